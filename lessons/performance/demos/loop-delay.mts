import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

function compute(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}
const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
await sleep(300)
compute(200)
await sleep(300)
delay.disable()

const show = (name: string, nanoseconds: number) =>
  console.log(`${name}: ${(nanoseconds / 1e6).toFixed()} ms`)
show('median', delay.percentile(50))
show('mean', delay.mean)
show('max', delay.max)
