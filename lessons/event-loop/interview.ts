import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'stack-and-queues',
    ask: 'What happens between `readFile(path, callback)` and the moment the callback runs? Draw the call stack and the queues.',
    difficulty: 1,
    minutes: 3,
    tip: 1,
    rubric: [
      {
        id: 'returns-at-once',
        point: '`readFile` returns at once, without a result; the code after it runs first.',
        why: 'Running code is never interrupted, so no callback can come before the stack is empty.',
        section: 'One thread',
      },
      {
        id: 'work-elsewhere',
        point: 'The waiting happens elsewhere: files on a pool thread, sockets in the operating system.',
        section: 'Who does the waiting',
      },
      {
        id: 'waits-in-line',
        point: 'When the job is done its callback waits in line; the loop calls it when the stack is empty.',
        section: 'One lap of the loop',
      },
      {
        id: 'several-queues',
        point: 'There is more than one queue: nextTick and microtasks come before the next callback of the loop.',
        why: '"The callback queue" of many drawings is a simplification. Each phase has its own list, and the two queues are emptied between callbacks.',
        section: 'The two queues between callbacks',
      },
    ],
    followUps: [
      {
        ask: 'Can a callback run while a `for` loop of yours is still running?',
        answer: 'No. There is one stack and nothing interrupts it. Ten seconds of loop are ten seconds without callbacks.',
      },
      {
        ask: 'And if the system still has the file in memory, from the last read?',
        answer:
          'Then the job is quicker, and the callback still waits for an empty stack. Asynchronous is asynchronous every time, not only when it is slow.',
      },
    ],
    diagram: 'call-stack-and-queues',
    prove: 'read-twice',
    trap: '"Node is single-threaded, so it reads the file on the main thread." Your JavaScript has one thread. The waiting does not need it.',
  },
  {
    id: 'draw-the-loop',
    ask: 'Explain the event loop with a drawing. Place `setTimeout`, `setImmediate`, `process.nextTick`, promises and I/O in it.',
    difficulty: 2,
    minutes: 4,
    tip: 1,
    rubric: [
      {
        id: 'phases',
        point: 'Phases in a circle: timers, pending, idle and prepare, poll, check, close.',
        section: 'One lap of the loop',
      },
      {
        id: 'poll',
        point: 'I/O callbacks run in poll; with nothing to do, that is also where the loop sleeps.',
        section: 'Where the loop sleeps',
      },
      {
        id: 'timer-and-immediate',
        point: '`setTimeout` belongs to timers, `setImmediate` to check.',
        section: 'Timers and immediates',
      },
      {
        id: 'queues-between',
        point: 'nextTick and microtasks are no phase: both are emptied after every single callback.',
        why: 'They decide most riddles about order, and they are the part that is missing in most drawings.',
        section: 'The two queues between callbacks',
      },
      {
        id: 'ends',
        point: 'When nothing that counts is left (no server, no request, no timer), the process exits.',
        section: 'Where the loop sleeps',
      },
    ],
    followUps: [
      {
        ask: 'From an I/O callback you set a timeout of 0 and an immediate. Which comes first, and why?',
        answer: 'The immediate, always. We are in poll, check is next, and timers come round later, even an overdue one.',
      },
      {
        ask: 'Who wrote the loop: V8, Node or libuv?',
        answer:
          'The phases are libuv. The nextTick queue is Node. The microtask queue is V8. Node decides when each of the two queues is emptied.',
      },
    ],
    diagram: 'event-loop-phases',
    prove: 'one-lap',
    trap: '"Queues are emptied at the end of a phase." That was Node 10. Since then: after each callback.',
  },
  {
    id: 'sync-or-async',
    ask: 'Compare `readFileSync` and `readFile` on a server. What do OTHER users notice, and when is the synchronous one fine?',
    difficulty: 1,
    tip: 6,
    rubric: [
      {
        id: 'everybody-waits',
        point: 'The synchronous call stops the only JavaScript thread: every other request, timer and answer waits.',
        section: 'One thread',
      },
      {
        id: 'thread-free',
        point: 'The asynchronous call hands the job away; the thread serves others meanwhile.',
        section: 'Who does the waiting',
      },
      {
        id: 'not-faster',
        point: 'The single call does not get faster. The gain is in what can happen at the same time.',
        why: 'For one small file the synchronous call is usually quicker: no trip to the pool and back.',
      },
      {
        id: 'fine-at-start',
        point: 'Synchronous is fine at start-up and in command-line tools, where nobody waits.',
        section: 'About threads and waiting',
      },
    ],
    followUps: [
      {
        ask: 'I put `readFileSync` into an `async` function. Better?',
        answer: 'No. `async` changes what the function returns, not where its code runs. It blocks exactly as long as before.',
      },
      {
        ask: 'A request takes 50 ms of synchronous work. How many can one process answer per second?',
        answer: 'At most 20, however many cores the machine has. With 50 ms of waiting instead it could be thousands.',
      },
    ],
    prove: 'read-twice',
  },
  {
    id: 'tick-or-promise',
    ask: '`process.nextTick`, a resolved promise, `queueMicrotask`: in which order do they run? When does your answer change?',
    difficulty: 2,
    tip: 1,
    rubric: [
      {
        id: 'ticks-first',
        point: 'After a callback, and after a CommonJS main file: first all ticks, then all microtasks.',
        section: 'The two queues between callbacks',
      },
      {
        id: 'module-body',
        point: 'In the body of an ES module the microtasks come first, because that body itself runs in a microtask.',
        why: "Node's own documentation showed only the other order until it was corrected.",
        section: 'The two queues between callbacks',
      },
      {
        id: 'same-queue',
        point: '`then`, `await` and `queueMicrotask` share one queue, in the order in which they were queued.',
      },
      {
        id: 'until-empty',
        point: 'A queue is emptied with its newcomers before anything else goes on.',
        section: 'The two queues between callbacks',
      },
    ],
    followUps: [
      {
        ask: 'Inside a microtask I call `process.nextTick`. When does it run?',
        answer: 'When the microtask queue is empty. A tick does not jump the queue that is being emptied.',
      },
      {
        ask: 'Which of them would you use today?',
        answer:
          '`queueMicrotask` in most code: it is standard, and it keeps its place among the promises in both kinds of module. `nextTick` where a constructor must emit after its caller could subscribe.',
      },
    ],
    prove: 'module-order',
    trap: '"nextTick always comes first." True for most code you have seen, false for the top of every `.mjs` file.',
  },
  {
    id: 'timeout-or-immediate',
    ask: '`setTimeout(f, 0)` against `setImmediate(g)`: which runs first?',
    difficulty: 2,
    rubric: [
      {
        id: 'depends',
        point: 'From the main file nothing guarantees it: it is a race.',
        section: 'Timers and immediates',
      },
      {
        id: 'one-millisecond',
        point: '0 means 1 ms; the question is whether that has passed when the loop first looks at the timers.',
        section: 'Timers and immediates',
      },
      {
        id: 'in-io',
        point: 'In an I/O callback the immediate is always first: check follows poll.',
        section: 'Timers and immediates',
      },
      {
        id: 'do-not-build',
        point: 'If the order matters, chain the steps or `await` them instead of winning the race.',
        why: 'The odds change with the machine, the load, the release of Node, and even with a line that prints.',
        section: 'Timers and immediates',
      },
    ],
    followUps: [
      {
        ask: 'I ran it a thousand times and the timeout always won. So?',
        answer:
          'So there it usually takes more than 1 ms from `setTimeout` to the first lap. Where it is quicker, the immediate wins. "Always so far" is no guarantee.',
      },
    ],
    prove: 'race',
    trap: 'Giving one order with confidence. "It depends, and on this" is the right answer here.',
  },
  {
    id: 'the-thread-pool',
    ask: 'Node is single-threaded, yet it has a thread pool. What is it for, how large is it, and how can it hurt you?',
    difficulty: 2,
    minutes: 3,
    tip: 6,
    rubric: [
      {
        id: 'what-runs',
        point: 'Files, `dns.lookup`, asynchronous crypto and zlib run there; your JavaScript never does.',
        section: 'Who does the waiting',
      },
      {
        id: 'not-sockets',
        point: 'Sockets need no pool thread: the system says which of them are ready.',
        section: 'Who does the waiting',
      },
      {
        id: 'four',
        point: 'Four threads by default, shared by the whole process.',
        section: 'Who does the waiting',
      },
      {
        id: 'queues-up',
        point: 'The fifth job waits: four slow hashes hold up every file read and DNS lookup.',
        why: 'This is how ten logins make downloads slow, with an idle event loop and no error anywhere.',
      },
      {
        id: 'set-before',
        point: '`UV_THREADPOOL_SIZE` makes it larger, and is read once: set it before Node starts.',
        section: 'Who does the waiting',
      },
    ],
    followUps: [
      {
        ask: 'Would you set it to 128?',
        answer:
          'For jobs that wait (slow disks, DNS) more threads help. For jobs that compute (hashing) more threads than cores only take turns. Measure first.',
      },
      {
        ask: 'A worker thread: does it bring a pool of its own?',
        answer: 'No. All worker threads of the process share the one pool of libuv.',
      },
    ],
    diagram: 'thread-pool',
    prove: 'four-threads',
  },
  {
    id: 'wait-or-work',
    ask: 'A colleague wraps three heavy calculations in `Promise.all` "to run them in parallel". What do you say in the review?',
    difficulty: 2,
    tip: 6,
    rubric: [
      {
        id: 'overlaps-waiting',
        point: '`Promise.all` overlaps waiting, never JavaScript: the three run one after the other.',
        section: 'Reading many files, and large ones',
      },
      {
        id: 'starts-nothing',
        point: '`Promise.all` starts nothing: the promises are already under way when it gets them.',
      },
      {
        id: 'blocks',
        point: 'Meanwhile everything else stands still: timers, requests, health checks.',
        section: 'One thread',
      },
      {
        id: 'worker',
        point: 'Work needs a worker thread or another process; asynchronous crypto and zlib have the pool already.',
      },
    ],
    followUps: [
      {
        ask: 'One of the three promises rejects. What about the other two?',
        answer: '`Promise.all` rejects at once, and the others go on: nobody cancels them. `allSettled` waits for all and loses no result.',
      },
      {
        ask: 'Could we cut the work into slices with `setImmediate`?',
        answer:
          'Yes: it keeps the server responsive, as each lap lets I/O and timers in. It does not get finished sooner. `nextTick` would not do: it lets nobody in.',
      },
    ],
    prove: 'wait-or-work',
  },
  {
    id: 'starved-loop',
    ask: 'A service answers nothing, uses one full core, and nothing is in the logs. No function in it is slow. What do you suspect?',
    difficulty: 3,
    minutes: 3,
    tip: 1,
    rubric: [
      {
        id: 'endless-queue',
        point: 'A queue that keeps refilling itself: recursive `nextTick`, or a chain of microtasks.',
        section: 'The two queues between callbacks',
      },
      {
        id: 'never-moves',
        point: 'Both queues must be empty before the loop goes on, so no timer and no I/O ever gets its turn.',
        section: 'The two queues between callbacks',
      },
      {
        id: 'immediate-is-polite',
        point: 'The same chain with `setImmediate` lets timers and I/O in at every lap.',
        section: 'Timers and immediates',
      },
      {
        id: 'find-it',
        point: 'A CPU profile (or the debugger, paused) shows who it is, although each call is short.',
        why: 'A log line would need the loop to move if its output is asynchronous, so silence proves nothing.',
      },
    ],
    followUps: [
      {
        ask: 'Would an `await` in the loop have helped?',
        answer:
          'Only if it waits for something real. `await` of a value that is ready is one more microtask, and those are what starves the loop.',
      },
      {
        ask: 'Why does the health check not answer either?',
        answer: 'It is an I/O callback like any other, on the same thread. That is good: the supervisor sees it and restarts the process.',
      },
    ],
    prove: 'endless-ticks',
  },
  {
    id: 'fifty-thousand-files',
    ask: 'Read 50,000 small files and sum up their sizes. Why not `await` in a loop, why not one `Promise.all`, and what then?',
    difficulty: 3,
    minutes: 3,
    rubric: [
      {
        id: 'one-by-one',
        point: '`await` in the loop asks for the next file only when the last one is there: correct, and slow.',
        section: 'Reading many files, and large ones',
      },
      {
        id: 'all-at-once',
        point: '`Promise.all` over all asks for everything at once: thousands of open files (EMFILE) and all contents in memory.',
        why: 'On Node 20 to 24, 5,000 reads at once fail where 256 open files are allowed.',
        section: 'Reading many files, and large ones',
      },
      {
        id: 'limit',
        point: 'A fixed number at a time: a few loops that take from one list, or a limiter.',
      },
      {
        id: 'four-anyway',
        point: 'Only four pool threads work at a time anyway, so a small limit loses little.',
        section: 'Who does the waiting',
      },
    ],
    followUps: [
      {
        ask: 'Do you need the contents at all?',
        answer: 'No: `stat` gives the size. The quickest read is the one that is left out.',
      },
      {
        ask: 'In which order are the results of `Promise.all`?',
        answer: 'In the order of the input, whichever ended first.',
      },
    ],
    prove: 'all-at-once',
  },
])
