import type { Context } from '../context.ts'

/** The one JSON document of a `--json` call. */
export function printJson(context: Context, document: object): void {
  context.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...document }, null, 2)}\n`)
}
