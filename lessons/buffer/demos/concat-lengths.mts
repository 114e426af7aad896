const hello = Buffer.from('Hello')
const zeros = Buffer.alloc(2)

console.log(Buffer.concat([hello, zeros]))
console.log(Buffer.concat([hello, zeros], 4))
console.log(Buffer.concat([hello], 6))
console.log(Buffer.concat([hello, zeros]).toString().length)

try {
  Buffer.concat(hello as never, zeros as never)
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}
