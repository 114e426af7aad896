import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execa, ExecaError } from 'execa'
import type { Extra } from '../../core/lesson.ts'
import { extraFolder } from './extra-folder.ts'
import { loadFault } from './load-fault.ts'

export interface InstallOptions {
  /** Holds all extras; made when it is missing. */
  readonly folder: string
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly nodePath: string
  readonly signal?: AbortSignal
  /** Makes a folder and those above it; throws the system's error. */
  readonly makeFolder: (folder: string) => void
  /** Told bytes that are on the disk so far. */
  readonly onProgress?: (bytes: number) => void
}

export type Installed = { readonly installed: true } | { readonly installed: false; readonly reason: string }

/** npm would try for a minute and more before it says that there is no network. */
const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000']

/** An hour-old half is nobody's any more. */
const abandonedMs = 60 * 60_000

/**
 * Fetches an extra with npm, without install scripts, and puts it in place in one piece: a half of it is never found. Two at once do no harm.
 * Not reached, no npm, no room: a value with the reason. It is tried out before it counts as there: npm calls it a success when an optional
 * package, such as sharp's machine code, could not be had or did not fit on the disk.
 */
export async function installExtra(
  extra: Extra,
  { folder, env, nodePath, signal, makeFolder, onProgress }: InstallOptions,
): Promise<Installed> {
  const place = extraFolder(folder, extra)
  if (existsSync(place)) return { installed: true }
  let half: string | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    makeFolder(folder)
    clearAbandoned(folder)
    half = mkdtempSync(join(folder, '.half-'))
    const made = half
    writeFileSync(
      join(half, 'package.json'),
      JSON.stringify({ name: `node-concepts-${extra.id}`, private: true, dependencies: extra.packages }),
    )
    if (onProgress !== undefined) timer = setInterval(() => onProgress(bytesIn(join(made, 'node_modules'))), 500)
    const npm = npmCommand(nodePath, env)
    // Its own folder as the current one: a project's .npmrc has no say.
    await execa(
      npm.file,
      [...npm.args, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', ...patience],
      {
        cwd: half,
        env: cleanOfNpm(env),
        extendEnv: false,
        stdin: 'ignore',
        ...(signal === undefined ? {} : { cancelSignal: signal }),
      },
    )
    clearInterval(timer)
    const fault = await loadFault(Object.keys(extra.packages), {
      folder: half,
      env: cleanOfNpm(env),
      nodePath,
      ...(signal === undefined ? {} : { signal }),
    })
    if (signal?.aborted === true || fault !== undefined)
      return { installed: false, reason: signal?.aborted === true ? interrupted : (fault ?? '') }
    renameInPlace(half, place)
    return { installed: true }
  } catch (error) {
    return { installed: false, reason: reasonOf(error, signal) }
  } finally {
    clearInterval(timer)
    if (half !== undefined) rmSync(half, { recursive: true, force: true, maxRetries: 3 })
  }
}

const interrupted = 'it was interrupted'

/** Somebody else may have been quicker. */
function renameInPlace(half: string, place: string): void {
  try {
    renameSync(half, place)
  } catch (error) {
    if (!existsSync(place)) throw error
  }
}

function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith('.half-') && Date.now() - statSync(path).mtimeMs > abandonedMs) rmSync(path, { recursive: true, force: true })
  }
}

/** npm comes with Node, beside its binary or in lib; else as a shell would find it. */
function npmCommand(nodePath: string, env: Readonly<NodeJS.ProcessEnv>): { readonly file: string; readonly args: readonly string[] } {
  const places = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js'].map((path) => join(dirname(nodePath), path))
  const script = [env['npm_execpath'], ...places].find((path) => path?.endsWith('npm-cli.js') === true && existsSync(path))
  return script === undefined ? { file: 'npm', args: [] } : { file: nodePath, args: [script] }
}

/** What an npm that started us has left behind would steer the npm that we start. */
function cleanOfNpm(env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  const keep = (name: string): boolean =>
    !/^npm_(?!config_(registry|cache|userconfig|globalconfig|https?_proxy|noproxy|cafile|strict_ssl)$)/i.test(name) &&
    name !== 'NODE_OPTIONS'
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep(name)))
}

function reasonOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted === true) return interrupted
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && error instanceof ExecaError) return 'npm was not found'
  if (code === 'ENOSPC') return 'there is no space left on the disk'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'ENOENT')
    return 'its folder cannot be written to'
  if (!(error instanceof ExecaError)) throw error
  const said = String(error.stderr)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/i.test(said)) return 'the npm registry cannot be reached'
  if (said.includes('ENOSPC')) return 'there is no space left on the disk'
  const line = said.split('\n').find((one) => /npm (error|ERR!)/.test(one) && !/code|errno|log of this run/.test(one))
  return line === undefined ? 'npm failed' : `npm said: ${line.replace(/npm (error|ERR!)\s*/, '').trim()}`
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0)
  } catch {
    return 0
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
