import { execFile, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import * as http from 'node:http'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const self = fileURLToPath(import.meta.url)
const command = [process.execPath, [self, 'compute']] as const
const ways: Record<string, () => unknown> = {
  '/sync': () => execFileSync(...command),
  '/child': () => promisify(execFile)(...command),
}
if (process.argv[2] === 'compute') {
  const end = performance.now() + 500 // milliseconds of hard work
  let sum = 0
  while (performance.now() < end) sum += Math.sqrt(sum)
} else if (process.argv[2] === 'server') {
  const server = http.createServer(async (request, response) => {
    await ways[request.url!]?.()
    response.end()
  })
  server.listen(0, '127.0.0.1', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const server = fork(self, ['server'])
  const [{ port }] = await once(server, 'message')
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).text()

  for (const path of Object.keys(ways)) {
    const job = ask(path)
    let slowest = 0
    let busy = true
    job.then(() => (busy = false))
    while (busy) {
      const sent = performance.now()
      await ask('/ping')
      slowest = Math.max(slowest, performance.now() - sent)
    }
    console.log(`${path}: slowest ping ${slowest.toFixed(0)} ms`)
  }
  server.disconnect()
}
