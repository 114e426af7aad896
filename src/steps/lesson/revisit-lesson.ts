import { lessonIn, type Learned } from '../../core/learned.ts'
import type { Demo } from '../../core/lesson.ts'
import { takeDemo } from '../predict/demo.ts'
import { takeQuiz } from '../quiz/quiz.ts'
import { say } from '../say.ts'
import type { Study } from '../study.ts'

/** A finished lesson can be taken again, in part or whole; `walk`: whole. */
export async function revisitLesson(study: Study, learned: Learned): Promise<'walk' | 'left'> {
  const { terminal, lesson } = study
  const open = openDemos(study, learned)
  const reply = await terminal.choose({
    message: `You finished "${lesson.entry.title}". What now?`,
    options: [
      ...(open.length > 0 ? [{ id: 'open', text: `Predict what is not right yet (${open.length})` }] : []),
      ...(lesson.questions.length > 0 ? [{ id: 'quiz', text: 'Only the quiz' }] : []),
      { id: 'start', text: 'Take it again from the start' },
      { id: 'left', text: 'Something else' },
    ],
    actions: [{ id: 'left', key: 'q', label: 'leave' }],
  })
  const picked = 'action' in reply ? reply.action : reply.value
  if (picked === 'start') return 'walk'
  if (picked === 'quiz') await takeQuiz(study, { alone: true })
  if (picked === 'open') await predictAll(study, open)
  return 'left'
}

/** Never predicted, or not right the last time. */
function openDemos({ lesson }: Study, learned: Learned): readonly Demo[] {
  const { demos } = lessonIn(learned, lesson.entry.id)
  return lesson.demos.filter(({ id }) => !['right', 'possible'].includes(demos[id]?.latest.grade ?? 'new'))
}

async function predictAll(study: Study, demos: readonly Demo[]): Promise<void> {
  const { terminal } = study
  for (let index = 0; index < demos.length;) {
    const demo = demos[index]
    if (demo === undefined) break
    terminal.print(`\n${terminal.theme.bold(terminal.theme.accent(`Once more ${index + 1} of ${demos.length}: ${demo.title}`))}`)
    const move = await takeDemo(study, demo)
    if (move === 'quit') return
    index = Math.max(0, index + (move === 'back' ? -1 : 1))
  }
  say(terminal, 'Those were all of them. What is still not right comes back in your reviews.')
  terminal.print()
}
