import type { Frame } from '../core/trace/record.ts'
import { line } from './journal.ts'
import { captureStackTrace } from './node.ts'

/** Stacks of what is scheduled cost the most: so many at once, and a few more for each callback of the event loop and each output. */
const firstBudget = 1000
const refill = 8
const mostBudget = 6000
let budget = firstBudget
let allowed = mostBudget

export function refillBudget(): void {
  if (budget < firstBudget) budget += refill
}

const byFile = new Map<string, Map<number, number>>()
const outputs = new Map<string, number>()
let lastSite = 0

const raw = (_error: Error, frames: readonly NodeJS.CallSite[]): readonly NodeJS.CallSite[] => frames

/** The stack above `skip` as V8 has it, whatever the program has made of Error. */
function capture(skip: Function, limit: number): readonly NodeJS.CallSite[] {
  const { stackTraceLimit, prepareStackTrace } = Error
  const holder: { stack?: unknown } = {}
  try {
    Error.stackTraceLimit = limit
    Error.prepareStackTrace = raw
    captureStackTrace(holder, skip)
    const { stack } = holder
    return Array.isArray(stack) ? (stack as readonly NodeJS.CallSite[]) : []
  } catch {
    return []
  } finally {
    try {
      Error.stackTraceLimit = stackTraceLimit
      if (prepareStackTrace === undefined) delete (Error as Partial<typeof Error>).prepareStackTrace
      else Error.prepareStackTrace = prepareStackTrace
    } catch {
      // A program may have frozen Error.
    }
  }
}

const isNode = (file: string | null | undefined): boolean =>
  file === null || file === undefined || file === '' || file.startsWith('node:') || file === __filename
const isPackage = (file: string): boolean => /[\\/]node_modules[\\/]/.test(file)
const frameOf = (site: NodeJS.CallSite): Frame => [
  site.getFunctionName() ?? '',
  site.getFileName() ?? '',
  site.getLineNumber() ?? 0,
  site.getColumnNumber() ?? 0,
]
const nameOf = (site: NodeJS.CallSite): string => `${site.getFunctionName() ?? ''}@${site.getFileName() ?? ''}`
const position = (site: NodeJS.CallSite): number => (site as unknown as { getPosition(): number }).getPosition()

/** The place of the output that is under way: what a stream schedules to write it has that place, below zero. */
export const writing = { site: 0 }

/** The number of the place that schedules something; 0: none, or no longer looked at. */
export function scheduleSite(skip: Function, limit: number): number {
  if (writing.site !== 0) return -writing.site
  if (budget <= 0 || allowed <= 0) return 0
  budget--
  allowed--
  const stack = capture(skip, limit)
  let first = -1
  for (let index = 0; index < stack.length; index++) {
    const file = stack[index]?.getFileName()
    if (isNode(file)) continue
    if (first < 0) first = index
    // Inside a package: whoever uses it tells the learner more.
    if (isPackage(file as string)) continue
    first = index
    break
  }
  const place = stack[first]
  if (place === undefined) return 0
  const file = place.getFileName() ?? ''
  let known = byFile.get(file)
  if (known === undefined) byFile.set(file, (known = new Map()))
  const key = position(place) * 64 + first
  let site = known.get(key)
  if (site === undefined) {
    site = ++lastSite
    known.set(key, site)
    line({ k: 'site', i: site, frames: [frameOf(place)], via: viaOf(stack, first) })
  }
  return site
}

/** Node's functions above the place, nearest to the place first. */
function viaOf(stack: readonly NodeJS.CallSite[], first: number): readonly string[] {
  const via: string[] = []
  for (let index = first - 1; index >= 0; index--) {
    const site = stack[index] as NodeJS.CallSite
    const name = site.getFunctionName() ?? ''
    const type = site.getTypeName()
    const file = site.getFileName() ?? ''
    const owner = type !== null && name !== '' && file === '' && !name.startsWith(type) ? `${type}.` : ''
    via.push(`${site.isConstructor() ? 'new ' : ''}${owner}${name}${file === '' ? '' : `@${file}`}`)
  }
  return via
}

/** The number of the place that prints, with what called it. */
export function outputSite(skip: Function): number {
  const stack = capture(skip, 30)
  let top = -1
  let below = -1
  let last = -1
  let printer = -1
  for (let index = 0; index < stack.length; index++) {
    const site = stack[index] as NodeJS.CallSite & { isAsync?: () => boolean }
    // From here on the stack is what awaits, not what runs.
    if (site.isAsync?.()) break
    last = index
    const file = site.getFileName()
    const internal = isNode(file)
    if (top < 0) {
      if (!internal) top = index
      else if (file?.startsWith('node:internal/console/')) printer = index
    } else if (!internal) below = -1
    else if (below < 0) below = index
  }
  if (top < 0) {
    // No frame of the program's: Node prints for itself, or calls back a console method, as of on('message', console.log).
    if (printer < 0) return 0
    top = printer
    below = printer + 1
  }
  const bottomSite = stack[last]
  const bottom = bottomSite === undefined || last <= top ? '' : nameOf(bottomSite)
  let key = `${bottom}|${top}`
  const own: NodeJS.CallSite[] = []
  for (let index = top; index <= last; index++) {
    const site = stack[index] as NodeJS.CallSite
    if (isNode(site.getFileName())) continue
    if (own.length < 10) own.push(site)
    key += `|${site.getFileName()}:${position(site)}`
  }
  const under = below < 0 ? [] : stack.slice(below, Math.min(last + 1, below + 5)).map(nameOf)
  let closed = false
  for (let index = top + 1; index <= last && index < top + 12; index++)
    if (nameOf(stack[index] as NodeJS.CallSite) === 'onclose@node:internal/worker/io') closed = true
  key += under.join() + String(closed)
  let site = outputs.get(key)
  if (site === undefined) {
    site = ++lastSite
    // Recursion to ever other depths would fill it.
    if (outputs.size < 5000) outputs.set(key, site)
    line({ k: 'site', i: site, frames: own.map(frameOf), via: viaOf(stack, top).slice(0, 2), below: under, bottom, closed })
  }
  return site
}

/** Forgets what warming up has seen. */
export function forgetSites(): void {
  byFile.clear()
  outputs.clear()
  lastSite = 0
  budget = firstBudget
  allowed = mostBudget
}
