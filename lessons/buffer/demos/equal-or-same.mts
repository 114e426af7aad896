const buf1 = Buffer.from('Hello')
const buf2 = Buffer.alloc(10)
const again = Buffer.from('Hello')

console.log(buf1.equals(again), buf1 === again)
console.log(Buffer.compare(buf1, buf2))
console.log(Buffer.compare(buf2, buf1))
console.log(Buffer.compare(buf1, again))
