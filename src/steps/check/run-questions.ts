import type { Context } from '../../context.ts'
import { checkQuestionRuns } from '../../core/check/check-question-runs.ts'
import type { Run } from '../../core/run.ts'
import type { LoadedLesson } from '../../io/packs.ts'
import { runQuestion } from '../quiz/ask-question.ts'
import type { Findings } from './findings.ts'

/** The programs of questions are run as often as demos are: exactly one choice must be true every time. */
export async function runQuestions(
  lessons: readonly LoadedLesson[],
  times: number,
  context: Context,
  { problems, notRun }: Findings,
): Promise<void> {
  for (const lesson of lessons) {
    for (const question of lesson.questions) {
      if (question.kind !== 'run') continue
      const runs: Run[] = []
      while (runs.length < times && !context.signal.aborted) runs.push(await runQuestion(context, lesson, question))
      const missing = runs.find((run) => run.status === 'not-run')
      if (missing !== undefined) notRun.push(`${lesson.entry.id}, question ${question.id}: ${missing.reason ?? ''}`)
      problems.push(...checkQuestionRuns(lesson.entry.id, question, runs))
    }
  }
}
