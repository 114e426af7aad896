import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const world = globalThis as { dish?: string }
if (process.argv[2] === 'kitchen') {
  world.dish = 'stew'
  writeFileSync('menu.txt', 'stew')
  process.exitCode = process.env.GUEST === 'Ann' ? 4 : 5
} else {
  process.env.GUEST = 'Ann'
  const args = [import.meta.filename, 'kitchen']
  const env = { GUEST: 'Bob' }
  const { status } = spawnSync(process.execPath, args, { env })
  console.log(`kitchen: exit code ${status}`)
  console.log(`variable: ${world.dish}`)
  console.log(`file: ${readFileSync('menu.txt', 'utf8')}`)
  writeFileSync('menu.txt', 'soup')
  console.log(`environment: ${process.env.GUEST}`)
}
