import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import { reporter } from '../core/check/problem.ts'
import { count } from '../core/view/text/punctuation.ts'
import { keepBusy } from '../io/load.ts'
import { filesBelow } from '../io/lesson-files.ts'
import { loadPack, type LoadedPack } from '../io/packs.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { checkTypes, checkWritten, openAll } from '../steps/check/check-written.ts'
import type { Findings } from '../steps/check/findings.ts'
import { jobsOf, onlyJobs } from '../steps/check/jobs.ts'
import { runJobs } from '../steps/check/run-jobs.ts'
import { runQuestions } from '../steps/check/run-questions.ts'
import { printJson } from '../steps/json.ts'

export interface CheckOptions {
  /** A pack's folder; the built-in lessons when left out. */
  readonly pack: string | undefined
  readonly times?: number
  readonly underLoad?: boolean
  readonly only?: string
  /** false: the demos alone, as a lesson shows them. */
  readonly variants?: boolean
  readonly json?: boolean
}

/** Every rule an author can break, and every demo run for real. Exit code 1 when something is wrong. */
export async function check(options: CheckOptions, context: Context): Promise<number> {
  await sweepStaleRuns()
  const { only, times = 3 } = options
  const loaded = await loadPack(options.pack === undefined ? context.lessonsFolder : resolve(context.cwd, options.pack))
  const findings: Findings = { problems: [], demos: [], notRun: [] }
  const opened = await openAll(loaded, findings)
  const jobs = onlyJobs(jobsOf(opened), only).filter(({ variant }) => options.variants !== false || variant === undefined)
  const lessons = only === undefined ? opened : opened.filter((lesson) => jobs.some((job) => job.lesson === lesson))
  const progress = showProgress(context)
  await checkWritten(loaded, opened, findings)
  progress('type check')
  await checkTypes(loaded, opened, findings)
  const before = new Set(filesBelow(loaded.folder))
  const stop = options.underLoad === true ? await keepBusy(Math.max(1, availableParallelism() - 1)) : undefined
  let finished = 0
  try {
    await runJobs(jobs, {
      context,
      times,
      findings,
      onDone: ({ id }) => progress(`${++finished} of ${count(jobs.length, 'demo')}, ${id}`),
    })
    progress('questions')
    await runQuestions(
      lessons.filter(({ entry }) => isWhole(entry.id, only)),
      times,
      context,
      findings,
    )
  } finally {
    await stop?.()
    progress('')
  }
  for (const name of filesBelow(loaded.folder).filter((one) => !before.has(one)))
    reporter(
      findings.problems,
      '',
      name,
    )('leaves-file', 'A demo left this file in the pack. Write into the current folder: every run has a fresh one.')
  if (only !== undefined) leaveOut(findings, new Set(['', ...lessons.map(({ entry }) => entry.id)]))
  return say({ findings, loaded, options, finished, all: jobs.length }, context)
}

/** Who asked for some demos of a lesson has not asked for its questions. */
function isWhole(lesson: string, only: string | undefined): boolean {
  return only === undefined || only.split(',').some((beginning) => `${lesson}/`.startsWith(beginning))
}

/** Who asked for some lessons only is not told of the others. */
function leaveOut({ problems }: Findings, lessons: ReadonlySet<string>): void {
  problems.splice(0, problems.length, ...problems.filter(({ lesson }) => lessons.has(lesson)))
}

/** One line that is written over, at a terminal only. */
function showProgress({ stderr }: Context): (text: string) => void {
  return (text) => {
    // A line that wraps could not be written over.
    if (stderr.isTTY) stderr.write(`\r\u001B[K${text.slice(0, (stderr.columns || 80) - 1)}`)
  }
}

interface Result {
  readonly findings: Findings
  readonly loaded: LoadedPack
  readonly options: CheckOptions
  readonly finished: number
  readonly all: number
}

function say({ findings, loaded, options, finished, all }: Result, context: Context): number {
  const { problems, demos, notRun } = findings
  const { json = false, times = 3 } = options
  // Whoever stops it halfway knows of the first half only.
  const interrupted = context.signal.aborted
  const ok = problems.length === 0 && !interrupted
  if (json) {
    printJson(context, { ok, node: context.nodeVersion, problems, demos, exercises: [], notRun, ...(interrupted ? { interrupted } : {}) })
    return ok ? 0 : 1
  }
  for (const { lesson, where, rule, message } of problems)
    context.stdout.write(`✘ ${[lesson, where].filter((part) => part !== '').join(' › ')}: ${message} (${rule})\n`)
  for (const what of notRun) context.stdout.write(`≈ not run: ${what}\n`)
  const ran = demos.filter(({ runs }) => runs > 0).length
  const sums = [
    interrupted ? `interrupted after ${finished} of ${count(all, 'demo')}` : count(ran, 'demo'),
    `${count(times, 'run')} each on Node ${context.nodeVersion}`,
    ...(demos.length > ran ? [`${demos.length - ran} not run`] : []),
    count(problems.length, 'problem'),
  ]
  context.stdout.write(`${ok ? '✔' : interrupted ? '≈' : '✘'} ${loaded.pack.name}: ${sums.join(', ')}.\n`)
  return ok ? 0 : 1
}
