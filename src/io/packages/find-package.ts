import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The real folder of a package, as Node would find it from a folder: in the nearest node_modules above. With a version, only that very version
 * counts: what lies there may be a stranger's.
 */
export function findPackage(name: string, from: string, version?: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name)
    if (existsSync(join(path, 'package.json')) && (version === undefined || versionOf(path) === bare(version))) return realpathSync(path)
    if (dirname(folder) === folder) return undefined
  }
}

function versionOf(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string }
    return version
  } catch {
    return undefined
  }
}

/** Of an alias, `npm:express@4.22.3`, the version. */
const bare = (version: string): string => version.slice(version.lastIndexOf('@') + 1)
