import type { Learned } from '../../core/learned.ts'
import type { Entry } from '../../core/progress.ts'
import { backWhen, dueCards, nextDue } from '../../core/review/due.ts'
import { surprisesIn } from '../../core/surprises.ts'
import { drawBar } from '../../core/view/bar.ts'
import { sentence } from '../../core/view/text/inline-code.ts'
import { padEnd, widthOf } from '../../core/view/text/width.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { openLesson, type LoadedPack } from '../../io/packs.ts'
import { saySurprise } from './say-surprise.ts'
import { proseWidth, type Study } from '../study.ts'

const mostSurprises = 5
const barColumns = 20

/** The last lesson of all is done: what is known now, what surprised, what comes back when. */
export async function finishCourse(
  { terminal, context }: Study,
  loaded: LoadedPack,
  learned: Learned,
  history: readonly Entry[],
): Promise<void> {
  const { theme } = terminal
  const width = proseWidth(terminal)
  const now = context.now()
  const print = (text: string, hanging = ''): void => terminal.print(wrap(text, width, { hanging }))
  const { attempts, days, calibration } = learned
  const { sure } = calibration
  print(`\n${theme.bold(theme.right(`${theme.symbols.right} And that was the whole course.`))}`)
  const share =
    sure.total === 0 ? '' : ` When you said you were sure, you were right ${Math.round((sure.right / sure.total) * 100)} times out of 100.`
  print(`${attempts} predictions and answers on ${days.length} day${days.length === 1 ? '' : 's'}.${share}`)

  const { strengthOf } = await import('../../core/review/schedule.ts')
  const { lessons } = loaded.pack
  const names = Math.max(...lessons.map(({ title }) => widthOf(title)))
  print(`\n${theme.bold('What you would recall today')}`)
  for (const { id, title } of lessons) {
    const strength = strengthOf(
      Object.values(learned.cards).filter(({ lesson }) => lesson === id),
      now,
    )
    const percent = strength === null ? 'nothing predicted' : `${Math.round(strength * 100)} %`
    const bar = drawBar(strength ?? 0, barColumns, theme)
    if (names + barColumns + 12 <= width) terminal.print(`${padEnd(title, names)}  ${padEnd(bar, barColumns)}  ${percent}`)
    else print(`${title}: ${percent}`)
  }

  const surprises: string[] = []
  for (const surprise of surprisesIn(history)) {
    if (surprises.length === mostSurprises) break
    const entry = lessons.find(({ id }) => id === surprise.lesson)
    const lesson = entry === undefined ? undefined : await openLesson(loaded, entry).catch(() => undefined)
    const said = lesson === undefined ? undefined : saySurprise(surprise, lesson, theme)
    if (said !== undefined) surprises.push(said)
  }
  if (surprises.length > 0) {
    print(`\n${theme.bold('Your latest surprises: you were sure, and wrong')}`)
    for (const said of surprises) print(`  ${theme.symbols.bullet} ${sentence(said, theme)}`, '    ')
  }

  const due = dueCards(learned, now).length
  const next = nextDue(learned, now)
  const when = due > 0 ? `${due} wait already` : next === undefined ? '' : `the next one comes back ${backWhen(next, now)}`
  const count = Object.keys(learned.cards).length
  if (when !== '') print(`\n${count} cards keep it with you; ${when}: node-concepts review`)
  print('What is left is to say it aloud: node-concepts interview')
}
