import { decide, type Evidence } from '../condition.ts'
import { lineOf } from './options.ts'
import type { OrderingQuestion, Question, QuestionChoice, SeveralQuestion, ShortQuestion } from './question.ts'

export interface GradedAnswer {
  readonly id: string
  readonly right: boolean
  /** What was answered: ids joined by `+`, or the typed text. */
  readonly chosen: string
  /** The right answer in the same form. */
  readonly correct: string
  /** The right answer as it is shown. */
  readonly correctText: string
  /** Why the answer is wrong, or right; each thing that is to be said. */
  readonly why: string
  /** Why the right answer is right, for whoever had another. */
  readonly correctWhy: string
}

/** Grades an answer. `run` is what the program of a `run` question has just printed. */
export function gradeAnswer(question: Question, chosen: string, run?: Evidence): GradedAnswer {
  const { id } = question
  switch (question.kind) {
    case 'several':
      return { id, chosen, ...gradeSeveral(question, chosen) }
    case 'short':
      return { id, chosen, ...gradeShort(question, chosen) }
    case 'order':
      return { id, chosen, ...gradeOrder(question, chosen) }
    case 'line': {
      const choices = question.lines.map(({ line, ...rest }) => ({
        id: String(line),
        text: `line ${line}: ${lineOf(question.code, line)}`,
        ...rest,
      }))
      return { id, chosen, ...gradeSingle(choices, chosen) }
    }
    case 'run': {
      if (run === undefined) throw new TypeError(`The question ${id} is graded by a run.`)
      const choices = question.choices.map((choice) => ({ ...choice, right: decide(choice.holds, run) }))
      return { id, chosen, ...gradeSingle(choices, chosen) }
    }
    default:
      return { id, chosen, ...gradeSingle(question.choices, chosen) }
  }
}

type Graded = Omit<GradedAnswer, 'id' | 'chosen'>

function gradeSingle(choices: readonly QuestionChoice[], chosen: string): Graded {
  const choice = choices.find(({ id }) => id === chosen)
  const correct = choices.find(({ right }) => right === true)
  return {
    right: choice?.right === true,
    correct: correct?.id ?? '',
    correctText: correct?.text ?? '',
    why: choice?.why ?? '',
    correctWhy: correct?.why ?? '',
  }
}

function gradeSeveral({ choices }: SeveralQuestion, chosen: string): Graded {
  const picked = new Set(chosen.split('+'))
  const right = choices.filter((choice) => choice.right === true)
  const mistaken = choices.filter(({ id, right }) => picked.has(id) !== (right === true))
  return {
    right: mistaken.length === 0,
    correct: right.map(({ id }) => id).join('+'),
    correctText: right.map(({ text }) => text).join('\n'),
    why: (mistaken.length === 0 ? right : mistaken).map(({ text, why }) => `${text}: ${why}`).join('\n\n'),
    correctWhy: '',
  }
}

function gradeShort({ accept, why, wrong }: ShortQuestion, typed: string): Graded {
  const answer = plain(typed)
  const right = accept.some((form) => plain(form) === answer)
  const known = wrong.find(({ answers }) => answers.some((form) => plain(form) === answer))
  return { right, correct: accept[0] ?? '', correctText: accept[0] ?? '', why: right ? why : (known?.why ?? ''), correctWhy: why }
}

/** What does not matter in a typed word: case, quotes, blanks, a final full stop, the brackets of a call. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[`'"“”‘’]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(\(\)|[.;])+$/, '')
}

function gradeOrder({ items, why, wrong }: OrderingQuestion, chosen: string): Graded {
  const ids = chosen.split('+')
  const correct = items.map(({ id }) => id)
  const right = ids.length === correct.length && ids.every((id, index) => id === correct[index])
  const place = (id: string): number => ids.indexOf(id)
  const reasons = wrong.filter(({ first, second }) => place(first) >= 0 && place(second) >= 0 && place(first) < place(second))
  return {
    right,
    correct: correct.join('+'),
    correctText: items.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    why: right ? why : reasons.map((reason) => reason.why).join('\n\n'),
    correctWhy: why,
  }
}
