import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { thisOwner, type Owner } from './owner.ts'
import { removeFolder } from './remove-folder.ts'

/** A folder of ours under the temporary folder; it says whose it is, so that a later start can clear it away. */
export interface OwnedFolder {
  /** The folder's name: six random characters after its kind. */
  readonly id: string
  /** Its real path. */
  readonly path: string
  /** Notes the root process, for whoever has to clear up after us. Never throws. */
  noteRoot(root: Owner['root']): void
  /** Removes it, whatever a program did to it. Never throws. */
  remove(): Promise<void>
}

export const ownerFile = 'owner.json'

/** `run` holds a running program's files, `program` one that was made ready to run. */
export const folderKinds = ['run', 'program'] as const

/** Where all such folders of this user are. */
export function homeOfRuns(tempRoot: string = tmpdir()): string {
  return join(tempRoot, `node-concepts-${userName()}`)
}

/** Makes a new folder that nobody else may look into. Throws the system's error when that cannot be done. */
export function openOwnedFolder(kind: (typeof folderKinds)[number], tempRoot?: string): OwnedFolder {
  const home = homeOfRuns(tempRoot)
  const path = makeFolder(home, kind)
  const writeOwner = (owner: Owner): void => writeFileSync(join(path, ownerFile), JSON.stringify(owner))
  try {
    writeOwner(thisOwner())
  } catch (error) {
    rmSync(path, { recursive: true, force: true })
    removeIfEmpty(home)
    throw error
  }
  return {
    id: basename(path),
    path,
    noteRoot(root) {
      try {
        writeOwner({ ...thisOwner(), ...(root === undefined ? {} : { root }) })
      } catch {
        // The disk is full: the marker and the folder still lead to what is left.
      }
    },
    async remove() {
      await removeFolder(path)
      // Whoever is last takes the home along.
      removeIfEmpty(home)
    },
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else still needs it.
  }
}

function makeFolder(home: string, kind: string, attempts = 5): string {
  try {
    mkdirSync(home, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  try {
    // The home's name can be foreseen: somebody else may have been there first.
    if (process.getuid !== undefined && lstatSync(home).uid !== process.getuid()) throw new Error(`${home} belongs to another user`)
    return realpathSync(mkdtempSync(join(home, `${kind}-`)))
  } catch (error) {
    // Another run that ended in between took the home along.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempts === 1) throw error
    return makeFolder(home, kind, attempts - 1)
  }
}

function userName(): string {
  if (process.getuid !== undefined) return String(process.getuid())
  try {
    return userInfo().username.replace(/[^\w.-]/g, '_')
  } catch {
    return 'user'
  }
}
