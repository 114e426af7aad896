import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'

/** As a content-security policy wants it. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

/** Writes a file. Returns the system's code when that cannot be done. */
export function saveFile(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return code
  }
}
