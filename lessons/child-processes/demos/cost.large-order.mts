import { fork } from 'node:child_process'
import { once } from 'node:events'

if (process.argv[2] === 'kitchen') {
  process.on('message', (order) => process.send?.(order))
} else {
  const begin = performance.now()
  const kitchen = fork(import.meta.filename, ['kitchen'])
  kitchen.send('first')
  await once(kitchen, 'message')
  const opened = performance.now()
  // 400,000 dishes: about 12 MB when written as JSON.
  kitchen.send(Array(400_000).fill({ dish: 'soup', table: 12345 }))
  await once(kitchen, 'message')
  const large = performance.now() - opened
  kitchen.disconnect()
  console.log(`open and first order: ${(opened - begin).toFixed(1)} ms`)
  console.log(`one large order: ${large.toFixed(1)} ms`)
}
