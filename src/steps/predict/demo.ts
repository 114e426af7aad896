import { basename } from 'node:path'
import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import type { Answer, Graded, PredictionQuestion } from '../../core/graded.ts'
import { gradePrediction } from '../../core/grade/grade-prediction.ts'
import { notGradable } from '../../core/grade/not-gradable.ts'
import { makeQuestion } from '../../core/grade/question/make-question.ts'
import { outputLines } from '../../core/grade/output-lines.ts'
import type { Demo, Variant } from '../../core/lesson.ts'
import type { Confidence } from '../../core/progress.ts'
import { seededRandom } from '../../core/random.ts'
import type { Terminal } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { renderCode } from '../../core/view/code/code.ts'
import type { PreparedProgram } from '../../io/run/prepare-program.ts'
import { askConfidence } from './ask-confidence.ts'
import { compare } from './compare.ts'
import { getReady } from '../run/get-ready.ts'
import { askPrediction, type PredictionAsking } from './prediction.ts'
import type { ReadyDemo } from '../run/prepare.ts'
import { runDemo } from '../run/run-demo.ts'
import { say } from '../say.ts'
import { showRun } from '../run/show-run.ts'
import type { Move, Study } from '../study.ts'

export interface DemoOptions {
  /** The demo is this variant of it. */
  readonly variant?: Variant | undefined
  /** It is asked in a review. */
  readonly review?: boolean
  /** What it needs is fetched without asking. */
  readonly fetch?: boolean
  /** Shuffles with this seed; a new one when left out. */
  readonly seed?: number
}

/** One demo from its code to its explanation: look, predict, see it run, compare. */
export async function takeDemo(study: Study, demo: Demo, options: DemoOptions = {}): Promise<Move> {
  const { context, terminal } = study
  const prepared = await getReady({
    context,
    terminal,
    lesson: study.lesson,
    demo,
    variant: options.variant,
    fetch: options.fetch === true,
  })
  const leaving = new AbortController()
  try {
    const showCode = (): void => terminal.print(`\n${codeOf(demo, prepared, terminal.theme, terminal.columns())}\n`)
    showCode()
    const question = await questionOf({ context, demo, prepared, signal: leaving.signal, seed: options.seed ?? context.seed(), terminal })
    if ('reason' in question) return await notRun(study, question.reason)
    for (;;) {
      const predicted = await predictSurely({ terminal, demo, question, showCode })
      if (predicted.leave !== undefined && predicted.leave !== 'give-up') return predicted.leave === 'skip' ? 'next' : predicted.leave
      const { answer, confidence } = predicted
      const run = await showRun(study, demo, prepared)
      const graded = gradePrediction({ demo, answer: answer ?? { kind: 'lines', lines: [] }, run, nodeVersion: context.nodeVersion })
      await remember(study, demo, { answer, graded, confidence, ...options })
      const move = await compare({
        study,
        demo,
        prepared,
        graded,
        run,
        gaveUp: answer === undefined,
        saidDepends: answer?.kind === 'depends',
      })
      if (move !== 'predict-again') return move
      showCode()
    }
  } finally {
    leaving.abort()
    await prepared.dispose()
  }
}

interface SurelyPredicted {
  readonly answer?: Answer
  readonly confidence?: Confidence
  readonly leave?: 'give-up' | 'skip' | 'back' | 'quit'
}

/** The prediction, and how sure it is; until then it can be changed. */
async function predictSurely(asking: PredictionAsking): Promise<SurelyPredicted> {
  let predicted = await askPrediction(asking)
  while ('answer' in predicted) {
    const confidence = await askConfidence(asking.terminal)
    if (confidence !== 'change') return { answer: predicted.answer, confidence }
    const { soFar: start } = predicted
    predicted = await askPrediction(start === undefined ? asking : { ...asking, start })
  }
  return predicted
}

/** The program with its file name and what kind of module it is. */
export function codeOf(demo: Pick<Demo, 'file'>, prepared: PreparedProgram, theme: Theme, width: number): string {
  const kind = prepared.module === 'module' ? 'ES module' : 'CommonJS'
  return `${theme.dim(`${basename(demo.file)} ${theme.symbols.separator} ${kind}`)}\n${renderCode(prepared.source, { theme, width, numbers: true })}`
}

export interface Questioning {
  readonly context: Context
  readonly demo: Demo
  readonly prepared: ReadyDemo
  readonly signal: AbortSignal
  readonly seed: number
  /** Where to say that the tiles are being made; nothing is said without it. */
  readonly terminal?: Terminal
}

/** The question of a demo. Tiles are the lines of a real run, made while the learner reads the code. */
export async function questionOf({
  context,
  demo,
  prepared,
  signal,
  seed,
  terminal,
}: Questioning): Promise<PredictionQuestion | { readonly reason: string }> {
  if (demo.prediction.kind !== 'order' && demo.prediction.kind !== 'lines')
    return makeQuestion(demo, undefined, seededRandom(seed), context.nodeVersion)
  const busy = terminal?.busy('Running it once, to make the tiles')
  const run = await runDemo({ context, demo, prepared, signal }).finally(() => busy?.stop())
  const reason = notGradable(demo, run)
  if (reason !== undefined) return { reason }
  return makeQuestion(demo, outputLines(run.stdout), seededRandom(seed), context.nodeVersion)
}

async function notRun({ terminal }: Study, reason: string): Promise<Move> {
  say(terminal, `Not run, not counted: ${reason.replace(/\.$/, '')}.`, terminal.theme.possible(terminal.theme.symbols.possible))
  terminal.print()
  const action = await terminal.act([actions.next, actions.back, actions.quit])
  return action === 'next' ? 'next' : action === 'back' ? 'back' : 'quit'
}

interface Remembered extends DemoOptions {
  readonly answer: Answer | undefined
  readonly graded: Graded
  readonly confidence: Confidence | undefined
}

async function remember(
  { progress, lesson, terminal }: Study,
  demo: Demo,
  { answer, graded, confidence, variant, review = false }: Remembered,
): Promise<void> {
  const gaveUp = answer === undefined && graded.grade !== 'not-run'
  const saved = await progress.append({
    type: 'attempt',
    lesson: lesson.entry.id,
    demo: demo.id,
    grade: gaveUp ? 'wrong' : graded.grade,
    score: gaveUp ? 0 : graded.score,
    ...(confidence === undefined ? {} : { confidence }),
    ...(variant === undefined ? {} : { variant: variant.id }),
    ...(review ? { review } : {}),
    answer: answer === undefined ? 'gave up' : answerText(answer),
  })
  if (!saved.saved) terminal.print(terminal.theme.possible(`Not saved: ${saved.reason}`))
}

/** An answer as one line of text, for the journal. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'depends':
      return 'depends'
    case 'lines':
      return answer.lines.join('\n')
    case 'choice':
      return answer.choice
    case 'number':
      return String(answer.number)
  }
}
