import { setTimeout as wait } from 'node:timers/promises'

async function work(ms: number): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end);
}

async function time(name: string, job: () => Promise<unknown>) {
  const start = performance.now()
  await job()
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`)
}

const jobs = [100, 100, 100]
await time('loop of promises', async () => {
  const waits = jobs.map((ms) => wait(ms))
  for (const wait of waits) await wait
})
await time('all waits', () => Promise.all(jobs.map((ms) => wait(ms))))
await time('all work', () => Promise.all(jobs.map((ms) => work(ms))))
