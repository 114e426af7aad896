import { existsSync } from 'node:fs'

/** Why a command could not be run, in one sentence, from the error of the system. Undefined: not an error of the system, so a bug. */
export function notRunReason(error: unknown, command: string, cwd: string): string | undefined {
  const { code, syscall = '', path = '', message = '' }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : {}
  if (code === undefined) return message.includes('belongs to another user') ? `could not be run: ${message}` : undefined
  const known = sentences[code]
  if (known !== undefined) return `could not be run: ${known}`
  if (!syscall.startsWith('spawn'))
    return `could not be run: the temporary folder cannot be used (${code}${path === '' ? '' : `: ${path}`})`
  if (code !== 'ENOENT') return `could not be run: ${command} cannot be started (${code})`
  return `could not be run: ${existsSync(command) ? `the folder ${cwd}` : command} does not exist`
}

/** Said instead of a result when there was no room left for what the program printed. */
export const diskFull = 'stopped: there is no space left on the disk of the temporary folder'

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk of the temporary folder',
  EDQUOT: 'the disk quota of the temporary folder is used up',
  EROFS: 'the temporary folder is read-only',
  EAGAIN: 'the system allows no more processes just now',
  ENOMEM: 'there is not enough memory',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  E2BIG: 'the environment and the arguments are too large',
}
