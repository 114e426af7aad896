import type { Context } from '../context.ts'
import type { Demo, LessonEntry } from '../core/lesson.ts'
import { suggest } from '../core/names.ts'
import { UserError } from '../errors.ts'
import { loadPack, openLesson, type LoadedLesson, type LoadedPack } from '../io/packs.ts'

/** The entry of a lesson by its id. */
export function findEntry({ pack }: LoadedPack, id: string): LessonEntry {
  const entry = pack.lessons.find((lesson) => lesson.id === id)
  if (entry !== undefined) return entry
  const ids = pack.lessons.map((lesson) => lesson.id)
  throw new UserError(`There is no lesson "${id}".`, { hint: suggest(id, ids, `The lessons: ${ids.join(', ')}.`) })
}

/** A lesson, loaded, by its id. */
export async function findLesson(context: Context, id: string): Promise<LoadedLesson> {
  const loaded = await loadPack(context.lessonsFolder)
  return openLesson(loaded, findEntry(loaded, id))
}

/** A demo by `lesson/demo`. */
export async function findDemo(context: Context, target: string): Promise<{ readonly lesson: LoadedLesson; readonly demo: Demo }> {
  const [lessonId = '', demoId = '', ...rest] = target.split('/')
  if (demoId === '' || rest.length > 0) {
    throw new UserError(`"${target}" names no demo.`, {
      hint: 'A demo is lesson/demo, for example event-loop/race. "node-concepts list --json" names them all.',
    })
  }
  const lesson = await findLesson(context, lessonId)
  const demo = lesson.demos.find(({ id }) => id === demoId)
  if (demo !== undefined) return { lesson, demo }
  const ids = lesson.demos.map(({ id }) => id)
  throw new UserError(`The lesson "${lessonId}" has no demo "${demoId}".`, { hint: suggest(demoId, ids, `Its demos: ${ids.join(', ')}.`) })
}
