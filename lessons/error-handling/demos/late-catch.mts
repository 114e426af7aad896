process.on('unhandledRejection', (reason) => {
  console.log(`unhandled: ${(reason as Error).message}`)
})
process.on('rejectionHandled', () => console.log('handled after all'))

const soon = Promise.reject(new Error('soon'))
queueMicrotask(() => {
  soon.catch((error: Error) => console.log(`caught: ${error.message}`))
})

const late = Promise.reject(new Error('late'))
setTimeout(() => {
  late.catch((error: Error) => console.log(`caught: ${error.message}`))
}, 0)

console.log('main is done')
