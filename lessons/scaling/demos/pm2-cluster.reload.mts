import { execFile } from 'node:child_process'
import * as fs from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

fs.writeFileSync('server.js', `
  const http = require('node:http')
  const server = http.createServer((request, response) => {
    response.setHeader('connection', 'close')
    response.end(process.env.NODE_APP_INSTANCE + ':' + process.pid)
  })
  server.listen(process.env.PORT, '127.0.0.1', () => {
    require('node:fs').writeFileSync('port', String(server.address().port))
  })`)
fs.writeFileSync('ecosystem.config.js', `
  module.exports = { apps: [{
    name: 'api-server',
    script: './server.js',
    instances: 2,
    exec_mode: 'cluster',
    env: { NODE_ENV: 'production', PORT: 0 },
    error_file: './logs/err.log',
    out_file: './logs/out.log',
    merge_logs: true,
  }] }`)
try {
  await pm2('start', 'ecosystem.config.js')
  const first = await twoInstances()
  console.log('started:', first.size)
  await pm2('reload', 'api-server')
  const then = await twoInstances()
  const fresh = [...then].filter(([name, pid]) => first.get(name) !== pid)
  console.log('running:', then.size, 'of them new:', fresh.length)
  console.log('logs:', fs.readdirSync('logs').join(' '))
} finally {
  await endPm2()
}

function pm2(...words: string[]) {
  const file = fileURLToPath(import.meta.resolve('pm2/bin/pm2'))
  // A home of its own, and no questions to the network.
  const settings = { PM2_HOME: resolve('pm2'), PM2_DISCRETE_MODE: '1' }
  const env = { ...process.env, ...settings }
  return promisify(execFile)(process.execPath, [file, ...words], { env })
}
async function endPm2() {
  const daemon = Number(fs.readFileSync('pm2/pm2.pid', 'utf8'))
  await pm2('kill')
  // It says goodbye a moment before it is gone.
  for (let i = 0; i < 100; i++) {
    try {
      process.kill(daemon, 0)
    } catch {
      return
    }
    await setTimeout(20)
  }
}
async function ask(path: string) {
  const port = fs.readFileSync('port', 'utf8')
  // Who is dealt out to a process that is just dying waits for ever.
  const signal = AbortSignal.timeout(3000)
  return (await fetch(`http://127.0.0.1:${port}${path}`, { signal })).text()
}
/** Asks until both instances have answered. */
async function twoInstances() {
  const pids = new Map<string, string>()
  while (pids.size < 2) {
    const [name, pid] = (await ask('/').catch(() => '')).split(':')
    if (pid === undefined) await setTimeout(20)
    else pids.set(name!, pid)
  }
  return pids
}
