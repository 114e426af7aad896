import { chmodSync, lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Removes a folder and all in it, also what a program made read-only. A failure leaves it there: the system clears its temporary folder. */
export async function removeFolder(path: string): Promise<void> {
  if (removeFlat(path)) return
  const { rm } = process.getBuiltinModule('node:fs/promises')
  try {
    await rm(path, { recursive: true, force: true })
  } catch {
    openUp(path)
    shorten(path)
    // Windows keeps the folder of a process that has just ended for a moment.
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined)
  }
}

/** The ordinary case, a few files and empty folders: ten times as quick as what follows. */
function removeFlat(path: string): boolean {
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) rmdirSync(join(path, entry.name))
      else unlinkSync(join(path, entry.name))
    }
    rmdirSync(path)
    return true
  } catch {
    return false
  }
}

/** A folder without write and search permission cannot be emptied. Links are not followed. */
function openUp(path: string): void {
  try {
    if (!lstatSync(path).isDirectory()) return
    chmodSync(path, 0o700)
    for (const name of readdirSync(path)) openUp(join(path, name))
  } catch {
    // Not ours to open.
  }
}

/** Systems take no path longer than this or a little more, yet a program that goes down step by step can make one. */
const longestPath = 1000

/** Brings what is too deep to be named up to the top, part by part. */
function shorten(path: string): void {
  const folders = [path]
  for (let folder = folders.pop(), moved = 0; folder !== undefined; folder = folders.pop()) {
    try {
      let at = folder
      if (at.length > path.length + longestPath) renameSync(at, (at = join(path, `deep-${++moved}`)))
      for (const entry of readdirSync(at, { withFileTypes: true })) if (entry.isDirectory()) folders.push(join(at, entry.name))
    } catch {
      // Not ours to move.
    }
  }
}
