const fs = require('node:fs') as typeof import('node:fs')

fs.stat('.', () => {
  setTimeout(() => console.log('timeout'), 0)
  setImmediate(() => {
    console.log('immediate')
    setImmediate(() => console.log('immediate in immediate'))
    process.nextTick(() => console.log('tick in immediate'))
  })

  const start = performance.now()
  while (performance.now() - start < 20) {
    // busy until the timer is long overdue
  }
  console.log('callback')
})
