import type { Demo } from './lesson.ts'

/** What a demo may need, as the machine has it. */
export interface Machine {
  readonly cores: number
  readonly platform: string
}

/** Why this demo cannot run here, as one sentence; undefined when it can. */
export function unmetNeed(demo: Demo, machine: Machine, nodeFits: boolean): string | undefined {
  const { cores, platforms } = demo.needs ?? {}
  if (cores !== undefined && machine.cores < cores) return `it needs ${cores} processor cores, this machine has ${machine.cores}`
  if (platforms !== undefined && !platforms.includes(machine.platform))
    return `it runs on ${platforms.join(' and ')} only, this is ${machine.platform}`
  return nodeFits ? undefined : 'it needs another version of Node.js'
}
