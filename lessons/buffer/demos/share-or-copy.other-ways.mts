const buf = Buffer.from('abc')
const { buffer, byteOffset } = buf

const made: Record<string, ArrayLike<number>> = {
  'buf.slice(0)': buf.slice(0),
  'Uint8Array.from(buf)': Uint8Array.from(buf),
  'Buffer.from(buf.subarray(0))': Buffer.from(buf.subarray(0)),
  'buf.subarray(0).subarray(0)': buf.subarray(0).subarray(0),
  'new Uint8Array(buf).subarray(0)': new Uint8Array(buf).subarray(0),
  'new Int8Array(buffer, …)': new Int8Array(buffer, byteOffset),
  'Buffer.from(buf.toString())': Buffer.from(buf.toString()),
}

buf.fill('X')
for (const [name, other] of Object.entries(made)) {
  if (other[0] === 88) console.log(name)
}
