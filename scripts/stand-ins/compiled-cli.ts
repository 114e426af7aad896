import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { constants, Script } from 'node:vm'
import type { main as Main } from '../../src/cli.ts'
import { dataFolder } from '../../src/io/progress/data-folder.ts'

/**
 * Stands in for src/cli.ts in the entry of the bundle: the same, compiled before. V8's code for what a command ran is kept in the data folder when
 * it ends, and taken from there the next time: a third of what the menu adds to an empty node is compiling. (Node has this built in from 22.1
 * on, but keeps the code of whichever command came first, and not on 20.)
 */

/** Of everything that is bundled: code of another build must not be taken for this one's. Put in when the bundle is complete. */
const build = '__BUILD__'
const root = dirname(__dirname)
/** Commands that people call again and again; each runs other functions of the same files. */
const remembered = ['learn', 'list', 'predict', 'quiz', 'review', 'run', 'show', 'trace']

declare const require: (id: string) => unknown

type Wrapper = (exports: unknown, require: (id: string) => unknown, module: object, filename: string, dirname: string) => void
interface Cli {
  readonly main: typeof Main
}
interface Loaded {
  exports: unknown
}

export async function main(argv: readonly string[]): Promise<number> {
  const file = join(__dirname, 'cli.cjs')
  const command = argv.find((word) => !word.startsWith('-')) ?? 'learn'
  if (!remembered.includes(command)) return (require(file) as Cli).main(argv)
  const folder = join(codeFolder(), `${build}-${process.versions.v8}-${process.arch}`)
  const { load, keep } = createLoader((one) => join(folder, `${command}-${relative(root, one).replaceAll(/[\\/]/g, '-')}.bin`))
  const exitCode = await (load(file) as Cli).main(argv)
  keep(folder)
  return exitCode
}

function codeFolder(): string {
  return join(dataFolder({ env: process.env, platform: process.platform, home: homedir(), cwd: process.cwd() }), 'code')
}

interface Loader {
  /** Loads a file of the bundle as require() would. */
  readonly load: (file: string) => unknown
  /** Keeps the code of what was compiled anew. Never throws: it is only about time. */
  readonly keep: (folder: string) => void
}

function createLoader(codeOf: (file: string) => string): Loader {
  const loaded = new Map<string, Loaded>()
  const compiled: { readonly script: Script; readonly path: string }[] = []
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module: Loaded = { exports: {} }
    loaded.set(file, module)
    const path = codeOf(file)
    const cachedData = readCode(path)
    const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(cachedData === undefined ? {} : { cachedData }),
    })
    if (cachedData === undefined || script.cachedDataRejected === true) compiled.push({ script, path })
    const isOurs = (id: string): boolean => id.endsWith('.cjs') && (id.startsWith('./') || id.startsWith(root))
    const requireFrom = (id: string): unknown => (isOurs(id) ? load(resolve(dirname(file), id)) : require(id))
    ;(script.runInThisContext() as Wrapper)(module.exports, requireFrom, module, file, dirname(file))
    return module.exports
  }

  const keep = (folder: string): void => {
    try {
      // Somebody who only had a look is left nothing behind.
      if (compiled.length === 0 || statSync(dirname(dirname(folder)), { throwIfNoEntry: false }) === undefined) return
      mkdirSync(folder, { recursive: true })
      for (const { script, path } of compiled) {
        const half = `${path}.${process.pid}`
        // Whole and on the disk before it has its name: V8 trusts what it is given.
        writeFileSync(half, script.createCachedData(), { flush: true })
        renameSync(half, path)
      }
      forgetOthers(folder)
    } catch {
      // A full disk, a folder that cannot be written.
    }
  }
  return { load, keep }
}

function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Code of other builds and other Nodes is made anew when they are used again. */
function forgetOthers(folder: string): void {
  for (const name of readdirSync(dirname(folder)))
    if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
}
