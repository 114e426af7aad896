import type { Context } from '../context.ts'
import { cardId, type Learned } from '../core/learned.ts'
import { dueCards, nextDue, rationLeft, reviewedToday } from '../core/review/due.ts'
import { loadPack, type LoadedPack } from '../io/packs.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress, readLearned } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { sayStopped } from '../steps/say-stopped.ts'
import { takeReview } from '../steps/review/review.ts'

export interface ReviewOptions {
  /** Cards at most; without it, what is left of a day's ration. */
  readonly limit?: number
  readonly seed?: number
  readonly json?: boolean
}

/** What is due today, asked one by one, or listed with `--json`. */
export async function review(options: ReviewOptions, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const progress = openLearnersProgress(context)
  const { learned, notices } = await readLearned(progress)
  for (const notice of notices) context.stderr.write(`${notice}\n`)
  if (options.json === true) {
    printJson(context, await describe(learned, loaded, options.limit ?? rationLeft(learned, context.now()), context.now()))
    return 0
  }
  await sweepStaleRuns()
  const terminal = await openTerminal(context)
  try {
    await takeReview({ context, terminal, progress, loaded, limit: options.limit, seed: options.seed ?? context.seed() })
    return 0
  } catch (error) {
    sayStopped(error, terminal, progress, 'node-concepts review')
    return 0
  } finally {
    terminal.close()
  }
}

async function describe(learned: Learned, { pack }: LoadedPack, limit: number, now: Date): Promise<object> {
  const { recallChance, strengthOf } = await import('../core/review/schedule.ts')
  const due = dueCards(learned, now)
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return {
    due: due.map((card) => ({
      id: cardId(card),
      lesson: card.lesson,
      kind: card.kind,
      item: card.item,
      due: card.memory?.due,
      stability: round(card.memory?.stability ?? 0),
      recall: round(recallChance(card, now)),
    })),
    limit,
    reviewedToday: reviewedToday(learned, now),
    next: nextDue(learned, now)?.toISOString() ?? null,
    lessons: pack.lessons.map(({ id }) => {
      const cards = Object.values(learned.cards).filter((card) => card.lesson === id)
      return { id, cards: cards.length, due: due.filter((card) => card.lesson === id).length, strength: strengthOf(cards, now) }
    }),
  }
}
