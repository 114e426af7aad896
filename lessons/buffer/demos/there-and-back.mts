const encodings = ['utf8', 'utf16le', 'latin1', 'ascii'] as const

for (const word of ['café', '5 €']) {
  for (const encoding of encodings) {
    const bytes = Buffer.from(word, encoding)
    const back = bytes.toString(encoding)
    if (back === word) console.log(`${word} survives ${encoding}`)
  }
}
