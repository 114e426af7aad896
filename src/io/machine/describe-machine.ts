import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, freemem, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { findProgram } from './find-program.ts'

/** One thing that was looked at. */
export interface Check {
  readonly id: string
  readonly label: string
  /** `optional`: not there, and nothing is lost but what `detail` says. */
  readonly status: 'ok' | 'optional' | 'warning' | 'problem'
  /** What was found. */
  readonly detail: string
  /** What to do about it, unless all is well. */
  readonly hint?: string
}

export interface MachineFacts {
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly platform: NodeJS.Platform
  readonly nodeVersion: string
  readonly nodePath: string
  readonly inputIsTerminal: boolean
  readonly outputIsTerminal: boolean
  readonly columns: number | undefined
  readonly rows: number | undefined
  readonly colourLevel: number
  readonly unicode: boolean
  readonly dataFolder: string
  /** The command that edits a file. */
  readonly editor: readonly string[] | undefined
  /** Default: the system's. */
  readonly temporaryFolder?: string
  /** Default: as the system says. Memory in bytes. */
  readonly hardware?: { readonly cores: number; readonly memory: number; readonly freeMemory: number }
}

const systemHardware = (): NonNullable<MachineFacts['hardware']> => ({
  cores: availableParallelism(),
  memory: totalmem(),
  freeMemory: freemem(),
})

/** Bytes below which room is said to be little. A run may hold a gigabyte, but hardly any demo holds half of that. */
const littleMemory = 512 * 2 ** 20
const littleDisk = 100 * 2 ** 20

/** What works on this machine. Starts no process and leaves nothing behind. */
export function describeMachine(facts: MachineFacts): readonly Check[] {
  return [
    node(facts),
    machine(facts),
    terminal(facts),
    colours(facts),
    editor(facts),
    dataFolder(facts),
    temporaryFolder(facts),
    processTree(facts),
    ...programs(facts),
  ]
}

function node({ nodeVersion, nodePath }: MachineFacts): Check {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number)
  const fits = major > 20 || (major === 20 && minor >= 19)
  const check = { id: 'node', label: 'Node.js', detail: `${nodeVersion} (${nodePath})` }
  return fits ? { ...check, status: 'ok' } : { ...check, status: 'problem', hint: 'node-concepts needs Node.js 20.19 or newer.' }
}

function machine({ platform, hardware: { cores, memory, freeMemory } = systemHardware() }: MachineFacts): Check {
  // macOS calls free only what nothing has ever used: hardly anything, on a machine that has plenty.
  const tellsFree = platform !== 'darwin'
  const check = {
    id: 'machine',
    label: 'Machine',
    detail: `${platform} ${arch()}, ${cores} core${cores === 1 ? '' : 's'}, ${size(memory)} memory${tellsFree ? `, ${size(freeMemory)} of it free` : ''}`,
  }
  if (cores < 2) return { ...check, status: 'warning', hint: 'With one core, threads take turns: demos that measure them may not be run.' }
  if (tellsFree && freeMemory < littleMemory)
    return { ...check, status: 'warning', hint: 'There is little free memory: demos that fill it may not be run. Close something large.' }
  return { ...check, status: 'ok' }
}

function terminal({ inputIsTerminal, outputIsTerminal, columns, rows, env }: MachineFacts): Check {
  const check = { id: 'terminal', label: 'Terminal' }
  if (!inputIsTerminal || !outputIsTerminal)
    return {
      ...check,
      status: 'warning',
      detail: 'none: input or output is a pipe or a file',
      hint: 'Lessons are taken in plain mode here: numbered choices, one answer per line.',
    }
  const detail = `${env['TERM'] ?? 'unknown'}, ${columns ?? '?'} columns, ${rows ?? '?'} rows`
  if (env['TERM'] === 'dumb') return { ...check, status: 'warning', detail, hint: 'TERM=dumb: lessons are taken in plain mode.' }
  return (columns ?? 80) < 40
    ? { ...check, status: 'warning', detail, hint: 'Lessons read best with 40 columns or more.' }
    : { ...check, status: 'ok', detail }
}

function colours({ colourLevel, unicode }: MachineFacts): Check {
  const names = ['none', '16', '256', '16 million']
  return {
    id: 'colours',
    label: 'Colours',
    status: 'ok',
    detail: `${names[colourLevel] ?? 'none'}; ${unicode ? 'Unicode' : 'ASCII'} symbols`,
  }
}

