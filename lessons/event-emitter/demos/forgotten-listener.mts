import { EventEmitter } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const memory = (): number => process.memoryUsage().arrayBuffers / 1e6
const settings = new EventEmitter().setMaxListeners(0)

function answerRequest(tidy: boolean): void {
  const body = Buffer.alloc(1_000_000)
  const listener = (): void => console.log(body.length)
  settings.on('change', listener)
  if (tidy) settings.off('change', listener)
}

for (const tidy of [true, false]) {
  const before = memory()
  for (let n = 1; n <= 40; n++) answerRequest(tidy)
  collectGarbage()
  const kept = Math.round(memory() - before)
  console.log(`${tidy ? 'with off' : 'without off'}: ${kept} MB kept`)
}
