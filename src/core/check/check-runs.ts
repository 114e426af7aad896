import { decide, lineMatches, type Evidence } from '../condition.ts'
import { errorLine } from '../grade/error-line.ts'
import { evidenceOf } from '../grade/evidence.ts'
import { holds } from '../grade/contract/holds.ts'
import { inRange, ruleFor } from '../grade/contract/node-range.ts'
import { outcomesOf } from '../grade/outcomes.ts'
import { maskLine, outputLines } from '../grade/output-lines.ts'
import type { Demo } from '../lesson.ts'
import type { Outcome, Run } from '../run.ts'
import { canMatch } from './can-match.ts'
import { beginning, reporter, type Problem, type Report } from './problem.ts'

/** A run, and what it left behind. */
export interface CheckedRun extends Run {
  /** Processes that outlived the program. */
  readonly leftovers: number
}

/** What came of running one demo many times. */
export interface DemoCheck {
  /** `lesson/demo` */
  readonly id: string
  readonly contract: string
  readonly runs: number
  readonly outcomes: readonly Outcome[]
  readonly holds: boolean
}

export interface RunsChecked {
  readonly summary: DemoCheck
  readonly problems: readonly Problem[]
  /** Why it could not be run here; undefined when it could. */
  readonly notRun?: string
}

/** A demo that takes longer makes the learner wait for a line of text. */
export const slowMs = 5000

/** The rules of a demo that only runs can show. */
export function checkRuns(lesson: string, demo: Demo, runs: readonly CheckedRun[], nodeVersion: string): RunsChecked {
  const problems: Problem[] = []
  const report = reporter(problems, lesson, `demo ${demo.id}`)
  const rule = ruleFor(demo.contract, nodeVersion)
  const ran = runs.filter((run) => run.status !== 'not-run')
  const notRun = runs.find((run) => run.status === 'not-run')?.reason
  const evidence = ran.map((run) => evidenceOf(run, demo))
  // What was cut off by us, on a busy machine perhaps, has not printed all it would have: it is told below.
  const whole = ran.filter(({ status }) => status !== 'timed-out' && status !== 'output-limit')
  const holding = holds(
    rule,
    whole.map((run) => evidenceOf(run, demo)),
  )
  for (const problem of holding.problems) report('contract-broken', `It is not what its contract (${rule.kind}) says: ${problem}.`)
  checkEndings(demo, ran, report)
  // What a run that broke did not print says nothing about the lesson.
  if (ran.length > 0 && ran.every((run) => endedAsMeant(demo, run))) {
    checkMisconceptions(demo, evidence, report)
    for (const run of ran) checkWhys(demo, evidenceOf(run, demo), outputLines(run.stdout), nodeVersion, report)
    checkUnusedWhys(demo, evidence, report)
    checkAnswers(demo, evidence, report)
  }
  const outcomes = outcomesOf(runs, demo.masks ?? [])
  return {
    summary: { id: `${lesson}/${demo.id}`, contract: rule.kind, runs: ran.length, outcomes, holds: holding.holds },
    problems: unique(problems),
    ...(notRun === undefined ? {} : { notRun }),
  }
}

function checkEndings(demo: Demo, runs: readonly CheckedRun[], report: Report): void {
  const expected = demo.exitCode ?? 0
  for (const run of runs) {
    const { status, reason, stderr, leftovers } = run
    if (status === 'timed-out' || status === 'output-limit') report('never-ends', `It was ended by us: ${reason ?? status}.`)
    else if (!endedAsMeant(demo, run))
      report('wrong-exit-code', `It ${endOf(run)}, not with exit code ${expected}${said(stderr)}. Say exitCode when that is meant.`)
    // What a crash wrote has been told with it.
    else if (stderr.trim() !== '' && demo.writesStderr !== true)
      report('writes-stderr', `It writes to stderr, which is not graded${said(stderr)}. Say writesStderr when that is meant.`)
    if (leftovers > 0) report('leaves-process', 'A process it started outlives it. End what it starts, and wait for the end.')
  }
  const durations = runs.map((run) => run.durationMs).sort((a, b) => a - b)
  const median = durations[Math.floor(durations.length / 2)] ?? 0
  // A demo that starts a daemon says so by a longer time limit; a third of that is its usual time, then.
  const limit = Math.max(slowMs, (demo.timeLimitMs ?? 0) / 3)
  if (median > limit) report('too-slow', `It takes ${(median / 1000).toFixed(1)} s. Learners wait for it; ${limit / 1000} s is the limit.`)
}

const endedAsMeant = ({ exitCode: meant = 0 }: Demo, { status, exitCode }: CheckedRun): boolean =>
  (status === 'ok' || status === 'failed') && exitCode === meant

