import { basename } from 'node:path'
import type { Context } from '../context.ts'
import type { Answer, Graded, PredictionQuestion } from '../core/graded.ts'
import { gradePrediction } from '../core/grade/grade-prediction.ts'
import { notRun as gradeNotRun } from '../core/grade/not-run.ts'
import { parseAnswer } from '../core/grade/question/parse-answer.ts'
import type { Demo } from '../core/lesson.ts'
import type { Run } from '../core/run.ts'
import { renderPastRun } from '../core/view/run.ts'
import { sentence } from '../core/view/text/inline-code.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { renderComparison } from '../core/view/comparison/comparison.ts'
import { EndOfInput, UserError } from '../errors.ts'
import type { LoadedLesson } from '../io/packs.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../io/terminal/theme.ts'
import { answerText, codeOf, questionOf, takeDemo } from '../steps/predict/demo.ts'
import { findDemo } from '../steps/find.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { getReady } from '../steps/run/get-ready.ts'
import { barsOf } from '../steps/predict/measured.ts'
import type { ReadyDemo } from '../steps/run/prepare.ts'
import { runDemo } from '../steps/run/run-demo.ts'

export interface PredictOptions {
  readonly demo: string
  readonly answer?: string
  readonly seed?: number
  readonly json?: boolean
  /** Fetch what the demo needs without asking. */
  readonly fetch?: boolean
}

/** One prediction: asked at the terminal, printed as a question (`--json`), or graded (`--answer`). */
export async function predict(options: PredictOptions, context: Context): Promise<number> {
  await sweepStaleRuns()
  const { lesson, demo } = await findDemo(context, options.demo)
  if (options.answer === undefined && options.json !== true) return predictHere(lesson, demo, options, context)
  const prepared = await getReady({ context, lesson, demo, fetch: options.fetch === true })
  try {
    // A fixed seed: the tile ids of the question must mean the same when the answer is given.
    const question = await questionOf({ context, demo, prepared, signal: context.signal, seed: options.seed ?? 1 })
    if ('reason' in question) return notRun(options, demo, question.reason, context)
    if (options.answer === undefined) {
      printQuestion(options.demo, question, prepared, context)
      return 0
    }
    return await grade({ options, lesson, demo, prepared, question, answer: options.answer }, context)
  } finally {
    await prepared.dispose()
  }
}

/** At the terminal: the demo step of the lesson, alone. */
async function predictHere(lesson: LoadedLesson, demo: Demo, { fetch, seed }: PredictOptions, context: Context): Promise<number> {
  const terminal = await openTerminal(context)
  try {
    terminal.print(`\n${terminal.theme.bold(demo.title)}`)
    await takeDemo({ context, terminal, progress: openLearnersProgress(context), lesson }, demo, {
      ...(fetch === undefined ? {} : { fetch }),
      ...(seed === undefined ? {} : { seed }),
    })
    return 0
  } catch (error) {
    if (!(error instanceof EndOfInput)) throw error
    terminal.print('\nThe input ended before the prediction did.')
    return 1
  } finally {
    terminal.close()
  }
}

function printQuestion(demo: string, question: PredictionQuestion, prepared: ReadyDemo, context: Context): void {
  const { kind, ask, tiles, choices, mayDepend } = question
  printJson(context, {
    demo,
    kind,
    ask,
    code: prepared.source,
    ...(tiles === undefined ? {} : { tiles }),
    ...(choices === undefined ? {} : { choices }),
    mayDepend,
  })
}

interface Grading {
  readonly options: PredictOptions
  readonly lesson: LoadedLesson
  readonly demo: Demo
  readonly prepared: ReadyDemo
  readonly question: PredictionQuestion
  readonly answer: string
}

async function grade({ options, lesson, demo, prepared, question, answer: typed }: Grading, context: Context): Promise<number> {
  const parsed = parseAnswer(question, typed)
  if ('problem' in parsed) throw new UserError(parsed.problem, { code: 2, ...(parsed.hint === undefined ? {} : { hint: parsed.hint }) })
  const answer: Answer = parsed.answer
  const run = await runDemo({ context, demo, prepared })
  const graded = gradePrediction({ demo, answer, run, nodeVersion: context.nodeVersion })
  const saved = await openLearnersProgress(context).append({
    type: 'attempt',
    lesson: lesson.entry.id,
    demo: demo.id,
    grade: graded.grade,
    score: graded.score,
    answer: answerText(answer),
  })
  if (!saved.saved) context.stderr.write(`Not saved: ${saved.reason}\n`)
  if (options.json === true) printGraded(options.demo, graded, run, context)
  else printComparison(demo, graded, run, prepared, context)
  return 0
}

function printGraded(demo: string, graded: Graded, run: Run | null, context: Context): void {
  const { kind, grade, score, yours, actual, lines, misconceptions, verdict, explanation } = graded
  printJson(context, {
    demo,
    kind,
    grade,
    score,
    yours,
    actual,
    lines,
    misconceptions,
    verdict,
    ...(explanation === undefined ? {} : { explanation }),
    run,
  })
}

function printComparison(demo: Demo, graded: Graded, run: Run, prepared: ReadyDemo, context: Context): void {
  const { stdout, env, platform } = context
  const theme = createTheme({ colourLevel: detectColour(env, stdout.isTTY), unicode: detectUnicode(env, platform) })
  const width = Math.min(88, stdout.columns || 80)
  // Where whole lines are compared the output stands there anyway.
  const isCompared = graded.kind !== 'choice' && graded.kind !== 'number'
  const parts = [
    codeOf(demo, prepared, theme, width),
    ...(isCompared ? [] : [renderPastRun(`node ${basename(prepared.program.file)}`, run, { theme, width })]),
    renderComparison(graded, { theme, width, all: false }),
    barsOf(demo, graded.values, theme, width),
    wrap(sentence(demo.teaches, theme), width),
  ]
  stdout.write(`${parts.filter((part) => part !== '').join('\n\n')}\n`)
}

function notRun(options: PredictOptions, demo: Demo, reason: string, context: Context): number {
  const graded = gradeNotRun(demo, reason)
  if (options.json === true) printGraded(options.demo, graded, null, context)
  else context.stdout.write(`${graded.verdict}\n`)
  return 0
}
