import { columns, knownTypes, rowKinds, type ExitLine, type LaneLine, type MetaLine, type OutLine, type SiteLine } from './record.ts'

export type RowKind = keyof typeof rowKinds

export interface Row {
  readonly kind: RowKind
  readonly type: string
  readonly id: number
  readonly a: number
  readonly b: number
  readonly ms: number
  readonly site: number
  readonly turn: number
}

/** What one thread or process has told of itself. */
export interface LaneRecord {
  readonly meta: MetaLine
  /** Node's own types of resources; all others are a program's. */
  readonly native: ReadonlySet<string>
  readonly sites: ReadonlyMap<number, SiteLine>
  readonly outputs: ReadonlyMap<number, OutLine>
  /** undefined: it was cut off. */
  readonly exit: ExitLine | undefined
  /** The error that ended it. */
  readonly fatal: string | undefined
  /** Where process.exit was called. */
  readonly exiting: SiteLine | undefined
  readonly rows: readonly Row[]
}

const kinds: ReadonlyMap<number, RowKind> = new Map(Object.entries(rowKinds).map(([name, number]) => [number, name as RowKind]))

/** Reads a lane. What was cut off in the middle of being written is left out. undefined: it says nothing at all. */
export function parseLane(text: string, numbers: Float64Array): LaneRecord | undefined {
  const lines = text.split('\n').flatMap(parseLine)
  const meta = lines.find((line) => line.k === 'meta')
  if (meta === undefined) return undefined
  const types: string[] = [...knownTypes]
  const native = new Set<string>()
  const sites = new Map<number, SiteLine>()
  const outputs = new Map<number, OutLine>()
  let exit: ExitLine | undefined
  let fatal: string | undefined
  let exiting: SiteLine | undefined
  for (const line of lines) {
    if (line.k === 'type') {
      types[line.i] = line.name
      if (line.native) native.add(line.name)
    } else if (line.k === 'site') sites.set(line.i, line)
    else if (line.k === 'out') outputs.set(line.i, line)
    else if (line.k === 'exit') exit = line
    else if (line.k === 'fatal') fatal = line.message
    else if (line.k === 'exiting') exiting = sites.get(line.site)
  }
  return { meta, native, sites, outputs, exit, fatal, exiting, rows: parseRows(numbers, types) }
}

function parseLine(line: string): readonly LaneLine[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as LaneLine]
  } catch {
    return []
  }
}

function parseRows(numbers: Float64Array, types: readonly string[]): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at + columns <= numbers.length; at += columns) {
    const [first = 0, id = 0, a = 0, b = 0, ms = 0, site = 0, turn = 0] = numbers.subarray(at, at + columns)
    const kind = kinds.get(first % 16)
    if (kind !== undefined) rows.push({ kind, type: types[Math.floor(first / 16)] ?? '?', id, a, b, ms, site, turn })
  }
  return rows
}
