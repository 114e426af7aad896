import type { Condition } from '../condition.ts'

/** Every name a condition leans on: values, choices, and whether it looks at the learner's answer. */
export interface ConditionNames {
  readonly values: readonly string[]
  readonly choices: readonly string[]
  readonly looksAtAnswer: boolean
}

export function namesIn(condition: Condition): ConditionNames {
  switch (condition.is) {
    case 'value':
      return {
        values: typeof condition.than === 'number' ? [condition.name] : [condition.name, condition.than.value],
        choices: [],
        looksAtAnswer: false,
      }
    case 'chose':
      return { values: [], choices: [condition.choice], looksAtAnswer: true }
    case 'answered':
    case 'saidDepends':
      return { values: [], choices: [], looksAtAnswer: true }
    case 'not':
      return namesIn(condition.condition)
    case 'all':
    case 'any': {
      const parts = condition.conditions.map(namesIn)
      return {
        values: parts.flatMap((part) => part.values),
        choices: parts.flatMap((part) => part.choices),
        looksAtAnswer: parts.some((part) => part.looksAtAnswer),
      }
    }
    case 'printed':
    case 'before':
    case 'lineAt':
    case 'count':
    case 'exited':
      return { values: [], choices: [], looksAtAnswer: false }
  }
}
