import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import { cardId, cardName, type Card, type Learned } from '../../core/learned.ts'
import { backWhen, dailyLimit, dueCards, nextDue, rationLeft } from '../../core/review/due.ts'
import type { Terminal } from '../../core/terminal.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { openLesson, type LoadedLesson, type LoadedPack } from '../../io/packs.ts'
import type { ProgressStore } from '../../io/progress/store.ts'
import { readLearned } from '../open-progress.ts'
import { askCard, isThere } from './review-card.ts'
import { sayNextCard } from './say-cards-back.ts'
import { proseWidth } from '../study.ts'

export interface Reviewing {
  readonly context: Context
  readonly terminal: Terminal
  readonly progress: ProgressStore
  readonly loaded: LoadedPack
  /** How many cards at most. Undefined: what is left of the day's ration. */
  readonly limit?: number | undefined
  readonly seed: number
}

/** A card, with the lesson that says what it is about. */
interface OpenCard {
  readonly card: Card
  readonly lesson: LoadedLesson
}

/** One session: what is due, those that waited longest first; what went wrong once more at the end. */
export async function takeReview(reviewing: Reviewing): Promise<void> {
  const { context, terminal, progress } = reviewing
  const { learned } = await readLearned(progress)
  const due = dueCards(learned, context.now())
  const limit = reviewing.limit ?? (rationLeft(learned, context.now()) || (await askForMore(terminal, due.length)))
  if (limit === 0) return
  const cards = await openCards(reviewing, due, limit)
  if (cards.length === 0) return sayNothingDue(terminal, learned, context.now())
  if ((await ask(reviewing, cards, 'Card')) === 'done') await ask(reviewing, await wrongOnes(reviewing, cards), 'Once more')
  const after = (await readLearned(progress)).learned
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  const answered = cards.flatMap(({ card }) => answeredSince(card, after))
  const known = answered.filter((card) => card.known).length
  print(`\n${terminal.theme.bold(`Reviewed ${answered.length} of ${cards.length}: ${known} known.`)}`)
  await sayStrength(reviewing, cards, learned, after)
  const left = dueCards(after, context.now()).length
  if (left > 0) print(`${left} ${left === 1 ? 'is' : 'are'} still due; ${left === 1 ? 'it keeps its' : 'they keep their'} place.`)
  else sayNextCard(terminal, after, context.now())
}

/** What the session did for each lesson: how much of it would be recalled, before and now. */
async function sayStrength({ context, terminal }: Reviewing, cards: readonly OpenCard[], before: Learned, after: Learned): Promise<void> {
  const { strengthOf } = await import('../../core/review/schedule.ts')
  const percent = ({ cards: all }: Learned, id: string): number => {
    const own = Object.values(all).filter(({ lesson }) => lesson === id)
    return Math.round((strengthOf(own, context.now()) ?? 0) * 100)
  }
  for (const { id, title } of new Set(cards.map(({ lesson }) => lesson.entry))) {
    const [was, is] = [percent(before, id), percent(after, id)]
    const text = was === is ? `${title}: strength ${is} %.` : `${title}: strength ${is} %, ${was} % before.`
    terminal.print(wrap(text, proseWidth(terminal)))
  }
}

/** The day's ration is used up: how many more there shall be. */
async function askForMore(terminal: Terminal, due: number): Promise<number> {
  if (due === 0) return dailyLimit
  const more = Math.min(due, moreAtOnce)
  const waits = due === 1 ? 'One more card can wait' : `${due} more cards can wait`
  terminal.print(wrap(`That was today's ration of ${dailyLimit}. ${waits} until tomorrow.`, proseWidth(terminal)))
  const action = await terminal.act([
    { ...actions.next, label: 'leave it at that' },
    { id: 'more', key: 'm', label: `take ${more} more now` },
  ])
  return action === 'more' ? more : 0
}

const moreAtOnce = 10

/** What comes next, plainly. */
function sayNothingDue(terminal: Terminal, learned: Learned, now: Date): void {
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  if (Object.keys(learned.cards).length === 0) {
    print('Nothing to review yet: every prediction and every answer becomes a card. Begin with: node-concepts learn')
    return
  }
  const next = nextDue(learned, now)
  print(next === undefined ? 'Nothing is due.' : `Nothing is due. The next card comes back ${backWhen(next, now)}.`)
}

/** A demo or a question that was taken out of its lesson is nobody's card any more, and is not counted as due again. */
async function openCards({ loaded, progress }: Reviewing, cards: readonly Card[], limit: number): Promise<readonly OpenCard[]> {
  const lessons = new Map<string, LoadedLesson | undefined>()
  const found: OpenCard[] = []
  for (const card of cards) {
    if (found.length === limit) break
    if (!lessons.has(card.lesson)) {
      const entry = loaded.pack.lessons.find(({ id }) => id === card.lesson)
      lessons.set(card.lesson, entry === undefined ? undefined : await openLesson(loaded, entry).catch(() => undefined))
    }
    const lesson = lessons.get(card.lesson)
    if (lesson === undefined) continue
    if (await isThere(card, lesson)) found.push({ card, lesson })
    else await progress.append({ type: 'gone', lesson: card.lesson, card: cardName(card) })
  }
  return found
}

/** One after the other; back goes to the one before. */
async function ask(reviewing: Reviewing, cards: readonly OpenCard[], title: string): Promise<'done' | 'left'> {
  const { context, terminal, progress, seed } = reviewing
  for (let index = 0; index < cards.length;) {
    const open = cards[index]
    if (open === undefined) break
    const { card, lesson } = open
    const { theme } = terminal
    const where = `${title} ${index + 1} of ${cards.length} ${theme.symbols.separator} ${lesson.entry.title}`
    terminal.print(`\n${wrap(theme.dim(where), proseWidth(terminal))}`)
    const move = await askCard({ context, terminal, progress, lesson }, card, seed + index)
    if (move === 'quit') return 'left'
    index = Math.max(0, index + (move === 'back' ? -1 : 1))
  }
  return 'done'
}

/** Those of the session that were answered, and not known. */
async function wrongOnes({ progress }: Reviewing, cards: readonly OpenCard[]): Promise<readonly OpenCard[]> {
  const { learned } = await readLearned(progress)
  return cards.flatMap(({ card, lesson }) =>
    answeredSince(card, learned)
      .filter((now) => !now.known)
      .map((now) => ({ card: now, lesson })),
  )
}

/** The card as it is now, or none if it was skipped. */
function answeredSince(card: Card, { cards }: Learned): readonly Card[] {
  const now = cards[cardId(card)]
  return now === undefined || now.memory?.reps === card.memory?.reps ? [] : [now]
}
