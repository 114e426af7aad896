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
      variants: [
        {
          id: 'early',
          file: 'first-ring.early.mts',
          contract: exact(all(lineAt(1, 'to table 8'), lineAt(2, 'to table undefined'), count(/./, '=', 2))),
          hint: 'Four emits. For each: is anybody on the list of exactly that name, and what is handed over?',
          why: [
            {
              line: 'to table 8',
              text: 'The name fits and the listener is on the list by now. The emit of table 3 came before anybody was there.',
            },
            {
              line: 'to table undefined',
              text: 'The listener is called with the arguments of the emit, and this one has none. A parameter that gets nothing is `undefined`.',
            },
          ],
          misconceptions: [
            {
              when: printed(/table 3/i),
              say: 'The list was empty when table 3 rang. An emitter stores nothing: who comes later does not hear it.',
            },
            { when: printed(/table 7/i), say: '`RING` and `ring` are two events. Names are compared exactly, and nothing warns you.' },
            {
              when: count(/table 8/i, '>', 1),
              say: 'An emit does not repeat the arguments of the one before it. No argument, so the parameter is `undefined`.',
            },
            {
              when: all(printed(/table 8/i), never(/undefined/i), count(/./, '=', 1)),
              say: 'An emit without arguments calls the listeners just the same. They only get nothing to work with.',
            },
            {
              when: printed(/error/i),
              say: 'Neither an emit that nobody hears nor a missing argument is an error (the one exception is the event named `error`).',
            },
          ],
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
      variants: [
        {
          id: 'confirmed-first',
          file: 'order-service.confirmed-first.cts',
          contract: exact(
            all(
              lineAt(1, 'processing order 123'),
              before('notify customer', 'update inventory'),
              before('update inventory', 'placeOrder returns'),
              before('placeOrder returns', 'after placeOrder'),
              lineAt(-1, 'confirmation email'),
            ),
          ),
          why: [
            { line: 'processing order 123', text: 'The timer in the line above is only set. This is the first line that prints.' },
            {
              line: 'notify customer',
              text: "`emit('order:confirmed')` calls its listeners on the spot. This one was added first, so it is called first.",
            },
            {
              line: 'update inventory',
              text: 'Same emit, second listener of this name. That another `on` stands between the two does not matter: each name has its own list.',
            },
            { line: 'placeOrder returns', text: 'Only now is `emit` back: both listeners are done.' },
            { line: 'after placeOrder', text: 'The rest of the file runs to its end before any timer.' },
            {
              line: 'confirmation email',
              text: 'The timer was set before everything else, and fires after all of it. It is the timer that made this late.',
            },
          ],
          misconceptions: [
            {
              when: before('confirmation email', 'after placeOrder'),
              say: 'That emit stands inside a timer callback. To set the timer in the first line does not make it fire in the first line.',
            },
            {
              when: before('after placeOrder', 'notify customer'),
              say: 'You let the event wait for the event loop. `emit` queues nothing: it calls the listeners before it returns.',
            },
            {
              when: all(
                any(before('placeOrder returns', 'notify customer'), before('placeOrder returns', 'update inventory')),
                before('notify customer', 'after placeOrder'),
              ),
              say: 'The listeners did not wait for the end of `placeOrder`. They run at the line with the `emit`, in the middle of the function.',
            },
            {
              when: before('update inventory', 'notify customer'),
              say: 'A bookkeeper would do it in that order. The list goes by the `on` calls: first added, first called.',
            },
            {
              when: saidDepends(),
              say: 'Nothing here races. The emit in `placeOrder` is a synchronous call, and the timer has no rival.',
            },
          ],
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
      variants: [
        {
          id: 'no-books',
          rename: {
            '`items: [...]` is a placeholder for humans. For Node it is a SyntaxError, and then not one line of that file runs.':
              'The grammar of a whole file is checked before its first line runs, the names in it only when their line runs.',
          },
          file: 'one-bad-line.no-books.mts',
          prediction: lines({ distractors: ['order 123', 'SyntaxError', 'TypeError'] }),
          contract: exact(all(lineAt(1, 'shop opens'), lineAt(2, 'ReferenceError'), count(/./, '=', 2))),
          hint: 'Is `[...books]` proper grammar? And when does anybody notice that there are no books?',
          why: [
            {
              line: 'shop opens',
              text: 'The file parses: `[...books]` is proper grammar. So it runs from the top, until something goes wrong.',
            },
            {
              line: 'ReferenceError',
              text: 'Whether there is a `books` is asked when the line runs, and there is none. The import rejects with that.',
            },
            { line: 'order 123', text: 'The line before has thrown, so this one does not run.' },
            { line: 'SyntaxError', text: 'The grammar is right this time: the dots have something to spread, if only a name.' },
            {
              line: 'TypeError',
              text: 'That would be a `books` that is there and cannot be spread, such as a number. Here there is no such name at all.',
            },
          ],
          misconceptions: [
            {
              when: printed('SyntaxError'),
              say: 'As with the bare dots? A name is all the grammar asks for. Whether somebody has declared it is a question of running.',
            },
            {
              when: all(not(saidDepends()), never('shop opens')),
              say: 'A file that parses runs, line by line, up to the one that throws. The first line has nothing to do with books.',
            },
            { when: printed('order 123'), say: 'An error ends the run of the file. What is below the line that throws is not reached.' },
            {
              when: printed('TypeError'),
              say: 'A TypeError is a value of the wrong kind. A name that nobody has declared is a ReferenceError.',
            },
            {
              when: all(not(saidDepends()), never('ReferenceError'), never('SyntaxError'), never('TypeError')),
              say: 'Something must go wrong: nowhere in that file is a `books`. The `catch` prints the kind of error.',
            },
            { when: saidDepends(), say: 'Every Node version parses first, then runs, and throws at a name that does not exist.' },
          ],
        },
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
      variants: [
        {
          id: 'once-in-front',
          file: 'who-goes-first.once-in-front.mts',
          contract: exact(
            all(
              lineAt(1, 'Ed'),
              lineAt(2, 'Cy'),
              lineAt(3, 'Ada'),
              lineAt(4, 'Bo'),
              lineAt(5, 'Di'),
              lineAt(6, 'again'),
              lineAt(7, 'Ed'),
              lineAt(8, 'Ada'),
              lineAt(9, 'Di'),
              count(/./, '=', 9),
            ),
          ),
          hint: 'Write the list down and redo each line with your pencil. Then strike out who came with `once` in the name of the method.',
          why: [
            { line: 'Ed', text: 'Prepended last, so in front of everybody, both times.' },
            {
              line: 'Cy',
              text: 'Prepended after Ada, so in front of Ada. `prependOnceListener`: after the first round Cy is off the list.',
            },
            { line: 'Ada', text: 'Was the first in front. Cy and Ed have been put in front of Ada since.' },
            { line: 'Bo', text: 'The first one added at the end, and with `once`: in the second round Bo is missing.' },
            { line: 'Di', text: 'Added at the end, after Bo.' },
            { line: 'again', text: 'The first `emit` has returned: all five have been called.' },
          ],
          misconceptions: [
            {
              when: any(before('Ada', 'Cy'), before('Cy', 'Ed')),
              say: 'Each prepend goes to the very front. The later one ends up before the earlier, like plates put on a pile.',
            },
            {
              when: any(before('Bo', 'Ada'), before('Di', 'Ada')),
              say: '`prependListener` jumps the queue, also a queue in which nobody stands yet: Ada stays before those who are added at the end.',
            },
            { when: before('Di', 'Bo'), say: '`once` says how often, not when. Bo was added at the end before Di was.' },
            {
              when: any(before('again', 'Cy'), before('again', 'Bo'), before('again', 'Di')),
              say: 'The first `emit` returns when all five have been called, so "again" comes after the fifth.',
            },
            {
              when: all(printed('again'), any(lineAt(-1, 'Ed'), lineAt(-1, 'Ada'))),
              say: 'The second emit walks the same list in the same order, only shorter: those who came with a `once` are gone.',
            },
            {
              when: any(count('Cy', '>', 1), count('Bo', '>', 1)),
              say: 'Two listeners came with a `once` in the name of the method: Bo and Cy. The second emit does not find them any more.',
            },
            {
              when: all(printed('again'), any(count('Ed', '<', 2), count('Ada', '<', 2), count('Di', '<', 2))),
              say: 'Ed, Ada and Di stay on the list and are called by both emits. Where a listener stands has nothing to do with how often it is called.',
            },
            { when: saidDepends(), say: 'The list has one order, and `emit` walks it from front to back. No chance is involved.' },
          ],
        },
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
      variants: [
        {
          id: 'early',
          file: 'what-emit-returns.early.mts',
          contract: exact(all(lineAt(1, 'false'), lineAt(2, 'ribbon cut'), lineAt(3, 'true'), count(/./, '=', 3))),
          why: [
            { line: 'false', text: 'Nobody is on the list yet. No error, just the answer: nobody was listening.' },
            { line: 'ribbon cut', text: 'The listener runs inside the second `emit`, so before `console.log` has anything to print.' },
            {
              line: 'true',
              text: 'There was a listener. That it returned `false` is thrown away: this `true` is the answer of `emit` itself.',
            },
          ],
          misconceptions: [
            {
              when: count(/^false/i, '>', 1),
              say: 'The `false` of the listener goes nowhere. `emit` says whether somebody listened, and somebody did.',
            },
            {
              when: count(/ribbon/i, '>', 1),
              say: 'The first emit came before the `once`. An emitter does not store it for later.',
            },
            { when: count(/^true/i, '>', 1), say: 'At the first emit the list is empty, and `emit` says so: `false`.' },
            {
              when: before(/^true/i, /ribbon/i),
              say: 'The result can only be printed when `emit` has returned, and by then the listener has run.',
            },
            {
              when: printed(/error|undefined/i),
              say: 'Emitting to an empty list is no error (unless the event is called `error`), and `emit` always returns a boolean.',
            },
          ],
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
      variants: [
        {
          id: 'prepend',
          file: 'change-while-ringing.prepend.mts',
          prediction: order({ distractors: ['nobody left'] }),
          contract: exact(
            all(
              lineAt(1, 'ring 1'),
              before('Bo', 'strike out all, put Cy in front'),
              before('strike out all, put Cy in front', 'Di'),
              before('Di', 'ring 2'),
              lineAt(-1, 'Cy'),
              count(/./, '=', 6),
            ),
          ),
          why: [
            { line: 'ring 1', text: 'Printed before the first `emit`.' },
            { line: 'Bo', text: 'First on the list, and called before anybody has touched the list.' },
            { line: 'strike out all, put Cy in front', text: 'The second listener empties the list while the first emit is under way.' },
            {
              line: 'Di',
              text: 'Di is off the list already, but this emit works through the list as it was when it began, and Di was on that one. Cy was not.',
            },
            { line: 'ring 2', text: 'The first emit is over: everybody on its list was called.' },
            { line: 'Cy', text: 'The second emit sees the changed list: only Cy is left on it.' },
          ],
          misconceptions: [
            {
              when: all(printed('ring 1'), never('Di')),
              say: '`removeAllListeners` is thorough, but it comes too late for the ring under way: `emit` had already fixed whom to call.',
            },
            {
              when: before('Cy', 'ring 2'),
              say: 'In front or not: a listener added during an emit is not called by that emit. Cy waits for the next one.',
            },
            {
              when: before('ring 2', 'Di'),
              say: 'After the first ring Di is off the list. Di still hears the ring that was under way, not a new one.',
            },
            { when: before('strike out all, put Cy in front', 'Bo'), say: 'Bo was added first this time, so Bo is called first.' },
            {
              when: before('Di', 'strike out all, put Cy in front'),
              say: 'The listener that edits the list was added before Di, so it is called before Di. That it is a `once` does not move it.',
            },
            { when: count('Bo', '>', 1), say: 'All were struck out, Bo as well. The second ring finds only Cy.' },
            {
              when: printed('nobody left'),
              say: 'An emit to an empty list prints nothing at all. And the list is not empty: Cy was added after the clean-up.',
            },
            { when: saidDepends(), say: 'This is fixed: one emit, one copy of the list. Changes always count from the next emit.' },
          ],
        },
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
          when: any(before('after', 'order comes in'), before('after', 'order counted')),
          say: '`emit` has called all listeners by the time it returns, so "after" comes last.',
        },
        { when: saidDepends(), say: 'It is one chain of function calls on one stack, the same on every run.' },
      ],
      variants: [
        {
          id: 'three-deep',
          file: 'bell-in-bell.three-deep.mts',
          contract: exact(
            all(
              lineAt(1, 'oven on'),
              before('oven is hot', 'cooking'),
              before('cooking', 'order comes in'),
              before('order comes in', 'order counted'),
              lineAt(-1, 'after'),
            ),
          ),
          why: [
            {
              line: 'oven on',
              text: 'The first thing that the first listener of `order` does is to emit `cook`, and the prepended listener of `cook` is called first.',
            },
            {
              line: 'oven is hot',
              text: 'Three deep: `order` has called `cook`, and `cook` calls `oven`. The innermost call is done first.',
            },
            { line: 'cooking', text: 'The second listener of `cook`. It had to wait for the first, with everything it called.' },
            { line: 'order comes in', text: 'The emit of `cook` has returned, so the listener can go on to its next line.' },
            { line: 'order counted', text: 'The second listener of `order`: its turn comes when the first one has returned.' },
            { line: 'after', text: 'The outer `emit` returns when all its listeners have returned.' },
          ],
          misconceptions: [
            {
              when: any(before('order comes in', 'oven on'), before('order comes in', 'cooking')),
              say: 'An emit inside a listener does not wait for that listener to end. It stands above the `console.log`, so it happens before it.',
            },
            {
              when: before('cooking', 'oven on'),
              say: '`prependListener` puts its listener in front of `cooking`, although it was added later.',
            },
            {
              when: all(before('cooking', 'oven is hot'), before('oven on', 'cooking')),
              say: '`oven` does not queue up behind the rest of `cook`. It is a function call inside the first listener, so it is done before the second starts.',
            },
            {
              when: before('order counted', 'order comes in'),
              say: 'The second listener starts only when the first has returned, with all that it called.',
            },
            {
              when: before('after', 'order counted'),
              say: '`emit` has called all listeners by the time it returns, so "after" comes last.',
            },
            { when: saidDepends(), say: 'It is one chain of function calls on one stack, the same on every run.' },
          ],
        },
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
          say: 'The arrow function calls the method on the waiter. What `this` is outside it does not matter.',
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
      variants: [
        {
          id: 'bound',
          file: 'who-is-this.bound.mts',
          contract: exact(all(lineAt(1, 'Bo serves'), lineAt(2, 'the bell serves'), lineAt(3, 'Bo serves'), count(/./, '=', 3))),
          hint: 'Three times the same method. In which of the three does Bo travel along with it?',
          why: [
            {
              line: 'Bo serves',
              text: 'The arrow function calls `waiter.serve()`, and the part before the dot decides. `bind(waiter)` does the same by other means: it fixes `this`, and the emitter cannot change it.',
            },
            {
              line: 'the bell serves',
              text: '`waiter.serve` alone is only the function. The emitter calls it with itself as `this`, and this bell has a name.',
            },
          ],
          misconceptions: [
            {
              when: count(/bo serves/i, '>=', 3),
              say: 'Handing over `waiter.serve` hands over the function without its waiter. Here it goes wrong quietly, because the bell has a `name`, too.',
            },
            {
              when: count(/bell serves/i, '>=', 2),
              say: 'Only the bare method is left to the emitter. An arrow function calls the method on the waiter, and a bound function has its `this` fixed.',
            },
            {
              when: lineAt(1, /bell serves/i),
              say: 'The first listener is the arrow function this time. It is the second one that lost its waiter.',
            },
            {
              when: printed(/undefined|error/i),
              say: 'A lost method often ends with `this` undefined. Not in an emitter: it calls listeners with itself as `this`, and a bell has a name.',
            },
          ],
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
          when: before('orders stored: 1', 'order failed: mail server down'),
          say: 'The order is stored first, but that is silent. The line about it is the last of the file, below the `catch`.',
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
      variants: [
        {
          id: 'store-last',
          file: 'listener-throws.store-last.mts',
          prediction: order({ distractors: ['stock updated', 'placed 123', 'orders stored: 1'] }),
          contract: exact(
            all(
              lineAt(1, 'courier called'),
              lineAt(2, 'order failed: mail server down'),
              lineAt(3, 'orders stored: 0'),
              never('stock updated'),
              never('placed 123'),
            ),
          ),
          why: [
            { line: 'courier called', text: 'Prepended, so first on the list, and done before anybody throws. The courier is on the way.' },
            {
              line: 'order failed: mail server down',
              text: 'The second listener throws. `emit` does not catch it, `placeOrder` neither, so it arrives in the `catch` around `placeOrder`.',
            },
            {
              line: 'orders stored: 0',
              text: 'The `push` stands below the emit, and the exception has skipped it. A courier for an order that does not exist: whichever comes first, somebody is told a lie.',
            },
          ],
          misconceptions: [
            {
              when: printed('stock updated'),
              say: 'The round ends at the first listener that throws. The stock stands behind it on the list and is never updated.',
            },
            { when: printed('placed 123'), say: '`emit` did not return, it threw. What stands below it in `placeOrder` is skipped.' },
            {
              when: printed('orders stored: 1'),
              say: 'This time the `push` stands below the emit. `emit` threw, so that line was never reached.',
            },
            {
              when: before('orders stored: 0', 'order failed: mail server down'),
              say: 'The line about the stored orders is the last of the file, below the `catch`.',
            },
            {
              when: before('order failed: mail server down', 'courier called'),
              say: 'The courier was prepended, so it is called before the mail listener.',
            },
            {
              when: all(printed(/orders stored/), never('courier called')),
              say: 'An exception undoes nothing. The courier stands first on the list and was called before the mail server failed.',
            },
            {
              when: all(printed('courier called'), never('order failed: mail server down')),
              say: 'Listener errors are not kept from the emitter. They fly out of `emit` like out of any function call.',
            },
            { when: saidDepends(), say: 'List order is fixed and a throw is a throw: the same on every run.' },
          ],
        },
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
          say: 'Here one listener cannot stop the next. That is where it differs from an EventEmitter.',
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
      variants: [
        {
          id: 'first-throws',
          file: 'event-target.first-throws.mts',
          contract: exact(all(lineAt(1, 'two'), lineAt(2, 'three'), lineAt(3, 'end of file'), lineAt(4, 'uncaught: one'), never('caught'))),
          why: [
            {
              line: 'two',
              text: 'The first listener threw, and EventTarget went on with the second all the same. An EventEmitter would have stopped.',
            },
            { line: 'three', text: 'The first `dispatchEvent` returned normally, so the second event is dispatched as well.' },
            { line: 'end of file', text: 'There was nothing to catch: the error was put aside.' },
            {
              line: 'uncaught: one',
              text: 'Node throws the error again with `process.nextTick`, after the code that is running. Without this listener on `process` it would end the program.',
            },
          ],
          misconceptions: [
            {
              when: printed('caught'),
              say: 'That is how an EventEmitter behaves. EventTarget keeps listener errors away from whoever dispatched, so your `catch` never sees them.',
            },
            {
              when: all(printed('end of file'), never('two')),
              say: 'Here one listener cannot stop the next, not even the very first one.',
            },
            {
              when: all(printed('end of file'), never('three')),
              say: '`dispatchEvent` returned normally, so the line below it, with the second event, runs.',
            },
            {
              when: any(before('uncaught: one', 'two'), before('uncaught: one', 'three')),
              say: 'It is thrown first and reported last: the error waits in a `nextTick`, and no tick comes between two lines of running code.',
            },
            {
              when: all(before('uncaught: one', 'end of file'), before('three', 'uncaught: one')),
              say: 'The error is thrown again in a `nextTick`, so only when the running code is done, to the end of the file.',
            },
            { when: before('end of file', 'three'), say: '`dispatchEvent` is synchronous: it returns when every listener was called.' },
            { when: saidDepends(), say: 'Both rules are fixed: go on with the next listener, and report the error in a `nextTick`.' },
          ],
        },
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
          say: 'It depends on one thing only: does `error` have a listener at that moment? The code decides that, not chance.',
        },
      ],
      variants: [
        {
          id: 'once',
          file: 'error-event.once.mts',
          prediction: order({ distractors: ['caught smoke', 'heard fire', 'after fire'] }),
          contract: exact(all(lineAt(1, 'heard smoke'), lineAt(2, 'after smoke'), lineAt(3, 'caught fire'), count(/./, '=', 3))),
          hint: 'Two emits in the same loop. What is different for the second one?',
          why: [
            { line: 'heard smoke', text: '`error` has a listener, so it is an event like any other: the listener is called.' },
            { line: 'after smoke', text: 'A listener means that the error counts as handled. `emit` returns and the code goes on.' },
            {
              line: 'caught fire',
              text: 'A `once` listener is gone after its first call. Now nobody listens, so `emit` throws the very Error it was given, and the `try` catches it.',
            },
          ],
          misconceptions: [
            {
              when: printed('heard fire'),
              say: '`once` means once: the listener that heard the smoke is off the list. A safety net that holds for one fall.',
            },
            {
              when: printed('after fire'),
              say: 'When `error` has no listener, `emit` throws. It does not come back to the line after it.',
            },
            {
              when: printed('caught smoke'),
              say: 'As long as `error` has a listener, `emit` only calls it and throws nothing. It is one or the other.',
            },
            {
              when: before('after smoke', 'heard smoke'),
              say: 'The listener runs inside `emit`, so before the line that follows it.',
            },
            {
              when: all(printed('heard smoke'), never('caught fire'), never('heard fire'), never('after fire')),
              say: 'The second error is not lost. Nobody listens, so it is thrown at the line of the emit, and there is a `try` around that line.',
            },
            {
              when: saidDepends(),
              say: 'It depends on one thing only: does `error` have a listener at that moment? The code decides that, not chance.',
            },
          ],
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
      variants: [
        {
          id: 'inside',
          file: 'error-from-timer.inside.mts',
          rename: {
            'An error that nobody can catch': 'An error from a timer',
            'no `try` of yours is on that stack': 'only a `try` inside that callback is on that stack',
          },
          prediction: choice({
            ask: 'How does this end?',
            choices: [
              {
                id: 'caught',
                text: '"emitting", "caught" and "still open" are printed.',
                holds: all(printed('caught'), printed('still open'), never('emitted')),
                why: 'No listener, so `emit` throws. This time the `try` stands inside the callback: it is on the stack when that happens.',
              },
              {
                id: 'dies',
                text: '"emitting" is printed, then Node ends with a stack trace and exit code 1.',
                holds: all(exited(1), printed('emitting'), never('still open'), never('caught')),
                why: 'So it ends when the `try` stands around `setTimeout`. Here it stands around the `emit`, and that is all the difference.',
              },
              {
                id: 'caught-and-closed',
                text: '"emitting" and "caught" are printed, then it ends: an `error` closes the shop.',
                holds: all(printed('caught'), never('still open')),
                why: 'A caught exception is over. The `error` event has no power of its own to end anything; the second timer fires as planned.',
              },
              {
                id: 'ignored',
                text: 'Nobody listens, so nothing happens: "emitting", "emitted" and "still open" are printed.',
                holds: printed('emitted'),
                why: 'True for every name but one. An `error` without a listener is thrown.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'emitting'), lineAt(2, 'caught'), lineAt(3, 'still open'), count(/./, '=', 3), exited(0))),
          exitCode: 0,
          why: [
            { line: 'emitting', text: 'The timer fires; the next line emits `error`, which throws, since nobody listens.' },
            { line: 'caught', text: 'The `try` was entered in the same callback, so it is on the stack and catches what `emit` throws.' },
            { line: 'still open', text: 'Nothing was left uncaught, so the process lives, and the second timer fires.' },
          ],
          misconceptions: [
            {
              when: chose('dies'),
              say: '"An error from a timer cannot be caught" is only half of it. From outside it cannot; inside the callback a `try` works as everywhere.',
            },
            { when: chose('caught-and-closed'), say: 'What ends a process is an exception that nobody catches. This one was caught.' },
            {
              when: chose('ignored'),
              say: 'Every emitter that can emit `error` needs an `error` listener, or a `try` around the line that emits it.',
            },
          ],
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
      variants: [
        {
          id: 'real-error',
          file: 'error-monitor.real-error.mts',
          prediction: order({ distractors: ['handled fire', 'caught ERR_UNHANDLED_ERROR'] }),
          contract: exact(
            all(
              lineAt(1, 'noted smoke'),
              lineAt(2, 'handled smoke'),
              lineAt(3, 'noted fire'),
              lineAt(4, 'caught fire'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'A smoke detector does not put out a fire. And: who is still there when the second one breaks out?',
          why: [
            { line: 'noted smoke', text: 'Listeners of `errorMonitor` are called first, although this one was added last.' },
            { line: 'handled smoke', text: 'Then the `error` listener: the error is handled and nothing is thrown.' },
            { line: 'noted fire', text: 'The monitor comes first again. It is still there: it was added with `on`.' },
            {
              line: 'caught fire',
              text: 'The `once` listener is gone and the monitor only watches, so `emit` throws. What was emitted is a real Error, and it is thrown as it is.',
            },
          ],
          misconceptions: [
            {
              when: printed('caught ERR_UNHANDLED_ERROR'),
              say: 'Only what is no Error is wrapped, a string for instance. A real Error is thrown unchanged, and this one has no `code`.',
            },
            { when: printed('handled fire'), say: 'That listener was added with `once`, and the smoke has used it up.' },
            {
              when: all(printed('noted fire'), never(/^caught/), never('handled fire')),
              say: 'You took the monitor for an error listener. It watches without handling, so the error is thrown.',
            },
            {
              when: any(before('handled smoke', 'noted smoke'), before(/^caught/, 'noted fire')),
              say: 'The monitor is called before anything else happens with the error, whenever it was added.',
            },
            { when: saidDepends(), say: 'Monitor first, then listeners, and a throw if there are none: that order is fixed.' },
          ],
        },
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
          when: any(before('end of file', 'saving'), before('emit returns true', 'saving'), before('mail: your order is saved', 'saving')),
          say: '`async` does not mean "later". The function starts at once, in its turn; only what follows an `await` is late.',
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
      variants: [
        {
          id: 'two-of-them',
          file: 'async-listener.two-of-them.mts',
          prediction: order(),
          contract: exact(
            all(
              lineAt(1, 'saving'),
              lineAt(2, 'emit returned'),
              lineAt(3, 'saved'),
              lineAt(4, 'mail: your order is saved'),
              lineAt(5, 'logged'),
            ),
          ),
          hint: 'An async function runs like any other up to its first `await`. And those who wait for nothing go on in the order in which they began to wait.',
          why: [
            {
              line: 'saving',
              text: 'The part before the first `await` runs at once, inside `emit`. The second listener has no such part.',
            },
            { line: 'emit returned', text: 'Both listeners have reached their `await` and returned a promise, which `emit` ignored.' },
            { line: 'saved', text: 'The first listener began to wait first, so it goes on first, up to its next `await`.' },
            {
              line: 'mail: your order is saved',
              text: 'True this time, by one microtask. One more `await` in the first listener, and it would be a lie again: nothing ties the two together.',
            },
            { line: 'logged', text: 'The second `await` of the first listener put it behind the mail.' },
          ],
          misconceptions: [
            {
              when: before('logged', 'mail: your order is saved'),
              say: 'At its second `await` the first listener queues up again, and the second one stands there already. Listeners are not finished one after the other.',
            },
            {
              when: before('saved', 'emit returned'),
              say: 'Even `await null` gives up the turn: the rest comes after all the code that is running now, the rest of `emit` included.',
            },
            {
              when: before('mail: your order is saved', 'emit returned'),
              say: 'This listener awaits before it prints. That puts it behind the running code, so behind the return of `emit`.',
            },
            {
              when: before('emit returned', 'saving'),
              say: '`async` does not mean "later". The function starts at once; only what follows an `await` is late.',
            },
            {
              when: before('mail: your order is saved', 'saved'),
              say: 'Both wait for nothing, and the first listener began to wait first. Microtasks run in the order in which they were queued.',
            },
            { when: saidDepends(), say: '`await null` waits for nothing outside the program, so there is nothing to race.' },
          ],
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
      variants: [
        {
          id: 'one-hurries',
          file: 'async-finish.one-hurries.mts',
          prediction: order(),
          contract: exact(
            all(
              lineAt(1, 'stock starts'),
              lineAt(2, 'mail starts'),
              lineAt(3, 'mail done'),
              lineAt(4, 'stats starts'),
              lineAt(5, 'emit returned'),
              lineAt(6, 'stats done'),
              lineAt(7, 'stock done'),
            ),
          ),
          hint: 'One of the three never comes to an `await`. What is an async function up to its first `await`?',
          why: [
            { line: /starts$/, text: 'Up to its first `await` a listener runs inside `emit`, and `emit` goes through the list in order.' },
            {
              line: 'mail done',
              text: '`mail` has nothing to wait for and meets no `await`. So it runs to its end inside `emit`, as if it were not async at all.',
            },
            { line: 'emit returned', text: '`emit` waited for no timer: the two others are still asleep.' },
            { line: 'stats done', text: '100 ms, set in the same moment as the 200 of `stock`: the shorter one rings first.' },
            { line: 'stock done', text: 'Started first, finished last. The order of the list says nothing about the finish.' },
          ],
          misconceptions: [
            {
              when: any(before('emit returned', 'mail done'), before('stats starts', 'mail done')),
              say: '`async` alone makes nothing late, only an `await` does. `mail` skips it, so it is done before `emit` goes on to the next listener.',
            },
            {
              when: before('stock done', 'stats done'),
              say: 'The list orders the starts. The finish is a matter of the timers: 100 ms are over before 200.',
            },
            {
              when: any(before('stock done', 'emit returned'), before('stats done', 'emit returned')),
              say: '`emit` waits for nobody. Whoever meets an `await` goes on after the running code, at the earliest.',
            },
            {
              when: any(
                before('mail starts', 'stock starts'),
                before('stats starts', 'mail starts'),
                before('emit returned', 'stats starts'),
                before('mail done', 'mail starts'),
              ),
              say: 'The starts are not free: they happen inside `emit`, in the order of the list.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never('stock done'), never('mail done'), never('stats done'), never('emit returned'), never('stats starts')),
              ),
              say: 'Seven lines: three starts, three finishes, and `emit` that returns. Nobody is left asleep: timers keep the process alive.',
            },
            {
              when: saidDepends(),
              say: 'With files it did depend on which was written first. Here it is 0, 100 and 200 ms, all counted from the same moment.',
            },
          ],
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
      variants: [
        {
          id: 'captured',
          rename: {
            'new EventEmitter()': 'new EventEmitter({ captureRejections: true })',
            'By default it ends the process.': 'By default it ends the process; `captureRejections` leads it to `error`.',
          },
          prediction: choice({
            ask: 'Who gets to know that there is no stock?',
            choices: [
              {
                id: 'error-listener',
                text: 'The `error` listener: "emit returned", "error listener" and "still open" are printed.',
                holds: all(printed('error listener'), printed('emit returned'), printed('still open')),
                why: 'With the option `emit` looks at the promise that the listener returns. When it is rejected, the emitter emits `error`, a little later.',
              },
              {
                id: 'nobody-dies',
                text: '"emit returned" is printed; then Node ends with exit code 1 because of an unhandled rejection.',
                holds: all(exited(1), printed('emit returned'), never('still open'), never('error listener')),
                why: 'So it is by default. Here `captureRejections` is on, so the rejection is handled: it goes to the `error` event.',
              },
              {
                id: 'caught',
                text: 'The `catch` around `emit`: "caught" is printed.',
                holds: printed('caught'),
                why: 'The option does not make `emit` wait. It has returned, and the `try` is left, long before the rejection can be seen.',
              },
              {
                id: 'nobody-lives',
                text: 'Nobody: the rejection is captured and that is that, "still open" comes after a moment.',
                holds: all(exited(0), printed('still open'), never('caught'), never('error listener')),
                why: 'Captured is not swallowed. It is passed on to `error`; without a listener there it would end the process.',
              },
            ],
          }),
          contract: exact(
            all(lineAt(1, 'emit returned'), lineAt(2, 'error listener'), lineAt(3, 'still open'), count(/./, '=', 3), exited(0)),
          ),
          exitCode: 0,
          hint: 'The async function gives `emit` a promise. What is this emitter told to do with it?',
          why: [
            { line: 'emit returned', text: 'The rejection stops nothing here: `emit` waits for nobody, with the option or without it.' },
            { line: 'error listener', text: '`captureRejections` led the rejection to the `error` event, and somebody listens to that.' },
            { line: 'still open', text: 'The error was handled, so the process lives and its timer fires.' },
          ],
          misconceptions: [
            {
              when: chose('caught'),
              say: 'The error of an async function never comes up the stack. What changes is only who takes it out of the promise.',
            },
            {
              when: chose('nobody-dies'),
              say: 'Look at the line that makes the emitter. One option, and the way of the error is another.',
            },
            { when: chose('nobody-lives'), say: 'The name is a little unlucky: the option catches the rejection only to hand it on.' },
          ],
        },
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
      variants: [
        {
          id: 'off',
          rename: {
            'Rejections to the error desk': 'Rejections and the error desk',
            '`captureRejections: true` sends': '`captureRejections: true` sends',
            'captureRejections: true': 'captureRejections: false',
          },
          prediction: order({ distractors: ['error no stock', 'caught'] }),
          contract: exact(
            all(
              lineAt(1, 'mail'),
              lineAt(2, 'emit returned'),
              lineAt(3, 'end of file'),
              lineAt(4, 'unhandled'),
              never('error no stock'),
              never('caught'),
            ),
          ),
          hint: 'Read the option to its last letter. And: a rejected promise cannot be seen at once, only a moment later.',
          why: [
            { line: 'mail', text: 'The rejection of the listener before it stops nothing: `emit` goes on through the list.' },
            { line: 'emit returned', text: 'No exception reached `emit`: an async function never throws at its caller.' },
            { line: 'end of file', text: 'Whether a rejection is unhandled is decided only when the code that is running is done.' },
            {
              line: 'unhandled',
              text: '`false` is the default: `emit` ignores what listeners return. Nobody handled the promise. Without the listener in the first lines that would end the process.',
            },
          ],
          misconceptions: [
            {
              when: printed('error no stock'),
              say: 'Only `captureRejections: true` leads a rejection to `error`. It is switched off here, as it is by default.',
            },
            {
              when: printed('caught'),
              say: 'The listener returned a rejected promise, and `emit` threw it away. Nothing came up the stack.',
            },
            {
              when: before('unhandled', 'end of file'),
              say: 'Somebody might still add a handler to the promise, so Node waits until the running code is done before it speaks of unhandled.',
            },
            {
              when: all(printed('emit returned'), never('mail')),
              say: 'Only a synchronous throw stops the round. An async listener returns (a promise), so the next one is called.',
            },
            { when: before('emit returned', 'mail'), say: 'The mail listener is an ordinary one: it runs inside `emit`.' },
            {
              when: saidDepends(),
              say: 'Nothing outside the program is involved: first the running code, then what became of the promises.',
            },
          ],
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
      variants: [
        {
          id: 'other-way-round',
          file: 'look-alikes.other-way-round.mts',
          prediction: lines({ ask: 'Which of these lines print (at least once)?', distractors: ['arrow', 'bound', 'twice'] }),
          contract: exact(all(lineAt(1, 'named'), lineAt(2, 'once'), count(/./, '=', 2))),
          hint: 'For each `off`, ask: is it the same function (`===`), and is it the same list?',
          why: [
            {
              line: 'named',
              text: 'The right function, but on the wrong list: `Open` is another event than `open`. `off` finds nothing and says nothing.',
            },
            {
              line: 'arrow',
              text: 'An arrow function, kept in a variable: `off` gets the same one, so it is removed. What counts is identity, not the kind of function.',
            },
            { line: 'bound', text: '`bind` was called once, and its result was kept. So `on` and `off` get the same function.' },
            {
              line: 'once',
              text: 'Two arrow functions with the same text are two functions. `once` does not change that: it stays, until the first emit.',
            },
            {
              line: 'twice',
              text: 'It stood on the list twice, once in front and once at the end. Each `off` removes one of them: none is left.',
            },
          ],
          misconceptions: [
            {
              when: all(printed(/./), never('named')),
              say: 'Read that `off` aloud: `Open`, with a capital. It looked on the list of another event, found nobody, and complained to nobody.',
            },
            {
              when: all(printed(/./), never('once')),
              say: 'Functions are compared by identity, not by their text. That `off` removed nothing, without a word.',
            },
            {
              when: printed('arrow'),
              say: 'Arrow functions are not the trouble; writing one twice is. Here it is one function in one variable.',
            },
            {
              when: printed('bound'),
              say: 'Here `bind` was called only once, and its result was kept: the same function for `on` and `off`.',
            },
            { when: printed('twice'), say: '`off` removes one registration per call, wherever it stands, and it was called twice.' },
            { when: saidDepends(), say: '`===` decides, and it always decides the same.' },
          ],
        },
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
      variants: [
        {
          id: 'ten',
          rename: { 'The eleventh listener': 'A bell with many listeners', 'n <= 12': 'n <= 10', '12 added': '10 added' },
          prediction: order({ distractors: ['MaxListenersExceededWarning', 'the 11th was refused', '9 heard it'] }),
          contract: exact(all(lineAt(1, '10 added'), lineAt(2, '10 heard it'), count(/./, '=', 2))),
          hint: 'From which listener on does Node begin to wonder? Count exactly.',
          why: [
            { line: '10 added', text: 'Ten are added, and ten are still fine: Node warns at the eleventh.' },
            { line: '10 heard it', text: 'All ten are real listeners, and all are called.' },
          ],
          misconceptions: [
            {
              when: printed('MaxListenersExceededWarning'),
              say: 'The warning comes when there are more than ten. Ten is not more than ten.',
            },
            {
              when: printed('the 11th was refused'),
              say: 'There is no eleventh here. And there would be no refusal either: only a warning.',
            },
            { when: printed('9 heard it'), say: 'All ten are on the list, and every emit calls every listener on it.' },
            { when: before('10 heard it', '10 added'), say: 'The program adds first and rings afterwards. Both are synchronous.' },
            { when: saidDepends(), say: 'The number is fixed: ten, unless `setMaxListeners` or `defaultMaxListeners` says otherwise.' },
          ],
        },
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
      variants: [
        {
          id: 'three',
          rename: { "'open', 10": "'open', 11", "'order', 15": "'order', 8" },
          contract: exact(all(printed('warnings: 3'), count(/./, '=', 1))),
          hint: 'Count names, and for each name all of its listeners. How many are too many?',
          why: [
            { value: 'warnings', text: 'One for each name: `open` has 11 listeners, `order` 8 and then 16, `close` 50.' },
            {
              line: /^warnings:/,
              text: '`open` has just one too many. `order` stays quiet in the first call of `listen` and gets its 11th listener in the second. `close` warns once, not forty times.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 0),
              say: 'More than ten listeners do bring a warning, and it is counted: by the time of `exit` all warnings were delivered.',
            },
            { when: answered('=', 1), say: 'Not one per emitter: each event name has its own list, its own count and its own warning.' },
            {
              when: answered('=', 2),
              say: 'Which one did you leave out? Eleven are one too many for `open`, and `order` was called twice: 8 and 8 are 16, on one list.',
            },
            {
              when: answered('=', 4),
              say: 'There are four calls of `listen`, but three names. Each name warns once, at its eleventh listener.',
            },
            {
              when: answered('>', 4),
              say: 'Not one per surplus listener. After the first warning the list is marked as warned, and stays silent.',
            },
            { when: answered('<', 0), say: 'A counter that starts at 0 and only goes up. Try again with a bigger number.' },
          ],
        },
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
      variants: [
        {
          id: 'length-only',
          file: 'forgotten-listener.length-only.mts',
          prediction: number({
            ask: '40 requests, a body of 1 MB each, and nobody calls `off`. How many MB stay in memory in the round with `useLength`?',
            value: 'length',
            tolerance: { within: 8 },
          }),
          contract: measured(value('length', '<=', 10), value('body', '>=', 32), value('body', '<=', 48)),
          values: {
            length: { pattern: /^useLength: (\d+) MB/, unit: 'MB', label: 'uses the length' },
            body: { pattern: /^useBody: (\d+) MB/, unit: 'MB', label: 'uses the body' },
          },
          hint: 'All 40 listeners stay on the list. But which variable does each of them use?',
          why: [
            {
              value: 'length',
              text: '`settings` → its list → the listener → `length`: a number. No arrow leads to `body`, so it is collected. The 40 listeners are still there, small but forgotten.',
            },
            {
              value: 'body',
              text: 'The listener reads `body` when it is called, so each of the 40 keeps its own.',
            },
            { line: /^useLength/, text: 'A listener keeps what it uses, and this one uses a number.' },
            { line: /^useBody/, text: 'The emitter lives on, and with it 40 listeners and the 40 bodies they use.' },
          ],
          misconceptions: [
            {
              when: answered('>=', 32),
              say: 'The listeners are all kept, as before. But a closure keeps the variables it uses, not all that were near it: `body` is not among them.',
            },
            {
              when: all(answered('>', 8), answered('<', 32)),
              say: 'All 40 requests are treated alike: either each body can be reached or none. Follow the arrows from the listener.',
            },
            { when: answered('<', 0), say: 'What was not there cannot be given back.' },
          ],
        },
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
          say: 'One tick is all the time it gives. Whoever subscribes later hears nothing: events are not stored. (A promise would remember.)',
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
      variants: [
        {
          id: 'immediate',
          file: 'constructor-emit.immediate.mts',
          rename: {
            '`process.nextTick` gives the caller time to subscribe':
              '`process.nextTick` or `setImmediate` gives the caller time to subscribe',
          },
          prediction: order({ distractors: ['heard eager'] }),
          contract: exact(
            all(
              lineAt(1, 'heard a second call'),
              lineAt(2, 'end of file'),
              lineAt(3, 'late one subscribed'),
              lineAt(4, 'heard late'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'For each emit: who is on the list at that moment? And which comes first, a tick or an immediate?',
          why: [
            {
              line: 'heard a second call',
              text: 'The emit in the constructor reached nobody, and it has not used up the `once`. This emit is the first that the listener hears.',
            },
            { line: 'end of file', text: 'Neither ticks nor immediates run before the code that is running is done.' },
            { line: 'late one subscribed', text: 'A tick: it comes right after the running code, before any immediate.' },
            { line: 'heard late', text: 'The emit was put off to an immediate, and by then there was a listener. Late, but not too late.' },
          ],
          misconceptions: [
            {
              when: printed('heard eager'),
              say: 'The constructor has emitted before it returns the object. `.once(…)` cannot be called earlier than that, so nobody could hear it.',
            },
            {
              when: all(printed('late one subscribed'), never('heard late')),
              say: 'Late for a tick, but this one emits in an immediate, and ticks come before immediates.',
            },
            {
              when: all(printed('end of file'), never('heard a second call')),
              say: 'The first emit found nobody, so it called nobody: the `once` was still there for the second.',
            },
            {
              when: before('heard late', 'late one subscribed'),
              say: 'Nobody hears before they subscribe: an emitter stores nothing. First the tick, then the emit.',
            },
            {
              when: any(before('end of file', 'heard a second call'), before('late one subscribed', 'end of file')),
              say: 'What is called directly is part of the running code, and comes before its end. A tick has to wait for that end.',
            },
            { when: saidDepends(), say: 'Running code, then ticks, then immediates: no race in it.' },
          ],
        },
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
      variants: [
        {
          id: 'retry',
          file: 'await-once.retry.mts',
          prediction: order({ distractors: ['localhost', 'ready at once', 'listeners left: 1'] }),
          contract: exact(
            all(lineAt(1, 'rejected: port taken'), lineAt(2, /^\[ 'localhost' \]$/), lineAt(3, 'listeners left: 0'), count(/./, '=', 3)),
          ),
          hint: 'Which name of event comes first? And what shape has the value of a promise for an event with one argument?',
          why: [
            {
              line: 'rejected: port taken',
              text: 'While it waits for `ready`, `once` listens to `error`, too. The error comes first, so the promise rejects, and nothing crashes.',
            },
            {
              line: /^\[/,
              text: 'A new promise for the next `ready`. Its value is the array of all arguments, also when there is only one.',
            },
            {
              line: 'listeners left: 0',
              text: 'The `error` listeners that the two calls of `once` had added are gone: fulfilled or rejected, it cleans up.',
            },
          ],
          misconceptions: [
            {
              when: printed('localhost'),
              say: 'Always an array, also for a single argument. Hence the usual `const [host] = await once(…)`.',
            },
            {
              when: printed('ready at once'),
              say: 'Before any `ready` comes an `error`, and that rejects the promise: on to the `catch`.',
            },
            {
              when: printed('listeners left: 1'),
              say: '`once` does listen to `error` while it waits, but it takes that listener off again as soon as it settles.',
            },
            {
              when: all(printed(/^\[|localhost/), never('rejected: port taken')),
              say: '`once` listens to `error` while it waits, and turns it into a rejection. The `catch` gets it.',
            },
            {
              when: any(before(/^\[/, 'rejected: port taken'), before('listeners left: 0', /^\[/)),
              say: 'Each `await` stops the file there until its event has come, so the lines print from top to bottom.',
            },
            {
              when: saidDepends(),
              say: 'The second timer is set only after the first event has come, so they cannot overtake each other.',
            },
          ],
        },
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
      variants: [
        {
          id: 'immediate',
          rename: { "door.emit('close')": "setImmediate(() => door.emit('close'))" },
          prediction: choice({
            ask: 'How does this end?',
            choices: [
              {
                id: 'both',
                text: 'It prints "open" and "closed" and ends normally.',
                holds: printed('closed'),
                why: 'The code after the first `await` runs as soon as the timer callback is done, before the immediate. It listens to `close` in time.',
              },
              {
                id: 'asleep',
                text: 'It prints "open", then ends without having printed "closed", with an exit code that is not 0.',
                holds: all(printed('open'), never('closed'), exited(13)),
                why: 'So it would end if both were emitted in one go. The `setImmediate` leaves a gap between them, and the gap is enough for a promise.',
              },
              {
                id: 'hangs',
                text: 'It prints "open" and then hangs for ever, waiting for "close".',
                holds: all(printed('open'), never('closed'), not(any(exited(0), exited(1), exited(13)))),
                why: 'A waiting promise does not keep a process alive. And this one need not wait long: `close` is emitted when it listens.',
              },
              {
                id: 'zero',
                text: 'It prints "open" and ends with exit code 0, as if all were well.',
                holds: all(never('closed'), exited(0)),
                why: 'Were `close` missed, Node would end with code 13, for a top-level `await` that never settled. But it is not missed.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'open'), lineAt(2, 'closed'), count(/./, '=', 2), exited(0))),
          exitCode: 0,
          hint: 'What runs between the timer callback and the immediate: anything at all?',
          why: [
            {
              line: 'open',
              text: 'The first promise was fulfilled by the emit in the timer callback; the file goes on right after that callback.',
            },
            {
              line: 'closed',
              text: 'By the time of the immediate the second `once` was listening. It works because the emitter was kind: two promises made beforehand would not depend on that.',
            },
          ],
          misconceptions: [
            {
              when: chose('asleep'),
              say: 'The trap is two emits without a pause. Promises go on after each callback, so an immediate later is not too early.',
            },
            {
              when: any(chose('hangs'), chose('zero')),
              say: 'Ask who is on the list of `close` when it is emitted. This time somebody is.',
            },
          ],
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
      variants: [
        {
          id: 'two',
          rename: { 'number === 3': 'number === 2' },
          prediction: order({ distractors: ['note 3', 'listeners left: 1'] }),
          contract: exact(
            all(lineAt(1, 'all emitted'), lineAt(2, 'note 1'), lineAt(3, 'note 2'), lineAt(4, 'listeners left: 0'), count(/./, '=', 4)),
          ),
          hint: 'The body of the loop sleeps. Where are the other notes meanwhile, and what becomes of one that nobody fetches?',
          why: [
            {
              line: 'all emitted',
              text: 'Three emits in one go. `on` puts each into its store; the loop can go on only when this callback is done.',
            },
            { line: 'note 1', text: 'The loop takes the first event from the store.' },
            { line: 'note 2', text: 'It came while nobody asked for it, and was kept. After this one the loop is left.' },
            {
              line: 'listeners left: 0',
              text: '`break` ends the iterator, and that removes its listeners. Note 3 was in the store, and is thrown away with it.',
            },
          ],
          misconceptions: [
            {
              when: printed('note 3'),
              say: 'It was stored, but `break` comes before anybody fetches it. What is in the store goes when the iterator goes.',
            },
            {
              when: before('note 1', 'all emitted'),
              say: 'The loop does not run inside `emit`. It goes on after an `await`, so only when the emitting callback is done.',
            },
            {
              when: all(printed('note 1'), never('note 2')),
              say: 'Nothing is lost while the body sleeps: `on` has been listening all the time and stores what comes.',
            },
            {
              when: printed('listeners left: 1'),
              say: 'Leaving the loop, by `break`, `return` or `throw`, tells the iterator, and it unsubscribes, also with notes still in store.',
            },
            {
              when: any(before('note 2', 'note 1'), before('listeners left: 0', 'note 2')),
              say: 'First in, first out, and the last line waits for the end of the loop.',
            },
            {
              when: saidDepends(),
              say: 'The emits are synchronous and the store is a queue. However long the body sleeps, the order stays.',
            },
          ],
        },
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
      variants: [
        {
          id: 'new-object',
          rename: { 'order.total -= 20': 'order = { ...order, total: 80 }' },
          contract: exact(all(lineAt(1, 'invoice 100'), lineAt(2, 'shop 100'), count(/./, '=', 2))),
          hint: 'How many orders are there in this program, and who holds which one?',
          why: [
            {
              line: 'invoice 100',
              text: 'The listener before it made a second object and put it into its own parameter. The order that `emit` hands round is untouched.',
            },
            { line: 'shop 100', text: 'The shop holds the first object, and nobody has changed that one. The discount was lost.' },
          ],
          misconceptions: [
            {
              when: all(printed(/invoice.*80/i), printed(/shop.*80/i)),
              say: 'That takes a change of the shared object, such as `order.total -= 20`. To give a parameter a new value changes only that parameter.',
            },
            {
              when: all(printed(/invoice.*80/i), printed(/shop.*100/i)),
              say: 'No listener gets what another one has put into its parameter. `emit` hands the same argument to each of them.',
            },
            {
              when: all(printed(/invoice.*100/i), printed(/shop.*80/i)),
              say: 'The variable `order` of the shop and the parameter `order` of the listener are two variables. Only the second got the new object.',
            },
            { when: before(/^shop/i, /^invoice/i), say: 'The invoice is written inside `emit`, so before the line of the shop.' },
          ],
        },
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
      variants: [
        {
          id: 'nothing-returned',
          file: 'tampering.nothing-returned.mts',
          rename: {
            '`emitter.on` returns the emitter. Whoever is given `on: emitter.on.bind(emitter)` can emit':
              'An emitter calls an ordinary function with itself as `this`. Whoever may subscribe one can emit',
          },
          prediction: order({ distractors: ['processing FAKE', 'TypeError'] }),
          contract: exact(
            all(lineAt(1, 'processing 123'), lineAt(2, 'ship FAKE'), lineAt(3, 'ship 123'), lineAt(4, 'end of file'), count(/./, '=', 4)),
          ),
          hint: 'This `on` returns nothing. Is there another way to the emitter? The plugin is an ordinary `function`, not an arrow.',
          why: [
            { line: 'processing 123', text: 'Nothing has been emitted so far: the plugin had to wait until it is called.' },
            {
              line: 'ship FAKE',
              text: 'The emitter called the plugin with itself as `this`, and the plugin emits an order of its own. The emit nests, so it is shipped before the real one.',
            },
            { line: 'ship 123', text: 'The plugin has returned, and the next listener of the real order has its turn.' },
            { line: 'end of file', text: 'All of it happened inside `placeOrder`.' },
          ],
          misconceptions: [
            {
              when: all(printed('ship 123'), never('ship FAKE')),
              say: 'Nothing is returned, but a door is still open: an ordinary `function` gets the emitter as `this`. Calling `fn(id)` from an arrow would shut it.',
            },
            {
              when: printed('processing FAKE'),
              say: 'The plugin did not call `placeOrder`. It emitted the event directly, past every check that `placeOrder` may have.',
            },
            {
              when: printed('TypeError'),
              say: 'Nothing throws: `this` is the emitter, and an emitter has an `emit`. That is the trouble.',
            },
            {
              when: before('ship 123', 'ship FAKE'),
              say: 'The plugin stands before the shipping on the list, and its emit nests: the inner one is done before the outer goes on.',
            },
            {
              when: before('ship FAKE', 'processing 123'),
              say: 'The plugin gets hold of the emitter only when it is called, and that is inside `placeOrder`.',
            },
            {
              when: before('end of file', 'ship 123'),
              say: '`placeOrder` is called before the last line, and nothing in it is put off.',
            },
            { when: saidDepends(), say: 'All of it is synchronous. The plugin wins every time.' },
          ],
        },
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
          text: 'The bad plugin stands first on the list. It throws, and the `try` of its own wrapper catches it there. (An async listener rejects instead: its promise would need a `catch`, too.)',
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
      variants: [
        {
          id: 'later',
          rename: { 'unsubscribe()': "service.placeOrder('B')", "service.placeOrder('B')": 'unsubscribe()' },
          prediction: order({ distractors: ['bill A 0', 'bill B 0'] }),
          contract: exact(
            all(
              lineAt(1, 'a listener failed on A'),
              lineAt(2, 'bill A 100'),
              lineAt(3, 'placed A'),
              lineAt(4, 'a listener failed on B'),
              lineAt(5, 'bill B 100'),
              lineAt(6, 'placed B'),
              count(/./, '=', 6),
            ),
          ),
          hint: 'The bad plugin does two bad things. Look in `guarded` for what is done against each, and at the last line for when it ends.',
          why: [
            {
              line: /^a listener failed/,
              text: 'The bad plugin stands first on the list. It throws, and the `try` of its own wrapper catches it there. It unsubscribes only after order B.',
            },
            {
              line: /^bill/,
              text: 'The next listener is called all the same, with its own copy: the plugin set the total of another copy to 0.',
            },
            { line: /^placed/, text: 'No error came out of `emit`, so `placeOrder` goes on.' },
          ],
          misconceptions: [
            {
              when: any(printed('bill A 0'), printed('bill B 0')),
              say: '`{ ...order }` gives every listener an object of its own. (One level deep: for nested data take `structuredClone`.)',
            },
            {
              when: all(printed('placed B'), never('a listener failed on B')),
              say: '`unsubscribe` is the last line of the program: both orders have been placed by then. And a listener that fails stays on the list.',
            },
            {
              when: all(printed('a listener failed on A'), never('bill A 100'), never('bill A 0')),
              say: 'The exception ends in the wrapper of that one listener. `emit` does not see it and calls the next one.',
            },
            {
              when: any(before('placed A', 'bill A 100'), before('placed A', 'a listener failed on A'), before('placed B', 'bill B 100')),
              say: 'Listeners run inside `emit`, so before the line "placed". The service is safer now, not asynchronous.',
            },
            {
              when: any(before('bill A 100', 'a listener failed on A'), before('bill B 100', 'a listener failed on B')),
              say: 'The bad plugin subscribed first, so it is called first, and fails first.',
            },
            {
              when: before(/on B$|B 100|placed B/, 'placed A'),
              say: 'One order after the other: the second `placeOrder` starts when the first has returned.',
            },
            { when: saidDepends(), say: 'Everything is synchronous here, so the order is fixed.' },
          ],
        },
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
          text: 'Like everything else in this process, it waits for two seconds.',
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
          text: 'The error is thrown, and ends the whole process.',
          right: true,
          why: 'No listener means that `emit` throws, in a callback of Node with no code of yours on the stack. One bad connection takes all the others down.',
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
      ask: 'A logger must see every `error` event of an emitter, and change nothing about how errors are treated. What does it use?',
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
          text: 'Keep the bound function, and give it to `on` and `off`.',
          right: true,
          why: '`off` compares with `===`, so you need the very function that was added: put it in a field.',
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
          text: 'Run it with `--trace-warnings` to see who adds them.',
          right: true,
          why: 'The stack of the warning shows who added the eleventh. If that code adds one per request and never removes it, you have found the leak.',
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
      ask: 'Two `abort` listeners are on an AbortSignal (an EventTarget). The first one throws. What happens at `controller.abort()`?',
      choices: [
        {
          id: 'both',
          text: 'The second runs, too; then the error is uncaught.',
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
    {
      id: 'rings-in-rings',
      kind: 'run',
      ask: 'The first listener rings again, until the bell has rung three times. What does the second one print?',
      code: "import { EventEmitter } from 'node:events'\n\nconst bell = new EventEmitter()\nlet rings = 0\nbell.on('ring', () => {\n  rings++\n  if (rings < 3) bell.emit('ring')\n})\nbell.on('ring', () => console.log(rings))\nbell.emit('ring')",
      choices: [
        {
          id: 'threes',
          text: '3, 3, 3',
          holds: all(count('3', '=', 3), count(/./, '=', 3)),
          why: 'The emits nest: the second listener has no turn until the third emit is at its bottom. By then `rings` is 3, and three emits each still owe it a call.',
        },
        {
          id: 'counting-up',
          text: '1, 2, 3',
          holds: all(lineAt(1, '1'), lineAt(2, '2'), lineAt(3, '3')),
          why: 'It would be, if each inner emit waited for the round before it to end. It is a function call: it happens in the middle of the round.',
        },
        {
          id: 'counting-down',
          text: '3, 2, 1',
          holds: all(lineAt(1, '3'), lineAt(2, '2'), lineAt(3, '1')),
          why: 'The calls do come back from the inside to the outside. But there is only one `rings`, and nobody counts it down again.',
        },
        {
          id: 'single',
          text: 'a single 3',
          holds: all(lineAt(1, '3'), count(/./, '=', 1)),
          why: 'Each of the three emits goes through its whole list. That it was nested does not make it shorter.',
        },
        {
          id: 'single-one',
          text: 'a single 1: an event that is being emitted cannot be emitted again',
          holds: all(lineAt(1, '1'), count(/./, '=', 1)),
          why: 'It can. `emit` is a function, and functions may be called while they are running.',
        },
      ],
      see: { demo: 'bell-in-bell' },
    },
    {
      id: 'new-listener',
      kind: 'run',
      ask: 'An emitter tells you about new listeners by an event of its own, `newListener`. What does this print?',
      code: "import { EventEmitter } from 'node:events'\n\nconst shop = new EventEmitter()\nshop.on('newListener', (name) => {\n  console.log(`${name}: ${shop.listenerCount(name)}`)\n})\nshop.on('order', () => {})\nshop.once('order', () => {})",
      choices: [
        {
          id: 'before',
          text: 'order: 0, order: 1',
          holds: all(lineAt(1, 'order: 0'), lineAt(2, 'order: 1'), count(/./, '=', 2)),
          why: '`newListener` is emitted right inside `on`, just before the function goes onto the list. So each time the newcomer is not counted yet.',
        },
        {
          id: 'after',
          text: 'order: 1, order: 2',
          holds: all(lineAt(1, 'order: 1'), lineAt(2, 'order: 2')),
          why: 'That would need an announcement after the fact. It comes before, so that whoever hears it can still put something in front.',
        },
        {
          id: 'itself',
          text: 'newListener: 0, order: 0, order: 1',
          holds: printed(/^newListener/),
          why: 'When `on` adds the very first listener of `newListener`, nobody listens to that name yet. It cannot hear its own arrival.',
        },
        {
          id: 'later',
          text: 'order: 2, order: 2: the event comes when the file is done',
          holds: count('order: 2', '=', 2),
          why: 'There is nothing in an emitter that could come later. `on` emits it on the spot, like any other event.',
        },
        {
          id: 'only-on',
          text: 'order: 0, and nothing for the `once`',
          holds: all(printed('order: 0'), count(/./, '=', 1)),
          why: '`once` adds a listener like `on` does, only that it leaves early. It is announced as well.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'which-line-leaks',
      kind: 'line',
      ask: '`prices` lives as long as the server. After every connection that was closed, one listener too many stays on it. Which line does not do what it should?',
      code: "function watch(prices: EventEmitter, socket: Socket): void {\n  const show = (price: number) => socket.write(`${price}\\n`)\n  prices.on('change', show)\n  socket.on('error', () => socket.destroy())\n  socket.once('close', () => prices.off('change', () => show))\n}",
      lines: [
        {
          line: 2,
          why: 'One function for each connection: that is right. It uses `socket`, so a forgotten `show` keeps a whole socket alive.',
        },
        { line: 3, why: 'Here the listener is added, as it should be. The question is who takes it away again.' },
        {
          line: 4,
          why: 'This listener is on the socket itself and goes with it. And without it a reset connection would end the process.',
        },
        {
          line: 5,
          right: true,
          why: '`() => show` is a new arrow function, and was never added. `off` finds no such listener and says nothing. It should be `prices.off("change", show)`.',
        },
      ],
      see: { demo: 'look-alikes' },
    },
    {
      id: 'which-emit-throws',
      kind: 'line',
      ask: 'Which line throws?',
      code: "const oven = new EventEmitter()\noven.emit('smoke', new Error('smoke'))\noven.once('error', () => {})\noven.emit('error', new Error('fire'))\noven.off('error', () => {})\noven.emit('Error', new Error('more fire'))\noven.emit('error', new Error('much more fire'))",
      lines: [
        {
          line: 2,
          why: 'It carries an Error, but it is called `smoke`. What counts is the name, and nobody listens to this one: nothing happens.',
        },
        { line: 4, why: 'Here `error` has its listener, for the first and last time. It is called, and nothing is thrown.' },
        { line: 5, why: 'Nothing to remove: it was another function, and the `once` is used up. `off` is silent about that.' },
        { line: 6, why: '`Error` is not `error`. Names are compared exactly, so this is an ordinary event that nobody hears.' },
        {
          line: 7,
          right: true,
          why: 'The `once` listener was used up in line 4. `error` without a listener: `emit` throws.',
        },
      ],
      see: { demo: 'error-event' },
    },
    {
      id: 'stop-the-round',
      kind: 'several',
      ask: 'Five listeners are on the list of one event, and the second one is being called. What can it do so that the third is not called by this emit?',
      choices: [
        {
          id: 'throw',
          text: 'throw an exception',
          right: true,
          why: 'There is no `try` inside `emit`: the exception leaves through it, and the round is over.',
        },
        {
          id: 'exit',
          text: 'call `process.exit()`',
          right: true,
          why: 'It does not come back. After it no JavaScript runs but the `exit` listeners of `process`.',
        },
        {
          id: 'return-false',
          text: 'return `false`',
          why: 'That stops things in other libraries. An emitter does not look at what listeners return.',
        },
        {
          id: 'remove',
          text: "call `removeAllListeners` for this event's name",
          why: 'It empties the list for the next emit. This one works through the list as it was when it began.',
        },
        {
          id: 'reject',
          text: 'be `async`, and reject',
          why: 'It returns a promise like any async function, and `emit` goes on. The rejection shows only later.',
        },
      ],
      see: { demo: 'listener-throws' },
    },
    {
      id: 'life-of-the-eleventh',
      kind: 'order',
      ask: "Ten functions listen to `order`, and somebody listens to `newListener`. Now `shop.on('order', eleventh)` is called. In which order does this happen?",
      items: [
        { id: 'announced', text: '`newListener` is emitted' },
        { id: 'added', text: '`eleventh` stands on the list' },
        { id: 'returned', text: '`on` returns the emitter' },
        { id: 'finished', text: 'the rest of the file runs' },
        { id: 'warned', text: 'listeners of the `warning` event of `process` are called' },
      ],
      why: '`newListener` comes before the function is on the list. Then it is added; a list of more than ten makes Node prepare a warning, but nothing is refused. `on` returns, the running code goes on, and the warning is delivered in a tick.',
      wrong: [
        {
          first: 'added',
          second: 'announced',
          why: '`newListener` announces somebody who is about to be added. Its listener does not find the newcomer on the list yet.',
        },
        { first: 'returned', second: 'added', why: 'When `on` is back, its work is done. It puts nothing off.' },
        {
          first: 'returned',
          second: 'announced',
          why: '`newListener` is an emit inside `on`, so a plain function call: it is over before `on` returns.',
        },
        { first: 'finished', second: 'returned', why: 'The file cannot go on before the call it stands at has returned.' },
        {
          first: 'finished',
          second: 'added',
          why: '`on` adds at once, without any queue. The rest of the file has eleven listeners already.',
        },
        {
          first: 'warned',
          second: 'finished',
          why: 'The warning is made at the eleventh listener, but it is delivered with `process.nextTick`: after the code that is running.',
        },
        {
          first: 'warned',
          second: 'returned',
          why: 'A process warning never interrupts. It is delivered in a tick, when the running code is done.',
        },
        {
          first: 'warned',
          second: 'added',
          why: 'Node counts after it has added. The warning is about a fact, and it comes later still, in a tick.',
        },
        {
          first: 'warned',
          second: 'announced',
          why: 'First the newcomer is announced, then added, then counted, and only then there is something to warn about.',
        },
      ],
      see: { demo: 'eleventh-listener' },
    },
    {
      id: 'first-and-once',
      kind: 'short',
      ask: 'A listener should be called before all that are already there, and only a single time. Which method adds it?',
      accept: ['prependOnceListener', 'emitter.prependOnceListener'],
      why: 'Method names are put together: `prepend` says where, `Once` says how often. There is no short form of this one.',
      wrong: [
        {
          answers: ['prependListener', 'emitter.prependListener'],
          why: 'The right place, but it stays on the list and is called every time.',
        },
        { answers: ['once', 'emitter.once'], why: 'A single time, yes. But `once` adds at the end of the list, behind all the others.' },
        {
          answers: ['prependOnce', 'oncePrepend', 'prependOnceEvent', 'oncePrependListener', 'emitter.prependOnce'],
          why: 'Almost. The whole word is longer: it ends as `prependListener` does.',
        },
        {
          answers: ['prepend', 'unshift', 'addFirst', 'onFirst'],
          why: 'The place is right, but that is no method of an emitter, and nothing in it says "once".',
        },
        {
          answers: ['on', 'addListener', 'emitter.on', 'emitter.addListener'],
          why: 'That adds at the end of the list, for every emit to come.',
        },
      ],
      see: { demo: 'who-goes-first' },
    },
  ],
})
