import { renderTracePage } from '../../core/view/trace-page/page.ts'
import type { Trace } from '../../core/trace/trace.ts'
import { UserError } from '../../errors.ts'
import { saveFile, sha256 } from '../../io/trace/save-page.ts'
import { pageAssets } from '../../io/trace/tracer-code.ts'

/** Writes a trace as one page that needs nothing else. Returns its path. */
export function writePage(trace: Trace, source: string, path: string): string {
  const { script, style } = pageAssets()
  const page = renderTracePage(trace, source, { script, style, scriptHash: sha256(script), styleHash: sha256(style) })
  const problem = saveFile(path, page)
  if (problem !== undefined)
    throw new UserError(`${path} cannot be written.`, { hint: `The system says ${problem}. Give another file to --html.` })
  return path
}
