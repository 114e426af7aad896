import { fork } from 'node:child_process'
import { once } from 'node:events'

const order = { day: new Date(0), tables: new Map([[5, 'Ann']]), tip: NaN }
const kind = (it: unknown) => (it === null ? 'null' : it?.constructor.name)

if (process.argv[2] === 'kitchen') {
  process.once('message', (got: typeof order) => {
    process.send?.([kind(got.day), kind(got.tables), kind(got.tip)])
  })
} else {
  for (const serialization of ['json', 'advanced'] as const) {
    const options = { serialization }
    const kitchen = fork(import.meta.filename, ['kitchen'], options)
    kitchen.send(order)
    const [[day, tables, tip]] = await once(kitchen, 'message')
    console.log(`${serialization}, Date: ${day}`)
    console.log(`${serialization}, Map: ${tables}`)
    console.log(`${serialization}, NaN: ${tip}`)
  }
}
