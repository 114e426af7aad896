import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { markerName } from '../../../../src/io/run/clean-environment.ts'
import { brandProcess } from '../../../../src/io/run/tree/brand.ts'
import { readProcess } from '../../../../src/io/run/tree/linux-processes.ts'
import { sweepLinux } from '../../../../src/io/run/tree/linux-tree.ts'
import { isAlive } from '../helpers.ts'

/** A process that waits, as a run of this marker would have started it. */
async function startWaiting(marker: string): Promise<ChildProcess & { readonly pid: number }> {
  const code = "process.stdout.write('ready'); setInterval(() => {}, 1000)"
  const child = spawn(process.execPath, ['-e', code], {
    env: marker === '' ? {} : { [markerName]: marker },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child as ChildProcess & { readonly pid: number }
}

test.runIf(process.platform === 'linux')('a brand finds who has thrown the marker away, and nobody of another run', async () => {
  const [bare, other] = [await startWaiting(''), await startWaiting('run-other1')]
  try {
    const brand = brandProcess(bare.pid)
    if (brand === undefined) throw new Error('this process may not brand its children')
    // As chance may have it: two runs at once with one brand.
    writeFileSync(`/proc/${other.pid}/oom_score_adj`, String(brand.outOfMemoryScore))
    writeFileSync(`/proc/${other.pid}/coredump_filter`, `0x${brand.coreDumpFilter.toString(16)}`)
    const mark = { id: 'run-ours12', folder: '/nowhere', brand }
    const rootStarted = readProcess(bare.pid)?.started ?? 0
    const ended = once(bare, 'exit')
    expect(await sweepLinux({ root: -1, rootStarted, mark, known: new Map(), trustSession: false, fromPid: 0 })).toBe(1)
    await ended
    expect(isAlive(other.pid)).toBe(true)
  } finally {
    bare.kill('SIGKILL')
    other.kill('SIGKILL')
  }
})
