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
  lineAt,
  lines,
  measured,
  never,
  not,
  number,
  order,
  printed,
  saidDepends,
  text,
  value,
} from '../../src/index.ts'

export default defineLesson({
  demos: [
    {
      id: 'two-hashes',
      title: 'Two ways to hash',
      file: 'two-hashes.mts',
      teaches:
        '`pbkdf2Sync` computes on the JavaScript thread and returns the hash; `pbkdf2` hands the work to a pool thread and calls back later.',
      prediction: order({ distractors: ['pbkdf2: 0 bytes'] }),
      contract: exact(
        all(before('pbkdf2Sync: 64 bytes', 'end of the file'), before('end of the file', 'timer'), before('timer', 'pbkdf2: 64 bytes')),
      ),
      hint: 'One of the two functions needs a free JavaScript thread to deliver its result. When is the thread free for the first time?',
      why: [
        { line: 'first asked', text: '`pbkdf2` only hands the job over. It returns at once, and the file goes on.' },
        {
          line: 'pbkdf2Sync: 64 bytes',
          text: 'The second hash was asked for later, but this thread computes it on the spot: nothing else happens here until it is done.',
        },
        { line: 'end of the file', text: 'The last statement. Up to here no callback had a chance to run.' },
        { line: 'timer', text: 'Due after 1 ms, and now the thread is free. The big hash on its pool thread is not ready yet.' },
        {
          line: 'pbkdf2: 64 bytes',
          text: '200,000 rounds take some tens of milliseconds or more on a thread of the pool. Then the callback waits its turn like any other.',
        },
      ],
      misconceptions: [
        {
          when: before('pbkdf2: 64 bytes', 'end of the file'),
          say: 'However quick the pool is, its callback is JavaScript. It cannot interrupt the file that is running.',
        },
        {
          when: before('end of the file', 'pbkdf2Sync: 64 bytes'),
          say: '`Sync` means that the call does not return before the hash is there. The next line has to wait.',
        },
        {
          when: before('pbkdf2: 64 bytes', 'timer'),
          say: 'Started first is not finished first: 200,000 rounds take far longer than the 1 ms of the timer, and meanwhile the thread is free.',
        },
        { when: printed('pbkdf2: 0 bytes'), say: 'The callback gets the finished hash. It is never called with half of one.' },
        {
          when: before('pbkdf2Sync: 64 bytes', 'first asked'),
          say: 'The file runs from top to bottom, and `pbkdf2` only hands its job over: the line below it comes at once.',
        },
        {
          when: before('timer', 'end of the file'),
          say: 'The timer is overdue, but its callback needs the same thread, and the file holds it to its end.',
        },
        {
          when: all(
            not(saidDepends()),
            any(never('first asked'), never(/^pbkdf2Sync/), never('end of the file'), never('timer'), never(/^pbkdf2:/)),
          ),
          say: 'Both hashes are made, the timer fires, and the file has its two lines: five in all.',
        },
        {
          when: saidDepends(),
          say: 'The pool does work at the same time, but its callback must wait until the file has ended. And before 200,000 rounds are done, the timer of 1 ms is.',
        },
      ],
      variants: [
        {
          id: 'awaited',
          file: 'two-hashes.awaited.mts',
          prediction: order({ distractors: ['pbkdf2: 0 bytes'] }),
          contract: exact(
            all(
              before('first asked', 'timer'),
              before('timer', 'pbkdf2: 64 bytes'),
              before('pbkdf2: 64 bytes', 'pbkdf2Sync: 64 bytes'),
              before('pbkdf2Sync: 64 bytes', 'end of the file'),
            ),
          ),
          hint: 'This time there is an `await`. Who waits at it: the thread, or only this file?',
          why: [
            { line: 'first asked', text: 'The big hash is handed to the pool, the timer is set, and the file goes on, up to its `await`.' },
            { line: 'timer', text: 'The file stands at its `await`, the thread does not: it is free, and the timer is due.' },
            {
              line: 'pbkdf2: 64 bytes',
              text: '400,000 rounds later the pool is done, the promise is fulfilled, and the file goes on where it stood.',
            },
            {
              line: 'pbkdf2Sync: 64 bytes',
              text: 'The small hash would have been ready long ago. But its line is below the `await`, so it was not even begun.',
            },
            { line: 'end of the file', text: 'The last statement, and now it is also the last thing to happen.' },
          ],
          misconceptions: [
            {
              when: before('end of the file', 'pbkdf2: 64 bytes'),
              say: 'That was so with a callback. `await` holds up everything below it in this file until the hash is there.',
            },
            {
              when: before('pbkdf2Sync: 64 bytes', 'pbkdf2: 64 bytes'),
              say: 'Small is quick, but it has to begin first: the statements below an `await` do not run before it is over.',
            },
            {
              when: before('pbkdf2: 64 bytes', 'timer'),
              say: '`await` is no blocking. While the pool computes, the loop turns, and a timer of 0 ms needs only one turn.',
            },
            { when: printed('pbkdf2: 0 bytes'), say: 'The promise is fulfilled with the finished hash. There are no half ones.' },
            {
              when: before('timer', 'first asked'),
              say: 'A timer waits until the thread is free, and that is only at the `await`, below this line.',
            },
            {
              when: before('end of the file', 'pbkdf2Sync: 64 bytes'),
              say: '`Sync` means that the call does not return before the hash is there. The last line has to wait.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never('first asked'), never(/^pbkdf2Sync/), never('end of the file'), never('timer'), never(/^pbkdf2:/)),
              ),
              say: 'Both hashes are made, the timer fires, and the file has its two lines: five in all.',
            },
            {
              when: saidDepends(),
              say: 'All that is below the `await` waits for the big hash. Only the timer is free to come when it likes, and 400,000 rounds leave it plenty of time.',
            },
          ],
        },
      ],
    },
    {
      id: 'async-is-no-thread',
      title: 'An async function with Sync inside',
      file: 'async-is-no-thread.mts',
      teaches: 'The word `async` moves nothing to another thread: `pbkdf2Sync` inside an async function blocks exactly as it does outside.',
      prediction: order(),
      contract: exact(
        all(
          before('Sync in async: called', 'Sync in async: hash'),
          before('Sync in async: hash', 'Sync in async: timer'),
          before('pbkdf2: called', 'pbkdf2: timer'),
          before('pbkdf2: timer', 'pbkdf2: hash'),
        ),
      ),
      hint: 'When `syncInside()` returns its promise, what has already been done?',
      why: [
        {
          line: 'Sync in async: called',
          text: 'This line looks early and is late: `hash()` has computed the whole hash before it returned its promise.',
        },
        {
          line: 'Sync in async: hash',
          text: 'The promise was already fulfilled, so its `then` is a microtask: it runs before the loop looks at any timer.',
        },
        {
          line: 'Sync in async: timer',
          text: 'Asked for 0 ms, and overdue by the whole hash. In a server this would be every other request.',
        },
        { line: 'pbkdf2: called', text: 'The same question again, now with the job on a thread of the pool. The call returns at once.' },
        {
          line: 'pbkdf2: timer',
          text: 'The JavaScript thread is free, so the timer is on time, while the hash is being computed elsewhere.',
        },
        { line: 'pbkdf2: hash', text: 'The pool thread is done, the promise is fulfilled.' },
      ],
      misconceptions: [
        {
          when: before('Sync in async: timer', 'Sync in async: hash'),
          say: '`async` changes what a function returns (a promise), not where its body runs. The body runs here and now, up to its first `await`, and this one has none.',
        },
        {
          when: before('Sync in async: hash', 'Sync in async: called'),
          say: 'The hash is indeed computed before. But this line is printed by `then`, and that is a microtask: it waits for the running code.',
        },
        {
          when: before('pbkdf2: hash', 'pbkdf2: timer'),
          say: 'The real `pbkdf2` leaves the thread free. A timer of 0 ms is due long before 300,000 rounds are done.',
        },
        {
          when: before('pbkdf2: called', 'Sync in async: timer'),
          say: 'The two parts do not mix: the first `watch` is awaited, and it waits for its timer and its hash.',
        },
        {
          when: before('pbkdf2: timer', 'pbkdf2: called'),
          say: 'Here the call returns at once, and this line is printed in the same breath. A timer cannot come in between.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never('Sync in async: called'),
              never('Sync in async: hash'),
              never('Sync in async: timer'),
              never('pbkdf2: called'),
              never('pbkdf2: timer'),
              never('pbkdf2: hash'),
            ),
          ),
          say: 'Each of the two calls of `watch` prints three lines: called, timer, hash.',
        },
        {
          when: saidDepends(),
          say: 'How long a hash takes depends. Who computes it does not: the first one keeps this thread to its end, the second one leaves it free.',
        },
      ],
      variants: [
        {
          id: 'late',
          file: 'async-is-no-thread.late.mts',
          prediction: order(),
          contract: exact(all(before('called', 'timer of 0 ms'), before('timer of 0 ms', 'hash'), before('hash', 'timer of 20 ms'))),
          hint: 'Cut the function at its `await`. When does the second half begin, and who can run while it computes?',
          why: [
            { line: 'called', text: '`syncInside` has come to its `await` and given back a promise. Nothing has been hashed yet.' },
            {
              line: 'timer of 0 ms',
              text: 'It was set before the timer of `sleep`, for the same time, so it comes first. The thread is still free.',
            },
            {
              line: 'hash',
              text: 'After the `await` the function goes on, on the same thread as ever, and computes 300,000 rounds there. The `then` is a microtask: it runs directly behind.',
            },
            {
              line: 'timer of 20 ms',
              text: 'Due after 20 ms, and late by the rest of the hash. An `await` in front of the work only puts off the moment in which everybody waits.',
            },
          ],
          misconceptions: [
            {
              when: before('timer of 20 ms', 'hash'),
              say: 'The `await` is in front of the hash, not around it. When `pbkdf2Sync` has begun, no timer gets a turn before it is done.',
            },
            {
              when: before('hash', 'timer of 0 ms'),
              say: '`sleep(0)` is a timer, too, and it was set after the other one. Timers for the same time come in the order in which they were set.',
            },
            {
              when: before('hash', 'called'),
              say: 'That would be so without the `await`. Here the function returns its promise first, and computes later.',
            },
            {
              when: before('timer of 0 ms', 'called'),
              say: 'However short, a timer waits until the file has run to its end.',
            },
            {
              when: all(not(saidDepends()), any(never('called'), never('timer of 0 ms'), never('hash'), never('timer of 20 ms'))),
              say: 'A blocked thread is late, it loses nothing: both timers fire, and the hash is made.',
            },
            { when: saidDepends(), say: 'When the 20 ms are over, the hash has long begun. Whatever the machine, it is not interrupted.' },
          ],
        },
      ],
    },
    {
      id: 'who-waits',
      title: 'One login, one innocent visitor',
      file: 'who-waits.mts',
      teaches:
        'A blocking hash delays everybody by all of its time; a hash in the pool delays nobody. Measured, busy machine or not: 117 to 1,360 ms against 1 to 30 ms.',
      prediction: choice({
        ask: 'Somebody logs in, which costs one hash. In that moment another client, in its own process, asks for /ping. When does it wait?',
        choices: [
          {
            id: 'sync',
            text: 'Much longer during `pbkdf2Sync` than during `pbkdf2`',
            holds: value('sync', '>=', { value: 'async', times: 2 }),
            why: '`pbkdf2Sync` holds the only thread that could answer. `pbkdf2` computes the same on a thread of the pool, and the loop goes on serving.',
          },
          {
            id: 'same',
            text: 'About as long in both cases: the work is the same',
            holds: all(value('sync', '<', { value: 'async', times: 2 }), value('async', '<', { value: 'sync', times: 2 })),
            why: 'The work is the same, but not the worker. Only one of the two keeps the thread that answers /ping.',
          },
          {
            id: 'async',
            text: 'Longer during `pbkdf2`: switching threads costs time',
            holds: value('async', '>=', { value: 'sync', times: 2 }),
            why: 'Handing a job to the pool costs microseconds. Waiting for a whole hash costs hundreds of milliseconds.',
          },
        ],
      }),
      contract: measured(value('sync', '>=', { value: 'async', times: 2 }), value('sync', '>=', 20)),
      values: {
        sync: { pattern: /^ping during \/pbkdf2Sync: (\d+) ms$/, unit: 'ms', label: 'ping during pbkdf2Sync' },
        async: { pattern: /^ping during \/pbkdf2: (\d+) ms$/, unit: 'ms', label: 'ping during pbkdf2' },
      },
      hint: 'Which thread reads the ping from its socket and writes the answer?',
      why: [
        {
          value: 'sync',
          text: 'The ping lay in the socket until the hash was done: its waiting time is the rest of the hash. Ten such logins in a row, and the tenth visitor waits for ten hashes.',
        },
        {
          value: 'async',
          text: 'The loop was free and answered at once. What is left is the way there and back, and whatever else the machine does.',
        },
      ],
      misconceptions: [
        {
          when: chose('same'),
          say: 'Think of the waiter who peels the potatoes at your table: the work in the kitchen is the same, but nobody is served meanwhile.',
        },
        { when: chose('async'), say: 'There is a cost to the pool, but it is thousands of times smaller than a password hash.' },
      ],
      variants: [
        {
          id: 'wants-a-file',
          file: 'who-waits.wants-a-file.mts',
          prediction: choice({
            ask: 'Four people log in, all with `pbkdf2`. Meanwhile somebody asks for /ping, and the next time for /file, which reads a file. Who waits for the hashes?',
            choices: [
              {
                id: 'file',
                text: 'Only who wants the file',
                holds: value('file', '>=', { value: 'ping', times: 1.5 }),
                why: 'The loop is free and takes both requests at once. But reading a file is a job for the pool, and its four threads are hashing.',
              },
              {
                id: 'nobody',
                text: 'Nobody: `pbkdf2` leaves the thread free',
                holds: all(value('file', '<', { value: 'ping', times: 1.5 }), value('ping', '<', 50)),
                why: 'It leaves the JavaScript thread free, and takes one of the pool. Four of them take all four, and `readFile` wants one, too.',
              },
              {
                id: 'both',
                text: 'Both: four hashes keep the server busy',
                holds: all(value('file', '<', { value: 'ping', times: 1.5 }), value('ping', '>=', 50)),
                why: 'They keep the pool busy. /ping needs nothing but the loop, and that has nothing else to do.',
              },
            ],
          }),
          contract: measured(value('file', '>=', { value: 'ping', times: 1.5 }), value('file', '>=', 10)),
          values: {
            ping: { pattern: /^\/ping during four logins: (\d+) ms$/, unit: 'ms', label: '/ping' },
            file: { pattern: /^\/file during four logins: (\d+) ms$/, unit: 'ms', label: '/file' },
          },
          hint: 'The loop is free in both cases. What does each of the two answers need besides?',
          why: [
            { value: 'ping', text: 'Answered by the loop alone: the way there and back, and whatever else the machine does.' },
            {
              value: 'file',
              text: 'The request was taken at once, and its `readFile` then stood in the queue of the pool until a hash was done. Not blocking the loop is not the same as not being in the way.',
            },
          ],
          misconceptions: [
            {
              when: chose('nobody'),
              say: 'So it was with one hash and a ping. The pool has four threads, and who needs the pool waits for a free one.',
            },
            {
              when: chose('both'),
              say: 'The hashes are computed on threads of their own, so the loop answers a ping in between, even on one core.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool-of-four',
      title: 'Four logins and a zip',
      file: 'pool-of-four.mts',
      teaches:
        'Non-blocking is not unlimited: hashes, zlib, files and `dns.lookup` share four pool threads, and the fifth job queues up. Sockets do not.',
      prediction: order(),
      contract: exact(all(before('all jobs are on their way', 'socket'), before('socket', 'first hash'), before('first hash', 'gzip'))),
      hint: 'Ten bytes are zipped in no time, once a thread takes them. Who has the threads?',
      why: [
        { line: 'all jobs are on their way', text: 'Everything above only starts something, and returns.' },
        { line: 'socket', text: 'Sockets need no pool thread. The system reports the data, and the free loop reads it.' },
        { line: 'first hash', text: 'All four threads of the pool are computing hashes. This is the first to end.' },
        {
          line: 'gzip',
          text: 'The smallest job of all, and the fifth in the queue: it could only begin when a thread was free. So a wave of logins delays compressed answers and file reads, with the JavaScript thread idle.',
        },
      ],
      misconceptions: [
        {
          when: before('gzip', 'first hash'),
          say: 'The pool has no express lane. A job of ten bytes waits behind whatever has the four threads.',
        },
        {
          when: before('first hash', 'socket'),
          say: 'The loop is not busy here, it only waits. And sockets are no business of the pool.',
        },
        { when: before('socket', 'all jobs are on their way'), say: 'Callbacks and promises come after the code that is running now.' },
        {
          when: saidDepends(),
          say: 'Which of the four hashes is first depends. That the fifth job of the pool comes after one of them does not.',
        },
        {
          when: all(not(saidDepends()), any(never('all jobs are on their way'), never('socket'), never('first hash'), never('gzip'))),
          say: 'Nothing is refused, it only queues: the hashes, the zip and the socket all come to their end.',
        },
      ],
      variants: [
        {
          id: 'three',
          rename: { 'Four logins and a zip': 'Three logins and a zip' },
          file: 'pool-of-four.three.mts',
          prediction: order({ distractors: ['five jobs are on their way'] }),
          contract: exact(all(before('three jobs are on their way', 'socket'), before('socket', 'gzip'), before('gzip', 'first hash'))),
          hint: 'Three hashes are being computed. How many threads does the pool have?',
          why: [
            {
              line: 'three jobs are on their way',
              text: 'Three hashes were handed over. The connection and the zip have not been asked for yet.',
            },
            { line: 'socket', text: 'Sockets need no pool thread. The loop is free and reads the data.' },
            {
              line: 'gzip',
              text: 'Three threads are busy, the fourth is not: gzip is begun at once and done in no time. One login fewer, and nobody queues.',
            },
            { line: 'first hash', text: '800,000 rounds take their time, wherever they are computed.' },
          ],
          misconceptions: [
            {
              when: before('first hash', 'gzip'),
              say: 'With four hashes that would be right. Three leave one thread of the pool free, and ten bytes need no more.',
            },
            {
              when: before('first hash', 'socket'),
              say: 'The JavaScript thread computes nothing here. It sits in the loop and takes what the socket brings.',
            },
            {
              when: before('gzip', 'socket'),
              say: 'Both are quick, but they are not asked for at the same time: `zip` is called when the socket has been awaited.',
            },
            {
              when: printed('five jobs are on their way'),
              say: 'Up to that line only the hashes were started. The socket and the zip come below.',
            },
            {
              when: before('socket', 'three jobs are on their way'),
              say: 'The connection is opened below this line, so nothing can have come over it yet.',
            },
            {
              when: all(not(saidDepends()), any(never(/jobs are on their way/), never('socket'), never('first hash'), never('gzip'))),
              say: 'The hashes, the socket and the zip all come to their end, and each has its line.',
            },
            {
              when: saidDepends(),
              say: 'With three hashes one thread of the pool is free, on every machine. 800,000 rounds take longer than a socket and ten bytes of zip.',
            },
          ],
        },
      ],
    },
    {
      id: 'eight-threads',
      title: 'Four threads or eight',
      file: 'eight-threads.mts',
      teaches: '`UV_THREADPOOL_SIZE`, set before Node starts, makes room in the queue; it does not make the cores faster.',
      prediction: lines({
        ask: 'Six hashes are started, then a tiny gzip. Which lines does the program print?',
        distractors: ['4 threads: gzip, then hash', '8 threads: hash, then gzip'],
      }),
      contract: exact(all(printed('4 threads: hash, then gzip'), printed('8 threads: gzip, then hash'))),
      hint: 'Count the threads that are free after six hashes have been started.',
      why: [
        {
          line: '4 threads: hash, then gzip',
          text: 'Four hashes run, two wait, and gzip waits behind those. At least three hashes end before it begins.',
        },
        {
          line: '8 threads: gzip, then hash',
          text: 'Six threads hash, a seventh takes gzip at once. The cores are shared between them by the system, so all hashes get a little slower, and the small job is quick. It works on a single core, too.',
        },
      ],
      misconceptions: [
        {
          when: printed('4 threads: gzip, then hash'),
          say: 'Four is the number of threads, whatever the number of cores. Six hashes are two more than that, so gzip queues.',
        },
        {
          when: printed('8 threads: hash, then gzip'),
          say: 'Even with one core: the system gives each thread a slice of time every few milliseconds, and ten bytes need only one slice.',
        },
        {
          when: all(not(saidDepends()), any(never(/^4 threads/), never(/^8 threads/))),
          say: 'The race is run twice, once with each size, and each time one line tells who was first.',
        },
        {
          when: saidDepends(),
          say: 'Which hash is first depends on the machine. Whether a thread is left for gzip does not: six hashes fill four threads, and do not fill eight.',
        },
      ],
      variants: [
        {
          id: 'two-or-four',
          rename: {
            'i < 6': 'i < 3',
            '100_000': '200_000',
            '[4, 8]': '[2, 4]',
            'Four threads or eight': 'Two threads or four',
          },
          prediction: lines({
            ask: 'Three hashes are started, then a tiny gzip. Which lines does the program print?',
            distractors: ['2 threads: gzip, then hash', '4 threads: hash, then gzip'],
          }),
          contract: exact(all(printed('2 threads: hash, then gzip'), printed('4 threads: gzip, then hash'))),
          hint: 'Count the threads that are free after three hashes have been started.',
          why: [
            {
              line: '2 threads: hash, then gzip',
              text: 'Two hashes run, one waits, and gzip waits behind that one. `UV_THREADPOOL_SIZE` can make the pool smaller as well, and the queue longer.',
            },
            {
              line: '4 threads: gzip, then hash',
              text: 'Three threads hash, and the fourth takes gzip at once. Four is what you get without asking: it is not the number of your cores.',
            },
          ],
          misconceptions: [
            {
              when: printed('2 threads: gzip, then hash'),
              say: 'Two threads, three hashes in front: none is free for gzip before two of the hashes are done.',
            },
            {
              when: printed('4 threads: hash, then gzip'),
              say: 'Three hashes do not fill four threads. The fourth has nothing else to do than the zip, and that is short.',
            },
            {
              when: all(not(saidDepends()), any(never(/^2 threads/), never(/^4 threads/))),
              say: 'The race is run twice, once with each size, and each time one line tells who was first.',
            },
            {
              when: saidDepends(),
              say: 'Which hash is first depends on the machine. Whether a thread is left for gzip does not: three hashes fill two threads, and do not fill four.',
            },
          ],
        },
      ],
    },
    {
      id: 'notes-cache',
      title: 'The cache of the notes',
      file: 'notes-cache.mts',
      teaches: 'A cache that asks `has` also keeps the answer "there is no such user", and serves it until it expires.',
      prediction: order({ distractors: ['after sign-up: Bob'] }),
      contract: exact(all(before('query for 1', 'first visit: Ann'), never('after sign-up: Bob'), printed('after sign-up: undefined'))),
      hint: 'What does the cache hold for user 2 after the first question about him?',
      why: [
        { line: 'query for 1', text: 'A miss: nothing is in the cache yet, so the database is asked.' },
        { line: 'first visit: Ann', text: 'The answer of the database, now also in the cache.' },
        { line: 'second visit: Ann', text: 'A hit: no query in between. This is what a cache is for.' },
        { line: 'query for 2', text: 'A miss again. The database knows no user 2 yet.' },
        {
          line: 'before sign-up: undefined',
          text: 'No such user. But look at the next line of the function: `cache.set(id, user)` stores the `undefined`.',
        },
        {
          line: 'after sign-up: undefined',
          text: '`has` says true, so this is a hit, and the value is `undefined`. Bob has signed up and does not exist, for five minutes. Either do not store misses, give them a short life, or delete the entry at sign-up.',
        },
      ],
      misconceptions: [
        {
          when: printed('after sign-up: Bob'),
          say: 'The database is not asked again: for `has` an entry with the value `undefined` is an entry.',
        },
        {
          when: before('first visit: Ann', 'query for 1'),
          say: 'The first visit is a miss. The query is made, and awaited, before anything is returned.',
        },
        {
          when: before('before sign-up: undefined', 'query for 2'),
          say: '"No such user" is known only after the database was asked.',
        },
        {
          when: any(
            before('second visit: Ann', 'first visit: Ann'),
            before('query for 2', 'second visit: Ann'),
            before(/^after sign-up/, 'before sign-up: undefined'),
          ),
          say: 'The four visits are awaited one after the other: twice user 1, then user 2 before and after the sign-up.',
        },
        {
          when: all(not(saidDepends()), any(never('query for 1'), never('query for 2'))),
          say: 'For each of the two users the first visit is a miss, and a miss asks the database.',
        },
        {
          when: all(
            not(saidDepends()),
            any(never(/^first visit/), never(/^second visit/), never(/^before sign-up/), never(/^after sign-up/)),
          ),
          say: 'There are four visits, and each prints what it got, `undefined` as well.',
        },
        { when: saidDepends(), say: 'Each visit is awaited before the next one begins. Nothing here can overtake.' },
      ],
      variants: [
        {
          id: 'no-has',
          rename: {
            'cache.has(id)': 'cache.get(id) !== undefined',
            'A cache that asks `has` also keeps the answer "there is no such user", and serves it until it expires.':
              'A cache that asks `has` also keeps the answer "there is no such user"; one that asks for the value asks the database each time.',
          },
          prediction: order({ distractors: ['after sign-up: undefined'] }),
          contract: exact(
            all(
              before('query for 1', 'first visit: Ann'),
              printed('after sign-up: Bob'),
              count('query for 2', '=', 2),
              count('query for 1', '=', 1),
            ),
          ),
          hint: 'The value for user 2 is in the Map after the first question. Which value is it, and what does the `if` say to that?',
          why: [
            { line: 'query for 1', text: 'A miss: nothing is in the cache yet, so the database is asked.' },
            { line: 'first visit: Ann', text: 'The answer of the database, now also in the cache.' },
            { line: 'second visit: Ann', text: 'A hit: `Ann` is not `undefined`, so there is no query.' },
            {
              line: 'query for 2',
              text: 'Asked twice. What was stored the first time is `undefined`, and this `if` cannot tell it from nothing.',
            },
            {
              line: 'before sign-up: undefined',
              text: 'No such user. The Map has an entry that says so, and nobody will ever look at it.',
            },
            {
              line: 'after sign-up: Bob',
              text: 'The database was asked again, so Bob exists from the first moment. The price: whoever asks for users that do not exist gets a query each time, and bots like to do that.',
            },
          ],
          misconceptions: [
            {
              when: printed('after sign-up: undefined'),
              say: 'With `has` it would be so. Here the value itself is looked at, and `undefined` counts as "not in the cache".',
            },
            {
              when: before('first visit: Ann', 'query for 1'),
              say: 'The first visit is a miss. The query is made, and awaited, before anything is returned.',
            },
            {
              when: before('before sign-up: undefined', 'query for 2'),
              say: '"No such user" is known only after the database was asked.',
            },
            {
              when: any(
                before('second visit: Ann', 'first visit: Ann'),
                before('query for 2', 'second visit: Ann'),
                before(/^after sign-up/, 'before sign-up: undefined'),
              ),
              say: 'The four visits are awaited one after the other: twice user 1, then user 2 before and after the sign-up.',
            },
            {
              when: all(count(/./, '=', 7), any(lineAt(5, 'query for 2'), lineAt(-1, 'query for 2'))),
              say: 'A visit prints what its query brought, so the query comes before it: each of the last two visits has its own.',
            },
            {
              when: all(not(saidDepends()), any(never('query for 1'), count('query for 2', '<', 2))),
              say: 'User 1 is asked for once, user 2 twice: a stored `undefined` counts as nothing here.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never(/^first visit/), never(/^second visit/), never(/^before sign-up/), never(/^after sign-up/)),
              ),
              say: 'There are four visits, and each prints what it got, `undefined` as well.',
            },
            { when: saidDepends(), say: 'Each visit is awaited before the next one begins. Nothing here can overtake.' },
          ],
        },
      ],
    },
    {
      id: 'shared-object',
      title: 'Whose object is it?',
      file: 'shared-object.mts',
      teaches: 'A `Map` hands out the cached object itself, not a copy: whoever changes it changes it for everybody.',
      prediction: order({ distractors: ['next login: welcome'] }),
      contract: exact(
        all(before('login: welcome', 'profile: {"name":"Ann"}'), printed('next login: wrong password'), printed('cache emptied: welcome')),
      ),
      hint: 'How many User objects are there for Ann before the cache is emptied?',
      why: [
        { line: 'login: welcome', text: 'Read from the database, compared, and kept in the cache.' },
        {
          line: 'profile: {"name":"Ann"}',
          text: 'The profile page removes the password from its user. But it is not *its* user: it is the one in the cache.',
        },
        {
          line: 'next login: wrong password',
          text: 'The same object, now without a password. The bug is in another function, and shows only when the cache is warm: the worst kind to find. Hand out copies (`structuredClone`), or freeze what you store.',
        },
        {
          line: 'cache emptied: welcome',
          text: 'Freshly read, so complete again. "It works after a restart" is what people would report.',
        },
      ],
      misconceptions: [
        {
          when: printed('next login: welcome'),
          say: 'A Map stores a reference. `cache.get` returns the same object each time, with everything that was done to it.',
        },
        {
          when: before('cache emptied: welcome', 'next login: wrong password'),
          say: 'As long as the cache is warm, the damaged object is served. Only emptying it brings the stored one back.',
        },
        {
          when: any(before(/^profile/, 'login: welcome'), before(/^next login/, /^profile/)),
          say: 'Each call is awaited before the next one begins: login, profile, login again.',
        },
        {
          when: all(not(saidDepends()), any(never(/^login/), never(/^profile/), never(/^next login/), never(/^cache emptied/))),
          say: 'Four calls, and each prints what came of it.',
        },
        {
          when: saidDepends(),
          say: 'Every call is awaited in its turn, and they all meet the same object. The accident happens each time.',
        },
      ],
      variants: [
        {
          id: 'copy',
          rename: {
            "const user = await getCachedUser('1')\n  delete": "const user = { ...(await getCachedUser('1')) }\n  delete",
          },
          prediction: order({ distractors: ['next login: wrong password'] }),
          contract: exact(
            all(
              before('login: welcome', 'profile: {"name":"Ann"}'),
              before('profile: {"name":"Ann"}', 'next login: welcome'),
              printed('cache emptied: welcome'),
            ),
          ),
          hint: 'Three dots more than you would need to read a name. From which object is the password deleted?',
          why: [
            { line: 'login: welcome', text: 'Read from the database, compared, and kept in the cache.' },
            {
              line: 'profile: {"name":"Ann"}',
              text: 'The page makes an object of its own with the same fields, and deletes the password from that.',
            },
            {
              line: 'next login: welcome',
              text: 'The object in the cache still has its password. One level is enough here; if the user held an object (an address, say), that would still be shared: `structuredClone` copies all the way down.',
            },
            { line: 'cache emptied: welcome', text: 'A fresh object from the database, as good as the one in the cache was.' },
          ],
          misconceptions: [
            {
              when: printed('next login: wrong password'),
              say: '`{ ...user }` makes a new object. What is deleted from it stays in the one that the cache has.',
            },
            {
              when: before('next login: welcome', 'profile: {"name":"Ann"}'),
              say: 'Each call is awaited before the next one begins: login, profile, login.',
            },
            {
              when: any(before(/^profile/, 'login: welcome'), before('cache emptied: welcome', /^next login/)),
              say: 'Each call is awaited before the next one begins: login, profile, login, and at last a login with an empty cache.',
            },
            {
              when: all(not(saidDepends()), any(never(/^login/), never(/^profile/), never(/^next login/), never(/^cache emptied/))),
              say: 'Four calls, and each prints what came of it.',
            },
            { when: saidDepends(), say: 'Every call is awaited in its turn. Nothing here can overtake.' },
          ],
        },
      ],
    },
    {
      id: 'stampede',
      title: 'Ten visitors at once',
      file: 'stampede.mts',
      teaches:
        'Between a miss and its answer a cache is empty: all who come meanwhile ask the database, too. Store the promise, and only the first one asks.',
      prediction: number({
        ask: 'Ten visitors come at the same moment, and an eleventh afterwards. How many queries does `cacheTheUser` make?',
        value: 'cacheTheUser',
      }),
      contract: exact(all(printed('cacheTheUser: 10'), printed('cacheThePromise: 1'))),
      values: { cacheTheUser: { pattern: /^cacheTheUser: (\d+)$/ }, cacheThePromise: { pattern: /^cacheThePromise: (\d+)$/ } },
      hint: 'When is the user put into the Map: before or after the `await`?',
      why: [
        {
          line: 'cacheTheUser: 10',
          text: 'The Map is filled after the `await`. Ten visitors have looked into an empty Map by then, and each has asked. This is a stampede: it comes when a popular entry expires, and hits the database when it is busiest.',
        },
        {
          line: 'cacheThePromise: 1',
          text: 'The promise is stored before anybody else can look. Ten visitors wait for one query, and the eleventh gets the fulfilled promise.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 1),
          say: 'That would be right if the first answer were there when the second visitor comes. They come in the same moment, and the answer takes 50 ms.',
        },
        {
          when: answered('=', 11),
          say: 'The eleventh comes after the others have been answered, so the Map is filled for him.',
        },
        { when: answered('=', 2), say: 'Not one for all and one for the last: each of the ten finds the Map empty, and asks for himself.' },
        {
          when: all(answered('>', 2), answered('<', 10)),
          say: 'There is no luck in it: all ten look into the Map before any answer is there, as the answer takes 50 ms.',
        },
        { when: answered('>', 11), say: 'One query for each visitor at most, and there are eleven.' },
        { when: answered('<', 1), say: 'The Map is empty at first. Somebody has to ask.' },
      ],
      variants: [
        {
          id: 'two-waves',
          rename: {
            'length: 10 }': 'length: 5 }',
            "await getUser('1')": "await Promise.all(\n    Array.from({ length: 20 }, () => getUser('1')),\n  )",
            'Ten visitors at once': 'Five visitors, then twenty',
          },
          prediction: number({
            ask: 'Five visitors come at the same moment. When they have been answered, twenty more come at once. How many queries does `cacheTheUser` make?',
            value: 'cacheTheUser',
          }),
          contract: exact(all(printed('cacheTheUser: 5'), printed('cacheThePromise: 1'))),
          hint: 'Two waves. What is in the Map when the first one comes, and what when the second one comes?',
          why: [
            {
              line: 'cacheTheUser: 5',
              text: 'The five find an empty Map and ask, each for himself. The twenty find the user. A stampede is not a matter of how many come, but of how many come before the first answer.',
            },
            {
              line: 'cacheThePromise: 1',
              text: 'The first of the five stores the promise at once, and all the others, of both waves, get the same one.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 25),
              say: 'The second wave comes after the first was answered: the Map is filled, and nobody of the twenty asks.',
            },
            { when: answered('=', 20), say: 'The bigger wave is the harmless one. It comes when the user is in the Map already.' },
            { when: answered('=', 6), say: 'The Map was filled by the first wave, so the second one makes no query, not even one.' },
            {
              when: answered('=', 1),
              say: 'For `cacheThePromise` that is right. Here the user gets into the Map after 50 ms, and by then all five have asked.',
            },
            { when: answered('=', 2), say: 'Not one for each wave: in the first wave each of the five finds the Map empty.' },
            {
              when: all(answered('>', 2), answered('<', 5)),
              say: 'All five look into the Map before any answer is there, as the answer takes 50 ms. None of them is spared.',
            },
            {
              when: all(answered('>', 6), answered('<', 25), not(answered('=', 20))),
              say: 'The five of the first wave ask, all of them. The second wave finds the user in the Map, all of it.',
            },
            { when: answered('>', 25), say: 'One query for each visitor at most, and there are 25.' },
            { when: answered('<', 1), say: 'The Map is empty at first. Somebody has to ask.' },
          ],
        },
      ],
    },
    {
      id: 'cached-failure',
      title: 'A promise that failed',
      file: 'cached-failure.mts',
      teaches: 'Who caches promises also caches failures: a rejected promise stays rejected until somebody deletes it.',
      prediction: order({ distractors: ['database up: Ann (1)'] }),
      contract: exact(
        all(
          printed('database up: no connection'),
          before('database up: no connection', 'entry deleted: Ann (1)'),
          never('database up: Ann (1)'),
        ),
      ),
      hint: '"query" prints each time the database is really asked. How often is that?',
      why: [
        {
          line: 'query',
          text: 'The database is asked: for the first visit, and again after the entry has been deleted. In between it is not.',
        },
        { line: 'database down: no connection', text: 'The query fails, and the rejected promise is in the cache.' },
        {
          line: 'database up: no connection',
          text: 'The database works again, but nobody asks it: the cache has a promise, and it says no. One second of trouble lasts as long as the entry.',
        },
        {
          line: 'entry deleted: Ann (1)',
          text: 'With the entry gone the database is asked again. The cache should do that itself: `user.catch(() => cache.delete(id))`.',
        },
      ],
      misconceptions: [
        {
          when: printed('database up: Ann (1)'),
          say: 'A promise settles once. Awaiting it again does not run the query again, it gives the same error again.',
        },
        {
          when: all(count(/./, '=', 5), lineAt(1, /^database/)),
          say: 'The visitor hears of the failure after the query, so `query` is the first line.',
        },
        {
          when: before(/^database up/, 'database down: no connection'),
          say: 'The visits are awaited one after the other, and the first comes while the database is down.',
        },
        {
          when: all(count(/./, '=', 5), lineAt(3, 'query')),
          say: 'That would be the second visit asking again. It does not: it finds a promise in the cache, the failed one.',
        },
        {
          when: all(count(/./, '=', 5), lineAt(-1, 'query')),
          say: 'The last visit prints what its query brought, so the query comes before it.',
        },
        {
          when: all(not(saidDepends()), count('query', '<', 2)),
          say: 'The database is asked twice: by the first visit, and when the entry is gone.',
        },
        {
          when: all(not(saidDepends()), any(never(/^database down/), never(/^database up/), never(/^entry deleted/))),
          say: 'Three visits, and each prints what it got, be it an error.',
        },
        {
          when: saidDepends(),
          say: 'Whether a database is up depends, but here the program decides it. The visits are awaited one after the other.',
        },
      ],
      variants: [
        {
          id: 'forgetful',
          rename: { 'cache.set(id, user)': 'cache.set(id, user)\n  user.catch(() => cache.delete(id))' },
          prediction: order({ distractors: ['database up: no connection'] }),
          contract: exact(
            all(
              before('database down: no connection', 'database up: Ann (1)'),
              before('database up: Ann (1)', 'entry deleted: Ann (1)'),
              never('database up: no connection'),
              count('query', '=', 3),
            ),
          ),
          hint: 'There is one line more in `getUser`. Is anything in the cache when the database is up again?',
          why: [
            {
              line: 'query',
              text: 'Three times: the first visit fails and is forgotten, the second one asks again, and the third one finds its entry deleted (by us).',
            },
            {
              line: 'database down: no connection',
              text: 'The query fails. `user.catch` deletes the entry, but it hides nothing: the promise that was returned is still rejected.',
            },
            { line: 'database up: Ann (1)', text: 'Nothing is in the cache, so the database is asked, and it works. This one is kept.' },
            { line: 'entry deleted: Ann (1)', text: 'A good entry was deleted, and it costs a query to get it back. That is all.' },
          ],
          misconceptions: [
            {
              when: printed('database up: no connection'),
              say: 'The promise stays rejected, but it is no longer in the cache: `user.catch(() => cache.delete(id))` has thrown it out.',
            },
            {
              when: before('database up: Ann (1)', 'database down: no connection'),
              say: 'The visits are awaited one after the other, and the first comes while the database is down.',
            },
            {
              when: all(
                count(/./, '=', 6),
                any(lineAt(1, /^database/), lineAt(2, 'query'), lineAt(3, /^database/), lineAt(4, 'query'), lineAt(-1, 'query')),
              ),
              say: 'Each of the three visits finds nothing, asks, and then prints what came of it: query, answer, three times over.',
            },
            {
              when: all(not(saidDepends()), count('query', '<', 3)),
              say: 'Each visit asks: the first failure was forgotten, and the good entry was deleted.',
            },
            {
              when: all(not(saidDepends()), any(never(/^database down/), never(/^database up/), never(/^entry deleted/))),
              say: 'Three visits, and each prints what it got, be it an error.',
            },
            {
              when: saidDepends(),
              say: 'Whether a database is up depends, but here the program decides it. The visits are awaited one after the other.',
            },
          ],
        },
      ],
    },
    {
      id: 'old-timer',
      title: 'The timer that hits the wrong entry',
      file: 'old-timer.mts',
      teaches: 'A timer knows a key, not an entry: deleting the entry leaves the timer, and it will delete whatever has that key then.',
      prediction: lines({
        ask: 'An entry lives for 5 minutes. Ann changes her name at minute 3. Which lines print?',
        distractors: ['6 min: Ann Lee', '7 min: ask the database', '4 min: Ann', '2 min: ask the database'],
      }),
      contract: exact(
        all(
          printed('0 min: ask the database'),
          printed('2 min: Ann'),
          printed('4 min: ask the database'),
          printed('6 min: ask the database'),
          printed('7 min: Ann Lee'),
        ),
      ),
      hint: 'Write down when each timer was set, and what it will delete when it fires. Did anybody clear one?',
      why: [
        { line: '0 min: ask the database', text: 'A miss. Timer 1 is set: delete key 1 at minute 5.' },
        { line: '2 min: Ann', text: 'A hit.' },
        {
          line: '4 min: ask the database',
          text: 'At minute 3 the entry was deleted, rightly: the name had changed. The new entry gets timer 2, for minute 9. But timer 1 is still set.',
        },
        {
          line: '6 min: ask the database',
          text: 'At minute 5 timer 1 fired and deleted key 1: the entry that was one minute old. Use `clearTimeout`, or store the time of expiry in the entry and need no timers.',
        },
        {
          line: '7 min: Ann Lee',
          text: 'The entry of minute 6, with timer 3. At minute 9 timer 2 will delete it, two minutes early, and so on.',
        },
      ],
      misconceptions: [
        {
          when: printed('6 min: Ann Lee'),
          say: '`cache.delete` removes the entry, not its timer. Timer 1 still fires at minute 5 and deletes the *new* entry.',
        },
        { when: printed('4 min: Ann'), say: '`marry` deleted the entry at minute 3.' },
        { when: printed('2 min: ask the database'), say: 'The entry is two minutes old, and timer 1 fires at minute 5.' },
        {
          when: printed('7 min: ask the database'),
          say: 'The visit at minute 6 stored a new entry. The next old timer fires at minute 9.',
        },
        {
          when: all(not(saidDepends()), any(never(/^0 min/), never(/^2 min/), never(/^4 min/), never(/^6 min/), never(/^7 min/))),
          say: 'There are five visits, at minutes 0, 2, 4, 6 and 7, and each prints what it found. Pick one line for each.',
        },
        { when: saidDepends(), say: 'Timers may be late, all of them, but they fire in the order of their times.' },
      ],
      variants: [
        {
          id: 'cleared',
          rename: {
            'deleting the entry leaves the timer, and it will delete whatever has that key then.':
              'deleting the entry leaves the timer, so whoever deletes an entry early must clear its timer, too.',
            'The timer that hits the wrong entry': 'One key, two timers',
          },
          file: 'old-timer.cleared.mts',
          prediction: lines({
            ask: 'An entry lives for 5 minutes. Ann changes her name at minute 3. Which lines print?',
            distractors: ['6 min: ask the database', '6 min: Ann', '7 min: ask the database', '4 min: Ann', '2 min: ask the database'],
          }),
          contract: exact(
            all(
              printed('0 min: ask the database'),
              printed('2 min: Ann'),
              printed('4 min: ask the database'),
              printed('6 min: Ann Lee'),
              printed('7 min: Ann Lee'),
            ),
          ),
          hint: 'Write down when each timer was set, and cross out the one that was cleared.',
          why: [
            { line: '0 min: ask the database', text: 'A miss. Timer 1 is set: delete key 1 at minute 5.' },
            { line: '2 min: Ann', text: 'A hit.' },
            {
              line: '4 min: ask the database',
              text: 'At minute 3 the entry was deleted, and timer 1 with it. The new entry gets timer 2, for minute 9.',
            },
            { line: '6 min: Ann Lee', text: 'At minute 5 nothing happened: timer 1 was cleared. The entry is two minutes old.' },
            {
              line: '7 min: Ann Lee',
              text: 'Three minutes old, and good until minute 9. (One variable will do for one key. For many, keep the timer in the entry, or better the time of expiry.)',
            },
          ],
          misconceptions: [
            {
              when: printed('6 min: ask the database'),
              say: 'That would be the work of timer 1. Look at `marry`: it clears the timer together with the entry.',
            },
            { when: printed('6 min: Ann'), say: 'The entry with the old name was deleted at minute 3. The new one has the new name.' },
            { when: printed('4 min: Ann'), say: '`marry` deleted the entry at minute 3.' },
            { when: printed('2 min: ask the database'), say: 'The entry is two minutes old, and timer 1 is set for minute 5.' },
            {
              when: printed('7 min: ask the database'),
              say: 'The entry of minute 4 lives until minute 9, and nobody cleared or deleted anything since.',
            },
            {
              when: all(not(saidDepends()), any(never(/^0 min/), never(/^2 min/), never(/^4 min/), never(/^6 min/), never(/^7 min/))),
              say: 'There are five visits, at minutes 0, 2, 4, 6 and 7, and each prints what it found. Pick one line for each.',
            },
            { when: saidDepends(), say: 'Timers may be late, all of them, but they fire in the order of their times.' },
          ],
        },
      ],
    },
    {
      id: 'stays-alive',
      title: 'A script that does not end',
      file: 'stays-alive.mts',
      teaches:
        'A timer that waits to expire an entry keeps the process alive: scripts, tests and shutdowns hang for a lifetime, unless it is unrefed.',
      prediction: number({
        ask: 'Each child stores one entry for 800 ms and has nothing else to do. After how many ms does the one with `setTimeout` end?',
        value: 'setTimeout',
        tolerance: { within: 200 },
      }),
      contract: measured(value('setTimeout', '>=', 600), value('unref', '<=', 400), value('no cache', '<=', 400)),
      values: {
        'no cache': { pattern: /^no cache: ended after (\d+) ms$/, unit: 'ms' },
        setTimeout: { pattern: /^setTimeout: ended after (\d+) ms$/, unit: 'ms' },
        unref: { pattern: /^unref: ended after (\d+) ms$/, unit: 'ms' },
      },
      hint: 'Before Node ends it asks: is anything left that I should wait for?',
      why: [
        { value: 'no cache', text: 'Nothing to wait for, so Node ends (0 to 17 ms, on a very busy machine).' },
        {
          value: 'setTimeout',
          text: 'The timer counts as something to wait for. With the five minutes of the notes, this script would hang for five minutes after its last line (measured: 800 to 849 ms).',
        },
        { value: 'unref', text: '`unref()` says: do not wait for this one. The entry is never deleted, and nobody misses that.' },
      ],
      misconceptions: [
        {
          when: answered('<', 400),
          say: 'The work is done, but Node does not look at the work. It looks at what is pending, and a timer is.',
        },
        {
          when: all(answered('>=', 400), answered('<', 800)),
          say: 'The timer is set for 800 ms, and Node waits for all of them: not for the work, for the timer.',
        },
        { when: answered('>', 800), say: 'Each child has one timer of 800 ms, and they do not add up: each is a process of its own.' },
      ],
      variants: [
        {
          id: 'two-entries',
          file: 'stays-alive.two-entries.mts',
          prediction: number({
            ask: 'Each child stores two entries, one for 300 ms and one for 900 ms. After how many ms does `long one unrefed` end?',
            value: 'long one unrefed',
            tolerance: { within: 200 },
          }),
          contract: measured(
            value('both timers', '>=', 700),
            value('long one unrefed', '>=', 200),
            value('long one unrefed', '<=', 650),
            value('both cleared', '<=', 400),
          ),
          values: {
            'both timers': { pattern: /^both timers: ended after (\d+) ms$/, unit: 'ms' },
            'long one unrefed': { pattern: /^long one unrefed: ended after (\d+) ms$/, unit: 'ms' },
            'both cleared': { pattern: /^both cleared: ended after (\d+) ms$/, unit: 'ms' },
          },
          hint: 'Ask for each of the two timers: does Node wait for this one?',
          why: [
            { value: 'both timers', text: 'They run side by side, and Node waits for the last of them.' },
            {
              value: 'long one unrefed',
              text: 'Node waits for the short timer. When that has fired, only the unrefed one is left, and nobody stays for that.',
            },
            { value: 'both cleared', text: 'A cleared timer is gone. Nothing is pending, so Node ends.' },
          ],
          misconceptions: [
            {
              when: answered('>', 1000),
              say: 'Timers do not add up: both begin at once. And the long one does not count, as it is unrefed.',
            },
            {
              when: all(answered('>=', 500), answered('<=', 1000)),
              say: 'That would be the long timer. `unref()` says of exactly that one: do not wait for it.',
            },
            {
              when: answered('<=', 105),
              say: '`unref()` speaks for one timer, not for the process. The short one still counts, and it fires after 300 ms.',
            },
          ],
        },
      ],
    },
    {
      id: 'bots',
      title: 'Ten thousand bots',
      file: 'bots.mts',
      teaches: 'A cache without a limit grows with every new key, and with a timer per entry even an emptied one stays full of timers.',
      prediction: number({
        ask: '10,000 bots ask for 10,000 different ids, then the cache is cleared. How many timers are pending after that?',
        value: 'timers',
      }),
      contract: exact(all(printed('after the bots: 10000 entries, 10000 timers'), printed('after clear(): 0 entries, 10000 timers'))),
      values: { timers: { pattern: /^after clear\(\): \d+ entries, (\d+) timers$/ } },
      hint: 'What does `clear()` know about `setTimeout`?',
      why: [
        {
          line: 'after the bots: 10000 entries, 10000 timers',
          text: 'One entry and one timer for each id, useful or not. The key comes from outside, so the outside decides how much memory you use. That is a leak with an invitation.',
        },
        {
          line: 'after clear(): 0 entries, 10000 timers',
          text: 'A Map knows nothing of timers. All of them are still set for five minutes, each holding its closure. `process.exit()` ends the program here only because the demo asks for it.',
        },
      ],
      misconceptions: [
        { when: answered('=', 0), say: '`clear()` empties the Map. The timers are not in the Map, they are in the event loop.' },
        { when: answered('=', 1), say: 'There is one `setTimeout` in the code, but it is called for every miss.' },
        {
          when: all(answered('>', 1), answered('<', 10_000)),
          say: 'Each of the 10,000 ids is a miss, and each miss sets a timer. Nobody clears one, and none is due for five minutes.',
        },
        { when: answered('>', 10_000), say: 'One timer for each miss, and there are 10,000 of those.' },
      ],
      variants: [
        {
          id: 'come-again',
          rename: {
            'bot-${i}': 'bot-${i % 1000}',
            'Ten thousand bots': 'A thousand bots, ten times each',
            '10000': '1000',
          },
          prediction: number({
            ask: '1,000 bots ask for their ids, again and again, ten times each. Then the cache is cleared. How many timers are pending after that?',
            value: 'timers',
          }),
          hint: 'A timer is set for each miss. Which of the 10,000 calls are misses?',
          why: [
            {
              line: 'after the bots: 1000 entries, 1000 timers',
              text: 'The first thousand calls are misses, and each sets a timer. The other nine thousand are hits: they return before the `setTimeout`.',
            },
            {
              line: 'after clear(): 0 entries, 1000 timers',
              text: 'A Map knows nothing of timers: all of them are still set. Known keys cost nothing more. It is the number of *different* keys that has to be limited.',
            },
          ],
          misconceptions: [
            { when: answered('=', 0), say: '`clear()` empties the Map. The timers are not in the Map, they are in the event loop.' },
            {
              when: answered('=', 10_000),
              say: '`i % 1000` counts from 0 to 999, ten times over. From the second round on every call is a hit, and a hit sets no timer.',
            },
            { when: answered('=', 1), say: 'There is one `setTimeout` in the code, but it is called for every miss.' },
            {
              when: all(answered('>', 1), answered('<', 1000)),
              say: 'Each of the 1,000 ids is a miss once, and each miss sets a timer. Nobody clears one, and none is due for five minutes.',
            },
            {
              when: all(answered('>', 1000), not(answered('=', 10_000))),
              say: 'One timer for each miss. An id is a miss once: after that it is in the Map.',
            },
          ],
        },
      ],
    },
    {
      id: 'small-cache',
      title: 'Who has to go?',
      file: 'small-cache.mts',
      teaches: 'A `Map` remembers the order of insertion, so a cache with a limit that drops the least recently used key needs few lines.',
      prediction: lines({
        ask: 'The cache has room for three. Which lines print?',
        distractors: ['Cyn goes', 'Eve goes', 'Ann stays', 'Bob stays', 'Dan stays'],
      }),
      contract: exact(
        all(
          before('Bob goes', 'Ann goes'),
          before('Ann goes', 'Dan goes'),
          printed('Cyn stays'),
          printed('Eve stays'),
          printed('Fay stays'),
        ),
      ),
      hint: 'Keep a list of the names. Whoever is read or written goes to its end; who is too many leaves at the front.',
      why: [
        {
          line: 'Bob goes',
          text: 'Ann was read, so she moved behind Cyn: Bob, Cyn, Ann. With Dan there is one too many, and Bob is in front.',
        },
        { line: 'Ann goes', text: 'Cyn was read: Ann, Dan, Cyn. Eve comes, and now Ann is the one who was not used for longest.' },
        { line: 'Dan goes', text: 'Dan, Cyn, Eve: Fay comes, Dan goes. He was never asked for.' },
        { line: 'Cyn stays', text: 'Being read before Eve came has saved her.' },
        { line: 'Eve stays', text: 'One of the two newest.' },
        { line: 'Fay stays', text: 'The newest. For real programs there is the package lru-cache, with times of expiry as well.' },
      ],
      misconceptions: [
        {
          when: printed('Cyn goes'),
          say: '`get` deletes and sets the key again, which puts it at the end. Cyn was read after Dan came.',
        },
        {
          when: printed('Ann stays'),
          say: 'Reading her saved her once, from Dan. After that nobody read her, and Cyn was read.',
        },
        { when: printed('Bob stays'), say: 'After Ann was read, Bob is the first in the list, and the first to leave.' },
        { when: printed('Dan stays'), say: 'Cyn was read after Dan came, so Dan stands before her when Fay needs room.' },
        { when: printed('Eve goes'), say: 'Only Fay came after her, and Dan stood further in front.' },
        {
          when: all(not(saidDepends()), any(never(/^Ann/), never(/^Bob/), never(/^Cyn/), never(/^Dan/), never(/^Eve/), never(/^Fay/))),
          say: 'Six names are written, and three have room. So each name has a line: three go, three stay.',
        },
        { when: saidDepends(), say: 'A Map keeps its order, and nothing in this program waits for anything. It is the same each time.' },
      ],
      variants: [
        {
          id: 'favourite',
          rename: { "get('Ann')": "get('Bob')", "get('Cyn')": "get('Bob')" },
          prediction: lines({
            ask: 'The cache has room for three. Which lines print?',
            distractors: ['Bob goes', 'Eve goes', 'Ann stays', 'Cyn stays', 'Dan stays'],
          }),
          contract: exact(
            all(
              before('Ann goes', 'Cyn goes'),
              before('Cyn goes', 'Dan goes'),
              printed('Bob stays'),
              printed('Eve stays'),
              printed('Fay stays'),
            ),
          ),
          why: [
            {
              line: 'Ann goes',
              text: 'Bob was read, so he moved behind Cyn: Ann, Cyn, Bob. With Dan there is one too many, and Ann is in front.',
            },
            {
              line: 'Cyn goes',
              text: 'Bob was read again: Cyn, Dan, Bob. Eve comes, and Cyn has waited longest. Nobody ever asked for her.',
            },
            { line: 'Dan goes', text: 'Dan, Bob, Eve: Fay comes, Dan goes. He came after Bob, but Bob was used since.' },
            {
              line: 'Bob stays',
              text: 'Among the oldest three, and the only one of them who stays: what is asked for again and again stays. That is the whole idea.',
            },
            { line: 'Eve stays', text: 'One of the two newest.' },
            { line: 'Fay stays', text: 'The newest.' },
          ],
          misconceptions: [
            {
              when: printed('Bob goes'),
              say: 'He is read before Dan comes, and again before Eve comes. Each time he goes to the end of the list.',
            },
            { when: printed('Ann stays'), say: 'She was the first to come and was never read, so she is the first to go.' },
            {
              when: printed('Cyn stays'),
              say: 'After the second reading of Bob the list is Cyn, Dan, Bob. Eve pushes out who is in front.',
            },
            {
              when: printed('Dan stays'),
              say: 'He is newer than Bob, but Bob was read after Dan came. So Dan stands in front when Fay needs room.',
            },
            { when: printed('Eve goes'), say: 'Only Fay came after her, and Dan stood further in front.' },
            {
              when: all(not(saidDepends()), any(never(/^Ann/), never(/^Bob/), never(/^Cyn/), never(/^Dan/), never(/^Eve/), never(/^Fay/))),
              say: 'Six names are written, and three have room. So each name has a line: three go, three stay.',
            },
            {
              when: saidDepends(),
              say: 'A Map keeps its order, and nothing in this program waits for anything. It is the same each time.',
            },
          ],
        },
      ],
    },
    {
      id: 'mended-cache',
      title: 'The cache, mended',
      file: 'mended-cache.mts',
      teaches: 'Store the promise and its time of expiry, and forget failures: no stampede, no timers, no process kept alive.',
      prediction: text({ ask: 'An entry lives for 5 minutes. What does the program print? One line.' }),
      contract: exact(printed('queries at: 0 5 10')),
      hint: 'Two visitors at each moment. `known.until > now`: what is it when both are equal?',
      why: [
        {
          line: 'queries at: 0 5 10',
          text: 'At 0 a miss: the second visitor finds the promise of the first. At 4 the entry is good until 5. At 5, `5 > 5` is false: a new one, until 10. At 9 a hit, at 10 a miss. What is missing for a real server is a limit, as in the demo before.',
        },
      ],
      misconceptions: [
        { when: printed(/0 0/), say: 'The promise is stored before the second visitor looks, so one query serves both.' },
        {
          when: printed('queries at: 0 9'),
          say: 'At 5 the entry of minute 0 has just expired: `until` is 5, and it must be *greater* than now.',
        },
        { when: printed('queries at: 0 5'), say: 'The entry of minute 5 expires at 10, and at 10 there is a visit.' },
        { when: printed(/0 4 5/), say: 'At 4 the entry of minute 0 is good for one more minute.' },
      ],
      variants: [
        {
          id: 'three-minutes',
          rename: { 'lifetime = 5': 'lifetime = 3', '[0, 4, 5, 9, 10]': '[0, 2, 3, 5, 8]' },
          prediction: text({ ask: 'An entry lives for 3 minutes. What does the program print? One line.' }),
          contract: exact(printed('queries at: 0 3 8')),
          why: [
            {
              line: 'queries at: 0 3 8',
              text: 'At 0 a miss: the second visitor finds the promise of the first. At 2 the entry is good until 3. At 3, `3 > 3` is false: a new one, until 6. At 5 a hit. At 8 it has been over for two minutes, and nobody had to delete it: the next visit just replaces it.',
            },
          ],
          misconceptions: [
            { when: printed(/0 0/), say: 'The promise is stored before the second visitor looks, so one query serves both.' },
            {
              when: printed('queries at: 0 5 8'),
              say: 'At 3 the entry of minute 0 has just expired: `until` is 3, and it must be *greater* than now. So there is a new entry at 3, and it is good at 5.',
            },
            { when: printed('queries at: 0 3'), say: 'The entry of minute 3 expires at 6, and at 8 there is a visit.' },
            {
              when: printed('queries at: 0 5'),
              say: 'The entry of minute 0 is over at 3, not after it. And whatever begins at 3 is good at 5.',
            },
            { when: printed(/0 2 3/), say: 'At 2 the entry of minute 0 is good for one more minute.' },
            {
              when: printed(/queries at: 0 3 6/),
              say: 'Nobody comes at minute 6, and nothing is asked before somebody comes: there are no timers here.',
            },
          ],
        },
      ],
    },
    {
      id: 'agents',
      title: 'Ten requests, how many connections?',
      file: 'agents.mts',
      teaches: 'An `http.Agent` is a connection pool: with `keepAlive` a connection is used again, and `maxSockets` makes requests queue.',
      prediction: lines({
        ask: 'The number of new connections for ten requests. Which lines print?',
        distractors: [
          'agent: false, one by one: 1',
          'no agent given, one by one: 10',
          'keepAlive, ten at once: 1',
          'keepAlive, ten more at once: 10',
          'maxSockets 3, ten at once: 10',
        ],
      }),
      contract: exact(
        all(
          printed('agent: false, one by one: 10'),
          printed('no agent given, one by one: 1'),
          printed('keepAlive, ten at once: 10'),
          printed('keepAlive, ten more at once: 0'),
          printed('maxSockets 3, ten at once: 3'),
        ),
      ),
      hint: 'A connection carries one request at a time (this is HTTP/1.1). After the answer it can be used again, if somebody kept it.',
      why: [
        { line: 'agent: false, one by one: 10', text: '`agent: false` means an agent for this one request. Nobody keeps the connection.' },
        {
          line: 'no agent given, one by one: 1',
          text: 'Then `http.globalAgent` is used, and since Node 19 it keeps connections. Before that this line would say 10.',
        },
        {
          line: 'keepAlive, ten at once: 10',
          text: 'All ten want to go now, and a connection carries one request at a time: ten are opened.',
        },
        {
          line: 'keepAlive, ten more at once: 0',
          text: 'The ten connections were kept, and are used again. No TCP handshake, and with https no TLS handshake either.',
        },
        {
          line: 'maxSockets 3, ten at once: 3',
          text: 'Three go, seven wait inside the agent until a connection is free. A limit protects the other side from you.',
        },
      ],
      misconceptions: [
        {
          when: printed('no agent given, one by one: 10'),
          say: 'That was so up to Node 18. Since 19 the global agent has `keepAlive: true`.',
        },
        {
          when: printed('keepAlive, ten at once: 1'),
          say: 'Keep-alive means: used again *afterwards*. Ten requests at the same time need ten connections in HTTP/1.1.',
        },
        { when: printed('keepAlive, ten more at once: 10'), say: 'The same agent, and it has ten idle connections by now.' },
        { when: printed('maxSockets 3, ten at once: 10'), say: 'The limit holds: the other seven wait in the queue of the agent.' },
        {
          when: printed('agent: false, one by one: 1'),
          say: '`agent: false` is the opposite of sharing: a fresh agent, and so a fresh connection, for each request.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never(/^agent: false/),
              never(/^no agent/),
              never(/^keepAlive, ten at/),
              never(/^keepAlive, ten more/),
              never(/^maxSockets/),
            ),
          ),
          say: 'Five reports, five lines: pick one number for each.',
        },
        {
          when: saidDepends(),
          say: 'How long it takes depends on the machine. How many connections are opened is a matter of the rules of each agent.',
        },
      ],
      variants: [
        {
          id: 'kept',
          file: 'agents.kept.mts',
          prediction: lines({
            ask: 'The number of new connections for ten requests. Which lines print?',
            distractors: [
              'keepAlive, one by one: 10',
              'keepAlive, ten at once: 10',
              'keepAlive, ten at once: 0',
              'maxSockets 3, one by one: 1',
              'agent: false, ten at once: 1',
            ],
          }),
          contract: exact(
            all(
              printed('keepAlive, one by one: 1'),
              printed('keepAlive, ten at once: 9'),
              printed('maxSockets 3, ten at once: 3'),
              printed('maxSockets 3, one by one: 0'),
              printed('agent: false, ten at once: 10'),
            ),
          ),
          hint: 'An agent remembers its connections from one line of the report to the next. How many idle ones has it when a line begins?',
          why: [
            { line: 'keepAlive, one by one: 1', text: 'The first request opens it, nine more use it again, one after the other.' },
            {
              line: 'keepAlive, ten at once: 9',
              text: 'Ten are needed at the same time, and one is there from before. Nine are opened, and from now on the agent has ten.',
            },
            { line: 'maxSockets 3, ten at once: 3', text: 'Another agent, so nothing is there yet. Three go, seven wait for them.' },
            { line: 'maxSockets 3, one by one: 0', text: 'Three idle connections, and one would have been enough.' },
            {
              line: 'agent: false, ten at once: 10',
              text: 'A fresh agent for each request. There are idle connections to the same server by now, but they belong to others.',
            },
          ],
          misconceptions: [
            {
              when: printed('keepAlive, one by one: 10'),
              say: 'The agent keeps the connection, and the next request begins after the answer: it is free by then.',
            },
            {
              when: printed('keepAlive, ten at once: 10'),
              say: 'Nearly: the same agent has one idle connection, from the requests before.',
            },
            {
              when: printed('keepAlive, ten at once: 0'),
              say: 'One by one needed one connection, so only one was kept. It can carry one of the ten.',
            },
            {
              when: printed('maxSockets 3, one by one: 1'),
              say: 'The same agent as in the line before, and its three connections are idle.',
            },
            {
              when: printed('agent: false, ten at once: 1'),
              say: '`agent: false` shares nothing: a fresh agent, and a fresh connection, for each request.',
            },
            {
              when: all(
                not(saidDepends()),
                any(
                  never(/^agent: false/),
                  never(/^keepAlive, one/),
                  never(/^keepAlive, ten/),
                  never(/^maxSockets 3, ten/),
                  never(/^maxSockets 3, one/),
                ),
              ),
              say: 'Five reports, five lines: pick one number for each.',
            },
            {
              when: saidDepends(),
              say: 'How long it takes depends on the machine. How many connections are opened is a matter of the rules of each agent.',
            },
          ],
        },
      ],
    },
    {
      id: 'unread-answer',
      title: 'An answer nobody reads',
      file: 'unread-answer.mts',
      teaches:
        'A connection returns to the pool when its answer has been read to the end; an unread body keeps it, and with a limit everybody else waits.',
      prediction: order(),
      contract: exact(
        all(
          before('client: status 200', 'server: /third'),
          before('server: /third', 'client: now reads the first body'),
          before('client: now reads the first body', 'server: /second'),
        ),
      ),
      hint: 'The agent may open one connection. Who has it, and until when? And does `fetch` use this agent?',
      why: [
        { line: 'server: /first', text: 'The first request takes the only connection of the agent.' },
        { line: 'client: status 200', text: 'The head of the answer is here. The body waits in the socket, unread.' },
        {
          line: 'server: /third',
          text: '`fetch` has a pool of its own, so it gets through. And it proves that the server is fine: /second simply has not been sent.',
        },
        {
          line: 'client: now reads the first body',
          text: 'Up to here the second request sat in the queue of the agent, without an error and without a timeout.',
        },
        { line: 'server: /second', text: 'The first body was read to its end, the connection is free, and the request goes out on it.' },
        { line: 'client: second answer', text: 'If you do not want a body, say so: `response.resume()` reads it and throws it away.' },
      ],
      misconceptions: [
        {
          when: before('server: /second', 'client: now reads the first body'),
          say: 'Knowing the status is not the end of the answer. Its body still occupies the connection, and the agent has no second one.',
        },
        {
          when: before('server: /second', 'server: /third'),
          say: '/second was asked for first, but it waits for the only connection of its agent. `fetch` does not use that agent.',
        },
        {
          when: any(before('client: status 200', 'server: /first'), before('client: second answer', 'server: /second')),
          say: 'The server prints when a request arrives, the client when its answer does.',
        },
        {
          when: before('server: /third', 'client: status 200'),
          say: '/third is asked for below the `await` of the first answer, so its head has come by then.',
        },
        {
          when: before('client: now reads the first body', 'server: /third'),
          say: '`fetch` is awaited: the client goes on when the answer is here, and so the server has been asked.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never('server: /first'),
              never('client: status 200'),
              never('server: /third'),
              never(/^client: now/),
              never('server: /second'),
              never('client: second answer'),
            ),
          ),
          say: 'All three requests arrive in the end, and the client tells of two answers and of its reading: six lines.',
        },
        {
          when: saidDepends(),
          say: 'The second request has no way out before the first body is read. That does not depend on how quick anybody is.',
        },
      ],
      variants: [
        {
          id: 'two',
          rename: { 'An answer nobody reads': 'Two answers nobody reads' },
          file: 'unread-answer.two.mts',
          prediction: order(),
          contract: exact(
            all(
              before('server: /first', 'client: first answer'),
              before('client: first answer', 'server: /second'),
              before('server: /second', 'client: second answer'),
              before('client: second answer', 'server: /fourth'),
              before('server: /fourth', 'client: now reads the second body'),
              before('client: now reads the second body', 'server: /third'),
              before('server: /third', 'client: third answer'),
            ),
          ),
          hint: 'The agent may open two connections. Who has them, and until when? And does `fetch` use this agent?',
          why: [
            { line: 'server: /first', text: 'The first request opens a connection.' },
            {
              line: 'client: first answer',
              text: 'The head is here, the body is not read. Nobody will ever read it: this connection is gone for good.',
            },
            {
              line: 'server: /second',
              text: 'One more is allowed, so the second request gets through. With a limit of two the mistake shows later, not never.',
            },
            { line: 'client: second answer', text: 'Another head, another unread body. Now both connections are taken.' },
            {
              line: 'server: /fourth',
              text: '`fetch` has a pool of its own, so it gets through, while /third sits in the queue of the agent.',
            },
            { line: 'client: now reads the second body', text: 'Up to here /third had not been sent: no error, no timeout.' },
            { line: 'server: /third', text: 'The second body was read to its end, and its connection carries the third request.' },
            {
              line: 'client: third answer',
              text: 'One of two connections works, the other is lost. In a real server you would see it getting slower, day by day, until it stops.',
            },
          ],
          misconceptions: [
            {
              when: before('server: /third', 'client: now reads the second body'),
              say: 'Both connections of the agent hold an unread body. The third request has none to go out on.',
            },
            {
              when: before('server: /third', 'server: /fourth'),
              say: '/third was asked for first, but it waits for a connection of its agent. `fetch` does not use that agent.',
            },
            {
              when: before('client: now reads the second body', 'server: /second'),
              say: '`maxSockets: 2`: the unread first answer takes one connection, and the second request opens the other.',
            },
            {
              when: any(
                before('client: first answer', 'server: /first'),
                before('client: second answer', 'server: /second'),
                before('client: third answer', 'server: /third'),
              ),
              say: 'The server prints when a request arrives, the client when its answer does.',
            },
            {
              when: any(before('server: /second', 'client: first answer'), before('server: /fourth', 'client: second answer')),
              say: 'Each answer is awaited before the next request is made: its head, not its body.',
            },
            {
              when: before('client: now reads the second body', 'server: /fourth'),
              say: '`fetch` is awaited: the client goes on when the answer is here, and so the server has been asked.',
            },
            {
              when: all(
                not(saidDepends()),
                any(
                  never('server: /first'),
                  never('client: first answer'),
                  never('server: /second'),
                  never('client: second answer'),
                  never('server: /fourth'),
                  never(/^client: now/),
                  never('server: /third'),
                  never('client: third answer'),
                ),
              ),
              say: 'All four requests arrive in the end, and the client tells of three answers and of its reading: eight lines.',
            },
            {
              when: saidDepends(),
              say: 'The third request has no way out before one of the bodies is read. That does not depend on how quick anybody is.',
            },
          ],
        },
      ],
    },
    {
      id: 'old-lines',
      title: 'Lines that no longer run',
      file: 'old-lines.mts',
      teaches:
        'Both MongoDB examples of the notes fail today: `poolSize` became `maxPoolSize`, and `connect` resolves to a client, not to a database.',
      prediction: lines({
        ask: 'The real driver, version 7. Which lines print?',
        distractors: ['poolSize: works', 'useNewUrlParser: works', 'db.collection: works', 'maxPoolSize: MongoParseError'],
      }),
      contract: exact(
        all(
          printed('poolSize: MongoParseError'),
          printed('useNewUrlParser: MongoParseError'),
          printed('maxPoolSize: works'),
          printed('db.collection: TypeError'),
          printed('client.db().collection: works'),
        ),
      ),
      needs: { packages: ['mongodb'], servers: ['mongodb'] },
      hint: 'Would a driver rather ignore an option it does not know, or refuse it?',
      why: [
        {
          line: 'poolSize: MongoParseError',
          text: '"option poolsize is not supported": the name was changed in driver 4. At least it fails loudly, at the start.',
        },
        {
          line: 'useNewUrlParser: MongoParseError',
          text: 'In thousands of tutorials, needed in driver 3, ignored in 4 to 6, refused today. Delete it, and `useUnifiedTopology` as well.',
        },
        { line: 'maxPoolSize: works', text: "Today's name. Its default is 100." },
        {
          line: 'db.collection: TypeError',
          text: '"db.collection is not a function": since driver 3 `connect` gives a client. So the "bad example" of the notes does not even get as far as being bad.',
        },
        {
          line: 'client.db().collection: works',
          text: 'A client, then a database of it (the one in the URL, or "test"), then a collection.',
        },
      ],
      misconceptions: [
        {
          when: printed('poolSize: works'),
          say: 'It did, up to driver 3. Today an unknown option is an error, and it should be: a limit that is silently ignored is worse.',
        },
        { when: printed('useNewUrlParser: works'), say: 'It was tolerated for years after it had lost its meaning. Driver 7 refuses it.' },
        {
          when: printed('db.collection: works'),
          say: 'Up to driver 2 it did. What `connect` gives has been a MongoClient since version 3.',
        },
        { when: printed('maxPoolSize: MongoParseError'), say: 'This is the current name of the option, so it is accepted.' },
        {
          when: all(
            not(saidDepends()),
            any(never(/^poolSize/), never(/^useNewUrlParser/), never(/^maxPoolSize/), never(/^db\.collection/), never(/^client\.db/)),
          ),
          say: 'Five attempts, five lines, whatever becomes of them: pick one for each.',
        },
        {
          when: saidDepends(),
          say: 'With the version of the driver it does, and this is version 7. With the machine or the database it does not: options are read before anybody connects.',
        },
      ],
      variants: [
        {
          id: 'others',
          file: 'old-lines.others.mts',
          prediction: lines({
            ask: 'The same driver, five other lines. Which of these print?',
            distractors: [
              'useUnifiedTopology: works',
              'minPoolSize: MongoParseError',
              'keepAlive: works',
              'find: MongoNotConnectedError',
              'insert: works',
            ],
          }),
          contract: exact(
            all(
              printed('useUnifiedTopology: MongoParseError'),
              printed('minPoolSize: works'),
              printed('keepAlive: MongoParseError'),
              printed('find: works'),
              printed('insert: TypeError'),
            ),
          ),
          hint: 'Which names are still in use? And who opens the connection when nobody calls `connect`?',
          why: [
            {
              line: 'useUnifiedTopology: MongoParseError',
              text: 'The twin of `useNewUrlParser`, in the same thousands of tutorials, and refused today like that one.',
            },
            {
              line: 'minPoolSize: works',
              text: 'The pair of `maxPoolSize`: so many connections are kept open even when nobody asks anything.',
            },
            { line: 'keepAlive: MongoParseError', text: 'Connections are kept alive unasked, so there is no such option any more.' },
            {
              line: 'find: works',
              text: 'Since driver 4.7 the first operation opens the connection. `connect()` is still worth a line: with it a wrong address fails at the start and not at the first visitor.',
            },
            { line: 'insert: TypeError', text: '"insert is not a function": today there are `insertOne` and `insertMany`.' },
          ],
          misconceptions: [
            {
              when: printed('useUnifiedTopology: works'),
              say: 'It was ignored for years after it had lost its meaning. Driver 7 refuses what it does not know.',
            },
            {
              when: printed('minPoolSize: MongoParseError'),
              say: 'What went was `poolSize`. Its two successors, `minPoolSize` and `maxPoolSize`, are the names of today.',
            },
            {
              when: printed('keepAlive: works'),
              say: 'What it asked for happens anyway, and so the option was taken away. An unknown option is an error.',
            },
            {
              when: printed('find: MongoNotConnectedError'),
              say: 'Long ago it was so. Today a client that has not connected does it with its first operation.',
            },
            {
              when: printed('insert: works'),
              say: 'The short names `insert`, `update` and `remove` are gone. It is `insertOne` or `insertMany` now.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never(/^useUnified/), never(/^minPoolSize/), never(/^keepAlive/), never(/^find/), never(/^insert/)),
              ),
              say: 'Five attempts, five lines, whatever becomes of them: pick one for each.',
            },
            {
              when: saidDepends(),
              say: 'With the version of the driver it does, and this is version 7. With the machine or the database it does not.',
            },
          ],
        },
      ],
    },
    {
      id: 'client-per-request',
      title: 'A client for each request',
      file: 'client-per-request.mts',
      teaches:
        'A new client is a new pool, a monitor, and a handshake on each connection; a shared client costs one answer. Measured, with 20 ms per answer: 77 to 125 ms against 22 to 38 ms.',
      prediction: choice({
        ask: 'Ten requests, one after the other. How many connections are opened with a client for each request?',
        choices: [
          {
            id: 'ten',
            text: 'Ten: one for each client',
            holds: value('connections', '=', 10),
            why: 'A client is more than its connection for queries: another one watches the server.',
          },
          {
            id: 'more',
            text: 'Twenty or more',
            holds: value('connections', '>', 10),
            why: 'Each client opens one connection to watch the server and one for the query, and with a real MongoDB a third one, which measures the way there and back. Each begins with a handshake.',
          },
          {
            id: 'few',
            text: 'Fewer than ten: the driver pools them',
            holds: value('connections', '<', 10),
            why: 'The pool belongs to the client. When the client is closed, its pool goes with it.',
          },
        ],
      }),
      contract: measured(
        value('connections', '>=', 11),
        value('shared connections', '=', 0),
        value('each', '>=', { value: 'one', times: 1.5 }),
        value('one', '>=', 10),
      ),
      values: {
        connections: { pattern: /^a client each: (\d+) new connections$/, label: 'connections, a client each' },
        'shared connections': { pattern: /^one client: (\d+) new connections$/, label: 'connections, one client' },
        each: { pattern: /^a client each: (\d+) ms per request$/, unit: 'ms', label: 'a client each' },
        one: { pattern: /^one client: (\d+) ms per request$/, unit: 'ms', label: 'one client' },
      },
      needs: { packages: ['mongodb'], servers: ['mongodb'] },
      hint: 'A client must also know whether its server is still there. Over which connection does it ask?',
      why: [
        {
          value: 'connections',
          text: 'At least two for each client: one watches the server, one carries queries. All of them are closed again, ten times over.',
        },
        { value: 'shared connections', text: 'The connection was already open, and one is enough for requests that come one by one.' },
        {
          value: 'each',
          text: 'Several answers one after the other, 20 ms each: the handshake of the watcher, the handshake of the new connection, the query, the good-bye. With TLS and a password it would be more.',
        },
        { value: 'one', text: 'The query, and nothing else.' },
      ],
      misconceptions: [
        {
          when: chose('ten'),
          say: 'The one for queries is right. The driver also keeps an eye on each server, over a connection that is not part of the pool.',
        },
        { when: chose('few'), say: 'Only if the client lives on. This one is closed after its query, with all its connections.' },
      ],
      variants: [
        {
          id: 'connect-again',
          file: 'client-per-request.connect-again.mts',
          teaches:
            '`connect()` on a client that is connected finds nothing to do: one client is one pool, however often it is asked. What costs is a new client, or a `close()`, for each request.',
          prediction: choice({
            ask: 'One client for all, but each of the ten requests calls `connect()` on it. How many connections are opened in all?',
            choices: [
              {
                id: 'few',
                text: 'Fewer than ten: only the first `connect()` has something to do',
                holds: value('connections', '<', 10),
                why: 'A client that is connected says "I am" and returns. One connection watches the server, one carries the queries (and with a real MongoDB a third one measures).',
              },
              {
                id: 'ten',
                text: 'Ten: one for each `connect()`',
                holds: value('connections', '=', 10),
                why: '`connect()` belongs to the client, not to a connection. It makes sure that the client is ready, and it is.',
              },
              {
                id: 'more',
                text: 'Twenty or more',
                holds: value('connections', '>', 10),
                why: 'That is the price of a new client for each request, or of `close()` after each. Here the client lives on, and so do its connections.',
              },
            ],
          }),
          contract: measured(
            value('connections', '<', 10),
            value('with close', '>', 10),
            value('closing', '>', { value: 'staying' }),
            value('staying', '>=', 20),
          ),
          values: {
            connections: { pattern: /^connect\(\): (\d+) new connections$/, label: 'connections, connect() each time' },
            'with close': { pattern: /^and close\(\): (\d+) new connections$/, label: 'connections, and close()' },
            staying: { pattern: /^connect\(\): (\d+) ms per request$/, unit: 'ms', label: 'connect() each time' },
            closing: { pattern: /^and close\(\): (\d+) ms per request$/, unit: 'ms', label: 'and close()' },
          },
          hint: 'How many clients are there, and is any of them closed in between?',
          why: [
            {
              value: 'connections',
              text: 'Opened by the first request, used by all ten. The other nine calls of `connect()` find nothing to do.',
            },
            {
              value: 'with close',
              text: '`close()` ends the pool and the watcher, so each request begins anew. Only the first one still found them open.',
            },
            { value: 'staying', text: 'One answer of 20 ms; the handshakes of the first request, spread over ten, are the rest.' },
            {
              value: 'closing',
              text: 'Handshakes, the query, the good-bye, each time. The expensive word is not `connect`, it is `close`.',
            },
          ],
          misconceptions: [
            { when: chose('ten'), say: 'Read it as "be connected", not as "open another one".' },
            {
              when: chose('more'),
              say: 'Last time each request made a client of its own and closed it. This client is made once, and stays.',
            },
          ],
        },
      ],
    },
    {
      id: 'pool-limit',
      title: 'Twelve queries, three connections',
      file: 'pool-limit.mts',
      teaches:
        '`maxPoolSize` is a queue: with 3 connections, 12 queries of 200 ms take four rounds. (Measured: 3.4 to 4.7 times as long as 3 queries, busy machine or not.)',
      prediction: choice({
        ask: 'Three connections are open, and each answer takes 200 ms. 3 queries at once take as long as one. And 12 at once?',
        choices: [
          {
            id: 'same',
            text: 'About as long: they all go at once',
            holds: value('twelve', '<', { value: 'three', times: 2 }),
            why: 'A connection carries one query at a time. Twelve at once would need twelve connections.',
          },
          {
            id: 'four',
            text: 'About 4 times as long',
            holds: all(value('twelve', '>=', { value: 'three', times: 2 }), value('twelve', '<', { value: 'three', times: 8 })),
            why: 'Three go, nine wait inside the driver: 12 / 3 = 4 rounds.',
          },
          {
            id: 'twelve',
            text: 'About 12 times as long: one after the other',
            holds: value('twelve', '>=', { value: 'three', times: 8 }),
            why: 'That would be a pool of one. Three connections work side by side, so it takes a third of that.',
          },
          {
            id: 'refused',
            text: 'It fails: nine of them are refused',
            holds: never(/^12 queries/),
            why: 'The driver does not refuse, it lets them wait, by default for as long as it takes. `waitQueueTimeoutMS` sets a limit to that.',
          },
        ],
      }),
      contract: measured(
        value('twelve', '>=', { value: 'three', times: 2 }),
        value('twelve', '<', { value: 'three', times: 8 }),
        value('twelve', '>=', 650),
        printed('the limit by default: 100'),
      ),
      values: {
        three: { pattern: /^3 queries at once: (\d+) ms$/, unit: 'ms', label: '3 queries at once' },
        twelve: { pattern: /^12 queries at once: (\d+) ms$/, unit: 'ms', label: '12 queries at once' },
      },
      needs: { packages: ['mongodb'], servers: ['mongodb'] },
      hint: 'A connection carries one query at a time. How many rounds does it take?',
      why: [
        { value: 'three', text: 'One round: each of the three connections carries one query.' },
        {
          value: 'twelve',
          text: 'Four rounds of 200 ms, and a little. With 100 connections it would be one round, if the database can bear it.',
        },
        {
          line: 'the limit by default: 100',
          text: 'For each client, and so for each process: 8 workers may open 800 connections. More is not faster: it moves the queue into the database.',
        },
      ],
      misconceptions: [
        { when: chose('same'), say: 'A pool is not only there to keep connections. It also says how many there may be.' },
        { when: chose('twelve'), say: 'The pool has three connections, and all three are used. Queries queue only when none is free.' },
        { when: chose('refused'), say: 'A pool is a queue with a limit on those who are served, not on those who wait.' },
      ],
      variants: [
        {
          id: 'impatient',
          file: 'pool-limit.impatient.mts',
          prediction: choice({
            ask: 'Three connections, answers take 1 s, and now there is `waitQueueTimeoutMS: 500`. What becomes of 12 queries at once?',
            choices: [
              {
                id: 'all',
                text: 'All 12 are answered, after four rounds',
                holds: value('failed', '=', 0),
                why: 'Without the time limit it would be so. With it nobody stands in the queue for longer than half a second, and the first round takes a whole one.',
              },
              {
                id: 'three',
                text: '3 are answered, 9 fail',
                holds: all(value('failed', '>', 0), value('failed', '<', 12)),
                why: 'Three have a connection at once. Nine wait for one, and after 500 ms each of them gets an error instead.',
              },
              {
                id: 'none',
                text: 'All 12 fail: no answer comes within 500 ms',
                holds: value('failed', '=', 12),
                why: 'The limit is for waiting in the queue, not for waiting for the answer. Three never stood in the queue.',
              },
            ],
          }),
          contract: measured(
            value('answered', '=', 3),
            value('failed', '=', 9),
            value('ms', '>=', 800),
            printed('MongoWaitQueueTimeoutError'),
          ),
          values: {
            answered: { pattern: /^answered: (\d+) after/, unit: 'queries' },
            failed: { pattern: /^failed: (\d+)$/, unit: 'queries' },
            ms: { pattern: /^answered: \d+ after (\d+) ms$/, unit: 'ms', label: 'until all is decided' },
          },
          hint: 'What does the limit measure: the answer, or the queue? And when is a connection free again?',
          why: [
            { value: 'answered', text: 'One round, with the three connections there are. How long an answer takes is not limited here.' },
            { value: 'failed', text: 'The queue of the driver has a patience of 500 ms, and no connection was free before 1,000 ms.' },
            {
              value: 'ms',
              text: 'One round instead of four. An early error is often kinder than a late answer: the visitor can be told, and the queue does not grow.',
            },
            {
              line: 'MongoWaitQueueTimeoutError',
              text: '"Timed out while checking out a connection from connection pool". When you meet it, the pool is too small or the queries are too slow; look for the slow query first.',
            },
          ],
          misconceptions: [
            {
              when: chose('all'),
              say: 'By default the driver lets them wait for as long as it takes. This client has a limit, and it is shorter than one round.',
            },
            {
              when: chose('none'),
              say: 'Whoever has a connection is no longer in the queue. For the answer itself there are other limits (`timeoutMS`, `socketTimeoutMS`).',
            },
          ],
        },
      ],
    },
    {
      id: 'tiny-body',
      title: 'Eleven bytes, zipped',
      file: 'tiny-body.mts',
      teaches: 'gzip adds about 20 bytes of its own, so small bodies grow; that is why `compression` leaves bodies below 1 kB alone.',
      prediction: number({ ask: 'The body has 11 bytes. How many has it after gzip, about?', value: 'gzip', tolerance: { factor: 1.45 } }),
      contract: exact(all(printed('plain: 11 bytes'), value('gzip', '>', 22), printed('back again: {"ok":true}'))),
      values: { gzip: { pattern: /^gzip: (\d+) bytes$/, unit: 'bytes' } },
      hint: 'A gzip file begins with a head of ten bytes, and ends with a check sum and a length.',
      why: [
        { line: 'plain: 11 bytes', text: '`{"ok":true}`: there is nothing in it that repeats.' },
        {
          line: /^gzip: \d+ bytes$/,
          text: 'Ten bytes of head, eight for check sum and length, two for the format of the block, and the eleven that cannot be made smaller. Nearly three times as large, and it cost work.',
        },
        { line: 'back again: {"ok":true}', text: 'No information is lost. Or gained.' },
      ],
      misconceptions: [
        {
          when: answered('<=', 11),
          say: 'Compression replaces repetition by something shorter. Eleven bytes have no repetition, and the wrapping must be paid all the same.',
        },
        {
          when: all(answered('>', 11), answered('<', 22)),
          say: 'Head, check sum and length take eighteen bytes, and the eleven cannot be made smaller. That is 29 already.',
        },
        { when: answered('>', 44), say: 'The wrapping is small: about twenty bytes.' },
      ],
      variants: [
        {
          id: 'laughter',
          rename: {
            'JSON.stringify({ ok: true })': "'ha'.repeat(100)",
            'gunzipSync(zipped)}': 'gunzipSync(zipped).length} bytes',
            'Eleven bytes, zipped': 'Two hundred bytes, zipped',
            'so small bodies grow; that is why `compression` leaves bodies below 1 kB alone.':
              'so small bodies grow, unless they repeat themselves as this one does; `compression` leaves all below 1 kB alone.',
          },
          prediction: number({
            ask: 'The body has 200 bytes. How many has it after gzip, about?',
            value: 'gzip',
            tolerance: { factor: 1.45 },
          }),
          contract: exact(
            all(printed('plain: 200 bytes'), value('gzip', '>', 20), value('gzip', '<', 34), printed('back again: 200 bytes')),
          ),
          hint: 'How would you say it in few words? And then there are some twenty bytes of wrapping.',
          why: [
            { line: 'plain: 200 bytes', text: 'A hundred times "ha". There is hardly anything in it but repetition.' },
            {
              line: /^gzip: \d+ bytes$/,
              text: 'Eighteen bytes are wrapping. What is left says: "ha", and now the same again, 198 characters long. A thousand more would cost next to nothing.',
            },
            { line: 'back again: 200 bytes', text: 'No laugh is lost.' },
          ],
          misconceptions: [
            {
              when: answered('>=', 200),
              say: 'Small bodies grow when nothing in them repeats. Here everything does, and it pays for the wrapping many times over.',
            },
            {
              when: all(answered('>', 60), answered('<', 200)),
              say: 'Half or a third is usual for small texts of words. For pure repetition one reference is enough.',
            },
            {
              when: answered('<', 17),
              say: 'The description is that short, but the head, the check sum and the length take eighteen bytes before it begins.',
            },
            {
              when: all(answered('>', 33), answered('<=', 60)),
              say: 'Nearly. Eighteen bytes are wrapping, and "the same again, 198 characters long" fits into a handful.',
            },
          ],
        },
      ],
    },
    {
      id: 'ten-times-smaller',
      title: '"1 MB becomes 100 KB"',
      file: 'ten-times-smaller.mts',
      teaches:
        'How much gzip saves depends on the data: lists that repeat themselves shrink 12 times, ids and tokens not even twice, photos not at all. (Measured: 12.4, 1.8 and 1.0, on every Node and in every run.)',
      prediction: number({
        ask: 'The notes say 1 MB of JSON becomes 100 KB: 10 times smaller. How many times smaller does `orders` become?',
        value: 'orders',
        tolerance: { factor: 1.35 },
      }),
      contract: measured(
        value('users', '>=', 8),
        value('orders', '>=', 1.4),
        value('orders', '<=', 2.5),
        value('photo', '<=', 1.1),
        value('photo', '>=', 0.9),
      ),
      values: {
        users: { pattern: /^users: ([\d.]+) times smaller$/, unit: 'x' },
        orders: { pattern: /^orders: ([\d.]+) times smaller$/, unit: 'x' },
        photo: { pattern: /^photo: ([\d.]+) times smaller$/, unit: 'x' },
      },
      hint: 'The names of the fields repeat. What about the values: how much of a random id can be left out?',
      why: [
        { value: 'users', text: 'Each row repeats the one before, but for a number. gzip writes "as before" over and over.' },
        {
          value: 'orders',
          text: 'The field names vanish, the random part stays. A hexadecimal digit is one byte of text for half a byte of information, so about half is the limit there; base64 has even less air in it.',
        },
        {
          value: 'photo',
          text: 'Random bytes, as those of anything that is compressed already, cannot be made smaller. The work is wasted.',
        },
      ],
      misconceptions: [
        {
          when: answered('>=', 5),
          say: 'The factor 10 is true for rows that look alike. Random ids and tokens cannot be guessed, and what cannot be guessed cannot be left out.',
        },
        {
          when: all(answered('>', 2.4), answered('<', 5)),
          say: 'Each row of some 135 characters holds about 54 bytes of pure chance. Even a perfect compressor would not reach 3.',
        },
        {
          when: answered('<', 1.4),
          say: 'Field names, quotes and commas still repeat, and hexadecimal wastes half of each byte. A little can be saved.',
        },
      ],
      variants: [
        {
          id: 'as-text',
          file: 'ten-times-smaller.as-text.mts',
          teaches:
            'gzip takes back what writing bytes as text has wasted, a third with base64 and half with hexadecimal, and nothing of the bytes themselves.',
          prediction: number({
            ask: 'The photo goes into JSON, where bytes must be written as text. How many times smaller does gzip make the body with base64?',
            value: 'base64',
            tolerance: { factor: 1.2 },
          }),
          contract: measured(
            value('bytes', '<=', 1.1),
            value('bytes', '>=', 0.9),
            value('base64', '>=', 1.2),
            value('base64', '<=', 1.4),
            value('hex', '>=', 1.6),
            value('hex', '<=', 2.1),
          ),
          values: {
            bytes: { pattern: /^bytes: ([\d.]+) times smaller$/, unit: 'x' },
            base64: { pattern: /^base64: ([\d.]+) times smaller$/, unit: 'x' },
            hex: { pattern: /^hex: ([\d.]+) times smaller$/, unit: 'x' },
          },
          hint: 'base64 needs 4 characters for 3 bytes. What of that can be left out, and what can not?',
          why: [
            { value: 'bytes', text: 'Nothing to leave out, as ever with what is compressed already.' },
            {
              value: 'base64',
              text: '4 characters stand for 3 bytes, and gzip takes back that one third, no more: 4 / 3 = 1.3. The answer is as long as the photo itself, and the CPU time was for undoing base64.',
            },
            {
              value: 'hex',
              text: '2 characters for each byte, so at best half can go. It "compresses" better only because it was the more wasteful way to write it.',
            },
          ],
          misconceptions: [
            {
              when: answered('>=', 3),
              say: 'What cannot be guessed cannot be left out: the bytes of the photo must still be in there. Only the waste of writing them as text can go.',
            },
            {
              when: all(answered('>', 1.56), answered('<', 3)),
              say: 'That fits hexadecimal, which wastes half of each character. base64 wastes only a quarter: 4 characters for 3 bytes.',
            },
            {
              when: answered('<', 1.08),
              say: 'The photo does not shrink, right. But base64 has blown it up by a third, and that part gzip gets back.',
            },
          ],
        },
      ],
    },
    {
      id: 'what-is-zipped',
      title: 'What compression() compresses',
      file: 'what-is-zipped.mts',
      teaches:
        '`compression()` compresses what comes after it, is text, is large enough, and does not forbid it. All else goes out as it is.',
      prediction: lines({
        ask: 'The client accepts gzip. Which lines print?',
        distractors: ['/early: gzip', '/users: as it is', '/short: gzip', '/photo: gzip', '/private: gzip'],
      }),
      contract: exact(
        all(
          printed('/early: as it is'),
          printed('/users: gzip'),
          printed('/short: as it is'),
          printed('/photo: as it is'),
          printed('/private: as it is'),
        ),
      ),
      needs: { packages: ['express', 'compression'] },
      hint: 'Four questions for each path: registered before or after? what type? how long? any header about it?',
      why: [
        { line: '/early: as it is', text: 'Its route stands before `app.use(compression())`, so the middleware is never asked.' },
        { line: '/users: gzip', text: 'Text, 16,000 characters, after the middleware: compressed.' },
        { line: '/short: as it is', text: 'Eleven bytes are below the threshold of 1 kB. Rightly: they would grow.' },
        {
          line: '/photo: as it is',
          text: 'The middleware looks at the type: `image/png` is compressed already. (That this "photo" is all zeros it cannot know.)',
        },
        {
          line: '/private: as it is',
          text: '`Cache-Control: no-transform` forbids to change the body on its way, and the middleware obeys.',
        },
      ],
      misconceptions: [
        {
          when: printed('/early: gzip'),
          say: 'Express asks its functions in the order in which they were registered, and this route answers before compression comes.',
        },
        {
          when: printed('/short: gzip'),
          say: 'Below 1 kB gzip saves nothing, or less than nothing. The default threshold leaves such bodies alone.',
        },
        {
          when: printed('/photo: gzip'),
          say: 'Images, videos and zip files are compressed already. Only types that compress well are touched: text, JSON, SVG …',
        },
        {
          when: printed('/private: gzip'),
          say: '`no-transform` is an order to everybody on the way: leave this body as it is. It is also the switch for a single route.',
        },
        { when: printed('/users: as it is'), say: 'This one has everything: text, long enough, after the middleware.' },
        {
          when: all(
            not(saidDepends()),
            any(never(/^\/early/), never(/^\/users/), never(/^\/short/), never(/^\/photo/), never(/^\/private/)),
          ),
          say: 'Five paths are asked for, and each prints a line: pick one for each.',
        },
        { when: saidDepends(), say: 'The middleware goes by rules: place, type, length, header. None of them is chance.' },
      ],
      variants: [
        {
          id: 'threshold',
          rename: {
            'app.use(compression())': 'app.use(compression({ threshold: 0 }))',
            "type('png')": "type('svg')",
            '/photo': '/drawing',
          },
          prediction: lines({
            ask: 'The client accepts gzip. Which lines print?',
            distractors: ['/early: gzip', '/users: as it is', '/short: as it is', '/drawing: as it is', '/private: gzip'],
          }),
          contract: exact(
            all(
              printed('/early: as it is'),
              printed('/users: gzip'),
              printed('/short: gzip'),
              printed('/drawing: gzip'),
              printed('/private: as it is'),
            ),
          ),
          why: [
            { line: '/early: as it is', text: 'Its route stands before `app.use(compression(…))`, and no option changes that.' },
            { line: '/users: gzip', text: 'Text, 16,000 characters, after the middleware: compressed.' },
            {
              line: '/short: gzip',
              text: 'Eleven bytes, and the threshold is 0: compressed, that is, made longer. The default of 1 kB was there for a reason.',
            },
            {
              line: '/drawing: gzip',
              text: 'An image, but SVG is text, and the middleware knows. It looks at the type only: that these bytes are zeros, and no drawing at all, it does not see.',
            },
            {
              line: '/private: as it is',
              text: '`Cache-Control: no-transform` forbids to change the body on its way, and the middleware obeys, whatever the threshold.',
            },
          ],
          misconceptions: [
            {
              when: printed('/early: gzip'),
              say: 'Express asks its functions in the order in which they were registered, and this route answers before compression comes.',
            },
            {
              when: printed('/short: as it is'),
              say: 'By default it would be. `threshold: 0` says: compress everything, however short, and it does.',
            },
            {
              when: printed('/drawing: as it is'),
              say: 'PNG and JPEG are compressed already. SVG is text that begins with "<svg", so it is worth while.',
            },
            {
              when: printed('/private: gzip'),
              say: 'The threshold is about length. `no-transform` is an order to leave the body alone, and it counts more.',
            },
            { when: printed('/users: as it is'), say: 'This one has everything: text, long enough, after the middleware.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^\/early/), never(/^\/users/), never(/^\/short/), never(/^\/drawing/), never(/^\/private/)),
              ),
              say: 'Five paths are asked for, and each prints a line: pick one for each.',
            },
            { when: saidDepends(), say: 'The middleware goes by rules: place, type, length, header. None of them is chance.' },
          ],
        },
      ],
    },
    {
      id: 'price-of-smaller',
      title: 'What the last percent costs',
      file: 'price-of-smaller.mts',
      teaches:
        'The highest level buys little for a lot of CPU: `brotliCompressSync` without options uses the slowest quality, 55 times the work of gzip and more.',
      prediction: choice({
        ask: 'Both with their defaults, about 200 kB of JSON. How much CPU time does brotli take, compared with gzip?',
        choices: [
          {
            id: 'equal',
            text: 'Up to twice as much: they do the same job',
            holds: value('brotli', '<', { value: 'gzip', times: 2 }),
            why: 'That holds for brotli at quality 4. But the default in Node is quality 11, the highest.',
          },
          {
            id: 'some',
            text: '2 to 8 times as much',
            holds: all(value('brotli', '>=', { value: 'gzip', times: 2 }), value('brotli', '<', { value: 'gzip', times: 8 })),
            why: 'This is about the step from gzip to its own level 9. Quality 11 of brotli is another world.',
          },
          {
            id: 'far-more',
            text: 'More than 8 times as much',
            holds: value('brotli', '>=', { value: 'gzip', times: 8 }),
            why: 'The default quality is 11: meant for files that are compressed once and sent a million times. `compression()` knows that and uses 4.',
          },
        ],
      }),
      contract: measured(value('brotli', '>=', { value: 'gzip', times: 8 }), value('brotli', '>=', 20)),
      values: {
        'gzip level 1': { pattern: /^gzip level 1: ([\d.]+) ms for/, unit: 'ms' },
        gzip: { pattern: /^gzip: ([\d.]+) ms for/, unit: 'ms', label: 'gzip (level 6)' },
        'gzip level 9': { pattern: /^gzip level 9: ([\d.]+) ms for/, unit: 'ms' },
        'brotli quality 4': { pattern: /^brotli quality 4: ([\d.]+) ms for/, unit: 'ms' },
        brotli: { pattern: /^brotli: ([\d.]+) ms for/, unit: 'ms', label: 'brotli (quality 11)' },
      },
      hint: 'Somebody chose a default for each. One is for answers on the fly; the other for files that are made once.',
      why: [
        { value: 'gzip level 1', text: 'The quickest level, and most of the saving is there already.' },
        { value: 'gzip', text: 'Level 6, the default: a few percent smaller, for two to three times the work.' },
        { value: 'gzip level 9', text: 'About five times the work of level 6, and the rounded size is the same.' },
        {
          value: 'brotli quality 4',
          text: 'As cheap as gzip, and smaller. This is what `compression()` uses when the client accepts `br`.',
        },
        {
          value: 'brotli',
          text: 'Half of the size of gzip, for far more work. In a request it would be a blocked core; in a build script it is a bargain.',
        },
      ],
      misconceptions: [
        { when: chose('equal'), say: 'The formats are cousins, the effort is a choice. Look at the two rows of brotli.' },
        { when: chose('some'), say: 'The right direction, but quality 11 tries very many ways to write the same thing.' },
      ],
      variants: [
        {
          id: 'quality-4',
          file: 'price-of-smaller.quality-4.mts',
          prediction: choice({
            ask: 'This time brotli is told its quality: 4. How much CPU time does it take, compared with gzip at its default?',
            choices: [
              {
                id: 'equal',
                text: 'Less, or up to twice as much: they do the same job',
                holds: value('brotli', '<', { value: 'gzip', times: 2 }),
                why: 'At an equal effort the two are cousins, and the younger one even gets a little more out of it.',
              },
              {
                id: 'some',
                text: '2 to 8 times as much',
                holds: all(value('brotli', '>=', { value: 'gzip', times: 2 }), value('brotli', '<', { value: 'gzip', times: 8 })),
                why: 'That is the step from gzip to its own level 9. Brotli is not slow by nature, only when it is told to try everything.',
              },
              {
                id: 'far-more',
                text: 'More than 8 times as much',
                holds: value('brotli', '>=', { value: 'gzip', times: 8 }),
                why: 'That is quality 11, which you get when you say nothing. Here somebody has said something.',
              },
            ],
          }),
          contract: measured(value('brotli', '<', { value: 'gzip', times: 2 }), value('gzip level 9', '>=', { value: 'gzip', times: 1.5 })),
          values: {
            gzip: { pattern: /^gzip: ([\d.]+) ms for/, unit: 'ms', label: 'gzip (level 6)' },
            'gzip level 9': { pattern: /^gzip level 9: ([\d.]+) ms for/, unit: 'ms' },
            brotli: { pattern: /^brotli quality 4: ([\d.]+) ms for/, unit: 'ms', label: 'brotli quality 4' },
          },
          hint: 'Is brotli slow, or was its default?',
          why: [
            { value: 'gzip', text: 'Level 6, the default: made for answers on the fly.' },
            { value: 'gzip level 9', text: 'The highest level again costs several times the work, and the rounded size is the same.' },
            {
              value: 'brotli',
              text: 'Cheaper than gzip here, and smaller. One option makes the difference between this and a blocked core.',
            },
          ],
          misconceptions: [
            { when: chose('some'), say: 'Smaller does not have to mean slower: a newer format can do more with the same effort.' },
            { when: chose('far-more'), say: 'The price was never that of brotli but that of quality 11. What costs is the last percent.' },
          ],
        },
      ],
    },
    {
      id: 'held-back',
      title: 'The event that does not arrive',
      file: 'held-back.mts',
      teaches: 'A compressor waits for more input before it writes: server-sent events get stuck in it until somebody flushes.',
      prediction: lines({
        ask: 'Each route sends one event and stays open. Which lines print?',
        distractors: ['/plain: not yet', '/compression: at once', '/flush: not yet'],
      }),
      contract: exact(
        all(
          before('/plain: at once', '/plain: in the end'),
          before('/compression: not yet', '/compression: in the end'),
          before('/flush: at once', '/flush: in the end'),
        ),
      ),
      needs: { packages: ['express', 'compression'] },
      hint: 'What can a compressor do with 24 bytes: send them, or hope for more that look alike?',
      why: [
        { line: '/plain: at once', text: 'Without compression each `write` goes to the socket.' },
        { line: '/plain: in the end', text: 'The answer has ended, and of course the event is there.' },
        {
          line: '/compression: not yet',
          text: 'The event is in the memory of the compressor, which waits for more. The server believes that it was sent. Half a second of waiting changes nothing, nor would an hour.',
        },
        { line: '/compression: in the end', text: '`end()` forces the compressor to give out what it has. For a live feed that is never.' },
        {
          line: '/flush: at once',
          text: '`response.flush()`, which the middleware adds, empties the compressor after each event. `Cache-Control: no-transform` avoids it altogether.',
        },
        { line: '/flush: in the end', text: 'The answer has ended.' },
      ],
      misconceptions: [
        {
          when: printed('/compression: at once'),
          say: '`write` hands the bytes to the compressor, and that one saves by waiting: the more it sees, the more it can leave out.',
        },
        {
          when: printed('/flush: not yet'),
          say: '`flush` is the way out: it makes the compressor write what it has, at the price of a few bytes.',
        },
        { when: printed('/plain: not yet'), say: 'Node does not hold back a `write`. The first one sends the head along with it.' },
        {
          when: all(not(saidDepends()), any(never('/plain: in the end'), never('/compression: in the end'), never('/flush: in the end'))),
          say: 'In the end the bytes arrive everywhere: `end()` makes the compressor give out what it has.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              all(never('/plain: at once'), never('/plain: not yet')),
              all(never('/compression: at once'), never('/compression: not yet')),
              all(never('/flush: at once'), never('/flush: not yet')),
            ),
          ),
          say: 'Each route looks whether the client has the event, and says so: "at once" or "not yet". Pick one for each.',
        },
        {
          when: saidDepends(),
          say: 'It is no race: the compressor holds the event until somebody flushes or ends it, and half a second is long for a loopback.',
        },
      ],
      variants: [
        {
          id: 'other-ways',
          file: 'held-back.other-ways.mts',
          prediction: lines({
            ask: '`compression()` is there for all three routes. Which lines print?',
            distractors: ['/flush-first: at once', '/no-transform: not yet', '/no-gzip-please: not yet'],
          }),
          contract: exact(
            all(
              before('/flush-first: not yet', '/flush-first: in the end'),
              before('/no-transform: at once', '/no-transform: in the end'),
              before('/no-gzip-please: at once', '/no-gzip-please: in the end'),
            ),
          ),
          hint: 'For each route: is there a compressor in the way at all? And what is in it at the moment of the flush?',
          why: [
            {
              line: '/flush-first: not yet',
              text: '`flush` empties the compressor as it is at that moment: empty. The event comes after, and waits. Flush behind each event, not in front of it.',
            },
            { line: '/flush-first: in the end', text: '`end()` forces the compressor to give out what it has.' },
            {
              line: '/no-transform: at once',
              text: '`Cache-Control: no-transform` says: hands off this answer. The middleware obeys, and there is no compressor.',
            },
            { line: '/no-transform: in the end', text: 'The answer has ended.' },
            {
              line: '/no-gzip-please: at once',
              text: 'This client does not accept gzip, so it gets the plain answer. With `curl`, which asks for none either, the feed seems to work; in a browser it hangs.',
            },
            { line: '/no-gzip-please: in the end', text: 'The answer has ended.' },
          ],
          misconceptions: [
            {
              when: printed('/flush-first: at once'),
              say: '`flush` is no switch but a single push: it moves out what has been written before, and that was nothing.',
            },
            {
              when: printed('/no-transform: not yet'),
              say: '`no-transform` forbids everybody on the way to change the answer, and `compression()` keeps to it.',
            },
            {
              when: printed('/no-gzip-please: not yet'),
              say: 'A server compresses only for clients that say they can read it: `accept-encoding` decides, for each request.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never('/flush-first: in the end'), never('/no-transform: in the end'), never('/no-gzip-please: in the end')),
              ),
              say: 'In the end the bytes arrive everywhere: `end()` makes the compressor give out what it has.',
            },
            {
              when: all(
                not(saidDepends()),
                any(
                  all(never('/flush-first: at once'), never('/flush-first: not yet')),
                  all(never('/no-transform: at once'), never('/no-transform: not yet')),
                  all(never('/no-gzip-please: at once'), never('/no-gzip-please: not yet')),
                ),
              ),
              say: 'Each route looks whether the client has the event, and says so: "at once" or "not yet". Pick one for each.',
            },
            {
              when: saidDepends(),
              say: 'It is no race: a compressor holds the event for as long as it likes, and without one it is there at once.',
            },
          ],
        },
      ],
    },
    {
      id: 'length-leak',
      title: 'A secret, given away by its length',
      file: 'length-leak.mts',
      teaches:
        'A page that contains a secret and also repeats what the visitor sent gives the secret away by its compressed length. The attack is called BREACH.',
      prediction: order({ ask: 'Three guesses of the same length. In which order are they printed: the longest answer first?' }),
      contract: exact(all(before('csrf_token=w4v81mbn', 'csrf_token=k7f31mbn'), before('csrf_token=k7f31mbn', 'csrf_token=k7f3q9z2'))),
      needs: { packages: ['express', 'compression'] },
      hint: 'gzip replaces what has been there before by a short reference. Which guess will be there twice?',
      why: [
        { line: 'csrf_token=w4v81mbn', text: 'Only `csrf_token=` repeats; the eight characters after it must be written out twice.' },
        {
          line: 'csrf_token=k7f31mbn',
          text: 'Half of the guess is right, and the reference covers it. A few bytes less: the attacker knows to go on from here.',
        },
        {
          line: 'csrf_token=k7f3q9z2',
          text: 'The right one: all of it is a reference, and the answer is the shortest. Encryption hides bytes, not their number. Do not compress pages with secrets and echoes, or mask the token anew for each answer.',
        },
      ],
      misconceptions: [
        {
          when: before('csrf_token=k7f3q9z2', 'csrf_token=w4v81mbn'),
          say: 'The other way round: the better the guess, the more there is to leave out, and the *shorter* the answer.',
        },
        {
          when: before('csrf_token=k7f31mbn', 'csrf_token=w4v81mbn'),
          say: 'A guess that is half right repeats more of the page than one that is wrong, so it compresses better.',
        },
        {
          when: saidDepends(),
          say: 'For the same input gzip writes the same number of bytes, each time. That is what makes the attack practical.',
        },
        {
          when: before('csrf_token=k7f3q9z2', 'csrf_token=k7f31mbn'),
          say: 'Half right is shorter than wrong, and all right is shorter than half right. So the right one is last.',
        },
        {
          when: all(not(saidDepends()), any(never('csrf_token=w4v81mbn'), never('csrf_token=k7f31mbn'), never('csrf_token=k7f3q9z2'))),
          say: 'Three guesses are made, and all three are printed.',
        },
      ],
      variants: [
        {
          id: 'no-echo',
          file: 'length-leak.no-echo.mts',
          prediction: order({
            ask: 'The same three guesses, sorted by the length of the answer, the longest first (`sort` keeps equal ones as they were). In which order are they printed?',
          }),
          contract: exact(all(before('csrf_token=k7f31mbn', 'csrf_token=k7f3q9z2'), before('csrf_token=k7f3q9z2', 'csrf_token=w4v81mbn'))),
          hint: 'What of the guess is in the page?',
          why: [
            {
              line: 'csrf_token=k7f31mbn',
              text: 'The first guess in the list. Its answer is as long as every other: the page is the same, whatever was asked.',
            },
            {
              line: 'csrf_token=k7f3q9z2',
              text: 'The right guess, and nothing tells it from the others: it is not in the page, so there is nothing that could be there twice.',
            },
            {
              line: 'csrf_token=w4v81mbn',
              text: 'Last in the list, last here. For the attack it takes both: a secret in the page, and the words of the visitor beside it.',
            },
          ],
          misconceptions: [
            {
              when: before('csrf_token=w4v81mbn', 'csrf_token=k7f31mbn'),
              say: 'A better guess made a shorter answer because the page repeated it. This page does not, so all three are of one length.',
            },
            {
              when: before('csrf_token=k7f3q9z2', 'csrf_token=k7f31mbn'),
              say: 'The lengths are equal, so `sort` changes nothing: they stay in the order of the list `guesses`.',
            },
            {
              when: before('csrf_token=w4v81mbn', 'csrf_token=k7f3q9z2'),
              say: 'Right or wrong, no guess is in the page. Equal lengths, and the order is that of the list.',
            },
            {
              when: saidDepends(),
              say: 'The same page, compressed three times, has the same length three times. And `sort` keeps equal ones in their order.',
            },
            {
              when: all(not(saidDepends()), any(never('csrf_token=w4v81mbn'), never('csrf_token=k7f31mbn'), never('csrf_token=k7f3q9z2'))),
              say: 'Three guesses are made, and all three are printed.',
            },
          ],
        },
      ],
    },
    {
      id: 'busy-or-waiting',
      title: 'The same work, in one piece or in 120',
      file: 'busy-or-waiting.mts',
      teaches:
        'Utilisation says how busy the loop is, delay says how long others wait: work cut into pieces has the first and not the second. Measured: 600 ms and more against 11 ms idle, 192 ms at worst.',
      prediction: choice({
        ask: '600 ms of computing: once in one piece, once in 120 pieces of 5 ms with a lap of the loop in between. What is true?',
        choices: [
          {
            id: 'wait-differs',
            text: 'Both keep the loop busy, but others wait longer for the one piece',
            holds: all(value('busy pieces', '>=', 70), value('one piece', '>=', { value: 'pieces', times: 1.1 })),
            why: 'The work is the same, so the loop is as busy. But between two pieces everybody else gets a turn.',
          },
          {
            id: 'busy-differs',
            text: 'In pieces the loop is less busy, because it pauses in between',
            holds: value('busy pieces', '<', 70),
            why: '`setImmediate` is no pause: the loop looks round, finds nothing else, and goes on at once.',
          },
          {
            id: 'same',
            text: 'No difference in either: 600 ms are 600 ms',
            holds: all(value('busy pieces', '>=', 70), value('one piece', '<', { value: 'pieces', times: 1.1 })),
            why: 'For the work itself that is so. For everybody else the longest piece counts, not the sum.',
          },
        ],
      }),
      contract: measured(
        value('busy asleep', '<=', 40),
        value('busy one', '>=', 80),
        value('busy pieces', '>=', 80),
        value('one piece', '>=', 450),
        value('one piece', '>=', { value: 'pieces', times: 1.1 }),
      ),
      values: {
        'busy asleep': { pattern: /^asleep: busy (\d+) %$/, unit: '%', label: 'busy, asleep' },
        'busy one': { pattern: /^one piece: busy (\d+) %$/, unit: '%', label: 'busy, one piece' },
        'busy pieces': { pattern: /^120 pieces: busy (\d+) %$/, unit: '%', label: 'busy, 120 pieces' },
        asleep: { pattern: /^asleep: longest wait (\d+) ms$/, unit: 'ms', label: 'wait, asleep' },
        'one piece': { pattern: /^one piece: longest wait (\d+) ms$/, unit: 'ms', label: 'wait, one piece' },
        pieces: { pattern: /^120 pieces: longest wait (\d+) ms$/, unit: 'ms', label: 'wait, 120 pieces' },
      },
      hint: 'Two numbers are measured: how much of the time the loop has work, and how late it is for others.',
      why: [
        { value: 'busy asleep', text: 'A timer is no work. The loop sleeps in poll: utilisation 0.' },
        { value: 'busy one', text: 'JavaScript ran all the time: utilisation 1.' },
        {
          value: 'busy pieces',
          text: 'There was always a next piece: utilisation 1 as well. More users would need another process or thread.',
        },
        { value: 'asleep', text: 'The measuring timer itself runs every 5 ms, and that is in the number. The rest is the machine.' },
        { value: 'one piece', text: 'For 600 ms nobody had a turn. This is what a visitor feels.' },
        {
          value: 'pieces',
          text: 'The longest wait is about one piece and one period of the measuring timer (12 ms idle; up to 192 ms on a machine with many times more work than cores).',
        },
      ],
      misconceptions: [
        { when: chose('busy-differs'), say: 'Utilisation counts the time in which the loop is not asleep, and it never got to sleep.' },
        { when: chose('same'), say: 'Think of a queue at a till: one customer with 120 things, or 120 with one each and you in between.' },
      ],
      variants: [
        {
          id: 'naps',
          file: 'busy-or-waiting.naps.mts',
          teaches:
            'Utilisation says how busy the loop is, delay says how long others wait: a pause after each piece lowers the first, and the pieces alone have lowered the second.',
          prediction: choice({
            ask: '120 ms of computing: once in one piece, once in 120 pieces of 1 ms with a timer of 5 ms after each. What is true?',
            choices: [
              {
                id: 'wait-differs',
                text: 'Both keep the loop busy, but others wait longer for the one piece',
                holds: all(value('busy pieces', '>=', 70), value('one piece', '>=', { value: 'pieces', times: 1.1 })),
                why: 'That was `setImmediate`, which gives the others a turn and goes on at once. A timer lets the loop sleep until it is due.',
              },
              {
                id: 'busy-differs',
                text: 'In pieces the loop is less busy, because it pauses in between',
                holds: value('busy pieces', '<', 70),
                why: '1 ms of work, 5 ms of sleep: busy for a fifth of the time or so. The work takes many times as long for it.',
              },
              {
                id: 'same',
                text: 'No difference in either: 120 ms are 120 ms',
                holds: all(value('busy pieces', '>=', 70), value('one piece', '<', { value: 'pieces', times: 1.1 })),
                why: 'The work is the same, but the time in which it is done is not: here it is spread over almost a second.',
              },
            ],
          }),
          contract: measured(value('busy one', '>=', 80), value('busy pieces', '<', 70), value('one piece', '>=', 90)),
          values: {
            'busy one': { pattern: /^one piece: busy (\d+) %$/, unit: '%', label: 'busy, one piece' },
            'busy pieces': { pattern: /^120 pieces: busy (\d+) %$/, unit: '%', label: 'busy, 120 pieces' },
            'one piece': { pattern: /^one piece: longest wait (\d+) ms$/, unit: 'ms', label: 'wait, one piece' },
            pieces: { pattern: /^120 pieces: longest wait (\d+) ms$/, unit: 'ms', label: 'wait, 120 pieces' },
          },
          hint: 'What does the loop do between two pieces: look round, or sleep?',
          why: [
            { value: 'busy one', text: 'JavaScript ran all the time: utilisation 1.' },
            {
              value: 'busy pieces',
              text: 'Between two pieces the loop waits for a timer, and waiting is no work. There is room for other requests: this loop can take several times as much.',
            },
            { value: 'one piece', text: 'For 120 ms nobody had a turn.' },
            {
              value: 'pieces',
              text: 'About one piece and one period of the measuring timer, as with `setImmediate`. For the others it is as good; the work itself is done much later.',
            },
          ],
          misconceptions: [
            {
              when: chose('wait-differs'),
              say: '`setImmediate` comes back in the next lap, so the loop never sleeps. A timer of 5 ms is 5 ms of sleep, if nobody else has work.',
            },
            { when: chose('same'), say: 'Utilisation is work divided by time. The same work in six times the time is a sixth of it.' },
          ],
        },
      ],
    },
    {
      id: 'loop-delay',
      title: 'The average that hides the outage',
      file: 'loop-delay.mts',
      teaches:
        'One long block hardly moves the mean and not at all the median: look at the maximum and at high percentiles, and divide nanoseconds by a million. (Measured, idle or busy: median 10 ms, mean 13 to 20, maximum 200 to 250.)',
      prediction: choice({
        ask: 'In 800 ms the loop is blocked once, for 200 ms. Which of the three numbers shows it clearly (100 ms or more)?',
        choices: [
          {
            id: 'max',
            text: 'Only the maximum',
            holds: all(value('max', '>=', 100), value('mean', '<', 100), value('median', '<', 100)),
            why: 'Some sixty measurements are normal, and one is terrible. Only the maximum (and percentiles close to it) is about that one.',
          },
          {
            id: 'mean',
            text: 'The mean and the maximum',
            holds: all(value('mean', '>=', 100), value('median', '<', 100)),
            why: 'A quarter of the *time* was lost, but the mean counts *measurements*, and during the block there are none.',
          },
          {
            id: 'all',
            text: 'All three',
            holds: value('median', '>=', 100),
            why: 'Half of all measurements would have to be that bad to move the median.',
          },
        ],
      }),
      contract: measured(value('median', '<=', 60), value('mean', '<', 100), value('max', '>=', 110)),
      values: {
        median: { pattern: /^median: (\d+) ms$/, unit: 'ms' },
        mean: { pattern: /^mean: (\d+) ms$/, unit: 'ms' },
        max: { pattern: /^max: (\d+) ms$/, unit: 'ms' },
      },
      hint: 'A measurement is made about every 10 ms, when the loop gets to it. How many are made during the block?',
      why: [
        {
          value: 'median',
          text: 'About 10 ms, and that is the interval of measuring itself, not a delay: the histogram holds the time between two looks.',
        },
        { value: 'mean', text: 'Sixty times 10 and once 200: about 13, and in fact 13 to 20 ms. It looks healthy.' },
        { value: 'max', text: 'The one look that came 200 ms late. Every request of that time waited as long.' },
      ],
      misconceptions: [
        { when: chose('mean'), say: 'While the loop is blocked nothing is measured. So the bad time is one value among sixty good ones.' },
        { when: chose('all'), say: 'The median is the one in the middle of about sixty, and 59 of them are fine.' },
      ],
      variants: [
        {
          id: 'again-and-again',
          file: 'loop-delay.again-and-again.mts',
          teaches:
            'The median is blind to one long block, not to one after the other: when median and maximum are close together, the work always comes in such pieces.',
          prediction: choice({
            ask: 'Now the loop is blocked five times for 160 ms, with one lap after each block. Which of the three numbers shows it clearly (100 ms or more)?',
            choices: [
              {
                id: 'max',
                text: 'Only the maximum',
                holds: all(value('max', '>=', 100), value('mean', '<', 100), value('median', '<', 100)),
                why: 'One bad look among sixty good ones would hide like that. Here there are no good ones.',
              },
              {
                id: 'mean',
                text: 'The mean and the maximum',
                holds: all(value('mean', '>=', 100), value('median', '<', 100)),
                why: 'The median stays small only as long as more than half of the looks are good. Between two blocks there is one look, and it is late.',
              },
              {
                id: 'all',
                text: 'All three',
                holds: value('median', '>=', 100),
                why: 'A look is made in each lap, and each lap was 160 ms late. When everything is slow, every number says so.',
              },
            ],
          }),
          contract: measured(value('median', '>=', 100), value('mean', '>=', 100), value('max', '>=', 110)),
          hint: 'How many measurements are made between two blocks, and how late is each of them?',
          why: [
            {
              value: 'median',
              text: 'Half of the looks came at least this late. The median is blind to a rare outage, not to a constant one.',
            },
            { value: 'mean', text: 'All looks are alike, so their mean is like each of them.' },
            {
              value: 'max',
              text: 'Hardly more than the others. Median and maximum close together: not one culprit now and then, but work that always comes in such pieces.',
            },
          ],
          misconceptions: [
            {
              when: chose('max'),
              say: 'The median and the mean overlooked one block because of sixty normal looks around it. This loop has no quiet time in which they could be made.',
            },
            { when: chose('mean'), say: 'Count the looks: one for each lap, all of them late. The one in the middle is late as well.' },
          ],
        },
      ],
    },
    {
      id: 'hot-spot',
      title: 'Which function is it?',
      file: 'hot-spot.mts',
      teaches:
        '`node --cpu-prof` writes a profile as JSON; the function with the most samples is where the time goes, and it is seldom the one people suspect.',
      prediction: choice({
        ask: 'Three functions work on 4,000 names. Which one has the most samples in the profile?',
        choices: [
          {
            id: 'doubles',
            text: '`removeDoubles`',
            holds: printed('most samples: removeDoubles'),
            why: '`includes` is a loop in disguise: for each of 4,000 names it walks through all that were kept, 8 million comparisons. A `Set` needs 4,000.',
          },
          {
            id: 'sort',
            text: '`sortBackwards`',
            holds: printed('most samples: sortBackwards'),
            why: 'Sorting 4,000 names takes about 50,000 comparisons. That is nothing against 8 million.',
          },
          {
            id: 'copy',
            text: '`copyDeep`',
            holds: printed('most samples: copyDeep'),
            why: 'JSON there and back looks wasteful, and it is, but it touches each name twice. 4,000 names are no work.',
          },
        ],
      }),
      contract: exact(printed('most samples: removeDoubles')),
      hint: 'How does the work of each grow when there are twice as many names?',
      why: [
        {
          line: 'most samples: removeDoubles',
          text: 'More than 90 of 100 samples in this file fell into it. The profiler looks about once per millisecond which function is running, so the count is the time. `includes` is built in, and its time is booked on the function that called it.',
        },
      ],
      misconceptions: [
        { when: chose('sort'), say: 'Sorting has a bad name. But n times log n is a small number, n times n is not.' },
        { when: chose('copy'), say: 'It is ugly, not slow: linear. This is why one measures before one optimises.' },
      ],
      variants: [
        {
          id: 'spread',
          file: 'hot-spot.spread.mts',
          prediction: choice({
            ask: 'Three functions work on 2,000 names. Which one has the most samples in the profile?',
            choices: [
              {
                id: 'doubles',
                text: '`removeDoubles`',
                holds: printed('most samples: removeDoubles'),
                why: 'A `Set` finds a double without looking through the others: 2,000 names are 2,000 steps.',
              },
              {
                id: 'sort',
                text: '`sortBackwards`',
                holds: printed('most samples: sortBackwards'),
                why: 'Sorting 2,000 names takes some 20,000 comparisons, a few milliseconds at most.',
              },
              {
                id: 'measure',
                text: '`measureThem`',
                holds: printed('most samples: measureThem'),
                why: '`...lengths` copies all that is there, for each name anew: 2 million copies for 2,000 names. `lengths[name] = …` needs 2,000.',
              },
            ],
          }),
          contract: exact(printed('most samples: measureThem')),
          hint: 'How does the work of each grow when there are twice as many names? Look for loops that do not look like one.',
          why: [
            {
              line: 'most samples: measureThem',
              text: 'The three dots are a loop in disguise. It looks modern and tidy, and is n times n all the same; `reduce` with a spread is the same trap.',
            },
          ],
          misconceptions: [
            {
              when: chose('doubles'),
              say: 'It was the culprit with `includes`. Somebody has mended it since: a `Set` does not walk through what it holds.',
            },
            { when: chose('sort'), say: 'Sorting has a bad name. But n times log n is a small number, n times n is not.' },
          ],
        },
      ],
    },
    {
      id: 'notes-profiler',
      title: '--prof, and what it blames',
      file: 'notes-profiler.mts',
      teaches: '`--prof` writes a log that `--prof-process` turns into text; a function that V8 has inlined is booked on its caller.',
      prediction: choice({
        ask: '`isPrime` does all the dividing, `countPrimes` only calls it. Which function stands on top of the section [JavaScript]?',
        choices: [
          {
            id: 'is-prime',
            text: '`isPrime`: it contains the loop that takes the time',
            holds: printed('top of [JavaScript]: isPrime'),
            why: 'By the source it should. But V8 has copied its code into the caller, and after that there is no `isPrime` left to be seen.',
          },
          {
            id: 'count-primes',
            text: '`countPrimes`: V8 has built `isPrime` into it',
            holds: printed('top of [JavaScript]: countPrimes'),
            why: 'The optimised code of `countPrimes` contains that of `isPrime`. The profiler sees one piece of machine code, with one name.',
          },
          {
            id: 'neither',
            text: 'Neither: divisions are done by C++',
            holds: not(printed(/^top of \[JavaScript\]: (isPrime|countPrimes)$/)),
            why: 'V8 compiles arithmetic into machine code of the function itself. There is no C++ involved.',
          },
        ],
      }),
      contract: exact(all(printed('section: [Summary]'), printed('top of [JavaScript]: countPrimes'))),
      masks: [{ pattern: /isolate-\S+-\d+-v8\.log/, as: 'isolate-ADDRESS-PID-v8.log' }],
      timeLimitMs: 20_000,
      hint: 'V8 may copy a small function that is called very often into its caller.',
      why: [
        {
          line: /^new file: isolate-/,
          text: 'An address and the process id are in its name, and it lies in the current folder. Each worker thread gets one of its own.',
        },
        {
          line: 'section: [JavaScript]',
          text: 'Ticks per JavaScript function. A `*` before a name means fully optimised, `~` interpreted; `^` and `+` are in between.',
        },
        { line: 'section: [Summary]', text: 'JavaScript, C++, garbage collection: where the time goes on the whole. Begin here.' },
        {
          line: 'section: [Bottom up (heavy) profile]',
          text: 'Who called whom, from the most expensive one upwards. Look here when a built-in function is on top.',
        },
        {
          line: 'top of [JavaScript]: countPrimes',
          text: 'Inlined: the ticks belong to the caller. A profile names machine code, so read it as "in here or in something small that it calls".',
        },
      ],
      misconceptions: [
        {
          when: chose('is-prime'),
          say: 'Try `node --no-turbo-inlining --prof`: then V8 keeps the two apart, and the time is found where you expect it.',
        },
        {
          when: chose('neither'),
          say: 'Hot JavaScript is machine code of its own function. C++ comes in for the parser, regular expressions, crypto and the like.',
        },
      ],
      variants: [
        {
          id: 'not-inlined',
          rename: {
            "node('--prof', fileURLToPath(import.meta.url), 'work')":
              "node('--no-turbo-inlining', '--prof', fileURLToPath(import.meta.url), 'work')",
          },
          prediction: choice({
            ask: 'This time V8 is started with `--no-turbo-inlining`: it must not copy a function into its caller. Which function stands on top of [JavaScript]?',
            choices: [
              {
                id: 'is-prime',
                text: '`isPrime`: it contains the loop that takes the time',
                holds: printed('top of [JavaScript]: isPrime'),
                why: 'Without inlining it remains a piece of machine code of its own, and the ticks fall into that.',
              },
              {
                id: 'count-primes',
                text: '`countPrimes`: all the time is spent within its loop',
                holds: printed('top of [JavaScript]: countPrimes'),
                why: 'The list counts ticks in a function itself, not in what it calls. `countPrimes` was on top only as long as `isPrime` was a part of it.',
              },
              {
                id: 'neither',
                text: 'Neither: divisions are done by C++',
                holds: not(printed(/^top of \[JavaScript\]: (isPrime|countPrimes)$/)),
                why: 'V8 compiles arithmetic into machine code of the function itself. There is no C++ involved.',
              },
            ],
          }),
          contract: exact(all(printed('section: [Summary]'), printed('top of [JavaScript]: isPrime'))),
          hint: 'The profiler names the machine code in which the tick fell. How many pieces of it are there now?',
          why: [
            { line: /^new file: isolate-/, text: 'The log of this run. An address and the process id are in its name.' },
            { line: 'section: [JavaScript]', text: 'Ticks per JavaScript function: in itself, without what it calls.' },
            { line: 'section: [Summary]', text: 'JavaScript, C++, garbage collection: where the time goes on the whole.' },
            { line: 'section: [Bottom up (heavy) profile]', text: 'Who called whom, from the most expensive one upwards.' },
            {
              line: 'top of [JavaScript]: isPrime',
              text: 'Two functions, two pieces of machine code, two names. Use the flag for finding out, not in production: inlining is there to make it faster.',
            },
          ],
          misconceptions: [
            {
              when: chose('count-primes'),
              say: 'So it was with inlining. The ticks have not moved in the source, only the name of the machine code around them has.',
            },
            {
              when: chose('neither'),
              say: 'Hot JavaScript is machine code of its own function. C++ comes in for the parser, regular expressions, crypto and the like.',
            },
          ],
        },
      ],
    },
    {
      id: 'overlap',
      title: 'What a second worker buys',
      file: 'overlap.mts',
      teaches:
        'A process works on one computation at a time, and on any number of waiting requests: more workers help the first kind only, and only with free cores. (The counts were the same in every run, on a very busy machine as well; the times were not.)',
      prediction: choice({
        ask: 'Six requests at once, to 1 worker and then to 2. How many are being worked on at the same time?',
        choices: [
          {
            id: 'compute-grows',
            text: 'Computing: 1, then 2. Waiting: all 6, with 1 worker already',
            holds: all(
              printed(/^\/compute with 1: 1 at/),
              printed(/^\/compute with 2: 2 at/),
              printed(/^\/wait with 1: 6 at/),
              printed(/^\/wait with 2: 6 at/),
            ),
            why: 'Computing holds the thread of a worker, so it is one for each worker. Waiting holds nothing.',
          },
          {
            id: 'both-grow',
            text: 'Both kinds: 1 with one worker, 2 with two',
            holds: printed(/^\/wait with 1: 1 at/),
            why: 'A request that waits for a database does not occupy the thread. One worker has thousands of those.',
          },
          {
            id: 'all-six',
            text: 'Both kinds: all 6, as handlers are async',
            holds: printed(/^\/compute with 1: 6 at/),
            why: '`async` does not put the `for` loop anywhere else. While it runs, the other five have not even begun.',
          },
        ],
      }),
      contract: measured(
        printed(/^\/wait with 1: 6 at/),
        printed(/^\/compute with 1: 1 at/),
        printed(/^\/wait with 2: 6 at/),
        printed(/^\/compute with 2: 2 at/),
        value('wait 1', '>=', 250),
        value('wait 2', '>=', 250),
      ),
      values: {
        'wait 1': { pattern: /^\/wait with 1: .* (\d+) ms$/, unit: 'ms', label: 'waiting, 1 worker' },
        'compute 1': { pattern: /^\/compute with 1: .* (\d+) ms$/, unit: 'ms', label: 'computing, 1 worker' },
        'wait 2': { pattern: /^\/wait with 2: .* (\d+) ms$/, unit: 'ms', label: 'waiting, 2 workers' },
        'compute 2': { pattern: /^\/compute with 2: .* (\d+) ms$/, unit: 'ms', label: 'computing, 2 workers' },
      },
      hint: 'For each kind ask: does the request hold the JavaScript thread, or has it handed something over?',
      why: [
        {
          line: /^cores here: \d+$/,
          text: '`availableParallelism()` is what this program may use, which can be less than the machine has. The `os.cpus().length` of the notes does not know about such limits.',
        },
        { value: 'wait 1', text: 'All six waited at the same time, so it takes as long as one: 400 ms, and a little.' },
        { value: 'compute 1', text: 'One after the other, because there is one thread for JavaScript.' },
        { value: 'wait 2', text: 'No faster. Waiting was never the bottleneck.' },
        {
          value: 'compute 2',
          text: 'Two at a time. Whether that is *faster* is up to the machine: with two free cores about half (we saw 469 and 244 ms), with one core no gain at all (500 and 565 ms), and the same where others use the second core. So measure where you deploy.',
        },
      ],
      misconceptions: [
        { when: chose('both-grow'), say: 'Node is not one request per worker. Only computing is.' },
        {
          when: chose('all-six'),
          say: 'The handler is async, and `/wait` really lets go at its `await`. The loop in `/compute` has none.',
        },
      ],
      variants: [
        {
          id: 'sync-wait',
          file: 'overlap.sync-wait.mts',
          prediction: choice({
            ask: 'Here `/wait` waits with `Atomics.wait`. Six requests at once, to 1 worker and then to 2: how many are being worked on at the same time?',
            choices: [
              {
                id: 'compute-grows',
                text: 'Computing: 1, then 2. Waiting: all 6, with 1 worker already',
                holds: all(printed(/^\/compute with 1: 1 at/), printed(/^\/wait with 1: 6 at/)),
                why: 'Waiting for a promise holds nothing. This wait does not let go of the thread, so nobody else gets a turn.',
              },
              {
                id: 'both-grow',
                text: 'Both kinds: 1 with one worker, 2 with two',
                holds: all(printed(/^\/compute with 1: 1 at/), printed(/^\/wait with 1: 1 at/)),
                why: 'A thread that waits synchronously is as occupied as one that computes, and looks lazier. It is one request for each worker.',
              },
              {
                id: 'all-six',
                text: 'Both kinds: all 6',
                holds: printed(/^\/compute with 1: 6 at/),
                why: 'Computing never lets go of the thread. While it runs, the other five have not even begun.',
              },
            ],
          }),
          contract: measured(
            printed(/^\/wait with 1: 1 at/),
            printed(/^\/compute with 1: 1 at/),
            printed(/^\/wait with 2: 2 at/),
            printed(/^\/compute with 2: 2 at/),
            value('wait 1', '>=', 500),
            value('wait 2', '>=', 250),
          ),
          hint: 'Not "does it wait or compute?" but: does the JavaScript thread get away in the meantime?',
          why: [
            { line: /^cores here: \d+$/, text: 'What this program may use.' },
            {
              value: 'wait 1',
              text: 'Six times 100 ms, one after the other, with a core that has nothing to do. `readFileSync` on a slow disk is like that.',
            },
            { value: 'compute 1', text: 'One after the other, because there is one thread for JavaScript.' },
            {
              value: 'wait 2',
              text: 'Half of it, and even on a single core: two threads can stand still at the same time. But the cure is not a second worker, it is an `await`.',
            },
            { value: 'compute 2', text: 'Two at a time. Whether that is *faster* depends on whether a second core is free.' },
          ],
          misconceptions: [
            {
              when: chose('compute-grows'),
              say: 'So it is with `await sleep()`. Waiting is cheap only when the thread is given back meanwhile; a function called `…Sync` or `wait` keeps it.',
            },
            { when: chose('all-six'), say: 'For that both handlers would have to let go of the thread, and neither does.' },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'busy-or-not',
      ask: 'Answers take two seconds, and the event loop utilisation of the server is 0.05. Where do you look first?',
      choices: [
        {
          id: 'profile',
          text: 'In a CPU profile, for the hot function',
          why: 'At 5 % there is hardly anything to see in it: the process is asleep nearly all the time.',
        },
        {
          id: 'others',
          text: 'At what it waits for: database, pools',
          right: true,
          why: 'The loop is idle, so the time is spent elsewhere: in a query, in a queue for a connection, in the thread pool.',
        },
        {
          id: 'workers',
          text: 'At the number of workers: one is not enough',
          why: 'One is not even used. Eight would be idle together, and wait for the same database.',
        },
        {
          id: 'gc',
          text: 'At the garbage collector',
          why: 'Collecting keeps the thread from serving, and the loop would look busy, not asleep.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'blocking-line',
      kind: 'line',
      ask: 'All other visitors wait while one of these lines runs. Which one?',
      code: "app.post('/report', async (request, response) => {\n  const csv = await readFile('sales.csv') // 80 MB\n  const zipped = gzipSync(csv)\n  await writeFile('sales.csv.gz', zipped)\n  response.send('done')\n})",
      lines: [
        { line: 2, why: 'The pool reads the file, and the `await` lets the thread go. (80 MB of memory is another matter.)' },
        {
          line: 3,
          right: true,
          why: '80 MB are compressed here and now, on the only thread, `async` or not. `promisify(gzip)` would use the pool, a stream would also save the memory.',
        },
        { line: 4, why: 'The write is done by the pool, and the `await` lets the thread go.' },
        { line: 5, why: 'Four letters are handed to the socket. The system sends them while the loop goes on.' },
      ],
      see: { demo: 'async-is-no-thread' },
    },
    {
      id: 'two-sync-hashes',
      kind: 'run',
      ask: 'Two logins "at the same time", with `Promise.all`. In which order are the four lines printed?',
      code: "import { pbkdf2Sync } from 'node:crypto'\n\nasync function login(name) {\n  console.log(`${name} begins`)\n  pbkdf2Sync('secret', name, 20_000, 64, 'sha512')\n  console.log(`${name} ends`)\n}\nawait Promise.all([login('Ann'), login('Bob')])",
      choices: [
        {
          id: 'one-by-one',
          text: 'Ann begins, Ann ends, Bob begins, Bob ends',
          holds: before('Ann ends', 'Bob begins'),
          why: 'Right: the list for `Promise.all` is written from left to right, and `login("Ann")` returns when its hash is done. There is no `await` in it at which Bob could come in.',
        },
        {
          id: 'together',
          text: 'Ann begins, Bob begins, Ann ends, Bob ends',
          holds: all(before('Ann begins', 'Bob begins'), before('Bob begins', 'Ann ends'), before('Ann ends', 'Bob ends')),
          why: 'So it would be with the asynchronous `pbkdf2` and an `await` (and even then Bob might end first). `Promise.all` starts nothing: it is given two promises, and both logins are over by then.',
        },
        {
          id: 'nested',
          text: 'Ann begins, Bob begins, Bob ends, Ann ends',
          holds: all(before('Bob begins', 'Bob ends'), before('Bob ends', 'Ann ends')),
          why: 'For that Ann would have to be interrupted. JavaScript is interrupted at an `await` or not at all, and here is none.',
        },
        {
          id: 'bob-first',
          text: 'Bob begins, Bob ends, Ann begins, Ann ends',
          holds: before('Bob ends', 'Ann begins'),
          why: 'The elements of an array are computed from left to right, like all other expressions.',
        },
      ],
      see: { demo: 'async-is-no-thread' },
    },
    {
      id: 'pool-users',
      kind: 'several',
      ask: 'The four pool threads are all computing password hashes. Which of these have to wait for one of them?',
      choices: [
        { id: 'read-file', text: '`fs.readFile`', right: true, why: 'Files are read by pool threads.' },
        {
          id: 'gzip',
          text: '`zlib.gzip`',
          right: true,
          why: 'Asynchronous zlib works in the pool, and so does everything that `compression()` compresses.',
        },
        {
          id: 'lookup',
          text: '`dns.lookup`',
          right: true,
          why: 'It calls the blocking resolver of the system, on a pool thread. So even a request to a new host can be late.',
        },
        {
          id: 'socket',
          text: 'An answer of the database on an open connection',
          why: 'It comes over a socket, and sockets need no thread of the pool.',
        },
        { id: 'timer', text: '`setTimeout`', why: 'Timers live in the loop, and the loop is free.' },
      ],
      see: { demo: 'pool-of-four' },
    },
    {
      id: 'pool-and-cores',
      ask: 'A server on a 2-core machine does nothing but hash passwords, with `pbkdf2` and the default pool. You set `UV_THREADPOOL_SIZE=64`. How many more logins per second?',
      choices: [
        { id: 'sixteen', text: '16 times as many', why: 'Threads are not cores. 64 threads share the same two.' },
        {
          id: 'none',
          text: 'About as many as before',
          right: true,
          why: 'Four threads keep two cores busy already. More threads let *other* jobs slip in, they do not compute faster.',
        },
        { id: 'double', text: 'Twice as many', why: 'Both cores were in use before: four threads on two cores.' },
        { id: 'error', text: 'It fails: 64 is above the maximum', why: 'The maximum is 1024. It is allowed, it just does not help here.' },
      ],
      see: { demo: 'eight-threads' },
    },
    {
      id: 'zero-is-a-value',
      kind: 'run',
      ask: 'The cache holds numbers: how many messages are unread. Ann has none, Bob has seven. How many queries are made for the five visits?',
      code: "let queries = 0\nconst cache = new Map()\n\nasync function countUnread(name) {\n  const known = cache.get(name)\n  if (known) return known\n  queries++\n  const unread = name === 'Bob' ? 7 : 0\n  cache.set(name, unread)\n  return unread\n}\nfor (const name of ['Ann', 'Bob', 'Ann', 'Bob', 'Ann']) {\n  await countUnread(name)\n}\nconsole.log(`${queries} queries`)",
      choices: [
        {
          id: 'four',
          text: '`4 queries`',
          holds: printed('4 queries'),
          why: 'Right: one for Bob, and three for Ann. Her `0` is in the cache, but `if (known)` takes it for nothing. The people who have read everything are the ones who keep the database busy.',
        },
        {
          id: 'two',
          text: '`2 queries`',
          holds: printed('2 queries'),
          why: 'That is the plan: one for each name. But `if (known)` asks whether the value is truthy, and `0` is not. `known !== undefined` would do it.',
        },
        {
          id: 'five',
          text: '`5 queries`',
          holds: printed('5 queries'),
          why: 'Then the cache would be good for nothing. Bob’s `7` is truthy, so his second visit is a hit.',
        },
        {
          id: 'three',
          text: '`3 queries`',
          holds: printed('3 queries'),
          why: 'Count Ann’s three visits, and do not forget the first of Bob, which finds nothing.',
        },
        {
          id: 'one',
          text: '`1 queries`',
          holds: printed('1 queries'),
          why: 'Two names are two keys, and each of them is missing at first.',
        },
      ],
      see: { demo: 'notes-cache' },
    },
    {
      id: 'stampede-name',
      kind: 'short',
      ask: 'A popular entry expires, and in the same moment a thousand requests miss the cache and ask the database. What should the cache store, so that only the first one asks? One word.',
      accept: ['promise', 'the promise', 'a promise', 'promises', 'the pending promise'],
      why: 'The promise is there at once, before the answer is. All who come meanwhile get the same one.',
      wrong: [
        {
          answers: ['user', 'the user', 'value', 'the value', 'result', 'the result', 'data', 'the data', 'answer'],
          why: 'That is there only after the query, and the thousand come before.',
        },
        {
          answers: ['lock', 'a lock', 'mutex'],
          why: 'It can be done so, but a lock must be waited for and released. One thing that does both is in the language.',
        },
        { answers: ['timer', 'a timer', 'timeout'], why: 'A timer decides when an entry goes, not who asks when it is gone.' },
      ],
      see: { demo: 'stampede' },
    },
    {
      id: 'cache-line',
      kind: 'line',
      ask: 'This is the cache of the notes. Which line lets an entry disappear too early, after somebody has deleted and reloaded it?',
      code: 'async function getCachedUser(id) {\n  if (cache.has(id)) return cache.get(id)\n  const user = await User.findById(id)\n  cache.set(id, user)\n  setTimeout(() => cache.delete(id), 5 * 60 * 1000)\n  return user\n}',
      lines: [
        { line: 2, why: 'It only looks. (It has a fault of its own: it also serves a stored `undefined`.)' },
        { line: 3, why: 'Here a stampede comes from, as nothing is stored while the query runs. But nothing disappears.' },
        { line: 4, why: 'This stores the entry.' },
        {
          line: 5,
          right: true,
          why: 'Each load sets a timer, and nobody clears the old one. It deletes by key, whatever is there by then.',
        },
        { line: 6, why: 'Returned is the object itself, so callers can change it. It does not disappear by that.' },
      ],
      see: { demo: 'old-timer' },
    },
    {
      id: 'two-workers-cache',
      ask: 'A cluster of four workers, each with a Map cache of five minutes. A user changes her name, and the worker that serves that deletes its entry. What do her next visits show?',
      choices: [
        {
          id: 'new',
          text: 'Always the new name: the old entry was deleted',
          why: 'Three workers have not heard of it. Each has its own Map.',
        },
        {
          id: 'either',
          text: 'Sometimes the new name, sometimes the old one',
          right: true,
          why: 'It depends on the worker, for up to five minutes: each process has its own cache. Use a short lifetime, a message to all, or a cache outside (Redis).',
        },
        {
          id: 'old',
          text: 'The old name, always, for five minutes',
          why: 'The worker that made the change has deleted its own entry, so it asks the database.',
        },
        { id: 'error', text: 'An error, as the caches differ', why: 'Nobody compares them. That is just what makes it hard to find.' },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'unbounded',
      kind: 'several',
      ask: 'A cache in a public server has `user-agent` headers as keys, and no limit. What can be done about its growth?',
      choices: [
        { id: 'lru', text: 'A limit: drop what was not used for longest', right: true, why: 'The memory is bounded, whatever comes in.' },
        {
          id: 'ttl',
          text: 'A time of expiry that `get` checks, and nothing else',
          why: 'Entries that nobody asks for again are never looked at, and so never removed. Expiry alone is no limit.',
        },
        {
          id: 'weak',
          text: 'A `WeakMap` with the header as its key',
          why: 'Its keys must be objects (or symbols that are not registered). A string throws.',
        },
        {
          id: 'group',
          text: 'Fewer possible keys: "phone", "desktop", "bot"',
          right: true,
          why: 'If only a handful of keys exists, the cache cannot grow. The outside no longer chooses.',
        },
      ],
      see: { demo: 'bots' },
    },
    {
      id: 'pool-math',
      ask: 'A database allows 300 connections. You run 6 machines with 4 workers each, every worker with one MongoClient. What is the largest safe `maxPoolSize`?',
      choices: [
        {
          id: 'default',
          text: '100, the default',
          why: '24 clients with up to 100 connections each: 2,400. On a quiet day nobody notices.',
        },
        {
          id: 'fifty',
          text: '50: 300 for 6 machines',
          why: 'The pool belongs to a client, and each machine has four workers, so four clients.',
        },
        {
          id: 'ten',
          text: '10: 240 in all, and room for watchers',
          right: true,
          why: '6 × 4 × 10 = 240, and each client has one or two more that watch the server. 12 would already be too many.',
        },
        {
          id: 'three-hundred',
          text: '300: the database refuses what is too much',
          why: 'It refuses by errors, and to whoever comes late, including you with a shell.',
        },
      ],
      see: { demo: 'pool-limit' },
    },
    {
      id: 'mongo-names',
      kind: 'short',
      ask: 'The notes write `{ poolSize: 10 }` for the MongoDB driver, and it throws today. What is the option called now?',
      accept: ['maxPoolSize', 'maxpoolsize', 'maxPoolSize: 10', '{ maxPoolSize: 10 }'],
      why: 'Since driver 4. There is a `minPoolSize`, too, and the default limit is 100.',
      wrong: [
        { answers: ['poolSize', 'pool size', 'poolsize'], why: 'That is the old name: "option poolsize is not supported".' },
        {
          answers: ['maxConnections', 'connectionLimit', 'max', 'pool', 'maxSockets'],
          why: 'Other libraries call theirs so. Here it is the old name with a "max" in front.',
        },
        { answers: ['minPoolSize', 'maxConnecting'], why: 'This option exists, but it is not the upper limit of the pool.' },
      ],
      see: { demo: 'old-lines' },
    },
    {
      id: 'status-only',
      ask: 'A health checker does this every second to one host, with an agent of `keepAlive: true, maxSockets: 5`. After five checks it hangs. Why?',
      code: "http.get({ host, path: '/health', agent }, (response) => {\n  report(response.statusCode)\n})",
      choices: [
        { id: 'server', text: 'The server allows five connections', why: 'The limit of five is in the agent of the client.' },
        {
          id: 'unread',
          text: 'Nobody reads the bodies: no connection comes back',
          right: true,
          why: '`response.resume()` is missing. An unread answer occupies its connection.',
        },
        {
          id: 'keep',
          text: 'A kept-alive connection can be used only five times',
          why: 'There is no such number by default. (A server can set `maxRequestsPerSocket`.)',
        },
        {
          id: 'callback',
          text: '`get` needs an `end()` after it',
          why: '`http.get` calls `end()` by itself; with `http.request` you must.',
        },
      ],
      see: { demo: 'unread-answer' },
    },
    {
      id: 'zip-what',
      kind: 'several',
      ask: 'Which of these answers become clearly smaller by gzip?',
      choices: [
        {
          id: 'list',
          text: 'JSON with 2,000 products that have the same fields',
          right: true,
          why: 'Field names, and much of the values, repeat in every row.',
        },
        { id: 'jpeg', text: 'A JPEG photo', why: 'Compressed already: nothing left to save, and CPU spent.' },
        { id: 'ok', text: '`{"ok":true}`', why: 'It grows, from 11 to about 31 bytes.' },
        { id: 'svg', text: 'A drawing in SVG, 80 kB', right: true, why: 'SVG is text, with the same few tags over and over.' },
        { id: 'encrypted', text: 'An encrypted backup', why: 'Good encryption looks like random bytes. Compress first, then encrypt.' },
      ],
      see: { demo: 'ten-times-smaller' },
    },
    {
      id: 'zip-it-again',
      kind: 'run',
      ask: '4,000 random letters and digits are zipped, and then the zip is zipped. What happens to the size?',
      code: "import { randomBytes } from 'node:crypto'\nimport { gzipSync } from 'node:zlib'\n\nconst text = randomBytes(3000).toString('base64')\nconst once = gzipSync(text)\nconst twice = gzipSync(once)\n\nconst compare = (a, b) => (b < a ? 'smaller' : 'larger')\nconsole.log(`once: ${compare(text.length, once.length)}`)\nconsole.log(`twice: ${compare(once.length, twice.length)}`)",
      choices: [
        {
          id: 'smaller-larger',
          text: '`once: smaller`, `twice: larger`',
          holds: all(printed('once: smaller'), printed('twice: larger')),
          why: 'Right: base64 uses only 64 of 256 possible bytes, so six bits of each eight are enough: a quarter goes. After that there is nothing left to save, and the second wrapping costs its twenty bytes.',
        },
        {
          id: 'smaller-smaller',
          text: '`once: smaller`, `twice: smaller`',
          holds: all(printed('once: smaller'), printed('twice: smaller')),
          why: 'If that went on, any file could be zipped down to nothing. What a good compressor writes looks random, and the random cannot be compressed.',
        },
        {
          id: 'larger-larger',
          text: '`once: larger`, `twice: larger`',
          holds: all(printed('once: larger'), printed('twice: larger')),
          why: 'No word repeats, but gzip does something else as well: characters that occur get codes shorter than eight bits. With 64 of them, six will do.',
        },
        {
          id: 'larger-smaller',
          text: '`once: larger`, `twice: smaller`',
          holds: all(printed('once: larger'), printed('twice: smaller')),
          why: 'What grows at first does so because nothing could be found in it. A second look at the same finds no more.',
        },
      ],
      see: { demo: 'ten-times-smaller' },
    },
    {
      id: 'breach',
      ask: 'What makes a page open to BREACH?',
      choices: [
        {
          id: 'tls',
          text: 'It is sent without TLS',
          why: 'Without TLS nobody needs BREACH, he simply reads. It is an attack on encrypted pages.',
        },
        {
          id: 'both',
          text: 'It is compressed, has a secret, and echoes input',
          right: true,
          why: 'All three are needed. Take away one (no compression, no secret, no echo, or a secret that looks different each time), and the length tells nothing.',
        },
        {
          id: 'level',
          text: 'It is compressed with so low a level that patterns remain',
          why: 'At every level the right guess compresses better.',
        },
        {
          id: 'cookie',
          text: 'The secret is in a cookie',
          why: 'Headers are not part of the compressed body. The secret must stand in the page, as a CSRF token does.',
        },
      ],
      see: { demo: 'length-leak' },
    },
    {
      id: 'five-percent',
      ask: 'A profile says: 60 % in `render`, 35 % in `query`, 5 % in `parse`. You make `parse` ten times as fast. How much faster is a request?',
      choices: [
        { id: 'ten', text: 'About 10 times', why: 'Only the part that is `parse` gets faster, and that is the smallest.' },
        { id: 'half', text: 'About 50 %', why: 'Even with `parse` at zero, 95 of 100 parts remain.' },
        {
          id: 'little',
          text: 'About 5 %',
          right: true,
          why: '95 + 0.5 = 95.5 of 100. Making `render` a third faster would have gained 20. So look at the top of the list.',
        },
        { id: 'slower', text: 'It gets slower, since V8 has to optimise again', why: 'Optimising takes milliseconds, once.' },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'which-tool',
      ask: 'Which way to find the hot function of a server needs nothing but Node, and is looked after today?',
      choices: [
        {
          id: 'clinic',
          text: '`clinic doctor -- node app.js`',
          why: 'A package of nearly 700 others, no longer maintained, and by its makers called inaccurate on newer Nodes.',
        },
        {
          id: 'cpu-prof',
          text: '`node --cpu-prof app.js`',
          right: true,
          why: 'Built in. The file opens in Chrome DevTools or VS Code, and is plain JSON, as the demo shows.',
        },
        { id: 'time', text: '`time node app.js`', why: 'It says how long, not where.' },
        { id: 'memory', text: '`process.memoryUsage()`', why: 'That is about memory, and about the whole process.' },
      ],
      see: { demo: 'hot-spot' },
    },
    {
      id: 'percentile',
      ask: '`monitorEventLoopDelay()` reports a mean of 11,000,000, a 99th percentile of 12,000,000 and a maximum of 900,000,000. What happened?',
      choices: [
        {
          id: 'slow',
          text: 'The loop is always about 11 seconds late',
          why: 'The numbers are nanoseconds: 11 ms, and 10 of those are the interval of measuring.',
        },
        {
          id: 'once',
          text: 'All was well, but for one block of about 0.9 s',
          right: true,
          why: 'Mean and 99th percentile are those of a healthy loop. The maximum is one very bad moment. Find out what ran then.',
        },
        { id: 'fine', text: 'Nothing: the mean is fine', why: 'Everybody who came in those 0.9 s would disagree.' },
        {
          id: 'half',
          text: 'Half of the requests had to wait for about 0.9 s',
          why: 'Then the median would show it. Not even one in a hundred measurements was bad.',
        },
      ],
      see: { demo: 'loop-delay' },
    },
    {
      id: 'order-of-steps',
      kind: 'order',
      ask: 'A server is slow under load, and a core is at 100 %. In which order do you go on?',
      items: [
        { id: 'profile', text: 'Take a profile under a realistic load' },
        { id: 'fix', text: 'Mend the function on top of the list' },
        { id: 'again', text: 'Measure again with the same load' },
        { id: 'workers', text: 'Add workers for what work is left' },
      ],
      why: 'Know, change one thing, know again. More processes come last: they multiply what you have, the waste as well.',
      wrong: [
        {
          first: 'fix',
          second: 'profile',
          why: 'Without a profile you mend what you suspect, and suspicions are wrong surprisingly often.',
        },
        { first: 'again', second: 'fix', why: 'To measure again is worth while after something has changed.' },
        {
          first: 'workers',
          second: 'profile',
          why: 'Eight workers with a stupid loop are eight stupid loops, and eight times the memory.',
        },
        { first: 'workers', second: 'again', why: 'Change one thing at a time, or you will not know which one helped.' },
        { first: 'workers', second: 'fix', why: 'Mend first: it may turn out that one worker is enough.' },
      ],
      see: { section: 'Recap' },
    },
  ],
})
