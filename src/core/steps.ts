import type { Lesson } from './lesson.ts'

/** One step of a lesson. Ids are stable: the learner's place is remembered by them. */
export type Step =
  | { readonly kind: 'section'; readonly id: string; readonly title: string }
  | { readonly kind: 'demo'; readonly id: string; readonly title: string; readonly demo: string }
  | { readonly kind: 'quiz'; readonly id: string; readonly title: string }

/** What is read before the demos; the rest of the prose comes after them, because it gives their answers away. */
const sectionsBefore = ['Explanation', 'Analogy', 'Key ideas']
const sectionsAfter = ['Common but wrong', 'Recap', 'Read more']

/** The steps a lesson is made of, in the order they are taken. `sections` are the titles its prose has. */
export function stepsOf(lesson: Lesson, sections: readonly string[]): readonly Step[] {
  const section = (title: string): Step => ({ kind: 'section', id: sectionId(title), title })
  const known = new Set([...sectionsBefore, ...sectionsAfter])
  const has = (title: string): boolean => sections.includes(title)
  return [
    ...sectionsBefore.filter(has).map(section),
    ...lesson.demos.map((demo): Step => ({ kind: 'demo', id: demoStepId(demo.id), title: demo.title, demo: demo.id })),
    ...(lesson.questions.length > 0 ? [{ kind: 'quiz', id: 'quiz', title: 'Quiz' } as const] : []),
    ...sectionsAfter.filter(has).map(section),
    ...sections.filter((title) => !known.has(title)).map(section),
  ]
}

export const sectionId = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
export const demoStepId = (demo: string): string => `demo:${demo}`

/** Where to go on: the remembered step, or the first when it is gone (the lesson has changed since). */
export function placeOf(steps: readonly Step[], step: string | undefined): number {
  return Math.max(
    0,
    steps.findIndex(({ id }) => id === step),
  )
}
