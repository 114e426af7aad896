import { actions } from '../core/actions.ts'
import { gradeQuestion, shuffledChoices } from '../core/grade/question/grade-question.ts'
import type { Question } from '../core/lesson.ts'
import { seededRandom } from '../core/random.ts'
import { renderCode } from '../core/view/code/code.ts'
import { renderMarkdown } from '../core/view/prose/markdown.ts'
import { say } from './say.ts'
import { proseWidth, type Move, type Study } from './study.ts'

/** How far a round of questions got. */
export interface QuizResult {
  readonly right: number
  readonly answered: number
  readonly move: Move
}

/** Asks the questions one by one; each answer is kept at once, so a round that is left goes on where it was. */
export async function takeQuiz(study: Study, questions: readonly Question[], seed: number = study.context.seed()): Promise<QuizResult> {
  const { terminal } = study
  let right = 0
  let index = 0
  for (; index < questions.length; index++) {
    const question = questions[index]
    if (question === undefined) break
    terminal.print(`${terminal.theme.bold(`Question ${index + 1} of ${questions.length}`)}\n`)
    const answer = await askQuestion(study, question, seed + index)
    if ('move' in answer) {
      if (answer.move !== 'next') return { right, answered: index, move: answer.move }
      continue
    }
    if (answer.right) right++
  }
  terminal.print(`${terminal.theme.bold(`Quiz: ${right} of ${questions.length} right.`)}\n`)
  const move = await terminal.act([actions.next, actions.back, actions.quit])
  return { right, answered: index, move: move === 'back' || move === 'quit' ? move : 'next' }
}

/** Asks one question and says why. `review`: it is a card. */
export async function askQuestion(
  study: Study,
  question: Question,
  seed: number,
  review = false,
): Promise<{ readonly right: boolean } | { readonly move: Move }> {
  const { terminal, progress, lesson } = study
  const { theme } = terminal
  const width = proseWidth(terminal)
  if (question.code !== undefined) terminal.print(`${renderCode(question.code, { theme, width, numbers: true })}\n`)
  const reply = await terminal.choose({
    message: question.ask,
    options: shuffledChoices(question, seededRandom(seed)).map(({ id, text }) => ({ id, text })),
    actions: [actions.skip, actions.back, actions.quit],
  })
  if ('action' in reply) return { move: reply.action === 'skip' ? 'next' : reply.action === 'back' ? 'back' : 'quit' }
  const confidence = (await terminal.act([actions.sure, actions.guess])) === 'guess' ? 'guess' : 'sure'
  const graded = gradeQuestion(question, reply.value)
  const saved = await progress.append({
    type: 'answer',
    lesson: lesson.entry.id,
    question: question.id,
    choice: reply.value,
    right: graded.right,
    confidence,
    ...(review ? { review } : {}),
  })
  const prose = (text: string): string => renderMarkdown(text, { theme, width })
  if (graded.right) {
    terminal.print(`${theme.right(`${theme.symbols.right} Right.`)}\n${prose(graded.why)}\n`)
  } else {
    const correct = question.choices.find((choice) => choice.id === graded.correct)
    terminal.print(`${theme.wrong(`${theme.symbols.wrong} Not this one.`)}\n${prose(graded.why)}\n`)
    say(terminal, correct?.text ?? '', theme.right(theme.symbols.right))
    terminal.print(`${prose(correct?.why ?? '')}\n`)
    terminal.print(theme.dim(`See: ${'demo' in question.see ? `demo ${question.see.demo}` : question.see.section}\n`))
  }
  if (!saved.saved) terminal.print(theme.possible(`Not saved: ${saved.reason}`))
  return { right: graded.right }
}
