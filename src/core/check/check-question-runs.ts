import { decide } from '../condition.ts'
import { outputLines } from '../grade/output-lines.ts'
import type { RunQuestion } from '../quiz/question.ts'
import type { Run } from '../run.ts'
import { reporter, type Problem } from './problem.ts'

/** The rules of a question whose key is a run. */
export function checkQuestionRuns(lesson: string, { id, choices }: RunQuestion, runs: readonly Run[]): readonly Problem[] {
  const problems: Problem[] = []
  const report = reporter(problems, lesson, `question ${id}`)
  for (const run of runs.filter(({ status }) => status !== 'not-run')) {
    const evidence = { lines: outputLines(run.stdout), values: {}, exitCode: run.exitCode }
    const holding = choices.filter((choice) => decide(choice.holds, evidence)).map((choice) => choice.id)
    if (run.status === 'timed-out' || run.status === 'output-limit')
      report('never-ends', `Its program was ended by us: ${run.reason ?? run.status}.`)
    if (holding.length === 0) report('no-true-choice', `For what it prints (${evidence.lines.join(' / ')}) no choice is true.`)
    if (holding.length > 1) report('more-than-one-true', `For what it prints ${holding.length} choices are true: ${holding.join(', ')}.`)
  }
  const said = new Set(problems.map((problem) => JSON.stringify(problem)))
  return [...said].map((problem) => JSON.parse(problem) as Problem)
}
