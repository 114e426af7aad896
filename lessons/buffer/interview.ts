import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'three-ways',
    ask: '`Buffer.from`, `Buffer.alloc`, `Buffer.allocUnsafe`: what is the difference, and what is the risk?',
    difficulty: 1,
    tip: 9,
    rubric: [
      { id: 'from', point: '`from` takes contents (text, bytes, another Buffer) and copies them.', section: 'Making one' },
      { id: 'alloc', point: '`alloc` takes a size and gives zeros.', section: 'Making one' },
      {
        id: 'unsafe',
        point: '`allocUnsafe` does not clean: old memory (a password, a key) may still be in it.',
        section: 'Making one',
      },
      {
        id: 'when-unsafe',
        point: '`allocUnsafe` is only for memory that you overwrite completely, at once.',
        why: 'What it saves is the zeroing. Sent out half filled, it is how other people read your memory.',
      },
    ],
    followUps: [
      {
        ask: 'Why does `Buffer.from(5)` throw?',
        answer:
          'It could mean "five bytes" or "the byte 5". The old `new Buffer(5)` meant uninitialized memory, and JSON with a number in it leaked secrets that way.',
      },
      {
        ask: 'And `Buffer.from(arrayBuffer)`?',
        answer:
          'The one exception: it looks at the same memory instead of copying. A Buffer or a Uint8Array is copied, an ArrayBuffer is shared.',
      },
    ],
    prove: 'three',
  },
  {
    id: 'what-is-a-buffer',
    ask: 'What is a Buffer, and why does Node need it when JavaScript has strings?',
    difficulty: 1,
    tip: 9,
    rubric: [
      { id: 'bytes', point: 'A row of bytes, each 0 to 255, of fixed length.', section: 'A row of bytes' },
      {
        id: 'uint8array',
        point: 'A subclass of `Uint8Array`, with methods for encodings and numbers on top.',
        section: 'A row of bytes',
      },
      {
        id: 'outside-heap',
        point: 'Its memory lies outside the V8 heap: a heap limit does not count it.',
        why: 'That is why `heapUsed` can look healthy while the process grows. Look at `external`, `arrayBuffers` and `rss`.',
      },
      {
        id: 'strings-are-text',
        point: 'Strings are text. Arbitrary bytes (images, gzip, hashes) do not survive a round trip through UTF-8.',
        section: 'Bytes and text',
      },
    ],
    followUps: [
      {
        ask: "What is the length of 'é' as a string, and as a Buffer?",
        answer: 'One code unit and two bytes in UTF-8 (if it is the composed é). `Content-Length` counts bytes: `Buffer.byteLength(text)`.',
      },
      {
        ask: 'An npm package for browsers wants a Uint8Array. Can I give it a Buffer?',
        answer:
          'Yes, it is one. Beware of `slice`: on a Buffer it shares memory, on a Uint8Array it copies. `subarray` means the same on both.',
      },
    ],
    prove: 'first-look',
  },
  {
    id: 'share-or-copy',
    ask: 'Which of these share memory and which copy: `slice`, `subarray`, `Buffer.from(buffer)`, `Buffer.concat`?',
    difficulty: 2,
    tip: 9,
    rubric: [
      {
        id: 'slice',
        point: '`buf.slice` shares, unlike `slice` of arrays and typed arrays.',
        why: 'The same name with the opposite meaning, so its use is discouraged in the documentation.',
        section: 'Windows and copies',
      },
      { id: 'subarray', point: '`subarray` shares too, and says so by its name.', section: 'Windows and copies' },
      { id: 'copies', point: '`Buffer.from(buffer)` and `Buffer.concat` copy.', section: 'Windows and copies' },
      {
        id: 'consequence',
        point: 'Writing into a window changes the original, and a tiny window keeps all of a large Buffer alive.',
        section: 'Windows and copies',
      },
    ],
    followUps: [
      {
        ask: 'You cache the first 16 bytes of every 10 MB upload with `subarray`. What happens?',
        answer: 'Each entry keeps its 10 MB alive. Copy the little: `Buffer.from(buf.subarray(0, 16))`.',
      },
    ],
    prove: 'share-or-copy',
  },
  {
    id: 'chunk-borders',
    ask: 'You collect a request body with `body += chunk`. It works on your machine. What breaks, and what are two right ways?',
    difficulty: 2,
    tip: 9,
    rubric: [
      {
        id: 'implicit',
        point: '`+=` calls `toString()` on every chunk by itself.',
        section: 'A character on two chunks',
      },
      {
        id: 'split',
        point: 'A character on the border of two chunks turns into `\uFFFD` on both sides, without an error.',
        section: 'A character on two chunks',
      },
      {
        id: 'concat',
        point: 'Right: collect the Buffers, `Buffer.concat` them, decode once.',
        section: 'A character on two chunks',
      },
      {
        id: 'decoder',
        point: 'Right: `setEncoding("utf8")` or a `StringDecoder`, which keep half a character for the next chunk.',
        section: 'A character on two chunks',
      },
    ],
    followUps: [
      {
        ask: 'Why did it work on your machine?',
        answer: 'Your bodies were one chunk, or only ASCII. The border has to fall into a character of two or more bytes.',
      },
      {
        ask: 'What else is missing from that code?',
        answer: 'A limit. Anybody can send a body that fills the memory.',
      },
    ],
    prove: 'split-character',
  },
  {
    id: 'the-pool',
    ask: '`Buffer.from("secret").buffer.byteLength` is in the thousands. Explain, and say where this becomes a security problem.',
    difficulty: 3,
    tip: 9,
    rubric: [
      {
        id: 'pool',
        point: 'Small Buffers from `from`, `concat` and `allocUnsafe` are cut out of one shared piece of memory.',
        section: 'The pool',
      },
      {
        id: 'view',
        point: '`buf.buffer` is that whole piece; the Buffer is a window with `byteOffset` and `length`.',
        section: 'The pool',
      },
      {
        id: 'leak',
        point: 'Passing on `buf.buffer` passes on its neighbours: other people’s data.',
        section: 'The pool',
      },
      {
        id: 'right-way',
        point: 'Use offset and length, or copy: `new Uint8Array(buf)`, then its `.buffer` is yours alone.',
      },
    ],
    followUps: [
      {
        ask: 'How large is the pool?',
        answer:
          '`Buffer.poolSize`: 8 KiB for many years, 64 KiB in recent releases; it even changed within a major version. Buffers below half of it use it. Rely on neither number.',
      },
      {
        ask: 'You transfer such a `buf.buffer` to a worker. And then?',
        answer: 'Since Node 22 it throws a DataCloneError: the pool cannot be given away. Node 20 copies it, neighbours included.',
      },
    ],
    prove: 'neighbours',
  },
  {
    id: 'upload',
    ask: 'Review: collect the chunks of an upload in an array, `Buffer.concat` at `end`, write the file. Name four problems.',
    difficulty: 3,
    minutes: 3,
    tip: 9,
    rubric: [
      {
        id: 'memory',
        point: 'Memory: the whole file, twice at the moment of `concat`, times the number of uploads.',
        why: 'Measured: 150 MB cost more than 300 MB. With `pipeline` it was 30 to 40 MB.',
        section: 'An upload',
      },
      { id: 'limit', point: 'No size limit: one client can end the server.', section: 'An upload' },
      {
        id: 'aborted',
        point: 'A client that leaves in the middle: `end` never comes, and whoever waits for it waits for ever.',
        section: 'An upload',
      },
      {
        id: 'name',
        point: 'The file name: a constant one collides, one from the client may contain `../`.',
        section: 'An upload',
      },
      {
        id: 'multipart',
        point: 'A form sends `multipart/form-data`: the raw body is not the file, it needs a parser.',
        section: 'An upload',
      },
    ],
    followUps: [
      {
        ask: 'Your version, in one line?',
        answer:
          '`await pipeline(req, limit(10e6), fs.createWriteStream(temporaryName))`, then rename; on an error remove the temporary file.',
      },
      {
        ask: 'The file is empty although the client sent one. Why could that be?',
        answer: 'Something else has read the body already, such as `express.json()`. A stream can be read once.',
      },
    ],
    prove: 'upload',
  },
  {
    id: 'binary-numbers',
    ask: 'You read a file format with 4-byte numbers. One tool reads 1, another 16,777,216. What is going on, and which methods do you use?',
    difficulty: 2,
    tip: 9,
    rubric: [
      { id: 'endian', point: 'Byte order: 00 00 00 01 is 1 in big-endian and 16,777,216 in little-endian.', section: 'Numbers in bytes' },
      {
        id: 'methods',
        point: '`readUInt32BE` and `readUInt32LE`: the format says which; network protocols are usually BE.',
        section: 'Numbers in bytes',
      },
      {
        id: 'range',
        point: 'They check the range and throw, while `buf[99] = 300` is silent, whether the index or the value is too large.',
        section: 'Numbers in bytes',
      },
      {
        id: 'typed-array',
        point: 'A `Uint32Array` over the same memory uses the order of the machine, so it is no way to read a file format.',
      },
    ],
    followUps: [
      {
        ask: 'And 8-byte numbers?',
        answer: '`readBigUInt64BE` gives a BigInt. A plain number is exact only up to 2^53 - 1.',
      },
    ],
    prove: 'endianness',
  },
])
