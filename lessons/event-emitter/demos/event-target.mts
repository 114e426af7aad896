process.on('uncaughtException', ({ message }) => {
  console.log(`uncaught: ${message}`)
})

const target = new EventTarget()
target.addEventListener('order', () => console.log('one'))
target.addEventListener('order', () => {
  throw new Error('two')
})
target.addEventListener('order', () => console.log('three'))

try {
  target.dispatchEvent(new Event('order'))
  console.log('dispatchEvent returned')
} catch {
  console.log('caught')
}
