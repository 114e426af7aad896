import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import type { Demo, Extra, Variant } from '../../core/lesson.ts'
import { extrasFor } from '../../core/needs.ts'
import type { Terminal } from '../../core/terminal.ts'
import { UserError } from '../../errors.ts'
import type { LoadedLesson } from '../../io/packs.ts'
import { extrasFolder, prepare, type ReadyDemo } from './prepare.ts'
import { say } from '../say.ts'

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
  if (!fetch && (terminal === undefined || !(await offerExtras(context, terminal, missing)))) return prepared
  const failed = await fetchExtras(context, missing, terminal)
  if (failed !== undefined) {
    if (!fetch && terminal !== undefined) {
      say(terminal, failed, terminal.theme.possible(terminal.theme.symbols.possible))
      return prepared
    }
    await prepared.dispose()
    throw new UserError(failed, { hint: 'Other demos do not need it; they still run.' })
  }
  await prepared.dispose()
  return prepare(context, lesson, demo, options)
}

/** One question: what it is, how large, and where it goes. */
async function offerExtras(context: Context, terminal: Terminal, extras: readonly Extra[]): Promise<boolean> {
  const folder = extrasFolder(context)
  const names = extras.flatMap(({ packages }) => Object.entries(packages).map(([name, version]) => `${name} ${version}`))
  const size = extras.reduce((sum, { megabytes }) => sum + megabytes, 0)
  say(terminal, `This demo uses ${extras.map(({ what }) => what).join(' and ')}: ${names.join(', ')}, about ${size} MB from npm.`)
  say(terminal, `It goes into ${folder}, never into your project, and stays there for all demos that need it.`)
  return (await terminal.act([{ ...actions.next, label: 'fetch it' }, actions.skip])) === 'next'
}

/** Fetches extras, and shows how far it is. Resolves to one sentence when one could not be had. */
async function fetchExtras(context: Context, extras: readonly Extra[], terminal: Terminal | undefined): Promise<string | undefined> {
  const { installExtra } = await import('../../io/packages/install-extra.ts')
  const { makeFolder } = await import('../../io/progress/make-folder.ts')
  const { env, nodePath, signal } = context
  for (const extra of extras) {
    const busy = terminal?.busy(`Fetching ${extra.what}`)
    const tell = terminal?.plain === true ? tellQuarters(terminal, extra) : (megabytes: number) => busy?.say(far(extra, megabytes))
    const result = await installExtra(extra, {
      folder: extrasFolder(context),
      env,
      nodePath,
      signal,
      makeFolder,
      onProgress: (bytes) => tell(bytes / 2 ** 20),
    }).finally(() => busy?.stop())
    if (!result.installed) return `${capital(extra.what)} could not be fetched: ${result.reason}.`
    terminal?.print(terminal.theme.dim(`Fetched ${extra.what}.`))
  }
  return undefined
}

const far = ({ what, megabytes: all }: Extra, megabytes: number): string => `Fetching ${what}: ${megabytes.toFixed(0)} of about ${all} MB`

/** Where nothing is redrawn: a line for each quarter. */
function tellQuarters(terminal: Terminal, extra: Extra): (megabytes: number) => void {
  let told = 0
  return (megabytes) => {
    const quarter = Math.floor((megabytes / extra.megabytes) * 4)
    if (quarter <= told || quarter >= 4) return
    told = quarter
    terminal.print(terminal.theme.dim(far(extra, megabytes)))
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
