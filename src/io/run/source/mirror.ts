import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { nearestPackage } from './module-kind.ts'
import { isTypeScript, javaScriptName, toJavaScript } from './source-file.ts'

/**
 * Makes a copy in which a TypeScript program runs on a Node that does not strip types: its own files stripped, all else linked.
 * Returns the program's place in it. Throws a UserError for a file that cannot be stripped.
 */
export async function mirrorProgram(file: string, into: string): Promise<string> {
  const files = await reachedFiles(file)
  const base = commonFolder([...files.keys()].map(dirname), nearestPackage(dirname(file))?.folder)
  const top = outermostModules(base) ?? base
  const placeOf = (path: string): string => join(into, relative(top, path))
  const folders = foldersBetween(top, [...files.keys()].map(dirname))
  for (const folder of folders) mkdirSync(placeOf(folder), { recursive: true })
  const written = new Set([...files.keys()].map((path) => (isTypeScript(path) ? javaScriptName(path) : path)))
  for (const [path, code] of files) writeFileSync(placeOf(isTypeScript(path) ? javaScriptName(path) : path), code)
  for (const folder of folders) {
    const isOurs = folder === base || folder.startsWith(base.endsWith(sep) ? base : base + sep) || basename(folder) === 'node_modules'
    for (const name of isOurs ? readdirSync(folder) : ['node_modules']) {
      const entry = join(folder, name)
      if (!folders.has(entry) && !written.has(entry) && existsSync(entry)) link(entry, placeOf(entry))
    }
  }
  return placeOf(javaScriptName(file))
}

/** What must be written rather than linked: the TypeScript files a program reaches by relative imports, and the JavaScript files on the way. */
async function reachedFiles(file: string): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>()
  const imports = new Map<string, readonly string[]>()
  const queue = [file]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (codes.has(path)) continue
    const found: string[] = []
    const folder = dirname(path)
    const code = (await toJavaScript(path, readFileSync(path, 'utf8'))).replace(
      reference,
      (whole, before: string, quote: string, specifier: string) => {
        const target = findTarget(resolve(folder, specifier))
        if (target === undefined) return whole
        found.push(target)
        return `${before}${quote}${javaScriptName(specifier)}${quote}`
      },
    )
    codes.set(path, code)
    imports.set(path, found)
    queue.push(...found)
  }
  const reachesTypes = (path: string, seen = new Set<string>()): boolean =>
    isTypeScript(path) || (!seen.has(path) && (seen.add(path), (imports.get(path) ?? []).some((next) => reachesTypes(next, seen))))
  return new Map([...codes].filter(([path]) => reachesTypes(path)))
}

/** A relative path where it names a module: after from, import, require, or for a worker in a URL. */
const reference =
  /(\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\s*\(\s*|\bnew\s+URL\s*\(\s*)(['"`])(\.{1,2}\/[^'"`\n]*\.[mc]?[jt]s)\2/g

/** The file a specifier means: itself, or the TypeScript file it is compiled from. */
function findTarget(path: string): string | undefined {
  const source = path.replace(/js$/, 'ts')
  return [path, source].find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true)
}

function commonFolder(folders: readonly string[], packageFolder: string | undefined): string {
  return [...folders, ...(packageFolder === undefined ? [] : [packageFolder])].reduce((common, folder) => {
    let shared = common
    while (relative(shared, folder).startsWith('..')) shared = dirname(shared)
    return shared
  })
}

/** The outermost folder above whose packages can be imported. */
function outermostModules(folder: string): string | undefined {
  let outermost: string | undefined
  for (let current = dirname(folder); dirname(current) !== current; current = dirname(current)) {
    if (existsSync(join(current, 'node_modules'))) outermost = current
  }
  return outermost
}

function foldersBetween(top: string, folders: readonly string[]): ReadonlySet<string> {
  const between = new Set([top])
  for (const folder of folders) for (let current = folder; current !== top; current = dirname(current)) between.add(current)
  return between
}

function link(from: string, to: string): void {
  const isFolder = statSync(from).isDirectory()
  try {
    // On Windows a junction needs no right of its own, a link to a file does.
    symlinkSync(from, to, isFolder ? 'junction' : 'file')
  } catch (error) {
    if (isFolder || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    copyFileSync(from, to)
  }
}
