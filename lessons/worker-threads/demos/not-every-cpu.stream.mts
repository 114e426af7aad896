import { createHash } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { finished } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'

async function worstDelay(name: string, job: () => unknown) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await wait(50)
  await job()
  await wait(50)
  delay.disable()
  console.log(`${name}: ${Math.round(delay.max / 1e6)} ms`)
}

const film = Buffer.alloc(100_000_000, 1)
await worstDelay('update', () => createHash('sha512').update(film).digest())
await worstDelay('stream', () => {
  return finished(createHash('sha512').end(film).resume())
})
