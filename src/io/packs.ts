import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Demo, Extra, Lesson, LessonEntry, Pack } from '../core/lesson.ts'
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
  /** The pack's. */
  readonly extras: readonly Extra[]
}

/** Opens the pack in a folder: its index.cjs, index.mjs or index.js, or index.ts while developing. */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const file = moduleFile(folder, 'index')
  if (file === undefined)
    throw new UserError(`There is no lesson pack in ${folder}.`, {
      hint: 'A pack is a folder with an index file that exports definePack({ … }).',
    })
  const pack = await importPack(file)
  if (pack?.format !== 1)
    throw new UserError(`${folder} is not a lesson pack of format 1.`, {
      hint: 'Its index must export definePack({ name, format: 1, lessons }).',
    })
  return { pack, folder }
}

const endings = ['.cjs', '.mjs', '.js', '.ts']

function moduleFile(folder: string, name: string): string | undefined {
  return endings.map((ending) => join(folder, name + ending)).find((path) => existsSync(path))
}

async function loadBeside(folder: string, { id }: LessonEntry): Promise<{ readonly default: Lesson }> {
  const file = moduleFile(join(folder, id), 'lesson')
  if (file === undefined) throw new Error(`there is no file ${join(folder, id, 'lesson')} (${endings.join(', ')})`)
  return (await importFile(file)) as { readonly default: Lesson }
}

async function importPack(file: string): Promise<Pack | undefined> {
  try {
    return ((await importFile(file)) as { readonly default?: Pack }).default
  } catch (error) {
    throw new UserError(`${file} could not be loaded: ${messageOf(error)}`, {
      hint: 'Run it with plain node to see where it fails.',
      cause: error,
    })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Where this very code runs as CommonJS, require() is several milliseconds cheaper than waking the ES module loader. */
declare const require: ((file: string) => unknown) | undefined

function importFile(file: string): unknown {
  return file.endsWith('.cjs') && typeof require === 'function' ? require(file) : import(pathToFileURL(file).href)
}

/** Loads one lesson. Throws a UserError when it does not load: one broken lesson must not take the others along. */
export async function openLesson({ pack, folder }: LoadedPack, entry: LessonEntry): Promise<LoadedLesson> {
  try {
    const { default: lesson } = await (entry.load?.() ?? loadBeside(folder, entry))
    return { ...lesson, entry, folder: join(folder, entry.id), extras: pack.extras ?? [] }
  } catch (error) {
    throw new UserError(`The lesson "${entry.id}" could not be loaded: ${messageOf(error)}`, {
      hint: 'The other lessons still work. Reinstalling node-concepts may mend it.',
      cause: error,
    })
  }
}

/** The lesson's prose, Markdown. */
export function readProse(lesson: LoadedLesson): string {
  const file = join(lesson.folder, 'lesson.md')
  try {
    return readFileSync(file, 'utf8')
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
