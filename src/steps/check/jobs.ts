import type { Demo, Variant } from '../../core/lesson.ts'
import { suggest } from '../../core/names.ts'
import { varyDemo } from '../../core/variant.ts'
import { UserError } from '../../errors.ts'
import { filesBelow } from '../../io/lesson-files.ts'
import type { LoadedLesson } from '../../io/packs.ts'

/** One program to run: a demo, or a variant of it. */
export interface Job {
  /** `lesson/demo` or `lesson/demo~variant` */
  readonly id: string
  readonly lesson: LoadedLesson
  readonly demo: Demo
  readonly variant?: Variant
}

/** The demos of these lessons and their variants, which must keep their promises as well. One whose file is missing cannot be run. */
export function jobsOf(lessons: readonly LoadedLesson[]): readonly Job[] {
  return lessons.flatMap((lesson) => {
    const files = new Set(filesBelow(lesson.folder))
    const jobs = lesson.demos.flatMap((demo): readonly Omit<Job, 'id'>[] => [
      { lesson, demo },
      ...(demo.variants ?? []).map((variant) => ({
        lesson,
        variant,
        demo: { ...varyDemo(demo, variant), id: `${demo.id}~${variant.id}` },
      })),
    ])
    return jobs
      .filter(({ demo }) => files.has(`demos/${demo.file}`))
      .map((job): Job => ({ ...job, id: `${lesson.entry.id}/${job.demo.id}` }))
  })
}

/**
 * The jobs whose names begin with one of these, which are joined by commas. Throws a UserError where there is none: nothing would be checked, and
 * all would look well.
 */
export function onlyJobs(jobs: readonly Job[], only: string | undefined): readonly Job[] {
  if (only === undefined) return jobs
  const beginnings = only.split(',')
  const unknown = beginnings.find((one) => !jobs.some(({ id }) => id.startsWith(one)))
  if (unknown === undefined) return jobs.filter(({ id }) => beginnings.some((one) => id.startsWith(one)))
  throw new UserError(`No demo's name begins with "${unknown}".`, {
    hint: suggest(
      unknown,
      [...new Set(jobs.flatMap(({ id, lesson }) => [`${lesson.entry.id}/`, id]))],
      'It is compared with lesson/demo, for example streams/ or streams/backlog.',
    ),
    code: 2,
  })
}
