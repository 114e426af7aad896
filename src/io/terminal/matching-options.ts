import type { Option } from '../../core/terminal.ts'

/** The options that have all of these words, in any order and case, in their id, text or note. */
export function matchingOptions(options: readonly Option[], filter: string): readonly Option[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return options.filter(({ id, text, note = '' }) => {
    const all = `${id} ${text} ${note}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
