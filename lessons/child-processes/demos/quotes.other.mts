import { exec } from 'node:child_process'
import { promisify } from 'node:util'

async function order(name: string, guest: string) {
  const node = `"${process.execPath}" -p "process.argv[1]"`
  const { stdout } = await promisify(exec)(`${node} "${guest}"`)
  const hacked = /^HACKED/m.test(stdout)
  console.log(`${name}: ${hacked ? 'hacked' : 'safe'}`)
}
await order('first attack', 'soup | echo HACKED')
await order('second attack', 'soup" || echo HACKED "')
await order('third attack', 'soup" | echo HACKED "')
