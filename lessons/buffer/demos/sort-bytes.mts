const words = ['éclair', 'Zander', 'apple', '9', '10', 'app']
const buffers = words.map((word) => Buffer.from(word))

buffers.sort(Buffer.compare)
for (const buffer of buffers) console.log(buffer.toString())
