import { fullName, type PooledQuestion } from '../../core/interview.ts'
import { openLesson } from '../../io/packs.ts'
import { findEntry } from '../find.ts'
import { showDemo } from '../predict/show-demo.ts'
import type { InterviewRoom } from './room.ts'

/** Runs the demo that shows what the question is about. */
export async function prove(
  { context, terminal, loaded }: InterviewRoom,
  { lesson: own, prove: name = '' }: PooledQuestion,
): Promise<void> {
  const [lessonId = '', demoId = ''] = fullName(own, name).split('/')
  const lesson = await openLesson(loaded, findEntry(loaded, lessonId))
  const demo = lesson.demos.find(({ id }) => id === demoId)
  if (demo !== undefined) await showDemo({ context, terminal, lesson }, demo)
}
