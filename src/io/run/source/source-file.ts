import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, extname, relative } from 'node:path'
import { nearest } from '../../../core/names.ts'
import { UserError } from '../../../errors.ts'
import { erasableAdvice } from './erasable-advice.ts'
import { stripTypes } from './strip-types.ts'
import type { SyntaxFault } from './syntax-fault.ts'

const runnable = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs']

/** Reads a program's source. What is wrong with the path is a UserError. */
export function readSource(file: string): string {
  const shown = showPath(file)
  let kind: Stats
  try {
    kind = statSync(file)
  } catch (error) {
    throw missing(file, error)
  }
  if (kind.isDirectory()) throw new UserError(`${shown} is a folder, not a program.`, { hint: runnableIn(file) })
  // A pipe or a device may never end, and reading it cannot be interrupted.
  if (!kind.isFile()) throw new UserError(`${shown} is no ordinary file.`, { hint: runnableIn(file) })
  if (!runnable.includes(extname(file))) {
    throw new UserError(`${shown} is not a program that node can run.`, {
      hint: `Its name must end in ${runnable.slice(0, -1).join(', ')} or ${runnable.at(-1)}.`,
    })
  }
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(`${shown} cannot be read.`, {
      hint: `The system says ${codeOf(error)}. Check who may read the file.`,
      cause: error,
    })
  }
}

/** The JavaScript of a source. Syntax that is wrong or cannot be erased is a UserError that says where. */
export async function toJavaScript(file: string, source: string): Promise<string> {
  if (!isTypeScript(file)) return source
  const stripped = await stripTypes(source)
  if ('fault' in stripped) throw faultError(file, source, stripped.fault)
  return stripped.code
}

/** `src/a.ts:3:5: …` with what to write instead. */
export function faultError(file: string, source: string, fault: SyntaxFault): UserError {
  const place = `${showPath(file)}:${fault.line}:${fault.column}`
  const advice = erasableAdvice(fault, source)
  if (advice === undefined || !isTypeScript(file)) {
    const line = source.split(/\r?\n/)[fault.line - 1]?.trim() ?? ''
    return new UserError(`${place}: ${fault.message}`, line === '' ? {} : { hint: `The line reads: ${line.slice(0, 200)}` })
  }
  return new UserError(`${place}: ${advice.what} cannot be run: node only removes types.`, { hint: advice.instead })
}

export function isTypeScript(file: string): boolean {
  return /\.[mc]?ts$/.test(file)
}

/** `worker.mts` is run as `worker.mjs`. */
export function javaScriptName(file: string): string {
  return file.replace(/ts$/, 'js')
}

/** Short where it can be: relative to here, unless that leads far away. */
export function showPath(file: string): string {
  const short = relative(process.cwd(), file)
  return short === '' || short.startsWith('..') ? file : short
}

function missing(file: string, error: unknown): UserError {
  const code = codeOf(error)
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return new UserError(`${showPath(file)} cannot be read.`, { hint: `The system says ${code}.`, cause: error })
  const near = nearest(basename(file), programsIn(dirname(file)))
  return new UserError(`There is no file ${showPath(file)}.`, {
    hint: near === undefined ? runnableIn(dirname(file)) : `Did you mean "${near}"?`,
    cause: error,
  })
}

function runnableIn(folder: string): string {
  const names = programsIn(folder)
  if (names.length === 0) return 'Give the path of a TypeScript or JavaScript file.'
  return `Programs in ${showPath(folder)}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`
}

function programsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => runnable.includes(extname(name)))
  } catch {
    return []
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
