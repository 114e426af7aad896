const byte = Buffer.alloc(1)

for (const value of [300, -1, 2.9, 256]) {
  byte[0] = value
  console.log(byte[0])
}

byte[5] = 7
console.log(byte[5], byte.length)
