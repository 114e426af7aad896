import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** One thing that was looked at. */
export interface Check {
  readonly id: string
  readonly label: string
  readonly status: 'ok' | 'warning' | 'problem'
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
  readonly editor: readonly string[] | undefined
}

/** What works on this machine. Starts no process and leaves nothing behind. */
export function describeMachine(facts: MachineFacts): readonly Check[] {
  return [
    node(facts),
    machine(facts),
    terminal(facts),
    colours(facts),
    editor(facts),
    dataFolder(facts),
    temporaryFolder(),
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

function machine({ platform }: MachineFacts): Check {
  const cores = availableParallelism()
  const check = {
    id: 'machine',
    label: 'Machine',
    detail: `${platform}, ${cores} core${cores === 1 ? '' : 's'}, ${gigabytes(totalmem())} memory`,
  }
  return cores > 1
    ? { ...check, status: 'ok' }
    : { ...check, status: 'warning', hint: 'With one core, threads take turns: demos that measure them may not be run.' }
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

function editor({ editor: command }: MachineFacts): Check {
  const check = { id: 'editor', label: 'Editor' }
  return command === undefined
    ? { ...check, status: 'warning', detail: 'none found', hint: 'Set VISUAL or EDITOR, to change demos from inside a lesson.' }
    : { ...check, status: 'ok', detail: command.join(' ') }
}

function dataFolder({ dataFolder: folder }: MachineFacts): Check {
  const check = { id: 'data', label: 'Data folder', detail: folder }
  return isWritable(folder)
    ? { ...check, status: 'ok' }
    : {
        ...check,
        status: 'problem',
        hint: 'It cannot be written to: progress would be lost at the end. Set NODE_CONCEPTS_HOME to another folder.',
      }
}

/** Writable, or could be made: the nearest folder that exists is. */
function isWritable(folder: string): boolean {
  let nearest = folder
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function temporaryFolder(): Check {
  const check = { id: 'temp', label: 'Temporary folder', detail: tmpdir() }
  try {
    rmSync(mkdtempSync(join(tmpdir(), 'node-concepts-doctor-')), { recursive: true })
    const { bavail, bsize } = statfsSync(tmpdir())
    const free = bavail * bsize
    const detail = `${check.detail}, ${gigabytes(free)} free`
    return free > 100e6
      ? { ...check, detail, status: 'ok' }
      : { ...check, detail, status: 'warning', hint: 'There is little room; demos that write large files may not be run.' }
  } catch {
    return { ...check, status: 'problem', hint: 'No demo can run without it. Set TMPDIR to a folder that can be written to.' }
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

/** Real servers and tools that lessons use when they are there. */
function programs({ env, platform }: MachineFacts): readonly Check[] {
  return ['redis-server', 'nginx', 'pm2'].map((name) => {
    const path = findProgram(name, env, platform)
    return { id: name, label: name, status: 'ok', detail: path ?? 'not installed (no lesson needs it)' }
  })
}

function findProgram(name: string, env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): string | undefined {
  const endings = platform === 'win32' ? (env['PATHEXT'] ?? '.EXE;.CMD').split(';') : ['']
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find((path) => existsSync(path))
}

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GB`
