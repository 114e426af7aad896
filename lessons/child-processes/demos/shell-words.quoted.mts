import { exec, execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { promisify } from 'node:util'

writeFileSync('soup.txt', '')
writeFileSync('stew.txt', '')
process.env.GUEST = 'Ann'

const line = await promisify(exec)('echo "*.txt $GUEST"')
console.log(`exec: ${line.stdout.trim()}`)

const file = await promisify(execFile)('echo', ['"*.txt"', '$GUEST'])
console.log(`execFile: ${file.stdout.trim()}`)
