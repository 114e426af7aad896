const bytes = Buffer.from('é')

console.log(bytes.toString('hex'))
console.log(bytes.toString('base64'))

const garbled = bytes.toString('latin1')
console.log(garbled)
console.log(Buffer.from(garbled).length)
console.log(Buffer.from(garbled, 'latin1').toString())
