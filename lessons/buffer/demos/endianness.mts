const four = Buffer.from([0x01, 0x02, 0xff, 0xfe])

console.log(four.readUInt16BE(0))
console.log(four.readUInt16LE(0))
console.log(four.readInt16BE(2))
console.log(four.readUInt16LE(2).toString(16))

try {
  console.log(four.readUInt16BE(3))
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}
