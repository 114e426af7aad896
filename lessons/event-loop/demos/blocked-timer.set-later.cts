const start = performance.now()

while (performance.now() - start < 300) {
  // chopping onions
}
console.log('onions are chopped')

setTimeout(() => {
  const waited = Math.round(performance.now() - start)
  console.log(`waited ${waited} ms`)
}, 150)
