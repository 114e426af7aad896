const connection = new Promise((resolve, reject) => {
  // The driver was to call one of the two.
})
const limit = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('too late')), 100)
})

console.log('connecting')
try {
  await Promise.race([connection, limit])
  console.log('connected')
} catch {
  console.log('failed')
} finally {
  console.log('finally')
}
