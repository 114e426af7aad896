import type { Action } from './terminal.ts'

/** The keys of every step: the same everywhere. */
export const actions = {
  next: { id: 'next', key: 'enter', label: 'continue' },
  back: { id: 'back', key: 'b', label: 'back' },
  hint: { id: 'hint', key: 'h', label: 'hint' },
  code: { id: 'code', key: 'c', label: 'code again' },
  depends: { id: 'depends', key: 'd', label: 'it depends' },
  giveUp: { id: 'give-up', key: 'g', label: 'give up' },
  skip: { id: 'skip', key: 's', label: 'skip' },
  why: { id: 'why', key: 'w', label: 'why each line' },
  again: { id: 'again', key: 'r', label: 'run again' },
  many: { id: 'many', key: 't', label: 'run 20 times' },
  trace: { id: 'trace', key: 'x', label: 'trace it' },
  edit: { id: 'edit', key: 'e', label: 'edit and run' },
  predictAgain: { id: 'predict-again', key: 'p', label: 'predict again' },
  sure: { id: 'sure', key: 'enter', label: 'I am sure' },
  guess: { id: 'guess', key: 'g', label: 'it is a guess' },
  change: { id: 'change', key: 'b', label: 'change the answer' },
  lookUp: { id: 'look-up', key: 'l', label: 'look it up' },
  write: { id: 'write', key: 'a', label: 'answer in writing' },
  clock: { id: 'clock', key: 't', label: 'time me' },
  prove: { id: 'prove', key: 'p', label: 'prove it' },
  quit: { id: 'quit', key: 'q', label: 'quit' },
} as const satisfies Record<string, Action>
