import { cardId, lessonIn } from '../../core/learned.ts'
import { backWhen, dueCards, nextDue } from '../../core/review/due.ts'
import { surprisesIn } from '../../core/surprises.ts'
import { sentence } from '../../core/view/text/inline-code.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { loadPack } from '../../io/packs.ts'
import { finishCourse } from './finish-course.ts'
import { readLearned } from '../open-progress.ts'
import { saySurprise } from './say-surprise.ts'
import { proseWidth, type Study } from '../study.ts'

/** More is not read. */
const mostListed = 6

/** The last screen of a lesson: what was right, what was not, what to do next. */
export async function finishLesson(study: Study): Promise<void> {
  const { context, terminal, progress, lesson } = study
  const loaded = await loadPack(context.lessonsFolder)
  const { theme } = terminal
  const { learned } = await readLearned(progress)
  const known = lessonIn(learned, lesson.entry.id)
  const seen = lesson.demos.filter((demo) => known.demos[demo.id] !== undefined)
  const firstRight = seen.filter((demo) => known.demos[demo.id]?.firstRight === true)
  const again = lesson.demos.filter((demo) => !['right', 'possible'].includes(known.demos[demo.id]?.latest.grade ?? 'new'))
  const wrongAnswers = lesson.questions.filter((question) => known.questions[question.id]?.right === false)
  const answered = lesson.questions.filter((question) => known.questions[question.id] !== undefined)
  const history = await progress.history()
  const surprises = surprisesIn(history, lesson.entry.id).flatMap((surprise) => saySurprise(surprise, lesson, theme) ?? [])
  const print = (text: string, hanging = ''): void => terminal.print(wrap(text, proseWidth(terminal), { hanging }))
  const list = (items: readonly string[]): void =>
    items.forEach((item) => print(`  ${theme.symbols.bullet} ${sentence(item, theme)}`, '    '))

  print(`\n${theme.bold(theme.right(`${theme.symbols.right} That was "${lesson.entry.title}".`))}\n`)
  print(
    `Predictions: ${firstRight.length} of ${lesson.demos.length} right at the first try${seen.length < lesson.demos.length ? ` (${lesson.demos.length - seen.length} not tried)` : ''}.`,
  )
  if (lesson.questions.length > 0) print(`Quiz: ${answered.length - wrongAnswers.length} of ${lesson.questions.length} right by now.`)
  const listSome = (items: readonly string[]): void => {
    list(items.slice(0, mostListed))
    if (items.length > mostListed) print(theme.dim(`  and ${items.length - mostListed} more.`))
  }
  if (surprises.length > 0) {
    print('\nYou were sure, and Node was not. These are the ones worth remembering:')
    listSome(surprises)
  }
  const solid = firstRight.filter((demo) => learned.cards[cardId({ lesson: lesson.entry.id, kind: 'demo', item: demo.id })]?.known === true)
  if (solid.length > 0) {
    print('\nThis you know now:')
    listSome(solid.map((demo) => demo.teaches))
  }
  if (again.length === 0 && wrongAnswers.length === 0) print('\nNothing is left open. Explain it to somebody: that is the real test.')
  const cards = Object.values(learned.cards).filter((card) => card.lesson === lesson.entry.id)
  const itsCards = { ...learned, cards: Object.fromEntries(cards.map((card) => [cardId(card), card])) }
  const due = dueCards(itsCards, context.now()).length
  const next = nextDue(itsCards, context.now())
  const when = due > 0 ? `${due} already ${due === 1 ? 'waits' : 'wait'}` : next && `the next one ${backWhen(next, context.now())}`
  if (when !== undefined) {
    const come = cards.length === 1 ? 'One card comes back before you forget it' : `${cards.length} cards come back before you forget them`
    print(`\n${come}, what went wrong first; ${when}:`)
    list(['node-concepts review'])
  }
  const open = loaded.pack.lessons.filter(({ id }) => lessonIn(learned, id).status !== 'done')
  if (open.length === 0) await finishCourse(study, loaded, learned, history)
  else print(`\nNext: ${open[0]?.title ?? ''} (node-concepts learn ${open[0]?.id ?? ''})`)
  terminal.print()
}
