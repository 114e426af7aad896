import { gradeAnswer } from '../../core/quiz/grade.ts'
import type { Question } from '../../core/quiz/question.ts'
import type { Surprise } from '../../core/surprises.ts'
import type { Theme } from '../../core/theme.ts'
import type { LoadedLesson } from '../../io/packs.ts'

/** A surprise as one says it afterwards; undefined: the lesson has it no more. */
export function saySurprise({ kind, item }: Surprise, lesson: LoadedLesson, theme: Theme): string | undefined {
  if (kind === 'demo') {
    const demo = lesson.demos.find(({ id }) => id === item)
    return demo === undefined ? undefined : `${demo.title}: ${demo.teaches}`
  }
  const question = lesson.questions.find(({ id }) => id === item)
  if (question === undefined) return undefined
  const answer = answerOf(question)
  return answer === '' ? question.ask : `${question.ask} ${theme.symbols.arrow} ${answer}`
}

/** Of a program's question only a run knows the answer. */
function answerOf(question: Question): string {
  if (question.kind === 'run') return ''
  return gradeAnswer(question, '').correctText.split('\n').join('; ')
}
