import { decide, type Condition, type Evidence } from '../../condition.ts'
import type { ContractRule } from '../../contract.ts'

export interface Holding {
  readonly holds: boolean
  /** What does not hold, in words. */
  readonly problems: readonly string[]
}

/** Whether runs are what their contract says: each by itself, and all of them together. */
export function holds(rule: ContractRule, runs: readonly Evidence[]): Holding {
  const problems = [...new Set(problemsOf(rule, runs))]
  return { holds: problems.length === 0, problems }
}

function problemsOf(rule: ContractRule, runs: readonly Evidence[]): readonly string[] {
  switch (rule.kind) {
    case 'exact':
      return [...differing(runs, inOrder, 'exact promises one output'), ...unmet(rule.that, runs)]
    case 'unordered':
      return [...differing(runs, sorted, 'unordered promises the same lines each time'), ...unmet(rule.that, runs)]
    case 'partialOrder':
      return [
        ...differing(runs, sorted, 'partialOrder promises the same lines each time'),
        ...rule.pairs.flatMap(([first, second]) =>
          runs.every(({ lines }) => inPair(lines, first, second)) ? [] : [`"${first}" did not always come before "${second}"`],
        ),
      ]
    case 'oneOf':
      return runs.flatMap(({ lines }) =>
        rule.outcomes.some((outcome) => sameLines(lines, outcome)) ? [] : [`this outcome is not listed: ${lines.join(' | ')}`],
      )
    case 'measured':
      return rule.relations.flatMap((relation) => unmet(relation, runs))
  }
}

/** The same lines in the same order; trailing blanks do not count. */
export function sameLines(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line.trimEnd() === right[index]?.trimEnd())
}

/** The same lines, each as often, in whatever order. */
export const sameSet = (left: readonly string[], right: readonly string[]): boolean => sameLines([...left].sort(), [...right].sort())

export function inPair(lines: readonly string[], first: string, second: string): boolean {
  return lines.includes(first) && lines.includes(second) && lines.indexOf(first) < lines.indexOf(second)
}

const inOrder = ({ lines }: Evidence): string => lines.join('\n')
const sorted = ({ lines }: Evidence): string => [...lines].sort().join('\n')

function differing(runs: readonly Evidence[], as: (run: Evidence) => string, promise: string): readonly string[] {
  const different = new Set(runs.map(as))
  return different.size > 1 ? [`${promise}, but ${runs.length} runs gave ${different.size} different ones`] : []
}

function unmet(condition: Condition | undefined, runs: readonly Evidence[]): readonly string[] {
  if (condition === undefined) return []
  const failed = runs.filter((run) => !decide(condition, run))
  return failed.length > 0 ? [`in ${failed.length} of ${runs.length} runs this did not hold: ${describe(condition)}`] : []
}

/** A condition in words, for an author. */
export function describe(condition: Condition): string {
  switch (condition.is) {
    case 'printed':
      return `"${String(condition.line)}" is printed`
    case 'before':
      return `"${String(condition.first)}" before "${String(condition.second)}"`
    case 'lineAt':
      return `line ${condition.position} is "${String(condition.line)}"`
    case 'count':
      return `"${String(condition.line)}" is printed ${condition.compare} ${condition.times} times`
    case 'value':
      return `${condition.name} ${condition.compare} ${typeof condition.than === 'number' ? condition.than : `${condition.than.times ?? 1} × ${condition.than.value}`}`
    case 'exited':
      return `exit code ${condition.code}`
    case 'chose':
      return `the choice ${condition.choice}`
    case 'answered':
      return `the answer ${condition.compare} ${condition.than}`
    case 'saidDepends':
      return '"it depends"'
    case 'not':
      return `not (${describe(condition.condition)})`
    case 'all':
      return condition.conditions.map(describe).join(' and ')
    case 'any':
      return condition.conditions.map(describe).join(' or ')
  }
}
