import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { transformSync } from 'amaro'
import { execa } from 'execa'
import { buildTracer } from './build-tracer.ts'
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown'

/**
 * Builds the package: the program and the lessons as bundled CommonJS (the quickest thing Node can start),
 * the public API as an ES module with types, and every demo beside its stripped twin.
 */
const root = resolve(import.meta.dirname, '..')
const out = join(root, 'dist')
/** Every file that went into a bundle. */
const bundled = new Set<string>()

/**
 * How the bundle looks at a CommonJS module as if it were an ES module. The bundler defines a getter for each of its names, which for node:fs
 * and its like costs milliseconds at every start; inheriting from the module gives the same answers for nothing.
 */
const copyingInterop =
  '__toESM=(mod,isNodeMode,target)=>(target=mod==null?{}:__create(__getProtoOf(mod)),__copyProps(isNodeMode||!mod||!mod.__esModule||!__hasOwnProp.call(mod,`default`)?__defProp(target,`default`,{value:mod,enumerable:!0}):target,mod))'
const inheritingInterop =
  '__toESM=(mod,isNodeMode)=>isNodeMode||!mod||!mod.__esModule||!__hasOwnProp.call(mod,`default`)?__create(mod??null,{default:{value:mod,enumerable:!0}}):mod'

/** What is needed together, in one file each: finding ten small files costs more than reading one larger one. */
const groups = [
  {
    name: 'base',
    test: /rolldown.runtime|node_modules.chalk|scripts.stand-ins.(no-supports|late)|src.(errors|version|core.(progress|names|actions|steps|theme|review.due|view.text)|io.(packs|progress.|terminal.theme)|steps.(json|open|find|study)|plain-call|commands.learn)/,
  },
  {
    name: 'prompts',
    test: /scripts.stand-ins.quick|node_modules.(@inquirer|fast-wrap|mute-stream|cli-width|signal-exit)|src.io.terminal.(rich|prompt|frame|act|choose|search|pick|order|line-prompt|spinner|matching)/,
  },
  { name: 'runner', test: /src.(io.run.(?!servers)|steps.run.(run-demo|not-run|prepare|ended-well)|core.(needs|run.ts))/ },
]

await rm(out, { recursive: true, force: true })
await bundle({ cli: join(root, 'src/cli.ts') }, join(out, 'bin'))
if (!existsSync(join(out, 'bin/amaro.wasm.br'))) throw new Error('amaro no longer holds its WebAssembly as base64: see outsourceWasm')
await bundle({ 'string-width': createRequire(import.meta.url).resolve('fast-string-width') }, join(out, 'bin'), { codeSplitting: false })
await bundle({ start: join(root, 'scripts/stand-ins/compiled-cli.ts') }, join(out, 'bin'), {
  codeSplitting: false,
  dynamicImportInCjs: false,
})
// A bundle of its own: a shared chunk would have `--version` load the whole command line.
await bundle({ 'node-concepts': join(root, 'bin/node-concepts.ts') }, join(out, 'bin'), { codeSplitting: false, dynamicImportInCjs: false })
await bundle({ index: join(root, 'lessons/index.ts') }, join(out, 'lessons'))
await bundleApi()
await copyLessons()
await writeTracer()
await nameBuild()
await writeLicences()

async function bundle(input: Record<string, string>, folder: string, extra: OutputOptions = {}): Promise<void> {
  const build = await rolldown({ ...options(), input })
  const { output } = await build.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    exports: 'named',
    codeSplitting: { groups },
    ...extra,
  })
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue
    chunk.moduleIds.forEach((id) => bundled.add(id))
    const code = await outsourceWasm(chunk.code.replace(copyingInterop, inheritingInterop), folder)
    if (code !== chunk.code) await writeFile(join(folder, chunk.fileName), code)
  }
  await build.close()
}

/** amaro holds its WebAssembly as 3.7 MB of base64, a quarter of what is installed; compressed beside it, it is 0.8 MB, unpacked in 15 ms. */
async function outsourceWasm(code: string, folder: string): Promise<string> {
  const [whole = '', base64] = /\w+\.from\([`'"]([\w+/=]{1000000,})[`'"],[`'"]base64[`'"]\)/.exec(code) ?? []
  if (base64 === undefined) return code
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 }
  await writeFile(join(folder, 'amaro.wasm.br'), brotliCompressSync(Buffer.from(base64, 'base64'), { params }))
  return code.replace(whole, 'require("node:zlib").brotliDecompressSync(require("node:fs").readFileSync(__dirname+"/amaro.wasm.br"))')
}

