import { fork } from 'node:child_process'

if (process.argv[2] === 'kitchen') {
  process.on('message', () => {})
} else {
  const order: { dish: string; self?: object } = { dish: 'soup' }
  order.self = order

  for (const serialization of ['json', 'advanced'] as const) {
    const options = { serialization }
    const kitchen = fork(import.meta.filename, ['kitchen'], options)
    const send = (name: string, message: object) => {
      try {
        kitchen.send(message)
        console.log(`${serialization}, ${name}: sent`)
      } catch {
        console.log(`${serialization}, ${name}: refused`)
      }
    }
    send('circle', order)
    send('symbol', { dish: Symbol('soup') })
    kitchen.disconnect()
  }
}
