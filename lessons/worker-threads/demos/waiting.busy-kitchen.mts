import { once } from 'node:events'
import * as http from 'node:http'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

function cook(): string {
  const end = performance.now() + 100
  while (performance.now() < end);
  return 'soup'
}
function ask(port: number): Promise<unknown> {
  return new Promise((answered) => {
    http.get({ port, agent: false }, (answer) => {
      answer.resume().on('end', answered)
    })
  })
}
async function time(name: string, job: () => Promise<unknown>) {
  const start = performance.now()
  await Promise.all(Array.from({ length: 5 }, job))
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`)
}

if (isMainThread) {
  const server = http.createServer((request, response) => {
    response.end(cook())
  })
  await once(server.listen(0), 'listening')
  const { port } = server.address() as { port: number }
  await time('on main', () => ask(port))
  await time('five workers', () => {
    const file = new URL(import.meta.url)
    return once(new Worker(file, { workerData: port }), 'exit')
  })
  server.close()
} else await ask(workerData)
