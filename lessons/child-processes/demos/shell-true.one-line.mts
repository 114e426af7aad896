import { spawnSync } from 'node:child_process'

process.on('warning', (warning) => {
  console.log(`warning: ${(warning as NodeJS.ErrnoException).code}`)
})
const guest = 'soup && echo HACKED'
const options = { shell: true, encoding: 'utf8' } as const

const { stdout } = spawnSync(`echo ${guest}`, options)
for (const line of stdout.trim().split('\n')) {
  console.log(`printed: ${line.trim()}`)
}
