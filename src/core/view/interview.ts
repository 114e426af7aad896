import type { InterviewSummary } from '../interview/summary.ts'
import type { Mark } from '../interview/mark.ts'
import { defaultMinutes, fullName, type PooledQuestion, type RubricPoint } from '../interview.ts'
import type { Theme } from '../theme.ts'
import { drawBar } from './bar.ts'
import { sentence } from './text/inline-code.ts'
import { padEnd, widthOf } from './text/width.ts'
import { wrap } from './text/wrap.ts'

export interface InterviewView {
  readonly theme: Theme
  readonly width: number
  /** A lesson's title by its id. */
  readonly titleOf: (lesson: string) => string
}

const difficultyNames = { 1: 'easy', 2: 'medium', 3: 'hard' } as const
const barColumns = 10

/** What is asked, and what is expected: `Question 2 of 6 │ Streams │ medium │ about 3 min`. */
export function renderAsked(question: PooledQuestion, place: number, of: number, { theme, width, titleOf }: InterviewView): string {
  const { difficulty, minutes = defaultMinutes, rubric } = question
  const about = [titleOf(question.lesson), difficultyNames[difficulty], `about ${minutes} min`, `${rubric.length} points`]
  return [
    theme.bold(theme.accent(`Question ${place} of ${of}`)),
    wrap(theme.dim(about.join(` ${theme.symbols.separator} `)), width),
    '',
    wrap(theme.bold(sentence(question.ask, theme)), width),
  ].join('\n')
}

/** The rubric after it was ticked. What was missed is explained. */
export function renderMark(question: PooledQuestion, { said }: Mark, { theme, width, titleOf }: InterviewView): string {
  const { right, wrong } = theme.symbols
  const missed = question.rubric.filter(({ id }) => !said.includes(id))
  const rows = question.rubric.flatMap((point) => {
    const text = sentence(point.point, theme)
    if (!missed.includes(point)) return [hang(`${theme.right(right)} ${text}`, width)]
    const why = point.why === undefined ? [] : [wrap(sentence(point.why, theme), width, { indent: '    ' })]
    return [hang(`${theme.wrong(wrong)} ${text}`, width), ...why]
  })
  const sections = sectionsOf(missed)
  const read = sections === '' ? [] : [hang(theme.dim(`Read up: ${titleOf(question.lesson)}, ${sections}`), width)]
  const trap = question.trap === undefined ? [] : ['', hang(`${theme.possible('Trap:')} ${sentence(question.trap, theme)}`, width)]
  return [theme.bold(`${said.length} of ${question.rubric.length} points.`), ...rows, ...read, ...trap].join('\n')
}

/** The end of an interview: how each lesson went, the weak points, and what mends them. */
export function renderSummary(summary: InterviewSummary, view: InterviewView): string {
  const { theme, width, titleOf } = view
  const blocks = [
    wrap(`${theme.bold(`The interview: ${summary.said} of ${summary.points} points.`)}\n${verdict(summary)}`, width),
    renderLessons(summary, view),
  ]
  if (summary.weak.length > 0) {
    const weak = summary.weak.map(({ question, missed }) =>
      [
        wrap(sentence(question.ask, theme), width),
        ...missed.map((point) =>
          wrap(`${theme.wrong(theme.symbols.wrong)} ${sentence(point.point, theme)}`, width, { indent: '  ', hanging: '    ' }),
        ),
        ...mending(question, missed, titleOf).map((row) => wrap(theme.dim(row), width, { indent: '  ', hanging: '    ' })),
      ].join('\n'),
    )
    const lessons = [...new Set(summary.weak.map(({ question }) => question.lesson))]
    blocks.push(
      wrap(theme.bold('Weak points, and what mends them'), width),
      ...weak,
      [theme.bold('Lessons to take:'), ...lessons.map((lesson) => wrap(`node-concepts learn ${lesson}`, width, { indent: '  ' }))].join(
        '\n',
      ),
    )
  }
  return blocks.join('\n\n')
}

function verdict({ said, points, weak }: InterviewSummary): string {
  if (weak.length === 0) return 'Nothing was missing. Now say it to somebody who asks back.'
  const share = said / points
  if (share >= 0.8) return 'Strong. The points below are what is left to polish.'
  return share >= 0.5
    ? 'A good base. The points below come back in your reviews.'
    : 'Now you know what to learn, which is what a mock interview is for.'
}

function renderLessons({ lessons }: InterviewSummary, { theme, width, titleOf }: InterviewView): string {
  const titles = lessons.map(({ lesson }) => titleOf(lesson))
  const column = Math.max(0, ...titles.map(widthOf))
  return lessons
    .map(({ said, points }, index) => {
      const title = titles[index] ?? ''
      const count = `${said} of ${points}`
      const bar = drawBar(said / points, barColumns, theme)
      const beside = `${padEnd(title, column)}  ${padEnd(count, 8)}  ${bar}`.trimEnd()
      return column + 2 + 8 + 2 + barColumns <= width ? beside : `${wrap(title, width)}\n  ${padEnd(count, 8)}  ${bar}`.trimEnd()
    })
    .join('\n')
}

/** Where to read it up, and the demo that shows it. Commands have lines of their own, to be copied. */
function mending(question: PooledQuestion, missed: readonly RubricPoint[], titleOf: (lesson: string) => string): readonly string[] {
  const sections = sectionsOf(missed)
  return [
    `Read: ${titleOf(question.lesson)}${sections === '' ? '' : `, ${sections}`}`,
    ...(question.prove === undefined ? [] : [`node-concepts predict ${fullName(question.lesson, question.prove)}`]),
  ]
}

/** The headings to read up under, each once. */
const sectionsOf = (points: readonly RubricPoint[]): string =>
  [...new Set(points.flatMap(({ section }) => (section === undefined ? [] : [`"${section}"`])))].join(', ')

const hang = (text: string, width: number): string => wrap(text, width, { hanging: '  ' })
