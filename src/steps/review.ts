import type { Context } from '../context.ts'
import { actions } from '../core/actions.ts'
import { cardId, type Card, type Learned } from '../core/learned.ts'
import { backWhen, dueCards, nextDue } from '../core/review/due.ts'
import type { Terminal } from '../core/terminal.ts'
import { variantFor, varyDemo } from '../core/variant.ts'
import { sentence } from '../core/view/text/inline-code.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { openLesson, type LoadedLesson, type LoadedPack } from '../io/packs.ts'
import type { ProgressStore } from '../io/progress/store.ts'
import { takeDemo } from './demo.ts'
import { readLearned } from './open-progress.ts'
import { askQuestion } from './ask-question.ts'
import { proseWidth, type Move, type Study } from './study.ts'

export interface Reviewing {
  readonly context: Context
  readonly terminal: Terminal
  readonly progress: ProgressStore
  readonly loaded: LoadedPack
  /** How many cards at most. */
  readonly limit: number
  readonly seed: number
}

/** A card, with the lesson that says what it is about. */
interface OpenCard {
  readonly card: Card
  readonly lesson: LoadedLesson
}

/** One session: what is due, those that waited longest first; what went wrong once more at the end. */
export async function takeReview(reviewing: Reviewing): Promise<void> {
  const { context, terminal, progress, limit } = reviewing
  const { learned } = await readLearned(progress)
  const cards = await openCards(reviewing, dueCards(learned, context.now()), limit)
  if (cards.length === 0) return sayNothingDue(terminal, learned, context.now())
  const asked = await ask(reviewing, cards, 'Card')
  if (asked === cards.length) await ask(reviewing, await wrongOnes(reviewing, cards), 'Once more')
  const after = (await readLearned(progress)).learned
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  const answered = cards.flatMap(({ card }) => answeredSince(card, after))
  const known = answered.filter((card) => card.known).length
  print(`\n${terminal.theme.bold(`Reviewed ${answered.length} of ${cards.length}: ${known} known.`)}`)
  const left = dueCards(after, context.now()).length
  if (left > 0) print(`${left} ${left === 1 ? 'is' : 'are'} still due; they keep their place.`)
  sayNext(terminal, after, context.now())
}

/** What comes next, plainly. */
export function sayNothingDue(terminal: Terminal, learned: Learned, now: Date): void {
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  if (Object.keys(learned.cards).length === 0) {
    print('Nothing to review yet: every prediction and every answer becomes a card. Begin with: node-concepts learn')
    return
  }
  const next = nextDue(learned, now)
  print(next === undefined ? 'Nothing is due.' : `Nothing is due. The next card comes back ${backWhen(next, now)}.`)
}

function sayNext(terminal: Terminal, learned: Learned, now: Date): void {
  const next = nextDue(learned, now)
  if (next !== undefined) terminal.print(wrap(`The next card comes back ${backWhen(next, now)}.`, proseWidth(terminal)))
}

/** A demo or a question that was taken out of its lesson is nobody's card any more. */
async function openCards({ loaded }: Reviewing, cards: readonly Card[], limit: number): Promise<readonly OpenCard[]> {
  const lessons = new Map<string, LoadedLesson | undefined>()
  const found: OpenCard[] = []
  for (const card of cards) {
    if (found.length === limit) break
    if (!lessons.has(card.lesson)) {
      const entry = loaded.pack.lessons.find(({ id }) => id === card.lesson)
      lessons.set(card.lesson, entry === undefined ? undefined : await openLesson(loaded, entry).catch(() => undefined))
    }
    const lesson = lessons.get(card.lesson)
    if (lesson !== undefined && (await isThere(card, lesson))) found.push({ card, lesson })
  }
  return found
}

async function isThere({ kind, item }: Card, lesson: LoadedLesson): Promise<boolean> {
  switch (kind) {
    case 'demo':
      return lesson.demos.some(({ id }) => id === item)
    case 'question':
      return lesson.questions.some(({ id }) => id === item)
    case 'point':
      return (await findPoint(lesson, item)) !== undefined
  }
}

/** How many were asked before the learner left. */
async function ask(reviewing: Reviewing, cards: readonly OpenCard[], title: string): Promise<number> {
  const { context, terminal, progress, seed } = reviewing
  for (const [index, { card, lesson }] of cards.entries()) {
    const { theme } = terminal
    const where = `${title} ${index + 1} of ${cards.length} ${theme.symbols.separator} ${lesson.entry.title}`
    terminal.print(`\n${theme.dim(where)}`)
    const move = await askCard({ context, terminal, progress, lesson }, card, seed + index)
    if (move === 'quit') return index
  }
  return cards.length
}

async function askCard(study: Study, { kind, item, memory }: Card, seed: number): Promise<Move> {
  const { lesson, terminal } = study
  switch (kind) {
    case 'demo': {
      const demo = lesson.demos.find(({ id }) => id === item)
      if (demo === undefined) return 'next'
      const variant = variantFor(demo, memory?.reps ?? 0)
      terminal.print(terminal.theme.bold(demo.title))
      return takeDemo(study, variant === undefined ? demo : varyDemo(demo, variant), { variant, review: true })
    }
    case 'question': {
      const question = lesson.questions.find(({ id }) => id === item)
      if (question === undefined) return 'next'
      const answer = await askQuestion(study, question, seed, true)
      return 'move' in answer ? answer.move : 'next'
    }
    case 'point':
      return askPoint(study, item)
  }
}

/** A rubric point that was missed: say it, look, and be honest. */
async function askPoint(study: Study, item: string): Promise<Move> {
  const { terminal, progress, lesson } = study
  const { theme } = terminal
  const found = await findPoint(lesson, item)
  if (found === undefined) return 'next'
  const print = (text: string): void => terminal.print(wrap(sentence(text, theme), proseWidth(terminal)))
  terminal.print(theme.bold('From an interview'))
  print(found.ask)
  print('You left one point out. Say aloud what belongs into the answer, then look.')
  const look = await terminal.act([{ ...actions.next, label: 'look' }, actions.skip, actions.quit])
  if (look !== 'next') return look === 'quit' ? 'quit' : 'next'
  print(`${theme.symbols.arrow} ${found.point}`)
  if (found.why !== undefined) print(found.why)
  const said = await terminal.act([
    { id: 'said', key: 'enter', label: 'I said it' },
    { id: 'missed', key: 'm', label: 'I missed it' },
  ])
  const [question = '', point = ''] = item.split(':')
  await progress.append({ type: 'recall', lesson: lesson.entry.id, question, point, right: said === 'said' })
  return 'next'
}

async function findPoint(
  lesson: LoadedLesson,
  item: string,
): Promise<{ readonly ask: string; readonly point: string; readonly why?: string | undefined } | undefined> {
  const [question = '', point = ''] = item.split(':')
  const found = (await lesson.entry.interview?.load())?.default.find(({ id }) => id === question)
  const rubric = found?.rubric.find(({ id }) => id === point)
  return found === undefined || rubric === undefined ? undefined : { ask: found.ask, point: rubric.point, why: rubric.why }
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
