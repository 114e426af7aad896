import { sectionId } from '../steps.ts'
import type { Lesson, LessonEntry, Question } from '../lesson.ts'
import { isBlank, repeated, reporter, type Problem, type Report } from './problem.ts'

/** The rules of quiz questions. `sections` are the titles of the prose. */
export function checkQuestions(entry: LessonEntry, lesson: Lesson, sections: readonly string[]): readonly Problem[] {
  const problems: Problem[] = []
  for (const id of repeated(lesson.questions.map((question) => question.id))) {
    reporter(
      problems,
      entry.id,
      `question ${id}`,
    )('duplicate-id', `Two questions are called "${id}". Answers are kept by that name, so one would overwrite the other.`)
  }
  for (const question of lesson.questions) {
    const report = reporter(problems, entry.id, `question ${question.id}`)
    checkQuestion(question, report)
    if ('demo' in question.see) {
      const { demo } = question.see
      if (!lesson.demos.some(({ id }) => id === demo))
        report('see-unknown', `It points to the demo "${demo}", which this lesson does not have.`)
    } else if (!sections.map(sectionId).includes(sectionId(question.see.section))) {
      report('see-unknown', `It points to the section "${question.see.section}", which lesson.md does not have.`)
    }
  }
  return problems
}

function checkQuestion({ ask, choices }: Question, report: Report): void {
  if (isBlank(ask)) report('ask-missing', 'It asks nothing.')
  if (choices.length < 2) report('too-few-choices', `It has ${choices.length} choice(s). A question needs at least two.`)
  const right = choices.filter((choice) => choice.right === true)
  if (right.length === 0) report('no-right-choice', 'No choice is marked right, so nobody can ever be right. Mark one with right: true.')
  if (right.length > 1)
    report('more-than-one-right', `${right.length} choices are marked right (${right.map(({ id }) => id).join(', ')}). Exactly one may be.`)
  for (const id of repeated(choices.map((choice) => choice.id))) report('duplicate-id', `Two choices are called "${id}".`)
  for (const text of repeated(choices.map((choice) => choice.text.trim()))) report('same-choice', `Two choices say the same: "${text}".`)
  for (const { id, why, text } of choices) {
    if (isBlank(text)) report('choice-empty', `The choice "${id}" has no text.`)
    if (isBlank(why))
      report(
        'choice-without-why',
        `The choice "${id}" has no explanation. Whoever picks it must learn why it is wrong (or right): that is where the learning happens.`,
      )
    if (/\b(all|none) of the above\b/i.test(text))
      report('all-of-the-above', `The choice "${id}" says "${text}". Choices are shuffled, so "above" means nothing.`)
  }
}
