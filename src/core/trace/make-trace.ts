import { causesOf, placeOfFrame, settledLater, type NameFile } from './causes.ts'
import { insteadOf } from './instead.ts'
import { modelLane, type LaneModel, type Output } from './lane-model.ts'
import { orderBetween } from './order-between.ts'
import { startOf, type Order } from './order.ts'
import type { LaneRecord } from './parse-lane.ts'
import { queuesAt, waitingIn } from './pending.ts'
import { isModuleBody, phaseOfOutput } from './phase-of.ts'
import { longPlace, sayWhy } from './say-why.ts'
import type { Lane, Phase, Place, Step, Trace } from './trace.ts'

/** Queues are told for so many steps. */
const mostQueues = 500

export interface TraceOptions {
  readonly nameFile: NameFile
  /** What `nameFile` calls the traced file. */
  readonly file: string
}

/** An output and all that is said of where it was printed. */
interface Placed {
  readonly lane: LaneModel
  readonly id: string
  readonly output: Output
  readonly phase: Phase
  /** Milliseconds since 1970. */
  readonly time: number
}

type Told = Pick<Trace, 'lanes' | 'steps'> & { readonly end: Pick<Trace['exit'], 'uncaught' | 'exitedAt'> }

/** The lanes and steps of a traced run, and what it tells of its end. The first process to begin is the one that was started. */
export function makeTrace(records: readonly LaneRecord[], options: TraceOptions): Told {
  const sorted = records.toSorted((one, other) => one.meta.timeOrigin - other.meta.timeOrigin)
  const isRoot = ({ meta }: LaneRecord): boolean => meta.main && meta.pid === sorted[0]?.meta.pid
  const lanes = [...sorted.filter(isRoot), ...sorted.filter((record) => !isRoot(record))]
  const models = lanes.map(modelLane)
  const threads = new Map<number, number>()
  for (const { meta } of lanes) threads.set(meta.pid, (threads.get(meta.pid) ?? 0) + 1)
  const placed = models
    .flatMap((lane) => placeOutputs(lane, (threads.get(lane.record.meta.pid) ?? 0) > 1))
    .sort((one, other) => one.time - other.time)
  const turns = new Map(models.map((lane) => [lane, firstTurn(lane)]))
  const steps: Step[] = []
  const printers: Placed[] = []
  const stepsAfter: number[] = []
  const lineCount = { stdout: 0, stderr: 0 }
  const atLineStart = { stdout: true, stderr: true }
  const waiting = new Map<LaneModel, ReturnType<typeof waitingIn>>()
  for (const [index, one] of placed.entries()) {
    const previous = placed[index - 1]
    const common = describe(one, turns.get(one.lane) ?? 0, placed[0]?.time ?? 0, options)
    const order: Order | undefined = previous === undefined ? undefined : orderBetween(previous, one, models)
    const { stream } = common
    const setUp = stepsAfter[outputsBefore(one, placed) - 1] ?? 0
    for (const [part, text] of linesIn(one.output.line.text).entries()) {
      const line = atLineStart[stream] ? ++lineCount[stream] : null
      atLineStart[stream] = text.endsWith('\n') && one.output.line.cut !== true
      const known = waiting.get(one.lane) ?? waitingIn(one.lane, options.nameFile)
      waiting.set(one.lane, known)
      const begins = part === 0 && !(steps.at(-1)?.run === common.run && steps.at(-1)?.lane === common.lane)
      printers.push(one)
      steps.push({
        n: steps.length + 1,
        ...common,
        setUpAfter: setUp,
        line,
        text: text.replace(/\r?\n$/, ''),
        orderGuaranteed: part > 0 ? true : (order?.guaranteed ?? null),
        orderWhy: part > 0 ? 'written at once' : (order?.why ?? 'the first line'),
        ...(steps.length < mostQueues ? { queues: queuesAt(known, one.output.at) } : {}),
        ...(steps.length < mostQueues && begins && one.output.callback !== undefined
          ? { queuesBefore: queuesAt(known, one.output.callback.at - 1) }
          : {}),
      })
    }
    stepsAfter.push(steps.length)
  }
  const told = steps.map((step, index) => {
    const printer = printers[index]
    if (printer === undefined || step.queues === undefined) return step
    const instead = insteadOf(steps, index, options.file, {
      orderAgainst: (other) => orderBetween(printer, printers[other] ?? printer, models),
      isReady: (other) => isReady(printers[other] ?? printer, printer.time),
    })
    return instead.length === 0 ? step : { ...step, instead }
  })
  return { lanes: models.map((lane) => describeLane(lane, isRoot(lane.record))), steps: told, end: describeEnd(models[0]?.record, options) }
}

function describeEnd(root: LaneRecord | undefined, { nameFile }: TraceOptions): Told['end'] {
  const frames = root?.exiting?.frames.map((frame) => placeOfFrame(frame, nameFile)) ?? []
  const exitedAt = frames.find(({ file }) => !file.startsWith('node_modules')) ?? frames[0]
  return { ...(root?.fatal === undefined ? {} : { uncaught: root.fatal }), ...(exitedAt === undefined ? {} : { exitedAt }) }
}

