import {
  all,
  answered,
  any,
  before,
  byNode,
  choice,
  chose,
  count,
  defineLesson,
  exact,
  exited,
  lineAt,
  lines,
  measured,
  never,
  not,
  number,
  oneOf,
  order,
  printed,
  saidDepends,
  text,
  unordered,
  value,
} from '../../src/index.ts'

export default defineLesson({
  demos: [
    {
      id: 'first-chunks',
      title: 'A belt with two dishes',
      file: 'first-chunks.mts',
      teaches:
        'A readable stream delivers its data in chunks, each as a `data` event, then one `end`; and it begins only after the code that set it up.',
      prediction: text({ ask: 'What does this print? Four lines.' }),
      contract: exact(all(lineAt(1, 'belt is set up'), lineAt(2, 'got bun'), lineAt(3, 'got cheese'), lineAt(4, 'no more'))),
      hint: '`on` adds a listener and returns. Nothing in it waits.',
      why: [
        {
          line: 'belt is set up',
          text: 'A `data` listener makes the stream flow, but not at once: the code that is running now goes on to its end first.',
        },
        { line: 'got bun', text: '`Readable.from` turns each element of the array into one chunk. This is the first.' },
        { line: 'got cheese', text: 'The second element, the second chunk, the second `data` event.' },
        { line: 'no more', text: '`end` comes once, after the last chunk has been delivered.' },
      ],
      misconceptions: [
        {
          when: any(before('got bun', 'belt is set up'), before('no more', 'belt is set up')),
          say: 'The stream does not start inside `on`. It starts a tick later, so everybody has time to add listeners.',
        },
        { when: printed(/bun.*cheese/i), say: 'Two elements stay two chunks. Nobody glues them together.' },
        { when: never(/no more/i), say: 'The array has an end, so the stream has one, too: when the last chunk is out, it emits `end`.' },
        { when: before('no more', 'got cheese'), say: '`end` means: you have got everything. It cannot overtake a chunk.' },
      ],
      variants: [
        {
          id: 'two-listeners',
          file: 'first-chunks.two-listeners.mts',
          prediction: text({ ask: 'What does this print? Six lines.' }),
          contract: exact(
            all(
              lineAt(1, 'belt is set up'),
              lineAt(2, 'Ann got bun'),
              lineAt(3, 'Bob got bun'),
              lineAt(4, 'Ann got tea'),
              lineAt(5, 'Bob got tea'),
              lineAt(6, 'no more'),
            ),
          ),
          hint: '`on` adds a listener and returns. And who of the two gets a chunk when both want it?',
          why: [
            {
              line: 'belt is set up',
              text: 'A `data` listener makes the stream flow, but not at once: the code that is running now goes on to its end first.',
            },
            { line: 'Ann got bun', text: 'The first chunk, and the listener that was added first.' },
            { line: 'Bob got bun', text: 'The same bun. Listeners do not share a chunk out: each of them gets every one.' },
            { line: 'Ann got tea', text: 'The second chunk, not before everybody has had the first.' },
            { line: 'Bob got tea', text: 'And the other listener again.' },
            { line: 'no more', text: '`end` comes once, however many are listening for chunks.' },
          ],
          misconceptions: [
            {
              when: any(before('Ann got bun', 'belt is set up'), before('no more', 'belt is set up')),
              say: 'The stream does not start inside `on`. It starts a tick later, so everybody has time to add listeners.',
            },
            {
              when: any(all(printed('Ann got bun'), never('Bob got bun')), all(printed('Bob got tea'), never('Ann got tea'))),
              say: 'They do not take turns. A stream is an event emitter: each `data` event goes to all its listeners.',
            },
            {
              when: before('Ann got tea', 'Bob got bun'),
              say: 'Not one guest after the other, but one chunk after the other: both get the bun before the tea is delivered.',
            },
            {
              when: never(/no more/i),
              say: 'The array has an end, so the stream has one, too: when the last chunk is out, it emits `end`.',
            },
          ],
        },
      ],
    },
    {
      id: 'four-types',
      title: 'Four kinds of stream',
      file: 'four-types.mts',
      teaches:
        'Readable, Writable, Duplex (two independent directions, such as a socket) and Transform (a Duplex whose output is made from its input).',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['file reader: write', 'file writer: read', 'socket: transform'],
      }),
      contract: exact(all(count(/^gzip/, '=', 3), count(/^socket/, '=', 2), count(/^file/, '=', 2))),
      hint: 'From which of the four can you take data? Into which can you put some? And for which does what comes out depend on what went in?',
      why: [
        { line: 'file reader: read', text: 'A Readable: data comes out of it. `fs.createReadStream` makes one.' },
        { line: 'file writer: write', text: 'A Writable: data goes into it.' },
        { line: 'socket: read', text: 'A socket is a Duplex: what the other side sends can be read …' },
        { line: 'socket: write', text: '… and what you send is written. The two directions have nothing to do with each other.' },
        { line: 'gzip: read', text: 'A Transform is a Duplex, so it can be read: the packed bytes come out here.' },
        { line: 'gzip: write', text: 'And it can be written to: the plain bytes go in here.' },
        { line: 'gzip: transform', text: 'What comes out is made from what went in. That is what makes a Duplex a Transform.' },
      ],
      misconceptions: [
        {
          when: printed('socket: transform'),
          say: 'A socket is read and written, but what you read is what the other side sent, not a changed copy of what you wrote. That is a Duplex, no Transform.',
        },
        {
          when: all(printed('gzip: transform'), any(never('gzip: read'), never('gzip: write'))),
          say: 'A Transform is a special Duplex, so it is a Readable and a Writable as well. Otherwise it could not stand in the middle of a pipeline.',
        },
        {
          when: any(printed('file reader: write'), printed('file writer: read')),
          say: 'File streams go one way: a reader only gives, a writer only takes.',
        },
        {
          when: all(not(saidDepends()), any(never('socket: read'), never('socket: write'))),
          say: 'A connection goes both ways, so a socket is both: a Duplex. It is one even before it is connected.',
        },
        {
          when: all(not(saidDepends()), never('gzip: transform')),
          say: '`createGzip()` is the standard example of a Transform: plain bytes in, packed bytes out.',
        },
        {
          when: all(not(saidDepends()), any(never('file reader: read'), never('file writer: write'))),
          say: 'The names are from your point of view: you read from the reader and write to the writer.',
        },
        { when: saidDepends(), say: 'What kind of stream an object is depends on its class, and that is the same on each run.' },
      ],
      variants: [
        {
          id: 'others',
          file: 'four-types.others.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: ['list: write', 'file writer: read', 'telephone: transform'],
          }),
          contract: exact(
            all(printed('list: read'), count(/^file/, '=', 1), count(/^telephone/, '=', 2), count(/^hash/, '=', 3), count(/./, '=', 7)),
          ),
          hint: 'From which of the four can you take data? Into which can you put some? And for which does what comes out depend on what went in?',
          why: [
            { line: 'list: read', text: 'A Readable: `Readable.from` makes one of anything that can be iterated.' },
            { line: 'file writer: write', text: 'A Writable: data goes into it.' },
            { line: 'telephone: read', text: 'A Duplex: you can listen …' },
            { line: 'telephone: write', text: '… and you can speak. What you hear is not made of what you say.' },
            { line: 'hash: read', text: 'The finished hash can be read here, once the input has ended.' },
            { line: 'hash: write', text: 'And the bytes to be hashed are written here.' },
            {
              line: 'hash: transform',
              text: 'What comes out is made from what went in: a Transform. It keeps everything back until the end, and that is allowed.',
            },
          ],
          misconceptions: [
            {
              when: printed('telephone: transform'),
              say: 'A Duplex with its two directions is no Transform: nothing connects what is read with what is written.',
            },
            {
              when: all(not(saidDepends()), any(never('telephone: read'), never('telephone: write'))),
              say: 'A Duplex is a Readable and a Writable in one.',
            },
            {
              when: all(not(saidDepends()), never('hash: transform')),
              say: '`createHash` is known for `update` and `digest`. But it is a Transform, too: `pipeline(file, createHash("sha256"), …)` works.',
            },
            {
              when: all(printed('hash: transform'), any(never('hash: read'), never('hash: write'))),
              say: 'A Transform is a special Duplex, so it is a Readable and a Writable as well.',
            },
            {
              when: any(printed('list: write'), printed('file writer: read')),
              say: 'Both go one way only: a list gives, a file writer takes.',
            },
            {
              when: all(not(saidDepends()), any(never('list: read'), never('file writer: write'))),
              say: 'The names are from your point of view: you read from the list and write to the writer.',
            },
            { when: saidDepends(), say: 'What kind of stream an object is depends on its class, and that is the same on each run.' },
          ],
        },
      ],
    },
    {
      id: 'one-or-many',
      title: 'How many chunks?',
      file: 'one-or-many.mts',
      teaches: '`Readable.from` makes one chunk per element of an iterable; but a string and a Buffer are one chunk each.',
      prediction: text({ ask: 'What does this print? Four lines, `name: number`.' }),
      contract: exact(all(lineAt(1, 'array: 3'), lineAt(2, 'string: 1'), lineAt(3, 'Set: 3'), lineAt(4, 'Buffer: 1'))),
      hint: 'A string can be iterated, character by character. Would you want to send a file like that?',
      why: [
        { line: 'array: 3', text: 'Three elements, three chunks.' },
        {
          line: 'string: 1',
          text: 'An exception made on purpose: a string is iterable, but a stream of single characters would be very slow.',
        },
        { line: 'Set: 3', text: 'Any iterable will do: arrays, Sets, Maps, generators, async generators.' },
        { line: 'Buffer: 1', text: 'The same exception: as an iterable a Buffer would give single numbers.' },
      ],
      misconceptions: [
        {
          when: printed(/^string: 3/i),
          say: 'By the rule for iterables it would be three. Node makes an exception for strings, because nobody wants a text letter by letter.',
        },
        { when: printed(/^Buffer: 3/i), say: 'Buffers have the same exception as strings: one Buffer, one chunk.' },
        {
          when: printed(/^array: 1/i),
          say: 'An array is a list of chunks for `Readable.from`, not a chunk. To send it as one, wrap it: `[[…]]`.',
        },
        { when: printed(/^Set: 1/i), say: 'A Set is iterated like an array. Only strings and Buffers are taken whole.' },
      ],
      variants: [
        {
          id: 'wrapped',
          file: 'one-or-many.wrapped.mts',
          contract: exact(all(lineAt(1, 'wrapped array: 1'), lineAt(2, 'spread string: 3'), lineAt(3, 'Set: 2'), lineAt(4, 'Buffers: 2'))),
          hint: 'Count the elements of what is handed to `Readable.from`, and look closely at the brackets. How many different letters are in the Set?',
          why: [
            { line: 'wrapped array: 1', text: 'The outer array has one element, and that is one chunk: the whole inner array.' },
            {
              line: 'spread string: 3',
              text: 'A string alone would be one chunk. Spread into an array it is three strings, and so three chunks.',
            },
            { line: 'Set: 2', text: 'One chunk per element, and a Set keeps the second "a" only once.' },
            { line: 'Buffers: 2', text: 'A Buffer alone is one chunk, two Buffers in an array are two. Their lengths do not matter.' },
          ],
          misconceptions: [
            { when: printed(/^wrapped array: 3/i), say: 'Only the outer array is taken apart. What is inside stays in one piece.' },
            {
              when: printed(/^spread string: 1/i),
              say: "The exception for strings looks at what `Readable.from` gets. It gets an array here: `[...'abc']` is three strings.",
            },
            { when: printed(/^Set: 3/i), say: 'Three values were given to the Set, and it has kept two: each value is in it once.' },
            {
              when: printed(/^Buffers: [15]/i),
              say: 'Chunks are neither glued together nor taken apart: two Buffers, two chunks.',
            },
          ],
        },
      ],
    },
    {
      id: 'on-demand',
      title: 'A kitchen that cooks on demand',
      file: 'on-demand.mts',
      teaches: 'A Readable is pulled: its `read` method is called when somebody wants data, and `push(null)` says that there is no more.',
      prediction: order({ distractors: ['eat 3', 'cook 4'] }),
      contract: exact(
        all(
          lineAt(1, 'open'),
          before('cook 1', 'eat 1'),
          before('eat 1', 'cook 2'),
          before('eat 2', 'cook 3'),
          lineAt(-1, 'closed'),
          count(/./, '=', 7),
        ),
      ),
      hint: 'Who calls `read`, and what for? And what is pushed the third time?',
      why: [
        { line: 'open', text: 'Making the stream cooks nothing. It waits until somebody wants to read.' },
        { line: 'cook 1', text: 'The loop asks for a chunk, there is none, so Node calls `read`.' },
        { line: 'eat 1', text: 'The pushed object goes straight to the loop.' },
        { line: 'cook 2', text: 'The loop comes back for the next one, so `read` is called again.' },
        { line: 'eat 2', text: 'Pushed, delivered.' },
        { line: 'cook 3', text: 'The third call. It has nothing to offer and pushes `null`, which means: that was all.' },
        { line: 'closed', text: '`null` is no chunk. It ends the stream, and so the loop.' },
      ],
      misconceptions: [
        {
          when: any(before('cook 1', 'open'), before('eat 1', 'open')),
          say: 'A stream without a reader does nothing. The first call of `read` comes when the loop asks for a chunk.',
        },
        {
          when: any(before('cook 2', 'eat 1'), before('cook 3', 'eat 2')),
          say: 'Almost: a stream may work ahead, up to its highWaterMark. But this loop takes each plate at once and asks again, so nothing is cooked before its time.',
        },
        {
          when: any(before('eat 1', 'cook 1'), before('eat 2', 'cook 2')),
          say: 'What is eaten must have been cooked: the loop waits until `read` has pushed something.',
        },
        { when: printed('eat 3'), say: 'The third `read` pushes `null`, and `null` is not delivered. It is the sign for the end.' },
        { when: printed('cook 4'), say: 'After `push(null)` the stream has ended. Nobody calls `read` again.' },
        { when: saidDepends(), say: 'No clock and no I/O here: the loop pulls, the stream answers, always in this order.' },
        {
          when: any(before('closed', 'cook 3'), before('closed', 'eat 2')),
          say: 'The loop cannot know that two was all. It asks a third time, and only the `null` of that call ends it.',
        },
        {
          when: any(before('eat 2', 'eat 1'), before('cook 2', 'cook 1'), before('cook 3', 'cook 2')),
          say: 'A stream keeps its order: chunk after chunk, and the numbers count the calls.',
        },
      ],
      variants: [
        {
          id: 'early-end',
          file: 'on-demand.early-end.mts',
          prediction: order({ distractors: ['cook 3', 'eat 3'] }),
          contract: exact(
            all(
              lineAt(1, 'open'),
              lineAt(2, 'cook 1'),
              lineAt(3, 'eat 1'),
              lineAt(4, 'cook 2'),
              lineAt(5, 'eat 2'),
              lineAt(6, 'closed'),
              count(/./, '=', 6),
            ),
          ),
          hint: 'Who calls `read`, and what for? And when does the stream learn that there is no more?',
          why: [
            { line: 'open', text: 'Making the stream cooks nothing. It waits until somebody wants to read.' },
            { line: 'cook 1', text: 'The loop asks for a chunk, there is none, so Node calls `read`.' },
            { line: 'eat 1', text: 'The pushed object goes straight to the loop.' },
            {
              line: 'cook 2',
              text: 'The loop comes back for the next one. This call pushes the last dish and, right behind it, the `null`.',
            },
            { line: 'eat 2', text: '`null` ends the stream, it does not throw away what was pushed before.' },
            { line: 'closed', text: 'The stream knows already that this was all. So nobody has to ask a third time.' },
          ],
          misconceptions: [
            {
              when: any(before('cook 1', 'open'), before('eat 1', 'open')),
              say: 'A stream without a reader does nothing. The first call of `read` comes when the loop asks for a chunk.',
            },
            {
              when: printed('cook 3'),
              say: 'The `null` came along with the second dish. After `push(null)` nobody calls `read` again.',
            },
            { when: printed('eat 3'), say: 'Two dishes are pushed. The `null` behind them is not delivered, it is the sign for the end.' },
            {
              when: any(before('cook 2', 'eat 1'), before('closed', 'eat 2')),
              say: 'One plate at a time: this loop takes each plate at once and asks again, and what was pushed before the `null` is still delivered.',
            },
            {
              when: any(before('eat 1', 'cook 1'), before('eat 2', 'cook 2')),
              say: 'What is eaten must have been cooked: the loop waits until `read` has pushed something.',
            },
            { when: saidDepends(), say: 'No clock and no I/O here: the loop pulls, the stream answers, always in this order.' },
          ],
        },
      ],
    },
    {
      id: 'part-of-a-file',
      title: 'From minute 2 to minute 8',
      file: 'part-of-a-file.mts',
      teaches: 'A file stream can begin anywhere; `end` is inclusive, and `highWaterMark` is the size of its chunks.',
      prediction: text({ ask: 'What does this print, line by line?' }),
      contract: exact(all(lineAt(1, '234'), lineAt(2, '567'), lineAt(3, '8'), count(/./, '=', 3))),
      hint: '`slice(2, 8)` would stop before position 8. Is `end` of a file stream made the same way?',
      why: [
        { line: '234', text: 'Reading begins at byte 2 (counted from 0) and takes three bytes: the highWaterMark.' },
        { line: '567', text: 'The next three bytes.' },
        {
          line: '8',
          text: 'Byte 8 is still included, as in an HTTP `Range` header: `start` 2, `end` 8 are seven bytes. The last chunk takes what is left.',
        },
      ],
      misconceptions: [
        {
          when: any(all(printed('567'), never(/8/)), printed('234567')),
          say: 'You cut like `slice`, which stops before its end. Here `end` is the last byte that is read: it follows the HTTP `Range` header.',
        },
        { when: printed('2345678'), say: 'The right bytes, but a chunk holds `highWaterMark` bytes at most: three here.' },
        { when: any(printed(/^012/), printed(/^123/)), say: '`start` counts from 0, like an index, and skips everything before it.' },
        { when: printed(/buffer/i), say: 'With `encoding` the chunks are strings. Without it they would be Buffers.' },
        { when: printed(/9/), say: 'Byte 9 lies behind `end`. It is not read.' },
      ],
      variants: [
        {
          id: 'minute-three',
          rename: {
            'minute 2': 'minute 3',
            'minute 8': 'minute 6',
            'start: 2': 'start: 3',
            'end: 8': 'end: 6',
            'highWaterMark: 3': 'highWaterMark: 2',
          },
          contract: exact(all(lineAt(1, '34'), lineAt(2, '56'), count(/./, '=', 2))),
          hint: '`slice(3, 6)` would stop before position 6. Is `end` of a file stream made the same way?',
          why: [
            { line: '34', text: 'Reading begins at byte 3 (counted from 0) and takes two bytes: the highWaterMark.' },
            {
              line: '56',
              text: 'Byte 6 is still included: from 3 to 6 are four bytes, as in an HTTP `Range` header. So the second chunk is full.',
            },
          ],
          misconceptions: [
            {
              when: any(all(printed('34'), printed('5')), printed('345')),
              say: 'You cut like `slice`, which stops before its end. Here `end` is the last byte that is read: it follows the HTTP `Range` header.',
            },
            { when: printed('3456'), say: 'The right bytes, but a chunk holds `highWaterMark` bytes at most: two here.' },
            { when: any(printed(/^01/), printed(/^2/)), say: '`start` counts from 0, like an index, and skips everything before it.' },
            { when: printed(/buffer/i), say: 'With `encoding` the chunks are strings. Without it they would be Buffers.' },
            { when: printed(/7/), say: 'Byte 7 lies behind `end`. It is not read.' },
          ],
        },
      ],
    },
    {
      id: 'end-of-copy',
      title: 'When is a copy done?',
      file: 'end-of-copy.mts',
      teaches: '`end` is the reader’s last word, `finish` the writer’s; `await pipeline` waits for both.',
      prediction: order(),
      contract: exact(
        all(
          lineAt(1, 'copy started'),
          before('reader: data', 'reader: end'),
          before('reader: end', 'writer: finish'),
          lineAt(-1, 'pipeline done'),
        ),
      ),
      hint: 'Follow the four letters: out of the file, out of the reader, into the writer, into the other file.',
      why: [
        { line: 'copy started', text: '`pipeline` connects the streams and returns a promise. The file is not even open yet.' },
        { line: 'reader: data', text: 'The first and only chunk. `pipeline` listens as well and hands it to the writer.' },
        { line: 'reader: end', text: 'The reader has given everything. That does not mean that it is written.' },
        {
          line: 'writer: finish',
          text: 'At `end`, `pipeline` calls `writer.end()`. `finish` comes when everything written has been taken care of.',
        },
        { line: 'pipeline done', text: 'The promise is fulfilled when the last stream has finished.' },
      ],
      misconceptions: [
        {
          when: before('reader: data', 'copy started'),
          say: 'Files are read in the background. No event of them can come before the running code has reached its `await`.',
        },
        {
          when: before('writer: finish', 'reader: end'),
          say: 'The writer cannot be finished before it knows that nothing more will come. It learns that from the reader’s `end`.',
        },
        {
          when: any(before('pipeline done', 'writer: finish'), before('pipeline done', 'reader: end')),
          say: '`await pipeline` waits for the whole chain, the writer included. That is why it is safe to use the file afterwards.',
        },
        { when: before('reader: end', 'reader: data'), say: '`end` comes after the last chunk, never before it.' },
        { when: saidDepends(), say: 'How long it takes depends on the disk. Each of these steps causes the next, so the order does not.' },
      ],
      variants: [
        {
          id: 'two-chunks',
          file: 'end-of-copy.two-chunks.mts',
          prediction: order({ distractors: ['reader: "soup"', 'reader: "up"'] }),
          contract: exact(
            all(
              lineAt(1, 'copy started'),
              lineAt(2, 'reader: "sou"'),
              lineAt(3, 'reader: "p"'),
              lineAt(4, 'reader: end'),
              lineAt(5, 'writer: finish'),
              lineAt(6, 'pipeline done'),
            ),
          ),
          hint: 'Follow the four letters, three at a time: out of the file, out of the reader, into the writer, into the other file.',
          why: [
            { line: 'copy started', text: '`pipeline` connects the streams and returns a promise. The file is not even open yet.' },
            { line: 'reader: "sou"', text: 'The mark of a file reader is the size of its chunks: three bytes.' },
            { line: 'reader: "p"', text: 'The last chunk takes what is left.' },
            { line: 'reader: end', text: 'The reader has given everything, including chunks that are not written yet.' },
            {
              line: 'writer: finish',
              text: 'At `end`, `pipeline` calls `writer.end()`. `finish` comes when everything written has been taken care of.',
            },
            { line: 'pipeline done', text: 'The promise is fulfilled when the last stream has finished.' },
          ],
          misconceptions: [
            {
              when: any(before('reader: "sou"', 'copy started'), before('reader: "p"', 'copy started')),
              say: 'Files are read in the background. No event of them can come before the running code has reached its `await`.',
            },
            {
              when: any(printed('reader: "soup"'), printed('reader: "up"')),
              say: 'The file reader takes `highWaterMark` bytes at a time: three, then what is left.',
            },
            { when: before('reader: end', 'reader: "p"'), say: '`end` comes once, after the last chunk.' },
            {
              when: before('writer: finish', 'reader: end'),
              say: 'The order in which listeners are added to different streams says nothing. The writer learns from the reader’s `end` that nothing more will come.',
            },
            {
              when: any(before('pipeline done', 'writer: finish'), before('pipeline done', 'reader: end')),
              say: '`await pipeline` waits for the whole chain, the writer included. That is why it is safe to use the file afterwards.',
            },
            {
              when: saidDepends(),
              say: 'How long it takes depends on the disk. Each of these steps causes the next, so the order does not.',
            },
          ],
        },
      ],
    },
    {
      id: 'write-says-false',
      title: 'When write says false',
      file: 'write-says-false.mts',
      teaches:
        '`write` returns false as soon as `highWaterMark` is reached. It has taken the chunk all the same: false means "please wait", not "refused".',
      prediction: lines({
        ask: 'Which of these lines print? Each write hands over 3 bytes; the mark is 10.',
        distractors: ['write 1: false', 'write 4: true', 'write 5: true', 'arrived: 9 bytes', 'arrived: 12 bytes'],
      }),
      contract: exact(all(printed('write 3: true'), printed('write 4: false'), printed('write 5: false'), lineAt(-1, 'arrived: 15 bytes'))),
      hint: 'Add up: 3, 6, 9, … Where does the sum reach 10? And is a false a no?',
      why: [
        { line: 'write 1: true', text: '3 bytes are waiting, fewer than 10.' },
        { line: 'write 2: true', text: '6 bytes. The one that is just being written counts, too.' },
        { line: 'write 3: true', text: '9 bytes, still below the mark.' },
        {
          line: 'write 4: false',
          text: '12 bytes: not below 10 any more. The chunk is taken, and the answer says "now please wait for `drain`".',
        },
        { line: 'write 5: false', text: 'Nobody waited, so 15 bytes now. Taken as well: the mark is a signal, not a wall.' },
        { line: 'arrived: 15 bytes', text: 'Five writes of three bytes, and all of them arrive.' },
      ],
      misconceptions: [
        {
          when: any(printed('arrived: 9 bytes'), printed('arrived: 12 bytes')),
          say: 'Nothing is thrown away. A write that returns false has put its chunk into the queue like any other; the price is memory.',
        },
        {
          when: printed('write 4: true'),
          say: 'The chunk itself counts. With the fourth 12 bytes are waiting, and the answer is true only below the mark of 10.',
        },
        {
          when: printed('write 5: true'),
          say: 'Nothing drains during this loop: the sink is done with a chunk in a later turn of the event loop at the earliest.',
        },
        { when: printed('write 1: false'), say: 'False does not mean "busy". It means that as much as the mark is waiting.' },
        {
          when: all(
            not(saidDepends()),
            any(never('write 1: true'), never('write 2: true'), never('write 3: true')),
            never('write 1: false'),
          ),
          say: 'Below the mark `write` returns true: 3, 6 and 9 bytes are fewer than 10.',
        },
        { when: saidDepends(), say: 'The whole loop runs before the sink can finish a chunk, so the sums are the same each time.' },
        {
          when: all(
            not(saidDepends()),
            any(all(never('write 4: false'), never('write 4: true')), all(never('write 5: false'), never('write 5: true'))),
          ),
          say: 'The loop makes all five writes and prints each answer. Nobody stops it: false is only a return value.',
        },
        {
          when: all(not(saidDepends()), never(/^arrived/)),
          say: '`end()` is called, so `finish` comes when everything is written, and with it the last line.',
        },
      ],
      variants: [
        {
          id: 'mark-of-six',
          rename: { 'highWaterMark: 10': 'highWaterMark: 6', 'the mark is 10': 'the mark is 6' },
          prediction: lines({
            ask: 'Which of these lines print? Each write hands over 3 bytes; the mark is 6.',
            distractors: ['write 1: false', 'write 2: true', 'write 3: true', 'arrived: 3 bytes', 'arrived: 6 bytes'],
          }),
          contract: exact(
            all(
              lineAt(1, 'write 1: true'),
              lineAt(2, 'write 2: false'),
              lineAt(3, 'write 3: false'),
              lineAt(4, 'write 4: false'),
              lineAt(5, 'write 5: false'),
              lineAt(6, 'arrived: 15 bytes'),
            ),
          ),
          hint: 'Add up: 3, 6, 9, … Must the sum reach the mark, or pass it? And is a false a no?',
          why: [
            { line: 'write 1: true', text: '3 bytes are waiting, fewer than 6.' },
            { line: 'write 2: false', text: '6 bytes: to reach the mark is enough. True is said only below it.' },
            { line: 'write 3: false', text: 'Nobody waited for `drain`, so 9 bytes now. Taken all the same.' },
            { line: 'write 4: false', text: '12 bytes, twice the mark. It is a signal, not a wall.' },
            { line: 'write 5: false', text: '15 bytes. The stream has been saying so for a while.' },
            { line: 'arrived: 15 bytes', text: 'Five writes of three bytes, and all of them arrive.' },
          ],
          misconceptions: [
            {
              when: any(printed('arrived: 3 bytes'), printed('arrived: 6 bytes')),
              say: 'Nothing is thrown away. A write that returns false has put its chunk into the queue like any other; the price is memory.',
            },
            {
              when: all(printed('write 2: true'), never('write 3: true')),
              say: 'With the second write exactly 6 bytes are waiting, and the answer is true only below the mark. Reaching it is enough for a false.',
            },
            {
              when: printed('write 3: true'),
              say: 'Nothing drains during this loop: the sink is done with a chunk in a later turn of the event loop at the earliest.',
            },
            { when: printed('write 1: false'), say: 'False does not mean "busy". It means that as much as the mark is waiting.' },
            { when: saidDepends(), say: 'The whole loop runs before the sink can finish a chunk, so the sums are the same each time.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^write 1/), never(/^write 2/), never(/^write 3/), never(/^write 4/), never(/^write 5/)),
              ),
              say: 'The loop makes all five writes and prints each answer. Nobody stops it: false is only a return value.',
            },
            {
              when: all(not(saidDepends()), never(/^arrived/)),
              say: '`end()` is called, so `finish` comes when everything is written, and with it the last line.',
            },
          ],
        },
      ],
    },
    {
      id: 'drain',
      title: 'The guest who eats slowly',
      file: 'drain.mts',
      teaches:
        '`drain` comes once the queue is empty again after a `write` that returned false; `finish` comes after `end()`, when all is written.',
      prediction: order({ distractors: ['full after 1', 'full after 2'] }),
      contract: exact(
        all(
          lineAt(1, 'eat 1'),
          lineAt(2, 'full after 3'),
          lineAt(3, 'all served'),
          before('eat 3', 'drain'),
          lineAt(-1, 'finish'),
          count('drain', '=', 1),
        ),
      ),
      hint: 'The first bite is taken at once. Until it is swallowed (`done`), the others wait. Which write makes it three bytes?',
      why: [
        { line: 'eat 1', text: 'The sink is idle, so the first `write` calls your `write` function right away, inside the call.' },
        { line: 'full after 3', text: 'Bite 1 in the mouth, 2 and 3 waiting: 3 bytes, and the mark is 3.' },
        { line: 'all served', text: 'The loop ends. The next bite needs `done`, and `done` waits for `setImmediate`.' },
        { line: 'eat 2', text: '`done` for bite 1: the next chunk of the queue.' },
        { line: 'eat 3', text: 'One chunk at a time, in order.' },
        {
          line: 'drain',
          text: 'The queue is empty, and some write had returned false: now you may go on. Here the meal is ended instead.',
        },
        { line: 'finish', text: '`end()` was called and everything is written.' },
      ],
      misconceptions: [
        {
          when: before('all served', 'eat 1'),
          say: 'An idle Writable starts on the first chunk at once, inside `write`. Only the chunks behind it wait.',
        },
        {
          when: any(before('eat 2', 'all served'), before('eat 3', 'all served')),
          say: 'Bite 2 must wait until bite 1 is done, and `done` is called by an immediate, after the running code.',
        },
        {
          when: any(before('drain', 'eat 2'), before('drain', 'eat 3')),
          say: '`drain` does not mean "there is some room again". It waits until the queue is empty.',
        },
        {
          when: any(printed('full after 1'), printed('full after 2')),
          say: 'One byte, then two: below the mark of 3. The third write reaches it.',
        },
        { when: before('finish', 'drain'), say: '`finish` needs `end()`, and that is called only in the `drain` listener.' },
        { when: saidDepends(), say: 'The immediates come one after the other, each started by the one before. Nothing races.' },
        {
          when: before('all served', 'full after 3'),
          say: '`write` answers at once. "full after 3" is printed within the loop, so before the line below it.',
        },
        {
          when: any(before('full after 3', 'eat 1'), before('eat 3', 'eat 2')),
          say: 'Bites are eaten in the order in which they were served, and the first one within the first `write`.',
        },
      ],
      variants: [
        {
          id: 'mark-of-two',
          rename: { 'highWaterMark: 3': 'highWaterMark: 2' },
          prediction: order({ distractors: ['full after 1'] }),
          contract: exact(
            all(
              lineAt(1, 'eat 1'),
              lineAt(2, 'full after 2'),
              lineAt(3, 'full after 3'),
              lineAt(4, 'all served'),
              lineAt(5, 'eat 2'),
              lineAt(6, 'eat 3'),
              lineAt(7, 'drain'),
              lineAt(8, 'finish'),
              count(/./, '=', 8),
            ),
          ),
          hint: 'The first bite is taken at once. Until it is swallowed (`done`), the others wait. Which writes make it two bytes or more?',
          why: [
            { line: 'eat 1', text: 'The sink is idle, so the first `write` calls your `write` function right away, inside the call.' },
            { line: 'full after 2', text: 'Bite 1 in the mouth, bite 2 waiting: 2 bytes, and the mark is 2.' },
            {
              line: 'full after 3',
              text: 'Nobody stopped after the first false, so there is a second one. The bite is taken all the same.',
            },
            { line: 'all served', text: 'The loop ends. The next bite needs `done`, and `done` waits for `setImmediate`.' },
            { line: 'eat 2', text: '`done` for bite 1: the next chunk of the queue.' },
            { line: 'eat 3', text: 'One chunk at a time, in order.' },
            { line: 'drain', text: 'The queue is empty. Two writes have returned false, but the all-clear comes once.' },
            { line: 'finish', text: '`end()` was called and everything is written.' },
          ],
          misconceptions: [
            {
              when: before('all served', 'eat 1'),
              say: 'An idle Writable starts on the first chunk at once, inside `write`. Only the chunks behind it wait.',
            },
            {
              when: any(before('eat 2', 'all served'), before('eat 3', 'all served')),
              say: 'Bite 2 must wait until bite 1 is done, and `done` is called by an immediate, after the running code.',
            },
            {
              when: any(before('drain', 'eat 2'), before('drain', 'eat 3')),
              say: '`drain` does not mean "there is some room again". It waits until the queue is empty.',
            },
            { when: printed('full after 1'), say: 'One byte is below the mark of 2. The second write reaches it.' },
            {
              when: all(not(saidDepends()), never('full after 3')),
              say: 'A false stops nobody. The loop writes the third bite as well, and gets the same answer again.',
            },
            { when: before('finish', 'drain'), say: '`finish` needs `end()`, and that is called only in the `drain` listener.' },
            {
              when: any(before('all served', 'full after 2'), before('all served', 'full after 3')),
              say: '`write` answers at once. Both lines are printed within the loop, so before the line below it.',
            },
            { when: saidDepends(), say: 'The immediates come one after the other, each started by the one before. Nothing races.' },
          ],
        },
      ],
    },
    {
      id: 'default-mark',
      title: 'How much is enough?',
      file: 'default-mark.mts',
      teaches:
        'Without a highWaterMark of yours it is 16 KiB in Node 20, 64 KiB since Node 22 (16 on Windows), and 16 objects in object mode.',
      prediction: number({
        ask: 'Each write brings 1 KiB. On the Node you run, what is the number of the first write that returns false?',
        value: 'bytes',
      }),
      contract: byNode(
        { node: { before: '22' }, contract: exact(all(value('bytes', '=', 16), value('objects', '=', 16))) },
        { contract: exact(all(any(value('bytes', '=', 64), value('bytes', '=', 16)), value('objects', '=', 16))) },
      ),
      values: { bytes: { pattern: /^1 KiB each: (\d+)$/ }, objects: { pattern: /^objects: (\d+)$/ } },
      hint: 'There was one number in all older books, and Node 22 made it four times as large. `node --version` is not cheating.',
      why: [
        {
          line: '1 KiB each: 16',
          node: { before: '22' },
          text: '16 × 1 KiB reach the mark of 16 KiB. It was that for many years; Node 22 raised it to 64 KiB.',
        },
        {
          line: '1 KiB each: 16',
          text: 'The mark is 16 KiB here. On Windows that is so in newer Nodes, too; elsewhere it is 64 KiB since Node 22.',
        },
        {
          line: '1 KiB each: 64',
          text: '64 × 1 KiB reach the mark of 64 KiB, the default since Node 22 (but for Windows). Before it was 16 KiB.',
        },
        { line: /^objects/, text: 'In object mode the mark counts objects, whatever their size: 16 of them, in all versions.' },
      ],
      misconceptions: [
        {
          when: answered('=', 16),
          say: '16 KiB is the mark of Node 20 and older, of Windows, and of most articles. Node 22 made it 64 KiB.',
        },
        {
          when: answered('=', 64),
          say: '64 KiB is the mark since Node 22, but not in Node 20 and not on Windows. (Files are read in 64 KiB everywhere.)',
        },
        {
          when: any(answered('=', 17), answered('=', 65)),
          say: 'Reaching the mark is enough: false comes with the chunk that makes the sum equal to it, not with the one after.',
        },
        { when: answered('<=', 1), say: 'One chunk is far below the mark. A busy sink is no reason for false.' },
        { when: answered('>=', 1000), say: 'The mark is small on purpose: it is how much may wait, not how much a stream can carry.' },
        {
          when: any(
            all(answered('>', 1), answered('<', 16)),
            all(answered('>', 17), answered('<', 64)),
            all(answered('>', 65), answered('<', 1000)),
          ),
          say: 'The mark is 16 or 64 KiB, and each write brings 1 KiB. Divide one by the other; the write that reaches the mark is the one.',
        },
      ],
      variants: [
        {
          id: 'ten-thousand',
          file: 'default-mark.ten-thousand.mts',
          prediction: number({
            ask: 'Each write brings 10,000 bytes. On the Node you run, what is the number of the first write that returns false?',
            value: 'bytes',
          }),
          contract: byNode(
            { node: { before: '22' }, contract: exact(all(value('bytes', '=', 2), value('objects', '=', 16))) },
            { contract: exact(all(any(value('bytes', '=', 7), value('bytes', '=', 2)), value('objects', '=', 16))) },
          ),
          values: { bytes: { pattern: /^10,000 bytes each: (\d+)$/ }, objects: { pattern: /^the same as objects: (\d+)$/ } },
          hint: 'The mark is the one you know: 16 or 64 KiB, by the version of Node. How many times 10,000 does it take to get there?',
          why: [
            {
              line: '10,000 bytes each: 2',
              node: { before: '22' },
              text: 'The mark is 16 KiB, 16,384 bytes. One chunk stays below it, the second passes it and is told false.',
            },
            {
              line: '10,000 bytes each: 2',
              text: 'The mark is 16 KiB here (on Windows that is so in newer Nodes, too): 16,384 bytes. The second chunk passes it.',
            },
            {
              line: '10,000 bytes each: 7',
              text: 'The mark is 64 KiB since Node 22 (but for Windows): 65,536 bytes. Six chunks stay below it, the seventh passes it.',
            },
            {
              line: /^the same as objects/,
              text: 'The very same Buffer, and each counts as one: in object mode the mark is 16 objects, whatever their size. 160,000 bytes may wait here.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 16),
              say: '16 writes of 1 KiB make 16 KiB, and 16 objects make the mark of object mode. Here each write brings 10,000 bytes, and bytes are what counts.',
            },
            { when: answered('=', 64), say: '64 writes of 1 KiB would make 64 KiB. These chunks are about ten times as large.' },
            {
              when: answered('=', 2),
              say: 'Two chunks pass 16 KiB: the mark of Node 20 and of Windows. Elsewhere it is 64 KiB since Node 22.',
            },
            { when: answered('=', 7), say: 'Seven chunks pass 64 KiB: the mark since Node 22. In Node 20 and on Windows it is 16 KiB.' },
            {
              when: any(answered('=', 1), answered('=', 6)),
              say: 'So many fit below the mark, and are told true. False comes with the chunk that reaches or passes it: one more.',
            },
            {
              when: any(answered('=', 3), answered('=', 8)),
              say: 'The chunk that passes the mark is taken and told false itself; it does not wait for the one after.',
            },
            {
              when: any(
                answered('<=', 0),
                all(answered('>', 3), answered('<', 6)),
                all(answered('>', 8), answered('<', 16)),
                all(answered('>', 16), answered('<', 64)),
                answered('>', 64),
              ),
              say: 'The mark is 16,384 or 65,536 bytes. Divide it by 10,000 and round up: that write is the one.',
            },
          ],
        },
      ],
    },
    {
      id: 'object-mode',
      title: 'Bytes or things',
      file: 'object-mode.mts',
      teaches: 'A stream carries strings and bytes, in object mode any value but null; the highWaterMark then counts values, not bytes.',
      prediction: lines({
        ask: 'Which of these lines print? `true` and `false` are what `write` returns; the mark is 3.',
        distractors: ['bytes, "hello": true', 'objects, "hello": false', 'bytes, 42: true', 'objects, 42: error', 'objects, null: true'],
      }),
      contract: exact(
        all(
          printed('bytes, "hello": false'),
          printed('objects, "hello": true'),
          printed('bytes, 42: error'),
          printed('objects, 42: true'),
          printed('objects, null: error'),
        ),
      ),
      hint: 'How many bytes is "hello", and how many things? And which value has a meaning of its own in streams?',
      why: [
        { line: 'bytes, "hello": false', text: 'Five bytes are waiting, and the mark is 3. The text is taken all the same.' },
        { line: 'objects, "hello": true', text: 'One thing is waiting, and the mark is 3 things.' },
        {
          line: 'bytes, 42: error',
          text: 'A byte stream takes strings, Buffers and typed arrays. For a number `write` throws a TypeError.',
        },
        { line: 'objects, 42: true', text: 'In object mode any JavaScript value is a chunk …' },
        { line: 'objects, null: error', text: '… but for `null`: in streams it means "no more data", so it can never be data.' },
      ],
      misconceptions: [
        { when: printed('bytes, "hello": true'), say: 'Without object mode the mark counts bytes, and five are more than three.' },
        {
          when: printed('objects, "hello": false'),
          say: 'In object mode the length of a string does not matter: it is one thing, and three may wait.',
        },
        { when: printed('bytes, 42: true'), say: 'Numbers are not turned into text for you. How many bytes would 42 be?' },
        {
          when: printed('objects, 42: error'),
          say: 'Object mode is not only for `{}`: numbers, booleans and strings are values like any other.',
        },
        {
          when: printed('objects, null: true'),
          say: '`null` is the sign for the end on the readable side, so no stream lets it through as a chunk.',
        },
        {
          when: all(not(saidDepends()), never('bytes, 42: error'), never('bytes, 42: true')),
          say: 'Each call of `tryIt` prints one line, the one with bytes and 42, too: that write throws.',
        },
        { when: saidDepends(), say: 'Each sink gets one write, and the answer is given inside it. Nothing here can differ.' },
        {
          when: all(
            not(saidDepends()),
            any(
              all(never('bytes, "hello": false'), never('bytes, "hello": true')),
              all(never('objects, "hello": true'), never('objects, "hello": false')),
              all(never('objects, 42: true'), never('objects, 42: error')),
              all(never('objects, null: error'), never('objects, null: true')),
            ),
          ),
          say: 'There are five calls, and each prints a line: `catch` turns an error into one, too. Pick one line for each call.',
        },
      ],
      variants: [
        {
          id: 'other-things',
          file: 'object-mode.other-things.mts',
          prediction: lines({
            ask: 'Which of these lines print? `true` and `false` are what `write` returns; the mark is 3.',
            distractors: ['bytes, "ok": false', 'bytes, "€": true', 'bytes, []: true', 'objects, []: error', 'objects, undefined: error'],
          }),
          contract: exact(
            all(
              lineAt(1, 'bytes, "ok": true'),
              lineAt(2, 'bytes, "€": false'),
              lineAt(3, 'bytes, []: error'),
              lineAt(4, 'objects, []: true'),
              lineAt(5, 'objects, undefined: true'),
            ),
          ),
          hint: 'How many bytes is "ok", and how many is "€" in UTF-8? And which single value has a meaning of its own in streams?',
          why: [
            { line: 'bytes, "ok": true', text: 'Two bytes are waiting, fewer than 3.' },
            {
              line: 'bytes, "€": false',
              text: 'One character, but three bytes in UTF-8, and the mark counts bytes. The text is taken all the same.',
            },
            {
              line: 'bytes, []: error',
              text: 'A byte stream takes strings, Buffers and typed arrays. For an array, even an empty one, `write` throws a TypeError.',
            },
            { line: 'objects, []: true', text: 'In object mode an empty array is a thing like any other: one of three.' },
            {
              line: 'objects, undefined: true',
              text: 'Any value but `null`, and `undefined` is not `null`. Whether it is a good idea is another question.',
            },
          ],
          misconceptions: [
            { when: printed('bytes, "ok": false'), say: 'Two bytes are below the mark of 3. False comes when it is reached.' },
            {
              when: printed('bytes, "€": true'),
              say: 'The mark of a byte stream counts bytes, not characters, and a € has three of them.',
            },
            {
              when: printed('bytes, []: true'),
              say: 'An array is no Buffer, even if it were full of numbers. How many bytes would it be?',
            },
            { when: printed('objects, []: error'), say: 'Object mode takes any value, and an array is one. It is not taken apart either.' },
            {
              when: printed('objects, undefined: error'),
              say: 'Only `null` is refused, since it is the sign for the end. `undefined` is strange, and allowed.',
            },
            { when: saidDepends(), say: 'Each sink gets one write, and the answer is given inside it. Nothing here can differ.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^bytes, "ok"/), never(/^bytes, "€"/), never(/^bytes, \[/), never(/^objects, \[/), never(/^objects, undefined/)),
              ),
              say: 'There are five calls, and each prints a line: `catch` turns an error into one, too. Pick one line for each call.',
            },
          ],
        },
      ],
    },
    {
      id: 'late-listener',
      title: 'Who comes late',
      file: 'late-listener.mts',
      teaches: 'A stream nobody reads waits. A stream that flows without a listener throws its data away.',
      prediction: choice({
        ask: 'Both get a listener only when `running` has ended. Who still gets "abc"?',
        choices: [
          {
            id: 'both',
            text: 'Both: data waits until somebody listens',
            holds: all(printed('running got "abc"'), printed('waiting got "abc"')),
            why: 'It waits as long as nobody makes the stream flow. `resume()` does just that, and whoever is not there gets nothing.',
          },
          {
            id: 'waiting',
            text: 'Only `waiting`',
            holds: all(never('running got "abc"'), printed('waiting got "abc"')),
            why: 'Nobody touched `waiting`, so it did not begin. `running` was made to flow by `resume()`, and its chunks went by unheard.',
          },
          {
            id: 'running',
            text: 'Only `running`',
            holds: all(printed('running got "abc"'), never('waiting got "abc"')),
            why: '`resume()` makes a stream flow, it does not keep what flows. And `waiting` does not run dry by waiting.',
          },
          {
            id: 'neither',
            text: 'Neither: both listeners come too late',
            holds: not(any(printed('running got "abc"'), printed('waiting got "abc"'))),
            why: 'A stream is not a radio. It does not begin before somebody reads, pipes, or calls `resume()`.',
          },
        ],
      }),
      contract: exact(all(printed('running got ""'), printed('waiting got "abc"'))),
      hint: 'Three things make a Readable flow: a `data` listener, `pipe`, and one more. Look for it.',
      why: [
        {
          line: 'running got ""',
          text: '`resume()` set it flowing. Three `data` events were emitted to nobody, and nothing repeats them.',
        },
        {
          line: 'waiting got "abc"',
          text: 'It was paused from the start. The `data` listener is what makes it flow, so the listener misses nothing.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'Throwing data away on purpose is what `resume()` is for: `response.resume()` discards a body you do not need.',
        },
        {
          when: chose('neither'),
          say: 'An EventEmitter forgets what nobody heard. A paused stream is more patient: it has not emitted anything yet.',
        },
        { when: chose('running'), say: '`resume()` sounds like "make ready". It means "let it flow", with or without a listener.' },
      ],
      variants: [
        {
          id: 'in-time',
          file: 'late-listener.in-time.mts',
          prediction: choice({
            ask: '`running` gets its listener right after `resume()`, `waiting` only when `running` has ended. Who gets "abc"?',
            choices: [
              {
                id: 'both',
                text: 'Both',
                holds: all(printed('running got "abc"'), printed('waiting got "abc"')),
                why: '`resume()` only asks for the flow. It begins when the running code has come to its end, and by then the listener is there. And `waiting` waits, however long.',
              },
              {
                id: 'waiting',
                text: 'Only `waiting`',
                holds: all(never('running got "abc"'), printed('waiting got "abc"')),
                why: 'That would be so if `resume()` emitted something itself. It does not: the first `data` event comes later, and the listener is in time.',
              },
              {
                id: 'running',
                text: 'Only `running`',
                holds: all(printed('running got "abc"'), never('waiting got "abc"')),
                why: '`running` does get all. But `waiting` has lost nothing: nobody made it flow before its listener came.',
              },
              {
                id: 'neither',
                text: 'Neither: both listeners come too late',
                holds: not(any(printed('running got "abc"'), printed('waiting got "abc"'))),
                why: 'Neither is too late. A stream starts only when somebody makes it flow, and even then not in the middle of your code.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'running got "abc"'), lineAt(2, 'waiting got "abc"'))),
          hint: 'Between `resume()` and the first `data` event: what has to come to its end first?',
          why: [
            {
              line: 'running got "abc"',
              text: '`resume()` took effect after the main file had run to its end. The listener was added one line later, still in the main file: in time.',
            },
            {
              line: 'waiting got "abc"',
              text: 'It was paused from the start. The `data` listener is what makes it flow, so the listener misses nothing.',
            },
          ],
          misconceptions: [
            {
              when: chose('waiting'),
              say: 'Last time the listener came when `running` had ended, and everything had gone by. One line after `resume()` nothing has flowed yet.',
            },
            {
              when: chose('running'),
              say: 'Nothing is lost by waiting: a stream that nobody reads has not emitted anything.',
            },
            { when: chose('neither'), say: 'An EventEmitter forgets what nobody heard. These two had nothing said yet.' },
          ],
        },
      ],
    },
    {
      id: 'leave-the-loop',
      title: 'Leaving the table early',
      file: 'leave-the-loop.mts',
      teaches: 'Leaving a `for await` loop (break, return or throw) destroys the stream: `close` without `end`.',
      prediction: order({ distractors: ['eat cake', 'end', 'destroyed: false'] }),
      contract: exact(
        all(lineAt(1, 'eat soup'), lineAt(2, 'eat tea'), before('destroyed: true', 'close'), never('end'), never('eat cake')),
      ),
      hint: 'The loop asks for nothing more. Should a file stay open for it?',
      why: [
        { line: 'eat soup', text: 'The first chunk.' },
        { line: 'eat tea', text: 'The second one. Then `break`.' },
        {
          line: 'destroyed: true',
          text: '`break` tells the stream that nobody will come back, and the loop destroys it, so that a file or socket behind it is closed.',
        },
        {
          line: 'close',
          text: 'The event comes a little later, when what runs now is through. `end` never comes: the data was not read to the end. (A listener for `error` would have heard an AbortError just before.)',
        },
      ],
      misconceptions: [
        { when: printed('eat cake'), say: '`break` leaves the loop before the third chunk is asked for.' },
        { when: printed('end'), say: '`end` means that all data was delivered. The cake was not, so there is only `close`.' },
        {
          when: printed('destroyed: false'),
          say: '`break` does not pause the stream for later. Leaving the loop ends the stream. (`stream.iterator({ destroyOnReturn: false })` keeps it.)',
        },
        {
          when: before('close', 'destroyed: true'),
          say: '`destroyed` is set at once; the `close` event is emitted later, and here the loop’s next line comes first.',
        },
        {
          when: saidDepends(),
          say: 'The chunks are there from the start and `break` always comes after the second. There is nothing to race with.',
        },
        {
          when: any(before('eat tea', 'eat soup'), before('destroyed: true', 'eat tea'), before('destroyed: true', 'eat soup')),
          say: 'First the loop, in the order of the array, up to the tea. The line below it comes when the loop has been left.',
        },
      ],
      variants: [
        {
          id: 'throw',
          file: 'leave-the-loop.throw.mts',
          prediction: order({ distractors: ['eat tea', 'end', 'destroyed: false', 'stream: cold'] }),
          contract: exact(
            all(
              lineAt(1, 'eat soup'),
              lineAt(2, 'caught: cold'),
              lineAt(3, 'destroyed: true'),
              lineAt(4, 'stream: The operation was aborted'),
              lineAt(5, 'close'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'A throw leaves the loop as `break` does. What does the stream know of the reason?',
          why: [
            { line: 'eat soup', text: 'The first chunk. Then the throw.' },
            { line: 'caught: cold', text: 'The error leaves the loop, after the loop has destroyed the stream, and the `catch` gets it.' },
            { line: 'destroyed: true', text: 'However a loop is left early, the stream behind it is destroyed.' },
            {
              line: 'stream: The operation was aborted',
              text: 'JavaScript tells the stream that the loop was left, not why. So it is destroyed with an AbortError, after a throw as after a `break`, and emits that a little later. (Without your listener nothing happens: the loop has one of its own.)',
            },
            { line: 'close', text: 'The last word of every stream. `end` never comes: the data was not read to its end.' },
          ],
          misconceptions: [
            { when: printed('eat tea'), say: 'The throw leaves the loop before the second chunk is asked for.' },
            { when: printed('end'), say: '`end` means that all data was delivered. Here it was not, so there is only `close`.' },
            {
              when: printed('destroyed: false'),
              say: 'A loop that is left early ends its stream, by `break`, by `return` and by a throw.',
            },
            {
              when: printed('stream: cold'),
              say: 'Your error flies to your `catch`, not into the stream. All that the stream hears is that nobody will come back for more, and it calls that an abort.',
            },
            {
              when: any(
                before('stream: The operation was aborted', 'caught: cold'),
                before('close', 'caught: cold'),
                before('stream: The operation was aborted', 'destroyed: true'),
                before('close', 'destroyed: true'),
              ),
              say: '`destroyed` is set at once; the events are emitted later, and here the lines of your code come first.',
            },
            {
              when: all(not(saidDepends()), never('stream: The operation was aborted'), never('stream: cold')),
              say: 'You have caught your own error. The stream has one as well: the loop destroys it with an AbortError, and that is emitted as `error`.',
            },
            {
              when: before('close', 'stream: The operation was aborted'),
              say: 'First `error`, then `close`: nothing comes after `close`.',
            },
            {
              when: saidDepends(),
              say: 'The chunks are there from the start and the throw always comes after the first. There is nothing to race with.',
            },
          ],
        },
      ],
    },
    {
      id: 'read-ahead',
      title: 'How far does the kitchen work ahead?',
      file: 'read-ahead.mts',
      teaches: 'While you are busy with a chunk, a Readable fills its buffer up to highWaterMark, and then stops by itself.',
      prediction: number({ ask: 'One plate is taken. How many have been made?', value: 'made' }),
      contract: exact(value('made', '=', 6)),
      values: { made: { pattern: /^made: (\d+)$/ } },
      hint: 'One is on the table. How many may stand on the counter, and who makes the kitchen stop?',
      why: [
        {
          line: /^made/,
          text: 'One plate is in the loop. While the loop waits, the stream fills its buffer up to the highWaterMark: 1 + 5 = 6. Then it does not call `read` any more.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 1),
          say: 'That is a generator. A stream uses the time in which you are busy and reads ahead, so that the next chunk is there when you come.',
        },
        {
          when: answered('=', 5),
          say: 'Five is the buffer. The plate in your hand is not in the buffer any more, and its place is filled again.',
        },
        {
          when: answered('=', 4),
          say: 'You counted the plate in hand into the buffer and stopped before the mark. Reading ahead goes on until five are waiting.',
        },
        {
          when: any(answered('=', 0), answered('=', 2), answered('=', 3)),
          say: 'Reading ahead does not go plate by plate with the loop: the buffer is filled up to the mark, five plates.',
        },
        {
          when: answered('>', 6),
          say: 'It would be endless without the mark. With five waiting the stream stops calling `read`: that is backpressure on the reading side.',
        },
      ],
      variants: [
        {
          id: 'small-counter',
          rename: { 'highWaterMark: 5': 'highWaterMark: 2' },
          contract: exact(value('made', '=', 3)),
          why: [
            {
              line: /^made/,
              text: 'One plate is in the loop. While the loop waits, the stream fills its buffer up to the highWaterMark: 1 + 2 = 3. Then it does not call `read` any more.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 1),
              say: 'That is a generator. A stream uses the time in which you are busy and reads ahead, so that the next chunk is there when you come.',
            },
            {
              when: answered('=', 2),
              say: 'Two is the buffer. The plate in your hand is not in the buffer any more, and its place is filled again.',
            },
            { when: answered('=', 0), say: 'One plate is in your hand, so one has been made at least.' },
            {
              when: all(answered('>', 3), answered('<=', 6)),
              say: 'Count again: the one in your hand, and what fits on the counter. The mark is 2 here.',
            },
            {
              when: answered('>', 6),
              say: 'It would be endless without the mark. With two waiting the stream stops calling `read`: that is backpressure on the reading side.',
            },
          ],
        },
      ],
    },
    {
      id: 'generators',
      title: 'A pipeline of generators',
      file: 'generators.mts',
      teaches: '`pipeline` also takes async generators; chunk by chunk, each step asks the one before it.',
      prediction: order({ distractors: ['eat soup'] }),
      contract: exact(
        all(
          lineAt(1, 'cook soup'),
          before('season soup', 'eat hot soup'),
          before('eat hot soup', 'cook tea'),
          before('season tea', 'eat hot tea'),
          lineAt(-1, 'bill'),
        ),
      ),
      hint: 'A generator goes on only when somebody asks for its next value. Who asks whom here?',
      why: [
        { line: 'cook soup', text: '`eat` asks `season`, `season` asks `cook`. The request runs from the end to the beginning.' },
        { line: 'season soup', text: '`cook` stands still at its `yield`. The dish goes to `season`.' },
        { line: 'eat hot soup', text: 'And on to `eat`. Nobody has started on the tea yet.' },
        { line: 'cook tea', text: '`eat` asked for more, and the request reached the kitchen.' },
        { line: 'season tea', text: 'The same way again.' },
        { line: 'eat hot tea', text: 'One dish in the chain at any time: this is backpressure without any counting.' },
        { line: 'bill', text: '`cook` has returned, so each loop ends, and the promise of `pipeline` is fulfilled.' },
      ],
      misconceptions: [
        {
          when: before('cook tea', 'season soup'),
          say: 'Not kitchen first, then the rest: that would be "everything in memory" again. Each dish goes through the whole chain before the next is asked for.',
        },
        {
          when: all(before('cook tea', 'eat hot soup'), before('season soup', 'cook tea')),
          say: 'A stream with a buffer would work ahead like this. A generator does not: it stands at its `yield` until it is asked again.',
        },
        { when: printed('eat soup'), say: '`season` hands on what it yields: hot soup.' },
        {
          when: any(before('bill', 'eat hot tea'), before('bill', 'cook soup')),
          say: '`await pipeline` waits until the last step is through.',
        },
        { when: saidDepends(), say: 'Each step waits for the one before it, so there is only one order.' },
        {
          when: any(
            before('season soup', 'cook soup'),
            before('eat hot soup', 'season soup'),
            before('season tea', 'cook tea'),
            before('eat hot tea', 'season tea'),
          ),
          say: 'The request runs backwards, from the guest to the kitchen, but it prints nothing. The dish runs forwards: cook, season, eat.',
        },
        {
          when: any(before('season tea', 'eat hot soup'), before('cook tea', 'cook soup')),
          say: 'One dish at a time, and soup comes first: while it is on its way, nobody has asked for the tea.',
        },
      ],
      variants: [
        {
          id: 'tray',
          file: 'generators.tray.mts',
          prediction: order({ distractors: ['eat soup', 'eat tea'] }),
          contract: exact(
            all(
              lineAt(1, 'cook soup'),
              lineAt(2, 'cook tea'),
              lineAt(3, 'season soup'),
              lineAt(4, 'eat hot soup'),
              lineAt(5, 'season tea'),
              lineAt(6, 'eat hot tea'),
              lineAt(7, 'bill'),
            ),
          ),
          hint: 'A generator goes on only when somebody asks for its next value. How many values does `season` ask for before it hands on its first?',
          why: [
            { line: 'cook soup', text: '`eat` asks `season`, `season` asks `cook`. The request runs from the end to the beginning.' },
            {
              line: 'cook tea',
              text: '`season` does not hand on anything yet. It asks for more until its tray is full and the kitchen empty.',
            },
            { line: 'season soup', text: 'Everything is on the tray, so in memory. Now the first dish is handed on.' },
            { line: 'eat hot soup', text: '`season` stands still at its `yield` while the guest eats.' },
            { line: 'season tea', text: 'Asked again. From here on it is one dish at a time.' },
            {
              line: 'eat hot tea',
              text: 'One greedy step in the middle, and all before it run at full speed: the backpressure ends there.',
            },
            { line: 'bill', text: 'Each loop has ended, and the promise of `pipeline` is fulfilled.' },
          ],
          misconceptions: [
            {
              when: before('season soup', 'cook tea'),
              say: 'That was the modest version, one dish at a time. This `season` fills its tray first: its first `yield` comes when `cook` has ended.',
            },
            {
              when: before('season tea', 'eat hot soup'),
              say: 'Behind the tray, too, a generator waits at each `yield` until it is asked again: the guest eats before the next dish is seasoned.',
            },
            { when: any(printed('eat soup'), printed('eat tea')), say: '`season` hands on what it yields: hot soup, hot tea.' },
            {
              when: any(before('bill', 'eat hot tea'), before('bill', 'cook soup')),
              say: '`await pipeline` waits until the last step is through.',
            },
            { when: saidDepends(), say: 'Each step waits for the one before it, so there is only one order.' },
          ],
        },
      ],
    },
    {
      id: 'transform-steps',
      title: 'Upper case, step by step',
      file: 'transform-steps.mts',
      teaches: '`transform` runs once per chunk and must call its callback; `flush` runs once at the end and may add something.',
      prediction: order({ distractors: ['transform soup', 'transform !'] }),
      contract: exact(
        all(lineAt(1, 'transform so'), lineAt(2, 'transform up'), lineAt(3, 'flush'), lineAt(4, 'result SOUP!'), count(/./, '=', 4)),
      ),
      hint: 'How many chunks does the source give? And where does the exclamation mark come from?',
      why: [
        { line: 'transform so', text: 'The first chunk. `done(null, text)` is short for `push(text)` and then `done()`.' },
        { line: 'transform up', text: 'The second. `transform` sees each chunk by itself, never the whole word.' },
        {
          line: 'flush',
          text: 'Nothing more will come. `flush` may still push what was kept back: a last line, a checksum, an exclamation mark.',
        },
        { line: 'result SOUP!', text: 'What `flush` hands over goes out behind the rest. It does not pass through `transform`.' },
      ],
      misconceptions: [
        {
          when: printed('transform soup'),
          say: 'Chunks are not joined for you: the source gives "so" and "up", and `transform` runs twice.',
        },
        { when: printed('transform !'), say: 'What `flush` pushes is output. It does not go through `transform` again.' },
        {
          when: any(before('flush', 'transform up'), before('flush', 'transform so')),
          say: '`flush` runs once, after the last chunk, not after each.',
        },
        {
          when: before('result SOUP!', 'flush'),
          say: '`await pipeline` waits for the whole stream, and `flush` is its last part. The "!" proves it.',
        },
        { when: before('transform up', 'transform so'), say: 'Chunks keep their order.' },
        { when: saidDepends(), say: 'One chunk after the other, then `flush`: a Transform never works on two chunks at a time.' },
      ],
      variants: [
        {
          id: 'kept-back',
          file: 'transform-steps.kept-back.mts',
          prediction: order({ distractors: ['result SOUPED', 'result UPED'] }),
          contract: exact(
            all(
              lineAt(1, 'transform so'),
              lineAt(2, 'transform up'),
              lineAt(3, 'transform ed'),
              lineAt(4, 'flush'),
              lineAt(5, 'result SOUP'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Each call hands on what the call before it has kept. Who hands on what the last one has kept?',
          why: [
            {
              line: 'transform so',
              text: 'The first chunk. Nothing has been kept yet, so an empty text is handed on, which is no chunk at all.',
            },
            { line: 'transform up', text: 'Hands on "SO" and keeps "UP".' },
            { line: 'transform ed', text: 'Hands on "UP" and keeps "ED".' },
            {
              line: 'flush',
              text: 'Nothing more will come. Here is the last chance to hand on what was kept, and this `flush` lets it pass.',
            },
            {
              line: 'result SOUP',
              text: 'The "ED" is still in the variable, and is lost. No error, no warning: whoever keeps something back must give it out in `flush`.',
            },
          ],
          misconceptions: [
            {
              when: printed('result SOUPED'),
              say: '`flush` calls `done()` with nothing in its hands. `done(null, kept)` would have saved the "ED".',
            },
            {
              when: printed('result UPED'),
              say: 'What is kept is handed on one call later: "SO" with the second chunk, "UP" with the third.',
            },
            {
              when: any(before('flush', 'transform up'), before('flush', 'transform ed')),
              say: '`flush` runs once, after the last chunk, not after each.',
            },
            { when: before('result SOUP', 'flush'), say: '`await pipeline` waits for the whole stream, and `flush` is its last part.' },
            { when: saidDepends(), say: 'One chunk after the other, then `flush`: a Transform never works on two chunks at a time.' },
          ],
        },
      ],
    },
    {
      id: 'forgotten-callback',
      title: 'The forgotten callback',
      file: 'forgotten-callback.mts',
      teaches: 'A `transform` that never calls its callback stops the stream for good: no error, no warning, the program just ends.',
      prediction: lines({ distractors: ['transform tea', 'got TEA', 'done', 'failed', 'exit code 1'] }),
      contract: exact(all(lineAt(1, 'transform soup'), lineAt(2, 'got SOUP'), lineAt(3, 'exit code 0'), count(/./, '=', 3))),
      hint: 'Compare this `transform` with the one before: what does it not do? And what would the stream wait for then?',
      why: [
        { line: 'transform soup', text: 'The first chunk comes in.' },
        { line: 'got SOUP', text: '`push` hands the result on. The output side does not know about the callback.' },
        {
          line: 'exit code 0',
          text: 'The stream waits for the callback before it takes the tea. Waiting keeps no process alive: nothing is left to do, so Node ends, without error and without the callback of `pipeline`.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('transform tea'), printed('got TEA')),
          say: 'The callback means "give me the next one". Without it the tea stays in the queue for ever.',
        },
        {
          when: printed('done'),
          say: '`pipeline` calls back when the last stream is through. This one waits for ever, so the callback is never called.',
        },
        {
          when: any(printed('failed'), printed('exit code 1')),
          say: 'Node cannot know whether you will call back in an hour. So there is no error: the process just runs out of work.',
        },
        { when: all(not(saidDepends()), never('got SOUP')), say: '`push` works without the callback. The first result does come out.' },
        {
          when: all(not(saidDepends()), never('exit code 0'), never('exit code 1')),
          say: 'The process does end: a stream that waits for a callback does not keep Node alive.',
        },
        { when: all(not(saidDepends()), never('transform soup')), say: 'The first chunk is given to `transform` without any condition.' },
        { when: saidDepends(), say: 'The callback is never called, whatever the run. The outcome is always the same.' },
      ],
      variants: [
        {
          id: 'second',
          file: 'forgotten-callback.second.mts',
          prediction: lines({ distractors: ['transform cake', 'got CAKE', 'done', 'failed', 'exit code 1'] }),
          contract: exact(
            all(
              printed('transform soup'),
              printed('got SOUP'),
              printed('transform tea'),
              printed('got TEA'),
              lineAt(-1, 'exit code 0'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'For which chunks is `done` called? And what would the stream wait for then?',
          why: [
            { line: 'transform soup', text: 'The first chunk comes in.' },
            { line: 'got SOUP', text: '`push` hands the result on.' },
            { line: 'transform tea', text: 'For the soup `done` was called, so the stream takes the next chunk.' },
            { line: 'got TEA', text: 'Its result still comes out. For that `push` needs no callback.' },
            {
              line: 'exit code 0',
              text: 'For the tea `done` is not called, so the cake waits for ever. Waiting keeps no process alive: Node ends, without error and without the callback of `pipeline`. In real programs it is a forgotten `else`.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('transform cake'), printed('got CAKE')),
              say: '`done` is called for the soup only. After the tea the stream waits, and the cake stays in the queue.',
            },
            {
              when: any(
                all(not(saidDepends()), never('transform tea')),
                all(not(saidDepends()), printed('transform tea'), never('got TEA')),
              ),
              say: 'The callback for the soup lets the tea in, and `push` hands its result on without a callback. Only the chunk behind it is out of luck.',
            },
            {
              when: printed('done'),
              say: '`pipeline` calls back when the last stream is through. This one waits for ever, so the callback is never called.',
            },
            {
              when: any(printed('failed'), printed('exit code 1')),
              say: 'Node cannot know whether you will call back in an hour. So there is no error: the process just runs out of work.',
            },
            {
              when: all(not(saidDepends()), any(never('transform soup'), never('got SOUP'))),
              say: 'The soup goes through without any trouble: in, out, `done`.',
            },
            { when: saidDepends(), say: 'For the tea the callback is never called, whatever the run. The outcome is always the same.' },
          ],
        },
      ],
    },
    {
      id: 'half-a-euro',
      title: 'Half a euro',
      file: 'half-a-euro.mts',
      teaches: 'A Transform that turns bytes into text needs a memory for half characters: a StringDecoder, or an encoding on the reader.',
      prediction: choice({
        ask: 'The file is 10 bytes long, the chunks 8, and € takes the bytes 8 to 10. Which copies come out whole?',
        choices: [
          {
            id: 'all',
            text: 'All three',
            holds: all(printed('toString: whole'), printed('decoder: whole'), printed('encoding: whole')),
            why: '`toString()` sees one chunk at a time, and the first one ends with a third of a €. It cannot know what comes next.',
          },
          {
            id: 'two',
            text: '`decoder` and `encoding`',
            holds: all(printed('toString: damaged'), printed('decoder: whole'), printed('encoding: whole')),
            why: 'Both keep the first byte of the € back until the other two are there. The reader with an encoding has a StringDecoder inside.',
          },
          {
            id: 'encoding-only',
            text: 'Only `encoding`',
            holds: all(printed('toString: damaged'), printed('decoder: damaged'), printed('encoding: whole')),
            why: 'A StringDecoder is the very thing that the encoding uses inside. One for the whole stream remembers the half character between two chunks.',
          },
          {
            id: 'none',
            text: 'None: the cut destroys the €',
            holds: all(printed('toString: damaged'), printed('decoder: damaged'), printed('encoding: damaged')),
            why: 'The cut destroys nothing: all three bytes arrive. Only decoding a piece by itself does damage.',
          },
          {
            id: 'decoder-only',
            text: 'Only `decoder`',
            holds: all(printed('toString: damaged'), printed('decoder: whole'), printed('encoding: damaged')),
            why: 'With an encoding the reader gives whole characters. The Transform turns them into Buffers again, but no character is cut any more.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'toString: damaged'), lineAt(2, 'decoder: whole'), lineAt(3, 'encoding: whole'))),
      hint: 'Who of the three remembers something between two chunks?',
      why: [
        {
          line: 'toString: damaged',
          text: 'The first chunk ends with one byte of the €, the second begins with two. Decoded one by one they become U+FFFD.',
        },
        {
          line: 'decoder: whole',
          text: '`decoder.write` returns only whole characters and keeps the rest for the next call. (At the very end, `decoder.end()` in `flush` gives what is left.)',
        },
        {
          line: 'encoding: whole',
          text: '`setEncoding` puts a StringDecoder into the reader. So its chunks end between characters, not within one.',
        },
      ],
      misconceptions: [
        {
          when: chose('all'),
          say: '`chunk.toString()` in a Transform is in thousands of tutorials, and works until the first umlaut lies on a border.',
        },
        { when: chose('none'), say: 'Bytes are not lost in a stream, only cut. Put them together before you decode, and the € is there.' },
      ],
      variants: [
        {
          id: 'lucky-cut',
          rename: { 'highWaterMark: 8': 'highWaterMark: 7', 'the chunks 8': 'the chunks 7' },
          prediction: choice({
            ask: 'The file is 10 bytes long, the chunks 7, and € takes the bytes 8 to 10. Which copies come out whole?',
            choices: [
              {
                id: 'all',
                text: 'All three',
                holds: all(printed('toString: whole'), printed('decoder: whole'), printed('encoding: whole')),
                why: 'The first chunk ends right before the €, and all of its three bytes are in the second. This time the careless copy is lucky.',
              },
              {
                id: 'two',
                text: '`decoder` and `encoding`',
                holds: all(printed('toString: damaged'), printed('decoder: whole'), printed('encoding: whole')),
                why: 'These two are always right. But the cut lies between two characters here, so `toString()` has nothing to damage.',
              },
              {
                id: 'encoding-only',
                text: 'Only `encoding`',
                holds: all(printed('toString: damaged'), printed('decoder: damaged'), printed('encoding: whole')),
                why: 'A StringDecoder is the very thing that the encoding uses inside: the two always agree. And no character is cut here.',
              },
              {
                id: 'none',
                text: 'None: the border destroys the €',
                holds: all(printed('toString: damaged'), printed('decoder: damaged'), printed('encoding: damaged')),
                why: 'A border destroys nothing. Only decoding half a character does, and the € is in one piece.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'toString: whole'), lineAt(2, 'decoder: whole'), lineAt(3, 'encoding: whole'))),
          hint: 'Count to the end of the first chunk. Is it within a character?',
          why: [
            {
              line: 'toString: whole',
              text: 'By luck: "soup 5 " is seven bytes, and so is the chunk. One byte more or fewer in the text, and the € is in two pieces. Such tests are green until the first customer has another name.',
            },
            { line: 'decoder: whole', text: 'It had nothing to keep back this time, and it would have if needed.' },
            { line: 'encoding: whole', text: 'The same: right with every cut, so with this one.' },
          ],
          misconceptions: [
            {
              when: chose('two'),
              say: 'Careless is not the same as broken each time. That makes it hard to find: it depends on where the borders fall.',
            },
            {
              when: any(chose('none'), chose('encoding-only')),
              say: 'Bytes are not lost in a stream, only cut. And this cut is harmless.',
            },
          ],
        },
      ],
    },
    {
      id: 'gzip-file',
      title: 'There and back with gzip',
      file: 'gzip-file.mts',
      teaches: 'Reader, gzip, writer: three streams and one `pipeline`. Packing loses nothing, and it does not always make things smaller.',
      prediction: choice({
        ask: 'Soup in text and random noise are packed, then unpacked. What comes out?',
        choices: [
          {
            id: 'both-smaller',
            text: 'Both packed files are smaller; both come back the same',
            holds: all(printed('text: smaller, same'), printed('noise: smaller, same')),
            why: 'Packing lives on repetition, and random bytes have none. The header and the frames of gzip come on top.',
          },
          {
            id: 'text-smaller',
            text: 'The packed text is smaller, the packed noise larger; both come back the same',
            holds: all(printed('text: smaller, same'), printed('noise: larger, same')),
            why: '"soup " 40,000 times is short to describe, noise is not. And gzip is lossless, in chunks as in one piece.',
          },
          {
            id: 'damaged',
            text: 'Both are smaller, but the chunk borders damage what comes back',
            holds: any(printed(/text: \w+, damaged/), printed(/noise: \w+, damaged/)),
            why: 'gzip keeps its state from chunk to chunk. It never looks at a chunk as if it were everything.',
          },
          {
            id: 'none-smaller',
            text: 'Neither is smaller: chunk by chunk, gzip finds no repetition',
            holds: all(printed('text: larger, same'), printed('noise: larger, same')),
            why: 'gzip remembers the last 32 KiB, across chunk borders. A Transform may have a memory.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'text: smaller, same'), lineAt(2, 'noise: larger, same'))),
      hint: 'How would you describe 40,000 soups on the phone? And 200,000 random numbers?',
      why: [
        {
          line: 'text: smaller, same',
          text: 'Repetition packs well: 200,000 bytes become a few hundred. And back they are the same, byte by byte.',
        },
        {
          line: 'noise: larger, same',
          text: 'Random bytes cannot be packed, and gzip adds a few bytes of its own. So do not gzip films, pictures or zip files.',
        },
      ],
      misconceptions: [
        {
          when: chose('both-smaller'),
          say: 'No lossless packer makes everything smaller. Films and zip files are packed already and look like noise.',
        },
        {
          when: chose('damaged'),
          say: 'That happens when each chunk is decoded by itself, as `toString()` does. A gzip stream is one machine for all chunks.',
        },
        { when: chose('none-smaller'), say: 'A Transform may keep what it needs from earlier chunks. gzip does.' },
      ],
      variants: [
        {
          id: 'other-way',
          file: 'gzip-file.other-way.mts',
          prediction: choice({
            ask: 'One soup in text, and random noise written as hex digits, are packed, then unpacked. What comes out?',
            choices: [
              {
                id: 'both-smaller',
                text: 'Both packed files are smaller; both come back the same',
                holds: all(printed('text: smaller, same'), printed('noise: smaller, same')),
                why: 'Half right: the hex digits shrink. Five bytes cannot: the header and the checksum of gzip alone are 18.',
              },
              {
                id: 'text-smaller',
                text: 'The packed text is smaller, the packed noise larger; both come back the same',
                holds: all(printed('text: smaller, same'), printed('noise: larger, same')),
                why: 'It is the other way round. One soup has no repetition, and a hex digit says in 8 bits what needs only 4.',
              },
              {
                id: 'noise-smaller',
                text: 'The packed text is larger, the packed noise smaller; both come back the same',
                holds: all(printed('text: larger, same'), printed('noise: smaller, same')),
                why: 'Five bytes are not worth a header. And hex uses only 16 of the 256 possible bytes, so about half of it is air.',
              },
              {
                id: 'none-smaller',
                text: 'Both packed files are larger; both come back the same',
                holds: all(printed('text: larger, same'), printed('noise: larger, same')),
                why: 'Random it is, but spelled out wastefully: two digits for each byte. gzip gets nearly half of that back.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'text: larger, same'), lineAt(2, 'noise: smaller, same'))),
          hint: 'What does gzip add to every file, however small? And how many bits does a hex digit need, how many does it take?',
          why: [
            {
              line: 'text: larger, same',
              text: 'Nothing to shorten in five bytes, and header and checksum come on top. So do not gzip tiny answers.',
            },
            {
              line: 'noise: smaller, same',
              text: 'The bytes are random, the digits are not quite: always one of 16. gzip gives each a short code, and 400,000 bytes become little more than 200,000.',
            },
          ],
          misconceptions: [
            {
              when: chose('text-smaller'),
              say: 'Last time there were 40,000 soups, and the noise was raw bytes. Text is not what packs well; what says little in many bytes is.',
            },
            { when: chose('both-smaller'), say: 'No packer makes everything smaller, and every packer adds a few bytes of its own.' },
            {
              when: chose('none-smaller'),
              say: 'gzip does not only look for repetition. It also gives common bytes shorter codes, and here only 16 occur.',
            },
          ],
        },
      ],
    },
    {
      id: 'written-twice',
      title: 'By hand, "or use pipe"',
      file: 'written-twice.mts',
      teaches: '"Or" in a comment does not stop the code below it: a manual copy plus `pipe` writes every byte twice.',
      prediction: number({ ask: 'The input has 100,000 bytes. How large is the output?', value: 'size' }),
      contract: exact(value('size', '=', 200_000)),
      values: { size: { pattern: /^size: (\d+)$/, unit: 'bytes' } },
      hint: 'Count who listens to the chunks of `readable`.',
      why: [
        {
          line: /^size/,
          text: 'Your listener writes each chunk, and `pipe` adds a second listener that writes it again. A stream hands each chunk to all its listeners.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 100_000),
          say: '`pipe` does not replace your listener. It adds its own, and both write. Nothing warns you: the copy is just twice as large, and useless.',
        },
        {
          when: all(answered('>', 100_000), answered('<', 200_000)),
          say: 'It is no overlap in time: both listeners get every single chunk, the last one, too.',
        },
        { when: answered('<', 100_000), say: 'Backpressure only delays: `pause` and `resume` lose nothing.' },
        { when: answered('>', 200_000), say: 'Two listeners, two copies. `drain` and `resume` repeat no chunk.' },
      ],
      variants: [
        {
          id: 'smaller',
          rename: { '100_000': '70_000', '100,000': '70,000' },
          contract: exact(value('size', '=', 140_000)),
          misconceptions: [
            {
              when: answered('=', 70_000),
              say: '`pipe` does not replace your listener. It adds its own, and both write. Nothing warns you: the copy is just twice as large, and useless.',
            },
            {
              when: all(answered('>', 70_000), answered('<', 140_000)),
              say: 'It is no overlap in time: both listeners get every single chunk, the last one, too.',
            },
            { when: answered('<', 70_000), say: 'Backpressure only delays: `pause` and `resume` lose nothing.' },
            { when: answered('>', 140_000), say: 'Two listeners, two copies. `drain` and `resume` repeat no chunk.' },
          ],
        },
      ],
    },
    {
      id: 'hand-made-copy',
      title: 'The copy that never ends',
      file: 'hand-made-copy.mts',
      teaches:
        'If you copy by hand, you must also call `end()`: a writer does not know that its reader has ended, and without `end()` there is no `finish`.',
      prediction: lines({ distractors: ['writer: finish', 'writer: close', 'exit: copy too short'] }),
      contract: exact(all(lineAt(1, 'reader: end'), lineAt(2, 'reader: close'), lineAt(3, 'exit: copy complete'), count(/./, '=', 3))),
      hint: 'Which line tells the writer that nothing more will come?',
      why: [
        { line: 'reader: end', text: 'The file is read to its end, with proper pauses.' },
        { line: 'reader: close', text: 'A stream that has ended closes itself, and its file.' },
        {
          line: 'exit: copy complete',
          text: 'All bytes are written. But the writer still waits for more: its file is open until the process ends. In a server each such copy would leave one open.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('writer: finish'), printed('writer: close')),
          say: 'Nobody calls `writer.end()`. `pipe` and `pipeline` do that for you; a `data` listener does not, and the reader’s `end` is only an event.',
        },
        {
          when: printed('exit: copy too short'),
          say: 'The bytes are all there: writes under way keep the process alive. Only the end is missing.',
        },
        { when: all(not(saidDepends()), never('reader: close')), say: 'A file reader that has ended closes its file by itself.' },
        { when: all(not(saidDepends()), never('reader: end')), say: 'Pausing and resuming works: the reader gets to its end.' },
        {
          when: all(not(saidDepends()), never('exit: copy complete'), never('exit: copy too short')),
          say: 'The process ends: an open file keeps no process alive, only work on it does.',
        },
        { when: saidDepends(), say: 'How often it pauses may differ. What is missing at the end does not.' },
      ],
      variants: [
        {
          id: 'ended',
          rename: {
            'The copy that never ends': 'A copy by hand',
            "() => console.log('reader: end')": "() => {\n  console.log('reader: end')\n  writer.end()\n}",
          },
          prediction: lines({ distractors: ['reader: finish', 'writer: end', 'exit: copy too short'] }),
          contract: unordered(
            all(
              before('reader: end', 'writer: finish'),
              before('reader: end', 'reader: close'),
              before('writer: finish', 'writer: close'),
              lineAt(-1, 'exit: copy complete'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Which events has a Readable, which has a Writable, and which have both?',
          why: [
            { line: 'reader: end', text: 'The file is read to its end, with proper pauses. Now the writer is told.' },
            { line: 'reader: close', text: 'A stream that has ended closes itself, and its file.' },
            {
              line: 'writer: finish',
              text: '`end()` was called and everything is written. This is the line that is missing when somebody forgets the call.',
            },
            { line: 'writer: close', text: 'A writer that has finished closes itself, too: no file stays open.' },
            { line: 'exit: copy complete', text: 'All bytes are there, and nothing is left open.' },
          ],
          misconceptions: [
            {
              when: any(printed('reader: finish'), printed('writer: end')),
              say: 'A Readable ends with `end`, a Writable with `finish`. (`end` is the name of the method by which you tell a Writable.)',
            },
            {
              when: all(not(saidDepends()), any(never('writer: finish'), never('writer: close'))),
              say: 'This time `writer.end()` is called, in the listener for the reader’s `end`. So the writer can finish, and closes its file.',
            },
            { when: printed('exit: copy too short'), say: '`end()` cuts nothing off: it comes behind all chunks in the queue.' },
            { when: all(not(saidDepends()), never('reader: close')), say: 'A file reader that has ended closes its file by itself.' },
            { when: all(not(saidDepends()), never('reader: end')), say: 'Pausing and resuming works: the reader gets to its end.' },
            {
              when: saidDepends(),
              say: 'Which of the two files is closed first may differ. Which lines print does not.',
            },
          ],
        },
      ],
    },
    {
      id: 'write-after-end',
      title: 'One more thing',
      file: 'write-after-end.mts',
      teaches: '`write` after `end` does not throw: it returns false, emits `error` a moment later, and destroys the stream.',
      prediction: order({ distractors: ['caught', 'finish', 'taken: true'] }),
      contract: exact(
        all(lineAt(1, 'taken: false'), lineAt(2, 'main file ends'), lineAt(3, 'error event'), lineAt(4, 'close'), count(/./, '=', 4)),
      ),
      hint: 'Streams report what goes wrong the way they report everything. When do `try` and `catch` hear of that?',
      why: [
        {
          line: 'taken: false',
          text: 'The chunk is refused, and this time false does mean that. The error (`ERR_STREAM_WRITE_AFTER_END`) is on its way.',
        },
        { line: 'main file ends', text: 'Nothing was thrown, so the program goes on as if all were well.' },
        {
          line: 'error event',
          text: 'The error arrives as an event, after the code that runs now. Without this listener it would end the process.',
        },
        { line: 'close', text: 'An error destroys the stream. Even the good `end` before it does not get its `finish` any more.' },
      ],
      misconceptions: [
        { when: printed('caught'), say: 'A stream reports a write after the end as an event, later. By then the `try` block is over.' },
        { when: printed('taken: true'), say: 'After `end()` nothing is taken any more, so the answer is false.' },
        {
          when: printed('finish'),
          say: '`end` was called, but before `finish` came the stream was destroyed by the error. It ends with `close` only.',
        },
        {
          when: any(before('error event', 'main file ends'), before('error event', 'taken: false')),
          say: 'The event is emitted in a later tick, so that the caller of `write` can finish first.',
        },
        { when: before('close', 'error event'), say: 'First `error`, then `close`: nothing comes after `close`.' },
        { when: saidDepends(), say: 'No I/O and no clock: the same ticks in the same order each time.' },
        {
          when: before('main file ends', 'taken: false'),
          say: '`write` is a call like any other: it returns false on the spot, before the lines below it.',
        },
      ],
      variants: [
        {
          id: 'destroyed',
          file: 'write-after-end.destroyed.mts',
          rename: {
            '`write` after `end` does not throw: it returns false, emits `error` a moment later, and destroys the stream.':
              '`write` after `destroy` does not throw either, and emits no `error`: it returns false, and whoever does not look at that hears nothing.',
          },
          prediction: order({ distractors: ['caught', 'finish', 'error event', 'taken: true'] }),
          contract: exact(all(lineAt(1, 'taken: false'), lineAt(2, 'main file ends'), lineAt(3, 'close'), count(/./, '=', 3))),
          hint: '`destroy()` without an error means "I do not need it any more". Is it an error, then, to write once more?',
          why: [
            { line: 'taken: false', text: 'The chunk is refused: nothing goes into a stream that was destroyed.' },
            { line: 'main file ends', text: 'Nothing was thrown, so the program goes on as if all were well.' },
            {
              line: 'close',
              text: 'The event of `destroy()`, after the code that runs now. There is no `error` besides: only the callback of that `write`, if you had given one, would get ERR_STREAM_DESTROYED.',
            },
          ],
          misconceptions: [
            {
              when: printed('error event'),
              say: 'After `end()` there would be one. A stream that was destroyed on purpose keeps quiet: somebody who hung up does not call back to complain.',
            },
            { when: printed('caught'), say: 'Streams do not throw for what comes too late. They report by events and callbacks.' },
            { when: printed('finish'), say: '`finish` needs `end()`. After `destroy()` there is only `close`.' },
            { when: printed('taken: true'), say: 'After `destroy()` nothing is taken any more, so the answer is false.' },
            {
              when: any(before('close', 'main file ends'), before('close', 'taken: false')),
              say: 'The event is emitted in a later tick, when the code that runs now is through.',
            },
            {
              when: before('main file ends', 'taken: false'),
              say: '`write` is a call like any other: it returns on the spot, before the lines below it.',
            },
            { when: saidDepends(), say: 'No I/O and no clock: the same ticks in the same order each time.' },
          ],
        },
      ],
    },
    {
      id: 'pipe-error',
      title: 'Burnt, with pipe',
      file: 'pipe-error.mts',
      teaches: '`pipe` carries data, no errors: when one stream fails, its neighbours hear nothing, and nobody ends or closes them.',
      prediction: lines({ distractors: ['target: burnt', 'source: burnt', 'source: close', 'target: close'] }),
      contract: exact(all(lineAt(1, 'broken: burnt'), lineAt(2, 'broken: close'), count(/./, '=', 2))),
      hint: '`pipe` listens to three things: data, end, and whether the writer has room. Which of them is an error?',
      why: [
        { line: 'broken: burnt', text: 'The stream that fails emits `error`, on itself only.' },
        {
          line: 'broken: close',
          text: 'After an error a stream destroys itself. The source stays paused, the target waits for data: both are open and will never be closed.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('target: burnt'), printed('source: burnt')),
          say: 'Errors do not travel along a pipe, neither down nor up. Each stream needs its own `error` listener, or take `pipeline`.',
        },
        {
          when: any(printed('source: close'), printed('target: close')),
          say: '`pipe` takes the broken stream off the source, and that is all. It neither ends nor destroys the others: with files and sockets that is a leak.',
        },
        {
          when: all(not(saidDepends()), never('broken: burnt')),
          say: 'The callback got an Error. That is how a Transform says that it failed, and it emits `error`.',
        },
        {
          when: all(not(saidDepends()), never('broken: close')),
          say: 'Streams destroy themselves after an error (`autoDestroy`), and then emit `close`.',
        },
        { when: saidDepends(), say: 'The first chunk always fails, and nobody passes that on.' },
      ],
      variants: [
        {
          id: 'source',
          file: 'pipe-error.source.mts',
          prediction: lines({
            distractors: ['source: end', 'middle: burnt', 'middle: end', 'middle: close', 'target: end', 'target: close'],
          }),
          contract: exact(all(lineAt(1, 'source: burnt'), lineAt(2, 'source: close'), count(/./, '=', 2))),
          hint: '`pipe` ends the next stream when the one before it ends. Does a stream end when it fails?',
          why: [
            { line: 'source: burnt', text: 'The generator throws, and the Readable made of it emits `error`, on itself only.' },
            {
              line: 'source: close',
              text: 'After an error a stream destroys itself. The others have got their soup and wait for more: nobody tells them that there will be none.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('source: end'), printed('middle: end'), printed('target: end')),
              say: 'A stream that fails does not end: there is `error` and `close`, and no `end`. So `pipe` has no reason to end the next one.',
            },
            {
              when: printed('middle: burnt'),
              say: 'Errors do not travel along a pipe. Each stream needs its own `error` listener, or take `pipeline`.',
            },
            {
              when: any(printed('middle: close'), printed('target: close')),
              say: 'Nobody ends or destroys them, so nobody closes them. With a file or a response at the end of the pipe that is a leak.',
            },
            {
              when: all(not(saidDepends()), never('source: burnt')),
              say: 'What an async generator throws becomes the `error` of its stream.',
            },
            {
              when: all(not(saidDepends()), never('source: close')),
              say: 'Streams destroy themselves after an error (`autoDestroy`), and then emit `close`.',
            },
            { when: saidDepends(), say: 'The second step of the generator always fails, and nobody passes that on.' },
          ],
        },
      ],
    },
    {
      id: 'pipeline-error',
      title: 'Burnt, with pipeline',
      file: 'pipeline-error.mts',
      teaches: '`pipeline` destroys every stream when one fails, and reports the error once, to its callback.',
      prediction: lines({ distractors: ['target: end', 'callback: undefined'] }),
      contract: unordered(
        all(
          printed('source: close'),
          printed('broken: close'),
          printed('target: close'),
          printed('callback: burnt'),
          never('target: end'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'The same streams as before. What would you want to happen to the two that did nothing wrong?',
      why: [
        { line: 'source: close', text: 'Nobody will read it any more, so `pipeline` destroys it.' },
        { line: 'broken: close', text: 'It failed, so it is destroyed.' },
        { line: 'target: close', text: 'No more data will come, so it is destroyed, too: half a result is not announced as a whole one.' },
        {
          line: 'callback: burnt',
          text: 'One place for all errors of the chain. (Whether it is called before or after the last `close` is not promised, and differs between versions of Node.)',
        },
      ],
      misconceptions: [
        { when: printed('target: end'), say: '`end` would mean that everything has arrived. After an error there is only `close`.' },
        {
          when: printed('callback: undefined'),
          say: 'Undefined would mean that all went well. It did not, so the callback gets the error.',
        },
        {
          when: all(not(saidDepends()), any(never('source: close'), never('target: close'))),
          say: 'That was `pipe`. Cleaning up the innocent neighbours is the very reason for `pipeline`.',
        },
        { when: all(not(saidDepends()), never('broken: close')), say: 'The one that failed is closed as well.' },
        {
          when: all(not(saidDepends()), never('callback: burnt'), never('callback: undefined')),
          say: 'The callback is always called, once: with the error, or without.',
        },
        {
          when: saidDepends(),
          say: 'In what order is not promised. Which lines print is: all streams are closed, and the callback hears of it.',
        },
      ],
      variants: [
        {
          id: 'caught',
          file: 'pipeline-error.caught.mts',
          prediction: lines({ distractors: ['target: soup', 'callback: burnt'] }),
          contract: unordered(
            all(
              printed('target: tea'),
              printed('target: end'),
              printed('source: close'),
              printed('careful: close'),
              printed('target: close'),
              printed('callback: undefined'),
              count(/./, '=', 6),
            ),
          ),
          hint: 'An error is thrown. Which stream hears of it?',
          why: [
            { line: 'target: tea', text: 'Nothing is wrong with the tea: it passes as it is.' },
            {
              line: 'target: end',
              text: 'Everything that was to arrive has arrived. The soup is missing, but no stream has failed: the trouble stayed inside the step.',
            },
            { line: /close$/, text: 'A stream that has come to its end closes itself, after a success as after an error.' },
            {
              line: 'callback: undefined',
              text: 'The callback is called once, whatever happens. Without an error: `done` got `null` both times, so for `pipeline` all went well.',
            },
          ],
          misconceptions: [
            {
              when: printed('callback: burnt'),
              say: 'Last time the error was given to `done`, and that makes a stream fail. Here `catch` ends it inside `transform`, and `done(null, …)` says: all is well.',
            },
            {
              when: printed('target: soup'),
              say: '`taste` throws, so `dish` stays undefined, and `done(null, undefined)` means: nothing comes out for this chunk.',
            },
            {
              when: all(not(saidDepends()), never('target: tea')),
              say: 'After `done` the next chunk comes, whatever became of the one before. Only a failed stream takes no more.',
            },
            {
              when: all(not(saidDepends()), never('target: end')),
              say: 'No `end` is for streams that were destroyed on the way. This chain runs to its end.',
            },
            {
              when: all(not(saidDepends()), any(never('source: close'), never('careful: close'), never('target: close'))),
              say: '`close` is no sign of trouble. It comes last, for every stream, in whatever way it ended.',
            },
            {
              when: all(not(saidDepends()), never('callback: burnt'), never('callback: undefined')),
              say: 'The callback is always called, once: with the error, or without.',
            },
            {
              when: saidDepends(),
              say: 'In what order some of them come is not promised. Which lines print is: the chain succeeds, and the callback hears of it.',
            },
          ],
        },
      ],
    },
    {
      id: 'missing-file',
      title: 'Download of a file that is not there',
      file: 'missing-file.mts',
      teaches: 'A file stream without an `error` listener takes the whole server down when the file is missing; `pipe` does not help.',
      prediction: lines({ distractors: ['status 404', 'status 500', 'status 200', 'exit code 0'] }),
      contract: exact(all(lineAt(1, 'server is up'), lineAt(2, 'exit code 1'), count(/./, '=', 2), exited(1))),
      exitCode: 1,
      writesStderr: true,
      hint: 'The file is opened in the background. Who hears that it cannot be?',
      why: [
        { line: 'server is up', text: 'No request yet, no file yet.' },
        {
          line: 'exit code 1',
          text: '`createReadStream` does not throw. It emits `error` (ENOENT) a moment later, nobody listens, so the error is thrown and ends the process: one wrong link, and all users are offline.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('status 404'), printed('status 500')),
          say: 'Node’s HTTP server does not know that file and response belong together. Nobody answers for you. Frameworks do that in `sendFile`, not in `pipe`.',
        },
        {
          when: printed('status 200'),
          say: 'The headers go out with the first chunk, and no chunk ever came. The server was gone before.',
        },
        {
          when: printed('exit code 0'),
          say: 'An `error` event without a listener is an uncaught exception, and that ends Node with code 1.',
        },
        {
          when: all(not(saidDepends()), never('exit code 1'), never('exit code 0')),
          say: 'The process does end, and it says so: `exit` is emitted even after an uncaught error.',
        },
        {
          when: all(not(saidDepends()), never('server is up')),
          say: 'The file is looked for only when a request comes. Until then all is well.',
        },
        { when: saidDepends(), say: 'The file is missing on each run, and nobody ever listens for the error.' },
      ],
      variants: [
        {
          id: 'heard',
          rename: {
            'file.pipe(response)': "file.on('error', () => response.writeHead(404).end())\n  file.pipe(response)",
            'http.get({ port }': 'http.get({ port, agent: false }',
          },
          prediction: lines({ distractors: ['status 200', 'status 500', 'exit code 1'] }),
          contract: exact(all(lineAt(1, 'server is up'), lineAt(2, 'status 404'), lineAt(3, 'exit code 0'), count(/./, '=', 3), exited(0))),
          exitCode: 0,
          hint: 'The file is opened in the background, and now somebody listens. What has been sent by then?',
          why: [
            { line: 'server is up', text: 'No request yet, no file yet.' },
            {
              line: 'status 404',
              text: 'The file cannot be opened, and the listener hears of it. Nothing has been sent before the first chunk, so the status is still free to choose.',
            },
            { line: 'exit code 0', text: 'One line more, and a wrong link is a 404 instead of the end of the server.' },
          ],
          misconceptions: [
            {
              when: printed('exit code 1'),
              say: 'An `error` event ends the process only if nobody listens. Here somebody does.',
            },
            {
              when: printed('status 200'),
              say: '`pipe` sends nothing by itself. The headers go out with the first chunk, and none ever came.',
            },
            { when: printed('status 500'), say: 'Node chooses no status for you. The listener says 404, so 404 it is.' },
            {
              when: all(not(saidDepends()), never('status 404'), never('status 200'), never('status 500')),
              say: 'The client does get an answer: the listener ends the response.',
            },
            {
              when: all(not(saidDepends()), never('server is up')),
              say: 'The file is looked for only when a request comes. Until then all is well.',
            },
            {
              when: all(not(saidDepends()), never('exit code 0'), never('exit code 1')),
              say: 'The server is closed after the answer, so the process ends and says so.',
            },
            { when: saidDepends(), say: 'The file is missing on each run, and the listener always hears of it.' },
          ],
        },
      ],
    },
    {
      id: 'download',
      title: 'All at once or in a stream',
      file: 'download.mts',
      teaches: 'Both ways deliver the same bytes; but a streamed response does not know its length, unless you say it.',
      prediction: choice({
        ask: 'The client prints the announced length and the bytes that came. What does it print for the two paths?',
        choices: [
          {
            id: 'same',
            text: 'For both the same: announced 300000, got 300000',
            holds: all(printed('/all: announced 300000, got 300000'), printed('/stream: announced 300000, got 300000')),
            why: 'When the headers of `/stream` go out, the server has seen one chunk. It does not know how many will follow.',
          },
          {
            id: 'unknown',
            text: '`/stream` announces nothing (null), but gets all 300000',
            holds: all(printed('/all: announced 300000, got 300000'), printed('/stream: announced null, got 300000')),
            why: '`end(data)` knows the whole answer and sets content-length. A stream is sent with `transfer-encoding: chunked`. Set the header yourself (from `stat`) if you want a progress bar.',
          },
          {
            id: 'one-chunk',
            text: '`/stream` announces and gets 65536: the first chunk',
            holds: printed('/stream: announced 65536, got 65536'),
            why: 'A chunk is no answer. The response ends with `end()`, which `pipeline` calls after the last chunk.',
          },
          {
            id: 'neither',
            text: 'Both announce nothing (null) and get 300000',
            holds: all(printed('/all: announced null, got 300000'), printed('/stream: announced null, got 300000')),
            why: 'If the whole body is given to the first `end()`, Node counts it and sets content-length for you.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, '/all: announced 300000, got 300000'), lineAt(2, '/stream: announced null, got 300000'))),
      hint: 'Headers go first. What does the server know about the body at that moment, in either case?',
      why: [
        { line: /^\/all/, text: 'The whole file was in memory before the first byte was sent. So its length was known.' },
        {
          line: /^\/stream/,
          text: 'The first byte was sent long before the last was read. Each HTTP chunk carries its own length, and an empty one says: the end.',
        },
      ],
      misconceptions: [
        {
          when: chose('same'),
          say: '`content-length` does not come from the file system. Somebody has to know the length when the headers are sent.',
        },
        { when: chose('one-chunk'), say: 'A client puts all chunks together until the server says that it is done.' },
      ],
      variants: [
        {
          id: 'announced',
          file: 'download.announced.mts',
          prediction: choice({
            ask: 'The client prints the announced length and the bytes that came. What does it print for the two paths?',
            choices: [
              {
                id: 'same',
                text: 'For both the same: announced 300000, got 300000',
                holds: all(printed('/all: announced 300000, got 300000'), printed('/stream: announced 300000, got 300000')),
                why: '`write` sends the headers off with the first bytes, and does not know whether more will come. Node counts for you only if all is given to the first `end()`.',
              },
              {
                id: 'stream-unknown',
                text: '`/all` announces 300000, `/stream` nothing (null); both get 300000',
                holds: all(printed('/all: announced 300000, got 300000'), printed('/stream: announced null, got 300000')),
                why: 'It is the other way round. `/stream` was told its length before the first byte, `/all` was not.',
              },
              {
                id: 'all-unknown',
                text: '`/all` announces nothing (null), `/stream` 300000; both get 300000',
                holds: all(printed('/all: announced null, got 300000'), printed('/stream: announced 300000, got 300000')),
                why: 'Whoever knows the length when the headers go out can announce it: `stat` did for `/stream`. `write` could not know that nothing would follow.',
              },
              {
                id: 'neither',
                text: 'Both announce nothing (null) and get 300000',
                holds: all(printed('/all: announced null, got 300000'), printed('/stream: announced null, got 300000')),
                why: 'A stream does not know its length, but you may. A content-length that you set is sent.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, '/stream: announced 300000, got 300000'), lineAt(2, '/all: announced null, got 300000'))),
          hint: 'Headers go first. Who knows the length at that moment, and has told Node so?',
          why: [
            {
              line: /^\/all/,
              text: 'The whole file was there, but given to `write`, not to `end`. Node sent the headers at once, with `transfer-encoding: chunked`.',
            },
            {
              line: /^\/stream/,
              text: 'The size of the file came from `stat`, before the first chunk was read. Now the client can draw a progress bar.',
            },
          ],
          misconceptions: [
            {
              when: chose('stream-unknown'),
              say: 'Last time it was so. Not the stream makes the difference, but what Node knows when the headers are sent. Compare the branches line by line.',
            },
            {
              when: chose('same'),
              say: '`write(data)` and `end()` is not `end(data)`: at `write`, Node cannot know that it was the last one.',
            },
            {
              when: chose('neither'),
              say: '`stat` asks the file system, and `setHeader` passes the answer on. `pipeline` does not take it away again.',
            },
          ],
        },
      ],
    },
    {
      id: 'client-leaves',
      title: 'The client leaves',
      file: 'client-leaves.mts',
      teaches: 'When the client hangs up, `pipe` leaves the file open for ever; `pipeline` closes it.',
      prediction: choice({
        ask: 'Twice a client leaves in the middle of a download. What becomes of the file on the server?',
        choices: [
          {
            id: 'both-closed',
            text: 'It is closed both times: the response is gone',
            holds: all(printed('/pipe: file closed'), printed('/pipeline: file closed')),
            why: '`pipe` hears that the response is gone, and stops writing to it. It does not close the file: perhaps you want to pipe it elsewhere.',
          },
          {
            id: 'pipeline-closed',
            text: 'With `pipe` it stays open, with `pipeline` it is closed',
            holds: all(printed('/pipe: file still open'), printed('/pipeline: file closed')),
            why: '`pipeline` owns the chain: one stream closes too early, all are destroyed, and the callback gets ERR_STREAM_PREMATURE_CLOSE.',
          },
          {
            id: 'pipe-closed',
            text: 'With `pipe` it is closed, with `pipeline` it stays open',
            holds: all(printed('/pipe: file closed'), printed('/pipeline: file still open')),
            why: 'It is the other way round. `pipe` is the older one; cleaning up is what it lacks.',
          },
          {
            id: 'both-open',
            text: 'It stays open both times, until it is read to its end',
            holds: all(printed('/pipe: file still open'), printed('/pipeline: file still open')),
            why: 'With `pipe` it stays open, and nobody reads it to its end either. `pipeline` does close it.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, '/pipe: file still open'), lineAt(2, '/pipeline: file closed'))),
      hint: 'Both stop reading. Who feels responsible for the file?',
      why: [
        {
          line: '/pipe: file still open',
          text: 'The file is paused in the middle and keeps its descriptor. A thousand impatient clients: EMFILE, too many open files.',
        },
        { line: '/pipeline: file closed', text: 'Destroyed together with the response. (This demo closes the other file itself.)' },
      ],
      misconceptions: [
        { when: chose('both-closed'), say: 'On your desk nobody hangs up, so the leak of `stream.pipe(res)` is found in production.' },
        {
          when: chose('both-open'),
          say: 'A paused stream is not read to its end by anybody, and the garbage collector does not close the file either.',
        },
      ],
      variants: [
        {
          id: 'half-a-chain',
          file: 'client-leaves.half-a-chain.mts',
          prediction: choice({
            ask: 'Twice a client leaves in the middle of a download. What becomes of the file on the server?',
            choices: [
              {
                id: 'both-closed',
                text: 'It is closed both times',
                holds: all(printed('/pipe: file closed'), printed('/pipeline: file closed')),
                why: 'With `/pipe` it is, by the `close` listener. `pipeline` cleans up the streams it was given, and the response is not one of them.',
              },
              {
                id: 'pipeline-closed',
                text: 'At `/pipe` it stays open, at `/pipeline` it is closed',
                holds: all(printed('/pipe: file still open'), printed('/pipeline: file closed')),
                why: 'It is the other way round: at `/pipe` somebody closes it by hand, and at `/pipeline` the last step is a mere `pipe`.',
              },
              {
                id: 'pipe-closed',
                text: 'At `/pipe` it is closed, at `/pipeline` it stays open',
                holds: all(printed('/pipe: file closed'), printed('/pipeline: file still open')),
                why: 'The `close` listener does by hand what `pipeline` would do. And the chain of `pipeline` ends at the PassThrough: of the response, and of its client, it knows nothing.',
              },
              {
                id: 'both-open',
                text: 'It stays open both times',
                holds: all(printed('/pipe: file still open'), printed('/pipeline: file still open')),
                why: '`pipe` itself closes nothing. But the line below it does, as soon as the response is gone.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, '/pipe: file closed'), lineAt(2, '/pipeline: file still open'))),
          hint: 'Who hears that the response is gone? And is the response one of the streams that `pipeline` was given?',
          why: [
            {
              line: '/pipe: file closed',
              text: 'The response emits `close`, and the listener destroys the file. More to write than `pipeline`, same result.',
            },
            {
              line: '/pipeline: file still open',
              text: 'The last `pipe` stopped, the PassThrough filled up, and the file waits for it. Nothing failed among the two streams of `pipeline`. (This demo closes the file itself.)',
            },
          ],
          misconceptions: [
            {
              when: chose('pipeline-closed'),
              say: 'As last time? The names of the paths are the same, the code is not. Ask who watches the response.',
            },
            {
              when: chose('both-closed'),
              say: 'The word `pipeline` in the code is not enough. The response must be the last of its arguments: `pipeline(film, pass, response, …)`.',
            },
            {
              when: chose('both-open'),
              say: 'What `pipe` does not do you may do yourself, and here it is done: `response.on("close", …)`.',
            },
          ],
        },
      ],
    },
    {
      id: 'abort',
      title: 'Enough!',
      file: 'abort.mts',
      teaches: 'A `signal` ends a pipeline from outside: the promise rejects with an AbortError and all streams are destroyed.',
      prediction: order({ distractors: ['done', 'finish', 'destroyed: false false'] }),
      contract: exact(all(lineAt(1, 'eat'), lineAt(2, 'AbortError'), lineAt(3, 'destroyed: true true'), count(/./, '=', 3))),
      hint: 'Is a meal that was called off a meal that is done?',
      why: [
        { line: 'eat', text: 'The first chunk. While it is being eaten, the pipeline is called off, and no second one is served.' },
        { line: 'AbortError', text: 'For whoever awaits it, an aborted pipeline has failed. So the promise rejects.' },
        { line: 'destroyed: true true', text: 'Both are cleaned up, the endless one included.' },
      ],
      misconceptions: [
        {
          when: any(printed('done'), printed('finish')),
          say: 'Not everything was written, so it is neither finished nor done. An abort is reported as an error, and you can tell it by its name.',
        },
        { when: printed('destroyed: false false'), say: 'It is a `pipeline`: whatever ends it early, all its streams are destroyed.' },
        { when: before('AbortError', 'eat'), say: 'The signal is given inside the first `write`, so one bite comes first.' },
        {
          when: before('destroyed: true true', 'AbortError'),
          say: 'That line stands after the `try`. The rejection brings the program there.',
        },
        { when: saidDepends(), say: 'The signal is always given in the first write. No second chunk comes in between.' },
      ],
      variants: [
        {
          id: 'too-early',
          file: 'abort.too-early.mts',
          prediction: order({ distractors: ['eat', 'done', 'finish', 'destroyed: false false'] }),
          contract: exact(all(lineAt(1, 'called off'), lineAt(2, 'AbortError'), lineAt(3, 'destroyed: true true'), count(/./, '=', 3))),
          hint: 'When does the first chunk get from one stream to the other: inside the call of `pipeline`?',
          why: [
            {
              line: 'called off',
              text: '`pipeline` connects the streams and returns a promise. Nothing has flowed when the next line calls it off.',
            },
            { line: 'AbortError', text: 'For whoever awaits it, an aborted pipeline has failed, even if it never served a bite.' },
            { line: 'destroyed: true true', text: 'Both are cleaned up. A stream that was not used has to be closed as well.' },
          ],
          misconceptions: [
            {
              when: printed('eat'),
              say: 'A stream does not begin inside the call that connects it. The signal came in the same run of your code, so it was quicker than the first chunk.',
            },
            {
              when: any(printed('done'), printed('finish')),
              say: 'An abort is reported as an error: the promise rejects, and nothing is finished.',
            },
            { when: printed('destroyed: false false'), say: 'It is a `pipeline`: whatever ends it early, all its streams are destroyed.' },
            {
              when: before('AbortError', 'called off'),
              say: '`abort()` throws nothing where it is called. The rejection is met at the `await`.',
            },
            {
              when: before('destroyed: true true', 'AbortError'),
              say: 'That line stands after the `try`. The rejection brings the program there.',
            },
            {
              when: saidDepends(),
              say: 'No chunk can get through before the running code has come to its `await`. So it is the same each time.',
            },
          ],
        },
      ],
    },
    {
      id: 'with-and-without',
      title: '128 MB for a slow writer',
      file: 'with-and-without.mts',
      teaches:
        'Without backpressure everything that was read and not yet written is in memory; with `pipe` it is a few chunks, and garbage not yet collected.',
      prediction: number({
        ask: '2,000 chunks of 64 KB are copied. How many MB of Buffers are there at the worst moment of "data and write"?',
        value: 'data and write',
        tolerance: { factor: 1.4 },
      }),
      contract: measured(
        value('data and write', '>=', 100),
        value('data and write', '<=', 250),
        value('data and write', '>=', { value: 'pipe', times: 1.3 }),
        value('pipe', '<=', 100),
      ),
      values: {
        pipe: { pattern: /^pipe: (\d+) MB$/, unit: 'MB' },
        'data and write': { pattern: /^data and write: (\d+) MB$/, unit: 'MB' },
      },
      hint: '`write` says "please wait" very early. Does the second copy listen?',
      why: [
        {
          value: 'pipe',
          text: '`pipe` pauses the source each time `write` returns false, so only a few chunks are in use. The rest of this number is chunks already written that the garbage collector has not freed yet.',
        },
        {
          value: 'data and write',
          text: 'The result of `write` is ignored, so the source is read at full speed and nearly all 128 MB stand in the queue of the writer. With a 10 GB file the process would be killed.',
        },
      ],
      misconceptions: [
        {
          when: answered('<=', 5),
          say: 'Somebody must tell the source to wait. `pipe` and `pipeline` do; a `data` listener that ignores `write` does not.',
        },
        {
          when: all(answered('>', 5), answered('<', 91)),
          say: 'The queue has no upper limit. It grows as long as reading is quicker than writing, and here that is to the end.',
        },
        { when: answered('>', 180), say: 'Each chunk is in memory once: the queue holds references, no copies.' },
      ],
      variants: [
        {
          id: 'same-buffer',
          file: 'with-and-without.same-buffer.mts',
          title: '2,000 chunks for a slow writer',
          teaches:
            'A queue holds references: its length counts the bytes that wait, and what is in memory is as many Buffers as were made.',
          prediction: number({
            ask: 'Again 2,000 chunks of 64 KB are copied. How many MB of Buffers are there at the worst moment of "data and write"?',
            value: 'data and write',
            tolerance: { within: 10 },
          }),
          contract: measured(
            value('data and write', '<=', 10),
            value('pipe', '<=', 10),
            value('its queue', '>=', 100),
            value('its queue', '<=', 140),
          ),
          values: {
            pipe: { pattern: /^pipe: (\d+) MB/, unit: 'MB' },
            'data and write': { pattern: /^data and write: (\d+) MB/, unit: 'MB' },
            'its queue': { pattern: /^data and write: .* queue (\d+) MB$/, unit: 'MB' },
          },
          hint: 'The queue grows as before. What is in it? Look where the Buffer is made, and how often.',
          why: [
            {
              value: 'pipe',
              text: 'There is one Buffer of 64 KB in the whole program, and here only one or two places in the queue speak of it.',
            },
            {
              value: 'data and write',
              text: 'One Buffer of 64 KB. A queue holds references, no copies, and all of these point to the same Buffer. A real source makes a new one for each chunk: then it is 128 MB.',
            },
            {
              value: 'its queue',
              text: 'Nearly all 128 MB: `writableLength` adds up what is waiting, and nobody listened to the false. That the bytes are the same 64 KB each time it does not know.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>=', 91), answered('<=', 180)),
              say: 'That is the length of the queue, as last time. But last time `Buffer.alloc` stood in the loop. Here it is called once, and 2,000 references to one Buffer need no second Buffer.',
            },
            {
              when: answered('>', 180),
              say: 'That would be copies of copies. `yield`, `push` and `write` pass the Buffer on as it is; none of them copies a byte of it.',
            },
            {
              when: all(answered('>', 10), answered('<', 91)),
              say: 'Nobody stops the reader, so the whole 128 MB go into the queue: it is all or nothing. Nothing, because it is the same Buffer 2,000 times.',
            },
          ],
        },
      ],
    },
    {
      id: 'copy-memory',
      title: '"About 64 KB of memory"',
      file: 'copy-memory.mts',
      teaches: 'Streaming needs constant memory, not 64 KB: one chunk is 64 KiB, but tens of MB of them wait for the garbage collector.',
      prediction: choice({
        ask: 'A file of 256 MB is streamed. By how much does the memory of the process grow while that happens?',
        choices: [
          {
            id: 'kilobytes',
            text: 'By about 64 KB: one chunk',
            holds: value('stream', '<', 1000),
            why: '64 KiB is the size of one chunk. Each read makes a new one, and the old ones stay until the garbage collector comes by.',
          },
          {
            id: 'megabytes',
            text: 'By some MB or tens of MB, whatever the size of the file',
            holds: all(value('stream', '>=', 1000), value('stream', '<', 150_000)),
            why: 'Used chunks pile up until the garbage collector thinks it worth its while. How many differs; that it does not grow with the file is the point.',
          },
          {
            id: 'whole',
            text: 'By about 256 MB: in the end all of it went through memory',
            holds: value('stream', '>=', 150_000),
            why: 'It went through, but it did not stay. Memory of used chunks is used again.',
          },
        ],
      }),
      contract: measured(
        value('stream', '>=', 2000),
        value('stream', '<=', 140_000),
        value('readFile', '>=', 130_000),
        value('readFile', '>=', { value: 'stream', times: 1.5 }),
      ),
      values: {
        stream: { pattern: /^stream: (\d+) KB$/, unit: 'KB' },
        readFile: { pattern: /^readFile: (\d+) KB$/, unit: 'KB' },
      },
      hint: 'A chunk that has been written is not needed any more. Is it gone in that moment?',
      why: [
        {
          value: 'stream',
          text: 'Far more than one chunk: 4,000 Buffers of 64 KiB were made, and freed in batches. Still it is a fraction of the file, and for a file of 10 GB it would be about the same.',
        },
        {
          value: 'readFile',
          text: 'The whole file is in memory at once, on top of what the stream had used (some of that is used again). Ten such downloads at a time need 2.5 GB.',
        },
      ],
      misconceptions: [
        {
          when: chose('kilobytes'),
          say: '"Memory usage: ~64KB" is in many notes. It mixes up the size of a chunk with the memory of a process.',
        },
        { when: chose('whole'), say: 'Then nothing larger than the memory could ever be streamed. It can.' },
      ],
      variants: [
        {
          id: 'keep',
          file: 'copy-memory.keep.mts',
          contract: measured(value('stream', '>=', 150_000), value('stream', '<=', 450_000)),
          values: { stream: { pattern: /^stream: (\d+) KB$/, unit: 'KB' } },
          prediction: choice({
            ask: 'A file of 256 MB is streamed. By how much does the memory of the process grow while that happens?',
            choices: [
              {
                id: 'kilobytes',
                text: 'By about 64 KB: one chunk',
                holds: value('stream', '<', 1000),
                why: '64 KiB is the size of one chunk. This program keeps nearly 4,000 of them.',
              },
              {
                id: 'megabytes',
                text: 'By some MB or tens of MB, whatever the size of the file',
                holds: all(value('stream', '>=', 1000), value('stream', '<', 150_000)),
                why: 'That is so if a chunk is forgotten once it has been handled. Look at what `write` does with it.',
              },
              {
                id: 'whole',
                text: 'By about 256 MB',
                holds: value('stream', '>=', 150_000),
                why: 'Every chunk is still in the array, so the garbage collector may free none of them. Streaming saves memory only if you let go.',
              },
            ],
          }),
          hint: 'A chunk that has been handled may be freed, if nobody needs it any more. Does anybody?',
          why: [
            {
              value: 'stream',
              text: 'The whole file: the array `chunks` refers to every Buffer, and what is referred to is not garbage. It came in a stream, and was collected into a `readFile`.',
            },
            { line: /^chunks/, text: '256 MB in pieces of 64 KiB, all of them still there.' },
          ],
          misconceptions: [
            {
              when: chose('megabytes'),
              say: 'Last time the sink threw each chunk away. Constant memory is not a gift of the stream: it comes from forgetting what has been handled.',
            },
            {
              when: chose('kilobytes'),
              say: 'Even a sink that keeps nothing needs tens of MB, until the garbage collector comes by. And this one keeps everything.',
            },
          ],
        },
      ],
    },
    {
      id: 'message-borders',
      title: 'Three writes through a socket',
      file: 'message-borders.mts',
      teaches: 'A byte stream keeps the order of the bytes, not the borders of your writes: how many chunks arrive is never promised.',
      prediction: choice({
        ask: 'The client, in a thread of its own, writes three times. How many chunks does the server get?',
        mayDepend: true,
        choices: [
          {
            id: 'one',
            text: 'One: they arrive joined',
            holds: printed('chunks: 1'),
            why: 'One is possible: a server that looks only after all three have arrived finds eleven bytes in one piece. Nothing promises it, so "it depends" is the better answer, even when it comes true.',
          },
          {
            id: 'two',
            text: 'Two',
            holds: printed('chunks: 2'),
            why: 'Two is possible: the server looks once in between. Nothing promises it, so "it depends" is the better answer, even when it comes true.',
          },
          {
            id: 'three',
            text: 'Three: one per write',
            holds: printed('chunks: 3'),
            why: 'Three is possible, and no rule: TCP does not know of your writes. It carries eleven bytes, and cuts or joins them as timing has it. So "it depends" is the better answer, even when three comes true.',
          },
        ],
      }),
      contract: oneOf(['chunks: 1'], ['chunks: 2'], ['chunks: 3']),
      hint: 'Between a write and a chunk lie buffers, a network, and a server that may be busy. Which of them knows where your write ended?',
      why: [
        {
          line: 'chunks: 1',
          text: 'This time the server came to read when all eleven bytes were there: one piece. Run it again, and it may be three.',
        },
        {
          line: 'chunks: 2',
          text: 'This time the server came to read in between, so two writes arrived as one chunk. Timing decides that.',
        },
        { line: 'chunks: 3', text: 'This time the server was quick enough to read after each write. It need not be so the next time.' },
      ],
      misconceptions: [
        {
          when: chose('three'),
          say: 'The classic bug of hand-made protocols: it works on your machine, until two messages come in one chunk, or one in two. Mark the borders yourself: a newline, or the length in front.',
        },
        { when: chose('two'), say: 'Any number from one up is possible, and none is promised.' },
      ],
      variants: [
        {
          id: 'lines',
          file: 'message-borders.lines.mts',
          prediction: choice({
            ask: 'The client writes three times, with line breaks in odd places. How many lines does the server count?',
            mayDepend: true,
            choices: [
              {
                id: 'three',
                text: 'Three: one per write',
                holds: printed('lines: 3'),
                why: 'A write is no border, neither for a socket nor for `readline`. Only the line breaks count.',
              },
              {
                id: 'four',
                text: 'Four: one per line break',
                holds: printed('lines: 4'),
                why: '`readline` keeps the beginning of a line until its end is there. However the bytes arrive, the lines are soup, tea, cake and bun.',
              },
              {
                id: 'six',
                text: 'Six: each chunk is taken apart by itself',
                holds: printed('lines: 6'),
                why: '`split` on every chunk would do that, when the three writes happen to arrive as three chunks. `readline` has a memory for the rest of a line.',
              },
            ],
          }),
          contract: exact(printed('lines: 4')),
          hint: 'How the bytes are cut into chunks nobody knows. Does the answer need it?',
          why: [
            {
              line: 'lines: 4',
              text: 'The border is in the data itself, so it survives every cut: soup, tea, cake, bun. That is how messages are sent over a byte stream.',
            },
          ],
          misconceptions: [
            {
              when: saidDepends(),
              say: 'The number of chunks depends on timing, the number of lines does not: order and bytes are kept, and the line breaks are among the bytes.',
            },
            {
              when: chose('three'),
              say: 'Look inside the writes: the first ends in the middle of "tea", and the last brings two line breaks.',
            },
            {
              when: chose('six'),
              say: 'That is the bug of handling each chunk as if it were complete. `readline` was made to avoid it.',
            },
          ],
        },
      ],
    },
    {
      id: 'web-cousin',
      title: 'The cousin from the web',
      file: 'web-cousin.mts',
      teaches:
        'Web Streams (`fetch` bodies) follow the same ideas with other words: a stream has one reader at a time, and is locked for everybody else.',
      prediction: order({ distractors: ['second reader: welcome', 'part "\uFFFD"'] }),
      contract: exact(all(lineAt(1, 'second reader: refused'), lineAt(2, 'part "€"'), lineAt(3, 'end'), count(/./, '=', 3))),
      hint: 'A Node stream lets anybody add a listener, and you saw what comes of it (twice). How would you prevent that? And what has a decoder *stream* that `toString` has not?',
      why: [
        {
          line: 'second reader: refused',
          text: '`pipeThrough` has taken the only reader: the source is locked, and `getReader` throws a TypeError. Writing everything twice by accident cannot happen here.',
        },
        {
          line: 'part "€"',
          text: 'TextDecoderStream is a transform with a memory: it keeps the first byte until the rest is there, like StringDecoder.',
        },
        { line: 'end', text: 'A Web Stream is an async iterable, too, so the loop ends when the source is closed.' },
      ],
      misconceptions: [
        {
          when: printed('second reader: welcome'),
          say: 'On a Node stream a second listener would be fine. A Web Stream has one reader at a time; if you need two, call `tee()`.',
        },
        {
          when: printed(/\uFFFD/),
          say: 'That is what `toString()` per chunk does. TextDecoderStream remembers half characters between chunks.',
        },
        { when: before('part "€"', 'second reader: refused'), say: 'The lock is set in `pipeThrough`, before anything has flowed.' },
        { when: before('end', 'part "€"'), say: '"end" stands below the loop, and the loop waits for its part.' },
        { when: saidDepends(), say: 'The lock is set at once, and the bytes are all there. The order is fixed.' },
      ],
      variants: [
        {
          id: 'tee',
          file: 'web-cousin.tee.mts',
          prediction: order({ distractors: ['reader of source: welcome', 'reader of other: refused', 'part "€"'] }),
          contract: exact(
            all(
              lineAt(1, 'reader of source: refused'),
              lineAt(2, 'reader of other: welcome'),
              lineAt(3, 'part "\uFFFD"'),
              lineAt(4, 'part "\uFFFD\uFFFD"'),
              lineAt(5, 'end'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Who is reading from whom after `tee()`? And what does a decoder know that is made anew for every part?',
          why: [
            {
              line: 'reader of source: refused',
              text: '`tee()` has taken the only reader, to fill the two new streams. For everybody else the source is locked.',
            },
            {
              line: 'reader of other: welcome',
              text: 'A stream of its own, and nobody reads it yet. Whoever needs two readers asks for two streams.',
            },
            {
              line: 'part "\uFFFD"',
              text: 'The first byte of three. A new TextDecoder sees this part only, and a third of a character is none: one �.',
            },
            {
              line: 'part "\uFFFD\uFFFD"',
              text: 'The other two bytes, and another new decoder. Neither byte can begin a character: one � for each.',
            },
            { line: 'end', text: 'The loop ends when the source is closed and the copy is read. What waits in `other` holds nobody up.' },
          ],
          misconceptions: [
            {
              when: printed('reader of source: welcome'),
              say: '`tee()` is a reader, too: it locks the source as `pipeThrough` does. The two streams it returns are free.',
            },
            {
              when: printed('reader of other: refused'),
              say: 'A lock belongs to one stream. `other` is a new one without a reader, and that is the reason to call `tee()`.',
            },
            {
              when: printed('part "€"'),
              say: 'A TextDecoderStream would keep the first byte and wait for the rest. Here each part gets a new decoder, which remembers nothing.',
            },
            {
              when: before('part "\uFFFD\uFFFD"', 'part "\uFFFD"'),
              say: 'The first part is one byte, the second two: one � for each byte that makes no sense.',
            },
            {
              when: any(before(/^part/, 'reader of source: refused'), before(/^part/, 'reader of other: welcome')),
              say: 'Both readers are asked for before the loop. Nothing is taken from the copy before that.',
            },
            {
              when: before('reader of other: welcome', 'reader of source: refused'),
              say: 'Asking for a reader answers at once, and the loop asks in the order written: first `source`, then `other`.',
            },
            {
              when: any(before('end', 'part "\uFFFD"'), before('end', 'part "\uFFFD\uFFFD"')),
              say: '"end" stands below the loop, and the loop waits for its parts.',
            },
            { when: saidDepends(), say: 'The lock is set at once, and the bytes are all there. The order is fixed.' },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'false-means',
      ask: '`writer.write(chunk)` returned false. What is the right reaction?',
      choices: [
        {
          id: 'again',
          text: 'Write the same chunk again after `drain`',
          why: 'It has been taken already. Writing it again puts it into the output twice.',
        },
        {
          id: 'wait',
          text: 'Wait for `drain`, then write the next chunk',
          right: true,
          why: 'The chunk is in the queue. Only the next one should wait until the queue is empty.',
        },
        { id: 'error', text: 'Destroy the stream: it has failed', why: 'False is no error. It is the normal way to say "not so fast".' },
        {
          id: 'ignore',
          text: 'Nothing: the stream refuses chunks when its memory is full',
          why: 'It never refuses one before `end()`. The queue has no upper limit but the memory of the machine.',
        },
      ],
      see: { demo: 'write-says-false' },
    },
    {
      id: 'when-drain',
      ask: 'A Writable got three small chunks, `write` returned true each time, and all are written. Does it emit `drain`?',
      choices: [
        {
          id: 'yes',
          text: 'Yes: the queue is empty',
          why: 'An empty queue is not enough. Nobody was told to wait, so nobody needs a call.',
        },
        {
          id: 'no',
          text: 'No: nobody was told to wait',
          right: true,
          why: '`drain` only answers a `write` that returned false. So code that waits for `drain` after a true waits for ever.',
        },
        {
          id: 'three',
          text: 'Yes, once per chunk',
          why: 'It comes once per "please wait", not per chunk. For single chunks there is the callback of `write`.',
        },
        { id: 'end', text: 'Yes, together with `finish`', why: '`finish` belongs to `end()`. The two have nothing to do with each other.' },
      ],
      see: { demo: 'drain' },
    },
    {
      id: 'for-await-write',
      ask: 'The writer is slow. What happens here with a large file?',
      code: 'for await (const chunk of reader) {\n  writer.write(chunk)\n}\nwriter.end()',
      choices: [
        {
          id: 'fine',
          text: 'All is well: `for await` handles backpressure',
          why: 'It holds back the reader while the loop body waits. But this body never waits.',
        },
        {
          id: 'grows',
          text: 'The queue of the writer grows and grows',
          right: true,
          why: 'The result of `write` is ignored, so in the end most of the file is in memory. `if (!writer.write(chunk)) await once(writer, "drain")` would do, or just `pipeline(reader, writer)`.',
        },
        { id: 'lost', text: 'Chunks are lost when the writer is full', why: 'A Writable takes everything. It costs memory, not data.' },
        {
          id: 'order',
          text: 'Chunks are written in the wrong order',
          why: 'A Writable writes one chunk at a time, in the order of the calls.',
        },
      ],
      see: { demo: 'with-and-without' },
    },
    {
      id: 'which-event',
      ask: 'You copy a file by hand and want to rename the copy as soon as everything is written. Which event do you wait for?',
      choices: [
        { id: 'end', text: '`end` of the reader', why: 'Then everything is read. The last chunks may still be on their way.' },
        {
          id: 'drain',
          text: '`drain` of the writer',
          why: 'It says that the queue is empty for the moment. It can come many times, or never.',
        },
        {
          id: 'finish',
          text: '`finish` of the writer',
          right: true,
          why: 'It comes after `end()`, when all chunks have been written. `await pipeline(…)` waits for it as well.',
        },
        { id: 'data', text: 'The last `data` of the reader', why: 'You cannot tell that it is the last one, and it is not written yet.' },
      ],
      see: { demo: 'end-of-copy' },
    },
    {
      id: 'failing-disk',
      ask: '`reader.pipe(gzip).pipe(writer)` copies a large file. The disk is full, and `writer` emits `error`. There is an `error` listener on `writer` only. What about the others?',
      choices: [
        {
          id: 'open',
          text: '`reader` and `gzip` stay open, paused, with the file open',
          right: true,
          why: '`pipe` does not clean up. `pipeline(reader, gzip, writer, callback)` destroys all three.',
        },
        {
          id: 'destroyed',
          text: 'They are destroyed, and emit `close`',
          why: '`pipeline` does that. `pipe` destroys nobody: it only takes `gzip` off the writer.',
        },
        { id: 'error', text: 'They emit the same error', why: 'Errors do not travel along a pipe, in neither direction.' },
        {
          id: 'run',
          text: 'They go on, and the data is thrown away',
          why: '`gzip` is taken off the writer and has nowhere to put its output. So it fills up, and pauses the reader.',
        },
      ],
      see: { demo: 'pipe-error' },
    },
    {
      id: 'lines-per-chunk',
      ask: 'This counts the orders in a file, one per line. Why is the count too high for large files?',
      code: "let orders = 0\nfor await (const chunk of createReadStream('orders.csv', 'utf8')) {\n  orders += chunk.split('\\n').filter(Boolean).length\n}",
      choices: [
        { id: 'twice', text: '`for await` gives some chunks twice', why: 'Each byte comes exactly once.' },
        {
          id: 'cut',
          text: 'A line that lies on the border of two chunks counts twice',
          right: true,
          why: 'Chunks know nothing of lines: each may end in the middle of one, and both parts are counted. Take `readline`, or keep the last piece until the next chunk.',
        },
        {
          id: 'encoding',
          text: 'Characters at the borders are damaged and counted as lines',
          why: 'The encoding takes care of characters. It does not take care of lines.',
        },
        {
          id: 'ahead',
          text: 'The stream reads ahead while the loop counts',
          why: 'It does, but what is read ahead is still delivered once, and in order.',
        },
      ],
      see: { demo: 'message-borders' },
    },
    {
      id: 'hundred-downloads',
      ask: 'A hundred clients, all slow, download the same file of 1 GB at the same time, with `pipeline(createReadStream(…), response)`. How much memory does that need, about?',
      choices: [
        {
          id: 'hundred-gb',
          text: '100 GB: each has the file in memory',
          why: 'That would be `readFile`, or no backpressure. A slow client slows down its own file stream.',
        },
        {
          id: 'one-gb',
          text: '1 GB: Node shares the file',
          why: 'The system may keep the file in its cache. The process never has all of it.',
        },
        {
          id: 'some',
          text: 'Tens of MB: a few chunks for each, and garbage',
          right: true,
          why: 'Each stream holds up to its highWaterMark, twice (reading and writing), and used chunks wait for the garbage collector. The size of the file does not matter.',
        },
        {
          id: 'sixty-four',
          text: '64 KB: one chunk',
          why: 'There are a hundred streams, each with chunks of its own, and used chunks are not gone at once.',
        },
      ],
      see: { demo: 'copy-memory' },
    },
    {
      id: 'middle-error',
      ask: 'Half of a download is sent; then reading the file fails. What can the server still do?',
      choices: [
        { id: 'status', text: 'Set the status to 500', why: 'The status went out in front of the first chunk. It cannot be taken back.' },
        {
          id: 'body',
          text: 'Write an error message and end the response properly',
          why: 'The client would take it for the rest of the file, and the download for complete.',
        },
        {
          id: 'destroy',
          text: 'Break the connection off, in mid-download',
          right: true,
          why: 'Then the client sees that the download is incomplete. `pipeline` does just that: it destroys the response. For a proper 404 look before the first chunk, for instance by opening the file first.',
        },
        {
          id: 'repeat',
          text: 'Start again: the client throws the first half away',
          why: 'HTTP has no word for "forget what I said". The client could ask again, with `Range`.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'report-error',
      ask: 'A `transform(chunk, encoding, done)` finds a line that it cannot parse. How does it say so?',
      choices: [
        {
          id: 'done',
          text: '`done(new Error("line 7"))`',
          right: true,
          why: 'The callback takes an error first, as everywhere in Node. The stream emits it and is destroyed, and `pipeline` passes it on.',
        },
        {
          id: 'push',
          text: '`this.push(new Error("line 7"))`',
          why: 'That would be data: in object mode an Error as a chunk, otherwise a TypeError.',
        },
        { id: 'null', text: '`this.push(null)`', why: 'That ends the output as if all were well. Nobody hears of an error.' },
        { id: 'nothing', text: 'By not calling `done`', why: 'Then the pipeline stands still, without any message.' },
      ],
      see: { demo: 'forgotten-callback' },
    },
    {
      id: 'higher-mark',
      ask: 'A copy with `pipeline` is limited by a slow disk. Somebody sets `highWaterMark` of the writer to 1 GB. What does that change?',
      choices: [
        { id: 'faster', text: 'The copy is much faster', why: 'The disk is the limit, and it does not see the mark.' },
        {
          id: 'memory',
          text: 'More waits in memory: up to 1 GB',
          right: true,
          why: 'The mark says how much may wait before the reader is paused. The copy takes about as long as before: more waiting does not make a slow writer quick.',
        },
        {
          id: 'chunks',
          text: 'The writer gets chunks of 1 GB',
          why: 'The reader decides the size of the chunks. The mark of a Writable says how much may queue up.',
        },
        { id: 'refuse', text: 'Files of more than 1 GB are refused', why: 'It is a threshold for a signal, not a limit for the data.' },
      ],
      see: { demo: 'read-ahead' },
    },
    {
      id: 'push-empty',
      ask: 'In the `read` of a byte Readable: how do you say "that was all"?',
      choices: [
        { id: 'empty', text: "`this.push('')`", why: 'An empty chunk is nothing at all in a byte stream: no data, no end.' },
        { id: 'null', text: '`this.push(null)`', right: true, why: '`null` is the sign for the end. So it can never be a chunk.' },
        { id: 'end', text: '`this.end()`', why: 'Writables have `end()`. A Readable that is not a Duplex has no such method.' },
        {
          id: 'destroy',
          text: '`this.destroy()`',
          why: 'That stops it early: `close` without `end`. Whoever reads it with `for await` or `pipeline` gets an error.',
        },
      ],
      see: { demo: 'on-demand' },
    },
    {
      id: 'player',
      ask: 'A video player loads half a minute ahead, then stops asking until some of it has been watched. Which part of Node’s streams is that?',
      choices: [
        { id: 'transform', text: 'A Transform', why: 'A Transform changes data on its way. Here something decides when to go on.' },
        {
          id: 'backpressure',
          text: 'highWaterMark and backpressure',
          right: true,
          why: 'The half minute is the mark, not asking is the pause. With fewer clever words: eat before you order more.',
        },
        { id: 'object-mode', text: 'Object mode', why: 'That is about what a chunk may be, not about when it comes.' },
        { id: 'pipe', text: 'Two pipes on one stream', why: 'There is one consumer here, and it sets the pace.' },
      ],
      see: { demo: 'read-ahead' },
    },
    {
      id: 'two-targets',
      ask: 'One reader, two pipes: `reader.pipe(quick)` and `reader.pipe(slow)`. How quick is the reader?',
      choices: [
        { id: 'quick', text: 'As quick as `quick`; `slow` misses chunks', why: 'Nobody misses anything: each chunk goes to both.' },
        {
          id: 'slow',
          text: 'As quick as `slow`: it waits until both have room',
          right: true,
          why: '`pipe` resumes only when all writers that said false have drained. One slow client slows down all that share its reader.',
        },
        {
          id: 'turns',
          text: 'They take turns, each gets every other chunk',
          why: 'Listeners do not share out events. Each gets every one.',
        },
        {
          id: 'replace',
          text: 'As quick as `slow`: the second pipe replaces the first',
          why: 'A second pipe adds a listener and replaces nothing.',
        },
      ],
      see: { demo: 'written-twice' },
    },
    {
      id: 'second-helping',
      kind: 'run',
      ask: 'Two loops over the same stream. What is printed?',
      code: "import { Readable } from 'node:stream'\n\nconst menu = Readable.from(['soup', 'tea'])\n\nfor await (const dish of menu) console.log(`first: ${dish}`)\nfor await (const dish of menu) console.log(`second: ${dish}`)\nconsole.log('done')",
      choices: [
        {
          id: 'empty',
          text: 'The first loop gets both, the second one nothing; then done',
          holds: all(lineAt(1, 'first: soup'), lineAt(2, 'first: tea'), lineAt(3, 'done'), count(/./, '=', 3)),
          why: 'A stream is gone through once. The second loop meets a stream that has ended well, so it ends at once, without an error and without a word.',
        },
        {
          id: 'again',
          text: 'Both loops get both; then done',
          holds: all(printed('second: soup'), printed('second: tea'), printed('done')),
          why: 'That is an array. A stream keeps nothing of what it has delivered, so there is nothing to begin again with.',
        },
        {
          id: 'error',
          text: 'The first loop gets both, the second one throws; no done',
          holds: all(printed('first: tea'), never('done')),
          why: 'It would throw if the stream had been broken off before its end. This one has ended, and to ask an ended stream for more is no error.',
        },
        {
          id: 'share',
          text: 'The first gets the soup, the second the tea; then done',
          holds: all(never('first: tea'), printed('second: tea')),
          why: 'The second loop begins when the first is over, and the first stays to the end of the stream.',
        },
      ],
      see: { demo: 'leave-the-loop' },
    },
    {
      id: 'waiting-for-drain',
      kind: 'run',
      ask: 'Very polite code: it waits for `drain` each time. What is printed? (Standard output only.)',
      code: "import { once } from 'node:events'\nimport { Writable } from 'node:stream'\n\nconst guest = new Writable({\n  write(chunk, encoding, done) {\n    console.log(`eat ${chunk}`)\n    done()\n  },\n})\nprocess.on('exit', () => console.log('lights out'))\n\nguest.write('soup')\nawait once(guest, 'drain')\nguest.end('tea')\nconsole.log('served')",
      choices: [
        {
          id: 'lights-out',
          text: 'eat soup, lights out',
          holds: all(lineAt(1, 'eat soup'), lineAt(2, 'lights out'), count(/./, '=', 2)),
          why: '`write` returned true, so nobody was told to wait, and there is no `drain`. The `await` waits for ever, nothing else is left to do, and Node ends: with code 13, which stands for just this.',
        },
        {
          id: 'all-served',
          text: 'eat soup, eat tea, served, lights out',
          holds: all(printed('eat soup'), printed('served'), printed('lights out')),
          why: '`drain` is not "I am done with it". It comes only after a `write` that returned false. `if (!guest.write(…)) await once(…)` is right.',
        },
        {
          id: 'for-ever',
          text: 'eat soup, and then it waits for ever: no lights out',
          holds: all(printed('eat soup'), never('lights out')),
          why: 'The `await` would wait for ever. But waiting for an event keeps no process alive, so Node runs out of work and ends.',
        },
        {
          id: 'nothing-eaten',
          text: 'lights out: four bytes are too few to begin with',
          holds: all(never('eat soup'), printed('lights out')),
          why: 'A Writable does not save up. An idle one starts on the first chunk inside the call of `write`.',
        },
      ],
      see: { demo: 'drain' },
    },
    {
      id: 'which-line-leaks',
      kind: 'line',
      ask: 'The client hangs up in the middle of the film. Which line leaves a file open for ever?',
      code: "http.createServer((request, response) => {\n  const film = fs.createReadStream('film.mp4')\n  film.on('error', () => response.destroy())\n  response.setHeader('content-type', 'video/mp4')\n  response.on('error', () => console.error('gone'))\n  film.pipe(response)\n})",
      lines: [
        {
          line: 2,
          why: 'It opens the file, and a file stream closes it again by itself, when it has ended or was destroyed. But somebody has to destroy it.',
        },
        {
          line: 3,
          why: 'The other direction, and rightly so: if the file fails, the response is broken off. Here the response is what is gone.',
        },
        { line: 4, why: 'A header opens nothing and closes nothing.' },
        {
          line: 5,
          why: 'Somebody who hangs up is no `error` on the response, only an early `close`. This listener is never called, but that leaks nothing.',
        },
        {
          line: 6,
          right: true,
          why: '`pipe` stops writing when the response is gone, and leaves the film paused in the middle, with its file open. `pipeline(film, response, callback)` destroys it.',
        },
      ],
      see: { demo: 'client-leaves' },
    },
    {
      id: 'way-of-backpressure',
      kind: 'order',
      ask: 'A quick reader is piped into a slow writer. Put one round of backpressure in order.',
      items: [
        { id: 'take', text: 'the writer puts a chunk into its queue, and the mark is reached' },
        { id: 'false', text: '`write` returns false' },
        { id: 'pause', text: '`pipe` pauses the reader' },
        { id: 'empty', text: 'the last chunk of the queue is written' },
        { id: 'drain', text: 'the writer emits `drain`' },
        { id: 'go-on', text: 'the reader delivers its next chunk' },
      ],
      why: 'Taken first, then the "please wait". The reader stands still until the queue is empty, hears `drain`, and goes on. Nothing was refused, and nothing was lost.',
      wrong: [
        { first: 'false', second: 'take', why: 'The false comes after the chunk has been taken. It is about the next one.' },
        { first: 'pause', second: 'false', why: 'How would `pipe` know? The false is what tells it to pause the reader.' },
        {
          first: 'pause',
          second: 'take',
          why: 'The reader is paused because the queue has reached the mark, and that takes a chunk.',
        },
        {
          first: 'drain',
          second: 'empty',
          why: '`drain` does not mean "there is some room again". It waits until the queue is empty.',
        },
        {
          first: 'empty',
          second: 'pause',
          why: 'The false is answered on the spot, while the queue is still full. That is why the writer can catch up.',
        },
        { first: 'go-on', second: 'drain', why: 'A paused reader stays paused until `drain` wakes it.' },
        { first: 'go-on', second: 'pause', why: 'The reader goes on at the end of the round. It must be paused first.' },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'only-pipeline',
      kind: 'several',
      ask: '`pipeline(reader, gzip, writer, callback)` instead of two times `pipe`: what do you get that `pipe` does not give?',
      choices: [
        {
          id: 'destroy',
          text: 'All streams are destroyed when one fails',
          right: true,
          why: 'With `pipe` the others stay open, and their files with them.',
        },
        {
          id: 'report',
          text: 'One place that hears of every error',
          right: true,
          why: 'With `pipe` each stream needs an `error` listener of its own.',
        },
        {
          id: 'early-close',
          text: 'An error when the writer closes too early',
          right: true,
          why: 'ERR_STREAM_PREMATURE_CLOSE. `pipe` just stops, and nobody hears of it.',
        },
        {
          id: 'backpressure',
          text: 'The reader is paused when the writer is full',
          why: 'Both do that. Backpressure is what `pipe` was made for.',
        },
        { id: 'end', text: 'The writer is ended when the reader ends', why: 'Both do that: `pipe` calls `end()` as well.' },
        {
          id: 'retry',
          text: 'A stream that failed is tried again',
          why: 'Neither does. A stream that failed is over; you would have to make a new one.',
        },
      ],
      see: { demo: 'pipeline-error' },
    },
    {
      id: 'last-word',
      kind: 'short',
      ask: 'Whether a file stream has ended well, failed, or was destroyed halfway: one event comes in all three cases, and comes last. Which?',
      accept: ['close', "'close'", 'the close event', 'close event'],
      why: '`close` says that it is over and the file behind it is closed, in whatever way it came to that.',
      wrong: [
        { answers: ['end', 'the end event', 'end event'], why: '`end` comes only if all data was delivered, and only from a Readable.' },
        { answers: ['finish', 'finished', 'finish event'], why: '`finish` comes only if all was written, and only from a Writable.' },
        { answers: ['error', 'error event'], why: '`error` comes only when something failed. A stream that ends well has none.' },
        {
          answers: ['destroy', 'destroyed', 'drain', 'exit', 'unpipe', 'done', 'abort', 'aborted'],
          why: 'No stream has that for its last event. `drain` only says that a queue is empty, `unpipe` that a pipe was taken off. The others are no events of a file stream.',
        },
      ],
      see: { demo: 'leave-the-loop' },
    },
  ],
})
