import { setTimeout as pause } from 'node:timers/promises'
import { markerName } from '../clean-environment.ts'
import { killQuietly, type ProcessTree, type RunMark } from './process-tree.ts'
import { parsePsTable, psArguments, type TableProcess } from './ps-table.ts'

/** ps costs some ten milliseconds of processor time: asked only now and then. */
const lookEveryMs = 1000
const firstLookMs = 100
const sweepRounds = 20
const sweepPauseMs = 20

/** A process tree found by ps, for macOS and other systems without /proc. */
export function psTree(root: number, mark: RunMark, platform: NodeJS.Platform): ProcessTree {
  /** When a process started, by pid: whoever was once seen below the root belongs to the run. */
  const known = new Map<number, string>()
  const rootStartedAt = Date.now()
  let resident: number | undefined
  let nextLook = performance.now() + firstLookMs
  let looking = false
  let rootLives = true

  const belongs = (process: TableProcess): boolean =>
    // ps rounds down to the second.
    process.startedAt >= rootStartedAt - 2000 &&
    (process.group === root || known.get(process.pid) === process.started || isMarked(process, mark))

  const membersOf = (table: readonly TableProcess[]): TableProcess[] => {
    const members = new Set(table.filter((process) => process.pid === root || belongs(process)).map(({ pid }) => pid))
    for (let before = -1; before !== members.size;) {
      before = members.size
      for (const { pid, parent } of table) if (members.has(parent)) members.add(pid)
    }
    const found = table.filter(({ pid, dead }) => members.has(pid) && !dead && pid !== process.pid)
    for (const { pid, started } of found) known.set(pid, started)
    return found
  }

  const lookNow = async (): Promise<void> => {
    looking = true
    const found = membersOf(await readTable(platform))
    resident = found.reduce((sum, { residentBytes }) => sum + residentBytes, 0)
    looking = false
    nextLook = performance.now() + lookEveryMs
  }

  return {
    look() {
      if (!looking && performance.now() >= nextLook) void lookNow()
      return resident
    },
    note: lookNow,
    send(signal) {
      if (rootLives) killQuietly(-root, signal)
    },
    kill() {
      // While the root lives, its group's number cannot be anybody else's. Whoever has left the group is found by the sweep.
      if (rootLives) killQuietly(-root)
    },
    async sweep() {
      rootLives = false
      const ended = new Set<number>()
      for (let round = 0; round < sweepRounds; round++) {
        const found = (await readTable(platform)).filter(
          (process) => process.pid !== root && !process.dead && belongs(process) && killQuietly(process.pid),
        )
        if (found.length === 0) break
        for (const { pid } of found) ended.add(pid)
        await pause(sweepPauseMs)
      }
      return ended.size
    },
  }
}

/** Ends what carries a run's marker, where ps shows it. */
export async function endMarked(mark: RunMark, platform: NodeJS.Platform): Promise<void> {
  for (const process of await readTable(platform)) if (isMarked(process, mark)) killQuietly(process.pid)
}

function isMarked({ command }: TableProcess, mark: RunMark): boolean {
  return ` ${command} `.includes(` ${markerName}=${mark.id} `)
}

async function readTable(platform: NodeJS.Platform): Promise<TableProcess[]> {
  const { execa } = await import('execa')
  const { stdout } = await execa('ps', psArguments(platform), { reject: false, stdin: 'ignore', env: { LC_ALL: 'C' } })
  return parsePsTable(stdout ?? '')
}
