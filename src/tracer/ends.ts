import { flush, kept, line, writeThrough } from './journal.ts'
import { applyTo } from './node.ts'
import { printed } from './outputs.ts'
import { outputSite } from './sites.ts'

/** What was recorded is on the disk however the program ends; only a signal from outside can come before that. */
export function watchEnds(): void {
  process.on('exit', (code) => {
    line({ k: 'exit', code, dropped: kept.dropped, droppedOutputs: printed.dropped })
    flush()
    // Later listeners may print.
    writeThrough()
  })
  process.on('uncaughtExceptionMonitor', (error) => {
    // A program that listens has caught it.
    if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return
    line({ k: 'fatal', message: messageOf(error) })
    flush()
  })
  flushBefore('abort')
  flushBefore('reallyExit')
  flushBefore('kill')
}

const longestMessage = 400

function messageOf(error: unknown): string {
  try {
    return String(error).slice(0, longestMessage)
  } catch {
    return ''
  }
}

type Method = (this: unknown, ...args: unknown[]) => unknown

function flushBefore(name: 'abort' | 'reallyExit' | 'kill'): void {
  const methods = process as unknown as Record<string, Method | undefined>
  const original = methods[name]
  if (typeof original !== 'function') return
  const wrapper = {
    [name](this: unknown, ...args: unknown[]): unknown {
      if (name === 'reallyExit') line({ k: 'exiting', site: outputSite(wrapper) })
      if (name !== 'kill' || args[0] === process.pid) flush()
      return applyTo(original, this, args)
    },
  }[name] as Method
  methods[name] = wrapper
}
