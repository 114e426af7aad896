const price = 'é€👍'

console.log(price.length)
console.log([...price].length)
console.log(Buffer.from(price).length)
console.log(Buffer.byteLength(price, 'utf16le'))
