/** What a terminal sends for a key. */
const sequences: Readonly<Record<string, string>> = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  left: '\u001B[D',
  right: '\u001B[C',
  'shift-down': '\u001B[1;2B',
  'shift-up': '\u001B[1;2A',
  'alt-down': '\u001B[1;3B',
  'alt-up': '\u001B[1;3A',
  'ctrl-down': '\u001B[1;5B',
  'ctrl-up': '\u001B[1;5A',
  pageup: '\u001B[5~',
  pagedown: '\u001B[6~',
  space: ' ',
  escape: '\u001B',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-z': '\u001A',
  backspace: '\u007F',
  delete: '\u001B[3~',
}

/** `down` is the arrow key; anything that is not the name of a key is text. */
export const sequenceOf = (key: string): string => sequences[key] ?? key

/** As terminals send pasted text to a program that asked for it. */
export const pasted = (text: string): string => `\u001B[200~${text}\u001B[201~`
