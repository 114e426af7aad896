import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes a folder and all in it, also what a program made read-only. A failure leaves it there: the system clears its temporary folder. */
export async function removeFolder(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch {
    openUp(path)
    // Windows keeps the folder of a process that has just ended for a moment.
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined)
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
