/** What the tracer needs of Node, taken before the program can change any of it. */
const fs = process.getBuiltinModule('node:fs')
const hooks = process.getBuiltinModule('node:async_hooks')
const { performance } = process.getBuiltinModule('node:perf_hooks')
const workers = process.getBuiltinModule('node:worker_threads')

export const nodeFs = fs
export const { createHook, executionAsyncId } = hooks
export const { threadId, isMainThread } = workers
/** Names of Node's own resources. */
export const providers = (hooks as { readonly asyncWrapProviders?: Readonly<Record<string, number>> }).asyncWrapProviders ?? {}
export const { openSync, writeSync, readFileSync, readdirSync } = fs
export const { captureStackTrace } = Error
export const toJson = JSON.stringify
export const now = performance.now.bind(performance)
export const timeOrigin = performance.timeOrigin
export const applyTo = Reflect.apply
export const define = Object.defineProperty

interface Metrics {
  readonly loopCount: number
  readonly events: number
}

const timing = performance.nodeTiming as unknown as { readonly uvMetricsInfo: Metrics }
/** libuv's own counters: turns begun, and events got from polling. Reading them changes nothing. */
export const loopMetrics = (): Metrics => timing.uvMetricsInfo
