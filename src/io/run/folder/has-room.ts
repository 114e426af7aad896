import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** More than the smallest thing a file system gives out. */
const probe = Buffer.alloc(8192)

/** Whether anything can still be written into a folder. A quota, too, says so only to whoever tries. */
export function hasRoom(folder: string): boolean {
  try {
    writeFileSync(join(folder, 'probe'), probe)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code !== 'ENOSPC' && code !== 'EDQUOT'
  }
}
