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
  lines,
  measured,
  never,
  not,
  number,
  order,
  partialOrder,
  printed,
  saidDepends,
  text,
  unordered,
  value,
  type Condition,
} from '../../src/index.ts'

const posix = ['linux', 'darwin']
const linger: Condition = value('says nothing', '>', { value: 'says close', times: 1.5 })

export default defineLesson({
  demos: [
    {
      id: 'withdraw',
      title: 'A withdrawal that fails',
      file: 'withdraw.mts',
      teaches:
        'A throw leaves every function on the way to the nearest `catch`; `finally` runs on the way out, and the program goes on after the `try`.',
      prediction: order({ distractors: ['count the notes', 'take your money'] }),
      contract: exact(
        all(before('card in', 'not enough money'), before('not enough money', 'card out'), before('card out', 'next customer'), exited(0)),
      ),
      hint: 'Follow one throw. Which lines does it jump over, and where does it land?',
      why: [
        { line: 'card in', text: 'The `try` block is ordinary code until something throws.' },
        {
          line: 'not enough money',
          text: '500 is more than 100, so `withdraw` throws. What is left of `withdraw` and of the `try` block is skipped, and `catch` prints the message.',
        },
        { line: 'card out', text: '`finally` runs in every case: after a `catch`, without an error, even after a `return`.' },
        {
          line: 'next customer',
          text: 'The error was caught, so it is over. The program goes on behind the `try` as if nothing had happened.',
        },
      ],
      misconceptions: [
        {
          when: printed('count the notes'),
          say: 'A throw does not only report. It leaves the function there and then, so the next line of `withdraw` never runs.',
        },
        { when: printed('take your money'), say: 'The rest of the `try` block is skipped, too. Nobody returns to the place of the throw.' },
        {
          when: all(never('next customer'), not(saidDepends())),
          say: 'Only an error that nobody catches ends the program. This one was caught.',
        },
        { when: before('card out', 'not enough money'), say: '`finally` comes after `catch`, as it is written.' },
        { when: all(never('card out'), not(saidDepends())), say: '`finally` runs with an error and without one.' },
      ],
      variants: [
        {
          id: 'drawer',
          file: 'withdraw.drawer.mts',
          contract: exact(
            all(
              before('card in', 'close the drawer'),
              before('close the drawer', 'not enough money'),
              before('not enough money', 'card out'),
              before('card out', 'next customer'),
              exited(0),
            ),
          ),
          why: [
            { line: 'card in', text: 'The `try` block is ordinary code until something throws.' },
            {
              line: 'close the drawer',
              text: 'The error is thrown inside the `try` of `withdraw`, which has no `catch`. On the way out its `finally` runs, and the error travels on.',
            },
            {
              line: 'not enough money',
              text: 'The nearest `catch` is that of the caller. It gets the error when everything between has been left, and tidied up.',
            },
            { line: 'card out', text: 'The outer `finally` runs in every case: after a `catch`, without an error, even after a `return`.' },
            {
              line: 'next customer',
              text: 'The error was caught, so it is over. The program goes on behind the `try` as if nothing had happened.',
            },
          ],
          misconceptions: [
            {
              when: before('not enough money', 'close the drawer'),
              say: 'An error cannot be in two places: before it is caught outside, it must have left `withdraw`, and on the way out stands a `finally`.',
            },
            {
              when: all(never('close the drawer'), not(saidDepends())),
              say: 'A `try` needs no `catch` to have a `finally`. It runs, and the error travels on afterwards.',
            },
            {
              when: printed('count the notes'),
              say: 'A throw does not only report. It leaves the block there and then, so the next line never runs.',
            },
            {
              when: printed('take your money'),
              say: 'The rest of the `try` block is skipped, too. Nobody returns to the place of the throw.',
            },
            {
              when: all(never('next customer'), not(saidDepends())),
              say: 'Only an error that nobody catches ends the program. This one was caught.',
            },
          ],
        },
      ],
    },
    {
      id: 'try-timer',
      title: 'A try around a timer',
      file: 'try-timer.mts',
      teaches: 'A `try` guards what runs inside it now. A callback runs later, on an empty stack, when the `try` is long over.',
      prediction: order({ distractors: ['caught: jammed'] }),
      contract: exact(all(before('after the try', 'open the drawer'), before('open the drawer', 'uncaught: jammed'), never(/^caught/))),
      hint: 'When the callback runs, who has called it?',
      why: [
        { line: 'try begins', text: 'Plain code, top to bottom.' },
        {
          line: 'try ends',
          text: '`setTimeout` only notes the callback down and returns. Nothing has gone wrong yet, so the `try` is over.',
        },
        { line: 'after the try', text: 'The main file runs to its end before any callback.' },
        { line: 'open the drawer', text: 'Now the event loop calls the callback. Nothing of the main file is on the stack any more.' },
        {
          line: 'uncaught: jammed',
          text: 'The throw finds no `catch` on the stack. It is an uncaught exception. Without this listener the process would end here with exit code 1.',
        },
      ],
      misconceptions: [
        {
          when: printed('caught: jammed'),
          say: 'It looks as if the callback stood inside the `try`. It stands there in the text only. It runs when that `try` is over.',
        },
        { when: before('open the drawer', 'try ends'), say: 'A delay of 0 is not "at once". The callback waits for the main file to end.' },
        {
          when: all(never('uncaught: jammed'), never('caught: jammed'), not(saidDepends())),
          say: 'An error is never just lost in a timer. If no `catch` is on the stack, it becomes an uncaught exception.',
        },
        {
          when: all(before('open the drawer', 'after the try'), before('try ends', 'open the drawer')),
          say: 'The line after the `try` belongs to the main file, which must end first.',
        },
      ],
      variants: [
        {
          id: 'no-paper',
          file: 'try-timer.no-paper.mts',
          prediction: order({ distractors: ['caught: jammed', 'uncaught: no paper'] }),
          contract: exact(
            all(
              before('caught: no paper', 'after the try'),
              before('after the try', 'open the drawer'),
              before('open the drawer', 'uncaught: jammed'),
              never('caught: jammed'),
            ),
          ),
          why: [
            { line: 'try begins', text: 'Plain code, top to bottom. `setTimeout` only notes the callback down and returns.' },
            { line: 'caught: no paper', text: 'This one is thrown now, inside the `try`. So the `catch` gets it.' },
            { line: 'after the try', text: 'The main file runs to its end before any callback.' },
            {
              line: 'open the drawer',
              text: 'The error did not cancel the timer. The event loop calls its callback, and nothing of the main file is on the stack any more.',
            },
            {
              line: 'uncaught: jammed',
              text: 'The throw finds no `catch` on the stack. It is an uncaught exception. Without this listener the process would end here with exit code 1.',
            },
          ],
          misconceptions: [
            {
              when: printed('caught: jammed'),
              say: 'It looks as if the callback stood inside the `try`. It stands there in the text only. It runs when that `try` is over.',
            },
            {
              when: printed('uncaught: no paper'),
              say: 'This throw stands in the `try` and runs in the `try`. That is what a `catch` is for.',
            },
            {
              when: all(never('open the drawer'), not(saidDepends())),
              say: 'A `try` that fails takes nothing back. The timer was set before the throw, and it goes off.',
            },
            {
              when: before('open the drawer', 'after the try'),
              say: 'A delay of 0 is not "at once". The callback waits for the main file to end.',
            },
          ],
        },
      ],
    },
    {
      id: 'return-await',
      title: 'One word in front of a call',
      file: 'return-await.mts',
      teaches:
        'Inside a `try`, `return promise` hands the promise out before it fails; only `return await promise` lets the `catch` see it.',
      prediction: order({ distractors: ['first: catch', 'second: caught by the caller'] }),
      contract: exact(
        all(
          before('first: finally', 'first: caught by the caller'),
          before('second: catch', 'second: finally'),
          never('first: catch'),
          never('second: caught by the caller'),
        ),
      ),
      hint: 'At the moment when the first function leaves its `try`: has anything been thrown inside it?',
      why: [
        {
          line: 'first: finally',
          text: '`return load(1)` returns a promise. Nothing was thrown in the `try`, so there is nothing to catch: out through `finally`.',
        },
        {
          line: 'first: caught by the caller',
          text: 'The promise of `first` follows the promise it returned, which is rejected. So the rejection comes out at the caller.',
        },
        { line: 'second: catch', text: '`await` waits inside the `try` and turns the rejection into a throw right there.' },
        { line: 'second: finally', text: 'After the `catch`. `second` itself is fulfilled, so its caller has nothing to catch.' },
      ],
      misconceptions: [
        {
          when: printed('first: catch'),
          say: 'A rejected promise is a value like any other. Returning it throws nothing. `await` is what throws.',
        },
        {
          when: printed('second: caught by the caller'),
          say: 'The `catch` in `second` has dealt with the error. A caught error does not travel on unless you throw it again.',
        },
        {
          when: before('first: caught by the caller', 'first: finally'),
          say: '`finally` runs as `first` is left, before the caller can hear of the result.',
        },
        { when: before('second: finally', 'second: catch'), say: 'Within one `try`, `catch` comes before `finally`.' },
      ],
      variants: [
        {
          id: 'turned-round',
          rename: { 'return load(1)': 'return await load(1)', 'return await load(2)': 'return load(2)' },
          prediction: order({ distractors: ['first: caught by the caller', 'second: catch'] }),
          contract: exact(
            all(
              before('first: catch', 'first: finally'),
              before('first: finally', 'second: finally'),
              before('second: finally', 'second: caught by the caller'),
              never('first: caught by the caller'),
              never('second: catch'),
            ),
          ),
          hint: 'At the moment when each function leaves its `try`: has anything been thrown inside it?',
          why: [
            { line: 'first: catch', text: '`await` waits inside the `try` and turns the rejection into a throw right there.' },
            { line: 'first: finally', text: 'After the `catch`. `first` itself is fulfilled, so its caller has nothing to catch.' },
            {
              line: 'second: finally',
              text: '`return load(2)` returns a promise. Nothing was thrown in the `try`, so there is nothing to catch: out through `finally`.',
            },
            {
              line: 'second: caught by the caller',
              text: 'The promise of `second` follows the promise it returned, which is rejected. So the rejection comes out at the caller.',
            },
          ],
          misconceptions: [
            {
              when: printed('second: catch'),
              say: 'A rejected promise is a value like any other. Returning it throws nothing. `await` is what throws.',
            },
            {
              when: printed('first: caught by the caller'),
              say: 'The `catch` in `first` has dealt with the error. A caught error does not travel on unless you throw it again.',
            },
            {
              when: before('second: caught by the caller', 'second: finally'),
              say: '`finally` runs as `second` is left, before the caller can hear of the result.',
            },
            { when: before('first: finally', 'first: catch'), say: 'Within one `try`, `catch` comes before `finally`.' },
          ],
        },
      ],
    },
    {
      id: 'reach',
      title: 'What a try can reach',
      file: 'reach.mts',
      teaches:
        '`try` reaches a throw, an awaited rejection, and an `error` event that is emitted inside it; everything that happens later gets away.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: [
          'throw: got away',
          'awaited promise: got away',
          'dropped promise: caught',
          'throw in a callback: caught',
          'error event: got away',
          'stream error: caught',
        ],
      }),
      contract: unordered(
        all(
          printed('throw: caught'),
          printed('awaited promise: caught'),
          printed('error event: caught'),
          printed('dropped promise: got away'),
          printed('throw in a callback: got away'),
          printed('stream error: got away'),
        ),
      ),
      hint: 'Ask of each: does it happen while the `try` is still open? `await attempt()` keeps it open for what the attempt returns.',
      why: [
        { line: 'throw: caught', text: 'It is thrown inside the `try`, now. The simplest case.' },
        {
          line: 'awaited promise: caught',
          text: 'The attempt returns the promise, `await` waits for it and throws its reason into the `try`.',
        },
        {
          line: 'error event: caught',
          text: '`emit` is a plain function call. An `error` event without a listener makes `emit` throw, inside the `try`.',
        },
        {
          line: 'dropped promise: got away',
          text: '`void` drops the promise, so `await` has nothing to wait for. The rejection belongs to nobody: an unhandled rejection, which Node hands on as an uncaught exception.',
        },
        { line: 'throw in a callback: got away', text: 'The timer calls it later, from the event loop. No `try` is on that stack.' },
        {
          line: 'stream error: got away',
          text: '`destroy(error)` only starts it. The stream emits `error` a tick later, and by then nobody is above it to catch.',
        },
      ],
      misconceptions: [
        {
          when: printed('error event: got away'),
          say: 'Events are not asynchronous. `emit` calls the listeners at once, and with no listener it throws at once.',
        },
        {
          when: printed('stream error: caught'),
          say: 'Right about events, but streams put their `error` event off by a tick. Listen for `error`, or use `pipeline`.',
        },
        {
          when: printed('dropped promise: caught'),
          say: 'Without `await` (or `return`, with an `await` outside) a `try` knows nothing of a promise. It does not wait.',
        },
        {
          when: printed('throw in a callback: caught'),
          say: 'The `try` was left before the timer fired. Put the `try` into the callback.',
        },
        { when: printed('awaited promise: got away'), say: 'That is what `await` is for: a rejection becomes a throw at the `await`.' },
        { when: printed('throw: got away'), say: 'A throw inside a `try` is always caught by it.' },
      ],
      variants: [
        {
          id: 'other-ends',
          file: 'reach.other-ends.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'returned promise: got away',
              'dropped promise: caught',
              'throw in a microtask: caught',
              'emitted later: caught',
              'stream error: got away',
            ],
          }),
          contract: unordered(
            all(
              printed('returned promise: caught'),
              printed('dropped promise: got away'),
              printed('throw in a microtask: got away'),
              printed('emitted later: got away'),
              printed('stream error: caught'),
            ),
          ),
          hint: 'Ask of each: does it happen while the `try` is still open? And who calls `emit` for the stream this time?',
          why: [
            {
              line: 'returned promise: caught',
              text: 'The attempt returns the promise, `await` waits for it and throws its reason into the `try`.',
            },
            {
              line: 'dropped promise: got away',
              text: '`await attempt()` waits for what the attempt returns, and braces without a `return` give back undefined. The rejection belongs to nobody.',
            },
            {
              line: 'throw in a microtask: got away',
              text: 'A microtask is "later", too, if only just. It runs on an empty stack, and no `try` is on that.',
            },
            {
              line: 'emitted later: got away',
              text: '`emit` throws where it is called, and here that is a timer. The event is synchronous; its caller is not inside the `try`.',
            },
            {
              line: 'stream error: caught',
              text: 'Emitted by hand, a stream’s `error` is an event like any other: nobody listens, so `emit` throws at once. (`destroy(error)` would put it off.)',
            },
          ],
          misconceptions: [
            {
              when: printed('stream error: got away'),
              say: 'It is `destroy` that puts the event off by a tick. Here `emit` is called directly, inside the `try`.',
            },
            {
              when: printed('dropped promise: caught'),
              say: 'Look at the braces: this arrow calls `failSoon` and returns nothing. So `await` has nothing to wait for.',
            },
            {
              when: any(printed('throw in a microtask: caught'), printed('emitted later: caught')),
              say: 'Whatever is put off, by a timer or by a microtask, runs without the stack that put it off. The `try` belongs in the callback.',
            },
            { when: printed('returned promise: got away'), say: 'Returned to whom? To an `await` inside the `try`, and that throws.' },
          ],
        },
      ],
    },
    {
      id: 'app-error',
      title: 'What is it called?',
      file: 'app-error.mts',
      teaches: 'A class that extends Error keeps the name "Error" until you set `name` yourself.',
      prediction: text({ ask: 'What does it print? Three lines.' }),
      contract: exact(all(printed('Error'), printed('Error: User not found'), printed('true'))),
      hint: 'Where does `error.name` come from? Look for the line that sets it.',
      why: [
        {
          line: 'Error',
          text: '`name` is inherited from `Error.prototype`, and nobody sets another one. The class has a name; the error does not take it over.',
        },
        { line: 'Error: User not found', text: '`String(error)` is the name, a colon and the message. So logs say "Error", too.' },
        { line: 'true', text: '`instanceof` looks at the class, not at the name. Inside one program it is the safest question to ask.' },
      ],
      misconceptions: [
        {
          when: printed('AppError'),
          say: 'Many expect that. You have to write it: `this.name = new.target.name`, or `this.name = "AppError"`.',
        },
        { when: printed('AppError: User not found'), say: '`String(error)` uses `error.name`, which is still "Error" here.' },
        { when: printed('User not found'), say: '`String(error)` puts the name before the message.' },
        { when: printed('false'), say: '`new AppError` makes an AppError, and it is an Error as well. Only the name was not set.' },
      ],
      variants: [
        {
          id: 'named',
          rename: {
            'this.isOperational = true': 'this.isOperational = true\n    this.name = new.target.name',
            'keeps the name "Error" until you set `name` yourself.':
              'has the name you set, and `new.target.name` is that of the class which was asked for with `new`.',
          },
          contract: exact(all(printed('AppError'), printed('AppError: User not found'), printed('true'))),
          hint: 'Where does `error.name` come from? Look for the line that sets it. And what is `new.target`?',
          why: [
            {
              line: 'AppError',
              text: '`new.target` is the class behind the word `new`, and `name` is set from it. A subclass gets its own name for free.',
            },
            {
              line: 'AppError: User not found',
              text: '`String(error)` is the name, a colon and the message, and it looks the name up now. So does the first line of `error.stack`: it is written when somebody first reads the stack.',
            },
            { line: 'true', text: '`instanceof` looks at the class, not at the name.' },
          ],
          misconceptions: [
            { when: printed('Error'), say: 'Without the last line of the constructor, yes. Here somebody has set `name`.' },
            { when: printed('Error: User not found'), say: '`String(error)` uses `error.name`, and this error has one of its own.' },
            { when: printed('User not found'), say: '`String(error)` puts the name before the message.' },
            { when: printed('false'), say: 'Names do not matter to `instanceof`: `new AppError` makes an AppError.' },
          ],
        },
      ],
    },
    {
      id: 'error-to-json',
      title: 'An error as JSON',
      file: 'error-to-json.mts',
      teaches:
        '`message` and `stack` are not enumerable: `JSON.stringify` and `{ ...error }` leave them out, and keep what the class added.',
      prediction: choice({
        ask: 'What does `JSON.stringify(error)` give?',
        choices: [
          {
            id: 'added',
            text: 'Only `statusCode` and `isOperational`',
            holds: all(printed(/statusCode/), never(/message/)),
            why: 'Right: `message` and `stack` are own properties, but not enumerable, and JSON takes only enumerable ones. The two that the class assigned are ordinary.',
          },
          {
            id: 'message',
            text: '`message`, `statusCode` and `isOperational`',
            holds: all(printed(/message/), printed(/statusCode/), never(/stack/)),
            why: 'The very field you want is missing. `Error` makes `message` non-enumerable, so JSON does not see it.',
          },
          {
            id: 'everything',
            text: 'All of it, with `message` and `stack`',
            holds: printed(/stack/),
            why: '`stack` is not enumerable either. Lucky for servers that send errors as JSON without thinking.',
          },
          {
            id: 'nothing',
            text: '`{}`',
            holds: printed('{}'),
            why: 'That is what a bare `new Error("x")` gives. This class has added two ordinary properties of its own.',
          },
        ],
      }),
      contract: exact(printed('{"statusCode":404,"isOperational":true}')),
      hint: '`JSON.stringify` takes what `Object.keys` would list.',
      why: [
        {
          line: /^\{/,
          text: 'Only enumerable properties get in. So `res.json({ error: err })` sends no message, and a log line made with `JSON.stringify` says nothing. Name the fields you want, or give the class a `toJSON`.',
        },
      ],
      misconceptions: [
        {
          when: any(chose('message'), chose('everything')),
          say: '`console.log(error)` shows message and stack because it knows errors. JSON does not.',
        },
        {
          when: chose('nothing'),
          say: 'Fields that you assign in the constructor are enumerable. Only those that `Error` itself makes are hidden.',
        },
      ],
      variants: [
        {
          id: 'spelled-out',
          rename: {
            'JSON.stringify(error))': 'JSON.stringify({ message: error.message, ...error }))',
            '`JSON.stringify` and `{ ...error }` leave them out, and keep what the class added.':
              'whoever wants them in a JSON text names them. `...error` brings only what the class added.',
          },
          prediction: choice({
            ask: 'What does this `JSON.stringify` give?',
            choices: [
              {
                id: 'message',
                text: '`message`, `statusCode` and `isOperational`',
                holds: all(printed(/message/), printed(/statusCode/), never(/stack/)),
                why: 'Right: the message was named, and the two that the class assigned are enumerable, so the spread brings them. The stack was neither.',
              },
              {
                id: 'message-only',
                text: 'Only `message`',
                holds: all(printed(/message/), never(/statusCode/)),
                why: 'What the class assigns in its constructor are ordinary enumerable properties. The spread copies them.',
              },
              {
                id: 'everything',
                text: '`message`, `stack`, `statusCode` and `isOperational`',
                holds: printed(/stack/),
                why: 'The spread takes what `Object.keys` would list, and `stack` is not in there. So it stays in the house.',
              },
              {
                id: 'added',
                text: 'Only `statusCode` and `isOperational`: the spread comes last and replaces the rest',
                holds: all(printed(/statusCode/), never(/message/)),
                why: 'A spread adds and overwrites; it takes nothing away. And it brings no `message` that could overwrite this one.',
              },
            ],
          }),
          contract: exact(printed('{"message":"User not found","statusCode":404,"isOperational":true}')),
          hint: 'A spread copies what `Object.keys` would list. And the message?',
          why: [
            {
              line: /^\{/,
              text: '`message` is there because somebody wrote it down. `...error` adds the enumerable properties, which are those of the class.',
            },
          ],
          misconceptions: [
            { when: chose('everything'), say: '`stack` is an own property, but not enumerable. Neither JSON nor a spread sees it.' },
            {
              when: any(chose('message-only'), chose('added')),
              say: 'Two sources, one object: the field you name, and the fields that the class has assigned.',
            },
          ],
        },
      ],
    },
    {
      id: 'cause',
      title: 'The chain of causes',
      file: 'cause.mts',
      teaches: '`cause` exists only when `{ cause }` reaches `super(message, options)`. One class that forgets it cuts the chain.',
      prediction: order({ distractors: ['cannot load account', 'connection refused'] }),
      contract: exact(all(before('cannot pay out', 'cannot check balance'), never('cannot load account'), never('connection refused'))),
      hint: 'Compare the two constructors, letter by letter, at `super`.',
      why: [
        { line: 'cannot pay out', text: 'The loop begins at the outermost error, the one that would reach the error handler.' },
        {
          line: 'cannot check balance',
          text: 'AppError hands its options to `super`, so this cause is there. But this one is an OldError, which keeps its options to itself: its `cause` is undefined, and the loop ends.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('cannot load account'), printed('connection refused')),
          say: 'OldError takes `{ cause }` and drops it: `super(message)` without the options. Nobody complains. The root of the trouble is gone from every log.',
        },
        {
          when: before('cannot check balance', 'cannot pay out'),
          say: 'You walk from the outside in: first the error you hold, then its cause.',
        },
        {
          when: all(printed('cannot pay out'), never('cannot check balance'), not(saidDepends())),
          say: 'AppError does it right: `super(message, options)` sets `cause`.',
        },
      ],
      variants: [
        {
          id: 'one-further',
          rename: {
            "new OldError('cannot check balance', { cause: query })": "new AppError('cannot check balance', 503, { cause: query })",
            "new AppError('cannot load account', 503, { cause: socket })": "new OldError('cannot load account', { cause: socket })",
          },
          prediction: order({ distractors: ['connection refused'] }),
          contract: exact(
            all(
              before('cannot pay out', 'cannot check balance'),
              before('cannot check balance', 'cannot load account'),
              never('connection refused'),
            ),
          ),
          why: [
            { line: 'cannot pay out', text: 'The loop begins at the outermost error, the one that would reach the error handler.' },
            { line: 'cannot check balance', text: 'AppError hands its options to `super`, so this cause is there.' },
            {
              line: 'cannot load account',
              text: 'The cause of an AppError once more. But this one is an OldError, which keeps its options to itself: its `cause` is undefined, and the loop ends.',
            },
          ],
          misconceptions: [
            {
              when: printed('connection refused'),
              say: 'OldError takes `{ cause }` and drops it: `super(message)` without the options. Nobody complains. The root of the trouble is gone from every log.',
            },
            {
              when: any(before('cannot check balance', 'cannot pay out'), before('cannot load account', 'cannot check balance')),
              say: 'You walk from the outside in: first the error you hold, then its cause.',
            },
            {
              when: all(printed('cannot pay out'), never('cannot load account'), not(saidDepends())),
              say: 'AppError does it right: `super(message, options)` sets `cause`. Look which of the four errors is an OldError.',
            },
          ],
        },
      ],
    },
    {
      id: 'capture-stack',
      title: 'The line everybody copies',
      file: 'capture-stack.mts',
      teaches:
        '`Error.captureStackTrace(this, this.constructor)` changes nothing in a class that extends Error; it is of use to hide a function that makes errors.',
      prediction: lines({
        ask: 'What stands in the first frame of each stack? Pick the lines that print.',
        distractors: ['without: made in Without', 'with: made in With', 'hidden function: made in hidden', 'plain function: made in order'],
      }),
      contract: exact(
        all(
          printed('with: made in order'),
          printed('without: made in order'),
          printed('plain function: made in plain'),
          printed('hidden function: made in order'),
        ),
      ),
      hint: 'V8 takes the stack when `Error` itself is constructed, and it knows which class was asked for with `new`.',
      why: [
        {
          line: 'with: made in order',
          text: 'The constructor is not in the stack. But look at the next line before you thank `captureStackTrace`.',
        },
        {
          line: 'without: made in order',
          text: 'The same without the call: V8 leaves out the constructors of the class that was asked for with `new` by itself.',
        },
        {
          line: 'plain function: made in plain',
          text: 'An ordinary function that makes an error is in the stack: it is where the error was made.',
        },
        {
          line: 'hidden function: made in order',
          text: 'Here `captureStackTrace(error, hidden)` does something: everything down to and including `hidden` is cut off, so the stack begins at the caller.',
        },
      ],
      misconceptions: [
        {
          when: printed('without: made in Without'),
          say: 'That is the belief behind the copied line. For `class … extends Error` the constructor was never in the stack.',
        },
        {
          when: printed('with: made in With'),
          say: 'The second argument means "leave out everything above this". The constructor cannot be the first frame.',
        },
        {
          when: printed('hidden function: made in hidden'),
          say: 'The second argument of `captureStackTrace` is the function to cut off, with all that it called.',
        },
        {
          when: printed('plain function: made in order'),
          say: 'A plain function is not a constructor. V8 hides nothing there unless told to.',
        },
      ],
      variants: [
        {
          id: 'no-second-argument',
          rename: {
            'Error.captureStackTrace(this, this.constructor)': 'Error.captureStackTrace(this)',
            'Error.captureStackTrace(error, hidden)': 'Error.captureStackTrace(error)',
            '`Error.captureStackTrace(this, this.constructor)` changes nothing in a class that extends Error; it is of use to hide a function that makes errors.':
              'The second argument of `Error.captureStackTrace` says what to leave out. Without it the call hides nothing, and even puts the constructor into the stack.',
          },
          prediction: lines({
            ask: 'What stands in the first frame of each stack? Pick the lines that print.',
            distractors: [
              'with: made in order',
              'without: made in Without',
              'hidden function: made in order',
              'plain function: made in order',
            ],
          }),
          contract: exact(
            all(
              printed('with: made in With'),
              printed('without: made in order'),
              printed('plain function: made in plain'),
              printed('hidden function: made in hidden'),
            ),
          ),
          hint: 'Nobody says any more what to leave out. What is on the stack at the moment of each `captureStackTrace`?',
          why: [
            {
              line: 'with: made in With',
              text: '`captureStackTrace(this)` takes the stack anew, right here in the constructor, and is told to leave out nothing. So the constructor is its first frame: the copied line, half copied, makes things worse.',
            },
            {
              line: 'without: made in order',
              text: 'No call, no harm: V8 leaves out the constructors of the class that was asked for with `new` by itself.',
            },
            {
              line: 'plain function: made in plain',
              text: 'An ordinary function that makes an error is in the stack: it is where the error was made.',
            },
            {
              line: 'hidden function: made in hidden',
              text: 'It was the second argument that hid the function. Without it the new stack begins in the same place as the old one.',
            },
          ],
          misconceptions: [
            {
              when: printed('with: made in order'),
              say: 'So it was with a second argument. Without one nothing is left out, and the call is made in the constructor of `With`.',
            },
            {
              when: printed('hidden function: made in order'),
              say: 'As last time? Look at the second argument: it has gone, and it was what hid the function.',
            },
            {
              when: printed('without: made in Without'),
              say: 'For `class … extends Error` the constructor was never in the stack. It takes a `captureStackTrace` to put it there.',
            },
            {
              when: printed('plain function: made in order'),
              say: 'A plain function is not a constructor. V8 hides nothing there unless told to.',
            },
          ],
        },
      ],
    },
    {
      id: 'fetch-failed',
      title: 'When fetch fails, and when it does not',
      file: 'fetch-failed.mts',
      teaches:
        '`fetch` is fulfilled by any answer, a 500 included; it rejects when no answer comes, with a TypeError whose `cause` says why.',
      prediction: order({ distractors: ['caught Error: 500', 'got an answer, ok: true'] }),
      contract: exact(
        all(before('got an answer, ok: false', 'out of cash'), before('out of cash', /^caught TypeError: /), never('caught Error: 500')),
      ),
      hint: 'The server is asked twice: once while it answers, and once when it is closed.',
      why: [
        {
          line: 'got an answer, ok: false',
          text: 'A 500 is an answer. `fetch` is content; `ok` is true for 200 to 299 only. To treat it as an error is your job.',
        },
        { line: 'out of cash', text: 'The body of the failure can be read like any other.' },
        {
          line: 'caught TypeError: ECONNREFUSED',
          text: 'Nobody listens on that port any more: no answer at all, so `fetch` rejects. The outer error is a `TypeError: fetch failed`; the reason is in `cause.code`.',
        },
      ],
      misconceptions: [
        { when: printed('caught Error: 500'), say: 'axios does that. `fetch` never throws because of a status.' },
        { when: printed('got an answer, ok: true'), say: '`ok` is about the status: true for 2xx only.' },
        {
          when: before(/^caught TypeError/, 'got an answer, ok: false'),
          say: 'The first time the server is there and answers. It is closed only afterwards.',
        },
        {
          when: all(never(/^caught TypeError/), not(saidDepends())),
          say: 'A refused connection is no answer at all. `fetch` rejects, with a TypeError, although there is no bug in your types.',
        },
      ],
      variants: [
        {
          id: 'checked',
          rename: {
            'console.log(`got an answer, ok: ${response.ok}`)':
              'if (!response.ok) throw new Error(String(response.status))\n    console.log(`got an answer, ok: ${response.ok}`)',
            'console.log(`caught ${name}: ${(cause as NodeJS.ErrnoException).code}`)':
              'const code = (cause as NodeJS.ErrnoException | undefined)?.code\n    console.log(`caught ${name}: ${code}`)',
            'rejects when no answer comes, with a TypeError whose `cause` says why.':
              'rejects when no answer comes. Who wants an error for a bad status throws one, and then the two are told apart by `cause`.',
          },
          prediction: order({ distractors: ['got an answer, ok: false', 'out of cash', 'caught TypeError: undefined'] }),
          contract: exact(
            all(before('caught Error: undefined', 'caught TypeError: ECONNREFUSED'), never(/^got an answer/), never('out of cash')),
          ),
          hint: 'The server is asked twice: once while it answers, and once when it is closed. Which of the two errors is thrown by our own line?',
          why: [
            {
              line: 'caught Error: undefined',
              text: 'A 500 is an answer, and this time the program does not put up with it: it throws an Error of its own. Nobody gave that one a `cause`, so there is no code.',
            },
            {
              line: 'caught TypeError: ECONNREFUSED',
              text: 'Nobody listens on that port any more: no answer at all, so `fetch` rejects. The outer error is a `TypeError: fetch failed`; the reason is in `cause.code`.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('got an answer, ok: false'), printed('out of cash')),
              say: 'The line in front of it throws as soon as `ok` is false. What stands behind a throw does not run.',
            },
            {
              when: printed('caught TypeError: undefined'),
              say: 'Our own error is a plain Error. The TypeError is the one of `fetch`, and that has a cause.',
            },
            {
              when: before('caught TypeError: ECONNREFUSED', 'caught Error: undefined'),
              say: 'The first time the server is there and answers. It is closed only afterwards.',
            },
            {
              when: all(never(/^caught TypeError/), not(saidDepends())),
              say: 'A refused connection is no answer at all. `fetch` rejects by itself.',
            },
          ],
        },
      ],
    },
    {
      id: 'all-settled',
      title: 'One of three fails',
      file: 'all-settled.mts',
      teaches:
        '`Promise.all` rejects at the first failure and stops waiting. It stops nothing else, and it swallows the failures that follow.',
      prediction: order({ distractors: ['unhandled', 'failed: check card', 'rejected'] }),
      contract: exact(
        all(
          before('check PIN', 'failed: check PIN'),
          before('failed: check PIN', 'check card'),
          before('check card', 'count notes'),
          never('unhandled'),
        ),
      ),
      hint: 'Who could cancel the two other steps? And who has taken over the second rejection?',
      why: [
        { line: 'check PIN', text: 'It takes one lap of the event loop, the others two and three.' },
        { line: 'failed: check PIN', text: '`Promise.all` rejects as soon as one of its promises does. The `catch` runs at once.' },
        { line: 'check card', text: 'Nobody has stopped it. A promise cannot be called off; it is only the news of some work.' },
        {
          line: 'count notes',
          text: 'Counted although the PIN was wrong. If that must not happen, pass an `AbortSignal`, or do one step after the other.',
        },
        {
          line: 'rejected rejected fulfilled',
          text: '`allSettled` never rejects. It waits for all and reports each, in the order of the list.',
        },
      ],
      misconceptions: [
        {
          when: printed('unhandled'),
          say: '`Promise.all` has put a handler on every promise in its list. The second rejection counts as handled, and is never heard of.',
        },
        { when: printed('failed: check card'), say: 'A promise is settled once. `Promise.all` reports the first failure only.' },
        { when: printed('rejected'), say: '`allSettled` gives one result for each promise, whatever became of it.' },
        {
          when: any(before('check card', 'failed: check PIN'), before('count notes', 'failed: check PIN')),
          say: '`Promise.all` waits for all only as long as all goes well. The first failure ends the waiting.',
        },
        {
          when: all(never('count notes'), not(saidDepends())),
          say: 'A failure of one promise does not stop the work behind the others.',
        },
      ],
      variants: [
        {
          id: 'notes-first',
          rename: { "'check PIN', 1": "'check PIN', 3", "'count notes', 3": "'count notes', 1" },
          prediction: order({ distractors: ['unhandled', 'failed: check PIN', 'rejected'] }),
          contract: exact(
            all(
              before('count notes', 'check card'),
              before('check card', 'failed: check card'),
              before('failed: check card', 'check PIN'),
              never('failed: check PIN'),
              never('unhandled'),
            ),
          ),
          hint: 'How many laps does each step take? And who could cancel what is still under way at the first failure?',
          why: [
            {
              line: 'count notes',
              text: 'It takes one lap of the event loop, the others two and three. It goes well, so `Promise.all` waits on.',
            },
            {
              line: 'check card',
              text: 'The second lap, and the first failure. The order in the list does not matter, only who is first in time.',
            },
            {
              line: 'failed: check card',
              text: '`Promise.all` rejects as soon as one of its promises does. The `catch` runs at once.',
            },
            {
              line: 'check PIN',
              text: 'Nobody has stopped it. It fails as well, and `Promise.all` has taken over its rejection: nobody hears of it.',
            },
            {
              line: 'rejected rejected fulfilled',
              text: '`allSettled` never rejects. It waits for all and reports each, in the order of the list, whoever was first.',
            },
          ],
          misconceptions: [
            {
              when: printed('failed: check PIN'),
              say: 'The PIN is first in the list, but not in time. `Promise.all` reports the failure that comes first.',
            },
            {
              when: printed('unhandled'),
              say: '`Promise.all` has put a handler on every promise in its list. The second rejection counts as handled, and is never heard of.',
            },
            { when: printed('rejected'), say: '`allSettled` gives one result for each promise, whatever became of it.' },
            {
              when: before('check PIN', 'failed: check card'),
              say: '`Promise.all` waits for all only as long as all goes well. The first failure ends the waiting.',
            },
            {
              when: all(never('check PIN'), not(saidDepends())),
              say: 'A failure of one promise does not stop the work behind the others.',
            },
          ],
        },
      ],
    },
    {
      id: 'late-catch',
      title: 'How late is too late?',
      file: 'late-catch.mts',
      teaches:
        'Node looks for unhandled rejections when the microtasks are done: a `catch` added in a microtask is in time, one added by a timer is too late.',
      prediction: order({ distractors: ['unhandled: soon'] }),
      contract: exact(
        all(
          before('main is done', 'caught: soon'),
          before('caught: soon', 'unhandled: late'),
          before('unhandled: late', 'caught: late'),
          before('caught: late', 'handled after all'),
          never('unhandled: soon'),
        ),
      ),
      hint: 'Both promises are rejected without a handler at first. Which of the two gets one before the next lap of the loop?',
      why: [
        { line: 'main is done', text: 'The main file runs to its end. Two rejected promises without a handler are on a list now.' },
        { line: 'caught: soon', text: 'The microtask added a `catch` in time, so `soon` was taken off the list, and its handler ran.' },
        {
          line: 'unhandled: late',
          text: 'The microtasks are done, and `late` still has no handler. Node emits `unhandledRejection`. Without a listener the process would end here with exit code 1.',
        },
        { line: 'caught: late', text: 'The timer adds a handler, and it does run. But the judgement was passed before.' },
        {
          line: 'handled after all',
          text: 'Node says that a rejection it had reported has found a handler. With a listener only; without one the program is long dead.',
        },
      ],
      misconceptions: [
        {
          when: printed('unhandled: soon'),
          say: 'Node does not judge at the moment of the rejection. It waits until the microtask queue is empty.',
        },
        {
          when: all(never('unhandled: late'), not(saidDepends())),
          say: 'A timer of 0 ms is already the next lap of the loop. That is too late: "I will catch it later" must mean the same turn.',
        },
        { when: before('caught: late', 'unhandled: late'), say: 'Node looks at the list before it goes to the timers.' },
        { when: before('caught: soon', 'main is done'), say: 'A microtask waits for the running code to end.' },
        { when: before('handled after all', 'caught: late'), say: '`rejectionHandled` is announced after the late handler was called.' },
      ],
      variants: [
        {
          id: 'in-turn',
          file: 'late-catch.in-turn.mts',
          rename: {
            'a `catch` added in a microtask is in time, one added by a timer is too late.':
              'of two promises awaited in turn, the second has nobody while the first is still waited for. `Promise.all` takes both at once.',
            'How late is too late?': 'One after the other',
          },
          prediction: order({ distractors: ['both are here'] }),
          contract: exact(
            all(
              before('main waits', 'unhandled: no stew'),
              before('unhandled: no stew', 'caught: no stew'),
              before('caught: no stew', 'handled after all'),
              never('both are here'),
            ),
          ),
          hint: 'Two promises are on their way. Which of them does the program wait for first, and who looks after the other one meanwhile?',
          why: [
            { line: 'main waits', text: 'Both have been started. The stew is rejected already, and nobody has put a handler on it.' },
            {
              line: 'unhandled: no stew',
              text: 'The program stands at `await soup`, which takes a lap of the loop. The microtasks are done, and the stew has no handler yet. Without this listener the process would end here, inside the `try`.',
            },
            {
              line: 'caught: no stew',
              text: 'The soup has come, and now `await stew` throws into the `try`. The `catch` does get it, only too late.',
            },
            {
              line: 'handled after all',
              text: 'Node says that a rejection it had reported has found a handler. `await Promise.all([soup, stew])` would have had both in its hands from the start.',
            },
          ],
          misconceptions: [
            {
              when: all(never('unhandled: no stew'), not(saidDepends())),
              say: 'Both `await` stand in one `try`, but they are reached one after the other. While the first one waits, the second promise has nobody.',
            },
            {
              when: printed('both are here'),
              say: '`await stew` throws, at whatever time it is reached: a rejection is kept.',
            },
            {
              when: before('caught: no stew', 'unhandled: no stew'),
              say: 'The `catch` needs `await stew`, which is reached a lap later. Node has looked at its list before that.',
            },
            {
              when: before('unhandled: no stew', 'main waits'),
              say: 'Node does not judge at the moment of the rejection. The running code ends first, up to its `await`.',
            },
            {
              when: before('handled after all', 'caught: no stew'),
              say: '`rejectionHandled` is announced after the late handler was called.',
            },
          ],
        },
      ],
    },
    {
      id: 'half-done',
      title: 'Log it and go on',
      file: 'half-done.mts',
      teaches: 'A listener for `uncaughtException` that only logs keeps a process alive whose data nobody has put right.',
      prediction: number({ ask: 'Ann and Bob had 100 each. How much money is in the bank at the end?', value: 'money' }),
      contract: exact(printed('money in the bank: 150')),
      values: { money: { pattern: /^money in the bank: (-?\d+)$/ } },
      hint: 'Two transfers. Follow the second one line by line until it throws.',
      why: [
        { line: 'receipt', text: 'The first transfer goes through: 30 from Ann to Bob, and a receipt.' },
        {
          line: /^logged: /,
          text: 'The second one has no printer: a TypeError between "take from Ann" and "give to Bob". It is logged, and the process lives.',
        },
        {
          line: /^money in the bank/,
          text: 'Ann was charged, Bob never got it: 50 are gone. A log line does not roll anything back, and the next transfer works with the wrong numbers.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 200),
          say: 'No error undoes what ran before it. The line that takes from Ann had run. Only a database transaction can take that back.',
        },
        { when: answered('=', 120), say: 'The first transfer is complete. Only the second one stopped half-way.' },
        {
          when: answered('=', 170),
          say: 'The first transfer printed a receipt and is complete. It is the second one, of 50, that stopped in the middle.',
        },
        { when: answered('=', 100), say: 'Only what the second transfer took from Ann is missing: 50.' },
      ],
      variants: [
        {
          id: 'other-amounts',
          rename: {
            'transfer(30,': 'transfer(20,',
            'transfer(50)': 'transfer(70)',
            '30 from Ann': '20 from Ann',
            '50 are gone': '70 are gone',
          },
          contract: exact(printed('money in the bank: 130')),
          misconceptions: [
            {
              when: answered('=', 200),
              say: 'No error undoes what ran before it. The line that takes from Ann had run. Only a database transaction can take that back.',
            },
            {
              when: answered('=', 110),
              say: 'The first transfer is complete. Only the second one stopped half-way.',
            },
            {
              when: answered('=', 180),
              say: 'The first transfer printed a receipt and is complete. It is the second one, of 70, that stopped in the middle.',
            },
            {
              when: answered('=', 150),
              say: 'That would be 50 gone. Read the second transfer again: this time it is of 70.',
            },
          ],
        },
      ],
    },
    {
      id: 'never-settles',
      title: 'A promise nobody keeps',
      file: 'never-settles.mts',
      teaches:
        'When nothing is left to do and a top-level `await` is still waiting, Node ends with exit code 13: no `catch`, no `finally`.',
      prediction: choice({
        ask: 'How does this program end?',
        choices: [
          {
            id: 'hangs',
            text: 'It does not. It waits for ever',
            holds: not(any(exited(0), exited(1), exited(13))),
            why: 'A pending promise keeps nothing alive. Only timers, sockets, files and the like do, and there are none.',
          },
          {
            id: 'zero',
            text: 'It prints `connecting` and `finally`, exit code 0',
            holds: exited(0),
            why: '`finally` runs when the `try` is left, and it never is. And Node does not call this a success.',
          },
          {
            id: 'one',
            text: 'It prints `connecting` and `failed`, exit code 1',
            holds: exited(1),
            why: 'Nothing was thrown and nothing rejected. There is simply no answer, and so nothing to catch.',
          },
          {
            id: 'thirteen',
            text: 'It prints `connecting` only, exit code 13',
            holds: exited(13),
            why: 'Right: the loop is empty, the `await` can never go on, and Node says so with its own code, 13.',
          },
        ],
      }),
      contract: exact(all(printed('connecting'), never('connected'), never('failed'), never('finally'), exited(13))),
      hint: 'What keeps a Node process alive? Is a promise one of these things?',
      why: [
        {
          line: 'connecting',
          text: 'The last line to come. The loop has nothing left to wait for, so Node ends the process in the middle of the `await`, with a warning on stderr.',
        },
      ],
      misconceptions: [
        {
          when: chose('hangs'),
          say: 'In a server it would seem so: there other things keep the process alive, and only this one request hangs. Give waits a time limit.',
        },
        {
          when: chose('zero'),
          say: 'It would look like a success, so Node has a code of its own for it: 13, an `await` at the top level that never settles.',
        },
        {
          when: chose('one'),
          say: 'Waiting too long is not an error to JavaScript. If you want it to be one, use `AbortSignal.timeout()`.',
        },
      ],
      writesStderr: true,
      exitCode: 13,
      variants: [
        {
          id: 'time-limit',
          file: 'never-settles.time-limit.mts',
          rename: {
            'When nothing is left to do and a top-level `await` is still waiting, Node ends with exit code 13: no `catch`, no `finally`.':
              'A promise that nobody keeps is given up only if you set it a time limit: `Promise.race` with one that rejects.',
          },
          prediction: choice({
            ask: 'How does this program end?',
            choices: [
              {
                id: 'hangs',
                text: 'It does not. It waits for ever',
                holds: not(any(exited(0), exited(1), exited(13))),
                why: 'A pending promise keeps nothing alive. And the race has a second runner, which does arrive.',
              },
              {
                id: 'zero',
                text: 'It prints `connecting`, `failed` and `finally`, exit code 0',
                holds: all(printed('failed'), exited(0)),
                why: 'Right: the time limit rejects, the race with it, and the `catch` has dealt with it. A caught error is no failure of the process.',
              },
              {
                id: 'connected',
                text: 'It prints `connecting`, `connected` and `finally`, exit code 0',
                holds: all(printed('connected'), exited(0)),
                why: 'The one that arrives first decides, and how it arrives. The limit arrives with a rejection.',
              },
              {
                id: 'thirteen',
                text: 'It prints `connecting` only, exit code 13',
                holds: exited(13),
                why: 'So it was without a limit. A timer keeps the process alive, and it settles the promise for which the `await` waits.',
              },
            ],
          }),
          contract: exact(all(printed('connecting'), never('connected'), before('failed', 'finally'), exited(0))),
          hint: 'A race is settled by whoever arrives first. Who arrives at all?',
          why: [
            { line: 'connecting', text: 'The driver has still not called anybody.' },
            { line: 'failed', text: 'The time limit was over, its promise rejected, and the race took that over. `await` throws.' },
            {
              line: 'finally',
              text: 'The `try` is left the ordinary way, so `finally` runs. The connection is still pending, and nobody is waiting for it any more.',
            },
          ],
          misconceptions: [
            { when: chose('hangs'), say: 'Whoever waits with a time limit does not hang. That is the point of it.' },
            {
              when: chose('connected'),
              say: '`Promise.race` takes the first result, good or bad. `Promise.any` would wait for a good one.',
            },
            {
              when: chose('thirteen'),
              say: '13 is for an `await` that can never go on. This one can: a timer is left, and it rejects.',
            },
          ],
          exitCode: 0,
        },
      ],
    },
    {
      id: 'exit-codes',
      title: 'Six ways to end',
      file: 'exit-codes.mts',
      teaches: 'Uncaught is 1, a failing last-resort listener is 7, an await without end is 13, and a listener that only logs makes it 0.',
      prediction: lines({
        ask: 'Six little programs. With which exit codes do they end?',
        distractors: [
          'rejection: 0',
          'rejection, only logged: 1',
          'throw, listener throws too: 1',
          'await for ever: 0',
          'throw, exitCode is 3: 3',
        ],
      }),
      contract: exact(
        all(
          printed('throw: 1'),
          printed('rejection: 1'),
          printed('rejection, only logged: 0'),
          printed('throw, listener throws too: 7'),
          printed('await for ever: 13'),
          printed('throw, exitCode is 3: 1'),
        ),
      ),
      hint: '0 is "all is well". In one of them `log` is not defined. Which code could tell that the last resort failed?',
      why: [
        { line: 'throw: 1', text: 'Uncaught exception: 1.' },
        { line: 'rejection: 1', text: 'Since Node 15 an unhandled rejection is treated as an uncaught exception.' },
        {
          line: 'rejection, only logged: 0',
          text: 'A listener replaces what Node would do. The program goes on, has nothing left to do, and ends as a success. Whoever restarts failed programs sees nothing.',
        },
        {
          line: 'throw, listener throws too: 7',
          text: '`log` is not defined, so the listener itself throws. There is nobody behind it: exit code 7.',
        },
        { line: 'await for ever: 13', text: 'A top-level `await` that can never go on.' },
        { line: 'throw, exitCode is 3: 1', text: '`process.exitCode` is for an ordinary end. An uncaught exception is 1 all the same.' },
      ],
      misconceptions: [
        { when: printed('rejection: 0'), say: 'Before Node 15 it was only a warning, and many articles still say so.' },
        {
          when: printed('rejection, only logged: 1'),
          say: 'Once you listen, the decision is yours, and this listener does not decide anything. So it is 0.',
        },
        {
          when: printed('throw, listener throws too: 1'),
          say: 'Node tells the two apart: 1 for an uncaught error, 7 for an error in the handler of it.',
        },
        { when: printed('await for ever: 0'), say: 'It would look like a success. That is why it got a code of its own, 13.' },
        { when: printed('throw, exitCode is 3: 3'), say: 'Your `exitCode` does not survive an uncaught exception.' },
      ],
      variants: [
        {
          id: 'other-six',
          file: 'exit-codes.other-six.mts',
          rename: {
            'Uncaught is 1, a failing last-resort listener is 7, an await without end is 13, and a listener that only logs makes it 0.':
              'Uncaught is 1, an await without end is 13 even if something else was done meanwhile, and with a listener the code is what you make it.',
          },
          prediction: lines({
            ask: 'Six other little programs. With which exit codes do they end?',
            distractors: [
              'exitCode is 3: 0',
              'exit(), exitCode is 3: 0',
              'exit(0), exitCode is 3: 3',
              'throw, listener sets 3: 1',
              'throw in a timer: 0',
              'await for ever, after some tea: 0',
            ],
          }),
          contract: exact(
            all(
              printed('exitCode is 3: 3'),
              printed('exit(), exitCode is 3: 3'),
              printed('exit(0), exitCode is 3: 0'),
              printed('throw, listener sets 3: 3'),
              printed('throw in a timer: 1'),
              printed('await for ever, after some tea: 13'),
            ),
          ),
          hint: 'Who has the last word about the code: the one who ends the process, or the one who has written a number down?',
          why: [
            {
              line: 'exitCode is 3: 3',
              text: 'Nothing failed, and the process ends by itself with the code it was given. The politest way to say no.',
            },
            { line: 'exit(), exitCode is 3: 3', text: '`process.exit()` without a number takes `process.exitCode`.' },
            {
              line: 'exit(0), exitCode is 3: 0',
              text: 'With a number it overwrites it. A careless `process.exit(0)` at the end makes a success of every failure.',
            },
            {
              line: 'throw, listener sets 3: 3',
              text: 'The listener took the error over, so it is not uncaught any more, and the process ends the ordinary way: with the code the listener has set.',
            },
            { line: 'throw in a timer: 1', text: 'Uncaught is uncaught, whoever called the function.' },
            {
              line: 'await for ever, after some tea: 13',
              text: 'The timer kept the process alive for a moment. Then nothing is left, and the `await` still waits: 13.',
            },
          ],
          misconceptions: [
            { when: printed('exitCode is 3: 0'), say: '`process.exitCode` is just for that: an ordinary end with another code.' },
            { when: printed('exit(), exitCode is 3: 0'), say: 'Without an argument `exit` asks `process.exitCode`.' },
            { when: printed('exit(0), exitCode is 3: 3'), say: 'The argument of `exit` wins over `exitCode`, also a 0.' },
            {
              when: printed('throw, listener sets 3: 1'),
              say: '1 is for errors that nobody takes. Here a listener took it, and it decides.',
            },
            {
              when: printed('throw in a timer: 0'),
              say: 'A timer has no `try` around it. The throw is an uncaught exception, and that is 1.',
            },
            {
              when: printed('await for ever, after some tea: 0'),
              say: 'Work done meanwhile changes nothing: in the end the main file has not come to its end.',
            },
          ],
        },
      ],
    },
    {
      id: 'last-words',
      title: 'The last words of the notes',
      file: 'last-words.mts',
      teaches:
        'A handler of last resort must not need anything that may not be there: here `server` does not exist, and the handler itself fails.',
      prediction: order({ distractors: ['closed', 'TypeError'] }),
      contract: exact(
        all(
          before('UNHANDLED REJECTION! Shutting down...', 'RangeError'),
          before('RangeError', 'UNCAUGHT EXCEPTION! Shutting down...'),
          before('UNCAUGHT EXCEPTION! Shutting down...', 'ReferenceError'),
          never('closed'),
          exited(1),
        ),
      ),
      hint: '`declare` is for TypeScript only. What is `server` when the program runs?',
      why: [
        {
          line: 'UNHANDLED REJECTION! Shutting down...',
          text: 'Nobody handles the rejection, so this listener is called with its reason.',
        },
        { line: 'RangeError', text: 'The reason. (With `Promise.reject(null)`, `err.name` itself would fail here.)' },
        {
          line: 'UNCAUGHT EXCEPTION! Shutting down...',
          text: 'The notes never call `listen`, so there is no `server`. The handler throws, and its error becomes an uncaught exception.',
        },
        { line: 'ReferenceError', text: '"server is not defined". The exit code is 1 in the end: by luck, not by plan.' },
      ],
      misconceptions: [
        {
          when: printed('closed'),
          say: 'There is no server to close. TypeScript was promised one with `declare`; at run time nobody has made it.',
        },
        {
          when: printed('TypeError'),
          say: 'It would be a TypeError if `server` were undefined. It is not declared at all: ReferenceError.',
        },
        {
          when: any(
            before('UNCAUGHT EXCEPTION! Shutting down...', 'UNHANDLED REJECTION! Shutting down...'),
            all(printed('UNCAUGHT EXCEPTION! Shutting down...'), never('UNHANDLED REJECTION! Shutting down...')),
          ),
          say: 'Node asks the `unhandledRejection` listener first. Only when there is none does a rejection become an uncaught exception.',
        },
        {
          when: all(never('ReferenceError'), not(saidDepends())),
          say: 'Look at `server.close` again: an error inside the handler is an error like any other, and nobody has caught it.',
        },
      ],
      exitCode: 1,
      variants: [
        {
          id: 'with-server',
          file: 'last-words.with-server.mts',
          rename: {
            'A handler of last resort must not need anything that may not be there: here `server` does not exist, and the handler itself fails.':
              'A handler of last resort must not need anything that may not be there: here the server is there, although it never listened, and the words come out as planned.',
          },
          prediction: order({ distractors: ['UNCAUGHT EXCEPTION! Shutting down...', 'ReferenceError', 'exit code 0'] }),
          contract: exact(
            all(
              before('UNHANDLED REJECTION! Shutting down...', 'RangeError'),
              before('RangeError', 'closed'),
              before('closed', 'exit code 1'),
              never('UNCAUGHT EXCEPTION! Shutting down...'),
              exited(1),
            ),
          ),
          hint: 'This time there is a server. What does `close` do with one that never listened: throw, or tell its callback?',
          why: [
            {
              line: 'UNHANDLED REJECTION! Shutting down...',
              text: 'Nobody handles the rejection, so this listener is called with its reason.',
            },
            { line: 'RangeError', text: 'The reason. It has a listener, so it does not become an uncaught exception.' },
            {
              line: 'closed',
              text: '`close` of a server that never listened does not throw: it calls its callback with an error (ERR_SERVER_NOT_RUNNING), and this callback does not look at it.',
            },
            { line: 'exit code 1', text: 'The code the handler has chosen. This time by plan.' },
          ],
          misconceptions: [
            {
              when: any(printed('UNCAUGHT EXCEPTION! Shutting down...'), printed('ReferenceError')),
              say: 'That was with `declare` and no server. Here it exists, and nothing in the handler throws.',
            },
            {
              when: all(never('closed'), not(saidDepends())),
              say: 'The callback of `close` comes in any case. That the server was not running, it is told as an error.',
            },
            { when: printed('exit code 0'), say: 'Both handlers end with `process.exit(1)`.' },
          ],
        },
      ],
    },
    {
      id: 'error-path',
      title: 'The way of an error through Express',
      file: 'error-path.mts',
      teaches:
        'An error travels down only: it skips ordinary middleware, takes the next function with four parameters, and never goes back up.',
      prediction: order({ distractors: ['log: jammed', 'second'] }),
      contract: exact(all(before('first', 'answer'), before('answer', 'client: 500'), never('log: jammed'), never('second'))),
      hint: 'Put a finger on the route that throws. From there you may only move down.',
      why: [
        {
          line: 'first',
          text: 'No error yet: ordinary middleware runs, and the error handler `logErrors` above the route is passed over.',
        },
        {
          line: 'answer',
          text: 'The route throws. Express looks further down for a function with four parameters, jumps over `second`, and finds `answer`.',
        },
        {
          line: 'client: 500',
          text: '`answer` has answered and does not call `next(err)`, so the second `logErrors`, below, never hears of it.',
        },
      ],
      misconceptions: [
        {
          when: printed('log: jammed'),
          say: '`logErrors` stands above the route once, where errors never come, and below `answer` once, which passes nothing on.',
        },
        { when: printed('second'), say: 'While an error is on its way, functions with two or three parameters are skipped.' },
        { when: before('answer', 'first'), say: 'The request comes in from the top. `first` is the first that it meets.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'logged-first',
          rename: { 'app.use(answer)\napp.use(logErrors)': 'app.use(logErrors)\napp.use(answer)' },
          prediction: order({ distractors: ['second', 'client: 404'] }),
          contract: exact(
            all(
              before('first', 'log: jammed'),
              before('log: jammed', 'answer'),
              before('answer', 'client: 500'),
              count('log: jammed', '=', 1),
              never('second'),
            ),
          ),
          why: [
            {
              line: 'first',
              text: 'No error yet: ordinary middleware runs, and the error handler `logErrors` above the route is passed over.',
            },
            {
              line: 'log: jammed',
              text: 'The route throws. Express looks further down for a function with four parameters, jumps over `second`, and finds `logErrors`: the second one.',
            },
            {
              line: 'answer',
              text: '`logErrors` has called `next(err)`, so the error goes on, to the next function with four parameters.',
            },
            { line: 'client: 500', text: '`answer` has answered. Log first, answer last: that is the order to have.' },
          ],
          misconceptions: [
            {
              when: all(never('log: jammed'), not(saidDepends())),
              say: 'The `logErrors` above the route is never reached. But there is another one below it.',
            },
            { when: printed('second'), say: 'While an error is on its way, functions with two or three parameters are skipped.' },
            {
              when: before('answer', 'log: jammed'),
              say: 'Read the last two lines of the app again: they stand the other way round here.',
            },
            {
              when: before('log: jammed', 'first'),
              say: 'An error does not go back up. It is logged when it comes down, and before it there was an ordinary request.',
            },
            { when: printed('client: 404'), say: 'The error was answered, with a 500. Nobody has to say "not found".' },
          ],
        },
      ],
    },
    {
      id: 'async-4-or-5',
      title: 'asyncHandler, in Express 4 and in Express 5',
      file: 'async-4-or-5.cts',
      teaches:
        'Express 4 ignores the promise of an async handler, Express 5 passes its rejection to `next`: the wrapper of the notes is needed in 4 only.',
      prediction: lines({
        ask: 'The handler is async and throws. What does the client get, in Express 4 and 5, bare and wrapped in asyncHandler?',
        distractors: ['4, bare: 500', '4, wrapped: no answer', '5, bare: no answer', '5, wrapped: no answer'],
      }),
      contract: exact(all(printed('4, bare: no answer'), printed('4, wrapped: 500'), printed('5, bare: 500'), printed('5, wrapped: 500'))),
      hint: 'Who looks at the promise that the handler returns?',
      why: [
        {
          line: '4, bare: no answer',
          text: 'Express 4 calls the handler in a `try`, but an async function never throws: it returns a rejected promise, and nobody looks at it. The client waits. Here a listener cuts the connection; without it the process would end.',
        },
        { line: '4, wrapped: 500', text: 'The wrapper adds the missing `.catch(next)`. That is all it does.' },
        {
          line: '5, bare: 500',
          text: 'Express 5 looks at what the handler returns, and if it is a promise, its rejection goes to `next`.',
        },
        {
          line: '5, wrapped: 500',
          text: 'The wrapper returns nothing, so Express 5 sees no promise, but the wrapper does the same work. It does no harm, and no good.',
        },
      ],
      misconceptions: [
        {
          when: printed('4, bare: 500'),
          say: 'So one would wish. In Express 4 an async handler that throws means: no answer, and an unhandled rejection that ends the server.',
        },
        { when: printed('4, wrapped: no answer'), say: '`Promise.resolve(…).catch(next)` is the missing link: `next` gets the error.' },
        { when: printed('5, bare: no answer'), say: 'That was Express 4. Express 5 handles returned promises by itself.' },
        { when: printed('5, wrapped: no answer'), say: 'The `catch(next)` of the wrapper works in every version.' },
      ],
      needs: { packages: ['express', 'express4'] },
      variants: [
        {
          id: 'not-returned',
          rename: {
            "const broken: Handler = async () => {\n  throw new Error('no cash')\n}":
              "const count = async () => {\n  throw new Error('no cash')\n}\nconst broken: Handler = () => {\n  void count()\n}",
            'Express 4 ignores the promise of an async handler, Express 5 passes its rejection to `next`: the wrapper of the notes is needed in 4 only.':
              'A promise that a handler neither returns nor awaits is seen by nobody: not by Express 4, not by Express 5, not by the wrapper.',
          },
          prediction: lines({
            ask: 'The handler starts an async function that throws, and returns. What does the client get, in Express 4 and 5, bare and wrapped in asyncHandler?',
            distractors: ['4, bare: 500', '4, wrapped: 500', '5, bare: 500', '5, wrapped: 500'],
          }),
          contract: exact(
            all(
              printed('4, bare: no answer'),
              printed('4, wrapped: no answer'),
              printed('5, bare: no answer'),
              printed('5, wrapped: no answer'),
            ),
          ),
          hint: 'Express 5 and the wrapper both look at what the handler returns. What does this one return?',
          why: [
            {
              line: '4, bare: no answer',
              text: 'The handler returns without an answer, and the promise of `count` belongs to nobody. Here a listener cuts the connection; without it the process would end.',
            },
            {
              line: '4, wrapped: no answer',
              text: 'The wrapper adds `.catch(next)` to what `broken` returns. That is `undefined`, made into a promise that is fulfilled at once.',
            },
            {
              line: '5, bare: no answer',
              text: 'Express 5 looks for a promise in what the handler returns. There is none, so it believes that the answer will come.',
            },
            { line: '5, wrapped: no answer', text: 'Two helpers, and the promise got past both: it was never handed out.' },
          ],
          misconceptions: [
            {
              when: any(printed('5, bare: 500'), printed('5, wrapped: 500')),
              say: 'Express 5 handles *returned* promises. `void count()` starts one and drops it: write `await count()` in an async handler, or `return count()`.',
            },
            {
              when: printed('4, wrapped: 500'),
              say: 'As last time? Then the handler was the async function itself, so the wrapper got its promise. Now it gets `undefined`.',
            },
            {
              when: printed('4, bare: 500'),
              say: '`count` never throws: it is async, so it returns a rejected promise, and the `try` around the handler has nothing to catch.',
            },
          ],
        },
      ],
    },
    {
      id: 'wrapper-misses',
      title: 'What the wrapper cannot see',
      file: 'wrapper-misses.mts',
      teaches:
        'asyncHandler (and Express 5) sees a returned promise that fails; a plain throw Express catches itself. A promise that is not returned and a later callback end the process.',
      prediction: order({
        ask: 'Four requests, one after the other. Which lines print, in which order?',
        distractors: [
          'error handler: not returned',
          'error handler: callback',
          'would end the process: plain throw',
          'would end the process: returned',
        ],
      }),
      contract: exact(
        all(
          before('error handler: returned', 'would end the process: not returned'),
          before('would end the process: not returned', 'would end the process: callback'),
          before('would end the process: callback', 'error handler: plain throw'),
        ),
      ),
      hint: 'What does each handler give back to the wrapper: a promise that fails, nothing, or a throw?',
      why: [
        { line: 'error handler: returned', text: 'The arrow returns the promise of `fail`, and `.catch(next)` is attached to it.' },
        {
          line: 'would end the process: not returned',
          text: '`void fail(…)` starts the work and returns undefined. The wrapper sees a success; the rejection belongs to nobody.',
        },
        {
          line: 'would end the process: callback',
          text: 'The async function is fulfilled when it has called `setImmediate`. The throw comes later, from the event loop.',
        },
        {
          line: 'error handler: plain throw',
          text: 'It throws while `fn(…)` is called, before any promise. It goes through the wrapper and up to Express, which has a `try` around every handler.',
        },
      ],
      misconceptions: [
        {
          when: printed('error handler: not returned'),
          say: 'A wrapper can watch only what it gets. This promise was never handed out. Return it, or await it.',
        },
        {
          when: printed('error handler: callback'),
          say: 'The word `async` does not gather up callbacks. Wrap the callback in a promise and await that.',
        },
        {
          when: printed('would end the process: plain throw'),
          say: 'Express itself catches what a handler throws while it is called, in all versions.',
        },
        { when: printed('would end the process: returned'), say: 'This is the one case the wrapper is made for.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'mended',
          rename: {
            "void fail('not returned')": "fail('now returned')",
            "async () => void setImmediate(() => {\n  throw new Error('callback')\n})": "async () => {\n  await fail('awaited')\n}",
            "() => {\n  throw new Error('plain throw')\n}": "() => void process.nextTick(() => {\n  throw new Error('next tick')\n})",
            'A promise that is not returned and a later callback end the process.':
              'A later callback ends the process, however soon "later" is.',
          },
          prediction: order({
            ask: 'Four requests, one after the other. Which lines print, in which order?',
            distractors: [
              'would end the process: now returned',
              'would end the process: awaited',
              'would end the process: returned',
              'error handler: next tick',
            ],
          }),
          contract: exact(
            all(
              before('error handler: returned', 'error handler: now returned'),
              before('error handler: now returned', 'error handler: awaited'),
              before('error handler: awaited', 'would end the process: next tick'),
            ),
          ),
          why: [
            { line: 'error handler: returned', text: 'The arrow returns the promise of `fail`, and `.catch(next)` is attached to it.' },
            { line: 'error handler: now returned', text: 'The same once more: no `void`, so the promise comes out.' },
            {
              line: 'error handler: awaited',
              text: 'The rejection becomes a throw at the `await`, the throw rejects the promise of the async function, and that promise is returned. Always.',
            },
            {
              line: 'would end the process: next tick',
              text: 'The handler has returned undefined, and the wrapper is content. The throw comes right afterwards, but on a stack of its own.',
            },
          ],
          misconceptions: [
            {
              when: printed('would end the process: now returned'),
              say: 'The word `void` is gone: this handler gives its promise to the wrapper.',
            },
            {
              when: printed('would end the process: awaited'),
              say: 'An async function hands out a promise for everything it awaits, without a `return`.',
            },
            {
              when: printed('error handler: next tick'),
              say: 'It is thrown in the very next moment, and that is too late: the `try` of Express was over when the handler returned.',
            },
            { when: printed('would end the process: returned'), say: 'This is the one case the wrapper is made for.' },
          ],
        },
      ],
    },
    {
      id: 'central-handler',
      title: 'The handler of the notes, in production',
      file: 'central-handler.mts',
      teaches:
        'The production branch of the notes turns every error without `isOperational` into a 500, also those for which the client is to blame.',
      prediction: lines({
        ask: 'Four requests. Which answers come?',
        distractors: [
          'broken JSON: 400 Something went wrong',
          'no body: 400 Email required',
          'unknown user: 500 Something went wrong',
          'no email: 500 Something went wrong',
        ],
      }),
      contract: exact(
        all(
          printed('unknown user: 404 User not found'),
          printed('no email: 400 Email required'),
          printed('broken JSON: 500 Something went wrong'),
          printed('no body: 500 Something went wrong'),
        ),
      ),
      hint: 'Which of the four errors is an AppError? And what is `req.body` in Express 5 when nothing was sent?',
      why: [
        {
          line: 'unknown user: 404 User not found',
          text: 'An AppError is operational, so its own status and message go out. That is how it should be.',
        },
        { line: 'no email: 400 Email required', text: '`{}` is valid JSON, `email` is missing: an AppError with 400.' },
        {
          line: 'broken JSON: 500 Something went wrong',
          text: 'body-parser throws an error with `status` 400, but without `isOperational`. The handler asks only for its own mark, so the client is told that the server is to blame.',
        },
        {
          line: 'no body: 500 Something went wrong',
          text: 'Without a body Express 5 leaves `req.body` undefined. Taking `email` out of undefined is a TypeError: a bug of the route, and a 500 that should have been a 400. `req.body ?? {}` mends it.',
        },
      ],
      misconceptions: [
        {
          when: printed('broken JSON: 400 Something went wrong'),
          say: 'The error does carry a 400. But this handler looks at `err.statusCode` only if `isOperational` is set, and a library does not know your mark. `err.expose` is the mark of http-errors.',
        },
        {
          when: printed('no body: 400 Email required'),
          say: 'In Express 4 `req.body` would be `{}` here. In Express 5 it is undefined, and the route fails before its check.',
        },
        {
          when: printed('unknown user: 500 Something went wrong'),
          say: 'The route throws an AppError, and this is what the handler passes through.',
        },
        {
          when: printed('no email: 500 Something went wrong'),
          say: 'Here a body came, and the route made its own check: an AppError with 400.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'asks-status',
          rename: {
            'if (err.isOperational) res.status(err.statusCode).send(err.message)':
              'if (err.statusCode < 500) res.status(err.statusCode).send(err.type ?? err.message)',
            'The production branch of the notes turns every error without `isOperational` into a 500, also those for which the client is to blame.':
              'A handler that goes by the status, and not by a mark of its own, leaves the 400 of a parser a 400; a bug has no status, and stays a 500.',
            'The handler of the notes, in production': 'The handler of the notes, improved',
          },
          prediction: lines({
            ask: 'Four requests. Which answers come?',
            distractors: [
              'broken JSON: 500 Something went wrong',
              'no body: 400 Email required',
              'unknown user: 500 Something went wrong',
              'no email: 500 Something went wrong',
            ],
          }),
          contract: exact(
            all(
              printed('unknown user: 404 User not found'),
              printed('no email: 400 Email required'),
              printed('broken JSON: 400 entity.parse.failed'),
              printed('no body: 500 Something went wrong'),
            ),
          ),
          hint: 'Which of the four errors has a `statusCode`? And what is `undefined < 500`?',
          why: [
            { line: 'unknown user: 404 User not found', text: 'An AppError with 404: its own status and message go out.' },
            { line: 'no email: 400 Email required', text: '`{}` is valid JSON, `email` is missing: an AppError with 400.' },
            {
              line: 'broken JSON: 400 entity.parse.failed',
              text: 'body-parser throws an error with `statusCode` 400, and that is all this handler asks for. `type` is its name for what went wrong; the message may quote the body. (`err.expose` says whether a message may go out.)',
            },
            {
              line: 'no body: 500 Something went wrong',
              text: 'A TypeError has no status: `undefined < 500` is false. A bug stays a bug, and its message stays in the house.',
            },
          ],
          misconceptions: [
            {
              when: printed('broken JSON: 500 Something went wrong'),
              say: 'That was the handler that asked for `isOperational`. This one asks for the status, and body-parser has set one.',
            },
            {
              when: printed('no body: 400 Email required'),
              say: 'In Express 4 `req.body` would be `{}` here. In Express 5 it is undefined, and the route fails before its check.',
            },
            {
              when: any(printed('unknown user: 500 Something went wrong'), printed('no email: 500 Something went wrong')),
              say: 'Both are AppErrors with a status below 500: they are passed through.',
            },
          ],
        },
      ],
    },
    {
      id: 'two-branches',
      title: 'The same request, in development and in production',
      file: 'two-branches.mts',
      teaches:
        'NODE_ENV may decide how much an error says. In the notes it also decides the status, so a test on your machine proves nothing.',
      prediction: lines({
        ask: 'A client sends broken JSON, to each branch of the handler. What comes back?',
        distractors: [
          'development: 500 with status, error, message, stack',
          'development: 400 with status, message',
          'production: 400 with status, message',
          'production: 500 with status, error, message, stack',
        ],
      }),
      contract: exact(all(printed('development: 400 with status, error, message, stack'), printed('production: 500 with status, message'))),
      hint: 'The error of body-parser brings `statusCode: 400` along. Which branch uses it?',
      why: [
        {
          line: 'development: 400 with status, error, message, stack',
          text: 'The development branch uses `err.statusCode`, which body-parser has set to 400, and tells everything. (`error: err` holds no message and no stack: that is why the notes add them by hand.)',
        },
        {
          line: 'production: 500 with status, message',
          text: 'The production branch wants `isOperational`, which only AppError has. The very same request is a 500 now, and an alarm at night.',
        },
      ],
      misconceptions: [
        {
          when: printed('production: 400 with status, message'),
          say: 'It should be so. But the status that the library chose is thrown away where `isOperational` is missing.',
        },
        {
          when: printed('development: 500 with status, error, message, stack'),
          say: '`err.statusCode || 500` uses 500 only if the error has no status. This one has 400.',
        },
        {
          when: printed('production: 500 with status, error, message, stack'),
          say: 'The production branch writes only two fields. The stack stays on the server.',
        },
        {
          when: printed('development: 400 with status, message'),
          say: 'The development branch lists four fields, and it does not ask whether the error is operational.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'own-error',
          rename: {
            '(req, res) => void res.status(201).json(req.body))':
              "() => {\n  const error = new Error('Email taken')\n  throw Object.assign(error, { statusCode: 409, status: 'fail', isOperational: true })\n})",
            '\'{ "email": \'': '\'{ "email": "ann" }\'',
            'In the notes it also decides the status, so a test on your machine proves nothing.':
              'For an error that carries the mark `isOperational` the two branches of the notes agree about the status; for all others they do not.',
          },
          prediction: lines({
            ask: 'A client sends good JSON, and the route throws an error with `isOperational`. What comes back, from each branch of the handler?',
            distractors: [
              'development: 500 with status, error, message, stack',
              'development: 409 with status, message',
              'production: 500 with status, message',
              'production: 409 with status, error, message, stack',
            ],
          }),
          contract: exact(
            all(printed('development: 409 with status, error, message, stack'), printed('production: 409 with status, message')),
          ),
          hint: 'Which status does each branch use? And what does the error of the route bring along?',
          why: [
            {
              line: 'development: 409 with status, error, message, stack',
              text: 'The development branch uses `err.statusCode` and tells everything.',
            },
            {
              line: 'production: 409 with status, message',
              text: 'The error carries the mark that this branch asks for, so its own status goes out, and only the two fields for the client. So it should always be.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('production: 500 with status, message'), printed('development: 500 with status, error, message, stack')),
              say: '500 is for errors without a status (or, in production, without the mark). This one has both.',
            },
            {
              when: printed('production: 409 with status, error, message, stack'),
              say: 'The production branch writes only two fields. The stack stays on the server.',
            },
            {
              when: printed('development: 409 with status, message'),
              say: 'The development branch lists four fields, and it does not ask whether the error is operational.',
            },
          ],
        },
      ],
    },
    {
      id: 'which-environment',
      title: 'What is not production?',
      file: 'which-environment.mts',
      teaches:
        'The notes show details only in `development`, Express hides them only in `production`; anything else, unset included, falls between.',
      prediction: lines({
        ask: 'Who shows the stack to the client? Pick the lines that print.',
        distractors: [
          'undefined: our handler shows, Express shows',
          'undefined: our handler hides, Express hides',
          'Production: our handler hides, Express hides',
          'production: our handler shows, Express hides',
        ],
      }),
      contract: exact(
        all(
          printed('development: our handler shows, Express shows'),
          printed('production: our handler hides, Express hides'),
          printed('Production: our handler hides, Express shows'),
          printed('undefined: our handler hides, Express shows'),
        ),
      ),
      hint: 'One asks "is it exactly development?", the other "is it exactly production?". Express takes an unset NODE_ENV for development.',
      why: [
        { line: 'development: our handler shows, Express shows', text: 'The one value about which both agree to talk.' },
        {
          line: 'production: our handler hides, Express hides',
          text: 'The one value about which both agree to be silent. Set it, letter by letter.',
        },
        {
          line: 'Production: our handler hides, Express shows',
          text: 'Compared exactly: the capital P makes it another word, so Express shows the stack.',
        },
        {
          line: 'undefined: our handler hides, Express shows',
          text: 'Unset: not `development`, so the notes hide. But Express uses `development` when it finds nothing, and shows.',
        },
      ],
      misconceptions: [
        {
          when: printed('undefined: our handler shows, Express shows'),
          say: '`undefined === "development"` is false. Only Express fills in a default.',
        },
        {
          when: printed('undefined: our handler hides, Express hides'),
          say: 'The safe default would be to hide. Express chose the comfortable one: without NODE_ENV it is in development.',
        },
        {
          when: printed('Production: our handler hides, Express hides'),
          say: 'Names in the environment are plain text. Nobody ignores case here.',
        },
        {
          when: printed('production: our handler shows, Express hides'),
          say: 'The notes show details only when NODE_ENV is `development`.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'asks-express',
          rename: {
            "process.env['NODE_ENV'] === 'development'": "express().get('env') === 'development'",
            "'Production'": "'staging'",
            'The notes show details only in `development`, Express hides them only in `production`; anything else, unset included, falls between.':
              'Ask Express for `env`, and an unset NODE_ENV is `development` for both. Any other word still falls between: one shows only in `development`, the other hides only in `production`.',
          },
          prediction: lines({
            ask: 'Our handler asks Express now, instead of NODE_ENV. Who shows the stack to the client? Pick the lines that print.',
            distractors: [
              'undefined: our handler hides, Express shows',
              'undefined: our handler hides, Express hides',
              'staging: our handler hides, Express hides',
              'staging: our handler shows, Express shows',
            ],
          }),
          contract: exact(
            all(
              printed('development: our handler shows, Express shows'),
              printed('production: our handler hides, Express hides'),
              printed('staging: our handler hides, Express shows'),
              printed('undefined: our handler shows, Express shows'),
            ),
          ),
          hint: 'What does `get("env")` say when nobody has set NODE_ENV? And what does Express make of a word it does not know?',
          why: [
            { line: 'development: our handler shows, Express shows', text: 'The value about which both agree to talk.' },
            { line: 'production: our handler hides, Express hides', text: 'The one value about which both agree to be silent.' },
            {
              line: 'staging: our handler hides, Express shows',
              text: '`get("env")` is "staging", letter by letter. That is not `development`, so we hide; and it is not `production`, so Express shows.',
            },
            {
              line: 'undefined: our handler shows, Express shows',
              text: 'Express fills in a default: without NODE_ENV `get("env")` is `development`. So now both are of one mind, and both talk.',
            },
          ],
          misconceptions: [
            {
              when: printed('undefined: our handler hides, Express shows'),
              say: 'So it was when we looked at `process.env` ourselves. Now we ask Express, and Express says `development` when nothing is set.',
            },
            {
              when: printed('undefined: our handler hides, Express hides'),
              say: 'The safe default would be to hide. Express chose the comfortable one, and whoever asks Express has chosen it, too.',
            },
            {
              when: printed('staging: our handler hides, Express hides'),
              say: 'Staging may feel like production. To Express only the word `production` is.',
            },
            {
              when: printed('staging: our handler shows, Express shows'),
              say: 'The default is for a NODE_ENV that is not set. This one is set, and is not `development`.',
            },
          ],
        },
      ],
    },
    {
      id: 'default-handler',
      title: 'The handler you did not write',
      file: 'default-handler.mts',
      teaches:
        'Without a handler of yours Express answers, and sends message and stack to the client unless NODE_ENV is exactly `production`.',
      prediction: number({
        ask: 'Five servers with five environments and no error handler. How many clients read the password?',
        value: 'leaks',
      }),
      contract: exact(all(printed('clients who read the password: 4'), printed('staging: stack'), printed('production: no stack'))),
      values: { leaks: { pattern: /^clients who read the password: (\d)$/ } },
      hint: 'There is one word, and one word only, that makes it silent.',
      why: [
        {
          line: 'undefined: stack',
          text: 'NODE_ENV unset is development for Express. So is every server that somebody forgot to configure.',
        },
        { line: 'development: stack', text: 'Handy here: the stack in the browser.' },
        { line: 'test: stack', text: 'In `test` Express does not *log* the error. It still sends it to the client.' },
        { line: 'staging: stack', text: 'Not `production`, so the stack goes out, and staging servers often can be reached from outside.' },
        { line: 'production: no stack', text: 'Here the client gets "Internal Server Error" and nothing else.' },
        {
          line: /^clients who read/,
          text: 'All but one. The text is escaped HTML with message, functions and file paths. Have a handler of your own, and set NODE_ENV.',
        },
      ],
      misconceptions: [
        { when: answered('=', 1), say: 'It is the other way round: silent in one environment, talkative in all others.' },
        { when: answered('=', 2), say: 'You count unset and `development`. But `test` and `staging` are not `production`, either.' },
        {
          when: answered('=', 3),
          say: 'One more talks: only `production` is silent. `test` silences the log, not the answer; unset counts as development.',
        },
        { when: answered('=', 0), say: 'A sane default, but not that of Express: it is made to be comfortable while you develop.' },
        { when: answered('=', 5), say: 'There is one exception, and it is the one that matters.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'spellings',
          rename: {
            "[undefined, 'development', 'test', 'staging', 'production']": "['production', 'Production', 'prod', 'live']",
          },
          prediction: number({
            ask: 'Four servers that all mean production, and no error handler. How many clients read the password?',
            value: 'leaks',
          }),
          contract: exact(all(printed('clients who read the password: 3'), printed('production: no stack'), printed('Production: stack'))),
          hint: 'Express compares one word, letter by letter.',
          why: [
            { line: 'production: no stack', text: 'The one spelling that Express knows: "Internal Server Error" and nothing else.' },
            { line: 'Production: stack', text: 'A capital letter makes it another word.' },
            { line: 'prod: stack', text: 'Everybody knows what is meant, but Express does not guess.' },
            { line: 'live: stack', text: 'A fine word. Not `production`, so it counts as development.' },
            {
              line: /^clients who read/,
              text: 'All but one. Have an error handler of your own, and check the value of NODE_ENV when the program starts.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>=', 1), answered('<=', 2)),
              say: 'Neither a capital letter nor a short form is forgiven: the comparison is `env === "production"`.',
            },
            { when: answered('=', 0), say: 'They all mean production. Only one of them says it in the word that Express looks for.' },
            { when: answered('=', 4), say: 'One of the four is spelled just right.' },
          ],
        },
      ],
    },
    {
      id: 'thrown-string',
      title: 'Things that are no errors',
      file: 'thrown-string.mts',
      teaches:
        'Anything can be thrown: a string breaks a handler that writes to `err`, and `throw undefined` is no error to Express at all.',
      prediction: order({ distractors: ['/string: 404', '/undefined: 500', '/rejected: 404', 'central handler: undefined'] }),
      contract: exact(
        all(
          before('central handler: string', 'last handler: TypeError'),
          before('last handler: TypeError', '/string: 500'),
          before('not found', '/undefined: 404'),
          before('/undefined: 404', 'central handler: object'),
          before('central handler: object', '/rejected: 500'),
        ),
      ),
      hint: '`next(undefined)` means "no error, next please". And can you put a property on a string?',
      why: [
        {
          line: 'central handler: string',
          text: 'A thrown string is an error to Express: it is not undefined, so it goes to the error handlers.',
        },
        {
          line: 'last handler: TypeError',
          text: 'In a module (strict mode) a property cannot be put on a string: the handler itself throws a TypeError, and that goes to the next error handler. The string is lost.',
        },
        { line: '/string: 500', text: 'Somebody had to answer, and it was not the central handler.' },
        {
          line: 'not found',
          text: 'Express catches `undefined` and calls `next(undefined)`, which means "go on without an error". So the request reaches the 404.',
        },
        { line: '/undefined: 404', text: 'A failure that looks like a wrong address. So much for throwing nothing.' },
        {
          line: 'central handler: object',
          text: 'For a promise that is rejected without a reason Express 5 makes up an Error ("Rejected promise").',
        },
        { line: '/rejected: 500', text: 'So this one is answered by the central handler, as it should be.' },
      ],
      misconceptions: [
        {
          when: printed('/string: 404'),
          say: 'A string counts as an error: only `undefined`, `null` and other empty values, `"route"` and `"router"` do not.',
        },
        { when: printed('/undefined: 500'), say: 'To Express no value means no error. Throw errors, always: `new Error(…)`.' },
        {
          when: printed('/rejected: 404'),
          say: 'It would be so if the reason were passed on as it is. Express 5 puts an Error in its place.',
        },
        { when: printed('central handler: undefined'), say: 'No error handler is ever called with undefined.' },
        {
          when: all(never('last handler: TypeError'), not(saidDepends())),
          say: '`err.statusCode = …` on a string throws in strict mode. A handler must expect every kind of value.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'three-more',
          file: 'thrown-string.three-more.mts',
          rename: {
            'Anything can be thrown: a string breaks a handler that writes to `err`, and `throw undefined` is no error to Express at all.':
              'Anything can be thrown: a plain object may pass for an error, a number breaks a handler that writes to `err`, and `"route"` is no error to Express at all.',
          },
          prediction: order({
            distractors: ['/object: 500', '/number: 402', 'central handler: string', '/route: 500'],
          }),
          contract: exact(
            all(
              before('central handler: object', '/object: 402'),
              before('/object: 402', 'central handler: number'),
              before('central handler: number', 'last handler: TypeError'),
              before('last handler: TypeError', '/number: 500'),
              before('/number: 500', 'not found'),
              before('not found', '/route: 404'),
            ),
          ),
          hint: 'On which of these can one set a property? And one of them is a word that Express knows.',
          why: [
            {
              line: 'central handler: object',
              text: 'It is no Error, but Express does not ask for one: any value but an empty one is an error.',
            },
            {
              line: '/object: 402',
              text: 'It has a `statusCode` and a `message`, and one can write to it: all that this handler needs. (A stack it has not.)',
            },
            { line: 'central handler: number', text: 'A thrown number is an error to Express as well, and not a status.' },
            {
              line: 'last handler: TypeError',
              text: '`err.statusCode = …` on a number throws in a module (strict mode). The handler itself has failed, and its TypeError goes to the next error handler.',
            },
            { line: '/number: 500', text: 'Whoever threw 402 meant another thing. The number is lost.' },
            {
              line: 'not found',
              text: 'The text "route" has a meaning: leave this route, go on behind it. So no error handler is asked, and the request reaches the 404.',
            },
            { line: '/route: 404', text: 'The one string that is no error. (The other one is "router".)' },
          ],
          misconceptions: [
            {
              when: any(printed('central handler: string'), printed('/route: 500')),
              say: 'Last time the string was any string. "route" is a signal to Express, thrown or given to `next`: go on behind this route.',
            },
            {
              when: printed('/object: 500'),
              say: 'The handler reads `statusCode` and `message`, and the object has both. Nobody asks whether it is an Error.',
            },
            {
              when: printed('/number: 402'),
              say: 'The status is read from a property of what was thrown. A number has none, and cannot be given one.',
            },
            {
              when: all(never('last handler: TypeError'), not(saidDepends())),
              say: '`err.statusCode = …` on a number throws in strict mode, as on a string. A handler must expect every kind of value.',
            },
          ],
        },
      ],
    },
    {
      id: 'headers-sent',
      title: 'Too late for a 500',
      file: 'headers-sent.mts',
      teaches:
        'Once the first byte is out, the status cannot change: a handler must check `res.headersSent` and pass the error on, so that the connection is cut.',
      prediction: order({ distractors: ['client: status 500', 'client: Something went wrong', 'client: complete'] }),
      contract: exact(
        all(
          before('client: status 200', 'client: page 1'),
          before('client: page 1', 'central: printer on fire'),
          before('central: printer on fire', 'last: ERR_HTTP_HEADERS_SENT'),
          before('last: ERR_HTTP_HEADERS_SENT', 'client: cut off'),
        ),
      ),
      hint: 'What has the client got in its hands at the moment of the throw?',
      why: [
        {
          line: 'client: status 200',
          text: '`res.write` sends the status line and the headers with the first page. `fetch` is fulfilled as soon as they are there.',
        },
        { line: 'client: page 1', text: 'The first part of the body, before anything has gone wrong.' },
        { line: 'central: printer on fire', text: 'The async handler throws, and Express 5 hands the error to the central handler.' },
        {
          line: 'last: ERR_HTTP_HEADERS_SENT',
          text: 'The central handler tries to send a 500. Headers cannot be sent twice, so it throws itself. In the log the fire has become a complaint about headers.',
        },
        {
          line: 'client: cut off',
          text: '`next(err)` leads to the handler of Express, which closes the connection. That is the only way left to say "this is not complete".',
        },
      ],
      misconceptions: [
        { when: printed('client: status 500'), say: 'The status is the first thing in an answer. It was 200, and it has been sent.' },
        {
          when: printed('client: Something went wrong'),
          say: '`send` wants to set headers first, and throws before a byte of its text goes out.',
        },
        {
          when: printed('client: complete'),
          say: 'A cut connection and a complete answer are told apart: the last chunk is missing, so the client gets an error.',
        },
        {
          when: all(never('last: ERR_HTTP_HEADERS_SENT'), not(saidDepends())),
          say: 'An error in an error handler goes to the next error handler, as any other.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'not-yet',
          file: 'headers-sent.not-yet.mts',
          rename: {
            'Once the first byte is out, the status cannot change: a handler must check `res.headersSent` and pass the error on, so that the connection is cut.':
              'Until the first byte is out, the status can change: `res.status()` and `res.type()` only take a note, so an error that comes before the first `write` becomes a proper 500.',
          },
          prediction: order({ distractors: ['client: status 200', 'client: page 2', 'last: ERR_HTTP_HEADERS_SENT', 'client: cut off'] }),
          contract: exact(
            all(
              before('central: printer on fire', 'client: status 500'),
              before('client: status 500', 'client: Something went wrong'),
              before('client: Something went wrong', 'client: complete'),
              never(/^last/),
            ),
          ),
          hint: 'What has the client got in its hands at the moment of the throw? And which comes first: `write`, or what stands in its brackets?',
          why: [
            {
              line: 'central: printer on fire',
              text: '`await print()` throws before `res.write` is called. Express 5 hands the error to the central handler.',
            },
            {
              line: 'client: status 500',
              text: '`res.status(200)` has sent nothing, it took a note. The central handler writes another one over it.',
            },
            { line: 'client: Something went wrong', text: '`send` is the first to send anything: status, headers and this text.' },
            { line: 'client: complete', text: 'An error, but a whole answer: the client knows what it has got.' },
          ],
          misconceptions: [
            {
              when: printed('client: status 200'),
              say: '`status()` sets a field of `res`. It leaves with the first byte of the body, and before that it may still be changed.',
            },
            {
              when: any(printed('last: ERR_HTTP_HEADERS_SENT'), printed('client: cut off')),
              say: 'That was when page 1 had left already. This time nothing has been sent, so the 500 is in time.',
            },
            {
              when: printed('client: page 2'),
              say: 'A throw leaves the handler there and then: the lines below it do not run.',
            },
            {
              when: before('client: status 500', 'central: printer on fire'),
              say: 'The client can only read what somebody has sent, and nobody sends before the central handler.',
            },
          ],
        },
        {
          id: 'checked',
          rename: {
            "  res.status(500).send('Something went wrong')":
              "  if (res.headersSent) return next(err)\n  res.status(500).send('Something went wrong')",
            'err.code': 'err.message',
          },
          prediction: order({
            distractors: [
              'client: status 500',
              'client: Something went wrong',
              'client: complete',
              'last: Cannot set headers after they are sent to the client',
            ],
          }),
          contract: exact(
            all(
              before('client: status 200', 'client: page 1'),
              before('client: page 1', 'central: printer on fire'),
              before('central: printer on fire', 'last: printer on fire'),
              before('last: printer on fire', 'client: cut off'),
            ),
          ),
          hint: 'What has the client got in its hands at the moment of the throw? And what does the central handler do about it this time?',
          why: [
            {
              line: 'client: status 200',
              text: '`res.write` sends the status line and the headers with the first page. `fetch` is fulfilled as soon as they are there.',
            },
            { line: 'client: page 1', text: 'The first part of the body, before anything has gone wrong.' },
            { line: 'central: printer on fire', text: 'The async handler throws, and Express 5 hands the error to the central handler.' },
            {
              line: 'last: printer on fire',
              text: 'The central handler sees that it is too late for a 500 and passes the error on as it is. So the log tells of the fire, not of headers.',
            },
            {
              line: 'client: cut off',
              text: '`next(err)` leads to the handler of Express, which closes the connection. The check does not save the answer: it keeps the error true.',
            },
          ],
          misconceptions: [
            { when: printed('client: status 500'), say: 'The status is the first thing in an answer. It was 200, and it has been sent.' },
            {
              when: printed('client: Something went wrong'),
              say: 'The line with `send` is not reached: `headersSent` is true, and `return next(err)` leaves the handler.',
            },
            {
              when: printed('client: complete'),
              say: 'Nobody has called `res.end`. A cut connection and a complete answer are told apart, so the client gets an error.',
            },
            {
              when: printed('last: Cannot set headers after they are sent to the client'),
              say: 'That was without the check. Now the central handler does not touch the headers.',
            },
            {
              when: all(never('last: printer on fire'), not(saidDepends())),
              say: '`next(err)` in an error handler leads to the next error handler.',
            },
          ],
        },
      ],
    },
    {
      id: 'star-path',
      title: 'The star',
      file: 'star-path.mts',
      teaches: 'Express 5 refuses `*` at startup: a wildcard needs a name, and `/{*splat}` is the one that also matches `/`.',
      prediction: lines({
        ask: 'Which of these lines print in Express 5?',
        distractors: ['* matches /', '* matches /a/b', '/* matches /a/b', '/*splat matches /', '/{*splat} throws TypeError'],
      }),
      contract: exact(
        all(
          printed('* throws TypeError'),
          printed('/* throws TypeError'),
          printed('/*splat matches /a/b'),
          printed('/{*splat} matches /'),
          printed('/{*splat} matches /a/b'),
          never('/*splat matches /'),
        ),
      ),
      hint: 'In Express 5 a wildcard is a parameter with a name. Braces mean "may be missing".',
      why: [
        {
          line: '* throws TypeError',
          text: 'The path of the notes. It throws while the routes are registered: the server does not even start. (And listeners for uncaught exceptions further down in the file are not there yet.)',
        },
        { line: '/* throws TypeError', text: 'The slash does not help. The name is what is missing.' },
        {
          line: '/*splat matches /a/b',
          text: 'A wildcard with a name takes one segment or more. For `/` nothing is left for it, so `/` is not matched.',
        },
        { line: '/{*splat} matches /', text: 'The braces allow the wildcard to be missing.' },
        { line: '/{*splat} matches /a/b', text: 'This is what `*` used to be. For a 404, `app.use(notFound)` needs no path at all.' },
      ],
      misconceptions: [
        {
          when: any(printed('* matches /'), printed('* matches /a/b'), printed('/* matches /a/b')),
          say: 'That was Express 4. Express 5 has stricter paths: a bare star throws "Missing parameter name".',
        },
        { when: printed('/*splat matches /'), say: 'The wildcard must match something. `/{*splat}` makes it optional.' },
        { when: printed('/{*splat} throws TypeError'), say: 'The braces are new in Express 5, and they are what you need.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'below-docs',
          rename: {
            "['*', '/*', '/*splat', '/{*splat}']": "['/docs/*', '/docs/*page', '/docs/{*page}', '/docs{/*page}']",
            "['/', '/a/b']": "['/docs', '/docs/a/b']",
            'Express 5 refuses `*` at startup: a wildcard needs a name, and `/{*splat}` is the one that also matches `/`.':
              'Express 5 refuses `*` at startup: a wildcard needs a name, and what may be missing stands in braces, its slash included: `/docs{/*page}` also matches `/docs`.',
          },
          prediction: lines({
            ask: 'Which of these lines print in Express 5?',
            distractors: [
              '/docs/* matches /docs/a/b',
              '/docs/*page matches /docs',
              '/docs/{*page} matches /docs',
              '/docs{/*page} throws TypeError',
            ],
          }),
          contract: exact(
            all(
              printed('/docs/* throws TypeError'),
              printed('/docs/*page matches /docs/a/b'),
              printed('/docs/{*page} matches /docs/a/b'),
              printed('/docs{/*page} matches /docs'),
              printed('/docs{/*page} matches /docs/a/b'),
              never('/docs/*page matches /docs'),
              never('/docs/{*page} matches /docs'),
            ),
          ),
          hint: 'Braces mean "may be missing". For each path: is the slash behind `docs` inside or outside?',
          why: [
            {
              line: '/docs/* throws TypeError',
              text: 'A star without a name, wherever it stands: it throws while the route is registered.',
            },
            {
              line: '/docs/*page matches /docs/a/b',
              text: 'A wildcard with a name takes one segment or more. In `/docs` there is none, not even the slash before it.',
            },
            {
              line: '/docs/{*page} matches /docs/a/b',
              text: 'Here the wildcard may be missing, but not the slash. So `/docs/` fits, and `/docs` does not.',
            },
            { line: '/docs{/*page} matches /docs', text: 'Slash and wildcard stand in the braces, so they may be missing together.' },
            { line: '/docs{/*page} matches /docs/a/b', text: 'And when they are there, the wildcard takes both segments.' },
          ],
          misconceptions: [
            {
              when: printed('/docs/{*page} matches /docs'),
              say: '`/{*splat}` matches `/`, since its slash is there. In `/docs` there is no second slash: it must stand inside the braces.',
            },
            {
              when: printed('/docs/*page matches /docs'),
              say: 'The wildcard must match something, and the slash before it must be there.',
            },
            {
              when: printed('/docs/* matches /docs/a/b'),
              say: 'That was Express 4. Express 5 has stricter paths: a bare star throws "Missing parameter name".',
            },
            {
              when: printed('/docs{/*page} throws TypeError'),
              say: 'Braces may hold more than a name: all that is optional, the slash as well.',
            },
          ],
        },
      ],
    },
    {
      id: 'not-found-order',
      title: 'First the handler, then the 404',
      file: 'not-found-order.mts',
      teaches:
        'The 404 comes after all routes and before the error handler; registered below it, its error can only reach the handler of Express.',
      prediction: choice({
        ask: 'The notes register the error handler first and the 404 after it. Who answers `/nowhere` with our JSON?',
        choices: [
          {
            id: 'both',
            text: 'Both: an error handler catches errors wherever it stands',
            holds: all(printed('as in the notes: 404 application/json'), printed('turned round: 404 application/json')),
            why: 'Errors travel down only. What stands above the place of the error never sees it.',
          },
          {
            id: 'turned',
            text: 'Only the one that was turned round',
            holds: all(printed('as in the notes: 404 text/html'), printed('turned round: 404 application/json')),
            why: 'Right: `next(error)` of the 404 looks further down, and only in the second app is there a handler.',
          },
          {
            id: 'notes',
            text: 'Only the one as in the notes',
            holds: all(printed('as in the notes: 404 application/json'), printed('turned round: 404 text/html')),
            why: 'The other way round. Express goes through the list from the top, and the 404 is the end of the road for requests, not for errors.',
          },
          {
            id: 'neither',
            text: 'Neither: a 404 is not an error, so Express answers it',
            holds: all(printed('as in the notes: 404 text/html'), printed('turned round: 404 text/html')),
            why: 'To Express it is no error, true. But `notFound` makes one of it and passes it to `next`.',
          },
        ],
      }),
      contract: exact(all(printed('as in the notes: 404 text/html'), printed('turned round: 404 application/json'))),
      hint: 'Draw both lists. Where is `next(error)` called, and what stands below?',
      why: [
        {
          line: 'as in the notes: 404 text/html',
          text: 'Below the 404 there is nothing. So the last handler, that of Express, answers in HTML. The status is right, because it respects `err.statusCode`; so it is easily overlooked.',
        },
        { line: 'turned round: 404 application/json', text: 'Routes, then the 404, then the error handler: the order to remember.' },
      ],
      misconceptions: [
        { when: chose('both'), say: 'The place in the list decides, as with all middleware.' },
        { when: chose('neither'), say: 'Any value handed to `next` (but "route" and "router") is an error.' },
        { when: chose('notes'), say: '"Error handlers last" is the rule, and the notes break it.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'no-error',
          rename: {
            'next(Object.assign(error, { statusCode: 404 }))': 'res.status(404).json({ message: error.message })',
            'The 404 comes after all routes and before the error handler; registered below it, its error can only reach the handler of Express.':
              'A 404 that answers by itself needs no error handler, so it may stand above or below it; one that calls `next(error)` must stand above.',
          },
          prediction: choice({
            ask: 'This `notFound` answers by itself. Who answers `/nowhere` with our JSON?',
            choices: [
              {
                id: 'both',
                text: 'Both: no error is on its way, so the place of the error handler does not matter',
                holds: all(printed('as in the notes: 404 application/json'), printed('turned round: 404 application/json')),
                why: 'Right: the Error is only made, never thrown or passed on. `notFound` is reached in both apps, and answers.',
              },
              {
                id: 'turned',
                text: 'Only the one that was turned round',
                holds: all(printed('as in the notes: 404 text/html'), printed('turned round: 404 application/json')),
                why: 'That is so when `notFound` calls `next(error)`. This one does not.',
              },
              {
                id: 'notes',
                text: 'Only the one as in the notes',
                holds: all(printed('as in the notes: 404 application/json'), printed('turned round: 404 text/html')),
                why: 'An error handler below a 404 takes nothing away from it: without an error it is never called.',
              },
              {
                id: 'neither',
                text: 'Neither: an Error was made, so Express answers in HTML',
                holds: all(printed('as in the notes: 404 text/html'), printed('turned round: 404 text/html')),
                why: 'Making an Error does nothing yet. It must be thrown, or handed to `next`.',
              },
            ],
          }),
          contract: exact(all(printed('as in the notes: 404 application/json'), printed('turned round: 404 application/json'))),
          hint: 'Where does the Error go that `notFound` makes?',
          why: [
            {
              line: 'as in the notes: 404 application/json',
              text: 'The error handler is passed over, as there is no error. Then `notFound` answers.',
            },
            { line: 'turned round: 404 application/json', text: '`notFound` answers, and nothing below it is reached.' },
          ],
          misconceptions: [
            { when: chose('turned'), say: 'Look at the last line of `notFound`: it answers, it does not pass on.' },
            { when: chose('notes'), say: 'Error handlers are skipped as long as there is no error, wherever they stand.' },
            { when: chose('neither'), say: '`new Error` is only an object. Nobody hears of it unless you throw it or pass it on.' },
          ],
        },
      ],
    },
    {
      id: 'pipe-kills',
      title: 'One missing file',
      file: 'pipe-kills.mts',
      teaches:
        'An `error` event of a stream never comes to `next` by itself: `pipe` lets it end the whole server, `pipeline` ends one answer, and only a listener makes a 500 of it.',
      prediction: lines({
        ask: 'Three ways to send a file that is missing, each followed by another request. What do the clients get?',
        distractors: [
          '/pipe: 500',
          '/pipe, then another request: 404',
          '/pipeline: 500',
          '/pipeline, then another request: no answer',
          '/listener: no answer',
          '/listener, then another request: no answer',
        ],
      }),
      contract: exact(
        all(
          printed('/pipe: no answer'),
          printed('/pipe, then another request: no answer'),
          printed('/pipeline: no answer'),
          printed('/pipeline, then another request: 404'),
          printed('/listener: 500'),
          printed('/listener, then another request: 404'),
        ),
      ),
      hint: 'Three questions to each: does anybody listen for `error`? What happens to `res`? Is the process still there?',
      why: [
        {
          line: '/pipe: no answer',
          text: '`createReadStream` does not throw. It emits `error` later, nobody listens, so it is an uncaught exception: the process ends in the middle of the request.',
        },
        { line: '/pipe, then another request: no answer', text: 'One wrong address, and the server is gone for everybody.' },
        {
          line: '/pipeline: no answer',
          text: '`pipeline` handles the error: it destroys both streams, `res` included, and rejects. The error handler is called, but there is nobody left to answer.',
        },
        {
          line: '/pipeline, then another request: 404',
          text: 'The server lives and answers as ever. (404, because there is no route for `/`.)',
        },
        { line: '/listener: 500', text: '`on("error", next)` leaves `res` alone and gives the error to Express: a proper answer.' },
        {
          line: '/listener, then another request: 404',
          text: 'Alive. The best of both: wait for `open`, then `pipeline`; before that an error is an answer, after it a cut connection.',
        },
      ],
      misconceptions: [
        {
          when: printed('/pipe: 500'),
          say: 'Express has a `try` around your handler. The error comes as an event, when the handler has long returned.',
        },
        {
          when: printed('/pipe, then another request: 404'),
          say: 'An uncaught exception does not end a request. It ends the process, with all its requests.',
        },
        { when: printed('/pipeline: 500'), say: '`pipeline` destroys every stream of the chain on an error. The answer is one of them.' },
        {
          when: printed('/pipeline, then another request: no answer'),
          say: '`pipeline` listens for the error of each of its streams, so nothing is uncaught.',
        },
        {
          when: any(printed('/listener: no answer'), printed('/listener, then another request: no answer')),
          say: 'With a listener the error is not uncaught, and `pipe` does not touch `res` when the source fails.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'three-more',
          file: 'pipe-kills.three-more.mts',
          rename: {
            'An `error` event of a stream never comes to `next` by itself: `pipe` lets it end the whole server, `pipeline` ends one answer, and only a listener makes a 500 of it.':
              'An `error` event of a stream never comes to a `try`, and a listener that throws only makes a new uncaught error. Open the file first: an awaited promise that rejects does come to `next`.',
          },
          prediction: lines({
            ask: 'Three more ways to send a file that is missing, each followed by another request. What do the clients get?',
            distractors: [
              '/try: 500',
              '/try, then another request: 404',
              '/throw: 500',
              '/throw, then another request: 404',
              '/open: no answer',
              '/open, then another request: no answer',
            ],
          }),
          contract: exact(
            all(
              printed('/try: no answer'),
              printed('/try, then another request: no answer'),
              printed('/throw: no answer'),
              printed('/throw, then another request: no answer'),
              printed('/open: 500'),
              printed('/open, then another request: 404'),
            ),
          ),
          hint: 'Three questions to each: when does it fail, who is on the stack at that moment, and is the process still there afterwards?',
          why: [
            {
              line: '/try: no answer',
              text: '`createReadStream` does not throw, and neither does `pipe`. The `try` is over when the `error` event comes, and nobody listens for it: the process ends.',
            },
            {
              line: '/try, then another request: no answer',
              text: 'One missing file, and the server is gone for everybody, `try` or no `try`.',
            },
            {
              line: '/throw: no answer',
              text: 'The listener is called with the error, and throws it again: in an event, on an empty stack. Express is not there to catch it, so the process ends.',
            },
            {
              line: '/throw, then another request: no answer',
              text: 'Handled, then thrown away again: an uncaught exception ends the process.',
            },
            {
              line: '/open: 500',
              text: '`await open(…)` rejects before anything has touched `res`. The async handler rejects with it, Express 5 gives the error to `next`: a proper answer.',
            },
            {
              line: '/open, then another request: 404',
              text: 'Alive. (404, because there is no route for `/`.) Trouble later on, in the middle of the file, would go the way of `pipeline`: a cut connection.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('/try: 500'), printed('/try, then another request: 404')),
              say: 'A `try` guards what runs inside it, now. The file is opened later, and its error comes as an event, when the `try` has long been left.',
            },
            {
              when: any(printed('/throw: 500'), printed('/throw, then another request: 404')),
              say: 'A listener saves the process only if it deals with the error. `throw` in a listener has no handler of Express around it: give the error to `next`.',
            },
            {
              when: any(printed('/open: no answer'), printed('/open, then another request: no answer')),
              say: '`pipeline` did that, because `res` was one of its streams. Here the failure comes before `pipeline`, in a promise that is awaited.',
            },
          ],
        },
      ],
    },
    {
      id: 'database-errors',
      title: 'Errors from the database',
      file: 'database-errors.mts',
      teaches:
        'Errors of a driver become answers by what they carry: `ValidationError` and `CastError` by name, a duplicate key by `code` 11000.',
      prediction: lines({
        ask: 'Three calls that fail, through handleDBErrors of the notes. Which lines print?',
        distractors: [
          '400 Invalid input: no email',
          '500 E11000 duplicate key error',
          '409 ann already exists',
          '404 Invalid _id: seven',
          '400 Invalid id: seven',
        ],
      }),
      contract: exact(
        all(printed('400 Invalid input: no email. too young'), printed('409 email already exists'), printed('400 Invalid _id: seven')),
      ),
      hint: 'mongoose checks all fields before it complains. Which of the three errors comes from the server, and not from mongoose?',
      why: [
        {
          line: '400 Invalid input: no email. too young',
          text: 'mongoose checks every field before it asks the database, and collects what it finds in `err.errors`.',
        },
        {
          line: '409 email already exists',
          text: 'The unique index is in the database. The server refuses with code 11000, and `keyValue` says which field it was.',
        },
        { line: '400 Invalid _id: seven', text: '"seven" cannot be made into an ObjectId: a CastError, before any query is sent.' },
      ],
      misconceptions: [
        {
          when: printed('400 Invalid input: no email'),
          say: 'Validation does not stop at the first field. Both complaints come in one error.',
        },
        { when: printed('500 E11000 duplicate key error'), say: 'So it would be without the mapper. It recognises the code 11000.' },
        {
          when: printed('409 ann already exists'),
          say: 'The mapper takes the key of `keyValue`, which is the field, not the value. Good: values of users do not belong in messages.',
        },
        {
          when: printed('404 Invalid _id: seven'),
          say: 'An id that cannot exist is a bad request here. 404 is for an id that could exist and does not: `findById` gives null.',
        },
        { when: printed('400 Invalid id: seven'), say: '`err.path` is the name of the field, and that is `_id`.' },
      ],
      needs: { packages: ['mongoose'], servers: ['mongodb'] },
      variants: [
        {
          id: 'three-more',
          rename: {
            'await User.create({ age: 7 }).catch': 'await User.create({}).catch',
            "await User.create({ email: 'ann' }).catch": "await User.create({ email: 'ann', age: 7 }).catch",
            "User.findById('seven')": "User.findOne({ age: 'seven' })",
            'Errors of a driver become answers by what they carry: `ValidationError` and `CastError` by name, a duplicate key by `code` 11000.':
              'Errors of a driver become answers by what they carry. What mongoose itself refuses, a `ValidationError` or a `CastError`, never gets to the database and its unique index.',
          },
          prediction: lines({
            ask: 'Three other calls that fail, through handleDBErrors of the notes. Which lines print?',
            distractors: [
              '400 Invalid input: no email. too young',
              '409 email already exists',
              '400 Invalid _id: seven',
              '400 Invalid input: too young. email already exists',
            ],
          }),
          contract: exact(
            all(printed('400 Invalid input: no email'), printed('400 Invalid input: too young'), printed('400 Invalid age: seven')),
          ),
          hint: 'Is an age that is missing too young? And when two things are wrong: who looks first, mongoose or the database?',
          why: [
            {
              line: '400 Invalid input: no email',
              text: '`required` is the only validator that complains about a missing value. `min` has nothing to compare, and says nothing.',
            },
            {
              line: '400 Invalid input: too young',
              text: 'ann is taken, but nobody finds out: mongoose validates first, fails, and sends nothing to the database.',
            },
            {
              line: '400 Invalid age: seven',
              text: '"seven" cannot be made into a number: a CastError, before any query is sent. `err.path` names the field, here `age`.',
            },
          ],
          misconceptions: [
            {
              when: printed('400 Invalid input: no email. too young'),
              say: 'That was with an age of 7. No age at all is not too young: `min` looks only at a value that is there.',
            },
            {
              when: printed('409 email already exists'),
              say: 'The unique index is in the database, and this user never gets there. First mongoose validates.',
            },
            {
              when: printed('400 Invalid input: too young. email already exists'),
              say: 'The complaints of mongoose come together, but `unique` is no validator: it is an index, and only the database knows what is taken.',
            },
            { when: printed('400 Invalid _id: seven'), say: 'Last time an id was looked for. This time it is the age.' },
          ],
        },
      ],
    },
    {
      id: 'two-registrations',
      title: 'Two people, one address',
      file: 'two-registrations.mts',
      teaches:
        '"Look first, then create" is a race, on one thread as well: the unique index is what decides, and its error must be mapped.',
      prediction: order({ distractors: ['second: taken', 'second: registered', 'third: 11000'] }),
      contract: exact(
        all(
          before('first: free', 'second: free'),
          before('second: free', 'first: registered'),
          before('first: registered', 'second: 11000'),
          before('second: 11000', 'third: taken'),
        ),
      ),
      hint: 'At every `await` somebody else may run. Where is the second one when the first is told "free"?',
      why: [
        { line: 'first: free', text: 'Nobody is called ann yet.' },
        {
          line: 'second: free',
          text: 'Its question was asked before the first one had created anything, and so the answer is the same.',
        },
        { line: 'first: registered', text: 'The first `create` succeeds.' },
        {
          line: 'second: 11000',
          text: 'The second one is told "free" and comes too late all the same. The unique index refuses. Without handleDBErrors that would be a 500.',
        },
        { line: 'third: taken', text: 'Only whoever comes later profits from the look before. It makes a friendly message, not safety.' },
      ],
      misconceptions: [
        {
          when: printed('second: taken'),
          say: 'One thread means that two pieces of JavaScript never run at once. But between "look" and "create" there is an `await`, and that is where the other one comes in.',
        },
        {
          when: printed('second: registered'),
          say: 'Without the unique index, yes: two users with one address. The index is checked at the write itself.',
        },
        { when: printed('third: 11000'), say: 'The third begins when the others are done, so its question finds ann.' },
        { when: before('first: registered', 'second: free'), say: 'Both questions are on their way before the first answer is back.' },
      ],
      needs: { packages: ['mongoose'], servers: ['mongodb'] },
      variants: [
        {
          id: 'no-index',
          rename: {
            '{ type: String, unique: true }': '{ type: String }',
            '"Look first, then create" is a race, on one thread as well: the unique index is what decides, and its error must be mapped.':
              '"Look first, then create" is a race, on one thread as well: without a unique index both get in, and nobody is told.',
          },
          prediction: order({ distractors: ['second: taken', 'second: 11000', 'third: free'] }),
          contract: exact(
            all(
              before('first: free', 'second: free'),
              before('second: free', 'first: registered'),
              before('first: registered', 'second: registered'),
              before('second: registered', 'third: taken'),
            ),
          ),
          hint: 'Look closely at the schema. Then: where is the second one when the first is told "free"?',
          why: [
            { line: 'first: free', text: 'Nobody is called ann yet.' },
            {
              line: 'second: free',
              text: 'Its question was asked before the first one had created anything, and so the answer is the same.',
            },
            { line: 'first: registered', text: 'The first `create` succeeds.' },
            {
              line: 'second: registered',
              text: 'So does the second: without `unique: true` there is no index that could refuse. Two users with one address, and no error anywhere.',
            },
            {
              line: 'third: taken',
              text: 'Whoever comes later is caught by the look before. That is why nobody notices it in a test that asks one after the other.',
            },
          ],
          misconceptions: [
            {
              when: printed('second: 11000'),
              say: 'That came from the unique index. Look at the schema: there is none this time, so the database takes both.',
            },
            {
              when: printed('second: taken'),
              say: 'One thread means that two pieces of JavaScript never run at once. But between "look" and "create" there is an `await`, and that is where the other one comes in.',
            },
            { when: printed('third: free'), say: 'The third begins when the others are done, so its question finds ann. Twice.' },
            { when: before('first: registered', 'second: free'), say: 'Both questions are on their way before the first answer is back.' },
          ],
        },
      ],
    },
    {
      id: 'database-surprises',
      title: 'Errors the mapper does not know',
      file: 'database-surprises.mts',
      teaches:
        'A wrong type inside a document is a ValidationError, a bulk duplicate has no `keyValue`, and an update is not validated at all.',
      prediction: lines({
        ask: 'Three more calls. What happens?',
        distractors: [
          'text as age: 400 for CastError',
          'taken: email',
          'insertMany: 409 for MongoBulkWriteError',
          'age -5: 400 for ValidationError',
        ],
      }),
      contract: exact(
        all(printed('text as age: 400 for ValidationError'), printed('insertMany: the mapper itself failed'), printed('age -5: done')),
      ),
      hint: '`insertMany` can fail in many places at once: could one `keyValue` tell? And when does mongoose validate, by default?',
      why: [
        {
          line: 'text as age: 400 for ValidationError',
          text: 'In a document mongoose gathers every trouble, a failed cast too, into one ValidationError. A bare CastError comes from queries.',
        },
        {
          line: 'insertMany: the mapper itself failed',
          text: 'A MongoBulkWriteError has code 11000, but `keyValue` is undefined: the details are in `writeErrors`. `Object.keys(undefined)` throws, and a 409 has become a 500. Write `err.keyValue ?? {}`.',
        },
        {
          line: 'age -5: done',
          text: 'Nothing failed. `updateOne` does not validate unless you say `runValidators: true`. No error is not the same as no trouble.',
        },
      ],
      misconceptions: [
        { when: printed('text as age: 400 for CastError'), say: 'The CastError is there, but inside `err.errors` of a ValidationError.' },
        {
          when: any(printed('taken: email'), printed('insertMany: 409 for MongoBulkWriteError')),
          say: 'Only the error of a single write has `keyValue`. The mapper takes the code 11000 as a promise that was never made.',
        },
        {
          when: printed('age -5: 400 for ValidationError'),
          say: 'The schema says `min: 18`, but validators run on `save` and `create`. For updates they are off by default.',
        },
      ],
      needs: { packages: ['mongoose'], servers: ['mongodb'] },
      variants: [
        {
          id: 'the-other-way',
          file: 'database-surprises.the-other-way.mts',
          rename: {
            'A wrong type inside a document is a ValidationError, a bulk duplicate has no `keyValue`, and an update is not validated at all.':
              'A wrong type in a query is a CastError, `create` writes one by one, so that its duplicate has a `keyValue`, and an update is validated if you ask for it.',
          },
          prediction: lines({
            ask: 'Three calls, hardly different. What happens?',
            distractors: ['text as age: 400 for ValidationError', 'create: the mapper itself failed', 'age -5: done', 'text as age: done'],
          }),
          contract: exact(
            all(
              printed('text as age: 400 for CastError'),
              printed('taken: email'),
              printed('create: 409 for MongoServerError'),
              printed('age -5: 400 for ValidationError'),
            ),
          ),
          hint: 'A document or a query? One write for all, or one for each? And is anybody asked to validate?',
          why: [
            {
              line: 'text as age: 400 for CastError',
              text: 'A query has no document whose troubles could be gathered. The failed cast comes as it is, and nothing is sent to the database.',
            },
            {
              line: 'taken: email',
              text: '`create` with a list saves each document by itself. The error of a single write has `keyValue`, so the mapper finds the field.',
            },
            { line: 'create: 409 for MongoServerError', text: 'Code 11000 and `keyValue`: this is the shape the mapper was made for.' },
            {
              line: 'age -5: 400 for ValidationError',
              text: '`runValidators: true` asks for validation of the update. Then `min: 18` counts, and nothing is changed.',
            },
          ],
          misconceptions: [
            {
              when: printed('text as age: 400 for ValidationError'),
              say: 'Inside a document, yes. `find` has a filter and no document, so the CastError comes bare.',
            },
            {
              when: printed('create: the mapper itself failed'),
              say: 'That was `insertMany`: one command for all, and a MongoBulkWriteError. `create` takes a list, too, but saves one by one.',
            },
            {
              when: printed('age -5: done'),
              say: 'For updates validators are off by default. Look at the last option: here they are on.',
            },
            {
              when: printed('text as age: done'),
              say: 'mongoose brings each value of a filter to the type of its field before it asks. "old" is no number.',
            },
          ],
        },
      ],
    },
    {
      id: 'atm',
      title: 'The cash machine',
      file: 'atm.mts',
      teaches: 'An operational error is an answer, and the process goes on; a bug ends it with code 1, and a fresh process takes over.',
      prediction: order({ distractors: ['Bob: out of order', 'Cleo: not enough money', 'Dan: not enough money', 'Dan: out of order'] }),
      contract: exact(
        all(
          before('Ann: 3 notes, 40 left', 'Bob: not enough money'),
          before('Bob: not enough money', 'Cleo: out of order'),
          before('Cleo: out of order', 'machine ended with 1, next one starts'),
          before('machine ended with 1, next one starts', 'Dan: 3 notes, 40 left'),
        ),
      ),
      hint: 'Which note divides 35? And where is the balance kept?',
      why: [
        { line: 'Ann: 3 notes, 40 left', text: 'Three notes of 20. All is well.' },
        {
          line: 'Bob: not enough money',
          text: 'It was to be expected: an AppError, answered with a friendly sentence. The machine is healthy and goes on.',
        },
        {
          line: 'Cleo: out of order',
          text: 'Neither 50 nor 20 divides 35, and nobody thought of that: a TypeError, a bug. It is thrown again, becomes an uncaught exception, and the machine says goodbye.',
        },
        {
          line: 'machine ended with 1, next one starts',
          text: 'Exit code 1 tells the outside (here the parent; else systemd, Kubernetes, PM2) to start a new one.',
        },
        {
          line: 'Dan: 3 notes, 40 left',
          text: 'A new process is fresh: Dan finds 100, not 40. The state in memory has died with the old one. Whatever must survive belongs in a database.',
        },
      ],
      misconceptions: [
        { when: printed('Bob: out of order'), say: 'Too little money is no malfunction. The machine has done its duty by refusing.' },
        { when: printed('Cleo: not enough money'), say: '40 are left, and 35 is less. It is the search for a note that finds nothing.' },
        {
          when: printed('Dan: not enough money'),
          say: 'That would be so if the balance had survived. It was a variable of the process that is gone.',
        },
        {
          when: printed('Dan: out of order'),
          say: 'Nothing is left of the trouble: that is what a restart is for. (Until somebody asks for 35 again.)',
        },
      ],
      variants: [
        {
          id: 'early-bug',
          file: 'atm.early-bug.mts',
          prediction: order({ distractors: ['Ann: not enough money', 'Bob: out of order', 'Dan: 3 notes, 40 left', 'Dan: out of order'] }),
          contract: exact(
            all(
              before('Ann: out of order', 'machine ended with 1, next one starts'),
              before('machine ended with 1, next one starts', 'Bob: not enough money'),
              before('Bob: not enough money', 'Cleo: 3 notes, 40 left'),
              before('Cleo: 3 notes, 40 left', 'Dan: not enough money'),
            ),
          ),
          hint: 'Which note divides 35? And which of the four meet the same machine?',
          why: [
            {
              line: 'Ann: out of order',
              text: 'Neither 50 nor 20 divides 35, and nobody thought of that: a TypeError, a bug. It is thrown again, becomes an uncaught exception, and the machine says goodbye.',
            },
            {
              line: 'machine ended with 1, next one starts',
              text: 'Exit code 1 tells the outside (here the parent; else systemd, Kubernetes, PM2) to start a new one.',
            },
            { line: 'Bob: not enough money', text: 'An AppError is an answer, not an end: the new machine is healthy and goes on.' },
            {
              line: 'Cleo: 3 notes, 40 left',
              text: 'Three notes of 20, from the same machine that has refused Bob. Refusing cost it nothing.',
            },
            {
              line: 'Dan: not enough money',
              text: 'No bug came between Cleo and Dan, so it is the same process, and it remembers: 40 are left.',
            },
          ],
          misconceptions: [
            {
              when: printed('Dan: 3 notes, 40 left'),
              say: 'That was after a restart, when the balance had died with the process. Bob’s refusal is no crash: the machine goes on, and so does its balance.',
            },
            {
              when: printed('Ann: not enough money'),
              say: 'The machine has 100, and 35 is less. It is the search for a note that finds nothing.',
            },
            { when: printed('Bob: out of order'), say: 'Too little money is no malfunction. The machine has done its duty by refusing.' },
            {
              when: before('Cleo: 3 notes, 40 left', 'machine ended with 1, next one starts'),
              say: 'It is the first customer who meets the bug. All who come after her meet the new machine.',
            },
            { when: printed('Dan: out of order'), say: '60 can be paid with notes of 20. It is only that the money is not there.' },
          ],
        },
      ],
    },
    {
      id: 'still-running',
      title: 'Process terminated!',
      file: 'still-running.mts',
      teaches:
        '`server.close()` closes a server, not a process: with anything else still open it runs on, so a graceful end needs a deadline.',
      prediction: order({ distractors: ['exit code 0'] }),
      contract: exact(
        all(
          before('SIGTERM received. Shutting down gracefully...', 'Process terminated!'),
          before('Process terminated!', 'still running'),
          before('still running', 'deadline: exit'),
          before('deadline: exit', 'exit code 1'),
          exited(1),
        ),
      ),
      hint: 'There are no clients, so the server closes quickly. What else is there?',
      why: [
        {
          line: 'SIGTERM received. Shutting down gracefully...',
          text: 'The signal (here from the program itself) calls the listener instead of ending the process.',
        },
        { line: 'Process terminated!', text: 'The words of the notes, when the server is closed. They are not true.' },
        {
          line: 'still running',
          text: 'An interval somewhere keeps the process alive; in real programs it is the pool of database connections. The handler of the notes ends here, and the process never does.',
        },
        {
          line: 'deadline: exit',
          text: 'After a time that is enough for honest work, the program ends itself. `unref`: the deadline alone must not keep it alive.',
        },
        { line: 'exit code 1', text: 'Not everything was closed in time, and the code says so.' },
      ],
      misconceptions: [
        {
          when: all(never('still running'), not(saidDepends())),
          say: 'A sentence in a log ends nothing. As long as the interval is there, the loop goes on.',
        },
        { when: printed('exit code 0'), say: 'There is one exit, and it is `process.exit(1)`.' },
        {
          when: before('still running', 'Process terminated!'),
          say: 'Without a connection `close` is done in the next turns of the loop, long before 100 ms.',
        },
        {
          when: all(never('deadline: exit'), printed('still running'), not(saidDepends())),
          say: 'An `unref`ed timer does fire, if something else keeps the process alive until then. Here the interval does.',
        },
      ],
      exitCode: 1,
      needs: { platforms: posix },
      variants: [
        {
          id: 'rest-closed',
          file: 'still-running.rest-closed.mts',
          rename: {
            '`server.close()` closes a server, not a process: with anything else still open it runs on, so a graceful end needs a deadline.':
              '`server.close()` closes a server; close the rest as well, and the process ends by itself. A deadline with `unref` does not keep it waiting.',
          },
          prediction: order({ distractors: ['still running', 'deadline: exit', 'exit code 1'] }),
          contract: exact(
            all(
              before('SIGTERM received. Shutting down gracefully...', 'Process terminated!'),
              before('Process terminated!', 'exit code 0'),
              never('still running'),
              never('deadline: exit'),
              exited(0),
            ),
          ),
          hint: 'When the server is closed, what is left that keeps the process alive? Look at each timer.',
          why: [
            {
              line: 'SIGTERM received. Shutting down gracefully...',
              text: 'The signal (here from the program itself) calls the listener instead of ending the process.',
            },
            { line: 'Process terminated!', text: 'The server is closed, and the interval with it. Now the words are nearly true.' },
            {
              line: 'exit code 0',
              text: 'Nothing is left but two timers with `unref`, and those keep nobody waiting. The loop is empty, so the process ends, long before they fire. Nobody has set another code.',
            },
          ],
          misconceptions: [
            {
              when: printed('still running'),
              say: 'Last time an interval kept the process alive. Here it is cleared when the server is closed, and this timer has `unref`: it fires only if something else holds on.',
            },
            {
              when: any(printed('deadline: exit'), printed('exit code 1')),
              say: 'The deadline is for what does not end. With `unref` it keeps nothing alive, so it never fires when all has been closed in time.',
            },
            {
              when: all(never('Process terminated!'), not(saidDepends())),
              say: '`close` calls its function once the server is closed. There are no clients, so that is soon.',
            },
            {
              when: before('exit code 0', 'Process terminated!'),
              say: '`exit` is the last event of all. As long as the server is open, the process is not over.',
            },
          ],
          exitCode: 0,
        },
      ],
    },
    {
      id: 'sigterm',
      title: 'Closing time',
      file: 'sigterm.mts',
      teaches: 'After `server.close()` new clients are refused, a request that is inside gets its answer, and then the callback runs.',
      prediction: order({ distractors: ['Bob: 200', 'Ann: ECONNRESET', 'server: ends with SIGTERM'] }),
      contract: partialOrder(
        ['server: closing', 'Bob: ECONNREFUSED'],
        ['Bob: ECONNREFUSED', 'Ann: 200'],
        ['Ann: 200', 'server: ends with 0'],
      ),
      hint: 'A bank closes its door at six. What about those who are inside, and those who come at five past?',
      why: [
        { line: 'server: closing', text: "The listener runs: `close()` stops taking connections at once, and waits for Ann's." },
        { line: 'Bob: ECONNREFUSED', text: 'The port is closed. A load balancer would send Bob to another server.' },
        { line: 'Ann: 200', text: 'Her request was inside when the signal came. It is finished in peace.' },
        { line: 'server: ends with 0', text: 'The last connection is gone, the callback of `close` runs and ends the process, code 0.' },
      ],
      misconceptions: [
        { when: printed('Bob: 200'), say: '`close()` closes the door at once. What it waits for is the people inside.' },
        {
          when: printed('Ann: ECONNRESET'),
          say: 'That is `process.exit()` in the listener, or no listener at all. `close()` cuts nobody off.',
        },
        {
          when: printed('server: ends with SIGTERM'),
          say: 'Without a listener the signal would end the process. With one, the program decides, and here it calls `process.exit(0)`.',
        },
        {
          when: before('server: ends with 0', 'Ann: 200'),
          say: "The callback of `close` comes when no connection is left, Ann's included.",
        },
        {
          when: before('Ann: 200', 'Bob: ECONNREFUSED'),
          say: "Ann's answer is sent only after Bob has tried: see the order of the calls.",
        },
      ],
      needs: { platforms: posix },
      variants: [
        {
          id: 'at-once',
          file: 'sigterm.at-once.mts',
          rename: {
            'After `server.close()` new clients are refused, a request that is inside gets its answer, and then the callback runs.':
              '`server.close()` waits for nobody by itself: an end that comes outside of its callback cuts off the request that is inside, with exit code 0 all the same.',
          },
          prediction: order({ distractors: ['Ann: 200', 'Bob: ECONNRESET', 'server: ends with SIGTERM', 'server: ends with 1'] }),
          contract: partialOrder(['server: ends with 0', 'Bob: ECONNREFUSED'], ['Ann: ECONNRESET', 'Bob: ECONNREFUSED']),
          hint: '`close()` returns at once. Which line comes next, and who is still inside?',
          why: [
            {
              line: 'server: ends with 0',
              text: '`process.exit(0)` stands behind `close()`, not in its callback. It does not wait, and reports success.',
            },
            { line: 'Ann: ECONNRESET', text: 'Her request was inside. Her connection ended with the process, without an answer.' },
            { line: 'Bob: ECONNREFUSED', text: 'Nobody listens at the port any more. He at least knows it at once.' },
          ],
          misconceptions: [
            {
              when: printed('Ann: 200'),
              say: 'So it was when the exit stood in the callback of `close`. Here it is the next line, and nothing has waited for Ann.',
            },
            {
              when: printed('server: ends with SIGTERM'),
              say: 'Without a listener the signal would end the process. With one, the program decides, and here it calls `process.exit(0)`.',
            },
            {
              when: printed('server: ends with 1'),
              say: 'A request was lost, but nobody in the program knows. The code is the one that was given to `exit`.',
            },
            {
              when: any(before('Bob: ECONNREFUSED', 'server: ends with 0'), before('Bob: ECONNREFUSED', 'Ann: ECONNRESET')),
              say: 'Bob comes when the process has ended and Ann has heard of it: see the order of the calls.',
            },
            {
              when: printed('Bob: ECONNRESET'),
              say: 'A connection that exists can be reset. Bob does not even get one: the port is closed.',
            },
          ],
        },
      ],
    },
    {
      id: 'keep-alive',
      title: 'The connection that stays',
      file: 'keep-alive.mts',
      teaches:
        'An answer to a keep-alive client leaves its connection open, and `close()` waits for it: until keepAliveTimeout, or not at all if the answer said `connection: close`.',
      prediction: choice({
        ask: 'SIGTERM comes, the last request is answered. When is the process over?',
        choices: [
          {
            id: 'same',
            text: 'At once in both cases: the last request has been answered',
            holds: not(linger),
            why: '`close()` waits for connections, not for requests. A keep-alive connection is not over with its answer.',
          },
          {
            id: 'close',
            text: '`connection: close` ends at once, the other one a second or more later',
            holds: all(linger, value('says nothing', '<', 30_000)),
            why: 'Right: when `close()` was called, the connection was busy, so it was not closed with the idle ones. It becomes idle later, and waits for its time limit.',
          },
          {
            id: 'never',
            text: 'Without `connection: close`, not within 30 seconds: the client never hangs up',
            holds: all(linger, value('says nothing', '>=', 30_000)),
            why: 'The server has a time limit for idle connections, keepAliveTimeout: 1 s here, 5 s by default.',
          },
        ],
      }),
      contract: measured(value('says nothing', '>=', 900), linger),
      values: {
        'says nothing': { pattern: /^says nothing: over (\d+) ms/, unit: 'ms' },
        'says close': { pattern: /^says close: over (\d+) ms/, unit: 'ms' },
      },
      hint: 'The client would like to use its connection again. Who ends it, and when?',
      why: [
        {
          line: /^says nothing/,
          text: 'The idle connection holds the server for keepAliveTimeout (1 s here), and in recent releases a second more, so that a request sent at the last moment still finds somebody in.',
        },
        { line: /^says close/, text: '`connection: close` says "do not use this again": the server closes it right after the answer.' },
        {
          value: 'says nothing',
          text: 'With the default of 5 s each shutdown takes 6 s. Browsers, `fetch` and load balancers all keep connections.',
        },
        {
          value: 'says close',
          text: 'Some ms. Set the header on every answer once you are stopping, or call `closeIdleConnections()` when an answer has finished.',
        },
      ],
      misconceptions: [
        {
          when: chose('same'),
          say: 'Since Node 19 `close()` ends the connections that are idle *at that moment*. One that is busy then, and idle a moment later, stays.',
        },
        {
          when: chose('never'),
          say: 'For a connection that never becomes idle, such as a WebSocket or a slow download, it is true: hence the deadline.',
        },
      ],
      // It waits for seconds by nature, and starts three processes: on a busy machine ten seconds have been too few.
      timeLimitMs: 30_000,
      needs: { platforms: posix },
      variants: [
        {
          id: 'answered-before',
          file: 'keep-alive.answered.mts',
          rename: {
            'An answer to a keep-alive client leaves its connection open, and `close()` waits for it: until keepAliveTimeout, or not at all if the answer said `connection: close`.':
              'A connection that is kept alive and idle when `close()` is called is closed with the server: then nobody waits for keepAliveTimeout.',
          },
          prediction: choice({
            ask: 'This time the last request is answered first, and then SIGTERM comes. When is the process over?',
            choices: [
              {
                id: 'same',
                text: 'At once in both cases',
                holds: value('says nothing', '<', 4000),
                why: 'Right: at the moment of `close()` the connection is idle, or gone already. Since Node 19 `close()` ends those that are idle.',
              },
              {
                id: 'close',
                text: '`connection: close` ends at once, the other one after five seconds or more',
                holds: all(value('says nothing', '>=', 4000), value('says nothing', '<', 30_000)),
                why: 'keepAliveTimeout is 5 s by default, and it does hold a server whose connection becomes idle *after* `close()`. This one was idle before.',
              },
              {
                id: 'never',
                text: 'Without `connection: close`, not within 30 seconds: the client never hangs up',
                holds: value('says nothing', '>=', 30_000),
                why: 'The client does not hang up, true. But the server may, and `close()` does so with each connection on which nothing is going on.',
              },
            ],
          }),
          contract: measured(value('says nothing', '<', 4000), value('says close', '<', 4000)),
          hint: 'What is on that connection at the moment when `close()` is called?',
          why: [
            {
              line: /^says nothing/,
              text: 'The connection is still open, but its request has been answered: it is idle, and `close()` ends it.',
            },
            { line: /^says close/, text: 'Here the connection was closed with the answer. `close()` finds nobody.' },
            {
              value: 'says nothing',
              text: 'Some ms, most of them for ending a process. (Before Node 19 it would have been keepAliveTimeout, or a call of `closeIdleConnections()`.)',
            },
            {
              value: 'says close',
              text: 'Some ms, too. For a connection that is idle the header makes no difference. It does for one that is busy.',
            },
          ],
          misconceptions: [
            {
              when: chose('close'),
              say: 'As last time? Then the request was inside when `close()` was called, so its connection was spared as busy. Busy or idle *at that moment*: that is the whole difference.',
            },
            {
              when: chose('never'),
              say: 'For a connection that never becomes idle, such as a WebSocket or a slow download, it is true: hence the deadline.',
            },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'where-to-catch',
      ask: 'A function reads a file that may be missing. Where should the error be caught?',
      choices: [
        {
          id: 'everywhere',
          text: 'In every function on the way, with a log line in each',
          why: 'The same error five times in the log, and if one of them forgets to throw again, it is lost.',
        },
        {
          id: 'can-act',
          text: 'Where something can be done about it',
          right: true,
          why: 'Take another file, or answer the client. Below that place nobody knows what to do, so let it pass, perhaps with a `cause` that adds what you know.',
        },
        {
          id: 'empty',
          text: 'Right at the call, with an empty `catch`, so that nothing crashes',
          why: 'Then the program goes on without its data, and fails later in a place that has nothing to do with it.',
        },
        {
          id: 'global',
          text: 'In a listener for `uncaughtException`, once for the whole program',
          why: 'There the stack is gone: you can log and end, but no longer answer the client who waits.',
        },
      ],
      see: { demo: 'cause' },
    },
    {
      id: 'async-listener',
      ask: 'The save is rejected. What happens?',
      code: "try {\n  orders.on('new', async (order) => {\n    await save(order)\n  })\n} catch (error) {\n  console.error(error)\n}",
      choices: [
        { id: 'caught', text: 'The `catch` logs it', why: 'The `try` was over as soon as `on` had registered the listener.' },
        {
          id: 'error-event',
          text: '`orders` emits `error`',
          why: 'Only if it was made with `captureRejections: true`. By default the promise of a listener is dropped.',
        },
        {
          id: 'unhandled',
          text: 'The process ends with exit code 1',
          right: true,
          why: '`emit` drops the promise that the async listener returns, so nobody handles the rejection. The `try` belongs in the listener.',
        },
        {
          id: 'nothing',
          text: 'Nothing: errors in async listeners are ignored',
          why: 'Up to Node 14 it was a warning. Since Node 15 it ends the process.',
        },
      ],
      see: { demo: 'reach' },
    },
    {
      id: 'express-5-upgrade',
      ask: 'A team moves from Express 4 to 5 and removes asyncHandler everywhere. Which handler is in danger afterwards that was safe before?',
      choices: [
        {
          id: 'none',
          text: 'None: what the wrapper caught, Express 5 catches',
          right: true,
          why: 'Express 5 attaches `next` to the returned promise, which is all that the wrapper did.',
        },
        {
          id: 'async-throw',
          text: '`async` functions that throw before their first `await`',
          why: 'Such a throw is a rejection of the returned promise, too. Express 5 passes it on.',
        },
        {
          id: 'callbacks',
          text: 'Handlers that throw inside a timer',
          why: 'In danger, yes, but no more than before: the wrapper could not see that either.',
        },
        {
          id: 'error-handlers',
          text: 'Async error handlers with four parameters',
          why: 'Express 5 looks at the promise they return, as well. In Express 4 it did not.',
        },
      ],
      see: { demo: 'async-4-or-5' },
    },
    {
      id: 'unused-next',
      ask: 'A linter complains that `next` is never used in `(err, req, res, next) => { … }`. Somebody removes it. What then?',
      choices: [
        {
          id: 'same',
          text: 'Nothing changes: Express looks at the name `err`',
          why: 'Express cannot see names of parameters. It counts them.',
        },
        {
          id: 'ordinary',
          text: 'It becomes ordinary middleware',
          right: true,
          why: 'Express looks at `fn.length`. With three, errors pass it by, and requests run into it: it is called as `(req, res, next)`, so `err` is the request, and `res` is `next`.',
        },
        {
          id: 'startup',
          text: 'Express refuses it at startup',
          why: 'A function with three parameters is perfectly good middleware. Nobody can know what you meant.',
        },
        {
          id: 'no-next',
          text: 'It still handles errors, but can no longer pass them on',
          why: 'Without the fourth parameter it does not count as an error handler at all.',
        },
      ],
      see: { demo: 'error-path' },
    },
    {
      id: 'status-of-library',
      ask: 'How should a central handler treat an error of body-parser with `status` 413 and `expose` true, in production?',
      choices: [
        {
          id: 'mask',
          text: '500 "Something went wrong": it is not an AppError',
          why: 'Then your monitoring shows server errors whenever a client sends too much.',
        },
        {
          id: 'honour',
          text: '413 with its message',
          right: true,
          why: 'http-errors sets `expose` for client errors: such a message is meant for the client. A handler that honours `err.status` below 500 needs no list of libraries.',
        },
        {
          id: 'ok',
          text: '200 with `{ error: … }` in the body',
          why: 'Clients, caches and monitoring look at the status first. It would say that all is well.',
        },
        {
          id: 'crash',
          text: 'End the process: an unknown error may be a bug',
          why: 'Any client could then end your server with a large upload.',
        },
      ],
      see: { demo: 'central-handler' },
    },
    {
      id: 'headers-sent-rule',
      ask: 'What belongs at the top of a central error handler?',
      choices: [
        {
          id: 'next',
          text: '`if (res.headersSent) return next(err)`',
          right: true,
          why: 'The handler of Express then closes the connection, so that the client does not take half an answer for a whole one.',
        },
        {
          id: 'return',
          text: '`if (res.headersSent) return`',
          why: 'Then nobody ends the answer: the client waits for the rest, for ever or until it gives up.',
        },
        {
          id: 'end',
          text: '`if (res.headersSent) return res.end()`',
          why: 'It makes half an answer look complete: status 200, and a proper end.',
        },
        {
          id: 'remove',
          text: '`res.removeHeader("content-length")`',
          why: 'Headers that are on their way cannot be changed. This throws ERR_HTTP_HEADERS_SENT as well.',
        },
      ],
      see: { demo: 'headers-sent' },
    },
    {
      id: 'which-is-operational',
      ask: 'Which of these is a programmer error?',
      choices: [
        {
          id: 'refused',
          text: '`TypeError: fetch failed`, cause ECONNREFUSED',
          why: 'The class says TypeError, but the other server is down. That must be expected: operational.',
        },
        {
          id: 'undefined',
          text: "`TypeError: Cannot read properties of undefined (reading 'name')`",
          right: true,
          why: 'The code trusted a value that was not there. No input and no network should be able to bring that about.',
        },
        {
          id: 'validation',
          text: '`ValidationError: User validation failed: email: no email, age: too young`',
          why: 'Users leave fields empty. An answer with 400 is all it takes.',
        },
        { id: 'timeout', text: '`TimeoutError` of a query', why: 'Databases are slow at times. Try again, or answer 503.' },
      ],
      see: { demo: 'fetch-failed' },
    },
    {
      id: 'after-uncaught',
      ask: 'What should a listener for `uncaughtException` do?',
      choices: [
        {
          id: 'continue',
          text: 'Log, and go on: one request must not end all others',
          why: 'Nobody knows what was half done: a lock not released, money taken and not given.',
        },
        {
          id: 'end',
          text: 'Log, and end with a code that is not 0',
          right: true,
          why: 'The state can no longer be trusted. What is running may be given a few seconds to finish; then a supervisor starts a fresh process.',
        },
        { id: 'retry', text: 'Run the failed function again', why: 'The listener does not know which one it was, and a bug fails again.' },
        {
          id: 'restart',
          text: 'Call `app.listen` again',
          why: 'The server is still listening. It is the memory of the process that is in doubt.',
        },
      ],
      see: { demo: 'half-done' },
    },
    {
      id: 'too-late-listener',
      ask: 'The notes register `process.on("uncaughtException", …)` at the end of the file, below `app.all("*", …)`. What happens with Express 5?',
      choices: [
        {
          id: 'hoisted',
          text: 'The listener is called: Node collects listeners before it runs the file',
          why: 'Function declarations are hoisted, calls are not. `process.on` is a call.',
        },
        {
          id: 'never',
          text: 'Node prints its usual report and ends, as if there were no listener',
          right: true,
          why: 'The star throws first, so there is no listener yet, and the exit code is 1. Such listeners belong to the first lines of the program, before the code that may fail.',
        },
        {
          id: 'express',
          text: "Express's error handler answers with 500",
          why: 'There is no request yet, and no server. It fails while the routes are registered.',
        },
        { id: 'ignored', text: 'Express prints a warning and leaves the route out', why: 'It throws: "Missing parameter name".' },
      ],
      see: { demo: 'star-path' },
    },
    {
      id: 'code-seven',
      ask: 'A container keeps ending with exit code 7. Where do you look first?',
      choices: [
        { id: 'memory', text: 'At the memory limit', why: 'A process that is killed for memory has a signal: a container then shows 137.' },
        {
          id: 'listener',
          text: 'At the listener for `uncaughtException`',
          right: true,
          why: '7 is "the handler of last resort failed". There are two errors: the first one, and the one inside the listener.',
        },
        { id: 'rejection', text: 'At promises that nobody awaits', why: 'An unhandled rejection is exit code 1.' },
        { id: 'await', text: 'At a top-level `await` that never goes on', why: 'That has a code of its own: 13.' },
      ],
      see: { demo: 'exit-codes' },
    },
    {
      id: 'which-signal',
      ask: 'A server has a listener for SIGTERM only. On Linux, how can a graceful end still be missed?',
      choices: [
        {
          id: 'sigint',
          text: 'Ctrl+C and PM2 send SIGINT, for which nobody listens',
          right: true,
          why: 'Listen for both. And SIGKILL, which follows when you take too long, cannot be listened for at all.',
        },
        {
          id: 'async',
          text: 'Listeners for signals must be synchronous',
          why: 'They may start anything. As long as the process is not ended, the event loop goes on.',
        },
        { id: 'docker', text: '`docker stop` sends SIGKILL at once', why: 'It sends SIGTERM first, and SIGKILL after ten seconds.' },
        {
          id: 'once',
          text: 'A signal can be listened for only once',
          why: 'Signals are events of `process`. Any number of listeners, any number of times.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'deadline',
      ask: 'Why does a graceful shutdown need a deadline, although `server.close(callback)` has a callback?',
      choices: [
        {
          id: 'slow',
          text: 'Because `close` always waits five seconds',
          why: 'Only for keep-alive connections that became idle late. Without any it is over in milliseconds.',
        },
        {
          id: 'busy',
          text: 'Because one busy client can hold the callback back for ever',
          right: true,
          why: 'A WebSocket, a slow download, a request that never ends. After the deadline: `closeAllConnections()` and exit.',
        },
        {
          id: 'error',
          text: 'Because the callback is not called when the server was busy',
          why: 'It is called in the end, when no connection is left. The trouble is only when.',
        },
        { id: 'new', text: 'Because new clients keep coming in', why: '`close()` stops that at once. It is those who are inside already.' },
      ],
      see: { demo: 'still-running' },
    },
    {
      id: 'unique-email',
      ask: 'What makes sure that no two users have the same e-mail address?',
      choices: [
        {
          id: 'find',
          text: '`findOne` before `create`',
          why: 'Two requests can both look before either creates. Node runs them in turns.',
        },
        {
          id: 'mongoose',
          text: '`unique: true` in the schema: mongoose compares before it saves',
          why: 'It is no validator. It only asks the database to build an index. If that was not built, nothing is checked.',
        },
        {
          id: 'index',
          text: 'A unique index in the database',
          right: true,
          why: 'Only the database sees all writes of all processes, and it checks at the write itself. Map its duplicate key error to a 409.',
        },
        {
          id: 'thread',
          text: 'The one thread of Node: requests do not overlap',
          why: 'They do, at every `await`. And there may be more than one process.',
        },
      ],
      see: { demo: 'two-registrations' },
    },
    {
      id: 'what-to-log',
      ask: 'Which line logs a caught error so that you can find the bug?',
      choices: [
        { id: 'json', text: '`console.error(JSON.stringify(error))`', why: 'Message and stack are not enumerable: often it prints `{}`.' },
        {
          id: 'message',
          text: '`console.error(error.message)`',
          why: 'Without the stack you do not know where, and without the cause you do not know why.',
        },
        {
          id: 'template',
          text: '``console.error(`failed: ${error}`)``',
          why: 'A template makes it a string: name and message, no stack, no cause.',
        },
        {
          id: 'object',
          text: '`console.error("failed", error)`',
          right: true,
          why: '`console` prints stack, own properties and the whole chain of causes. (A logger for JSON needs a serialiser for errors.)',
        },
      ],
      see: { demo: 'error-to-json' },
    },
    {
      id: 'leaking-answer',
      ask: 'The notes answer a registration with `res.status(201).json(user)`. What is wrong with that?',
      choices: [
        { id: 'status', text: 'The status must be 200', why: '201 "Created" is just right.' },
        {
          id: 'password',
          text: 'The password goes out, too',
          right: true,
          why: 'The answer holds the whole document. Name the fields that may leave the house. (And a password is stored only as a hash.) A success can leak as well as an error.',
        },
        { id: 'await', text: '`json` must be awaited', why: 'It returns the response, not a promise.' },
        { id: 'next', text: '`next()` is missing after it', why: 'The request has been answered. `next()` would send it on to the 404.' },
      ],
      see: { section: 'Common but wrong' },
    },
    {
      id: 'last-word-of-finally',
      kind: 'run',
      ask: 'A cash machine that is always polite. What does it print?',
      code: "function pay() {\n  try {\n    throw new Error('no cash')\n  } catch (error) {\n    console.log('caught')\n    throw error\n  } finally {\n    console.log('receipt')\n    return 'thank you'\n  }\n}\n\ntry {\n  console.log(pay())\n} catch {\n  console.log('out of order')\n}",
      choices: [
        {
          id: 'swallowed',
          text: 'caught, receipt, thank you',
          holds: all(before('caught', 'receipt'), before('receipt', 'thank you')),
          why: 'Right: a `return` in `finally` replaces whatever was on its way out, an error included. The error is gone without a trace, so do not return there.',
        },
        {
          id: 'travels-on',
          text: 'caught, receipt, out of order',
          holds: before('receipt', 'out of order'),
          why: 'Without the `return` in `finally` it would be just so. But a function can end in one way only, and the last word is with `finally`.',
        },
        {
          id: 'finally-late',
          text: 'caught, out of order, receipt',
          holds: before('out of order', 'receipt'),
          why: '`finally` runs while `pay` is being left, before the caller can hear of anything.',
        },
        {
          id: 'no-finally',
          text: 'caught, out of order',
          holds: all(printed('out of order'), never('receipt')),
          why: 'A throw in a `catch` does not jump over its `finally`. Nothing does, short of the end of the process.',
        },
        {
          id: 'nothing-caught',
          text: 'receipt, thank you',
          holds: all(printed('receipt'), never('caught')),
          why: 'The `catch` comes first: it prints, and throws again. Only then is it the turn of `finally`.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'where-it-slips-away',
      kind: 'line',
      ask: 'One `bill` is rejected, and the process ends in spite of the `catch`. Which line lets the rejection slip away?',
      code: 'async function closeShop(orders) {\n  try {\n    await lockDoor()\n    orders.forEach(async (order) => {\n      await bill(order)\n    })\n    return await report()\n  } catch (error) {\n    console.error(error)\n  }\n}',
      lines: [
        { line: 3, why: 'This promise is awaited inside the `try`. If the door jams, the `catch` hears of it.' },
        {
          line: 4,
          right: true,
          why: 'The async arrow returns a promise for each order, and `forEach` throws what it gets back away. `for (const order of orders) await bill(order)`, or `await Promise.all(orders.map(…))`.',
        },
        {
          line: 5,
          why: 'This `await` does its work: the rejection becomes a throw in the arrow, and the promise of the arrow is rejected. The question is who drops that promise.',
        },
        {
          line: 7,
          why: '`return await` keeps the promise inside the `try`. With a plain `return` it would slip away to the caller, but not be lost.',
        },
        { line: 9, why: 'It never gets to see this error. (What it does see, it logs and swallows, and that is another story.)' },
      ],
      see: { demo: 'reach' },
    },
    {
      id: 'why-fetch-failed',
      kind: 'short',
      ask: 'The log says nothing but `TypeError: fetch failed`. In which property of the error stands the one that says why?',
      accept: ['cause', 'error.cause', 'err.cause', 'e.cause', '.cause', 'error.cause.code', 'cause.code'],
      why: '`error.cause` is the error underneath, often with a `code` such as `ECONNREFUSED`. `console.error(error)` prints the chain; a log of `error.message` alone does not.',
      wrong: [
        {
          answers: ['message', 'error.message', 'err.message'],
          why: 'That is the `fetch failed` you have already. The outer message says what failed, not why.',
        },
        {
          answers: ['code', 'error.code', 'err.code'],
          why: 'Nearly: there is a `code`, but it belongs to the error underneath. The outer TypeError has none.',
        },
        {
          answers: ['stack', 'error.stack', 'err.stack'],
          why: 'The stack tells where the outer error was made. The one underneath is an error of its own, with a stack of its own.',
        },
        {
          answers: ['reason', 'error.reason', 'inner', 'innerError', 'innerException', 'originalError'],
          why: 'Other languages and libraries call it so. JavaScript has had its own name for it since ES2022: the option you pass as `new Error(message, { … })`.',
        },
      ],
      see: { demo: 'fetch-failed' },
    },
    {
      id: 'closing-time',
      kind: 'order',
      ask: 'SIGTERM comes, and one request is still being served. Bring the steps of an orderly end into order.',
      items: [
        { id: 'close', text: 'call `server.close()`: no new clients' },
        { id: 'answer', text: 'the request inside gets its answer' },
        { id: 'database', text: 'close the connections to the database' },
        { id: 'end', text: 'nothing is left to do, and the process ends by itself' },
      ],
      why: 'First the door, then the guests, then the kitchen; and when nothing is left, Node turns off the light by itself. Since each of them may hang, there is a deadline beside it all: a timer with `unref()`.',
      wrong: [
        {
          first: 'answer',
          second: 'close',
          why: 'While the door is open, new requests come in behind this one. On a busy server you would wait for ever.',
        },
        {
          first: 'database',
          second: 'answer',
          why: 'The request inside may still need the database. It would get a 500 instead of its answer.',
        },
        {
          first: 'database',
          second: 'close',
          why: 'Then new clients still come in, and find a server without a database.',
        },
        {
          first: 'end',
          second: 'database',
          why: 'An open connection keeps the process alive. As long as the pool is open, it does not end by itself.',
        },
        {
          first: 'end',
          second: 'answer',
          why: 'Whoever ends the process now cuts off the client who is still waiting.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'who-tells-express',
      kind: 'several',
      ask: 'A route of Express 5, without any wrapper. Which of these failures reach the error handler?',
      choices: [
        {
          id: 'throw',
          text: 'a `throw` in the first line of the route',
          right: true,
          why: 'Express calls every handler in a `try` of its own. In every version.',
        },
        {
          id: 'await',
          text: '`await save()` in an async route, and `save` rejects',
          right: true,
          why: 'The `await` throws, the promise of the route rejects, and Express 5 looks at what a route returns.',
        },
        {
          id: 'callback',
          text: '`fs.readFile(name, (err) => { if (err) throw err })`',
          why: 'The callback is called later, by nobody of Express. It is an uncaught exception. Call `next(err)` there, or use `fs/promises` and `await`.',
        },
        {
          id: 'callback-next',
          text: '`fs.readFile(name, (err) => { if (err) next(err) })`',
          right: true,
          why: 'The old way, and it still works: `next` may be called from anywhere and at any time.',
        },
        {
          id: 'dropped',
          text: '`save()` without `await` or `return`, and `save` rejects',
          why: 'Nobody holds this promise. An unhandled rejection ends the process.',
        },
        {
          id: 'stream',
          text: 'the `error` event of a stream that is piped into `res`',
          why: '`pipe` passes on data, no errors. Without a listener the event is an uncaught exception.',
        },
      ],
      see: { demo: 'wrapper-misses' },
    },
    {
      id: 'three-jobs',
      kind: 'run',
      ask: 'Three jobs are started at once, and awaited one after the other in a `try`. Two of them fail. What happens?',
      code: "const jobs = [1, 2, 3].map(async (n) => {\n  if (n > 1) throw new Error(`job ${n}`)\n  return `job ${n}`\n})\n\ntry {\n  for (const job of jobs) console.log('done:', await job)\n} catch (error) {\n  console.log('caught:', error.message)\n} finally {\n  console.log('closing')\n}",
      choices: [
        {
          id: 'third-kills',
          text: 'done: job 1, caught: job 2, closing; then the process fails, exit code 1',
          holds: all(before('done: job 1', 'caught: job 2'), before('caught: job 2', 'closing'), never('caught: job 3'), exited(1)),
          why: 'Right: the first failure leaves the loop, and nobody ever awaits job 3. Its rejection has no handler, and that ends the process. `Promise.all(jobs)` would have put a handler on each; `allSettled` would even tell you both.',
        },
        {
          id: 'all-well',
          text: 'done: job 1, caught: job 2, closing; exit code 0',
          holds: all(before('caught: job 2', 'closing'), never('caught: job 3'), exited(0)),
          why: 'The `try` is over, and well. But a third promise is rejected, and no line of the program has ever looked at it.',
        },
        {
          id: 'both-caught',
          text: 'done: job 1, caught: job 2, caught: job 3, closing; exit code 0',
          holds: all(printed('caught: job 2'), printed('caught: job 3')),
          why: 'A `catch` runs once: the throw has left the loop, and there is no way back into it.',
        },
        {
          id: 'nothing',
          text: 'Nothing is printed: jobs 2 and 3 fail before anybody awaits them, exit code 1',
          holds: all(never('done: job 1'), exited(1)),
          why: 'Node judges when the microtasks are done. By then the loop has awaited job 1, and job 2 in the same breath: in time.',
        },
        {
          id: 'third-caught',
          text: 'done: job 1, caught: job 3, closing; exit code 0',
          holds: all(printed('caught: job 3'), never('caught: job 2')),
          why: 'The loop takes them in order, and the second one throws.',
        },
      ],
      see: { demo: 'all-settled' },
    },
  ],
})
