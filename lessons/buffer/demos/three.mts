console.log(Buffer.alloc(4))
console.log(Buffer.from([3]))
console.log(Buffer.from('3'))
console.log(Buffer.alloc(3, 'ab'))

try {
  console.log(Buffer.from(3 as never))
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}
