import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import { commonjsNames } from './find-syntax-fault.ts'

export type ModuleKind = 'module' | 'commonjs'

/** What Node takes a file for: by its ending, else by the nearest package.json, else by its syntax. `code` is the JavaScript, types stripped. */
export function moduleKindOf(file: string, code: string): ModuleKind {
  const ending = extname(file)
  if (ending === '.mjs' || ending === '.mts') return 'module'
  if (ending === '.cjs' || ending === '.cts') return 'commonjs'
  return nearestPackageType(dirname(file)) ?? detectKind(code)
}

/** The folder of the nearest package.json, as Node looks for it. */
export function nearestPackage(folder: string): { readonly folder: string; readonly type: unknown } | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (current.endsWith('node_modules')) return undefined
    const text = readText(join(current, 'package.json'))
    if (text !== undefined) return { folder: current, type: typeIn(text) }
    if (dirname(current) === current) return undefined
  }
}

function nearestPackageType(folder: string): ModuleKind | undefined {
  const type = nearestPackage(folder)?.type
  return type === 'module' || type === 'commonjs' ? type : undefined
}

/** As Node does: CommonJS unless it does not compile as that for a reason that only modules have. */
function detectKind(code: string): ModuleKind {
  const message = commonjsFault(code)
  if (message === undefined) return 'commonjs'
  if (isModuleSyntax.test(message)) return 'module'
  // Inside an async function await and a name like `require` are allowed: were they all that was wrong?
  const inside = commonjsFault(`(async function() {${code}\n})();`)
  return inside === undefined || isModuleSyntax.test(inside) ? 'module' : 'commonjs'
}

const isModuleSyntax = /^Cannot use import statement|^Unexpected token 'export'|^Cannot use 'import\.meta'/

function commonjsFault(code: string): string | undefined {
  try {
    compileFunction(code.replace(/^#!.*/, ''), commonjsNames)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function typeIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { type?: unknown } | null)?.type
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
