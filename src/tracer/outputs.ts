import { rowKinds } from '../core/trace/record.ts'
import { current, currentTurn } from './hooks.ts'
import { flushIfDue, line, row } from './journal.ts'
import { applyTo, define, executionAsyncId, nodeFs, now } from './node.ts'
import { typeOf } from './resources.ts'
import { outputSite, refillBudget, writing } from './sites.ts'

/** So many writes are told, each up to its first characters, up to a sum. */
const mostOutputs = 10_000
const mostCharacters = 4096
const mostText = 4 * 1024 * 1024

export const printed = { outputs: 0, dropped: 0 }
let textLeft = mostText
/** A standard stream is writing: what it calls is not counted once more. */
let inStream = false

/** Tells of an output; returns the number of its place. */
function record(fd: 1 | 2, chunk: unknown, skip: Function): number {
  const ms = now()
  if (printed.outputs >= mostOutputs || textLeft <= 0) {
    printed.dropped++
    return 0
  }
  const number = printed.outputs++
  const id = executionAsyncId()
  const site = outputSite(skip)
  row(rowKinds.out + typeOf(id) * 16, id, number, current.depth, ms, site, currentTurn(), false, true)
  const whole = textOf(chunk)
  const text = whole.length > mostCharacters ? whole.slice(0, mostCharacters) : whole
  textLeft -= text.length
  // Set by process.exit and at the natural end, before 'exit' is emitted.
  const exiting = (process as { readonly _exiting?: boolean })._exiting === true
  line({ k: 'out', i: number, fd, text, ...(text === whole ? {} : { cut: true }), ...(exiting ? { exiting } : {}) })
  refillBudget()
  flushIfDue(ms)
  return site
}

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk
  if (ArrayBuffer.isView(chunk))
    return Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, mostCharacters * 4)).toString()
  return String(chunk)
}

type Write = (this: unknown, ...args: unknown[]) => unknown

/** The getter is wrapped, not called: the stream is made when the program first asks for it, as ever. */
function watchStream(name: 'stdout' | 'stderr', fd: 1 | 2): void {
  const descriptor = Object.getOwnPropertyDescriptor(process, name)
  const getStream = descriptor?.get
  if (getStream === undefined || descriptor?.configurable !== true) return
  let seen: unknown
  define(process, name, {
    ...descriptor,
    get() {
      const stream = applyTo(getStream, process, []) as { write?: Write } | undefined
      if (stream !== seen && typeof stream?.write === 'function') {
        seen = stream
        const original = stream.write
        const { write } = {
          write(this: unknown, ...args: unknown[]): unknown {
            const outer = inStream
            const outerSite = writing.site
            if (args[0] !== null && args[0] !== undefined) writing.site = record(fd, args[0], write)
            inStream = true
            try {
              return applyTo(original, this, args)
            } finally {
              inStream = outer
              writing.site = outerSite
            }
          },
        }
        define(stream, 'write', { configurable: true, writable: true, enumerable: false, value: write })
      }
      return stream
    },
  })
}

/** `fs.writeSync(1, …)` prints as well. */
function watchFile(name: 'writeSync' | 'writeFileSync'): void {
  const original = nodeFs[name] as unknown as Write
  const wrapper = {
    [name](this: unknown, ...args: unknown[]): unknown {
      if (!inStream && (args[0] === 1 || args[0] === 2)) record(args[0], args[1], wrapper)
      return applyTo(original, this, args)
    },
  }[name] as Write
  define(wrapper, 'length', { value: original.length, configurable: true })
  define(nodeFs, name, { value: wrapper, configurable: true, enumerable: true, writable: true })
}

export function watchOutputs(): void {
  watchStream('stdout', 1)
  watchStream('stderr', 2)
  watchFile('writeSync')
  watchFile('writeFileSync')
}
