const password = Buffer.from('hunter2')
const greeting = Buffer.from('hi')
console.log(greeting.length)

const sent = Buffer.from(greeting.buffer)
console.log(sent.length > 2 ? 'more than 2 bytes' : '2 bytes')
console.log(sent.includes(password) ? 'hunter2' : 'no password')

const { buffer, byteOffset, length } = greeting
console.log(Buffer.from(buffer, byteOffset, length).toString())
