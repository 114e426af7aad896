import { decide, type Evidence } from '../../condition.ts'
import type { ContractRule } from '../../contract.ts'
import { inPair, sameLines, sameSet } from './holds.ts'

/**
 * Whether another run could have printed these lines in this order, by the contract.
 * `others` is what else is known of the run; `that` of an `unordered` contract is decided with it.
 */
export function isPossible(
  rule: ContractRule,
  predicted: readonly string[],
  actual: readonly string[],
  others: Omit<Evidence, 'lines'> = { values: {} },
): boolean {
  switch (rule.kind) {
    case 'oneOf':
      return rule.outcomes.some((outcome) => sameLines(outcome, predicted))
    case 'unordered':
      return sameSet(predicted, actual) && (rule.that === undefined || decide(rule.that, { ...others, lines: predicted }))
    case 'partialOrder':
      return sameSet(predicted, actual) && rule.pairs.every(([first, second]) => inPair(predicted, first, second))
    case 'exact':
    case 'measured':
      return false
  }
}

/** Whether more than one output is possible, measured numbers aside. */
export function mayDiffer(rule: ContractRule): boolean {
  switch (rule.kind) {
    case 'oneOf':
      return rule.outcomes.length > 1
    case 'unordered':
    case 'partialOrder':
      return true
    case 'exact':
    case 'measured':
      return false
  }
}
