import { lineMatches, type Condition, type LineMatch } from '../condition.ts'
import type { Prediction } from '../prediction.ts'

/**
 * Whether any answer to this prediction can fulfil a misconception's condition: false only when surely none can. With `tiles`, the lines that a
 * learner can put into an answer, a line that is none of them cannot be answered either.
 */
export function canMatch(condition: Condition, prediction: Prediction, tiles?: readonly string[]): boolean {
  switch (condition.is) {
    case 'printed':
    case 'lineAt':
      return answersInLines(prediction) && known(condition.line)
    case 'before':
      return answersInLines(prediction) && known(condition.first) && known(condition.second)
    case 'count':
      // "Fewer than two of them" holds of lines that nobody can answer with, too.
      return answersInLines(prediction)
    case 'chose':
      return prediction.kind === 'choice'
    case 'answered':
      return prediction.kind === 'number'
    case 'saidDepends':
      return mayDepend(prediction)
    case 'value':
    case 'exited':
      // They are of a run, and an answer has neither.
      return false
    case 'not':
      return true
    case 'all':
      return condition.conditions.every((one) => canMatch(one, prediction, tiles))
    case 'any':
      return condition.conditions.some((one) => canMatch(one, prediction, tiles))
  }

  function known(line: LineMatch): boolean {
    return tiles === undefined || tiles.some((tile) => lineMatches(tile, line))
  }
}

const answersInLines = ({ kind }: Prediction): boolean => kind === 'order' || kind === 'lines' || kind === 'text'

function mayDepend(prediction: Prediction): boolean {
  switch (prediction.kind) {
    case 'order':
    case 'lines':
      return true
    case 'choice':
    case 'text':
      return prediction.mayDepend === true
    case 'number':
      return false
  }
}
