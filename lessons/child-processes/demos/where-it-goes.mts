import { spawnSync } from 'node:child_process'

for (const stdio of ['pipe', 'inherit', 'ignore'] as const) {
  const args = ['-p', `'${stdio}: soup'`]
  const { stdout } = spawnSync(process.execPath, args, { stdio })
  console.log(`${stdio}: we got ${stdout ? 'bytes' : 'null'}`)
}
