const buf = Buffer.from('abc')
const { buffer, byteOffset, length } = buf

const made: Record<string, Uint8Array> = {
  'buf.subarray(0)': buf.subarray(0),
  'Buffer.from(buf)': Buffer.from(buf),
  'Buffer.from(buffer, …)': Buffer.from(buffer, byteOffset, length),
  'new Uint8Array(buf)': new Uint8Array(buf),
  'new Uint8Array(buffer, …)': new Uint8Array(buffer, byteOffset),
  'Buffer.concat([buf])': Buffer.concat([buf]),
  'structuredClone(buf)': structuredClone(buf),
}

buf[0] = 88
for (const [name, other] of Object.entries(made)) {
  if (other[0] === 88) console.log(name)
}
