import { resolve } from 'node:path'
import { rolldown } from 'rolldown'

/** The tracer as the one plain CommonJS file that node loads before a program. */
export async function buildTracer(): Promise<string> {
  const build = await rolldown({ platform: 'node', input: resolve(import.meta.dirname, '../src/tracer/preload.ts') })
  try {
    const { output } = await build.generate({
      format: 'cjs',
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    })
    return output[0].code
  } finally {
    await build.close()
  }
}
