import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The path of a program, as a shell would find it, and where servers are kept that no shell looks in. Starts nothing. */
export function findProgram(name: string, env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): string | undefined {
  const isWindows = platform === 'win32'
  const endings = isWindows ? ['', ...(env['PATHEXT'] || '.COM;.EXE;.BAT;.CMD').split(';')] : ['']
  const folders = /[/\\]/.test(name)
    ? ['']
    : [
        ...(env['PATH'] ?? env['Path'] ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== ''),
        ...(isWindows ? [] : systemFolders),
      ]
  return folders.flatMap((folder) => endings.map((ending) => resolve(folder, name + ending))).find((path) => isProgram(path))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const systemFolders = ['/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin']
