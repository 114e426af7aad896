import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const world = globalThis as { dish?: string }
if (process.argv[2] === 'kitchen') {
  world.dish = 'stew'
  process.env.GUEST = 'Bob'
  writeFileSync('menu.txt', 'stew')
  throw new Error('the kitchen burns')
} else {
  world.dish = 'soup'
  process.env.GUEST = 'Ann'
  writeFileSync('menu.txt', 'soup')
  const args = [import.meta.filename, 'kitchen']
  const { status } = spawnSync(process.execPath, args)
  console.log(`kitchen: exit code ${status}`)
  console.log(`variable: ${world.dish}`)
  console.log(`environment: ${process.env.GUEST}`)
  console.log(`file: ${readFileSync('menu.txt', 'utf8')}`)
}
