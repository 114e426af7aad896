import type { Figures, LessonFigures, Share } from '../review/figures.ts'
import { backWhen } from '../review/due.ts'
import type { Theme } from '../theme.ts'
import { drawBar } from './bar.ts'
import { padEnd, padStart, widthOf } from './text/width.ts'
import { wrap } from './text/wrap.ts'

const longestBar = 24
/** Narrower than this, a lesson's bar stands under its name. */
const leastBeside = 62

/** What was learned, with small charts; good from 40 columns on. */
export function renderFigures(figures: Figures, now: Date, { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const begun = figures.lessons.filter(({ status, cards }) => status !== 'new' || cards > 0)
  const line = (text: string): string => wrap(text, width)
  if (begun.length === 0) return line('Nothing yet. Begin with: node-concepts learn')
  const names = Math.max(...begun.map(({ title }) => widthOf(title)))
  const fresh = figures.lessons.length - begun.length
  return [
    theme.bold('Lessons'),
    ...begun.map((lesson) => lessonRow(lesson, names, theme, width)),
    ...(fresh > 0 ? [theme.dim(line(`${fresh} more ${fresh === 1 ? 'is' : 'are'} new.`))] : []),
    '',
    theme.bold('Sure or guess'),
    ...calibration(figures, theme, width),
    '',
    theme.bold('Time'),
    line(
      [
        ...(figures.streakDays > 0 ? [`${days(figures.streakDays)} in a row`] : []),
        `${days(figures.days)} in all`,
        spent(figures.minutes),
        figures.attempts === 1 ? '1 prediction or answer.' : `${figures.attempts} predictions and answers.`,
      ].join(', '),
    ),
    '',
    theme.bold('Review'),
    line(reviewLine(figures, now)),
  ].join('\n')
}

function lessonRow(
  { title, status, demos, quiz, interview, strength, due }: LessonFigures,
  names: number,
  theme: Theme,
  width: number,
): string {
  const mark = status === 'done' ? theme.right(theme.symbols.right) : theme.possible(theme.symbols.bullet)
  const columns = Math.max(8, Math.min(longestBar, width - names - 36))
  const fraction = demos.total === 0 ? 0 : demos.right / demos.total
  const bar = padEnd(drawBar(fraction, columns, theme), columns)
  const right = `${padStart(String(demos.right), 2)} of ${demos.total} at the first try`
  const details = [
    quiz.answered > 0 ? `quiz ${quiz.right} of ${quiz.total}` : '',
    interview.total > 0 ? `interview ${interview.said} of ${interview.total} points` : '',
    strength === null ? '' : `strength ${Math.round(strength * 100)} %`,
    due > 0 ? `${due} due` : '',
  ].filter((text) => text !== '')
  const more = details.length === 0 ? '' : `\n${theme.dim(wrap(details.join(', '), width, { indent: '    ' }))}`
  if (width < leastBeside) return `${mark} ${title}\n${wrap(right, width, { indent: '    ' })}${more}`
  return `${mark} ${padEnd(title, names)}  ${bar}  ${right}${more}`
}

function calibration({ calibration: { sure, guess } }: Figures, theme: Theme, width: number): readonly string[] {
  const row = (name: string, { right, total, share }: Share): string => {
    if (share === null) return wrap(`${padEnd(name, 9)}  never said`, width)
    const columns = Math.max(8, Math.min(longestBar, width - 34))
    return `${padEnd(name, 9)}  ${padEnd(drawBar(share, columns, theme), columns)}  right ${right} of ${total} (${Math.round(share * 100)} %)`
  }
  const rows = [row('I am sure', sure), row('a guess', guess)]
  if (sure.share === null || sure.total < 10) return rows
  const verdict =
    sure.share >= 0.9
      ? 'When you are sure, Node nearly always agrees. Trust it.'
      : sure.share >= 0.7
        ? 'When you are sure, look once more: Node disagrees more often than it feels.'
        : 'When you are sure, Node often disagrees. Those surprises are what to review first.'
  return [...rows, theme.dim(wrap(verdict, width))]
}

function reviewLine({ due, next }: Figures, now: Date): string {
  if (due > 0) return `${due} card${due === 1 ? ' is' : 's are'} due: node-concepts review`
  return next === null ? 'No cards yet.' : `Nothing is due. The next card comes back ${backWhen(new Date(next), now)}.`
}

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`
const spent = (minutes: number): string => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`)
