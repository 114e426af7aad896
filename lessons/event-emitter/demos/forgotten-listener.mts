import { EventEmitter } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const settings = new EventEmitter().setMaxListeners(0)

function answerRequest(tidy: boolean): void {
  const body = new Array(125_000).fill(0) // 1 MB
  const listener = (): void => console.log(body.length)
  settings.on('change', listener)
  if (tidy) settings.off('change', listener)
}

for (const tidy of [true, false]) {
  const before = process.memoryUsage().heapUsed
  for (let n = 1; n <= 40; n++) answerRequest(tidy)
  collectGarbage()
  const grown = (process.memoryUsage().heapUsed - before) / 1e6
  const kept = Math.max(0, Math.round(grown))
  console.log(`${tidy ? 'with off' : 'without off'}: ${kept} MB kept`)
}
