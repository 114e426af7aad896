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
  partialOrder,
  printed,
  saidDepends,
  text,
  value,
  type Condition,
} from '../../src/index.ts'

const aboutAsLong: Condition = value('all work', '<', { value: 'all waits', times: 1.5 })
const loopIsSlower: Condition = value('loop of waits', '>=', { value: 'all waits', times: 1.5 })
const loopIsQuick: Condition = value('loop of promises', '<', 290)
const workIsQuick: Condition = value('all work', '<', 290)

export default defineLesson({
  demos: [
    {
      id: 'read-twice',
      title: 'The same file, read twice',
      file: 'read-twice.cts',
      teaches: '`readFileSync` waits for the file; `readFile` only asks for it, and its callback runs after the code that is running now.',
      prediction: order(),
      contract: exact(all(before('first: got soup', 'first: go on'), before('second: go on', 'second: got soup'))),
      hint: 'One of the two functions returns the text. What could the other one return, and when is its callback called?',
      why: [
        { line: 'first: ask', text: 'Plain code, top to bottom.' },
        {
          line: 'first: got soup',
          text: '`readFileSync` returns the text itself. The whole thread stands still until the text is there, so this comes right after the question.',
        },
        { line: 'first: go on', text: 'The next statement, once the blocking read is over.' },
        { line: 'second: ask', text: 'Still the same top-to-bottom run of the file.' },
        { line: 'second: go on', text: '`readFile` hands the job away and returns at once, without any text. The main file goes on.' },
        {
          line: 'second: got soup',
          text: 'A callback never interrupts running code. The main file must end first; then the loop finds the finished read and calls the callback.',
        },
      ],
      misconceptions: [
        {
          when: before('second: got soup', 'second: go on'),
          say: 'However small the file and however fast the disk: the callback waits for the main file to end. Speed cannot make it jump in between.',
        },
        { when: before('first: go on', 'first: got soup'), say: '`Sync` in the name means: do not return before the result is there.' },
        { when: saidDepends(), say: 'How long the read takes does depend on the disk. The order of these lines does not.' },
      ],
      variants: [
        {
          id: 'turned',
          file: 'read-twice.turned.cts',
          contract: exact(
            all(
              lineAt(1, 'first: ask'),
              lineAt(2, 'first: go on'),
              lineAt(3, 'second: ask'),
              lineAt(4, 'second: got soup'),
              lineAt(5, 'second: go on'),
              lineAt(6, 'first: got soup'),
            ),
          ),
          why: [
            { line: 'first: ask', text: 'Plain code, top to bottom.' },
            { line: 'first: go on', text: '`readFile` hands the job away and returns at once, without any text. The main file goes on.' },
            { line: 'second: ask', text: 'The main file is still running, and no callback gets in between.' },
            {
              line: 'second: got soup',
              text: '`readFileSync` holds the thread until it has the text. It asked later and is served first, since it lets nobody else have a turn.',
            },
            { line: 'second: go on', text: 'The next statement. The first read may be done by now, and still its callback has to wait.' },
            {
              line: 'first: got soup',
              text: 'Only now the main file has ended. The loop finds the finished read and calls the callback: first to ask, last to be served.',
            },
          ],
          misconceptions: [
            {
              when: before('first: got soup', 'first: go on'),
              say: 'There is no `Sync` in the name of the first one: it returns without the text, and the callback comes later.',
            },
            {
              when: all(before('first: go on', 'first: got soup'), before('first: got soup', 'second: go on')),
              say: 'The first read may well be done while `readFileSync` blocks. But its callback is JavaScript, and the only thread is not free before the main file has ended.',
            },
            {
              when: before('second: go on', 'second: got soup'),
              say: '`Sync` in the name means: do not return before the result is there.',
            },
            { when: saidDepends(), say: 'How long the reads take does depend on the disk. The order of these lines does not.' },
          ],
        },
      ],
    },
    {
      id: 'await-order',
      title: 'Where an async function lets go',
      file: 'await-order.mts',
      teaches:
        'An async function runs like any other up to its first `await`; only what follows the `await` is put off, into the microtask queue.',
      prediction: order(),
      contract: exact(all(before('chop', 'main: ends'), before('main: ends', 'cook: goes on'), before('cook: goes on', 'other promise'))),
      hint: 'Calling an async function calls it. Follow it with a finger until the first `await`, then return to the caller.',
      why: [
        { line: 'main: begins', text: 'The functions above are only declared. This is the first statement that does something.' },
        { line: 'cook: begins', text: '`cook()` is an ordinary call: its body starts at once, on the stack of the caller.' },
        { line: 'chop', text: '`await chop()` calls `chop` first and awaits afterwards. `chop` has no `await`, so it runs to its end.' },
        { line: 'main: ends', text: 'At its `await` `cook` returned a pending promise to the main file, which goes on to its last line.' },
        {
          line: 'cook: goes on',
          text: 'The rest of `cook` was queued as a microtask at its `await`, before `other promise` was queued: first in, first out.',
        },
        { line: 'other promise', text: 'Queued second, so it runs second.' },
        {
          line: 'cook: done',
          text: "This `then` could not be queued before `cook`'s promise was resolved, and that happened when the rest of `cook` had run.",
        },
      ],
      misconceptions: [
        {
          when: before('main: ends', 'cook: begins'),
          say: 'The word `async` does not put a function off. It runs at once; only `await` makes it pause.',
        },
        {
          when: all(before('main: ends', 'chop'), before('cook: begins', 'main: ends')),
          say: '`await chop()` means: call `chop` now, then pause. The call itself does not wait.',
        },
        {
          when: before('cook: goes on', 'main: ends'),
          say: '`await` pauses `cook`, not its caller. The main file gets a promise back and runs on.',
        },
        {
          when: before('cook: done', 'other promise'),
          say: 'The `then` of a promise is queued when that promise resolves. `other promise` was in the queue long before `cook` came to its end.',
        },
        {
          when: before('other promise', 'cook: goes on'),
          say: 'First in, first out: `cook` came to its `await` before the main file came to the line with `other promise`. There is nothing to wait for, so its rest was queued at once.',
        },
        { when: saidDepends(), say: 'No clock and no I/O here: only one queue, first in, first out.' },
      ],
      variants: [
        {
          id: 'two-awaits',
          file: 'await-order.two-awaits.mts',
          contract: exact(
            all(
              lineAt(1, 'main: begins'),
              lineAt(2, 'cook: begins'),
              lineAt(3, 'chop: begins'),
              lineAt(4, 'main: ends'),
              lineAt(5, 'chop: goes on'),
              lineAt(6, 'other promise'),
              lineAt(7, 'cook: goes on'),
              lineAt(8, 'cook: done'),
            ),
          ),
          why: [
            { line: 'main: begins', text: 'The functions above are only declared. This is the first statement that does something.' },
            { line: 'cook: begins', text: '`cook()` is an ordinary call: its body starts at once, on the stack of the caller.' },
            { line: 'chop: begins', text: '`await chop()` calls `chop` first and awaits afterwards. So `chop` begins right away.' },
            {
              line: 'main: ends',
              text: '`chop` stopped at its `await`, and `cook` at its own. Each gave a pending promise back, and the main file goes on to its last line.',
            },
            {
              line: 'chop: goes on',
              text: 'Its rest was queued at `await null`, as the first microtask. Having nothing to wait for does not spare anybody the queue.',
            },
            { line: 'other promise', text: 'Queued second, so it runs second.' },
            {
              line: 'cook: goes on',
              text: '`cook` waits for the promise of `chop`, and that was resolved only when `chop: goes on` had run. So `cook` joined the queue behind `other promise`.',
            },
            { line: 'cook: done', text: 'The promise of `cook` is resolved at last, and its `then` is queued and run.' },
          ],
          misconceptions: [
            {
              when: before('main: ends', 'cook: begins'),
              say: 'The word `async` does not put a function off. It runs at once; only `await` makes it pause.',
            },
            {
              when: all(before('main: ends', 'chop: begins'), before('cook: begins', 'main: ends')),
              say: '`await chop()` means: call `chop` now, then pause. The call itself does not wait.',
            },
            {
              when: before('chop: goes on', 'main: ends'),
              say: '`await null` pauses as any other `await` does. There is no fast lane for values that are there already.',
            },
            {
              when: before('other promise', 'chop: goes on'),
              say: 'First in, first out: the rest of `chop` was queued at its `await`, before the main file came to the line with `other promise`.',
            },
            {
              when: all(before('cook: goes on', 'other promise'), before('main: ends', 'cook: goes on')),
              say: 'That would be so if `chop` had no `await`. As it is, `cook` gets its place in the queue one turn later, behind `other promise`.',
            },
            { when: before('cook: goes on', 'chop: goes on'), say: '`await chop()` waits until `chop` has come to its end.' },
            { when: saidDepends(), say: 'No clock and no I/O here: only one queue, first in, first out.' },
          ],
        },
      ],
    },
    {
      id: 'blocked-timer',
      title: 'A timer and a busy thread',
      file: 'blocked-timer.cts',
      teaches: "A timer's delay is the earliest moment, not an appointment: while JavaScript runs, no timer can fire.",
      prediction: number({
        ask: 'The timer asks for 150 ms. After about how many ms does its callback run?',
        value: 'waited',
        tolerance: { within: 100 },
      }),
      contract: measured(value('waited', '>=', 300), before('onions are chopped', /^waited/)),
      values: { waited: { pattern: /^waited (\d+) ms$/, unit: 'ms' } },
      hint: 'Who would run the callback at 150 ms, and what is that thread doing then?',
      why: [
        {
          line: 'onions are chopped',
          text: 'The `while` loop holds the only JavaScript thread for 300 ms. Nothing can come before its end.',
        },
        {
          line: /^waited/,
          text: 'After 150 ms the timer was due, and the thread was busy. When the main file ended at 300 ms, the loop found the overdue timer and ran it at once.',
        },
        {
          value: 'waited',
          text: 'The delay (150) and the busy time (300) run side by side, so the longer one counts, plus a few ms to get the loop going.',
        },
      ],
      misconceptions: [
        {
          when: answered('<', 200),
          say: 'Timers do not interrupt. There is no second thread that could run the callback while yours is in its `while` loop.',
        },
        {
          when: all(answered('>=', 410), answered('<=', 500)),
          say: 'You added 150 to 300. But the clock of a timer starts at `setTimeout`, not when the thread becomes free.',
        },
      ],
      variants: [
        {
          id: 'set-later',
          file: 'blocked-timer.set-later.cts',
          prediction: number({
            ask: 'The timer asks for 150 ms. How many ms after the start, about, does its callback run?',
            value: 'waited',
            tolerance: { within: 100 },
          }),
          contract: measured(value('waited', '>=', 445), before('onions are chopped', /^waited/)),
          hint: 'Which statement comes first here: the timer or the chopping? From when does the timer count?',
          why: [
            { line: 'onions are chopped', text: 'The `while` loop comes first and takes 300 ms. There is no timer yet that could wait.' },
            {
              line: /^waited/,
              text: 'The timer was set at 300 ms, and its 150 ms began there. Nobody was busy then, so it came on time.',
            },
            {
              value: 'waited',
              text: '300 ms of work, then 150 ms of waiting: one after the other, so here they add up.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>=', 200), answered('<', 400)),
              say: 'Last time the timer was set before the work, and both ran side by side. Here `setTimeout` is called when the work is over: its 150 ms begin at 300.',
            },
            {
              when: answered('<', 200),
              say: 'The delay is 150 ms from the call of `setTimeout`. But the number printed counts from `start`, and 300 ms of chopping lie in between.',
            },
            {
              when: answered('>', 550),
              say: 'After the chopping the thread is free, and nothing else is in the way: 300 and 150, and a few ms at most.',
            },
          ],
        },
        {
          id: 'long-timer',
          rename: { '150': '600' },
          contract: measured(value('waited', '>=', 595), before('onions are chopped', /^waited/)),
          hint: 'When is the timer due, and what is the thread doing then?',
          why: [
            {
              line: 'onions are chopped',
              text: 'The `while` loop holds the only JavaScript thread for 300 ms. The timer is not due yet, so nobody is held up by it.',
            },
            { line: /^waited/, text: 'At 600 ms the timer was due, and the thread had been free for 300 ms. So it came on time.' },
            {
              value: 'waited',
              text: 'The delay (600) and the busy time (300) run side by side, so the longer one counts. This time that is the delay.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>=', 200), answered('<', 600)),
              say: 'The busy thread can make a timer late, never early. At 300 ms it is free, but the timer wants 600.',
            },
            {
              when: all(answered('>', 750), answered('<=', 1000)),
              say: 'You added 600 and 300. But the clock of a timer starts at `setTimeout`, not when the thread becomes free.',
            },
            { when: answered('<', 200), say: 'No timer fires before its delay is over.' },
            {
              when: any(all(answered('>', 600), answered('<=', 750)), answered('>', 1000)),
              say: 'Nobody holds the thread when the timer is due, so nothing makes it late: 600, and a few ms.',
            },
          ],
        },
      ],
    },
    {
      id: 'timer-order',
      title: 'Zero, one and almost two',
      file: 'timer-order.cts',
      teaches:
        'Delays of 0, 1.9 or none at all become 1 ms; timers of one delay fire in the order in which they were set, and overdue timers fire by due time.',
      prediction: order(),
      contract: exact(all(before('1 ms', '0 ms'), before('0 ms', '1.9 ms'), before('no delay', '50 ms'), before('main is done', '1 ms'))),
      hint: 'Node knows no delay below 1 ms, and it drops fractions.',
      why: [
        { line: 'main is done', text: 'All five timers are overdue by now, but callbacks wait for the main file to end.' },
        { line: '1 ms', text: 'The oldest timer in the list of 1 ms timers.' },
        { line: '0 ms', text: '0 becomes 1. In the list of 1 ms timers it stands behind the one that really asked for 1.' },
        { line: '1.9 ms', text: 'Fractions are cut off: 1.9 becomes 1, and this timer joins the same list.' },
        { line: 'no delay', text: 'A missing delay becomes 1, too. It was set last, so it is the last of its list.' },
        { line: '50 ms', text: 'Set first, but due last: 50 ms after the start, and the others were due after 1.' },
      ],
      misconceptions: [
        {
          when: before('50 ms', '1 ms'),
          say: 'Being overdue does not make timers equal. Node runs them by due time, and 50 ms is due after 1 ms.',
        },
        {
          when: before('0 ms', '1 ms'),
          say: 'There is no 0 ms timer in Node. 0 is turned into 1, and then the order of the calls decides.',
        },
        { when: before('no delay', '1.9 ms'), say: '1.9 is cut down to 1, so both have the same delay, and 1.9 was set earlier.' },
        { when: before('1 ms', 'main is done'), say: 'A due timer still cannot interrupt the `while` loop.' },
        {
          when: before('1.9 ms', '0 ms'),
          say: 'Both have 1 ms in the end, and the one for 0 was set earlier.',
        },
        { when: saidDepends(), say: 'All five are long overdue when the loop begins, so the clock has nothing left to decide.' },
      ],
      variants: [
        {
          id: 'turned',
          file: 'timer-order.turned.cts',
          contract: exact(
            all(
              lineAt(1, 'main is done'),
              lineAt(2, 'no delay'),
              lineAt(3, '1.9 ms'),
              lineAt(4, '0 ms'),
              lineAt(5, '1 ms'),
              lineAt(6, '60 ms'),
            ),
          ),
          why: [
            { line: 'main is done', text: 'All five timers are overdue by now, but callbacks wait for the main file to end.' },
            { line: 'no delay', text: 'A missing delay becomes 1. This is the oldest timer in the list of 1 ms timers.' },
            { line: '1.9 ms', text: 'Fractions are cut off: 1.9 becomes 1. Second in the same list.' },
            { line: '0 ms', text: '0 becomes 1, too. It is not quicker than 1.9, only younger.' },
            { line: '1 ms', text: 'The only one that asked for what it got, and the last of its list: it was set last.' },
            { line: '60 ms', text: 'Set in the middle, but due last: 60 ms after the start, and the others were due after 1.' },
          ],
          misconceptions: [
            {
              when: any(before('60 ms', '0 ms'), before('60 ms', '1 ms')),
              say: 'Being overdue does not make timers equal. Node runs them by due time, and 60 ms is due after 1 ms.',
            },
            {
              when: any(before('0 ms', 'no delay'), before('0 ms', '1.9 ms')),
              say: 'There is no 0 ms timer in Node. 0 is turned into 1, and then the order of the calls decides.',
            },
            {
              when: before('1 ms', '1.9 ms'),
              say: '1.9 is cut down to 1, so both have the same delay, and 1.9 was set earlier.',
            },
            { when: before('1 ms', '0 ms'), say: 'Both have 1 ms in the end, and the one for 0 was set earlier.' },
            { when: before('no delay', 'main is done'), say: 'A due timer still cannot interrupt the `while` loop.' },
            { when: saidDepends(), say: 'All five are long overdue when the loop begins, so the clock has nothing left to decide.' },
          ],
        },
      ],
    },
    {
      id: 'keeps-alive',
      title: 'What keeps Node alive',
      file: 'keeps-alive.mts',
      teaches: 'The loop goes on while something that counts is pending; an `unref`ed timer does not count, so Node leaves without it.',
      prediction: lines({ distractors: ['timer B', 'interval'] }),
      contract: exact(all(before('timer A', 'beforeExit'), before('beforeExit', 'exit code 0'), never('timer B'), exited(0))),
      hint: 'Before each lap the loop asks: is there anything left worth waiting for?',
      why: [
        { line: 'timer A', text: 'An ordinary timer. It keeps the process alive until it has fired.' },
        { line: 'beforeExit', text: 'After timer A only timers that do not count are left. The loop has nothing to wait for and says so.' },
        { line: 'exit code 0', text: 'Nothing was added in `beforeExit`, so the process ends. Code 0: nothing went wrong.' },
      ],
      misconceptions: [
        {
          when: printed('timer B'),
          say: '`unref()` takes the timer off the list of reasons to stay. It would fire if something else kept Node alive for a minute. Nothing does.',
        },
        {
          when: printed('interval'),
          say: 'An interval keeps Node running until it is cleared, unless it is unrefed, as it is here.',
        },
        {
          when: all(never('beforeExit'), not(saidDepends())),
          say: '`beforeExit` fires when the loop runs empty. Only `process.exit()`, a crash or a signal skips it.',
        },
      ],
      variants: [
        {
          id: 'turned',
          file: 'keeps-alive.turned.mts',
          prediction: lines({ distractors: ['interval', 'exit code 1'] }),
          contract: exact(
            all(
              lineAt(1, 'timer A'),
              lineAt(2, 'timer B'),
              lineAt(3, 'beforeExit'),
              lineAt(4, 'exit code 0'),
              never('interval'),
              exited(0),
            ),
          ),
          why: [
            {
              line: 'timer A',
              text: 'Nobody waits for it. But timer B keeps Node alive for 90 ms, and as long as the loop runs, whatever is due fires, whether it counts or not.',
            },
            { line: 'timer B', text: 'The only one of the three that counts. Node stays until it has fired.' },
            { line: 'beforeExit', text: 'Only the interval is left, and it does not count. The loop has nothing to wait for and says so.' },
            { line: 'exit code 0', text: 'Nothing was added in `beforeExit`, so the process ends. Code 0: nothing went wrong.' },
          ],
          misconceptions: [
            {
              when: all(never('timer A'), not(saidDepends())),
              say: '`unref()` does not switch a timer off. It only says: do not stay because of me. As Node stays for timer B, timer A gets its turn.',
            },
            {
              when: all(never('timer B'), not(saidDepends())),
              say: 'Timer B is an ordinary timer. Node stays until it has fired.',
            },
            {
              when: printed('interval'),
              say: 'It would fire after a minute, if there were a reason to stay so long. After 90 ms there is none.',
            },
            {
              when: all(never('beforeExit'), not(saidDepends())),
              say: '`beforeExit` fires when the loop runs empty. Only `process.exit()`, a crash or a signal skips it.',
            },
            { when: printed('exit code 1'), say: 'A timer that never came is no error. Code 1 stands for an uncaught one.' },
            { when: saidDepends(), say: 'How late the timers are may differ. Which of them Node waits for does not.' },
          ],
        },
      ],
    },
    {
      id: 'tick-immediate',
      title: 'Two names, swapped',
      file: 'tick-immediate.cts',
      teaches:
        '`nextTick` callbacks run before the loop goes on, even those added meanwhile; an immediate added by an immediate waits for the next lap.',
      prediction: order(),
      contract: exact(
        all(before('main', 'tick 1'), before('tick in tick', 'immediate 1'), before('immediate 2', 'immediate in immediate')),
      ),
      hint: 'One of the two queues is emptied completely, new entries included. The other is worked off as it was at the start.',
      why: [
        { line: 'main', text: 'Callbacks wait for the main file to end.' },
        { line: 'tick 1', text: 'The nextTick queue comes first after the main file of a CommonJS program, before the loop has begun.' },
        { line: 'tick 2', text: 'It was in the queue before `tick 1` ran, so it is next.' },
        {
          line: 'tick in tick',
          text: 'It joined the queue while that was being emptied, and the queue is emptied to the end, newcomers included.',
        },
        { line: 'immediate 1', text: 'Now the loop moves, and comes to its check phase: the immediates.' },
        { line: 'immediate 2', text: 'Same phase, same lap.' },
        {
          line: 'immediate in immediate',
          text: 'The check phase takes only what was there when it began. This one came later and waits a whole lap.',
        },
      ],
      misconceptions: [
        {
          when: before('immediate 1', 'tick 1'),
          say: 'The names mislead: `nextTick` is the impatient one (before anything else), `setImmediate` the patient one (next check phase). Node cannot rename them without breaking the world.',
        },
        {
          when: before('immediate 1', 'tick in tick'),
          say: '"Next tick" is not the next lap. A tick added by a tick is still part of the same emptying.',
        },
        {
          when: before('immediate in immediate', 'immediate 2'),
          say: 'An immediate set by an immediate never runs in the same lap. All those that were there before it come first.',
        },
        {
          when: before('tick in tick', 'tick 2'),
          say: '`nextTick` is a queue, not a stack: `tick 2` has been waiting since the main file ran, and the newcomer stands behind it.',
        },
        { when: saidDepends(), say: 'No timer is involved, so no clock decides: two queues, each in order of arrival.' },
      ],
      variants: [
        {
          id: 'crossed',
          file: 'tick-immediate.crossed.cts',
          contract: exact(
            all(
              lineAt(1, 'main'),
              lineAt(2, 'tick 1'),
              lineAt(3, 'tick 2'),
              lineAt(4, 'immediate 1'),
              lineAt(5, 'tick in immediate'),
              lineAt(6, 'immediate 2'),
              lineAt(7, 'immediate in tick'),
            ),
          ),
          hint: 'One of the two queues is looked at after every callback. The other has a phase of its own, and when was that reached first?',
          why: [
            { line: 'main', text: 'Callbacks wait for the main file to end.' },
            {
              line: 'tick 1',
              text: 'The nextTick queue comes first after the main file of a CommonJS program, before the loop has begun.',
            },
            { line: 'tick 2', text: 'It was in the queue before `tick 1` ran, so it is next.' },
            { line: 'immediate 1', text: 'Now the loop moves, and comes to its check phase.' },
            {
              line: 'tick in immediate',
              text: 'After every single callback Node empties the nextTick queue, in the middle of a phase, too. `immediate 2` has to stand aside.',
            },
            { line: 'immediate 2', text: 'The check phase goes on.' },
            {
              line: 'immediate in tick',
              text: 'Set when the loop had not begun yet, so it made the very first check phase: third in line, no lap to wait.',
            },
          ],
          misconceptions: [
            {
              when: before('immediate 1', 'tick 1'),
              say: 'The names mislead: `nextTick` is the impatient one (before anything else), `setImmediate` the patient one (next check phase).',
            },
            {
              when: before('immediate 2', 'tick in immediate'),
              say: 'That was right up to Node 10. Since then the nextTick queue is emptied between two callbacks of one phase.',
            },
            {
              when: before('immediate in tick', 'immediate 1'),
              say: 'An immediate set by a tick is still an immediate. It queues up behind the two that were set by the main file.',
            },
            {
              when: before('immediate in tick', 'tick 2'),
              say: 'No immediate runs before the nextTick queue is empty.',
            },
            { when: saidDepends(), say: 'No timer is involved, so no clock decides: two queues, each in order of arrival.' },
          ],
        },
      ],
    },
    {
      id: 'commonjs-order',
      title: 'Ticks and promises in CommonJS',
      file: 'same-statements.cts',
      teaches: 'After the main file of a CommonJS program the nextTick queue is emptied first, then the microtask queue.',
      prediction: order(),
      contract: exact(
        all(before('main', 'tick 1'), before('tick 2', 'promise 1'), before('promise 1', 'microtask'), before('microtask', 'promise 2')),
      ),
      hint: 'There are two queues, not one. And `queueMicrotask` shares a queue with somebody.',
      why: [
        { line: 'main', text: 'The only statement that prints by itself. All others put something into a queue.' },
        { line: 'tick 1', text: 'When the main file has ended, Node looks into the nextTick queue first.' },
        {
          line: 'tick 2',
          text: 'The nextTick queue is emptied before the microtask queue gets its turn, although `microtask` was queued earlier.',
        },
        { line: 'promise 1', text: 'Now the microtask queue, in the order of queueing.' },
        { line: 'microtask', text: '`queueMicrotask` and `then` share one queue, and this one came second.' },
        { line: 'promise 2', text: 'Third in the microtask queue.' },
      ],
      misconceptions: [
        {
          when: before('promise 1', 'tick 1'),
          say: 'Right in an ES module, wrong in CommonJS: here Node gets control when the file has ended, and Node starts with its own nextTick queue.',
        },
        {
          when: all(before('tick 1', 'promise 1'), before('promise 1', 'tick 2')),
          say: 'The two queues are not mixed by time of entry: one is emptied, then the other.',
        },
        {
          when: any(before('microtask', 'promise 1'), before('promise 2', 'microtask')),
          say: '`queueMicrotask` has no lane of its own. It queues up with the promises, in order of arrival.',
        },
        {
          when: saidDepends(),
          say: 'It depends on the file name (`.cts` or `.mts`), but for one file it is the same every time.',
        },
      ],
      variants: [
        {
          id: 'nested',
          file: 'same-statements.nested.cts',
          contract: exact(
            all(
              lineAt(1, 'main'),
              lineAt(2, 'tick'),
              lineAt(3, 'promise'),
              lineAt(4, 'microtask'),
              lineAt(5, 'promise in tick'),
              lineAt(6, 'tick in promise'),
            ),
          ),
          hint: 'There are two queues, and both take newcomers while they are emptied. Write both down on paper, and cross out.',
          why: [
            { line: 'main', text: 'The only statement that prints by itself. All others put something into a queue.' },
            { line: 'tick', text: 'When the main file has ended, Node looks into the nextTick queue first.' },
            { line: 'promise', text: 'The nextTick queue is empty: now the microtasks, in the order of queueing.' },
            { line: 'microtask', text: '`queueMicrotask` and `then` share one queue, and this one came second.' },
            {
              line: 'promise in tick',
              text: 'The tick ran before the microtasks, so this one was in time. But it came third: `promise` and `microtask` had been queued by the main file.',
            },
            {
              line: 'tick in promise',
              text: 'A tick that is set by a microtask waits until the microtask queue is empty. Then Node starts again with its nextTick queue.',
            },
          ],
          misconceptions: [
            {
              when: before('promise', 'tick'),
              say: 'Right in an ES module, wrong in CommonJS: here Node gets control when the file has ended, and starts with its own nextTick queue.',
            },
            {
              when: before('promise in tick', 'promise'),
              say: 'There is one microtask queue, and `promise` has been standing in it since the main file ran. The newcomer goes to its end.',
            },
            {
              when: all(before('promise in tick', 'microtask'), before('promise', 'promise in tick')),
              say: '`queueMicrotask` has no slow lane: it was queued by the main file, so it is before whatever a tick adds.',
            },
            {
              when: any(before('tick in promise', 'microtask'), before('tick in promise', 'promise in tick')),
              say: 'Ticks do not break into the microtask queue. Once microtasks run, they run until none is left.',
            },
            { when: saidDepends(), say: 'No clock is involved: two queues, and a fixed rule which of them is next.' },
          ],
        },
      ],
    },
    {
      id: 'module-order',
      title: 'The same statements as an ES module',
      file: 'same-statements.mts',
      teaches:
        'The body of an ES module runs inside a microtask, so the other microtasks follow it before Node looks at the nextTick queue.',
      prediction: order(),
      contract: exact(
        all(before('main', 'promise 1'), before('promise 1', 'microtask'), before('promise 2', 'tick 1'), before('tick 1', 'tick 2')),
      ),
      hint: 'Not a letter of the code has changed, only the ending of the file name. In which queue might the module itself have been waiting?',
      why: [
        { line: 'main', text: 'The body of the module runs to its end first, as any code does.' },
        {
          line: 'promise 1',
          text: 'Node runs the body of an ES module as part of a promise job. So V8 is already emptying the microtask queue, and goes on with it.',
        },
        { line: 'microtask', text: 'Still the microtask queue, in order of arrival.' },
        { line: 'promise 2', text: 'The last microtask.' },
        { line: 'tick 1', text: 'Only now, with the microtask queue empty, Node gets control back and looks into the nextTick queue.' },
        { line: 'tick 2', text: 'The nextTick queue in order of arrival.' },
      ],
      misconceptions: [
        {
          when: before('tick 1', 'promise 1'),
          say: '"nextTick always runs before promises" is the most repeated half-truth about Node. It holds after callbacks and after a CommonJS main file, not in the body of an ES module.',
        },
        {
          when: all(before('promise 1', 'tick 1'), any(before('tick 1', 'promise 2'), before('tick 1', 'microtask'))),
          say: 'The two queues are not mixed by time of entry: the microtask queue is emptied to its end before Node looks at the ticks.',
        },
        {
          when: saidDepends(),
          say: 'It depends on the file name (`.cts` or `.mts`), but for one file it is the same every time.',
        },
      ],
      variants: [
        {
          id: 'nested',
          file: 'same-statements.nested.mts',
          contract: exact(
            all(
              lineAt(1, 'main'),
              lineAt(2, 'promise'),
              lineAt(3, 'microtask'),
              lineAt(4, 'tick'),
              lineAt(5, 'tick in promise'),
              lineAt(6, 'promise in tick'),
            ),
          ),
          hint: 'It is an ES module. Which of the two queues is being emptied when its last line has run?',
          why: [
            { line: 'main', text: 'The body of the module runs to its end first, as any code does.' },
            {
              line: 'promise',
              text: 'Node runs the body of an ES module as part of a promise job. So V8 is already emptying the microtask queue, and goes on with it.',
            },
            { line: 'microtask', text: 'Still the microtask queue, in order of arrival.' },
            { line: 'tick', text: 'Only now, with the microtask queue empty, Node looks into the nextTick queue.' },
            {
              line: 'tick in promise',
              text: 'It joined the nextTick queue behind `tick`, and that queue is emptied before the microtasks get another turn.',
            },
            {
              line: 'promise in tick',
              text: 'Added by `tick`, when the microtask queue had been empty. It waits until the ticks are done.',
            },
          ],
          misconceptions: [
            {
              when: before('tick', 'promise'),
              say: '"nextTick always runs before promises" holds after callbacks and after a CommonJS main file, not in the body of an ES module.',
            },
            {
              when: before('tick in promise', 'tick'),
              say: '`tick` has been in the nextTick queue since the body of the module ran. The newcomer stands behind it.',
            },
            {
              when: before('promise in tick', 'tick in promise'),
              say: 'Microtasks do not break into the nextTick queue either: when ticks run, they run until none is left.',
            },
            {
              when: before('tick', 'microtask'),
              say: 'The microtask queue is emptied to its end before Node looks at the ticks.',
            },
            { when: saidDepends(), say: 'It depends on the file name (`.cts` or `.mts`), but for one file it is the same every time.' },
          ],
        },
      ],
    },
    {
      id: 'module-callback',
      title: 'The same module, one callback later',
      file: 'module-callback.mts',
      teaches: 'Only the body of an ES module is special: after every callback the nextTick queue is first again, in both kinds of module.',
      prediction: text({ ask: 'What does this ES module print? Three lines.' }),
      contract: exact(all(before('callback', 'tick'), before('tick', 'promise'))),
      hint: 'Who called this function: a promise job, or the timers phase?',
      why: [
        { line: 'callback', text: 'The rest of the callback comes before everything it has queued.' },
        { line: 'tick', text: 'The timers phase called this callback, not a microtask. After it Node empties the nextTick queue first.' },
        { line: 'promise', text: 'Then the microtask queue.' },
      ],
      misconceptions: [
        {
          when: before('promise', 'tick'),
          say: '"In ES modules promises come first" is true for the body of the module only. This code runs later, in a timer callback.',
        },
        { when: before('tick', 'callback'), say: 'Both queues wait until the running function has returned.' },
      ],
      variants: [
        {
          id: 'both',
          file: 'module-callback.both.mts',
          prediction: text({ ask: 'What does this ES module print? Four lines.' }),
          contract: exact(all(lineAt(1, 'promise 1'), lineAt(2, 'tick 1'), lineAt(3, 'tick 2'), lineAt(4, 'promise 2'))),
          hint: 'Ask twice who called this code: a promise job, or the timers phase?',
          why: [
            { line: 'promise 1', text: 'The body of an ES module is itself a microtask, so the microtask queue is emptied first …' },
            { line: 'tick 1', text: '… and only then Node comes to its nextTick queue.' },
            { line: 'tick 2', text: 'The timers phase called this callback, not a microtask. After it the nextTick queue comes first.' },
            { line: 'promise 2', text: 'Then the microtask queue. The same two lines as above, and the other way round.' },
          ],
          misconceptions: [
            {
              when: before('tick 1', 'promise 1'),
              say: 'That is the order of CommonJS. The body of an ES module runs inside a microtask, and microtasks finish among themselves first.',
            },
            {
              when: before('promise 2', 'tick 2'),
              say: '"In ES modules promises come first" is true for the body of the module only. This code runs later, in a timer callback.',
            },
            {
              when: any(before('tick 2', 'tick 1'), before('promise 2', 'promise 1')),
              say: 'The timer needs 10 ms. The two queues are empty long before that.',
            },
          ],
        },
      ],
    },
    {
      id: 'two-timers',
      title: 'Between two timers',
      file: 'two-timers.cts',
      teaches: 'Both queues are emptied after every single callback, not at the end of a phase.',
      prediction: order(),
      contract: exact(all(before('promise A', 'timer B'), before('tick A', 'promise A'), before('tick B', 'promise B'))),
      hint: 'When is the nextTick queue emptied: after a phase, or after a callback?',
      why: [
        { line: 'timer A', text: 'The first timer callback begins.' },
        { line: 'tick A', text: 'After this one callback Node empties the nextTick queue.' },
        { line: 'promise A', text: 'Then the microtask queue. Only when both are empty the next callback may run.' },
        { line: 'timer B', text: 'The second timer had to wait until both queues were empty, although it was due just as early.' },
        { line: 'tick B', text: 'The same again after the second callback: nextTick queue ...' },
        { line: 'promise B', text: '... then microtasks.' },
      ],
      misconceptions: [
        {
          when: before('timer B', 'promise A'),
          say: 'That was true up to Node 10, and many articles still say it. Since Node 11 both queues are emptied between two callbacks of one phase.',
        },
        { when: before('promise A', 'tick A'), say: 'After a callback the nextTick queue comes first, then the microtasks.' },
        { when: saidDepends(), say: 'When the timers fire depends on the clock. What happens between them does not.' },
      ],
      variants: [
        {
          id: 'tick-in-promise',
          file: 'two-timers.tick-in-promise.cts',
          contract: exact(
            all(
              lineAt(1, 'timer A'),
              lineAt(2, 'promise A'),
              lineAt(3, 'tick A'),
              lineAt(4, 'timer B'),
              lineAt(5, 'promise B'),
              lineAt(6, 'tick B'),
            ),
          ),
          hint: 'Which of the two queues has something in it when the timer callback returns? And when is somebody going to look into the other one?',
          why: [
            { line: 'timer A', text: 'The first timer callback begins. It puts a single microtask into the queue.' },
            { line: 'promise A', text: 'The nextTick queue is empty, so the microtasks have their turn at once. This one sets a tick.' },
            {
              line: 'tick A',
              text: 'A tick left by a microtask sends Node back to its nextTick queue. Only when both queues are empty may the next callback run.',
            },
            { line: 'timer B', text: 'Due just as early, it had to wait for both queues.' },
            { line: 'promise B', text: 'The same again after the second callback.' },
            { line: 'tick B', text: 'And the tick at the end: set last, run last.' },
          ],
          misconceptions: [
            {
              when: any(before('timer B', 'promise A'), before('timer B', 'tick A')),
              say: 'That was true up to Node 10, and many articles still say it. Since Node 11 both queues are emptied, newcomers included, between two callbacks of one phase.',
            },
            {
              when: before('tick A', 'promise A'),
              say: '"Ticks come first" decides only between things that are there. This tick does not exist before `promise A` has run.',
            },
            { when: saidDepends(), say: 'When the timers fire depends on the clock. What happens between them does not.' },
          ],
        },
      ],
    },
    {
      id: 'race',
      title: 'Zero milliseconds against immediately',
      file: 'race.cts',
      teaches: 'From the main file, `setTimeout(…, 0)` against `setImmediate` is a race: nothing in the program decides it.',
      prediction: order({ ask: 'In which order do these two lines print?' }),
      contract: oneOf(['timeout', 'immediate'], ['immediate', 'timeout']),
      hint: '0 means 1 ms. How long does Node need from `setTimeout` to the start of the loop? Be honest about what you can know.',
      why: [
        {
          line: 'timeout',
          when: before('timeout', 'immediate'),
          text: 'This time more than 1 ms had passed when the loop began: the timer was due, and timers are looked at before the check phase.',
        },
        {
          line: 'timeout',
          text: 'This time less than 1 ms had passed when the loop began: the timer was not due yet, and had to wait until the check phase was over.',
        },
        { line: 'immediate', when: before('immediate', 'timeout'), text: 'The check phase came before the timer was due.' },
        { line: 'immediate', text: 'The check phase came after the timer, which was due at the very start.' },
      ],
      misconceptions: [
        {
          when: before('timeout', 'immediate'),
          say: '"Timers are the first phase, so the timeout is first" forgets that 0 means 1 ms. If the loop starts earlier than that, the timer misses its first chance. Run it 20 times.',
        },
        {
          when: before('immediate', 'timeout'),
          say: 'On a quick machine that is the frequent outcome, yet no promise. A slow start, and the timer is already due. Run it 20 times.',
        },
      ],
      variants: [{ id: 'kettle', rename: { timeout: 'kettle', immediate: 'bell' } }],
    },
    {
      id: 'race-after-print',
      title: 'The race, with one line of output before it',
      file: 'race-after-print.cts',
      teaches: 'Printing takes time, so it shifts the odds of a race, and "I have always seen it so" is still no guarantee.',
      prediction: choice({
        ask: 'Now the main file prints something. Which callback runs first?',
        mayDepend: true,
        choices: [
          {
            id: 'timeout',
            text: '`timeout`',
            holds: before('timeout', 'immediate'),
            why: 'The first `console.log` of a program has to set up stdout. That takes a millisecond or more as a rule, so the 1 ms timer is due when the loop starts. Overwhelmingly likely, and still luck: Node promises nothing.',
          },
          {
            id: 'immediate',
            text: '`immediate`',
            holds: before('immediate', 'timeout'),
            why: 'This needs the main file to get from `setTimeout` to the loop within 1 ms, first `console.log` included. That is possible on a very quick machine, and rare.',
          },
        ],
      }),
      contract: oneOf(['main', 'timeout', 'immediate'], ['main', 'immediate', 'timeout']),
      hint: 'What costs time here, and what was the race about?',
      why: [
        { line: 'main', text: 'Plain code, before any callback. As the first output of the program it costs about a millisecond or more.' },
        {
          line: 'timeout',
          when: before('timeout', 'immediate'),
          text: 'Printing took so long that the timer was due when the loop started.',
        },
        { line: 'timeout', text: 'A rare sight: printing was so quick that the timer was not due yet when the loop started.' },
        { line: 'immediate', when: before('timeout', 'immediate'), text: 'Check phase, after the timer that was due at the start.' },
        { line: 'immediate', text: 'The check phase of the first lap came before the timer was due.' },
      ],
      misconceptions: [
        {
          when: saidDepends(),
          say: 'Well said: it is still a race. But the odds have moved far; 20 runs will most likely show one single outcome.',
        },
      ],
      variants: [{ id: 'kettle', rename: { timeout: 'kettle', immediate: 'bell' } }],
    },
    {
      id: 'module-race',
      title: 'The race as an ES module',
      file: 'module-race.mts',
      teaches:
        'On Node 20 an ES module starts inside the poll phase, which settles the race; newer releases load it before the loop starts, and the race is back.',
      prediction: order({ ask: 'In which order do these two lines print, on the Node you run?' }),
      contract: byNode(
        { node: { before: '22' }, contract: exact(before('immediate', 'timeout')) },
        { contract: oneOf(['immediate', 'timeout'], ['timeout', 'immediate']) },
      ),
      hint: 'How does your Node read the main file: before the loop starts, or with the help of the loop?',
      why: [
        {
          line: 'immediate',
          when: before('immediate', 'timeout'),
          node: { before: '22' },
          text: 'Node 20 reads an ES module asynchronously. So the module runs in the poll phase, and the check phase follows.',
        },
        {
          line: 'immediate',
          when: before('immediate', 'timeout'),
          text: 'Either this Node reads the module asynchronously (Node 20, early 22 and 24), so that the check phase follows for sure, or the timer was not due yet when the loop began.',
        },
        { line: 'immediate', text: 'The timer was due when the loop began, so it came before the check phase.' },
        {
          line: 'timeout',
          when: before('timeout', 'immediate'),
          text: 'This Node runs the module before the loop starts, as it does with CommonJS, and 1 ms had passed by then: the timer was first.',
        },
        {
          line: 'timeout',
          text: 'It was not due when the loop passed the timers, or the module ran in the poll phase: either way check came first.',
        },
      ],
      misconceptions: [
        {
          when: before('timeout', 'immediate'),
          say: 'On Node 20 this order cannot come. On newer ones it can, but less often than the other: starting the loop rarely takes a whole millisecond.',
        },
      ],
      variants: [{ id: 'kettle', rename: { timeout: 'kettle', immediate: 'bell' } }],
    },
    {
      id: 'inside-io',
      title: 'Inside an I/O callback',
      file: 'inside-io.cts',
      teaches: 'In an I/O callback `setImmediate` always comes before a timer set there, however overdue that timer is.',
      prediction: order(),
      contract: exact(
        all(before('callback', 'tick'), before('tick', 'promise'), before('promise', 'immediate'), before('immediate', 'timeout')),
      ),
      hint: 'The callback runs in the poll phase. Which phase comes next, and which one after that?',
      why: [
        { line: 'callback', text: 'The running function first, all 20 ms of it.' },
        { line: 'tick', text: 'After the callback: the nextTick queue.' },
        { line: 'promise', text: 'Then the microtasks.' },
        { line: 'immediate', text: 'From poll the loop goes to check. No timer is looked at on the way.' },
        { line: 'timeout', text: 'About 19 ms overdue, but timers are only looked at in their own phase, and that comes after check.' },
      ],
      misconceptions: [
        {
          when: before('timeout', 'immediate'),
          say: 'Being late gives a timer no right of way. The loop goes poll, check, close, timers, and the immediate sits in check.',
        },
        {
          when: before('promise', 'tick'),
          say: 'After a callback the nextTick queue comes first, then the microtasks.',
        },
        {
          when: any(before('immediate', 'promise'), before('immediate', 'tick')),
          say: 'An immediate needs the loop to move on to check, and the loop does not move before both queues are empty.',
        },
        {
          when: saidDepends(),
          say: 'From the main file it is a race. From inside an I/O callback the next stop is fixed: check.',
        },
      ],
      variants: [
        {
          id: 'next-lap',
          file: 'inside-io.next-lap.cts',
          contract: exact(
            all(
              lineAt(1, 'callback'),
              lineAt(2, 'immediate'),
              lineAt(3, 'tick in immediate'),
              lineAt(4, 'timeout'),
              lineAt(5, 'immediate in immediate'),
            ),
          ),
          hint: 'The callback runs in the poll phase. How often does the loop come to check, and what does it pass in between?',
          why: [
            { line: 'callback', text: 'The running function first, all 20 ms of it.' },
            { line: 'immediate', text: 'From poll the loop goes to check. No timer is looked at on the way.' },
            { line: 'tick in immediate', text: 'After the callback the nextTick queue is emptied, before the loop moves on.' },
            { line: 'timeout', text: 'About 19 ms overdue, and now the loop comes round to the timers.' },
            {
              line: 'immediate in immediate',
              text: 'The check phase takes only what was there when it began. This one waits for the next lap, and timers lie on the way there.',
            },
          ],
          misconceptions: [
            {
              when: before('timeout', 'immediate'),
              say: 'Being late gives a timer no right of way. The loop goes poll, check, close, timers, and the first immediate sits in check.',
            },
            {
              when: all(before('immediate in immediate', 'timeout'), before('immediate', 'immediate in immediate')),
              say: '"In an I/O callback the immediate comes before the timer" holds for those set there. The second one is set in check, and has a whole lap to go.',
            },
            {
              when: before('immediate in immediate', 'tick in immediate'),
              say: 'A tick comes right after the callback that set it. An immediate set by an immediate comes a lap later.',
            },
            {
              when: before('timeout', 'tick in immediate'),
              say: 'Before the loop moves to another phase, the nextTick queue is emptied.',
            },
            {
              when: saidDepends(),
              say: 'From the main file it is a race. From inside an I/O callback, with a timer that is overdue, the way is fixed.',
            },
          ],
        },
      ],
    },
    {
      id: 'file-among-timers',
      title: 'A file among the timers',
      file: 'file-among-timers.cts',
      teaches:
        'What the main file sets side by side, a read, a timer, an immediate, races: clock and Node version decide. What the callback of a read sets has an order: immediate, then timer.',
      prediction: order(),
      contract: byNode(
        {
          node: { before: '26' },
          contract: oneOf(
            ['Timeout 1', 'Immediate 1', 'File read', 'Immediate 2', 'Timeout 2'],
            ['Immediate 1', 'Timeout 1', 'File read', 'Immediate 2', 'Timeout 2'],
            ['Immediate 1', 'File read', 'Immediate 2', 'Timeout 1', 'Timeout 2'],
          ),
        },
        {
          contract: oneOf(
            ['Timeout 1', 'Immediate 1', 'File read', 'Immediate 2', 'Timeout 2'],
            ['Immediate 1', 'Timeout 1', 'File read', 'Immediate 2', 'Timeout 2'],
            ['Immediate 1', 'File read', 'Immediate 2', 'Timeout 1', 'Timeout 2'],
            ['Timeout 1', 'File read', 'Immediate 1', 'Immediate 2', 'Timeout 2'],
            ['File read', 'Immediate 1', 'Immediate 2', 'Timeout 1', 'Timeout 2'],
          ),
        },
      ),
      hint: 'First look for the pairs you can be sure of. Is there one guess left, or several?',
      why: [
        {
          line: 'Timeout 1',
          when: before('Timeout 1', 'Immediate 1'),
          text: 'This time its 1 ms was over when the loop began. That is the race of the main file again.',
        },
        {
          line: 'Timeout 1',
          when: before('File read', 'Timeout 1'),
          text: 'The file was read in less than a millisecond, before this timer was due. Rare on older releases, common on Node 26.',
        },
        { line: 'Timeout 1', text: 'Its 1 ms was not over when the loop began, so the check phase of the first lap came before it.' },
        {
          line: 'Immediate 1',
          when: before('File read', 'Immediate 1'),
          text: 'The file was ready in the first poll phase already, and check comes after poll.',
        },
        { line: 'Immediate 1', text: 'The check phase of the first lap.' },
        {
          line: 'File read',
          when: before('File read', 'Immediate 1'),
          text: 'Node 26 reads a small file in one job for the thread pool. It can be finished before the first poll phase, and then it comes before the immediate.',
        },
        {
          line: 'File read',
          text: 'Up to Node 25 `readFile` is four jobs one after the other (open, stat, read, close), each a trip through the loop, so it never makes the first lap. On Node 26 it is one job for a small file, which was not finished at the first poll phase this time.',
        },
        { line: 'Immediate 2', text: 'Set in an I/O callback (poll phase): check is the very next phase. Certain.' },
        {
          line: 'Timeout 2',
          text: 'Set together with `Immediate 2`, in the poll phase: timers come after check. Certain, and behind the older `Timeout 1`, too.',
        },
      ],
      misconceptions: [
        {
          when: before('Timeout 2', 'Immediate 2'),
          say: 'Inside an I/O callback the immediate is always first: check follows poll, timers come later.',
        },
        {
          when: before('Timeout 2', 'Timeout 1'),
          say: 'Both want 1 ms, and `Timeout 1` was set earlier. That order is certain.',
        },
        {
          when: before('Immediate 2', 'File read'),
          say: '`Immediate 2` does not exist before the callback of `readFile` has run.',
        },
        {
          when: before('Timeout 1', 'Immediate 1'),
          say: 'Many articles print `Timeout 1` before `Immediate 1` as the one answer. It is one of several: that pair is a race.',
        },
      ],
      variants: [
        {
          id: 'chained',
          file: 'file-among-timers.chained.cts',
          contract: exact(
            all(
              lineAt(1, 'File read 1'),
              lineAt(2, 'Immediate 1'),
              lineAt(3, 'Timeout 1'),
              lineAt(4, 'File read 2'),
              lineAt(5, 'Immediate 2'),
              lineAt(6, 'Timeout 2'),
            ),
          ),
          hint: 'What does the main file ask for, apart from the first read? And in which phase is everything else set?',
          why: [
            {
              line: 'File read 1',
              text: 'The main file asks for nothing but this, so there is nothing it could race with.',
            },
            { line: 'Immediate 1', text: 'Set in an I/O callback (poll phase): check is the very next phase. Certain.' },
            { line: 'Timeout 1', text: 'Set in the poll phase, too: timers come after check, however quick the millisecond was.' },
            {
              line: 'File read 2',
              text: 'Asked for in the callback of `Timeout 1`, so it cannot come before it. And `Immediate 1` was over by then.',
            },
            { line: 'Immediate 2', text: 'In the callback of a read again: poll, and next comes check.' },
            { line: 'Timeout 2', text: 'And timers after it. Each step was set by the one before, so no clock and no disk decides.' },
          ],
          misconceptions: [
            {
              when: saidDepends(),
              say: 'Last time it did: a read, a timer and an immediate were all set by the main file. Here each step is set in the callback of the one before, and within a callback of a read the immediate is always first.',
            },
            {
              when: any(before('Timeout 1', 'Immediate 1'), before('Timeout 2', 'Immediate 2')),
              say: 'That pair is a race only when the main file sets it. Inside an I/O callback the immediate is always first: check follows poll, timers come later.',
            },
            {
              when: any(before('Immediate 1', 'File read 1'), before('Timeout 1', 'File read 1')),
              say: 'Neither exists before the callback of the first read has run: both are set in it.',
            },
            {
              when: before('File read 2', 'Timeout 1'),
              say: 'The second read is asked for in the callback of `Timeout 1`.',
            },
            {
              when: all(before('File read 2', 'Immediate 1'), before('Timeout 1', 'File read 2')),
              say: '`Immediate 1` needs only the next check phase. The second read is asked for after that, in a timer.',
            },
            {
              when: any(before('Immediate 2', 'File read 2'), before('Timeout 2', 'File read 2')),
              say: 'Both are set in the callback of the second read, so they come after it.',
            },
          ],
        },
      ],
    },
    {
      id: 'one-lap',
      title: 'One lap around the loop',
      file: 'one-lap.cts',
      teaches: 'From a poll callback the way is fixed: nextTick, microtasks, check, close, timers.',
      prediction: order(),
      contract: exact(
        all(
          before('connection', 'tick'),
          before('tick', 'promise'),
          before('promise', 'immediate'),
          before('immediate', 'socket closed'),
          before('socket closed', 'timeout'),
        ),
      ),
      hint: 'A new connection arrives in the poll phase. Put your finger on poll in the drawing of the loop, and go round.',
      why: [
        { line: 'connection', text: 'Poll phase: the system reports a new connection, and its callback runs to the end.' },
        { line: 'tick', text: 'Between two callbacks: the nextTick queue. It is no phase.' },
        { line: 'promise', text: 'Still between two callbacks: the microtasks.' },
        { line: 'immediate', text: 'Check, the phase after poll.' },
        {
          line: 'socket closed',
          text: 'Close: `destroy()` asked for it in the callback, and the event is delivered in the phase of closed handles.',
        },
        { line: 'timeout', text: 'Timers, after close. The lap is complete.' },
      ],
      misconceptions: [
        {
          when: before('timeout', 'immediate'),
          say: 'Timers are the first phase only in a drawing, where every circle must begin somewhere. You stand in poll: check is next, timers come round later.',
        },
        {
          when: before('socket closed', 'immediate'),
          say: '`destroy()` only asks for the end. The close event has a phase of its own, after check.',
        },
        {
          when: all(before('timeout', 'socket closed'), before('immediate', 'timeout')),
          say: 'Between check and timers lies the close phase.',
        },
        { when: before('promise', 'tick'), say: 'After a callback the nextTick queue comes first, then the microtasks.' },
        {
          when: any(before('immediate', 'promise'), before('immediate', 'tick')),
          say: 'Ticks and microtasks wait for no phase: both queues are emptied before the loop moves on from poll to check.',
        },
        { when: saidDepends(), say: 'When the connection arrives depends on the system. The way from there is fixed.' },
      ],
      variants: [
        {
          id: 'from-close',
          file: 'one-lap.from-close.cts',
          contract: exact(
            all(lineAt(1, 'connection'), lineAt(2, 'socket closed'), lineAt(3, 'tick'), lineAt(4, 'timeout'), lineAt(5, 'immediate')),
          ),
          hint: 'The immediate is set in the close phase. Put your finger on close in the drawing of the loop, and go round from there.',
          why: [
            { line: 'connection', text: 'Poll phase: the system reports a new connection, and its callback runs to the end, all 20 ms.' },
            {
              line: 'socket closed',
              text: 'Check has nothing to do yet, so the next stop is close: the event that `destroy()` has asked for.',
            },
            { line: 'tick', text: 'Between two callbacks: the nextTick queue. It is no phase.' },
            { line: 'timeout', text: 'From close the circle goes on to the timers, and this one is long overdue.' },
            { line: 'immediate', text: 'Check is nearly a whole lap away from close. "Immediate" is a matter of where you stand.' },
          ],
          misconceptions: [
            {
              when: before('immediate', 'timeout'),
              say: '"The immediate comes before the timer" holds in poll. This one is set in the close phase: timers are next, and check comes round later.',
            },
            {
              when: before('timeout', 'socket closed'),
              say: 'However overdue the timer is: from poll the way leads through check and close first.',
            },
            {
              when: before('socket closed', 'connection'),
              say: '`destroy()` only asks for the end. The close event has a phase of its own, after the running callback.',
            },
            {
              when: any(before('timeout', 'tick'), before('immediate', 'tick')),
              say: 'The nextTick queue is emptied after every callback, before the loop moves on.',
            },
            { when: saidDepends(), say: 'The timer is overdue by 19 ms when it counts. Nothing is left for the clock to decide.' },
          ],
        },
      ],
    },
    {
      id: 'endless-ticks',
      title: 'A queue that refills itself',
      file: 'endless-ticks.cts',
      teaches: 'A `nextTick` that sets the next one starves everything else: promises, timers, immediates and I/O.',
      prediction: order(),
      contract: exact(all(before('last tick', 'promise'), before('promise', 'timeout'), before('timeout', 'immediate'))),
      hint: 'When is the nextTick queue left: after each entry, or when it is empty?',
      why: [
        {
          line: 'last tick',
          text: 'For 50 ms there was always one more tick in the queue, and nobody else gets a turn before it is empty.',
        },
        { line: 'promise', text: 'When the nextTick queue is empty at last, the microtasks follow.' },
        { line: 'timeout', text: 'Now the loop starts. The timer is about 49 ms late, so it fires at once: no race this time.' },
        { line: 'immediate', text: 'Check phase of the first lap.' },
      ],
      misconceptions: [
        {
          when: before('timeout', 'last tick'),
          say: 'A tick is not a lap. The loop has not even started while ticks keep coming, so no timer is looked at.',
        },
        {
          when: before('promise', 'last tick'),
          say: 'In CommonJS the microtasks wait for an empty nextTick queue, and this one is not empty for 50 ms.',
        },
        {
          when: any(before('timeout', 'promise'), before('immediate', 'promise')),
          say: 'The timer is overdue, but the loop begins only when both queues are empty: first the ticks, then the microtasks.',
        },
        {
          when: before('immediate', 'timeout'),
          say: 'The race between the two is about 1 ms. Here the timer is about 49 ms late when the loop starts, so it is first for sure.',
        },
        { when: saidDepends(), say: 'How many ticks there are depends on the machine. What comes after them does not.' },
      ],
      variants: [
        {
          id: 'microtasks',
          file: 'endless-ticks.microtasks.cts',
          rename: {
            'A `nextTick` that sets the next one starves everything else: promises, timers, immediates and I/O.':
              'A microtask that queues the next one starves all others as a tick does: ticks, timers, immediates and I/O. Only what was in the same queue before it gets through.',
          },
          contract: exact(
            all(lineAt(1, 'promise'), lineAt(2, 'last round'), lineAt(3, 'tick'), lineAt(4, 'timeout'), lineAt(5, 'immediate')),
          ),
          hint: 'Who is in the microtask queue already when the rounds begin? And when is that queue left?',
          why: [
            { line: 'promise', text: 'First in the microtask queue. The rounds stand behind it: same queue, in order of arrival.' },
            {
              line: 'last round',
              text: 'For 50 ms there was always one more microtask, and nobody outside gets a turn before that queue is empty.',
            },
            { line: 'tick', text: 'Set by the promise, 50 ms ago. Ticks set by microtasks wait until the microtasks are done.' },
            { line: 'timeout', text: 'Now the loop starts. The timer is about 49 ms late, so it fires at once: no race this time.' },
            { line: 'immediate', text: 'Check phase of the first lap.' },
          ],
          misconceptions: [
            {
              when: before('tick', 'last round'),
              say: 'A tick does not break into the microtask queue, and this one is not empty for 50 ms.',
            },
            {
              when: before('last round', 'promise'),
              say: 'Each round puts the next one at the end of the queue. `promise` stood in it before the first of them.',
            },
            {
              when: before('timeout', 'last round'),
              say: 'The loop has not even started while microtasks keep coming, so no timer is looked at.',
            },
            {
              when: before('immediate', 'timeout'),
              say: 'The race between the two is about 1 ms. Here the timer is about 49 ms late when the loop starts, so it is first for sure.',
            },
            { when: saidDepends(), say: 'How many rounds there are depends on the machine. What comes after them does not.' },
          ],
        },
      ],
    },
    {
      id: 'polite-or-rude',
      title: 'Ten thousand rounds, two ways',
      file: 'polite-or-rude.mts',
      teaches: 'A chain of microtasks, or of ticks, keeps the loop from moving; a chain of immediates lets timers and I/O in at every lap.',
      prediction: choice({
        ask: 'Each time a 1 ms timer competes with 10,000 rounds. How many rounds are over when it fires?',
        choices: [
          {
            id: 'both-all',
            text: 'All 10,000, both times',
            holds: all(value('queueMicrotask', '=', 10_000), value('setImmediate', '=', 10_000)),
            why: 'Half right: each immediate takes a lap of its own, and every lap looks at the timers.',
          },
          {
            id: 'microtasks-all',
            text: 'All 10,000 with `queueMicrotask`, only some with `setImmediate`',
            holds: all(value('queueMicrotask', '=', 10_000), value('setImmediate', '<', 10_000)),
            why: 'The microtask queue is emptied to the end before the loop moves, newcomers included. An immediate set by an immediate waits for the next lap, and on its way round the loop passes the timers.',
          },
          {
            id: 'immediates-all',
            text: 'Only some with `queueMicrotask`, all 10,000 with `setImmediate`',
            holds: all(value('queueMicrotask', '<', 10_000), value('setImmediate', '=', 10_000)),
            why: 'The other way round: microtasks are the ones that do not let go.',
          },
          {
            id: 'both-some',
            text: 'Only some, both times',
            holds: all(value('queueMicrotask', '<', 10_000), value('setImmediate', '<', 10_000)),
            why: 'Microtasks are asynchronous in name only: no timer runs before their queue is empty.',
          },
        ],
      }),
      contract: measured(value('queueMicrotask', '=', 10_000), value('setImmediate', '<', 10_000), value('setImmediate', '>=', 1)),
      values: {
        queueMicrotask: { pattern: /^queueMicrotask: timer after (\d+)$/, unit: 'rounds' },
        setImmediate: { pattern: /^setImmediate: timer after (\d+)$/, unit: 'rounds' },
      },
      hint: 'Which of the two gives the loop a chance to go round?',
      why: [
        {
          line: /^queueMicrotask/,
          text: 'All rounds ran in one emptying of the microtask queue. The timer was due long before and had to wait.',
        },
        {
          line: /^setImmediate/,
          text: 'One round per lap. As soon as the timer was due, the next lap ran it, in the middle of the rounds.',
        },
        { value: 'queueMicrotask', text: 'Always all 10,000.' },
        { value: 'setImmediate', text: "As many laps as fit into the timer's millisecond; it differs from run to run." },
      ],
      misconceptions: [
        {
          when: any(chose('both-some'), chose('immediates-all')),
          say: 'Asynchronous does not mean polite. What decides is whether the loop may go on between two rounds.',
        },
        {
          when: chose('both-all'),
          say: 'Not every queue that refills itself is a trap. The check phase takes only the immediates that were there when it began; the newcomer waits, and the loop goes on to the timers.',
        },
      ],
      variants: [
        {
          id: 'ticks',
          file: 'polite-or-rude.ticks.mts',
          prediction: choice({
            ask: 'Each time a 1 ms timer competes with 10,000 rounds. How many rounds are over when it fires?',
            choices: [
              {
                id: 'both-all',
                text: 'All 10,000, both times',
                holds: all(value('queueMicrotask', '=', 10_000), value('nextTick', '=', 10_000)),
                why: 'Both queues are emptied to the end between two callbacks, newcomers included. Neither lets the loop go on to the timers.',
              },
              {
                id: 'microtasks-all',
                text: 'All 10,000 with `queueMicrotask`, only some with `nextTick`',
                holds: all(value('queueMicrotask', '=', 10_000), value('nextTick', '<', 10_000)),
                why: 'That would be so if a tick waited for the next lap. In spite of its name it does not: it comes before the loop goes on.',
              },
              {
                id: 'ticks-all',
                text: 'Only some with `queueMicrotask`, all 10,000 with `nextTick`',
                holds: all(value('queueMicrotask', '<', 10_000), value('nextTick', '=', 10_000)),
                why: 'Microtasks are no politer than ticks: no timer runs before their queue is empty.',
              },
              {
                id: 'both-some',
                text: 'Only some, both times',
                holds: all(value('queueMicrotask', '<', 10_000), value('nextTick', '<', 10_000)),
                why: 'Both are asynchronous in name only: they run before the loop moves, and so do all their newcomers.',
              },
            ],
          }),
          contract: measured(value('queueMicrotask', '=', 10_000), value('nextTick', '=', 10_000)),
          values: {
            queueMicrotask: { pattern: /^queueMicrotask: timer after (\d+)$/, unit: 'rounds' },
            nextTick: { pattern: /^nextTick: timer after (\d+)$/, unit: 'rounds' },
          },
          hint: 'Does either of the two wait for the next lap of the loop?',
          why: [
            {
              line: /^queueMicrotask/,
              text: 'All rounds ran in one emptying of the microtask queue. The timer was due long before and had to wait.',
            },
            {
              line: /^nextTick/,
              text: 'The same with the other queue: each tick adds a tick, and the loop does not move before the last of them.',
            },
            { value: 'queueMicrotask', text: 'Always all 10,000.' },
            { value: 'nextTick', text: 'Always all 10,000, too.' },
          ],
          misconceptions: [
            {
              when: chose('microtasks-all'),
              say: 'As last time? There `setImmediate` was the second. That one takes a lap for each round; `nextTick` takes none. The two names should have been swapped, say those who gave them.',
            },
            {
              when: any(chose('both-some'), chose('ticks-all')),
              say: 'Asynchronous does not mean polite. What decides is whether the loop may go on between two rounds.',
            },
          ],
        },
      ],
    },
    {
      id: 'one-by-one',
      title: 'await in a loop',
      file: 'one-by-one.mts',
      teaches: '`await` in a loop asks for the next file only when the last one is there; the caller goes on meanwhile.',
      prediction: order(),
      contract: exact(
        all(
          before('ask for a.txt', 'main goes on'),
          before('main goes on', 'got A'),
          before('got A', 'ask for b.txt'),
          before('got B', 'done'),
        ),
      ),
      hint: 'What does `await` pause: the function, the program, or the thread?',
      why: [
        { line: 'ask for a.txt', text: '`readBoth()` runs at once, up to its first `await`.' },
        { line: 'main goes on', text: '`readBoth` is paused, its caller is not. It has a promise in hand and goes on.' },
        { line: 'got A', text: 'The file is there; `readBoth` goes on after its `await`.' },
        { line: 'ask for b.txt', text: 'Only now does the `for` loop take its second turn. The two reads never overlap.' },
        { line: 'got B', text: 'The second file is there.' },
        { line: 'done', text: '`await reading` goes on when `readBoth` has come to its end.' },
      ],
      misconceptions: [
        {
          when: before('ask for b.txt', 'got A'),
          say: '`await` in a `for` loop does not start everything at once. The second turn waits for the first to end.',
        },
        {
          when: before('got A', 'main goes on'),
          say: 'An `await` inside `readBoth` pauses `readBoth` only. The main code called it without `await`, so it runs on.',
        },
        {
          when: before('main goes on', 'ask for a.txt'),
          say: 'A call of an async function starts its body at once.',
        },
        {
          when: saidDepends(),
          say: 'How long a read takes depends on the disk. But the second is asked for only when the first is there, so no two of them race.',
        },
      ],
      variants: [
        {
          id: 'asked-first',
          file: 'one-by-one.asked-first.mts',
          rename: {
            '`await` in a loop asks for the next file only when the last one is there; the caller goes on meanwhile.':
              'Reads that are asked for before the loop run side by side; `await` in the loop then only takes the results, in the order of the loop.',
          },
          contract: exact(
            all(
              lineAt(1, 'ask for a.txt'),
              lineAt(2, 'ask for b.txt'),
              lineAt(3, 'main goes on'),
              lineAt(4, 'got A'),
              lineAt(5, 'got B'),
              lineAt(6, 'done'),
            ),
          ),
          hint: 'Which line makes the reads, and is there an `await` in it?',
          why: [
            { line: 'ask for a.txt', text: '`readBoth()` runs at once, up to its first `await`.' },
            { line: 'ask for b.txt', text: '`map` waits for nobody: both reads are under way before the first `await` is reached.' },
            { line: 'main goes on', text: '`readBoth` is paused, its caller is not. It has a promise in hand and goes on.' },
            { line: 'got A', text: 'The loop waits for the first promise of the list, whichever read is done first.' },
            { line: 'got B', text: 'Then for the second one, which may have been ready for a while.' },
            { line: 'done', text: '`await reading` goes on when `readBoth` has come to its end.' },
          ],
          misconceptions: [
            {
              when: before('got A', 'ask for b.txt'),
              say: 'That would be so with `readFile` inside the loop. Here the loop only waits; the asking was done by `map`, in one go.',
            },
            {
              when: before('got B', 'got A'),
              say: 'B may be there first. But the loop asks the promises in the order of the list, and waits at the first of them.',
            },
            {
              when: before('got A', 'main goes on'),
              say: 'An `await` inside `readBoth` pauses `readBoth` only. The main code called it without `await`, so it runs on.',
            },
            { when: before('main goes on', 'ask for a.txt'), say: 'A call of an async function starts its body at once.' },
            { when: saidDepends(), say: 'Which read is done first depends on the disk. In which order the loop takes them does not.' },
          ],
        },
      ],
    },
    {
      id: 'all-at-once',
      title: 'Promise.all with three files',
      file: 'all-at-once.mts',
      teaches:
        '`map` starts all reads at once and they may end in any order, but `Promise.all` returns the results in the order of its input.',
      prediction: order({ distractors: ['tiny, small, big', 'small, tiny, big'] }),
      contract: partialOrder(
        ['ask big', 'ask small'],
        ['ask small', 'ask tiny'],
        ['ask tiny', 'got big'],
        ['ask tiny', 'got small'],
        ['ask tiny', 'got tiny'],
        ['got big', 'big, small, tiny'],
        ['got small', 'big, small, tiny'],
        ['got tiny', 'big, small, tiny'],
      ),
      hint: 'Two orders are asked for: in which the reads end, and in which `Promise.all` gives the results. Only one of them is certain.',
      why: [
        {
          line: /^ask/,
          text: '`map` calls `read` three times in a row, and each call runs up to its `await`. So all three ask before anyone gets.',
        },
        {
          line: 'got big',
          text: '8 MB take longer than a few bytes, so this usually comes last. That is a matter of speed, not a rule.',
        },
        { line: /^got/, text: 'The reads run side by side, and whoever is ready goes on. Between the small ones it is a race.' },
        {
          line: 'big, small, tiny',
          text: '`Promise.all` waits for the slowest and keeps the place of each result: input order, whoever was first.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('tiny, small, big'), printed('small, tiny, big')),
          say: '`Promise.all` does not collect results as they arrive. The first promise of the input gives the first result.',
        },
        {
          when: any(before('got big', 'ask small'), before('got small', 'ask tiny'), before('got big', 'ask tiny')),
          say: 'That is the order of `await` in a `for` loop. `map` waits for nobody: it has called all three before the first read can end.',
        },
      ],
      variants: [
        {
          id: 'tiny-first',
          rename: { "['big', 'small', 'tiny']": "['tiny', 'big', 'small']", 'big, small, tiny': 'tiny, big, small' },
          contract: partialOrder(
            ['ask tiny', 'ask big'],
            ['ask big', 'ask small'],
            ['ask small', 'got tiny'],
            ['ask small', 'got big'],
            ['ask small', 'got small'],
            ['got big', 'tiny, big, small'],
            ['got small', 'tiny, big, small'],
            ['got tiny', 'tiny, big, small'],
          ),
          misconceptions: [
            {
              when: any(printed('tiny, small, big'), printed('small, tiny, big')),
              say: '`Promise.all` does not collect results as they arrive. The first promise of the input gives the first result.',
            },
            {
              when: any(before('got tiny', 'ask big'), before('got tiny', 'ask small'), before('got big', 'ask small')),
              say: 'That is the order of `await` in a `for` loop. `map` waits for nobody: it has called all three before the first read can end.',
            },
          ],
        },
      ],
    },
    {
      id: 'wait-or-work',
      title: 'Waiting together, working together',
      file: 'wait-or-work.mts',
      teaches: '`Promise.all` makes waiting overlap, never JavaScript: three times 100 ms of work on one thread stay 300 ms.',
      prediction: choice({
        ask: 'Each has three jobs of 100 ms. Which takes about 100 ms in all?',
        choices: [
          {
            id: 'only-waits',
            text: 'Only `all waits`',
            holds: all(loopIsSlower, not(aboutAsLong)),
            why: 'Three timers can run down at the same time, because nobody has to do anything for that. Three `while` loops cannot: there is one thread, and it does them one after the other.',
          },
          {
            id: 'waits-and-work',
            text: '`all waits` and `all work`',
            holds: all(loopIsSlower, aboutAsLong),
            why: '`work` is called `async` but never awaits. `map` runs the first call to its end before it makes the second.',
          },
          {
            id: 'nothing',
            text: 'None of them: one thread, so 300 ms each',
            holds: all(not(loopIsSlower), value('loop of waits', '>=', 200)),
            why: 'One thread runs the JavaScript, but a timer that runs down needs no thread. Waiting overlaps for free.',
          },
          {
            id: 'everything',
            text: 'All three: it is asynchronous',
            holds: all(not(loopIsSlower), value('loop of waits', '<', 200)),
            why: '`await` in a `for` loop starts the second wait when the first is over, so that one takes 300 ms.',
          },
        ],
      }),
      contract: measured(loopIsSlower, not(aboutAsLong), value('all work', '>=', 300)),
      values: {
        'loop of waits': { pattern: /^loop of waits: (\d+) ms$/, unit: 'ms' },
        'all waits': { pattern: /^all waits: (\d+) ms$/, unit: 'ms' },
        'all work': { pattern: /^all work: (\d+) ms$/, unit: 'ms' },
      },
      hint: 'Who is busy while a timer runs down? Who is busy in the `while` loop?',
      why: [
        { line: /^loop of waits/, text: 'Each turn of the loop waits for its own 100 ms: 3 × 100.' },
        { line: /^all waits/, text: 'All three timers were started at once and ran down side by side: the longest counts.' },
        {
          line: /^all work/,
          text: 'The one JavaScript thread did the three jobs one after the other: 3 × 100. For work, take worker threads.',
        },
        { value: 'loop of waits', text: 'The sum of the three waits.' },
        { value: 'all waits', text: 'The longest of the three waits.' },
        { value: 'all work', text: 'The sum of the three jobs, whatever `Promise.all` would like.' },
      ],
      misconceptions: [
        {
          when: any(chose('waits-and-work'), chose('everything')),
          say: '"Parallel" is the wrong word for `Promise.all`. It starts nothing and speeds up nothing; it only waits for what has been started.',
        },
        {
          when: chose('nothing'),
          say: 'One thread is no reason to wait one after the other. While nothing has to be computed, the thread is free.',
        },
      ],
      variants: [
        {
          id: 'started',
          file: 'wait-or-work.started.mts',
          prediction: choice({
            ask: 'Each has three jobs of 100 ms. Which takes about 100 ms in all?',
            choices: [
              {
                id: 'only-waits',
                text: 'Only `all waits`',
                holds: all(not(loopIsQuick), not(workIsQuick)),
                why: '`await` in a loop costs time only if each turn starts its own wait. Here all three have been started before the loop begins.',
              },
              {
                id: 'loop-and-waits',
                text: '`loop of promises` and `all waits`',
                holds: all(loopIsQuick, not(workIsQuick)),
                why: 'Three timers were started by `map` and run down together, whoever awaits them, and in whatever way. Three `while` loops share one thread, and take their turns.',
              },
              {
                id: 'waits-and-work',
                text: '`all waits` and `all work`',
                holds: all(not(loopIsQuick), workIsQuick),
                why: '`work` is called `async` but never awaits, so its three jobs run one after the other. The loop, however, awaits timers that run already.',
              },
              {
                id: 'everything',
                text: 'All three',
                holds: all(loopIsQuick, workIsQuick),
                why: 'The two with waits, yes. But three jobs of work on one thread are three jobs one after the other.',
              },
            ],
          }),
          contract: measured(loopIsQuick, value('all waits', '<', 290), value('all work', '>=', 300)),
          values: {
            'loop of promises': { pattern: /^loop of promises: (\d+) ms$/, unit: 'ms' },
            'all waits': { pattern: /^all waits: (\d+) ms$/, unit: 'ms' },
            'all work': { pattern: /^all work: (\d+) ms$/, unit: 'ms' },
          },
          hint: 'When does a timer begin to run down: when it is set, or when it is awaited?',
          why: [
            {
              line: /^loop of promises/,
              text: 'The first `await` takes 100 ms. In that time the other two have run down as well, so their `await`s find a finished promise.',
            },
            { line: /^all waits/, text: 'All three timers were started at once and ran down side by side: the longest counts.' },
            {
              line: /^all work/,
              text: 'The one JavaScript thread did the three jobs one after the other: 3 × 100. For work, take worker threads.',
            },
            { value: 'loop of promises', text: 'The longest of the three waits, not their sum.' },
            { value: 'all waits', text: 'The longest of the three waits.' },
            { value: 'all work', text: 'The sum of the three jobs, whatever `Promise.all` would like.' },
          ],
          misconceptions: [
            {
              when: chose('only-waits'),
              say: 'Last time the loop said `await wait(ms)`: set a timer, wait, set the next. Here `map` sets all three first. (For real work take `Promise.all` all the same: it hears of a rejection at once.)',
            },
            {
              when: any(chose('waits-and-work'), chose('everything')),
              say: '"Parallel" is the wrong word for `Promise.all`. It starts nothing and speeds up nothing; it only waits for what has been started.',
            },
          ],
        },
      ],
    },
    {
      id: 'four-threads',
      title: 'Three hashes or four',
      file: 'four-threads.mts',
      teaches: 'The thread pool has four threads: four slow jobs fill it, and even a tiny file operation queues up behind them.',
      prediction: lines({
        distractors: ['3 hashes, 1 stat: first is hash', '4 hashes, 1 stat: first is stat'],
      }),
      contract: exact(all(printed('3 hashes, 1 stat: first is stat'), printed('4 hashes, 1 stat: first is hash'))),
      hint: 'A hash takes far longer than a stat. The stat is queued last. How many can be served at a time?',
      why: [
        {
          line: '3 hashes, 1 stat: first is stat',
          text: 'Three threads hash, the fourth is free for the quick `stat`.',
        },
        {
          line: '4 hashes, 1 stat: first is hash',
          text: 'All four threads hash. `stat` waits in the queue until one of them has finished, so it cannot be first.',
        },
      ],
      misconceptions: [
        {
          when: printed('4 hashes, 1 stat: first is stat'),
          say: '"Asynchronous calls never block each other" is not true of the pool. Files, async crypto, zlib and `dns.lookup` share its four threads.',
        },
        {
          when: printed('3 hashes, 1 stat: first is hash'),
          say: 'The pool is a queue with four counters, not one. Three slow customers leave one counter open.',
        },
      ],
      variants: [
        {
          id: 'no-queue',
          file: 'four-threads.no-queue.mts',
          prediction: lines({
            distractors: ['1 stat, 4 hashes: first is hash', '4 hashes, 1 timer: first is hash'],
          }),
          contract: exact(all(printed('1 stat, 4 hashes: first is stat'), printed('4 hashes, 1 timer: first is timer'))),
          hint: 'Both times four hashes fill the pool. Who stands in front of them in the queue, and who needs no thread at all?',
          why: [
            {
              line: '1 stat, 4 hashes: first is stat',
              text: 'The `stat` was asked for first, so it got a thread at once. The last hash waited that moment for it, not the other way round.',
            },
            {
              line: '4 hashes, 1 timer: first is timer',
              text: 'All four threads hash, and the timer does not care: the loop itself looks after timers.',
            },
          ],
          misconceptions: [
            {
              when: printed('1 stat, 4 hashes: first is hash'),
              say: 'Last time the `stat` was the fifth in the queue. Here it is the first: five jobs for four threads, and one of the hashes is the one that waits.',
            },
            {
              when: printed('4 hashes, 1 timer: first is hash'),
              say: 'A full pool holds up files, async crypto, zlib and `dns.lookup`. Timers and sockets never stand in that queue.',
            },
            {
              when: all(
                not(saidDepends()),
                any(
                  all(never('1 stat, 4 hashes: first is stat'), never('1 stat, 4 hashes: first is hash')),
                  all(never('4 hashes, 1 timer: first is timer'), never('4 hashes, 1 timer: first is hash')),
                ),
              ),
              say: 'Each of the two races has a winner, and prints it.',
            },
            {
              when: saidDepends(),
              say: 'A hash takes many times as long as a `stat` or a timer of 1 ms, and neither of them has to wait for a hash here. Nothing is close enough to depend.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool-size-early',
      title: 'The size of the pool, set on line 1',
      file: 'pool-size-early.cts',
      needs: { platforms: ['linux', 'darwin'] },
      teaches:
        'libuv reads `UV_THREADPOOL_SIZE` when the pool gets its first job, so setting it before that works, if nothing else has used the pool.',
      prediction: choice({
        ask: 'Which of the two finishes first?',
        mayDepend: true,
        choices: [
          {
            id: 'hash',
            text: '`slow hash`',
            holds: before('slow hash', 'quick stat'),
            why: 'The pool was made with one thread when the hash was queued, the first job of the program. With one thread the jobs run one after the other, in the order of asking.',
          },
          {
            id: 'stat',
            text: '`quick stat`',
            holds: before('quick stat', 'slow hash'),
            why: 'It would, with the usual four threads. But the variable was set before the pool got its first job, and that is when libuv reads it.',
          },
        ],
      }),
      contract: exact(before('slow hash', 'quick stat')),
      hint: 'When does the pool come to life: when Node starts, or when the first job arrives?',
      why: [
        { line: 'slow hash', text: 'The first job in the queue of a pool with a single thread.' },
        { line: 'quick stat', text: 'It had to wait for the only thread, however quick it is itself.' },
      ],
      misconceptions: [
        {
          when: saidDepends(),
          say: 'In practice it often does: in an ES module Node 20 has used the pool before line 1, and Node on Windows may not see the change at all. In this file, on Linux and macOS, it works every time.',
        },
        {
          when: chose('stat'),
          say: 'Node does not make the pool at its start, but when the first job comes. So line 1 was in time here. The safe way is still to set it before Node starts: `UV_THREADPOOL_SIZE=8 node app.js`.',
        },
      ],
      variants: [
        {
          id: 'timer',
          file: 'pool-size-early.timer.cts',
          prediction: choice({
            ask: 'Which of the three finishes first?',
            mayDepend: true,
            choices: [
              {
                id: 'hash',
                text: '`slow hash`',
                holds: lineAt(1, 'slow hash'),
                why: 'It is the first in the queue of the pool, and the `stat` waits for it. But the timer is in another queue.',
              },
              {
                id: 'stat',
                text: '`quick stat`',
                holds: lineAt(1, 'quick stat'),
                why: 'It would be quick, with a thread of its own. But the pool was made with one thread, and that one hashes.',
              },
              {
                id: 'timer',
                text: '`quick timer`',
                holds: lineAt(1, 'quick timer'),
                why: 'A timer needs no thread of the pool: the loop, which has nothing else to do, wakes up for it after 1 ms. Only the `stat` has to wait for the hash.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'quick timer'), lineAt(2, 'slow hash'), lineAt(3, 'quick stat'))),
          hint: 'One thread in the pool, and three who want something. Do all three want it from the pool?',
          why: [
            { line: 'quick timer', text: 'Set last, first to come: the loop looks after timers itself.' },
            { line: 'slow hash', text: 'The first job in the queue of a pool with a single thread.' },
            { line: 'quick stat', text: 'It had to wait for the only thread, however quick it is itself.' },
          ],
          misconceptions: [
            {
              when: saidDepends(),
              say: 'The hash takes many times as long as the timer, and neither waits for the other. There is no race between them, whatever the size of the pool.',
            },
            {
              when: chose('hash'),
              say: 'First among those who need the pool, as last time. A timer does not: what is slow in the pool holds up only the pool.',
            },
            {
              when: chose('stat'),
              say: 'Node does not make the pool at its start, but when the first job comes. So line 1 was in time, and the `stat` stands behind the hash.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool-size-late',
      title: 'The size of the pool, set later',
      file: 'pool-size-late.cts',
      teaches: 'The pool gets its size with its first job; after that, changing `UV_THREADPOOL_SIZE` changes a string and nothing else.',
      prediction: order(),
      contract: exact(all(before('first stat', 'quick stat'), before('quick stat', 'slow hash'))),
      hint: 'What has already happened when line 6 runs?',
      why: [
        { line: 'first stat', text: 'The first job. It made the pool, with four threads.' },
        { line: 'quick stat', text: 'Four threads, so it does not wait for the hash, and it is much quicker.' },
        { line: 'slow hash', text: 'Queued first, but it takes its time on a thread of its own.' },
      ],
      misconceptions: [
        {
          when: before('slow hash', 'quick stat'),
          say: 'That would be so with one thread. But `first stat` has already made the pool with four, and its size is never read again.',
        },
        { when: saidDepends(), say: 'The hash takes many times as long as the `stat`, and each has a thread. There is no race here.' },
      ],
      variants: [
        {
          id: 'larger',
          file: 'pool-size-late.larger.cts',
          contract: exact(all(lineAt(1, 'first stat'), lineAt(2, 'first of 4 hashes'), lineAt(3, 'quick stat'))),
          hint: 'How many threads are there when the hashes come, and when was that settled?',
          why: [
            { line: 'first stat', text: 'The first job. It made the pool, with four threads.' },
            {
              line: 'first of 4 hashes',
              text: 'Four hashes on four threads. The 8 came too late: the pool had its size before that line ran.',
            },
            { line: 'quick stat', text: 'Fifth in the queue of a pool of four, so it waits until the first hash has left its thread.' },
          ],
          misconceptions: [
            {
              when: before('quick stat', 'first of 4 hashes'),
              say: 'With eight threads, or with only one hash as last time, a thread would be free for it. But `first stat` has already made the pool with four, and its size is never read again.',
            },
            {
              when: before('first of 4 hashes', 'first stat'),
              say: 'The hashes are asked for in the callback of the first `stat`, so they come after it.',
            },
            {
              when: before('quick stat', 'first stat'),
              say: 'The quick `stat` is asked for in the callback of the first one.',
            },
            {
              when: saidDepends(),
              say: 'Which of the hashes is first depends. But the `stat` gets a thread only when one of them is done, so it comes after that one.',
            },
          ],
        },
      ],
    },
    {
      id: 'shout',
      title: 'Upper case for a stream',
      file: 'shout.cts',
      teaches:
        'A stream without an encoding delivers Buffers, and a Buffer has no `toUpperCase`; an error thrown in a listener ends the process.',
      prediction: lines({
        ask: 'Which of these lines appear on stdout?',
        distractors: ['chunk written', 'file done', 'exit code 0'],
      }),
      contract: exact(all(before('received 12', 'exit code 1'), never('chunk written'), never('file done'), exited(1))),
      exitCode: 1,
      writesStderr: true,
      hint: '`any` switches the compiler off. What would it have said about `chunk`?',
      why: [
        { line: 'received 12', text: 'Buffers have a `length`, too, so this line prints: 12 bytes.' },
        {
          line: 'exit code 1',
          text: '`chunk` is a Buffer, so `chunk.toUpperCase` is `undefined`, and calling that throws a TypeError. Nobody catches it: the process ends with code 1, and the error goes to stderr.',
        },
      ],
      misconceptions: [
        {
          when: printed('chunk written'),
          say: 'Chunks of a file are Buffers unless the stream has an encoding, and Buffers have no `toUpperCase`. The line before this one throws.',
        },
        {
          when: all(never('chunk written'), printed('file done')),
          say: 'The stream does not skip a bad listener. The error leaves the listener, nobody catches it, and the process ends before the end of the file.',
        },
        {
          when: all(never('received 12'), not(saidDepends())),
          say: 'The chunk does arrive, and a Buffer has a `length`. The trouble starts one line later.',
        },
        { when: printed('exit code 0'), say: 'A process that ends by an uncaught error reports 1, not 0.' },
      ],
      variants: [
        {
          id: 'with-encoding',
          rename: { "createReadStream('in.txt')": "createReadStream('in.txt', 'utf8')" },
          prediction: lines({ ask: 'Which of these lines appear on stdout?', distractors: ['received 1', 'exit code 1'] }),
          contract: exact(
            all(lineAt(1, 'received 12'), lineAt(2, 'chunk written'), lineAt(3, 'file done'), lineAt(4, 'exit code 0'), exited(0)),
          ),
          exitCode: 0,
          hint: 'Look at line 4. What is a chunk, if the stream has an encoding?',
          why: [
            { line: 'received 12', text: 'With an encoding the chunk is a string: twelve characters, all in one chunk.' },
            {
              line: 'chunk written',
              text: 'A string has a `toUpperCase`, so nothing is thrown. One word in line 4 made the difference, and no compiler asked for it.',
            },
            { line: 'file done', text: 'The file has been read to its end.' },
            { line: 'exit code 0', text: 'Nothing went wrong.' },
          ],
          misconceptions: [
            {
              when: any(printed('exit code 1'), all(never('chunk written'), not(saidDepends()))),
              say: 'Without an encoding the chunk would be a Buffer, and this would crash. With `utf8` in line 4 it is a string.',
            },
            {
              when: printed('received 1'),
              say: 'An encoding changes what a chunk is, not how much is in it. Twelve characters fit into one chunk.',
            },
            {
              when: all(not(saidDepends()), printed('chunk written'), never('file done')),
              say: '`end` comes when the last chunk has been delivered, and here nothing stops it.',
            },
            { when: saidDepends(), say: 'One small file, one chunk: the same every time.' },
          ],
        },
      ],
    },
    {
      id: 'or-use-pipe',
      title: '"Or use pipe"',
      file: 'or-use-pipe.cts',
      teaches: 'A `data` listener and `pipe` on the same streams do not replace each other: both get every chunk, and both write it.',
      prediction: choice({
        ask: 'What is in out.txt at the end?',
        choices: [
          {
            id: 'upper',
            text: '`HELLO`',
            holds: printed('HELLO'),
            why: 'The listener does write that. But then `pipe` adds its own copy of the chunk.',
          },
          {
            id: 'lower',
            text: '`hello`',
            holds: printed('hello'),
            why: '`pipe` does not remove the listener that is already there. It adds one.',
          },
          {
            id: 'both',
            text: '`HELLOhello`',
            holds: printed('HELLOhello'),
            why: '`pipe` listens for `data`, too. A stream hands each chunk to every listener, in the order in which they were added: the handler writes `HELLO`, then `pipe` writes `hello`.',
          },
          {
            id: 'error',
            text: 'Nothing: two writers on one stream are an error',
            holds: not(any(printed('HELLO'), printed('hello'), printed('HELLOhello'))),
            why: 'A writer does not ask who calls `write`. It writes what comes, in the order in which it comes.',
          },
        ],
      }),
      contract: exact(printed('HELLOhello')),
      hint: 'How many listeners does the `data` event have in the end?',
      why: [
        {
          line: 'HELLOhello',
          text: 'Two listeners, each of which writes every chunk. "Or" in a comment does not stop the code below it from running. Use one of the two, and better `pipeline`.',
        },
      ],
      misconceptions: [
        {
          when: any(chose('upper'), chose('lower')),
          say: 'Streams are event emitters: a second listener is added to the first, it does not replace it.',
        },
      ],
      variants: [
        {
          id: 'turned',
          file: 'or-use-pipe.turned.cts',
          prediction: choice({
            ask: 'What is in out.txt at the end?',
            choices: [
              {
                id: 'upper-last',
                text: '`helloHELLO`',
                holds: printed('helloHELLO'),
                why: '`pipe` was here first, so its listener gets the chunk first; then yours gets the same chunk and writes it again, in upper case.',
              },
              {
                id: 'upper-first',
                text: '`HELLOhello`',
                holds: printed('HELLOhello'),
                why: 'Listeners are called in the order in which they were added. `pipe` added its own before yours.',
              },
              {
                id: 'upper',
                text: '`HELLO`',
                holds: printed('HELLO'),
                why: 'The later listener does not take the place of the earlier one. Both write.',
              },
              {
                id: 'lower',
                text: '`hello`',
                holds: printed('hello'),
                why: '`pipe` does not keep a stream for itself. Whoever adds a `data` listener gets every chunk as well.',
              },
            ],
          }),
          contract: exact(printed('helloHELLO')),
          hint: 'How many listeners does the `data` event have in the end, and which came first?',
          why: [
            {
              line: 'helloHELLO',
              text: 'Two listeners, each of which writes every chunk, in the order in which they were added. "Or" in a comment does not stop the code below it from running.',
            },
          ],
          misconceptions: [
            {
              when: any(chose('upper'), chose('lower')),
              say: 'Streams are event emitters: a second listener is added to the first, it does not replace it.',
            },
          ],
        },
      ],
    },
    {
      id: 'split-character',
      title: 'toString per chunk',
      file: 'split-character.mts',
      teaches: 'A chunk can end in the middle of a character; turning each chunk into text by itself damages that character for good.',
      prediction: number({
        ask: 'Bytes that make no character are turned into the replacement character U+FFFD. How many of those are in the result?',
        value: 'damaged',
      }),
      contract: exact(value('damaged', '=', 6)),
      values: { damaged: { pattern: /^damaged: (\d+)$/ } },
      hint: 'The file has 200,001 bytes and is read in chunks of 65,536. An é is two bytes long. What becomes of half an é?',
      why: [
        {
          line: /^damaged/,
          text: 'The chunks end at bytes 65,536, 131,072 and 196,608, each time between the two bytes of an é. Each half, decoded alone, becomes one U+FFFD: 3 × 2 = 6.',
        },
        {
          value: 'damaged',
          text: 'Give the reader an encoding, `createReadStream(name, "utf8")`: it keeps half a character back until the other half is there, and the count is 0.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 0),
          say: 'The text is valid, but the chunks are not: a reader of bytes knows nothing of characters, and cuts where its buffer is full.',
        },
        {
          when: answered('=', 3),
          say: 'Three characters are cut, right. But each leaves two halves, in two chunks, and each half becomes a U+FFFD.',
        },
        { when: answered('=', 4), say: 'There are four chunks, but only three cuts between them, and each cut leaves two damaged halves.' },
        { when: answered('>', 1000), say: 'Within a chunk each é is whole and comes out well. Only those on a border are damaged.' },
      ],
      variants: [
        {
          id: 'even',
          rename: { "'a' + 'é'.repeat(100_000)": "'é'.repeat(100_000)" },
          contract: exact(value('damaged', '=', 0)),
          hint: 'The file has 200,000 bytes and is read in chunks of 65,536. An é is two bytes long. Where does the first chunk end?',
          why: [
            {
              line: /^damaged/,
              text: 'Each é takes two bytes, and the chunks end at even places: 65,536, 131,072 and 196,608. So no é is cut.',
            },
            {
              value: 'damaged',
              text: 'A test with this file is green, and proves nothing. One single byte in front of it, and there are six U+FFFD.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 6),
              say: 'There are three borders between chunks, but they fall between two é, not within one: 65,536 is even.',
            },
            {
              when: any(answered('=', 2), answered('=', 3), answered('=', 4)),
              say: 'Not every border does damage, only one that lies within a character. Here all of them lie at even places, and each é takes two bytes.',
            },
            {
              when: answered('>', 1000),
              say: 'Within a chunk each é is whole and comes out well. Only those on a border could be damaged.',
            },
          ],
        },
        {
          id: 'one-border',
          rename: { '100_000': '40_000' },
          contract: exact(value('damaged', '=', 2)),
          hint: 'The file has 80,001 bytes and is read in chunks of 65,536. An é is two bytes long. What becomes of half an é?',
          why: [
            {
              line: /^damaged/,
              text: 'There is one border, at byte 65,536, and it lies between the two bytes of an é. Each half, decoded alone, becomes one U+FFFD.',
            },
            {
              value: 'damaged',
              text: 'Give the reader an encoding, `createReadStream(name, "utf8")`: it keeps half a character back until the other half is there, and the count is 0.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 0),
              say: 'The text is valid, but the chunks are not: a reader of bytes knows nothing of characters, and cuts where its buffer is full.',
            },
            {
              when: answered('=', 1),
              say: 'One character is cut, right. But it leaves two halves, in two chunks, and each half becomes a U+FFFD.',
            },
            {
              when: any(answered('=', 3), answered('=', 4), answered('=', 6)),
              say: '80,001 bytes are two chunks, and between two chunks there is one border.',
            },
            { when: answered('>', 1000), say: 'Within a chunk each é is whole and comes out well. Only the one on the border is damaged.' },
          ],
        },
      ],
    },
    {
      id: 'backlog',
      title: 'A quick reader and a slow writer',
      file: 'backlog.mts',
      teaches:
        '`highWaterMark` is a signal, not a wall: `pipe` obeys it and pauses the reader; a listener that ignores the result of `write` piles up everything.',
      prediction: number({
        ask: '200 KiB are copied without pipe ("on data"). How many KiB wait in the writer at the worst moment?',
        value: 'on data',
        tolerance: { factor: 1.3 },
      }),
      contract: measured(value('on data', '>=', { value: 'pipe', times: 10 }), value('on data', '>=', 100), value('pipe', '<=', 16)),
      values: { 'on data': { pattern: /^on data: (\d+) KiB$/, unit: 'KiB' }, pipe: { pattern: /^pipe: (\d+) KiB$/, unit: 'KiB' } },
      hint: '`write` returns false when enough is waiting. What does line 14 do with that?',
      why: [
        {
          line: /^on data/,
          text: 'Nobody looks at the result of `write`, so nobody tells the reader to pause. The writer takes everything and keeps it in memory.',
        },
        {
          line: /^pipe/,
          text: '`pipe` sees `write` return false, pauses the reader, and goes on at `drain`. So about one highWaterMark waits.',
        },
        { value: 'on data', text: 'Nearly all 200 KiB. With a file of 2 GB it would be nearly 2 GB.' },
        { value: 'pipe', text: 'About the highWaterMark of 4 KiB (looked at just before each write), however long the source is.' },
      ],
      misconceptions: [
        {
          when: all(answered('>=', 1), answered('<=', 20)),
          say: 'That is what `pipe` reaches. `highWaterMark` by itself limits nothing: `write` returns false and still takes the chunk.',
        },
        {
          when: answered('=', 0),
          say: 'The writer is slower than the reader, so something must wait. The question is where, and how much.',
        },
      ],
      variants: [
        {
          id: 'listens',
          file: 'backlog.listens.mts',
          prediction: number({
            ask: '200 KiB are copied without pipe ("on data"). How many KiB wait in the writer at the worst moment, just before a write?',
            value: 'on data',
            tolerance: { within: 2 },
          }),
          contract: measured(value('on data', '>=', 1), value('on data', '<=', 4), value('pipe', '<=', 16)),
          hint: '`write` returns false when enough is waiting. What does this listener do with that?',
          why: [
            {
              line: /^on data/,
              text: 'This listener looks at the result of `write`: at false it pauses the reader, and `drain` sets it going again.',
            },
            { line: /^pipe/, text: 'The same, without writing it yourself: `pipe` pauses at false and goes on at `drain`.' },
            {
              value: 'on data',
              text: 'About the highWaterMark of 4 KiB (looked at just before each write, so the last chunk is not in it). With a file of 2 GB it would be the same.',
            },
            { value: 'pipe', text: 'About the highWaterMark of 4 KiB, however long the source is.' },
          ],
          misconceptions: [
            {
              when: answered('>=', 100),
              say: 'Last time the result of `write` was thrown away, and nearly everything piled up. A `data` listener is no evil in itself: this one pauses the reader.',
            },
            {
              when: all(answered('>', 5), answered('<', 100)),
              say: 'The reader is paused at the first false, and that comes as soon as 4 KiB are waiting: four chunks.',
            },
            {
              when: answered('<=', 0),
              say: 'The writer is slower than the reader, so something must wait. The pause comes when the mark is reached, not before the first chunk.',
            },
          ],
        },
      ],
    },
    {
      id: 'return-promise',
      title: 'Three ways to return',
      file: 'return-promise.mts',
      teaches:
        'In an async function a returned promise costs two turns of the microtask queue more than a plain value, and one more than `return await`.',
      prediction: order({ ask: 'A last riddle. In which order do these lines print?' }),
      contract: exact(
        all(
          before('return value', 'turn 1'),
          before('turn 1', 'return await'),
          before('return await', 'turn 2'),
          before('turn 2', 'return promise'),
          before('return promise', 'turn 3'),
        ),
      ),
      hint: 'When is each of the three promises resolved? At the call, one turn later, or two turns later?',
      why: [
        {
          line: 'return value',
          text: '`c` has resolved its promise at the call. Its `then` is queued at once and runs in the first turn.',
        },
        { line: 'turn 1', text: 'The first turn as well, but queued after `return value`.' },
        {
          line: 'return await',
          text: 'The `await` takes one turn; then the promise of `b` resolves, and its `then` runs in the second turn.',
        },
        { line: 'turn 2', text: 'The second turn, queued after `return await`.' },
        {
          line: 'return promise',
          text: 'To resolve a promise with a promise takes two turns: one job calls `then` on the inner promise, a second one passes its value on. The `then` of `a` runs in the third.',
        },
        { line: 'turn 3', text: 'The third turn, queued after `return promise`.' },
      ],
      misconceptions: [
        {
          when: all(before('return promise', 'return await'), before('return await', 'return value')),
          say: 'The order of the calls is not the order of resolving. All three were called first to last, but only `c` was resolved at the end of its call.',
        },
        {
          when: all(before('return promise', 'return await'), before('return value', 'return await')),
          say: '`return await` looks like the detour and is the shorter way: leaving the `await` out costs a turn more.',
        },
        {
          when: all(before('return value', 'return await'), before('return await', 'turn 1')),
          say: 'The promise behind the `await` is resolved, and still `await` costs one turn. So `b` has not come to its end when the first turn begins.',
        },
        {
          when: all(before('return await', 'return promise'), before('return promise', 'turn 2')),
          say: '`a` does not hand on the inner promise. It has a promise of its own, and to resolve that with another one takes two turns.',
        },
        {
          when: saidDepends(),
          say: 'The language itself counts these turns. It is the same order on every run and in every engine that follows it.',
        },
      ],
      variants: [
        {
          id: 'turned',
          file: 'return-promise.turned.mts',
          contract: exact(
            all(
              lineAt(1, 'turn 1'),
              lineAt(2, 'not async'),
              lineAt(3, 'turn 2'),
              lineAt(4, 'return value after await'),
              lineAt(5, 'turn 3'),
              lineAt(6, 'return promise'),
            ),
          ),
          hint: 'Now the counting chain comes first in each turn. In which turn is each of the three promises ready for its `then`?',
          why: [
            { line: 'turn 1', text: 'The first microtask of the first turn: its chain is set up before anything else.' },
            {
              line: 'not async',
              text: '`b` is a plain function. It hands on a promise that is resolved already, and wraps nothing around it: first turn, behind `turn 1`.',
            },
            { line: 'turn 2', text: 'The second turn.' },
            {
              line: 'return value after await',
              text: 'The `await` takes one turn; then the promise of `c` is resolved with a plain value, and its `then` runs in the second turn.',
            },
            { line: 'turn 3', text: 'The third turn.' },
            {
              line: 'return promise',
              text: 'To resolve a promise with a promise takes two turns. The `then` of `a` runs in the third, though `a` was called first.',
            },
          ],
          misconceptions: [
            {
              when: before('return promise', 'not async'),
              say: 'The order of the calls is not the order of resolving. An async function makes a promise of its own, and resolving that with another one takes two turns.',
            },
            {
              when: all(before('return promise', 'return value after await'), before('not async', 'return promise')),
              say: 'An `await` costs one turn, a returned promise two. The one that looks slower is there first.',
            },
            {
              when: before('not async', 'turn 1'),
              say: 'Both run in the first turn, but the `then` of the chain was queued first: it stands above.',
            },
            {
              when: saidDepends(),
              say: 'The language itself counts these turns. It is the same order on every run and in every engine that follows it.',
            },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'who-uses-the-pool',
      ask: 'Which of these can be delayed because the thread pool is full?',
      choices: [
        {
          id: 'gzip',
          text: '`zlib.gzip` with a callback',
          right: true,
          why: 'Compression is work, so async zlib runs on the four threads of the pool, beside files, async crypto and `dns.lookup`.',
        },
        {
          id: 'socket',
          text: 'Data that arrives on a TCP socket',
          why: 'Sockets need no thread: the system tells the loop which of them are ready, and the loop reads them itself.',
        },
        {
          id: 'timer',
          text: 'A callback of `setTimeout`',
          why: 'Timers live in the loop itself. Only a busy JavaScript thread can delay them.',
        },
        {
          id: 'resolve',
          text: '`dns.resolve4`',
          why: 'It speaks to the DNS server over sockets. Its sibling `dns.lookup` is the one that takes a thread.',
        },
      ],
      see: { demo: 'four-threads' },
    },
    {
      id: 'idle-server',
      ask: 'A server has nothing to do for ten seconds. Where is its event loop?',
      choices: [
        {
          id: 'poll',
          text: 'Asleep in the poll phase',
          right: true,
          why: 'With nothing else to do the loop waits there, without using the processor, until the system reports I/O or a timer is due.',
        },
        {
          id: 'spin',
          text: 'Running laps, thousands each second',
          why: 'It would burn a processor for nothing. Laps follow each other without a pause only when there is work, for example immediates.',
        },
        {
          id: 'timers',
          text: 'Waiting in the timers phase',
          why: 'The timers phase runs what is due and moves on. Waiting for the next timer happens in poll, which knows how long it may sleep.',
        },
        {
          id: 'ended',
          text: 'Ended, until the next request starts it again',
          why: 'When the loop ends, the process ends. The open server is a reason to stay.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'await-a-value',
      ask: 'What comes out?',
      code: "async function show(): Promise<void> {\n  console.log('one')\n  await 0\n  console.log('two')\n}\nshow()\nconsole.log('three')",
      choices: [
        {
          id: 'one-three-two',
          text: 'one, three, two',
          right: true,
          why: '`await` pauses the function even when there is nothing to wait for. The rest becomes a microtask.',
        },
        {
          id: 'one-two-three',
          text: 'one, two, three',
          why: 'There is no shortcut for values that are ready: `await` always lets the caller go on first.',
        },
        { id: 'three-one-two', text: 'three, one, two', why: 'A call of an async function starts its body at once, so `one` is first.' },
        {
          id: 'type-error',
          text: 'A TypeError: 0 is not a promise',
          why: '`await` takes any value, and treats it as a promise that is already resolved with it.',
        },
      ],
      see: { demo: 'await-order' },
    },
    {
      id: 'async-wrapper',
      ask: 'A request handler computes for two seconds in a `for` loop. You mark the function `async`. What changes for other requests?',
      choices: [
        {
          id: 'nothing',
          text: 'Nothing: they still wait two seconds',
          right: true,
          why: '`async` changes what the function returns, not where it runs. The loop still holds the only JavaScript thread.',
        },
        {
          id: 'thread',
          text: 'They are served: the function runs on a thread of the pool',
          why: 'The pool runs C and C++ code (files, crypto, zlib), never your JavaScript. For that there are worker threads.',
        },
        {
          id: 'between',
          text: 'They are served between two rounds of the `for` loop',
          why: 'Only an `await` on something that really takes a trip through the loop would make room. There is no `await` in the loop.',
        },
        {
          id: 'after-await',
          text: 'They are served if the caller uses `await`',
          why: 'The caller would only wait for a promise that it gets after two seconds.',
        },
      ],
      see: { demo: 'wait-or-work' },
    },
    {
      id: 'tick-in-a-promise',
      ask: 'What comes out?',
      code: "setImmediate(() => {\n  Promise.resolve()\n    .then(() => {\n      console.log('A')\n      process.nextTick(() => console.log('tick'))\n    })\n    .then(() => console.log('B'))\n})",
      choices: [
        {
          id: 'a-b-tick',
          text: 'A, B, tick',
          right: true,
          why: 'The tick is added while the microtask queue is being emptied, and that is finished first. B joins the microtask queue in time.',
        },
        {
          id: 'a-tick-b',
          text: 'A, tick, B',
          why: 'nextTick does not break into the microtask queue. Once microtasks run, they run until their queue is empty.',
        },
        { id: 'tick-a-b', text: 'tick, A, B', why: 'The tick does not exist before A has run: the first `then` creates it.' },
        { id: 'race', text: 'It depends on the machine', why: 'No clock is involved: the order of the two queues is fixed.' },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'slow-interval',
      ask: '`setInterval` every 100 ms, and each callback computes for 250 ms. How often is it called in the first second?',
      choices: [
        {
          id: 'four',
          text: 'About 4 times, one right after the other',
          right: true,
          why: 'The next call is overdue whenever one ends, so they follow without a pause. Missed calls are not made up for.',
        },
        {
          id: 'ten',
          text: '10 times, some of them at the same time',
          why: 'Two callbacks never run at the same time: there is one JavaScript thread.',
        },
        {
          id: 'queue',
          text: 'About 4 times, and the other 6 are made up for later',
          why: 'An interval is one timer that is set again for each call. Nothing counts the calls that were missed.',
        },
        { id: 'once', text: 'Once: Node stops an interval that is too slow', why: 'Node never stops an interval by itself.' },
      ],
      see: { demo: 'blocked-timer' },
    },
    {
      id: 'eight-hashes',
      ask: 'Eight `pbkdf2` calls, 100 ms of computing each, are started together on an idle machine with 16 cores and a default Node. When are all of them done?',
      choices: [
        {
          id: 'two-hundred',
          text: 'After about 200 ms',
          right: true,
          why: 'Four threads, so two rounds of four. The other cores stay idle until the pool is made larger.',
        },
        {
          id: 'one-hundred',
          text: 'After about 100 ms',
          why: 'There are cores enough, but the pool has four threads whatever the number of cores.',
        },
        {
          id: 'eight-hundred',
          text: 'After about 800 ms',
          why: 'That would be `pbkdf2Sync`, which computes on the JavaScript thread, one after the other.',
        },
        { id: 'four-hundred', text: 'After about 400 ms', why: 'That would be a pool of two threads. The default is four.' },
      ],
      see: { demo: 'four-threads' },
    },
    {
      id: 'pool-for-sure',
      ask: 'How do you make sure that the pool has eight threads?',
      choices: [
        {
          id: 'environment',
          text: 'Start it with `UV_THREADPOOL_SIZE=8 node app.js`',
          right: true,
          why: 'The variable is there before anything can use the pool, on every system and in both kinds of module.',
        },
        {
          id: 'assign',
          text: '`process.env.UV_THREADPOOL_SIZE = "8"` on line 1 of app.mjs',
          why: 'Node 20 has used the pool before line 1 of an ES module, and Windows may not pass the change on to libuv.',
        },
        {
          id: 'before-use',
          text: 'Set `process.env.UV_THREADPOOL_SIZE` right before the calls that need it',
          why: 'If any file was read asynchronously before, the pool exists and keeps its size.',
        },
        {
          id: 'option',
          text: 'With an option of `fs` and `crypto` calls',
          why: 'There is none. All of them share one pool for the whole process.',
        },
      ],
      see: { demo: 'pool-size-late' },
    },
    {
      id: 'when-sync-is-fine',
      ask: 'Where is `readFileSync` a sound choice?',
      choices: [
        {
          id: 'start',
          text: 'While a server reads its configuration, before it listens',
          right: true,
          why: 'Nobody is waiting yet, so there is nobody to block, and the code stays simple.',
        },
        {
          id: 'small',
          text: 'In a request handler, if the file is small',
          why: 'A small file on a slow or busy disk still takes long, and all clients wait with this one.',
        },
        {
          id: 'worker-pool',
          text: 'In a request handler, since the read runs on the pool anyway',
          why: 'The synchronous functions run on the JavaScript thread. Only the asynchronous ones use the pool.',
        },
        {
          id: 'never',
          text: 'Nowhere: it should not exist',
          why: 'Blocking hurts when somebody else has to wait. At start-up and in command-line tools nobody does.',
        },
      ],
      see: { demo: 'read-twice' },
    },
    {
      id: 'make-room',
      ask: 'A long computation is cut into slices. How do you start the next slice so that timers and requests get their turn in between?',
      choices: [
        {
          id: 'immediate',
          text: '`setImmediate(nextSlice)`',
          right: true,
          why: 'The next slice waits for the check phase of the next lap, and on its way the loop passes timers and poll.',
        },
        {
          id: 'tick',
          text: '`process.nextTick(nextSlice)`',
          why: 'The nextTick queue is emptied before the loop moves: the slices would follow each other without a gap.',
        },
        {
          id: 'microtask',
          text: '`queueMicrotask(nextSlice)`',
          why: 'The microtask queue is emptied before the loop moves, newcomers included.',
        },
        {
          id: 'await',
          text: '`await Promise.resolve()`, then the next slice',
          why: 'That is a microtask in disguise. The loop does not move for it.',
        },
      ],
      see: { demo: 'polite-or-rude' },
    },
    {
      id: 'too-many-files',
      ask: 'What is the risk of `Promise.all(paths.map((path) => readFile(path)))` with 50,000 paths?',
      choices: [
        {
          id: 'limits',
          text: 'Too many open files (EMFILE), or too little memory',
          right: true,
          why: '`map` starts all 50,000 reads before the first can end. A few dozen at a time are about as quick, since four threads do the reading anyway. (Node 26 reads a small file in one go and no longer hits EMFILE there. Memory stays a risk.)',
        },
        {
          id: 'order',
          text: 'The results come back in the wrong order',
          why: '`Promise.all` keeps the order of its input, whoever ends first.',
        },
        { id: 'threads', text: 'Node starts 50,000 threads', why: 'The pool stays at four threads. The rest waits in its queue.' },
        {
          id: 'stack',
          text: 'The call stack overflows',
          why: 'The calls are made one after the other, not inside one another. The stack stays flat.',
        },
      ],
      see: { demo: 'all-at-once' },
    },
    {
      id: 'one-rejects',
      ask: 'One of ten promises given to `Promise.all` rejects. What about the other nine?',
      choices: [
        {
          id: 'run-on',
          text: 'Their work goes on, but their results are lost to the caller',
          right: true,
          why: '`Promise.all` rejects at once and cancels nothing. `Promise.allSettled` waits for all and reports each.',
        },
        {
          id: 'cancelled',
          text: 'They are cancelled',
          why: 'A promise has no way to stop the work behind it. For that there is `AbortSignal`.',
        },
        {
          id: 'waited',
          text: '`Promise.all` waits for them, then rejects',
          why: 'It rejects with the first rejection, without waiting. `Promise.allSettled` waits.',
        },
        {
          id: 'undefined',
          text: 'They are delivered, with `undefined` in the place of the failed one',
          why: 'A rejected `Promise.all` delivers no array at all.',
        },
      ],
      see: { demo: 'all-at-once' },
    },
    {
      id: 'pipe-and-errors',
      ask: '`reader.pipe(writer)`: the reader fails in the middle. What happens to the writer?',
      choices: [
        {
          id: 'open',
          text: 'Nothing: it stays open, with half a file',
          right: true,
          why: '`pipe` passes on data and the end, not errors. `pipeline` closes all its streams and reports the error once.',
        },
        {
          id: 'destroyed',
          text: 'It is destroyed with the same error',
          why: 'That is what `pipeline` does. `pipe` does not pass errors on.',
        },
        {
          id: 'ended',
          text: 'It is ended cleanly, as if the file were complete',
          why: '`pipe` calls `end` when the reader ends, and a reader that fails does not end.',
        },
        {
          id: 'retry',
          text: 'It waits until the reader is opened again',
          why: 'A failed reader is not opened again. The writer stays open because nobody tells it anything.',
        },
      ],
      see: { section: 'Key ideas' },
    },
    {
      id: 'not-libuv',
      ask: 'Which of these is not a part of libuv?',
      choices: [
        {
          id: 'microtasks',
          text: 'The microtask queue',
          right: true,
          why: 'Promises and their queue belong to V8. Node empties that queue, and its own nextTick queue, between the callbacks that libuv starts.',
        },
        { id: 'phases', text: 'The phases of the event loop', why: 'The loop and its phases are the heart of libuv.' },
        {
          id: 'pool',
          text: 'The thread pool',
          why: 'The pool is a part of libuv. That is where the UV in `UV_THREADPOOL_SIZE` comes from.',
        },
        {
          id: 'sockets',
          text: 'Waiting for many sockets at once',
          why: 'That is what libuv was written for: one interface to epoll, kqueue and their relatives.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'try-around-a-callback',
      ask: 'The file exists. What happens to this error?',
      code: "try {\n  fs.readFile('menu.txt', () => {\n    throw new Error('burnt')\n  })\n} catch {\n  console.log('caught')\n}",
      choices: [
        {
          id: 'crash',
          text: 'It is not caught, and the process ends',
          right: true,
          why: 'When the callback runs, the `try` block has been left long ago. The callback starts on an empty stack, called by the loop.',
        },
        {
          id: 'caught',
          text: 'It is caught: the callback stands inside the `try` block',
          why: '`try` protects what runs inside it, not what is written inside it. The callback runs later.',
        },
        {
          id: 'ignored',
          text: 'It is ignored: errors in callbacks go nowhere',
          why: 'Node does not swallow it. An uncaught error ends the process with code 1.',
        },
        {
          id: 'error-argument',
          text: 'It comes back as the first argument of the callback',
          why: 'That argument carries errors of the read. What the callback throws is beyond it.',
        },
      ],
      see: { demo: 'read-twice' },
    },
    {
      id: 'one-more-coffee',
      kind: 'run',
      ask: 'Somebody gets up to leave, and sits down again. What is printed?',
      code: "let coffees = 0\n\nprocess.on('beforeExit', () => {\n  console.log('leaving')\n  if (coffees++ === 0) setTimeout(() => console.log('coffee'), 10)\n})\nprocess.on('exit', () => console.log('gone'))",
      choices: [
        {
          id: 'leaving-twice',
          text: 'leaving, coffee, leaving, gone',
          holds: all(lineAt(1, 'leaving'), lineAt(2, 'coffee'), lineAt(3, 'leaving'), lineAt(4, 'gone')),
          why: '`beforeExit` is emitted whenever the loop runs empty. The timer fills it again; when that is done, it runs empty a second time.',
        },
        {
          id: 'leaving-once',
          text: 'leaving, coffee, gone',
          holds: all(count('leaving', '=', 1), before('coffee', 'gone')),
          why: 'It is not a one-time farewell. Each time the loop runs empty there is a `beforeExit`, and after the coffee it does so again.',
        },
        {
          id: 'no-coffee',
          text: 'leaving, gone',
          holds: all(printed('gone'), never('coffee')),
          why: 'That would be `exit`, where it is too late for anything asynchronous. In `beforeExit` a new timer is a new reason to stay.',
        },
        {
          id: 'for-ever',
          text: 'leaving, coffee, leaving, coffee, and so on for ever',
          holds: count('coffee', '>', 1),
          why: 'It would be so without the `if`: whoever adds work in every `beforeExit` never gets home. Here there is work only once.',
        },
        {
          id: 'only-gone',
          text: 'gone: there is nothing to wait for from the start',
          holds: never('leaving'),
          why: 'A loop that is empty from the start runs empty as well, and so there is a `beforeExit`.',
        },
      ],
      see: { demo: 'keeps-alive' },
    },
    {
      id: 'pause-in-the-body',
      kind: 'run',
      ask: 'An ES module pauses in its own body. What is printed?',
      code: "process.nextTick(() => console.log('tick'))\nconsole.log('one')\nawait null\nconsole.log('two')\nPromise.resolve().then(() => console.log('promise'))\nconsole.log('three')",
      choices: [
        {
          id: 'tick-last',
          text: 'one, two, three, promise, tick',
          holds: all(lineAt(1, 'one'), lineAt(2, 'two'), lineAt(3, 'three'), lineAt(4, 'promise'), lineAt(5, 'tick')),
          why: 'The body is a microtask, its rest after the `await` is another one, and the promise a third. All three are done before Node looks at the ticks.',
        },
        {
          id: 'tick-at-await',
          text: 'one, tick, two, three, promise',
          holds: before('tick', 'two'),
          why: '`await` lets other microtasks go first, nobody else. To let a tick or a timer in, it must wait for something that takes a trip through the loop.',
        },
        {
          id: 'tick-before-promise',
          text: 'one, two, three, tick, promise',
          holds: all(before('two', 'tick'), before('tick', 'promise')),
          why: 'The rest of the body is still a microtask. When it ends, the microtask queue goes on, and the promise is in it; the tick is not.',
        },
        {
          id: 'promise-first',
          text: 'one, two, promise, three, tick',
          holds: before('promise', 'three'),
          why: 'A `then` never breaks into code that is running: `three` is part of the same run as `two`.',
        },
      ],
      see: { demo: 'module-order' },
    },
    {
      id: 'who-holds-the-thread',
      kind: 'line',
      ask: 'A request handler, and a file of 200 MB. Which line keeps all other requests waiting longest?',
      code: "async function report(): Promise<void> {\n  const answer = await fetch('https://example.org/rates')\n  const rates = await answer.json()\n  const bytes = await readFile('prices.json')\n  const prices = JSON.parse(bytes.toString())\n  await wait(5000) // from node:timers/promises\n  await writeFile('report.txt', compare(rates, prices.length))\n}",
      lines: [
        {
          line: 2,
          why: 'The answer may take seconds, but waiting for a socket takes no thread at all. Others are served meanwhile.',
        },
        {
          line: 4,
          why: 'Reading 200 MB takes a while, on a thread of the pool. Only one of its four threads is busy, and yours is free.',
        },
        {
          line: 5,
          right: true,
          why: 'Making a string of 200 MB and parsing it is work, and it is done on the one JavaScript thread, in one go: a second or more in which nobody else gets an answer. No `await` helps; a worker thread does.',
        },
        {
          line: 6,
          why: 'Five seconds, the longest line of all for this request, and the shortest for everybody else: a timer that runs down needs nobody.',
        },
        { line: 7, why: 'A few lines of text, written by the pool.' },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'after-a-callback',
      kind: 'order',
      ask: 'A timer callback has just returned; a second timer is due, too. In which order does Node turn to these?',
      items: [
        { id: 'tick', text: 'a tick that the callback has set' },
        { id: 'promise', text: 'a `then` that the callback has queued' },
        { id: 'late-tick', text: 'a tick that this `then` sets' },
        { id: 'timer', text: 'the second timer' },
        { id: 'immediate', text: 'an immediate that the callback has set' },
      ],
      why: 'After each callback: ticks, then microtasks, then once more from the top if these have left ticks behind. When both queues are empty, the phase goes on with the second timer, and only then the loop moves towards check.',
      wrong: [
        { first: 'promise', second: 'tick', why: 'After a callback Node starts with its own queue: ticks come before microtasks.' },
        { first: 'late-tick', second: 'promise', why: 'A tick that a `then` sets does not exist before that `then` has run.' },
        {
          first: 'timer',
          second: 'late-tick',
          why: 'The next callback has to wait until both queues are empty, and a tick left by a microtask counts.',
        },
        {
          first: 'timer',
          second: 'promise',
          why: 'The queues are emptied after each single callback, not at the end of the phase. That has been so since Node 11.',
        },
        { first: 'timer', second: 'tick', why: 'The ticks of the first callback are done before the second callback begins.' },
        {
          first: 'immediate',
          second: 'timer',
          why: 'The immediate has a phase of its own. The timers phase is not left while a timer is due.',
        },
      ],
      see: { demo: 'two-timers' },
    },
    {
      id: 'certain-pairs',
      kind: 'several',
      ask: 'The main file of a CommonJS program, run on any machine, however slow or quick. What is certain?',
      code: "setTimeout(() => console.log('A'), 0)\nsetImmediate(() => console.log('B'))\nsetTimeout(() => console.log('C'), 1)\nsetImmediate(() => console.log('D'))\nprocess.nextTick(() => console.log('E'))",
      choices: [
        {
          id: 'a-c',
          text: 'A before C',
          right: true,
          why: 'Certain: 0 becomes 1, so both have the same delay, and timers of one delay fire in the order in which they were set.',
        },
        { id: 'b-d', text: 'B before D', right: true, why: 'Certain: immediates run in the order in which they were set.' },
        {
          id: 'e-a',
          text: 'E before A',
          right: true,
          why: 'Certain: the nextTick queue is emptied when the main file ends, before the loop has begun.',
        },
        {
          id: 'a-b',
          text: 'A before B',
          why: 'Likely on a slow machine, and no more: if the loop begins within 1 ms, the timer misses its first chance.',
        },
        {
          id: 'b-c',
          text: 'B before C',
          why: 'Likely on a quick machine, and no more: if 1 ms has passed when the loop begins, both timers are due first.',
        },
      ],
      see: { demo: 'race' },
    },
    {
      id: 'no-reason-to-stay',
      kind: 'short',
      ask: 'A timer writes statistics every minute. It must not keep the program alive on its own, but it must fire as long as the program runs. Which method of the timer do you call?',
      accept: ['unref', 'unref()', '.unref()', '.unref', 'timer.unref()', 'timer.unref'],
      why: '`unref()` takes it off the list of reasons to stay. While something else keeps the loop going, it fires as before.',
      wrong: [
        {
          answers: ['clearInterval', 'clearTimeout', 'clear', 'close', 'timer.close', '.close', 'stop', 'cancel'],
          why: 'That ends the timer: it would not fire any more at all.',
        },
        { answers: ['ref', '.ref', 'timer.ref'], why: '`ref()` is the way back: it makes the timer count again.' },
        {
          answers: ['refresh', '.refresh', 'timer.refresh'],
          why: '`refresh()` starts the same delay again. The timer counts as before, and a little longer.',
        },
        { answers: ['hasRef', '.hasRef', 'timer.hasRef'], why: '`hasRef()` only asks whether it counts.' },
        { answers: ['process.exit', 'exit'], why: 'That ends everything at once, whatever is still under way.' },
      ],
      see: { demo: 'keeps-alive' },
    },
    {
      id: 'at-least',
      kind: 'short',
      ask: '`setTimeout(callback, 0)`: how many milliseconds does Node make of the 0?',
      accept: ['1', '1 ms', '1ms', 'one', 'one ms', '1 millisecond', 'one millisecond'],
      why: 'Node knows no delay below 1. That is why a timer of 0 can miss the first lap, while an immediate cannot.',
      wrong: [
        {
          answers: ['0', '0 ms', '0ms', 'zero', 'none', 'nothing'],
          why: 'If it were 0, the timer would be due at the start of every loop, and `setTimeout` against `setImmediate` would be no race.',
        },
        {
          answers: ['4', '4 ms', '4ms', 'four'],
          why: '4 is what browsers make of it when timers set timers five levels deep. Node does not.',
        },
      ],
      see: { demo: 'timer-order' },
    },
  ],
})