/** Whether the promise that an output waited for had been settled by some time. */
function isReady({ lane, output: { callback } }: Placed, time: number): boolean {
  const settled = callback?.scheduled?.type === 'PROMISE' ? settledLater(lane, callback.scheduled) : undefined
  return settled === undefined || lane.record.meta.timeOrigin + settled.ms <= time
}

function placeOutputs(lane: LaneModel, hasThreads: boolean): readonly Placed[] {
  const { meta } = lane.record
  return (
    lane.outputs
      // What a worker prints passes through the main thread: its own lane has told of it.
      .filter(({ site, callback }) => !(hasThreads && meta.main && site === undefined && callback?.type === 'MESSAGEPORT'))
      .map((output) => ({ lane, id: laneId(lane), output, phase: phaseOfOutput(output), time: meta.timeOrigin + output.ms }))
  )
}

/** Node 20 uses a few turns to load an ES module: what the program schedules or prints first, it does in turn 0. */
function firstTurn(lane: LaneModel): number {
  const output = lane.outputs.find(({ site }) => site !== undefined)
  for (const { site, by, at } of lane.scheduled.values()) {
    if (at > (output?.at ?? Infinity)) break
    if (site !== undefined) return Math.max(0, by?.root.turn ?? 0)
  }
  return Math.max(0, output?.root.turn ?? 0)
}

type Common = Omit<Step, 'n' | 'line' | 'text' | 'orderGuaranteed' | 'orderWhy' | 'setUpAfter' | 'queues' | 'queuesBefore' | 'instead'>

function describe({ lane, id, output, phase, time }: Placed, turn0: number, start: number, { nameFile, file }: TraceOptions): Common {
  const { callback, site, line, root } = output
  const isBody = isModuleBody(output)
  const cause = phase === 'main' || phase === 'exit' || phase === 'beforeExit' ? [] : causesOf(lane, output, nameFile)
  const resource = phase === 'main' ? (isBody && callback !== undefined ? 'module' : null) : (callback?.type ?? null)
  const late = phase === 'timers' && callback !== undefined ? lateness(callback) : undefined
  const stack = (site?.frames ?? []).map((frame) => ({ name: frame[0], ...placeOfFrame(frame, nameFile) }))
  const own = stack.find((frame) => !frame.file.startsWith('node_modules')) ?? stack[0]
  const at: Place | null = own === undefined ? null : { file: own.file, line: own.line, column: own.column }
  const drained = phase === 'nextTick' || phase === 'microtask' ? afterWhat(lane, output, { nameFile, file }) : undefined
  const step = { phase, cause, resource, ...(late === undefined ? {} : { lateMs: late }) }
  return {
    lane: id,
    stream: line.fd === 1 ? 'stdout' : 'stderr',
    ms: Math.round((time - start) * 1000) / 1000,
    turn: Math.max(0, root.turn - turn0),
    ...step,
    run: callback === undefined ? 0 : callback.at + 1,
    why: sayWhy(step, longPlace(file)),
    at,
    stack,
    ...(drained === undefined ? {} : { after: drained }),
    ...(line.cut === true ? { cut: true } : {}),
  }
}

function lateness(callback: NonNullable<Output['callback']>): number | undefined {
  const { scheduled, previous } = callback
  if (scheduled === undefined) return undefined
  const late = callback.ms - (previous?.ms ?? scheduled.ms) - scheduled.delay
  return Math.max(0, Math.round(late * 1000) / 1000)
}

/** How many outputs had been printed when the callback of one was set up. */
function outputsBefore({ lane, output: { callback } }: Placed, placed: readonly Placed[]): number {
  const setUp = callback?.previous ?? callback?.scheduled
  if (setUp === undefined) return 0
  const time = lane.record.meta.timeOrigin + setUp.ms
  let [from, to] = [0, placed.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((placed[middle]?.time ?? 0) <= time) from = middle + 1
    else to = middle
  }
  return from
}

/** The callback after which the queue was drained. */
function afterWhat(lane: LaneModel, { root, callback }: Output, { nameFile, file }: TraceOptions): string {
  if (startOf(lane).has(root)) return root === lane.main ? 'the main script' : "the module's body"
  if (root === callback) return 'something inside Node or V8'
  const cause = root.scheduled?.site === undefined ? undefined : causesOf(lane, { callback: root, id: root.id } as Output, nameFile)[0]
  if (cause !== undefined) return `the ${cause.api} callback of ${longPlace(file)(cause)}`
  const kinds: Readonly<Record<string, string>> = {
    timers: 'a timer',
    check: 'an immediate',
    poll: 'an I/O callback',
    close: 'a close callback',
  }
  return kinds[root.phase] ?? 'a callback'
}

/** `a\nb\n` → `a\n`, `b\n`; a text without a line end is a part of a line. */
const linesIn = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']

const laneId = ({ record: { meta } }: LaneModel): string => `${meta.pid}-${meta.threadId}`

function describeLane(lane: LaneModel, isRoot: boolean): Lane {
  const { meta, exit } = lane.record
  return {
    id: laneId(lane),
    kind: isRoot ? 'main' : meta.main ? 'process' : 'worker',
    pid: meta.pid,
    threadId: meta.threadId,
    complete: exit !== undefined,
    dropped: exit?.dropped ?? 0,
    droppedOutputs: exit?.droppedOutputs ?? 0,
  }
}
