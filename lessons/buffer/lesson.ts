import {
  all,
  answered,
  any,
  before,
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
  value,
} from '../../src/index.ts'

export default defineLesson({
  demos: [
    {
      id: 'first-look',
      title: 'Five looks at one Buffer',
      file: 'first-look.mts',
      teaches: 'A Buffer is a row of numbers from 0 to 255; text is only one of the ways to read it.',
      prediction: order({ distractors: ['o', '[object Object]!'] }),
      contract: exact(all(lineAt(1, '<Buffer 53 6f 75 70>'), before('111', 'Soup'), before('Soup', 'Soup!'), lineAt(-1, '4'))),
      hint: 'Only `toString` makes text. Who calls `toString` without writing it down?',
      why: [
        {
          line: /^<Buffer/,
          text: '`console.log` shows the bytes themselves, in hexadecimal: 53 is S, 6f is o. It guesses nothing about what they mean.',
        },
        { line: '111', text: 'One byte is one number. `soup[1]` is 0x6f, and numbers are printed in decimal: 111.' },
        { line: 'Soup', text: '`toString()` reads the bytes as UTF-8, because you name no other encoding.' },
        {
          line: 'Soup!',
          text: 'A template literal wants a string, so JavaScript calls `toString()` for you. UTF-8 again, whether it was meant or not.',
        },
        { line: '4', text: '`length` counts bytes. Each of these four letters is in ASCII and takes one byte.' },
      ],
      misconceptions: [
        { when: printed('o'), say: '`soup[1]` would be `o` if `soup` were a string. A Buffer has no letters inside, only numbers.' },
        {
          when: printed('[object Object]!'),
          say: 'Plain objects become `[object Object]`. A Buffer has its own `toString`, and that reads the bytes as UTF-8.',
        },
        {
          when: before('Soup', '<Buffer 53 6f 75 70>'),
          say: '`console.log` does not turn a Buffer into text. Forgetting `toString` is how hex digits get into logs.',
        },
      ],
      variants: [
        {
          id: 'tea',
          rename: {
            '<Buffer 53 6f 75 70>': '<Buffer 54 65 61>',
            Soup: 'Tea',
            soup: 'tea',
            '111': '101',
            '53 is S, 6f is o': '54 is T, 65 is e',
            '0x6f': '0x65',
            o: 'e',
            '4': '3',
            'four letters': 'three letters',
          },
        },
      ],
    },
    {
      id: 'three',
      title: 'Four Buffers from a three',
      file: 'three.mts',
      teaches: '`alloc` takes a size, `from` takes contents, and `from` refuses a bare number because it could mean either.',
      prediction: order({ distractors: ['<Buffer 00 00 00>', '<Buffer 61 62 00>'] }),
      contract: exact(
        all(lineAt(1, '<Buffer 00 00 00 00>'), before('<Buffer 03>', '<Buffer 33>'), printed('<Buffer 61 62 61>'), lineAt(-1, /^ERR_/)),
      ),
      hint: 'Ask of each call: is the 3 a size, a byte, or a character?',
      why: [
        { line: '<Buffer 00 00 00 00>', text: '`alloc(4)`: 4 is the size, and the bytes are filled with zeros.' },
        { line: '<Buffer 03>', text: '`from` an array: each item becomes one byte.' },
        { line: '<Buffer 33>', text: "`from` a string: the character '3' has the code 0x33 in ASCII, and so in UTF-8." },
        {
          line: '<Buffer 61 62 61>',
          text: 'The second argument of `alloc` is what to fill with. It is repeated until the Buffer is full, and cut where the Buffer ends: a, b, a.',
        },
        {
          line: 'ERR_INVALID_ARG_TYPE',
          text: 'Size or contents? The old `new Buffer(3)` guessed, and programs handed out uninitialized memory when a user sent a number for a string. `from` throws instead.',
        },
      ],
      misconceptions: [
        {
          when: printed('<Buffer 00 00 00>'),
          say: '`Buffer.from(3)` does not make three bytes. Only `alloc` and its relatives take a size; `from` wants contents, and throws when it gets a number.',
        },
        { when: printed('<Buffer 61 62 00>'), say: 'The filling does not stop after one round: it is repeated to the last byte.' },
        {
          when: before('<Buffer 33>', '<Buffer 03>'),
          say: "`[3]` is a list of byte values, so it gives the byte 03. The string '3' gives the code of the character, 33.",
        },
      ],
      variants: [
        {
          id: 'seven',
          rename: {
            'a three': 'a seven',
            '3': '7',
            '03': '07',
            '33': '37',
            '0x33': '0x37',
            'alloc(4)': 'alloc(2)',
            '`alloc(4)`: 4 is': '`alloc(2)`: 2 is',
            '<Buffer 00 00 00 00>': '<Buffer 00 00>',
            '<Buffer 00 00 00>': '<Buffer 00 00 00 00 00 00 00>',
            'three bytes': 'seven bytes',
            "alloc(3, 'ab')": "alloc(5, 'abc')",
            '<Buffer 61 62 61>': '<Buffer 61 62 63 61 62>',
            '<Buffer 61 62 00>': '<Buffer 61 62 63 00 00>',
            'a, b, a': 'a, b, c, a, b',
          },
        },
      ],
    },
    {
      id: 'lengths',
      title: 'How long is é€👍?',
      file: 'lengths.mts',
      teaches:
        '`string.length` counts UTF-16 code units, spreading counts code points, and a Buffer counts bytes: three different numbers.',
      prediction: order({ distractors: ['6', '12'] }),
      contract: exact(all(lineAt(1, '4'), lineAt(2, '3'), lineAt(3, '9'), lineAt(4, '8'))),
      hint: 'In UTF-8 a character takes 1 to 4 bytes: é 2, € 3, an emoji 4. In UTF-16 it takes one unit of 2 bytes, or two units.',
      why: [
        { line: '4', text: '`length` counts UTF-16 code units. é and € need one each, 👍 needs two (a surrogate pair).' },
        { line: '3', text: 'Spreading a string walks by code points, so the pair of 👍 stays together: three.' },
        { line: '9', text: 'UTF-8: 2 bytes for é, 3 for €, 4 for 👍.' },
        { line: '8', text: 'UTF-16: four code units of two bytes. `byteLength` counts without making a Buffer.' },
      ],
      misconceptions: [
        {
          when: lineAt(1, '3'),
          say: '`length` does not count what you see. Characters beyond U+FFFF, most emoji among them, count twice.',
        },
        { when: printed('12'), say: 'UTF-8 is not 4 bytes for everything. ASCII takes 1, é 2, € 3, and only the rarer rest 4.' },
        { when: printed('6'), say: 'UTF-16 is not 2 bytes for everything: 👍 is a pair of code units, 4 bytes.' },
        {
          when: lineAt(3, '4'),
          say: '`length` of a string and `length` of its bytes agree for plain ASCII only. That is why the mistake survives every English test.',
        },
        {
          when: all(lineAt(3, '8'), lineAt(4, '9')),
          say: '`Buffer.from` uses UTF-8 unless told otherwise, 2 + 3 + 4 bytes. The 8 is UTF-16: four units of two bytes.',
        },
      ],
      variants: [
        {
          id: 'pizza',
          rename: { 'é€👍': 'aé🍕🍕' },
          prediction: order({ distractors: ['8', '16'] }),
          contract: exact(all(lineAt(1, '6'), lineAt(2, '4'), lineAt(3, '11'), lineAt(4, '12'))),
          hint: 'In UTF-8 a character takes 1 to 4 bytes: a 1, é 2, an emoji 4. In UTF-16 it takes one unit of 2 bytes, or two units.',
          why: [
            { line: '6', text: '`length` counts UTF-16 code units: one for a, one for é, and two for each 🍕 (a surrogate pair).' },
            { line: '4', text: 'Spreading a string walks by code points. Each pair stays together, so this is what you see: four.' },
            { line: '11', text: 'UTF-8: 1 byte for a, 2 for é, 4 for each 🍕.' },
            { line: '12', text: 'UTF-16: six code units of two bytes. For text like this it is the larger of the two.' },
          ],
          misconceptions: [
            { when: lineAt(1, '4'), say: '`length` does not count what you see. Every 🍕 counts twice.' },
            { when: printed('8'), say: 'UTF-16 is not 2 bytes for everything: each 🍕 is a pair of code units, 4 bytes.' },
            {
              when: printed('16'),
              say: '4 bytes for everything would be UTF-32. In UTF-8 the a takes 1 and the é 2; only the pizzas take 4.',
            },
            {
              when: lineAt(3, '6'),
              say: '`length` of a string and `length` of its bytes agree for plain ASCII only. Here it is 6 code units and 11 bytes.',
            },
            {
              when: all(lineAt(3, '12'), lineAt(4, '11')),
              say: '`Buffer.from` uses UTF-8 unless told otherwise: 1 + 2 + 4 + 4. The 12 is UTF-16, six units of two bytes.',
            },
          ],
        },
      ],
    },
    {
      id: 'wrap',
      title: 'Big numbers for a small box',
      file: 'wrap.mts',
      teaches: 'A byte keeps a value modulo 256, without fractions; assigning by index never throws, not even outside the Buffer.',
      prediction: text({ ask: 'What does it print? Five lines.' }),
      contract: exact(all(lineAt(1, '44'), lineAt(2, '255'), lineAt(3, '2'), lineAt(4, '0'), lineAt(5, 'undefined 1'))),
      hint: 'An odometer with 256 positions, and no room behind the decimal point.',
      why: [
        { line: '44', text: '300 - 256 = 44. Only the lowest eight bits are kept.' },
        { line: '255', text: 'One step back from 0 is 255. In bits: -1 is all ones, and eight ones are 255.' },
        { line: '2', text: 'The fraction is cut off, not rounded.' },
        { line: '0', text: '256 is one full turn.' },
        {
          line: 'undefined 1',
          text: 'A write outside the Buffer is ignored, and a read outside gives `undefined`. A Buffer never grows: its length is fixed at birth.',
        },
      ],
      misconceptions: [
        { when: any(lineAt(1, '300'), lineAt(4, '256')), say: 'A byte has eight bits. 255 is the largest number that fits.' },
        {
          when: lineAt(1, '255'),
          say: 'Clamping to 255 is what a `Uint8ClampedArray` does (for pixels). A Buffer is a Uint8Array: it wraps round.',
        },
        { when: lineAt(2, '0'), say: 'Negative numbers are not cut to 0. They count backwards from 256: -1 becomes 255.' },
        { when: lineAt(2, '1'), say: 'The sign is not dropped. -1 counts backwards from 256, so it becomes 255.' },
        {
          when: lineAt(2, '-1'),
          say: 'A byte of a Buffer has no sign. The same eight bits read with `readInt8` would be -1; `byte[0]` says 255.',
        },
        { when: lineAt(3, '3'), say: 'Nothing is rounded. 2.9 loses its fraction and becomes 2.' },
        { when: lineAt(3, '2.9'), say: 'A byte has no place for fractions: 2.9 is cut to 2.' },
        {
          when: any(lineAt(5, /^7/), lineAt(5, / 6$/)),
          say: 'An array would grow to six items. A Buffer has a fixed length, so the write goes nowhere, silently.',
        },
        {
          when: printed(/error|throw|range/i),
          say: 'Assigning by index never throws. If you want an error, use `writeUInt8(value, offset)`: it checks both.',
        },
      ],
      variants: [
        {
          id: 'two-bytes',
          rename: {
            '[300, -1, 2.9, 256]': '[513, -2, 7.9, 255]',
            'const byte': 'const pair',
            'Buffer.alloc(1)': 'Buffer.alloc(2)',
            'byte[0]': 'pair[0]',
            'byte[5]': 'pair[2]',
            'byte.length': 'pair.length',
          },
          contract: exact(all(lineAt(1, '1'), lineAt(2, '254'), lineAt(3, '7'), lineAt(4, '255'), lineAt(5, 'undefined 2'))),
          why: [
            { line: '1', text: 'Two full turns: 513 - 2 * 256 = 1. The second byte gets nothing of it: an index is one byte.' },
            { line: '254', text: 'Backwards from 256: -1 would be 255, -2 is one less.' },
            { line: '7', text: 'The fraction is cut off, not rounded.' },
            { line: '255', text: 'The largest number that fits, so it stays as it is.' },
            {
              line: 'undefined 2',
              text: 'Two bytes have the indexes 0 and 1. The write to index 2 is ignored, the read gives `undefined`, and the length stays 2.',
            },
          ],
          misconceptions: [
            { when: lineAt(1, '513'), say: 'A byte has eight bits. 255 is the largest number that fits.' },
            {
              when: any(lineAt(1, '255'), lineAt(1, '2')),
              say: 'Nothing is clamped to 255, and nothing spills into the next byte (513 is 02 01 in two bytes). One byte keeps the value modulo 256.',
            },
            { when: lineAt(1, '257'), say: 'One turn is not enough: 257 does not fit either. Take off 256 until it does.' },
            { when: lineAt(2, '255'), say: '255 is -1. One step further back is 254.' },
            {
              when: any(lineAt(2, '-2'), lineAt(2, '2'), lineAt(2, '0')),
              say: 'A byte of a Buffer has no sign. Negative numbers count backwards from 256, so -2 becomes 254.',
            },
            {
              when: any(lineAt(3, '8'), lineAt(3, '7.9')),
              say: 'A byte has no place for fractions, and nothing is rounded: 7.9 is cut to 7.',
            },
            {
              when: any(lineAt(4, '0'), lineAt(4, '-1')),
              say: '255 is the last position of the odometer, not the first of the next turn: it fits. (256 would become 0.)',
            },
            {
              when: any(lineAt(5, /^7/), lineAt(5, / 3$/)),
              say: 'An array would grow to three items. A Buffer of two bytes has the indexes 0 and 1, now and for ever.',
            },
            {
              when: printed(/error|throw|range/i),
              say: 'Assigning by index never throws. If you want an error, use `writeUInt8(value, offset)`: it checks both.',
            },
          ],
        },
      ],
    },
    {
      id: 'mojibake',
      title: 'One letter, many readings',
      file: 'mojibake.mts',
      teaches: 'Bytes do not know their encoding; reading UTF-8 as Latin-1 gives the famous Ã©, and saving that makes it worse.',
      prediction: order({ distractors: ['e9', '2'] }),
      contract: exact(all(lineAt(1, 'c3a9'), before('w6k=', 'Ã©'), before('Ã©', '4'), lineAt(-1, 'é'))),
      hint: 'é is two bytes in UTF-8. Latin-1 makes one character of each byte.',
      why: [
        { line: 'c3a9', text: 'Two hexadecimal digits per byte: é is the two bytes c3 a9 in UTF-8.' },
        { line: 'w6k=', text: 'Base64 writes 3 bytes as 4 characters. Here are only 2 bytes, so `=` fills the last place.' },
        { line: 'Ã©', text: 'Latin-1 has one character per byte: c3 is Ã, a9 is ©. The bytes are fine, the reader is wrong.' },
        {
          line: '4',
          text: '`garbled` is two characters now, and each of them takes two bytes in UTF-8. Saved once more, the damage has doubled.',
        },
        {
          line: 'é',
          text: 'Latin-1 loses no byte, so the way back restores c3 a9, and UTF-8 reads them as é. The mistake can be undone while no byte is lost.',
        },
      ],
      misconceptions: [
        {
          when: printed('e9'),
          say: 'e9 is é in Latin-1 (and its Unicode number). `Buffer.from` writes UTF-8, where é takes two bytes: c3 a9.',
        },
        {
          when: printed('2'),
          say: '`Buffer.from(garbled)` does not know that `garbled` came from two bytes. It sees the characters Ã and ©, and writes each as two bytes of UTF-8.',
        },
        {
          when: before('é', 'Ã©'),
          say: '`toString` does not find out the encoding. You asked for Latin-1, so each byte becomes one character.',
        },
      ],
      variants: [
        {
          id: 'umlaut',
          rename: {
            é: 'ü',
            c3a9: 'c3bc',
            'c3 a9': 'c3 bc',
            'w6k=': 'w7w=',
            'Ã©': 'Ã¼',
            'a9 is ©': 'bc is ¼',
            'Ã and ©': 'Ã and ¼',
            e9: 'fc',
          },
        },
      ],
    },
    {
      id: 'there-and-back',
      title: 'There and back again',
      file: 'there-and-back.mts',
      teaches: 'An encoding that has no code for a character drops it silently; UTF-8 and UTF-16 have codes for all.',
      prediction: lines({ distractors: ['café survives ascii', '5 € survives latin1', '5 € survives ascii'] }),
      contract: exact(
        all(
          printed('café survives latin1'),
          never('café survives ascii'),
          printed('5 € survives utf16le'),
          never('5 € survives latin1'),
          count(/survives/, '=', 5),
        ),
      ),
      hint: 'Latin-1 knows the 256 characters up to U+00FF: é (U+00E9) is one, € (U+20AC) is not.',
      why: [
        { line: / utf8$/, text: 'UTF-8 has a code for every character of Unicode.' },
        { line: / utf16le$/, text: 'UTF-16 is how JavaScript strings count anyway: nothing can get lost.' },
        { line: 'café survives latin1', text: 'é is U+00E9, so it is one of the 256 characters of Latin-1.' },
        {
          line: 'café survives ascii',
          text: "Node's `ascii` writes like Latin-1, but reading it drops the eighth bit: e9 becomes 69, and café becomes cafi.",
        },
        {
          line: '5 € survives latin1',
          text: '€ is U+20AC. Latin-1 keeps only the lower byte, ac, and that reads as ¬. No error, no question mark.',
        },
        {
          line: '5 € survives ascii',
          text: 'Even less room than Latin-1: the lower byte ac loses its eighth bit, too, and reads as a comma (2c).',
        },
      ],
      misconceptions: [
        {
          when: printed('5 € survives latin1'),
          say: 'The euro is younger than Latin-1. (Windows-1252 has a place for it, which is why the two are so often confused.)',
        },
        {
          when: any(printed('café survives ascii'), printed('5 € survives ascii')),
          say: 'ASCII has 128 characters, and none of them has an accent or is a euro sign.',
        },
        {
          when: never('café survives latin1'),
          say: 'Latin-1 was made for Western European languages: é, ü and ñ are in it.',
        },
        {
          when: any(never(/^café survives utf16le$/), never(/^5 € survives utf16le$/)),
          say: 'UTF-16 knows as many characters as UTF-8: all of Unicode. Only the bytes differ.',
        },
      ],
      variants: [
        {
          id: 'tea',
          rename: { café: 'tea', '5 €': '☕' },
          prediction: lines({ distractors: ['☕ survives latin1', '☕ survives ascii'] }),
          contract: exact(
            all(printed('tea survives ascii'), printed('☕ survives utf16le'), never('☕ survives latin1'), count(/survives/, '=', 6)),
          ),
          hint: 'ASCII has the letters from a to z. What do the two small encodings do with a character that is younger than they are?',
          why: [
            { line: / utf8$/, text: 'UTF-8 has a code for every character of Unicode.' },
            { line: / utf16le$/, text: 'UTF-16 is how JavaScript strings count anyway: nothing can get lost.' },
            { line: 'tea survives latin1', text: 'Latin-1 begins with the 128 characters of ASCII.' },
            { line: 'tea survives ascii', text: 'Three plain letters: that is what ASCII was made for.' },
            {
              line: '☕ survives latin1',
              text: '☕ is U+2615. Latin-1 keeps only the lower byte, 15, and that reads as a control character. No error, no question mark.',
            },
            { line: '☕ survives ascii', text: 'The same lower byte 15, the same control character.' },
          ],
          misconceptions: [
            {
              when: any(printed('☕ survives latin1'), printed('☕ survives ascii')),
              say: 'Latin-1 has 256 characters and ASCII 128. A cup of coffee is in neither, and nothing tells you that it was spilt.',
            },
            {
              when: any(never('tea survives ascii'), never('tea survives latin1')),
              say: 'Plain English letters survive any of these. That is why the mistake lives so long: every test with plain letters passes.',
            },
            {
              when: any(never('☕ survives utf16le'), never('☕ survives utf8')),
              say: 'Both have codes for all of Unicode; only the bytes differ.',
            },
          ],
        },
      ],
    },
    {
      id: 'chunk-is-a-buffer',
      title: 'Shouting at a chunk',
      file: 'chunk-is-a-buffer.mts',
      teaches: 'A stream hands you Buffers unless you set an encoding, and a Buffer has no `toUpperCase`.',
      prediction: order({ distractors: ['soup', 'buffer'] }),
      contract: exact(all(lineAt(1, 'object'), before('TypeError', 'string'), lineAt(-1, 'SOUP'))),
      hint: 'The two calls differ by one argument. What does a file stream read when nobody says that the file is text?',
      why: [
        { line: 'object', text: 'No encoding was given, so the chunk is a Buffer: an object, not a string.' },
        {
          line: 'TypeError',
          text: '`chunk.toUpperCase is not a function`. The property is `undefined` on a Buffer, and calling `undefined` throws.',
        },
        { line: 'string', text: 'With an encoding the stream turns its bytes into text first, so this chunk is a string.' },
        { line: 'SOUP', text: 'A string has `toUpperCase`.' },
      ],
      misconceptions: [
        { when: printed('buffer'), say: '`typeof` has no answer `buffer`. Use `Buffer.isBuffer(chunk)`; `typeof` says `object`.' },
        {
          when: printed('soup'),
          say: 'A method that is missing is not skipped: the call throws. (TypeScript need not warn you: chunks are often typed `any`.)',
        },
        {
          when: lineAt(1, 'string'),
          say: 'A file can be a photo as well. Node decodes nothing unless you name an encoding.',
        },
        {
          when: before('SOUP', 'TypeError'),
          say: 'The stream without an encoding comes first, and there the chunk is a Buffer, which cannot shout.',
        },
      ],
      variants: [
        {
          id: 'text-first',
          file: 'chunk-is-a-buffer.text-first.mts',
          prediction: order({ distractors: ['soup', 'true buffer'] }),
          contract: exact(all(lineAt(1, 'false string'), lineAt(2, 'SOUP'), lineAt(3, 'true object'), lineAt(4, 'TypeError'))),
          why: [
            {
              line: 'false string',
              text: 'With an encoding the stream turns its bytes into text first: the chunk is a string, and no Buffer.',
            },
            { line: 'SOUP', text: 'A string has `toUpperCase`.' },
            { line: 'true object', text: 'Without an encoding the chunk is a Buffer. `typeof` only knows that it is an object.' },
            {
              line: 'TypeError',
              text: '`chunk.toUpperCase is not a function`. The property is `undefined` on a Buffer, and calling `undefined` throws.',
            },
          ],
          misconceptions: [
            { when: printed('true buffer'), say: '`typeof` has no answer `buffer`. It says `object`; `Buffer.isBuffer` says the rest.' },
            {
              when: printed('soup'),
              say: 'A method that is missing is not skipped: the call throws, and nothing is printed for that chunk.',
            },
            {
              when: before('true object', 'false string'),
              say: 'Look at which call comes first: it is the one with `utf8`, and its chunks are strings.',
            },
            { when: before('TypeError', 'SOUP'), say: 'The first stream has an encoding, so its chunk is a string and can shout.' },
          ],
        },
      ],
    },
    {
      id: 'equal-or-same',
      title: 'Equal, the same, before, after',
      file: 'equal-or-same.mts',
      teaches: '`===` asks for the same object, `equals` for the same bytes, `compare` for the order: 1, 0 or -1.',
      prediction: order({ distractors: ['true true', 'false false'] }),
      contract: exact(all(lineAt(1, 'true false'), lineAt(2, '1'), lineAt(3, '-1'), lineAt(4, '0'))),
      hint: '`compare` goes byte by byte, like words in a dictionary. Which is larger: the H of Hello or a zero byte?',
      why: [
        { line: 'true false', text: '`equals` looks at the bytes: the same. `===` asks for the same object: these are two.' },
        {
          line: '1',
          text: 'The first bytes decide: H is 0x48, and `buf2` begins with 0. So `buf1` comes after `buf2`, although it is shorter.',
        },
        { line: '-1', text: 'The same comparison from the other side.' },
        { line: '0', text: 'The same bytes: neither comes first. Zero is falsy, so `if (Buffer.compare(a, b))` means "if they differ".' },
      ],
      misconceptions: [
        { when: printed('true true'), say: '`===` on objects never looks inside. Two Buffers with the same bytes are still two objects.' },
        { when: printed('false false'), say: '`equals` does look inside: it compares byte by byte, and these bytes are the same.' },
        {
          when: before('-1', '1'),
          say: 'The length does not decide, the first different byte does. 0x48 is larger than 0, so `compare(buf1, buf2)` is 1. Only when one is the beginning of the other does the shorter come first.',
        },
        {
          when: any(lineAt(2, '0'), lineAt(3, '0')),
          say: '0 does not mean "false" here, it means "no difference". Hello and ten zero bytes do differ.',
        },
      ],
      variants: [
        {
          id: 'help',
          rename: { 'Buffer.alloc(10)': "Buffer.from('Help')", "again = Buffer.from('Hello')": 'again = buf1' },
          prediction: order({ distractors: ['true false', 'false false'] }),
          contract: exact(all(lineAt(1, 'true true'), lineAt(2, '-1'), lineAt(3, '1'), lineAt(4, '0'))),
          hint: '`compare` goes byte by byte, like words in a dictionary. And how many Buffers are there, really?',
          why: [
            { line: 'true true', text: '`again` is a second name for `buf1`, not a second Buffer: the same bytes and the same object.' },
            {
              line: '-1',
              text: 'H, e and l are the same. Then l (0x6c) meets p (0x70) and is smaller, so `buf1` comes first, although it is longer.',
            },
            { line: '1', text: 'The same comparison from the other side.' },
            { line: '0', text: 'A Buffer compared with itself: no difference.' },
          ],
          misconceptions: [
            {
              when: printed('true false'),
              say: 'Two Buffers with the same bytes would be two objects. But here nothing was made: `again = buf1` gives the one Buffer a second name.',
            },
            { when: printed('false false'), say: '`equals` compares byte by byte, and a Buffer has the same bytes as itself.' },
            {
              when: before('1', '-1'),
              say: 'The length does not decide, the first different byte does. It is the fourth: l (0x6c) is smaller than p (0x70), so Hello comes before Help.',
            },
            { when: any(lineAt(2, '0'), lineAt(3, '0')), say: '0 means "no difference". Hello and Help differ in their fourth byte.' },
          ],
        },
      ],
    },
    {
      id: 'sort-bytes',
      title: 'Alphabetical for machines',
      file: 'sort-bytes.mts',
      teaches: '`Buffer.compare` sorts by byte values: digits, capitals, small letters, and everything beyond ASCII at the end.',
      prediction: order(),
      contract: exact(all(lineAt(1, '10'), before('9', 'Zander'), before('Zander', 'app'), before('app', 'apple'), lineAt(-1, 'éclair'))),
      hint: 'ASCII: digits from 0x30, capitals from 0x41, small letters from 0x61. And é begins with 0xc3.',
      why: [
        { line: '10', text: "The first byte decides: '1' (0x31) is smaller than '9' (0x39). Numbers mean nothing to bytes." },
        { line: '9', text: 'Digits (from 0x30) come before all letters.' },
        { line: 'Zander', text: 'Capitals (from 0x41) come before all small letters (from 0x61).' },
        { line: 'app', text: 'It is the beginning of `apple`. When one Buffer ends first, the shorter is the smaller.' },
        { line: 'apple', text: 'The same three bytes as `app`, and two more.' },
        {
          line: 'éclair',
          text: 'é is c3 a9 in UTF-8. Bytes of non-ASCII characters are 0x80 and above, so they come after all of ASCII.',
        },
      ],
      misconceptions: [
        { when: before('9', '10'), say: 'Nothing here knows that 10 is a number. It compares 0x31 with 0x39 and is done.' },
        { when: before('app', 'Zander'), say: 'A dictionary ignores case, bytes do not: Z is 0x5a, a is 0x61.' },
        {
          when: before('éclair', 'Zander'),
          say: 'For people é stands near e. For bytes it is 0xc3, behind every letter of ASCII. (People want `localeCompare` or `Intl.Collator`.)',
        },
        {
          when: all(before('éclair', 'apple'), before('Zander', 'éclair')),
          say: 'é is no small e with a hat here. It begins with the byte 0xc3, which is larger than any ASCII letter.',
        },
        { when: before('apple', 'app'), say: 'They agree for three bytes. Then `app` has no more, and the shorter one is the smaller.' },
        {
          when: any(before('app', '10'), before('Zander', '9'), before('Zander', '10')),
          say: 'Digits are 0x30 to 0x39, capitals begin at 0x41 and small letters at 0x61: digits first.',
        },
      ],
      variants: [
        {
          id: 'zebra',
          rename: { "'éclair', 'Zander', 'apple', '9', '10', 'app'": "'zebra', 'Äpfel', 'Zebra', 'ze', '_', '7', '07'" },
          contract: exact(
            all(lineAt(1, '07'), before('7', 'Zebra'), before('Zebra', '_'), before('_', 'ze'), before('ze', 'zebra'), lineAt(-1, 'Äpfel')),
          ),
          hint: 'ASCII: digits from 0x30, capitals from 0x41, the underscore at 0x5f, small letters from 0x61. And Ä begins with 0xc3.',
          why: [
            {
              line: '07',
              text: "The first byte decides: '0' (0x30) is smaller than '7' (0x37). That both mean seven is nothing to bytes.",
            },
            { line: '7', text: 'Digits (from 0x30) come before all letters.' },
            { line: 'Zebra', text: 'Capitals (0x41 to 0x5a) come before all small letters (from 0x61).' },
            { line: '_', text: 'The underscore is 0x5f: in the gap between the capitals and the small letters.' },
            { line: 'ze', text: 'It is the beginning of `zebra`. When one Buffer ends first, the shorter is the smaller.' },
            { line: 'zebra', text: 'The same two bytes as `ze`, and three more.' },
            {
              line: 'Äpfel',
              text: 'Ä is c3 84 in UTF-8. Bytes of non-ASCII characters are 0x80 and above, so they come after all of ASCII.',
            },
          ],
          misconceptions: [
            {
              when: any(before('Äpfel', 'Zebra'), before('Äpfel', 'zebra'), before('Äpfel', 'ze')),
              say: 'For people Ä stands near A. Its first byte is 0xc3, behind every letter of ASCII, capital or not.',
            },
            {
              when: any(before('zebra', 'Zebra'), before('ze', 'Zebra')),
              say: 'A dictionary ignores case, bytes do not: Z is 0x5a, z is 0x7a.',
            },
            { when: before('zebra', 'ze'), say: 'They agree for two bytes. Then `ze` has no more, and the shorter one is the smaller.' },
            { when: before('7', '07'), say: 'Nothing here reads numbers. It compares 0x37 with 0x30 and is done: 07 comes first.' },
            {
              when: any(before('_', '7'), before('_', 'Zebra')),
              say: 'The underscore is no punctuation mark at the front of the table: at 0x5f it comes after digits and capitals.',
            },
            {
              when: any(before('ze', '_'), before('zebra', '_')),
              say: 'The underscore (0x5f) comes just before the small letters (from 0x61).',
            },
          ],
        },
      ],
    },
    {
      id: 'json-and-back',
      title: 'A Buffer through JSON',
      file: 'json-and-back.mts',
      teaches: 'JSON turns a Buffer into `{ type, data }`; `Buffer.from` understands that object, but nobody calls it for you.',
      prediction: order({ distractors: ['"Hi"', 'true true', 'Ho'] }),
      contract: exact(all(lineAt(1, '{"type":"Buffer","data":[72,105]}'), before('Hi', 'true false'), lineAt(-1, '[object Object]'))),
      hint: 'JSON has no type for bytes. What does `JSON.parse` return, and who turns that into a Buffer?',
      why: [
        {
          line: /^\{"type"/,
          text: 'A Buffer has a `toJSON` method: a label, and every byte as a decimal number. 2 bytes have become 33 characters.',
        },
        { line: 'Hi', text: '`Buffer.from` accepts exactly this shape, `{ type: "Buffer", data: [...] }`, and makes a Buffer of it.' },
        { line: 'true false', text: 'The same bytes, in a new Buffer.' },
        {
          line: '[object Object]',
          text: 'Here nobody called `Buffer.from`. `JSON.parse` does not bring Buffers back to life: `note` is a plain object with `type` and `data`.',
        },
      ],
      misconceptions: [
        { when: printed('"Hi"'), say: 'JSON cannot know that the bytes are text: they might be a photo. So it lists the numbers.' },
        {
          when: printed('true true'),
          say: '`copy` was made from JSON, so it must be another object. `===` sees that, `equals` does not mind.',
        },
        {
          when: printed('Ho'),
          say: '`JSON.parse` returns plain objects only. Give it a reviver, or better, send base64 text and decode it yourself.',
        },
        {
          when: before('[object Object]', 'Hi'),
          say: '`Buffer.from(JSON.parse(json))` does work: `from` knows the shape that `toJSON` writes.',
        },
      ],
      variants: [
        {
          id: 'revived',
          file: 'json-and-back.revived.mts',
          prediction: order({ distractors: ['["Tea"]', 'true 3', 'true true'] }),
          contract: exact(
            all(
              lineAt(1, '[{"type":"Buffer","data":[84,101,97]}]'),
              lineAt(2, 'false 3'),
              lineAt(3, '[object Object]'),
              lineAt(4, 'false true'),
              lineAt(5, 'Tea'),
            ),
          ),
          hint: 'JSON has no type for bytes. At which line does a Buffer come into being again?',
          why: [
            {
              line: /^\[\{"type"/,
              text: '`stringify` calls `toJSON` of the Buffer, inside an array as well: a label, and every byte as a decimal number.',
            },
            {
              line: 'false 3',
              text: '`JSON.parse` made a plain object with `type` and `data`. `data` is an ordinary array of three numbers.',
            },
            { line: '[object Object]', text: '`copy` is a plain object, so this is what its `toString` says.' },
            { line: 'false true', text: '`Buffer.from` makes a Buffer of that shape: a new object with the old bytes.' },
            { line: 'Tea', text: 'Now there is a Buffer, and its `toString` reads UTF-8.' },
          ],
          misconceptions: [
            { when: printed('["Tea"]'), say: 'JSON cannot know that the bytes are text: they might be a photo. So it lists the numbers.' },
            {
              when: printed('true 3'),
              say: '`JSON.parse` returns plain objects only. The label says Buffer, and nobody has read the label yet.',
            },
            {
              when: printed('true true'),
              say: '`revived` was made from JSON, so it must be another object than `hi`. `equals` does not mind, `===` does.',
            },
            {
              when: before('Tea', '[object Object]'),
              say: '`copy` is not a Buffer yet. Only `Buffer.from` understands what `toJSON` wrote, and it is called later.',
            },
            {
              when: before('false true', 'false 3'),
              say: '`false 3` belongs to the plain object, `false true` to the Buffer made of it: first the one, then the other.',
            },
          ],
        },
      ],
    },
    {
      id: 'concat-lengths',
      title: 'Joining Buffers',
      file: 'concat-lengths.mts',
      teaches: '`Buffer.concat` takes one list; a total length cuts or fills with zeros, and zero bytes count as characters.',
      prediction: order({ distractors: ['<Buffer 48 65 6c 6c 6f>', '5'] }),
      contract: exact(
        all(
          lineAt(1, '<Buffer 48 65 6c 6c 6f 00 00>'),
          lineAt(2, '<Buffer 48 65 6c 6c>'),
          lineAt(3, '<Buffer 48 65 6c 6c 6f 00>'),
          lineAt(4, '7'),
          lineAt(5, /^ERR_/),
        ),
      ),
      hint: 'The second argument is the length of the result, whatever the parts say.',
      why: [
        { line: '<Buffer 48 65 6c 6c 6f 00 00>', text: 'Five bytes of Hello, then the two zero bytes. They are contents like any other.' },
        { line: '<Buffer 48 65 6c 6c>', text: 'A total length of 4: what does not fit is cut, without a word.' },
        { line: '<Buffer 48 65 6c 6c 6f 00>', text: 'A total length of 6 and only 5 bytes to put in: the rest is filled with zeros.' },
        {
          line: '7',
          text: 'A zero byte is a character, U+0000. You cannot see it in a terminal, but it is in the string. JavaScript strings do not end at a zero as those of C do.',
        },
        {
          line: 'ERR_INVALID_ARG_TYPE',
          text: '`concat(a, b)` is not `concat([a, b])`. The first argument must be an array of Buffers (or Uint8Arrays).',
        },
      ],
      misconceptions: [
        {
          when: printed('<Buffer 48 65 6c 6c 6f>'),
          say: 'The total length is obeyed in both directions: too long is cut (4 bytes), too short is filled with zeros (6 bytes). Five is neither.',
        },
        {
          when: printed('5'),
          say: 'Zero bytes do not end a string in JavaScript, and `toString` does not trim them. All seven bytes become characters.',
        },
        {
          when: all(before('<Buffer 48 65 6c 6c 6f 00>', '<Buffer 48 65 6c 6c>'), printed('<Buffer 48 65 6c 6c>')),
          say: 'In the second call there are 7 bytes for 4 places, so it cuts. The third call has one place too many.',
        },
      ],
      variants: [
        {
          id: 'tea',
          rename: {
            hello: 'tea',
            Hello: 'Tea',
            'alloc(2)': 'alloc(3)',
            'zeros], 4)': 'zeros], 5)',
            '[hello], 6)': '[tea], 2)',
            'concat([hello, zeros]).toString()': 'concat([zeros, tea, zeros]).toString()',
          },
          prediction: order({ distractors: ['<Buffer 54 65 61>', '3', '6'] }),
          contract: exact(
            all(
              lineAt(1, '<Buffer 54 65 61 00 00 00>'),
              lineAt(2, '<Buffer 54 65 61 00 00>'),
              lineAt(3, '<Buffer 54 65>'),
              lineAt(4, '9'),
              lineAt(5, /^ERR_/),
            ),
          ),
          why: [
            {
              line: '<Buffer 54 65 61 00 00 00>',
              text: 'Three bytes of Tea, then the three zero bytes. They are contents like any other.',
            },
            { line: '<Buffer 54 65 61 00 00>', text: 'A total length of 5 for six bytes: the last one is cut, without a word.' },
            { line: '<Buffer 54 65>', text: 'A total length of 2: only the beginning of Tea fits.' },
            {
              line: '9',
              text: 'Three zeros, Tea, three zeros. A zero byte is a character, U+0000, wherever it stands: it neither ends the string nor is it trimmed.',
            },
            {
              line: 'ERR_INVALID_ARG_TYPE',
              text: '`concat(a, b)` is not `concat([a, b])`. The first argument must be an array of Buffers (or Uint8Arrays).',
            },
          ],
          misconceptions: [
            {
              when: printed('<Buffer 54 65 61>'),
              say: 'The total length is obeyed, whatever the parts say: 5 of six bytes, or 2 of three. Three is neither.',
            },
            {
              when: printed('3'),
              say: 'Zero bytes do not end a string in JavaScript, and `toString` does not trim them. All nine bytes become characters.',
            },
            {
              when: printed('6'),
              say: 'The list has three parts in the fourth call: `zeros` stands in it twice, and each time its bytes are copied.',
            },
            {
              when: before('<Buffer 54 65>', '<Buffer 54 65 61 00 00>'),
              say: 'In the second call there are six bytes for 5 places. Only the third call is as narrow as 2.',
            },
          ],
        },
      ],
    },
    {
      id: 'whole-characters',
      title: 'Four bytes of room for ab€',
      file: 'whole-characters.mts',
      teaches: '`write` counts bytes and never splits a character; `copy` knows only bytes and cuts anywhere.',
      prediction: order({ distractors: ['3', '3 3', '<Buffer 61 62 3f 00>'] }),
      contract: exact(
        all(lineAt(1, '2'), lineAt(2, '<Buffer 61 62 00 00>'), lineAt(3, '4'), lineAt(4, '<Buffer 61 62 e2 82>'), lineAt(5, '3 5')),
      ),
      hint: '€ is the three bytes e2 82 ac. Which of the two methods knows that they belong together?',
      why: [
        { line: '2', text: '`write` returns the number of bytes written. € needs three, only two are free, so it is left out whole.' },
        { line: '<Buffer 61 62 00 00>', text: 'a and b. The other two bytes are as they were.' },
        { line: '4', text: '`copy` knows nothing of characters. Four bytes fit, so it copies four.' },
        { line: '<Buffer 61 62 e2 82>', text: 'Two thirds of a €. Read as UTF-8 this is damaged text.' },
        { line: '3 5', text: 'In the string `!` stands at index 3. In the Buffer € takes the bytes 2, 3 and 4, so `!` is byte 5.' },
      ],
      misconceptions: [
        { when: printed('3'), say: '`write` does not return the number of characters. It returns bytes, and it wrote two.' },
        { when: printed('<Buffer 61 62 3f 00>'), say: 'Node never puts a question mark for what does not fit. `write` stops before it.' },
        {
          when: printed('3 3'),
          say: '`indexOf` of a Buffer returns a byte offset. It equals the index in the string only while everything before it is ASCII.',
        },
        {
          when: lineAt(1, '4'),
          say: '`write` would rather leave two bytes free than write two thirds of a character. Filling all four is what `copy` does.',
        },
        {
          when: before('<Buffer 61 62 e2 82>', '<Buffer 61 62 00 00>'),
          say: 'The careful one is `write`: it knows the encoding. `copy` sees bytes only.',
        },
      ],
      variants: [
        {
          id: 'five',
          rename: { 'Four bytes': 'Five bytes', 'ab€': 'a€€', 'alloc(4)': 'alloc(5)' },
          prediction: order({ distractors: ['2', '3 3', '<Buffer 61 e2 82 ac 3f>'] }),
          contract: exact(
            all(
              lineAt(1, '4'),
              lineAt(2, '<Buffer 61 e2 82 ac 00>'),
              lineAt(3, '5'),
              lineAt(4, '<Buffer 61 e2 82 ac e2>'),
              lineAt(5, '3 7'),
            ),
          ),
          why: [
            {
              line: '4',
              text: '`write` returns the number of bytes written: one for a, three for €. For the second € only one is free, so it is left out whole.',
            },
            { line: '<Buffer 61 e2 82 ac 00>', text: 'a and one €. The last byte is as it was.' },
            { line: '5', text: '`copy` knows nothing of characters. Five bytes fit, so it copies five.' },
            { line: '<Buffer 61 e2 82 ac e2>', text: 'At the end stands one third of a €. Read as UTF-8 this is damaged text.' },
            { line: '3 7', text: 'In the string `!` stands at index 3. In the Buffer the two € take the bytes 1 to 6, so `!` is byte 7.' },
          ],
          misconceptions: [
            { when: printed('2'), say: '`write` does not return the number of characters. It wrote two of them, and that is four bytes.' },
            {
              when: printed('<Buffer 61 e2 82 ac 3f>'),
              say: 'Node never puts a question mark for what does not fit. `write` stops before it.',
            },
            {
              when: printed('3 3'),
              say: '`indexOf` of a Buffer returns a byte offset. It equals the index in the string only while everything before it is ASCII.',
            },
            {
              when: lineAt(1, '5'),
              say: '`write` would rather leave a byte free than write a third of a character. Filling all five is what `copy` does.',
            },
            {
              when: before('<Buffer 61 e2 82 ac e2>', '<Buffer 61 e2 82 ac 00>'),
              say: 'The careful one is `write`: it knows the encoding. `copy` sees bytes only.',
            },
          ],
        },
      ],
    },
    {
      id: 'three-slices',
      title: 'Three slices',
      file: 'three-slices.mts',
      teaches: '`slice` copies for arrays and typed arrays, but shares memory for a Buffer; `subarray` says honestly what it does.',
      prediction: choice({
        ask: 'Each `slice` is overwritten with a 9. Which originals change?',
        choices: [
          {
            id: 'none',
            text: 'None: `slice` returns a copy',
            holds: all(printed('array 1'), printed('typed 1'), printed('buffer 1')),
            why: 'That is what the name promises everywhere else in JavaScript. `Buffer` had its `slice` before typed arrays existed, and kept the old meaning: a view.',
          },
          {
            id: 'buffer',
            text: 'Only the Buffer',
            holds: all(printed('array 1'), printed('typed 1'), printed('buffer 9')),
            why: 'A Buffer is a Uint8Array, but it overrides `slice` with its own: a view of the same memory, as `subarray` gives. It is deprecated in the documentation for this reason (DEP0158).',
          },
          {
            id: 'binary',
            text: 'The typed array and the Buffer',
            holds: all(printed('array 1'), printed('typed 9'), printed('buffer 9')),
            why: "Binary does not mean shared. A typed array has two methods: `slice` copies, `subarray` shares. Only Buffer's own `slice` breaks the rule.",
          },
          {
            id: 'all',
            text: 'All three: they hold references',
            holds: all(printed('array 9'), printed('typed 9'), printed('buffer 9')),
            why: "An array's `slice` makes a new array. Only objects inside it would be shared, and numbers are no objects.",
          },
        ],
      }),
      contract: exact(all(printed('array 1'), printed('typed 1'), printed('buffer 9'))),
      hint: 'One of the three classes is older than the rule that the other two follow.',
      why: [
        { line: 'array 1', text: '`Array.prototype.slice` returns a new array. The 9 went into that one.' },
        { line: 'typed 1', text: '`Uint8Array.prototype.slice` copies, too.' },
        {
          line: 'buffer 9',
          text: '`buffer.slice` is a second name for `buffer.subarray`: a window onto the same bytes. Write `subarray` when you mean a view, `Buffer.from(...)` when you mean a copy.',
        },
      ],
      misconceptions: [
        {
          when: chose('none'),
          say: 'This one costs real money: code that was tested with Uint8Arrays gets a Buffer one day and changes data that it should not touch.',
        },
      ],
      variants: [
        {
          id: 'three-copies',
          file: 'three-slices.three-copies.mts',
          prediction: choice({
            ask: 'Each part is overwritten with a 9. Which originals change?',
            choices: [
              {
                id: 'none',
                text: 'None of them',
                holds: all(printed('array 1'), printed('typed 1'), printed('buffer 1')),
                why: 'The typed array is not asked for a `slice` this time. `subarray` is a view, also where `slice` copies.',
              },
              {
                id: 'typed',
                text: 'Only the typed array',
                holds: all(printed('array 1'), printed('typed 9'), printed('buffer 1')),
                why: "`subarray` shares. The Buffer's `slice` shares as well, but `Buffer.from` copied what it saw, and the 9 went into that copy.",
              },
              {
                id: 'buffer',
                text: 'Only the Buffer',
                holds: all(printed('array 1'), printed('typed 1'), printed('buffer 9')),
                why: 'So it would be with three plain slices. Here the view of the Buffer was copied before the 9 was written, and the typed array was asked for a view.',
              },
              {
                id: 'binary',
                text: 'The typed array and the Buffer',
                holds: all(printed('array 1'), printed('typed 9'), printed('buffer 9')),
                why: "Both gave a view: right. But `Buffer.from(view)` copies the bytes of a Buffer, so the 9 never reached the Buffer's own.",
              },
            ],
          }),
          contract: exact(all(printed('array 1'), printed('typed 9'), printed('buffer 1'))),
          hint: 'For each line: is the 9 written into a view, or into a copy? What does `Buffer.from` do when it is given a Buffer?',
          why: [
            { line: 'array 1', text: '`Array.prototype.slice` returns a new array. The 9 went into that one.' },
            { line: 'typed 9', text: '`subarray` is a window onto the same bytes, for every typed array.' },
            {
              line: 'buffer 1',
              text: "Buffer's `slice` is a window, too. But `Buffer.from(...)` copied what is seen through it, and the copy was changed.",
            },
          ],
          misconceptions: [
            { when: chose('none'), say: '`slice` copies for a typed array, `subarray` does not. That is what the two names are for.' },
            {
              when: chose('buffer'),
              say: 'The rule for plain slices is known by heart, and true. Then somebody wraps one of them in `Buffer.from`.',
            },
          ],
        },
      ],
    },
    {
      id: 'share-or-copy',
      title: 'Who notices the change?',
      file: 'share-or-copy.mts',
      teaches: 'Whatever is given an ArrayBuffer looks at the same memory; whatever is given a Buffer copies its bytes. `subarray` shares.',
      prediction: lines({
        ask: 'Which of these see the change in `buf`, because they share its memory?',
        distractors: ['Buffer.from(buf)', 'new Uint8Array(buf)', 'Buffer.concat([buf])', 'structuredClone(buf)'],
      }),
      contract: exact(
        all(printed('buf.subarray(0)'), printed('Buffer.from(buffer, …)'), printed('new Uint8Array(buffer, …)'), count(/./, '=', 3)),
      ),
      hint: '`buf` is a window; `buffer` (with two f) is the memory behind it. Which calls are given the memory itself?',
      why: [
        { line: 'buf.subarray(0)', text: 'A view by definition: another window onto the same bytes.' },
        {
          line: 'Buffer.from(buffer, …)',
          text: 'Given an ArrayBuffer, `from` copies nothing. It puts a window on that memory, at this offset, of this length.',
        },
        { line: 'new Uint8Array(buffer, …)', text: 'The same rule for every typed array: an ArrayBuffer as argument is shared.' },
        { line: 'Buffer.from(buf)', text: 'Given a Buffer, `from` copies the bytes.' },
        { line: 'new Uint8Array(buf)', text: 'Given another typed array (a Buffer is one), the constructor copies its items.' },
        { line: 'Buffer.concat([buf])', text: '`concat` makes a new Buffer every time, even for one part.' },
        {
          line: 'structuredClone(buf)',
          text: 'A clone is a copy, even of the whole pool behind a small Buffer. (And it comes back as a plain Uint8Array.)',
        },
      ],
      misconceptions: [
        {
          when: printed('Buffer.from(buf)'),
          say: 'The safe way to get a copy is just this one: `Buffer.from(buf)`. It shares only when it is given an ArrayBuffer.',
        },
        {
          when: printed('new Uint8Array(buf)'),
          say: '`new Uint8Array(buf)` copies, `new Uint8Array(buf.buffer, ...)` shares. Two letters, and a different program.',
        },
        {
          when: printed('Buffer.concat([buf])'),
          say: '`concat` does not chain the parts together, it copies them. That is why joining chunks doubles the memory for a moment.',
        },
        { when: printed('structuredClone(buf)'), say: 'Cloning shares nothing, except for a SharedArrayBuffer.' },
        { when: never('buf.subarray(0)'), say: '`subarray` is the view that everybody uses: cheap, because it copies nothing.' },
        {
          when: any(never('Buffer.from(buffer, …)'), never('new Uint8Array(buffer, …)')),
          say: 'An ArrayBuffer is memory without a way to read it. Both calls only add the way to read it, so all of them look at the same bytes.',
        },
      ],
      variants: [
        {
          id: 'other-ways',
          file: 'share-or-copy.other-ways.mts',
          prediction: lines({
            ask: 'Which of these see the change in `buf`, because they share its memory?',
            distractors: [
              'Uint8Array.from(buf)',
              'Buffer.from(buf.subarray(0))',
              'new Uint8Array(buf).subarray(0)',
              'Buffer.from(buf.toString())',
            ],
          }),
          contract: exact(
            all(printed('buf.slice(0)'), printed('buf.subarray(0).subarray(0)'), printed('new Int8Array(buffer, …)'), count(/./, '=', 3)),
          ),
          hint: 'Follow each expression from the inside out. One copy on the way, and the tie to `buf` is cut.',
          why: [
            { line: 'buf.slice(0)', text: "Buffer's `slice` is its `subarray`: a window onto the same bytes." },
            { line: 'buf.subarray(0).subarray(0)', text: 'A window in a window still looks at the same bytes.' },
            {
              line: 'new Int8Array(buffer, …)',
              text: 'Given an ArrayBuffer, every typed array is a window onto it, whatever type its items have.',
            },
            { line: 'Uint8Array.from(buf)', text: '`from` of a typed array goes through the items and puts them into a new one.' },
            {
              line: 'Buffer.from(buf.subarray(0))',
              text: 'The inner one is a window, but `Buffer.from` copies the bytes of the Buffer it is given.',
            },
            { line: 'new Uint8Array(buf).subarray(0)', text: 'A window, but onto the copy that `new Uint8Array(buf)` has made.' },
            { line: 'Buffer.from(buf.toString())', text: 'A string shares nothing with anybody, so these bytes are new.' },
          ],
          misconceptions: [
            {
              when: any(printed('Uint8Array.from(buf)'), printed('Buffer.from(buf.toString())')),
              say: '`from` with items or with text makes something new. It shares only when it is given an ArrayBuffer.',
            },
            {
              when: printed('Buffer.from(buf.subarray(0))'),
              say: 'The last step decides: `Buffer.from(buffer)` copies. This is the usual way to keep a small part of something large.',
            },
            {
              when: printed('new Uint8Array(buf).subarray(0)'),
              say: 'Ask what the window looks at. `new Uint8Array(buf)` has copied the bytes already, so it looks at the copy.',
            },
            { when: never('buf.slice(0)'), say: "For arrays and typed arrays `slice` copies. Buffer's own `slice` does not." },
            {
              when: any(never('buf.subarray(0).subarray(0)'), never('new Int8Array(buffer, …)')),
              say: 'Neither a second window nor another item type makes a copy. All of them look at the memory behind `buf`.',
            },
          ],
        },
      ],
    },
    {
      id: 'split-character',
      title: 'A thumb cut in two',
      file: 'split-character.mts',
      teaches: 'Decode a character in two pieces and it is lost for good; join the bytes first, or let a StringDecoder keep the rest.',
      prediction: order({ distractors: ['a�b', '[b]'] }),
      contract: exact(all(lineAt(1, /^a\uFFFD+b$/), lineAt(2, 'a👍b'), before('[a]', '[👍b]'), lineAt(-1, '[a�]'))),
      hint: 'The cut leaves two of the four bytes of 👍 on either side. � means: bytes here that make no character.',
      why: [
        {
          line: /^a\uFFFD+b$/,
          text: 'Each half is decoded alone. The first ends in f0 9f, the beginning of a character: one �. The second begins with 91 8d, and no character can begin so: one � for each.',
        },
        { line: 'a👍b', text: 'First join the bytes, then decode: all four bytes of 👍 are together again.' },
        { line: '[a]', text: 'The decoder sees that f0 9f is only a beginning. It keeps the two bytes and returns what is complete.' },
        { line: '[👍b]', text: 'The kept bytes and the new ones together make a 👍.' },
        { line: '[a�]', text: 'Again two bytes are kept, but now nothing follows. `end()` must return something for them: �.' },
      ],
      misconceptions: [
        {
          when: lineAt(1, 'a👍b'),
          say: 'Adding strings cannot mend what decoding has broken: � is a character of its own (ef bf bd), and nobody can tell which bytes it stood for.',
        },
        {
          when: printed('a�b'),
          say: 'There is no counting of characters here: the halves are decoded separately, and each reports its own damage.',
        },
        {
          when: printed('[b]'),
          say: 'The decoder does not throw the rest away. It remembers f0 9f and puts it in front of the next bytes.',
        },
        {
          when: before('[👍b]', '[a]'),
          say: 'After the first write the decoder has only half of the 👍. It can show it only when the second half has come.',
        },
        {
          when: before('[a�]', '[a]'),
          say: '`write` keeps an unfinished character back, so the first result is `[a]`. Only `end()`, when nothing more can come, gives up and returns �.',
        },
      ],
      variants: [
        {
          id: 'euro',
          rename: { thumb: 'euro' },
          file: 'split-character.euro.mts',
          prediction: order({ distractors: ['a�b', '[b]', '[€]'] }),
          contract: exact(all(lineAt(1, '[a]'), lineAt(2, '[€b]'), lineAt(3, '[�b]'), lineAt(4, /^a\uFFFD+b$/), lineAt(5, 'a€b'))),
          hint: '€ is the three bytes e2 82 ac, and the cut is before the last of them. Which calls remember what came before?',
          why: [
            { line: '[a]', text: 'The decoder sees that e2 82 is only a beginning. It keeps the two bytes and returns what is complete.' },
            { line: '[€b]', text: 'The kept bytes and the new ac make a €.' },
            {
              line: '[�b]',
              text: 'The decoder has nothing in hand now, and ac alone cannot begin a character: �. The b is complete, so nothing is left for `end()`.',
            },
            {
              line: /^a\uFFFD+b$/,
              text: 'Each half is decoded alone. e2 82 is the beginning of a character, and gives one �; ac is the end of one, and gives another.',
            },
            { line: 'a€b', text: 'First join the bytes, then decode: the three bytes are together again.' },
          ],
          misconceptions: [
            {
              when: any(before('a€b', /^a\uFFFD+b$/), all(printed('a€b'), not(printed(/^a\uFFFD+b$/)), not(saidDepends()))),
              say: 'Adding strings cannot mend what decoding has broken: � is a character of its own. Only joining the bytes does.',
            },
            {
              when: printed('a�b'),
              say: 'One € was cut, but there are two broken pieces. The halves are decoded separately, and each reports its own damage.',
            },
            {
              when: any(printed('[b]'), printed('[€]')),
              say: 'The decoder returns all that is complete: with the second half that is the €, and the b behind it.',
            },
            {
              when: before('[�b]', '[€b]'),
              say: 'The second half after the first makes a whole €. When it comes once more, there is no first half in front of it.',
            },
            {
              when: before('[€b]', '[a]'),
              say: 'After the first write the decoder has two of three bytes. It can show the € only when the third has come.',
            },
          ],
        },
      ],
    },
    {
      id: 'endianness',
      title: 'From the left or from the right',
      file: 'endianness.mts',
      teaches: 'The same bytes are different numbers, depending on byte order and sign; the read methods check the range.',
      prediction: order({ distractors: ['65534', 'fffe'] }),
      contract: exact(all(lineAt(1, '258'), lineAt(2, '513'), lineAt(3, '-2'), lineAt(4, 'feff'), lineAt(5, /^ERR_/))),
      hint: 'BE: the big end first, as we write numbers. LE: the little end first. And `Int` without U has a sign.',
      why: [
        { line: '258', text: 'Big-endian: 01 counts 256, 02 counts 1. 256 + 2.' },
        { line: '513', text: 'Little-endian: the first byte is the small one. 1 + 2 * 256.' },
        { line: '-2', text: '`Int16`, with a sign: fffe is two below 10000 (hexadecimal). Without a sign it would be 65534.' },
        { line: 'feff', text: 'Read from the little end, ff fe is the number feff.' },
        {
          line: 'ERR_OUT_OF_RANGE',
          text: 'Two bytes from offset 3 would need a byte 4, and there is none. Indexing returns `undefined` there; the read methods throw.',
        },
      ],
      misconceptions: [
        {
          when: before('513', '258'),
          say: 'Your processor is most likely little-endian, but the method name decides, not the processor: `BE` takes the first byte as the big end.',
        },
        { when: printed('65534'), say: 'That would be `readUInt16BE`. Without the U the highest bit is the sign, and fffe means -2.' },
        { when: printed('fffe'), say: 'fffe is big-endian. `LE` takes the last byte as the big end: fe, then ff.' },
      ],
      variants: [
        {
          id: 'three',
          rename: { '[0x01, 0x02, 0xff, 0xfe]': '[0x00, 0x03, 0xff, 0xf0]', 'readUInt16BE(3)': 'readUInt16BE(2)' },
          prediction: order({ distractors: ['fff0', 'ERR_OUT_OF_RANGE'] }),
          contract: exact(all(lineAt(1, '3'), lineAt(2, '768'), lineAt(3, '-16'), lineAt(4, 'f0ff'), lineAt(5, '65520'))),
          why: [
            { line: '3', text: 'Big-endian: 00 counts nothing, 03 counts 3.' },
            { line: '768', text: 'Little-endian: the first byte is the small one. 0 + 3 * 256.' },
            { line: '-16', text: '`Int16`, with a sign: fff0 is sixteen below 10000 (hexadecimal).' },
            { line: 'f0ff', text: 'Read from the little end, ff f0 is the number f0ff.' },
            {
              line: '65520',
              text: 'The same two bytes as two lines before, without a sign. Offset 2 and two bytes: that ends exactly at the end, so nothing throws.',
            },
          ],
          misconceptions: [
            {
              when: before('768', '3'),
              say: 'Your processor is most likely little-endian, but the method name decides, not the processor: `BE` takes the first byte as the big end.',
            },
            {
              when: printed('ERR_OUT_OF_RANGE'),
              say: 'Four bytes have the offsets 0 to 3. Two bytes from offset 2 are the last two: still inside. From offset 3 it would throw.',
            },
            { when: printed('fff0'), say: 'fff0 is big-endian. `LE` takes the last byte as the big end: f0, then ff.' },
            {
              when: before('65520', '-16'),
              say: 'Both read ff f0. The one with the U in its name has no sign and gives 65520, and it comes last.',
            },
          ],
        },
      ],
    },
    {
      id: 'broken-input',
      title: 'Six broken inputs',
      file: 'broken-input.mts',
      teaches:
        'Broken hex is cut off, base64 is lenient, broken UTF-8 becomes �, all in silence; only unknown encodings and a strict TextDecoder throw.',
      prediction: order({ distractors: ['ERR_INVALID_ARG_VALUE', '<Buffer 0a bc>'] }),
      contract: exact(
        all(
          lineAt(1, '<Buffer ab>'),
          lineAt(2, '<Buffer >'),
          lineAt(3, 'soup'),
          lineAt(4, 'a�'),
          lineAt(5, 'ERR_UNKNOWN_ENCODING'),
          lineAt(6, /^ERR_ENCODING/),
        ),
      ),
      hint: 'Node is strict about the name of an encoding, and lenient about the data. One object here was told to be strict.',
      why: [
        { line: '<Buffer ab>', text: 'Two digits per byte. The odd `c` at the end is dropped.' },
        {
          line: '<Buffer >',
          text: 'Hex decoding stops at the first pair that is no hex, and returns what it has: nothing. The good 11 after it is not read.',
        },
        { line: 'soup', text: 'The base64 decoder skips what is not base64, here the blank.' },
        {
          line: 'a�',
          text: 'The byte ff appears nowhere in UTF-8. `toString` puts the replacement character U+FFFD in its place and goes on.',
        },
        { line: 'ERR_UNKNOWN_ENCODING', text: 'A wrong name cannot be guessed, so it throws.' },
        {
          line: /^ERR_ENCODING_INVALID/,
          text: 'The same bytes as two lines before. `fatal: true` is how you ask: "is this valid UTF-8?" and get an honest answer.',
        },
      ],
      misconceptions: [
        {
          when: printed('ERR_INVALID_ARG_VALUE'),
          say: '`Buffer.from` does not validate hex or base64. Wrong data gives a shorter Buffer, so check it yourself, at least the length.',
        },
        {
          when: printed('<Buffer 0a bc>'),
          say: 'An odd number of digits is not filled up in front. Pairs are read from the left, and the last digit is dropped.',
        },
        {
          when: before('<Buffer >', '<Buffer ab>'),
          say: 'An odd digit at the end does not spoil the pairs before it. Only `zz`, at the very start, leaves nothing.',
        },
        {
          when: before('ERR_ENCODING_INVALID_ENCODED_DATA', 'ERR_UNKNOWN_ENCODING'),
          say: '`toString` never throws because of broken bytes: it writes �. Only a TextDecoder with `fatal: true` throws, and it comes last.',
        },
      ],
      variants: [
        {
          id: 'strict-first',
          rename: { 'Six broken inputs': 'Six inputs, not all of them broken' },
          file: 'broken-input.strict-first.mts',
          prediction: order({ distractors: ['<Buffer ab cd 05>', '<Buffer 11 22>', 'a'] }),
          contract: exact(
            all(
              lineAt(1, 'soup'),
              lineAt(2, /^ERR_ENCODING/),
              lineAt(3, '�a'),
              lineAt(4, '<Buffer 11>'),
              lineAt(5, '<Buffer ab cd>'),
              lineAt(6, 'ERR_UNKNOWN_ENCODING'),
            ),
          ),
          hint: 'Node is strict about the name of an encoding, and lenient about the data. One object here was told to be strict, and is asked first.',
          why: [
            { line: 'soup', text: 'Strict does not mean unkind: these bytes are valid UTF-8.' },
            { line: /^ERR_ENCODING_INVALID/, text: 'The byte ff appears nowhere in UTF-8, and with `fatal: true` the decoder throws.' },
            { line: '�a', text: 'The same bytes with `toString`: the replacement character U+FFFD for ff, and on it goes. No error.' },
            {
              line: '<Buffer 11>',
              text: 'Hex decoding stops at the first pair that is no hex, and returns what it has. The good 22 behind it is not read.',
            },
            { line: '<Buffer ab cd>', text: 'Two digits per byte. The odd `5` at the end is dropped.' },
            { line: 'ERR_UNKNOWN_ENCODING', text: 'The name is `hex`. A wrong name cannot be guessed, so it throws.' },
          ],
          misconceptions: [
            {
              when: printed('<Buffer ab cd 05>'),
              say: 'An odd number of digits is not filled up. Pairs are read from the left, and the last digit is dropped.',
            },
            {
              when: printed('<Buffer 11 22>'),
              say: 'Bad pairs are not skipped: the first one ends the decoding. (Base64 skips what it does not know; hex stops.)',
            },
            { when: printed('a'), say: 'A broken byte is not left out: � takes its place, so that you can see that something was there.' },
            {
              when: before('�a', /^ERR_ENCODING/),
              say: 'The strict decoder is asked before `toString` is: first the error, then the �.',
            },
            {
              when: before('ERR_UNKNOWN_ENCODING', /^ERR_ENCODING/),
              say: 'Two things throw here: the strict decoder at ff, near the top, and the unknown name, at the very end.',
            },
          ],
        },
      ],
    },
    {
      id: 'sizes',
      title: 'The same bytes in four coats',
      file: 'sizes.mts',
      teaches: 'Text makes bytes larger: base64 by a third, hex doubles them, JSON makes them 3.6 times as large here.',
      prediction: order({ ask: 'Sorted by size, the smallest first: in which order do they print?' }),
      contract: exact(all(lineAt(1, 'the bytes'), lineAt(2, 'base64'), lineAt(3, 'hex'), lineAt(4, 'JSON'))),
      hint: 'How many characters does each of them need for three bytes?',
      why: [
        { line: 'the bytes', text: '1000 bytes are 1000 bytes.' },
        { line: 'base64', text: 'Four characters for every three bytes: 1336. Of the usual text forms the cheapest.' },
        { line: 'hex', text: 'Two characters for every byte: 2000.' },
        {
          line: 'JSON',
          text: 'Up to three digits and a comma for every byte, 3586 characters in all. Fine for a test, expensive for an API.',
        },
      ],
      misconceptions: [
        { when: before('hex', 'base64'), say: 'A hex digit carries 4 bits, a base64 character 6. So base64 needs fewer characters.' },
        {
          when: any(before('JSON', 'hex'), before('JSON', 'base64')),
          say: 'JSON writes `[0,1,2,...,255,...]`: the number 255 alone takes three digits and a comma, for one byte.',
        },
        {
          when: all(not(lineAt(1, 'the bytes')), not(saidDepends())),
          say: 'None of these is compression. A byte has 256 values; a character that must be safe in text has fewer to choose from. So more characters are needed than bytes.',
        },
      ],
      variants: [
        {
          id: 'twice',
          rename: {
            'JSON: JSON.stringify(bytes).length': "'base64 twice': btoa(bytes.toString('base64')).length",
            'hex doubles them, JSON makes them 3.6 times as large here': 'hex doubles them, and a second coat of base64 adds another third',
          },
          contract: exact(all(lineAt(1, 'the bytes'), lineAt(2, 'base64'), lineAt(3, 'base64 twice'), lineAt(4, 'hex'))),
          hint: 'Four characters for three bytes, and then again. Is that more or less than two for one?',
          why: [
            { line: 'the bytes', text: '1000 bytes are 1000 bytes.' },
            { line: 'base64', text: 'Four characters for every three bytes: 1336. Of the usual text forms the cheapest.' },
            { line: 'base64 twice', text: 'Base64 does not notice that its input is base64 already: a third on top of a third, 1784.' },
            { line: 'hex', text: 'Two characters for every byte: 2000. More than two coats of base64 (4/3 * 4/3 is 1.78).' },
          ],
          misconceptions: [
            {
              when: before('hex', 'base64 twice'),
              say: 'Close. Twice by a third is 4/3 * 4/3, about 1.78 times the size, and hex is 2.',
            },
            { when: before('hex', 'base64'), say: 'A hex digit carries 4 bits, a base64 character 6. So base64 needs fewer characters.' },
            {
              when: before('base64 twice', 'base64'),
              say: 'A coat over a coat makes it thicker. Base64 of base64 is larger than base64.',
            },
            {
              when: all(not(lineAt(1, 'the bytes')), not(saidDepends())),
              say: 'None of these is compression. A byte has 256 values; a character that must be safe in text has fewer to choose from. So more characters are needed than bytes.',
            },
          ],
        },
      ],
    },
    {
      id: 'survivors',
      title: 'All 256 bytes, there and back',
      file: 'survivors.mts',
      teaches: 'Arbitrary bytes survive hex, base64 and Latin-1, never UTF-8: a photo read as text is destroyed.',
      prediction: lines({ ask: 'Through which of these encodings do all 256 bytes come back unchanged?', distractors: ['ascii', 'utf8'] }),
      contract: exact(all(printed('hex'), printed('base64'), printed('base64url'), printed('latin1'), count(/./, '=', 4))),
      hint: 'In which of them does every possible byte have its own spelling?',
      why: [
        { line: 'hex', text: 'Every byte has its own two digits.' },
        { line: 'base64', text: 'Six bits per character, no bit left out.' },
        { line: 'base64url', text: 'Base64 with `-` and `_` for `+` and `/`, and without `=`: safe in URLs and file names.' },
        { line: 'latin1', text: 'Exactly 256 characters, one for every byte.' },
        { line: 'ascii', text: 'Reading drops the eighth bit, so the upper 128 bytes come back as other ones.' },
        {
          line: 'utf8',
          text: 'Bytes above 7f are UTF-8 only in certain groups, and here they stand in none. Each becomes �, and comes back as ef bf bd.',
        },
      ],
      misconceptions: [
        {
          when: printed('utf8'),
          say: 'UTF-8 can write all text as bytes. It cannot write all bytes as text: many rows of bytes are simply not UTF-8.',
        },
        { when: printed('ascii'), say: 'ASCII has seven bits. Half of the 256 bytes need the eighth.' },
        {
          when: never('latin1'),
          say: 'Latin-1 is the odd one: as a text encoding it is poor, as a container for bytes it is complete. (Node also calls it `binary`.)',
        },
        {
          when: any(never('base64'), never('base64url'), never('hex')),
          say: 'hex, base64 and base64url were made for carrying bytes as text. They lose nothing.',
        },
      ],
      variants: [
        {
          id: 'half',
          rename: {
            'All 256 bytes': 'The first 127 bytes',
            'alloc(256)': 'alloc(127)',
            "'ascii', 'utf8']": "'ascii', 'utf8', 'utf16le']",
            'never UTF-8': 'UTF-8 only if they happen to be text',
          },
          prediction: lines({
            ask: 'Through which of these encodings do the bytes 0 to 126 come back unchanged?',
            distractors: ['utf16le', 'hexadecimal'],
          }),
          contract: exact(all(printed('ascii'), printed('utf8'), printed('latin1'), never('utf16le'), count(/./, '=', 6))),
          hint: 'No byte here has its eighth bit set. And 127 is an odd number.',
          why: [
            { line: 'hex', text: 'Every byte has its own two digits.' },
            { line: 'base64', text: 'Six bits per character, no bit left out.' },
            { line: 'base64url', text: 'Base64 with `-` and `_` for `+` and `/`, and without `=`.' },
            { line: 'latin1', text: 'Exactly 256 characters, one for every byte.' },
            { line: 'ascii', text: 'It drops the eighth bit, and none of these bytes has one.' },
            { line: 'utf8', text: 'Bytes below 128 are ASCII, and ASCII is valid UTF-8: one byte, one character.' },
            { line: 'utf16le', text: 'Two bytes make one unit. The last byte has no partner and is dropped, so only 126 come back.' },
            { line: 'hexadecimal', text: 'It is not on the list: the encoding is called `hex`.' },
          ],
          misconceptions: [
            {
              when: never('utf8'),
              say: 'UTF-8 destroys bytes that are no text. Bytes below 128 are ASCII, and that it carries. (So a test with such bytes proves nothing about photos.)',
            },
            { when: never('ascii'), say: 'ASCII loses the eighth bit. From 0 to 126 nobody uses it.' },
            {
              when: printed('utf16le'),
              say: 'UTF-16 takes bytes in pairs, and 127 of them do not pair up: the last one is dropped, silently.',
            },
            { when: printed('hexadecimal'), say: 'Node knows no encoding of that name, and the program does not try one.' },
            {
              when: any(never('hex'), never('base64'), never('base64url'), never('latin1')),
              say: 'What carries all 256 bytes carries these, too.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool',
      title: 'Who lives in the shared house?',
      file: 'pool.mts',
      teaches:
        '`allocUnsafe` and `from` cut small Buffers out of one shared piece of memory; `alloc`, `allocUnsafeSlow` and large ones get their own.',
      prediction: lines({
        ask: 'Which of these are cut from memory that is larger than themselves?',
        distractors: ['alloc(10)', 'allocUnsafeSlow(10)', 'allocUnsafe(half)'],
      }),
      contract: exact(all(printed('allocUnsafe(10)'), printed("from('ten bytes!')"), printed('from([1, 2, 3])'), count(/./, '=', 3))),
      hint: 'Shared memory was used by somebody before. Which method promises zeros? And where might the pool draw the line for large Buffers?',
      why: [
        { line: 'allocUnsafe(10)', text: 'Smaller than half a pool: the next free bytes of the pool are handed out, as they are.' },
        { line: "from('ten bytes!')", text: '`from` overwrites every byte anyway, so it takes pool memory, too.' },
        { line: 'from([1, 2, 3])', text: 'The same for arrays: a small piece of the pool, filled at once.' },
        { line: 'alloc(10)', text: '`alloc` gets fresh memory of its own, zeroed.' },
        { line: 'allocUnsafeSlow(10)', text: 'Uninitialized as well, but never from the pool. That is all the "Slow" means.' },
        { line: 'allocUnsafe(half)', text: 'The pool serves what is smaller than half of it. Exactly half is not smaller.' },
      ],
      misconceptions: [
        { when: printed('alloc(10)'), say: '`alloc` never uses the pool. Its memory is its own, and zeroed.' },
        {
          when: printed('allocUnsafeSlow(10)'),
          say: '"Unsafe" means not zeroed, "Slow" means not from the pool. It exists for small Buffers that live long, which would keep a whole pool alive.',
        },
        { when: printed('allocUnsafe(half)'), say: 'One such Buffer would use up half a pool. So the rule is: strictly less than half.' },
        {
          when: any(never("from('ten bytes!')"), never('from([1, 2, 3])')),
          say: 'The pool is not only for the "unsafe" methods. `Buffer.from` of a short string or array lives there as well.',
        },
      ],
      variants: [
        {
          id: 'one-less',
          rename: { 'allocUnsafe(half)': 'allocUnsafe(half - 1)', "from('ten bytes!')": "alloc(10, 'ten bytes!')" },
          prediction: lines({
            ask: 'Which of these are cut from memory that is larger than themselves?',
            distractors: ['alloc(10)', 'allocUnsafeSlow(10)', "alloc(10, 'ten bytes!')"],
          }),
          contract: exact(
            all(printed('allocUnsafe(10)'), printed('allocUnsafe(half - 1)'), printed('from([1, 2, 3])'), count(/./, '=', 3)),
          ),
          hint: 'Three of them promise their own memory. And where might the pool draw the line for large Buffers?',
          why: [
            { line: 'allocUnsafe(10)', text: 'Smaller than half a pool: the next free bytes of the pool are handed out, as they are.' },
            { line: 'allocUnsafe(half - 1)', text: 'The pool serves what is smaller than half of it, and this is: by one byte.' },
            { line: 'from([1, 2, 3])', text: 'A small piece of the pool, filled at once.' },
            { line: 'alloc(10)', text: '`alloc` gets fresh memory of its own, zeroed.' },
            {
              line: "alloc(10, 'ten bytes!')",
              text: '`alloc` again: it is filled with something else than zeros, but its memory is its own.',
            },
            { line: 'allocUnsafeSlow(10)', text: 'Uninitialized as well, but never from the pool. That is all the "Slow" means.' },
          ],
          misconceptions: [
            {
              when: any(printed('alloc(10)'), printed("alloc(10, 'ten bytes!')")),
              say: '`alloc` never uses the pool, whatever it is told to fill with. The method decides, not the contents.',
            },
            {
              when: printed('allocUnsafeSlow(10)'),
              say: '"Unsafe" means not zeroed, "Slow" means not from the pool. It exists for small Buffers that live long, which would keep a whole pool alive.',
            },
            {
              when: never('allocUnsafe(half - 1)'),
              say: 'The rule is: strictly less than half of the pool. Half less one byte is less than half.',
            },
            {
              when: never('from([1, 2, 3])'),
              say: 'The pool is not only for the "unsafe" methods. `Buffer.from` of a short string or array lives there as well.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool-limit',
      title: 'How large is small?',
      file: 'pool-limit.mts',
      teaches:
        'The pool serves Buffers below half of `Buffer.poolSize`, and that size has changed from 8 KiB to 64 KiB: do not build on it.',
      prediction: choice({
        ask: 'Which of the three sizes come from the pool?',
        mayDepend: true,
        choices: [
          {
            id: 'first',
            text: 'Only 4,000',
            holds: all(printed('4000: from the pool'), printed('4096: memory of its own'), printed('40000: memory of its own')),
            why: 'So it is with a pool of 8,192 bytes, the size for a decade: below 4,096 counts as small.',
          },
          {
            id: 'two',
            text: '4,000 and 4,096',
            holds: all(printed('4000: from the pool'), printed('4096: from the pool'), printed('40000: memory of its own')),
            why: 'So it is with a pool of 65,536 bytes, the newer size: below 32,768 counts as small.',
          },
          {
            id: 'three',
            text: 'All three',
            holds: all(printed('4000: from the pool'), printed('4096: from the pool'), printed('40000: from the pool')),
            why: 'No Node so far has a pool of more than 80,000 bytes, unless the program sets `Buffer.poolSize` itself.',
          },
          {
            id: 'none',
            text: 'None of them',
            holds: printed('4000: memory of its own'),
            why: 'The limit is half a pool, and the smallest pool that Node had in years is 8,192 bytes. 4,000 is below half of that.',
          },
        ],
      }),
      contract: oneOf(
        ['4000: from the pool', '4096: memory of its own', '40000: memory of its own'],
        ['4000: from the pool', '4096: from the pool', '40000: memory of its own'],
      ),
      hint: 'The limit is half of `Buffer.poolSize`. Do you know that number for your Node, and would you bet on the next one?',
      why: [
        { line: '4000: from the pool', text: 'Less than half of even the small pool of 8,192 bytes.' },
        { line: '4096: memory of its own', text: 'Exactly half of 8,192 is not less than half. This Node has the older, smaller pool.' },
        { line: '4096: from the pool', text: 'This Node has the newer pool of 65,536 bytes, and 4,096 is well below its half.' },
        { line: '40000: memory of its own', text: 'More than half of either pool.' },
      ],
      misconceptions: [
        {
          when: chose('first'),
          say: 'You know the old number. The default became 65,536 in Node 26.3, and later releases of Node 24 have it, too.',
        },
        { when: chose('two'), say: 'You know the new number. Older releases have 8,192: print `Buffer.poolSize` to see yours.' },
        {
          when: saidDepends(),
          say: 'It depends on the release of Node, even within one major version. On one machine it comes out the same every time.',
        },
      ],
      variants: [
        {
          id: 'set',
          file: 'pool-limit.set.mts',
          prediction: choice({
            ask: 'The first line sets `Buffer.poolSize` to 100,000. Which of the three sizes come from the pool?',
            mayDepend: true,
            choices: [
              {
                id: 'first',
                text: 'Only 4,000',
                holds: all(printed('4000: from the pool'), printed('4096: memory of its own'), printed('40000: memory of its own')),
                why: 'That would be the limit of a pool of 8,192 bytes. This program has set another one.',
              },
              {
                id: 'two',
                text: '4,000 and 4,096',
                holds: all(printed('4000: from the pool'), printed('4096: from the pool'), printed('40000: memory of its own')),
                why: 'That would be a pool of 65,536 bytes. Half of 100,000 is 50,000, and 40,000 is below that.',
              },
              {
                id: 'three',
                text: 'All three',
                holds: all(printed('4000: from the pool'), printed('4096: from the pool'), printed('40000: from the pool')),
                why: 'Small is what is below half of `Buffer.poolSize`, and that is asked each time: half of 100,000 is 50,000.',
              },
              {
                id: 'none',
                text: 'None of them',
                holds: printed('4000: memory of its own'),
                why: 'A larger pool serves more sizes, not fewer.',
              },
            ],
          }),
          contract: exact(
            all(lineAt(1, '4000: from the pool'), lineAt(2, '4096: from the pool'), lineAt(3, '40000: from the pool'), count(/./, '=', 3)),
          ),
          hint: 'The limit is half of `Buffer.poolSize`. Who has the last word on that number here?',
          why: [
            { line: /^4\d{3}: from the pool/, text: 'Far below 50,000, half of the new pool size.' },
            {
              line: '40000: from the pool',
              text: 'Below 50,000, so small by the new measure. It does not fit into the old pool, so a new one is made: 100,000 bytes.',
            },
          ],
          misconceptions: [
            {
              when: saidDepends(),
              say: 'What Node brings along depends on the release. What the program sets itself does not, and `Buffer.poolSize` may be set.',
            },
            {
              when: any(chose('first'), chose('two')),
              say: 'You know the size that Node brings along. But read the first line: the program has the last word.',
            },
          ],
        },
      ],
    },
    {
      id: 'neighbours',
      title: 'The neighbours of hi',
      file: 'neighbours.mts',
      teaches: '`buf.buffer` is the memory behind a Buffer, not its contents; for a small Buffer it is the whole pool, secrets included.',
      prediction: choice({
        ask: 'Somebody hands on `greeting.buffer` to send the greeting. What is in `sent`?',
        choices: [
          {
            id: 'only-hi',
            text: 'The 2 bytes of hi',
            holds: printed('2 bytes'),
            why: '`greeting` is a window of 2 bytes. `greeting.buffer` is the memory behind the window, and that does not end where the window ends.',
          },
          {
            id: 'padded',
            text: 'More than 2 bytes, but no password',
            holds: all(printed('more than 2 bytes'), printed('no password')),
            why: 'The rest is no padding. It is the pool from which other small Buffers were cut, `password` a moment before.',
          },
          {
            id: 'password',
            text: 'More than 2 bytes, the password among them',
            holds: all(printed('more than 2 bytes'), printed('hunter2')),
            why: 'Both Buffers are small, so `from` cut them out of the same pool. Whoever gets the ArrayBuffer gets the whole pool. Always take `byteOffset` and `length` along.',
          },
          {
            id: 'error',
            text: 'Nothing: `Buffer.from` refuses an ArrayBuffer',
            holds: all(never('2 bytes'), never('more than 2 bytes')),
            why: '`Buffer.from(arrayBuffer, offset, length)` is an official way to look at existing memory. Without the last two arguments it looks at all of it.',
          },
        ],
      }),
      contract: exact(all(printed('more than 2 bytes'), printed('hunter2'), lineAt(-1, 'hi'))),
      hint: 'How many bytes did Node set aside when somebody asked for seven, and then for two?',
      why: [
        { line: '2', text: '`length` counts the bytes of the window.' },
        { line: 'more than 2 bytes', text: '`sent` shows all of the memory behind it: the whole pool, about 8 or 64 KiB.' },
        { line: 'hunter2', text: '`password` was cut from the same pool shortly before, so it lies next door.' },
        { line: 'hi', text: 'With offset and length the window is where it should be, and just as large.' },
      ],
      misconceptions: [
        {
          when: chose('only-hi'),
          say: 'It is an easy mistake, because it works with `Buffer.alloc`: such a Buffer has its memory to itself. Then somebody writes `Buffer.from`.',
        },
      ],
      variants: [
        {
          id: 'own-house',
          rename: { "Buffer.from('hi')": "Buffer.alloc(2, 'hi')" },
          contract: exact(all(lineAt(1, '2'), printed('2 bytes'), printed('no password'), lineAt(-1, 'hi'))),
          prediction: choice({
            ask: 'Somebody hands on `greeting.buffer` to send the greeting. What is in `sent`?',
            choices: [
              {
                id: 'only-hi',
                text: 'The 2 bytes of hi',
                holds: printed('2 bytes'),
                why: '`Buffer.alloc` never cuts from the pool: its memory is just as large as the Buffer. So the mistake goes unnoticed here, until somebody writes `Buffer.from`.',
              },
              {
                id: 'padded',
                text: 'More than 2 bytes, but no password',
                holds: all(printed('more than 2 bytes'), printed('no password')),
                why: '`alloc` asks for memory of exactly its size. There is nothing around the two bytes, not even padding.',
              },
              {
                id: 'password',
                text: 'More than 2 bytes, the password among them',
                holds: all(printed('more than 2 bytes'), printed('hunter2')),
                why: '`password` lies in the pool, since `from` made it. `greeting` was made by `alloc`, and that has a house of its own.',
              },
              {
                id: 'error',
                text: 'Nothing: `Buffer.from` refuses an ArrayBuffer',
                holds: all(never('2 bytes'), never('more than 2 bytes')),
                why: '`Buffer.from(arrayBuffer, offset, length)` is an official way to look at existing memory. Without the last two arguments it looks at all of it.',
              },
            ],
          }),
          hint: 'Who made `greeting`, and whose memory did that method take?',
          why: [
            { line: '2', text: '`length` counts the bytes of the window.' },
            { line: '2 bytes', text: '`alloc` took memory of its own, of just this size. The window is as large as the house.' },
            { line: 'no password', text: '`password` lives in the pool, and `greeting` does not.' },
            { line: 'hi', text: 'With offset and length it is right for every Buffer, wherever its memory lies.' },
          ],
          misconceptions: [
            {
              when: any(chose('password'), chose('padded')),
              say: 'So it is with `Buffer.from`, which takes small Buffers from the pool. Reading which method made a Buffer is half of the answer.',
            },
          ],
        },
      ],
    },
    {
      id: 'old-data',
      title: 'What the last tenant left',
      file: 'old-data.mts',
      teaches: '`allocUnsafe` does not clean: what was in that memory before may still be there, or not, and you cannot know which.',
      prediction: choice({
        ask: 'Fresh Buffers from `allocUnsafe`: is an old secret in one of them?',
        mayDepend: true,
        choices: [
          {
            id: 'found',
            text: '`old secrets found`',
            holds: printed('old secrets found'),
            why: 'Memory that is given back is not cleaned. When a new pool happens to lie where an old one was, its secrets are still in it.',
          },
          {
            id: 'nothing',
            text: '`nothing found`',
            holds: printed('nothing found'),
            why: 'Old memory comes back only after the garbage collector has freed it, and the new pools may lie elsewhere. Luck, and nothing to build on.',
          },
        ],
      }),
      contract: oneOf(['old secrets found'], ['nothing found']),
      hint: 'Who decides when old memory is given back, and who gets it next?',
      why: [
        {
          line: 'old secrets found',
          text: 'Some of the old pools had been given back, and the allocator handed the same memory out again, unwashed.',
        },
        {
          line: 'nothing found',
          text: 'This time no old pool came back: the new ones lie in memory that held no secrets. The next run may differ.',
        },
      ],
      misconceptions: [
        {
          when: chose('nothing'),
          say: 'Run it 20 times before you relax. If zeros are what you need, `Buffer.alloc` is the one that promises them.',
        },
        {
          when: chose('found'),
          say: 'It often is so. But garbage collector and allocator decide, and neither of them has promised you anything.',
        },
      ],
      variants: [
        {
          id: 'swept',
          rename: {
            'allocUnsafe(64).includes': 'alloc(64).includes',
            'and you cannot know which.': 'and you cannot know which. `alloc` fills with zeros, always.',
          },
          prediction: choice({
            ask: 'The secrets were in Buffers from `allocUnsafe`. Is one of them found in a fresh Buffer from `alloc`?',
            mayDepend: true,
            choices: [
              {
                id: 'found',
                text: '`old secrets found`',
                holds: printed('old secrets found'),
                why: 'The memory may well be the same, but `alloc` promises zeros: whatever was there before is gone when you get it.',
              },
              {
                id: 'nothing',
                text: '`nothing found`',
                holds: printed('nothing found'),
                why: '`alloc` fills with zeros, whoever had the memory before. That is the promise `allocUnsafe` does not make.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'nothing found'), count(/./, '=', 1))),
          hint: 'Which function makes the Buffers that are searched? What does it promise?',
          why: [
            {
              line: 'nothing found',
              text: 'Each of the two thousand Buffers held 64 zeros and nothing else. Not luck this time: a promise.',
            },
          ],
          misconceptions: [
            {
              when: saidDepends(),
              say: 'It depends with `allocUnsafe`. The Buffers that are searched here come from `alloc`, and that cleans first.',
            },
            {
              when: chose('found'),
              say: 'How the secrets were written does not matter. What matters is who hands out the Buffer that is read.',
            },
          ],
        },
      ],
    },
    {
      id: 'tiny-view',
      title: 'Twenty tiny headers',
      file: 'tiny-view.mts',
      teaches: 'A view keeps all of the memory behind it alive; to keep a little of something large, copy the little.',
      prediction: number({
        ask: '20 files of 1 MB come and go; 16 bytes of each are kept as a view. How many MB stay in memory?',
        value: 'views',
        tolerance: { within: 2 },
      }),
      contract: measured(value('views', '>=', 18), value('views', '<=', 23), value('copies', '<=', 4)),
      values: {
        views: { pattern: /^20 views: (-?\d+) MB$/, unit: 'MB', label: '20 views' },
        copies: { pattern: /^20 copies: (-?\d+) MB$/, unit: 'MB', label: '20 copies' },
      },
      hint: 'The garbage collector runs and takes whatever nobody can reach. Can anybody still reach the megabytes?',
      why: [
        { line: /^20 views/, text: 'Each view refers to the memory of its file, and memory is freed whole or not at all.' },
        { line: /^20 copies/, text: 'The copies have memory of their own, so the files could go.' },
        {
          value: 'views',
          text: 'Twenty views of 16 bytes hold twenty times a full megabyte. The garbage collector cannot free a part of an ArrayBuffer.',
        },
        {
          value: 'copies',
          text: '`Buffer.from(view)` copies the 16 bytes. Nobody needs the megabyte behind the view any more, so it is freed.',
        },
      ],
      misconceptions: [
        {
          when: answered('<', 10),
          say: 'You counted what you keep: 20 times 16 bytes. But what is kept is the window, and with it the whole house behind it.',
        },
        {
          when: all(answered('>=', 10), answered('<', 18)),
          say: 'No part of a file is freed: its memory goes whole or stays whole. Twenty files stay.',
        },
        {
          when: answered('>', 22),
          say: 'A view copies nothing, so it adds nothing. What stays is the memory of the files, 1 MB each, once.',
        },
      ],
      variants: [
        {
          id: 'one-file',
          rename: { 'Twenty tiny headers': 'Twenty tiny records' },
          file: 'tiny-view.one-file.mts',
          prediction: number({
            ask: 'One file of 30 MB is read; 20 records of 16 bytes each are kept as views. How many MB stay in memory?',
            value: 'views',
            tolerance: { within: 2 },
          }),
          contract: measured(value('views', '>=', 28), value('views', '<=', 33), value('copies', '<=', 4)),
          hint: 'How many pieces of memory are there behind the 20 views? And how large is each?',
          why: [
            { line: /^20 views/, text: 'All views refer to the same memory, and it is freed whole or not at all.' },
            { line: /^20 copies/, text: 'The copies have memory of their own, so the file could go.' },
            {
              value: 'views',
              text: 'Twenty windows onto one house keep one house: 30 MB. A single view would have kept as much.',
            },
            {
              value: 'copies',
              text: '`Buffer.from(view)` copies the 16 bytes. Nobody needs the 30 MB behind the view any more, so they are freed.',
            },
          ],
          misconceptions: [
            {
              when: answered('<', 18),
              say: 'You counted what you keep: 20 times 16 bytes. But what is kept is the window, and with it the whole house behind it.',
            },
            {
              when: all(answered('>=', 18), answered('<', 28)),
              say: 'It is not a megabyte per view. The views lie in one file, and its memory goes whole or stays whole: all of it, also the part behind the last record.',
            },
            {
              when: answered('>', 32),
              say: 'The views share the memory of one file. However many there are, it stays once.',
            },
          ],
        },
      ],
    },
    {
      id: 'broken-upload',
      title: 'An upload that breaks off',
      file: 'broken-upload.mts',
      teaches: 'When the client goes away in the middle, `end` never comes; who listens only to `data` and `end` waits for ever.',
      prediction: order({ distractors: ['end: write the file', 'complete: true'] }),
      contract: exact(all(lineAt(1, '5 of 10 bytes'), lineAt(2, 'ECONNRESET'), lineAt(3, 'complete: false'))),
      hint: 'Ten bytes were announced. What could the server say of a request that stops after five?',
      why: [
        { line: '5 of 10 bytes', text: 'The first half arrives, as one Buffer.' },
        {
          line: 'ECONNRESET',
          text: 'The connection is closed before all of the announced bytes have come. The request emits `error`, not `end`: a half upload must not look like a whole one.',
        },
        { line: 'complete: false', text: '`close` comes last and always. `req.complete` says whether the whole message was received.' },
      ],
      misconceptions: [
        {
          when: printed('end: write the file'),
          say: '`end` means "that was all of it". That would be a lie here, so Node does not emit it. The usual `data` and `end` code never answers, and keeps its chunks for nothing.',
        },
        { when: printed('complete: true'), say: 'Five of ten bytes are not complete, however politely the client hangs up.' },
        { when: before('complete: false', 'ECONNRESET'), say: '`close` is the last event of a stream: the error comes first.' },
        {
          when: all(never('ECONNRESET'), not(saidDepends())),
          say: 'A broken connection does not pass in silence: the request emits an error. `pipeline` turns it into a rejection that you cannot overlook.',
        },
      ],
      variants: [
        {
          id: 'in-time',
          rename: {
            '10': '5',
            'An upload that breaks off': 'An upload, and the client hangs up',
            'When the client goes away in the middle, `end` never comes; who listens only to `data` and `end` waits for ever.':
              'An upload is whole when as many bytes have come as were announced. Who hangs up after that has missed only the answer.',
          },
          prediction: order({ distractors: ['ECONNRESET', 'complete: false'] }),
          contract: exact(
            all(lineAt(1, '5 of 5 bytes'), lineAt(2, 'end: write the file'), lineAt(3, 'complete: true'), count(/./, '=', 3)),
          ),
          hint: 'How many bytes were announced, and how many have come when the client hangs up?',
          why: [
            { line: '5 of 5 bytes', text: 'All of it arrives, as one Buffer. Only then the client hangs up.' },
            {
              line: 'end: write the file',
              text: 'As many bytes have come as the header announced, so the message is whole, although the client never called `end()`. What became of the connection afterwards is no fault of the upload.',
            },
            { line: 'complete: true', text: '`close` comes last and always. The whole message was received.' },
          ],
          misconceptions: [
            {
              when: printed('ECONNRESET'),
              say: 'That is for a request that stops before its announced end. Count again: 5 bytes were announced, and "half!" has 5.',
            },
            {
              when: printed('complete: false'),
              say: '"half!" is all that was announced: five of five bytes. Only the count decides, not the name.',
            },
            {
              when: before('complete: true', 'end: write the file'),
              say: '`close` is the last event of a stream: `end` comes before it.',
            },
            {
              when: any(before('end: write the file', '5 of 5 bytes'), before('complete: true', '5 of 5 bytes')),
              say: 'First the bytes, then the news that there are no more.',
            },
            {
              when: all(not(saidDepends()), any(never('5 of 5 bytes'), never(/^end/), never(/^complete/))),
              say: 'The bytes arrive, `end` follows because they are all of it, and `close` comes always.',
            },
            {
              when: saidDepends(),
              say: 'The client hangs up when the server has all five bytes in its hands. Nothing that happens to the connection can change that.',
            },
          ],
        },
      ],
    },
    {
      id: 'upload',
      title: 'A file upload, streamed and collected',
      file: 'upload.mts',
      teaches: 'Collecting an upload and joining the chunks holds the file twice; streaming it holds a few chunks, however large the file.',
      prediction: number({
        ask: 'Two uploads of 48 MB. How many MB of Buffers are in memory at the peak of `/collect`?',
        value: 'collected',
        tolerance: { within: 14 },
      }),
      contract: measured(
        value('collected', '>=', 85),
        value('collected', '<=', 180),
        value('streamed', '<=', 60),
        value('collected', '>=', { value: 'streamed', times: 1.5 }),
      ),
      values: {
        streamed: { pattern: /^\/stream: (\d+) MB$/, unit: 'MB', label: 'streamed' },
        collected: { pattern: /^\/collect: (\d+) MB$/, unit: 'MB', label: 'collected' },
      },
      hint: 'When `Buffer.concat` returns, what of the upload is in memory? Count every copy.',
      why: [
        {
          line: /^\/stream/,
          text: '`pipeline` writes each chunk to the file and lets it go. The client has to wait when the disk is slower.',
        },
        { line: /^\/collect/, text: 'All chunks wait in an array, and then `concat` copies them into one more Buffer.' },
        {
          value: 'streamed',
          text: 'Only a few chunks are on their way at any time. The rest of this number is chunks that are done and wait for the garbage collector; it stays about the same for a file of 48 GB.',
        },
        {
          value: 'collected',
          text: '48 MB of chunks and 48 MB of their copy, at the same moment. And that for every user who uploads at that time.',
        },
      ],
      misconceptions: [
        {
          when: all(answered('>=', 35), answered('<', 82)),
          say: 'You counted the file once. `Buffer.concat` does not chain the chunks, it copies them, and while it does so both are there.',
        },
        {
          when: answered('<', 35),
          say: 'That would fit `/stream`. `/collect` forgets no chunk before the end: `chunks` refers to all of them.',
        },
        {
          when: answered('>', 110),
          say: 'There is no third copy: `writeFile` takes the bytes from the Buffer where they are, and the client sends one small part 750 times.',
        },
      ],
      variants: [
        {
          id: 'no-concat',
          rename: {
            'Collecting an upload and joining the chunks holds the file twice; streaming it holds a few chunks, however large the file.':
              'Collecting an upload holds the file once, and joining the chunks would hold it twice; streaming it holds a few chunks, however large the file.',
          },
          file: 'upload.no-concat.mts',
          prediction: number({
            ask: 'Two uploads of 48 MB. How many MB of Buffers are in memory at the peak of `/collect`?',
            value: 'collected',
            tolerance: { within: 14 },
          }),
          contract: measured(value('collected', '>=', 44), value('collected', '<=', 110), value('streamed', '<=', 60)),
          hint: 'What does `writeFile` get this time? Is there a moment at which a byte is in memory twice?',
          why: [
            {
              line: /^\/stream/,
              text: '`pipeline` writes each chunk to the file and lets it go. The client has to wait when the disk is slower.',
            },
            { line: /^\/collect/, text: 'All chunks wait in an array, and `writeFile` writes them one by one.' },
            {
              value: 'streamed',
              text: 'Only a few chunks are on their way at any time. The rest of this number is chunks that are done and wait for the garbage collector.',
            },
            {
              value: 'collected',
              text: '48 MB of chunks, once: `writeFile` takes a list of them as well, so nobody has to join them. Half of what `concat` costs, but still 48 MB for every user who uploads at that time.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>', 62), answered('<', 115)),
              say: 'You counted the copy that `Buffer.concat` makes. It is gone from this program: the chunks are written as they are.',
            },
            {
              when: answered('<', 34),
              say: 'That would fit `/stream`. `/collect` forgets no chunk before the end: `chunks` refers to all of them.',
            },
            {
              when: answered('>=', 115),
              say: 'There is no copy at all: `writeFile` takes the bytes from the chunks where they are, and the client sends one small part 750 times.',
            },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'content-length',
      ask: 'A hand-written server answers like this. What do clients get?',
      code: "const body = 'Crème brûlée: 5 €'\nresponse.setHeader('Content-Length', body.length)\nresponse.end(body)",
      choices: [
        {
          id: 'cut',
          text: 'The header is too small, so they stop reading before the end',
          right: true,
          why: '`body.length` is 17 code units, but è, û and é take 2 bytes each and € takes 3: 22 bytes. Use `Buffer.byteLength(body)`, or let Node count.',
        },
        {
          id: 'fine',
          text: 'All of it: both numbers count characters',
          why: 'Content-Length counts bytes. The two agree only as long as the text is plain ASCII.',
        },
        {
          id: 'too-large',
          text: 'The header is too large, so they wait for more',
          why: 'A string never has more code units than UTF-8 bytes, so `length` can only be too small.',
        },
        {
          id: 'utf16',
          text: 'All of it: HTTP sends strings as UTF-16, as they are in memory',
          why: 'Node writes strings to a socket as UTF-8 unless you name another encoding.',
        },
      ],
      see: { demo: 'lengths' },
    },
    {
      id: 'rare-damage',
      ask: 'A server collects bodies with `body += chunk`. A few reviews a month, long ones with accents or emoji, arrive with � in them. Why?',
      choices: [
        {
          id: 'border',
          text: 'Chunk borders cut some characters in two',
          right: true,
          why: '`+=` calls `toString` on every chunk by itself, so each half is decoded alone. Long texts have more borders, so they are hit more often. `req.setEncoding("utf8")`, or joining the Buffers before decoding, mends it.',
        },
        {
          id: 'network',
          text: 'The network damaged single bytes',
          why: 'TCP checks what it carries and sends it again when it is damaged. And the damage would not look for emoji.',
        },
        {
          id: 'utf8-limit',
          text: 'UTF-8 has no code for some emoji',
          why: 'UTF-8 can write every character of Unicode. Then it would also fail for short reviews, and every time.',
        },
        {
          id: 'order',
          text: 'The chunks arrived in the wrong order',
          why: 'TCP delivers bytes in the order in which they were sent, and a stream emits them so.',
        },
      ],
      see: { demo: 'split-character' },
    },
    {
      id: 'buffer-as-key',
      ask: 'What does the last line print?',
      code: "const cache = new Map<Buffer, string>()\ncache.set(Buffer.from('soup'), 'hot')\nconsole.log(cache.get(Buffer.from('soup')))",
      choices: [
        {
          id: 'undefined',
          text: '`undefined`',
          right: true,
          why: 'A Map compares objects by identity, as `===` does. These are two Buffers with the same bytes. Take a string as the key, for instance `buffer.toString("hex")`.',
        },
        { id: 'hot', text: '`hot`', why: 'That would need `equals`, and a Map never calls it.' },
        {
          id: 'pool',
          text: '`hot`, but only while both Buffers come from the pool',
          why: 'Pool or not: each call makes a Buffer object of its own. They may share a pool, but never an identity.',
        },
        { id: 'error', text: 'A TypeError: a Map takes no Buffers as keys', why: 'Any value can be a key. It is only useless here.' },
      ],
      see: { demo: 'equal-or-same' },
    },
    {
      id: 'hide-the-card',
      ask: 'What does it print?',
      code: "function hide(card: Buffer): string {\n  const digits = card.subarray(0, 12)\n  digits.fill('*')\n  return card.toString()\n}\nconst card = Buffer.from('4111222233334444')\nhide(card)\nconsole.log(card.toString())",
      choices: [
        {
          id: 'stars',
          text: '`************4444`',
          right: true,
          why: "`digits` is a view: filling it overwrites the caller's card. To leave that alone, work on `Buffer.from(card)`.",
        },
        {
          id: 'number',
          text: '`4111222233334444`',
          why: 'It would be, if `subarray` copied. It shares the memory, so the stars are in `card`, too.',
        },
        {
          id: 'stars-only',
          text: '`************`',
          why: '`subarray` does not shorten the Buffer it is called on. The last four bytes are untouched.',
        },
        {
          id: 'throws',
          text: 'An error: a view is read-only',
          why: 'A view is as writable as the Buffer itself. JavaScript has no read-only Buffers.',
        },
      ],
      see: { demo: 'share-or-copy' },
    },
    {
      id: 'check-hex',
      ask: 'A user sends a token, which should be 32 hex digits. `Buffer.from(token, "hex")` does not throw. What do you know?',
      choices: [
        {
          id: 'nothing',
          text: 'Nothing yet: first look at the lengths',
          right: true,
          why: 'At the first pair that is no hex the decoder stops and returns what it has, perhaps an empty Buffer. So check that the string has 32 characters and the result 16 bytes.',
        },
        {
          id: 'valid',
          text: 'All 32 characters are hex digits',
          why: 'Bad hex does not throw. `Buffer.from("zz", "hex")` is an empty Buffer.',
        },
        {
          id: 'sixteen',
          text: 'The result has 16 bytes; bad digits became 00',
          why: 'Bad digits are not replaced. Decoding ends there, so the result is shorter.',
        },
        {
          id: 'text',
          text: 'If it was no hex, it was read as UTF-8 instead',
          why: 'Node does not change to another encoding. It takes the one you named, and stops where that makes no sense.',
        },
      ],
      see: { demo: 'broken-input' },
    },
    {
      id: 'network-order',
      ask: 'A network protocol announces the length of a message in four bytes, big-endian: 00 00 01 00. The program uses `readUInt32LE`. Which length does it believe?',
      choices: [
        {
          id: '65536',
          text: '65,536',
          right: true,
          why: 'The little end first: the third byte counts 256 * 256. Off by a factor of 256, and the program waits for data that never come.',
        },
        { id: '256', text: '256', why: 'That is what was sent. `readUInt32BE` would have read it.' },
        { id: '1', text: '1', why: 'Only if the 01 were the first byte. It is the third, and that counts 65,536.' },
        {
          id: 'error',
          text: 'None: it throws ERR_OUT_OF_RANGE',
          why: 'Four bytes are there, so there is something to read. The bytes do not say in which order they are meant.',
        },
      ],
      see: { demo: 'endianness' },
    },
    {
      id: 'photo-in-json',
      ask: 'A JSON API must carry a small photo. What loses nothing and costs the least?',
      choices: [
        {
          id: 'base64',
          text: '`photo.toString("base64")`',
          right: true,
          why: 'Four characters for three bytes, all of them safe in JSON. A third larger, nothing lost.',
        },
        {
          id: 'utf8',
          text: '`photo.toString()`',
          why: 'Destroyed: about half of the bytes of a photo are above 7f, and where they make no valid UTF-8 they become �.',
        },
        { id: 'hex', text: '`photo.toString("hex")`', why: 'Lossless, but two characters for every byte.' },
        {
          id: 'buffer',
          text: 'The Buffer itself: JSON.stringify can do that',
          why: 'It can: as a list of decimal numbers, about 3.6 times the size.',
        },
      ],
      see: { demo: 'survivors' },
    },
    {
      id: 'unsafe-is-fine',
      ask: 'Where is `Buffer.allocUnsafe(1024)` all right?',
      choices: [
        {
          id: 'only-read',
          text: 'A file is read into it, and only the bytes read are sent',
          right: true,
          why: 'Every byte that anybody sees was written before: `subarray(0, bytesRead)`. The rest, with whatever is in it, stays unseen.',
        },
        {
          id: 'short-read',
          text: 'A file is read into it, and then the whole Buffer is sent',
          why: 'If the file has fewer than 1024 bytes, the rest is old memory, and it goes out over the network.',
        },
        {
          id: 'sum',
          text: 'As 1024 counters that are only ever increased',
          why: 'They would begin at whatever was there before. Counters must begin at 0: that is `alloc`.',
        },
        {
          id: 'key',
          text: 'As a source of random bytes for a key',
          why: 'Old memory is not random: it may be zeros, or data that somebody else knows. Use `crypto.randomBytes`.',
        },
      ],
      see: { demo: 'old-data' },
    },
    {
      id: 'remember-headers',
      ask: 'A service reads thousands of large files, one after the other, and must remember the first 100 bytes of each. Which line does not keep the large files in memory?',
      choices: [
        {
          id: 'copy',
          text: '`headers.push(Buffer.from(file.subarray(0, 100)))`',
          right: true,
          why: '`Buffer.from(buffer)` copies the 100 bytes into memory of their own, and the file can go.',
        },
        {
          id: 'subarray',
          text: '`headers.push(file.subarray(0, 100))`',
          why: 'A view refers to the whole memory behind it, and an ArrayBuffer is freed whole or not at all.',
        },
        {
          id: 'slice',
          text: '`headers.push(file.slice(0, 100))`',
          why: 'For a Buffer `slice` is `subarray`: a view. (A plain Uint8Array would copy here.)',
        },
        {
          id: 'null',
          text: '`headers.push(file.subarray(0, 100)); file = null`',
          why: 'The variable is gone, the view is not. It still leads to the memory.',
        },
      ],
      see: { demo: 'tiny-view' },
    },
    {
      id: 'where-bytes-live',
      ask: 'A program fills a Buffer of 100 MB. Which number of `process.memoryUsage()` shows it?',
      choices: [
        {
          id: 'array-buffers',
          text: '`arrayBuffers` (and `external`, which contains it)',
          right: true,
          why: "The bytes lie outside V8's heap. On the heap is only a small object that refers to them.",
        },
        {
          id: 'heap-used',
          text: '`heapUsed`',
          why: 'That counts JavaScript objects and strings. A program can run out of memory with a small heap, if it holds many Buffers.',
        },
        {
          id: 'heap-total',
          text: '`heapTotal`, because V8 must make room for it',
          why: "The bytes are no part of V8's heap, so it need not grow for them. `--max-old-space-size` does not limit them either.",
        },
        {
          id: 'none',
          text: 'None: Buffers belong to the operating system',
          why: 'They belong to the process, and Node counts them.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'ten-users',
      ask: 'Ten users upload 100 MB each at the same time, and the server collects the chunks and then calls `Buffer.concat`. How much memory for Buffers must you be ready for?',
      choices: [
        {
          id: 'two-gb',
          text: 'About 2 GB',
          right: true,
          why: 'Chunks and their copy are in memory together, for each user: 10 times 200 MB, if they all come to their end at the same time.',
        },
        { id: 'one-gb', text: 'About 1 GB', why: 'That is the chunks alone. `concat` adds a copy of them before they can go.' },
        {
          id: 'two-hundred',
          text: 'About 200 MB: Node serves one request after the other',
          why: 'One callback after the other, yes. But the chunks of all ten uploads arrive mixed, and all of them are kept.',
        },
        {
          id: 'one-mb',
          text: 'About 1 MB: ten chunks of 64 KB',
          why: 'So it would be about with streaming. This server keeps every chunk.',
        },
      ],
      see: { demo: 'upload' },
    },
    {
      id: 'endless-upload',
      ask: 'What protects an upload server from a client that never stops sending?',
      choices: [
        {
          id: 'count',
          text: 'Counting the bytes as they arrive, up to a limit',
          right: true,
          why: 'Only what has really arrived cannot lie. Past the limit: answer 413, end the request, delete the half file.',
        },
        {
          id: 'header',
          text: 'Refusing when the Content-Length header is too large',
          why: 'A good first check, and not enough: a chunked request has no such header.',
        },
        {
          id: 'pipeline',
          text: '`pipeline` into a file',
          why: 'It protects the memory. Now the disk fills up instead.',
        },
        {
          id: 'concat',
          text: '`Buffer.concat`: it throws when the Buffer gets too large',
          why: 'It is called at the end, and this client has no end. The array of chunks fills the memory long before.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'name-plate',
      kind: 'run',
      ask: 'Three letters make a name plate, two of them at once and one by index. What is printed?',
      code: "const name = Buffer.from('Ada')\nconst plate = 'Dr. ' + name.subarray(0, 2) + name[2]\nconsole.log(plate)",
      choices: [
        {
          id: 'number',
          text: '`Dr. Ad97`',
          holds: printed('Dr. Ad97'),
          why: 'A view is a Buffer, and `+` calls its `toString`: Ad. An index is a number, and `+` writes it in decimal: a is 97.',
        },
        {
          id: 'ada',
          text: '`Dr. Ada`',
          holds: printed('Dr. Ada'),
          why: 'So it would be with a string. A Buffer has no letters inside: `name[2]` is the number 97.',
        },
        {
          id: 'list',
          text: '`Dr. 65,10097`',
          holds: printed('Dr. 65,10097'),
          why: 'That is what a plain Uint8Array gives: its `toString` lists the numbers. A Buffer has a `toString` of its own, and reads UTF-8.',
        },
        {
          id: 'inspected',
          text: '`Dr. <Buffer 41 64>97`',
          holds: printed(/<Buffer/),
          why: '`<Buffer …>` is how `console.log` shows a Buffer that is handed to it. Here `+` has made a string before that.',
        },
        {
          id: 'sum',
          text: '`Dr. NaN`, or an error: numbers and Buffers cannot be added',
          holds: any(printed(/NaN/), not(exited(0))),
          why: 'There is a string on the left, so `+` joins. It turns anything into text rather than complain.',
        },
      ],
      see: { demo: 'first-look' },
    },
    {
      id: 'cocoa-on-the-menu',
      kind: 'run',
      ask: 'Tea is replaced by cocoa, through a view. What is on the menu now?',
      code: "const menu = Buffer.from('tea soup')\nconst drink = menu.subarray(0, 3)\n\ndrink.write('cocoa')\nconsole.log(menu.toString())",
      choices: [
        {
          id: 'cut',
          text: '`coc soup`',
          holds: printed('coc soup'),
          why: 'The view shares the bytes of the menu, and it is three bytes wide: `write` stops at its end and returns 3. Whoever ignores that number never notices.',
        },
        {
          id: 'tea',
          text: '`tea soup`',
          holds: printed('tea soup'),
          why: 'It would be, if `subarray` copied. It is a window, and one can reach through it.',
        },
        {
          id: 'spilled',
          text: '`cocoaoup`',
          holds: printed('cocoaoup'),
          why: 'The memory goes on behind the view, but the view does not: nothing is written past its end.',
        },
        {
          id: 'grown',
          text: '`cocoa soup`',
          holds: printed('cocoa soup'),
          why: 'Nothing moves aside. A Buffer never grows, and overwriting is not inserting.',
        },
        {
          id: 'throws',
          text: 'Nothing: five bytes into three is a RangeError',
          holds: not(printed(/./)),
          why: '`writeUInt8` and its relatives throw out of range. `write` of a string writes what fits, and says how much that was.',
        },
      ],
      see: { demo: 'share-or-copy' },
    },
    {
      id: 'which-line-stains',
      kind: 'line',
      ask: 'After a call of `stamp` the last four bytes of the photo that the caller passed in are zeros. Which line overwrites them?',
      code: 'function stamp(photo: Buffer): Buffer {\n  const copy = Buffer.from(photo)\n  const head = copy.subarray(0, 4)\n  const tail = photo.subarray(-4)\n  head.fill(0)\n  tail.fill(0)\n  return copy\n}',
      lines: [
        { line: 2, why: '`Buffer.from` with a Buffer copies the bytes and leaves the original as it is.' },
        { line: 3, why: 'A view of the copy. Making a view writes nothing.' },
        {
          line: 4,
          why: 'Here the mistake is prepared: it is a view of `photo`, and not of `copy`. But making a view writes nothing.',
        },
        { line: 5, why: '`head` looks at the copy, so these zeros land where they should.' },
        {
          line: 6,
          right: true,
          why: '`tail` is a window onto `photo`, so the zeros go into the bytes of the caller. In line 4 `copy.subarray(-4)` was meant.',
        },
        { line: 7, why: 'It returns the copy: stamped at its head, and not at its tail.' },
      ],
      see: { demo: 'share-or-copy' },
    },
    {
      id: 'which-line-throws',
      kind: 'line',
      ask: 'Four bytes, and five attempts to put in too much. Which line throws?',
      code: "const packet = Buffer.alloc(4)\npacket[0] = 999\npacket[4] = 1\npacket.write('soup!')\npacket.fill('tea, please')\npacket.writeUInt8(256, 3)",
      lines: [
        { line: 2, why: 'By index nothing is checked: 999 modulo 256 is 231, and that is stored.' },
        { line: 3, why: 'Index 4 does not exist. The write goes nowhere, without a word.' },
        { line: 4, why: '`write` writes the four bytes that fit and returns 4. The `!` stays outside.' },
        { line: 5, why: '`fill` stops when the Buffer is full. Too much to fill with is no error.' },
        {
          line: 6,
          right: true,
          why: 'The methods with a number type in their names check value and offset: 256 is not a UInt8, so `ERR_OUT_OF_RANGE`.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'torn-characters',
      kind: 'several',
      ask: 'The body of a request comes in three chunks. Which of these damage a character that lies across two of them?',
      choices: [
        {
          id: 'plus',
          text: '`body += chunk` for each chunk',
          right: true,
          why: '`+=` decodes each chunk by itself. Each half of the character becomes � for good.',
        },
        {
          id: 'map',
          text: "`chunks.map(String).join('')`",
          right: true,
          why: 'The same in other clothes: `String(chunk)` decodes one chunk, and joining comes too late.',
        },
        {
          id: 'text-decoder',
          text: '`body += new TextDecoder().decode(chunk)` for each chunk',
          right: true,
          why: 'A new decoder each time remembers nothing. One decoder for all, called with `{ stream: true }`, would keep the half.',
        },
        {
          id: 'concat',
          text: '`Buffer.concat(chunks).toString()`',
          why: 'Joined first, decoded once: the halves have met before anybody reads them.',
        },
        {
          id: 'set-encoding',
          text: "`req.setEncoding('utf8')`, then `body += chunk`",
          why: 'Now the stream has a StringDecoder, which keeps half a character back. The chunks are strings, and whole ones.',
        },
      ],
      see: { demo: 'split-character' },
    },
    {
      id: 'by-weight',
      kind: 'order',
      ask: 'Put these Buffers in the order of their lengths, the shortest first.',
      items: [
        { id: 'hex', text: "`Buffer.from('ff', 'hex')`" },
        { id: 'text', text: "`Buffer.from('ff')`" },
        { id: 'euro', text: "`Buffer.from('€')`" },
        { id: 'emoji', text: "`Buffer.from('🍕')`" },
        { id: 'utf16', text: "`Buffer.from('tea', 'utf16le')`" },
      ],
      why: 'Two hex digits are 1 byte; two letters are 2 bytes of UTF-8; € takes 3 and an emoji 4; and three letters in UTF-16 take two bytes each, 6.',
      wrong: [
        {
          first: 'text',
          second: 'hex',
          why: "With 'hex' two digits make one byte. Without it they are two letters, and each takes a byte of its own.",
        },
        { first: 'euro', second: 'text', why: '€ is one character, but three bytes in UTF-8. Two letters of ASCII are two.' },
        { first: 'euro', second: 'hex', why: '€ is one character, but three bytes in UTF-8; the two hex digits are only one byte.' },
        { first: 'emoji', second: 'euro', why: '€ is U+20AC and takes 3 bytes. Emoji lie beyond U+FFFF, and there UTF-8 takes 4.' },
        { first: 'emoji', second: 'text', why: 'One pizza is four bytes: as much as four letters of ASCII.' },
        {
          first: 'utf16',
          second: 'emoji',
          why: 'UTF-16 takes at least two bytes for every character: 6 for the three letters, more than the 4 of one emoji.',
        },
        {
          first: 'utf16',
          second: 'euro',
          why: 'Three plain letters are 3 bytes in UTF-8. In UTF-16 they are 6: every other byte is a zero.',
        },
      ],
      see: { demo: 'lengths' },
    },
    {
      id: 'count-without-making',
      kind: 'short',
      ask: 'A header must say how many bytes a string will take. Which method of `Buffer` counts them without making a Buffer?',
      accept: ['byteLength', 'Buffer.byteLength', 'Buffer.byteLength(text)', 'Buffer.byteLength(string)', 'Buffer.byteLength(body)'],
      why: '`Buffer.byteLength(text)` takes the encoding as a second argument; without it, UTF-8.',
      wrong: [
        {
          answers: ['length', 'text.length', 'string.length', 'body.length', 'Buffer.length', '.length'],
          why: '`length` of a string counts UTF-16 code units. That is the number of bytes for plain ASCII only.',
        },
        {
          answers: ['from', 'Buffer.from', 'Buffer.from(text).length', 'Buffer.from(string).length', 'Buffer.from(body).length'],
          why: 'The number is right, but it makes a whole Buffer to get it, and throws that away.',
        },
        {
          answers: ['alloc', 'Buffer.alloc', 'size', 'Buffer.size', 'byteSize', 'count', 'sizeof'],
          why: 'That does not count the bytes of a string. The name you want begins with the thing that is counted.',
        },
        {
          answers: ['write', 'Buffer.write', 'buf.write', 'buffer.write'],
          why: '`write` does say how many bytes it wrote, but into a Buffer that you must have made before, and large enough.',
        },
      ],
      see: { demo: 'lengths' },
    },
  ],
})
