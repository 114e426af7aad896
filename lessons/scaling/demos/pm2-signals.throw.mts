import { execFile } from 'node:child_process'
import * as fs from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

fs.writeFileSync('server.js', `
  const fs = require('node:fs')
  const http = require('node:http')
  const server = http.createServer(({ url }, response) => {
    if (url === '/throw') throw new Error('nobody catches me')
    response.setHeader('connection', 'close')
    response.end(String(process.pid))
  })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      fs.appendFileSync('signals', signal)
      server.close(() => process.exit())
    })
  }
  server.listen(0, '127.0.0.1', () => {
    fs.writeFileSync('port', String(server.address().port))
  })`)
try {
  await pm2('start', 'server.js')
  const first = await pid()
  await ask('/throw')
  const second = (await pid()) === first ? 'the same' : 'another'
  console.log('process after the throw:', second)

  await pm2('stop', 'server')
  console.log('stopped with:', fs.readFileSync('signals', 'utf8'))
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
async function pid() {
  for (;;) {
    const answer = await ask('/')
    if (answer !== '') return answer
    await setTimeout(20)
  }
}
async function ask(path: string) {
  try {
    const port = fs.readFileSync('port', 'utf8')
    return await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  } catch {
    return ''
  }
}
