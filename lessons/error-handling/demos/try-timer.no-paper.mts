process.on('uncaughtException', (error) => {
  console.log(`uncaught: ${error.message}`)
})

try {
  console.log('try begins')
  setTimeout(() => {
    console.log('open the drawer')
    throw new Error('jammed')
  }, 0)
  throw new Error('no paper')
} catch (error) {
  console.log(`caught: ${(error as Error).message}`)
}
console.log('after the try')
