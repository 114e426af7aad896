function attempt(decode: () => unknown) {
  try {
    console.log(decode())
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code)
  }
}

attempt(() => Buffer.from('abc', 'hex'))
attempt(() => Buffer.from('zz11', 'hex'))
attempt(() => Buffer.from('c291 cA==', 'base64').toString())
attempt(() => Buffer.from([0x61, 0xff]).toString())
attempt(() => Buffer.from('soup', 'utf9' as BufferEncoding))

const strict = new TextDecoder('utf-8', { fatal: true })
attempt(() => strict.decode(Buffer.from([0x61, 0xff])))
