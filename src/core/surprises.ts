import { cardId } from './learned.ts'
import type { Entry } from './progress.ts'

/** Something the learner was sure of, and wrong about. */
export interface Surprise {
  readonly lesson: string
  readonly kind: 'demo' | 'question'
  /** The demo's or the question's id. */
  readonly item: string
}

/** What surprised since the lesson was begun or reset, the latest first, each once; also what is known by now. Without a lesson: in all. */
export function surprisesIn(entries: readonly Entry[], lesson?: string): readonly Surprise[] {
  const found = new Map<string, Surprise>()
  for (const entry of entries.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))) {
    if (lesson !== undefined && entry.lesson !== lesson) continue
    if (entry.type === 'reset') for (const [id, surprise] of found) if (surprise.lesson === entry.lesson) found.delete(id)
    const surprise = surpriseOf(entry)
    if (surprise === undefined) continue
    const id = cardId(surprise)
    found.delete(id)
    found.set(id, surprise)
  }
  return [...found.values()].toReversed()
}

function surpriseOf(entry: Entry): Surprise | undefined {
  if ((entry.type !== 'attempt' && entry.type !== 'answer') || entry.confidence !== 'sure') return undefined
  const { lesson } = entry
  if (entry.type === 'answer') return entry.right ? undefined : { lesson, kind: 'question', item: entry.question }
  return entry.grade === 'wrong' || entry.grade === 'partly' ? { lesson, kind: 'demo', item: entry.demo } : undefined
}
