import { EventEmitter } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const settings = new EventEmitter().setMaxListeners(0)

function useLength(): void {
  const body = new Array(125_000).fill(0) // 1 MB
  const { length } = body
  settings.on('change', () => console.log(length))
}
function useBody(): void {
  const body = new Array(125_000).fill(0) // 1 MB
  settings.on('change', () => console.log(body.length))
}

for (const answerRequest of [useLength, useBody]) {
  const before = process.memoryUsage().heapUsed
  for (let n = 1; n <= 40; n++) answerRequest()
  collectGarbage()
  const grown = (process.memoryUsage().heapUsed - before) / 1e6
  const kept = Math.max(0, Math.round(grown))
  console.log(`${answerRequest.name}: ${kept} MB kept`)
}
