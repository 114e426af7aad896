import { fork, type ChildProcess } from 'node:child_process'
import cluster from 'node:cluster'
import { once } from 'node:events'
import * as net from 'node:net'
import { fileURLToPath } from 'node:url'

const [, , port] = process.argv
if (port !== undefined) {
  const server = net.createServer()
  server.on('listening', () => process.send!('listens'))
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.send!(error.code)
  })
  server.listen(Number(port))
  process.once('disconnect', () => process.exit())
} else {
  const probe = net.createServer().listen(0)
  await once(probe, 'listening')
  const free = `${(probe.address() as net.AddressInfo).port}`
  await new Promise((closed) => probe.close(closed))

  const self = fileURLToPath(import.meta.url)
  cluster.setupPrimary({ args: [free] })
  await startTwo('process', () => fork(self, [free]))
  await startTwo('worker', () => cluster.fork().process)
}

async function startTwo(name: string, start: () => ChildProcess) {
  const started: ChildProcess[] = []
  for (const number of [1, 2]) {
    const one = start()
    started.push(one)
    const [answer] = await once(one, 'message')
    console.log(`${name} ${number}: ${answer}`)
  }
  for (const one of started) {
    one.kill()
    await once(one, 'exit')
  }
}
