import { tmpdir } from 'node:os'
import { compileFunction } from 'node:vm'
import { cleanEnvironment } from '../clean-environment.ts'
import type { ModuleKind } from './module-kind.ts'
import { readFault, type SyntaxFault } from './syntax-fault.ts'

/** The names Node gives to every CommonJS file. */
export const commonjsNames = ['exports', 'require', 'module', '__filename', '__dirname']

/** Where JavaScript is not JavaScript, in V8's words; undefined when all is well. Nothing is run. */
export async function findSyntaxFault(code: string, kind: ModuleKind, nodePath: string): Promise<SyntaxFault | undefined> {
  return kind === 'commonjs' ? findInCommonjs(code) : findInModule(code, nodePath)
}

function findInCommonjs(code: string): SyntaxFault | undefined {
  try {
    compileFunction(code, commonjsNames, { filename: 'source' })
    return undefined
  } catch (error) {
    const { message, stack = '' } = error as Error
    return readFault(stack, message, false)
  }
}

/** Node compiles a module without running it only when it is asked to from outside. */
async function findInModule(code: string, nodePath: string): Promise<SyntaxFault | undefined> {
  const { execa } = await import('execa')
  const { failed, stderr } = await execa(nodePath, ['--check', '--input-type=module', '-'], {
    input: code,
    stdout: 'ignore',
    reject: false,
    extendEnv: false,
    env: cleanEnvironment(process.env, { id: 'check', cwd: process.cwd(), temporary: tmpdir() }),
  })
  const at = stderr.search(/^\[stdin\]:\d+$/m)
  // Another failure than that of the source shows when the program is run.
  if (!failed || at === -1) return undefined
  return readFault(stderr.slice(at), /^SyntaxError: (.*)$/m.exec(stderr)?.[1] ?? 'Invalid syntax', false)
}
