import { setImmediate as pause } from 'node:timers/promises'

process.on('unhandledRejection', () => console.log('unhandled'))

async function step(name: string, turns: number, fails: boolean) {
  for (let turn = 0; turn < turns; turn++) await pause()
  console.log(name)
  if (fails) throw new Error(name)
}

const steps = [step('check PIN', 1, true), step('check card', 2, true), step('count notes', 3, false)]
try {
  await Promise.all(steps)
} catch (error) {
  console.log(`failed: ${(error as Error).message}`)
}
const results = await Promise.allSettled(steps)
console.log(results.map((result) => result.status).join(' '))
