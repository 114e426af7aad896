const start = performance.now()

setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
Promise.resolve().then(() => console.log('promise'))

function tick(): void {
  if (performance.now() - start < 50) process.nextTick(tick)
  else console.log('last tick')
}
process.nextTick(tick)
