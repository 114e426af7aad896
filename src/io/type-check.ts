import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface TypeFault {
  /** Relative to the pack's folder. */
  readonly file: string
  /** `line:column` */
  readonly at: string
  readonly message: string
}

/** Type-checks the demos of a pack with its own tsconfig.json and TypeScript; a string says why that cannot be done here. */
export async function typeCheck(folder: string): Promise<readonly TypeFault[] | string> {
  const config = join(folder, 'tsconfig.json')
  if (!existsSync(config)) return 'the pack has no tsconfig.json'
  const compiler = findCompiler(folder)
  if (compiler === undefined) return 'TypeScript is not installed here'
  const { execa } = await import('execa')
  const { stdout } = await execa(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { cwd: folder, reject: false, all: true })
  return [...stdout.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm)].map(([, file = '', line, column, message = '']) => ({
    file: relative(folder, join(folder, file)).replaceAll('\\', '/'),
    at: `${line}:${column}`,
    message,
  }))
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
