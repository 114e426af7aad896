function attempt(decode: () => unknown) {
  try {
    console.log(decode())
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code)
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })
attempt(() => strict.decode(Buffer.from('soup')))
attempt(() => strict.decode(Buffer.from([0xff, 0x61])))

attempt(() => Buffer.from([0xff, 0x61]).toString())
attempt(() => Buffer.from('11zz22', 'hex'))
attempt(() => Buffer.from('abcd5', 'hex'))
attempt(() => Buffer.from('soup', 'hexadecimal' as BufferEncoding))
