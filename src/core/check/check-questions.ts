import { sectionId } from '../steps.ts'
import type { Lesson, LessonEntry } from '../lesson.ts'
import { lineOf } from '../quiz/options.ts'
import type { LineQuestion, OrderingQuestion, Question, QuestionChoice, ShortQuestion } from '../quiz/question.ts'
import { checkChoices } from './check-choices.ts'
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

function checkQuestion(question: Question, report: Report): void {
  if (isBlank(question.ask)) report('ask-missing', 'It asks nothing.')
  switch (question.kind) {
    case 'short':
      return checkShort(question, report)
    case 'order':
      return checkOrder(question, report)
    case 'line':
      return checkLines(question, report)
    case 'run':
      // Which choice is true, the run says.
      return checkChoices(question.choices, report)
    case 'several':
      if (!question.choices.some((choice) => choice.right === true))
        report('no-right-choice', 'No choice is marked right. Whoever picks nothing has not answered: mark at least one with right: true.')
      return checkChoices(question.choices, report)
    default:
      checkRight(question.choices, report)
      return checkChoices(question.choices, report)
  }
}

function checkRight(choices: readonly Pick<QuestionChoice, 'id' | 'right'>[], report: Report): void {
  const right = choices.filter((choice) => choice.right === true)
  if (right.length === 0) report('no-right-choice', 'No choice is marked right, so nobody can ever be right. Mark one with right: true.')
  if (right.length > 1)
    report('more-than-one-right', `${right.length} choices are marked right (${right.map(({ id }) => id).join(', ')}). Exactly one may be.`)
}

function checkShort({ accept, why, wrong }: ShortQuestion, report: Report): void {
  if (accept.length === 0 || accept.some(isBlank)) report('no-right-choice', 'It accepts no answer, or an empty one.')
  if (isBlank(why)) report('why-missing', 'It does not say why its answer is right.')
  if (wrong.length === 0) report('no-wrong-answer', 'It knows no wrong answer. What do people type here, and what do you say to them?')
  if (wrong.some((one) => isBlank(one.why) || one.answers.length === 0)) report('why-missing', 'One of its wrong answers is not answered.')
  const both = wrong.flatMap(({ answers }) => answers).filter((answer) => accept.includes(answer))
  for (const answer of both) report('right-and-wrong', `"${answer}" is both right and wrong.`)
}

function checkOrder({ items, why, wrong }: OrderingQuestion, report: Report): void {
  checkChoices(
    items.map((item) => ({ ...item, why })),
    report,
  )
  const place = (id: string): number => items.findIndex((item) => item.id === id)
  for (const { first, second, why: reason } of wrong) {
    for (const id of [first, second]) if (place(id) < 0) report('item-unknown', `It speaks of "${id}", which is not among its items.`)
    if (place(first) >= 0 && place(first) < place(second)) report('right-and-wrong', `"${first}" before "${second}" is right.`)
    if (isBlank(reason)) report('why-missing', `It does not say why "${first}" does not come before "${second}".`)
  }
  for (const { id } of items)
    if (!wrong.some(({ first, second }) => first === id || second === id))
      report('item-unexplained', `Nothing is said to whoever puts "${id}" in the wrong place.`)
}

function checkLines({ code, lines }: LineQuestion, report: Report): void {
  checkRight(
    lines.map(({ line, right }) => ({ id: `line ${line}`, ...(right === undefined ? {} : { right }) })),
    report,
  )
  checkChoices(
    lines.map(({ line, why }) => ({ id: String(line), text: `${line}: ${lineOf(code, line)}`, why })),
    report,
  )
  for (const { line } of lines) if (lineOf(code, line) === '') report('line-missing', `The code has nothing on line ${line}.`)
}
