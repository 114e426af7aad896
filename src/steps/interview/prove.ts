import { fullName, type PooledQuestion } from '../../core/interview.ts'
import { openLesson } from '../../io/packs.ts'
import { codeOf } from '../demo.ts'
import { findEntry } from '../find.ts'
import { getReady } from '../get-ready.ts'
import { say } from '../say.ts'
import { showRun } from '../show-run.ts'
import type { InterviewRoom } from './room.ts'

/** Runs the demo that shows what the question is about: the code, the live run, and what it teaches. Counts for nothing. */
export async function prove(
  { context, terminal, loaded }: InterviewRoom,
  { lesson: own, prove: name = '' }: PooledQuestion,
): Promise<void> {
  const { theme } = terminal
  const target = fullName(own, name)
  const [lessonId = '', demoId = ''] = target.split('/')
  const lesson = await openLesson(loaded, findEntry(loaded, lessonId))
  const demo = lesson.demos.find(({ id }) => id === demoId)
  if (demo === undefined) return
  const prepared = await getReady({ context, terminal, lesson, demo })
  try {
    terminal.print(`\n${codeOf(demo, prepared, theme, terminal.columns())}`)
    const run = await showRun({ context, terminal }, demo, prepared)
    if (run.status !== 'not-run') say(terminal, demo.teaches, theme.bold('It shows:'))
    say(terminal, `Every line explained: node-concepts predict ${target}`)
    terminal.print()
  } finally {
    await prepared.dispose()
  }
}
