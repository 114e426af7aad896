import type { ContractRule } from '../contract.ts'
import { inPair, sameLines, sameSet } from './holds.ts'

/** Whether another run could have printed these lines in this order, by the contract. */
export function isPossible(rule: ContractRule, predicted: readonly string[], actual: readonly string[]): boolean {
  switch (rule.kind) {
    case 'oneOf':
      return rule.outcomes.some((outcome) => sameLines(outcome, predicted))
    case 'unordered':
      return sameSet(predicted, actual)
    case 'partialOrder':
      return sameSet(predicted, actual) && rule.pairs.every(([first, second]) => inPair(predicted, first, second))
    case 'exact':
    case 'measured':
      return false
  }
}

/** Whether "it depends" is true: more than one output is possible. */
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
