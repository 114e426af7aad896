import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ttl = 800
const self = fileURLToPath(import.meta.url)
const cache = new Map<string, string>()
const work: Record<string, () => void> = {
  'no cache': () => {},
  setTimeout: () => {
    cache.set('1', 'Ann')
    setTimeout(() => cache.delete('1'), ttl)
  },
  unref: () => {
    cache.set('1', 'Ann')
    setTimeout(() => cache.delete('1'), ttl).unref()
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
