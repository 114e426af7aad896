import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'why-streams',
    ask: 'When do you use a stream, and when is `readFile` the better choice?',
    difficulty: 1,
    tip: 7,
    rubric: [
      {
        id: 'chunks',
        point: 'A stream brings data in chunks, so memory does not grow with the size of the file.',
        section: 'Piece by piece',
      },
      {
        id: 'first-byte',
        point: 'The first bytes can be used (sent, parsed) before the last ones are there.',
        section: 'Piece by piece',
      },
      {
        id: 'unknown-size',
        point: 'Large, endless or unknown sizes: uploads, downloads, logs, sockets.',
      },
      {
        id: 'small-is-simple',
        point: 'For small things of known size `readFile` is simpler, and quick enough.',
        why: 'A configuration file in a stream is only more code, with more places for an error to hide.',
      },
    ],
    followUps: [
      {
        ask: 'So streaming 1 GB needs 64 KB of memory?',
        answer:
          'One chunk is 64 KiB. In practice it is some tens of MB: a few chunks on their way, and many that wait for the garbage collector. What matters is that it is constant.',
      },
    ],
    prove: 'copy-memory',
  },
  {
    id: 'four-kinds',
    ask: 'Name the four kinds of streams, with one example each from the standard library.',
    difficulty: 1,
    tip: 7,
    rubric: [
      { id: 'readable', point: 'Readable: a file being read, the request a server gets, `process.stdin`.', section: 'Four kinds' },
      { id: 'writable', point: 'Writable: a file being written, the response a server sends.', section: 'Four kinds' },
      {
        id: 'duplex',
        point: 'Duplex: both directions, independent of each other, such as a socket.',
        section: 'Four kinds',
      },
      {
        id: 'transform',
        point: 'Transform: a Duplex whose output is made from its input, such as gzip.',
        section: 'Four kinds',
      },
    ],
    followUps: [
      {
        ask: 'In an HTTP server, which side is `req` and which `res`?',
        answer: '`req` is a Readable (what the client sends), `res` a Writable. In `http.request` it is the other way round.',
      },
      {
        ask: 'What is a PassThrough good for?',
        answer: 'It changes nothing: a place to count or watch bytes, or a readable end you can hand out before you have the source.',
      },
    ],
    diagram: 'stream-kinds',
    prove: 'four-types',
  },
  {
    id: 'backpressure',
    ask: 'Explain backpressure in one minute. What happens if you ignore it?',
    difficulty: 2,
    tip: 7,
    rubric: [
      {
        id: 'false',
        point: '`write` returns false once the queue has reached `highWaterMark`.',
        section: 'The mark',
      },
      {
        id: 'drain',
        point: 'Then stop writing (pause the reader) until `drain`.',
        section: 'Backpressure',
      },
      {
        id: 'no-loss',
        point: 'If you ignore the false, nothing is lost: the queue grows, and with it the memory.',
        why: 'Nothing "overflows". The chunk is taken all the same; false means "please wait", not "refused".',
        section: 'Backpressure',
      },
      {
        id: 'who-does-it',
        point: '`pipe` and `pipeline` obey it by themselves; `on("data")` with `write` does not.',
        section: 'Backpressure',
      },
    ],
    followUps: [
      {
        ask: 'How large is the mark?',
        answer:
          'For bytes 16 KiB on Node 20 and 64 KiB since Node 22 (Windows kept 16), for file readers 64 KiB, in object mode 16 objects. It is a signal, not a wall.',
      },
      {
        ask: 'You read with `for await` and call `writer.write(chunk)` in it. Safe?',
        answer:
          'Only the reading side waits for you. You must still look at the result of `write` and wait for `drain`, or let `pipeline` do it.',
      },
      {
        ask: 'Does it exist outside of streams?',
        answer:
          'Wherever somebody produces faster than somebody consumes. TCP windows, job queues with a limit, and a 503 are the same idea.',
      },
    ],
    diagram: 'backpressure',
    prove: 'with-and-without',
    trap: '"Streams handle backpressure automatically." Some ways of using them do.',
  },
  {
    id: 'pipe-or-pipeline',
    ask: '`a.pipe(b)` or `pipeline(a, b)`: what does the second do that the first does not?',
    difficulty: 2,
    tip: 7,
    rubric: [
      { id: 'same-data', point: 'Both carry the data, the end, and backpressure.', section: 'pipe and pipeline' },
      {
        id: 'errors',
        point: '`pipe` passes no errors on; `pipeline` reports the first one, once, to a callback or a promise.',
        section: 'pipe and pipeline',
      },
      {
        id: 'cleans-up',
        point: 'When one stream fails or closes too early, `pipeline` destroys all; `pipe` leaves the others open.',
        why: 'An open file for every client that hangs up: the leak shows itself weeks later, as EMFILE.',
        section: 'pipe and pipeline',
      },
      {
        id: 'generators',
        point: '`pipeline` also takes async generators, and a signal to abort it.',
      },
    ],
    followUps: [
      {
        ask: 'I put `.on("error")` on the last stream of `a.pipe(b).pipe(c)`. Enough?',
        answer: 'No. `pipe` returns its target, so you listen to `c` only. An error of `a` or `b` has no listener, and ends the process.',
      },
      {
        ask: 'Is there a case where `pipeline` gets in the way?',
        answer:
          'With an HTTP response: on an error it destroys `res`, so no 500 can be sent any more. Open or `stat` the file before you begin.',
      },
    ],
    diagram: 'stream-pipeline',
    prove: 'pipeline-error',
  },
  {
    id: 'download-route',
    ask: 'A route does `fs.createReadStream(path).pipe(res)`. Name what can go wrong, and write it better.',
    difficulty: 3,
    minutes: 4,
    tip: 7,
    rubric: [
      {
        id: 'missing-file',
        point: 'A missing file emits `error` with no listener: the whole server ends.',
        section: 'A download, done right',
      },
      {
        id: 'client-leaves',
        point: 'A client that hangs up leaves the file open for ever.',
        section: 'pipe and pipeline',
      },
      {
        id: 'pipeline',
        point: '`pipeline(file, res)` closes everything and tells you once.',
        section: 'A download, done right',
      },
      {
        id: 'before-headers',
        point: 'Open or `stat` the file first: once the headers are out, no 404 or 500 can be sent.',
        section: 'A download, done right',
      },
      {
        id: 'path',
        point: 'A path from the user must be checked, or `../` reads any file.',
        why: 'Not about streams, but no interviewer is sorry to hear it.',
      },
    ],
    followUps: [
      {
        ask: 'The error comes after half the file. What does the client see?',
        answer: 'A connection that is cut. That is right: a cut download is noticed, one with an error page at its end is not.',
      },
      {
        ask: 'Why does the browser show no progress?',
        answer: 'A streamed response has no Content-Length unless you set it. You know it from `stat`.',
      },
    ],
    prove: 'missing-file',
  },
  {
    id: 'half-a-character',
    ask: 'A Transform does `chunk.toString().toUpperCase()`. It passed all tests, and breaks names in production. Why?',
    difficulty: 2,
    tip: 9,
    rubric: [
      {
        id: 'bytes',
        point: 'Chunks are bytes, cut wherever the buffer was full, even in the middle of a character.',
        section: 'A Transform of your own',
      },
      {
        id: 'replacement',
        point: 'Each half becomes U+FFFD, the replacement character, for good; nothing throws.',
      },
      {
        id: 'tests-small',
        point: 'The tests had one small chunk or only ASCII, so no border fell inside a character.',
        why: 'In ASCII each character is one byte, so no border can fall inside one. The first é shows the fault.',
      },
      {
        id: 'decoder',
        point: 'Mend it with an encoding on the reader, or a `StringDecoder` (or streaming `TextDecoder`) kept from chunk to chunk.',
        section: 'A Transform of your own',
      },
    ],
    followUps: [
      {
        ask: 'You parse JSON lines from the stream. Same problem?',
        answer:
          'A second one on top: a chunk can also end in the middle of a line. Keep the rest after the last line end, and add the next chunk to it.',
      },
      {
        ask: 'Does upper case at least keep the number of characters?',
        answer: 'No: ß becomes SS. Lengths measured before are wrong after.',
      },
    ],
    prove: 'half-a-euro',
  },
  {
    id: 'stuck-pipeline',
    ask: 'A pipeline with your own Transform stops in the middle. No error, no warning, the script just ends. Where do you look?',
    difficulty: 3,
    tip: 7,
    rubric: [
      {
        id: 'callback',
        point: 'A `transform` (or `write`) that does not call its callback on some path: the next chunk never comes.',
        section: 'A Transform of your own',
      },
      {
        id: 'why-it-ends',
        point: 'Nothing pending keeps the loop alive, so Node exits although the work is not done.',
        why: 'With a top-level `await` that never settles, the exit code is 13. With a callback it is 0, which is worse.',
      },
      {
        id: 'no-reader',
        point: 'Or nobody reads the far end: it fills up to its mark, and backpressure stops the rest.',
        section: 'Who sets it going',
      },
      {
        id: 'end',
        point: 'Or a hand-made copy never calls `end()`: then there is no `finish` to wait for.',
      },
    ],
    followUps: [
      {
        ask: 'The callback is called twice. What then?',
        answer: 'ERR_MULTIPLE_CALLBACK: the stream fails. That at least you can see.',
      },
      {
        ask: 'How would you have written it so that this cannot happen?',
        answer: 'As an async generator in the pipeline: `yield` and `return` are the callback, and an exception is the error.',
      },
    ],
    prove: 'forgotten-callback',
  },
])
