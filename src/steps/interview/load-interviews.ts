import type { PooledQuestion } from '../../core/interview.ts'
import type { LessonEntry } from '../../core/lesson.ts'
import { UserError } from '../../errors.ts'

/** The interview questions of these lessons. Throws a UserError when a lesson's do not load. */
export async function loadInterviews(entries: readonly LessonEntry[]): Promise<readonly PooledQuestion[]> {
  const pools = await Promise.all(entries.map(loadInterview))
  return pools.flat()
}

async function loadInterview({ id, interview }: LessonEntry): Promise<readonly PooledQuestion[]> {
  if (interview === undefined) return []
  try {
    const { default: questions } = await interview.load()
    return questions.map((question) => ({ ...question, lesson: id }))
  } catch (error) {
    throw new UserError(
      `The interview questions of "${id}" could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      { hint: 'The lesson itself may still work. Reinstalling node-concepts may mend it.', cause: error },
    )
  }
}
