import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'where-to-begin',
    ask: 'An endpoint is slow. What do you do, in which order, before you change any code?',
    difficulty: 1,
    minutes: 3,
    tip: 10,
    rubric: [
      {
        id: 'measure',
        point: 'Measure first, under a load like the real one; look at percentiles, not the mean.',
        section: 'Measure first',
      },
      {
        id: 'wait-or-work',
        point: 'Ask: does it wait (database, network) or work (CPU)? The cures have nothing in common.',
        section: 'Measure first',
      },
      {
        id: 'cheap-first',
        point: 'Then the large and cheap: a missing index, a query per row, the same thing fetched twice.',
        section: 'Measure first',
      },
      { id: 'again', point: 'One change at a time, and measure again.', section: 'Measure first' },
    ],
    followUps: [
      {
        ask: 'Processor at 20 %, and yet it is slow. What does that tell you?',
        answer: 'It waits: for the database, a pool of connections, the thread pool, a lock. More workers will not help.',
      },
      {
        ask: 'Why not the mean?',
        answer: 'One request in a hundred that takes 5 s is invisible in the mean, and every user with a page of 50 requests meets it.',
      },
    ],
    prove: 'event-loop/wait-or-work',
  },
  {
    id: 'three-levers',
    ask: 'Caching, connection pooling, clustering: what does each one make better, and what not?',
    difficulty: 1,
    minutes: 3,
    tip: 10,
    rubric: [
      {
        id: 'cache',
        point: 'A cache leaves out work that was done before; the price is stale data and memory.',
        section: 'Caching: five questions',
      },
      {
        id: 'pool',
        point: 'A pool leaves out connecting (TCP, TLS, login), and limits what the database has to bear.',
        section: 'Connections are expensive, so keep them',
      },
      { id: 'cluster', point: 'A cluster uses more cores: more requests at a time when the CPU is the limit.', section: 'More processes' },
      { id: 'not', point: 'Clustering makes no single request faster, and no slow query quicker.', section: 'More processes' },
    ],
    followUps: [
      {
        ask: 'Which one first?',
        answer:
          'The pool, because it costs nothing. The cache where the same is asked often and may be old. The cluster when a core is full.',
      },
    ],
  },
  {
    id: 'ten-logins',
    ask: 'Ten logins at the same time, hashed with asynchronous `pbkdf2`, make file downloads slow. The event loop is idle. Why?',
    difficulty: 2,
    tip: 6,
    rubric: [
      {
        id: 'pool',
        point: 'The hashes fill the thread pool: four threads for the whole process.',
        section: 'The pool is small, and shared',
      },
      { id: 'same-queue', point: 'File reads, zlib and `dns.lookup` wait in the same queue.', section: 'The pool is small, and shared' },
      {
        id: 'size',
        point: 'A larger `UV_THREADPOOL_SIZE` lets the small jobs through. The hashes get no faster: cores are the limit.',
        section: 'The pool is small, and shared',
      },
      {
        id: 'limit',
        point: 'Limit how many hashes run at a time, or give them a process or service of their own.',
        section: 'The pool is small, and shared',
      },
    ],
    followUps: [
      {
        ask: 'And with `pbkdf2Sync`?',
        answer: 'Then the loop itself stands still, for everybody, one hash after the other. Worse in every way.',
      },
      {
        ask: 'Why not simply fewer rounds?',
        answer: 'Their slowness is the protection. Take what OWASP advises today, and pay for it in cores.',
      },
    ],
    diagram: 'event-loop/thread-pool',
    prove: 'pool-of-four',
  },
  {
    id: 'see-a-blocked-loop',
    ask: 'How do you see that the event loop is blocked, and how do you find who blocks it?',
    difficulty: 2,
    tip: 1,
    rubric: [
      {
        id: 'delay',
        point: '`monitorEventLoopDelay`: how late the loop is; watch the maximum and the 99th percentile.',
        section: 'Two numbers for the loop',
      },
      { id: 'utilisation', point: '`eventLoopUtilization`: how much of the time it is busy.', section: 'Two numbers for the loop' },
      {
        id: 'together',
        point: 'Busy with a small delay is a hard-working loop; a large delay is a blocked one.',
        section: 'Two numbers for the loop',
      },
      { id: 'profile', point: '`node --cpu-prof` (or the inspector) names the function.', section: 'Profiling' },
    ],
    followUps: [
      {
        ask: 'Your delay is measured by a timer in the same loop. Does it see everything?',
        answer:
          'It sees that it came late, not why. And a loop that never comes back reports nothing at all: that is for a watcher outside.',
      },
    ],
    prove: 'busy-or-waiting',
  },
  {
    id: 'map-cache',
    ask: 'Review: `const cache = new Map()`, and for each `set` a `setTimeout` that deletes the key. Find four bugs.',
    difficulty: 2,
    tip: 10,
    rubric: [
      { id: 'stampede', point: 'No single flight: ten requests for a missing key are ten queries.', section: 'Caching: five questions' },
      { id: 'old-timer', point: 'The timer of an old entry deletes the newer one under the same key.', section: 'A cache that works' },
      { id: 'alive', point: 'The timers keep the process from ending, unless they are `unref`ed.', section: 'A cache that works' },
      {
        id: 'unbounded',
        point: 'No limit on the number of entries: a memory leak that anybody can drive.',
        section: 'Caching: five questions',
      },
      {
        id: 'same-object',
        point: 'All callers get the same object; whoever changes it changes the cache.',
        section: 'Caching: five questions',
      },
    ],
    followUps: [
      {
        ask: 'And with four cluster workers?',
        answer: 'Four caches: a quarter of the hits, and four different ages of the truth.',
      },
      {
        ask: 'How would you do the expiry instead?',
        answer:
          'Keep the time of expiry beside the value and look at it when reading. No timers; the limit on entries throws out the rest.',
      },
    ],
    prove: 'old-timer',
  },
  {
    id: 'stampede',
    ask: 'What is a cache stampede? Name three defences.',
    difficulty: 2,
    tip: 10,
    rubric: [
      {
        id: 'what',
        point: 'A popular key expires, and everybody who misses it asks the database at once.',
        section: 'Caching: five questions',
      },
      {
        id: 'single-flight',
        point: 'Single flight: keep the promise, so that one asks and the others wait for it.',
        section: 'A cache that works',
      },
      { id: 'jitter', point: 'Spread the expiry at random, so that not everything ends together.', section: 'Caching: five questions' },
      {
        id: 'stale',
        point: 'Serve the old value while one renews it; across machines, a lock in the shared cache.',
        section: 'Caching: five questions',
      },
    ],
    followUps: [
      {
        ask: 'With single flight: the one query fails. What do the waiting ones get?',
        answer: 'The same error, once. Then remove the promise, or the error is cached for ever.',
      },
    ],
    prove: 'stampede',
    trap: '"A longer expiry." Then it happens more rarely, and just as hard.',
  },
  {
    id: 'connection-pool',
    ask: 'Why pool database connections, and how large should the pool be?',
    difficulty: 2,
    tip: 10,
    rubric: [
      {
        id: 'cost',
        point: 'A connection costs several round trips (TCP, TLS, login), and memory on the server.',
        section: 'Connections are expensive, so keep them',
      },
      {
        id: 'one-client',
        point: 'One client per process, made at start; never one per request.',
        section: 'Connections are expensive, so keep them',
      },
      {
        id: 'sum',
        point: 'Size times processes must stay below what the server allows.',
        section: 'Connections are expensive, so keep them',
      },
      {
        id: 'small',
        point: 'Rather small: beyond what the database can do at a time, more connections only queue there.',
        section: 'Connections are expensive, so keep them',
      },
      {
        id: 'timeout',
        point: 'A time limit on waiting for a connection, so that overload is an error and no silence.',
        section: 'Connections are expensive, so keep them',
      },
    ],
    followUps: [
      {
        ask: 'All requests hang, and the database is idle. What do you suspect?',
        answer: 'Connections that were taken and not given back, for example on a path that throws. `finally` gives them back.',
      },
    ],
    prove: 'client-per-request',
  },
  {
    id: 'outgoing-connections',
    ask: 'Does Node reuse connections for outgoing HTTP requests? What can go wrong with that?',
    difficulty: 2,
    tip: 10,
    rubric: [
      { id: 'since', point: 'Yes: `http` since Node 19 by its default agent, and `fetch` in any case.', section: 'HTTP has a pool, too' },
      { id: 'off', point: '`agent: false`, or an agent per request, opens a new connection every time.', section: 'HTTP has a pool, too' },
      {
        id: 'limit',
        point: '`maxSockets` limits the connections per host; what is above it waits in line.',
        section: 'HTTP has a pool, too',
      },
      {
        id: 'race',
        point: 'The server closes an idle connection while you write: ECONNRESET. Retry what may be repeated.',
        section: 'HTTP has a pool, too',
      },
    ],
    followUps: [
      {
        ask: 'You do not read the body of a response. Does it matter?',
        answer: 'Yes: its connection stays busy until the body is read or thrown away (`resume()`, or `body.cancel()` of fetch).',
      },
    ],
    prove: 'agents',
  },
  {
    id: 'compression',
    ask: 'When do you not compress responses in Node?',
    difficulty: 2,
    tip: 10,
    rubric: [
      { id: 'proxy', point: 'When a proxy or CDN in front does it: that saves your CPU.', section: 'Compression' },
      { id: 'useless', point: 'Small answers, and what is compressed already (images, video, archives).', section: 'Compression' },
      { id: 'streams', point: 'Server-sent events: without a flush the compressor keeps them back.', section: 'Two traps of compression' },
      {
        id: 'breach',
        point: 'A secret next to input that is reflected: the size gives the secret away (BREACH).',
        section: 'Two traps of compression',
      },
    ],
    followUps: [
      {
        ask: 'Explain BREACH to a junior.',
        answer:
          'Repetition compresses well. If my guess stands on the page beside your token and is right, the answer gets shorter. TLS hides the content, not the length.',
      },
      {
        ask: 'How much does it bring?',
        answer:
          'It depends on the data: repetitive JSON shrank to a twelfth here, rows of random ids by less than half. Always measure with your own.',
      },
    ],
  },
  {
    id: 'profile-with-node',
    ask: 'Find the hot function of a running script with nothing but Node itself.',
    difficulty: 3,
    tip: 10,
    rubric: [
      {
        id: 'cpu-prof',
        point: '`node --cpu-prof app.js` writes a `.cpuprofile` at its exit (not if a signal kills it); open it in DevTools.',
        section: 'Profiling',
      },
      { id: 'prof', point: 'Or `--prof`, and `--prof-process` for the text.', section: 'Profiling' },
      {
        id: 'inspect',
        point: 'For a process that runs already: the inspector (`SIGUSR1` opens it, not on Windows).',
        section: 'Profiling',
      },
      { id: 'self-total', point: 'Self time is the function itself; total time includes whom it calls.', section: 'Profiling' },
      { id: 'realistic', point: 'With a realistic load and warmed up: the first second is the compiler.', section: 'Profiling' },
    ],
    followUps: [
      {
        ask: 'The profile is nearly empty, and it is slow. So?',
        answer: 'Then it waits. A CPU profile shows work; waiting shows in traces and in the timing of the calls.',
      },
      {
        ask: 'And clinic?',
        answer: 'It helped many, but its authors say that they no longer maintain it actively. What Node and V8 bring along is what lasts.',
      },
    ],
  },
])
