import { knownTypes } from '../core/trace/record.ts'
import { line } from './journal.ts'
import { providers } from './node.ts'

/** Types of resources by number. */
const names: string[] = [...knownTypes]
const numbers = new Map(names.map((name, index) => [name, index]))
export const promise = 1
export const tick = 2
export const microtask = 3
export const timeout = 4
export const immediate = 5
/** Whether a callback of this type, called from no other, is called by the event loop itself. */
const fromLoop: boolean[] = [false, false, false, false, true, true]

export const isFromLoop = (type: number): boolean => fromLoop[type] === true
export const isPort = (type: number): boolean => names[type] === 'MESSAGEPORT'

export function typeNumber(name: string): number {
  let number = numbers.get(name)
  if (number === undefined) {
    // Names may be made up without end; a byte holds the number.
    if (names.length === 255) return 0
    number = names.length
    numbers.set(name, number)
    names.push(name)
    const native = providers[name] !== undefined
    fromLoop[number] = native
    line({ k: 'type', i: number, name, native })
  }
  return number
}

/** Ids count up without end: past four million, newer ones take the places of the oldest. */
const mostIds = 2 ** 22
let types = new Uint8Array(4096)
let rounds = new Uint8Array(0)

export function setType(id: number, type: number): void {
  if (id < types.length) {
    types[id] = type
    return
  }
  if (types.length < mostIds) {
    const larger = new Uint8Array(Math.min(mostIds, Math.max(types.length * 2, id + 1024)))
    larger.set(types)
    types = larger
    if (id < types.length) {
      types[id] = type
      return
    }
  }
  if (rounds.length === 0) rounds = new Uint8Array(mostIds)
  const place = id % mostIds
  types[place] = type
  rounds[place] = Math.floor(id / mostIds) % 256
}

/** 0 when it is no longer known. */
export function typeOf(id: number): number {
  if (rounds.length === 0) return types[id] ?? 0
  const place = id % mostIds
  return rounds[place] === Math.floor(id / mostIds) % 256 ? (types[place] ?? 0) : 0
}

/** Handles that can be closed, to recognise the callback of that. */
const handles = new Map<number, WeakRef<object>>()
const mostHandles = 10_000
let closeMark: symbol | undefined

export function noteHandle(id: number, resource: object): void {
  if (handles.size < mostHandles && typeof (resource as { close?: unknown }).close === 'function') handles.set(id, new WeakRef(resource))
}

/** Whether a handle is being closed: libuv delivers nothing else to it after that. */
export function isClosing(id: number, type: number, pollIsOver: boolean): boolean {
  const handle = handles.get(id)?.deref()
  if (handle === undefined) return false
  if (isPort(type)) return pollIsOver
  closeMark ??= Object.getOwnPropertySymbols(handle).find((symbol) => symbol.description === 'handle_onclose')
  if (closeMark === undefined || !Object.hasOwn(handle, closeMark)) return false
  const closing = typeof (handle as Record<symbol, unknown>)[closeMark] === 'function'
  if (closing) handles.delete(id)
  return closing
}
