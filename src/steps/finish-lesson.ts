import { cardId, lessonIn, type Learned } from '../core/learned.ts'
import { backWhen, dueCards, nextDue } from '../core/review/due.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { loadPack } from '../io/packs.ts'
import { readLearned } from './open-progress.ts'
import { proseWidth, type Study } from './study.ts'

/** More is not read. */
const mostListed = 6

/** The last screen of a lesson: what was right, what was not, what to do next. */
export async function finishLesson(study: Study): Promise<void> {
  const { context, terminal, progress, lesson } = study
  const { pack } = await loadPack(context.lessonsFolder)
  const { theme } = terminal
  const { learned } = await readLearned(progress)
  const known = lessonIn(learned, lesson.entry.id)
  const seen = lesson.demos.filter((demo) => known.demos[demo.id] !== undefined)
  const firstRight = seen.filter((demo) => known.demos[demo.id]?.firstRight === true)
  const again = lesson.demos.filter((demo) => !['right', 'possible'].includes(known.demos[demo.id]?.latest.grade ?? 'new'))
  const wrongAnswers = lesson.questions.filter((question) => known.questions[question.id]?.right === false)
  const answered = lesson.questions.filter((question) => known.questions[question.id] !== undefined)
  const sureAndWrong = seen.filter((demo) => {
    const latest = known.demos[demo.id]?.latest
    return latest?.confidence === 'sure' && (latest.grade === 'wrong' || latest.grade === 'partly')
  })
  const print = (text: string, hanging = ''): void => terminal.print(wrap(text, proseWidth(terminal), { hanging }))
  const list = (items: readonly string[]): void => items.forEach((item) => print(`  ${theme.symbols.bullet} ${item}`, '    '))

  print(`\n${theme.bold(theme.right(`${theme.symbols.right} That was "${lesson.entry.title}".`))}\n`)
  print(
    `Predictions: ${firstRight.length} of ${lesson.demos.length} right at the first try${seen.length < lesson.demos.length ? ` (${lesson.demos.length - seen.length} not tried)` : ''}.`,
  )
  if (lesson.questions.length > 0) print(`Quiz: ${answered.length - wrongAnswers.length} of ${lesson.questions.length} right.`)
  if (sureAndWrong.length > 0) {
    print('\nYou were sure, and Node was not. These are the ones worth remembering:')
    list(sureAndWrong.map((demo) => `${demo.title}: ${demo.teaches}`))
  }
  const solid = firstRight.filter((demo) => known.demos[demo.id]?.latest.confidence === 'sure')
  if (solid.length > 0) {
    print('\nThis you know now:')
    list(solid.slice(0, mostListed).map((demo) => demo.teaches))
    if (solid.length > mostListed) print(theme.dim(`  and ${solid.length - mostListed} more.`))
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
  const open = pack.lessons.filter(({ id }) => lessonIn(learned, id).status !== 'done')
  if (open.length === 0) finishCourse(study, learned)
  else print(`\nNext: ${open[0]?.title ?? ''} (node-concepts learn ${open[0]?.id ?? ''})`)
  terminal.print()
}

/** The last lesson of all is done. */
function finishCourse({ terminal }: Study, { attempts, days, calibration: { sure } }: Learned): void {
  const { theme } = terminal
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  print(`\n${theme.bold(theme.right(`${theme.symbols.right} And that was the whole course.`))}`)
  const share =
    sure.total === 0 ? '' : ` When you said you were sure, Node agreed ${Math.round((sure.right / sure.total) * 100)} times out of 100.`
  print(`${attempts} predictions and answers on ${days.length} day${days.length === 1 ? '' : 's'}, each held against a real run.${share}`)
  print('What is left is to say it aloud: node-concepts interview')
}
