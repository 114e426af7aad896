import { actions } from '../../core/actions.ts'
import type { Card } from '../../core/learned.ts'
import { variantFor, varyDemo } from '../../core/variant.ts'
import type { LoadedLesson } from '../../io/packs.ts'
import { askQuestion } from '../quiz/ask-question.ts'
import { takeDemo } from '../predict/demo.ts'
import { say } from '../say.ts'
import type { Move, Study } from '../study.ts'

/** Whether what the card is about is still in the lesson. */
export async function isThere({ kind, item }: Card, lesson: LoadedLesson): Promise<boolean> {
  switch (kind) {
    case 'demo':
      return lesson.demos.some(({ id }) => id === item)
    case 'question':
      return lesson.questions.some(({ id }) => id === item)
    case 'point':
      return (await findPoint(lesson, item)) !== undefined
  }
}

export async function askCard(study: Study, { kind, item, memory }: Card, seed: number): Promise<Move> {
  const { lesson, terminal } = study
  switch (kind) {
    case 'demo': {
      const demo = lesson.demos.find(({ id }) => id === item)
      if (demo === undefined) return 'next'
      const variant = variantFor(demo, memory?.reps ?? 0)
      terminal.print(terminal.theme.bold(demo.title))
      return takeDemo(study, variant === undefined ? demo : varyDemo(demo, variant), { variant, review: true })
    }
    case 'question': {
      const question = lesson.questions.find(({ id }) => id === item)
      if (question === undefined) return 'next'
      return (await askQuestion(study, question, { seed, review: true })).move
    }
    case 'point':
      return askPoint(study, item)
  }
}

/** A rubric point that was missed: say it, look, and be honest. */
async function askPoint(study: Study, item: string): Promise<Move> {
  const { terminal, progress, lesson } = study
  const { theme } = terminal
  const found = await findPoint(lesson, item)
  if (found === undefined) return 'next'
  terminal.print(theme.bold('From an interview'))
  say(terminal, found.ask)
  say(terminal, 'You left one point out. Say aloud what belongs into the answer, then look.')
  const look = await terminal.act([{ ...actions.next, label: 'look' }, actions.skip, actions.back, actions.quit])
  if (look !== 'next') return look === 'quit' || look === 'back' ? look : 'next'
  say(terminal, found.point, theme.symbols.arrow)
  if (found.why !== undefined) say(terminal, found.why)
  const said = await terminal.act([
    { id: 'said', key: 'enter', label: 'I said it' },
    { id: 'missed', key: 'm', label: 'I missed it' },
  ])
  const [question = '', point = ''] = item.split(':')
  await progress.append({ type: 'recall', lesson: lesson.entry.id, question, point, right: said === 'said' })
  return 'next'
}

async function findPoint(
  lesson: LoadedLesson,
  item: string,
): Promise<{ readonly ask: string; readonly point: string; readonly why?: string | undefined } | undefined> {
  const [question = '', point = ''] = item.split(':')
  const found = (await lesson.entry.interview?.load())?.default.find(({ id }) => id === question)
  const rubric = found?.rubric.find(({ id }) => id === point)
  return found === undefined || rubric === undefined ? undefined : { ask: found.ask, point: rubric.point, why: rubric.why }
}
