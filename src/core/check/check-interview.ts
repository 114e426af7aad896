import { fullName, leastPoints, mostPoints, type InterviewQuestion } from '../interview.ts'
import type { LessonEntry } from '../lesson.ts'
import { sectionId } from '../steps.ts'
import { isBlank, repeated, reporter, type Problem, type Report } from './problem.ts'

/** What interview questions may point to. */
export interface InterviewTargets {
  /** The headings of the lesson's own prose, of two and of three marks. */
  readonly headings: readonly string[]
  /** All demos of the pack, `lesson/demo`. */
  readonly demos: ReadonlySet<string>
  /** All named diagrams of the pack, `lesson/name`. */
  readonly diagrams: ReadonlySet<string>
}

const mostFollowUps = 3
const tips = 10

/** The rules of a lesson's interview questions. */
export function checkInterview(entry: LessonEntry, questions: readonly InterviewQuestion[], targets: InterviewTargets): readonly Problem[] {
  const problems: Problem[] = []
  const promised = entry.interview?.questions ?? 0
  if (promised !== questions.length) {
    reporter(
      problems,
      entry.id,
      'interview.ts',
    )(
      'interview-count',
      `index promises ${promised} interview questions, and there are ${questions.length}. Lists would tell a wrong number.`,
    )
  }
  for (const id of repeated(questions.map((question) => question.id))) {
    reporter(
      problems,
      entry.id,
      `interview ${id}`,
    )('duplicate-id', `Two interview questions are called "${id}". Answers are kept by that name, so one would overwrite the other.`)
  }
  const headings = new Set(targets.headings.map(sectionId))
  for (const question of questions) {
    const report = reporter(problems, entry.id, `interview ${question.id}`)
    checkWords(question, report)
    checkRubric(question, headings, report)
    const { diagram, prove } = question
    if (prove !== undefined && !targets.demos.has(fullName(entry.id, prove)))
      report('prove-unknown', `"Prove it" names the demo "${fullName(entry.id, prove)}", which does not exist.`)
    if (diagram !== undefined && !targets.diagrams.has(fullName(entry.id, diagram)))
      report(
        'diagram-unknown',
        `It shows the diagram "${fullName(entry.id, diagram)}", but no lesson.md has a block \`\`\`diagram of that name.`,
      )
  }
  return problems
}

function checkWords({ id, ask, difficulty, minutes, followUps, tip }: InterviewQuestion, report: Report): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    report('bad-id', `"${id}" must be lower case words joined by hyphens: it is typed and stored.`)
  if (isBlank(ask)) report('ask-missing', 'It asks nothing.')
  if (![1, 2, 3].includes(difficulty)) report('bad-difficulty', `Its difficulty is ${difficulty}. It must be 1, 2 or 3.`)
  if (minutes !== undefined && !(minutes > 0))
    report('bad-minutes', `It gives ${minutes} minutes for the answer. It must be more than none.`)
  if (tip !== undefined && !(Number.isInteger(tip) && tip >= 1 && tip <= tips))
    report('bad-tip', `There is no interview tip ${tip}. They are 1 to ${tips}.`)
  if (followUps.length < 1 || followUps.length > mostFollowUps)
    report('follow-up-count', `It has ${followUps.length} follow-up questions. An interviewer asks back once, at most three times.`)
  for (const followUp of followUps) {
    if (isBlank(followUp.ask) || isBlank(followUp.answer))
      report('follow-up-empty', 'A follow-up has no question or no answer. The learner cannot know what was missing.')
  }
}

function checkRubric({ rubric }: InterviewQuestion, headings: ReadonlySet<string>, report: Report): void {
  if (rubric.length < leastPoints || rubric.length > mostPoints)
    report('rubric-size', `It has ${rubric.length} rubric points. ${leastPoints} to ${mostPoints} can be kept in mind while ticking.`)
  for (const id of repeated(rubric.map((point) => point.id)))
    report('duplicate-id', `Two rubric points are called "${id}". What was missed is kept by that name.`)
  for (const { id, point, section } of rubric) {
    if (isBlank(id) || isBlank(point)) report('point-empty', `The rubric point "${id}" says nothing, or has no id.`)
    if (section !== undefined && !headings.has(sectionId(section)))
      report('section-unknown', `The point "${id}" sends to the heading "${section}", which lesson.md does not have.`)
  }
}
