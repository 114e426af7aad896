import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Brand } from '../tree/brand.ts'
import { readProcess } from '../tree/linux-processes.ts'

/** Who a folder belongs to, so that a later start can tell whether it was left behind. */
export interface Owner {
  readonly pid: number
  /** Start of the owning process in clock ticks; null where it is not cheap to know. */
  readonly started: number | null
  /** The machine and the process namespace its pid counts in: containers may share a temporary folder. */
  readonly place: string
  /** The program's root process, once it was started. */
  readonly root?: { readonly pid: number; readonly started: number | null; readonly brand?: Brand | undefined }
}

/** This process as an owner. */
export function thisOwner(): Owner {
  self ??= { pid: process.pid, started: readProcess(process.pid)?.started ?? null, place: `${hostname()} ${processNamespace()}` }
  return self
}

let self: Owner | undefined

/** Whether the owner still runs; 'unknown' when it is not on this machine. */
export function ownerLives(owner: Owner): boolean | 'unknown' {
  if (owner.place !== thisOwner().place) return 'unknown'
  if (owner.started !== null) return readProcess(owner.pid)?.started === owner.started
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The owner in an owner file's text; undefined when it is none. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null
    return typeof value?.pid === 'number' && typeof value.place === 'string' ? (value as Owner) : undefined
  } catch {
    return undefined
  }
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
