import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The tracer as one CommonJS file: the built one beside the bundle; from the source it is bundled anew. */
export async function tracerCode(): Promise<string> {
  code ??= readBuilt('preload.cjs') ?? (await bundle())
  return code
}

let code: string | undefined

/** The script and the style of the page that `--html` writes. */
export function pageAssets(): { readonly script: string; readonly style: string } {
  const read = (name: string): string => readBuilt(name) ?? readFileSync(join(sourceFolder(), 'core/view/trace-page', name), 'utf8')
  return { script: read('page.js'), style: read('page.css') }
}

/** From dist/bin to dist/trace. */
function readBuilt(name: string): string | undefined {
  const file = join(here(), '../trace', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

async function bundle(): Promise<string> {
  // Only there, and only needed, in a checkout of the project.
  const script = pathToFileURL(join(sourceFolder(), '../scripts/build-tracer.ts')).href
  const { buildTracer } = (await import(script)) as { buildTracer: () => Promise<string> }
  return buildTracer()
}

const here = (): string => dirname(fileURLToPath(import.meta.url))
const sourceFolder = (): string => join(here(), '../..')
