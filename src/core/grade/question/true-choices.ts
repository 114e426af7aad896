import { decide, type Evidence } from '../../condition.ts'
import type { Choice, ChoicePrediction } from '../../prediction.ts'
import { readValues } from '../evidence.ts'
import type { Grading } from '../grading.ts'
import { maskLines } from '../output-lines.ts'

/** The choices that are true of an output; a sound lesson has exactly one. */
export const trueChoices = ({ choices }: ChoicePrediction, evidence: Evidence): readonly Choice[] =>
  choices.filter(({ holds }) => decide(holds, evidence))

/** What a run would have shown that printed each of the outcomes of a race; empty when the contract lists none. */
export function evidenceOfOutcomes({ rule, evidence, demo }: Grading): readonly Evidence[] {
  if (rule.kind !== 'oneOf') return []
  return rule.outcomes.map((lines) => ({ ...evidence, lines: maskLines(lines, demo.masks), values: readValues(lines, demo.values ?? {}) }))
}
