import { basename } from 'node:path'
import type { Context } from '../../context.ts'
import { evidenceOf } from '../../core/grade/evidence.ts'
import { holds } from '../../core/grade/contract/holds.ts'
import { ruleFor } from '../../core/grade/contract/node-range.ts'
import { outcomesOf } from '../../core/grade/outcomes.ts'
import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'
import type { Theme } from '../../core/theme.ts'
import { renderOutcomes } from '../../core/view/outcomes.ts'
import { renderRun } from '../../core/view/run.ts'
import type { PreparedProgram } from '../../io/run/prepare-program.ts'
import { detectUnicode } from '../../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../../io/terminal/theme.ts'
import { endedWell } from './ended-well.ts'
import { printJson } from '../json.ts'

export interface Runs {
  /** What was asked for: `lesson/demo`, or a path. */
  readonly name: string
  readonly prepared: PreparedProgram
  readonly demo?: Demo | undefined
  readonly runs: readonly Run[]
}

/** The JSON document of `run`. */
export function reportRuns({ name, prepared, demo, runs }: Runs, context: Context): void {
  printJson(context, {
    target: name,
    node: context.nodeVersion,
    module: prepared.module,
    command: ['node', basename(prepared.program.file)],
    runs,
    outcomes: outcomesOf(runs, demo?.masks ?? []),
    ...contractOf(demo, runs, context),
  })
}

/** Whether the contract held, if there is one and anything ran that could break it. */
function contractOf(
  demo: Demo | undefined,
  runs: readonly Run[],
  context: Context,
): { readonly contract?: { readonly kind: string; readonly holds: boolean } } {
  const evidence = demo === undefined ? [] : runs.filter(({ status }) => status !== 'not-run').map((one) => evidenceOf(one, demo))
  if (demo === undefined || evidence.length === 0) return {}
  const rule = ruleFor(demo.contract, context.nodeVersion)
  return { contract: { kind: rule.kind, holds: holds(rule, evidence).holds } }
}

/** How often each outcome came, and how the first run that did not end well ended. */
export function drawRuns({ demo, runs }: Runs, context: Context): void {
  const width = widthOf(context)
  const theme = themeFor(context, context.stdout.isTTY)
  context.stdout.write(`${renderOutcomes(outcomesOf(runs, demo?.masks ?? []), { theme, width })}\n`)
  const unusual = runs.find((one) => !endedWell(one, demo))
  if (unusual !== undefined) context.stderr.write(`${renderRun(unusual, { theme, width })}\n`)
}

/** How a run ended, on stderr: what the program itself wrote stays alone on stdout. */
export function sayEnd(run: Run, context: Context): void {
  if (context.signal.aborted) return sayStoppedRun('Stopped before its end.', context)
  const theme = themeFor(context, context.stderr.isTTY)
  context.stderr.write(`${renderRun({ ...run, stderr: '' }, { theme, width: widthOf(context) })}\n`)
}

/** A reader that closed the pipe has seen all it wanted, and is told nothing. */
export function sayStoppedRun(text: string, { signal, stderr }: Context): void {
  if (signal.reason !== 'closed output') stderr.write(`${text}\n`)
}

const widthOf = ({ stdout }: Context): number => Math.min(88, stdout.columns || 80)

function themeFor({ env, platform }: Context, isTTY: boolean): Theme {
  return createTheme({ colourLevel: detectColour(env, isTTY), unicode: detectUnicode(env, platform) })
}
