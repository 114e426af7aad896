import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
await sleep(300)

const end = performance.now() + 200
while (performance.now() < end); // 200 ms of work in one piece

await sleep(300)
delay.disable()

const show = (name: string, nanoseconds: number) =>
  console.log(`${name}: ${(nanoseconds / 1e6).toFixed()} ms`)
show('median', delay.percentile(50))
show('mean', delay.mean)
show('max', delay.max)
