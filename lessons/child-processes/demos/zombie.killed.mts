import { spawn, spawnSync } from 'node:child_process'

// A letter: R for running, S for sleeping, Z for zombie.
function state(pid: number): string {
  const args = ['-A', '-o', 'pid=', '-o', 'stat=']
  const { stdout } = spawnSync('ps', args, { encoding: 'utf8' })
  const line = stdout.match(new RegExp(`^ *${pid} +(\\w)`, 'm'))
  return line?.[1] ?? 'not in the list'
}
const cook = spawn(process.execPath, ['-e', ''])
const pid = cook.pid ?? 0
cook.on('exit', (code, signal) => {
  console.log(`exit event: ${signal ?? code}`)
  console.log(`after the event: ${state(pid)}`)
})

// Busy until the cook has nothing left to run: no event can come.
const patience = Date.now() + 15_000
let now = state(pid)
while (now !== 'Z' && Date.now() < patience) now = state(pid)
console.log(`signal sent: ${cook.kill('SIGKILL')}`)
console.log(`after the signal: ${state(pid)}`)
