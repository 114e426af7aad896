import type { Theme } from '../../theme.ts'

/** Stands between things on one line: `exit code 0 · 41 ms`. */
export const dot = (theme: Theme): string => (theme.symbols.unicode ? ' · ' : ' | ')

/** Something was left out. */
export const ellipsis = (theme: Theme): string => (theme.symbols.unicode ? '…' : '...')

/** A number with its noun: `1 line`, `3 lines`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
