import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface TypeFault {
  /** Relative to the pack's folder. */
  readonly file: string
  /** `line:column`; empty when it is about the file as a whole. */
  readonly at: string
  readonly message: string
}

export interface TypesChecked {
  readonly faults: readonly TypeFault[]
  /** The files that were looked at, relative to the pack's folder. */
  readonly looked: ReadonlySet<string>
}

/** Type-checks the demos of a pack with its own tsconfig.json and TypeScript; a string says why that cannot be done here. */
export async function typeCheck(folder: string): Promise<TypesChecked | string> {
  const config = join(folder, 'tsconfig.json')
  if (!existsSync(config))
    return 'the pack has no tsconfig.json; one with "strict", "noEmit", "erasableSyntaxOnly" and "include": ["**/demos/*"] makes it possible'
  const compiler = findCompiler(folder)
  if (compiler === undefined) return 'TypeScript is not installed here (npm install --save-dev typescript)'
  const { execa } = await import('execa')
  const { stdout, stderr, exitCode } = await execa(process.execPath, [compiler, '-p', config, '--pretty', 'false', '--listFiles'], {
    cwd: folder,
    reject: false,
  })
  const here = realpathSync(folder)
  const named = (path: string): string => relative(here, join(here, path)).replaceAll('\\', '/')
  const placed = [...stdout.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm)].map(([, file = '', line, column, message = '']) => ({
    file: named(file),
    at: `${line}:${column}`,
    message,
  }))
  // Of the configuration itself: no file matches, say.
  const general = [...stdout.matchAll(/^error (TS\d+: .*)$/gm)].map(([, message = '']) => ({ file: 'tsconfig.json', at: '', message }))
  const faults = [...placed, ...general]
  if (exitCode !== 0 && faults.length === 0)
    return `TypeScript failed: ${stderr.trim().split('\n', 1)[0] || `exit code ${String(exitCode)}`}`
  const listed = stdout.split(/\r?\n/).filter((line) => existsSync(line))
  return { faults, looked: new Set(listed.map((path) => relative(here, path).replaceAll('\\', '/'))) }
}

function findCompiler(folder: string): string | undefined {
  for (const from of [folder, import.meta.dirname]) {
    try {
      return join(dirname(createRequire(join(from, 'x.js')).resolve('typescript/package.json')), 'bin', 'tsc')
    } catch {
      // Look further.
    }
  }
  return undefined
}
