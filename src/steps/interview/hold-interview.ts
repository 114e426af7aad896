import { actions } from '../../core/actions.ts'
import { questionKey, type PooledQuestion } from '../../core/interview.ts'
import { summarise, type AnsweredQuestion } from '../../core/interview/summary.ts'
import { renderSummary } from '../../core/view/interview.ts'
import { say } from '../say.ts'
import { askQuestion, showMark, viewOf } from './ask-question.ts'
import { prove } from './prove.ts'
import type { InterviewRoom } from './room.ts'

export interface Interview {
  /** When it was begun, ISO 8601 in UTC. */
  readonly round: string
  /** Answered before, when an interview goes on. */
  readonly answered: readonly AnsweredQuestion[]
  readonly questions: readonly PooledQuestion[]
}

/** Asks the questions one by one. What is ticked is kept at once, so an interview that is left goes on where it was. */
export async function holdInterview(room: InterviewRoom, interview: Interview): Promise<void> {
  const { terminal } = room
  const { questions, round } = interview
  const answered = [...interview.answered]
  const of = answered.length + questions.length
  let skipped = 0
  for (const [index, question] of questions.entries()) {
    const asked = await askQuestion(room, question, interview.answered.length + index + 1, of)
    const left = questions.slice(index + 1).map(questionKey)
    if ('action' in asked) {
      terminal.print()
      if (asked.action === 'quit') return finish(room, answered, questions.length - index)
      skipped++
      await room.progress.append({ type: 'interview', lesson: question.lesson, question: question.id, said: [], missed: [], round, left })
      continue
    }
    answered.push({ question, said: asked.mark.said })
    const saved = await room.progress.append({
      type: 'interview',
      lesson: question.lesson,
      question: question.id,
      ...asked.mark,
      ...(asked.typed === undefined ? {} : { typed: asked.typed }),
      round,
      left,
    })
    showMark(room, question, asked.mark)
    if (!saved.saved) terminal.print(terminal.theme.possible(`Not saved: ${saved.reason}\n`))
    if ((await followUp(room, question, left.length === 0)) === 'quit') return finish(room, answered, left.length)
  }
  if (skipped > 0) say(terminal, `Skipped: ${skipped}.`)
  finish(room, answered, 0)
}

/** The interviewer asks back; then the learner goes on, or has it proved. */
async function followUp(room: InterviewRoom, question: PooledQuestion, last: boolean): Promise<'next' | 'quit'> {
  const { terminal } = room
  const { theme } = terminal
  for (const { ask, answer } of question.followUps) {
    say(terminal, ask, theme.accent('The interviewer asks back:'))
    const action = await terminal.act([{ ...actions.next, label: 'show the answer' }, actions.skip, actions.quit])
    if (action === 'quit') return 'quit'
    if (action === 'skip') break
    say(terminal, answer, theme.bold('A good answer:'))
    terminal.print()
  }
  const next = { ...actions.next, label: last ? 'how it went' : 'next question' }
  let offered = [next, ...(question.prove === undefined ? [] : [actions.prove]), actions.quit]
  for (;;) {
    const action = await terminal.act(offered)
    if (action !== 'prove') {
      terminal.print()
      return action === 'quit' ? 'quit' : 'next'
    }
    await prove(room, question)
    offered = [next, actions.quit]
  }
}

function finish(room: InterviewRoom, answered: readonly AnsweredQuestion[], left: number): void {
  const { terminal } = room
  if (answered.length === 0) terminal.print('No question was answered, so there is nothing to sum up.')
  else {
    terminal.print(renderSummary(summarise(answered), viewOf(room)))
    terminal.print()
  }
  if (left > 0 && answered.length > 0)
    say(terminal, `${left} question${left === 1 ? ' is' : 's are'} left. Go on any time with: node-concepts interview`)
}
