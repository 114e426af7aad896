import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readProcess } from './tree/linux-processes.ts'
import { sweepLinux } from './tree/linux-tree.ts'
import { ownerLives, parseOwner, type Owner } from './folder/owner.ts'
import { endMarked } from './tree/ps-tree.ts'
import { removeFolder } from './folder/remove-folder.ts'
import { folderKinds, homeOfRuns, ownerFile } from './folder/run-folder.ts'

/** A folder whose owner cannot be read may be one that is just being made. */
const unreadableMs = 60_000
/** A folder of another machine or container is left alone for as long as anybody could be using it. */
const elsewhereMs = 24 * 60 * 60_000

/**
 * Ends the processes and removes the folders of runs whose owner was killed. About a millisecond when there are none. Never throws.
 * Resolves to the number of folders cleared away.
 */
export async function sweepStaleRuns(tempRoot?: string): Promise<number> {
  const home = realPath(homeOfRuns(tempRoot))
  const stale = namesIn(home).filter((name) => folderKinds.some((kind) => name.startsWith(`${kind}-`)) && isStale(join(home, name)))
  await Promise.all(stale.map((name) => clearAway(join(home, name), name).catch(() => undefined)))
  return stale.length
}

function isStale(folder: string): boolean {
  const owner = readOwner(folder)
  const lives = owner === undefined ? undefined : ownerLives(owner)
  if (typeof lives === 'boolean') return !lives
  return ageOf(folder) > (lives === undefined ? unreadableMs : elsewhereMs)
}

async function clearAway(folder: string, id: string): Promise<void> {
  const owner = readOwner(folder)
  const mark = { id, folder, brand: owner?.root?.brand }
  if (process.platform === 'linux') {
    const root = owner?.root
    const started = root?.started ?? undefined
    const known = new Map(root === undefined || started === undefined ? [] : [[root.pid, started]])
    // The owner died long ago perhaps: only a root that still lives proves that its session's number is not a stranger's.
    const trustSession = root !== undefined && started !== undefined && readProcess(root.pid)?.started === started
    await sweepLinux({ root: root?.pid ?? -1, rootStarted: started ?? owner?.started ?? 0, mark, known, trustSession, fromPid: 0 })
  } else if (process.platform !== 'win32') {
    await endMarked(mark, process.platform)
  }
  await removeFolder(folder)
}

function readOwner(folder: string): Owner | undefined {
  try {
    return parseOwner(readFileSync(join(folder, ownerFile), 'utf8'))
  } catch {
    return undefined
  }
}

function ageOf(folder: string): number {
  try {
    return Date.now() - statSync(folder).mtimeMs
  } catch {
    return 0
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
