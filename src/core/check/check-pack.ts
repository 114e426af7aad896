import type { Lesson, LessonEntry, Pack } from '../lesson.ts'
import { isBlank, repeated, reporter, type Problem, type Report } from './problem.ts'

/** What of a pack lies beside its index. */
export interface PackSurroundings {
  /** Folders that hold a lesson. */
  readonly lessonFolders: readonly string[]
  /** Whether a package is installed where the pack's demos look for it. */
  readonly isInstalled: (name: string) => boolean
}

/** A lesson that could be opened. */
export type OpenedLesson = Lesson & { readonly entry: LessonEntry }

/** The rules of a pack as a whole: of its index, and of what one lesson says of others. */
export function checkPack(pack: Pack, lessons: readonly OpenedLesson[], surroundings: PackSurroundings): readonly Problem[] {
  const problems: Problem[] = []
  const report = reporter(problems, '', 'index')
  if (isBlank(pack.name)) report('text-missing', 'The pack has no name.')
  if (pack.lessons.length === 0) report('pack-empty', 'The pack lists no lesson, so its menu is empty.')
  for (const id of repeated(pack.lessons.map((entry) => entry.id)))
    report('duplicate-id', `Two lessons are called "${id}". Progress is kept by that name, and the second one can never be opened.`)
  for (const entry of pack.lessons) checkEntry(entry, reporter(problems, entry.id, 'index'))
  for (const folder of surroundings.lessonFolders.filter((name) => !pack.lessons.some(({ id }) => id === name)))
    reporter(problems, folder, 'index')('unused-lesson', 'The index does not list this lesson, so nobody sees it. List it, or delete it.')
  for (const { entry, demos, questions } of lessons) {
    if (demos.length === 0 && questions.length === 0)
      reporter(problems, entry.id, 'lesson.ts')('lesson-empty', 'It has no demo and no question: there is nothing to predict.')
  }
  checkPlacement(pack, lessons, report)
  checkPackages(pack, lessons, surroundings, problems)
  return problems
}

function checkEntry({ id, title, summary, minutes }: LessonEntry, report: Report): void {
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(id))
    report('bad-id', `"${id}" is not kebab-case. Ids are typed on the command line: lower case letters, digits and hyphens.`)
  for (const [field, text] of Object.entries({ title, summary })) {
    if (isBlank(text)) report('text-missing', `The index gives it no ${field}; the menu would show an empty line.`)
  }
  if (!(minutes > 0)) report('bad-minutes', `It takes ${minutes} minutes, says the index. How long does a first pass take?`)
}

/** A placement question that is not there is found by the first learner otherwise, at their first start. */
function checkPlacement({ placement = [], lessons: entries }: Pack, lessons: readonly OpenedLesson[], report: Report): void {
  for (const { lesson: id, question } of placement) {
    if (!entries.some((entry) => entry.id === id))
      report('placement-unknown', `The placement asks a question of the lesson "${id}", which is not in the index.`)
    // One that did not load has been told of already.
    const lesson = lessons.find(({ entry }) => entry.id === id)
    if (lesson !== undefined && !lesson.questions.some((one) => one.id === question))
      report('placement-unknown', `The placement asks "${question}" of the lesson "${id}", which has no such question.`)
  }
}

function checkPackages(
  { extras = [] }: Pack,
  lessons: readonly OpenedLesson[],
  { isInstalled }: PackSurroundings,
  problems: Problem[],
): void {
  const report = reporter(problems, '', 'index')
  for (const id of repeated(extras.map((extra) => extra.id))) report('duplicate-id', `Two extras are called "${id}". They share a folder.`)
  const fetched = new Set(extras.flatMap(({ packages }) => Object.keys(packages)))
  const needed = new Set(lessons.flatMap(({ demos }) => demos.flatMap(({ needs }) => needs?.packages ?? [])))
  for (const { id, packages } of extras.filter((extra) => !Object.keys(extra.packages).some((name) => needed.has(name))))
    report('unused-extra', `No demo needs the extra "${id}" (${Object.keys(packages).join(', ')}). Let a demo need it, or delete it.`)
  for (const { entry, demos } of lessons) {
    for (const { id, needs } of demos) {
      for (const name of (needs?.packages ?? []).filter((one) => !fetched.has(one) && !isInstalled(one)))
        reporter(
          problems,
          entry.id,
          `demo ${id}`,
        )(
          'package-unknown',
          `It needs the package "${name}", which is not installed beside the pack and in none of its extras. Make it a dependency, or an extra.`,
        )
    }
  }
}
