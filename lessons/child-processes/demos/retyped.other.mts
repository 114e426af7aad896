import { fork } from 'node:child_process'
import { once } from 'node:events'

const order = { pan: new Uint8Array([9]), fire: new Error('hot'), tip: 0.5 }
const kind = (it: unknown) => (it === null ? 'null' : it?.constructor.name)

if (process.argv[2] === 'kitchen') {
  process.once('message', (got: typeof order) => {
    process.send?.([kind(got.pan), kind(got.fire), kind(got.tip)])
  })
} else {
  for (const serialization of ['json', 'advanced'] as const) {
    const options = { serialization }
    const kitchen = fork(import.meta.filename, ['kitchen'], options)
    kitchen.send(order)
    const [[pan, fire, tip]] = await once(kitchen, 'message')
    console.log(`${serialization}, Uint8Array: ${pan}`)
    console.log(`${serialization}, Error: ${fire}`)
    console.log(`${serialization}, number: ${tip}`)
  }
}
