import { spawnSync } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'

const code = `
  console.log('out 1')
  console.error('err 1')
  console.log('out 2')
  console.error('err 2')
`
const log = openSync('kitchen.log', 'a')
spawnSync(process.execPath, ['-e', code], { stdio: ['ignore', log, log] })
console.log(readFileSync('kitchen.log', 'utf8').trim())
