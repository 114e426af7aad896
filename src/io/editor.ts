import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { UserError } from '../errors.ts'

/** The command that edits a file: $VISUAL, $EDITOR, or an editor that is usually there. undefined: none was found. */
export function editorCommand(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): readonly string[] | undefined {
  const wanted = env['VISUAL']?.trim() || env['EDITOR']?.trim()
  if (wanted) return splitCommand(wanted)
  const names = platform === 'win32' ? ['notepad.exe'] : ['nano', 'vi']
  const folders = (env['PATH'] ?? '').split(delimiter)
  const found = names.find((name) => folders.some((folder) => folder !== '' && existsSync(join(folder, name))))
  return found === undefined ? undefined : [found]
}

/** `code --wait` or `"C:\Program Files\editor.exe" -n`: words, quotes kept together. */
function splitCommand(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

export interface WorkingCopy {
  readonly path: string
  /** Whether it differs from the demo now. */
  readonly isChanged: () => boolean
}

/** A copy of the demo to work on, kept in the data folder. An earlier copy is kept as it is: it is the learner's work. */
export function workingCopy(demoFile: string, copy: string, makeFolder: (folder: string) => void): WorkingCopy {
  const isChanged = (): boolean => !existsSync(copy) || !readFileSync(copy).equals(readFileSync(demoFile))
  if (existsSync(copy)) return { path: copy, isChanged }
  try {
    makeFolder(dirname(copy))
    copyFileSync(demoFile, copy)
  } catch (error) {
    throw new UserError(`The copy to edit could not be made: ${copy}`, {
      hint: 'Set NODE_CONCEPTS_HOME to a folder that can be written to.',
      cause: error,
    })
  }
  return { path: copy, isChanged }
}

/** Opens the editor on a file and waits until it is closed. */
export async function openEditor(command: readonly string[], file: string): Promise<void> {
  const { execa } = await import('execa')
  const [program = '', ...args] = command
  const { failed, exitCode, shortMessage } = await execa(program, [...args, file], { stdio: 'inherit', reject: false })
  if (failed && exitCode === undefined) {
    throw new UserError(`The editor could not be started: ${shortMessage}`, {
      hint: 'Set VISUAL or EDITOR to the editor you use, for example EDITOR=nano.',
    })
  }
}
