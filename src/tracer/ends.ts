import { flush, kept, line, writeThrough } from './journal.ts'
import { applyTo } from './node.ts'
import { printed } from './outputs.ts'

/** What was recorded is on the disk however the program ends; only a signal from outside can come before that. */
export function watchEnds(): void {
  process.on('exit', (code) => {
    line({ k: 'exit', code, dropped: kept.dropped, droppedOutputs: printed.dropped })
    flush()
    // Later listeners may print.
    writeThrough()
  })
  process.on('uncaughtExceptionMonitor', (error) => {
    line({ k: 'fatal', message: messageOf(error) })
    flush()
  })
  flushBefore('abort')
  flushBefore('reallyExit')
  flushBefore('kill')
}

function messageOf(error: unknown): string {
  try {
    return String((error as Error | undefined)?.message ?? error)
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
      if (name !== 'kill' || args[0] === process.pid) flush()
      return applyTo(original, this, args)
    },
  }[name] as Method
  methods[name] = wrapper
}
