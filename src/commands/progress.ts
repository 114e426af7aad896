import type { Context } from '../context.ts'
import { openLearnersProgress } from '../steps/open-progress.ts'

/** Where the progress file is, whether or not it exists yet. */
export async function progressPath(context: Context): Promise<number> {
  context.stdout.write(`${openLearnersProgress(context).path}\n`)
  return 0
}
