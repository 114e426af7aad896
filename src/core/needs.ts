import type { Demo, Extra } from './lesson.ts'

/** What a demo may need, as the machine has it. */
export interface Machine {
  readonly cores: number
  readonly platform: string
  /** Whether this Node is one the demo is for. */
  readonly nodeFits: boolean
  /** Needed packages that were not found. */
  readonly missingPackages: readonly string[]
  /** Needed programs that were not found. */
  readonly missingPrograms: readonly string[]
}

/** Why this demo cannot run here, as one sentence; undefined when it can. */
export function unmetNeed(demo: Demo, machine: Machine, extras: readonly Extra[] = []): string | undefined {
  const { cores, platforms } = demo.needs ?? {}
  if (cores !== undefined && machine.cores < cores) return `it needs ${cores} processor cores, this machine has ${machine.cores}`
  if (platforms !== undefined && !platforms.includes(machine.platform))
    return `it runs on ${platforms.join(' and ')} only, this is ${machine.platform}`
  if (!machine.nodeFits) return 'it needs another version of Node.js'
  const [program] = machine.missingPrograms
  if (program !== undefined) return `it needs ${program}, which is not installed here`
  const [name] = machine.missingPackages
  if (name === undefined) return undefined
  const extra = extrasFor([name], extras)[0]
  return extra === undefined
    ? `it needs the package ${name}, which is not there; reinstalling node-concepts may mend that`
    : `it needs ${extra.what} (${extra.megabytes} MB), which was not fetched yet (node-concepts run --fetch does it)`
}

/** The extras that hold these packages. */
export function extrasFor(packages: readonly string[], extras: readonly Extra[]): readonly Extra[] {
  return extras.filter((extra) => packages.some((name) => name in extra.packages))
}
