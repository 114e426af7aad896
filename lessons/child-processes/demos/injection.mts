import { exec, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const node = process.execPath
const guest = 'soup && echo HACKED' // typed into a form
const show = (name: string, text: string) => {
  console.log(`${name}: ${text.trim().split(/\s*\n/).join(' / ')}`)
}
const command = `"${node}" -p "process.argv[1]" ${guest}`
show('exec', (await promisify(exec)(command)).stdout)

const args = ['-p', 'process.argv[1]', guest]
show('execFile', (await promisify(execFile)(node, args)).stdout)

const [data] = await once(spawn(node, args).stdout, 'data')
show('spawn', String(data))
