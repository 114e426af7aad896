import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import { checkDemos } from '../core/check/check-demos.ts'
import { checkProse } from '../core/check/check-prose.ts'
import { checkQuestionRuns } from '../core/check/check-question-runs.ts'
import { checkQuestions } from '../core/check/check-questions.ts'
import { checkRuns, type CheckedRun, type DemoCheck } from '../core/check/check-runs.ts'
import { lessonFaults, packFaults } from '../core/check/lesson-schema.ts'
import { reporter, type Problem } from '../core/check/problem.ts'
import { ruleFor } from '../core/grade/contract/node-range.ts'
import type { Demo, Variant } from '../core/lesson.ts'
import { varyDemo } from '../core/variant.ts'
import type { Run } from '../core/run.ts'
import { sectionsOf } from '../core/view/prose/sections.ts'
import { UserError } from '../errors.ts'
import { keepBusy } from '../io/load.ts'
import { filesBelow } from '../io/lesson-files.ts'
import { loadPack, openLesson, readProse, type LoadedLesson, type LoadedPack } from '../io/packs.ts'
import { sweepStaleRuns } from '../io/run/stale-runs.ts'
import { typeCheck } from '../io/type-check.ts'
import { runQuestion } from '../steps/ask-question.ts'
import { checkInterviews } from '../steps/interview/check-interviews.ts'
import { printJson } from '../steps/json.ts'
import { prepare } from '../steps/prepare.ts'
import { runChecked } from '../steps/run-demo.ts'

export interface CheckOptions {
  /** A pack's folder; the built-in lessons when left out. */
  readonly pack: string | undefined
  readonly times?: number
  readonly underLoad?: boolean
  readonly only?: string
  readonly json?: boolean
}

/** What was found, and what could not be looked at. */
interface Findings {
  readonly problems: Problem[]
  readonly demos: DemoCheck[]
  /** `what: why`, for everything that could not be run here. */
  readonly notRun: string[]
}

/** Every rule an author can break, and every demo run for real. Exit code 1 when something is wrong. */
export async function check(options: CheckOptions, context: Context): Promise<number> {
  await sweepStaleRuns()
  const loaded = await loadPack(options.pack === undefined ? context.lessonsFolder : resolve(context.cwd, options.pack))
  const findings: Findings = { problems: [], demos: [], notRun: [] }
  const lessons = await openAll(loaded, findings)
  for (const lesson of lessons) checkWritten(lesson, findings)
  findings.problems.push(...(await checkInterviews(lessons)))
  await checkTypes(loaded, findings)
  const before = new Set(filesBelow(loaded.folder))
  const stop = options.underLoad === true ? await keepBusy(Math.max(1, availableParallelism() - 1)) : undefined
  try {
    await runAll(lessons, options, context, findings)
    await runQuestions(lessons, options, context, findings)
  } finally {
    await stop?.()
  }
  for (const name of filesBelow(loaded.folder).filter((one) => !before.has(one))) {
    reporter(
      findings.problems,
      name.split('/', 1)[0] ?? '',
      name,
    )('leaves-file', 'A demo left this file in the pack. Write into the current folder: every run has a fresh one.')
  }
  return say(findings, loaded, options, context)
}

async function openAll(loaded: LoadedPack, { problems }: Findings): Promise<readonly LoadedLesson[]> {
  const inIndex = packFaults(loaded.pack)
  for (const fault of inIndex) reporter(problems, '', 'index')('bad-form', `The pack is not what a pack must be: ${fault}.`)
  // Without an index that can be believed there is nothing to open.
  if (inIndex.length > 0) return []
  const lessons: LoadedLesson[] = []
  for (const entry of loaded.pack.lessons) {
    try {
      const lesson = await openLesson(loaded, entry)
      const faults = lessonFaults({ demos: lesson.demos, questions: lesson.questions })
      for (const fault of faults)
        reporter(problems, entry.id, 'lesson.ts')('bad-form', `The lesson is not what a lesson must be: ${fault}.`)
      if (faults.length === 0) lessons.push(lesson)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      reporter(problems, entry.id, 'lesson.ts')('does-not-load', error.message)
    }
  }
  return lessons
}

function checkWritten(lesson: LoadedLesson, { problems }: Findings): void {
  const { entry, folder } = lesson
  const files = filesBelow(folder)
  const prose = files.includes('lesson.md') ? readProse(lesson) : undefined
  const demos = files.filter((file) => file.startsWith('demos/')).map((file) => file.slice('demos/'.length))
  problems.push(...checkProse(entry, prose, new Set(files)))
  problems.push(...checkDemos(entry, lesson, demos))
  problems.push(
    ...checkQuestions(
      entry,
      lesson,
      sectionsOf(prose ?? '').map((section) => section.title),
    ),
  )
}

async function checkTypes({ folder }: LoadedPack, { problems, notRun }: Findings): Promise<void> {
  const faults = await typeCheck(folder)
  if (typeof faults === 'string') {
    notRun.push(`type check: ${faults}`)
    return
  }
  for (const { file, at, message } of faults) {
    const [lesson = '', ...rest] = file.split('/')
    reporter(problems, lesson, `${rest.join('/')}:${at}`)('type-error', message)
  }
}

