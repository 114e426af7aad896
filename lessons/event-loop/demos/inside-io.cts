const fs = require('node:fs') as typeof import('node:fs')

fs.stat('.', () => {
  setTimeout(() => console.log('timeout'), 0)
  setImmediate(() => console.log('immediate'))
  Promise.resolve().then(() => console.log('promise'))
  process.nextTick(() => console.log('tick'))

  const start = performance.now()
  while (performance.now() - start < 20) {
    // busy until the timer is long overdue
  }
  console.log('callback')
})
