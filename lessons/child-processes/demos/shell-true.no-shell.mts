import { spawnSync } from 'node:child_process'

process.on('warning', (warning) => {
  console.log(`warning: ${(warning as NodeJS.ErrnoException).code}`)
})
const guest = 'soup && echo HACKED'
const args = ['-p', 'process.argv[1]', guest]
const options = { encoding: 'utf8' } as const

const { stdout } = spawnSync(process.execPath, args, options)
for (const line of stdout.trim().split('\n')) {
  console.log(`printed: ${line.trim()}`)
}
