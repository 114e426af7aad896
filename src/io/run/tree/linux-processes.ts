import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** One process, as /proc shows it. A pid may be reused; a pid with its start time is not. */
export interface LinuxProcess {
  readonly pid: number
  readonly parent: number
  readonly session: number
  /** Clock ticks from boot to its start. */
  readonly started: number
  readonly residentPages: number
  /** Dead, and waiting to be reaped by its parent. */
  readonly dead: boolean
}

/** A process, or undefined when there is none with this pid. */
export function readProcess(pid: number | string): LinuxProcess | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // The second field, the command's name, may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ', 22)
  const [state = '', parent, , session] = fields
  return {
    pid: Number(pid),
    parent: Number(parent),
    session: Number(session),
    started: Number(fields[19]),
    residentPages: Number(fields[21]),
    dead: state === 'Z' || state === 'X' || state === 'x',
  }
}

/** Every process that this process may see, from a pid on. */
export function listProcesses(fromPid = 0): LinuxProcess[] {
  const found: LinuxProcess[] = []
  for (const name of readdirSync('/proc')) {
    // Names that are not numbers compare as false.
    const process = Number(name) >= fromPid ? readProcess(name) : undefined
    if (process !== undefined) found.push(process)
  }
  return found
}

/** The pid given out last. Pids go up, and start again from below when they reach their end. */
export function lastPid(): number {
  return Number((readText('/proc/loadavg') ?? '').trimEnd().split(' ').at(-1))
}

/** The pids of a process's children. Every thread has a list of its own. */
export function childrenOf(pid: number): number[] {
  const children: number[] = []
  for (const thread of readNames(`/proc/${pid}/task`)) {
    const text = readText(`/proc/${pid}/task/${thread}/children`)
    if (text === undefined && thread === String(pid)) return childrenByParent(pid)
    for (const child of (text ?? '').split(' ')) if (child !== '') children.push(Number(child))
  }
  return children
}

/** Where a kernel keeps no lists of children. */
function childrenByParent(pid: number): number[] {
  return listProcesses()
    .filter(({ parent }) => parent === pid)
    .map((child) => child.pid)
}

/** The environment variable that the process was started with; undefined when it has none of this name, or cannot be read. */
export function variableOf(pid: number, name: string): string | undefined {
  const entry = readText(`/proc/${pid}/environ`)
    ?.split('\0')
    .find((one) => one.startsWith(`${name}=`))
  return entry?.slice(name.length + 1)
}

/** True when the process stands in this folder, or prints into it. */
export function isInside(pid: number, folder: string): boolean {
  return ['cwd', 'fd/1', 'fd/2'].some((link) => {
    const target = readLink(`/proc/${pid}/${link}`)
    return target === folder || target?.startsWith(`${folder}/`) === true || target === `${folder} (deleted)`
  })
}

/** Bytes of a memory page: Node knows its own resident bytes, /proc its resident pages. */
export function pageBytes(): number {
  const pages = readProcess(process.pid)?.residentPages ?? 0
  return pages === 0 ? 4096 : 2 ** Math.round(Math.log2(process.memoryUsage.rss() / pages))
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

function readNames(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
