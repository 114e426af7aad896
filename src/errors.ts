export interface UserErrorOptions {
  /** What to do about it, as one sentence. */
  readonly hint?: string
  /** The exit code: 1 when the user can mend it, 2 for wrong usage. Default 1. */
  readonly code?: 1 | 2
  readonly cause?: unknown
}

/** Something the user can mend. Shown as one sentence and a hint, never with a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly hint: string | undefined
  readonly code: 1 | 2

  constructor(message: string, options: UserErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.hint = options.hint
    this.code = options.code ?? 1
  }
}

/** The learner pressed Ctrl-C, or a signal asked us to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** The input ended while an answer was awaited. */
export class EndOfInput extends Error {
  override readonly name = 'EndOfInput'
}
