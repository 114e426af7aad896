import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import { gradeAnswer } from '../../core/quiz/grade.ts'
import { optionsOf } from '../../core/quiz/options.ts'
import type { LessonEntry } from '../../core/lesson.ts'
import { seededRandom } from '../../core/random.ts'
import type { Terminal } from '../../core/terminal.ts'
import { renderCode } from '../../core/view/code/code.ts'
import { sentence } from '../../core/view/text/inline-code.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { openLesson, type LoadedPack } from '../../io/packs.ts'
import { proseWidth } from '../study.ts'
import { tellAnswer } from '../quiz/tell-answer.ts'

export interface FirstStart {
  readonly context: Context
  readonly terminal: Terminal
  readonly loaded: LoadedPack
}

const unknown = ':unknown'

/** Two lines on what this is, and three questions that say where to begin. Nothing of it counts, all of it can be skipped. */
export async function firstStart(start: FirstStart): Promise<LessonEntry | 'menu' | 'quit'> {
  const { terminal, loaded } = start
  const print = (text: string): void => terminal.print(wrap(text, proseWidth(terminal)))
  print(terminal.theme.bold('Predict what a real Node.js program prints, see it run, and learn why.'))
  print('No account, no network, no stored answers: a real run, here, is the judge.\n')
  const { placement = [], lessons } = loaded.pack
  const [first] = lessons
  if (placement.length === 0 || first === undefined) return first ?? 'menu'
  const action = await terminal.act([
    { ...actions.next, label: `find where to begin (${placement.length} questions)` },
    { id: 'demo', key: 's', label: 'straight into a demo' },
    { id: 'menu', key: 'm', label: 'the menu' },
    actions.quit,
  ])
  if (action === 'quit' || action === 'menu') return action
  return action === 'demo' ? first : askPlacement(start, placement)
}

async function askPlacement(
  { context, terminal, loaded }: FirstStart,
  placement: NonNullable<LoadedPack['pack']['placement']>,
): Promise<LessonEntry | 'menu' | 'quit'> {
  const { theme } = terminal
  const width = proseWidth(terminal)
  for (const [index, { lesson: id, question: questionId }] of placement.entries()) {
    const entry = loaded.pack.lessons.find((one) => one.id === id)
    if (entry === undefined) continue
    const question = (await openLesson(loaded, entry)).questions.find((one) => one.id === questionId)
    if (question === undefined || (question.kind ?? 'single') !== 'single') continue
    terminal.print(theme.dim(`\nQuestion ${index + 1} of ${placement.length}`))
    if (question.code !== undefined) terminal.print(`${renderCode(question.code, { theme, width, numbers: true })}\n`)
    const reply = await terminal.choose({
      message: sentence(question.ask, theme),
      options: [
        ...optionsOf(question, seededRandom(context.seed())).map(({ id, text }) => ({ id, text: sentence(text, theme) })),
        { id: unknown, text: 'I do not know' },
      ],
      actions: [{ id: 'menu', key: 'm', label: 'the menu' }, actions.quit],
    })
    if ('action' in reply) return reply.action === 'menu' ? 'menu' : 'quit'
    const graded = gradeAnswer(question, reply.value)
    terminal.print()
    tellAnswer(terminal, graded, reply.value === unknown)
    if (graded.right) continue
    return begin(entry, `So "${entry.title}" is a good place to begin.`)
  }
  const last = placement.at(-1)?.lesson
  const after = loaded.pack.lessons[loaded.pack.lessons.findIndex(({ id }) => id === last) + 1] ?? loaded.pack.lessons[0]
  return after === undefined ? 'menu' : begin(after, `All right: "${after.title}" should be new enough; the others are in the menu.`)

  /** Time to read what was said, and another chance for the menu. */
  async function begin(entry: LessonEntry, text: string): Promise<LessonEntry | 'menu' | 'quit'> {
    terminal.print(`${wrap(`${theme.symbols.arrow} ${text} Its first program comes at once; the explanation is one step back.`, width)}\n`)
    const action = await terminal.act([
      { ...actions.next, label: 'to its first program' },
      { id: 'menu', key: 'm', label: 'the menu' },
      actions.quit,
    ])
    return action === 'menu' || action === 'quit' ? action : entry
  }
}
