const start = performance.now()

setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
Promise.resolve().then(() => {
  console.log('promise')
  process.nextTick(() => console.log('tick'))
})

function round(): void {
  if (performance.now() - start < 50) queueMicrotask(round)
  else console.log('last round')
}
queueMicrotask(round)
