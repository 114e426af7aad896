import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Context } from '../../context.ts'
import type { Demo, Variant } from '../../core/lesson.ts'
import { varySource } from '../../core/variant.ts'
import { demoFile, type LoadedLesson } from '../../io/packs.ts'
import { prepareDemo, type PreparedProgram } from '../../io/run/prepare-program.ts'
import { dataFolder } from '../../io/progress/data-folder.ts'

/** A demo that is ready to run, with what it needs as far as it was found. */
export interface ReadyDemo extends PreparedProgram {
  /** Folders by name. */
  readonly packages: ReadonlyMap<string, string>
  readonly missingPackages: readonly string[]
  readonly lesson: LoadedLesson
}

export interface PrepareOptions {
  /** Another program in the demo's place: the learner's own copy. */
  readonly path?: string
  /** A variant of the demo in its place. */
  readonly variant?: Variant
  /** Also the demo itself is stripped anew. */
  readonly strip?: boolean
}

/** Makes a demo ready to run. Packages that are not there yet are named, not fetched. */
export async function prepare(
  context: Context,
  lesson: LoadedLesson,
  demo: Demo,
  { path = demoFile(lesson, demo), strip = path !== demoFile(lesson, demo), variant }: PrepareOptions = {},
): Promise<ReadyDemo> {
  const needed = demo.needs?.packages ?? []
  const { packages, missingPackages } =
    needed.length === 0 ? { packages: new Map<string, string>(), missingPackages: [] } : await findPackages(context, lesson, needed)
  const source = variant?.rename === undefined ? undefined : varySource(readFileSync(path, 'utf8'), variant.rename)
  const prepared = await prepareDemo(path, { packages, source, ...(strip ? { neighbours: join(lesson.folder, 'demos') } : {}) })
  return { ...prepared, packages, missingPackages, lesson }
}

/** Where extras are kept. */
export function extrasFolder(context: Context): string {
  return join(dataFolder(context), 'packages')
}

/** In the pack's own dependencies, else among the extras that were fetched. */
async function findPackages(
  context: Context,
  { folder, extras }: LoadedLesson,
  names: readonly string[],
): Promise<Pick<ReadyDemo, 'packages' | 'missingPackages'>> {
  const { findPackage } = await import('../../io/packages/find-package.ts')
  const { extraFolder } = await import('../../io/packages/extra-folder.ts')
  const packages = new Map<string, string>()
  for (const name of names) {
    const extra = extras.find((one) => name in one.packages)
    const version = extra?.packages[name]
    const found =
      findPackage(name, dirname(folder), version) ??
      (extra === undefined ? undefined : findPackage(name, extraFolder(extrasFolder(context), extra), version))
    if (found !== undefined) packages.set(name, found)
  }
  return { packages, missingPackages: names.filter((name) => !packages.has(name)) }
}
