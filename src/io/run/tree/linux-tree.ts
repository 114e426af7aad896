import { setTimeout as pause } from 'node:timers/promises'
import { hasBrand } from './brand.ts'
import { markerName } from '../clean-environment.ts'
import { childrenOf, isInside, lastPid, listProcesses, pageBytes, readProcess, variableOf, type LinuxProcess } from './linux-processes.ts'
import { killQuietly, type ProcessTree, type RunMark } from './process-tree.ts'

/** Between two looks for what is still there. */
const sweepPauseMs = 5
/** A killed process may take a while to go, and one in a system call that cannot be interrupted longer than we wait. */
const sweepLimitMs = 3000
/** On a busy machine strangers start all the time. */
const mostEmptyLooks = 4
const risingMs = 2000

/** A process tree found by /proc. */
export function linuxTree(root: number, mark: RunMark): ProcessTree {
  /** Start time by pid: whoever was once seen below the root belongs to the run, also when its parents are gone. */
  const known = new Map<number, number>()
  const first = readProcess(root)
  // Gone already: whatever it left behind started after this moment, give or take a tick.
  const rootStarted = first?.started ?? startedNow() - 2
  if (first !== undefined) known.set(root, first.started)
  const page = pageBytes()

  const look = (): number => {
    let resident = 0
    const queue = [...known.keys()]
    for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
      const process = readProcess(pid)
      if (process === undefined || process.started !== known.get(pid)) {
        known.delete(pid)
        continue
      }
      resident += process.residentPages * page
      for (const child of process.dead ? [] : childrenOf(pid)) {
        const found = known.has(child) ? undefined : readProcess(child)
        // Its parent may have ended in between, and its pid belong to a stranger now.
        if (found === undefined || found.started < rootStarted) continue
        known.set(child, found.started)
        queue.push(child)
      }
    }
    return resident
  }

  const startedAt = performance.now()
  // Nobody starts so many processes in so short a time that the pids come round to the root's again.
  const stillRising = (): boolean => performance.now() - startedAt < risingMs && lastPid() >= root

  const send = (signal: NodeJS.Signals): void => {
    look()
    // While the root lives, its group's number cannot be anybody else's.
    if (readProcess(root)?.started === rootStarted) killQuietly(-root, signal)
    for (const [pid, started] of known) if (readProcess(pid)?.started === started) killQuietly(pid, signal)
  }

  return {
    look,
    note: async () => void look(),
    send,
    kill: () => send('SIGKILL'),
    sweep: () => sweepLinux({ root, rootStarted, mark, known, trustSession: true, fromPid: stillRising() ? root : 0 }),
  }
}

export interface LinuxLeftovers {
  readonly root: number
  /** Only processes that started no earlier than this can belong to the run. */
  readonly rootStarted: number
  readonly mark: RunMark
  readonly known: ReadonlyMap<number, number>
  /** The session number is still the root's. */
  readonly trustSession: boolean
  /** Processes with a lower pid are older than the run. */
  readonly fromPid: number
}

/** Ends what is left of a run, again and again until nothing is found. Resolves to how many processes that were. */
export async function sweepLinux(leftovers: LinuxLeftovers): Promise<number> {
  const ended = new Set<number>()
  const deadline = performance.now() + sweepLimitMs
  for (let empty = 0; performance.now() < deadline && empty < mostEmptyLooks;) {
    const before = lastPid()
    const found = findLeftovers(leftovers).filter(({ pid }) => killQuietly(pid))
    for (const { pid } of found) ended.add(pid)
    if (found.length > 0) await pause(sweepPauseMs)
    // Nobody was there, and nobody came while we looked: a process may start another and be gone before its turn to be looked at.
    else if (lastPid() === before) break
    else empty++
  }
  return ended.size
}

function findLeftovers({ root, rootStarted, mark, known, trustSession, fromPid }: LinuxLeftovers): LinuxProcess[] {
  const all = listProcesses(fromPid)
  // A stranger that has got the root's pid may also lead a session of that number.
  const sessionIsOurs = trustSession && !all.some(({ pid, started }) => pid === root && started !== rootStarted)
  return all.filter(
    ({ pid, session, started, dead }) =>
      !dead &&
      started >= rootStarted &&
      pid !== process.pid &&
      ((sessionIsOurs && session === root) || known.get(pid) === started || hasMark(pid, mark)),
  )
}

function hasMark(pid: number, { id, folder, brand }: RunMark): boolean {
  const marker = variableOf(pid, markerName)
  if (marker === id || isInside(pid, folder)) return true
  // Brands are few: of many runs at once two may have the same. Whoever still carries the marker of another run is not ours.
  return marker === undefined && brand !== undefined && hasBrand(pid, brand)
}

/** Ticks since boot, as the start time of a process started now. Counted in hundredths of a second on every Linux that Node runs on. */
function startedNow(): number {
  const self = readProcess(process.pid)
  return self === undefined ? 0 : self.started + Math.floor(process.uptime() * 100)
}
