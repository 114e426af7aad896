import { actions } from '../../core/actions.ts'
import { defaultMinutes, fullName, type PooledQuestion } from '../../core/interview.ts'
import { markAnswer, type Mark } from '../../core/interview/mark.ts'
import type { Terminal } from '../../core/terminal.ts'
import { renderAsked, renderMark, type InterviewView } from '../../core/view/interview.ts'
import { sentence } from '../../core/view/text/inline-code.ts'
import { diagramsIn, renderDiagram } from '../../core/view/prose/diagram.ts'
import { openLesson, readProse } from '../../io/packs.ts'
import { findEntry } from '../find.ts'
import { say } from '../say.ts'
import { proseWidth } from '../study.ts'
import { titleOf, type InterviewRoom } from './room.ts'

/** More than anybody says in an interview; a pipe may type for ever. */
const longestAnswer = 10_000

export type Asked = { readonly mark: Mark; readonly typed?: string } | { readonly action: 'skip' | 'quit' }

export const viewOf = (room: InterviewRoom): InterviewView => ({
  theme: room.terminal.theme,
  width: proseWidth(room.terminal),
  titleOf: (lesson) => titleOf(room, lesson),
})

/** One question: think or type, compare with the drawing and the rubric, tick what was said. */
export async function askQuestion(room: InterviewRoom, question: PooledQuestion, place: number, of: number): Promise<Asked> {
  const { terminal } = room
  terminal.print(`${renderAsked(question, place, of, viewOf(room))}\n`)
  const answer = await answerIt(room, question)
  if ('action' in answer) return answer
  await showDiagram(room, question)
  const reply = await terminal.pick({
    message: 'Tick every point you said, in whatever words.',
    options: question.rubric.map(({ id, point }) => ({ id, text: sentence(point, terminal.theme) })),
    actions: [actions.quit],
  })
  if ('action' in reply) return { action: 'quit' }
  return { mark: markAnswer(question, reply.value), ...(answer.typed === undefined ? {} : { typed: answer.typed }) }
}

/** Says what was ticked, and explains what was not. */
export function showMark(room: InterviewRoom, question: PooledQuestion, mark: Mark): void {
  room.terminal.print(`\n${renderMark(question, mark, viewOf(room))}\n`)
}

async function answerIt(
  room: InterviewRoom,
  question: PooledQuestion,
): Promise<{ readonly typed?: string } | { readonly action: 'skip' | 'quit' }> {
  const { terminal, context, clock } = room
  const { theme } = terminal
  const since = context.now().getTime()
  const expected = question.minutes ?? defaultMinutes
  const time = (): string => {
    const seconds = Math.floor((context.now().getTime() - since) / 1000)
    const text = `${clockTime(seconds)} of about ${clockTime(expected * 60)}`
    return seconds > expected * 60 ? theme.possible(`${text}: come to the point`) : theme.dim(text)
  }
  const taken = (): void => {
    const seconds = Math.floor((context.now().getTime() - since) / 1000)
    if (clock.shown) terminal.print(theme.dim(`It took you ${clockTime(seconds)} of about ${clockTime(expected * 60)}.`))
    terminal.print()
  }
  const done = { ...actions.next, label: 'I have said it' }
  say(terminal, 'Say your answer aloud, as you would to a person.')
  const act = (): Promise<string> =>
    terminal.act([done, actions.write, ...(clock.shown ? [] : [actions.clock]), actions.skip, actions.quit], clock.shown ? time : undefined)
  let action = await act()
  if (action === actions.clock.id) {
    clock.shown = true
    action = await act()
  }
  if (action === 'skip' || action === 'quit') return { action }
  if (action !== 'write') {
    taken()
    return {}
  }
  const written = await writeIt(terminal)
  if ('typed' in written) taken()
  return written
}

/** Line by line; an empty one ends it. */
async function writeIt(terminal: Terminal): Promise<{ readonly typed: string } | { readonly action: 'skip' | 'quit' }> {
  const lines: string[] = []
  for (;;) {
    const message = lines.length === 0 ? 'Your answer (an empty line ends it)' : `Line ${lines.length + 1}`
    const reply = await terminal.line({ message, actions: [actions.skip, actions.quit] })
    if ('action' in reply) return { action: reply.action === 'skip' ? 'skip' : 'quit' }
    if (reply.value.trim() !== '') lines.push(reply.value.trimEnd())
    else if (lines.length > 0) return { typed: lines.join('\n').slice(0, longestAnswer) }
    else terminal.print(terminal.theme.wrong('Type something first, or skip it.'))
  }
}

/** What could have been drawn. A drawing that is gone takes nothing else along. */
async function showDiagram({ loaded, terminal }: InterviewRoom, { lesson, diagram }: PooledQuestion): Promise<void> {
  if (diagram === undefined) return
  const [lessonId = '', name = ''] = fullName(lesson, diagram).split('/')
  const drawing = diagramsIn(readProse(await openLesson(loaded, findEntry(loaded, lessonId)))).get(name)
  if (drawing === undefined) return
  terminal.print(`As a drawing:\n\n${renderDiagram(drawing, { theme: terminal.theme, width: terminal.columns() })}\n`)
}

/** `1:05` */
const clockTime = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