function options(): InputOptions {
  return {
    platform: 'node',
    plugins: [
      {
        name: 'entry-is-apart',
        resolveId: (source, importer) =>
          source === '../src/cli.ts' && importer?.endsWith('bin/node-concepts.ts') === true ? { id: './start.cjs', external: true } : null,
      },
      {
        name: 'width-of-other-text',
        // Its patterns of Unicode cost 2 ms to compile, and are needed by hardly any screen: loaded by the first text that is not plain.
        resolveId: (source, importer) =>
          source === 'fast-string-width' && importer?.includes('/fast-wrap-ansi/') !== true
            ? join(root, 'scripts/stand-ins/late-string-width.ts')
            : source === './string-width.cjs'
              ? { id: source, external: true }
              : null,
      },
      {
        name: 'what-fits-is-not-wrapped',
        resolveId: (source, importer) =>
          source === 'fast-wrap-ansi' && importer?.includes('/@inquirer/') === true
            ? join(root, 'scripts/stand-ins/quick-wrap-ansi.ts')
            : null,
      },
      {
        name: 'width-of-plain-text',
        // Its tables of Unicode cost 3 ms, and are needed by hardly any screen.
        resolveId: (source, importer) =>
          source === 'fast-string-width' && importer?.includes('/fast-wrap-ansi/') === true
            ? join(root, 'scripts/stand-ins/quick-string-width.ts')
            : null,
      },
      {
        name: 'colours-are-our-own',
        resolveId: (source) => (source === '#supports-color' ? join(root, 'scripts/stand-ins/no-supports-color.ts') : null),
      },
      {
        name: 'commander-starts-no-processes',
        // Only its sub-commands in files of their own, which we have none of, need child_process: a third of the time to `--help`.
        resolveId: (source, importer) =>
          source.endsWith('child_process') && importer?.includes('/commander/') === true
            ? join(root, 'scripts/stand-ins/no-child-process.ts')
            : null,
      },
    ],
    resolve: {
      alias: {
        // Inquirer's editor prompt is never used; without it Inquirer loads in half the time.
        '@inquirer/external-editor': join(root, 'scripts/stand-ins/no-external-editor.ts'),
        'string-width': join(root, 'scripts/stand-ins/quick-string-width.ts'),
      },
    },
    onLog(level, log, report) {
      if (log.code === 'EVAL' || log.code === 'CIRCULAR_DEPENDENCY') return
      report(level, log)
    },
  }
}

async function bundleApi(): Promise<void> {
  const build = await rolldown({ platform: 'node', input: { index: join(root, 'src/index.ts') } })
  await build.write({ dir: out, format: 'esm', entryFileNames: '[name].mjs' })
  await build.close()
  await execa('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, preferLocal: true })
}

/** Code that V8 has compiled is known by the build it is of. */
async function nameBuild(): Promise<void> {
  const hash = createHash('sha256')
  for (const folder of ['bin', 'lessons'])
    for (const name of (await readdir(join(out, folder))).sort())
      if (name.endsWith('.cjs')) hash.update(name).update(await readFile(join(out, folder, name)))
  const entry = join(out, 'bin/start.cjs')
  const code = await readFile(entry, 'utf8')
  if (!code.includes('__BUILD__')) throw new Error('The start has no place for the name of the build.')
  await writeFile(entry, code.replace('__BUILD__', hash.digest('hex').slice(0, 12)))
}

/** The preload of `trace`, and what its page is made of. */
async function writeTracer(): Promise<void> {
  const folder = join(out, 'trace')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'preload.cjs'), await buildTracer())
  for (const name of ['page.js', 'page.css']) await cp(join(root, 'src/core/view/trace-page', name), join(folder, name))
}

/** Prose and demos keep their places, so that dist/lessons/<id> looks like lessons/<id>. */
async function copyLessons(): Promise<void> {
  const lessons = join(root, 'lessons')
  for (const entry of await readdir(lessons, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = join(entry.parentPath, entry.name)
    const to = join(out, 'lessons', from.slice(lessons.length))
    const isDemo = /[\\/]demos([\\/]|$)/.test(entry.parentPath)
    if (!isDemo && entry.name !== 'lesson.md') continue
    await mkdir(dirname(to), { recursive: true })
    await cp(from, to)
    if (/\.[mc]?ts$/.test(entry.name)) {
      const { code } = transformSync(await readFile(from, 'utf8'), { mode: 'strip-only', filename: from })
      await writeFile(to.replace(/ts$/, 'js'), code)
    }
  }
}

/** The licences of everything that is bundled, as their authors ask. */
async function writeLicences(): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>
  }
  const folders = new Set([...bundled].flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id)?.[0] ?? []))
  const texts: string[] = []
  for (const folder of [...folders].sort()) {
    const path = relative(root, folder).replaceAll('\\', '/')
    const licence = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
    const { version = '', license = '' } = lock.packages[path] ?? {}
    texts.push(
      `${path.replace(/^.*node_modules\//, '')} ${version} (${license})\n\n${licence ? await readFile(join(folder, licence), 'utf8') : ''}`,
    )
  }
  await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(78)}\n\n`))
}
