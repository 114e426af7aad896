import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const node = process.execPath
const args = ['-e', 'setTimeout(() => {}, 500)']
let rings = 0
const bell = setInterval(() => rings++, 10)

await promisify(execFile)(node, args)
console.log(`rings during await: ${rings}`)

rings = 0
execFileSync(node, args)
console.log(`rings during execFileSync: ${rings}`)
clearInterval(bell)