const endOf = ({ exitCode, signal }: CheckedRun): string =>
  signal === null ? `ended with exit code ${String(exitCode)}` : `was ended by ${signal}`

function said(stderr: string): string {
  const line = errorLine(stderr)
  return line === undefined ? '' : `: ${line}`
}

/** A misconception about a line that is no tile is never shown. Of a contract by Node, this Node's lines do not tell. */
function checkMisconceptions({ prediction, misconceptions, masks, contract }: Demo, evidence: readonly Evidence[], report: Report): void {
  if ((prediction.kind !== 'order' && prediction.kind !== 'lines') || contract.kind === 'byNode') return
  const distractors = (prediction.distractors ?? []).map((line) => maskLine(line, masks))
  const listed = contract.kind === 'oneOf' ? contract.outcomes.flat() : []
  const tiles = [...evidence.flatMap(({ lines }) => lines), ...listed, ...distractors]
  for (const { when, say } of misconceptions) {
    // Without the tiles it is a fault of its form, which the written rules find.
    if (canMatch(when, prediction) && !canMatch(when, prediction, tiles))
      report(
        'misconception-never',
        `The misconception "${beginning(say)}" speaks of a line that is not among the tiles, so nobody is told it.`,
      )
  }
}

function checkWhys(demo: Demo, evidence: Evidence, lines: readonly string[], nodeVersion: string, report: Report): void {
  const fits = demo.why.filter(
    (why) => (why.when === undefined || decide(why.when, evidence)) && (why.node === undefined || inRange(nodeVersion, why.node)),
  )
  for (const line of lines) {
    const masked = maskLine(line, demo.masks)
    const explained = fits.some((why) => 'line' in why && (lineMatches(masked, why.line) || lineMatches(line, why.line)))
    const measuredHere = Object.values(demo.values ?? {}).some(({ pattern }) => line.search(pattern) >= 0)
    if (!explained && !measuredHere) report('line-without-why', `The line "${masked}" is not explained. Give it a why.`)
  }
  for (const name of Object.keys(demo.values ?? {})) {
    if (evidence.values[name] === undefined) report('value-missing', `The value "${name}" was not found in its output.`)
    else if (demo.contract.kind === 'measured' && !fits.some((why) => 'value' in why && why.value === name))
      report('value-without-why', `The value "${name}" is not explained. Give it a why.`)
  }
}

/** Where the output is always the same, a why for a line that is neither printed nor a distractor is one whose line has changed since. */
function checkUnusedWhys({ contract, why, masks, prediction }: Demo, evidence: readonly Evidence[], report: Report): void {
  if (contract.kind !== 'exact') return
  const distractors = 'distractors' in prediction ? (prediction.distractors ?? []) : []
  for (const one of why) {
    if (!('line' in one) || typeof one.line !== 'string' || one.when !== undefined || one.node !== undefined) continue
    const { line } = one
    if (
      !distractors.includes(line) &&
      !evidence.some(({ lines }) => lines.some((printed) => lineMatches(printed, line) || printed === maskLine(line, masks)))
    )
      report('why-never', `It has a why for the line "${beginning(line)}", which it does not print.`)
  }
}

function checkAnswers({ prediction, masks }: Demo, evidence: readonly Evidence[], report: Report): void {
  switch (prediction.kind) {
    case 'choice':
      for (const one of evidence) {
        const holding = prediction.choices.filter((choice) => decide(choice.holds, one))
        if (holding.length === 0) report('no-true-choice', 'For one of its outputs no choice is true, so nobody can be right.')
        if (holding.length > 1)
          report(
            'more-than-one-true',
            `For one of its outputs ${holding.length} choices are true: ${holding.map(({ id }) => id).join(', ')}.`,
          )
      }
      return
    case 'order':
    case 'lines': {
      if (evidence.some(({ lines }) => lines.length < (prediction.kind === 'order' ? 2 : 1)))
        report('too-few-tiles', 'It prints too few lines to ask about.')
      for (const line of prediction.distractors ?? []) {
        if (line.trim() === '') report('empty-tile', 'A distractor is empty: a tile with nothing on it can never be right.')
        else if (evidence.every(({ lines }) => lines.includes(maskLine(line, masks)))) {
          report('distractor-prints', `The distractor "${line}" does print, every time.`)
        }
      }
      return
    }
    case 'text':
      if (evidence.some(({ lines }) => lines.length === 0)) report('too-few-tiles', 'It prints nothing to ask about.')
      return
    case 'number':
  }
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => !seen.has(JSON.stringify(problem)) && seen.add(JSON.stringify(problem)))
}
