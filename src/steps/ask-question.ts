import { join } from 'node:path'
import type { Evidence } from '../core/condition.ts'
import { actions } from '../core/actions.ts'
import { outputLines } from '../core/grade/output-lines.ts'
import { gradeAnswer, type GradedAnswer } from '../core/quiz/grade.ts'
import { optionsOf } from '../core/quiz/options.ts'
import type { Question, RunQuestion } from '../core/quiz/question.ts'
import { seededRandom } from '../core/random.ts'
import type { Run } from '../core/run.ts'
import type { Reply } from '../core/terminal.ts'
import { renderCode } from '../core/view/code/code.ts'
import { renderMarkdown } from '../core/view/prose/markdown.ts'
import { sentence } from '../core/view/text/inline-code.ts'
import { prepareDemo } from '../io/run/prepare-program.ts'
import { runProgram } from '../io/run/run-program.ts'
import type { LoadedLesson } from '../io/packs.ts'
import type { Context } from '../context.ts'
import { askConfidence } from './ask-confidence.ts'
import { say } from './say.ts'
import { proseWidth, type Move, type Study } from './study.ts'

const leaving = [actions.skip, actions.back, actions.quit]

/** Asks one question, keeps the answer, and says why. `review`: it is a card. */
export async function askQuestion(
  study: Study,
  question: Question,
  seed: number,
  review = false,
): Promise<{ readonly right: boolean } | { readonly move: Move }> {
  const { context, terminal, progress, lesson } = study
  const { theme } = terminal
  if (question.code !== undefined) terminal.print(`${renderCode(question.code, { theme, width: proseWidth(terminal), numbers: true })}\n`)
  const reply = await askFor(study, question, seed)
  if ('action' in reply) return { move: reply.action === 'skip' ? 'next' : reply.action === 'back' ? 'back' : 'quit' }
  const confidence = await askConfidence(terminal)
  const run = question.kind === 'run' ? await runQuestion(context, lesson, question) : undefined
  if (run !== undefined && run.status === 'not-run') {
    say(terminal, `Not run, not counted: ${run.reason ?? 'it could not be run'}.`, theme.possible(theme.symbols.possible))
    return { move: 'next' }
  }
  const graded = gradeAnswer(question, reply.value, run === undefined ? undefined : evidenceOfRun(run))
  const saved = await progress.append({
    type: 'answer',
    lesson: lesson.entry.id,
    question: question.id,
    choice: reply.value,
    right: graded.right,
    confidence,
    ...(review ? { review } : {}),
  })
  if (run !== undefined) terminal.print(`${theme.dim('It printed:')}\n${run.stdout.trimEnd()}\n`)
  tell(study, question, graded)
  if (!saved.saved) terminal.print(theme.possible(`Not saved: ${saved.reason}`))
  return { right: graded.right }
}

/** The answer as it is kept: an id, ids joined by `+`, or what was typed. */
async function askFor({ terminal }: Study, question: Question, seed: number): Promise<Reply<string>> {
  const { theme } = terminal
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

function tell({ terminal }: Study, question: Question, graded: GradedAnswer): void {
  const { theme } = terminal
  const prose = (text: string): string => renderMarkdown(text, { theme, width: proseWidth(terminal) })
  if (graded.right) {
    terminal.print(`${theme.right(`${theme.symbols.right} Right.`)}\n${prose(graded.why)}\n`)
    return
  }
  terminal.print(`${theme.wrong(`${theme.symbols.wrong} Not this one.`)}${graded.why === '' ? '' : `\n${prose(graded.why)}`}\n`)
  for (const line of graded.correctText.split('\n')) say(terminal, line, theme.right(theme.symbols.right))
  if (graded.correctWhy !== '') terminal.print(`${prose(graded.correctWhy)}\n`)
  terminal.print(theme.dim(`See: ${'demo' in question.see ? `demo ${question.see.demo}` : question.see.section}\n`))
}
