process.nextTick(() => {
  console.log('tick')
  Promise.resolve().then(() => console.log('promise in tick'))
})
Promise.resolve().then(() => {
  console.log('promise')
  process.nextTick(() => console.log('tick in promise'))
})
queueMicrotask(() => console.log('microtask'))
console.log('main')
