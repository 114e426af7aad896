export interface RunPlace {
  /** The run's marker: leftovers are known by it. */
  readonly id: string
  readonly cwd: string
  /** Where `os.tmpdir()` of the program points. */
  readonly temporary: string
}

/** The variable that marks every process of a run. */
export const markerName = 'NODE_CONCEPTS_RUN'

/**
 * The environment of a demo: the base without what changes what plain `node` prints, and with the run's own temporary folder and marker.
 * NO_COLOR is not set: stdout is a file, so Node prints no colours there anyway, and a demo may look at the variable.
 */
export function cleanEnvironment(
  base: Readonly<NodeJS.ProcessEnv>,
  { id, cwd, temporary }: RunPlace,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const clean: Record<string, string> = {}
  const underNpm = Object.keys(base).some((name) => name.toLowerCase() === 'npm_execpath')
  for (const [name, value] of Object.entries(base)) {
    // Windows does not tell `Path` from `PATH`.
    const known = platform === 'win32' ? name.toUpperCase() : name
    if (value !== undefined && !perturbs(known) && !(underNpm && npmNames.has(known))) clean[name] = value
  }
  // A shell would have set PWD to the folder it starts the program in.
  if ('PWD' in clean) clean['PWD'] = cwd
  const asked = Object.keys(clean).filter((name) => temporaryNames.includes(name.toUpperCase()))
  for (const name of [...asked, ...(platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'])]) clean[name] = temporary
  clean[markerName] = id
  return clean
}

const temporaryNames = ['TMPDIR', 'TEMP', 'TMP']

/** NODE_ICU_DATA stays: a Node built without ICU data formats nothing without it. */
function perturbs(name: string): boolean {
  return name !== 'NODE_ICU_DATA' && (exactNames.has(name) || prefixes.some((prefix) => name.startsWith(prefix)))
}

const prefixes = ['NODE_', 'UV_', 'npm_', 'NPM_', 'TSX_', 'TS_NODE_', 'VITEST', 'JEST_', 'VSCODE_INSPECTOR', 'VSCODE_NODE', 'ESBUILD_']

const exactNames = new Set([
  'FORCE_COLOR',
  'CLICOLOR_FORCE',
  // The debug package (and so express) writes to stderr when it is set.
  'DEBUG',
  'INIT_CWD',
  'OLDPWD',
  'ACCESSIBLE',
])

/** What npx and npm run add besides their own npm_ names. */
const npmNames = new Set(['NODE', 'COLOR', 'EDITOR'])
