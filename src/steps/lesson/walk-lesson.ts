import { placeOf, stepsOf, type Step } from '../../core/steps.ts'
import { sectionsOf } from '../../core/view/prose/markdown.ts'
import { readProse } from '../../io/packs.ts'
import { takeDemo } from '../predict/demo.ts'
import { explain } from './explain.ts'
import { finishLesson } from './finish-lesson.ts'
import { takeQuiz } from '../quiz/quiz.ts'
import type { Move, Study } from '../study.ts'

/** Takes a lesson from a step (its id; undefined: the first one) to its end, or to where the learner leaves. */
export async function walkLesson(study: Study, from: string | undefined): Promise<'done' | 'left'> {
  const { terminal, progress, lesson } = study
  const sections = sectionsOf(readProse(lesson))
  const steps = stepsOf(
    lesson,
    sections.map((section) => section.title),
  )
  let place = placeOf(steps, from)
  while (place < steps.length) {
    const step = steps[place]
    if (step === undefined) break
    const saved = await progress.append({ type: 'step', lesson: lesson.entry.id, step: step.id })
    if (!saved.saved && place === placeOf(steps, from)) terminal.print(terminal.theme.possible(`Progress is not saved: ${saved.reason}\n`))
    terminal.print(`\n${heading(study, step, place, steps.length)}\n`)
    const move = await take(step, place)
    if (move === 'quit') return 'left'
    place = Math.max(0, place + (move === 'back' ? -1 : 1))
  }
  await progress.append({ type: 'done', lesson: lesson.entry.id })
  await finishLesson(study)
  return 'done'

  async function take(step: Step, at: number): Promise<Move> {
    switch (step.kind) {
      case 'section':
        return explain(study, step.title, sections.find((section) => section.title === step.title)?.markdown ?? '', at === 0)
      case 'demo': {
        const demo = lesson.demos.find(({ id }) => id === step.demo)
        return demo === undefined ? 'next' : takeDemo(study, demo)
      }
      case 'quiz':
        return takeQuiz(study)
    }
  }
}

function heading({ terminal, lesson }: Study, step: Step, place: number, steps: number): string {
  const { theme } = terminal
  const demo = step.kind === 'demo' ? lesson.demos.findIndex(({ id }) => id === step.demo) + 1 : 0
  const where = `${lesson.entry.title} ${theme.symbols.separator} step ${place + 1} of ${steps}`
  if (step.kind === 'quiz') return `${theme.dim(where)}\n${theme.bold(theme.accent(step.title))}`
  return `${theme.dim(where)}${demo > 0 ? `\n${theme.bold(theme.accent(`Demo ${demo} of ${lesson.demos.length}: ${step.title}`))}` : ''}`
}
