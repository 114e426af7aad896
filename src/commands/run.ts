import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import type { Demo } from '../core/lesson.ts'
import type { Run, UsedServer } from '../core/run.ts'
import { createSanitiser } from '../core/view/text/sanitise.ts'
import { UserError } from '../errors.ts'
import { loadPack, type LoadedLesson } from '../io/packs.ts'
import { prepareFile, type PreparedProgram } from '../io/run/prepare-program.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { runProgram } from '../io/run/run-program.ts'
import { endedWell } from '../steps/run/ended-well.ts'
import { findDemo } from '../steps/find.ts'
import type { ReadyDemo } from '../steps/run/prepare.ts'
import { runDemo } from '../steps/run/run-demo.ts'

export interface RunOptions {
  readonly target: string
  readonly times?: number
  readonly edit?: boolean
  readonly json?: boolean
  /** Fetch what the demo needs without asking. */
  readonly fetch?: boolean
}

/** What is run: a demo of a lesson, or a file of the learner's own. */
type Target =
  | { readonly prepared: PreparedProgram; readonly lesson?: undefined; readonly demo?: undefined }
  | { readonly prepared: ReadyDemo; readonly lesson: LoadedLesson; readonly demo: Demo }

/** Runs a program for real, once or many times. */
export async function run(options: RunOptions, context: Context): Promise<number> {
  await sweepStaleRuns()
  const target = await prepare(options, context)
  try {
    const times = options.times ?? 1
    const live = options.json !== true && times === 1
    const runs: Run[] = []
    while (runs.length < times && !context.signal.aborted) {
      runs.push(live ? await runLive(target, context) : await runOnce(target, context))
      if (!live && options.json !== true && runs.length === 1) sayServers(runs[0]?.servers ?? [], context)
      if (runs.at(-1)?.status === 'not-run') break
      if (!live && context.stderr.isTTY) context.stderr.write(`\rRun ${runs.length} of ${times} `)
    }
    if (!live && context.stderr.isTTY) context.stderr.write('\r\u001B[K')
    if (!live) {
      const { drawRuns, reportRuns, sayStoppedRun } = await import('../steps/run/report-runs.ts')
      const all = { name: options.target, ...target, runs }
      if (options.json === true) reportRuns(all, context)
      else if (context.signal.aborted) {
        // The run that was cut off is no outcome, and no failure.
        const whole = runs.filter(({ status }) => status !== 'not-run')
        if (whole.length > 0) drawRuns({ ...all, runs: whole }, context)
        sayStoppedRun(`Stopped after ${whole.length} of ${times} runs.`, context)
      } else drawRuns(all, context)
    }
    return runs.every((one) => endedWell(one, target.demo)) ? 0 : 1
  } finally {
    await target.prepared.dispose()
  }
}

async function prepare({ target, edit = false, json = false, fetch = false }: RunOptions, context: Context): Promise<Target> {
  if (!(await isDemo(target, context))) {
    const path = resolve(context.cwd, target)
    if (edit) await editOwn(path, context)
    return { prepared: await prepareFile(path, {}) }
  }
  const { lesson, demo } = await findDemo(context, target)
  const asking = !json && demo.needs?.packages !== undefined && context.stdin.isTTY && context.stdout.isTTY
  const { getReady } = await import('../steps/run/get-ready.ts')
  const ready = async (path?: string): Promise<ReadyDemo> => {
    const terminal = asking ? await (await import('../steps/open-terminal.ts')).openTerminal(context) : undefined
    try {
      return await getReady({
        context,
        lesson,
        demo,
        fetch,
        ...(path === undefined ? {} : { path }),
        ...(terminal === undefined ? {} : { terminal }),
      })
    } finally {
      terminal?.close()
    }
  }
  if (!edit) return { lesson, demo, prepared: await ready() }
  const { copyOf, nothingChanged } = await import('../steps/predict/edit.ts')
  const { path, isChanged } = copyOf(context, lesson, demo)
  await editOwn(path, context)
  context.stderr.write(`Your copy: ${path}\n${isChanged() ? '' : `${nothingChanged}\n`}`)
  return { lesson, demo, prepared: await ready(path) }
}

/** `lesson/demo` unless a file of that name is there, or it can only be a file name. */
async function isDemo(target: string, context: Context): Promise<boolean> {
  if (existsSync(resolve(context.cwd, target)) || /^(\.|\/|[A-Za-z]:\\)|\\|\.\w+$/.test(target)) return false
  if (target.includes('/')) return true
  const { pack } = await loadPack(context.lessonsFolder)
  if (pack.lessons.some(({ id }) => id === target)) {
    throw new UserError(`"${target}" is a lesson; a run needs one of its demos.`, {
      hint: `For example: node-concepts run ${target}/<demo>. "node-concepts list --json" names them.`,
    })
  }
  return false
}

async function editOwn(path: string, context: Context): Promise<void> {
  const { editorCommand, openEditor } = await import('../io/editor.ts')
  const editor = editorCommand(context.env, context.platform)
  if (editor === undefined || !context.stdin.isTTY) {
    throw new UserError(`No editor can be opened here. The copy to edit is ${path}`, {
      hint: 'Set VISUAL or EDITOR, and use a terminal; or edit the file yourself and run it by its path.',
    })
  }
  await openEditor(editor, path)
}

/** Shows what the program prints, where it prints it: stdout to stdout, stderr to stderr. */
async function runLive(target: Target, context: Context): Promise<Run> {
  const out = createSanitiser()
  const errors = createSanitiser()
  const result = await runOnce(target, context, (text, stream) => {
    if (stream === 'stdout') context.stdout.write(out.push(text))
    else context.stderr.write(errors.push(text))
  })
  context.stdout.write(out.end())
  context.stderr.write(errors.end())
  if (result.status !== 'ok' || context.stderr.isTTY) {
    const { sayEnd } = await import('../steps/run/report-runs.ts')
    sayEnd(result, context)
  }
  return result
}

function runOnce(target: Target, context: Context, onOutput?: (text: string, stream: 'stdout' | 'stderr') => void): Promise<Run> {
  const telling = onOutput === undefined ? {} : { onOutput }
  if (target.demo === undefined) return runProgram(target.prepared.program, { env: context.env, signal: context.signal, ...telling })
  const { demo, prepared } = target
  const onServers = (servers: readonly UsedServer[]): void => sayServers(servers, context)
  return runDemo({ context, demo, prepared, ...telling, ...(onOutput === undefined ? {} : { onServers }) })
}

/** Which servers it talks to, on stderr: what the program prints can still be piped. */
function sayServers(servers: readonly UsedServer[], context: Context): void {
  for (const { label } of servers) context.stderr.write(`${label}\n`)
}
