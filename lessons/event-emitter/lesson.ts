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
  order,
  partialOrder,
  printed,
  saidDepends,
  text,
  value,
} from '../../src/index.ts'

export default defineLesson({
  demos: [
    {
      id: 'first-ring',
      title: 'Ring the bell',
      file: 'first-ring.mts',
      teaches: '`on` puts a function on the list of one event name; `emit` calls what is on that list, with the arguments you give it.',
      prediction: text(),
      contract: exact(all(lineAt(1, 'to table 4'), lineAt(2, 'to table 6'), count(/./, '=', 2))),
      hint: 'Three emits. Read the name of the second one aloud, letter by letter.',
      why: [
        { line: 'to table 4', text: "`emit('ring', 4)` calls every listener of `ring` and hands it the 4." },
        { line: 'to table 6', text: 'A listener added with `on` stays on the list, so it is called again, with the new argument.' },
      ],
      misconceptions: [
        {
          when: printed(/table 5/i),
          say: '`Ring` and `ring` are two events. Names are compared exactly, and nothing warns you: an emit that nobody listens to is silent.',
        },
        {
          when: all(printed(/table 4/i), never(/table 6/i), never(/table 5/i)),
          say: 'A listener added with `on` is not used up by its first call. That would be `once`.',
        },
        {
          when: printed(/error/i),
          say: 'An emit that nobody listens to is no error (with one exception, the event named `error`). It does nothing.',
        },
      ],
    },
    {
      id: 'order-service',
      title: 'The order service',
      file: 'order-service.cts',
      teaches: '`emit` is a plain function call: it runs the listeners right there, one after the other, and only then returns.',
      prediction: order(),
      contract: exact(
        all(
          lineAt(1, 'processing order 123'),
          before('confirmation email', 'placeOrder returns'),
          before('placeOrder returns', 'after placeOrder'),
          before('after placeOrder', 'update inventory'),
          lineAt(-1, 'notify customer'),
        ),
      ),
      hint: 'One of the two emits happens inside `placeOrder`. Where does the other one happen?',
      why: [
        { line: 'processing order 123', text: 'The first line of `placeOrder`. Nothing was emitted yet.' },
        {
          line: 'confirmation email',
          text: "`emit('order:created')` calls its listener on the spot, inside `placeOrder`. `placeOrder` stands still until the listener is done.",
        },
        { line: 'placeOrder returns', text: 'Only now is `emit` back. The timer is set, and it cannot fire while this code runs.' },
        { line: 'after placeOrder', text: 'The rest of the file runs to its end before any timer.' },
        {
          line: 'update inventory',
          text: 'The timer fired and called `emit`. It is the timer that made this late, not the event. This listener was added first.',
        },
        { line: 'notify customer', text: 'Same emit, second listener on the list: listeners run in the order in which they were added.' },
      ],
      misconceptions: [
        {
          when: before('after placeOrder', 'confirmation email'),
          say: 'You let the event wait for the event loop. `emit` queues nothing: it calls the listeners before it returns, like `forEach` over a list of functions.',
        },
        {
          when: all(before('placeOrder returns', 'confirmation email'), before('confirmation email', 'after placeOrder')),
          say: 'The email did not wait for the end of `placeOrder`. The listener runs at the line with the `emit`, in the middle of the function.',
        },
        {
          when: before('update inventory', 'after placeOrder'),
          say: 'That emit stands inside a timer callback. Timers run only after the whole file has run, however short their time is.',
        },
        {
          when: before('notify customer', 'update inventory'),
          say: 'Two listeners of one event run in the order of their `on` calls: first added, first called.',
        },
        {
          when: saidDepends(),
          say: 'Nothing here races. The emit in `placeOrder` is a synchronous call, and the timer has no rival.',
        },
      ],
    },
    {
      id: 'one-bad-line',
      title: 'Three dots in an object',
      file: 'one-bad-line.mts',
      teaches: '`items: [...]` is a placeholder for humans. For Node it is a SyntaxError, and then not one line of that file runs.',
      prediction: lines({ distractors: ['shop opens', 'order 123', 'TypeError'] }),
      contract: exact(all(lineAt(1, 'SyntaxError'), count(/./, '=', 1))),
      hint: 'What has to happen to a file before its first line can run?',
      why: [
        {
          line: 'SyntaxError',
          text: '`...` must be followed by something to spread, as in `[...books]`. The parser meets `]` instead and gives up, so the import rejects.',
        },
        {
          line: 'shop opens',
          text: 'It stands above the bad line, but a file is parsed as a whole before its first line runs. It does not parse, so nothing runs.',
        },
        { line: 'order 123', text: 'The object was never made: the file does not even parse.' },
        { line: 'TypeError', text: 'A TypeError needs running code that uses a value in the wrong way. Here no code ran at all.' },
      ],
      misconceptions: [
        {
          when: printed('shop opens'),
          say: 'JavaScript is not a shell script that stumbles at line 3. The whole file is parsed first, so a syntax error beats every line of it.',
        },
        {
          when: printed('order 123'),
          say: '`[...]` does not mean "some items". Tutorials write it so; Node has to be given real items.',
        },
        { when: printed('TypeError'), say: 'The error comes from the parser, before anything runs. That kind is called SyntaxError.' },
        { when: saidDepends(), say: 'Every Node version parses a file before it runs it, and none accepts `[...]`.' },
      ],
    },
    {
      id: 'who-goes-first',
      title: 'First come, first called?',
      file: 'who-goes-first.mts',
      teaches: 'Listeners run in list order: `on` and `once` add at the end, `prependListener` at the front.',
      prediction: order(),
      contract: exact(all(lineAt(1, 'Ed (prepended)'), lineAt(2, 'Cy (prepended)'), before('Ada', 'Bo (once)'), lineAt(-1, 'Di'))),
      hint: 'Write the list down and redo each line of the program with your pencil: add at the end, or at the front.',
      why: [
        { line: 'Ed (prepended)', text: 'Prepended last, so in front of everybody, also in front of Cy.' },
        { line: 'Cy (prepended)', text: 'Was at the front until Ed was put in front of it.' },
        { line: 'Ada', text: 'The first one added at the end of the list.' },
        { line: 'Bo (once)', text: '`once` gives no priority: Bo stands where it was added, and leaves the list when it is called.' },
        { line: 'Di', text: 'Added at the end, after Bo.' },
      ],
      misconceptions: [
        {
          when: before('Cy (prepended)', 'Ed (prepended)'),
          say: 'Each `prependListener` goes to the very front. The later one ends up first, like plates put on a pile.',
        },
        {
          when: before('Ada', 'Cy (prepended)'),
          say: '`prependListener` does not add at the end: it jumps the queue, whoever is already there.',
        },
        {
          when: any(before('Bo (once)', 'Ada'), before('Di', 'Bo (once)')),
          say: '`once` says how often, not when. Its listener stands in the list where any `on` would have put it.',
        },
        { when: saidDepends(), say: 'The list has one order, and `emit` walks it from front to back. No chance is involved.' },
      ],
    },
    {
      id: 'what-emit-returns',
      title: 'What comes back from emit',
      file: 'what-emit-returns.mts',
      teaches:
        '`emit` returns whether anybody was listening, never what a listener returned. A `once` listener leaves the list when it is called.',
      prediction: text(),
      contract: exact(all(lineAt(1, 'ribbon cut'), lineAt(2, 'true'), lineAt(3, 'false'), count(/./, '=', 3))),
      hint: 'How many listeners does the first emit find, and how many the second?',
      why: [
        { line: 'ribbon cut', text: 'The listener runs inside the first `emit`, so before `console.log` has anything to print.' },
        { line: 'true', text: '`emit` says that there was at least one listener. What the listener returned is thrown away.' },
        { line: 'false', text: 'The `once` listener is gone, so the second `emit` finds an empty list.' },
      ],
      misconceptions: [
        {
          when: printed(/thank you/i),
          say: 'The "thank you" goes nowhere. There may be ten listeners with ten results, so `emit` keeps none of them.',
        },
        { when: printed(/undefined/i), say: '`emit` does return something: a boolean, "did anybody listen?".' },
        { when: count(/ribbon/i, '>', 1), say: 'Ribbons are cut `once`: that listener was removed when the first emit called it.' },
        {
          when: all(count(/^true/i, '>=', 2), count(/ribbon/i, '<=', 1)),
          say: 'The second `emit` finds nobody on the list any more, and says so.',
        },
        {
          when: before(/^true/i, /ribbon/i),
          say: 'The result can only be printed when `emit` has returned, and by then the listener has run.',
        },
        {
          when: printed(/error/i),
          say: 'Emitting to an empty list is no error (unless the event is called `error`). `emit` just answers `false`.',
        },
      ],
    },
    {
      id: 'change-while-ringing',
      title: 'Editing the list while the bell rings',
      file: 'change-while-ringing.mts',
      teaches: '`emit` walks through the list as it was when the emit began: adding and removing counts from the next emit.',
      prediction: order(),
      contract: exact(
        all(
          lineAt(1, 'ring 1'),
          before('strike out Bo, add Cy', 'Bo'),
          before('Bo', 'ring 2'),
          before('ring 2', 'Cy'),
          count('Bo', '=', 1),
          count('Cy', '=', 1),
        ),
      ),
      hint: 'Imagine that `emit` takes a photo of the list before it makes the first call.',
      why: [
        { line: 'ring 1', text: 'Printed before the first `emit`.' },
        {
          line: 'strike out Bo, add Cy',
          text: 'The first listener changes the list while the first emit is under way. It is a `once`, so it does so only now.',
        },
        {
          line: 'Bo',
          text: 'Bo is off the list already, but this emit works through the list as it was when it began, and Bo was on that one.',
        },
        { line: 'ring 2', text: 'The first emit is over: everybody on its list was called.' },
        { line: 'Cy', text: 'The second emit sees the changed list: only Cy is left on it.' },
      ],
      misconceptions: [
        {
          when: all(printed('ring 1'), never('Bo')),
          say: 'Removing Bo came too late for the first ring: `emit` had already fixed whom to call. From the second ring on, Bo is out.',
        },
        {
          when: before('Cy', 'ring 2'),
          say: 'A listener added during an emit is not called by that emit. Otherwise a listener that adds a listener could keep it going for ever.',
        },
        {
          when: before('ring 2', 'Bo'),
          say: 'After the first ring Bo is off the list. It still hears the ring that was under way, not a new one.',
        },
        {
          when: before('Bo', 'strike out Bo, add Cy'),
          say: 'The listener that edits the list was added first, so it is called first.',
        },
        { when: saidDepends(), say: 'This is fixed: one emit, one copy of the list. The removal always counts from the next emit.' },
      ],
    },
    {
      id: 'bell-in-bell',
      title: 'A bell inside a bell',
      file: 'bell-in-bell.mts',
      teaches: 'Emits nest like any function calls: the inner one is finished before the outer one goes on.',
      prediction: order(),
      contract: exact(
        all(
          lineAt(1, 'before'),
          before('order comes in', 'cooking'),
          before('cooking', 'order written down'),
          before('order written down', 'order counted'),
          lineAt(-1, 'after'),
        ),
      ),
      hint: 'Replace each `emit` in your head by calls of its listeners.',
      why: [
        { line: 'before', text: 'Nothing was emitted yet.' },
        { line: 'order comes in', text: '`order` was emitted; its first listener starts.' },
        { line: 'cooking', text: 'The listener emits `cook`, and `emit` calls that listener at once, deeper on the same stack.' },
        { line: 'order written down', text: 'The inner `emit` has returned, so the first listener can finish.' },
        {
          line: 'order counted',
          text: 'The second listener of `order` has to wait until the first one, with everything it called, is through.',
        },
        { line: 'after', text: 'The outer `emit` returns when all its listeners have returned.' },
      ],
      misconceptions: [
        {
          when: before('order written down', 'cooking'),
          say: 'An emit inside a listener does not wait for that listener to end. It is a function call, so it happens right where it stands.',
        },
        {
          when: all(before('order counted', 'cooking'), not(before('order written down', 'cooking'))),
          say: 'There is no queue in which `cook` stands behind the rest of `order`. The inner emit runs to its end first.',
        },
        {
          when: before('order counted', 'order written down'),
          say: 'The second listener starts only when the first has returned. Synchronous code is never interrupted halfway by another listener.',
        },
        {
          when: before('after', 'order comes in'),
          say: '`emit` has called all listeners by the time it returns, so "after" comes last.',
        },
        { when: saidDepends(), say: 'It is one chain of function calls on one stack, the same on every run.' },
      ],
    },
    {
      id: 'who-is-this',
      title: 'Who serves?',
      file: 'who-is-this.mts',
      teaches:
        'A listener that is an ordinary function or a bare method gets the emitter as `this`. Wrap a method in an arrow (or bind it) to keep its object.',
      prediction: text(),
      contract: exact(all(lineAt(1, 'the bell serves'), lineAt(2, 'Ada serves'), count(/./, '=', 2))),
      hint: 'In the first `on`, does Ada travel along with her method?',
      why: [
        {
          line: 'the bell serves',
          text: '`waiter.serve` is only the function; the waiter stays behind. The emitter calls it with itself as `this`, and this bell has a name.',
        },
        { line: 'Ada serves', text: 'The arrow function calls `waiter.serve()`, and the part before the dot decides about `this`.' },
      ],
      misconceptions: [
        {
          when: count(/ada serves/i, '>=', 2),
          say: 'Handing over `waiter.serve` hands over the function without its waiter. Here it goes wrong quietly, because the bell has a `name`, too.',
        },
        {
          when: printed(/undefined/i),
          say: 'A lost method often ends with `this` undefined. Not in an emitter: it calls listeners with itself as `this`.',
        },
        {
          when: count(/bell serves/i, '>=', 2),
          say: 'The arrow function calls the method on the waiter. What `this` is outside of it does not matter.',
        },
        {
          when: before(/ada serves/i, /bell serves/i),
          say: 'The two lines belong to two listeners, in the order of the `on` calls. It is the first one that lost its waiter.',
        },
        {
          when: printed(/error/i),
          say: 'No error: `this` is the bell, and a bell has a name. That is what makes this mistake hard to see.',
        },
      ],
    },
    {
      id: 'listener-throws',
      title: 'The order that failed and did not',
      file: 'listener-throws.mts',
      teaches: 'A listener that throws stops the listeners after it, and its error comes out of `emit`, in the face of whoever emitted.',
      prediction: order({ distractors: ['courier called', 'placed 123', 'orders stored: 0'] }),
      contract: exact(
        all(
          lineAt(1, 'stock updated'),
          lineAt(2, 'order failed: mail server down'),
          lineAt(3, 'orders stored: 1'),
          never('courier called'),
          never('placed 123'),
        ),
      ),
      hint: '`emit` has no try/catch inside. Follow the exception up the stack.',
      why: [
        { line: 'stock updated', text: 'The first listener runs and is fine.' },
        {
          line: 'order failed: mail server down',
          text: 'The second listener throws. `emit` does not catch it, `placeOrder` neither, so it arrives in the `catch` around `placeOrder`.',
        },
        {
          line: 'orders stored: 1',
          text: 'The order had been stored before the emit. The customer is told "failed", and the order is there: a broken mailer made `placeOrder` lie.',
        },
      ],
      misconceptions: [
        {
          when: printed('courier called'),
          say: 'The round ends at the first listener that throws. The courier stands behind it on the list and is never called.',
        },
        {
          when: printed('placed 123'),
          say: '`emit` did not return, it threw. The line after it in `placeOrder` is skipped.',
        },
        {
          when: printed('orders stored: 0'),
          say: 'An exception undoes nothing. The order was pushed before the emit, and it stays.',
        },
        {
          when: before('order failed: mail server down', 'stock updated'),
          say: 'The stock listener was added first and had finished before the mailer threw.',
        },
        {
          when: all(printed('stock updated'), never('order failed: mail server down')),
          say: 'Listener errors are not kept from the emitter. They fly out of `emit` like out of any function call.',
        },
        { when: saidDepends(), say: 'List order is fixed and a throw is a throw: the same on every run.' },
      ],
    },
    {
      id: 'event-target',
      title: 'The cousin from the web',
      file: 'event-target.mts',
      teaches:
        'EventTarget calls all its listeners even if one throws; the error is reported afterwards as an uncaught exception, not to the caller.',
      prediction: order({ distractors: ['caught'] }),
      contract: exact(
        all(lineAt(1, 'one'), lineAt(2, 'three'), lineAt(3, 'dispatchEvent returned'), lineAt(4, 'uncaught: two'), never('caught')),
      ),
      hint: 'The web has one rule for listeners: they must not be able to harm each other.',
      why: [
        { line: 'one', text: 'The first listener. `dispatchEvent` is as synchronous as `emit`.' },
        {
          line: 'three',
          text: 'The second one threw, and EventTarget went on with the third all the same. An EventEmitter would have stopped.',
        },
        { line: 'dispatchEvent returned', text: 'It returned normally: the error was put aside, so there was nothing to catch.' },
        {
          line: 'uncaught: two',
          text: 'Node throws the error again with `process.nextTick`, where no `try` of yours is on the stack. Without this listener on `process` it would end the program.',
        },
      ],
      misconceptions: [
        {
          when: printed('caught'),
          say: 'That is how an EventEmitter behaves. EventTarget keeps listener errors away from whoever dispatched, so your `catch` never sees them.',
        },
        {
          when: all(printed('one'), never('three')),
          say: 'Here one listener cannot stop the next. That is the difference to an EventEmitter.',
        },
        {
          when: before('uncaught: two', 'three'),
          say: 'The error is reported later, not between two listeners: first all listeners run.',
        },
        {
          when: all(before('uncaught: two', 'dispatchEvent returned'), before('three', 'uncaught: two')),
          say: 'The error is thrown again in a `nextTick`, so only when the running code is done.',
        },
        {
          when: any(before('dispatchEvent returned', 'one'), before('dispatchEvent returned', 'three')),
          say: '`dispatchEvent` is synchronous: it returns when every listener was called.',
        },
        { when: saidDepends(), say: 'Both rules are fixed: go on with the next listener, and report the error in a `nextTick`.' },
      ],
    },
    {
      id: 'error-event',
      title: 'The one special name',
      file: 'error-event.mts',
      teaches: "`emit('error')` with no listener throws the error at the line of the emit, so a `try` around that line catches it.",
      prediction: order({ distractors: ['after smoke', 'caught fire'] }),
      contract: exact(
        all(lineAt(1, 'caught smoke'), lineAt(2, 'heard fire'), lineAt(3, 'after fire'), never('after smoke'), never('caught fire')),
      ),
      hint: 'What has changed between the first and the second emit?',
      why: [
        {
          line: 'caught smoke',
          text: 'Nobody listens to `error`, so `emit` throws the very Error it was given. The `try` is on the stack and catches it: no crash.',
        },
        { line: 'heard fire', text: 'Now `error` has a listener, so it is an event like any other: the listener is called.' },
        { line: 'after fire', text: 'A listener means that the error counts as handled. `emit` returns and the code goes on.' },
      ],
      misconceptions: [
        {
          when: printed('after smoke'),
          say: 'Other names without a listener are ignored. `error` is the exception: an error that nobody hears is thrown.',
        },
        {
          when: printed('caught fire'),
          say: 'As soon as `error` has a listener, `emit` only calls it and throws nothing. It is one or the other.',
        },
        {
          when: all(printed('heard fire'), never('caught smoke')),
          say: '"It crashes the process" is only half of it. `emit` throws, and what is thrown can be caught by whoever is on the stack.',
        },
        {
          when: all(printed('heard fire'), never('after fire')),
          say: 'With a listener `emit` comes back normally, and the line after it runs.',
        },
        {
          when: all(printed('caught smoke'), never('heard fire')),
          say: 'The first error was caught, so the program goes on and reaches the second emit, which now has a listener.',
        },
        {
          when: before('after fire', 'heard fire'),
          say: 'The listener runs inside `emit`, so before the line that follows it.',
        },
        {
          when: saidDepends(),
          say: 'It hangs on one thing only: does `error` have a listener at that moment? The code decides that, not chance.',
        },
      ],
    },
    {
      id: 'error-from-timer',
      title: 'An error that nobody can catch',
      file: 'error-from-timer.mts',
      teaches: 'An `error` event that is emitted from a callback and has no listener ends the process: no `try` of yours is on that stack.',
      prediction: choice({
        ask: 'How does this end?',
        choices: [
          {
            id: 'dies',
            text: '"emitting" is printed, then Node ends with a stack trace and exit code 1.',
            holds: all(exited(1), printed('emitting'), never('still open'), never('caught')),
            why: 'No listener, so `emit` throws; no `try` is on the stack, so the exception is uncaught, and that ends the process before the second timer.',
          },
          {
            id: 'caught',
            text: '"emitting" and "caught" are printed, and the shop stays open.',
            holds: printed('caught'),
            why: 'The `try` only protected the call of `setTimeout`, which worked. It was left long before the timer called the function.',
          },
          {
            id: 'logged',
            text: 'Node prints a stack trace, but goes on: "still open" is printed, "emitted" is not.',
            holds: all(printed('still open'), never('emitted'), never('caught')),
            why: 'Browsers log an error in a callback and go on. Node ends the process at an uncaught exception, because it cannot know what is half done.',
          },
          {
            id: 'ignored',
            text: 'Nobody listens, so nothing happens: "emitting", "emitted" and "still open" are printed.',
            holds: printed('emitted'),
            why: 'True for every name but one. An `error` without a listener is thrown.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'emitting'), count(/./, '=', 1), exited(1))),
      exitCode: 1,
      writesStderr: true,
      hint: 'When the timer calls its function, is the `try` still there?',
      why: [
        {
          line: 'emitting',
          text: 'The timer fires; the next line emits `error`, which throws, since nobody listens. Nothing after it runs, in this function or anywhere else.',
        },
      ],
      misconceptions: [
        {
          when: chose('caught'),
          say: 'A `try` guards what runs while it is on the stack. Callbacks come later, with a stack of their own: there an `error` listener is what helps.',
        },
        {
          when: chose('logged'),
          say: 'Try it without events: `setTimeout(() => { throw new Error() })` ends a Node process in just the same way.',
        },
        {
          when: chose('ignored'),
          say: 'Every emitter that can emit `error` needs an `error` listener: sockets, streams, servers, child processes.',
        },
      ],
    },
    {
      id: 'error-monitor',
      title: 'Watching is not handling',
      file: 'error-monitor.mts',
      teaches:
        '`errorMonitor` lets you see every error event first, without counting as a listener. What is no Error is wrapped before it is thrown.',
      prediction: order({ distractors: ['handled smoke', 'caught smoke'] }),
      contract: exact(
        all(
          lineAt(1, 'noted smoke'),
          lineAt(2, 'caught ERR_UNHANDLED_ERROR'),
          lineAt(3, 'noted fire'),
          lineAt(4, 'handled fire'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'A smoke detector does not put out a fire. And: can you read a `code` from a string?',
      why: [
        { line: 'noted smoke', text: 'Listeners of `errorMonitor` are called first, with just what was emitted.' },
        {
          line: 'caught ERR_UNHANDLED_ERROR',
          text: 'The monitor only watches, so nobody handled it and `emit` threw. A string has no stack, so Node wrapped it in an Error with this code.',
        },
        { line: 'noted fire', text: 'The monitor comes first again, before the ordinary listeners.' },
        { line: 'handled fire', text: 'Now `error` has a listener of its own: nothing is thrown.' },
      ],
      misconceptions: [
        {
          when: printed('caught smoke'),
          say: 'A thrown Error would arrive as it is. But `smoke` is a string, so `emit` wraps it: the code is ERR_UNHANDLED_ERROR, the string is in `error.context`.',
        },
        {
          when: printed('handled smoke'),
          say: 'The handler was added after the smoke. An emitter does not remember what it emitted.',
        },
        {
          when: all(printed('noted smoke'), never(/^caught/)),
          say: 'You took the monitor for an error listener. It watches without handling, so the error is still thrown.',
        },
        {
          when: any(before(/^caught/, 'noted smoke'), before('handled fire', 'noted fire')),
          say: 'The monitor is called before anything else happens with the error.',
        },
        {
          when: all(printed('handled fire'), never(/^noted/)),
          say: 'An event named by `errorMonitor` is emitted for every error, whether somebody handles it or not.',
        },
        { when: saidDepends(), say: 'Monitor first, then listeners, and a throw if there are none: that order is fixed.' },
      ],
    },
    {
      id: 'async-listener',
      title: 'A listener that needs time',
      file: 'async-listener.mts',
      teaches: '`emit` does not wait for async listeners: at their first `await` the next listener is called.',
      prediction: order({ distractors: ['emit returns Promise { <pending> }'] }),
      contract: exact(
        all(
          lineAt(1, 'saving'),
          lineAt(2, 'mail: your order is saved'),
          lineAt(3, 'emit returns true'),
          lineAt(4, 'end of file'),
          lineAt(5, 'saved'),
        ),
      ),
      hint: 'An async function runs like any other up to its first `await`. What does it give back to its caller there?',
      why: [
        { line: 'saving', text: 'The part before the first `await` runs at once, inside `emit`.' },
        {
          line: 'mail: your order is saved',
          text: 'At the `await` the first listener handed a promise to `emit`, which ignored it and called the next listener. The mail is a lie, for now.',
        },
        { line: 'emit returns true', text: 'Two listeners were called, so `true`. Never a promise, whatever the listeners return.' },
        { line: 'end of file', text: 'What comes after an `await` has to wait until the code that is running is done.' },
        { line: 'saved', text: 'Now the async listener goes on, long after `emit` has returned.' },
      ],
      misconceptions: [
        {
          when: before('saved', 'mail: your order is saved'),
          say: '`emit` does not await its listeners. The order of the list holds up to the first `await` of each listener, no further.',
        },
        {
          when: printed('emit returns Promise { <pending> }'),
          say: '`emit` returns a boolean, also when listeners are async. There is nothing to await.',
        },
        {
          when: all(before('saved', 'end of file'), before('mail: your order is saved', 'saved')),
          say: 'Even `await null` gives up the turn: the rest comes after all the code that is running now.',
        },
        {
          when: before('end of file', 'saving'),
          say: '`async` does not mean "later". The function starts at once; only what follows an `await` is late.',
        },
        {
          when: all(before('emit returns true', 'mail: your order is saved'), before('saving', 'emit returns true')),
          say: '`emit` calls all listeners before it returns, the synchronous one behind the async one, too.',
        },
        {
          when: saidDepends(),
          say: '`await null` waits for nothing outside the program, so there is nothing to race. The next demo is another matter.',
        },
      ],
    },
    {
      id: 'async-finish',
      title: 'Started in order, finished in …',
      file: 'async-finish.mts',
      teaches: 'Async listeners start in list order, and finish whenever their work is done.',
      prediction: order(),
      contract: partialOrder(
        ['stock starts', 'mail starts'],
        ['mail starts', 'stats starts'],
        ['stats starts', 'emit returned'],
        ['emit returned', 'stock done'],
        ['emit returned', 'mail done'],
        ['emit returned', 'stats done'],
      ),
      hint: 'Which lines does `emit` order, and which the operating system?',
      why: [
        { line: /starts$/, text: 'Up to its first `await` a listener runs inside `emit`, and `emit` goes through the list in order.' },
        { line: 'emit returned', text: '`emit` waited for no file: it is back before any file can be done.' },
        {
          line: /done$/,
          text: 'The three writes run side by side on the thread pool. Whichever file is done first goes on first; no line of the program decides it.',
        },
      ],
      misconceptions: [
        {
          when: any(before('stock done', 'mail starts'), before('mail done', 'stats starts')),
          say: 'You made each listener wait for the one before it. `emit` waits for nobody: all three start, then they finish.',
        },
        {
          when: any(before('stock done', 'emit returned'), before('mail done', 'emit returned'), before('stats done', 'emit returned')),
          say: '`emit` returned before any file was written. If you must know when all is done, events are the wrong tool: call functions and await them.',
        },
        {
          when: any(before('mail starts', 'stock starts'), before('stats starts', 'mail starts'), before('emit returned', 'stats starts')),
          say: 'The starts are not free: they happen inside `emit`, in the order of the list.',
        },
      ],
    },
    {
      id: 'async-rejection',
      title: 'An async listener fails',
      file: 'async-rejection.mts',
      teaches:
        'The error of an async listener reaches neither the `try` around `emit` nor the `error` listeners. By default it ends the process.',
      prediction: choice({
        ask: 'Who gets to know that there is no stock?',
        choices: [
          {
            id: 'nobody-dies',
            text: '"emit returned" is printed; then Node ends with exit code 1 because of an unhandled rejection.',
            holds: all(exited(1), printed('emit returned'), never('still open'), never('error listener')),
            why: '`emit` threw the promise away together with the error in it. A rejection that nobody handles ends a Node process.',
          },
          {
            id: 'caught',
            text: 'The `catch` around `emit`: "caught" is printed.',
            holds: printed('caught'),
            why: 'An async function never throws at its caller: it returns a rejected promise. `emit` returned normally.',
          },
          {
            id: 'error-listener',
            text: 'The `error` listener: "error listener" is printed.',
            holds: printed('error listener'),
            why: 'Only with `captureRejections: true`. By default nothing leads from a rejected listener to the `error` event.',
          },
          {
            id: 'nobody-lives',
            text: 'Nobody: Node may print a warning, and "still open" comes after a moment.',
            holds: all(exited(0), printed('still open'), never('caught'), never('error listener')),
            why: 'That was Node 14 and older. Since Node 15 an unhandled rejection ends the process.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'emit returned'), count(/./, '=', 1), exited(1))),
      exitCode: 1,
      writesStderr: true,
      hint: 'The async function gives `emit` a promise. What does `emit` do with what listeners return?',
      why: [
        {
          line: 'emit returned',
          text: 'The listener returned a rejected promise, and `emit` ignores what listeners return. Nobody handles the rejection, so the process ends before the timer.',
        },
      ],
      misconceptions: [
        {
          when: chose('caught'),
          say: 'With `async` the error changes its way: not up the stack but into the promise. Whoever drops the promise drops the error.',
        },
        { when: chose('error-listener'), say: 'Good idea, and Node has it as an option. The next demo switches it on.' },
        { when: chose('nobody-lives'), say: 'One forgotten `try` in one async listener takes the whole server down, today.' },
      ],
    },
    {
      id: 'capture-rejections',
      title: 'Rejections to the error desk',
      file: 'capture-rejections.mts',
      teaches: '`captureRejections: true` sends the rejection of an async listener to the `error` event, a little later.',
      prediction: order({ distractors: ['unhandled', 'caught'] }),
      contract: exact(
        all(
          lineAt(1, 'mail'),
          lineAt(2, 'emit returned'),
          lineAt(3, 'end of file'),
          lineAt(4, 'error no stock'),
          never('unhandled'),
          never('caught'),
        ),
      ),
      hint: 'A rejected promise cannot be seen at once, only a moment later.',
      why: [
        { line: 'mail', text: 'The rejection of the listener before it stops nothing: `emit` goes on through the list.' },
        { line: 'emit returned', text: 'No exception reached `emit`: it still waits for nobody.' },
        { line: 'end of file', text: 'The rejection is looked at only when the code that is running is done.' },
        {
          line: 'error no stock',
          text: 'With the option `emit` adds a rejection handler to the promise; it emits `error` in a `nextTick`. The `error` listener hears it, so nothing is unhandled.',
        },
      ],
      misconceptions: [
        {
          when: printed('unhandled'),
          say: 'With `captureRejections` the emitter handles the rejection itself, by emitting `error`. Had `error` no listener, the process would end.',
        },
        {
          when: printed('caught'),
          say: 'The option does not turn a rejection into an exception of `emit`. By then `emit` has long returned; the `error` event is the only way.',
        },
        {
          when: before('error no stock', 'end of file'),
          say: 'The error event is not part of the emit. It comes later: a promise reports its rejection only after the running code.',
        },
        {
          when: all(printed('emit returned'), never('mail')),
          say: 'Only a synchronous throw stops the round. An async listener returns (a promise), so the next one is called.',
        },
        {
          when: before('emit returned', 'mail'),
          say: 'The mail listener is an ordinary one: it runs inside `emit`.',
        },
        {
          when: saidDepends(),
          say: 'Nothing outside the program is involved. First the running code, then the promises and ticks, the same every time.',
        },
      ],
    },
    {
      id: 'look-alikes',
      title: 'Five ways to leave',
      file: 'look-alikes.mts',
      teaches:
        '`off` needs the very same function and removes one registration of it. A look-alike or a second `bind` is another function.',
      prediction: lines({ ask: 'Which of these lines print (at least once)?', distractors: ['named', 'once'] }),
      contract: exact(all(lineAt(1, 'arrow'), lineAt(2, 'bound'), lineAt(3, 'twice'), count(/./, '=', 3))),
      hint: 'For each `off`, ask: would `===` say that this is the function I added?',
      why: [
        { line: 'named', text: 'One function, kept in a variable: `off` gets the same one, so it is removed.' },
        { line: 'arrow', text: 'Two arrow functions with the same text are two functions. `off` finds no such listener and says nothing.' },
        { line: 'bound', text: 'Every `bind` makes a new function. Keep the bound one in a variable, and remove that.' },
        { line: 'once', text: '`once` adds a wrapper, but it remembers the original, and `off` compares with both. It is removed.' },
        { line: 'twice', text: 'It was added twice, so it stood on the list twice. Each `off` removes one of them: one is left.' },
      ],
      misconceptions: [
        {
          when: all(printed(/./), never('arrow')),
          say: 'Functions are compared by identity, not by their text. That `off` removed nothing, without a word: the classic leak.',
        },
        {
          when: all(printed(/./), never('bound')),
          say: '`guest.greet.bind(guest)` is a new function each time it is evaluated, so the second one matches nothing.',
        },
        {
          when: all(printed(/./), never('twice')),
          say: '`off` removes at most one registration per call. EventTarget ignores doubles; an EventEmitter calls them twice.',
        },
        {
          when: printed('once'),
          say: 'A wrapper it is, but `off` knows its original. A `once` listener can be removed with the function you passed in.',
        },
        { when: printed('named'), say: 'Same variable, same function: this is the one way that always works.' },
        { when: saidDepends(), say: '`===` decides, and it always decides the same.' },
      ],
    },
    {
      id: 'eleventh-listener',
      title: 'The eleventh listener',
      file: 'eleventh-listener.mts',
      teaches: 'More than ten listeners on one event bring a warning, and it comes later. Nothing is refused.',
      prediction: order({ distractors: ['the 11th was refused', '10 heard it'] }),
      contract: exact(all(lineAt(1, '12 added'), lineAt(2, '12 heard it'), lineAt(3, 'MaxListenersExceededWarning'), count(/./, '=', 3))),
      writesStderr: true,
      hint: 'Is it a limit, or a question? And does a warning come at once?',
      why: [
        { line: '12 added', text: 'Ten is not a limit. All listeners are added and nothing is thrown.' },
        { line: '12 heard it', text: 'All twelve are real listeners, and all are called.' },
        {
          line: 'MaxListenersExceededWarning',
          text: 'Node asks "is this a leak?" with a process warning, which is delivered in a `nextTick`: after the running code. Once, though two listeners are too many.',
        },
      ],
      misconceptions: [
        {
          when: printed('the 11th was refused'),
          say: 'The "max" in MaxListeners sounds like a limit. It is only the number from which Node suspects a leak.',
        },
        { when: printed('10 heard it'), say: 'The extra listeners are on the list like all others, and every emit calls them.' },
        {
          when: before('MaxListenersExceededWarning', '12 added'),
          say: 'The warning is made at the eleventh `on`, but process warnings are delivered in a later tick. (`node --trace-warnings` shows which line added the eleventh.)',
        },
        {
          when: all(before('MaxListenersExceededWarning', '12 heard it'), before('12 added', 'MaxListenersExceededWarning')),
          say: 'The emit is synchronous and still part of the running code. The warning waits for its end.',
        },
        {
          when: all(printed('12 added'), never('MaxListenersExceededWarning')),
          say: 'Nothing is refused, but it is not silent: an event with more than ten listeners brings a warning.',
        },
        { when: before('12 heard it', '12 added'), say: 'The program adds first and rings afterwards. Both are synchronous.' },
        { when: saidDepends(), say: 'The warning comes in a `nextTick`, so always after the code that is running.' },
      ],
    },
    {
      id: 'how-many-warnings',
      title: 'How often does Node warn?',
      file: 'how-many-warnings.mts',
      teaches: 'The warning comes once per emitter and event name, with the eleventh listener of that name.',
      prediction: number({ ask: 'How many warnings are counted?', value: 'warnings' }),
      contract: exact(all(printed('warnings: 2'), count(/./, '=', 1))),
      values: { warnings: { pattern: /^warnings: (\d+)$/ } },
      writesStderr: true,
      hint: 'Count names, not listeners. And is ten too many?',
      why: [
        { value: 'warnings', text: 'One for `order`, one for `close`. `open` has ten listeners, which is allowed.' },
        {
          line: /^warnings:/,
          text: 'One warning for `order` when its 11th listener came (the second call of `listen` adds none), one for `close`. Ten listeners of `open` are not too many.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 0),
          say: 'More than ten listeners do bring a warning, and it is counted: by the time of `exit` all warnings were delivered.',
        },
        { when: answered('=', 1), say: 'Not one per emitter: each event name has its own list, its own count and its own warning.' },
        {
          when: answered('=', 3),
          say: 'Either you let `order` warn in both rounds (it is reminded of only once), or you counted `open`: ten is still fine, the eleventh is one too many.',
        },
        { when: answered('=', 4), say: 'Neither once per call of `listen` nor at ten listeners: once per name, at the eleventh.' },
        {
          when: answered('>', 4),
          say: 'Not one per surplus listener. After the first warning the list is marked as warned, and stays silent.',
        },
        { when: answered('<', 0), say: 'A counter that starts at 0 and only goes up. Try again with a bigger number.' },
      ],
    },
    {
      id: 'forgotten-listener',
      title: 'What a forgotten listener keeps',
      file: 'forgotten-listener.mts',
      teaches: 'A listener keeps alive everything it uses, for as long as the emitter lives. `off` lets go of it.',
      prediction: number({
        ask: '40 requests, a body of 1 MB each. How many MB stay in memory in the round without `off`?',
        value: 'without off',
        tolerance: { within: 8 },
      }),
      contract: measured(value('with off', '<=', 10), value('without off', '>=', 32), value('without off', '<=', 48)),
      values: {
        'with off': { pattern: /^with off: (\d+) MB/, unit: 'MB' },
        'without off': { pattern: /^without off: (\d+) MB/, unit: 'MB' },
      },
      hint: 'The garbage collector keeps what can still be reached. Start at `settings` and follow the arrows.',
      why: [
        { value: 'with off', text: 'Nothing points to listener or body any more, so the garbage collector takes both.' },
        {
          value: 'without off',
          text: '`settings` → its list → the listener → `body`. All 40 bodies can be reached, so none may be collected. On a server this grows with every request.',
        },
        { line: /^with off/, text: 'The listener was removed, so its body could be collected.' },
        { line: /^without off/, text: 'The emitter lives on, and with it 40 listeners and the 40 bodies they use.' },
      ],
      misconceptions: [
        {
          when: answered('<', 1),
          say: 'The function has returned, but its variables live as long as a closure that uses them, and `settings` holds that closure.',
        },
        {
          when: all(answered('>=', 1), answered('<', 11)),
          say: 'Neither just the last body nor just the first ten: every listener is kept, beyond ten as well (and here the warning is switched off).',
        },
        {
          when: all(answered('>=', 11), answered('<', 32)),
          say: 'Nothing is thrown out to make room. Each of the 40 listeners keeps its own body.',
        },
        { when: answered('>', 48), say: 'The round before cleaned up after itself, and each body is 1 MB: 40 listeners keep 40 MB.' },
      ],
    },
    {
      id: 'constructor-emit',
      title: 'Ringing before anybody is there',
      file: 'constructor-emit.mts',
      teaches:
        'An emitter remembers nothing. What is emitted in a constructor reaches nobody; `process.nextTick` gives the caller time to subscribe.',
      prediction: order({ distractors: ['heard eager', 'heard missed'] }),
      contract: exact(all(lineAt(1, 'end of file'), lineAt(2, 'heard polite'), lineAt(3, 'last one subscribed'), count(/./, '=', 3))),
      hint: 'For each of the three: which comes first, the emit or the `on`?',
      why: [
        { line: 'end of file', text: 'No tick runs before the code that is running is done.' },
        { line: 'heard polite', text: 'Its emit was put off to the next tick; `on` was called in the same run of code, so in time.' },
        {
          line: 'last one subscribed',
          text: '`setImmediate` comes after all ticks. The event has been emitted by then, and is not repeated.',
        },
      ],
      misconceptions: [
        {
          when: printed('heard eager'),
          say: 'The constructor has emitted before it returns the object. `.on(…)` cannot be called earlier than that, so nobody could hear it.',
        },
        {
          when: printed('heard missed'),
          say: 'One tick is all the time it gives. Who subscribes later hears nothing: events are not stored. (A promise would remember.)',
        },
        {
          when: before('heard polite', 'end of file'),
          say: '`process.nextTick` waits for the code that is running, to its end. That is what makes it polite.',
        },
        {
          when: before('last one subscribed', 'heard polite'),
          say: 'Ticks come before immediates: the emit is first, the late subscriber second.',
        },
        {
          when: all(printed('end of file'), never('heard polite')),
          say: 'The polite one does not emit in the constructor but in the next tick, and by then there is a listener.',
        },
        { when: saidDepends(), say: 'Running code, then ticks, then immediates: no race in it.' },
      ],
    },
    {
      id: 'await-once',
      title: 'One event as a promise',
      file: 'await-once.mts',
      teaches: '`await once(emitter, name)` gives the array of all arguments, rejects if `error` comes first, and cleans up after itself.',
      prediction: order({ distractors: ['localhost', 'ready again', 'listeners left: 2'] }),
      contract: exact(
        all(lineAt(1, /^\[ 'localhost', 8080 \]$/), lineAt(2, 'rejected: port taken'), lineAt(3, 'listeners left: 0'), count(/./, '=', 3)),
      ),
      hint: 'A promise has one value, an event may have several. How would you fit them in?',
      why: [
        { line: /^\[/, text: 'An event can have several arguments, a promise has one value: so the value is the array of the arguments.' },
        {
          line: 'rejected: port taken',
          text: 'While it waits, `once` listens to `error`, too. The error comes first, so the promise rejects, and nothing crashes.',
        },
        { line: 'listeners left: 0', text: 'Fulfilled or rejected, `once` takes its listeners off again.' },
      ],
      misconceptions: [
        {
          when: printed('localhost'),
          say: 'Always an array, also for a single argument. Hence the usual `const [host, port] = await once(…)`.',
        },
        {
          when: printed('ready again'),
          say: 'The second time `ready` is never emitted, but `error` is, and that rejects the promise: on to the `catch`.',
        },
        {
          when: printed('listeners left: 2'),
          say: 'Each call of `once` adds a listener and removes it when it settles, in the case of an error as well.',
        },
        {
          when: all(printed(/^\[|localhost/), never('rejected: port taken')),
          say: '`once` listens to `error` while it waits, and turns it into a rejection. The `catch` gets it.',
        },
        {
          when: any(before('rejected: port taken', /^\[/), before('listeners left: 0', 'rejected: port taken')),
          say: 'Each `await` stops the file there until its event has come, so the lines print from top to bottom.',
        },
        { when: saidDepends(), say: 'Each timer is set only after the event before has come, so they cannot overtake each other.' },
      ],
    },
    {
      id: 'two-events',
      title: 'Two events, two awaits',
      file: 'two-events.mts',
      teaches: 'Between two `await once` nobody listens. Events that come in one go need their promises made beforehand.',
      prediction: choice({
        ask: 'How does this end?',
        choices: [
          {
            id: 'asleep',
            text: 'It prints "open", then ends without having printed "closed", with an exit code that is not 0.',
            holds: all(printed('open'), never('closed'), exited(13)),
            why: '`close` was emitted before anybody waited for it. Now nothing is left that could wake the `await`, so Node ends, with code 13 for a top-level `await` that never settled.',
          },
          {
            id: 'both',
            text: 'It prints "open" and "closed" and ends normally.',
            holds: printed('closed'),
            why: 'Both events are emitted in one go. The code after the first `await` runs only afterwards, and then asks for a `close` that has been.',
          },
          {
            id: 'hangs',
            text: 'It prints "open" and then hangs for ever, waiting for "close".',
            holds: all(printed('open'), never('closed'), not(any(exited(0), exited(1), exited(13)))),
            why: 'Right that `close` is missed. But a waiting promise does not keep a process alive: only timers, sockets and the like do, and none is left.',
          },
          {
            id: 'zero',
            text: 'It prints "open" and ends with exit code 0, as if all were well.',
            holds: all(never('closed'), exited(0)),
            why: 'Almost: it does end. But Node notices that a top-level `await` never settled and says so with exit code 13.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'open'), count(/./, '=', 1), exited(13))),
      exitCode: 13,
      writesStderr: true,
      hint: 'Which runs first: the second `emit`, or the code after the first `await`?',
      why: [
        {
          line: 'open',
          text: 'The first promise was fulfilled, but the file goes on only after the timer callback, and that has emitted `close` already. Make both promises first: `Promise.all([once(…), once(…)])`.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: '`await` gives the code after it a place behind the running code. The running code is the timer, and it emits twice.',
        },
        { when: chose('hangs'), say: 'Node ends when nothing is left to wait for in the event loop. A promise is no such thing.' },
        {
          when: chose('zero'),
          say: 'In an async function it would have been 0, and the bug invisible. At the top level of an ES module Node can tell.',
        },
      ],
    },
    {
      id: 'for-await-on',
      title: 'Events in a loop',
      file: 'for-await-on.mts',
      teaches: '`on(emitter, name)` keeps the events that come while the loop is busy; leaving the loop takes the listener off.',
      prediction: order({ distractors: ['listeners left: 1'] }),
      contract: exact(
        all(
          lineAt(1, 'all emitted'),
          lineAt(2, 'note 1'),
          lineAt(3, 'note 2'),
          lineAt(4, 'note 3'),
          lineAt(5, 'listeners left: 0'),
          count(/./, '=', 5),
        ),
      ),
      hint: 'The body of the loop sleeps. Where are notes 2 and 3 meanwhile?',
      why: [
        {
          line: 'all emitted',
          text: 'Three emits in one go. `on` puts each into its store; the loop can go on only when this callback is done.',
        },
        { line: 'note 1', text: 'The loop takes the first event from the store. Each event is an array of arguments, hence `[number]`.' },
        { line: 'note 2', text: 'It came while nobody asked for it, and was kept. That is what `once` in a loop cannot do.' },
        { line: 'note 3', text: 'The last one in the store. Without the `break` the loop would wait for a fourth note.' },
        { line: 'listeners left: 0', text: '`break` ends the iterator, and that removes its listeners.' },
      ],
      misconceptions: [
        {
          when: before('note 1', 'all emitted'),
          say: 'The loop does not run inside `emit`. It goes on after an `await`, so only when the emitting callback is done.',
        },
        {
          when: all(printed('note 1'), any(never('note 2'), never('note 3'))),
          say: 'Nothing is lost while the body sleeps: `on` has been listening all the time and stores what comes. (Without limit: a slow loop can fill the memory.)',
        },
        {
          when: printed('listeners left: 1'),
          say: 'Leaving the loop, by `break`, `return` or `throw`, tells the iterator, and it unsubscribes.',
        },
        {
          when: any(before('note 2', 'note 1'), before('note 3', 'note 2'), before('listeners left: 0', 'note 3')),
          say: 'First in, first out: the loop gets the events in the order in which they were emitted, and the last line waits for the end of the loop.',
        },
        { when: saidDepends(), say: 'The emits are synchronous and the store is a queue. However long the body sleeps, the order stays.' },
      ],
    },
    {
      id: 'shared-payload',
      title: 'One order, many hands',
      file: 'shared-payload.mts',
      teaches: 'All listeners and the emitting code get the same object. What one of them changes, the others see.',
      prediction: text(),
      contract: exact(all(lineAt(1, 'invoice 80'), lineAt(2, 'shop 80'), count(/./, '=', 2))),
      hint: 'How many orders are there in this program?',
      why: [
        { line: 'invoice 80', text: 'The listener before it took 20 off, and there is only one order object.' },
        { line: 'shop 80', text: 'The shop holds the same object: `emit` copies nothing.' },
      ],
      misconceptions: [
        {
          when: all(printed(/invoice.*100/i), printed(/shop.*100/i)),
          say: 'You gave each listener a copy. `emit` passes the arguments on as they are: one object, shared by all.',
        },
        {
          when: all(printed(/invoice.*80/i), printed(/shop.*100/i)),
          say: 'The shop has no copy of its own either. `order.total -= 20` changes the one object that everybody holds.',
        },
        {
          when: all(printed(/invoice.*100/i), printed(/shop.*80/i)),
          say: 'The discount listener was added first, so it had run before the invoice was written.',
        },
        { when: before(/^shop/i, /^invoice/i), say: 'The invoice is written inside `emit`, so before the line of the shop.' },
      ],
    },
    {
      id: 'tampering',
      title: 'The back door',
      file: 'tampering.mts',
      teaches: '`emitter.on` returns the emitter. Whoever is given `on: emitter.on.bind(emitter)` can emit, and can remove all listeners.',
      prediction: order({ distractors: ['ship 123', 'processing FAKE'] }),
      contract: exact(all(lineAt(1, 'ship FAKE'), lineAt(2, 'processing 123'), lineAt(3, 'end of file'), count(/./, '=', 3))),
      hint: 'Why can you write `emitter.on(…).on(…)`? So what is in `found`?',
      why: [
        {
          line: 'ship FAKE',
          text: '`on` returns the emitter, for chaining, so the plugin holds the emitter itself. It emits an order that never went through `placeOrder`, and it is shipped.',
        },
        { line: 'processing 123', text: 'The real order is accepted as if nothing had happened.' },
        {
          line: 'end of file',
          text: '`removeAllListeners` took the shipping away, and an emit without listeners is silent: order 123 is never shipped.',
        },
      ],
      misconceptions: [
        {
          when: printed('ship 123'),
          say: 'The plugin has removed all listeners, also those of others. The emit in `placeOrder` finds an empty list and says nothing.',
        },
        {
          when: printed('processing FAKE'),
          say: 'The plugin did not call `placeOrder`. It emitted the event directly, past every check that `placeOrder` may have.',
        },
        {
          when: all(printed('processing 123'), never('ship FAKE')),
          say: 'The emitter looks private, a `const` in a closure. But the bound `on` returns it: `this` of that call is the emitter.',
        },
        {
          when: before('processing 123', 'ship FAKE'),
          say: "The plugin's emit is synchronous and stands above the call of `placeOrder`.",
        },
        {
          when: before('end of file', 'processing 123'),
          say: '`placeOrder` is called before the last line, and nothing in it is put off.',
        },
        { when: saidDepends(), say: 'All of it is synchronous. The plugin wins every time.' },
      ],
    },
    {
      id: 'safe-service',
      title: 'A service with its door shut',
      file: 'safe-service.mts',
      teaches:
        'Hand out a function that unsubscribes, never the emitter (not even as `this`); pass on copies; let no listener harm the others or you.',
      prediction: order({ distractors: ['bill A 0', 'a listener failed on B'] }),
      contract: exact(
        all(
          lineAt(1, 'a listener failed on A'),
          lineAt(2, 'bill A 100'),
          lineAt(3, 'placed A'),
          lineAt(4, 'bill B 100'),
          lineAt(5, 'placed B'),
          count(/./, '=', 5),
        ),
      ),
      hint: 'The bad plugin does two bad things. Look in `guarded` for what is done against each.',
      why: [
        {
          line: 'a listener failed on A',
          text: 'The bad plugin stands first on the list. It throws, and the `try` of its own wrapper catches it there.',
        },
        {
          line: 'bill A 100',
          text: 'The next listener is called all the same, with its own copy: the plugin set the total of another copy to 0.',
        },
        { line: 'placed A', text: 'No error came out of `emit`, so `placeOrder` goes on.' },
        {
          line: 'bill B 100',
          text: 'The plugin unsubscribed: `off` gets the very wrapper that was added, since both stand in one closure.',
        },
        { line: 'placed B', text: '`emit` has called the one listener that is left.' },
      ],
      misconceptions: [
        {
          when: printed('bill A 0'),
          say: '`{ ...order }` gives every listener an object of its own. (One level deep: for nested data take `structuredClone`.)',
        },
        {
          when: printed('a listener failed on B'),
          say: '`unsubscribe` worked: it removes `guarded`, the function that was really added, not the one that the plugin passed in.',
        },
        {
          when: all(printed('a listener failed on A'), never('bill A 100'), never('bill A 0')),
          say: 'The exception ends in the wrapper of that one listener. `emit` does not see it and calls the next one.',
        },
        {
          when: all(printed('placed B'), never('bill B 100')),
          say: 'Unsubscribing takes away one listener, not all. The bill is still on the list.',
        },
        {
          when: any(before('placed A', 'bill A 100'), before('placed A', 'a listener failed on A'), before('placed B', 'bill B 100')),
          say: 'Listeners run inside `emit`, so before the line "placed". The service is safer now, not asynchronous.',
        },
        {
          when: before('bill A 100', 'a listener failed on A'),
          say: 'The bad plugin subscribed first, so it is called first, and fails first.',
        },
        {
          when: before(/B 100|placed B/, 'placed A'),
          say: 'One order after the other: the second `placeOrder` starts when the first has returned.',
        },
        { when: saidDepends(), say: 'Everything is synchronous here, so the order is fixed.' },
      ],
    },
  ],
  questions: [
    {
      id: 'slow-listener',
      ask: 'A listener counts prime numbers for two seconds, without any `await`. What about the line after the `emit`?',
      choices: [
        {
          id: 'waits',
          text: 'It runs two seconds later, and so does everything else in this process.',
          right: true,
          why: 'The listener is a function call inside `emit`. While it computes, the one thread that runs your JavaScript does nothing else.',
        },
        {
          id: 'at-once',
          text: 'It runs at once; listeners run in the background.',
          why: 'There is no background for a listener: it runs on the same thread, inside `emit`.',
        },
        {
          id: 'half',
          text: 'It runs at once if the listener was added with `once`.',
          why: '`once` says how often a listener runs, not where or when. It blocks as much as any other.',
        },
        {
          id: 'turns',
          text: 'The two take turns until both are done.',
          why: 'Synchronous JavaScript is never interrupted to give others a turn. The listener runs to its end first.',
        },
      ],
      see: { demo: 'order-service' },
    },
    {
      id: 'emit-false',
      ask: "`emitter.emit('save', file)` returned `false`. What do you know?",
      choices: [
        {
          id: 'nobody',
          text: 'At that moment nobody was listening to `save`.',
          right: true,
          why: 'That is all it says. It is handy for noticing an event name with a typo.',
        },
        {
          id: 'listener',
          text: 'A listener returned `false`, to stop the others.',
          why: 'Return values of listeners are ignored, and none can stop the others by returning. (Throwing does.)',
        },
        {
          id: 'failed',
          text: 'A listener failed.',
          why: 'A listener that throws makes `emit` throw, too. Then nothing is returned at all.',
        },
        {
          id: 'queued',
          text: 'The event was stored for a later listener.',
          why: 'An emitter stores no events. What nobody hears is gone.',
        },
      ],
      see: { demo: 'what-emit-returns' },
    },
    {
      id: 'once-recursion',
      ask: 'How often does this print "go"?',
      code: "emitter.once('start', () => {\n  console.log('go')\n  emitter.emit('start')\n})\nemitter.emit('start')",
      choices: [
        {
          id: 'one',
          text: 'Once.',
          right: true,
          why: 'A `once` listener is taken off the list before it is called, so the inner `emit` finds nobody.',
        },
        {
          id: 'two',
          text: 'Twice: it is removed after its first call has ended.',
          why: 'It is removed before the call, for just this case.',
        },
        {
          id: 'endless',
          text: 'Until the stack overflows.',
          why: 'That is what `on` would do here. `once` has left the list when it runs.',
        },
        {
          id: 'never',
          text: 'Never: an event cannot be emitted while it is being emitted.',
          why: 'It can. Emits nest like any function calls.',
        },
      ],
      see: { demo: 'bell-in-bell' },
    },
    {
      id: 'broken-socket',
      ask: 'A client of your TCP server resets the connection. Its socket emits `error`, and you never added an `error` listener to it. What happens?',
      choices: [
        {
          id: 'ends',
          text: 'The error is thrown in a callback of Node and ends the whole process.',
          right: true,
          why: 'No listener means `emit` throws, and no code of yours is on that stack. One bad connection takes all the others down.',
        },
        {
          id: 'closed',
          text: 'The socket closes; the server goes on.',
          why: 'With an `error` listener, even an empty one, that is how it goes. Without one it is an uncaught exception.',
        },
        {
          id: 'try',
          text: 'The `try` around `server.listen()` catches it.',
          why: 'That `try` was left when `listen` returned. The error comes much later, with a stack of its own.',
        },
        {
          id: 'server',
          text: 'The `error` event moves up to the server object.',
          why: 'Events of emitters do not bubble. Each emitter has its own lists, and its own `error`.',
        },
      ],
      see: { demo: 'error-from-timer' },
    },
    {
      id: 'log-errors',
      ask: 'A logger shall see every `error` event of an emitter, and change nothing about how errors are treated. What does it use?',
      choices: [
        {
          id: 'monitor',
          text: '`emitter.on(errorMonitor, log)`',
          right: true,
          why: 'It is called first and does not count as an `error` listener: an error that nobody handles is still thrown.',
        },
        {
          id: 'error',
          text: "`emitter.on('error', log)`",
          why: 'Now every error counts as handled. What used to end the process is swallowed by a logger.',
        },
        {
          id: 'prepend',
          text: "`emitter.prependListener('error', log)`",
          why: 'First in line, but still an `error` listener: nothing is thrown any more.',
        },
        {
          id: 'uncaught',
          text: "`process.on('uncaughtException', log)`",
          why: 'It misses all errors that are handled, and it keeps alive a process that should have ended.',
        },
      ],
      see: { demo: 'error-monitor' },
    },
    {
      id: 'capture-alone',
      ask: 'An emitter is made with `captureRejections: true` and has no `error` listener. An async listener rejects. What then?',
      choices: [
        {
          id: 'ends',
          text: 'It emits `error`, nobody listens, and the process ends.',
          right: true,
          why: 'The option only leads the rejection to the `error` event. From there the usual rule counts: without a listener it is thrown, now from a tick.',
        },
        {
          id: 'swallowed',
          text: 'The rejection is captured and thereby swallowed.',
          why: 'Captured is not handled: it is passed on to `error`, which somebody has to listen to.',
        },
        {
          id: 'emit-throws',
          text: '`emit` throws it, and a `try` around the `emit` catches it.',
          why: '`emit` returned before the promise was rejected for anybody to see. It is too late for your `try`.',
        },
        { id: 'retry', text: 'The listener is called again.', why: 'Emitters never call anybody twice for one emit.' },
      ],
      see: { demo: 'capture-rejections' },
    },
    {
      id: 'wait-for-all',
      ask: 'The response may be sent only when stock, mail and statistics are all done. All three are async. What fits?',
      choices: [
        {
          id: 'promise-all',
          text: 'Call the three functions and `await Promise.all(…)`.',
          right: true,
          why: 'If you need their end or their errors, they are steps of your work and not listeners. Events are for those whose answer you do not need.',
        },
        {
          id: 'await-emit',
          text: "`await emitter.emit('order', order)`",
          why: '`emit` returns a boolean, and `await true` waits for nothing.',
        },
        { id: 'once', text: 'Add the three with `once` instead of `on`.', why: '`once` says how often. `emit` still does not wait.' },
        {
          id: 'immediate',
          text: 'Send the response in a `setImmediate` after the `emit`.',
          why: 'One turn of the loop later the mail server has hardly answered. That is sleeping and hoping.',
        },
      ],
      see: { demo: 'async-finish' },
    },
    {
      id: 'unbind',
      ask: 'How does this object get its listener off again?',
      code: "class Chart {\n  constructor(feed) {\n    feed.on('tick', this.draw.bind(this))\n  }\n}",
      choices: [
        {
          id: 'keep',
          text: 'Keep the bound function in a field, and give that same one to `on` and `off`.',
          right: true,
          why: '`off` compares with `===`, so you need the very function that was added.',
        },
        {
          id: 'bare',
          text: "`feed.off('tick', this.draw)`",
          why: '`draw` is not what was added: `bind` had made a new function of it. `off` finds nothing and says nothing.',
        },
        {
          id: 'again',
          text: "`feed.off('tick', this.draw.bind(this))`",
          why: 'A second `bind` makes a second function. They do the same and are not the same.',
        },
        {
          id: 'gc',
          text: 'Not at all: when the chart is gone, its listener goes, too.',
          why: 'The other way round: the listener holds the chart, so the chart lives as long as the feed.',
        },
      ],
      see: { demo: 'look-alikes' },
    },
    {
      id: 'warning-cure',
      ask: 'After some hours a server prints "11 close listeners added". What do you do first?',
      choices: [
        {
          id: 'find',
          text: 'Run it with `--trace-warnings` and look for code that adds a listener per request and never removes it.',
          right: true,
          why: 'The stack of the warning shows who added the eleventh. If they pile up on something long-lived, that is the leak.',
        },
        {
          id: 'raise',
          text: '`setMaxListeners(0)`, then it is quiet.',
          why: 'So is a smoke detector without a battery. Raise the number only when you know that so many listeners are right.',
        },
        {
          id: 'lost',
          text: 'Add the lost listeners again: only ten can be active.',
          why: 'None is lost. All are on the list and are called.',
        },
        {
          id: 'ignore',
          text: 'Nothing: it comes only once, so it was a single slip.',
          why: 'It comes once per event name whatever follows. There may be ten thousand listeners by now.',
        },
      ],
      see: { demo: 'how-many-warnings' },
    },
    {
      id: 'late-guest',
      ask: 'A database object emits `connected` once. Code that is loaded minutes later must also learn that it is connected. What fits?',
      choices: [
        {
          id: 'promise',
          text: 'Offer a promise as well, such as `db.ready`.',
          right: true,
          why: 'A promise remembers: whoever awaits it later gets the answer at once. An event is heard by those who are there.',
        },
        {
          id: 'once',
          text: "The late code calls `db.once('connected', …)`.",
          why: 'It waits for the next `connected`, which may never come.',
        },
        {
          id: 'prepend',
          text: 'The late code uses `prependListener`, to be in time.',
          why: 'First on the list is still too late: that emit is over.',
        },
        {
          id: 'await-once',
          text: "The late code awaits `once(db, 'connected')`.",
          why: 'The promise is new and starts listening now. It knows nothing of the past.',
        },
      ],
      see: { demo: 'constructor-emit' },
    },
    {
      id: 'no-line-lost',
      ask: 'An emitter emits `line` in bursts. Each line needs an `await` of 10 ms, strictly one line after the other, and none may get lost. What fits?',
      choices: [
        {
          id: 'on',
          text: "`for await (const [line] of on(emitter, 'line'))`",
          right: true,
          why: '`on` listens all the time, stores what comes during your `await`, and gives it out one by one. Mind the memory if lines come faster for long.',
        },
        {
          id: 'once-loop',
          text: "`for (;;) { const [line] = await once(emitter, 'line'); … }`",
          why: 'Between two `once` nobody listens. Of a burst you get the first line.',
        },
        {
          id: 'async-listener',
          text: "`emitter.on('line', async (line) => { await … })`",
          why: 'None is lost, but all run at the same time: `emit` does not wait for the one before.',
        },
        {
          id: 'capture',
          text: 'An async listener and `captureRejections: true`.',
          why: 'That option is about errors of async listeners. It makes nobody wait.',
        },
      ],
      see: { demo: 'for-await-on' },
    },
    {
      id: 'abort-listeners',
      ask: 'Two `abort` listeners hang on an AbortSignal (an EventTarget). The first one throws. What happens at `controller.abort()`?',
      choices: [
        {
          id: 'both',
          text: 'The second runs, too; the error then arrives as an uncaught exception.',
          right: true,
          why: 'EventTarget shields the listeners and the caller, and reports the error in a tick. Without a listener on `process` it ends the program.',
        },
        {
          id: 'stops',
          text: 'The second does not run; `abort()` throws.',
          why: 'So it would be with an EventEmitter. An EventTarget goes on.',
        },
        {
          id: 'lost',
          text: 'The second runs, and the error is lost without a trace.',
          why: 'It is put off, not dropped: as an uncaught exception it ends the process.',
        },
        {
          id: 'error-event',
          text: 'The signal emits an `error` event.',
          why: 'EventTarget knows no special `error` name. That is the habit of EventEmitter.',
        },
      ],
      see: { demo: 'event-target' },
    },
    {
      id: 'arrow-leak',
      ask: 'A service must not let its subscribers get at the emitter. Which `on` keeps it from them?',
      choices: [
        {
          id: 'wrapped',
          text: "`(fn) => { emitter.on('paid', (id) => fn(id)) }`",
          right: true,
          why: 'Nothing is returned, and `fn` is called as a plain function, so it does not get the emitter as `this` either.',
        },
        {
          id: 'bound',
          text: '`emitter.on.bind(emitter)`',
          why: '`on` returns the emitter. With it goes `emit`, and `removeAllListeners`.',
        },
        {
          id: 'short-arrow',
          text: "`(fn) => emitter.on('paid', fn)`",
          why: 'An arrow without braces returns its expression, and `on` returns the emitter.',
        },
        {
          id: 'block',
          text: "`(fn) => { emitter.on('paid', fn) }`",
          why: 'Better: nothing is returned. But if `fn` is an ordinary `function`, the emitter calls it with itself as `this`.',
        },
      ],
      see: { demo: 'safe-service' },
    },
    {
      id: 'half-done',
      ask: '`placeOrder` stores an order, then emits `created`, without any `try`. A listener throws. What does the caller of `placeOrder` get?',
      choices: [
        {
          id: 'exception',
          text: 'The exception of the listener, although the order is stored.',
          right: true,
          why: 'The error comes out of `emit` and out of `placeOrder`. Guard the listeners if strangers may subscribe.',
        },
        {
          id: 'normal',
          text: 'The normal result: listeners cannot harm the emitter.',
          why: 'With an EventTarget that is so. An EventEmitter lets the exception through.',
        },
        {
          id: 'rollback',
          text: 'The exception, and the order is taken back.',
          why: 'Nothing in JavaScript undoes what was done before a throw.',
        },
        {
          id: 'error-event',
          text: 'The normal result, and the emitter emits `error`.',
          why: 'A synchronous throw is never turned into an `error` event. `captureRejections` does that, for async listeners only.',
        },
      ],
      see: { demo: 'listener-throws' },
    },
  ],
})
