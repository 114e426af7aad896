import { join } from 'node:path'
import type { Extra } from '../../core/lesson.ts'

/** Where an extra is kept: a folder of our own for these very versions. `folder` holds all extras. */
export function extraFolder(folder: string, { id, packages }: Extra): string {
  const versions = Object.values(packages)
    .join('-')
    .replaceAll(/[^\w.-]/g, '_')
  return join(folder, `${id}-${versions}`)
}
