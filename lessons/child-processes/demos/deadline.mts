import { execFile, spawn, spawnSync } from 'node:child_process'

const node = process.execPath
const args = ['-e', 'setInterval(() => {}, 1000)']
const timeout = 200

const { error } = spawnSync(node, args, { timeout })
console.log(`spawnSync: ${(error as NodeJS.ErrnoException).code}`)

execFile(node, args, { timeout }, (error) => {
  console.log(`execFile: ${error?.code}, ${error?.signal}`)
  const child = spawn(node, args, { timeout })
  child.on('error', (error) => console.log(`spawn: ${error.name}`))
  child.on('close', (code, signal) => {
    console.log(`spawn: ${code}, ${signal}`)
  })
})
