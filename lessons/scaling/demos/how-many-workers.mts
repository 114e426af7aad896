import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// The number of one core that this program may use.
const status = readFileSync('/proc/self/status', 'utf8')
const core = /Cpus_allowed_list:\s*(\d+)/.exec(status)![1]!

const program = `
  const os = require('node:os')
  console.log('cpus:', os.cpus().length)
  console.log('availableParallelism:', os.availableParallelism())
`
// "Run this on that core only", as a container may do.
const command = ['-c', core, process.execPath, '-e', program]
const output = execFileSync('taskset', command, { encoding: 'utf8' })
console.log(output.trim())
