import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const cache = new Map<string, string>()
function store(id: string, ttl: number) {
  cache.set(id, 'a user')
  return setTimeout(() => cache.delete(id), ttl)
}
const work: Record<string, () => void> = {
  'both timers': () => {
    store('1', 300)
    store('2', 900)
  },
  'long one unrefed': () => {
    store('1', 300)
    store('2', 900).unref()
  },
  'both cleared': () => {
    clearTimeout(store('1', 300))
    clearTimeout(store('2', 900))
  },
}

const name = process.argv[2]
if (name !== undefined) {
  const start = performance.now()
  work[name]!()
  process.on('exit', () => {
    console.log((performance.now() - start).toFixed())
  })
} else {
  for (const name of Object.keys(work)) {
    const ms = execFileSync(process.execPath, [self, name])
    console.log(`${name}: ended after ${ms.toString().trim()} ms`)
  }
}
