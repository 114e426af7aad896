import { EventEmitter, on } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const tape = new EventEmitter()
setTimeout(() => {
  for (const number of [1, 2, 3]) tape.emit('note', number)
  console.log('all emitted')
}, 10)

for await (const [number] of on(tape, 'note')) {
  console.log(`note ${number}`)
  await sleep(20)
  if (number === 3) break
}
console.log(`listeners left: ${tape.listenerCount('note')}`)
