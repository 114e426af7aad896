import type { ContractRule } from '../../contract.ts'
import type { PredictionQuestion } from '../../graded.ts'
import type { Demo } from '../../lesson.ts'
import { shuffled } from '../../random.ts'
import type { Tile } from '../../terminal.ts'
import { sameLines } from '../contract/holds.ts'
import { isPossible, mayDiffer } from '../contract/is-possible.ts'
import { ruleFor } from '../contract/node-range.ts'
import { maskLine, maskLines } from '../output-lines.ts'

/**
 * The question of a prediction. `sample` are the lines of a real run; tiles are made of them and the distractors.
 * The same seed gives the same ids to the same lines, in whatever order a race printed them. `nodeVersion`: of the Node that is asked about;
 * without it every case of a contract by Node counts.
 */
export function makeQuestion(demo: Demo, sample: readonly string[] = [], random: () => number, nodeVersion?: string): PredictionQuestion {
  const { prediction } = demo
  switch (prediction.kind) {
    case 'order':
      return {
        kind: 'order',
        ask: prediction.ask ?? 'In which order do these lines print?',
        tiles: makeTiles(demo, sample, prediction.distractors ?? [], random, nodeVersion),
        mayDepend: true,
      }
    case 'lines': {
      const lines = collectLines(demo, sample, prediction.distractors)
      const masked = lines.map((line) => maskLine(line, demo.masks))
      const once = lines.filter((_, index) => masked.indexOf(masked[index] ?? '') === index)
      return {
        kind: 'lines',
        ask: prediction.ask ?? 'Which of these lines print?',
        tiles: shuffleTiles(demo, once, random),
        mayDepend: true,
      }
    }
    case 'choice':
      return {
        kind: 'choice',
        ask: prediction.ask,
        choices: shuffled(prediction.choices, random).map(({ id, text }) => ({ id, text })),
        mayDepend: prediction.mayDepend ?? false,
      }
    case 'number':
      return { kind: 'number', ask: prediction.ask, mayDepend: false }
    case 'text':
      return { kind: 'text', ask: prediction.ask ?? 'What does it print?', mayDepend: prediction.mayDepend ?? false }
  }
}

function makeTiles(
  demo: Demo,
  sample: readonly string[],
  distractors: readonly string[],
  random: () => number,
  nodeVersion: string | undefined,
): readonly Tile[] {
  let texts = shuffleTiles(demo, collectLines(demo, sample, distractors), random).map(({ text }) => text)
  for (let turn = 1; turn < texts.length && givesAway(demo, texts, sample, nodeVersion); turn++)
    texts = [...texts.slice(1), ...texts.slice(0, 1)]
  return numbered(texts)
}

/** The printed lines and the distractors that are none of them; an empty line is no tile. */
function collectLines({ masks }: Demo, sample: readonly string[], distractors: readonly string[]): readonly string[] {
  const printed = new Set(sample.map((line) => maskLine(line, masks)))
  return [...sample, ...distractors.filter((line) => !printed.has(maskLine(line, masks)))].filter((line) => line.trim() !== '')
}

/** Sorted before they are shuffled: what a race printed first must not change which tile gets which id. */
const shuffleTiles = ({ masks }: Demo, lines: readonly string[], random: () => number): readonly Tile[] =>
  numbered(shuffled([...lines].sort(byText((line) => maskLine(line, masks))), random))

/** Ids come after the shuffle, in the order shown, so that they say nothing of the order printed. */
const numbered = (texts: readonly string[]): readonly Tile[] => texts.map((text, index) => ({ id: `t${index + 1}`, text }))

/**
 * Whether the tiles, as they stand, would be a right answer. Of a race it is the contract that says so, not the sample: the next sample may
 * differ, and the ids must not. Where every order is right there is nothing to hide, and turning the tiles does no harm.
 */
function givesAway(demo: Demo, texts: readonly string[], sample: readonly string[], nodeVersion: string | undefined): boolean {
  const printed = maskLines(sample, demo.masks).filter((line) => line !== '')
  const first = maskLines(texts.slice(0, printed.length), demo.masks)
  const rules = rulesOf(demo, nodeVersion)
  const races = rules.filter(mayDiffer)
  if (races.length === 0) return sameLines(first, printed)
  return races.some((rule) => isPossible(rule, first, first))
}

function rulesOf({ contract }: Demo, nodeVersion: string | undefined): readonly ContractRule[] {
  if (nodeVersion !== undefined || contract.kind !== 'byNode') return [ruleFor(contract, nodeVersion ?? '')]
  return contract.cases.map((one) => one.contract)
}

function byText(masked: (line: string) => string): (left: string, right: string) => number {
  return (left, right) => (masked(left) < masked(right) ? -1 : masked(left) > masked(right) ? 1 : 0)
}
