import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { setImmediate as nextLap } from 'node:timers/promises'

function compute(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}
async function measure(name: string, work: () => unknown) {
  const before = performance.eventLoopUtilization()
  await work()
  await nextLap()
  const { utilization } = performance.eventLoopUtilization(before)
  console.log(`${name}: ${(utilization * 100).toFixed()} % busy`)
}

await sleep(1)
await measure('waiting', () => sleep(300))
await measure('one long piece', () => compute(300))
await measure('60 short pieces', async () => {
  for (let i = 0; i < 60; i++) {
    compute(5)
    await nextLap()
  }
})
