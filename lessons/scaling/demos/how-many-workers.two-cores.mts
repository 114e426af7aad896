import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// The numbers of the cores that this program may use: "0-3" or "2,5".
const status = readFileSync('/proc/self/status', 'utf8')
const list = /Cpus_allowed_list:\s*(\S+)/.exec(status)![1]!
const cores = list.split(',').flatMap((range) => {
  const [first = 0, last = first] = range.split('-').map(Number)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
})

const program = `
  const os = require('node:os')
  console.log('cpus:', os.cpus().length)
  console.log('availableParallelism:', os.availableParallelism())
`
// "Run this on these two cores only", as a container may do.
const two = cores.slice(0, 2).join(',')
const command = ['-c', two, process.execPath, '-e', program]
const output = execFileSync('taskset', command, { encoding: 'utf8' })
console.log(output.trim())
