import type { LaneRecord, Row } from './parse-lane.ts'
import { closingTurn, type OutLine, type SiteLine } from './record.ts'
import type { Phase } from './trace.ts'

/** Something a program (or Node for it) scheduled. */
export interface Scheduled {
  readonly id: number
  readonly type: string
  /** The resource that triggered it: of a promise, the one it waits for. */
  readonly trigger: number
  readonly ms: number
  /** Its place among all events of the lane. */
  readonly at: number
  readonly site: SiteLine | undefined
  /** A stream scheduled it to write an output. */
  readonly forWriting: boolean
  readonly delay: number
  /** What ran when it was scheduled; undefined: nothing of which is known. */
  readonly by: Callback | undefined
  readonly runs: Callback[]
}

/** One run of a callback. The main script is one, too. */
export interface Callback {
  readonly id: number
  readonly type: string
  readonly ms: number
  readonly at: number
  readonly turn: number
  readonly phase: Phase | 'scope'
  readonly scheduled: Scheduled | undefined
  /** The callback it runs inside of. */
  readonly parent: Callback | undefined
  /** The callback of the event loop (or the main script) it belongs to: itself, or the one whose queues are being drained. */
  readonly root: Callback
  /** The run before, of the same timer or source. */
  readonly previous: Callback | undefined
}

export interface Settled {
  readonly ms: number
  readonly at: number
  readonly by: Callback | undefined
  /** By no JavaScript that is known of. */
  readonly natively: boolean
}

export interface Output {
  readonly line: OutLine
  readonly ms: number
  readonly at: number
  readonly site: SiteLine | undefined
  readonly id: number
  readonly callback: Callback | undefined
  readonly root: Callback
}

export interface LaneModel {
  readonly record: LaneRecord
  readonly main: Callback
  readonly scheduled: ReadonlyMap<number, Scheduled>
  readonly settled: ReadonlyMap<number, Settled>
  readonly outputs: readonly Output[]
}

const phases: Readonly<Record<string, Phase>> = {
  TickObject: 'nextTick',
  PROMISE: 'microtask',
  Microtask: 'microtask',
  Timeout: 'timers',
  Immediate: 'check',
  MESSAGEPORT: 'message',
}

/** Node delivers some events of these from immediates of its own. */
const nativeImmediates = new Set(['WORKER', 'TLSWRAP', 'HTTP2SESSION', 'HTTP2STREAM'])

/** Puts the rows of a lane together: what was scheduled by what, what ran inside of what, what printed. */
export function modelLane(record: LaneRecord): LaneModel {
  const main = mainScript()
  const scheduled = new Map<number, Scheduled>()
  const settled = new Map<number, Settled>()
  const outputs: Output[] = []
  const stack: Callback[] = []
  const isFromLoop = (type: string): boolean => type === 'Timeout' || type === 'Immediate' || record.native.has(type)
  let root = main
  let rootEndedAt = 0

  const running = (id: number): Callback | undefined => stack.at(-1) ?? (id === 1 ? main : undefined)

  const begin = (row: Row, at: number): Callback => {
    const { id, type } = row
    const known = scheduled.get(id)
    const parent = stack.at(-1)
    const fromLoop = parent === undefined && isFromLoop(type)
    const waited = type === 'PROMISE' && known !== undefined ? settled.get(known.trigger) : undefined
    // Settled by V8 or Node between two callbacks (WebAssembly, import()): nothing was being drained.
    const alone = parent === undefined && waited?.natively === true && waited.at > rootEndedAt && root !== main
    const turn = row.turn < -1 ? closingTurn(row.turn) : row.turn
    const callback: Callback = {
      id,
      type,
      ms: row.ms,
      at,
      turn: fromLoop ? turn : root.turn,
      phase: phaseOf(row, isFromLoop(type)),
      scheduled: known,
      parent,
      previous: known?.runs.at(-1),
      get root() {
        return own ?? callback
      },
    }
    const own = fromLoop || alone ? undefined : root
    known?.runs.push(callback)
    if (fromLoop) root = callback
    return callback
  }

  for (const [at, row] of record.rows.entries()) {
    switch (row.kind) {
      case 'init': {
        const site = record.sites.get(Math.abs(row.site))
        const { id, type, ms } = row
        const by = running(row.b)
        scheduled.set(id, { id, type, trigger: row.a, ms, at, site, forWriting: row.site < 0, delay: row.turn, by, runs: [] })
        break
      }
      case 'resolve':
        if (!settled.has(row.id)) {
          const by = running(row.b)
          settled.set(row.id, { ms: row.ms, at, by, natively: by === undefined && row.b === 0 })
        }
        break
      case 'before':
        // A callback that threw did not say that it ended.
        while (stack.length >= row.a) stack.pop()
        stack.push(begin(row, at))
        break
      case 'after': {
        const index = stack.findLastIndex((callback) => callback.id === row.id)
        if (index >= 0) stack.length = index
        if (stack.length === 0) rootEndedAt = at
        break
      }
      case 'out': {
        const line = record.outputs.get(row.a)
        if (line === undefined) break
        while (stack.length > row.b) stack.pop()
        let callback = stack.at(-1)
        // Its beginning was not kept.
        if (row.b > stack.length) callback = begin({ ...row, kind: 'before', b: 0 }, at)
        outputs.push({ line, ms: row.ms, at, site: record.sites.get(row.site), id: row.id, callback, root: callback?.root ?? root })
        break
      }
    }
  }
  return { record, main, scheduled, settled, outputs }
}

function mainScript(): Callback {
  const shared = {
    id: 1,
    type: '',
    ms: 0,
    at: -1,
    turn: 0,
    phase: 'main',
    scheduled: undefined,
    parent: undefined,
    previous: undefined,
  } as const
  const main: Callback = {
    ...shared,
    get root() {
      return main
    },
  }
  return main
}

function phaseOf(row: Row, fromLoop: boolean): Phase | 'scope' {
  if (row.turn < -1) return 'close'
  const known = phases[row.type]
  if (known !== undefined) return known
  if (!fromLoop) return row.type === '?' ? 'unknown' : 'scope'
  return row.b === 1 && nativeImmediates.has(row.type) ? 'check' : 'poll'
}
