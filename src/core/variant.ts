import type { Demo, Variant } from './lesson.ts'

/** A demo as a variant of it: the same id, with the variant's program and words. */
export function varyDemo(demo: Demo, variant: Variant): Demo {
  const { id: _, rename, ...rest } = variant
  // What is there but undefined was not said.
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as typeof rest
  const { variants: __, ...base } = demo
  if (rename === undefined) return { ...base, ...own }
  const { id, file, needs, ...said } = base
  const renamed = renameIn(said, renamer(rename)) as typeof said
  return { ...renamed, id, file, ...(needs === undefined ? {} : { needs }), ...own }
}

/** A program with a variant's words. */
export function varySource(source: string, rename: Readonly<Record<string, string>>): string {
  return renamer(rename)(source)
}

/** The variant that a review shows next: each in its turn, and the demo itself last. Undefined: the demo itself. */
export function variantFor(demo: Demo, reviews: number): Variant | undefined {
  const { variants = [] } = demo
  return variants[Math.max(0, reviews - 1) % (variants.length + 1)]
}

/** Replaces all at once, longer texts first. A text that begins or ends like a word is replaced as a word only: 10, but not in 100. */
function renamer(rename: Readonly<Record<string, string>>): (text: string) => string {
  const texts = Object.keys(rename).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(texts.map(asPattern).join('|'), 'g')
  return (text) => text.replaceAll(pattern, (found) => rename[found] ?? found)
}

function asPattern(text: string): string {
  const literal = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character)
  return `${isWord(text[0]) ? String.raw`(?<!\w)` : ''}${literal}${isWord(text.at(-1)) ? String.raw`(?!\w)` : ''}`
}

/** In every string and pattern of a value; the names of its fields stay. */
function renameIn(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (value instanceof RegExp) return new RegExp(change(value.source), value.flags)
  if (Array.isArray(value)) return value.map((one) => renameIn(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fixedFields.has(name) ? one : renameIn(one, change)]))
}

/** Names that refer to other names, never words that a program prints. */
const fixedFields = new Set(['kind', 'is', 'id', 'name', 'compare', 'node', 'value', 'chosen', 'choice'])
