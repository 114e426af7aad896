import { apiName } from './api-name.ts'
import type { LaneModel, Output, Scheduled, Settled } from './lane-model.ts'
import type { Frame } from './record.ts'
import type { Cause, Place } from './trace.ts'

export type NameFile = (file: string) => string

const longestChain = 8

/** What led to an output, the nearest first: where each was scheduled, and by what a promise was settled that it waited for. */
export function causesOf(lane: LaneModel, output: Output, nameFile: NameFile): readonly Cause[] {
  const causes: Cause[] = []
  let current = output.callback?.scheduled ?? (output.id > 1 ? lane.scheduled.get(output.id) : undefined)
  for (let links = 0; current !== undefined && links < 400 && causes.length < longestChain; links++) {
    const ready: Settled | undefined = current.type === 'PROMISE' ? settledLater(lane, current) : undefined
    const readySite = ready?.by?.scheduled
    if (current.site !== undefined) {
      causes.push({
        api: apiName(current),
        ...placeOf(current, nameFile),
        ...(current.type === 'Timeout' ? { delay: current.delay } : {}),
        ...(readySite?.site === undefined ? {} : { readyBy: { api: apiName(readySite), ...placeOf(readySite, nameFile) } }),
      })
    }
    let next: Scheduled | undefined = current.by?.scheduled
    // What settled it is the nearer cause where Node's own promises stand between.
    if (readySite !== undefined && current.site === undefined) next = readySite
    // An accepted connection: its server.
    else if (next === undefined && current.by === undefined && current.trigger > 1) next = lane.scheduled.get(current.trigger)
    current = next === current ? undefined : next
  }
  return causes.filter((cause, index) => index === 0 || !isSame(cause, causes[index - 1]))
}

/** How the promise that a promise waits for was settled, when that was after it began to wait. */
export function settledLater(lane: LaneModel, waiting: Scheduled): Settled | undefined {
  const settled = lane.settled.get(waiting.trigger)
  return settled !== undefined && settled.at > waiting.at && settled.by !== undefined && settled.by !== waiting.by ? settled : undefined
}

export function placeOf(scheduled: Scheduled, nameFile: NameFile): Place {
  const [frame] = scheduled.site?.frames ?? []
  return placeOfFrame(frame ?? ['', '', 0, 0], nameFile)
}

export function placeOfFrame([, file, line, column]: Frame, nameFile: NameFile): Place {
  return { file: nameFile(file), line, column }
}

const isSame = (one: Cause, other: Cause | undefined): boolean =>
  other !== undefined && one.api === other.api && one.file === other.file && one.line === other.line
