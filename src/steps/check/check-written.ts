import { checkDemos } from '../../core/check/check-demos.ts'
import { checkPack } from '../../core/check/check-pack.ts'
import { checkProse } from '../../core/check/check-prose.ts'
import { checkQuestions } from '../../core/check/check-questions.ts'
import { lessonFaults, packFaults } from '../../core/check/lesson-schema.ts'
import { reporter } from '../../core/check/problem.ts'
import { sectionsOf } from '../../core/view/prose/sections.ts'
import { UserError } from '../../errors.ts'
import { filesBelow } from '../../io/lesson-files.ts'
import { findPackage } from '../../io/packages/find-package.ts'
import { openLesson, readProse, type LoadedLesson, type LoadedPack } from '../../io/packs.ts'
import { typeCheck } from '../../io/type-check.ts'
import { checkInterviews } from '../interview/check-interviews.ts'
import type { Findings } from './findings.ts'

/** Opens every lesson; what keeps one from opening is a problem. */
export async function openAll(loaded: LoadedPack, { problems }: Findings): Promise<readonly LoadedLesson[]> {
  const inIndex = packFaults(loaded.pack)
  for (const fault of inIndex) reporter(problems, '', 'index')('bad-form', `The pack is not what a pack must be: ${fault}.`)
  // Without an index that can be believed there is nothing to open.
  if (inIndex.length > 0) return []
  const lessons: LoadedLesson[] = []
  for (const entry of loaded.pack.lessons) {
    // Of two that share a name only the first is ever opened.
    if (lessons.some((lesson) => lesson.entry.id === entry.id)) continue
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

/** The rules that need no run: of the pack, its prose, its demos, its questions, its interviews. */
export async function checkWritten(loaded: LoadedPack, lessons: readonly LoadedLesson[], { problems }: Findings): Promise<void> {
  const all = filesBelow(loaded.folder)
  if (packFaults(loaded.pack).length === 0) {
    problems.push(
      ...checkPack(loaded.pack, lessons, {
        lessonFolders: all.flatMap((file) => /^([^/]+)\/lesson\.[cm]?[jt]s$/.exec(file)?.[1] ?? []),
        isInstalled: (name) => findPackage(name, loaded.folder) !== undefined,
      }),
    )
  }
  for (const lesson of lessons) {
    const { entry, folder } = lesson
    const files = filesBelow(folder)
    const prose = files.includes('lesson.md') ? readProse(lesson) : undefined
    const demos = files.filter((file) => file.startsWith('demos/')).map((file) => file.slice('demos/'.length))
    const sections = sectionsOf(prose ?? '').map((section) => section.title)
    problems.push(...checkProse(entry, prose, new Set([...files, ...all.map((file) => `../${file}`)])))
    problems.push(...checkDemos(entry, lesson, demos))
    problems.push(...checkQuestions(entry, lesson, sections))
  }
  problems.push(...(await checkInterviews(lessons)))
}

/** What the pack's own TypeScript says of its demos, and which of them it does not look at. */
export async function checkTypes({ folder }: LoadedPack, lessons: readonly LoadedLesson[], { problems, notRun }: Findings): Promise<void> {
  const types = await typeCheck(folder)
  if (typeof types === 'string') {
    notRun.push(`type check: ${types}`)
    return
  }
  for (const { file, at, message } of types.faults) {
    const [lesson = '', ...rest] = file.split('/')
    const place = (name: string): string => (at === '' ? name : `${name}:${at}`)
    if (rest.length === 0) reporter(problems, '', place(file))('type-error', message)
    else reporter(problems, lesson, place(rest.join('/')))('type-error', message)
  }
  for (const { entry, demos, folder: lessonFolder } of lessons) {
    const there = new Set(filesBelow(lessonFolder))
    for (const file of new Set(demos.map((demo) => `demos/${demo.file}`))) {
      if (there.has(file) && !types.looked.has(`${entry.id}/${file}`))
        reporter(
          problems,
          entry.id,
          file,
        )('not-type-checked', "The pack's tsconfig.json does not include it, so nobody knows whether its types are right.")
    }
  }
}
