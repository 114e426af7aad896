const connection = new Promise((resolve, reject) => {
  // The driver was to call one of the two.
})

console.log('connecting')
try {
  await connection
  console.log('connected')
} catch {
  console.log('failed')
} finally {
  console.log('finally')
}
