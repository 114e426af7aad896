import fastStringWidth from 'fast-string-width'
import { stripStyles } from './sgr.ts'

export const printableAscii = /^[\u0020-\u007E]*$/
/** With our own symbols. What else there is needs tables of Unicode, which cost a start 3 ms. */
const plainlyNarrow = /^[\u0020-\u007E…·•─│█❯↑↓→↕✔✘≈]*$/
let segmenter: Intl.Segmenter | undefined

/** Columns that one line of text takes; colour sequences take none. */
export function widthOf(text: string): number {
  const visible = text.includes('\u001B') ? stripStyles(text) : text
  return plainlyNarrow.test(visible) ? visible.length : fastStringWidth(visible)
}

/** What a reader takes for one character each, emoji families and combined accents included. */
export function graphemesOf(text: string): readonly string[] {
  if (printableAscii.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Fills a line up with blanks to this many columns; a wider one stays as it is. */
export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)))

export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - widthOf(text))) + text
