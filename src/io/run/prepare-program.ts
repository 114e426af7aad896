import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { findSyntaxFault } from './source/find-syntax-fault.ts'
import { mirrorProgram } from './source/mirror.ts'
import { moduleKindOf, type ModuleKind } from './source/module-kind.ts'
import { notRunReason } from './not-run-reason.ts'
import { openOwnedFolder, type OwnedFolder } from './folder/run-folder.ts'
import type { Program } from './run-program.ts'
import { faultError, isTypeScript, javaScriptName, readSource, toJavaScript } from './source/source-file.ts'
import { nodeStripsTypes } from './source/strip-types.ts'

/** A program that is ready to run. */
export interface PreparedProgram {
  readonly program: Program
  readonly module: ModuleKind
  /** What the learner is shown. */
  readonly source: string
  /** Removes what was made for it. Never throws. */
  dispose(): Promise<void>
}

export interface PrepareDemoOptions {
  /** What runs in place of the file's own text, under the file's name: a variant. */
  readonly source?: string | undefined
  /** The folder of the files a demo may use, when they are not beside it: for a copy the learner edited. */
  readonly neighbours?: string | undefined
  /** The packages it may import: their folders by name. */
  readonly packages?: ReadonlyMap<string, string>
  readonly tempRoot?: string | undefined
}

/**
 * Makes a demo ready: its stripped twin where the build has put one beside it, else a stripped copy together with the neighbours it names.
 * A syntax that is wrong or cannot be erased is a UserError with `file:line:column`.
 */
export async function prepareDemo(
  path: string,
  { source: given, neighbours, packages = new Map(), tempRoot }: PrepareDemoOptions = {},
): Promise<PreparedProgram> {
  const source = given ?? readSource(path)
  const twin = javaScriptName(path)
  const hasTwin = given === undefined && neighbours === undefined && existsSync(twin)
  if (hasTwin && packages.size === 0) return inPlace({ file: twin }, moduleKindOf(path, ''), source)
  const code = hasTwin ? readFileSync(twin, 'utf8') : await toJavaScript(path, source)
  const module = moduleKindOf(path, code)
  // Only what a learner edited can be wrong here; a demo of ours is checked when it is written.
  if (neighbours !== undefined) await checkSyntax(path, source, code, module)
  const folder = openFolder(tempRoot)
  try {
    await copyNeighbours(neighbours ?? dirname(path), code, folder.path)
    linkPackages(folder.path, packages)
    const file = join(folder.path, basename(twin))
    writeFileSync(file, code)
    return { program: { file }, module, source, dispose: () => folder.remove() }
  } catch (error) {
    await folder.remove()
    throw error
  }
}

export interface PrepareFileOptions {
  /** Where the program runs. Default: where we are. */
  readonly cwd?: string | undefined
  readonly tempRoot?: string | undefined
  /** Whether the Node that runs it strips types itself. */
  readonly nodeStrips?: boolean
  readonly nodePath?: string
}

/**
 * Makes a file of the learner's own ready. JavaScript runs in place; so does TypeScript where plain node strips its types. Elsewhere a mirror
 * of it is made, with the same positions. What is wrong with the path or the syntax is a UserError.
 */
export async function prepareFile(path: string, options: PrepareFileOptions = {}): Promise<PreparedProgram> {
  const source = readSource(path)
  // Node, too, runs the file a link leads to.
  const file = realpathSync(path)
  const code = await toJavaScript(file, source)
  const module = moduleKindOf(file, code)
  await checkSyntax(path, source, code, module, options.nodePath)
  const cwd = options.cwd ?? process.cwd()
  const strips = options.nodeStrips ?? nodeStripsTypes()
  if (!isTypeScript(file) || (strips && !/[\\/]node_modules[\\/]/.test(file))) return inPlace({ file, cwd }, module, source)
  const folder = openFolder(options.tempRoot)
  try {
    return { program: { file: await mirrorProgram(file, folder.path), cwd }, module, source, dispose: () => folder.remove() }
  } catch (error) {
    await folder.remove()
    throw error
  }
}

function inPlace(program: Program, module: ModuleKind, source: string): PreparedProgram {
  return { program, module, source, dispose: () => Promise.resolve() }
}

async function checkSyntax(path: string, source: string, code: string, module: ModuleKind, nodePath = process.execPath): Promise<void> {
  const fault = await findSyntaxFault(code, module, nodePath)
  if (fault !== undefined) throw faultError(path, source, fault)
}

/** Neighbours are named by what they are called when they run: `./worker.mjs` beside `worker.mts`. */
async function copyNeighbours(from: string, code: string, into: string): Promise<void> {
  const names = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile())
  const copied = new Set<string>()
  const queue = [code]
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    for (const { name } of names) {
      const output = isTypeScript(name) ? javaScriptName(name) : name
      // The build has put the stripped twin beside it.
      if (output !== name && names.some((other) => other.name === output)) continue
      if (copied.has(name) || !text.includes(output)) continue
      copied.add(name)
      if (isTypeScript(name)) {
        const neighbour = await toJavaScript(join(from, name), readSource(join(from, name)))
        writeFileSync(join(into, output), neighbour)
        queue.push(neighbour)
      } else {
        copyFileSync(join(from, name), join(into, name))
      }
    }
  }
}

/** Links, so that each finds its own dependencies where it really is. */
function linkPackages(folder: string, packages: ReadonlyMap<string, string>): void {
  for (const [name, target] of packages) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'junction')
  }
}

function openFolder(tempRoot: string | undefined): OwnedFolder {
  try {
    return openOwnedFolder('program', tempRoot)
  } catch (error) {
    const reason = notRunReason(error, '', '')
    if (reason === undefined) throw error
    throw new UserError(`The program ${reason}.`, { hint: 'Set TMPDIR to a folder that can be written.', cause: error })
  }
}
