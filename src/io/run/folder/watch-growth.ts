import { lstatSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

export interface FolderLimits {
  readonly bytes: number
  readonly files: number
}

/**
 * Tells, as often as it is asked, whether a folder has grown beyond a limit. It is counted only when so much has gone from its disk: that
 * costs microseconds, counting files does not. (Files that were unlinked while they are open are not found.)
 */
export function watchGrowth(folder: string, limits: FolderLimits): () => boolean {
  let before = freeOn(folder)
  return () => {
    const now = freeOn(folder)
    if (before === undefined || now === undefined) return false
    if (before.bytes - now.bytes < limits.bytes && before.files - now.files < limits.files) return false
    if (isLarger(folder, limits)) return true
    // It was somebody else's.
    before = now
    return false
  }
}

function freeOn(folder: string): FolderLimits | undefined {
  try {
    const { bfree, bsize, ffree } = statfsSync(folder)
    return { bytes: bfree * bsize, files: ffree }
  } catch {
    return undefined
  }
}

/** Counts no further than to the limit. */
function isLarger(folder: string, limits: FolderLimits): boolean {
  let [bytes, files] = [0, 0]
  const folders = [folder]
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of entriesOf(at)) {
      if (entry.isDirectory()) folders.push(join(at, entry.name))
      bytes += sizeOf(join(at, entry.name))
      files += 1
      // A little less than what was missed on the disk: both are rounded.
      if (bytes > limits.bytes * 0.9 || files > limits.files * 0.9) return true
    }
  }
  return false
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder)
  } catch {
    return []
  }
}

const readEntries = (folder: string) => readdirSync(folder, { withFileTypes: true })

/** Bytes on the disk; a file with holes has fewer than its length. */
function sizeOf(path: string): number {
  try {
    const { blocks, size } = lstatSync(path)
    return blocks === undefined ? size : blocks * 512
  } catch {
    return 0
  }
}
