import type { SyntaxFault } from './syntax-fault.ts'

export interface Advice {
  /** What stands there, as the subject of a sentence. */
  readonly what: string
  /** What to write instead. */
  readonly instead: string
}

/** What to write instead of TypeScript that cannot be erased. */
export function erasableAdvice({ message, line, column }: SyntaxFault, source: string): Advice | undefined {
  const rest = (source.split(/\r?\n/)[line - 1] ?? '').slice(column - 1)
  return advice.find(({ when }) => when(message, rest))?.advice
}

const advice: readonly { readonly when: (message: string, rest: string) => boolean; readonly advice: Advice }[] = [
  {
    when: (message) => /\benum\b/.test(message),
    advice: { what: 'An enum', instead: 'Use a const object: const Colour = { red: 0, green: 1 } as const' },
  },
  {
    when: (message) => /parameter property/.test(message),
    advice: { what: 'A parameter property', instead: 'Declare the field in the class, and assign it in the constructor.' },
  },
  {
    when: (message) => /namespace|`module` keyword/.test(message),
    advice: { what: 'A namespace with values', instead: 'Put what it holds into a module of its own, or into a const object.' },
  },
  {
    when: (message) => /import equals/.test(message),
    advice: {
      what: 'An import with "="',
      instead: "In a .cts file write const fs = require('node:fs') as typeof import('node:fs'), in a module import fs from 'node:fs'.",
    },
  },
  {
    when: (message) => /export assignment/.test(message),
    advice: { what: 'An "export ="', instead: 'In a .cts file write module.exports = …, in a module export default …' },
  },
  {
    when: (message) => /angle-bracket/.test(message),
    advice: { what: 'A type assertion with angle brackets', instead: 'Write it with "as": value as Type' },
  },
  {
    when: (_, rest) => /^@[\w$(]/.test(rest),
    advice: {
      what: 'A decorator',
      instead: 'Node has no decorators yet: call the function yourself, as in const Wrapped = decorate(Plain).',
    },
  },
  {
    when: (_, rest) => /^(namespace|as\s+namespace)\b/.test(rest),
    advice: { what: 'A namespace export', instead: 'Leave it out: it only matters to scripts without modules.' },
  },
  {
    when: (message, rest) => message.startsWith('Unexpected identifier') && /^\w+\s*[=;]/.test(rest),
    advice: {
      what: 'A keyword this Node does not know',
      instead: 'Write it with what this Node has; "node --version" says which one it is.',
    },
  },
]
