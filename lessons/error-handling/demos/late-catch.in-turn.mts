import { setTimeout as wait } from 'node:timers/promises'

process.on('unhandledRejection', (reason) => {
  console.log(`unhandled: ${(reason as Error).message}`)
})
process.on('rejectionHandled', () => console.log('handled after all'))

const soup = wait(10)
const stew = Promise.reject(new Error('no stew'))

console.log('main waits')
try {
  await soup
  await stew
  console.log('both are here')
} catch (error) {
  console.log(`caught: ${(error as Error).message}`)
}