function editor({ editor: command, env, platform }: MachineFacts): Check {
  const check = { id: 'editor', label: 'Editor' }
  const [program] = command ?? []
  if (command === undefined || program === undefined)
    return { ...check, status: 'warning', detail: 'none found', hint: 'Set VISUAL or EDITOR, to change demos from inside a lesson.' }
  if (findProgram(program, env, platform) === undefined) {
    const hint = 'Set VISUAL or EDITOR to an editor that is installed.'
    return { ...check, status: 'warning', detail: `${command.join(' ')}: there is no program ${program}`, hint }
  }
  return { ...check, status: 'ok', detail: command.join(' ') }
}

function dataFolder({ dataFolder: folder }: MachineFacts): Check {
  const isNew = !existsSync(folder)
  const check = { id: 'data', label: 'Data folder', detail: isNew ? `${folder} (not made yet)` : folder }
  return canWrite(nearestThere(folder))
    ? { ...check, status: 'ok' }
    : {
        ...check,
        status: 'problem',
        hint: 'It cannot be written to: progress would be lost at the end. Set NODE_CONCEPTS_HOME to another folder.',
      }
}

/** The folder itself, or the nearest one above it that is there. */
function nearestThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder))
}

/** Tried out, since permissions alone do not tell: of a full disk, of /proc, of Windows. Nothing stays behind. */
function canWrite(folder: string): boolean {
  let probe: string | undefined
  try {
    probe = mkdtempSync(join(folder, '.node-concepts-doctor-'))
    writeFileSync(join(probe, 'probe'), 'x')
    return true
  } catch {
    return false
  } finally {
    if (probe !== undefined) rmSync(probe, { recursive: true, force: true })
  }
}

function temporaryFolder({ temporaryFolder: folder = tmpdir() }: MachineFacts): Check {
  const check = { id: 'temp', label: 'Temporary folder' }
  if (!canWrite(folder))
    return {
      ...check,
      status: 'problem',
      detail: folder,
      hint: 'No demo can run without it. Set TMPDIR to a folder that can be written to.',
    }
  const free = freeBytes(folder)
  if (free === undefined) return { ...check, status: 'ok', detail: folder }
  const detail = `${folder}, ${size(free)} free`
  return free >= littleDisk
    ? { ...check, detail, status: 'ok' }
    : { ...check, detail, status: 'warning', hint: 'There is little room; demos that write large files may not be run.' }
}

/** What the user may still write; undefined where the system does not say. */
function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

function processTree({ platform }: MachineFacts): Check {
  const check = { id: 'processes', label: 'Ending processes' }
  if (platform === 'linux') {
    if (existsSync('/proc/self/stat')) return { ...check, status: 'ok', detail: 'by /proc: everything a demo starts is found' }
    return { ...check, status: 'warning', detail: '/proc is missing', hint: 'A program that detaches itself may outlive its run.' }
  }
  return { ...check, status: 'ok', detail: platform === 'win32' ? 'by taskkill' : 'by process group and ps' }
}

interface Tool {
  readonly names: readonly [string, ...string[]]
  /** The variable by which learners name a server of their own. */
  readonly variable?: string
  readonly without: string
  readonly get: string
}

const standIn = 'a stand-in that speaks its protocol takes its place'

/** Real servers and tools that lessons use when they are there; what happens without them, and how to get them. */
const tools: readonly Tool[] = [
  {
    names: ['redis-server', 'valkey-server'],
    variable: 'NODE_CONCEPTS_REDIS_URL',
    without: standIn,
    get: 'apt install redis-server, brew install redis',
  },
  {
    names: ['mongod'],
    variable: 'NODE_CONCEPTS_MONGO_URL',
    without: standIn,
    get: 'https://www.mongodb.com/docs/manual/installation/',
  },
  { names: ['nginx'], without: 'the demos about it are not run', get: 'apt install nginx, brew install nginx' },
]

function programs({ env, platform }: MachineFacts): readonly Check[] {
  return tools.map(({ names, variable, without, get }) => {
    const check = { id: names[0], label: names[0] }
    const path = names.flatMap((name) => findProgram(name, env, platform) ?? [])[0]
    if (variable !== undefined && (env[variable] ?? '') !== '') return { ...check, status: 'ok', detail: `yours (${variable})` }
    if (path === undefined) return { ...check, status: 'optional', detail: `not installed: ${without}`, hint: `For the real one: ${get}` }
    if (variable !== undefined && env['NODE_CONCEPTS_STAND_INS'] === '1')
      return { ...check, status: 'ok', detail: `${path}, but NODE_CONCEPTS_STAND_INS asks for the stand-in` }
    return { ...check, status: 'ok', detail: path }
  })
}

const size = (bytes: number): string => (bytes < 2 ** 30 ? `${Math.floor(bytes / 2 ** 20)} MB` : `${(bytes / 2 ** 30).toFixed(1)} GB`)
