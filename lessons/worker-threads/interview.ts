import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'when-a-worker',
    ask: 'When do you reach for a worker thread, and when does it bring nothing?',
    difficulty: 1,
    tip: 3,
    rubric: [
      {
        id: 'cpu',
        point: 'For JavaScript that computes for long: parsing, image work, simulation. The event loop stays free.',
        section: 'When not',
      },
      {
        id: 'not-io',
        point: 'Not for I/O: waiting needs no thread, and the loop overlaps it already.',
        section: 'When not',
        why: 'A worker that awaits a query is a thread that does nothing, at the price of its own heap.',
      },
      {
        id: 'not-pool-work',
        point: 'Not for asynchronous crypto, zlib or libraries with threads of their own: those have left the main thread already.',
        section: 'When not',
      },
      {
        id: 'cost',
        point: 'A start costs tens of milliseconds and some MB each, so tiny tasks lose.',
        section: 'When not',
      },
    ],
    followUps: [
      {
        ask: 'How do you know that you need one?',
        answer:
          'Measure the delay of the event loop and take a CPU profile. If no function of yours holds the thread for long, there is nothing to move.',
      },
      {
        ask: 'Does one request get faster by it?',
        answer:
          'Not by itself: the same work takes the same time. The other requests get faster. Cutting the work into parts for several workers can shorten the one.',
      },
    ],
    prove: 'heartbeat',
  },
  {
    id: 'what-is-shared',
    ask: 'What do a worker thread and the main thread share, and what does each have of its own?',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'own',
        point: 'Own: event loop, heap, globals, modules, a copy of `process.env`.',
        section: 'What it has, what it shares',
        why: 'A module-level cache exists once per worker, filled separately.',
      },
      {
        id: 'shared',
        point: 'Shared: the process (pid, current folder, memory limit of the system) and the thread pool of libuv.',
        section: 'What it has, what it shares',
      },
      {
        id: 'clone',
        point: 'A message is a structured clone: changes on one side are not seen on the other.',
        section: 'Copied, moved, shared',
      },
      {
        id: 'sab',
        point: 'Only a `SharedArrayBuffer` is memory that both see.',
        section: 'Copied, moved, shared',
      },
    ],
    followUps: [
      {
        ask: 'What cannot be sent in a message?',
        answer:
          'Functions, and whatever holds on to the system, such as sockets. Instances of your classes arrive as plain objects, without their methods. A Buffer arrives as a Uint8Array.',
      },
      {
        ask: '`process.exit()` in a worker: does the program end?',
        answer: 'No, only that thread. An uncaught error ends the thread too, and comes as `error` on the Worker.',
      },
    ],
    prove: 'copy-or-share',
  },
  {
    id: 'move-or-copy',
    ask: 'You send a 100 MB ArrayBuffer to a worker. What happens, and how do you avoid the cost?',
    difficulty: 2,
    rubric: [
      {
        id: 'copied',
        point: 'It is copied, on the sending thread: that takes time, and twice the memory.',
        section: 'Copied, moved, shared',
      },
      {
        id: 'transfer',
        point: 'Transfer it: `postMessage(data, [data])` moves the memory without a copy.',
        section: 'Copied, moved, shared',
      },
      {
        id: 'detached',
        point: 'Afterwards the sender has nothing: its `byteLength` is 0.',
        section: 'Copied, moved, shared',
      },
      {
        id: 'share',
        point: 'Or share it (`SharedArrayBuffer`), and then take care of races with `Atomics`.',
        section: 'Copied, moved, shared',
      },
    ],
    followUps: [
      {
        ask: 'Why is it a bad idea to transfer the `buffer` of a small Buffer?',
        answer:
          'That is the shared memory of many small Buffers, and it cannot be moved. Since Node 22 that throws; Node 20 copies in silence.',
      },
      {
        ask: 'JSON.stringify it first: quicker?',
        answer: 'No. That is work on the main thread to save work on the main thread.',
      },
    ],
    prove: 'move-or-copy',
  },
  {
    id: 'race',
    ask: 'Two workers do `counter[0]++` a million times each on a SharedArrayBuffer. What is the result, and why?',
    difficulty: 2,
    rubric: [
      {
        id: 'less',
        point: 'Usually less than two million, and different each time.',
        section: 'Shared bytes',
      },
      {
        id: 'three-steps',
        point: '`++` is read, add, write: two threads read the same value, and one increment is lost.',
        section: 'Shared bytes',
      },
      {
        id: 'atomics',
        point: '`Atomics.add(counter, 0, 1)` does it in one step.',
        section: 'Shared bytes',
      },
      {
        id: 'without-sharing',
        point: 'Better still: each counts for itself and sends its sum at the end.',
        section: 'Shared bytes',
        why: 'What is not shared needs no protection, and runs without waiting.',
      },
    ],
    followUps: [
      {
        ask: 'Can a race happen in one thread?',
        answer: 'Not on bytes: nothing interrupts a `++`. But across an `await` it can: read, `await`, write loses updates just as well.',
      },
    ],
    prove: 'race',
  },
  {
    id: 'real-pool',
    ask: 'Design a worker pool. What must it handle that "new Worker per task" does not?',
    difficulty: 3,
    minutes: 4,
    tip: 3,
    rubric: [
      {
        id: 'reuse',
        point: 'Workers are started once and reused; about as many as cores (`os.availableParallelism()`).',
        section: 'A pool',
        why: 'Creating and terminating one per task is not a pool, even if it is called so. We measured a factor of more than ten.',
      },
      {
        id: 'queue',
        point: 'A queue with a limit: what does not fit is refused early, not stored for ever.',
        section: 'A pool',
      },
      {
        id: 'all-endings',
        point: 'Each task settles once: result, `error`, and `exit` (also with code 0 and no answer).',
        section: 'A pool',
        why: 'Without an `exit` handler, a task that calls `process.exit` leaves its promise pending and its slot busy for ever.',
      },
      { id: 'replace', point: 'A worker that died is replaced, and only its own task fails.', section: 'A pool' },
      { id: 'close', point: 'A timeout per task, and a way to close the pool so that the process can end.', section: 'A pool' },
    ],
    followUps: [
      {
        ask: 'Would you write it yourself?',
        answer:
          'To learn, yes. At work I would take one that exists, such as Piscina or Tinypool, and read how it answers these five points.',
      },
      {
        ask: 'How do you stop a task that computes for ever?',
        answer:
          '`worker.terminate()` stops even an endless loop. An AbortSignal alone does not: nobody in the worker is free to look at it.',
      },
    ],
    diagram: 'worker-pool',
    prove: 'real-pool',
  },
  {
    id: 'no-answer',
    ask: '`await new Promise` around a Worker, with listeners for `message` and `error`. In production a request hangs. Why?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'exit-without-message',
        point: 'The worker ended without a message and without an error: `exit` with code 0. Nobody settles the promise.',
        section: 'Every ending',
      },
      { id: 'listen-exit', point: 'Listen to `exit` as well, and reject there if nothing has come.', section: 'Every ending' },
      { id: 'once', point: 'Settle once: a message followed by an error must not answer twice.', section: 'Every ending' },
      {
        id: 'timeout',
        point: 'A time limit with `terminate()`, for the worker that neither answers nor ends.',
        section: 'The life of a worker',
      },
    ],
    followUps: [
      {
        ask: 'The worker throws a string instead of an Error. What do you get?',
        answer:
          'The `error` event with that string. Its `message` is undefined, and there is no stack that says where it came from. Throw Errors.',
      },
    ],
    prove: 'no-message',
  },
  {
    id: 'wrong-path',
    ask: '`new Worker("./worker.js")` works on your machine and not in production. Why?',
    difficulty: 1,
    rubric: [
      {
        id: 'cwd',
        point: 'A relative path counts from the current folder of the process, not from the file.',
        section: 'About the code in articles',
      },
      {
        id: 'url',
        point: 'Right: `new Worker(new URL("./worker.js", import.meta.url))`.',
        section: 'About the code in articles',
      },
      {
        id: 'built',
        point: 'A bundler or a build may not copy the file, or rename it: the worker is an entry of its own.',
        section: 'About the code in articles',
      },
    ],
    followUps: [
      {
        ask: 'Can main thread and worker be the same file?',
        answer: 'Yes, with `isMainThread`. On the main thread `workerData` is null, so code that reads it must not run there.',
      },
    ],
    prove: 'which-file',
  },
])
