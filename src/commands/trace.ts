import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import type { Trace } from '../core/trace/trace.ts'
import { renderTraceLanes } from '../core/view/trace/lanes.ts'
import { renderTraceList } from '../core/view/trace/list.ts'
import { UserError } from '../errors.ts'
import { loadPack } from '../io/packs.ts'
import { prepareFile } from '../io/run/prepare-program.ts'
import { runProgram } from '../io/run/run-program.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../io/terminal/theme.ts'
import { findDemo } from '../steps/find.ts'
import { getReady } from '../steps/run/get-ready.ts'
import { printJson } from '../steps/json.ts'
import { isPlain } from '../steps/open-terminal.ts'
import { traceRun, type Traceable } from '../steps/trace/trace-run.ts'
import { traceableDemo } from '../steps/trace/trace.ts'

export interface TraceOptions {
  readonly target: string
  /** What the program is given, after `--`. */
  readonly args?: readonly string[]
  readonly json?: boolean
  /** A file to write a page to. */
  readonly html?: string
  readonly step?: boolean
  readonly list?: boolean
  /** Runs each way, to compare how often each outcome came. */
  readonly times?: number
}

/** Shows where in the event loop each line of a real run was printed. */
export async function trace(options: TraceOptions, context: Context): Promise<number> {
  if (options.json === true && options.step === true)
    throw new UserError('--json and --step do not go together.', { code: 2, hint: 'Walk through it without --json.' })
  await sweepStaleRuns()
  const traceable = await prepare(options, context)
  try {
    const traced = await traceRun(traceable, {
      times: options.times,
      onProgress: (plain, traced) => {
        if (context.stderr.isTTY) context.stderr.write(`\rRunning it: ${plain} plain, ${traced} traced \u001B[K`)
      },
    }).finally(() => context.stderr.isTTY && context.stderr.write('\r\u001B[K'))
    if ('notRun' in traced) {
      if (context.signal.aborted) return 1
      throw new UserError(`${options.target} could not be traced: ${traced.notRun.replace(/\.$/, '')}.`)
    }
    if (options.json !== true) for (const { label } of traced.run.servers ?? []) context.stderr.write(`${label}\n`)
    await show(traced.trace, traceable.prepared.source, options, context)
    return 0
  } finally {
    await traceable.prepared.dispose()
  }
}

async function show(trace: Trace, source: string, options: TraceOptions, context: Context): Promise<void> {
  if (options.html !== undefined) {
    const { writePage } = await import('../steps/trace/trace-page.ts')
    const path = writePage(trace, source, resolve(context.cwd, options.html))
    context.stderr.write(`Written: ${path}\n`)
  }
  if (options.json === true) printJson(context, trace)
  else if (options.step === true) {
    const { walkTrace } = await import('../steps/trace/trace-walk.ts')
    await walkTrace(trace, source, context)
  } else if (options.html === undefined) draw(trace, options, context)
}

function draw(trace: Trace, { list = false, times }: TraceOptions, context: Context): void {
  const { env, platform, stdout } = context
  const theme = createTheme({ colourLevel: detectColour(env, stdout.isTTY), unicode: detectUnicode(env, platform) })
  const width = Math.min(110, stdout.columns || 80)
  const asList = list || isPlain(context)
  context.stdout.write(`${(asList ? renderTraceList : renderTraceLanes)(trace, { theme, width: asList ? Math.min(88, width) : width })}\n`)
  if (times === undefined && trace.comparison.outcomes.length < 2) return
  const rows = trace.comparison.outcomes.map(({ stdout: text, plain, traced }) => {
    const shown = text.trimEnd().split('\n').slice(0, 6).join(' / ')
    return `  plain ${String(plain).padStart(3)}, traced ${String(traced).padStart(3)}: ${JSON.stringify(shown).slice(1, -1).slice(0, 60)}`
  })
  context.stdout.write(`\nOutcomes:\n${rows.slice(0, 10).join('\n')}\n`)
}

async function prepare({ target, args = [] }: TraceOptions, context: Context): Promise<Traceable> {
  if (await isDemo(target, context)) {
    if (args.length > 0) throw new UserError('A demo takes no arguments.', { code: 2, hint: 'Arguments are for files of your own.' })
    const { lesson, demo } = await findDemo(context, target)
    return traceableDemo(context, demo, await getReady({ context, lesson, demo }), target)
  }
  const path = resolve(context.cwd, target)
  const prepared = await prepareFile(path, {})
  return {
    target,
    path,
    masks: [],
    node: context.nodeVersion,
    prepared: { ...prepared, program: { ...prepared.program, args } },
    run: (program, limits) => runProgram(program, { env: context.env, signal: context.signal, limits }),
  }
}

/** `lesson/demo` unless a file of that name is there, or it can only be a file name. */
async function isDemo(target: string, context: Context): Promise<boolean> {
  if (existsSync(resolve(context.cwd, target)) || /^(\.|\/|[A-Za-z]:\\)|\\|\.\w+$/.test(target)) return false
  if (target.includes('/')) return true
  const { pack } = await loadPack(context.lessonsFolder)
  if (!pack.lessons.some(({ id }) => id === target)) return false
  throw new UserError(`"${target}" is a lesson; a trace needs one of its demos.`, {
    hint: `For example: node-concepts trace ${target}/<demo>. "node-concepts list --json" names them.`,
  })
}
