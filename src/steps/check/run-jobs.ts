import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { checkRuns, type CheckedRun } from '../../core/check/check-runs.ts'
import { reporter } from '../../core/check/problem.ts'
import { ruleFor } from '../../core/grade/contract/node-range.ts'
import { UserError } from '../../errors.ts'
import { filesBelow } from '../../io/lesson-files.ts'
import { openOwnedFolder } from '../../io/run/folder/run-folder.ts'
import { prepare, type ReadyDemo } from '../run/prepare.ts'
import { runChecked } from '../run/run-demo.ts'
import type { Findings } from './findings.ts'
import type { Job } from './jobs.ts'

export interface RunJobsOptions {
  readonly context: Context
  readonly times: number
  readonly findings: Findings
  /** Told which one was finished. */
  readonly onDone: (job: Job) => void
}

/** Runs them side by side, but for demos that measure: those have the machine to themselves. */
export async function runJobs(jobs: readonly Job[], { context, times, findings, onDone }: RunJobsOptions): Promise<void> {
  const alone = jobs.filter(({ demo }) => ruleFor(demo.contract, context.nodeVersion).kind === 'measured')
  const together = jobs.filter((job) => !alone.includes(job))
  const work = async (queue: Job[]): Promise<void> => {
    for (let job = queue.shift(); job !== undefined && !context.signal.aborted; job = queue.shift()) {
      await runJob(job, times, context, findings)
      onDone(job)
    }
  }
  const queue = [...together]
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, () => work(queue)))
  await work([...alone])
  const place = new Map(jobs.map(({ id }, index) => [id, index]))
  findings.demos.sort((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0))
}

async function runJob({ id, lesson, demo, variant }: Job, times: number, context: Context, findings: Findings): Promise<void> {
  const report = reporter(findings.problems, lesson.entry.id, `demo ${demo.id}`)
  try {
    // Stripped anew even where a stripped twin lies beside it: what cannot be erased must be found.
    const prepared = await prepare(context, lesson, demo, { strip: true, ...(variant === undefined ? {} : { variant }) })
    const home = openOwnedFolder('program')
    try {
      const runs: CheckedRun[] = []
      while (runs.length < times && !context.signal.aborted) {
        const run = await runChecked({ context, demo, prepared: atHome(prepared, join(home.path, 'home')) })
        runs.push(run)
        if (run.status === 'not-run') break
      }
      const checked = checkRuns(lesson.entry.id, demo, runs, context.nodeVersion)
      findings.problems.push(...checked.problems)
      findings.demos.push(checked.summary)
      if (checked.notRun !== undefined) findings.notRun.push(`${id}: ${checked.notRun}`)
      for (const file of filesBelow(join(home.path, 'home')))
        report('leaves-file', `It leaves the file ${file} in the home folder. Write into the current folder: every run has a fresh one.`)
    } finally {
      await home.remove()
      await prepared.dispose()
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    report(
      'cannot-be-run',
      [error.message, error.hint ?? '']
        .map((text) => text.replace(/([^.!?])$/, '$1.'))
        .join(' ')
        .trim(),
    )
  }
}

/** The same program in a home of its own, in which nobody else leaves files. */
function atHome(prepared: ReadyDemo, home: string): ReadyDemo {
  mkdirSync(home, { recursive: true })
  const { program } = prepared
  return { ...prepared, program: { ...program, env: { ...program.env, HOME: home, USERPROFILE: home } } }
}