interface Job {
  readonly lesson: LoadedLesson
  readonly demo: Demo
  readonly variant?: Variant
}

/** The demo, and each variant of it, which must keep its promises as well. */
function jobsOf(lesson: LoadedLesson, demo: Demo): readonly Job[] {
  const { variants = [] } = demo
  return [
    { lesson, demo },
    ...variants.map((variant) => ({ lesson, variant, demo: { ...varyDemo(demo, variant), id: `${demo.id}~${variant.id}` } })),
  ]
}

/** Side by side, but for demos that measure: those have the machine to themselves. */
async function runAll(lessons: readonly LoadedLesson[], options: CheckOptions, context: Context, findings: Findings): Promise<void> {
  const jobs = lessons
    .flatMap((lesson) => lesson.demos.flatMap((demo) => jobsOf(lesson, demo)))
    .filter(({ lesson, demo }) => options.only === undefined || `${lesson.entry.id}/${demo.id}`.startsWith(options.only))
  const alone = jobs.filter(({ demo }) => ruleFor(demo.contract, context.nodeVersion).kind === 'measured')
  const together = jobs.filter((job) => !alone.includes(job))
  let finished = 0
  const work = async (queue: Job[]): Promise<void> => {
    for (let job = queue.shift(); job !== undefined && !context.signal.aborted; job = queue.shift()) {
      await runJob(job, options.times ?? 3, context, findings)
      finished++
      if (context.stderr.isTTY) context.stderr.write(`\r\u001B[K${finished} of ${jobs.length} demos, ${job.lesson.entry.id}/${job.demo.id}`)
    }
  }
  const queue = [...together]
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, () => work(queue)))
  await work([...alone])
  if (context.stderr.isTTY) context.stderr.write('\r\u001B[K')
  const place = new Map(jobs.map(({ lesson, demo }, index) => [`${lesson.entry.id}/${demo.id}`, index]))
  findings.demos.sort((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0))
}

/** The programs of questions are run as often as demos are: exactly one choice must be true every time. */
async function runQuestions(
  lessons: readonly LoadedLesson[],
  { times = 3, only }: CheckOptions,
  context: Context,
  { problems, notRun }: Findings,
): Promise<void> {
  for (const lesson of lessons) {
    for (const question of lesson.questions) {
      if (question.kind !== 'run' || (only !== undefined && !`${lesson.entry.id}/`.startsWith(only))) continue
      const runs: Run[] = []
      while (runs.length < times && !context.signal.aborted) runs.push(await runQuestion(context, lesson, question))
      const missing = runs.find((run) => run.status === 'not-run')
      if (missing !== undefined) notRun.push(`${lesson.entry.id}, question ${question.id}: ${missing.reason ?? ''}`)
      problems.push(...checkQuestionRuns(lesson.entry.id, question, runs))
    }
  }
}

async function runJob(
  { lesson, demo, variant }: Job,
  times: number,
  context: Context,
  { problems, demos, notRun }: Findings,
): Promise<void> {
  const id = `${lesson.entry.id}/${demo.id}`
  try {
    // Stripped anew even where a stripped twin lies beside it: what cannot be erased must be found.
    const prepared = await prepare(context, lesson, demo, { strip: true, ...(variant === undefined ? {} : { variant }) })
    try {
      const runs: CheckedRun[] = []
      while (runs.length < times && !context.signal.aborted) {
        const run = await runChecked({ context, demo, prepared })
        runs.push(run)
        if (run.status === 'not-run') break
      }
      const checked = checkRuns(lesson.entry.id, demo, runs, context.nodeVersion)
      problems.push(...checked.problems)
      demos.push(checked.summary)
      if (checked.notRun !== undefined) notRun.push(`${id}: ${checked.notRun}`)
    } finally {
      await prepared.dispose()
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    reporter(problems, lesson.entry.id, `demo ${demo.id}`)('cannot-be-run', [error.message, error.hint ?? ''].join(' ').trim())
  }
}

function say(
  { problems, demos, notRun }: Findings,
  { pack }: LoadedPack,
  { json = false, times = 3 }: CheckOptions,
  context: Context,
): number {
  const ok = problems.length === 0
  if (json) {
    printJson(context, { ok, node: context.nodeVersion, problems, demos, exercises: [], notRun })
    return ok ? 0 : 1
  }
  for (const { lesson, where, rule, message } of problems)
    context.stdout.write(`✘ ${[lesson, where].filter((part) => part !== '').join(' › ')}: ${message} (${rule})\n`)
  for (const what of notRun) context.stdout.write(`≈ not run: ${what}\n`)
  context.stdout.write(
    `${ok ? '✔' : '✘'} ${pack.name}: ${demos.length} demos, ${times} runs each on Node ${context.nodeVersion}, ${problems.length} problem${problems.length === 1 ? '' : 's'}.\n`,
  )
  return ok ? 0 : 1
}
