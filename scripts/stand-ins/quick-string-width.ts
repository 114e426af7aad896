import { widthOf } from '../../src/core/view/text/width.ts'

/** A prompt hides the cursor in the middle of its frame. */
// oxlint-disable-next-line no-control-regex -- that is what such a sequence is made of
const modes = /\u001B\[\?\d+[hl]/g

/** Stands in for string-width in the bundle: the same answers, much quicker to load. */
export default function stringWidth(text: string): number {
  return widthOf(text.replace(modes, ''))
}
