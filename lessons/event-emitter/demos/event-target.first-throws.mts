process.on('uncaughtException', ({ message }) => {
  console.log(`uncaught: ${message}`)
})

const target = new EventTarget()
target.addEventListener('order', () => {
  throw new Error('one')
})
target.addEventListener('order', () => console.log('two'))
target.addEventListener('paid', () => console.log('three'))

try {
  target.dispatchEvent(new Event('order'))
  target.dispatchEvent(new Event('paid'))
} catch {
  console.log('caught')
}
console.log('end of file')
