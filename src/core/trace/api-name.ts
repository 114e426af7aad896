import type { Scheduled } from './lane-model.ts'

const byType: Readonly<Record<string, string>> = {
  TickObject: 'process.nextTick',
  Microtask: 'queueMicrotask',
  Timeout: 'setTimeout',
  Immediate: 'setImmediate',
}

/** What the program called to schedule something, as a learner would write it. */
export function apiName({ site, type, forWriting }: Pick<Scheduled, 'site' | 'type' | 'forWriting'>): string {
  if (forWriting) return 'write callback'
  const [first = ''] = site?.via ?? []
  if (/^(promiseInitHook|emitInit|fastPromiseHook|init)/.test(first) || first === '')
    return type === 'PROMISE' ? 'await' : (byType[type] ?? type)
  const [whole = '', file = ''] = first.split('@')
  const name = whole.replace(/^Function\./, 'Promise.')
  const last = name.replace(/^.*\./, '')
  if (file === 'node:timers/promises') return `timers/promises ${last}`
  if (/^node:(internal\/)?fs\/promises$/.test(file)) return `fs.promises.${last}`
  if (file === 'node:fs') return `fs.${last}`
  if (file === 'node:net' || file === 'node:http') return `${file.slice(5)} ${name}`
  if (file === 'node:internal/process/task_queues' && last === 'nextTick') return 'process.nextTick'
  return name === '' ? (byType[type] ?? type) : name
}
