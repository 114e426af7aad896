import { posix, win32 } from 'node:path'

export interface Surroundings {
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly platform: NodeJS.Platform
  /** The user's home folder. */
  readonly home: string
  readonly cwd: string
}

/** Where everything of the learner's is kept: NODE_CONCEPTS_HOME, else the platform's place for a program's data. */
export function dataFolder({ env, platform, home, cwd }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix
  const wanted = env['NODE_CONCEPTS_HOME']
  if (wanted !== undefined && wanted !== '') return path.resolve(cwd, wanted)
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'node-concepts')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'node-concepts')
  const data = env['XDG_DATA_HOME']
  // The XDG specification: a relative path is to be ignored.
  return path.join(data !== undefined && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'node-concepts')
}
