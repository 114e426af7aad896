import { outputLines } from './output-lines.ts'

/** The line of stderr that says most, without a full stop: of a crash the error, not the place that Node prints first. */
export function errorLine(stderr: string): string | undefined {
  const lines = outputLines(stderr)
  return (lines.find((one) => /^(\w*Error|Uncaught)\b/.test(one)) ?? lines[0])?.replace(/\.$/, '')
}
