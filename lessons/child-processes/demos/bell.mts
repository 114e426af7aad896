import { spawn, spawnSync } from 'node:child_process'

const node = process.execPath
const args = ['-e', 'setTimeout(() => {}, 500)']
let rings = 0
const bell = setInterval(() => rings++, 10)

spawnSync(node, args)
console.log(`rings during spawnSync: ${rings}`)

rings = 0
spawn(node, args).on('close', () => {
  console.log(`rings during spawn: ${rings}`)
  clearInterval(bell)
})
