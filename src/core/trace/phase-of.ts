import type { Callback, Output } from './lane-model.ts'
import type { Phase } from './trace.ts'

/** Where an output was printed, from what ran and from Node's own functions below the program's. */
export function phaseOfOutput({ line, site, callback, id }: Output): Phase {
  if (line.exiting === true) return 'exit'
  const [below = ''] = site?.below ?? []
  if (isModuleBody({ site, callback })) return 'main'
  if (callback === undefined) {
    const called = (site?.below ?? []).filter((name) => !name.startsWith(trampoline))
    const bottom = site?.bottom?.startsWith(trampoline) === true ? called.at(-1) : site?.bottom
    return outsideCallbacks(called, bottom ?? below, id, site === undefined)
  }
  if (site?.closed === true) return 'close'
  if (isUncaught(site?.below ?? []) && callback.phase !== 'scope') return 'uncaught'
  return phaseOfCallback(callback) ?? byFunctions(site?.below ?? []) ?? 'unknown'
}

/** What Node calls back through while hooks are on. */
const trampoline = 'callbackTrampoline@node:internal/async_hooks'

/** The body of an ES module runs inside a promise job of the loader. */
export function isModuleBody({ site, callback }: Pick<Output, 'site' | 'callback'>): boolean {
  const [below = ''] = site?.below ?? []
  if (!/@node:internal\/(modules\/|vm\/module)/.test(below)) return false
  return callback === undefined || (callback.type === 'PROMISE' && callback.scheduled?.site === undefined)
}

/** Queues drained inside of a callback, and messages delivered with the end of their thread. */
const keepsName: ReadonlySet<string> = new Set(['nextTick', 'microtask', 'message'])

/** The phase of a callback of the program; scopes of AsyncResources have the phase they are entered in. */
function phaseOfCallback(callback: Callback): Phase | undefined {
  let current: Callback | undefined = callback
  while (current !== undefined && (current.phase === 'scope' || current.phase === 'unknown')) current = current.parent
  if (current === undefined) return callback.phase === 'scope' ? 'main' : undefined
  // Anything else is part of what it runs inside of.
  while (current.parent !== undefined && !keepsName.has(current.phase) && current.root !== current) current = current.parent
  return current.phase === 'scope' ? undefined : current.phase
}

function outsideCallbacks(below: readonly string[], bottom: string, id: number, internal: boolean): Phase {
  if (isUncaught(below)) return 'uncaught'
  if (id === 1) return 'main'
  if (id !== 0) return internal ? 'unknown' : 'rejections'
  if (/processTicksAndRejections|processPromiseRejections/.test(bottom)) return 'rejections'
  if (bottom.startsWith('emit@node:events')) return 'beforeExit'
  return byFunctions(below) ?? 'unknown'
}

function isUncaught(below: readonly string[]): boolean {
  if (!below[0]?.startsWith('emit@')) return false
  return (
    below.some((name) => name.endsWith('@node:internal/process/execution')) &&
    !below.some((name) => name.endsWith('@node:internal/process/promises'))
  )
}

/** When nothing else is known any more, the functions that Node calls back with tell the phase. */
function byFunctions(below: readonly string[]): Phase | undefined {
  if (below.some((name) => name.startsWith('processTimers@'))) return 'timers'
  return below.some((name) => name.startsWith('processImmediate@')) ? 'check' : undefined
}
