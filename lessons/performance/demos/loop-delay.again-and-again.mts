import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextLap } from 'node:timers/promises'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
await nextLap()

for (let i = 0; i < 5; i++) {
  const end = performance.now() + 160
  while (performance.now() < end); // 160 ms of work in one piece
  await nextLap()
}
delay.disable()

const show = (name: string, nanoseconds: number) =>
  console.log(`${name}: ${(nanoseconds / 1e6).toFixed()} ms`)
show('median', delay.percentile(50))
show('mean', delay.mean)
show('max', delay.max)
