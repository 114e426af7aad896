#!/usr/bin/env node
import { version } from '../src/version.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`node-concepts needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 1
} else if (process.argv.length === 3 && ['--version', '-V', '-v'].includes(process.argv[2] ?? '')) {
  // Answered before anything is loaded: the most frequent call of all must cost what node costs.
  process.stdout.write(`${version}\n`)
} else if (!standsSomewhere()) {
  process.stderr.write('The folder you are in is not there any more. Go to another one, and try again.\n')
  process.exitCode = 1
} else {
  void start()
}

/** Node cannot say where it is when the folder was removed under the shell. */
function standsSomewhere(): boolean {
  try {
    return process.cwd() !== ''
  } catch {
    return false
  }
}

async function start(): Promise<void> {
  const { main } = await import('../src/cli.ts')
  process.exitCode = await main(process.argv.slice(2))
}
