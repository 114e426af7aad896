import type { PredictionQuestion } from '../graded.ts'
import type { Demo } from '../lesson.ts'
import { shuffled } from '../random.ts'
import type { Tile } from '../terminal.ts'
import { maskLine } from './output-lines.ts'

/**
 * The question of a prediction. `sample` are the lines of a real run; tiles are made of them and the distractors.
 * The same seed gives the same ids to the same lines, in whatever order a race printed them.
 */
export function makeQuestion(demo: Demo, sample: readonly string[] = [], random: () => number): PredictionQuestion {
  const { prediction } = demo
  switch (prediction.kind) {
    case 'order':
      return {
        kind: 'order',
        ask: prediction.ask ?? 'In which order do these lines print?',
        tiles: makeTiles(demo, sample, prediction.distractors ?? [], random, true),
        mayDepend: true,
      }
    case 'lines': {
      const once = sample.filter((line, index) => sample.indexOf(line) === index)
      return {
        kind: 'lines',
        ask: prediction.ask ?? 'Which of these lines print?',
        tiles: makeTiles(demo, once, prediction.distractors, random, false),
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
  hideOrder: boolean,
): readonly Tile[] {
  const masked = (line: string): string => maskLine(line, demo.masks)
  const printed = new Set(sample.map(masked))
  const lines = [...sample, ...distractors.filter((line) => !printed.has(masked(line)))]
  // Sorted before it is shuffled, and numbered before it is turned: what a race printed first must not change which tile gets which id.
  const tiles = shuffled([...lines].sort(byText(masked)), random).map((text, index) => ({ id: `t${index + 1}`, text }))
  const isHandedOver = sample.length > 1 && sample.every((line, index) => masked(line) === masked(tiles[index]?.text ?? ''))
  return hideOrder && isHandedOver ? [...tiles.slice(1), ...tiles.slice(0, 1)] : tiles
}

function byText(masked: (line: string) => string): (left: string, right: string) => number {
  return (left, right) => (masked(left) < masked(right) ? -1 : masked(left) > masked(right) ? 1 : 0)
}
