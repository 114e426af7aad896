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
  for (let order = 1; order <= 50; order++) {
    kitchen.send('next')
    await once(kitchen, 'message')
  }
  const each = (performance.now() - opened) / 50
  kitchen.disconnect()
  console.log(`open and first order: ${(opened - begin).toFixed(1)} ms`)
  console.log(`each further order: ${each.toFixed(2)} ms`)
}
