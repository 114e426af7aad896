import { actions } from '../../core/actions.ts'
import { lessonIn } from '../../core/learned.ts'
import { runningRound } from '../../core/quiz/round.ts'
import type { Question } from '../../core/quiz/question.ts'
import { askQuestion } from './ask-question.ts'
import { say } from '../say.ts'
import type { Move, Study } from '../study.ts'

/**
 * A round of the lesson's questions, the wrong ones once more at the end. Each answer is kept at once, so a round that was left goes on where it
 * was. `order` sorts those of a new round.
 */
export async function takeQuiz(
  study: Study,
  { seed = study.context.seed(), order = (questions) => questions, alone = false }: QuizOptions = {},
): Promise<Move> {
  const { terminal, progress, lesson, context } = study
  const { questions } = lesson
  const running = runningRound(questions, lessonIn((await progress.read()).learned, lesson.entry.id).questions)
  const round = running?.round ?? context.now().toISOString()
  const first = running?.open ?? order(questions)
  const before = questions.length - first.length
  if (running !== undefined) say(terminal, `${before} of ${questions.length} answered before; on with the rest.`)
  if (running !== undefined) terminal.print()
  const asked = await askAll(study, first, { seed, round, title: 'Question', before, again: false, alone })
  const right = (running?.right ?? 0) + asked.right
  if (asked.move !== 'next') {
    const answered = before + asked.answered
    if (alone || asked.move === 'quit')
      say(terminal, `Left after ${answered} of ${questions.length} questions, ${right} right. Your answers are kept.`)
    return asked.move
  }
  const skipped = first.length - asked.answered
  const score = `Quiz: ${right} of ${questions.length} right${skipped > 0 ? `, ${skipped} skipped` : ''}.`
  if (first.length > 0) terminal.print(`${terminal.theme.bold(score)}\n`)
  const wrong = [...(running?.wrong ?? []), ...asked.wrong]
  if (wrong.length > 0) {
    say(terminal, `${wrong.length === 1 ? 'One comes' : `${wrong.length} come`} once more, now that you know why.`)
    terminal.print()
    const { move } = await askAll(study, wrong, {
      seed: seed + questions.length,
      round,
      title: 'Once more',
      before: 0,
      again: true,
      alone: true,
    })
    if (move !== 'next') return move
  }
  if (alone) return 'next'
  const move = await terminal.act([actions.next, actions.back, actions.quit])
  return move === 'back' || move === 'quit' ? move : 'next'
}

export interface QuizOptions {
  readonly seed?: number
  /** Nothing comes before it, and nothing after. */
  readonly alone?: boolean
  readonly order?: (questions: readonly Question[]) => readonly Question[]
}

interface Part {
  readonly seed: number
  readonly round: string
  readonly title: string
  /** So many were answered before, and are counted along. */
  readonly before: number
  readonly again: boolean
  readonly alone: boolean
}

interface PartResult {
  /** At the first time of asking. */
  readonly right: number
  readonly answered: number
  readonly wrong: readonly Question[]
  readonly move: Move
}

/** One after the other; back goes to the one before. Each counts as it was answered first. */
async function askAll(
  study: Study,
  questions: readonly Question[],
  { seed, round, title, before, again, alone }: Part,
): Promise<PartResult> {
  const { terminal } = study
  const first = new Map<Question, boolean>()
  const ended = (move: Move): PartResult => {
    const rights = [...first.values()].filter(Boolean).length
    return { right: rights, answered: first.size, wrong: questions.filter((question) => first.get(question) === false), move }
  }
  for (let index = 0; index < questions.length;) {
    const question = questions[index]
    if (question === undefined) break
    terminal.print(`${terminal.theme.bold(`${title} ${before + index + 1} of ${before + questions.length}`)}\n`)
    const { right, move } = await askQuestion(study, question, {
      seed: seed + index,
      first: alone && index === 0,
      round,
      again: again || first.has(question),
    })
    if (right !== undefined && !first.has(question)) first.set(question, right)
    if (move === 'quit' || (move === 'back' && index === 0)) return ended(move)
    index += move === 'back' ? -1 : 1
  }
  return ended('next')
}
