import { lessonIn } from '../core/learned.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { proseWidth, type Study } from './study.ts'

/** The last screen of a lesson: what was right, what was not, what to do next. */
export async function finishLesson({ terminal, progress, lesson }: Study): Promise<void> {
  const { theme } = terminal
  const { learned } = await progress.read()
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
  if (again.length > 0) {
    print('\nPredict these again in a few days, when the answer is no longer fresh:')
    list(again.map((demo) => `node-concepts predict ${lesson.entry.id}/${demo.id}`))
  }
  if (wrongAnswers.length > 0) {
    print('\nThe questions that went wrong come again with:')
    list([`node-concepts quiz ${lesson.entry.id}`])
  }
  if (again.length === 0 && wrongAnswers.length === 0) print('\nNothing is left open. Explain the loop to somebody: that is the real test.')
  terminal.print()
}
