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
  value,
  type Condition,
} from '../../src/index.ts'

const mainIsFree: Condition = value('in a worker', '<=', { value: 'on main', times: 0.6 })
const poolIsUsed: Condition = value('pbkdf2', '<=', { value: 'pbkdf2Sync', times: 0.6 })
const workersWin: Condition = value('five workers', '<', { value: 'on main', times: 0.8 })
const oneByOne: Condition = value('on main', '>=', 800)
const cookedInTurn: Condition = value('on main', '>=', 400)
const askersWin: Condition = value('five workers', '<', { value: 'on main', times: 0.4 })
const loopHoldsUp: Condition = value('our own loop', '>=', { value: 'sharp', times: 1.2 })
const sharpHoldsUp: Condition = value('sharp', '>=', { value: 'our own loop', times: 1.2 })

export default defineLesson({
  demos: [
    {
      id: 'first-worker',
      title: 'A thread of its own',
      file: 'first-worker.mts',
      teaches: '`new Worker()` returns at once. The thread starts beside you, and all you hear of it are events: online, message, exit.',
      prediction: order({ distractors: ['exit 1'] }),
      contract: exact(
        all(lineAt(1, 'main goes on'), before('online', 'message 6765'), before('message 6765', 'exit 0'), count(/./, '=', 4)),
      ),
      hint: 'The same file runs twice, once in each thread. Nothing in the main branch waits, and the question is asked in a listener.',
      why: [
        {
          line: 'main goes on',
          text: '`new Worker()` only sets the thread going. Events are callbacks: whatever the thread does meanwhile, they wait until the main file has ended.',
        },
        {
          line: 'online',
          text: 'The thread is up and begins to run JavaScript: this file from the top, now with `isMainThread` false. Only now does main post the 20.',
        },
        {
          line: 'message 6765',
          text: 'The worker took the 20 out of its letter box, computed, and posted the answer. Two messages, one in each direction.',
        },
        {
          line: 'exit 0',
          text: 'After `once` nobody listens any more, so nothing keeps the worker alive. Its own event loop ends, and with it the thread: code 0.',
        },
      ],
      misconceptions: [
        {
          when: before('online', 'main goes on'),
          say: '`new Worker()` does not wait for the thread. And an event could not get in between: the main file runs to its end first.',
        },
        {
          when: before('message 6765', 'online'),
          say: 'The worker answers a question, and main asks it only in the listener for `online`.',
        },
        {
          when: before('exit 0', 'message 6765'),
          say: 'Messages of a worker are delivered before its `exit`. `exit` is the last thing you hear of it.',
        },
        { when: printed('exit 1'), say: 'Code 1 is for a worker that failed or was terminated. This one just came to its end: code 0.' },
        {
          when: saidDepends(),
          say: 'How long it takes depends on the machine. The order does not: nothing comes before the end of the main file, and nobody answers before he is asked.',
        },
      ],
      variants: [
        {
          id: 'patient',
          file: 'first-worker.patient.mts',
          prediction: order({ distractors: ['message 15', 'exit 1'] }),
          contract: exact(
            all(lineAt(1, 'online'), lineAt(2, 'message 610'), lineAt(3, 'exit 0'), lineAt(4, 'main goes on'), count(/./, '=', 4)),
          ),
          hint: 'One statement of the main branch waits this time. For what?',
          why: [
            {
              line: 'online',
              text: 'Main stands at its `await`, and an `await` lets the event loop run. So this time the events do come before the end of the main file.',
            },
            { line: 'message 610', text: 'The worker took the 15 out of its letter box, computed, and posted the answer.' },
            {
              line: 'exit 0',
              text: 'Two listeners wait for `exit`. The one that prints was added first, so it is called first.',
            },
            {
              line: 'main goes on',
              text: 'The second listener settled the promise, and main goes on behind its `await`. `new Worker()` itself waits for nothing: who wants to wait must say so.',
            },
          ],
          misconceptions: [
            {
              when: any(before('main goes on', 'online'), before('main goes on', 'message 610')),
              say: 'That is the order without the `await`. Here main stops in the line above, until the worker has gone.',
            },
            {
              when: before('main goes on', 'exit 0'),
              say: 'Both wait for `exit`. Listeners are called in the order in which they were added, and behind an `await` you go on a little later still.',
            },
            {
              when: before('message 610', 'online'),
              say: 'The worker answers a question, and main asks it only in the listener for `online`.',
            },
            { when: before('exit 0', 'message 610'), say: 'Messages of a worker are delivered before its `exit`.' },
            { when: printed('message 15'), say: '15 is the question. The worker posts what `fibonacci` makes of it.' },
            {
              when: printed('exit 1'),
              say: 'Code 1 is for a worker that failed or was terminated. This one just came to its end: code 0.',
            },
            {
              when: saidDepends(),
              say: 'Each line waits for the one before it: asked after `online`, gone after the answer, on after `exit`.',
            },
          ],
        },
      ],
    },
    {
      id: 'whose-data',
      title: 'Who has workerData?',
      file: 'whose-data.mts',
      teaches: '`workerData` is what the creator of this thread passed: null on main, undefined in a worker that was given nothing.',
      prediction: lines({
        distractors: ['main sees 42', 'main sees undefined', 'second worker sees 42', 'second worker sees null'],
      }),
      contract: exact(
        all(lineAt(1, 'main sees null'), lineAt(2, 'first worker sees 42'), lineAt(3, 'second worker sees undefined'), count(/./, '=', 3)),
      ),
      hint: 'Nobody created the main thread as a worker. And the two workers do not know each other.',
      why: [
        {
          line: 'main sees null',
          text: 'The main thread has no creator, so there is no data: null. A file that does both jobs without asking `isMainThread` dies here: `workerData.num` is a TypeError on main.',
        },
        { line: 'first worker sees 42', text: 'The option `workerData` is copied into the new thread, ready before its first line.' },
        {
          line: 'second worker sees undefined',
          text: 'Each worker has its own `workerData`. This one was started without, and that is undefined, not null.',
        },
      ],
      misconceptions: [
        {
          when: printed('main sees 42'),
          say: 'The option is meant for the new thread. `workerData` on main is about main, whatever it passes to others.',
        },
        {
          when: printed('main sees undefined'),
          say: 'Nearly: on the main thread it is null. Undefined is what a worker without data sees.',
        },
        {
          when: any(printed('second worker sees 42'), printed('second worker sees null')),
          say: 'Nothing is left over from the first worker, and null is only for main. A worker that got nothing sees undefined.',
        },
        { when: saidDepends(), say: 'No clock decides here: each value is passed before the thread runs its first line.' },
      ],
      variants: [
        {
          id: 'changed',
          file: 'whose-data.changed.mts',
          prediction: lines({
            distractors: ['main sees [object Object]', 'first worker sees 7', 'second worker sees 42', 'first worker sees undefined'],
          }),
          contract: exact(
            all(lineAt(1, 'main sees null'), lineAt(2, 'first worker sees 42'), lineAt(3, 'second worker sees 7'), count(/./, '=', 3)),
          ),
          hint: 'The order is changed while the first worker is still putting on its apron. When was it copied?',
          why: [
            {
              line: 'main sees null',
              text: 'Nobody created the main thread as a worker. Whatever it passes to others, its own `workerData` is null.',
            },
            {
              line: 'first worker sees 42',
              text: '`workerData` is cloned inside `new Worker()`. What happens to the object afterwards happens to the object of main.',
            },
            { line: 'second worker sees 7', text: 'Cloned anew for the second worker, and by then the table was 7.' },
          ],
          misconceptions: [
            {
              when: printed('first worker sees 7'),
              say: 'The worker runs later, true, but its copy was made before `new Worker()` returned.',
            },
            {
              when: printed('second worker sees 42'),
              say: 'Each worker gets a clone of its own, made when it is created. Nothing is left over from the first.',
            },
            {
              when: printed('main sees [object Object]'),
              say: '`workerData` on main is about main, and main was created by nobody: null.',
            },
            {
              when: printed('first worker sees undefined'),
              say: 'The order was passed, and a plain object with a number in it travels very well.',
            },
            { when: saidDepends(), say: 'The copy is made within the call. How long the thread takes to start does not matter.' },
          ],
        },
      ],
    },
    {
      id: 'own-world',
      title: 'What a worker owns',
      file: 'own-world.mts',
      teaches:
        'A worker lives in the same process, but has its own globals and a copy of the environment, and may not change what is everybody’s.',
      prediction: lines({
        distractors: ['worker: another pid', 'worker: knows the cook', 'worker: moved to another folder', 'main: DISH=cake'],
      }),
      contract: exact(
        all(
          lineAt(1, 'worker: same pid'),
          lineAt(2, 'worker: knows no cook'),
          lineAt(3, 'worker: DISH=soup'),
          lineAt(4, 'worker: may not leave the folder'),
          lineAt(5, 'main: DISH=soup'),
        ),
      ),
      hint: 'One process, two JavaScript worlds. Which of these things belong to the process, and which to a world?',
      why: [
        { line: 'worker: same pid', text: 'A thread is part of a process. The system knows one process here, with one pid.' },
        {
          line: 'worker: knows no cook',
          text: 'A worker has its own `globalThis`, its own modules, its own heap. Nothing that main has set is in it.',
        },
        { line: 'worker: DISH=soup', text: '`process.env` was copied when the worker was created, so it holds what main had set by then.' },
        {
          line: 'worker: may not leave the folder',
          text: 'The working directory belongs to the whole process. `chdir` would move all threads at once, so it throws ERR_WORKER_UNSUPPORTED_OPERATION in a worker.',
        },
        {
          line: 'main: DISH=soup',
          text: 'The worker wrote `cake` into its own copy. Only with the option `env: SHARE_ENV` would there be one environment for both.',
        },
      ],
      misconceptions: [
        {
          when: printed('worker: another pid'),
          say: 'That is a child process. A worker is a thread in your process: same pid, and if the process dies, so does the worker.',
        },
        {
          when: printed('worker: knows the cook'),
          say: '"Threads share memory" is about other languages. Here each thread has a world of its own, and only SharedArrayBuffers are shared.',
        },
        { when: printed('main: DISH=cake'), say: 'The environment of a worker is a copy. What it writes stays there.' },
        {
          when: printed('worker: moved to another folder'),
          say: 'The folder belongs to the process, so only the main thread may change it.',
        },
        { when: saidDepends(), say: 'The worker posts its lines one after the other, and they arrive so. Nothing here is a race.' },
      ],
      variants: [
        {
          id: 'shared-env',
          rename: { 'and a copy of the environment': 'and a copy of the environment (or, with `env: SHARE_ENV`, the very same one)' },
          file: 'own-world.shared.mts',
          prediction: lines({
            distractors: ['worker: another pid', 'worker: knows the cook', 'worker: moved to another folder', 'main: DISH=soup'],
          }),
          contract: exact(
            all(
              lineAt(1, 'worker: same pid'),
              lineAt(2, 'worker: knows no cook'),
              lineAt(3, 'worker: DISH=soup'),
              lineAt(4, 'worker: may not leave the folder'),
              lineAt(5, 'main: DISH=cake'),
            ),
          ),
          hint: 'One option says that one thing is not copied. Which one, and does it speak of anything else?',
          why: [
            { line: 'worker: same pid', text: 'A thread is part of a process. The system knows one process here, with one pid.' },
            {
              line: 'worker: knows no cook',
              text: '`SHARE_ENV` is about the environment. `globalThis` is never shared, whatever the option.',
            },
            { line: 'worker: DISH=soup', text: 'The worker looks at the environment of main, and there it is soup until now.' },
            {
              line: 'worker: may not leave the folder',
              text: 'The working directory belongs to the whole process, and `chdir` throws in a worker, whatever else is shared.',
            },
            {
              line: 'main: DISH=cake',
              text: 'There is one environment for both. What the worker writes, main reads: convenient, and a new way for two threads to surprise each other.',
            },
          ],
          misconceptions: [
            {
              when: printed('main: DISH=soup'),
              say: 'That is the rule without the option: a copy. `env: SHARE_ENV` asks for the same environment.',
            },
            { when: printed('worker: knows the cook'), say: 'Only `process.env` is shared. Each thread keeps its own `globalThis`.' },
            { when: printed('worker: another pid'), say: 'That is a child process. A worker is a thread in your process: same pid.' },
            {
              when: printed('worker: moved to another folder'),
              say: 'The folder belongs to the process, so only the main thread may change it.',
            },
            { when: saidDepends(), say: 'Main looks after the worker has gone, so the write is done by then. Nothing here is a race.' },
          ],
        },
      ],
    },
    {
      id: 'which-file',
      title: 'Which worker.mjs?',
      file: 'which-file.mts',
      teaches:
        "A relative path given to `new Worker()` counts from the working directory, not from the file it stands in: use `new URL('./worker.mjs', import.meta.url)`.",
      prediction: choice({
        ask: "`app/main.mjs` says `new Worker('./worker.mjs')`. Which file does the worker run?",
        choices: [
          {
            id: 'neighbour',
            text: '`app/worker.mjs`, the neighbour of `app/main.mjs`',
            holds: printed('app/worker.mjs'),
            why: '`import` and `require` count from the file they stand in. `new Worker` is an ordinary call: it does not know which file called it.',
          },
          {
            id: 'directory',
            text: '`worker.mjs` in the working directory',
            holds: printed('worker.mjs'),
            why: 'A relative path counts from `process.cwd()`, as in `fs.readFile`. Start the same program from another folder, and it runs another file, or none.',
          },
          {
            id: 'none',
            text: 'None: an error event, module not found',
            holds: not(any(printed('worker.mjs'), printed('app/worker.mjs'))),
            why: 'That is what you would get without the file in the working directory. Here there happens to be one, which is worse: the wrong code runs, and nobody complains.',
          },
        ],
      }),
      contract: exact(printed('worker.mjs')),
      hint: 'Who reads the text `./worker.mjs`, and what can that function know about the place where it was called?',
      why: [
        {
          line: 'worker.mjs',
          text: "The path was resolved against the folder the process stands in. `new Worker(new URL('./worker.mjs', import.meta.url))` means the neighbour, wherever you start from.",
        },
      ],
      misconceptions: [
        {
          when: chose('neighbour'),
          say: "Try it from two folders, and a program with `new Worker('./worker.js')` works in one of them. The cure is `new URL(…, import.meta.url)`, or in CommonJS with `path.join(__dirname, 'worker.js')`.",
        },
        { when: chose('none'), say: 'Look at the first `writeFileSync`: there is a file of that name where the process stands.' },
      ],
      variants: [
        {
          id: 'url',
          file: 'which-file.url.mts',
          prediction: choice({
            ask: "`app/main.mjs` says `new Worker(new URL('./worker.mjs', import.meta.url))`. Which file does the worker run?",
            choices: [
              {
                id: 'neighbour',
                text: '`app/worker.mjs`, the neighbour of `app/main.mjs`',
                holds: printed('app/worker.mjs'),
                why: '`import.meta.url` is the address of the file the line stands in, and the URL counts from there. It is the neighbour from whichever folder you start.',
              },
              {
                id: 'directory',
                text: '`worker.mjs` in the working directory',
                holds: printed('worker.mjs'),
                why: 'A plain path would count from there. This is a URL, and it was made complete before `new Worker` got to see it.',
              },
              {
                id: 'none',
                text: 'None: `new Worker` wants a path, not a URL',
                holds: not(any(printed('worker.mjs'), printed('app/worker.mjs'))),
                why: 'It takes a path or a `file:` URL object. (A URL as a string it does not take.)',
              },
            ],
          }),
          contract: exact(printed('app/worker.mjs')),
          hint: 'What is `import.meta.url` in `app/main.mjs`? And what does `new URL` do with the dot at the beginning?',
          why: [
            {
              line: 'app/worker.mjs',
              text: '`new URL(relative, base)` counts from the base, and the base is the file itself. `new Worker` gets a complete address and has nothing to guess.',
            },
          ],
          misconceptions: [
            { when: chose('directory'), say: 'It would be, without the URL. `import.meta.url` is what ties the worker to its file.' },
            { when: chose('none'), say: 'A URL object is the form the documentation recommends.' },
          ],
        },
      ],
    },
    {
      id: 'copy-or-share',
      title: 'Do threads share memory?',
      file: 'copy-or-share.mts',
      teaches: 'What goes to a worker is copied. Only the bytes of a SharedArrayBuffer are the same bytes on both sides.',
      prediction: text({
        ask: 'The worker writes 9 into all three. Type the three lines that main prints afterwards.',
        mayDepend: true,
      }),
      contract: exact(all(lineAt(1, 'order 1'), lineAt(2, 'bytes 1'), lineAt(3, 'shared 9'))),
      hint: 'Two of the three are copied on their way. The third says in its name that it is not.',
      why: [
        { line: 'order 1', text: '`workerData` is cloned. The worker changed the object it had got; the one on main knows nothing of it.' },
        {
          line: 'bytes 1',
          text: 'A typed array is cloned with all its bytes, too. Binary data is not shared because it is binary.',
        },
        {
          line: 'shared 9',
          text: 'The view was cloned, but both views look at one SharedArrayBuffer. That is the only memory that threads of Node share.',
        },
      ],
      misconceptions: [
        {
          when: printed('order 9'),
          say: '"Worker threads share memory" is half a sentence. Objects live in the heap of one thread, and what is sent is a copy.',
        },
        {
          when: printed('bytes 9'),
          say: 'An ordinary ArrayBuffer under a typed array is copied like everything else (or moved, if you ask for it). Shared it never is.',
        },
        {
          when: printed('shared 1'),
          say: 'A SharedArrayBuffer is the exception: the worker gets another view of the same bytes, and main sees the 9.',
        },
        { when: saidDepends(), say: 'Main looks only after the worker has gone, so there is no race: all three were written by then.' },
      ],
      variants: [
        {
          id: 'later',
          file: 'copy-or-share.later.mts',
          prediction: text({
            ask: 'Main writes 5 into all three, then says: your turn. The worker adds 2 to all three. Type the three lines that main prints afterwards.',
            mayDepend: true,
          }),
          contract: exact(all(lineAt(1, 'order 5'), lineAt(2, 'bytes 5'), lineAt(3, 'shared 7'))),
          hint: 'For each of the three: how many of them are there, one or two?',
          why: [
            {
              line: 'order 5',
              text: 'Two objects. Main wrote 5 into its own; the worker made 3 of its 1, and nobody ever asks for that.',
            },
            { line: 'bytes 5', text: 'Two arrays as well, since typed arrays are cloned with their bytes.' },
            {
              line: 'shared 7',
              text: 'One byte, seen from both sides. Main wrote 5 before it posted the message, so the worker added 2 to 5.',
            },
          ],
          misconceptions: [
            { when: any(printed('order 7'), printed('bytes 7')), say: 'What the worker has is a clone. Its additions stay there.' },
            {
              when: any(printed('order 3'), printed('bytes 3')),
              say: '3 is what the worker has: 1 + 2. Main prints its own, and wrote 5 there.',
            },
            { when: any(printed('order 1'), printed('bytes 1')), say: 'Main wrote 5 into its own objects after the clones had been made.' },
            {
              when: printed('shared 5'),
              say: 'The bytes of a SharedArrayBuffer are the same on both sides: what the worker adds is there for main, too.',
            },
            {
              when: any(printed('shared 3'), printed('shared 2')),
              say: 'Nothing was copied, so the 5 of main was there when the worker began: it was written before the message was posted.',
            },
            {
              when: saidDepends(),
              say: 'The worker begins after the message, and main looks after `exit`: everybody waits for his turn, so no race.',
            },
          ],
        },
      ],
    },
    {
      id: 'what-arrives',
      title: 'What comes out at the other end',
      file: 'what-arrives.mts',
      teaches: 'The structured clone keeps data (Map, Date, errors, cycles), drops classes, and refuses functions with a DataCloneError.',
      prediction: lines({
        distractors: ['Cake arrives as Cake', 'Buffer arrives as Buffer', 'function arrives as Function', 'Map arrives as Object'],
      }),
      contract: exact(
        all(
          printed('Map arrives as Map'),
          printed('TypeError arrives as TypeError'),
          printed('Cake arrives as Object'),
          printed('Buffer arrives as Uint8Array'),
          printed('function: DataCloneError'),
          count(/./, '=', 5),
        ),
      ),
      hint: 'Data can be copied. Code cannot. What is a class, what is a Map?',
      why: [
        {
          line: 'Map arrives as Map',
          text: 'Map, Set, Date, RegExp, BigInt, typed arrays and cycles survive: far more than JSON can carry.',
        },
        { line: 'TypeError arrives as TypeError', text: 'Built-in errors keep their type, message and stack.' },
        {
          line: 'Cake arrives as Object',
          text: 'The data of your class arrives (`slices: 8`), the class does not: a plain object without `cut`. Make it anew on the other side.',
        },
        {
          line: 'Buffer arrives as Uint8Array',
          text: 'Buffer is a class of Node on top of Uint8Array, so it loses its methods, too. Wrap it: `Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)`.',
        },
        {
          line: 'function: DataCloneError',
          text: 'Code belongs to the heap it was made in. JSON would drop a function silently; the structured clone throws, even if it is hidden deep in an object.',
        },
      ],
      misconceptions: [
        {
          when: printed('Cake arrives as Cake'),
          say: 'The clone walks over the data and ignores the prototype. `message.cut()` would be a TypeError on the other side.',
        },
        {
          when: printed('Buffer arrives as Buffer'),
          say: 'It arrives as Uint8Array, and `readUInt32BE` or `toString("hex")` are not there. A classic when image libraries move into a worker.',
        },
        {
          when: printed('function arrives as Function'),
          say: 'You cannot send a function to another thread, only data. The worker has the code because it loads a file.',
        },
        {
          when: printed('Map arrives as Object'),
          say: 'That is what JSON does to it (an empty object, at that). The structured clone knows Maps.',
        },
        { when: saidDepends(), say: 'The rules of the clone are a standard (HTML), the same in browsers and in every Node.' },
      ],
      variants: [
        {
          id: 'menu',
          file: 'what-arrives.menu.mts',
          prediction: lines({
            distractors: [
              'Date arrives as String',
              'Menu arrives as Menu',
              'TooHot arrives as TooHot',
              'promise arrives as Promise',
              'Menu arrives as Object',
            ],
          }),
          contract: exact(
            all(
              printed('Date arrives as Date'),
              printed('Menu arrives as Map'),
              printed('TooHot arrives as Error'),
              printed('Float64Array arrives as Float64Array'),
              printed('promise: DataCloneError'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Your own classes get lost on the way. But what are they built on?',
          why: [
            { line: 'Date arrives as Date', text: 'A Date is one of the types the clone knows. (JSON would make a string of it.)' },
            {
              line: 'Menu arrives as Map',
              text: 'The clone sees a Map inside and copies it with its entries. The class on top, and `cheapest` with it, is left behind.',
            },
            {
              line: 'TooHot arrives as Error',
              text: 'An error of your own class arrives with its message, as a plain Error. `instanceof TooHot` is false on the other side, and a field such as `code` would be lost, too: to tell errors apart, post a plain object.',
            },
            { line: 'Float64Array arrives as Float64Array', text: 'All typed arrays are built in, and each kind stays what it is.' },
            {
              line: 'promise: DataCloneError',
              text: 'A promise is a callback to be, tied to its own event loop. Await it first and post the result.',
            },
          ],
          misconceptions: [
            {
              when: printed('Date arrives as String'),
              say: 'That is JSON, as between two processes. Threads use the structured clone, which keeps dates.',
            },
            {
              when: printed('Menu arrives as Menu'),
              say: 'The other thread may not even have loaded that class. Only what is built into JavaScript survives.',
            },
            {
              when: printed('Menu arrives as Object'),
              say: 'The class is lost, the Map is not: entries and `get` are there on the other side.',
            },
            {
              when: printed('TooHot arrives as TooHot'),
              say: 'Only the built-in error types have a place in the clone. All others become Error.',
            },
            {
              when: printed('promise arrives as Promise'),
              say: 'Who would settle it there? The clone refuses: only finished data travels.',
            },
            { when: saidDepends(), say: 'The rules of the clone are a standard (HTML), the same in browsers and in every Node.' },
          ],
        },
      ],
    },
    {
      id: 'moved-away',
      title: 'Handing it over',
      file: 'moved-away.mts',
      teaches: 'A transferred ArrayBuffer changes hands: the sender keeps an empty shell, and writing to it is ignored without an error.',
      prediction: order({ distractors: ['main has 4 bytes', 'the first is 9', 'worker got 0 bytes'] }),
      contract: exact(all(lineAt(1, 'main has 0 bytes'), lineAt(2, 'the first is undefined'), lineAt(3, 'worker got 4 bytes'))),
      hint: 'The second argument of `postMessage` is a list of things to move, not to copy. When do they leave?',
      why: [
        {
          line: 'main has 0 bytes',
          text: 'Before `postMessage` returns, the buffer is detached from main. The view is still there, and it is a view of nothing.',
        },
        {
          line: 'the first is undefined',
          text: 'Writing to a detached view is ignored, and reading gives undefined. No error tells you: do not touch what you have given away.',
        },
        { line: 'worker got 4 bytes', text: 'The bytes were not copied. They have a new owner, whatever their number: 4 or 4 billion.' },
      ],
      misconceptions: [
        {
          when: printed('main has 4 bytes'),
          say: 'That would be a copy. In the transfer list it is a move: one owner at a time.',
        },
        {
          when: printed('the first is 9'),
          say: 'The write came after the handover. There is no byte left to hold the 9.',
        },
        { when: printed('worker got 0 bytes'), say: 'The empty one is the sender’s. The receiver has everything.' },
        {
          when: before('worker got 4 bytes', 'the first is undefined'),
          say: 'The answer of the worker is an event, and events wait for the end of the main file.',
        },
        { when: saidDepends(), say: 'The buffer leaves within the call of `postMessage`, not some time later.' },
      ],
      variants: [
        {
          id: 'window',
          file: 'moved-away.window.mts',
          prediction: order({ distractors: ['the half has 4', 'the whole has 4', 'the whole has 8', 'worker got 4 of 4'] }),
          contract: exact(
            all(lineAt(1, 'the half has 0'), lineAt(2, 'the whole has 0'), lineAt(3, 'worker got 4 of 8'), count(/./, '=', 3)),
          ),
          hint: '`half` is a window on the bytes of `pixels`. What stands in the transfer list: the window, or what is behind it?',
          why: [
            { line: 'the half has 0', text: 'Its buffer has left, so this is a view of nothing.' },
            {
              line: 'the whole has 0',
              text: 'Both views looked at one buffer, and a buffer moves whole or not at all. Nobody mentioned `pixels`, and it is empty all the same.',
            },
            {
              line: 'worker got 4 of 8',
              text: 'The view arrives as it was, 4 bytes long, on the whole buffer of 8. To give away a part, make it a buffer of its own first: `pixels.slice(0, 4)`.',
            },
          ],
          misconceptions: [
            { when: printed('the half has 4'), say: 'That would be a copy. What stands in the transfer list is moved.' },
            {
              when: any(printed('the whole has 4'), printed('the whole has 8')),
              say: '`subarray` copies nothing: `pixels` and `half` share one buffer, and that one is gone. `slice` would have copied.',
            },
            {
              when: printed('worker got 4 of 4'),
              say: 'A buffer cannot be cut in two on the way. All 8 bytes went, and the view on 4 of them.',
            },
            {
              when: before('worker got 4 of 8', 'the whole has 0'),
              say: 'The answer of the worker is an event, and events wait for the end of the main file.',
            },
            { when: saidDepends(), say: 'The buffer leaves within the call of `postMessage`, not some time later.' },
          ],
        },
      ],
    },
    {
      id: 'move-or-copy',
      title: '64 MB, copied and moved',
      file: 'move-or-copy.mts',
      teaches: 'A copy costs the sending thread time in proportion to its size; a transfer costs next to nothing.',
      prediction: choice({
        ask: '`postMessage` with 64 MB, first copied, then moved. How long does the call hold up the main thread?',
        choices: [
          {
            id: 'no-difference',
            text: 'About equally long: `postMessage` is asynchronous anyway',
            holds: all(value('moved', '>', { value: 'copied', times: 0.5 }), value('moved', '<=', { value: 'copied', times: 1.5 })),
            why: 'Only the delivery is asynchronous. The copy is made inside the call, on the thread of the sender.',
          },
          {
            id: 'moved-quicker',
            text: 'Moving is far quicker',
            holds: value('moved', '<=', { value: 'copied', times: 0.5 }),
            why: 'Copying 64 MB takes tens of ms, during which main does nothing else. Moving hands over a pointer: well under 1 ms.',
          },
          {
            id: 'copied-quicker',
            text: 'Copying is quicker: moving must copy and then delete',
            holds: value('moved', '>', { value: 'copied', times: 1.5 }),
            why: 'Nothing is copied in a move. The memory stays where it is and gets another owner.',
          },
        ],
      }),
      contract: measured(value('moved', '<=', { value: 'copied', times: 0.5 })),
      values: {
        copied: { pattern: /^copied: ([\d.]+) ms$/, unit: 'ms' },
        moved: { pattern: /^moved: ([\d.]+) ms$/, unit: 'ms' },
      },
      hint: 'Threads of one process see the same memory of the machine. What must happen to 64 MB when they only change their owner?',
      why: [
        { value: 'copied', text: 'New memory, and 64 million bytes written into it, all on the main thread before the call returns.' },
        { value: 'moved', text: 'The bytes stay where they are. A pointer changes hands, and main loses its access.' },
      ],
      misconceptions: [
        {
          when: chose('no-difference'),
          say: 'A message is written (serialised) before `postMessage` returns. Large messages block the sender.',
        },
        { when: chose('copied-quicker'), say: 'A file moved within one disk takes no time, either, for the same reason.' },
      ],
      variants: [
        {
          id: 'trailer',
          rename: {
            '64 MB, copied and moved': 'A film and its trailer',
            'A copy costs the sending thread time in proportion to its size; a transfer costs next to nothing.':
              'A view is copied with the whole buffer behind it, however little of it the view shows.',
          },
          file: 'move-or-copy.trailer.mts',
          prediction: choice({
            ask: '`film` is 64 MB, the trailer a view of its first 1,000 bytes. Both are posted, without a transfer list. How long does the call take for the trailer?',
            choices: [
              {
                id: 'fraction',
                text: 'Next to nothing: 1,000 bytes are copied',
                holds: value('trailer', '<', 1),
                why: '1,000 bytes are what the view shows. But the clone is one of the view and of the buffer behind it, and that has 64 MB.',
              },
              {
                id: 'as-long',
                text: 'About as long as for the film: all 64 MB are copied again',
                holds: value('trailer', '>=', 1),
                why: 'A view is cloned together with its buffer, so that it is a view on the other side as well. `film.slice(0, 1000)` has a buffer of its own, of 1,000 bytes: that would be quick.',
              },
              {
                id: 'throws',
                text: 'It throws: the film has gone, and the trailer with it',
                holds: never(/^trailer/),
                why: 'Gone is what was moved, and for that it must be in the transfer list. The film was copied: it is still here, and so is every view of it.',
              },
            ],
          }),
          contract: measured(value('trailer', '>=', 1)),
          values: {
            film: { pattern: /^film: ([\d.]+) ms$/, unit: 'ms' },
            trailer: { pattern: /^trailer: ([\d.]+) ms$/, unit: 'ms' },
          },
          hint: 'A view is a window: a buffer, a place to begin, a length. What must be on the other side for the clone to be a window, too?',
          why: [
            { value: 'film', text: 'New memory, and 64 million bytes written into it, all on the main thread before the call returns.' },
            {
              value: 'trailer',
              text: 'The same 64 MB once more, for the sake of 1,000. And with `.buffer` the worker can watch the whole film.',
            },
          ],
          misconceptions: [
            {
              when: chose('fraction'),
              say: 'Size decides, as ever. But it is the size of the buffer, not of the view.',
            },
            {
              when: chose('throws'),
              say: 'Without a second argument `postMessage` takes nothing away from the sender.',
            },
          ],
        },
      ],
    },
    {
      id: 'pooled-buffer',
      title: 'Giving away a small Buffer',
      file: 'pooled-buffer.mts',
      teaches:
        'A small Buffer is a window on memory it shares with others, so that memory cannot be given away: Node 20 copies in silence, later ones throw.',
      prediction: choice({
        ask: 'A Buffer made from the text `soup` is to be moved. What happens on your Node?',
        choices: [
          {
            id: 'moved',
            text: 'It is moved: 0 bytes are left',
            holds: printed('posted, 0 bytes left here'),
            why: 'It would take all its neighbours with it: small Buffers lie side by side in one large ArrayBuffer, the pool. Node has marked that one as not transferable.',
          },
          {
            id: 'copied',
            text: 'It is posted, and all 4 bytes are still here',
            holds: printed('posted, 4 bytes left here'),
            why: 'Node 20 does that: it leaves the pool where it is and copies instead, without a word. Node 22 and later throw a DataCloneError.',
          },
          {
            id: 'refused',
            text: '`postMessage` throws a DataCloneError',
            holds: printed('DataCloneError, 4 bytes left here'),
            why: 'Since Node 22 asking for the impossible is an error: the pool belongs to many Buffers. Node 20 copies in silence.',
          },
        ],
      }),
      contract: byNode(
        { node: { before: '22' }, contract: exact(printed('posted, 4 bytes left here')) },
        { contract: exact(printed('DataCloneError, 4 bytes left here')) },
      ),
      hint: 'Where do four bytes of a small Buffer live, and who else lives there?',
      why: [
        {
          line: 'posted, 4 bytes left here',
          text: 'This Node saw that the memory belongs to the pool and may not be moved, and copied it instead. Nothing is lost, but your transfer did not happen.',
        },
        {
          line: 'DataCloneError, 4 bytes left here',
          text: 'The memory belongs to the pool, and this Node refuses to move it. `new Uint8Array(bytes)` makes a copy with a buffer of its own, which can be moved.',
        },
      ],
      misconceptions: [
        {
          when: chose('moved'),
          say: 'If that worked, every other small Buffer of your program would be empty afterwards. (Once upon a time, it did.)',
        },
        {
          when: chose('copied'),
          say: 'True on Node 20, an error since 22. Do not rely on either: give moved data a buffer of its own.',
        },
        { when: chose('refused'), say: 'True since Node 22. Node 20 is silent, and copies.' },
      ],
      variants: [
        {
          id: 'own-bytes',
          rename: {
            'Giving away a small Buffer': 'Giving away four bytes',
            "Buffer.from('soup')": "new Uint8Array(Buffer.from('soup'))",
            'A small Buffer is a window on memory it shares with others, so that memory cannot be given away: Node 20 copies in silence, later ones throw.':
              'A small Buffer lives in the pool, which cannot be given away. `new Uint8Array(bytes)` copies it into memory of its own, and that can.',
          },
          prediction: choice({
            ask: 'A small Buffer is made into a Uint8Array, and that is to be moved. What happens on your Node?',
            choices: [
              {
                id: 'moved',
                text: 'It is moved: 0 bytes are left',
                holds: printed('posted, 0 bytes left here'),
                why: '`new Uint8Array` of other bytes makes a copy, with an ArrayBuffer of just 4 bytes. It belongs to nobody else, so it can go.',
              },
              {
                id: 'copied',
                text: 'It is posted, and all 4 bytes are still here',
                holds: printed('posted, 4 bytes left here'),
                why: 'Node 20 does that with the pool, in which small Buffers live. These bytes have left it: the Uint8Array is a copy with memory of its own.',
              },
              {
                id: 'refused',
                text: '`postMessage` throws a DataCloneError',
                holds: printed('DataCloneError, 4 bytes left here'),
                why: 'It would for the Buffer itself, since Node 22: that lives in the pool. The Uint8Array is a copy, with an ArrayBuffer that may be moved.',
              },
            ],
          }),
          contract: exact(printed('posted, 0 bytes left here')),
          hint: '`new Uint8Array(…)` of other bytes: a second window on their memory, or memory of its own?',
          why: [
            {
              line: 'posted, 0 bytes left here',
              text: 'The Buffer in the pool was only the model. Its copy has an ArrayBuffer of its own, and that has moved: on every Node.',
            },
          ],
          misconceptions: [
            {
              when: chose('copied'),
              say: 'In silence Node 20 copies the pool, and only that. What may be moved it moves, like every other Node.',
            },
            {
              when: chose('refused'),
              say: 'Refused is the pool. A `new Uint8Array` is never in it, whatever it was made from.',
            },
          ],
        },
      ],
    },
    {
      id: 'closing-time',
      title: 'A worker that stays',
      file: 'closing-time.mts',
      teaches:
        'A listener on `parentPort` keeps a worker alive, ready for task after task, until the port is closed; messages posted early wait.',
      prediction: order({ distractors: ['go home: done'] }),
      contract: exact(
        all(
          lineAt(1, 'two tasks posted'),
          before('ready', 'peel: done'),
          before('peel: done', 'chop: done'),
          before('chop: done', 'worker has gone'),
          lineAt(-1, 'process ends'),
          count(/./, '=', 6),
        ),
      ),
      hint: 'The tasks are posted before the worker runs a single line. Are they lost, and what does the worker do first?',
      why: [
        { line: 'two tasks posted', text: 'The main file runs to its end first. The two messages are already on their way.' },
        {
          line: 'ready',
          text: 'The worker runs its file from the top. The messages wait in its letter box until it listens, so its own first word is `ready`.',
        },
        { line: 'peel: done', text: 'Now it listens, and the waiting messages come one by one, in the order in which they were posted.' },
        { line: 'chop: done', text: 'The second. No new thread was started for it: the same worker, still warm.' },
        {
          line: 'worker has gone',
          text: 'The open listener kept the worker alive, as an open server keeps a process. `close()` takes that reason away, and the worker ends by itself.',
        },
        { line: 'process ends', text: 'A living worker keeps the process alive, too. When it has gone, nothing is left to wait for.' },
      ],
      misconceptions: [
        {
          when: before('peel: done', 'ready'),
          say: 'Messages are delivered by the event loop of the worker, and that starts when its file has run to its end.',
        },
        {
          when: before('ready', 'two tasks posted'),
          say: 'Whatever the worker says arrives as an event, and main is still in its main file.',
        },
        { when: printed('go home: done'), say: 'The worker answers that message by closing the port, in the other branch of the `if`.' },
        {
          when: any(before('worker has gone', 'peel: done'), before('worker has gone', 'chop: done')),
          say: 'The worker goes when its port is closed, and main asks for that after `chop: done`. What a worker has posted arrives before its `exit`.',
        },
        {
          when: before('process ends', 'worker has gone'),
          say: 'The process waits for its workers, unless they are unrefed or `process.exit` cuts everything short.',
        },
        { when: before('chop: done', 'peel: done'), say: 'One port, one queue: first in, first out.' },
        { when: saidDepends(), say: 'Between two threads there is one queue in each direction, and it keeps its order.' },
      ],
      variants: [
        {
          id: 'once',
          rename: {
            'A worker that stays': 'How long does it stay?',
            'ready for task after task, until the port is closed; messages posted early wait.':
              'and messages posted early wait for it. With `once` it is gone after the first one: the worker ends, and the rest is lost.',
          },
          file: 'closing-time.once.mts',
          prediction: order({ distractors: ['chop: done'] }),
          contract: exact(
            all(
              lineAt(1, 'two tasks posted'),
              before('ready', 'peel: done'),
              before('peel: done', 'worker has gone'),
              lineAt(-1, 'process ends'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'How many messages does the worker listen for? And what keeps it alive afterwards?',
          why: [
            { line: 'two tasks posted', text: 'The main file runs to its end first. The two messages are already on their way.' },
            { line: 'ready', text: 'The worker runs its file from the top. The messages wait in its letter box until it listens.' },
            { line: 'peel: done', text: 'The first message, and the last one anybody listens to: `once` has taken the listener away.' },
            {
              line: 'worker has gone',
              text: 'No listener, nothing to live for. `chop` was delivered to nobody, or never: no error tells you.',
            },
            { line: 'process ends', text: 'The worker was all that kept the process alive.' },
          ],
          misconceptions: [
            {
              when: printed('chop: done'),
              say: 'For `chop` somebody would have to listen a second time. `once` does not: main has posted a task that nobody will ever do.',
            },
            {
              when: before('peel: done', 'ready'),
              say: 'Messages are delivered by the event loop of the worker, and that starts when its file has run to its end.',
            },
            {
              when: before('ready', 'two tasks posted'),
              say: 'Whatever the worker says arrives as an event, and main is still in its main file.',
            },
            {
              when: before('worker has gone', 'peel: done'),
              say: 'The worker leaves after its answer, and what it has posted is delivered before its `exit`.',
            },
            { when: before('process ends', 'worker has gone'), say: 'The process waits for its workers.' },
            { when: saidDepends(), say: 'The worker cannot go before it has answered `peel`, and it cannot answer `chop` at all.' },
          ],
        },
      ],
    },
    {
      id: 'four-endings',
      title: 'Four ways to end',
      file: 'four-endings.mts',
      teaches:
        'A throw or an unhandled rejection ends the worker with an `error` event and code 1; `process.exit(n)` ends only the worker, without one.',
      prediction: order({ distractors: ['throw: code 0', 'reject: code 0', 'exit(3): code 1'] }),
      contract: exact(
        all(
          lineAt(1, 'return: code 0'),
          before('throw: pan on fire', 'throw: code 1'),
          before('reject: no salt', 'reject: code 1'),
          before('reject: code 1', 'exit(3): code 3'),
          lineAt(-1, 'main is alive'),
          count(/./, '=', 7),
        ),
      ),
      hint: 'In a worker `process.exit` is kinder than on main. And a rejection that nobody handles is treated like a throw.',
      why: [
        { line: 'return: code 0', text: 'The file came to its end, and nothing keeps the worker alive.' },
        {
          line: 'throw: pan on fire',
          text: 'An error that nobody catches in the worker is cloned and given to main as an `error` event. Without a listener it would end the process, as with every EventEmitter.',
        },
        { line: 'throw: code 1', text: '`exit` comes after `error`, always. Code 1: it failed.' },
        {
          line: 'reject: no salt',
          text: 'A rejection nobody handles counts as an uncaught error in a worker, too. So `.catch((error) => { throw error })` at its end is a long way to write nothing.',
        },
        { line: 'reject: code 1', text: 'The same end as after a throw.' },
        {
          line: 'exit(3): code 3',
          text: 'In a worker `process.exit` ends the thread, not the process. No `error` event: whoever only listens for messages and errors never hears of it.',
        },
        { line: 'main is alive', text: 'Four workers have come and gone, three of them in trouble. Main heard of each, and goes on.' },
      ],
      misconceptions: [
        {
          when: never('main is alive'),
          say: '`process.exit` in a worker stops that worker. And an error with a listener for `error` stays a matter of that worker, too.',
        },
        {
          when: printed('exit(3): code 1'),
          say: 'The number you pass is the code of the `exit` event. Code 1 is for errors, and for `terminate()`.',
        },
        { when: printed('throw: code 0'), say: 'Code 0 means: all went well. A throw is code 1.' },
        { when: printed('reject: code 0'), say: 'An unhandled rejection is not forgotten: it ends the worker as a throw does.' },
        {
          when: any(before('throw: code 1', 'throw: pan on fire'), before('reject: code 1', 'reject: no salt')),
          say: '`exit` is the last event of a worker. The error comes before it.',
        },
        { when: saidDepends(), say: 'Each round waits for `exit` before the next one starts, so there is only one order.' },
      ],
      variants: [
        {
          id: 'other-four',
          file: 'four-endings.other.mts',
          prediction: order({ distractors: ['caught: pan on fire', 'exitCode: code 0', 'exit(0): pan on fire', 'late: code 0'] }),
          contract: exact(
            all(
              lineAt(1, 'caught: code 0'),
              before('late: pan on fire', 'late: code 1'),
              before('late: code 1', 'exitCode: code 4'),
              before('exitCode: code 4', 'exit(0): code 0'),
              lineAt(-1, 'main is alive'),
              count(/./, '=', 6),
            ),
          ),
          hint: 'Who hears of an error: the code around it, a `catch`, or nobody? And which of the four does not wait for its own timer?',
          why: [
            {
              line: 'caught: code 0',
              text: 'A rejection with a `catch` is dealt with inside the worker. Main never hears of it, and the end is an ordinary one.',
            },
            {
              line: 'late: pan on fire',
              text: 'Thrown in a timer, after the file has ended: uncaught all the same, so it is cloned and comes as an `error` event.',
            },
            { line: 'late: code 1', text: '`exit` comes after `error`, always. Code 1: it failed.' },
            {
              line: 'exitCode: code 4',
              text: '`process.exitCode` is the worker’s own. It ends nothing, it only names the code. No `error` event, although the code is not 0.',
            },
            {
              line: 'exit(0): code 0',
              text: 'The timer was set, but the thread is stopped before it is due. What is still pending at `process.exit` never happens.',
            },
            {
              line: 'main is alive',
              text: 'Four workers have come and gone. None of it ends the process, since main listens for `error`.',
            },
          ],
          misconceptions: [
            { when: printed('caught: pan on fire'), say: 'Only what nobody catches in the worker becomes an `error` event.' },
            {
              when: printed('exitCode: code 0'),
              say: '`process.exitCode` counts in a worker as it does on main: it is the code of the `exit` event.',
            },
            { when: printed('exit(0): pan on fire'), say: '`process.exit` stops the thread at once. Its timers are gone with it.' },
            {
              when: printed('late: code 0'),
              say: 'The file came to its end without trouble, the worker did not: its timer threw. Code 1.',
            },
            {
              when: never('main is alive'),
              say: 'Nothing of this is fatal for main: it listens for `error`, and `process.exit` in a worker ends that worker.',
            },
            { when: before('late: code 1', 'late: pan on fire'), say: '`exit` is the last event of a worker. The error comes before it.' },
            { when: saidDepends(), say: 'Each round waits for `exit` before the next one starts, so there is only one order.' },
          ],
        },
      ],
    },
    {
      id: 'no-message',
      title: 'A worker that says nothing',
      file: 'no-message.mts',
      teaches:
        'A promise around a worker must settle on every ending: one that only knows message, error and codes other than 0 waits for ever.',
      prediction: choice({
        ask: 'You find this `runWorker` in many articles. Here the worker ends at once, without a message. What happens?',
        choices: [
          {
            id: 'undefined',
            text: 'It prints `result: undefined`, then `done`',
            holds: printed(/^result/),
            why: 'Only `message` calls `resolve`, and there is no message. The end of a worker is not an answer.',
          },
          {
            id: 'rejected',
            text: 'It prints `failed: …`, then `done`',
            holds: printed(/^failed/),
            why: 'The code is 0, and for 0 the `exit` listener does nothing. That is the hole: it takes "no error" for "there was an answer".',
          },
          {
            id: 'hangs',
            text: 'It waits for ever; the process has to be killed',
            holds: all(never(/^result|^failed/), not(exited(13))),
            why: 'The promise does wait for ever, but a waiting promise keeps nothing alive. With no worker left the event loop is empty, and Node leaves.',
          },
          {
            id: 'leaves',
            text: 'The process ends in the middle of the `await`: no result, no `done`',
            holds: all(never(/^result|^failed/), exited(13)),
            why: 'Nobody settles the promise, and nothing is left to wait for. Node ends with code 13, which means: a top-level await was never settled. In a server, the request would hang instead.',
          },
        ],
      }),
      contract: exact(all(printed('waiting'), never('done'), exited(13))),
      exitCode: 13,
      writesStderr: true,
      hint: 'Go through the three listeners. Which of them is called, with what, and does it settle the promise?',
      why: [
        {
          line: 'waiting',
          text: 'The last line that is printed. The worker exits with 0, no listener settles the promise, the loop runs empty, and Node leaves with code 13 (22 and later say why on stderr). The cure: let `exit` always reject; after an answer that has no effect.',
        },
      ],
      misconceptions: [
        { when: chose('undefined'), say: 'A promise resolves when somebody calls `resolve`. Who would?' },
        { when: chose('rejected'), say: 'Read the condition again: `code !== 0`.' },
        {
          when: chose('hangs'),
          say: 'In a server that is what the client sees, since the server keeps the process alive. This little program has nothing else to live for.',
        },
      ],
      variants: [
        {
          id: 'empty-letter',
          rename: { 'A worker that says nothing': 'A worker of few words' },
          file: 'no-message.empty.mts',
          prediction: choice({
            ask: '`runWorker` as in many articles. Here the worker posts `undefined`, and ends. What happens?',
            choices: [
              {
                id: 'undefined',
                text: 'It prints `result: undefined`, then `done`',
                holds: printed(/^result/),
                why: 'An empty letter is a letter: `message` is emitted, with undefined, and that resolves the promise. The exit with 0 comes afterwards and does nothing.',
              },
              {
                id: 'rejected',
                text: 'It prints `failed: …`, then `done`',
                holds: printed(/^failed/),
                why: 'Posting undefined is allowed, and the worker ends with code 0. There is nothing to reject for.',
              },
              {
                id: 'leaves',
                text: 'The process ends in the middle of the `await`: no result, no `done`',
                holds: all(never(/^result|^failed/), exited(13)),
                why: 'It would, without any message. Here there is one, even if it is empty.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'waiting'), lineAt(2, 'result: undefined'), lineAt(3, 'done'), exited(0))),
          exitCode: 0,
          hint: 'Is a message with nothing in it a message?',
          why: [
            { line: 'waiting', text: 'Printed before the worker is started.' },
            {
              line: 'result: undefined',
              text: 'The `message` event came, with undefined in it, and `resolve(undefined)` settles a promise like any other value.',
            },
            {
              line: 'done',
              text: 'A pool can rely on this: a task with nothing to say should still post something, so that somebody knows it is done.',
            },
          ],
          misconceptions: [
            { when: chose('rejected'), say: 'Rejected is what `error` says, or a code other than 0. Neither came.' },
            { when: chose('leaves'), say: 'undefined is a value like others: it can be cloned, and it is delivered.' },
          ],
        },
        {
          id: 'leaves',
          rename: { 'A worker that says nothing': 'A worker that leaves' },
          file: 'no-message.leaves.mts',
          prediction: choice({
            ask: '`runWorker` as in many articles. Here the worker calls `process.exit(2)`. What happens?',
            choices: [
              {
                id: 'undefined',
                text: 'It prints `result: undefined`, then `done`',
                holds: printed(/^result/),
                why: 'Only `message` calls `resolve`, and there is no message.',
              },
              {
                id: 'rejected',
                text: 'It prints `failed: …`, then `done`',
                holds: printed(/^failed/),
                why: 'The code is 2, not 0, and for that the `exit` listener does reject. This hole the articles have closed; the one beside it, code 0, they have not.',
              },
              {
                id: 'leaves',
                text: 'The process ends in the middle of the `await`: no result, no `done`',
                holds: all(never(/^result|^failed/), not(exited(2))),
                why: 'It would, for a worker that leaves with code 0. For 2 there is a listener that rejects.',
              },
              {
                id: 'all-gone',
                text: 'The whole process ends with code 2, in the middle of the `await`',
                holds: all(never(/^result|^failed/), exited(2)),
                why: 'In a worker `process.exit` ends the thread. The process goes on, and hears of it by `exit`.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'waiting'), lineAt(2, 'failed: Error: exit code 2'), lineAt(3, 'done'), exited(0))),
          exitCode: 0,
          hint: 'No message, no error. One listener is left, and it looks at a number.',
          why: [
            { line: 'waiting', text: 'Printed before the worker is started.' },
            {
              line: 'failed: Error: exit code 2',
              text: 'No `error` event: leaving is not throwing. But `exit` came with 2, and the listener rejects for every code but 0.',
            },
            { line: 'done', text: 'The rejection was caught, and main goes on to its end.' },
          ],
          misconceptions: [
            { when: chose('undefined'), say: 'A promise resolves when somebody calls `resolve`. Who would?' },
            { when: chose('leaves'), say: 'Read the condition again: `code !== 0`. 2 is not 0.' },
            { when: chose('all-gone'), say: 'That is `process.exit` on the main thread. In a worker it is kinder.' },
          ],
        },
      ],
    },
    {
      id: 'answer-then-crash',
      title: 'First the answer, then the crash',
      file: 'answer-then-crash.mts',
      teaches:
        'Your messages and Node’s own news (`online`, `error`) travel on two channels: which one main sees first is not promised. A promise keeps whichever comes first.',
      prediction: choice({
        ask: 'The worker posts `soup`, and throws right after it. What becomes of the promise?',
        mayDepend: true,
        choices: [
          {
            id: 'resolved',
            text: 'It resolves with `soup`',
            holds: printed('resolved: soup'),
            why: 'In most runs, yes: the message was first. But the error has a channel of its own, and sometimes it overtakes. So "it depends" is the better answer, even when this one comes true.',
          },
          {
            id: 'rejected',
            text: 'It rejects with `pan on fire`',
            holds: printed('rejected: pan on fire'),
            why: 'In some runs, yes, although the message was posted first: the error has a channel of its own, and it overtook. So "it depends" is the better answer, even when this one comes true.',
          },
          {
            id: 'both',
            text: 'Both: it resolves, and then it rejects',
            holds: all(printed(/^resolved/), printed(/^rejected/)),
            why: 'A promise settles once. What comes second has no effect, and nobody is told.',
          },
        ],
      }),
      contract: oneOf(['resolved: soup'], ['rejected: pan on fire']),
      hint: 'You know that `exit` comes last. Is there such a rule for `message` and `error`? Run it twenty times.',
      why: [
        {
          line: 'resolved: soup',
          text: 'This time main saw the message first. The error came second and found the promise settled: nobody hears of it. Run it 20 times.',
        },
        {
          line: 'rejected: pan on fire',
          text: 'This time the error was seen first: messages and errors come through two ports, and nothing puts them in order. The answer came too late for the promise.',
        },
      ],
      misconceptions: [
        {
          when: chose('resolved'),
          say: 'The order of the two statements in the worker is sure. The order of their arrival is not: one port for messages, another for Node’s own news. (Even `online` can come after a message that was posted at the start.)',
        },
        {
          when: chose('rejected'),
          say: 'Possible, and rarer: in our runs between one in eighty and one in six, the busier the machine, the more often.',
        },
        { when: chose('both'), say: 'Of `resolve` and `reject` the first call counts, once and for all.' },
      ],
      variants: [
        {
          id: 'leaves',
          rename: {
            'First the answer, then the crash': 'First the answer, then the door',
            'Your messages and Node’s own news (`online`, `error`) travel on two channels: which one main sees first is not promised. A promise keeps whichever comes first.':
              'What a worker has posted is delivered before its `exit`; only between messages and `error` is no order promised. A promise keeps whichever comes first.',
          },
          file: 'answer-then-crash.exit.mts',
          prediction: choice({
            ask: 'The worker posts `soup`, and calls `process.exit(1)` right after it. What becomes of the promise?',
            mayDepend: true,
            choices: [
              {
                id: 'resolved',
                text: 'It resolves with `soup`',
                holds: printed('resolved: soup'),
                why: '`exit` is emitted only when the letter box of the worker has been emptied. So the message is first, on every run.',
              },
              {
                id: 'rejected',
                text: 'It rejects with `code 1`',
                holds: printed('rejected: code 1'),
                why: '`exit` does come with 1, and its listener does call `reject`. But the message was delivered before it, and a promise settles once.',
              },
              {
                id: 'both',
                text: 'Both: it resolves, and then it rejects',
                holds: all(printed(/^resolved/), printed(/^rejected/)),
                why: 'A promise settles once. What comes second has no effect, and nobody is told.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'resolved: soup'), count(/./, '=', 1))),
          hint: 'Nothing is thrown here. Which two events come, and is there a rule for these two?',
          why: [
            {
              line: 'resolved: soup',
              text: '`postMessage` had put the letter into the box before the worker left, and `exit` waits until the box is empty. Its `reject` finds the promise settled.',
            },
          ],
          misconceptions: [
            {
              when: chose('rejected'),
              say: '`process.exit` in a worker loses no message that was posted, and it does not matter which listener was added first: they listen to different events.',
            },
            { when: chose('both'), say: 'Of `resolve` and `reject` the first call counts, once and for all.' },
            {
              when: saidDepends(),
              say: 'With a throw it would: `error` has a channel of its own, and may overtake. `exit` may not: it is the last thing you hear of a worker.',
            },
          ],
        },
      ],
    },
    {
      id: 'terminate',
      title: 'Stop, at once',
      file: 'terminate.mts',
      teaches: '`terminate()` stops a worker wherever it is, even in an endless loop: no catch, no finally, no exit handler, code 1.',
      prediction: order({
        distractors: ['catch block', 'finally block', 'exit handler of the worker', 'error event', 'exit event, code 0'],
      }),
      contract: exact(all(lineAt(1, 'exit event, code 1'), lineAt(2, 'terminate() is done'), count(/./, '=', 2))),
      hint: 'The worker never gives its thread back. Could a polite way to stop it work at all?',
      why: [
        {
          line: 'exit event, code 1',
          text: 'V8 stops the thread in the middle of the loop. It is not an exception, so neither `catch` nor `finally` sees it; and no `error` event either, since you wanted it.',
        },
        { line: 'terminate() is done', text: 'The promise of `terminate()` resolves once the worker is really gone, after `exit`.' },
      ],
      misconceptions: [
        {
          when: printed('finally block'),
          say: '`finally` runs when JavaScript goes on. Here it does not: files, locks and half-written data of the worker stay as they are. If it must tidy up, send it a message and let it end by itself.',
        },
        { when: printed('catch block'), say: 'There is no error to catch: the thread simply stops.' },
        {
          when: printed('exit handler of the worker'),
          say: 'An exit handler is JavaScript in that thread, and no more JavaScript runs there. (After `process.exit` in a worker it does run.)',
        },
        { when: printed('error event'), say: 'An `error` event means that something went wrong in the worker. You stopped it on purpose.' },
        { when: printed('exit event, code 0'), say: 'Code 0 is for workers that came to their own end. A terminated one has 1.' },
        {
          when: before('terminate() is done', 'exit event, code 1'),
          say: 'The promise waits for the end, and `exit` is how the end is told.',
        },
        { when: saidDepends(), say: 'Where exactly the loop is stopped is chance. What you see of it is not.' },
      ],
      variants: [
        {
          id: 'leaves',
          rename: {
            'Stop, at once': 'Leaving by itself',
            '`terminate()` stops a worker wherever it is, even in an endless loop: no catch, no finally, no exit handler, code 1.':
              '`process.exit()` in a worker stops that worker where it stands: no catch, no finally. But its exit handlers run (after `terminate()` they do not), and the code is its own.',
          },
          file: 'terminate.leaves.mts',
          prediction: order({
            distractors: ['catch block', 'finally block', 'error event', 'exit event, code 1'],
          }),
          contract: exact(all(lineAt(1, 'exit handler of the worker'), lineAt(2, 'exit event, code 5'), count(/./, '=', 2))),
          hint: 'This worker is not stopped from outside, it leaves. Does `process.exit` return? And what may it still call first?',
          why: [
            {
              line: 'exit handler of the worker',
              text: '`process.exit` emits `exit` on the `process` of the worker before it stops the thread: a last chance to tidy up, without waiting for anything.',
            },
            {
              line: 'exit event, code 5',
              text: 'Then the thread stops in the middle of the `try`, without an exception. Main hears `exit`, with the code the worker has chosen.',
            },
          ],
          misconceptions: [
            {
              when: printed('finally block'),
              say: '`finally` runs when JavaScript leaves the block, by return or by throw. `process.exit` does neither: it never comes back.',
            },
            { when: printed('catch block'), say: '`process.exit` throws nothing. The thread simply stops.' },
            { when: printed('error event'), say: 'An `error` event is for errors. Leaving is none, whatever the code.' },
            {
              when: printed('exit event, code 1'),
              say: '1 is for a throw and for `terminate()`. A worker that leaves by `process.exit(5)` gets its 5.',
            },
            {
              when: all(not(saidDepends()), never('exit handler of the worker')),
              say: 'After `terminate()` it does not run. `process.exit` calls the exit handlers first, in a worker, too.',
            },
            {
              when: before('exit event, code 5', 'exit handler of the worker'),
              say: 'The handler runs in the worker, before it stops. `exit` reaches main after it has stopped.',
            },
            { when: saidDepends(), say: 'The handler is called before the thread ends, and main hears of the end afterwards: one order.' },
          ],
        },
      ],
    },
    {
      id: 'unref',
      title: 'Not worth waiting for',
      file: 'unref.mts',
      teaches: 'A worker keeps the process alive, unless it is unrefed: then Node leaves without it, and it ends in mid-sentence.',
      prediction: order({ distractors: ['worker has gone', 'worker: after an hour'] }),
      contract: exact(all(lineAt(1, 'main hears hello'), lineAt(2, 'main lets go'), lineAt(3, 'process ends'), count(/./, '=', 3))),
      hint: '`unref` does to a worker what it does to a timer.',
      why: [
        { line: 'main hears hello', text: 'The message of the worker. So far the worker counts, and main waits.' },
        { line: 'main lets go', text: '`unref()` returns at once and stops nothing. It only says: do not stay for this one.' },
        {
          line: 'process ends',
          text: 'Nothing that counts is left, so the process ends, and takes the worker with it: no timer after an hour, and no `exit` event, for nobody is there to hear it.',
        },
      ],
      misconceptions: [
        {
          when: printed('worker: after an hour'),
          say: 'The timer keeps the worker alive. But the worker does not keep the process alive any more, and a thread cannot outlive its process.',
        },
        {
          when: printed('worker has gone'),
          say: 'The worker is stopped when the process ends, and then the event loop of main is over. Events need a loop.',
        },
        { when: before('main lets go', 'main hears hello'), say: 'Both lines stand in one callback, top to bottom.' },
        {
          when: before('process ends', 'main lets go'),
          say: '`unref()` does not end anything by itself. Node looks whether something still counts when the callback is over, and not before.',
        },
        { when: saidDepends(), say: 'An hour is long enough. No race here.' },
      ],
      variants: [
        {
          id: 'again',
          rename: { 'Not worth waiting for': 'Worth waiting for?' },
          file: 'unref.again.mts',
          prediction: order({ distractors: ['main hears undefined'] }),
          contract: exact(
            all(
              lineAt(1, 'main hears hello'),
              lineAt(2, 'main lets go'),
              lineAt(3, 'worker: a moment later'),
              lineAt(4, 'worker has gone'),
              lineAt(5, 'process ends'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Read the listener to its last line. When does Node ask whether anything is left that counts?',
          why: [
            { line: 'main hears hello', text: 'The message of the worker.' },
            { line: 'main lets go', text: '`unref()` stops nothing. And in the next line main has changed its mind: `ref()`.' },
            {
              line: 'worker: a moment later',
              text: 'Node asks what keeps it alive when the callback is over, and by then the worker counts again. So it waits for the timer of the worker.',
            },
            {
              line: 'worker has gone',
              text: 'The timer was the last thing the worker had to do. Main still has an event loop to hear of it.',
            },
            { line: 'process ends', text: 'Now nothing is left.' },
          ],
          misconceptions: [
            {
              when: all(not(saidDepends()), any(never('worker: a moment later'), never('worker has gone'))),
              say: 'That would be `unref()` alone. `ref()` takes it back, and the process waits.',
            },
            {
              when: any(before('process ends', 'worker has gone'), before('process ends', 'worker: a moment later')),
              say: 'The worker counts again, so the process ends after it.',
            },
            {
              when: before('worker has gone', 'worker: a moment later'),
              say: 'Its timer keeps the worker alive: it goes when that is done.',
            },
            { when: printed('main hears undefined'), say: 'The worker posts `hello`, and that is what main hears.' },
            { when: saidDepends(), say: 'No race: the process waits for the worker, the worker for its timer.' },
          ],
        },
      ],
    },
    {
      id: 'out-of-memory',
      title: 'A worker eats too much',
      file: 'out-of-memory.mts',
      teaches: 'Each worker has a heap of its own, and `resourceLimits` can cap it: the worker ends with an error, the process lives.',
      prediction: order({ distractors: ['worker: code 0', 'process: code 1', 'process: code 134'] }),
      contract: exact(
        all(lineAt(1, 'ERR_WORKER_OUT_OF_MEMORY'), lineAt(2, 'worker: code 1'), lineAt(3, 'process: code 0'), count(/./, '=', 3)),
      ),
      hint: 'On the main thread a full heap kills the process. Whose heap is full here?',
      why: [
        {
          line: 'ERR_WORKER_OUT_OF_MEMORY',
          text: 'The heap of the worker reached its 16 MB. Node stopped it before V8 could give up on everybody, and told main by an `error` event. (The bytes of Buffers would not have counted: they lie outside the heap.)',
        },
        { line: 'worker: code 1', text: 'It failed, so 1, and as always `exit` comes after `error`.' },
        { line: 'process: code 0', text: 'Main heard of it, had a listener for `error`, and went on. The heap of main was never touched.' },
      ],
      misconceptions: [
        {
          when: printed('process: code 134'),
          say: 'That is how a process dies whose own heap is full ("JavaScript heap out of memory"). A worker has its own heap, with its own limit.',
        },
        { when: printed('process: code 1'), say: 'It would be, without the listener for `error`.' },
        { when: printed('worker: code 0'), say: 'Node stopped the worker with an error, and that is code 1.' },
        {
          when: before('worker: code 1', 'ERR_WORKER_OUT_OF_MEMORY'),
          say: '`exit` is the last event of a worker; the error comes before it.',
        },
        {
          when: any(before('process: code 0', 'worker: code 1'), before('process: code 0', 'ERR_WORKER_OUT_OF_MEMORY')),
          say: 'A worker keeps the process alive. Only when it has gone, and main has heard of it, is nothing left to wait for.',
        },
        {
          when: saidDepends(),
          say: 'When the heap is full depends on little things, what happens then does not.',
        },
      ],
      variants: [
        {
          id: 'photos',
          rename: {
            'Each worker has a heap of its own, and `resourceLimits` can cap it: the worker ends with an error, the process lives.':
              '`resourceLimits` caps the heap of a worker, the memory of its objects. The bytes of Buffers lie outside, and it does not count them.',
          },
          file: 'out-of-memory.buffers.mts',
          prediction: order({ distractors: ['ERR_WORKER_OUT_OF_MEMORY', 'worker: code 1', 'process: code 1'] }),
          contract: exact(all(lineAt(1, '64 MB of photos'), lineAt(2, 'worker: code 0'), lineAt(3, 'process: code 0'), count(/./, '=', 3))),
          hint: '16 MB for the old generation: that is a part of the heap. What of a Buffer lies in there, and where are its bytes?',
          why: [
            {
              line: '64 MB of photos',
              text: 'The limit is one for the heap, and in there lie eight small objects. Their bytes are elsewhere, and nobody stops them.',
            },
            { line: 'worker: code 0', text: 'Nothing failed. It had its 64 MB, and nothing left to do.' },
            { line: 'process: code 0', text: 'Main heard of it and had nothing left to wait for, either.' },
          ],
          misconceptions: [
            {
              when: printed('ERR_WORKER_OUT_OF_MEMORY'),
              say: 'So it is with objects. The name says which memory is meant: the old generation, a part of the heap. A Buffer has its bytes outside.',
            },
            {
              when: all(printed('worker: code 1'), never('ERR_WORKER_OUT_OF_MEMORY')),
              say: 'Code 1 comes with an error or with `terminate()`. Here is neither.',
            },
            { when: printed('process: code 1'), say: 'Nothing failed in the worker. And if it had: there is a listener for `error`.' },
            {
              when: before('worker: code 0', '64 MB of photos'),
              say: 'What a worker has posted is delivered before its `exit`.',
            },
            {
              when: any(before('process: code 0', 'worker: code 0'), before('process: code 0', '64 MB of photos')),
              say: 'A worker keeps the process alive. Only when it has gone, and main has heard of it, is nothing left to wait for.',
            },
            {
              when: saidDepends(),
              say: 'A limit that does not count these bytes cannot be reached by them, on no machine.',
            },
          ],
        },
      ],
    },
    {
      id: 'late-console',
      title: 'Who speaks first',
      file: 'late-console.mts',
      teaches: '`console.log` in a worker is a message to the main thread, which prints it when it gets round to it.',
      prediction: order(),
      contract: exact(
        all(lineAt(1, 'main: asleep'), lineAt(2, 'main: the bell woke me'), lineAt(3, 'main: done'), lineAt(4, 'worker: now I ring')),
      ),
      hint: 'It is certain that the worker has called `console.log` before main wakes up. But who owns stdout?',
      why: [
        { line: 'main: asleep', text: 'Main starts the worker and puts itself to sleep. The worker boots meanwhile, in its own thread.' },
        {
          line: 'main: the bell woke me',
          text: 'The worker has called `console.log` and rung the bell. Main wakes up inside `Atomics.wait` and goes on with the next line.',
        },
        { line: 'main: done', text: 'Still the main file. Its event loop has not run since the worker was started.' },
        {
          line: 'worker: now I ring',
          text: 'stdout belongs to the main thread. The text of the worker waited in a queue until the loop of main came round. `fs.writeSync(1, …)` would have printed at once.',
        },
      ],
      misconceptions: [
        {
          when: before('worker: now I ring', 'main: the bell woke me'),
          say: 'The call came first, that is certain. The printing did not: the worker hands its text to main, and main was asleep.',
        },
        {
          when: all(before('main: the bell woke me', 'worker: now I ring'), before('worker: now I ring', 'main: done')),
          say: 'The text arrives by way of the event loop, and that cannot interrupt the main file.',
        },
        {
          when: before('worker: now I ring', 'main: asleep'),
          say: 'The worker needs some ms to boot, and its text needs the loop of main.',
        },
        {
          when: saidDepends(),
          say: 'It would, if main were only slow. But main does not return to its event loop before `main: done`, so there is one order. The trap for logs: they are not in the order of events.',
        },
      ],
      variants: [
        {
          id: 'write-sync',
          rename: {
            'which prints it when it gets round to it.': 'which prints it when it gets round to it; `fs.writeSync` prints on the spot.',
          },
          file: 'late-console.write-sync.mts',
          prediction: order(),
          contract: exact(
            all(lineAt(1, 'main: asleep'), lineAt(2, 'worker: now I ring'), lineAt(3, 'main: the bell woke me'), lineAt(4, 'main: done')),
          ),
          hint: 'The worker does not use `console.log` this time. Does `writeSync` need anybody’s help?',
          why: [
            { line: 'main: asleep', text: 'Printed before the worker is even created.' },
            {
              line: 'worker: now I ring',
              text: '`fs.writeSync(1, …)` goes straight to the file behind stdout, from the thread that calls it. Nobody has to be awake.',
            },
            { line: 'main: the bell woke me', text: 'The bell is rung after the line was written, so main wakes up after it.' },
            { line: 'main: done', text: 'The next statement.' },
          ],
          misconceptions: [
            {
              when: any(before('main: the bell woke me', 'worker: now I ring'), before('main: done', 'worker: now I ring')),
              say: 'That is how `console.log` behaves: the text goes by way of main, which sleeps. `writeSync` asks nobody.',
            },
            { when: before('worker: now I ring', 'main: asleep'), say: 'Look where `new Worker` stands: below that line.' },
            { when: before('main: done', 'main: the bell woke me'), say: 'These two stand in one file, one below the other.' },
            { when: saidDepends(), say: 'The worker writes, then rings, and main sleeps until it rings. That leaves one order.' },
          ],
        },
      ],
    },
    {
      id: 'heartbeat',
      title: 'Does main stay awake?',
      file: 'heartbeat.mts',
      teaches: 'Work on the main thread stops everything else for as long as it lasts; the same work in a worker is hardly felt.',
      prediction: choice({
        ask: 'A monitor looks at the event loop every 10 ms and keeps the longest gap. 400 ms of work, once on main, once in a worker: how long are the two gaps?',
        choices: [
          {
            id: 'both',
            text: 'About 400 ms both times: it is one process',
            holds: all(value('on main', '>=', 300), not(mainIsFree)),
            why: 'One process, but two threads, each with its own event loop. The loop of main has nothing to do with the work of the other.',
          },
          {
            id: 'main-only',
            text: 'About 400 ms on main, far less with the worker',
            holds: all(value('on main', '>=', 300), mainIsFree),
            why: 'On main the monitor cannot look before the loop comes round: the gap is as long as the work. Beside a worker it looks every 10 ms, more or less.',
          },
          {
            id: 'async',
            text: 'Short both times: the job is awaited',
            holds: value('on main', '<', 300),
            why: '`await` waits for a promise. It does not take the computing off the thread: `job()` runs first, to its end.',
          },
        ],
      }),
      contract: measured(value('on main', '>=', 300), mainIsFree),
      values: {
        'on main': { pattern: /^on main: (\d+) ms$/, unit: 'ms' },
        'in a worker': { pattern: /^in a worker: (\d+) ms$/, unit: 'ms' },
      },
      hint: 'Whose event loop is being watched, and which thread computes?',
      why: [
        { value: 'on main', text: 'For 400 ms no timer, no request, no monitor got its turn. Every user of a server would feel that.' },
        {
          value: 'in a worker',
          text: 'The longest gap on main, 10 when all is well. A bit more is the start of the worker, and the two threads competing for processors.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'This is the very reason to have worker threads. If all processors are busy, main gets slower, but it is not stopped.',
        },
        { when: chose('async'), say: 'No `async`, `await` or promise moves work to another thread. Only another thread does.' },
      ],
      variants: [
        {
          id: 'asleep',
          rename: {
            'Work on the main thread stops everything else for as long as it lasts; the same work in a worker is hardly felt.':
              'A worker keeps main free only if main does not stop to wait for it: `Atomics.wait` holds it up for as long as the work itself would.',
          },
          file: 'heartbeat.asleep.mts',
          prediction: choice({
            ask: 'A monitor keeps the longest gap in the event loop of main. 400 ms of work on main; then the same in a worker, whose bell main waits for. How long are the two gaps?',
            choices: [
              {
                id: 'both',
                text: 'About 400 ms or more both times',
                holds: all(value('on main', '>=', 300), value('in a worker', '>=', 300)),
                why: 'First main works, then it sleeps: `Atomics.wait` stops the thread until the bell rings. The loop comes round in neither case.',
              },
              {
                id: 'main-only',
                text: 'About 400 ms on main, far less with the worker',
                holds: all(value('on main', '>=', 300), value('in a worker', '<', 300)),
                why: 'The work has left main. But main stands in `Atomics.wait` until it is done, and whoever sleeps cannot serve anybody.',
              },
              {
                id: 'async',
                text: 'Short both times: the job is awaited',
                holds: value('on main', '<', 300),
                why: '`await` waits for a promise. It does not take the computing off the thread: `job()` runs first, to its end.',
              },
            ],
          }),
          contract: measured(value('on main', '>=', 300), value('in a worker', '>=', 300)),
          hint: 'Another thread computes, true. What does main do meanwhile: turn its loop, or stand still?',
          why: [
            { value: 'on main', text: 'For 400 ms no timer, no request, no monitor got its turn.' },
            {
              value: 'in a worker',
              text: 'The start of the worker, its 400 ms, and main asleep all the while: worse than without a worker. An event (`message`, `exit`) or `Atomics.waitAsync` would have let the loop turn.',
            },
          ],
          misconceptions: [
            {
              when: chose('main-only'),
              say: 'That is so when main waits for an event. `Atomics.wait` is no event, and no promise: it returns when somebody rings, and not before.',
            },
            { when: chose('async'), say: 'No `async`, `await` or promise moves work to another thread. Only another thread does.' },
          ],
        },
      ],
    },
    {
      id: 'not-every-cpu',
      title: 'Work that has its thread already',
      file: 'not-every-cpu.mts',
      teaches: 'Asynchronous crypto and zlib already run in threads of Node’s own pool: they need no worker. Their `Sync` twins block.',
      prediction: choice({
        ask: '"Encryption is CPU work, so it needs a worker." The same hash, first `pbkdf2Sync`, then `pbkdf2`, both called on main: how long is main held up?',
        choices: [
          {
            id: 'both',
            text: 'About equally long: the work is the same, and so is the thread',
            holds: all(not(poolIsUsed), value('pbkdf2', '<=', { value: 'pbkdf2Sync' })),
            why: 'The work is the same, the thread is not: `pbkdf2` is C++ code, and Node hands it to its thread pool.',
          },
          {
            id: 'sync-only',
            text: 'Only `pbkdf2Sync` holds it up',
            holds: poolIsUsed,
            why: '`pbkdf2` computes in the thread pool, as async zlib does. A worker would only move the call, at a price.',
          },
          {
            id: 'async-more',
            text: '`pbkdf2` holds it up longer, because of the promise',
            holds: all(not(poolIsUsed), value('pbkdf2', '>', { value: 'pbkdf2Sync' })),
            why: 'A promise costs microseconds. What counts is where the hash is computed, and that is not main.',
          },
        ],
      }),
      contract: measured(poolIsUsed),
      values: {
        pbkdf2Sync: { pattern: /^pbkdf2Sync: (\d+) ms$/, unit: 'ms' },
        pbkdf2: { pattern: /^pbkdf2: (\d+) ms$/, unit: 'ms' },
      },
      hint: 'Remember the four threads that also read files.',
      why: [
        { value: 'pbkdf2Sync', text: 'The whole hash on the main thread. Nothing else moves.' },
        {
          value: 'pbkdf2',
          text: 'The longest gap on main, 10 when all is well. The hash took as long as the other one, but in a thread of the pool.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: '"Use workers for compression and encryption" is in many lists. It is true for the `Sync` functions, for large pieces given to `createCipheriv` or `createHash` (they have no async form), and for pure JavaScript. The async functions of Node are off the main thread already.',
        },
        { when: chose('async-more'), say: 'Async functions are a little slower to come back, but they hold nobody up while they work.' },
      ],
      variants: [
        {
          id: 'stream',
          rename: {
            'Work that has its thread already': 'A hash of 100 MB',
            'Asynchronous crypto and zlib already run in threads of Node’s own pool: they need no worker. Their `Sync` twins block.':
              'Not all of crypto is in the thread pool: a hash computes in the thread that gives it bytes, as a stream, too, and a large piece holds that thread up.',
          },
          file: 'not-every-cpu.stream.mts',
          prediction: choice({
            ask: '100 MB are hashed with `createHash`: first with `update`, then by writing them to the hash as a stream and awaiting its end. How long is main held up?',
            choices: [
              {
                id: 'both',
                text: 'About equally long both times',
                holds: all(value('update', '>=', 20), value('stream', '>=', 20)),
                why: 'A stream says when it has finished, not who computes. The hash takes its piece in C++, but on the thread that wrote it, before `end` returns.',
              },
              {
                id: 'update-only',
                text: 'Only `update` holds it up: the stream is asynchronous',
                holds: all(value('update', '>=', 20), value('stream', '<', 20)),
                why: 'The news of its end is asynchronous. The 100 MB are hashed inside the call of `end`, on main.',
              },
              {
                id: 'neither',
                text: 'Hardly at all, both times: crypto computes in the thread pool',
                holds: value('update', '<', 20),
                why: '`pbkdf2` and `scrypt` do, if you do not call their `Sync` twins. `createHash` has no job for the pool, only calls that compute on the spot.',
              },
            ],
          }),
          contract: measured(value('update', '>=', 20), value('stream', '>=', 20)),
          values: {
            update: { pattern: /^update: (\d+) ms$/, unit: 'ms' },
            stream: { pattern: /^stream: (\d+) ms$/, unit: 'ms' },
          },
          hint: 'Which functions of crypto take a callback or return a promise? Is `update` one of them, and what does the stream call inside?',
          why: [
            { value: 'update', text: 'The whole hash on the main thread. Nothing else moves.' },
            {
              value: 'stream',
              text: 'The same hash on the same thread. In pieces of 64 KB, as a file would bring them, each gap would be well below a ms. For one large piece: a worker.',
            },
          ],
          misconceptions: [
            {
              when: chose('update-only'),
              say: 'Streams, promises and `await` are about waiting. None of them brings a thread along.',
            },
            {
              when: chose('neither'),
              say: 'C++ does not mean "elsewhere". What counts is whether there is an asynchronous form that hands the job to the pool.',
            },
          ],
        },
      ],
    },
    {
      id: 'race',
      title: 'Two cooks, one counter',
      file: 'race.mts',
      teaches: '`cells[0]++` on shared memory is read, add, write: two threads at a time lose updates, and how many is chance.',
      prediction: choice({
        ask: 'Two workers add 1 two million times each, to the same shared cell. What is in it?',
        mayDepend: true,
        choices: [
          {
            id: 'exactly',
            text: 'Exactly 4,000,000',
            holds: printed('exactly 4000000'),
            why: 'Only if the two hardly overlap, as on a machine with one free processor. Nothing promises it, so "it depends" is the better answer, even when it comes true.',
          },
          {
            id: 'fewer',
            text: 'Fewer than 4,000,000',
            holds: printed('fewer than 4000000'),
            why: 'Nearly always: both read the same number, both write that number plus one, and one step is lost. But on a busy machine the total can be right by luck, so "it depends" is the better answer, even when this comes true.',
          },
          {
            id: 'more',
            text: 'More than 4,000,000',
            holds: printed(/^more/),
            why: 'Each write is something that was read, plus one. Steps can get lost, but none can be made twice.',
          },
        ],
      }),
      contract: oneOf(['fewer than 4000000'], ['exactly 4000000']),
      hint: '`++` looks like one step. Write it out as three.',
      why: [
        {
          line: 'fewer than 4000000',
          text: 'Both read 41, both write 42: two steps, and the cell went up by one. That happened many times.',
        },
        {
          line: 'exactly 4000000',
          text: 'This time the threads did not get into each other’s way: perhaps only one processor was free. The bug is still there, only out of sight.',
        },
      ],
      misconceptions: [
        {
          when: chose('exactly'),
          say: '"JavaScript is single-threaded, so there are no data races." Each thread is. Shared memory has no such protection.',
        },
        {
          when: chose('fewer'),
          say: 'A race that is nearly always lost on your machine may be won on a small server, and the test there is green.',
        },
        { when: chose('more'), say: 'Lost updates only ever make it smaller.' },
      ],
      variants: [
        {
          id: 'own-cell',
          rename: {
            'Two cooks, one counter': 'Two cooks count',
            '`cells[0]++` on shared memory is read, add, write: two threads at a time lose updates, and how many is chance.':
              'A data race needs two threads and one place. Where only one thread writes, `++` loses nothing, shared memory or not.',
          },
          file: 'race.own-cell.mts',
          prediction: choice({
            ask: 'Two workers add 1 two million times each, to shared memory, and main adds up. What comes out?',
            mayDepend: true,
            choices: [
              {
                id: 'exactly',
                text: 'Exactly 4,000,000',
                holds: printed('exactly 4000000'),
                why: 'Each worker has a cell of its own, so nobody writes between its reading and its writing. And main looks when both have gone.',
              },
              {
                id: 'fewer',
                text: 'Fewer than 4,000,000',
                holds: printed('fewer than 4000000'),
                why: 'To lose a step, both would have to write to the same cell. One counts in cell 0, the other in cell 1.',
              },
              {
                id: 'more',
                text: 'More than 4,000,000',
                holds: printed(/^more/),
                why: 'The start signal counts in cell 2, and that is not added up. Otherwise each write is something that was read, plus one.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'exactly 4000000'), count(/./, '=', 1))),
          hint: 'Look at the index. Who writes where?',
          why: [
            {
              line: 'exactly 4000000',
              text: 'One writer for each cell: `++` is still three steps, but nobody steps in between. Add up at the end, and you need no `Atomics` for the counting.',
            },
          ],
          misconceptions: [
            { when: chose('fewer'), say: 'So it is with one cell for both. Here the memory is shared, the cells are not.' },
            { when: chose('more'), say: 'Lost updates only ever make it smaller, and here not even one is lost.' },
            {
              when: saidDepends(),
              say: 'How the two take turns does depend on the machine. But however they do, nobody touches the cell of the other.',
            },
          ],
        },
      ],
    },
    {
      id: 'slow-motion',
      title: 'A lost update in slow motion',
      file: 'slow-motion.mts',
      teaches: '`Atomics.load` and `Atomics.store` are safe one by one, not together: between them another thread can step in.',
      prediction: order({ distractors: ['worker reads 1', 'worker writes 2', 'counter: 2'] }),
      contract: exact(
        all(
          lineAt(1, 'main reads 0'),
          lineAt(2, 'worker reads 0'),
          lineAt(3, 'main writes 1'),
          lineAt(4, 'worker writes 1'),
          lineAt(5, 'counter: 1'),
        ),
      ),
      hint: 'The second cell is only the baton: main has steps 0 and 2, the worker 1 and 3. When is `seen` read, and when is it used?',
      why: [
        { line: 'main reads 0', text: 'Step 0. Main keeps the 0 in `seen`, a variable of its own.' },
        { line: 'worker reads 0', text: 'Step 1. Nobody has written yet, so the worker sees 0, too.' },
        { line: 'main writes 1', text: 'Step 2: 0 + 1.' },
        {
          line: 'worker writes 1',
          text: 'Step 3. The worker adds 1 to what it saw, not to what is there now. The step of main is overwritten.',
        },
        {
          line: 'counter: 1',
          text: 'Two increments, one of them lost, and every single access was atomic. `Atomics.add` does reading and writing in one step that cannot be divided.',
        },
      ],
      misconceptions: [
        {
          when: printed('counter: 2'),
          say: 'Each access is atomic, the pair is not. Using `Atomics` everywhere does not help if you read and write in two steps.',
        },
        {
          when: printed('worker reads 1'),
          say: 'The worker reads at step 1, and main writes at step 2.',
        },
        { when: printed('worker writes 2'), say: '`seen + 1` is 0 + 1. That the cell holds 1 by now, the worker does not know.' },
        {
          when: before('main writes 1', 'worker reads 0'),
          say: 'Main waits for step 2 before it writes, and step 2 begins when the worker has read.',
        },
        {
          when: before('worker writes 1', 'main writes 1'),
          say: 'The baton decides: main writes at step 2, the worker at step 3. (Either way the counter would end at 1.)',
        },
        { when: saidDepends(), say: 'In real life it would. Here the baton forces one order, the unlucky one.' },
      ],
      variants: [
        {
          id: 'in-turn',
          rename: {
            'A lost update in slow motion': 'Two updates in slow motion',
            "'main', 0, 2": "'main', 0, 1",
            "'worker', 1, 3": "'worker', 2, 3",
          },
          prediction: order({ distractors: ['worker reads 0', 'worker writes 1', 'counter: 1'] }),
          contract: exact(
            all(
              lineAt(1, 'main reads 0'),
              lineAt(2, 'main writes 1'),
              lineAt(3, 'worker reads 1'),
              lineAt(4, 'worker writes 2'),
              lineAt(5, 'counter: 2'),
            ),
          ),
          hint: 'The second cell is only the baton: main has steps 0 and 1, the worker 2 and 3. Does anybody step in between a read and its write?',
          why: [
            { line: 'main reads 0', text: 'Step 0.' },
            { line: 'main writes 1', text: 'Step 1: 0 + 1, and nobody was in between.' },
            { line: 'worker reads 1', text: 'Step 2. The write of main is there, so the worker builds on it.' },
            { line: 'worker writes 2', text: 'Step 3: 1 + 1.' },
            {
              line: 'counter: 2',
              text: 'Right this time, by the grace of the baton: the same code with steps 0, 2 and 1, 3 loses an update. With `Atomics.add` no baton is needed.',
            },
          ],
          misconceptions: [
            {
              when: printed('counter: 1'),
              say: 'An update is lost when both read before either writes. Here main is done before the worker reads.',
            },
            { when: printed('worker reads 0'), say: 'The worker reads at step 2, and main has written at step 1.' },
            { when: printed('worker writes 1'), say: '`seen` is what the worker has read, and that was 1 already.' },
            { when: before('worker reads 1', 'main writes 1'), say: 'Main writes at step 1; the worker waits for step 2.' },
            { when: saidDepends(), say: 'Without the baton it would. The baton forces one order, a lucky one this time.' },
          ],
        },
        {
          id: 'enclosed',
          rename: { "'main', 0, 2": "'main', 0, 3", "'worker', 1, 3": "'worker', 1, 2" },
          prediction: order({ distractors: ['worker reads 1', 'main writes 2', 'counter: 2'] }),
          contract: exact(
            all(
              lineAt(1, 'main reads 0'),
              lineAt(2, 'worker reads 0'),
              lineAt(3, 'worker writes 1'),
              lineAt(4, 'main writes 1'),
              lineAt(5, 'counter: 1'),
            ),
          ),
          hint: 'The second cell is only the baton: main has steps 0 and 3, the worker 1 and 2. When did main look for the last time?',
          why: [
            { line: 'main reads 0', text: 'Step 0. Main keeps the 0 in `seen`, a variable of its own.' },
            { line: 'worker reads 0', text: 'Step 1. Nobody has written yet.' },
            { line: 'worker writes 1', text: 'Step 2. The worker is done with its whole update, while main is in the middle of its own.' },
            {
              line: 'main writes 1',
              text: 'Step 3. Main writes what it computed from an old number: 0 + 1. The update of the worker is overwritten.',
            },
            { line: 'counter: 1', text: 'Two increments, one of them lost: this time the one that was complete.' },
          ],
          misconceptions: [
            { when: printed('counter: 2'), say: 'Main does not look again before it writes. Each access is atomic, the pair is not.' },
            { when: printed('main writes 2'), say: '`seen` is a copy, made at step 0. That the cell holds 1 by now, main does not know.' },
            { when: printed('worker reads 1'), say: 'Nobody has written before step 2, and the worker reads at step 1.' },
            {
              when: before('main writes 1', 'worker writes 1'),
              say: 'Main waits for step 3, and that begins when the worker has written.',
            },
            { when: saidDepends(), say: 'In real life it would. Here the baton forces one order, and an unlucky one.' },
          ],
        },
      ],
    },
    {
      id: 'atomic-add',
      title: 'One step that cannot be divided',
      file: 'atomic-add.mts',
      teaches: '`Atomics.add` reads, adds and writes as one step: no update is ever lost, whatever the threads do.',
      prediction: number({
        ask: 'Three workers, each adds 1 two hundred thousand times with `Atomics.add`. Which total is printed?',
        value: 'total',
      }),
      contract: exact(printed('total 600000')),
      values: { total: { pattern: /^total (\d+)$/ } },
      hint: 'It is the race from before, with one call changed.',
      why: [
        {
          line: 'total 600000',
          text: '3 × 200,000, on every machine, on every run. The processor makes each addition one step; it is slower than `++`, and always right.',
        },
        { value: 'total', text: 'Every single step counts: 3 × 200,000.' },
      ],
      misconceptions: [
        {
          when: answered('<', 600_000),
          say: '`++` would lose some. `Atomics.add` cannot be interrupted between reading and writing, so nothing is lost.',
        },
        {
          when: answered('>', 600_000),
          say: 'Each call adds 1, and there are 3 × 200,000 calls. The start signal counts in the other cell.',
        },
      ],
      variants: [
        {
          id: 'two-and-two',
          rename: { 'Atomics.add(cells, 0, 1)': 'Atomics.add(cells, 0, 2)', '200_000': '50_000', '600000': '300000' },
          prediction: number({
            ask: 'Three workers, each adds 2 fifty thousand times with `Atomics.add`. Which total is printed?',
            value: 'total',
          }),
          why: [
            { line: 'total 300000', text: '3 × 50,000 × 2, on every machine, on every run. The processor makes each addition one step.' },
            { value: 'total', text: 'Every single step counts: 3 × 50,000 × 2.' },
          ],
          misconceptions: [
            { when: answered('=', 150_000), say: 'So many calls there are. Each of them adds 2.' },
            { when: answered('=', 100_000), say: 'That is one worker. There are three, and they share the cell.' },
            {
              when: all(answered('<', 300_000), answered('!=', 150_000), answered('!=', 100_000)),
              say: '`+=` would lose some. `Atomics.add` cannot be interrupted between reading and writing, so nothing is lost.',
            },
            { when: answered('>', 300_000), say: '3 × 50,000 calls, each of which adds 2. The start signal counts in the other cell.' },
          ],
        },
      ],
    },
    {
      id: 'sleeping-main',
      title: 'Asleep on its feet',
      file: 'sleeping-main.mts',
      teaches: '`Atomics.wait` puts the whole thread to sleep, the main thread included: no timer fires, no request is answered.',
      prediction: order({ distractors: ['expect 7: timed-out', 'for 100 ms: ok', 'TypeError'] }),
      contract: exact(
        all(
          lineAt(1, 'expect 7: not-equal'),
          lineAt(2, 'for 100 ms: timed-out'),
          lineAt(3, 'until it rings: ok'),
          lineAt(4, 'timer of 0 ms'),
        ),
      ),
      hint: '`wait` sleeps only while the cell holds the value you expect. And what can a sleeping thread do for a timer?',
      why: [
        { line: 'expect 7: not-equal', text: 'The cell holds 0, not 7: there is nothing to wait for, and the call returns at once.' },
        { line: 'for 100 ms: timed-out', text: 'The cell holds 0, as expected, so main sleeps. Nobody rings within 100 ms.' },
        {
          line: 'until it rings: ok',
          text: 'Without a limit it sleeps until the worker calls `notify` and finds somebody. Had nobody rung, main would sleep for ever.',
        },
        {
          line: 'timer of 0 ms',
          text: 'It was due long ago. But a thread in `Atomics.wait` does not run its event loop. In a worker that may be fine, on main it freezes the whole server.',
        },
      ],
      misconceptions: [
        {
          when: printed('TypeError'),
          say: 'In browsers the main thread may not wait, and it throws. Node lets you. `Atomics.waitAsync` gives a promise instead, and the loop runs on.',
        },
        {
          when: any(before('timer of 0 ms', 'for 100 ms: timed-out'), before('timer of 0 ms', 'until it rings: ok')),
          say: '`Atomics.wait` is no `await`. It gives nothing back to the event loop; it stops the thread.',
        },
        { when: printed('expect 7: timed-out'), say: 'There was no time to run out: the value differs, so it does not sleep at all.' },
        { when: printed('for 100 ms: ok'), say: '`ok` means that somebody called `notify`. No worker is up yet.' },
        { when: saidDepends(), say: 'The worker rings until somebody wakes, so even a late sleeper is woken: one order.' },
      ],
      variants: [
        {
          id: 'seven',
          file: 'sleeping-main.seven.mts',
          prediction: order({ distractors: ['expect 7: not-equal', 'expect 0: timed-out', 'until it rings: timed-out'] }),
          contract: exact(
            all(
              lineAt(1, 'expect 7: timed-out'),
              lineAt(2, 'expect 0: not-equal'),
              lineAt(3, 'until it rings: ok'),
              lineAt(4, 'promise'),
              lineAt(5, 'timer of 0 ms'),
            ),
          ),
          hint: 'What does the cell hold before the first `wait`? And what runs when a thread sleeps: timers, promises, neither?',
          why: [
            { line: 'expect 7: timed-out', text: 'The cell holds 7, as expected, so main sleeps. Nobody rings within 100 ms.' },
            {
              line: 'expect 0: not-equal',
              text: 'It holds 7, not 0: there is nothing to wait for, and the call returns at once, whatever time it was given.',
            },
            {
              line: 'until it rings: ok',
              text: 'The worker calls `notify` until somebody is there to be woken. The value is still 7: being rung is enough.',
            },
            {
              line: 'promise',
              text: 'Callbacks of promises need no event loop, but they need the running code to end. A sleeping main file has not ended.',
            },
            {
              line: 'timer of 0 ms',
              text: 'Due long ago, and last: timers need the event loop, which comes after the callbacks of promises.',
            },
          ],
          misconceptions: [
            { when: printed('expect 7: not-equal'), say: '`Atomics.store` has put a 7 into the cell, so it is just what `wait` expects.' },
            { when: printed('expect 0: timed-out'), say: 'It does not sleep at all: the value differs, so the 100 ms never begin.' },
            { when: printed('until it rings: timed-out'), say: 'The last call has no limit. It sleeps until the worker rings.' },
            {
              when: any(before('promise', 'until it rings: ok'), before('promise', 'expect 0: not-equal')),
              say: '`Atomics.wait` is no `await`. The callback of a promise runs when the main file gives up the thread, and it does not until its last line.',
            },
            { when: before('timer of 0 ms', 'until it rings: ok'), say: 'A thread that sleeps in `Atomics.wait` looks at no timer.' },
            {
              when: before('timer of 0 ms', 'promise'),
              say: 'First the callbacks of promises, then the event loop with its timers: here as everywhere.',
            },
            { when: saidDepends(), say: 'The worker rings until somebody wakes, so even a late sleeper is woken: one order.' },
          ],
        },
      ],
    },
    {
      id: 'ninety-nine',
      title: 'How much is one more?',
      file: 'ninety-nine.mts',
      teaches:
        'A worker takes work off the main thread, it does not make it smaller: the naive Fibonacci grows by a factor of 1.6 with every step.',
      prediction: number({
        ask: '`fibonacci(30)` makes how many times as many calls as `fibonacci(20)`?',
        value: 'ratio',
        tolerance: { factor: 1.3 },
      }),
      contract: exact(printed('30 against 20: 123 times')),
      values: { ratio: { pattern: /^30 against 20: (\d+) times$/, unit: 'times' } },
      hint: 'The number of calls grows like the numbers themselves: 1, 1, 2, 3, 5, 8, 13 … By how much does each grow over the one before? Now ten times in a row.',
      why: [
        {
          line: 'fibonacci(20): 21891 calls',
          text: 'Every call makes two more until n is below 2. That is a good three times as many calls as the result, 6765.',
        },
        {
          line: 'fibonacci(30): 2692537 calls',
          text: 'Some ms of work. And `fibonacci(42)`, so popular in articles, makes 866 million calls: several seconds.',
        },
        {
          line: '30 against 20: 123 times',
          text: 'Each step is a factor of about 1.618; ten of them make 123. A pool that is given the tasks 0 to 99, as in many notes, never ends: task 99 alone needs more than 10,000 years, on whichever thread.',
        },
        { value: 'ratio', text: '1.618 to the power of 10 is 123.' },
      ],
      misconceptions: [
        { when: answered('<=', 3), say: 'Work in proportion to n would be a factor of 1.5. But every call makes two more.' },
        { when: all(answered('>', 3), answered('<', 94)), say: 'More: each single step multiplies by 1.618, and there are ten.' },
        {
          when: all(answered('>', 160), answered('<=', 2000)),
          say: 'Doubling with each step would be 1024. The two calls are not equal: one has n - 1, the other n - 2, so it is 1.618.',
        },
        { when: answered('>', 2000), say: 'Even doubling with every step would make 1024, and it grows a bit slower than that.' },
      ],
      variants: [
        {
          id: 'twenty-five',
          rename: {
            'const thirty': 'const more',
            'thirty / twenty': 'more / twenty',
            'countCalls(30)': 'countCalls(25)',
            '30 against 20': '25 against 20',
            '123 times': '11 times',
          },
          prediction: number({
            ask: '`fibonacci(25)` makes how many times as many calls as `fibonacci(20)`?',
            value: 'ratio',
            tolerance: { factor: 1.3 },
          }),
          hint: 'The number of calls grows like the numbers themselves: 1, 1, 2, 3, 5, 8, 13 … By how much does each grow over the one before? Now five times in a row.',
          why: [
            { line: 'fibonacci(20): 21891 calls', text: 'Every call makes two more until n is below 2.' },
            { line: 'fibonacci(25): 242785 calls', text: 'Five steps on.' },
            {
              line: '25 against 20: 11 times',
              text: 'Each step is a factor of about 1.618, and five of them make 11. Ten would make 123, and twenty-two, from 20 to the 42 of the articles, nearly 40,000.',
            },
            { value: 'ratio', text: '1.618 to the power of 5 is 11.' },
          ],
          misconceptions: [
            { when: answered('<=', 2), say: 'Work in proportion to n would be a factor of 1.25. But every call makes two more.' },
            { when: all(answered('>', 2), answered('<', 8.5)), say: 'More: each single step multiplies by 1.618, and there are five.' },
            {
              when: all(answered('>', 14.3), answered('<=', 40)),
              say: 'Doubling with each step would be 32. The two calls are not equal: one has n - 1, the other n - 2, so it is 1.618.',
            },
            {
              when: answered('>', 40),
              say: 'Even doubling with every step would make 32 in five steps, and it grows a bit slower than that.',
            },
          ],
        },
      ],
    },
    {
      id: 'so-called-pool',
      title: 'A pool that is none',
      file: 'so-called-pool.mts',
      teaches: 'Limiting how many workers run at a time is not reusing them: this "pool" starts and kills a thread for every task.',
      prediction: number({
        ask: 'A pool with 2 slots runs 6 tasks, each of which answers with the id of its thread. How many different threads are there?',
        value: 'threads',
      }),
      contract: exact(printed('different threads: 6')),
      values: { threads: { pattern: /^different threads: (\d+)$/ } },
      hint: 'Do not read the name of the class. Look for `new Worker`, and for `terminate`.',
      why: [
        {
          line: 'different threads: 6',
          text: '`processQueue` says `new Worker` for each task, and `terminate` after each answer. The slots only limit how many live at the same time. All the cost, none of the use.',
        },
        { value: 'threads', text: 'One per task.' },
      ],
      misconceptions: [
        { when: answered('=', 2), say: 'Two at a time, yes. But a slot holds a flag, not a worker: each task gets a new thread.' },
        { when: answered('<', 2), say: 'Each `new Worker` is a new thread with a new id, and there is one `new Worker` for each task.' },
        {
          when: all(answered('>', 2), answered('<', 6)),
          say: 'Nothing is used twice, not even now and then: `terminate()` comes after every answer.',
        },
        { when: answered('>', 6), say: 'Six tasks, six calls of `new Worker`. The main thread runs no task.' },
      ],
      variants: [
        {
          id: 'reused',
          rename: {
            'A pool that is none': 'A pool, or none?',
            'Limiting how many workers run at a time is not reusing them: this "pool" starts and kills a thread for every task.':
              'What makes a pool is that its workers are used again: `new Worker` stands where the slots are made, not where a task is begun.',
          },
          file: 'so-called-pool.reused.mts',
          contract: exact(printed('different threads: 2')),
          hint: 'Do not read the name of the class. Look for `new Worker`: how often does it run?',
          why: [
            {
              line: 'different threads: 2',
              text: 'Two slots, each with a worker that stays. All six tasks were done by those two. Which of them did how many is chance; that each did at least one is not, since both began at once.',
            },
            { value: 'threads', text: 'One per slot.' },
          ],
          misconceptions: [
            {
              when: answered('=', 6),
              say: 'That would be a new worker for each task. Here `new Worker` runs twice, when the slots are made, and `terminate` only at the very end.',
            },
            { when: answered('=', 3), say: 'Main hands out the tasks and does none. Only the two workers answer with their ids.' },
            {
              when: answered('<', 2),
              say: 'The first task makes the first slot busy, so the second task goes to the other one: two threads at least.',
            },
            {
              when: all(answered('>', 3), answered('!=', 6)),
              say: 'A slot keeps its worker for good. There are two slots.',
            },
          ],
        },
      ],
    },
    {
      id: 'lost-slot',
      title: 'The slot that never comes free',
      file: 'lost-slot.mts',
      teaches: 'Whoever manages workers must listen to `exit`, too: a worker can go without a message and without an error.',
      prediction: lines({
        distractors: ['cake: done', 'cake: failed', 'tea: done', 'still in the queue: cake,tea'],
      }),
      contract: exact(all(lineAt(1, 'soup: done'), lineAt(2, 'still in the queue: tea'), count(/./, '=', 2))),
      hint: 'Which event does main get when a worker calls `process.exit(0)`? Who sets `busy` back to false then?',
      why: [
        { line: 'soup: done', text: 'The ordinary case: a message, the slot is free, the next task starts.' },
        {
          line: 'still in the queue: tea',
          text: 'The cake worker left without a message and without an error, and nobody listens to `exit`. The slot stays busy, tea waits for ever. In a server so does every later request.',
        },
      ],
      misconceptions: [
        { when: printed('cake: failed'), say: '`process.exit(0)` is no error. The only event it makes is `exit`, and nobody listens.' },
        { when: printed('cake: done'), say: '`done` is printed for a message, and the cake worker posts none.' },
        {
          when: printed('tea: done'),
          say: 'Tea is started when `busy` becomes false. That needs a message or an error of the cake worker.',
        },
        {
          when: printed('still in the queue: cake,tea'),
          say: 'Cake was taken out of the queue when it was started. That makes it worse: it is not even there to be tried again.',
        },
        { when: saidDepends(), say: 'One slot, one task at a time: it comes out the same on every run.' },
      ],
      variants: [
        {
          id: 'loud',
          rename: { 'The slot that never comes free': 'A crash in the kitchen' },
          file: 'lost-slot.loud.mts',
          prediction: lines({
            distractors: ['cake: done', 'tea: failed', 'still in the queue: tea', 'still in the queue: cake,tea'],
          }),
          contract: exact(
            all(
              lineAt(1, 'soup: done'),
              lineAt(2, 'cake: failed'),
              lineAt(3, 'tea: done'),
              lineAt(4, 'still in the queue: nothing'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'How does the cake worker end this time? Is there a listener for that?',
          why: [
            { line: 'soup: done', text: 'The ordinary case: a message, the slot is free, the next task starts.' },
            {
              line: 'cake: failed',
              text: 'A throw that nobody catches is an `error` event, and for that there is a listener: it sets the slot free.',
            },
            { line: 'tea: done', text: 'The crash cost one task, not the slot.' },
            {
              line: 'still in the queue: nothing',
              text: 'A loud end is easy to handle. It is the quiet one, `process.exit(0)`, that this code would not survive: for that, listen to `exit`.',
            },
          ],
          misconceptions: [
            { when: printed('cake: done'), say: '`done` is printed for a message, and the cake worker throws before it posts any.' },
            {
              when: any(printed('still in the queue: tea'), never('tea: done')),
              say: 'The slot stays busy only if a worker goes without a word. This one goes with an `error`, and `free` is called.',
            },
            { when: printed('tea: failed'), say: 'The tea gets a worker of its own, and that one is in good health.' },
            {
              when: printed('still in the queue: cake,tea'),
              say: 'Each task is taken out of the queue when it is started, and all three were.',
            },
            { when: saidDepends(), say: 'One slot, one task at a time: it comes out the same on every run.' },
          ],
        },
      ],
    },
    {
      id: 'real-pool',
      title: 'A pool that is one',
      file: 'real-pool.mts',
      teaches: 'A pool keeps its workers, queues what is too much, settles every task whatever happens, and replaces a worker that dies.',
      prediction: order({ distractors: ['cake is lost', 'chips is ready', 'workers started: 2', 'workers started: 5'] }),
      contract: exact(
        all(
          lineAt(1, 'soup is ready'),
          lineAt(2, 'chips on fire'),
          lineAt(3, 'cake is ready'),
          lineAt(4, 'tea is ready'),
          lineAt(5, 'jam is ready'),
          lineAt(6, 'workers started: 3'),
        ),
      ),
      hint: 'Two workers, five tasks, one of them deadly. `Promise.all` keeps the order of the menu. Follow the `exit` listener.',
      why: [
        { line: 'soup is ready', text: 'The first idle worker took it.' },
        {
          line: 'chips on fire',
          text: 'The throw ended the worker. `error` kept the reason, `exit` rejected the task with it: one bad task fails, and only that one.',
        },
        { line: 'cake is ready', text: 'It waited in the queue until one of the workers was free.' },
        { line: 'tea is ready', text: 'The same. Which of the workers did it is chance, the place in the list is not.' },
        { line: 'jam is ready', text: 'Still served, although a worker has died on the way.' },
        {
          line: 'workers started: 3',
          text: 'Two to begin with, and one in place of the dead. Five tasks, and nobody was started for a task. At the end the idle workers are unrefed, so the process can leave.',
        },
      ],
      misconceptions: [
        {
          when: printed('workers started: 2'),
          say: 'The worker that made the chips is gone for good: an uncaught error ends its thread. `exit` calls `hire()`.',
        },
        {
          when: printed('workers started: 5'),
          say: 'One per task was the other "pool". Here a worker takes the next task after each answer.',
        },
        {
          when: printed('cake is lost'),
          say: 'Tasks in the queue belong to nobody yet. Only the task the dead worker was busy with is lost, and it is rejected.',
        },
        { when: printed('chips is ready'), say: 'The worker throws before it posts anything.' },
        {
          when: any(
            before('chips on fire', 'soup is ready'),
            before('cake is ready', 'chips on fire'),
            before('tea is ready', 'cake is ready'),
            before('jam is ready', 'tea is ready'),
          ),
          say: 'The answers are printed after `Promise.all`, and that keeps the order of its input, whoever was first.',
        },
        { when: saidDepends(), say: 'Which worker does what is a race. What comes out, and in which order it is printed, is not.' },
      ],
      variants: [
        {
          id: 'two-fires',
          rename: { "dish === 'chips'": "dish.startsWith('c')", "new Error('chips on fire')": 'new Error(`${dish} on fire`)' },
          prediction: order({ distractors: ['cake is ready', 'jam is lost', 'workers started: 2', 'workers started: 3'] }),
          contract: exact(
            all(
              lineAt(1, 'soup is ready'),
              lineAt(2, 'chips on fire'),
              lineAt(3, 'cake on fire'),
              lineAt(4, 'tea is ready'),
              lineAt(5, 'jam is ready'),
              lineAt(6, 'workers started: 4'),
            ),
          ),
          hint: 'Two workers, five tasks, and everything that begins with a c burns. `Promise.all` keeps the order of the menu. Follow the `exit` listener.',
          why: [
            { line: 'soup is ready', text: 'The first idle worker took it.' },
            { line: 'chips on fire', text: 'The throw ended the worker. `error` kept the reason, `exit` rejected the task with it.' },
            { line: 'cake on fire', text: 'The next worker gone, and again only this one task fails.' },
            { line: 'tea is ready', text: 'Done by whoever was there: an old worker, or one that came in place of a dead one.' },
            { line: 'jam is ready', text: 'Still served, although two workers have died on the way.' },
            {
              line: 'workers started: 4',
              text: 'Two to begin with, and one in place of each of the two dead. (A worker that dies at its start would be replaced for ever: pause first.)',
            },
          ],
          misconceptions: [
            {
              when: printed('workers started: 2'),
              say: 'A worker that throws is gone for good. `exit` calls `hire()`, so somebody new comes.',
            },
            { when: printed('workers started: 3'), say: 'One died of the chips. Look at the cake: another one, so two are replaced.' },
            { when: printed('cake is ready'), say: 'Cake begins with a c, too.' },
            {
              when: printed('jam is lost'),
              say: 'Tasks in the queue belong to nobody yet. A dead worker takes along only the one it was busy with.',
            },
            {
              when: any(
                before('chips on fire', 'soup is ready'),
                before('cake on fire', 'chips on fire'),
                before('tea is ready', 'cake on fire'),
                before('jam is ready', 'tea is ready'),
              ),
              say: 'The answers are printed after `Promise.all`, and that keeps the order of its input, whoever was first.',
            },
            { when: saidDepends(), say: 'Which worker does what is a race. What comes out, and in which order it is printed, is not.' },
          ],
        },
      ],
    },
    {
      id: 'pool-cost',
      title: 'What a new worker costs',
      file: 'pool-cost.mts',
      teaches:
        'Starting a worker takes tens of ms, since it boots a JavaScript engine; a message to one that is there takes well under one.',
      prediction: choice({
        ask: '20 tiny tasks with a new worker for each, and 20 with one that is kept. How much longer does a task take with a new worker?',
        choices: [
          {
            id: 'shorter',
            text: 'Not longer: the new ones can run side by side',
            holds: value('new worker', '<', { value: 'kept worker' }),
            why: 'Here each is awaited before the next. And side by side they would still have to be started, each of them.',
          },
          {
            id: 'little',
            text: 'A little, up to three times: threads are cheap',
            holds: all(value('new worker', '>=', { value: 'kept worker' }), value('new worker', '<', { value: 'kept worker', times: 3 })),
            why: 'Threads of the system are. A worker is a thread plus a V8 engine, a heap and a whole Node, and that must boot.',
          },
          {
            id: 'much',
            text: 'Much longer: more than three times, often dozens of times',
            holds: value('new worker', '>=', { value: 'kept worker', times: 3 }),
            why: 'Tens of ms to boot an engine and a Node, against some tenths of a ms for a message there and back.',
          },
        ],
      }),
      contract: measured(value('new worker', '>=', { value: 'kept worker', times: 3 })),
      values: {
        'new worker': { pattern: /^new worker: ([\d.]+) ms per task$/, unit: 'ms' },
        'kept worker': { pattern: /^kept worker: ([\d.]+) ms per task$/, unit: 'ms' },
      },
      hint: 'A worker has its own heap, its own globals, its own event loop, its own modules. Somebody must build all that.',
      why: [
        {
          value: 'new worker',
          text: 'Mostly the start: an engine, a Node, this file loaded. For tasks that take seconds it does not matter. These take nothing.',
        },
        { value: 'kept worker', text: 'Two messages and two threads waking up. That is why a pool keeps its workers.' },
      ],
      misconceptions: [
        { when: chose('shorter'), say: 'The kept worker has its start behind it. A new one always has it before it.' },
        { when: chose('little'), say: 'One more thread in C is cheap. One more JavaScript engine is not.' },
      ],
      variants: [
        {
          id: 'long-tasks',
          rename: {
            'Starting a worker takes tens of ms, since it boots a JavaScript engine; a message to one that is there takes well under one.':
              'What a start costs must be held against the task: tens of ms are much for a task of one, and little for a task of 300.',
          },
          file: 'pool-cost.long.mts',
          prediction: choice({
            ask: '2 tasks of 300 ms with a new worker for each, and 2 with one that is kept. How much longer does a task take with a new worker?',
            choices: [
              {
                id: 'shorter',
                text: 'Half as long: the new ones run side by side',
                holds: value('new worker', '<', { value: 'kept worker', times: 0.5 }),
                why: 'Each is awaited before the next is started, so there is never more than one at work.',
              },
              {
                id: 'little',
                text: 'Not much: less than three times as long',
                holds: all(
                  value('new worker', '>=', { value: 'kept worker', times: 0.5 }),
                  value('new worker', '<', { value: 'kept worker', times: 3 }),
                ),
                why: 'Both compute for 300 ms. The new one has its start before that, tens of ms, which hardly shows.',
              },
              {
                id: 'much',
                text: 'More than three times as long, often dozens of times',
                holds: value('new worker', '>=', { value: 'kept worker', times: 3 }),
                why: 'So it is for tiny tasks. The start has not grown, and the task has: to treble 300 ms, it would have to take 600.',
              },
            ],
          }),
          contract: measured(
            value('new worker', '>=', { value: 'kept worker', times: 0.5 }),
            value('new worker', '<', { value: 'kept worker', times: 3 }),
          ),
          hint: 'The same start as ever, tens of ms. What do you compare it with this time?',
          why: [
            {
              value: 'new worker',
              text: 'The start, and then the task. Once per report that is fine; for a thousand tasks the starts add up.',
            },
            { value: 'kept worker', text: 'The task, and two messages that you do not see in this number.' },
          ],
          misconceptions: [
            { when: chose('shorter'), say: 'The kept worker has its start behind it. A new one always has it before it.' },
            {
              when: chose('much'),
              say: 'What a start costs is a number of ms, not a factor. Dozens of times it was for tasks that took nothing.',
            },
          ],
        },
      ],
    },
    {
      id: 'worker-memory',
      title: 'What ten workers weigh',
      file: 'worker-memory.mts',
      teaches:
        'Every worker has its own heap and its own Node, about 10 MB before it has done anything: a worker per request has no upper limit.',
      prediction: number({
        ask: 'By about how many MB does the process grow with ten workers that do nothing?',
        value: 'grown',
        tolerance: { factor: 2 },
      }),
      contract: measured(value('grown', '>=', 25), value('grown', '<=', 400)),
      values: { grown: { pattern: /^ten idle workers: (\d+) MB$/, unit: 'MB' } },
      hint: 'More than a stack, less than a process. What does each of them need of its own?',
      why: [
        {
          value: 'grown',
          text: 'About 10 MB each, with nothing loaded but Node itself. Two hundred requests with a worker each would be 2 GB, and two hundred threads fighting for the processors. So: a pool, as large as the machine has processors.',
        },
      ],
      misconceptions: [
        {
          when: answered('<', 20),
          say: 'That would be fine for threads that share a heap. Each of these brings its own engine, heap and Node.',
        },
        {
          when: answered('>', 250),
          say: 'A child process costs that much. A worker shares the code of Node, which is loaded only once.',
        },
        {
          when: all(answered('>=', 20), answered('<=', 250)),
          say: 'The right size. How much exactly depends on the system and the version of Node.',
        },
      ],
      variants: [
        {
          id: 'one-photo',
          rename: {
            'What ten workers weigh': 'Three workers and a photo',
            'Every worker has its own heap and its own Node, about 10 MB before it has done anything: a worker per request has no upper limit.':
              'Every worker brings its own heap and its own Node, about 10 MB. Shared bytes are there once, however many look at them.',
          },
          file: 'worker-memory.shared.mts',
          prediction: number({
            ask: 'A photo of 100 MB lies in shared memory already. Three workers get it as `workerData`. By about how many MB does the process grow?',
            value: 'grown',
            tolerance: { factor: 2 },
          }),
          contract: measured(value('grown', '>=', 7), value('grown', '<=', 120)),
          values: { grown: { pattern: /^three workers, one photo: (\d+) MB$/, unit: 'MB' } },
          hint: 'How often is the photo in memory when all three have it? And what does each of them need besides?',
          why: [
            {
              value: 'grown',
              text: 'Three engines with three heaps, about 10 MB each. The photo was there before, and is there once: the workers only got a view of it. Without the SharedArrayBuffer it would be three clones, 300 MB more.',
            },
          ],
          misconceptions: [
            {
              when: answered('>=', 250),
              say: 'Three clones of 100 MB: that is what an ordinary Uint8Array would cost. A SharedArrayBuffer is not cloned.',
            },
            {
              when: all(answered('>', 60), answered('<', 250)),
              say: 'The 100 MB of the photo were there before the first look at the memory, and nobody needs them twice. What comes on top are three engines.',
            },
            {
              when: answered('<', 12),
              say: 'Nothing for the photo, true. But each worker brings its own engine, heap and Node.',
            },
            {
              when: all(answered('>=', 12), answered('<=', 60)),
              say: 'The right size. How much exactly depends on the system and the version of Node.',
            },
          ],
        },
      ],
    },
    {
      id: 'tiny-tasks',
      title: 'Six thousand letters',
      file: 'tiny-tasks.mts',
      teaches:
        'For tiny tasks the letter costs more than the work, even to a worker that is there: do them yourself, or send many in one message.',
      prediction: choice({
        ask: '6,000 squares, computed here, and by a waiting worker with one message for each. How long does the worker take, compared with here?',
        choices: [
          {
            id: 'less',
            text: 'Less: there are two threads now',
            holds: value('one by one', '<', { value: 'here' }),
            why: 'Main waits for each answer before the next question, so only one of the two ever works.',
          },
          {
            id: 'bit',
            text: 'A bit more, at most twice as long',
            holds: all(value('one by one', '>=', { value: 'here' }), value('one by one', '<', { value: 'here', times: 2 })),
            why: 'A square takes some nanoseconds. A message there and back: clone, wake a thread, clone, wake the other one: about a tenth of a ms.',
          },
          {
            id: 'far-more',
            text: 'Far more: many times as long, perhaps hundreds of times',
            holds: value('one by one', '>=', { value: 'here', times: 2 }),
            why: 'Each letter costs about a tenth of a ms, and the work in it next to nothing. All in one message, and it is bearable, though still no gain.',
          },
        ],
      }),
      contract: measured(
        value('one by one', '>=', { value: 'here', times: 2 }),
        value('one by one', '>=', { value: 'in one go', times: 2 }),
      ),
      values: {
        here: { pattern: /^here: ([\d.]+) ms$/, unit: 'ms' },
        'one by one': { pattern: /^one by one: ([\d.]+) ms$/, unit: 'ms' },
        'in one go': { pattern: /^in one go: ([\d.]+) ms$/, unit: 'ms' },
      },
      hint: 'What happens on the way to the worker and back, and how much of that is multiplying?',
      why: [
        { value: 'here', text: 'A loop over 6,000 numbers, nothing else.' },
        { value: 'one by one', text: '12,000 messages, and for each of them a thread is woken up.' },
        { value: 'in one go', text: 'The same numbers in two messages. Only the clone of a list is left.' },
      ],
      misconceptions: [
        { when: chose('less'), say: 'Parallel means that both work at the same time. Here one waits whenever the other works.' },
        { when: chose('bit'), say: 'A message is quick for a human. For a processor a tenth of a ms is half an eternity.' },
      ],
      variants: [
        {
          id: 'big-tasks',
          rename: {
            'Six thousand letters': 'Four letters',
            'For tiny tasks the letter costs more than the work, even to a worker that is there: do them yourself, or send many in one message.':
              'For large tasks the letter does not count. But one worker is no quicker than main: what you gain is that main is free meanwhile.',
          },
          file: 'tiny-tasks.big.mts',
          prediction: choice({
            ask: 'Four tasks of 100 ms each, done here, and by a waiting worker with one message for each. How long does the worker take, compared with here?',
            choices: [
              {
                id: 'less',
                text: 'About half: there are two threads now',
                holds: value('one by one', '<', { value: 'here', times: 0.5 }),
                why: 'Main waits for each answer before the next question, so only one of the two ever works.',
              },
              {
                id: 'alike',
                text: 'About as long',
                holds: all(value('one by one', '>=', { value: 'here', times: 0.5 }), value('one by one', '<', { value: 'here', times: 3 })),
                why: 'A task takes 100 ms in either thread, and a letter there and back some tenths of one. It saves no time, but main had its hands free.',
              },
              {
                id: 'far-more',
                text: 'Far more: many times as long, perhaps hundreds of times',
                holds: value('one by one', '>=', { value: 'here', times: 3 }),
                why: 'So it is when there is nothing in the letter but a multiplication. A letter costs the same as ever, and this time the work in it is hundreds of times more.',
              },
            ],
          }),
          contract: measured(
            value('one by one', '>=', { value: 'here', times: 0.5 }),
            value('one by one', '<', { value: 'here', times: 3 }),
          ),
          hint: 'A letter there and back takes some tenths of a ms. Put that beside the task.',
          why: [
            { value: 'here', text: '4 × 100 ms, and for as long nobody else was served.' },
            {
              value: 'one by one',
              text: '4 × 100 ms in the worker, and eight messages that hardly show. Meanwhile the loop of main turned.',
            },
            {
              value: 'in one go',
              text: 'Six messages fewer, and nothing gained by it. To be quicker, it takes a second worker and a processor that is free.',
            },
          ],
          misconceptions: [
            { when: chose('less'), say: 'Parallel means that both work at the same time. Here one waits whenever the other works.' },
            {
              when: chose('far-more'),
              say: 'What a letter costs is a number of ms, not a factor. Held against 100 ms it is next to nothing.',
            },
          ],
        },
      ],
    },
    {
      id: 'copy-cost',
      title: 'The letter is the work',
      file: 'copy-cost.mts',
      teaches: 'A large object graph is cloned on the thread that sends it: posting it can block main for longer than the work would have.',
      prediction: choice({
        ask: 'Adding up 200,000 orders takes main a few ms. How long is main blocked by `postMessage(orders)` alone?',
        choices: [
          {
            id: 'nothing',
            text: 'Hardly at all: the list is only handed over',
            holds: value('postMessage', '<', { value: 'total', times: 0.5 }),
            why: 'Objects cannot be handed over, only buffers can. Objects are cloned.',
          },
          {
            id: 'same',
            text: 'About as long as the adding up',
            holds: all(
              value('postMessage', '>=', { value: 'total', times: 0.5 }),
              value('postMessage', '<', { value: 'total', times: 1.5 }),
            ),
            why: 'The clone visits every object and writes down every property with its name. The sum only reads one number of each.',
          },
          {
            id: 'longer',
            text: 'Much longer than the adding up',
            holds: value('postMessage', '>=', { value: 'total', times: 1.5 }),
            why: 'Every object is taken apart and written down, on main, before `postMessage` returns. The worker then builds all of it again.',
          },
        ],
      }),
      contract: measured(value('postMessage', '>=', { value: 'total', times: 1.5 })),
      values: {
        total: { pattern: /^total on main: ([\d.]+) ms$/, unit: 'ms', label: 'total on main' },
        postMessage: { pattern: /^postMessage alone: ([\d.]+) ms$/, unit: 'ms', label: 'postMessage alone' },
        answer: { pattern: /^then the answer: ([\d.]+) ms$/, unit: 'ms', label: 'then the answer' },
      },
      hint: 'Between two heaps lies a border. How does an object get across, and on whose time?',
      why: [
        { value: 'total', text: 'The work itself, on the spot.' },
        { value: 'postMessage', text: 'Main is blocked while the list is being cloned. The worker was meant to keep main free.' },
        {
          value: 'answer',
          text: 'The worker builds 200,000 new objects, and adds up. Numbers in a typed array could have been moved; better still, let the worker read the data itself.',
        },
      ],
      misconceptions: [
        {
          when: chose('nothing'),
          say: 'In languages where threads share a heap, that is so. Here each heap is its own, and a graph of objects must be copied piece by piece.',
        },
        { when: chose('same'), say: 'Copying an object is far more work than reading one number of it.' },
      ],
      variants: [
        {
          id: 'bytes',
          rename: {
            'The letter is the work': 'Twenty million prices',
            'A large object graph is cloned on the thread that sends it: posting it can block main for longer than the work would have.':
              'Numbers in a typed array can be moved: however many there are, posting them takes next to no time.',
          },
          file: 'copy-cost.bytes.mts',
          prediction: choice({
            ask: '20 million prices lie in a Uint8Array, one byte each, and its buffer is in the transfer list. Adding them up takes main some tens of ms or more. How long is main blocked by `postMessage` alone?',
            choices: [
              {
                id: 'nothing',
                text: 'Hardly at all: the bytes are only handed over',
                holds: value('postMessage', '<', { value: 'total', times: 0.5 }),
                why: 'One buffer changes hands, and no byte is touched. So the worker has the work, and main nothing but the letter.',
              },
              {
                id: 'same',
                text: 'About as long as the adding up',
                holds: all(
                  value('postMessage', '>=', { value: 'total', times: 0.5 }),
                  value('postMessage', '<', { value: 'total', times: 1.5 }),
                ),
                why: 'Nobody goes through the prices. What is handed over is the memory they lie in.',
              },
              {
                id: 'longer',
                text: 'Much longer than the adding up',
                holds: value('postMessage', '>=', { value: 'total', times: 1.5 }),
                why: 'So it is with objects, which must be taken apart one by one. In a typed array there are no objects, only bytes in a row.',
              },
            ],
          }),
          contract: measured(value('postMessage', '<', { value: 'total', times: 0.5 })),
          hint: 'What is there to clone? Read the second argument of `postMessage`.',
          why: [
            { value: 'total', text: 'The work itself, on the spot.' },
            { value: 'postMessage', text: 'A pointer and a length. Afterwards main has 0 prices left: who moves gives away.' },
            { value: 'answer', text: 'The same adding up, in the worker. Main was free for all of this time.' },
          ],
          misconceptions: [
            {
              when: chose('same'),
              say: 'It would not depend on how many there are: 20 bytes or 20 million, a move is the same.',
            },
            {
              when: chose('longer'),
              say: 'A list of objects is cloned, a buffer in the transfer list is moved. That is the reason to keep large data in typed arrays.',
            },
          ],
        },
      ],
    },
    {
      id: 'waiting',
      title: 'Five workers who wait',
      file: 'waiting.mts',
      teaches: 'Waiting needs no thread: five requests at once are as quick on main as with five workers, which only add their start.',
      prediction: choice({
        ask: 'A server takes 200 ms for each answer. Five requests from main, all at once, and five workers with one request each: how long does it take?',
        choices: [
          {
            id: 'five-times',
            text: 'About 1,000 ms on main, about 200 ms with workers: one thread makes one request at a time',
            holds: oneByOne,
            why: 'One thread can have thousands of requests on their way. It only starts them; the system does the waiting.',
          },
          {
            id: 'workers-win',
            text: 'The workers are clearly quicker, though not five times',
            holds: all(not(oneByOne), workersWin),
            why: 'There is nothing they could do in parallel: everybody waits for the server, and waiting takes no processor.',
          },
          {
            id: 'no-gain',
            text: 'About 200 ms on main, and no less with workers',
            holds: all(not(oneByOne), not(workersWin)),
            why: 'Five requests wait side by side on one thread. The workers wait just as long, after each of them has been started.',
          },
        ],
      }),
      contract: measured(value('on main', '>=', 180), not(oneByOne), not(workersWin)),
      values: {
        'on main': { pattern: /^on main: (\d+) ms$/, unit: 'ms' },
        'five workers': { pattern: /^five workers: (\d+) ms$/, unit: 'ms' },
      },
      hint: 'What does a thread do while an answer is on its way?',
      why: [
        { value: 'on main', text: 'All five were asked at once, and all five answers came after 200 ms.' },
        {
          value: 'five workers',
          text: 'The same 200 ms, after five engines were booted. With fewer processors than workers they even queue up for that.',
        },
      ],
      misconceptions: [
        { when: chose('five-times'), say: 'That is how servers with a thread per request work. Node was made because it need not be so.' },
        { when: chose('workers-win'), say: 'Workers add processors. Nobody here was short of one.' },
      ],
      variants: [
        {
          id: 'busy-kitchen',
          rename: {
            'Five workers who wait': 'Five workers who ask',
            'Waiting needs no thread: five requests at once are as quick on main as with five workers, which only add their start.':
              'Workers help where the computing is done, not where it is waited for: a server that computes on its main thread serves one after the other, whoever asks.',
          },
          file: 'waiting.busy-kitchen.mts',
          prediction: choice({
            ask: 'A server on main computes for 100 ms for each answer. Five requests from main, all at once, and five workers with one request each: how long does it take?',
            choices: [
              {
                id: 'workers-win',
                text: 'About 500 ms on main, far less with the workers: they ask from threads of their own',
                holds: all(cookedInTurn, askersWin),
                why: 'The workers only ask. What takes long is the answering, and that is done by one thread, whoever asks.',
              },
              {
                id: 'side-by-side',
                text: 'About 100 ms on main, and no less with the workers: five requests wait side by side',
                holds: not(cookedInTurn),
                why: 'They do wait side by side. But the server does not wait, it computes: five times 100 ms on one thread.',
              },
              {
                id: 'in-turn',
                text: 'About 500 ms on main, and no less with the workers',
                holds: all(cookedInTurn, not(askersWin)),
                why: 'One thread computes five answers, one after the other. The threads stand on the wrong side: the computing would have to go to workers, not the asking.',
              },
            ],
          }),
          contract: measured(cookedInTurn, not(askersWin)),
          hint: 'Who is busy while an answer is on its way, and on which thread does that one live?',
          why: [
            {
              value: 'on main',
              text: 'All five were asked at once, and answered one after the other: 5 × 100 ms of computing on one thread.',
            },
            {
              value: 'five workers',
              text: 'The same 5 × 100 ms on the same thread, after five engines were booted. With the computing in five workers and five free processors it would be about 100.',
            },
          ],
          misconceptions: [
            { when: chose('workers-win'), say: 'Five guests at five tables, and still one cook. Hire cooks, not guests.' },
            {
              when: chose('side-by-side'),
              say: 'That is true of a server that waits for a timer, a database, another server. Look at what this one does for its 100 ms.',
            },
          ],
        },
      ],
    },
    {
      id: 'form-field',
      title: 'The operations that never happen',
      file: 'form-field.mts',
      teaches: 'A text field of a form is a string, even if it looks like an object: parse it and check it before it goes to a worker.',
      prediction: choice({
        ask: 'An upload form sends its wishes as JSON in the field `operations`. What does the server do?',
        choices: [
          {
            id: 'width',
            text: 'It prints `width 10`, then `200 OK`',
            holds: printed('width 10'),
            why: 'Nobody called `JSON.parse`. A multipart form knows files and text, nothing else.',
          },
          {
            id: 'nothing',
            text: 'It prints `no resize asked for`, then `200 OK`',
            holds: printed('no resize asked for'),
            why: '`operations` is a string, and a string has no property `resize`: undefined, no error. The user gets an unchanged image and a 200.',
          },
          {
            id: 'crash',
            text: 'A TypeError: a string has no `resize`',
            holds: never('200 OK'),
            why: 'Reading an unknown property of a string is just undefined. A TypeError comes only if the field is missing altogether.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'no resize asked for'), lineAt(2, '200 OK'))),
      hint: 'The browser sends bytes with borders between the fields. What type can a text field have when it arrives?',
      why: [
        {
          line: 'no resize asked for',
          text: 'The text `{"resize":{"width":10}}` has no property `resize`. The type `any` kept TypeScript from saying so. Multer and every other parser give you the same string.',
        },
        { line: '200 OK', text: 'And nobody notices. Parse it, check it, answer 400 if it is wrong, and only then bother a worker.' },
      ],
      misconceptions: [
        { when: chose('width'), say: 'It would be an object after `express.json()`, for a body that is JSON. A form is not.' },
        { when: chose('crash'), say: 'Worse than a crash: it goes on in silence.' },
      ],
      variants: [
        {
          id: 'json',
          rename: {
            'The operations that never happen': 'The operations of an order',
            'A text field of a form is a string, even if it looks like an object: parse it and check it before it goes to a worker.':
              'What arrives depends on how it was sent: a JSON body becomes an object with all that is in it, a text field of a form stays a string. Check it either way before it goes to a worker.',
          },
          file: 'form-field.json.mts',
          prediction: choice({
            ask: 'This client sends everything as one JSON body, the wishes in the field `operations`. What does the server do?',
            choices: [
              {
                id: 'width',
                text: 'It prints `width 10`, then `200 OK`',
                holds: printed('width 10'),
                why: '`request.json()` parses the whole body, with everything that is nested in it. `operations` is an object, and has a `resize`.',
              },
              {
                id: 'nothing',
                text: 'It prints `no resize asked for`, then `200 OK`',
                holds: printed('no resize asked for'),
                why: 'That is what becomes of JSON in a text field of a form: a string. Here the body itself is JSON, and it was parsed.',
              },
              {
                id: 'crash',
                text: 'A TypeError: `operations` is undefined',
                holds: never('200 OK'),
                why: 'The field is in the body, and `json()` makes all of it an object. Undefined it would be if the client had left it out.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'width 10'), lineAt(2, '200 OK'))),
          hint: 'Somebody has to call `JSON.parse`. Does anybody, and on what?',
          why: [
            {
              line: 'width 10',
              text: 'The body was parsed as a whole, so `operations` is an object again. A number came as a number, too. (A file would not fit in here, hence the forms.)',
            },
            {
              line: '200 OK',
              text: 'This time it is true. Had somebody sent `"operations": "large"`, it would say so as well: parsed is not checked.',
            },
          ],
          misconceptions: [
            {
              when: chose('nothing'),
              say: 'Not the field decides, but how it was packed: JSON in JSON is parsed with the rest, JSON in a form is a text like any other.',
            },
            { when: chose('crash'), say: '`JSON.stringify` and `json()` are each other’s opposite: what went in comes out.' },
          ],
        },
      ],
    },
    {
      id: 'same-name',
      title: 'A name for every result',
      file: 'same-name.mts',
      teaches: '`Date.now()` is the same for everybody who asks within one millisecond, so it makes no names for files; `randomUUID` does.',
      prediction: choice({
        ask: '1,000 requests, one right after the other, name their result `processed-${Date.now()}.jpg`. How many different names are there?',
        choices: [
          {
            id: 'thousand',
            text: '1,000: time never stands still',
            holds: value('by clock', '=', 1000),
            why: 'By this clock it does: for a whole millisecond each time, and a processor does a lot in one.',
          },
          {
            id: 'some-collide',
            text: 'Between 500 and 999: now and then two collide',
            holds: all(value('by clock', '>', 500), value('by clock', '<', 1000)),
            why: 'The other way round: nearly all of them collide, because a thousand names are made within a few ms.',
          },
          {
            id: 'few',
            text: 'Fewer than 500',
            holds: value('by clock', '<=', 500),
            why: 'As many names as milliseconds have passed, a handful. Everybody else overwrites somebody, or gets the image of a stranger.',
          },
        ],
      }),
      contract: measured(value('by clock', '<=', 500), value('by chance', '=', 1000)),
      values: {
        'by clock': { pattern: /^Date\.now\(\): (\d+) names$/, label: 'Date.now()' },
        'by chance': { pattern: /^randomUUID\(\): (\d+) names$/, label: 'randomUUID()' },
      },
      hint: 'How many ms does a loop of 1,000 rounds take?',
      why: [
        {
          value: 'by clock',
          text: 'The loop took a few ms, and that is how many names there are. With several workers at once it is no better: they look at the same clock.',
        },
        {
          value: 'by chance',
          text: '122 random bits each: two alike are so unlikely that you may forget it, whichever thread makes them.',
        },
      ],
      misconceptions: [
        {
          when: chose('thousand'),
          say: 'Two users in the same millisecond, and one of them gets the picture of the other. It is rare enough to pass every test.',
        },
        {
          when: chose('some-collide'),
          say: 'Rare in quiet hours, frequent under load: the kind of bug that comes when you need it least. Here, in a tight loop, it is nearly always.',
        },
      ],
      variants: [
        {
          id: 'quiet-hour',
          rename: {
            '`Date.now()` is the same for everybody who asks within one millisecond, so it makes no names for files; `randomUUID` does.':
              'With `Date.now()` the names are different as long as nobody comes in the same millisecond: right in every quiet test, wrong under load. `randomUUID` is right in both.',
          },
          file: 'same-name.quiet-hour.mts',
          prediction: choice({
            ask: '50 requests, 10 ms apart, name their result `processed-${Date.now()}.jpg`. How many different names are there?',
            choices: [
              {
                id: 'all',
                text: '50: each has a name of its own',
                holds: value('by clock', '=', 50),
                why: 'The clock counts ms, and between two requests it has gone on by about ten. Nobody collides, and the bug waits for a busier day.',
              },
              {
                id: 'some-collide',
                text: 'Between 25 and 49: now and then two collide',
                holds: all(value('by clock', '>=', 25), value('by clock', '<', 50)),
                why: 'Two collide if they come within one millisecond. These are ten apart.',
              },
              {
                id: 'few',
                text: 'Fewer than 25',
                holds: value('by clock', '<', 25),
                why: 'There are as many names as milliseconds in which somebody asked. In a tight loop that is a handful; here the loop waits in each round.',
              },
            ],
          }),
          contract: measured(value('by clock', '=', 50), value('by chance', '=', 50)),
          hint: 'How many ms does the clock count between two requests?',
          why: [
            {
              value: 'by clock',
              text: 'One name per millisecond, and no two requests in the same one. So your test is green, and the code still wrong.',
            },
            { value: 'by chance', text: '122 random bits each: no clock has a say in it.' },
          ],
          misconceptions: [
            { when: chose('some-collide'), say: 'A clock that has gone on never says the same again, unless somebody sets it back.' },
            {
              when: chose('few'),
              say: 'So it was when everybody came at once. Nothing is wrong with the clock: wrong is only to take it for a name when many ask.',
            },
          ],
        },
      ],
    },
    {
      id: 'grey-png',
      title: 'A photo turns grey',
      file: 'grey-png.mts',
      teaches: 'Image work in pure JavaScript belongs in a worker: the picture is the same, and main stays awake.',
      prediction: choice({
        ask: 'A PNG is decoded, turned grey and encoded with pngjs, which is pure JavaScript: on main, then in a worker. What is different?',
        choices: [
          {
            id: 'nothing',
            text: 'Nothing: main is held up as long, since it waits for the answer',
            holds: all(not(mainIsFree), printed('in a worker: pixel 100 100 100')),
            why: '`await` is not blocking. While main waits for the message its loop runs on.',
          },
          {
            id: 'responsive',
            text: 'The same grey pixel, and main is hardly held up by the second one',
            holds: all(mainIsFree, printed('in a worker: pixel 100 100 100')),
            why: 'The file goes over as bytes, the work is done there, and bytes come back. Main only writes a letter.',
          },
          {
            id: 'broken',
            text: 'The second picture is broken: pixels cannot be sent to a worker',
            holds: never('in a worker: pixel 100 100 100'),
            why: 'Bytes are the best thing to send. They arrive as Uint8Array; `Buffer.from` makes a Buffer of them, which pngjs wants.',
          },
        ],
      }),
      contract: measured(mainIsFree, printed('on main: pixel 100 100 100'), printed('in a worker: pixel 100 100 100')),
      values: {
        'on main': { pattern: /^on main: (\d+) ms$/, unit: 'ms' },
        'in a worker': { pattern: /^in a worker: (\d+) ms$/, unit: 'ms' },
      },
      needs: { packages: ['pngjs'] },
      hint: 'The numbers in ms are the longest gap in the event loop of main, not the time until the picture is ready.',
      why: [
        { line: 'on main: pixel 100 100 100', text: 'The mean of 200, 100 and 0, three times: grey.' },
        {
          line: 'in a worker: pixel 100 100 100',
          text: 'The same picture. It took a little longer, because the worker had to start and load pngjs.',
        },
        { value: 'on main', text: 'Decode, grey, encode: all of it on main, and meanwhile no request is answered.' },
        { value: 'in a worker', text: 'The longest gap on main, 10 when all is well. The file was cloned, which is quick for bytes.' },
      ],
      misconceptions: [
        { when: chose('nothing'), say: 'Waiting for an event costs main nothing. Computing does.' },
        { when: chose('broken'), say: 'Binary data is what the structured clone does best. Only the class Buffer gets lost on the way.' },
      ],
      variants: [
        {
          id: 'as-it-comes',
          rename: {
            'Image work in pure JavaScript belongs in a worker: the picture is the same, and main stays awake.':
              'A Buffer arrives in a worker as a Uint8Array, without the methods of Buffer. What wants a Buffer needs `Buffer.from(bytes)`.',
          },
          file: 'grey-png.as-it-comes.mts',
          prediction: choice({
            ask: 'pngjs, which is pure JavaScript, turns a PNG grey: on main, then in a worker, which gets the same Buffer as `workerData`. What is printed?',
            choices: [
              {
                id: 'same',
                text: 'The same grey pixel twice',
                holds: all(printed('on main: pixel 100 100 100'), printed('in a worker: pixel 100 100 100')),
                why: 'The bytes do arrive, every one. But as a Uint8Array, and pngjs calls `readUInt32BE`, which only a Buffer has.',
              },
              {
                id: 'worker-fails',
                text: 'A grey pixel on main, a TypeError in the worker',
                holds: all(printed('on main: pixel 100 100 100'), printed('in a worker: TypeError')),
                why: 'The clone keeps the bytes and loses the class: a Uint8Array has no `readUInt32BE`. `PNG.sync.read(Buffer.from(file))` mends it.',
              },
              {
                id: 'both-fail',
                text: 'A TypeError both times: pngjs wants the name of a file',
                holds: printed('on main: TypeError'),
                why: '`PNG.sync.read` takes the content of the file, in a Buffer. On main it has one.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'on main: pixel 100 100 100'), lineAt(2, 'in a worker: TypeError'), count(/./, '=', 2))),
          values: {},
          hint: 'The type in the program says Buffer, in both threads. What is `file` in the worker really?',
          why: [
            { line: 'on main: pixel 100 100 100', text: 'The mean of 200, 100 and 0, three times: grey.' },
            {
              line: 'in a worker: TypeError',
              text: '"data.readUInt32BE is not a function": `workerData` has the type `any`, so TypeScript believed that it is a Buffer. It came as a Uint8Array. The error reached main by `error`, and `once` made a rejection of it.',
            },
          ],
          misconceptions: [
            {
              when: chose('same'),
              say: 'For bytes alone the clone is perfect. A Buffer is bytes and a class with methods, and classes do not cross.',
            },
            {
              when: chose('both-fail'),
              say: 'One file, one function, two threads: look for what is different between them. It is how `file` got there.',
            },
          ],
        },
      ],
    },
    {
      id: 'sharp-alone',
      title: 'A library with threads of its own',
      file: 'sharp-alone.mts',
      teaches: 'sharp does its work in native threads, off the main one: call it from main and limit how many run. A worker adds nothing.',
      prediction: choice({
        ask: 'Many articles put sharp into a worker. Here main calls it itself, three times at once. How long is main held up?',
        choices: [
          {
            id: 'whole-time',
            text: 'About as long as sharp works',
            holds: value('late', '>', { value: 'took', times: 0.8 }),
            why: 'sharp is not JavaScript inside. The pixels are worked on by libvips, a C library, in other threads.',
          },
          {
            id: 'one-third',
            text: 'About as long as one of the three takes: main does one, the pool two',
            holds: all(value('late', '>', { value: 'took', times: 0.5 }), value('late', '<=', { value: 'took', times: 0.8 })),
            why: 'Main does none of them. It hands all three over and is free.',
          },
          {
            id: 'hardly',
            text: 'Far less than half of that time: sharp works elsewhere',
            holds: value('late', '<=', { value: 'took', times: 0.5 }),
            why: 'Each call takes a thread of Node’s pool, and libvips may use more threads of its own. Main only gets the result.',
          },
        ],
      }),
      contract: measured(value('late', '<=', { value: 'took', times: 0.5 })),
      values: {
        took: { pattern: /^sharp worked for (\d+) ms$/, unit: 'ms', label: 'sharp' },
        late: { pattern: /^main was late by (\d+) ms$/, unit: 'ms', label: 'main' },
      },
      needs: { packages: ['sharp'] },
      hint: 'The functions of sharp return promises. Is there something behind them besides JavaScript?',
      why: [
        { value: 'took', text: 'Decode, turn, shrink, grey, encode, three times: real work, in native threads.' },
        {
          value: 'late',
          text: 'The longest gap in the event loop of main, 10 when all is well. A worker around sharp would cost its start and 10 MB, and change nothing here.',
        },
      ],
      misconceptions: [
        {
          when: chose('whole-time'),
          say: 'Before you build a worker, measure: `monitorEventLoopDelay` tells you whether main is held up at all.',
        },
        {
          when: chose('one-third'),
          say: 'Main never does the work of the thread pool, not even when all pool threads are busy. Then jobs queue up.',
        },
      ],
      variants: [
        {
          id: 'own-loop',
          rename: {
            'A library with threads of its own': 'Before and after sharp',
            'sharp does its work in native threads, off the main one: call it from main and limit how many run. A worker adds nothing.':
              'sharp works in native threads, your own loop over its pixels in the thread that calls it. That loop is what belongs in a worker.',
          },
          file: 'sharp-alone.own-loop.mts',
          prediction: choice({
            ask: 'sharp decodes and turns a photo, then our own loop makes its pixels grey. Both are called on main. Which of them holds it up?',
            choices: [
              {
                id: 'neither',
                text: 'Neither: images are worked on in the threads of sharp',
                holds: all(not(loopHoldsUp), not(sharpHoldsUp), value('our own loop', '<', 50)),
                why: 'sharp has given us the pixels and is out of it. Our loop is JavaScript, and runs where it is called.',
              },
              {
                id: 'both',
                text: 'Both, about equally: each works on all pixels',
                holds: all(not(loopHoldsUp), not(sharpHoldsUp), value('our own loop', '>=', 50)),
                why: 'Each works on all pixels, but not on the same thread: sharp does it elsewhere, and main only gets the result.',
              },
              {
                id: 'loop',
                text: 'Mostly our own loop',
                holds: loopHoldsUp,
                why: 'sharp hands its work to native threads. The loop is JavaScript on main: nothing else moves until it has been through all the pixels.',
              },
              {
                id: 'sharp',
                text: 'Mostly sharp: decoding and turning is far more work',
                holds: all(not(loopHoldsUp), sharpHoldsUp),
                why: 'It may be more work, but main does none of it.',
              },
            ],
          }),
          contract: measured(loopHoldsUp),
          values: {
            sharp: { pattern: /^sharp: (\d+) ms$/, unit: 'ms' },
            'our own loop': { pattern: /^our own loop: (\d+) ms$/, unit: 'ms' },
          },
          hint: 'The numbers are gaps in the event loop of main, not working hours. Which of the two is written in JavaScript?',
          why: [
            {
              value: 'sharp',
              text: 'The longest gap in the event loop of main, 10 when all is well. sharp was at work all that time, elsewhere.',
            },
            {
              value: 'our own loop',
              text: 'Four and a half million pixels, one after the other, on main. Let sharp do it (`greyscale()`), or do it in a worker.',
            },
          ],
          misconceptions: [
            {
              when: chose('neither'),
              say: 'No library protects the code around it. Measure the whole handler, not only the call that you suspect.',
            },
            { when: any(chose('both'), chose('sharp')), say: 'Not how much work it is decides, but which thread does it.' },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'what-for',
      ask: 'Which of these jobs is one for a worker thread?',
      choices: [
        {
          id: 'layout',
          text: 'Solving a timetable in plain JavaScript, which takes two seconds',
          right: true,
          why: 'Long, pure JavaScript, little data in and out: on main it would hold up everybody for two seconds.',
        },
        {
          id: 'queries',
          text: 'Twenty database queries at once',
          why: 'Waiting needs no thread. `Promise.all` on main has all twenty under way.',
        },
        {
          id: 'gzip',
          text: '`zlib.gzip` of a large file',
          why: 'The asynchronous form is C code and runs in Node’s thread pool already.',
        },
        {
          id: 'square',
          text: 'One multiplication for each of 10,000 requests per second',
          why: 'The message to the worker costs thousands of times as much as the multiplication.',
        },
      ],
      see: { demo: 'waiting' },
    },
    {
      id: 'both-in-one',
      ask: 'An article shows main and worker in one listing, and you save it as one file. What happens on main?',
      code: "const worker = new Worker('./app.js', { workerData: { num: 20 } })\nworker.on('message', console.log)\n\nconst result = fibonacci(workerData.num)\nparentPort.postMessage(result)",
      choices: [
        {
          id: 'null',
          text: 'A TypeError: `workerData` is null there',
          right: true,
          why: 'On main both `workerData` and `parentPort` are null. One file for both jobs must ask `isMainThread`.',
        },
        {
          id: 'twice',
          text: 'It computes twice, once in each thread',
          why: 'That was perhaps the idea. But the number was passed to the worker, not to main.',
        },
        {
          id: 'twenty',
          text: '`workerData.num` is 20, since the line above says so',
          why: 'The option fills the `workerData` of the new thread. Each thread has its own.',
        },
        {
          id: 'undefined',
          text: '`fibonacci(undefined)` runs and returns undefined',
          why: 'For that `workerData` would have to be an object. It is null, and null has no properties at all.',
        },
      ],
      see: { demo: 'whose-data' },
    },
    {
      id: 'settle-always',
      ask: 'You wrap a worker in a promise. Which listener makes sure that the promise is settled on every ending?',
      choices: [
        {
          id: 'exit-always',
          text: "`worker.on('exit', () => reject(new Error('no answer')))`",
          right: true,
          why: '`exit` is the one event that always comes, and it comes last. After an answer the late `reject` has no effect.',
        },
        {
          id: 'exit-nonzero',
          text: "`worker.on('exit', (code) => { if (code !== 0) reject(new Error()) })`",
          why: 'A worker that ends with 0 and without a message leaves the promise pending for ever.',
        },
        {
          id: 'error',
          text: "`worker.on('error', reject)`",
          why: '`process.exit()` and `terminate()` make no `error` event.',
        },
        {
          id: 'message',
          text: "`worker.on('message', resolve)`",
          why: 'It settles the promise only if a message comes.',
        },
      ],
      see: { demo: 'no-message' },
    },
    {
      id: 'process-exit',
      ask: 'A function called in a worker runs `process.exit(1)`. What ends?',
      choices: [
        {
          id: 'worker',
          text: 'The worker, with `exit` code 1 and without an `error` event',
          right: true,
          why: 'In a worker `process.exit` stops that thread only. Only a listener for `exit` hears of it.',
        },
        {
          id: 'process',
          text: 'The whole process',
          why: 'That is so on the main thread, and then it takes all workers with it.',
        },
        {
          id: 'error',
          text: 'The worker, with an `error` event first',
          why: '`error` is for what is thrown and not caught. Leaving is not throwing.',
        },
        {
          id: 'throws',
          text: 'Nothing: it throws ERR_WORKER_UNSUPPORTED_OPERATION',
          why: '`process.chdir` does that, since it would concern all threads. `process.exit` has a meaning of its own in a worker.',
        },
      ],
      see: { demo: 'four-endings' },
    },
    {
      id: 'class-instance',
      ask: 'You post an instance of your class `Money`, with the method `format()`. What does the worker get?',
      choices: [
        {
          id: 'plain',
          text: 'A plain object with its fields, without `format`',
          right: true,
          why: 'The structured clone copies data and forgets the class.',
        },
        {
          id: 'instance',
          text: 'An instance of `Money`, if the worker imports the class, too',
          why: 'The classes of two threads are two different things, even from one file. The clone does not look for them.',
        },
        {
          id: 'error',
          text: 'Nothing: DataCloneError, because of the method',
          why: 'The method sits on the prototype, and that is not looked at. A function as a field of its own would throw.',
        },
        {
          id: 'same',
          text: 'The same object: threads share memory',
          why: 'Objects belong to one heap. Only the bytes of SharedArrayBuffers are shared.',
        },
      ],
      see: { demo: 'what-arrives' },
    },
    {
      id: 'hundred-megabytes',
      ask: 'A worker has made 100 MB of pixels in a Uint8Array with a buffer of its own. It does not need them any more. What is the best way to get them to main?',
      choices: [
        {
          id: 'transfer',
          text: '`parentPort.postMessage(pixels, [pixels.buffer])`',
          right: true,
          why: 'The buffer changes hands without a copy.',
        },
        {
          id: 'clone',
          text: '`parentPort.postMessage(pixels)`',
          why: 'It works, and copies 100 MB: time in the worker, and twice the memory for a while.',
        },
        {
          id: 'json',
          text: '`parentPort.postMessage(JSON.stringify([...pixels]))`',
          why: 'A text of more than 300 MB, made, copied and parsed. JSON is never needed between threads.',
        },
        {
          id: 'global',
          text: '`globalThis.pixels = pixels`, and a short message',
          why: 'The worker has its own `globalThis`. Main would find nothing there.',
        },
      ],
      see: { demo: 'move-or-copy' },
    },
    {
      id: 'load-and-store',
      ask: 'Several threads count with this line. Is the total right?',
      code: 'Atomics.store(cells, 0, Atomics.load(cells, 0) + 1)',
      choices: [
        {
          id: 'lost',
          text: 'Not always: two threads can load the same number',
          right: true,
          why: 'Two atomic steps are not one. `Atomics.add(cells, 0, 1)` is.',
        },
        {
          id: 'safe',
          text: 'Yes: everything is done with `Atomics`',
          why: 'Each call is safe by itself. Between the two another thread may write.',
        },
        {
          id: 'torn',
          text: 'Not always: a half-written number could be read',
          why: 'That is exactly what `Atomics.load` and `store` do prevent.',
        },
        {
          id: 'single',
          text: 'Yes: JavaScript is single-threaded',
          why: 'Each thread runs one thing at a time. Here are several threads, and one memory.',
        },
      ],
      see: { demo: 'slow-motion' },
    },
    {
      id: 'wait-on-main',
      ask: 'The main thread of a server calls `Atomics.wait(cell, 0, 0)` to wait for a worker. What is the trouble?',
      choices: [
        {
          id: 'frozen',
          text: 'No request is served until the worker rings',
          right: true,
          why: 'The thread sleeps, and its event loop with it. Use a message, or `Atomics.waitAsync`.',
        },
        {
          id: 'throws',
          text: 'It throws: the main thread may not wait',
          why: 'In browsers. Node allows it.',
        },
        {
          id: 'worker-too',
          text: 'The worker sleeps, too, so nobody can ring',
          why: 'Only the calling thread sleeps. The worker has its own.',
        },
        {
          id: 'spins',
          text: 'It uses a whole processor while it waits',
          why: 'It really sleeps. A `while` loop with `Atomics.load` would use one.',
        },
      ],
      see: { demo: 'sleeping-main' },
    },
    {
      id: 'real-pool-sign',
      ask: 'How do you tell a worker pool from something that only limits the number of workers?',
      choices: [
        {
          id: 'few-new',
          text: 'After 1,000 tasks it has called `new Worker` only a few times',
          right: true,
          why: 'A pool starts its workers once, and again only when one has died. Each serves many tasks.',
        },
        {
          id: 'queue',
          text: 'It has a queue',
          why: 'The other one has a queue, too. What is taken out of it decides: a task for a worker, or a worker for a task.',
        },
        {
          id: 'terminate',
          text: 'It calls `terminate()` after each task, so that nothing leaks',
          why: 'Then the next task needs a new worker, and pays for its start.',
        },
        {
          id: 'limit',
          text: 'There are never more than `poolSize` workers',
          why: 'True of both.',
        },
      ],
      see: { demo: 'so-called-pool' },
    },
    {
      id: 'how-many',
      ask: 'A server does heavy computing in a worker pool. A good size to start with?',
      choices: [
        {
          id: 'cores',
          text: 'About `os.availableParallelism()`, perhaps one fewer, for main',
          right: true,
          why: 'More computing threads than processors only take turns, and each costs 10 MB.',
        },
        {
          id: 'requests',
          text: 'As many as there are requests at once, so that nobody has to wait',
          why: 'That is a worker per request: no upper limit for memory, and all of them slow.',
        },
        {
          id: 'four',
          text: 'Four, as `UV_THREADPOOL_SIZE` says',
          why: 'That is another pool: the one for files, dns.lookup, crypto and zlib. It knows nothing of your workers.',
        },
        {
          id: 'hundred',
          text: '100, since threads are cheap and most of them will be asleep',
          why: 'A hundred engines with a heap each: about a GB, and a hundred threads competing for a few processors.',
        },
      ],
      see: { demo: 'worker-memory' },
    },
    {
      id: 'slower-with-worker',
      ask: 'You moved `JSON.parse` of a 50 MB text into a kept worker, which posts the object back. Main is blocked no less than before. Why?',
      choices: [
        {
          id: 'clone-back',
          text: 'Main has to build the object again, from a clone',
          right: true,
          why: 'Reading a clone of that size is work like parsing, and it is done on main. Let the worker do the rest, too, and send only the result.',
        },
        {
          id: 'start',
          text: 'Starting a worker takes that long',
          why: 'The worker is kept. And starting it takes tens of ms.',
        },
        {
          id: 'main-waits',
          text: 'Main waits for the message and does nothing else meanwhile',
          why: 'Waiting for an event blocks nobody.',
        },
        {
          id: 'lock',
          text: 'JSON.parse locks the heap of both threads',
          why: 'There is no common heap, and no such lock.',
        },
      ],
      see: { demo: 'copy-cost' },
    },
    {
      id: 'cut-off',
      ask: 'A task in a worker may take two seconds at most. It is a plain loop without an `await`. How do you stop it?',
      choices: [
        {
          id: 'terminate',
          text: '`worker.terminate()` from main, and a new worker in its place',
          right: true,
          why: 'It works wherever the thread is. What the task had begun stays half done.',
        },
        {
          id: 'message',
          text: "`worker.postMessage('stop')`, and the worker ends itself when it gets that",
          why: 'The message waits in the letter box. The worker looks into it only when its loop is over.',
        },
        {
          id: 'race',
          text: '`Promise.race` with a timer of two seconds, which rejects',
          why: 'It stops the waiting, not the work. The worker computes on, and its slot stays busy.',
        },
        {
          id: 'timer',
          text: 'A `setTimeout` in the worker which throws',
          why: 'The timer needs the event loop of the worker, and the loop in your code does not let go.',
        },
      ],
      see: { demo: 'terminate' },
    },
    {
      id: 'why-not-sharp',
      ask: 'Every upload starts a worker which calls sharp once and ends. What do you gain if main calls sharp itself?',
      choices: [
        {
          id: 'start-saved',
          text: 'The start and the memory of a worker per upload',
          right: true,
          why: 'The pixels are worked on in native threads either way, so main is held up no more than before. Limit how many run at once, and check the wishes before you start.',
        },
        {
          id: 'nothing',
          text: 'Nothing: then main does the resizing',
          why: 'sharp hands the work to libvips, outside JavaScript, whichever thread calls it.',
        },
        {
          id: 'order',
          text: 'The images become ready in the order of the uploads',
          why: 'Asynchronous calls finish when they finish, from whichever thread.',
        },
        {
          id: 'sync',
          text: 'You may call it without `await`',
          why: 'The result is there later in any case. That it comes later is what keeps main free.',
        },
      ],
      see: { demo: 'sharp-alone' },
    },
    {
      id: 'thread-or-process',
      ask: 'What does a child process give you that a worker thread does not?',
      choices: [
        {
          id: 'isolation',
          text: 'If it crashes in native code, your process lives on',
          right: true,
          why: 'Threads share one process. A segmentation fault or an abort in a native module ends all of them.',
        },
        {
          id: 'loop',
          text: 'An event loop of its own, which does not hold up yours',
          why: 'A worker has that, too.',
        },
        {
          id: 'globals',
          text: 'Globals and modules of its own, apart from yours',
          why: 'A worker has those, too, and a heap of its own.',
        },
        {
          id: 'sharing',
          text: 'Shared memory by SharedArrayBuffer',
          why: 'The other way round: threads of one process can share it, processes of Node cannot.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'three-letters',
      kind: 'run',
      ask: 'Two letters are posted, three are fetched. What is printed?',
      code: "import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'\n\nconst { port1, port2 } = new MessageChannel()\nconst order = { cups: 1 }\nport1.postMessage(order)\norder.cups = 2\nport1.postMessage(order)\n\nfor (let round = 1; round <= 3; round++) {\n  const letter = receiveMessageOnPort(port2)\n  console.log(letter ? letter.message.cups : 'nothing')\n}\nport1.close()",
      choices: [
        {
          id: 'copies',
          text: '1, 2, nothing',
          holds: all(lineAt(1, '1'), lineAt(2, '2'), lineAt(3, 'nothing')),
          why: 'Each `postMessage` clones what is there at that moment, and the box is emptied from the front. When it is empty, `receiveMessageOnPort` says undefined at once.',
        },
        {
          id: 'same-object',
          text: '2, 2, nothing',
          holds: all(lineAt(1, '2'), lineAt(2, '2'), lineAt(3, 'nothing')),
          why: 'That would be two letters with the same object in them. But the first clone was made before the cups became 2.',
        },
        {
          id: 'newest-first',
          text: '2, 1, nothing',
          holds: all(lineAt(1, '2'), lineAt(2, '1')),
          why: 'A port is a queue, not a pile: first in, first out.',
        },
        {
          id: 'too-early',
          text: 'nothing, three times: messages arrive with the event loop, and that has not turned yet',
          holds: lineAt(1, 'nothing'),
          why: 'True of the `message` event. `receiveMessageOnPort` looks into the box itself, here and now, and the letters are in it.',
        },
        {
          id: 'waits',
          text: '1, 2, and then it waits for a third letter for ever',
          holds: not(printed('nothing')),
          why: '`receiveMessageOnPort` never waits. That is what makes it different from a listener, and from `Atomics.wait`.',
        },
      ],
      see: { demo: 'what-arrives' },
    },
    {
      id: 'old-value',
      kind: 'run',
      ask: 'One cell, three calls. What is printed?',
      code: 'const cells = new Int32Array(new SharedArrayBuffer(4))\n\nconsole.log(Atomics.add(cells, 0, 5))\nconsole.log(Atomics.compareExchange(cells, 0, 4, 9))\nconsole.log(Atomics.load(cells, 0))',
      choices: [
        {
          id: 'old',
          text: '0, 5, 5',
          holds: all(lineAt(1, '0'), lineAt(2, '5'), lineAt(3, '5')),
          why: 'Both give you the value from before: that is how you know what you changed. And `compareExchange` writes its 9 only if it finds the 4 it expects. It found 5.',
        },
        {
          id: 'new',
          text: '5, 5, 5',
          holds: all(lineAt(1, '5'), lineAt(2, '5'), lineAt(3, '5')),
          why: '`Atomics.add` returns what was in the cell before, here 0. Two threads that add 1 each get two different numbers, so one can tell who came first.',
        },
        {
          id: 'exchanged',
          text: '0, 5, 9',
          holds: all(lineAt(1, '0'), lineAt(2, '5'), lineAt(3, '9')),
          why: 'That is `Atomics.exchange`, which always writes. `compareExchange` compares first: it expects a 4, finds a 5, and leaves it alone.',
        },
        {
          id: 'false',
          text: '0, false, 5',
          holds: lineAt(2, 'false'),
          why: 'It does not say whether it worked. It says what it found, and if that is what you expected, it worked.',
        },
        {
          id: 'undefined',
          text: 'undefined, undefined, 5',
          holds: lineAt(1, 'undefined'),
          why: 'If they returned nothing, a thread could not know what it had changed: a look afterwards might see the work of another thread.',
        },
      ],
      see: { demo: 'slow-motion' },
    },
    {
      id: 'where-it-blocks',
      kind: 'line',
      ask: 'A server hands its evening report to a worker. Which line holds up everybody else for the longest?',
      code: "const orders = await loadOrders() // 300,000 objects\nconst worker = new Worker(new URL('./report.mjs', import.meta.url))\nworker.postMessage(orders)\nconst [report] = await once(worker, 'message') // two numbers\nconsole.log(`${report.guests} guests, ${report.turnover}`)",
      lines: [
        {
          line: 1,
          why: 'It may take long, but most of that is waiting, and the rows come in pieces: between two pieces everybody is served.',
        },
        {
          line: 2,
          why: 'The worker needs tens of ms to start, in its own thread. `new Worker()` returns long before.',
        },
        {
          line: 3,
          right: true,
          why: '300,000 objects are taken apart and written down, on main, before the call returns: some 100 ms for which nobody else is served. Let the worker load them itself.',
        },
        {
          line: 4,
          why: 'The longest wait of all, perhaps, and the most harmless: an `await` blocks nobody, and to read a clone of two numbers takes no time.',
        },
        {
          line: 5,
          why: 'One line of text. Microseconds.',
        },
      ],
      see: { demo: 'copy-cost' },
    },
    {
      id: 'which-throws',
      kind: 'line',
      ask: '`pixels` is a Uint8Array of 8 bytes with a buffer of its own. Which line throws?',
      code: 'worker.postMessage(pixels)\nworker.postMessage(pixels, [pixels.buffer])\npixels[0] = 7\nconsole.log(pixels.length)\nworker.postMessage({ pixels })',
      lines: [
        { line: 1, why: 'A copy: all 8 bytes are still here afterwards.' },
        { line: 2, why: 'Now they are moved, and that may be done once. It is the last thing this thread can do with them.' },
        {
          line: 3,
          why: 'One would wish it did. Writing to a detached view is ignored without a word, so the mistake shows up somewhere else.',
        },
        { line: 4, why: '0 is printed. A view of nothing has a length, too.' },
        {
          line: 5,
          right: true,
          why: 'DataCloneError: a detached buffer can be neither copied nor moved. Here the mistake of line 3 comes to light, two lines late.',
        },
      ],
      see: { demo: 'moved-away' },
    },
    {
      id: 'way-of-a-task',
      kind: 'order',
      ask: 'A pool with one worker, and the worker is busy. What becomes of the next task? Put it in order.',
      items: [
        { id: 'queued', text: '`run(task)` puts it into the queue and returns a promise' },
        { id: 'answer-before', text: 'Main gets the answer to the task before it' },
        { id: 'posted', text: 'It is taken out of the queue and posted to the worker' },
        { id: 'worked', text: 'The listener on `parentPort` is called with it' },
        { id: 'settled', text: '`message` on main: its promise is resolved' },
        { id: 'goes-on', text: 'The code behind `await run(task)` goes on' },
      ],
      why: 'A real pool posts a task only to a worker that is free, and free it is when its answer has arrived. Everything else is a letter in one direction, work, and a letter in the other.',
      wrong: [
        {
          first: 'posted',
          second: 'queued',
          why: 'Nobody is free when it comes. It has to wait somewhere, and that is the queue.',
        },
        {
          first: 'posted',
          second: 'answer-before',
          why: 'The answer to the task before is how the pool knows that the worker is free. If it posted earlier, a worker that dies would take two tasks along.',
        },
        { first: 'answer-before', second: 'queued', why: 'The worker was busy when the task came: its answer was still to come.' },
        { first: 'worked', second: 'posted', why: 'The worker knows of a task only what is posted to it. The queue lives on main.' },
        { first: 'settled', second: 'worked', why: 'The promise is resolved with the result, and that has to be computed first.' },
        {
          first: 'goes-on',
          second: 'settled',
          why: '`await` goes on when the promise is settled, and that happens in the `message` listener of main.',
        },
        { first: 'goes-on', second: 'queued', why: 'What `await` waits for is the promise that `run` returns.' },
      ],
      see: { demo: 'real-pool' },
    },
    {
      id: 'one-for-all',
      kind: 'several',
      ask: 'A worker does these things. Which of them can the main thread notice, although nothing is posted?',
      choices: [
        {
          id: 'pool',
          text: 'It keeps four `pbkdf2` calls running at a time',
          right: true,
          why: 'There is one thread pool per process, with four threads unless you say otherwise. Now main waits in line to read a file.',
        },
        {
          id: 'shared-bytes',
          text: 'It writes into a SharedArrayBuffer it got as `workerData`',
          right: true,
          why: 'The same bytes, without a copy and without an event. Main sees them when it looks.',
        },
        {
          id: 'file',
          text: 'It deletes a file in the working directory',
          right: true,
          why: 'There is one disk and one working directory for all threads. A thread is no sandbox.',
        },
        {
          id: 'env',
          text: 'It sets `process.env.DEBUG`',
          why: 'That is its own copy of the environment, unless it was started with `env: SHARE_ENV`.',
        },
        {
          id: 'prototype',
          text: 'It adds a method to `Array.prototype`',
          why: 'Each thread has its own Array, its own prototypes, its own everything.',
        },
        {
          id: 'module',
          text: 'It changes a variable of a module that main imports, too',
          why: 'Each thread loads its modules anew, so there are two such variables. A cache in a module exists once per worker.',
        },
      ],
      see: { demo: 'own-world' },
    },
    {
      id: 'last-event',
      kind: 'short',
      ask: 'Which event of a Worker comes however it ends, and is the last you hear of it? (Its name.)',
      accept: ['exit', "worker.on('exit')", 'exit event', 'the exit event', "'exit' event"],
      why: '`exit` comes after a normal end, a throw, `process.exit` and `terminate()` alike, and it brings the code. Whoever waits for a worker must listen to it.',
      wrong: [
        { answers: ['error', 'error event'], why: 'Only for what is thrown and not caught. `process.exit` and `terminate()` make none.' },
        { answers: ['message', 'message event'], why: 'Only if the worker posts something. One that just ends has posted nothing.' },
        { answers: ['close', 'close event'], why: 'That is an event of a MessagePort, and of a child process. A Worker says `exit`.' },
        { answers: ['end', 'finish', 'done'], why: 'Streams talk like that. A Worker says `exit`, as a process does.' },
        { answers: ['online', 'online event'], why: 'That is the first sign of life, not the last.' },
        { answers: ['terminate', 'terminated'], why: '`terminate()` is the method that ends a worker. What you hear of it is `exit`.' },
        { answers: ['disconnect'], why: 'A child process with an IPC channel has that. A Worker says `exit`.' },
      ],
      see: { demo: 'four-endings' },
    },
    {
      id: 'next-number',
      kind: 'short',
      ask: 'Four workers draw numbers from one shared counter: each number once, none left out. Which method of `Atomics` takes the next number in a single call?',
      accept: ['Atomics.add', 'add', 'Atomics.add(cells, 0, 1)'],
      why: '`Atomics.add(cells, 0, 1)` returns the number from before and leaves the next one in the cell, in a step that nobody can come between.',
      wrong: [
        {
          answers: ['Atomics.load', 'load', 'Atomics.store', 'store'],
          why: 'One only reads, the other only writes. Between the two calls another worker draws the same number.',
        },
        {
          answers: ['Atomics.exchange', 'exchange'],
          why: 'It reads and writes in one step, but what it writes you must know beforehand, and you do not know the number yet.',
        },
        {
          answers: ['Atomics.compareExchange', 'compareExchange'],
          why: 'With it one can build it: load, try to write one more, and again if somebody was quicker. That is a loop, not a single call.',
        },
        {
          answers: ['Atomics.wait', 'wait', 'Atomics.notify', 'notify'],
          why: 'They put threads to sleep and wake them. They change no number.',
        },
        { answers: ['Atomics.increment', 'increment', 'Atomics.inc', 'inc'], why: 'There is none. Adding one is `Atomics.add` with a 1.' },
        { answers: ['++', 'cells[0]++'], why: 'Three steps: read, add, write. This is how two guests come to have the same number.' },
      ],
      see: { demo: 'atomic-add' },
    },
  ],
})
