import type { Theme } from './theme.ts'

/** A key shown at the foot of a step: `b back`. Its id is what comes back when it is pressed. */
export interface Action {
  readonly id: string
  /** One character, or `enter`. In plain mode it is typed on a line of its own (`enter`: an empty line). */
  readonly key: string
  readonly label: string
}

/** What a learner did: answered, or pressed one of the offered actions. */
export type Reply<T> =
  | { readonly value: T }
  | { readonly action: string; /** How far the answer was, to go on from there. */ readonly soFar?: T }

export interface Option {
  readonly id: string
  readonly text: string
  /** Shown dimmed after, or under, the text. */
  readonly note?: string
}

export interface Tile {
  readonly id: string
  readonly text: string
}

export interface ChooseQuestion {
  readonly message: string
  readonly options: readonly Option[]
  readonly actions?: readonly Action[]
  /** The option the cursor starts on. */
  readonly start?: string
}

export interface SearchQuestion extends ChooseQuestion {
  /** Shown under the list while nothing is typed. */
  readonly placeholder?: string
}

export interface PickQuestion extends Omit<ChooseQuestion, 'start'> {
  /** The options ticked when the prompt opens, to come back after a hint. Default: none. */
  readonly picked?: readonly string[]
}

export interface OrderQuestion {
  readonly message: string
  readonly tiles: readonly Tile[]
  /** Every tile has its place. Default: a tile may never print. */
  readonly whole?: boolean
  readonly actions?: readonly Action[]
  /** Where the tiles stand when the prompt opens, to come back after a hint. Default: as given, none under "never prints". */
  readonly start?: OrderAnswer
}

/** Tile ids in the predicted order, and those predicted never to print. */
export interface OrderAnswer {
  readonly order: readonly string[]
  readonly never: readonly string[]
}

export interface LineQuestion {
  readonly message: string
  readonly actions?: readonly Action[]
  /** What is already typed when the prompt opens, to come back after a hint. Plain mode has no such thing. */
  readonly start?: string
  /** A sentence when the line cannot be taken; it is asked again. */
  readonly validate?: (line: string) => string | undefined
}

export interface Busy {
  /** Replaces the text. */
  say(text: string): void
  stop(): void
}

/**
 * The learner's terminal: rich (Inquirer prompts) or plain (numbered choices, one answer per line, append-only).
 * Every prompt rejects with `Interrupted` on Ctrl-C and with `EndOfInput` when the input ends.
 */
export interface Terminal {
  readonly plain: boolean
  readonly theme: Theme
  /** The width to draw for; at most what the window has. */
  columns(): number
  rows(): number
  /** Writes text and a line end to the output. */
  print(text?: string): void
  /** Writes text as it is. */
  write(text: string): void
  /**
   * Waits for one of the actions; shows them as a foot. Returns its id. `clock` is a line above them that is drawn anew every second; plain
   * mode, where nothing is redrawn, leaves it out.
   */
  act(actions: readonly Action[], clock?: () => string): Promise<string>
  /** One of several options: arrows and enter, or its number. */
  choose(question: ChooseQuestion): Promise<Reply<string>>
  /** One of many options, narrowed by typing. */
  search(question: SearchQuestion): Promise<Reply<string>>
  /** Any number of options. */
  pick(question: PickQuestion): Promise<Reply<readonly string[]>>
  /** Puts tiles in order. */
  order(question: OrderQuestion): Promise<Reply<OrderAnswer>>
  /** One typed line. */
  line(question: LineQuestion): Promise<Reply<string>>
  /** Shows that something goes on. Nothing is drawn in plain mode but the first text. */
  busy(text: string): Busy
  /** Gives the terminal back (cursor, raw mode), whatever was going on. Safe to call twice. */
  close(): void
}
