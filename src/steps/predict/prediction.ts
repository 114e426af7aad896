import { actions } from '../../core/actions.ts'
import type { Answer, PredictionQuestion } from '../../core/graded.ts'
import { parseAnswer } from '../../core/grade/question/parse-answer.ts'
import type { Demo } from '../../core/lesson.ts'
import type { Action, OrderAnswer, Reply, Terminal } from '../../core/terminal.ts'

import { say } from '../say.ts'

/** An answer, or where the learner wants to go instead of answering. `soFar` is what was put together, to change it. */
export type Predicted = { readonly answer: Answer; readonly soFar?: SoFar } | { readonly leave: 'give-up' | 'skip' | 'back' | 'quit' }

export interface PredictionAsking {
  readonly terminal: Terminal
  readonly demo: Demo
  readonly question: PredictionQuestion
  /** Prints the program once more. */
  readonly showCode: () => void
  /** What an answer begins with that is to be changed. */
  readonly start?: SoFar
}

/** Asks until there is an answer; hints and the code can be had in between. */
export async function askPrediction(asking: PredictionAsking): Promise<Predicted> {
  const { terminal, demo, question, showCode } = asking
  let soFar = asking.start ?? {}
  for (;;) {
    const reply = await askOnce(asking, offered(question), soFar)
    if ('answer' in reply) return reply
    soFar = reply.soFar ?? soFar
    switch (reply.action) {
      case 'hint':
        terminal.print()
        say(terminal, demo.hint, terminal.theme.accent('Hint:'))
        terminal.print()
        break
      case 'code':
        showCode()
        break
      case 'depends':
        return { answer: { kind: 'depends' } }
      case 'give-up':
      case 'skip':
      case 'back':
      case 'quit':
        return { leave: reply.action }
      default:
        throw new Error(`No such action: ${reply.action}`)
    }
  }
}

function offered(question: PredictionQuestion): readonly Action[] {
  return [
    actions.hint,
    ...(question.mayDepend ? [actions.depends] : []),
    actions.code,
    actions.giveUp,
    actions.skip,
    actions.back,
    actions.quit,
  ]
}

/** How far an answer had come when a hint was asked for. */
export interface SoFar {
  readonly order?: OrderAnswer
  readonly picked?: readonly string[]
  /** Lines typed before the one that was being typed. */
  readonly lines?: readonly string[]
}

type Asked = { readonly answer: Answer; readonly soFar?: SoFar } | { readonly action: string; readonly soFar?: SoFar }

async function askOnce({ terminal, question }: PredictionAsking, offers: readonly Action[], soFar: SoFar): Promise<Asked> {
  const tiles = question.tiles ?? question.choices ?? []
  const text = (id: string): string => tiles.find((tile) => tile.id === id)?.text ?? id
  switch (question.kind) {
    case 'order': {
      const start = soFar.order
      const reply = await terminal.order({ message: question.ask, tiles, actions: offers, ...(start === undefined ? {} : { start }) })
      if ('value' in reply) return { answer: { kind: 'lines', lines: reply.value.order.map(text) }, soFar: { order: reply.value } }
      return { action: reply.action, soFar: reply.soFar === undefined ? {} : { order: reply.soFar } }
    }
    case 'lines': {
      const reply = await terminal.pick({ message: question.ask, options: tiles, actions: offers, picked: soFar.picked ?? [] })
      if ('value' in reply) return { answer: { kind: 'lines', lines: reply.value.map(text) }, soFar: { picked: reply.value } }
      return { action: reply.action, soFar: reply.soFar === undefined ? {} : { picked: reply.soFar } }
    }
    case 'choice':
      return answerOf(await terminal.choose({ message: question.ask, options: tiles, actions: offers }), (id) => ({
        kind: 'choice',
        choice: id,
      }))
    case 'number': {
      const problemOf = (line: string): string | undefined => {
        const parsed = parseAnswer(question, line)
        return 'problem' in parsed ? parsed.problem : undefined
      }
      const reply = await terminal.line({ message: question.ask, actions: offers, validate: problemOf })
      return answerOf(reply, (line) => ({ kind: 'number', number: numberIn(question, line) }))
    }
    case 'text':
      return askText(terminal, question, offers, soFar.lines ?? [])
  }
}

function answerOf<T>(reply: Reply<T>, answer: (value: T) => Answer): Asked {
  return 'action' in reply ? { action: reply.action } : { answer: answer(reply.value) }
}

function numberIn(question: PredictionQuestion, line: string): number {
  const parsed = parseAnswer(question, line)
  return 'answer' in parsed && parsed.answer.kind === 'number' ? parsed.answer.number : Number.NaN
}

/** The output line by line; an empty line ends it. */
async function askText(
  terminal: Terminal,
  question: PredictionQuestion,
  offers: readonly Action[],
  typed: readonly string[],
): Promise<Asked> {
  const lines = [...typed]
  for (;;) {
    const message = lines.length === 0 ? `${question.ask} (an empty line ends it)` : `Line ${lines.length + 1}`
    const reply = await terminal.line({ message, actions: offers })
    if ('action' in reply) return { action: reply.action, soFar: { lines } }
    if (reply.value.trim() !== '') lines.push(reply.value)
    else if (lines.length > 0) return { answer: { kind: 'lines', lines } }
    else terminal.print(terminal.theme.wrong('Type the first line it prints, or give up.'))
  }
}
