import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import * as timers from 'node:timers/promises'

function compute(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}
async function measure(name: string, work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await timers.setTimeout(20)
  const start = performance.eventLoopUtilization()
  await work()
  const { utilization } = performance.eventLoopUtilization(start)
  await timers.setTimeout(20)
  delay.disable()
  console.log(`${name}: busy ${(utilization * 100).toFixed()} %`)
  console.log(`${name}: longest wait ${(delay.max / 1e6).toFixed()} ms`)
}

await measure('one piece', async () => compute(120))
await measure('120 pieces', async () => {
  for (let i = 0; i < 120; i++) {
    compute(1)
    await timers.setTimeout(5)
  }
})
