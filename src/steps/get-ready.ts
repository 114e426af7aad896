import type { Context } from '../context.ts'
import { actions } from '../core/actions.ts'
import type { Demo, Extra, Variant } from '../core/lesson.ts'
import { extrasFor } from '../core/needs.ts'
import type { Terminal } from '../core/terminal.ts'
import { UserError } from '../errors.ts'
import type { LoadedLesson } from '../io/packs.ts'
import { extrasFolder, prepare, type ReadyDemo } from './prepare.ts'
import { say } from './say.ts'

export interface GettingReady {
  readonly context: Context
  readonly lesson: LoadedLesson
  readonly demo: Demo
  /** Another program in the demo's place. */
  readonly path?: string
  readonly variant?: Variant | undefined
  /** Where to ask before anything is fetched. Without it, nothing is, unless `fetch` is set. */
  readonly terminal?: Terminal
  /** Fetch without asking. */
  readonly fetch?: boolean
}

/** Makes a demo ready to run, with what it needs. What the learner did not want, or could not be had, stays missing: the demo is then not run. */
export async function getReady({ context, lesson, demo, path, variant, terminal, fetch = false }: GettingReady): Promise<ReadyDemo> {
  const options = { ...(path === undefined ? {} : { path }), ...(variant === undefined ? {} : { variant }) }
  const prepared = await prepare(context, lesson, demo, options)
  const missing = extrasFor(prepared.missingPackages, lesson.extras)
  if (missing.length === 0) return prepared
  if (fetch) {
    const failed = await fetchExtras(context, missing)
    if (failed !== undefined) {
      await prepared.dispose()
      throw new UserError(failed, { hint: 'It is needed for this demo only; all others still run.' })
    }
  } else if (terminal === undefined || !(await offerExtras(context, terminal, missing))) {
    return prepared
  }
  await prepared.dispose()
  return prepare(context, lesson, demo, options)
}

/** One question: what it is, how large, and where it goes. Resolves to true when all is there; false: the learner said no, or it failed. */
async function offerExtras(context: Context, terminal: Terminal, extras: readonly Extra[]): Promise<boolean> {
  const folder = extrasFolder(context)
  const names = extras.flatMap(({ packages }) => Object.entries(packages).map(([name, version]) => `${name} ${version}`))
  const size = extras.reduce((sum, { megabytes }) => sum + megabytes, 0)
  say(terminal, `This demo uses ${extras.map(({ what }) => what).join(' and ')}: ${names.join(', ')}, about ${size} MB from npm.`)
  say(terminal, `It goes into ${folder}, never into your project, and is asked for once.`)
  if ((await terminal.act([{ ...actions.next, label: 'fetch it' }, actions.skip])) !== 'next') return false
  const busy = terminal.busy('Fetching')
  const failed = await fetchExtras(context, extras, (extra, megabytes) =>
    busy.say(`Fetching ${extra.what}: ${megabytes.toFixed(0)} of about ${extra.megabytes} MB`),
  ).finally(() => busy.stop())
  if (failed !== undefined) say(terminal, failed, terminal.theme.possible(terminal.theme.symbols.possible))
  return failed === undefined
}

/** Fetches extras. Resolves to one sentence when one could not be had. */
async function fetchExtras(
  context: Context,
  extras: readonly Extra[],
  onProgress: (extra: Extra, megabytes: number) => void = () => undefined,
): Promise<string | undefined> {
  const { installExtra } = await import('../io/packages/install-extra.ts')
  for (const extra of extras) {
    const { env, nodePath, signal } = context
    const result = await installExtra(extra, {
      folder: extrasFolder(context),
      env,
      nodePath,
      signal,
      onProgress: (bytes) => onProgress(extra, bytes / 2 ** 20),
    })
    if (!result.installed) return `${capital(extra.what)} could not be fetched: ${result.reason}.`
  }
  return undefined
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
