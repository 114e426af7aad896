setTimeout(() => console.log('no delay'))
setTimeout(() => console.log('1.9 ms'), 1.9)
setTimeout(() => console.log('60 ms'), 60)
setTimeout(() => console.log('0 ms'), 0)
setTimeout(() => console.log('1 ms'), 1)

const start = performance.now()
while (performance.now() - start < 100) {
  // busy for 100 ms
}
console.log('main is done')
