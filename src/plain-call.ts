import type { Context } from './context.ts'

type Call = (operand: string | undefined, context: Context) => Promise<number> | undefined

/** Undefined where the operand is missing or one too many: the parser has the words for that. */
const calls: Readonly<Record<string, Call>> = {
  learn: async (lesson, context) => (await import('./commands/learn.ts')).learn({ lesson }, context),
  list: (operand, context) => (operand === undefined ? import('./commands/list.ts').then(({ list }) => list({}, context)) : undefined),
  predict: (demo, context) =>
    demo === undefined ? undefined : import('./commands/predict.ts').then(({ predict }) => predict({ demo }, context)),
  review: (operand, context) =>
    operand === undefined ? import('./commands/review.ts').then(({ review }) => review({}, context)) : undefined,
  run: (target, context) => (target === undefined ? undefined : import('./commands/run.ts').then(({ run }) => run({ target }, context))),
}

/**
 * A call without options, such as `learn` or `run event-loop/race`. Most calls are, and need no parser: loading one and declaring the command
 * would be a quarter of all that the menu adds to an empty node. Undefined: the command line has to be parsed.
 */
export function plainCall(argv: readonly string[], context: Context): Promise<number> | undefined {
  const [name = 'learn', operand] = argv
  const isPlain = argv.length <= 2 && argv.every((word) => /^[^-]/.test(word))
  return isPlain && Object.hasOwn(calls, name) ? calls[name]?.(operand, context) : undefined
}
