import { actions } from '../core/actions.ts'
import type { Question } from '../core/quiz/question.ts'
import { askQuestion } from './ask-question.ts'
import type { Move, Study } from './study.ts'

/** How far a round of questions got. */
export interface QuizResult {
  readonly right: number
  readonly answered: number
  readonly move: Move
}

/** Asks the questions one by one, and the wrong ones once more at the end. Each answer is kept at once, so a round that is left goes on where it was. */
export async function takeQuiz(study: Study, questions: readonly Question[], seed: number = study.context.seed()): Promise<QuizResult> {
  const { terminal } = study
  const round = await askAll(study, questions, seed, 'Question')
  if (round.move !== 'next') return round
  terminal.print(`${terminal.theme.bold(`Quiz: ${round.right} of ${questions.length} right.`)}\n`)
  if (round.wrong.length > 0) {
    terminal.print(`${round.wrong.length === 1 ? 'One comes' : `${round.wrong.length} come`} once more, now that you know why.\n`)
    const again = await askAll(study, round.wrong, seed + questions.length, 'Once more')
    if (again.move !== 'next') return { ...round, move: again.move }
  }
  const move = await terminal.act([actions.next, actions.back, actions.quit])
  return { ...round, move: move === 'back' || move === 'quit' ? move : 'next' }
}

async function askAll(
  study: Study,
  questions: readonly Question[],
  seed: number,
  title: string,
): Promise<QuizResult & { readonly wrong: readonly Question[] }> {
  const { terminal } = study
  const wrong: Question[] = []
  let right = 0
  for (const [index, question] of questions.entries()) {
    terminal.print(`${terminal.theme.bold(`${title} ${index + 1} of ${questions.length}`)}\n`)
    const answer = await askQuestion(study, question, seed + index)
    if ('move' in answer) {
      if (answer.move !== 'next') return { right, answered: index, wrong, move: answer.move }
      continue
    }
    if (answer.right) right++
    else wrong.push(question)
  }
  return { right, answered: questions.length, wrong, move: 'next' }
}
