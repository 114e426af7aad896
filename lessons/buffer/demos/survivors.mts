const bytes = Buffer.alloc(256)
for (let i = 0; i < bytes.length; i++) bytes[i] = i

const ways = ['hex', 'base64', 'base64url', 'latin1', 'ascii', 'utf8']
for (const way of ways as BufferEncoding[]) {
  const back = Buffer.from(bytes.toString(way), way)
  if (back.equals(bytes)) console.log(way)
}
