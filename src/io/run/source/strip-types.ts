import nodeModule from 'node:module'
import { readFault, type SyntaxFault } from './syntax-fault.ts'

export type Stripped = { readonly code: string } | { readonly fault: SyntaxFault }

type Strip = (source: string) => Stripped
type NodeStrip = (source: string) => string

/** Replaces the types of a TypeScript source with blanks, so that every line and column stays where it was. */
export async function stripTypes(source: string): Promise<Stripped> {
  if (strip === undefined) {
    const { stripTypeScriptTypes } = nodeModule as { readonly stripTypeScriptTypes?: NodeStrip }
    strip = stripTypeScriptTypes === undefined ? await stripWithAmaro() : stripWithNode(stripTypeScriptTypes)
  }
  return strip(source)
}

let strip: Strip | undefined

/** Node's own stripper, from 22.13 on. */
function stripWithNode(stripTypeScriptTypes: NodeStrip): Strip {
  return (source) => {
    const emitWarning = Reflect.get(process, 'emitWarning') as (...warning: readonly unknown[]) => void
    // It calls itself experimental on its first use: nothing the learner can do about it.
    process.emitWarning = (...warning: unknown[]) => {
      if (!String(warning[0]).startsWith('stripTypeScriptTypes')) emitWarning.apply(process, warning)
    }
    try {
      return { code: stripTypeScriptTypes(source) }
    } catch (error) {
      const { code, message, stack = '' } = error as NodeJS.ErrnoException
      if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') return { fault: readFault(stack, message, true) }
      if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return { fault: readFault(stack, message, false) }
      throw error
    } finally {
      process.emitWarning = emitWarning
    }
  }
}

/** The same engine from a package, for Node 20. It takes some tenths of a second to load. */
async function stripWithAmaro(): Promise<Strip> {
  const { transformSync } = await import('amaro')
  return (source) => {
    try {
      return { code: transformSync(source, { mode: 'strip-only' }).code }
    } catch (error) {
      // Its errors are plain objects.
      const { code, message, snippet, startLine } = error as { code?: string; message?: string; snippet?: string; startLine?: number }
      if (code !== 'UnsupportedSyntax' && code !== 'InvalidSyntax') throw error
      return { fault: readFault(`:${startLine ?? 1}\n${snippet ?? ''}`, message ?? code, code === 'UnsupportedSyntax') }
    }
  }
}

/** Whether this Node runs TypeScript as it is, without a word: from 22.18 and 24.3 on. */
export function nodeStripsTypes(): boolean {
  if ((process.features as { typescript?: unknown }).typescript !== 'strip') return false
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 3) || (major === 22 && minor >= 18)
}
