import { join } from 'node:path'
import type { Evidence } from '../../core/condition.ts'
import { actions } from '../../core/actions.ts'
import { outputLines } from '../../core/grade/output-lines.ts'
import { gradeAnswer } from '../../core/quiz/grade.ts'
import { optionsOf } from '../../core/quiz/options.ts'
import type { Question, RunQuestion } from '../../core/quiz/question.ts'
import { seededRandom } from '../../core/random.ts'
import type { Run } from '../../core/run.ts'
import type { Reply } from '../../core/terminal.ts'
import { renderCode } from '../../core/view/code/code.ts'
import { sentence } from '../../core/view/text/inline-code.ts'
import { prepareDemo } from '../../io/run/prepare-program.ts'
import { runProgram } from '../../io/run/run-program.ts'
import type { LoadedLesson } from '../../io/packs.ts'
import type { Context } from '../../context.ts'
import type { Confidence } from '../../core/progress.ts'
import { askConfidence } from '../predict/ask-confidence.ts'
import { offerToLookUp } from './look-up.ts'
import { say } from '../say.ts'
import { tellAnswer } from './tell-answer.ts'
import { proseWidth, type Move, type Study } from '../study.ts'

export interface Asking {
  readonly seed: number
  /** There is nothing to go back to. */
  readonly first?: boolean
  /** It is a card of a review. */
  readonly review?: boolean
  /** When the round of the quiz was begun that it belongs to, ISO 8601 in UTC. */
  readonly round?: string
  /** It was answered in this round before. */
  readonly again?: boolean
}

/** `right` is missing when the question was not answered, or its program could not be run. */
export interface Asked {
  readonly right?: boolean
  readonly move: Move
}

/** Asks one question, keeps the answer, and says why. What was not known waits until it is read, and can be looked up. */
export async function askQuestion(study: Study, question: Question, asking: Asking): Promise<Asked> {
  const { context, terminal, progress, lesson } = study
  const { theme } = terminal
  if (question.code !== undefined) terminal.print(`${renderCode(question.code, { theme, width: proseWidth(terminal), numbers: true })}\n`)
  const answer = await askSurely(study, question, asking)
  if ('move' in answer) return answer
  const { value, confidence } = answer
  const run = question.kind === 'run' ? await runQuestion(context, lesson, question) : undefined
  if (run !== undefined && run.status === 'not-run') {
    say(terminal, `Not run, not counted: ${run.reason ?? 'it could not be run'}.`, theme.possible(theme.symbols.possible))
    return { move: 'next' }
  }
  const graded = gradeAnswer(question, value, run === undefined ? undefined : evidenceOfRun(run))
  const { review, round, again } = asking
  const saved = await progress.append({
    type: 'answer',
    lesson: lesson.entry.id,
    question: question.id,
    choice: value,
    right: graded.right,
    confidence,
    ...(review === true ? { review } : {}),
    ...(round === undefined ? {} : { round }),
    ...(again === true ? { again } : {}),
  })
  if (run !== undefined) terminal.print(`${theme.dim('It printed:')}\n${run.stdout.trimEnd()}\n`)
  tellAnswer(terminal, graded)
  if (!saved.saved) terminal.print(theme.possible(`Not saved: ${saved.reason}`))
  const known = graded.right && confidence === 'sure'
  return { right: graded.right, move: known ? 'next' : await offerToLookUp(study, question) }
}

type Answered = { readonly value: string; readonly confidence: Confidence } | { readonly move: Move }

/** The answer, and how sure it is; until then it can be changed. */
async function askSurely(study: Study, question: Question, asking: Asking): Promise<Answered> {
  for (;;) {
    const reply = await askFor(study, question, asking)
    if ('action' in reply) return { move: reply.action === 'skip' ? 'next' : reply.action === 'back' ? 'back' : 'quit' }
    const confidence = await askConfidence(study.terminal)
    if (confidence !== 'change') return { value: reply.value, confidence }
  }
}

/** The answer as it is kept: an id, ids joined by `+`, or what was typed. */
async function askFor({ terminal }: Study, question: Question, { seed, first = false }: Asking): Promise<Reply<string>> {
  const { theme } = terminal
  const leaving = [actions.skip, ...(first ? [] : [actions.back]), actions.quit]
  const message = sentence(question.ask, theme)
  // A line of the program is code already.
  const options = optionsOf(question, seededRandom(seed)).map(({ id, text }) => ({
    id,
    text: question.kind === 'line' ? text : sentence(text, theme),
  }))
  switch (question.kind) {
    case 'short':
      return terminal.line({
        message,
        actions: leaving,
        validate: (line) => (line.trim() === '' ? 'Type a word or two.' : undefined),
      })
    case 'several': {
      const reply = await terminal.pick({ message: `${message} (any number of them)`, options, actions: leaving })
      if ('action' in reply) return { action: reply.action }
      return {
        value: options
          .filter(({ id }) => reply.value.includes(id))
          .map(({ id }) => id)
          .join('+'),
      }
    }
    case 'order': {
      const reply = await terminal.order({ message, tiles: options, actions: leaving, whole: true })
      if ('action' in reply) return { action: reply.action }
      return { value: [...reply.value.order, ...reply.value.never].join('+') }
    }
    default:
      return terminal.choose({ message, options, actions: leaving })
  }
}

/** Runs the program of a question as any demo is run. */
export async function runQuestion(context: Context, lesson: LoadedLesson, question: RunQuestion): Promise<Run> {
  const name = `${question.id}.${question.module === 'commonjs' ? 'cts' : 'mts'}`
  const prepared = await prepareDemo(join(lesson.folder, 'demos', name), { source: question.code })
  try {
    return await runProgram(prepared.program, { env: context.env, signal: context.signal })
  } finally {
    await prepared.dispose()
  }
}

export function evidenceOfRun(run: Run): Evidence {
  return { lines: outputLines(run.stdout), values: {}, exitCode: run.exitCode }
}
