import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Demo, Lesson, LessonEntry, Pack } from '../core/lesson.ts'
import { UserError } from '../errors.ts'

/** A pack and the folder its lessons are in. */
export interface LoadedPack {
  readonly pack: Pack
  readonly folder: string
}

/** A lesson that was opened. */
export interface LoadedLesson extends Lesson {
  readonly entry: LessonEntry
  readonly folder: string
}

/** Opens the pack in a folder: its index.cjs, index.mjs or index.js, or index.ts while developing. */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const file = ['index.cjs', 'index.mjs', 'index.js', 'index.ts'].map((name) => join(folder, name)).find((path) => existsSync(path))
  if (file === undefined)
    throw new UserError(`There is no lesson pack in ${folder}.`, {
      hint: 'A pack is a folder with an index file that exports definePack({ … }).',
    })
  // require() is several milliseconds cheaper than import() when the ES module loader is not running yet.
  const module: unknown = file.endsWith('.cjs') ? createRequire(file)(file) : await import(pathToFileURL(file).href)
  const pack = (module as { default?: Pack }).default
  if (pack?.format !== 1)
    throw new UserError(`${folder} is not a lesson pack of format 1.`, {
      hint: 'Its index must export definePack({ name, format: 1, lessons }).',
    })
  return { pack, folder }
}

/** Loads one lesson. Throws a UserError when it does not load: one broken lesson must not take the others along. */
export async function openLesson({ folder }: LoadedPack, entry: LessonEntry): Promise<LoadedLesson> {
  try {
    const { default: lesson } = await entry.load()
    return { ...lesson, entry, folder: join(folder, entry.id) }
  } catch (error) {
    throw new UserError(`The lesson "${entry.id}" could not be loaded: ${error instanceof Error ? error.message : String(error)}`, {
      hint: 'The other lessons still work. Reinstalling node-concepts may mend it.',
      cause: error,
    })
  }
}

/** The lesson's prose, Markdown. */
export async function readProse(lesson: LoadedLesson): Promise<string> {
  const file = join(lesson.folder, 'lesson.md')
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(`The text of "${lesson.entry.id}" could not be read: ${file}`, {
      hint: 'Reinstalling node-concepts may mend it.',
      cause: error,
    })
  }
}

/** Where a demo's program is. */
export function demoFile(lesson: LoadedLesson, demo: Demo): string {
  return join(lesson.folder, 'demos', demo.file)
}
