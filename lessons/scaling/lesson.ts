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
      id: 'same-file-twice',
      title: 'The same file, twice',
      file: 'same-file-twice.mts',
      teaches: '`cluster.fork()` starts a second Node process, and it runs the same file again, from the first line.',
      prediction: order({ distractors: ['worker: forked', 'worker: worker is gone'] }),
      contract: exact(
        all(
          lineAt(1, 'primary: top of the file'),
          lineAt(2, 'primary: forked'),
          lineAt(3, 'worker: top of the file'),
          lineAt(4, 'primary: worker is gone'),
        ),
      ),
      hint: 'A new process begins at the top. How long does starting Node take, and does `fork` wait for it?',
      why: [
        { line: 'primary: top of the file', text: 'The process you start yourself is the primary: `cluster.isPrimary` is true.' },
        {
          line: 'primary: forked',
          text: '`fork` only starts a process and returns. Node needs some tens of milliseconds before it runs any of your code there.',
        },
        {
          line: 'worker: top of the file',
          text: 'A new process, the same file, from line 1. Only `isPrimary` differs, so it takes the other branch.',
        },
        {
          line: 'primary: worker is gone',
          text: 'A cluster worker that has lost its channel ends by itself, even if it had a timer or a server. Its end arrives as an `exit` event.',
        },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never('worker: top of the file'), never('primary: top of the file'))),
          say: 'Both processes run the whole file. The line above the `if` belongs to both, so it prints twice, once with each name.',
        },
        {
          when: any(printed('worker: forked'), printed('worker: worker is gone')),
          say: 'This is not the `fork` of Unix, which copies a running process. The worker begins at the top, and there `isPrimary` is false.',
        },
        {
          when: before('worker: top of the file', 'primary: forked'),
          say: '`fork` does not wait until the worker runs. It returns as soon as the process has been started.',
        },
        {
          when: before('primary: worker is gone', 'worker: top of the file'),
          say: 'The worker leaves in its last line. It must have been through its first one before.',
        },
        {
          when: any(before('primary: forked', 'primary: top of the file'), before('worker: top of the file', 'primary: top of the file')),
          say: 'Nothing happens before the primary has come to `fork`, and above that stands its own first line.',
        },
        {
          when: saidDepends(),
          say: 'Two processes, but each of these steps waits for the one before. Starting Node takes far longer than returning from a function.',
        },
        {
          when: all(not(saidDepends()), any(never('primary: forked'), never('primary: worker is gone'))),
          say: 'The primary goes on after `fork`, and hears when the worker has ended. Both lines print.',
        },
      ],
      variants: [
        {
          id: 'to-the-end',
          file: 'same-file-twice.to-the-end.mts',
          prediction: order({ distractors: ['worker: worker is gone'] }),
          contract: exact(
            all(
              lineAt(1, 'primary: top of the file'),
              lineAt(2, 'primary: end of the file'),
              lineAt(3, 'worker: top of the file'),
              lineAt(4, 'worker: end of the file'),
              lineAt(5, 'primary: worker is gone'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'The last line belongs to both, like the first. Does `disconnect()` end the worker where it stands? And does `fork` wait?',
          why: [
            { line: 'primary: top of the file', text: 'The process you start yourself is the primary. So far it is the only one.' },
            {
              line: 'primary: end of the file',
              text: '`fork` only starts a process and returns, so the primary is through with its file long before Node has booted over there.',
            },
            { line: 'worker: top of the file', text: 'A new process, the same file, from line 1.' },
            {
              line: 'worker: end of the file',
              text: '`disconnect()` closes the channel, it does not end the process on the spot. The file runs to its end; then a cluster worker without a channel exits by itself.',
            },
            {
              line: 'primary: worker is gone',
              text: 'The end of a process arrives as an `exit` event, after everything that the process has said.',
            },
          ],
          misconceptions: [
            {
              when: all(not(saidDepends()), never('worker: end of the file')),
              say: '`process.disconnect()` is no `process.exit()`. The line below the `if` is still run, in the worker as well.',
            },
            {
              when: printed('worker: worker is gone'),
              say: 'The listener was added in the branch of the primary. In the worker that branch never ran.',
            },
            {
              when: any(
                before('worker: top of the file', 'primary: end of the file'),
                before('worker: end of the file', 'primary: end of the file'),
              ),
              say: 'Starting Node takes some tens of milliseconds. The primary needs less than one for the rest of its file, and it does not wait.',
            },
            {
              when: any(
                before('primary: worker is gone', 'worker: end of the file'),
                before('primary: worker is gone', 'worker: top of the file'),
              ),
              say: 'First it runs, then it is gone.',
            },
            {
              when: before('primary: worker is gone', 'primary: end of the file'),
              say: 'That line is an event. It can only come when the main file is done.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never('primary: top of the file'), never('primary: end of the file'), never('worker: top of the file')),
              ),
              say: 'The first and the last line stand outside the `if`: each prints twice, once for each process.',
            },
            {
              when: saidDepends(),
              say: 'Two processes, but one of them must first boot Node. It is no race when one runner is still tying his shoes.',
            },
            {
              when: before('primary: end of the file', 'primary: top of the file'),
              say: 'Each process runs its file from the top to the end, and the primary is no exception.',
            },
            {
              when: before('worker: end of the file', 'worker: top of the file'),
              say: 'The worker runs the file in the same direction as everybody: from the top to the end.',
            },
            {
              when: all(not(saidDepends()), never('primary: worker is gone')),
              say: 'The worker does end, and the primary has a listener for that. It keeps the primary alive until then.',
            },
          ],
        },
      ],
    },
    {
      id: 'nightly-report',
      title: 'The nightly report',
      file: 'nightly-report.mts',
      teaches: 'Everything outside `if (cluster.isPrimary)` happens once per worker: also what should happen once.',
      prediction: number({ ask: 'How many reports are sent?', value: 'sent' }),
      contract: exact(value('sent', '=', 4)),
      values: { sent: { pattern: /^reports sent: (\d+)$/, unit: 'reports' } },
      hint: 'Which processes come to the `else`?',
      why: [
        {
          line: /^reports sent/,
          text: 'Each of the four workers runs the same code, so each sends the report. Timers, cron jobs and queue readers belong into one process: the primary, or a worker of their own.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 1),
          say: 'With one process it was one. Nobody tells four processes to agree on who does it; your customers get four mails.',
        },
        { when: answered('=', 5), say: 'The primary takes the other branch. It only counts.' },
        {
          when: answered('=', 0),
          say: 'A message that has been sent is delivered, even though the worker leaves right after it.',
        },
        { when: any(answered('=', 2), answered('=', 3)), say: 'There is a loop, and it forks `workers` times: four.' },
        { when: answered('>', 5), say: 'A worker does not fork again: there `isPrimary` is false. Four it is.' },
      ],
      variants: [
        {
          id: 'number-one',
          file: 'nightly-report.number-one.mts',
          contract: exact(value('sent', '=', 1)),
          hint: 'All come to the `else`. What is different about them there, and where does the counting begin?',
          why: [
            {
              line: /^reports sent/,
              text: 'Workers are numbered from 1, and no number is given twice, so exactly one of the five sends it. Mind the catch: when worker 1 dies, its replacement is number 6, and from then on nobody sends anything. The primary is the safer place.',
            },
          ],
          misconceptions: [
            { when: answered('=', 5), say: 'All five run this code, and it asks each for its number. Four are not number 1.' },
            {
              when: answered('=', 0),
              say: 'Did you expect numbers from 0? `worker.id` begins with 1, and the primary, which has none, is not in this branch.',
            },
            { when: answered('=', 6), say: 'The primary takes the other branch, and four of the five workers are not number 1.' },
            {
              when: any(answered('>', 6), all(answered('>=', 2), answered('<=', 4))),
              say: 'Each number is given once: one worker is number 1.',
            },
          ],
        },
      ],
    },
    {
      id: 'one-port',
      title: 'Two on one port',
      file: 'one-port.mts',
      teaches: 'Two processes cannot listen on one port; two workers of a cluster can, because the primary listens for them.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['process 2: listens', 'worker 2: EADDRINUSE'],
      }),
      contract: exact(
        all(
          lineAt(1, 'process 1: listens'),
          lineAt(2, 'process 2: EADDRINUSE'),
          lineAt(3, 'worker 1: listens'),
          lineAt(4, 'worker 2: listens'),
        ),
      ),
      hint: 'Both kinds run the same lines of code. In a cluster, who really holds the port?',
      why: [
        { line: 'process 1: listens', text: 'The first one takes the port. It was free a moment ago.' },
        {
          line: 'process 2: EADDRINUSE',
          text: 'The second process asks the system for the same port, and the system says no: "address already in use".',
        },
        { line: 'worker 1: listens', text: 'In a cluster, `listen` asks the primary. It opens the port and passes connections on.' },
        { line: 'worker 2: listens', text: 'The primary has that port already. It adds the second worker to its list.' },
      ],
      misconceptions: [
        {
          when: printed('process 2: listens'),
          say: 'A port has one owner. Starting your server twice without `cluster` ends with EADDRINUSE.',
        },
        {
          when: printed('worker 2: EADDRINUSE'),
          say: 'That is what the cluster module is for: `listen` in a worker does not bind the port, it registers with the primary.',
        },
        {
          when: all(not(saidDepends()), any(never('process 1: listens'), never('worker 1: listens'))),
          say: 'The first of each kind finds a free port and gets it.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              all(never('process 2: EADDRINUSE'), never('process 2: listens')),
              all(never('worker 2: listens'), never('worker 2: EADDRINUSE')),
            ),
          ),
          say: 'All four of them try, and all four report what came of it: pick one line for each.',
        },
        { when: saidDepends(), say: 'They start one after the other, each only when the one before has answered. There is no race.' },
      ],
      variants: [
        {
          id: 'exclusive',
          rename: { 'server.listen(Number(port))': 'server.listen({ port: Number(port), exclusive: true })' },
          prediction: lines({
            ask: 'This server asks for an `exclusive` port. Which of these lines print?',
            distractors: ['process 2: listens', 'worker 1: EADDRINUSE', 'worker 2: listens'],
          }),
          contract: exact(
            all(
              lineAt(1, 'process 1: listens'),
              lineAt(2, 'process 2: EADDRINUSE'),
              lineAt(3, 'worker 1: listens'),
              lineAt(4, 'worker 2: EADDRINUSE'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Usually a worker asks the primary for its port. What could "exclusive" mean to somebody who shares?',
          why: [
            { line: 'process 1: listens', text: 'The first one takes the port. It was free a moment ago.' },
            { line: 'process 2: EADDRINUSE', text: 'The port has an owner already. Without a cluster `exclusive` changes nothing.' },
            {
              line: 'worker 1: listens',
              text: 'With `exclusive` a worker does not ask the primary but opens the port itself. The two processes are gone by now, so it is free.',
            },
            {
              line: 'worker 2: EADDRINUSE',
              text: 'It opens the port itself as well, and finds it taken. The sharing of a cluster is the work of the primary, and nobody asked it.',
            },
          ],
          misconceptions: [
            {
              when: printed('worker 2: listens'),
              say: 'So it is without `exclusive: true`. With it the worker goes past the primary, straight to the system, and the system gives a port to one process.',
            },
            { when: printed('process 2: listens'), say: 'A port has one owner, with or without the word `exclusive`.' },
            {
              when: printed('worker 1: EADDRINUSE'),
              say: 'Both processes have been ended before the first worker starts. The port is free again.',
            },
            {
              when: all(not(saidDepends()), any(never(/^process 1/), never(/^process 2/), never(/^worker 1/), never(/^worker 2/))),
              say: 'All four of them try, and all four report what came of it: pick one line for each.',
            },
            { when: saidDepends(), say: 'They start one after the other, each only when the one before has answered. There is no race.' },
          ],
        },
      ],
    },
    {
      id: 'cluster-names',
      title: 'Old names, new names',
      file: 'cluster-names.cts',
      teaches:
        '`isMaster` and `setupMaster` are deprecated names that still work, without a warning; `isPrimary` and `setupPrimary` are the names to use.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['isMaster: undefined', 'same function: false', 'DeprecationWarning', 'usable <= cpus: false'],
      }),
      contract: exact(
        all(
          printed('isMaster: true'),
          printed('isPrimary: true'),
          printed('same function: true'),
          printed('usable <= cpus: true'),
          never('DeprecationWarning'),
        ),
      ),
      hint: 'Deprecated is not removed. And some deprecations stand only in the documentation.',
      why: [
        { line: 'isMaster: true', text: 'The old name of `isPrimary`. It works in all of Node 20 to 26.' },
        { line: 'isPrimary: true', text: 'The name since Node 16. This file was not started by `cluster.fork`, so it is a primary.' },
        { line: 'same function: true', text: 'The old name is a second name of the very same function.' },
        {
          line: 'usable <= cpus: true',
          text: '`os.cpus()` lists the cores of the machine, `availableParallelism()` says how many make sense for this process. It can be fewer, never more.',
        },
        { line: 'isMaster: undefined', text: 'It has been deprecated since Node 16, but nobody has taken it away.' },
        { line: 'DeprecationWarning', text: 'A deprecation in the documentation only. Not even `--pending-deprecation` brings a warning.' },
      ],
      misconceptions: [
        {
          when: printed('isMaster: undefined'),
          say: 'Old tutorials with `isMaster` still run. Write `isPrimary` all the same: it is the name that will stay.',
        },
        {
          when: printed('DeprecationWarning'),
          say: 'This deprecation stands in the documentation only. Node says nothing when you use the old name.',
        },
        { when: printed('same function: false'), say: 'Old and new name lead to one function. It was a new word, not a new thing.' },
        {
          when: printed('usable <= cpus: false'),
          say: 'The process may be limited to some of the cores, so it can be fewer. It cannot get more than there are.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never('isPrimary: true'),
              all(never('isMaster: true'), never('isMaster: undefined')),
              all(never('same function: true'), never('same function: false')),
              all(never('usable <= cpus: true'), never('usable <= cpus: false')),
            ),
          ),
          say: 'There are four `console.log` calls that always run. Each of them prints one of the lines.',
        },
        {
          when: saidDepends(),
          say: 'The numbers of cores differ from machine to machine. What is printed here does not.',
        },
      ],
      variants: [
        {
          id: 'in-a-worker',
          file: 'cluster-names.in-a-worker.cts',
          prediction: lines({
            ask: 'Only the worker prints. Which of these lines?',
            distractors: ['isMaster: true', 'isWorker: false', 'id: 0', 'fork: function', 'setupPrimary: function'],
          }),
          contract: exact(
            all(
              lineAt(1, 'isMaster: false'),
              lineAt(2, 'isWorker: true'),
              lineAt(3, 'id: 1'),
              lineAt(4, 'fork: undefined'),
              lineAt(5, 'setupPrimary: undefined'),
            ),
          ),
          hint: 'The module knows on which side it is. What would a worker do with the tools of the primary?',
          why: [
            { line: 'isMaster: false', text: 'The old name says in every process what `isPrimary` says: here, no.' },
            { line: 'isWorker: true', text: 'This file was started by `cluster.fork`. Of the two, exactly one is true in each process.' },
            { line: 'id: 1', text: 'Workers are numbered from 1. (In the primary `cluster.worker` is undefined.)' },
            {
              line: 'fork: undefined',
              text: 'In a worker the module has no `fork` at all: only the primary starts workers. So a forgotten `if` ends in an error, not in an avalanche.',
            },
            {
              line: 'setupPrimary: undefined',
              text: 'Settings for workers to come are made where workers are made. Its old name, `setupMaster`, is missing here, too.',
            },
          ],
          misconceptions: [
            {
              when: printed('isMaster: true'),
              say: 'That was the process you start yourself. This one was forked, so it is a worker, under the old name as well.',
            },
            { when: printed('isWorker: false'), say: '`cluster.fork` started it, and that is what makes a worker.' },
            { when: printed('id: 0'), say: 'The numbers begin with 1. There is no worker 0, and the primary has no number.' },
            {
              when: printed('fork: function'),
              say: 'A worker cannot fork workers of its own: to it the module shows only the things of a worker.',
            },
            { when: printed('setupPrimary: function'), say: 'The name says it: it is for the primary. In a worker it does not exist.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^isMaster/), never(/^isWorker/), never(/^id/), never(/^fork/), never(/^setupPrimary/)),
              ),
              say: 'There are five `console.log` calls in the branch of the worker. Each of them prints one of the lines.',
            },
            { when: saidDepends(), say: 'One worker, five lines, and each is decided by how this process was started.' },
          ],
        },
      ],
    },
    {
      id: 'how-many-workers',
      title: 'How many cores are mine?',
      file: 'how-many-workers.mts',
      teaches:
        '`os.cpus().length` counts the cores of the machine, `os.availableParallelism()` those that your process may use. Fork as many workers as the second says.',
      prediction: number({ ask: 'The child may use one core. What does `availableParallelism()` say there?', value: 'usable' }),
      contract: measured(value('cpus', '>=', 2), value('usable', '=', 1)),
      values: {
        cpus: { pattern: /^cpus: (\d+)$/, unit: 'cores', label: 'os.cpus().length' },
        usable: { pattern: /^availableParallelism: (\d+)$/, unit: 'cores', label: 'availableParallelism' },
      },
      needs: { cores: 2, platforms: ['linux'], programs: ['taskset'] },
      hint: '"Available" to whom?',
      why: [
        {
          value: 'cpus',
          text: '`os.cpus()` describes the machine. It does not care what this process may use: the recipe `os.cpus().length` would start a worker for each, and all of them would share one core.',
        },
        {
          value: 'usable',
          text: '`availableParallelism()` looks at the cores this process may run on: one. (A limit of CPU time, as `docker --cpus` sets it, is a different thing: newer versions look at it, Node 20 does not.)',
        },
      ],
      misconceptions: [
        {
          when: answered('>=', 2),
          say: 'That is what `os.cpus().length` says, the number of the machine. `availableParallelism` asks what is left for this process.',
        },
        { when: answered('<', 1), say: 'It is never less than 1: something must run the program that asks.' },
      ],
      variants: [
        {
          id: 'two-cores',
          file: 'how-many-workers.two-cores.mts',
          prediction: number({ ask: 'The child may use two cores. What does `availableParallelism()` say there?', value: 'usable' }),
          contract: measured(value('cpus', '>=', 2), value('usable', '=', 2)),
          hint: '"Available" to whom?',
          why: [
            { value: 'cpus', text: 'The cores of the machine, whoever may use them.' },
            { value: 'usable', text: 'The two cores that this process may run on. It is no yes or no: the number follows the permission.' },
          ],
          misconceptions: [
            { when: answered('=', 1), say: 'Last time it was one core. This child was given two, and that is what it counts.' },
            {
              when: answered('>', 2),
              say: 'That is what `os.cpus().length` says on a bigger machine. `availableParallelism` asks what is left for this process.',
            },
            { when: answered('<', 1), say: 'It is never less than 1: something must run the program that asks.' },
            {
              when: all(answered('>', 1), answered('<', 2)),
              say: 'Cores are counted in whole ones here. Shares of a core are a different limit.',
            },
          ],
        },
      ],
    },
    {
      id: 'take-turns',
      title: 'Who answers?',
      file: 'take-turns.mts',
      teaches: 'The primary deals out connections, not requests: a client that keeps its connection alive stays with one worker.',
      prediction: lines({
        ask: 'Six requests on new connections, then six on one that is kept. Which two lines print?',
        distractors: ['new connections: A A A B B B', 'one connection: A B A B A B', 'one connection: B A B A B A'],
      }),
      contract: exact(all(lineAt(1, 'new connections: A B A B A B'), lineAt(2, 'one connection: A A A A A A'))),
      hint: 'What does the primary hand over: a request that it has read, or a socket that it has not?',
      why: [
        {
          line: 'new connections: A B A B A B',
          text: 'Round-robin: each new connection goes to the next free worker. (On Windows the default leaves it to the system.)',
        },
        {
          line: 'one connection: A A A A A A',
          text: 'The primary gives the socket away before anything has been read. All requests on it go to the same worker.',
        },
        {
          line: /^one connection: [AB] [AB]/,
          text: 'The primary never sees a request, so it cannot deal requests out. The connection was dealt out once.',
        },
        {
          line: 'new connections: A A A B B B',
          text: 'Nobody waits until one worker has had enough: the turn changes with each connection.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('one connection: A B A B A B'), printed('one connection: B A B A B A')),
          say: 'Browsers, proxies and Node’s own agents keep connections alive. So a single busy client can keep one worker busy while the others idle.',
        },
        { when: printed('new connections: A A A B B B'), say: 'Round-robin means taking turns: one for you, one for me.' },
        {
          when: all(not(saidDepends()), never(/^one connection/)),
          say: '`visit` runs twice: once with new connections, once with one that is kept.',
        },
        { when: all(not(saidDepends()), never(/^new connections/)), say: '`visit` runs twice, and both calls print a line.' },
        {
          when: saidDepends(),
          say: 'With the policy of the system (Windows’ default) it would. Round-robin with one request at a time has one possible order.',
        },
      ],
      variants: [
        {
          id: 'three',
          rename: { "['A', 'B']": "['A', 'B', 'C']", 'i < 6': 'i < 4' },
          prediction: lines({
            ask: 'Three workers. Four requests on new connections, then four on one that is kept. Which two lines print?',
            distractors: ['new connections: A B A B', 'one connection: A A A A', 'one connection: B C A B', 'one connection: C C C C'],
          }),
          contract: exact(all(lineAt(1, 'new connections: A B C A'), lineAt(2, 'one connection: B B B B'), count(/./, '=', 2))),
          hint: 'What is dealt out: a request or a connection? And whose turn is it when the kept connection is opened?',
          why: [
            {
              line: 'new connections: A B C A',
              text: 'Round-robin over three: each new connection goes to the next free worker. (On Windows the default leaves it to the system.)',
            },
            {
              line: 'one connection: B B B B',
              text: 'A had the last turn, so B gets this connection, and with it whatever is asked on it.',
            },
          ],
          misconceptions: [
            {
              when: printed('one connection: B C A B'),
              say: 'The turns are of connections. This is one connection, and it was dealt out once, to B.',
            },
            {
              when: printed('one connection: A A A A'),
              say: 'One worker for all four, yes. But the primary does not start again with A: the turns simply go on.',
            },
            {
              when: printed('one connection: C C C C'),
              say: 'One worker for all four, yes. The fourth new connection went to A; who comes after A?',
            },
            { when: printed('new connections: A B A B'), say: 'There are three workers, and nobody is skipped.' },
            {
              when: all(not(saidDepends()), any(never(/^one connection/), never(/^new connections/))),
              say: '`visit` runs twice and prints a line each time: once with new connections, once with one that is kept.',
            },
            {
              when: saidDepends(),
              say: 'With the policy of the system (Windows’ default) it would. Round-robin with one request at a time has one possible order.',
            },
          ],
        },
      ],
    },
    {
      id: 'shared-nothing',
      title: 'One counter, four counters',
      file: 'shared-nothing.mts',
      teaches: 'Workers are processes: each has its own copy of every variable. Only messages cross the border.',
      prediction: text({ ask: 'Three workers, seven visitors, one after the other. What does this print? Three lines.' }),
      contract: exact(all(lineAt(1, 'visitors see: 1 1 1 2 2 2 3'), lineAt(2, 'primary counted: 0'), lineAt(3, 'messages: 7'))),
      hint: 'Count the processes that run `let visitors = 0`. Which of them count in it, and when is whose turn?',
      why: [
        {
          line: /^visitors see/,
          text: 'Each worker counts its own visitors. With turns that makes three ones, three twos, and a three.',
        },
        { line: 'primary counted: 0', text: 'The primary has a `visitors`, too, and it never serves anybody.' },
        { line: 'messages: 7', text: 'What all should know must be sent: each worker told the primary, and that adds up.' },
      ],
      misconceptions: [
        {
          when: printed(/1 2 3 4 5 6 7/),
          say: 'That would need one shared variable. There are four, one in each process, and none of them sees the others.',
        },
        {
          when: printed(/primary counted: [1-7]/i),
          say: 'The primary hands out connections and answers nobody. Its own counter stays as it was.',
        },
        {
          when: any(printed(/1 1 1 1 1 1 1/), printed(/messages: [0-6]\b/i)),
          say: 'A worker lives on between requests and keeps counting, and each visitor causes one message: seven.',
        },
        {
          when: printed(/1 2 3 1 2 3/),
          say: 'That is the number of the worker, not of the visitor. Each worker starts at one, and has its turn every third time.',
        },
      ],
      variants: [
        {
          id: 'two-workers',
          rename: {
            'i < 3': 'i < 2',
            'i < 7': 'i < 5',
            'four counters': 'three counters',
            'Three workers, seven visitors': 'Two workers, five visitors',
            '1 1 1 2 2 2 3': '1 1 2 2 3',
            'messages: 7': 'messages: 5',
            'messages: [0-6]': 'messages: [0-4]',
            'primary counted: [1-7]': 'primary counted: [1-5]',
            '1 2 3 4 5 6 7': '1 2 3 4 5',
            '1 1 1 1 1 1 1': '1 1 1 1 1',
            '1 2 3 1 2 3': '1 2 1 2',
            'that makes three ones, three twos, and a three': 'that makes two ones, two twos, and a three',
            'There are four': 'There are three',
            'causes one message: seven': 'causes one message: five',
            'every third time': 'every second time',
          },
        },
      ],
    },
    {
      id: 'how-it-ended',
      title: 'Three ways to go',
      file: 'how-it-ended.mts',
      teaches:
        'The `exit` event tells how a worker ended, and `exitedAfterDisconnect` whether you meant it. Nobody replaces a worker unless you do.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['kill(): code 0, meant', 'kill(): SIGTERM, meant', 'a bug: code 0, not meant', 'workers left: 3'],
      }),
      contract: exact(
        all(
          lineAt(1, 'disconnect(): code 0, meant'),
          lineAt(2, 'kill(): SIGTERM, not meant'),
          lineAt(3, 'a bug: code 1, not meant'),
          lineAt(4, 'workers left: 0'),
        ),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'Which of the three asks the worker politely? And who would start a new one?',
      why: [
        {
          line: 'disconnect(): code 0, meant',
          text: 'The worker closes its servers and its channel, has nothing left to do, and ends by itself. `exitedAfterDisconnect` is true.',
        },
        {
          line: 'kill(): SIGTERM, not meant',
          text: 'Called in the primary, `worker.kill()` just sends SIGTERM. A process ended by a signal has no exit code, and the flag stays false.',
        },
        { line: 'a bug: code 1, not meant', text: 'An uncaught error or a `process.exit(1)`: code 1, no signal.' },
        { line: 'workers left: 0', text: 'Three forked, three gone. The cluster module does not restart anything.' },
      ],
      misconceptions: [
        {
          when: any(printed('kill(): code 0, meant'), printed('kill(): SIGTERM, meant')),
          say: '`worker.kill()` in the primary is no polite request: it sends SIGTERM at once and does not mark the end as meant. The polite one is `disconnect()`.',
        },
        {
          when: printed('a bug: code 0, not meant'),
          say: 'Code 0 means success. The worker said 1 itself, as Node does after an uncaught error.',
        },
        {
          when: printed('workers left: 3'),
          say: 'No magic: without an `exit` listener that forks, a dead worker stays dead.',
        },
        {
          when: all(not(saidDepends()), any(never('disconnect(): code 0, meant'), never(/^kill/), never(/^a bug/), never(/^workers left/))),
          say: 'Each ending prints one line, also the peaceful one: `disconnect()` ends with code 0, and it was meant.',
        },
        { when: saidDepends(), say: 'One worker at a time, and each ends in its own way every time.' },
      ],
      variants: [
        {
          id: 'other',
          file: 'how-it-ended.other.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'done, exit: code 0, meant',
              'asked to go: code 0, not meant',
              'killed hard: code 1, not meant',
              'killed hard: SIGTERM, not meant',
              'workers left: 3',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'done, exit: code 0, not meant'),
              lineAt(2, 'asked to go: code 0, meant'),
              lineAt(3, 'killed hard: SIGKILL, not meant'),
              lineAt(4, 'workers left: 0'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Is a code of 0 the same as being meant? Who sets `exitedAfterDisconnect`?',
          why: [
            {
              line: 'done, exit: code 0, not meant',
              text: 'A peaceful code, but nobody disconnected it: the flag stays false. A primary that asks the flag replaces this worker, one that asks the code does not.',
            },
            {
              line: 'asked to go: code 0, meant',
              text: 'The worker may call `disconnect()` on itself. It tells the primary first, so the flag is true here as well.',
            },
            {
              line: 'killed hard: SIGKILL, not meant',
              text: 'A signal of your choice, and no code. That is also how it looks when the system kills a worker because the memory is full.',
            },
            { line: 'workers left: 0', text: 'Three forked, three gone. The cluster module does not restart anything.' },
          ],
          misconceptions: [
            {
              when: printed('done, exit: code 0, meant'),
              say: '`exitedAfterDisconnect` does not look at the code. It means what its name says, and this worker just left.',
            },
            {
              when: printed('asked to go: code 0, not meant'),
              say: 'It makes no difference who calls `disconnect()`, the primary or the worker itself: it was a disconnect.',
            },
            {
              when: printed('killed hard: SIGTERM, not meant'),
              say: 'SIGTERM is only the default of `worker.kill()`. Here the signal is named.',
            },
            {
              when: printed('killed hard: code 1, not meant'),
              say: 'Whoever dies of a signal has no exit code: it is null, and the signal is told.',
            },
            { when: printed('workers left: 3'), say: 'No magic: without an `exit` listener that forks, a dead worker stays dead.' },
            {
              when: all(not(saidDepends()), any(never(/^done/), never(/^asked/), never(/^killed/), never(/^workers left/))),
              say: 'Each ending prints one line, and then they are counted. Pick one line for each.',
            },
            { when: saidDepends(), say: 'One worker at a time, and each ends in its own way every time.' },
          ],
        },
      ],
    },
    {
      id: 'restart',
      title: 'Crash, and back again',
      file: 'restart.mts',
      teaches:
        'Fork a new worker when one dies unasked. The port stays open meanwhile; what is lost is the request that was being answered.',
      prediction: order({ distractors: ['crash: worker 2', 'worker 1 and worker 3'] }),
      contract: exact(
        all(
          lineAt(1, 'worker 1 and worker 2'),
          lineAt(2, 'worker 1 died, forking a new one'),
          lineAt(3, 'crash: no answer'),
          lineAt(4, 'worker 2 and worker 3'),
        ),
      ),
      needs: { packages: ['express'] },
      hint: 'Whose turn is it when `/crash` arrives? And does a new worker inherit the number of the dead one?',
      why: [
        { line: 'worker 1 and worker 2', text: 'Two requests on two connections, so both workers have had a turn.' },
        {
          line: 'worker 1 died, forking a new one',
          text: 'The third connection is worker 1’s again. `process.exit` ends it, and the primary hears `exit`.',
        },
        {
          line: 'crash: no answer',
          text: 'That request died with its worker: the client sees a closed connection. Nobody repeats it. (It is printed only now because the program first waits for the new worker.)',
        },
        {
          line: 'worker 2 and worker 3',
          text: 'Worker 2 never noticed, and the new one has joined. Numbers are not used twice.',
        },
      ],
      misconceptions: [
        {
          when: printed('crash: worker 2'),
          say: 'The primary passed the socket on and keeps nothing of the request, so it cannot give it to somebody else.',
        },
        { when: printed('worker 1 and worker 3'), say: 'Worker 1 is the dead one. Its replacement is number 3.' },
        {
          when: before('crash: no answer', 'worker 1 died, forking a new one'),
          say: 'The client notices about then, but its line stands behind the wait for the new worker, and that one is forked in the `exit` listener.',
        },
        {
          when: any(
            before('worker 2 and worker 3', 'crash: no answer'),
            before('worker 2 and worker 3', 'worker 1 died, forking a new one'),
          ),
          say: 'Worker 3 exists only after worker 1 has died: it is its replacement.',
        },
        {
          when: any(
            before('worker 1 died, forking a new one', 'worker 1 and worker 2'),
            before('worker 2 and worker 3', 'worker 1 and worker 2'),
            before('crash: no answer', 'worker 1 and worker 2'),
          ),
          say: 'First come two harmless requests. The crash is the third.',
        },
        { when: saidDepends(), say: 'The turns are fixed, and the program waits for the new worker before it goes on.' },
        {
          when: all(
            not(saidDepends()),
            any(
              never('worker 1 and worker 2'),
              never('worker 1 died, forking a new one'),
              never('crash: no answer'),
              never('worker 2 and worker 3'),
            ),
          ),
          say: 'Four lines print: two workers, a death, what the client got, and again two workers.',
        },
      ],
      variants: [
        {
          id: 'three',
          file: 'restart.three.mts',
          prediction: order({
            distractors: [
              'worker 1 died, forking a new one',
              'then worker 1 worker 3 worker 1',
              'then worker 1 worker 2 worker 3',
              'crash: worker 3',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'first worker 1'),
              lineAt(2, 'worker 2 died, forking a new one'),
              lineAt(3, 'crash: no answer'),
              lineAt(4, 'then worker 3 worker 1 worker 4'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Three workers. Whose turn is it when `/crash` arrives, and who stands where in the queue after that?',
          why: [
            { line: 'first worker 1', text: 'One request, one turn: worker 1 goes to the end of the queue.' },
            { line: 'worker 2 died, forking a new one', text: 'The crash is the second connection, so it is worker 2’s.' },
            {
              line: 'crash: no answer',
              text: 'That request died with its worker, and nobody repeats it. (It is printed only now because the program first waits for the new worker.)',
            },
            {
              line: 'then worker 3 worker 1 worker 4',
              text: 'Worker 3 has not had a turn yet, worker 1 queues behind it, and the replacement, number 4, comes last.',
            },
          ],
          misconceptions: [
            {
              when: printed('worker 1 died, forking a new one'),
              say: 'Worker 1 has just answered the first request. The turn goes to worker 2, and with it the crash.',
            },
            {
              when: printed('crash: worker 3'),
              say: 'The primary passed the socket on and keeps nothing of the request, so it cannot give it to somebody else.',
            },
            {
              when: printed('then worker 1 worker 3 worker 1'),
              say: 'The program has waited for the new worker: three of them take turns again. And worker 3 has been waiting longest.',
            },
            { when: printed('then worker 1 worker 2 worker 3'), say: 'Worker 2 is the dead one. Its replacement has a new number: 4.' },
            {
              when: before('crash: no answer', 'worker 2 died, forking a new one'),
              say: 'The client notices about then, but its line stands behind the wait for the new worker, and that one is forked in the `exit` listener.',
            },
            {
              when: any(
                before('then worker 3 worker 1 worker 4', 'worker 2 died, forking a new one'),
                before('then worker 3 worker 1 worker 4', 'crash: no answer'),
              ),
              say: 'Worker 4 exists only after worker 2 has died: it is its replacement.',
            },
            {
              when: any(
                before('worker 2 died, forking a new one', 'first worker 1'),
                before('crash: no answer', 'first worker 1'),
                before('then worker 3 worker 1 worker 4', 'first worker 1'),
              ),
              say: 'First comes one harmless request. The crash is the second.',
            },
            { when: saidDepends(), say: 'The turns are fixed, and the program waits for the new worker before it goes on.' },
            {
              when: all(not(saidDepends()), any(never(/^first/), never(/^worker \d died/), never(/^crash/), never(/^then/))),
              say: 'Four lines print: an answer, a death, what the client got, and three more answers.',
            },
          ],
        },
      ],
    },
    {
      id: 'fork-loop',
      title: 'The worker that cannot start',
      file: 'fork-loop.mts',
      teaches: '"Fork again on every exit" without a pause is an endless loop when the worker cannot even start.',
      prediction: choice({
        ask: 'The worker ends in its first line, whenever it is started. How many forks has the primary made 1.5 seconds after the first death (a little later on a slow machine)?',
        choices: [
          {
            id: 'two',
            text: '2: the worker and one replacement',
            holds: value('forks', '<=', 2),
            why: 'The replacement dies as well, and its `exit` event calls the same listener.',
          },
          {
            id: 'gives-up',
            text: '5: then the cluster module gives up',
            holds: printed('the cluster gave up'),
            why: 'The module has no such limit. It does what your listener says, each time.',
          },
          {
            id: 'many',
            text: 'As many as the machine can start, one after the other',
            holds: value('forks', '>=', 3),
            why: 'Each death is an `exit`, each `exit` forks. The only brake is how long Node takes to start.',
          },
          {
            id: 'error',
            text: 'None: `fork` throws when the worker fails',
            holds: never(/^forks/),
            why: 'Starting the process works. What becomes of it then, `fork` does not wait for.',
          },
        ],
      }),
      contract: measured(value('forks', '>=', 3), value('listening', '=', 0)),
      timeLimitMs: 20_000,
      values: {
        forks: { pattern: /^forks: (\d+)$/, unit: 'workers', label: 'forked' },
        listening: { pattern: /^of them listening: (\d+)$/, unit: 'workers', label: 'ever listening' },
      },
      hint: 'What does the listener do when the replacement dies?',
      why: [
        {
          value: 'forks',
          text: 'Measured: up to 50 on an idle machine, 4 on one with seven times more work than cores. And it never ends: the cores are busy with starting Node, and the log fills the disk. It needs a pause that grows, and a limit.',
        },
        {
          value: 'listening',
          text: 'Not one of them comes as far as `listen`. From outside: a server that is "up", a core at 100 %, and no answer.',
        },
      ],
      misconceptions: [
        { when: chose('two'), say: 'The recipe does not know "once". It has no memory at all.' },
        { when: chose('gives-up'), say: 'PM2 and systemd have such limits. `node:cluster` leaves that to you.' },
        { when: chose('error'), say: 'A failing child is an event (`exit`), never an exception in the parent.' },
      ],
      variants: [
        {
          id: 'once',
          file: 'fork-loop.once.mts',
          prediction: choice({
            ask: 'The worker ends in its first line, whenever it is started. How many forks has the primary made 1.5 seconds after the first death (a little later on a slow machine)?',
            choices: [
              {
                id: 'two',
                text: '2: the worker and one replacement',
                holds: all(value('forks', '<=', 2), value('forks', '>=', 1)),
                why: '`once` takes its listener away when it has been called. The second death is nobody’s business any more.',
              },
              {
                id: 'gives-up',
                text: '5: then the cluster module gives up',
                holds: printed('the cluster gave up'),
                why: 'The module has no such limit. It does what your listener says, and this one speaks once.',
              },
              {
                id: 'many',
                text: 'As many as the machine can start, one after the other',
                holds: value('forks', '>=', 3),
                why: 'With `on` it would be so. Look at the word with which the listener is added.',
              },
              {
                id: 'error',
                text: 'None: `fork` throws when the worker fails',
                holds: never(/^forks/),
                why: 'Starting the process works. What becomes of it then, `fork` does not wait for.',
              },
            ],
          }),
          contract: measured(value('forks', '=', 2), value('listening', '=', 0)),
          hint: 'For how many deaths is the listener there?',
          why: [
            {
              value: 'forks',
              text: 'The first one and its replacement. The endless loop is gone, and so is the care: a worker that dies after a good week is replaced once, the next one never. What you want is in between: a pause that grows, and a limit.',
            },
            { value: 'listening', text: 'Neither of them comes as far as `listen`. A new process with the same fault is no cure.' },
          ],
          misconceptions: [
            { when: chose('many'), say: 'That was `cluster.on`. `once` is a listener with exactly one life.' },
            { when: chose('gives-up'), say: 'PM2 and systemd count restarts. `node:cluster` leaves that to you.' },
            { when: chose('error'), say: 'A failing child is an event (`exit`), never an exception in the parent.' },
          ],
        },
      ],
    },
    {
      id: 'give-up',
      title: 'A pause, and a limit',
      file: 'give-up.mts',
      teaches: 'Wait longer after each early death, and give up when no worker comes up: then whoever watches you can see it.',
      prediction: order({ distractors: ['worker 4 died', 'waiting 200 ms'] }),
      contract: exact(
        all(
          lineAt(1, 'worker 1 died'),
          lineAt(2, 'waiting 50 ms'),
          lineAt(3, 'worker 2 died'),
          lineAt(4, 'waiting 100 ms'),
          lineAt(5, 'worker 3 died'),
          lineAt(6, 'not one came up: giving up'),
        ),
      ),
      exitCode: 1,
      hint: 'Count the early deaths, and look at where `pause` is doubled.',
      why: [
        { line: 'worker 1 died', text: 'It ends in its first line.' },
        { line: 'waiting 50 ms', text: 'The first pause. `pause` is doubled after it.' },
        { line: 'worker 2 died', text: 'The second try, the same missing settings.' },
        { line: 'waiting 100 ms', text: 'Twice as long. In real life begin with a second and stop doubling at a minute.' },
        { line: 'worker 3 died', text: 'The third death in a row, without anybody having listened in between.' },
        {
          line: 'not one came up: giving up',
          text: 'No fork, no timer: the primary has nothing left and ends, with exit code 1. Now systemd, Kubernetes or a human knows.',
        },
      ],
      misconceptions: [
        { when: printed('worker 4 died'), say: 'The third early death ends it: the listener returns before it forks.' },
        { when: printed('waiting 200 ms'), say: 'That pause would follow the third death. But the third death is the end.' },
        {
          when: any(before('waiting 50 ms', 'worker 1 died'), before('waiting 100 ms', 'worker 2 died')),
          say: 'The pause is the answer to a death, so it comes after it.',
        },
        {
          when: any(
            before('waiting 100 ms', 'waiting 50 ms'),
            before('worker 2 died', 'waiting 50 ms'),
            before('worker 3 died', 'waiting 100 ms'),
          ),
          say: 'One worker at a time: death, pause (50, then 100), next worker.',
        },
        { when: before('not one came up: giving up', 'worker 3 died'), say: 'It gives up because of the third death.' },
        { when: saidDepends(), say: 'How long it takes depends. The steps are a chain, each caused by the one before.' },
        {
          when: all(
            not(saidDepends()),
            any(
              never('worker 1 died'),
              never('waiting 50 ms'),
              never('worker 2 died'),
              never('waiting 100 ms'),
              never('worker 3 died'),
              never('not one came up: giving up'),
            ),
          ),
          say: 'Three deaths, a pause after each but the last, and the end: six lines.',
        },
      ],
      variants: [
        {
          id: 'later',
          file: 'give-up.later.mts',
          prediction: order({ distractors: ['waiting 20 ms', 'waiting 320 ms', 'worker 5 died'] }),
          contract: exact(
            all(
              lineAt(1, 'worker 1 died'),
              lineAt(2, 'waiting 40 ms'),
              lineAt(3, 'worker 2 died'),
              lineAt(4, 'waiting 80 ms'),
              lineAt(5, 'worker 3 died'),
              lineAt(6, 'waiting 160 ms'),
              lineAt(7, 'worker 4 died'),
              lineAt(8, 'not one came up: giving up'),
              count(/./, '=', 8),
            ),
          ),
          hint: 'When is `pause` doubled: before or after it is told? And with which death is `early` *greater* than 3?',
          why: [
            { line: 'worker 1 died', text: 'It ends in its first line.' },
            { line: 'waiting 40 ms', text: '`pause` begins with 20, and is doubled before it is used for the first time.' },
            { line: /^worker [23] died/, text: 'Another try, the same missing settings.' },
            { line: 'waiting 80 ms', text: 'Twice as long as before.' },
            { line: 'waiting 160 ms', text: 'And again. In real life begin with a second and stop doubling at a minute.' },
            { line: 'worker 4 died', text: '`early > 3`: three deaths are forgiven, the fourth is one too many.' },
            {
              line: 'not one came up: giving up',
              text: 'No fork, no timer: the primary has nothing left and ends, with exit code 1. Now systemd, Kubernetes or a human knows.',
            },
          ],
          misconceptions: [
            { when: printed('waiting 20 ms'), say: '20 is where `pause` begins, but it is doubled before anybody waits.' },
            { when: printed('waiting 320 ms'), say: 'That pause would follow the fourth death. But the fourth death is the end.' },
            { when: printed('worker 5 died'), say: 'With the fourth death `early` is 4, and the listener returns before it forks.' },
            {
              when: all(not(saidDepends()), any(never('worker 4 died'), never('waiting 160 ms'))),
              say: '`early > 3`, not `early === 3`: the third death is still forgiven.',
            },
            {
              when: any(
                before('waiting 40 ms', 'worker 1 died'),
                before('waiting 80 ms', 'worker 2 died'),
                before('waiting 160 ms', 'worker 3 died'),
              ),
              say: 'The pause is the answer to a death, so it comes after it.',
            },
            {
              when: any(
                before('worker 2 died', 'waiting 40 ms'),
                before('worker 3 died', 'waiting 80 ms'),
                before('worker 4 died', 'waiting 160 ms'),
                before('waiting 80 ms', 'waiting 40 ms'),
                before('waiting 160 ms', 'waiting 80 ms'),
              ),
              say: 'One worker at a time: death, pause (40, 80, then 160), next worker.',
            },
            { when: before('not one came up: giving up', 'worker 4 died'), say: 'It gives up because of the fourth death.' },
            { when: saidDepends(), say: 'How long it takes depends. The steps are a chain, each caused by the one before.' },
            {
              when: all(
                not(saidDepends()),
                any(
                  never('worker 1 died'),
                  never('waiting 40 ms'),
                  never('worker 2 died'),
                  never('waiting 80 ms'),
                  never('worker 3 died'),
                  never('not one came up: giving up'),
                ),
              ),
              say: 'Four deaths, a pause after each but the last, and the end: eight lines.',
            },
          ],
        },
      ],
    },
    {
      id: 'kill-or-disconnect',
      title: 'In the middle of a request',
      file: 'kill-or-disconnect.mts',
      teaches: '`disconnect()` lets a worker finish what it has begun; `kill()` cuts it off.',
      prediction: choice({
        ask: 'A client is still sending its request when the worker is told to go. Which request is answered?',
        choices: [
          {
            id: 'both',
            text: 'Both: Node finishes open requests first',
            holds: all(printed('disconnect(): answered'), printed('kill(): answered')),
            why: 'A signal without a listener ends the process on the spot. It does not look for open requests.',
          },
          {
            id: 'disconnect',
            text: 'Only the one with `disconnect()`',
            holds: all(printed('disconnect(): answered'), printed('kill(): cut off')),
            why: '`disconnect` takes no new connections and waits for the open ones. `kill` is SIGTERM, and that is the end.',
          },
          {
            id: 'kill',
            text: 'Only the one with `kill()`',
            holds: all(printed('disconnect(): cut off'), printed('kill(): answered')),
            why: '`disconnect` sounds like pulling a plug, but only the channel to the primary is closed, and only when the servers are through.',
          },
          {
            id: 'neither',
            text: 'Neither: the connection is gone in both cases',
            holds: all(printed('disconnect(): cut off'), printed('kill(): cut off')),
            why: 'What is disconnected is the worker from the primary, not the client from the worker.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'disconnect(): answered'), lineAt(2, 'kill(): cut off'))),
      hint: 'One of the two is a request, the other is a signal.',
      why: [
        {
          line: 'disconnect(): answered',
          text: 'The worker stops accepting, waits until its open connections are through, and only then leaves.',
        },
        {
          line: 'kill(): cut off',
          text: 'SIGTERM, and no listener for it: the process ends at once, the client gets a broken connection.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'If you want that with SIGTERM, too, listen for it and call `server.close()`. A worker without a listener is simply gone.',
        },
        { when: chose('kill'), say: 'It is the other way round. The rude name belongs to the rude method.' },
        { when: chose('neither'), say: 'Mind the names: `worker.disconnect()` is the graceful way out, for restarts without losses.' },
      ],
      variants: [
        {
          id: 'asked',
          file: 'kill-or-disconnect.asked.mts',
          prediction: choice({
            ask: 'A client is still sending its request when the worker is told, by message, to close its server or to exit. Which request is answered?',
            choices: [
              {
                id: 'both',
                text: 'Both: `process.exit(0)` is the orderly end',
                holds: all(printed('close(): answered'), printed('exit(): answered')),
                why: 'Code 0 says "all went well". It does not make it so: `process.exit` ends the process with whatever was open.',
              },
              {
                id: 'close',
                text: 'Only the one with `close()`',
                holds: all(printed('close(): answered'), printed('exit(): cut off')),
                why: '`server.close` takes no new connections and calls back when the open ones are through. That is the moment to exit.',
              },
              {
                id: 'exit',
                text: 'Only the one with `exit()`',
                holds: all(printed('close(): cut off'), printed('exit(): answered')),
                why: '`close` closes the door for new guests. Who sits at a table may finish.',
              },
              {
                id: 'neither',
                text: 'Neither: both worlds end in `process.exit(0)`',
                holds: all(printed('close(): cut off'), printed('exit(): cut off')),
                why: 'With `close` the exit stands in the callback, and the callback waits for the last connection.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'close(): answered'), lineAt(2, 'exit(): cut off'), count(/./, '=', 2))),
          hint: 'One of the two exits waits for something.',
          why: [
            {
              line: 'close(): answered',
              text: 'The server stops accepting, the open request is answered, and then the callback ends the process.',
            },
            {
              line: 'exit(): cut off',
              text: '`process.exit` waits for nobody. The system closes the sockets, the client gets a broken connection.',
            },
          ],
          misconceptions: [
            {
              when: chose('both'),
              say: 'An orderly end needs an order: first close, then exit. Here the second worker has only the exit.',
            },
            { when: chose('exit'), say: 'It is the other way round: `close` is patient, `exit` is not.' },
            { when: chose('neither'), say: 'Two calls of one function, at two moments. Graceful shutdown is all about the moment.' },
          ],
        },
      ],
    },
    {
      id: 'rolling-restart',
      title: 'Changing the crew while serving',
      file: 'rolling-restart.mts',
      teaches: 'A restart without downtime: first the new worker listens, then the old one disconnects and finishes what it has.',
      prediction: order({ distractors: ['next request: v1', 'upload: v2'] }),
      contract: exact(
        all(lineAt(1, 'v2 listens, v1 may go'), lineAt(2, 'next request: v2'), lineAt(3, 'upload: v1'), lineAt(4, 'v1 is gone')),
      ),
      hint: 'Who has the socket of the upload? Who is still on the list for new connections?',
      why: [
        { line: 'v2 listens, v1 may go', text: 'The new worker is on the list before the old one leaves it. At no time is nobody there.' },
        { line: 'next request: v2', text: 'After `disconnect()` the old worker gets no new connections.' },
        { line: 'upload: v1', text: 'The upload began in the old worker and is finished there. A socket does not move.' },
        { line: 'v1 is gone', text: 'Its last connection is closed, so its server is, so the worker leaves.' },
      ],
      misconceptions: [
        {
          when: printed('next request: v1'),
          say: '`disconnect()` takes the old worker off the list. Two versions run side by side for a while, but new clients meet only the new one.',
        },
        { when: printed('upload: v2'), say: 'A connection stays where it was given. The new worker never hears of that upload.' },
        {
          when: any(before('v1 is gone', 'upload: v1'), before('v1 is gone', 'next request: v2')),
          say: 'The old worker waits for its upload, and the upload ends only after the next request was answered.',
        },
        {
          when: before('upload: v1', 'next request: v2'),
          say: 'The client sends its last bytes only when the next request is done. Until then the upload is open.',
        },
        {
          when: any(
            before('next request: v2', 'v2 listens, v1 may go'),
            before('upload: v1', 'v2 listens, v1 may go'),
            before('v1 is gone', 'v2 listens, v1 may go'),
          ),
          say: 'Everything waits for the new worker to listen. That is the whole idea.',
        },
        { when: saidDepends(), say: 'The program leads both clients by the hand: each step is made when the one before is done.' },
        {
          when: all(not(saidDepends()), any(never('v2 listens, v1 may go'), never(/^next request/), never(/^upload/), never('v1 is gone'))),
          say: 'Nobody is cut off here: both clients get an answer, and both steps of the change are printed.',
        },
      ],
      variants: [
        {
          id: 'upload-first',
          file: 'rolling-restart.upload-first.mts',
          contract: exact(
            all(
              lineAt(1, 'v2 listens, v1 may go'),
              lineAt(2, 'upload: v1'),
              lineAt(3, 'v1 is gone'),
              lineAt(4, 'next request: v2'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Two requests are open. Which one gets its last bytes first, and what is waited for in between?',
          why: [
            {
              line: 'v2 listens, v1 may go',
              text: 'The new worker is on the list before the old one leaves it. At no time is nobody there.',
            },
            {
              line: 'upload: v1',
              text: 'The upload began in the old worker and is finished there, although `disconnect()` was called long ago.',
            },
            { line: 'v1 is gone', text: 'Its last connection is closed, so its server is, so the worker leaves.' },
            {
              line: 'next request: v2',
              text: 'It was opened after `disconnect()`, so it is v2’s, and here it is the last to get its final bytes.',
            },
          ],
          misconceptions: [
            {
              when: printed('next request: v1'),
              say: '`disconnect()` takes the old worker off the list at once. What is opened after it goes to the new one.',
            },
            { when: printed('upload: v2'), say: 'A connection stays where it was given. The new worker never hears of that upload.' },
            { when: before('v1 is gone', 'upload: v1'), say: 'The old worker waits for its upload. Only then it may go.' },
            {
              when: any(before('next request: v2', 'upload: v1'), before('next request: v2', 'v1 is gone')),
              say: 'A request is answered when its last bytes are there. The program sends them only when v1 is gone.',
            },
            {
              when: any(before('upload: v1', 'v2 listens, v1 may go'), before('v1 is gone', 'v2 listens, v1 may go')),
              say: 'Everything waits for the new worker to listen. That is the whole idea.',
            },
            { when: saidDepends(), say: 'The program leads both clients by the hand: each step is made when the one before is done.' },
            {
              when: all(
                not(saidDepends()),
                any(never('v2 listens, v1 may go'), never(/^next request/), never(/^upload/), never('v1 is gone')),
              ),
              say: 'Nobody is cut off here: both clients get an answer, and both steps of the change are printed.',
            },
          ],
        },
      ],
    },
    {
      id: 'sessions-in-memory',
      title: 'Logged in every second time',
      file: 'sessions-in-memory.mts',
      teaches:
        'express-session keeps sessions in the memory of one process unless you give it a store; the other worker has never heard of you.',
      prediction: choice({
        ask: 'Ann logs in, then asks four times on new connections, always with her cookie. Two workers. Who greets her by name?',
        choices: [
          {
            id: 'always',
            text: 'All four: her name is in the cookie',
            holds: count(/^request \d: Ann/, '=', 4),
            why: 'The cookie holds a signed id, nothing else. The name lies in the memory of the worker that logged her in.',
          },
          {
            id: 'every-second',
            text: 'Every second one: the worker that logged her in',
            holds: all(lineAt(2, 'request 1: who are you?'), lineAt(3, 'request 2: Ann')),
            why: 'The workers take turns, and only one of them has the session in its memory.',
          },
          {
            id: 'until-lost',
            text: 'The first two; then the other worker logs her out',
            holds: all(lineAt(2, 'request 1: Ann'), lineAt(4, 'request 3: who are you?')),
            why: 'The workers take turns from the start. And with `saveUninitialized: false` a worker that does not know her sends no new cookie, so the old one stays.',
          },
          {
            id: 'never',
            text: 'None: a session does not outlive the connection',
            holds: count(/^request \d: Ann/, '=', 0),
            why: 'A session hangs on a cookie, not on a connection. It is only in the wrong place half of the time.',
          },
        ],
      }),
      contract: exact(
        all(
          lineAt(1, 'login: hello Ann'),
          lineAt(2, 'request 1: who are you?'),
          lineAt(3, 'request 2: Ann'),
          lineAt(4, 'request 3: who are you?'),
          lineAt(5, 'request 4: Ann'),
        ),
      ),
      needs: { packages: ['express', 'express-session'] },
      hint: 'What is in the cookie? Where is the rest? And whose turn is it?',
      why: [
        { line: 'login: hello Ann', text: 'The first worker makes a session in its own memory and sends its id, signed, as a cookie.' },
        {
          line: 'request 1: who are you?',
          text: 'The second worker’s turn. It gets the id, looks into its own memory, and finds nothing.',
        },
        { line: 'request 2: Ann', text: 'The first worker again, and the id means something here.' },
        { line: 'request 3: who are you?', text: 'And the second again. On a machine with one worker you would never have noticed.' },
        { line: 'request 4: Ann', text: 'Until this worker crashes or is replaced: then the session is gone for good.' },
      ],
      misconceptions: [
        {
          when: chose('always'),
          say: 'Some libraries do put everything into the cookie (cookie-session, JWT). express-session does not.',
        },
        {
          when: chose('until-lost'),
          say: 'Losing the cookie would be another bug. Here it stays, and works every second time, which is harder to find.',
        },
        { when: chose('never'), say: 'The client sends its cookie with each request, whatever the connection.' },
      ],
      variants: [
        {
          id: 'three',
          rename: { 'i < 2': 'i < 3', 'every second time': 'every third time' },
          prediction: choice({
            ask: 'Ann logs in, then asks four times on new connections, always with her cookie. Three workers. Which requests greet her by name?',
            choices: [
              {
                id: 'second-and-fourth',
                text: 'Requests 2 and 4',
                holds: all(lineAt(3, 'request 2: Ann'), lineAt(5, 'request 4: Ann')),
                why: 'So it is with two workers. Here the one that knows her has a turn only every third time.',
              },
              {
                id: 'third',
                text: 'Only request 3',
                holds: all(lineAt(4, 'request 3: Ann'), count(/^request \d: Ann/, '=', 1)),
                why: 'Worker 1 logged her in, then come 2, 3, 1 and 2. The third request finds worker 1, and her.',
              },
              {
                id: 'first-and-fourth',
                text: 'Requests 1 and 4',
                holds: all(lineAt(2, 'request 1: Ann'), lineAt(5, 'request 4: Ann')),
                why: 'Count the login, too: it was a connection and took the turn of worker 1. Request 1 goes to the next.',
              },
              {
                id: 'always',
                text: 'All four: her name is in the cookie',
                holds: count(/^request \d: Ann/, '=', 4),
                why: 'The cookie holds a signed id, nothing else. The name lies in the memory of the worker that logged her in.',
              },
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'login: hello Ann'),
              lineAt(2, 'request 1: who are you?'),
              lineAt(3, 'request 2: who are you?'),
              lineAt(4, 'request 3: Ann'),
              lineAt(5, 'request 4: who are you?'),
            ),
          ),
          why: [
            { line: 'login: hello Ann', text: 'The first worker makes a session in its own memory and sends its id, signed, as a cookie.' },
            { line: /^request [12]: who/, text: 'The second and the third worker look into their own memories, and find nothing.' },
            { line: 'request 3: Ann', text: 'The first worker again, and the id means something here.' },
            {
              line: 'request 4: who are you?',
              text: 'On it goes. More workers make it worse: with eight she would be known one time in eight.',
            },
          ],
          misconceptions: [
            { when: chose('second-and-fourth'), say: 'Every second time was for two workers. Three take turns here.' },
            { when: chose('first-and-fourth'), say: 'Every third time is right. The login has had one of the turns already.' },
            {
              when: chose('always'),
              say: 'Some libraries do put everything into the cookie (cookie-session, JWT). express-session does not.',
            },
          ],
        },
      ],
    },
    {
      id: 'sessions-in-redis',
      title: 'One place for all',
      file: 'sessions-in-redis.mts',
      teaches: 'With the sessions in a shared store any server can answer anybody, and servers may come and go.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['b: who are you?', 'c, just started: who are you?', 'another browser: Ann', 'sessions in Redis: 2'],
      }),
      contract: exact(
        all(
          lineAt(1, 'a: hello Ann'),
          lineAt(2, 'b: Ann'),
          lineAt(3, 'c, just started: Ann'),
          lineAt(4, 'another browser: who are you?'),
          lineAt(5, 'sessions in Redis: 1'),
        ),
      ),
      needs: { packages: ['connect-redis', 'express', 'express-session', 'redis'], servers: ['redis'] },
      hint: 'Where does each server look? And what does `saveUninitialized: false` do for a visitor who is nobody yet?',
      why: [
        { line: 'a: hello Ann', text: 'Server a writes the session to Redis and is then stopped.' },
        {
          line: 'b: Ann',
          text: 'Server b looks up the id from the cookie in the same Redis. (The servers also share the secret that signs it.)',
        },
        { line: 'c, just started: Ann', text: 'No server needs to have been there at the login. They hold nothing that could be lost.' },
        { line: 'another browser: who are you?', text: 'No cookie, no session. The store is shared, the session is still Ann’s.' },
        {
          line: 'sessions in Redis: 1',
          text: '`saveUninitialized: false`: a visitor without anything to remember leaves nothing behind.',
        },
      ],
      misconceptions: [
        {
          when: printed('b: who are you?'),
          say: 'That was the memory of each process. Now the session lies outside, where both can reach it.',
        },
        {
          when: printed('c, just started: who are you?'),
          say: 'A server that has just started knows nobody, but it can ask. Redis outlived a and b.',
        },
        {
          when: printed('another browser: Ann'),
          say: 'A shared store does not mean a shared session: the cookie says which one is yours.',
        },
        {
          when: printed('sessions in Redis: 2'),
          say: 'The other browser got a session object, but nothing was put into it, so `saveUninitialized: false` keeps it out of the store.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never('a: hello Ann'),
              all(never('b: Ann'), never('b: who are you?')),
              all(never('c, just started: Ann'), never('c, just started: who are you?')),
              all(never('another browser: Ann'), never('another browser: who are you?')),
              never(/^sessions in Redis/),
            ),
          ),
          say: 'Five lines print, one for each step. Pick one for each.',
        },
        { when: saidDepends(), say: 'Each run gets an empty Redis, and one request follows the other. Nothing is left to chance.' },
      ],
      variants: [
        {
          id: 'save-all',
          rename: { 'saveUninitialized: false': 'saveUninitialized: true', Ann: 'Mia' },
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'b: who are you?',
              'c, just started: who are you?',
              'another browser: Mia',
              'sessions in Redis: 1',
              'sessions in Redis: 4',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'a: hello Mia'),
              lineAt(2, 'b: Mia'),
              lineAt(3, 'c, just started: Mia'),
              lineAt(4, 'another browser: who are you?'),
              lineAt(5, 'sessions in Redis: 2'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Where does each server look? And what does `saveUninitialized: true` do for a visitor who is nobody yet?',
          why: [
            { line: 'a: hello Mia', text: 'Server a writes the session to Redis and is then stopped.' },
            { line: 'b: Mia', text: 'Server b looks up the id from the cookie in the same Redis.' },
            {
              line: 'c, just started: Mia',
              text: 'No server needs to have been there at the login. They hold nothing that could be lost.',
            },
            { line: 'another browser: who are you?', text: 'No cookie, no session. The store is shared, the session is still Mia’s.' },
            {
              line: 'sessions in Redis: 2',
              text: '`saveUninitialized: true`: the visitor without a cookie got an empty session, and that is stored, too. Each crawler and each health check leaves one. `false` is the better choice.',
            },
          ],
          misconceptions: [
            {
              when: printed('sessions in Redis: 1'),
              say: 'With `saveUninitialized: false` it would be one. Here even an empty session is kept.',
            },
            {
              when: printed('sessions in Redis: 4'),
              say: 'Not one for each request: the login made Mia’s session, and two more requests came with the cookie of it.',
            },
            { when: printed('b: who are you?'), say: 'The session lies in Redis, where both servers can reach it.' },
            {
              when: printed('c, just started: who are you?'),
              say: 'A server that has just started knows nobody, but it can ask. Redis outlived a and b.',
            },
            {
              when: printed('another browser: Mia'),
              say: 'A shared store does not mean a shared session: the cookie says which one is yours.',
            },
            {
              when: all(not(saidDepends()), any(never(/^a:/), never(/^b:/), never(/^c,/), never(/^another/), never(/^sessions/))),
              say: 'Five lines print, one for each step. Pick one for each.',
            },
            { when: saidDepends(), say: 'Each run gets an empty Redis, and one request follows the other. Nothing is left to chance.' },
          ],
        },
      ],
    },
    {
      id: 'old-redis-lines',
      title: 'Lines from an old tutorial',
      file: 'old-redis-lines.cts',
      teaches:
        'The well-known lines for sessions in Redis are years old: today it is another import, another place for host and port, and `connect()`.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['old store: works', 'get: works', 'host and port: here', 'url: not here'],
      }),
      contract: exact(
        all(
          lineAt(1, 'old store: require(...) is not a function'),
          lineAt(2, 'new store: works'),
          lineAt(3, 'get: The client is closed'),
          lineAt(4, 'host and port: not here'),
          lineAt(5, 'url: here'),
        ),
      ),
      needs: { packages: ['connect-redis', 'express-session', 'redis'] },
      hint: 'An old call can fail loudly, fail later, or be quietly ignored. Here you find all three.',
      why: [
        {
          line: /^old store/,
          text: 'connect-redis exports an object with a class `RedisStore` in it, and no longer a function that takes `session`.',
        },
        { line: 'new store: works', text: '`import { RedisStore } from "connect-redis"`, then `new RedisStore({ client })`.' },
        {
          line: /^get/,
          text: 'Since version 4 of redis a client does nothing before `await client.connect()`. A command on a closed client is refused.',
        },
        {
          line: /^host and port/,
          text: 'Not an error, which is worse: `host` and `port` on the top level are ignored, and the client goes to localhost:6379. On your machine that even works.',
        },
        { line: /^url/, text: '`createClient({ url })`, or `createClient({ socket: { host, port } })`.' },
      ],
      misconceptions: [
        {
          when: printed('old store: works'),
          say: 'It did until connect-redis 6. Loud failures are the friendly ones: you see it at once.',
        },
        { when: printed('get: works'), say: 'Old clients connected by themselves. Since redis 4 you must call and await `connect()`.' },
        {
          when: printed('host and port: here'),
          say: 'They belong into `socket` since redis 4. Unknown options are ignored without a word, so production talks to localhost.',
        },
        { when: printed('url: not here'), say: 'A URL names host and port in the way today’s client understands. It rings.' },
        {
          when: all(
            not(saidDepends()),
            any(never(/^old store/), never('new store: works'), never(/^get/), never(/^host and port/), never(/^url/)),
          ),
          say: 'Each of the five attempts prints one line, whatever becomes of it.',
        },
        { when: saidDepends(), say: 'No Redis takes part in this. Whether one runs on your machine makes no difference to these lines.' },
      ],
      variants: [
        {
          id: 'later',
          file: 'old-redis-lines.later.cts',
          prediction: lines({
            ask: 'Lines from a somewhat younger tutorial. Which of these print?',
            distractors: ['default store: works', 'without new: works', 'set: works', 'port alone: here', 'socket: not here'],
          }),
          contract: exact(
            all(
              lineAt(1, 'default store: RedisStore is not a constructor'),
              lineAt(2, "without new: Class constructor RedisStore cannot be invoked without 'new'"),
              lineAt(3, 'set: The client is closed'),
              lineAt(4, 'port alone: not here'),
              lineAt(5, 'socket: here'),
            ),
          ),
          hint: 'What does connect-redis export today: a function, a default, or a class with a name? And where do host and port belong?',
          why: [
            {
              line: /^default store/,
              text: 'So it was in connect-redis 7. Today there is no default export, so the variable is `undefined`, and `new undefined` fails.',
            },
            {
              line: /^without new/,
              text: 'The right name, but it is a class. Those that were called like functions are those of long ago.',
            },
            {
              line: /^set/,
              text: 'A client does nothing before `await client.connect()`. Writing is refused as reading is: a closed client keeps nothing for later.',
            },
            {
              line: /^port alone/,
              text: 'On the top level it is ignored without a word, and the client goes to localhost:6379. It looks as if Redis were the problem.',
            },
            { line: 'socket: here', text: 'In `socket` host and port are read: `createClient({ socket: { host, port } })`.' },
          ],
          misconceptions: [
            {
              when: printed('default store: works'),
              say: 'With connect-redis 7 it did. Since 8 it is `const { RedisStore } = require(…)`, or `import { RedisStore } from …`.',
            },
            { when: printed('without new: works'), say: 'A class cannot be called, only built: `new RedisStore({ client })`.' },
            {
              when: printed('set: works'),
              say: 'Old clients kept commands until they were connected. Since redis 4 you must call and await `connect()`.',
            },
            {
              when: printed('port alone: here'),
              say: '`port` has moved into `socket`. On the top level nobody reads it, and nobody complains.',
            },
            { when: printed('socket: not here'), say: 'This is where host and port belong today. It rings.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^default store/), never(/^without new/), never(/^set/), never(/^port alone/), never(/^socket/)),
              ),
              say: 'Each of the five attempts prints one line, whatever becomes of it.',
            },
            {
              when: saidDepends(),
              say: 'No Redis takes part in this. Whether one runs on your machine makes no difference to these lines.',
            },
          ],
        },
      ],
    },
    {
      id: 'forgot-connect',
      title: 'Hello Ann. Who are you?',
      file: 'forgot-connect.mts',
      teaches: 'A store that does not work is noticed late: the login is answered with 200, and the next request fails.',
      prediction: choice({
        ask: 'Nobody calls `client.connect()`. What do the login and the request after it get?',
        choices: [
          {
            id: 'both-fail',
            text: '500 and 500: without its store nothing works',
            holds: all(printed(/^\/login 500/), printed(/^\/me 500/)),
            why: 'A visitor without a cookie needs nothing from the store. His answer is sent before the failed saving can change it.',
          },
          {
            id: 'late',
            text: '200 and 500: the login seems to work',
            holds: all(printed(/^\/login 200/), printed(/^\/me 500/)),
            why: 'The session is saved when the answer is being sent, too late for another status. The next request must read it, and cannot.',
          },
          {
            id: 'forgotten',
            text: '200 and 200, but "who are you?"',
            holds: all(printed(/^\/login 200/), printed(/^\/me 200 who/)),
            why: 'That would be an empty store. This one answers with an error, and express-session passes it on.',
          },
          {
            id: 'works',
            text: '200 and 200 "Ann": the client connects with its first command',
            holds: all(printed(/^\/login 200/), printed(/^\/me 200 Ann/)),
            why: 'Clients of long ago did that. Since redis 4 a command on a closed client is refused: "The client is closed".',
          },
        ],
      }),
      contract: exact(all(lineAt(1, '/login 200 hello Ann'), lineAt(2, '/me 500 The client is closed'))),
      needs: { packages: ['connect-redis', 'express', 'express-session', 'redis'], servers: ['redis'] },
      hint: 'When does express-session write a session, and when does it read one?',
      why: [
        {
          line: /^\/login/,
          text: 'Without a cookie there is nothing to read. Saving fails at the end, when the status is already on its way: the session is lost without a sound.',
        },
        { line: /^\/me/, text: 'Now there is a cookie, so the session must be read, and the closed client refuses.' },
      ],
      misconceptions: [
        {
          when: chose('both-fail'),
          say: 'It would be better so. Check the store when the server starts: `await client.connect()` fails at once when nobody is there.',
        },
        { when: chose('forgotten'), say: '"Not found" and "I cannot look" are two answers. The store gives the second.' },
        { when: chose('works'), say: 'The connection must be opened by you, once, before the server listens.' },
      ],
      variants: [
        {
          id: 'save-first',
          file: 'forgot-connect.save-first.mts',
          prediction: choice({
            ask: 'Nobody calls `client.connect()`, but this login saves the session itself and answers only then. What do the login and the request after it get?',
            choices: [
              {
                id: 'both-fail',
                text: '500 and 500: without its store nothing works',
                holds: all(printed(/^\/login 500/), printed(/^\/me 500/)),
                why: '`save` reports its error before anything is sent, so the login can say so. The cookie goes out all the same, and with it the next request must read the session, and cannot.',
              },
              {
                id: 'late',
                text: '200 and 500: the login seems to work',
                holds: all(printed(/^\/login 200/), printed(/^\/me 500/)),
                why: 'That was saving behind the answer, when the status is already on its way. Here the answer waits for the result.',
              },
              {
                id: 'nobody',
                text: '500, then 200 with "who are you?": nobody was logged in',
                holds: all(printed(/^\/login 500/), printed(/^\/me 200 who/)),
                why: 'It would be so without a cookie. express-session sends one as soon as there is something in the session, saved or not.',
              },
              {
                id: 'works',
                text: '200 and 200 "Ann": `save` connects the client',
                holds: all(printed(/^\/login 200/), printed(/^\/me 200 Ann/)),
                why: '`save` calls the store, the store calls the client, and the client is closed. None of them connects unasked.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, '/login 500 The client is closed'), lineAt(2, '/me 500 The client is closed'))),
          hint: 'Which comes first this time: the answer, or the result of saving? And does the visitor get a cookie?',
          why: [
            {
              line: /^\/login/,
              text: 'The error came in time and was passed to `next`. Where an answer says "you are logged in", save first: it is also safe against the next request being quicker than the store.',
            },
            { line: /^\/me/, text: 'The 500 carried a cookie, too. So there is a session to be read, and the closed client refuses.' },
          ],
          misconceptions: [
            {
              when: chose('late'),
              say: 'So it was last time. The difference is who saves, and when: the handler, before it answers.',
            },
            {
              when: chose('nobody'),
              say: 'The cookie is set when the head of the answer is written, whatever its status. Only the content of the session is missing.',
            },
            { when: chose('works'), say: 'The connection must be opened by you, once, before the server listens.' },
          ],
        },
      ],
    },
    {
      id: 'stateless',
      title: 'Carry it yourself',
      file: 'stateless.mts',
      teaches: 'A server without state lets the client carry it, signed: every server can check it, and none can take it back.',
      prediction: lines({
        ask: 'Ann logs in at a. Which of these lines print?',
        distractors: ['b, from memory: Ann', 'b, from the token: who are you?', 'a, from memory: Ann', 'a, from the token: who are you?'],
      }),
      contract: exact(
        all(
          lineAt(1, 'b, from memory: who are you?'),
          lineAt(2, 'b, from the token: Ann'),
          lineAt(3, 'a, logout: bye'),
          lineAt(4, 'a, from memory: who are you?'),
          lineAt(5, 'a, from the token: Ann'),
        ),
      ),
      needs: { packages: ['express', 'jsonwebtoken'] },
      hint: 'What does a server need in order to believe a token? Does the logout change any of it?',
      why: [
        { line: 'b, from memory: who are you?', text: 'The set of a is in the memory of a.' },
        {
          line: 'b, from the token: Ann',
          text: 'The name is in the token, and b has the same secret, so it can check the signature. It need not ask anybody.',
        },
        { line: 'a, logout: bye', text: 'Server a deletes Ann from its set.' },
        { line: 'a, from memory: who are you?', text: 'What is in memory can be forgotten.' },
        {
          line: 'a, from the token: Ann',
          text: 'The token is as good as before: the signature is right and the hour is not over. Who must be able to lock people out at once needs a shared list, and has state again.',
        },
      ],
      misconceptions: [
        { when: printed('b, from memory: Ann'), say: 'Two processes, two sets. They have only the secret in common.' },
        {
          when: printed('b, from the token: who are you?'),
          say: 'A token is checked with the secret, not against a list. Any server that has the secret can do it.',
        },
        { when: printed('a, from memory: Ann'), say: 'The logout has just deleted her from that set.' },
        {
          when: printed('a, from the token: who are you?'),
          say: 'Nobody took the token away from Ann, and nothing in it changed. Stateless means: a logout is a promise of the client to forget it.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never(/^b, from memory/),
              never(/^b, from the token/),
              never('a, logout: bye'),
              never(/^a, from memory/),
              never(/^a, from the token/),
            ),
          ),
          say: 'Five questions are asked, and each gets an answer: pick one line for each.',
        },
        { when: saidDepends(), say: 'One question after the other, and the token lives for an hour. Nothing depends on time here.' },
      ],
      variants: [
        {
          id: 'mia',
          rename: { Ann: 'Mia', '1h': '2h', 'the hour is not over': 'the two hours are not over', 'for an hour': 'for two hours' },
        },
      ],
    },
    {
      id: 'threads-or-processes',
      title: 'Thread or process?',
      file: 'threads-or-processes.mts',
      teaches:
        'A worker thread lives in your process and can share memory with it, if you say so; a cluster worker is another process and shares none.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['thread: same process false', 'shared array: 0', 'ordinary array: 1', 'cluster worker: same process true'],
      }),
      contract: exact(
        all(
          lineAt(1, 'thread: same process true'),
          lineAt(2, 'shared array: 1'),
          lineAt(3, 'ordinary array: 0'),
          lineAt(4, 'cluster worker: same process false'),
        ),
      ),
      hint: 'Both arrays are sent to the thread. Which of them is copied on the way?',
      why: [
        {
          line: 'thread: same process true',
          text: 'A thread is part of the process: the same pid, and when the process ends, or is killed for its memory, the thread ends with it. (Its heap, though, is its own.)',
        },
        {
          line: 'shared array: 1',
          text: 'A SharedArrayBuffer is the one thing that both see. The thread has counted in the memory of the main thread.',
        },
        { line: 'ordinary array: 0', text: 'Everything else is copied. The thread counted in its copy.' },
        { line: 'cluster worker: same process false', text: 'A worker of a cluster is a process with a pid and a memory of its own.' },
      ],
      misconceptions: [
        {
          when: printed('thread: same process false'),
          say: 'Two things are called worker. The one from `worker_threads` is a thread of your process.',
        },
        { when: printed('shared array: 0'), say: 'That is what SharedArrayBuffer is for: it is not copied but shown to the thread.' },
        {
          when: printed('ordinary array: 1'),
          say: 'Threads of Node share no variables. What you send them is copied, unless it is transferred or a SharedArrayBuffer.',
        },
        { when: printed('cluster worker: same process true'), say: '`cluster.fork` starts Node once more. Ask `ps`, it shows two.' },
        {
          when: all(not(saidDepends()), any(never(/^thread/), never(/^shared/), never(/^ordinary/), never(/^cluster/))),
          say: 'Each of the four is printed, with one value or the other. Pick one of each pair.',
        },
        { when: saidDepends(), say: 'The main thread looks only after the thread has sent its message, and it sends it after counting.' },
      ],
      variants: [
        {
          id: 'two-threads',
          file: 'threads-or-processes.two-threads.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'second thread: visits 2',
              'shared after both: 0',
              'shared after both: 1',
              'shared in the cluster worker: 2',
              'shared in the cluster worker: 3',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'first thread: visits 1'),
              lineAt(2, 'second thread: visits 1'),
              lineAt(3, 'shared after both: 2'),
              lineAt(4, 'shared in the cluster worker: 1'),
            ),
          ),
          hint: 'How many variables called `visits` are there, and how many arrays called `shared`?',
          why: [
            { line: 'first thread: visits 1', text: 'A thread runs the file anew, with variables of its own: its `visits` began at 0.' },
            {
              line: 'second thread: visits 1',
              text: 'So did this one. A variable is never common to two threads, be it as global as it likes.',
            },
            {
              line: 'shared after both: 2',
              text: 'Both were given the same SharedArrayBuffer and counted in the same memory, one after the other.',
            },
            {
              line: 'shared in the cluster worker: 1',
              text: 'A process of its own, to which nobody handed anything over, so it made an array of its own. Nor could it have been given this one: a SharedArrayBuffer is shared between threads only.',
            },
          ],
          misconceptions: [
            {
              when: printed('second thread: visits 2'),
              say: '`visits` looks like one variable, but each thread runs the file for itself and has its own. Only `shared` is common to them.',
            },
            {
              when: any(printed('shared after both: 0'), printed('shared after both: 1')),
              say: 'It is the same memory for the main thread and for both others, so every count is seen everywhere: two threads, two counts.',
            },
            {
              when: any(printed('shared in the cluster worker: 2'), printed('shared in the cluster worker: 3')),
              say: 'The memory of threads ends at the border of the process. The cluster worker has made a new array, and counts from 0.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never(/^first thread/), never(/^second thread/), never(/^shared after/), never(/^shared in/)),
              ),
              say: 'Each of the four is printed, with one number or another. Pick one for each.',
            },
            {
              when: saidDepends(),
              say: 'The second thread starts when the first one has reported, and the worker after both. Nobody counts at the same time.',
            },
          ],
        },
      ],
    },
    {
      id: 'blocked-loop',
      title: 'One long job, many short questions',
      file: 'blocked-loop.mts',
      teaches:
        '`async` moves no work anywhere: a long computation stops every other request, unless it runs in another thread. (Measured: more than 580 ms against 15, on a very busy machine 190.)',
      prediction: choice({
        ask: 'While one request computes for 600 ms, another client pings all the time. In which ways does a ping have to wait?',
        choices: [
          {
            id: 'here',
            text: 'Only in `/here`: an async function runs in the background',
            holds: all(value('here', '>=', { value: 'thread', times: 1.2 }), value('async', '<', { value: 'thread', times: 1.2 })),
            why: 'An async function runs like any other up to its first `await`, and this one has none. It only wraps its result in a promise.',
          },
          {
            id: 'two',
            text: 'In `/here` and `/async`',
            holds: all(value('here', '>=', { value: 'thread', times: 1.2 }), value('async', '>=', { value: 'thread', times: 1.2 })),
            why: 'Both compute on the one thread that also answers pings. Only the worker thread takes the work away from it.',
          },
          {
            id: 'all',
            text: 'In all three: computing is computing',
            holds: all(value('here', '>=', 200), value('here', '<', { value: 'thread', times: 1.2 })),
            why: 'It costs the same, but elsewhere: while the thread computes, the event loop is free to answer. Even on one core the system lets both have a share.',
          },
          {
            id: 'none',
            text: 'In none: each request has its own thread',
            holds: all(value('here', '<', 200), value('here', '<', { value: 'thread', times: 1.2 })),
            why: 'Some servers work like that. Node has one thread for the JavaScript of all requests.',
          },
        ],
      }),
      contract: measured(
        value('here', '>=', 400),
        value('async', '>=', 400),
        value('here', '>=', { value: 'thread', times: 1.2 }),
        value('async', '>=', { value: 'thread', times: 1.2 }),
      ),
      values: {
        here: { pattern: /^\/here: slowest ping (\d+) ms$/, unit: 'ms', label: '/here' },
        async: { pattern: /^\/async: slowest ping (\d+) ms$/, unit: 'ms', label: '/async' },
        thread: { pattern: /^\/thread: slowest ping (\d+) ms$/, unit: 'ms', label: '/thread' },
      },
      hint: 'Which thread runs `compute()` in each of the three ways?',
      why: [
        { value: 'here', text: 'The ping arrives, and nobody looks: the event loop is inside `compute()` for 600 ms.' },
        { value: 'async', text: 'The same wait. The word `async` changes when you get the result, not who does the work.' },
        { value: 'thread', text: 'A few milliseconds: the work is done on another thread, and the event loop answers meanwhile.' },
      ],
      misconceptions: [
        { when: chose('here'), say: '`async` is for waiting (network, files, timers). There is nothing to wait for in a computation.' },
        { when: chose('all'), say: 'The total work is the same. But a thread that computes and a thread that answers can be two.' },
        { when: chose('none'), say: 'That is why one slow `JSON.parse` or one bad regular expression can stop a whole Node server.' },
      ],
      variants: [
        {
          id: 'child',
          file: 'blocked-loop.child.mts',
          prediction: choice({
            ask: 'Another process computes for 500 ms, started with `execFileSync` in `/sync` and with `execFile` in `/child`. In which of them does a ping have to wait?',
            choices: [
              {
                id: 'sync',
                text: 'Only in `/sync`',
                holds: value('sync', '>=', { value: 'child', times: 2 }),
                why: 'The work is elsewhere in both. But `execFileSync` stands and waits for its end, and while the thread stands there, it answers nobody.',
              },
              {
                id: 'both',
                text: 'In both: the answer needs the result',
                holds: all(value('sync', '>=', 200), value('sync', '<', { value: 'child', times: 2 })),
                why: 'Its own answer does, and the ping does not. `await` lets the loop go on with everybody else.',
              },
              {
                id: 'none',
                text: 'In neither: the other process does the work',
                holds: all(value('sync', '<', 200), value('sync', '<', { value: 'child', times: 2 })),
                why: 'Doing the work and waiting for it are two things. A thread that waits with `Sync` is idle and blocked at once.',
              },
            ],
          }),
          contract: measured(value('sync', '>=', 350), value('sync', '>=', { value: 'child', times: 2 })),
          values: {
            sync: { pattern: /^\/sync: slowest ping (\d+) ms$/, unit: 'ms', label: '/sync' },
            child: { pattern: /^\/child: slowest ping (\d+) ms$/, unit: 'ms', label: '/child' },
          },
          hint: 'Not "who computes?" this time, but "what does the thread of the server do meanwhile?"',
          why: [
            { value: 'sync', text: 'The start of Node and 500 ms of work over there, and this thread stood waiting all the while.' },
            { value: 'child', text: 'A few milliseconds: starting a process, and answering pings until it reports.' },
          ],
          misconceptions: [
            {
              when: chose('none'),
              say: 'Moving the work away is half of it. The other half is not to stand still until it comes back: no `Sync` in a server.',
            },
            { when: chose('both'), say: 'Only the request that wants the result waits for it. The event loop has time for the others.' },
          ],
        },
      ],
    },
    {
      id: 'worker-endings',
      title: 'How a thread can end',
      file: 'worker-endings.mts',
      teaches: 'A worker thread may end without a message and without an error. Who does not listen for `exit` leaves the client waiting.',
      prediction: lines({
        ask: 'The handler listens for `message` and `error`. Which of these lines print?',
        distractors: ['throw: no answer', 'exit: status 500', 'forget: status 200'],
      }),
      contract: exact(
        all(lineAt(1, 'post: status 200'), lineAt(2, 'throw: status 500'), lineAt(3, 'exit: no answer'), lineAt(4, 'forget: no answer')),
      ),
      needs: { packages: ['express'] },
      hint: 'Which of the four ends causes an `error` event? Only then somebody says 500.',
      why: [
        { line: 'post: status 200', text: 'A message, an answer.' },
        { line: 'throw: status 500', text: 'What a thread does not catch arrives at its owner as an `error` event. The server goes on.' },
        {
          line: 'exit: no answer',
          text: 'In a thread `process.exit` ends the thread, with an `exit` event and its code. It is no `error`, so the handler never answers.',
        },
        {
          line: 'forget: no answer',
          text: 'The end of the file is a normal end: exit code 0, no message. The client waits until it loses patience.',
        },
      ],
      misconceptions: [
        {
          when: printed('throw: no answer'),
          say: 'Thrown errors do cross the border: they become the `error` event, and the handler answers 500.',
        },
        {
          when: printed('exit: status 500'),
          say: 'Even with code 1, leaving is not an `error` event. Listen for `exit` as well, always.',
        },
        { when: printed('forget: status 200'), say: 'No message means no result, and nobody answers in its place.' },
        {
          when: all(
            not(saidDepends()),
            any(
              never('post: status 200'),
              all(never('throw: status 500'), never('throw: no answer')),
              all(never('exit: status 500'), never('exit: no answer')),
              all(never('forget: status 200'), never('forget: no answer')),
            ),
          ),
          say: 'Nobody ends the server: after `process.exit` in a thread the other threads go on. So all four lines print.',
        },
        { when: saidDepends(), say: 'Each request is looked at after its thread is gone, so there is nothing left that could still come.' },
      ],
      variants: [
        {
          id: 'every',
          file: 'worker-endings.every.mts',
          prediction: lines({
            ask: 'This handler listens for `exit`, too. Which of these lines print?',
            distractors: ['throw: no answer', 'forget: no answer', 'forget: status 200', 'exit: status 200', 'post: status 500'],
          }),
          contract: exact(
            all(
              lineAt(1, 'throw: status 500'),
              lineAt(2, 'forget: status 500'),
              lineAt(3, 'exit: status 500'),
              lineAt(4, 'post: status 200'),
              count(/./, '=', 4),
            ),
          ),
          hint: '`exit` comes at every ending. Who has had an answer by then?',
          why: [
            {
              line: 'throw: status 500',
              text: 'The `error` listener does nothing here (it must be there, or the server would die of the error), but `exit` follows, and answers.',
            },
            {
              line: 'forget: status 500',
              text: 'No message, no error, but an `exit`: nothing has been answered, so 500. Nobody waits for ever.',
            },
            {
              line: 'exit: status 500',
              text: 'Code 0 or not, it left without a word. The listener does not ask for the code but for the answer.',
            },
            { line: 'post: status 200', text: 'The message came first. At `exit` the headers are sent, so the listener keeps quiet.' },
          ],
          misconceptions: [
            {
              when: printed('post: status 500'),
              say: 'What a thread has posted arrives before its `exit`. And `headersSent` keeps the second answer back.',
            },
            {
              when: printed('forget: no answer'),
              say: 'That was before: the end of the file is an end, and every end has its `exit` event.',
            },
            { when: printed('throw: no answer'), say: '`error` is not the last event. `exit` follows it, and finds no answer sent.' },
            {
              when: any(printed('exit: status 200'), printed('forget: status 200')),
              say: 'An exit code of 0 is no result. Nobody has posted anything, so there is nothing to say 200 to.',
            },
            {
              when: all(not(saidDepends()), any(never(/^throw/), never(/^forget/), never(/^exit/), never(/^post/))),
              say: 'Four requests, and each gets its line: pick one for each.',
            },
            { when: saidDepends(), say: 'Message, error and exit of one thread always come in this order.' },
          ],
        },
      ],
    },
    {
      id: 'two-messages',
      title: 'Half done, done',
      file: 'two-messages.mts',
      teaches:
        '`worker.on("message")` is called for every message. A second one answers an answered request, and that error ends the server.',
      prediction: order({ distractors: ['answer: {"result":"the result"}', 'server: exit code 0'] }),
      contract: exact(
        all(lineAt(1, 'answer: {"result":"50 %"}'), lineAt(2, 'reason: ERR_HTTP_HEADERS_SENT'), lineAt(3, 'server: exit code 1')),
      ),
      needs: { packages: ['express'] },
      hint: 'Follow `response.json` through both messages. Who would catch what the second call throws?',
      why: [
        { line: 'answer: {"result":"50 %"}', text: 'The first message is the answer, whatever it was meant to be.' },
        {
          line: 'reason: ERR_HTTP_HEADERS_SENT',
          text: 'The second message calls `response.json` again, and that throws. Express is not around any more: the listener is called by the thread’s channel.',
        },
        { line: 'server: exit code 1', text: 'An uncaught error. All other requests of this server die with it.' },
      ],
      misconceptions: [
        {
          when: printed('answer: {"result":"the result"}'),
          say: 'Nobody knows which message is the last. The first one answers; a response cannot be taken back.',
        },
        {
          when: printed('server: exit code 0'),
          say: 'The error is thrown in an event listener, where no `try` and no Express handler is around it. It ends the process with code 1.',
        },
        {
          when: any(
            before('server: exit code 1', 'answer: {"result":"50 %"}'),
            before('reason: ERR_HTTP_HEADERS_SENT', 'answer: {"result":"50 %"}'),
          ),
          say: 'The first message is fine and is answered. Only the second one does the damage.',
        },
        {
          when: before('server: exit code 1', 'reason: ERR_HTTP_HEADERS_SENT'),
          say: 'Look at the last lines of the program: the reason is printed before the exit code.',
        },
        {
          when: all(not(saidDepends()), any(never(/^reason/), never(/^server/), never(/^answer/))),
          say: 'Three lines: what the client got, why the server ended, and how.',
        },
        { when: saidDepends(), say: 'Messages of one thread arrive in the order in which they were sent. The first always wins.' },
      ],
      variants: [
        {
          id: 'other-way-round',
          rename: { '50 %': 'the result', 'the result': '50 %', 'Half done, done': 'Done, half done' },
          why: [
            { line: 'answer: {"result":"the result"}', text: 'The first message is the answer. By luck it is the right one.' },
            {
              line: 'reason: ERR_HTTP_HEADERS_SENT',
              text: 'The second message calls `response.json` again, and that throws. That the client is happy already does not help: the listener is called by the thread’s channel, where no Express is around it.',
            },
            {
              line: 'server: exit code 1',
              text: 'An uncaught error. All other requests of this server die with it. `once` instead of `on` would have saved it.',
            },
          ],
        },
      ],
    },
    {
      id: 'process-data',
      title: 'A thread you can await',
      file: 'process-data.mts',
      teaches: 'Wrap the worker in a promise that listens for `message`, `error` and `exit`: then every ending is an answer.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['[9, 16] 200 {"result":[9,16]}', '"soup" 200 {"result":null}', '"exit" 200 {"result":null}'],
      }),
      contract: exact(
        all(
          lineAt(1, '[9, 16] 200 {"result":[3,4]}'),
          lineAt(2, '"soup" 500 {"error":"workerData.map is not a function"}'),
          lineAt(3, '"exit" 500 {"error":"exit code 1"}'),
        ),
      ),
      needs: { packages: ['express'] },
      hint: 'Which of the three listeners settles the promise in each case?',
      why: [
        { line: /^\[9, 16\] 200/, text: 'The message settles the promise. The `exit` that follows comes too late to change anything.' },
        {
          line: /^"soup"/,
          text: 'A string has no `map`: the thread throws, `error` rejects, and Express 5 passes a rejected handler on to the error handler.',
        },
        { line: /^"exit"/, text: 'No message and no error, but `exit`, and that rejects, too. Nobody waits for ever.' },
      ],
      misconceptions: [
        {
          when: printed('[9, 16] 200 {"result":[9,16]}'),
          say: 'The thread computes the roots and posts a new array. What you sent it stays as it is.',
        },
        { when: printed('"soup" 200 {"result":null}'), say: 'A failing thread has no result. It has an `error` event.' },
        { when: printed('"exit" 200 {"result":null}'), say: '`exit` without a message rejects the promise, so it is a 500.' },
        {
          when: all(not(saidDepends()), any(never(/^\[9/), never(/^"soup"/), never(/^"exit"/))),
          say: 'Three requests, three answers. That every ending has one is the point of `run`.',
        },
        { when: saidDepends(), say: 'A promise is settled once. For each of the three it is clear which event comes first.' },
      ],
      variants: [
        {
          id: 'code-zero',
          rename: {
            '9, 16': '25, 49',
            '9,16': '25,49',
            '3,4': '5,7',
            '9': '25',
            soup: 'tea',
            'process.exit(1)': 'process.exit(0)',
            'exit code 1': 'exit code 0',
            'No message and no error, but `exit`, and that rejects, too.':
              'No message and no error, and even the code is 0. But `exit` comes, and that rejects.',
            '`exit` without a message rejects the promise, so it is a 500.':
              'The listener does not ask which code it is: `exit` without a message rejects the promise, so it is a 500.',
          },
        },
      ],
    },
    {
      id: 'pool',
      title: 'Many small jobs',
      file: 'pool.mts',
      teaches:
        'Starting a thread costs tens of milliseconds and some megabytes. Start a few, keep them, and let the jobs queue. (Measured: 30 to 60 times as long without a pool, on a very busy machine still 13 times.)',
      prediction: choice({
        ask: 'Twenty short jobs, done by two threads that wait for work, or by a new thread for each. What takes longer?',
        choices: [
          {
            id: 'same',
            text: 'About the same: the work is the same',
            holds: all(value('each', '<', { value: 'pool', times: 3 }), value('each', '>', { value: 'pool' })),
            why: 'The work is the same. Starting twenty threads is not: each brings its own JavaScript engine and boots Node in it.',
          },
          {
            id: 'pool',
            text: 'The pool: two threads do the work of twenty',
            holds: value('each', '<=', { value: 'pool' }),
            why: 'More threads than cores make nothing faster. They take turns on the cores there are.',
          },
          {
            id: 'each',
            text: 'A thread for each job, several times as long',
            holds: value('each', '>=', { value: 'pool', times: 3 }),
            why: 'Most of the time goes into starting threads. A pool has paid for that before the first job comes.',
          },
        ],
      }),
      contract: measured(value('each', '>=', { value: 'pool', times: 3 })),
      values: {
        pool: { pattern: /^a pool of two: ([\d.]+) ms$/, unit: 'ms', label: 'pool of two' },
        each: { pattern: /^a worker per job: ([\d.]+) ms$/, unit: 'ms', label: 'worker per job' },
      },
      hint: 'What must happen before a new thread can run the first line of your code?',
      why: [
        { value: 'pool', text: 'The threads are there and wait. A job costs a message there and a message back.' },
        {
          value: 'each',
          text: 'Twenty engines are started at once, on a handful of cores. A hundred visitors would start a hundred: nothing limits it.',
        },
      ],
      misconceptions: [
        { when: chose('same'), say: 'For jobs of several seconds you would be nearly right. For short ones the start is the job.' },
        { when: chose('pool'), say: 'Threads are not free, and cores are few: `availableParallelism()` is a good size for a pool.' },
      ],
      variants: [
        {
          id: 'too-late',
          file: 'pool.too-late.mts',
          prediction: choice({
            ask: 'Ten short jobs: for a pool of ten threads that is started when they come and ended after them, and for a new thread each. What takes longer?',
            choices: [
              {
                id: 'same',
                text: 'About the same (less than eight times as long)',
                holds: all(value('each', '<', { value: 'pool', times: 8 }), value('pool', '<', { value: 'each', times: 8 })),
                why: 'Ten threads are started in both, and starting is what costs. A pool that is not there before the job comes saves nothing.',
              },
              {
                id: 'pool',
                text: 'The pool, many times as long',
                holds: value('pool', '>=', { value: 'each', times: 8 }),
                why: 'A message there and one back is all that the pool does in addition, and that is a fraction of a millisecond.',
              },
              {
                id: 'each',
                text: 'A thread for each job, many times as long',
                holds: value('each', '>=', { value: 'pool', times: 8 }),
                why: 'That was a pool which had been started before the clock was. This one has to start ten threads first.',
              },
            ],
          }),
          contract: measured(value('each', '<', { value: 'pool', times: 8 }), value('pool', '<', { value: 'each', times: 8 })),
          values: {
            pool: { pattern: /^a new pool of ten: ([\d.]+) ms$/, unit: 'ms', label: 'new pool of ten' },
            each: { pattern: /^a worker per job: ([\d.]+) ms$/, unit: 'ms', label: 'worker per job' },
          },
          hint: 'How many threads are started in each of the two, and when?',
          why: [
            {
              value: 'pool',
              text: 'Ten engines are started for ten jobs, and then thrown away. It bears the name of a pool, without the two things that make one: started early, used often.',
            },
            { value: 'each', text: 'Ten engines are started for ten jobs. The same price.' },
          ],
          misconceptions: [
            {
              when: chose('each'),
              say: 'Not the word "pool" saves time, but threads that are there already. Make it once, when the server starts, and with as many threads as there are cores.',
            },
            { when: chose('pool'), say: 'Both start ten threads, and the messages weigh nothing beside that.' },
          ],
        },
      ],
    },
    {
      id: 'cache',
      title: 'Ten minutes',
      file: 'cache.mts',
      teaches:
        'A cache with a time to live answers from memory until the time is over, counted from the writing, not from the last reading.',
      prediction: text({ ask: 'What does this print? Five lines, each ends with `database` or `cache`.' }),
      contract: exact(
        all(
          lineAt(1, 'minute 0: database'),
          lineAt(2, 'minute 1: cache'),
          lineAt(3, 'minute 9: cache'),
          lineAt(4, 'minute 11: database'),
          lineAt(5, 'minute 12: cache'),
        ),
      ),
      needs: { packages: ['express', 'node-cache'] },
      hint: 'When does the clock of an entry start: at `set`, or anew at each `get`?',
      why: [
        { line: 'minute 0: database', text: 'Nothing there yet: a miss. The answer is stored.' },
        { line: 'minute 1: cache', text: 'A hit.' },
        { line: 'minute 9: cache', text: 'Nine minutes old, one to live. Reading does not make it younger.' },
        { line: 'minute 11: database', text: 'Older than ten minutes: gone, whoever asked for it in between. It is stored again.' },
        { line: 'minute 12: cache', text: 'The new entry is one minute old.' },
      ],
      misconceptions: [
        {
          when: printed('minute 11: cache'),
          say: '`get` does not prolong an entry. The ten minutes run from `set`, so an entry is never older than that.',
        },
        { when: printed('minute 0: cache'), say: 'Somebody must be the first, and finds it empty.' },
        { when: any(printed('minute 1: database'), printed('minute 9: database')), say: 'Within ten minutes the stored answer counts.' },
        { when: printed('minute 12: database'), say: 'The miss in minute 11 has stored a new entry.' },
      ],
      variants: [
        {
          id: 'longer',
          rename: { '0, 1, 9, 11, 12': '0, 6, 11, 16, 22' },
          contract: exact(
            all(
              lineAt(1, 'minute 0: database'),
              lineAt(2, 'minute 6: cache'),
              lineAt(3, 'minute 11: database'),
              lineAt(4, 'minute 16: cache'),
              lineAt(5, 'minute 22: database'),
            ),
          ),
          why: [
            { line: 'minute 0: database', text: 'Nothing there yet: a miss. The answer is stored.' },
            { line: 'minute 6: cache', text: 'Six minutes old: a hit. Reading does not make it younger.' },
            {
              line: 'minute 11: database',
              text: 'Eleven minutes since it was written, although only five since it was read: gone, and stored anew.',
            },
            { line: 'minute 16: cache', text: 'The new entry is five minutes old.' },
            {
              line: 'minute 22: database',
              text: 'Stored in minute 11, so it was over in minute 21. The reading in minute 16 did not prolong it.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('minute 11: cache'), printed('minute 22: cache')),
              say: '`get` does not prolong an entry. The ten minutes run from `set`, so an entry is never older than that.',
            },
            { when: printed('minute 0: cache'), say: 'Somebody must be the first, and finds it empty.' },
            { when: printed('minute 6: database'), say: 'Within ten minutes the stored answer counts.' },
            { when: printed('minute 16: database'), say: 'The miss in minute 11 has stored a new entry, and that is five minutes old.' },
          ],
        },
      ],
    },
    {
      id: 'null-never-hits',
      title: 'Nobody is not nothing',
      file: 'null-never-hits.mts',
      teaches: '`if (cached)` treats a stored `null` (or 0, or "") as a miss: what does not exist is asked for again and again.',
      prediction: number({ ask: 'How many queries for the user who does not exist?', value: 'nobody' }),
      contract: exact(all(value('ann', '=', 1), value('nobody', '=', 5), printed('nobody is in the cache: true'))),
      values: {
        ann: { pattern: /^queries for Ann: (\d+)$/, unit: 'queries' },
        nobody: { pattern: /^queries for nobody: (\d+)$/, unit: 'queries' },
      },
      needs: { packages: ['node-cache'] },
      hint: 'What does `findById` return for him, what does the cache store, and what does `if` make of it?',
      why: [
        { line: 'queries for Ann: 1', text: 'The first call asks, the other four find her.' },
        {
          line: /^queries for nobody/,
          text: '`null` is stored each time, and each time `if (null)` says "not there". Anybody who invents user numbers gets to your database.',
        },
        { line: 'nobody is in the cache: true', text: 'It is there. `cache.has(key)`, or `cached !== undefined`, would have found it.' },
      ],
      misconceptions: [
        { when: answered('=', 1), say: 'That it should be. But the test is `if (cached)`, and null does not pass it.' },
        { when: answered('=', 0), say: 'The cache is empty for this user, so somebody has to ask at least once.' },
        {
          when: all(answered('>=', 2), answered('<=', 4)),
          say: 'It does not get better with time: each of the five calls makes the same mistake.',
        },
        { when: answered('>', 5), say: 'Five calls, one query each at most.' },
      ],
      variants: [
        {
          id: 'mended',
          rename: { 'if (cached) return cached': 'if (cached !== undefined) return cached' },
          contract: exact(all(value('ann', '=', 1), value('nobody', '=', 1), printed('nobody is in the cache: true'))),
          hint: 'What does `findById` return for him, what does the cache store, and is that `undefined`?',
          why: [
            { line: 'queries for Ann: 1', text: 'The first call asks, the other four find her.' },
            {
              line: /^queries for nobody/,
              text: '`null` is an answer: "there is nobody". It is stored, and it is not `undefined`, which is the word of this cache for "I do not know". So the other four calls are spared.',
            },
            { line: 'nobody is in the cache: true', text: 'And now it is found there, too.' },
          ],
          misconceptions: [
            {
              when: answered('=', 5),
              say: 'That is what `if (cached)` would do: it takes null for a miss. This one asks for `undefined`, and only that.',
            },
            { when: answered('=', 0), say: 'The cache is empty for this user, so somebody has to ask at least once.' },
            {
              when: any(answered('>', 5), all(answered('>=', 2), answered('<=', 4))),
              say: 'Five calls that all do the same. Either each asks, or only the first.',
            },
          ],
        },
      ],
    },
    {
      id: 'stampede',
      title: 'All at once',
      file: 'stampede.mts',
      teaches: 'Before the first answer is stored, everybody misses: ten requests, ten queries. Share the promise, and it is one.',
      prediction: number({
        ask: 'Ten requests for the same user at the same time, the cache is empty. How many queries does `getUser` make?',
        value: 'plain',
      }),
      contract: exact(all(lineAt(1, 'getUser: 10 queries'), lineAt(2, 'getOnce: 1 queries'))),
      values: { plain: { pattern: /^getUser: (\d+) queries$/, unit: 'queries' } },
      needs: { packages: ['node-cache'] },
      hint: 'What is in the cache when the second request looks into it?',
      why: [
        {
          line: /^getUser/,
          text: 'All ten look before the first query is back, and find nothing. That is when a cache is needed most: after a restart, or when a popular entry runs out.',
        },
        {
          line: /^getOnce/,
          text: 'The first one leaves its promise in a Map at once, before any `await`. The other nine wait for the same promise.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 1),
          say: 'One after the other it would be one. At the same time, nine others look before the first has stored anything.',
        },
        {
          when: all(answered('>', 1), answered('<', 10)),
          say: 'There is no luck involved: all ten look within one turn of the event loop, and the answer takes 20 ms.',
        },
        { when: answered('>', 10), say: 'Each request makes one query at most.' },
        { when: answered('<', 1), say: 'The cache is empty. Somebody must ask.' },
      ],
      variants: [
        {
          id: 'three-users',
          file: 'stampede.three-users.mts',
          prediction: number({
            ask: 'Twelve requests at the same time, for three users, the cache is empty. How many queries does `getOnce` make?',
            value: 'once',
          }),
          contract: exact(all(lineAt(1, 'getUser: 12 queries'), lineAt(2, 'getOnce: 3 queries'), count(/./, '=', 2))),
          values: { once: { pattern: /^getOnce: (\d+) queries$/, unit: 'queries' } },
          hint: 'What is the key of `asking`?',
          why: [
            { line: /^getUser/, text: 'All twelve look before the first query is back, and find nothing.' },
            {
              line: /^getOnce/,
              text: 'One promise for each id: the first request for it leaves it in the Map at once, and the other three for the same id wait for it.',
            },
          ],
          misconceptions: [
            { when: answered('=', 1), say: 'One per user: the Map is kept by id. If all shared one promise, all would get the same user.' },
            { when: answered('=', 12), say: 'That is `getUser`. `getOnce` leaves its promise in the Map before anybody waits.' },
            { when: answered('=', 9), say: 'Nine are those that are spared. Three are asked for.' },
            {
              when: any(answered('=', 2), all(answered('>', 3), answered('<', 12), not(answered('=', 9)))),
              say: 'Count the different ids in the list: each of them is asked for once.',
            },
            { when: any(answered('<', 1), answered('>', 12)), say: 'At least one query for each user, at most one for each request.' },
          ],
        },
      ],
    },
    {
      id: 'stale-neighbour',
      title: 'The neighbour knows the old one',
      file: 'stale-neighbour.mts',
      teaches: 'A cache in memory exists once per process: a change made through one server leaves the others’ entries as they are.',
      prediction: choice({
        ask: 'Server a renames Ann to Anna and deletes its entry. What do a and b say after that?',
        choices: [
          {
            id: 'both',
            text: 'Both "Anna": the entry was deleted',
            holds: all(lineAt(3, 'a says Anna'), lineAt(4, 'b says Anna')),
            why: 'a has deleted the entry in its own memory. The cache of b is another one.',
          },
          {
            id: 'b-old',
            text: 'a says "Anna", b still "Ann"',
            holds: all(lineAt(3, 'a says Anna'), lineAt(4, 'b says Ann')),
            why: 'Each process has its own cache. b finds the old name in its memory and has no reason to look into the database.',
          },
          {
            id: 'both-old',
            text: 'Both "Ann": the entries live for 600 seconds',
            holds: all(lineAt(3, 'a says Ann'), lineAt(4, 'b says Ann')),
            why: 'a deletes its entry before it answers, so it reads the new name.',
          },
          {
            id: 'a-old',
            text: 'a says "Ann", b "Anna"',
            holds: all(lineAt(3, 'a says Ann'), lineAt(4, 'b says Anna')),
            why: 'a has just changed it and thrown its own entry away. b is the one who was not told.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'a says Ann'), lineAt(2, 'b says Ann'), lineAt(3, 'a says Anna'), lineAt(4, 'b says Ann'))),
      needs: { packages: ['node-cache'] },
      hint: 'How many caches are there?',
      why: [
        { line: 'a says Ann', text: 'From the database, and stored in the memory of a.' },
        { line: 'a says Anna', text: 'a has deleted its entry and reads the new name.' },
        {
          line: 'b says Ann',
          text: 'From the memory of b: right the first time, stale the second time, for up to ten minutes. With turns, the visitor sees Anna, Ann, Anna, Ann. A shared cache (Redis), or a short life, helps.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'The counter of the visitors, the sessions, and now the cache: it is always the same. Processes share nothing.',
        },
        { when: chose('both-old'), say: 'The time to live is the limit for those who are not told. a knows, and has deleted it.' },
        { when: chose('a-old'), say: 'Who makes the change is the one server that is up to date.' },
      ],
      variants: [
        {
          id: 'both-rename',
          file: 'stale-neighbour.both-rename.mts',
          prediction: choice({
            ask: 'Bob is renamed twice: at b to Rob, then at a to Robert. What do a and b say about him in the last two lines?',
            choices: [
              {
                id: 'both-new',
                text: 'a says "Robert", b says "Robert"',
                holds: all(lineAt(3, 'a says Robert'), lineAt(4, 'b says Robert')),
                why: 'The database knows Robert, and a does. b has an entry of its own, and nobody deletes it.',
              },
              {
                id: 'b-rob',
                text: 'a says "Robert", b says "Rob"',
                holds: all(lineAt(3, 'a says Robert'), lineAt(4, 'b says Rob')),
                why: 'b has stored what was true when it renamed him. The second change was made next door.',
              },
              {
                id: 'b-bob',
                text: 'a says "Robert", b says "Bob"',
                holds: all(lineAt(3, 'a says Robert'), lineAt(4, 'b says Bob')),
                why: 'b never had Bob in its cache: its first order was the change to Rob.',
              },
              {
                id: 'a-bob',
                text: 'a says "Bob", b says "Rob"',
                holds: all(lineAt(3, 'a says Bob'), lineAt(4, 'b says Rob')),
                why: 'a makes the second change itself, and deletes its own entry first.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'a says Bob'), lineAt(2, 'b says Rob'), lineAt(3, 'a says Robert'), lineAt(4, 'b says Rob'))),
          hint: 'How many caches are there, and what is in each of them after the second line?',
          why: [
            {
              line: 'a says Bob',
              text: 'From the database, and stored in the memory of a. It would say so for ten minutes, whatever b does.',
            },
            {
              line: 'b says Rob',
              text: 'First because it has just made that change. The second time from its memory: the database says Robert by then.',
            },
            { line: 'a says Robert', text: 'a deletes its entry with its own change, and reads the new name.' },
          ],
          misconceptions: [
            { when: chose('both-new'), say: 'Whoever makes the change is up to date, and only that one. Processes share nothing.' },
            { when: chose('b-bob'), say: 'A stale entry is something that was once read. b has never read Bob.' },
            {
              when: chose('a-bob'),
              say: 'a would have said Bob if it had only been asked. But the third order is a change, and goes to a.',
            },
          ],
        },
      ],
    },
    {
      id: 'balancer',
      title: 'The busy one gets more',
      file: 'balancer.mts',
      teaches: 'Round-robin deals out in turn, whatever the others are doing; least connections prefers who has the fewest open requests.',
      prediction: lines({
        ask: 'Server a works on the report while five quick requests come, one after the other. Which two lines print?',
        distractors: [
          'round robin: report a, quick b c b c b',
          'least connections: report a, quick b c a b c',
          'least connections: report a, quick b b b b b',
        ],
      }),
      contract: exact(all(lineAt(1, 'round robin: report a, quick b c a b c'), lineAt(2, 'least connections: report a, quick b c b c b'))),
      hint: 'Only one of the two rules looks at `open`. How many requests are open at each server when a quick one comes?',
      why: [
        {
          line: /^round robin/,
          text: 'In turn, so a gets its share although it is busy. If the report were a computation, that visitor would wait for it.',
        },
        {
          line: /^least connections/,
          text: 'a has one open request, b and c have none. Among equals it goes in turn. It counts requests, though: it knows nothing of CPU load or speed.',
        },
      ],
      misconceptions: [
        { when: printed('round robin: report a, quick b c b c b'), say: 'Round-robin does not look. It is fair in numbers, not in work.' },
        {
          when: printed('least connections: report a, quick b c a b c'),
          say: 'a has one request open all the time, the others have none. With the fewest first, a is never the one.',
        },
        {
          when: printed('least connections: report a, quick b b b b b'),
          say: 'When a quick request is done, b and c are equal again. Among equals the balancer takes turns.',
        },
        {
          when: all(not(saidDepends()), any(never(/^round robin/), never(/^least/))),
          say: '`balance` runs twice, once with each rule, and prints a line each time.',
        },
        {
          when: saidDepends(),
          say: 'In the wild it does: it depends on who answers quickest. Here the quick ones come one after the other.',
        },
      ],
      variants: [
        {
          id: 'two',
          rename: { "['a', 'b', 'c']": "['a', 'b']", 'Three servers': 'Two servers' },
          prediction: lines({
            ask: 'Two servers. Server a works on the report while five quick requests come, one after the other. Which two lines print?',
            distractors: [
              'round robin: report a, quick b b b b b',
              'least connections: report a, quick b a b a b',
              'round robin: report a, quick a b a b a',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'round robin: report a, quick b a b a b'),
              lineAt(2, 'least connections: report a, quick b b b b b'),
              count(/./, '=', 2),
            ),
          ),
          why: [
            {
              line: /^round robin/,
              text: 'In turn, so a gets its share although it is busy. If the report were a computation, two of the five visitors would wait for it.',
            },
            {
              line: /^least connections/,
              text: 'a has one open request all the time, b has none whenever a new one comes. So b gets them all. The rule counts requests, though: it knows nothing of CPU load or speed.',
            },
          ],
          misconceptions: [
            {
              when: printed('round robin: report a, quick b b b b b'),
              say: 'Round-robin does not look. It is fair in numbers, not in work.',
            },
            { when: printed('round robin: report a, quick a b a b a'), say: 'The report was a’s turn. The next one is b’s.' },
            {
              when: printed('least connections: report a, quick b a b a b'),
              say: 'Taking turns is for equals. a has one request open, b has none: they are not equal.',
            },
            {
              when: all(not(saidDepends()), any(never(/^round robin/), never(/^least/))),
              say: '`balance` runs twice, once with each rule, and prints a line each time.',
            },
            {
              when: saidDepends(),
              say: 'In the wild it does: it depends on who answers quickest. Here the quick ones come one after the other.',
            },
          ],
        },
      ],
    },
    {
      id: 'nginx-refuses',
      title: 'nginx reads half a file',
      file: 'nginx-refuses.mts',
      teaches: '`upstream` and `server` belong inside `http {}`: as a file of its own the usual snippet is refused.',
      prediction: lines({
        ask: 'Three files for `nginx -t`. Which of these lines print?',
        distractors: ['snippet: ok', 'inside http: ok', 'and events: no "events" section'],
      }),
      contract: exact(
        all(
          lineAt(1, 'snippet: "upstream" directive is not allowed here'),
          lineAt(2, 'inside http: no "events" section'),
          lineAt(3, 'and events: ok'),
        ),
      ),
      needs: { programs: ['nginx'], platforms: ['linux', 'darwin'] },
      hint: 'A main configuration of nginx has sections. Which of them does each of the three files have?',
      why: [
        {
          line: /^snippet/,
          text: 'On the top level nginx knows no `upstream`. The snippet is meant for a file that is included into `http {}`, such as one in conf.d.',
        },
        { line: /^inside http/, text: 'The next complaint: a main configuration needs an `events` section, even an empty one.' },
        { line: 'and events: ok', text: 'Complete. Nobody listens on the ports of the backends, but `-t` reads and does not connect.' },
      ],
      misconceptions: [
        {
          when: printed('snippet: ok'),
          say: 'On a server it works because the distribution’s nginx.conf includes conf.d/*.conf inside `http {}`. Alone it is half a file.',
        },
        { when: printed('inside http: ok'), say: 'Nearly. nginx also insists on `events {}`.' },
        { when: printed('and events: no "events" section'), say: 'An empty section is a section.' },
        {
          when: all(not(saidDepends()), any(never(/^snippet/), never(/^inside http/), never(/^and events/))),
          say: 'Three tests, three lines: one for each file.',
        },
        { when: saidDepends(), say: 'These rules are as old as nginx. The version makes no difference here.' },
      ],
      variants: [
        {
          id: 'other-order',
          file: 'nginx-refuses.other-order.mts',
          prediction: lines({
            ask: 'Three other files for `nginx -t`. Which of these lines print?',
            distractors: [
              'no http: ok',
              'events inside: ok',
              'events inside: no "events" section',
              'upstream last: "upstream" directive is not allowed here',
              'upstream last: host not found in upstream "nodejs_backend"',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'no http: "server" directive is not allowed here'),
              lineAt(2, 'events inside: "events" directive is not allowed here'),
              lineAt(3, 'upstream last: ok'),
            ),
          ),
          hint: 'Which section stands in which? And does nginx read like a program, or like a list?',
          why: [
            { line: /^no http/, text: 'A `server` belongs into `http {}`, like `upstream`. On the top level nginx knows neither.' },
            {
              line: /^events inside/,
              text: '`events` stands beside `http`, not in it. The right section in the wrong place is as bad as none.',
            },
            {
              line: 'upstream last: ok',
              text: 'Within `http {}` the order does not matter: the name is looked up when all has been read.',
            },
          ],
          misconceptions: [
            { when: printed('no http: ok'), say: '`events {}` is there, but `server` needs `http {}` around it.' },
            {
              when: printed('events inside: ok'),
              say: 'An `events` section is demanded, and on the top level. Inside `http {}` it is refused.',
            },
            {
              when: printed('events inside: no "events" section'),
              say: 'True in a way, but nginx does not get that far: it stumbles over the one that stands in the wrong place.',
            },
            {
              when: printed('upstream last: "upstream" directive is not allowed here'),
              say: 'It stands inside `http {}`, and there it is allowed, before or after the `server` that uses it.',
            },
            {
              when: printed('upstream last: host not found in upstream "nodejs_backend"'),
              say: 'That is what you get when there is no such upstream at all, and no such host either. Here it is only further below.',
            },
            {
              when: all(not(saidDepends()), any(never(/^no http/), never(/^events inside/), never(/^upstream last/))),
              say: 'Three tests, three lines: one for each file.',
            },
            { when: saidDepends(), say: 'These rules are as old as nginx. The version makes no difference here.' },
          ],
        },
      ],
    },
    {
      id: 'nginx-in-front',
      title: 'What Node sees behind nginx',
      file: 'nginx-in-front.mts',
      teaches: 'A proxy speaks for the client: what it does not pass on (the client’s address) your server never learns.',
      prediction: lines({
        ask: 'A visitor asks nginx at 127.0.0.1, and nginx asks Node, with the configuration below. What does Node see?',
        distractors: ['host: nodejs_backend', 'connection: keep-alive', 'x-forwarded-for: 127.0.0.1'],
      }),
      contract: exact(all(lineAt(1, 'host: 127.0.0.1'), lineAt(2, 'connection: upgrade'), lineAt(3, 'x-forwarded-for: undefined'))),
      needs: { programs: ['nginx'], platforms: ['linux', 'darwin'] },
      hint: 'Go through the `proxy_set_header` lines. What is set, what is not?',
      why: [
        {
          line: 'host: 127.0.0.1',
          text: '`proxy_set_header Host $host`: the name that the visitor used. Without that line it would be the name of the upstream.',
        },
        {
          line: 'connection: upgrade',
          text: 'Set for every request, WebSocket or not. Node takes it for a normal request as long as there is no `Upgrade` header. A `map` on $http_upgrade is the clean way.',
        },
        {
          line: 'x-forwarded-for: undefined',
          text: 'The line `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for` is missing. So all visitors seem to come from nginx, also for a rate limiter. (In Express set `trust proxy`, too.)',
        },
      ],
      misconceptions: [
        { when: printed('host: nodejs_backend'), say: 'That would be the default. The line `Host $host` is there to change it.' },
        {
          when: printed('connection: keep-alive'),
          say: 'What the visitor says about his connection to nginx ends at nginx. To Node it says what the configuration says: upgrade.',
        },
        {
          when: printed('x-forwarded-for: 127.0.0.1'),
          say: 'nginx does not add it by itself. Each header about the client must be asked for.',
        },
        {
          when: all(not(saidDepends()), any(never(/^host/), never(/^connection/), never(/^x-forwarded-for/))),
          say: 'Node prints all three headers, also the one that is missing.',
        },
        {
          when: saidDepends(),
          say: 'Versions of nginx differ in their defaults, but two of these are set by hand, and the third never was a default.',
        },
      ],
      variants: [
        {
          id: 'other-headers',
          rename: { 'proxy_set_header Host $host;': 'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;' },
          prediction: lines({
            ask: 'A visitor asks nginx at 127.0.0.1, and nginx asks Node, with the configuration below. What does Node see?',
            distractors: ['host: 127.0.0.1', 'host: api.example.com', 'connection: keep-alive', 'x-forwarded-for: undefined'],
          }),
          contract: exact(
            all(
              lineAt(1, 'host: nodejs_backend'),
              lineAt(2, 'connection: upgrade'),
              lineAt(3, 'x-forwarded-for: 127.0.0.1'),
              count(/./, '=', 3),
            ),
          ),
          why: [
            {
              line: 'host: nodejs_backend',
              text: 'Nobody sets `Host`, so nginx sends its default: the name from `proxy_pass`, here that of the upstream. Links that your server builds from it lead nowhere. `proxy_set_header Host $host` mends it.',
            },
            {
              line: 'connection: upgrade',
              text: 'Set for every request, WebSocket or not. Node takes it for a normal request as long as there is no `Upgrade` header.',
            },
            {
              line: 'x-forwarded-for: 127.0.0.1',
              text: 'The address of the visitor, added to what he sent himself (nothing). In Express set `trust proxy`, so that `request.ip` is taken from it.',
            },
          ],
          misconceptions: [
            { when: printed('host: 127.0.0.1'), say: 'The visitor asked for that name, but nginx does not pass it on unless told to.' },
            { when: printed('host: api.example.com'), say: '`server_name` decides which `server` block answers. It is not sent to Node.' },
            {
              when: printed('connection: keep-alive'),
              say: 'What the visitor says about his connection to nginx ends at nginx. To Node it says what the configuration says: upgrade.',
            },
            {
              when: printed('x-forwarded-for: undefined'),
              say: 'This configuration does ask for it. Look for `$proxy_add_x_forwarded_for`.',
            },
            {
              when: all(not(saidDepends()), any(never(/^host/), never(/^connection/), never(/^x-forwarded-for/))),
              say: 'Node prints all three headers, whether they are set or not.',
            },
            { when: saidDepends(), say: 'Two of these are set by hand, and the default of `Host` is as old as `proxy_pass`.' },
          ],
        },
      ],
    },
    {
      id: 'pm2-cluster',
      title: 'PM2, for real',
      file: 'pm2-cluster.mts',
      teaches:
        'PM2’s cluster mode is `node:cluster` with the care built in: it forks, shares the port, replaces the dead, and writes logs.',
      prediction: order({ distractors: ['running: 2 of them new: 2', 'running: 2 of them new: 0', 'logs: err.log out.log'] }),
      contract: exact(
        all(
          lineAt(1, 'started: 2'),
          lineAt(2, 'crash: no answer'),
          lineAt(3, 'running: 2 of them new: 1'),
          lineAt(4, 'logs: err-0.log err-1.log out-0.log out-1.log'),
        ),
      ),
      needs: { packages: ['pm2'], platforms: ['linux', 'darwin'] },
      timeLimitMs: 30_000,
      hint: 'Who crashes when one request crashes an instance? And where would two instances write if both had the same log?',
      why: [
        { line: 'started: 2', text: 'Two instances of the same server.js, and both answer on one port: the cluster module at work.' },
        { line: 'crash: no answer', text: 'As with your own cluster: the request that was in the crashing process is lost.' },
        { line: /^running/, text: 'PM2 replaced the one that died. The other one never stopped.' },
        {
          line: /^logs/,
          text: '`err.log` and `out.log` get the number of the instance. (`merge_logs: true` makes one of each.)',
        },
      ],
      misconceptions: [
        {
          when: printed('running: 2 of them new: 2'),
          say: 'Only the instance that crashed is replaced. They are processes: one death is one death.',
        },
        {
          when: printed('running: 2 of them new: 0'),
          say: 'A process that has exited is gone. What answers in its place is a new one, with a new pid.',
        },
        {
          when: printed('logs: err.log out.log'),
          say: 'So it stands in the configuration. In cluster mode each instance gets its own, with its number.',
        },
        {
          when: any(before('crash: no answer', 'started: 2'), before(/^running/, 'crash: no answer'), before(/^logs/, /^running/)),
          say: 'One step after the other: start, crash, look again, look at the logs.',
        },
        { when: saidDepends(), say: 'How long it takes depends on the machine. The program asks until both instances have answered.' },
        {
          when: all(not(saidDepends()), any(never('started: 2'), never('crash: no answer'), never(/^running/), never(/^logs/))),
          say: 'Each of the four steps prints a line, the crash as well: its client gets no answer.',
        },
      ],
      variants: [
        {
          id: 'reload',
          file: 'pm2-cluster.reload.mts',
          prediction: order({
            distractors: ['running: 2 of them new: 1', 'running: 2 of them new: 0', 'logs: err-0.log err-1.log out-0.log out-1.log'],
          }),
          contract: exact(
            all(lineAt(1, 'started: 2'), lineAt(2, 'running: 2 of them new: 2'), lineAt(3, 'logs: err.log out.log'), count(/./, '=', 3)),
          ),
          hint: 'What is a reload for, and can a process that goes on running have new code? And what does `merge_logs` say?',
          why: [
            { line: 'started: 2', text: 'Two instances of the same server.js, and both answer on one port.' },
            {
              line: /^running/,
              text: '`pm2 reload` replaces all of them, one by one: a new one is started, and when it listens, the old one is stopped. That is how new code goes live without a pause.',
            },
            {
              line: /^logs/,
              text: 'With `merge_logs: true` all instances write into one file of each kind, and no number is put into the name.',
            },
          ],
          misconceptions: [
            {
              when: printed('running: 2 of them new: 1'),
              say: 'After a crash only the dead one is replaced. A reload is for all: otherwise half of your users would get the old code.',
            },
            {
              when: printed('running: 2 of them new: 0'),
              say: 'A running Node process does not read its file again. New code means new processes, with new pids.',
            },
            {
              when: printed('logs: err-0.log err-1.log out-0.log out-1.log'),
              say: 'So it is by default. The line `merge_logs: true` in this configuration makes one of each.',
            },
            {
              when: any(before(/^running/, 'started: 2'), before(/^logs/, 'started: 2'), before(/^logs/, /^running/)),
              say: 'One step after the other: start, reload, look again, look at the logs.',
            },
            { when: saidDepends(), say: 'How long it takes depends on the machine. `pm2 reload` returns when all are replaced.' },
            {
              when: all(not(saidDepends()), any(never('started: 2'), never(/^running/), never(/^logs/))),
              say: 'Three lines are printed: after the start, after the reload, and about the logs.',
            },
          ],
        },
      ],
    },
    {
      id: 'pm2-signals',
      title: 'What PM2 does differently',
      file: 'pm2-signals.mts',
      teaches:
        'PM2 stops a process with SIGINT, not SIGTERM; and it catches unhandled rejections, which would end plain Node, and only logs them.',
      prediction: choice({
        ask: 'A rejection that nobody handles, then `pm2 stop`. Who answers after the rejection, and which signal comes?',
        choices: [
          {
            id: 'same-int',
            text: 'The same process; SIGINT',
            holds: all(printed(/rejection: the same/), printed('stopped with: SIGINT')),
            why: 'PM2 puts a listener for unhandled rejections into your process, so Node does not end it. And its signal is SIGINT, followed by SIGKILL 1.6 seconds later.',
          },
          {
            id: 'same-term',
            text: 'The same process; SIGTERM',
            holds: all(printed(/rejection: the same/), printed('stopped with: SIGTERM')),
            why: 'Docker, Kubernetes and systemd send SIGTERM. PM2 sends what Ctrl+C sends: SIGINT.',
          },
          {
            id: 'other-int',
            text: 'A new process; SIGINT',
            holds: all(printed(/rejection: another/), printed('stopped with: SIGINT')),
            why: 'Plain Node would have ended here. Under PM2 there is a listener, and with a listener Node goes on.',
          },
          {
            id: 'other-term',
            text: 'A new process; SIGTERM',
            holds: all(printed(/rejection: another/), printed('stopped with: SIGTERM')),
            why: 'That is what plain Node and a container would do. PM2 does otherwise in both.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'process after the rejection: the same'), lineAt(2, 'stopped with: SIGINT'))),
      needs: { packages: ['pm2'], platforms: ['linux', 'darwin'] },
      timeLimitMs: 30_000,
      hint: 'PM2 runs your file inside a program of its own. What could that program have added?',
      why: [
        {
          line: /^process after/,
          text: 'PM2’s own listener logs the rejection, and the process goes on in whatever state it is. If you want a restart, exit yourself in a listener of your own.',
        },
        {
          line: /^stopped with/,
          text: 'A graceful shutdown that only listens for SIGTERM never runs under PM2. Listen for both, and be done within 1.6 s (or raise `kill_timeout`).',
        },
      ],
      misconceptions: [
        { when: chose('same-term'), say: 'Listen for both signals: SIGINT for PM2 and Ctrl+C, SIGTERM for everybody else.' },
        {
          when: chose('other-int'),
          say: 'Without PM2 you would be right: since Node 15 an unhandled rejection ends the process with code 1.',
        },
        {
          when: chose('other-term'),
          say: 'A program under PM2 does not behave quite as it does under `node`. Here you see two of the differences.',
        },
      ],
      variants: [
        {
          id: 'throw',
          file: 'pm2-signals.throw.mts',
          prediction: choice({
            ask: 'Now the handler throws, and nobody catches it; then `pm2 stop`. Who answers after the throw, and which signal comes?',
            choices: [
              {
                id: 'same-int',
                text: 'The same process; SIGINT',
                holds: all(printed(/throw: the same/), printed('stopped with: SIGINT')),
                why: 'So it is with a rejection. An exception that nobody catches ends the process, under PM2 as well.',
              },
              {
                id: 'same-term',
                text: 'The same process; SIGTERM',
                holds: all(printed(/throw: the same/), printed('stopped with: SIGTERM')),
                why: 'Neither: an exception ends the process, and PM2 sends what Ctrl+C sends, SIGINT.',
              },
              {
                id: 'other-int',
                text: 'A new process; SIGINT',
                holds: all(printed(/throw: another/), printed('stopped with: SIGINT')),
                why: 'The exception ended the first process, as in plain Node, and PM2 started another one. Its signal for stopping is SIGINT.',
              },
              {
                id: 'other-term',
                text: 'A new process; SIGTERM',
                holds: all(printed(/throw: another/), printed('stopped with: SIGTERM')),
                why: 'The process is a new one, right. But SIGTERM is what Docker, Kubernetes and systemd send; PM2 sends SIGINT.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'process after the throw: another'), lineAt(2, 'stopped with: SIGINT'))),
          hint: 'PM2 is lenient with one kind of failure. Is an exception of that kind?',
          why: [
            {
              line: /^process after/,
              text: 'An exception nobody catches ends the process with code 1, and PM2 starts a new one. The request that threw got no answer, nor did all the others that were in this process.',
            },
            {
              line: /^stopped with/,
              text: 'The new process is stopped like any: SIGINT first, SIGKILL 1.6 seconds later (`kill_timeout`).',
            },
          ],
          misconceptions: [
            {
              when: chose('same-int'),
              say: 'PM2 forgives unhandled *rejections*. With the same bug in an `async` handler the process would have gone on, here it is replaced.',
            },
            { when: chose('same-term'), say: 'Two kinds of failure, two fates; and listen for both signals, SIGINT and SIGTERM.' },
            { when: chose('other-term'), say: 'Listen for both signals: SIGINT for PM2 and Ctrl+C, SIGTERM for everybody else.' },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'counter',
      ask: 'A cluster of four workers counts visitors in a module variable and shows the count. What does the thousandth visitor see, about?',
      choices: [
        {
          id: 'thousand',
          text: '1000',
          why: 'That would need one variable for all. There are four, one in each worker (and one, unused, in the primary).',
        },
        {
          id: 'quarter',
          text: '250',
          right: true,
          why: 'Each worker counts its own share. For one number ask a shared place: Redis `INCR`, the database, or messages to the primary.',
        },
        { id: 'one', text: '1', why: 'A worker is not started anew for each request. It lives, and counts what it serves.' },
        { id: 'four', text: '4000', why: 'A request is served by one worker, so only one of the four counts it.' },
      ],
      see: { demo: 'shared-nothing' },
    },
    {
      id: 'one-client',
      ask: 'A load test with one client on one kept-alive connection shows: one of four workers is busy, three idle. What is wrong?',
      choices: [
        {
          id: 'broken',
          text: 'The cluster is misconfigured: requests should take turns',
          why: 'Connections take turns, requests do not. The setup is fine.',
        },
        {
          id: 'test',
          text: 'The test: connections are dealt out, and it has only one',
          right: true,
          why: 'A connection stays with its worker. Test with many connections, as many users would bring.',
        },
        {
          id: 'threads',
          text: 'Only one worker gets a core',
          why: 'Each worker is a process, and the system spreads processes over the cores. Three of them simply have no client.',
        },
        { id: 'lock', text: 'The workers share a lock', why: 'They share nothing, no lock either.' },
      ],
      see: { demo: 'take-turns' },
    },
    {
      id: 'cannot-stop',
      ask: 'You call `worker.disconnect()` on all workers of this primary, to shut down. What happens?',
      code: "cluster.on('exit', () => {\n  cluster.fork()\n})",
      choices: [
        {
          id: 'again',
          text: 'Each worker that goes is replaced: it never stops',
          right: true,
          why: '`exit` does not only mean crash. `if (!worker.exitedAfterDisconnect) cluster.fork()` tells the two apart.',
        },
        {
          id: 'stops',
          text: 'All go, the primary ends',
          why: 'The listener is called for every end, the meant ones as well, and forks each time.',
        },
        {
          id: 'throws',
          text: '`fork` throws while the cluster shuts down',
          why: 'There is no such state. The primary forks as long as you tell it to.',
        },
        { id: 'ignored', text: '`disconnect()` is ignored: the listener keeps the workers', why: 'The workers do leave. Others come.' },
      ],
      see: { demo: 'how-it-ended' },
    },
    {
      id: 'io-bound',
      ask: 'An API spends nearly all its time waiting for a slow database; its one process uses 5 % of one core. You start eight workers. What gets faster?',
      choices: [
        { id: 'eight', text: 'Everything, up to eight times', why: 'Eight cores help when the core is the bottleneck. This one was idle.' },
        {
          id: 'nothing',
          text: 'Hardly anything: the database is the limit',
          right: true,
          why: 'One event loop can wait for thousands of answers at a time. Eight of them only wait in more places, and open more connections to the same database.',
        },
        {
          id: 'queries',
          text: 'The queries: each worker has its own database',
          why: 'They have connections of their own, to the one database.',
        },
        {
          id: 'half',
          text: 'Twice as fast: one half waits, the other works',
          why: 'Waiting takes no core. There is nothing to share out.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'cores',
      ask: 'A container may use 2 of the 64 cores of its host. How many workers should the primary fork?',
      choices: [
        {
          id: 'cpus',
          text: '`os.cpus().length`',
          why: 'That describes the machine: 64 processes would share two cores, each with its own memory.',
        },
        {
          id: 'available',
          text: '`os.availableParallelism()`',
          right: true,
          why: 'It looks at what this process may use. (A limit by CPU time, `docker --cpus`, is seen only by newer versions: then a number from the configuration is safest.)',
        },
        {
          id: 'one',
          text: 'Always 1: containers have one core',
          why: 'They have what they are given, here two. (One process per container and more containers is a good design, too, but not because of that.)',
        },
        {
          id: 'many',
          text: '1000: the system sorts it out',
          why: 'More processes than cores only take turns, and each costs tens of megabytes.',
        },
      ],
      see: { demo: 'how-many-workers' },
    },
    {
      id: 'sticky',
      ask: 'Sessions in memory, two servers. Somebody proposes "sticky sessions": the balancer sends each visitor always to the same server. What remains wrong?',
      choices: [
        {
          id: 'nothing',
          text: 'Nothing: each visitor finds his session',
          why: 'Until that server is replaced, which happens at each deployment.',
        },
        {
          id: 'loss',
          text: 'With a server go the sessions it has',
          right: true,
          why: 'Stickiness hides the problem, it does not solve it. And one server can have all the heavy visitors. A shared store has neither trouble.',
        },
        { id: 'cookie', text: 'The cookie becomes too large', why: 'The cookie is small: a signed id.' },
        {
          id: 'half',
          text: 'Every second request still fails',
          why: 'Not with a balancer that keeps its word: the visitor always comes to the right server. The trouble begins when that one goes.',
        },
      ],
      see: { demo: 'sessions-in-memory' },
    },
    {
      id: 'redis-line',
      ask: 'Which of these opens a client of today’s `redis` package to the host in `REDIS_HOST`?',
      choices: [
        {
          id: 'old',
          text: '`createClient({ host: process.env.REDIS_HOST, port: 6379 })`, then `await client.connect()`',
          why: 'Read by nobody since version 4: it goes to localhost. On your laptop that even works.',
        },
        {
          id: 'socket',
          text: '`createClient({ socket: { host: process.env.REDIS_HOST } })`, then `await client.connect()`',
          right: true,
          why: 'Host and port are options of the socket (or part of `url`), and nothing happens before `connect()`.',
        },
        {
          id: 'no-connect',
          text: '`createClient({ socket: { host: process.env.REDIS_HOST } })`',
          why: 'The right place, but nobody connects: each command is refused with "The client is closed".',
        },
        {
          id: 'new',
          text: '`new RedisStore(process.env.REDIS_HOST)`',
          why: 'The store is a layer on top. It wants a connected client: `new RedisStore({ client })`.',
        },
      ],
      see: { demo: 'old-redis-lines' },
    },
    {
      id: 'async-function',
      ask: 'A handler resizes pictures for 400 ms in plain JavaScript. It is made `async`. What changes for the other visitors?',
      choices: [
        {
          id: 'better',
          text: 'They are served while it computes',
          why: 'There is only one thread for JavaScript, and it is busy for 400 ms.',
        },
        {
          id: 'nothing',
          text: 'Nothing: they wait 400 ms as before',
          right: true,
          why: '`async` changes how a result is handed over. To get the work off the thread it must go to a worker thread, another process, or native code that has threads of its own.',
        },
        {
          id: 'pool',
          text: 'The work moves to libuv’s thread pool',
          why: 'That pool does file access, DNS look-ups, crypto and zlib. It runs no JavaScript.',
        },
        {
          id: 'slices',
          text: 'Node cuts the work into slices',
          why: 'JavaScript runs to its end. Only an `await` on something that is not ready lets others in.',
        },
      ],
      see: { demo: 'blocked-loop' },
    },
    {
      id: 'which-tool',
      ask: 'One kind of request computes for two seconds, all others are quick. Four cores. What keeps the quick ones quick?',
      choices: [
        {
          id: 'pool',
          text: 'A pool of worker threads for the long ones',
          right: true,
          why: 'The event loop stays free however many long ones come. They queue for the pool, and only they wait.',
        },
        {
          id: 'cluster',
          text: 'A cluster of four workers, one for each core',
          why: 'Four long requests block all four. And each one stops the quick requests on its worker’s connections.',
        },
        {
          id: 'promise',
          text: 'A promise around the computation',
          why: 'What is inside `new Promise(…)` runs at once, on the same thread.',
        },
        { id: 'cache', text: 'A cache for the quick ones', why: 'A hit must be answered by somebody, too, and he is computing.' },
      ],
      see: { demo: 'blocked-loop' },
    },
    {
      id: 'missing-listener',
      ask: 'This handler sometimes leaves clients waiting for ever. Which line is missing?',
      code: "const worker = new Worker(file, { workerData })\nworker.on('message', (result) => response.json({ result }))\nworker.on('error', () => response.status(500).end())",
      choices: [
        {
          id: 'exit',
          text: '`worker.on("exit", …)`',
          right: true,
          why: 'A thread may end without message and without error: `process.exit`, a forgotten `postMessage`, `terminate()`. Only `exit` always comes.',
        },
        { id: 'online', text: '`worker.on("online", …)`', why: 'It says that the thread has started. That does not help a client.' },
        {
          id: 'close',
          text: '`response.on("close", …)`',
          why: 'Good for stopping work that nobody waits for any more, but it sends no answer.',
        },
        {
          id: 'try',
          text: '`try … catch` around it',
          why: 'The handler is long through when the thread ends. There is nothing left to catch.',
        },
      ],
      see: { demo: 'worker-endings' },
    },
    {
      id: 'stampede-moment',
      ask: 'A page that costs 3 s of database time is cached for 10 minutes and gets 50 visits per second. What happens each time the entry runs out?',
      choices: [
        {
          id: 'one',
          text: 'One visitor waits 3 s, the others get the old page',
          why: 'An entry that has run out is gone. node-cache keeps no old page for the meantime.',
        },
        {
          id: 'many',
          text: 'About 150 queries start before the first is done',
          right: true,
          why: '3 s with 50 visits each, and all of them miss. Sharing the promise makes it one per process.',
        },
        {
          id: 'queue',
          text: '150 visitors queue for one query',
          why: 'That is what sharing the promise would give. A plain cache knows nothing of queries on their way.',
        },
        {
          id: 'error',
          text: '`get` throws until the page is there',
          why: '`get` returns undefined, and the code below asks the database.',
        },
      ],
      see: { demo: 'stampede' },
    },
    {
      id: 'cached-zero',
      ask: 'The cache holds the number of unread messages. For users with 0 unread messages it never hits. Why?',
      code: 'const cached = cache.get(key)\nif (cached) return cached',
      choices: [
        { id: 'ttl', text: 'Zero is stored with a time to live of zero', why: 'The value has nothing to do with how long it is kept.' },
        {
          id: 'not-stored',
          text: 'node-cache does not store falsy values',
          why: 'It does, `cache.has(key)` is true. The test throws the answer away.',
        },
        {
          id: 'falsy',
          text: '0 is falsy, so a hit looks like a miss',
          right: true,
          why: 'Ask `cached !== undefined`, or `cache.has(key)`. The same for null, "" and false.',
        },
        { id: 'clone', text: 'The cache returns a clone', why: 'node-cache clones objects. A clone of 0 is 0.' },
      ],
      see: { demo: 'null-never-hits' },
    },
    {
      id: 'least-conn',
      ask: 'nginx with `least_conn`, and four servers: three quick, one ten times as slow. Four clients, each with one request at a time. How many of 40 requests does the slow server get?',
      choices: [
        { id: 'ten', text: '10: a quarter', why: 'That is round-robin, which does not look at what is open.' },
        {
          id: 'few',
          text: 'A few: it always has one open',
          right: true,
          why: 'While it works on one, another server has none open and is preferred. Slow servers get little without anybody measuring their speed.',
        },
        {
          id: 'none',
          text: '0: nginx knows that it is slow',
          why: 'nginx does not know. When nobody has anything open, all are equal, and it has its turn.',
        },
        {
          id: 'most',
          text: 'Most: its queue is the longest, so it is preferred',
          why: '*Least* connections: the longest queue is the last choice.',
        },
      ],
      see: { demo: 'balancer' },
    },
    {
      id: 'shutdown',
      ask: 'Your graceful shutdown listens for SIGTERM only. Under which of these does it never run?',
      choices: [
        { id: 'docker', text: '`docker stop`', why: 'Docker sends SIGTERM, and ten seconds later SIGKILL.' },
        { id: 'pm2', text: '`pm2 stop`', right: true, why: 'PM2 sends SIGINT, and SIGKILL 1.6 s later. Listen for both.' },
        { id: 'kubernetes', text: 'A Kubernetes rolling update', why: 'Kubernetes sends SIGTERM, and waits 30 s by default.' },
        { id: 'systemd', text: '`systemctl stop`', why: 'systemd sends SIGTERM.' },
      ],
      see: { demo: 'pm2-signals' },
    },
    {
      id: 'lost-request',
      ask: 'A worker crashes while it answers a request. The primary forks a new one at once. What does that client get?',
      choices: [
        {
          id: 'retry',
          text: 'The answer of the new worker',
          why: 'The primary gave the socket away unread. There is nothing that it could repeat.',
        },
        { id: 'error500', text: 'A 500 from the primary', why: 'The primary speaks no HTTP. It passes sockets on.' },
        {
          id: 'broken',
          text: 'A broken connection',
          right: true,
          why: 'The system closes the sockets of a dead process. A restart saves the next client, not this one.',
        },
        {
          id: 'timeout',
          text: 'Nothing, until its own timeout',
          why: 'That would be a hanging worker. A dead one’s sockets are closed at once.',
        },
      ],
      see: { demo: 'restart' },
    },
    {
      id: 'menu-of-the-day',
      kind: 'run',
      ask: 'The primary changes the menu and then forks. What does the worker print?',
      code: "import cluster from 'node:cluster'\n\nconst today = { menu: 'soup' }\nif (cluster.isPrimary) {\n  today.menu = 'stew'\n  cluster.fork({ GUEST: 'Ann' })\n} else {\n  console.log(`${today.menu} for ${process.env.GUEST}`)\n  process.disconnect()\n}",
      choices: [
        {
          id: 'soup-ann',
          text: '`soup for Ann`',
          holds: printed('soup for Ann'),
          why: 'The worker runs the file from the top and makes a `today` of its own. What the primary did to its copy stays there; what stands in `fork(…)` becomes the environment of the worker.',
        },
        {
          id: 'stew-ann',
          text: '`stew for Ann`',
          holds: printed('stew for Ann'),
          why: 'The `fork` of Unix would copy the memory as it is. This `fork` starts Node once more, and it reads `soup` in line 3.',
        },
        {
          id: 'soup-nobody',
          text: '`soup for undefined`',
          holds: printed('soup for undefined'),
          why: 'The object given to `fork` is added to the environment of that worker. It is the one thing that does come across at the start.',
        },
        {
          id: 'stew-nobody',
          text: '`stew for undefined`',
          holds: printed('stew for undefined'),
          why: 'Just the other way round: variables stay at home, the environment is handed over.',
        },
        {
          id: 'silence',
          text: 'Nothing: what a worker prints is not shown',
          holds: never(/ for /),
          why: 'A worker inherits the terminal of the primary (unless `silent: true` is set).',
        },
      ],
      see: { demo: 'same-file-twice' },
    },
    {
      id: 'letter-to-a-worker',
      kind: 'run',
      module: 'commonjs',
      ask: 'The primary sends an order and then changes its mind. What does the worker print?',
      code: "const cluster = require('node:cluster')\n\nif (cluster.isPrimary) {\n  const order = { dish: 'soup', at: new Date(0) }\n  const worker = cluster.fork()\n  worker.once('message', () => {\n    worker.send(order)\n    order.dish = 'stew'\n  })\n} else {\n  process.once('message', ({ dish, at }) => {\n    console.log(`${dish}, ${typeof at}`)\n    process.exit()\n  })\n  process.send('ready')\n}",
      choices: [
        {
          id: 'soup-string',
          text: '`soup, string`',
          holds: printed('soup, string'),
          why: 'A message is a letter: written down (as JSON) when it is sent. Changes after that do not reach it, and a Date arrives as a string, as JSON has it.',
        },
        {
          id: 'soup-object',
          text: '`soup, object`',
          holds: printed('soup, object'),
          why: 'To a worker thread a Date would be sent as a Date. Between processes it is JSON by default, and JSON knows no dates.',
        },
        {
          id: 'stew-object',
          text: '`stew, object`',
          holds: printed('stew, object'),
          why: 'That would be one object seen by two processes. There is no such thing: each has its own memory.',
        },
        {
          id: 'stew-string',
          text: '`stew, string`',
          holds: printed('stew, string'),
          why: 'The letter is not written when it is read but when it is sent, and then it still said soup.',
        },
        {
          id: 'lost',
          text: 'Nothing: the worker is not listening yet',
          holds: never(/, /),
          why: 'It says `ready` after it has begun to listen. Without that, with `import`, which loads files asynchronously, a very early letter can be lost.',
        },
      ],
      see: { demo: 'shared-nothing' },
    },
    {
      id: 'broken-promise',
      kind: 'run',
      ask: 'This cache shares the promise, against the stampede. The database fails once, the first time. What do three visitors get, one after the other?',
      code: "const cache = new Map()\nlet queries = 0\nasync function findUser() {\n  queries++\n  if (queries === 1) throw new Error('down')\n  return 'Ann'\n}\nfunction getUser(id) {\n  if (!cache.has(id)) cache.set(id, findUser())\n  return cache.get(id)\n}\n\nconst got = []\nfor (let i = 0; i < 3; i++) {\n  got.push(await getUser(7).catch((error) => error.message))\n}\nconsole.log(got.join(', '), `(${queries} queries)`)",
      choices: [
        {
          id: 'down-for-ever',
          text: '`down, down, down (1 queries)`',
          holds: printed('down, down, down (1 queries)'),
          why: 'A rejected promise is a promise, and it is kept like any other. One hiccup of the database, remembered for ever: delete the entry when it rejects.',
        },
        {
          id: 'recovers',
          text: '`down, Ann, Ann (2 queries)`',
          holds: printed('down, Ann, Ann (2 queries)'),
          why: 'So it should be. For that somebody would have to remove the failed promise: `.catch` in the loop only looks at it.',
        },
        {
          id: 'every-time',
          text: '`down, Ann, Ann (3 queries)`',
          holds: printed('down, Ann, Ann (3 queries)'),
          why: 'The promise is stored at once, before anybody knows how it ends. After that nobody asks the database again.',
        },
        {
          id: 'none',
          text: '`Ann, Ann, Ann (2 queries)`',
          holds: printed('Ann, Ann, Ann (2 queries)'),
          why: 'Nobody tries twice for the first visitor. What the query throws, he gets.',
        },
        {
          id: 'dies',
          text: 'Nothing: an unhandled rejection ends the process',
          holds: never(/queries/),
          why: 'Each visitor has a `catch` for the promise he gets. The rejection is handled, three times even.',
        },
      ],
      see: { demo: 'stampede' },
    },
    {
      id: 'impatient-line',
      kind: 'line',
      ask: 'At each deployment some clients of this worker get a broken connection. Which line breaks it?',
      code: "process.once('SIGTERM', () => {\n  console.log('going')\n  server.close()\n  database.stopNewQueries()\n  process.exit(0)\n})",
      lines: [
        {
          line: 1,
          why: 'Without this listener the signal would end the process at once. To listen is right, and PM2 would also want SIGINT.',
        },
        { line: 2, why: 'A line in the log hurts nobody.' },
        {
          line: 3,
          why: '`close` takes no new connections and lets open requests finish. It returns at once, though: it needs the time that it is not given below.',
        },
        { line: 4, why: 'Its name promises that running queries may finish. They would, if they were given time.' },
        {
          line: 5,
          right: true,
          why: '`process.exit` does not wait for `close`. It belongs into its callback: `server.close(() => process.exit(0))`. Or leave it out: a process with nothing left to do ends by itself.',
        },
      ],
      see: { demo: 'kill-or-disconnect' },
    },
    {
      id: 'gap-in-the-fence',
      kind: 'line',
      ask: 'This should make one query for ten requests that come at the same time. It makes ten. Which line is to blame?',
      code: 'async function getOnce(id) {\n  if (cache.has(id)) return cache.get(id)\n  if (asking.has(id)) return asking.get(id)\n  await log(`asking for ${id}`)\n  const user = findById(id)\n  asking.set(id, user)\n  return user\n}',
      lines: [
        { line: 2, why: 'The cache is empty, so all ten pass here. That is expected, and why line 3 exists.' },
        { line: 3, why: 'The right question. But nobody has left anything in `asking` when the others come by.' },
        {
          line: 4,
          right: true,
          why: 'Here each of them waits, and lets the next one in, before it has left its promise. Between looking and leaving there must be no `await`.',
        },
        {
          line: 5,
          why: 'Ten times, yes, but only because ten came this far. The absence of `await` here is right: the promise is to be shared.',
        },
        { line: 6, why: 'The right line, too late. Swap it, with line 5, before the log.' },
        { line: 7, why: 'Whoever gets here has made his query already.' },
      ],
      see: { demo: 'stampede' },
    },
    {
      id: 'change-of-crew',
      kind: 'order',
      ask: 'A worker is replaced by a new version without losing a request. In which order?',
      items: [
        { id: 'fork', text: 'Fork the new worker' },
        { id: 'listening', text: 'Its `listening` event comes' },
        { id: 'disconnect', text: 'Call `disconnect()` on the old one' },
        { id: 'finish', text: 'The old one answers what it has begun' },
        { id: 'exit', text: 'The `exit` event of the old one, `exitedAfterDisconnect` is true' },
      ],
      why: 'At every moment somebody is on the list for new connections, and nobody is cut off. Then the next worker, one at a time.',
      wrong: [
        {
          first: 'listening',
          second: 'fork',
          why: 'A worker that was not forked cannot listen.',
        },
        {
          first: 'disconnect',
          second: 'fork',
          why: 'Then, while the new one boots, one worker is missing; with a single worker nobody would be there.',
        },
        {
          first: 'disconnect',
          second: 'listening',
          why: 'A forked worker is a promise, not a server. It may still crash in its first line; the old one should stay until the new one listens.',
        },
        {
          first: 'finish',
          second: 'disconnect',
          why: 'Until it is disconnected it gets new connections, so on a busy server it is never through.',
        },
        {
          first: 'exit',
          second: 'finish',
          why: 'A process that has ended answers nobody. It ends *because* it has nothing left to answer.',
        },
        {
          first: 'exit',
          second: 'disconnect',
          why: 'To end first and be asked afterwards: that was a crash, and the flag would be false.',
        },
      ],
      see: { demo: 'rolling-restart' },
    },
    {
      id: 'what-workers-share',
      kind: 'several',
      ask: 'Two workers of one cluster, on one machine. What do they share?',
      choices: [
        {
          id: 'port',
          text: 'The port they listen on',
          right: true,
          why: 'The primary holds it and deals out the connections.',
        },
        {
          id: 'disk',
          text: 'The files on the disk',
          right: true,
          why: 'Any process of the machine sees them. So they can also overwrite each other’s: a log file, an upload of the same name.',
        },
        {
          id: 'cores',
          text: 'The cores of the machine',
          right: true,
          why: 'The system spreads all processes over the cores there are. That is why more workers than cores gain nothing.',
        },
        {
          id: 'modules',
          text: 'A Map that a module exports',
          why: 'Each worker loads its own copy of the module, with a Map of its own.',
        },
        {
          id: 'loop',
          text: 'The event loop',
          why: 'Each has its own. A computation in one does not stop the other, and that is why one has several.',
        },
        {
          id: 'heap-limit',
          text: 'The limit for the memory: `--max-old-space-size` is for all together',
          why: 'The limit is for each process. Four workers with 2 GB each may want 8 GB, and in a container that is a surprise.',
        },
      ],
      see: { demo: 'shared-nothing' },
    },
    {
      id: 'before-the-second',
      kind: 'several',
      ask: 'Your server gets a twin on another machine, behind a balancer. What must leave the memory or the disk of the first one?',
      choices: [
        {
          id: 'sessions',
          text: 'Sessions kept by express-session without a store',
          right: true,
          why: 'The twin has never heard of them: half of the requests would be by strangers.',
        },
        {
          id: 'limits',
          text: 'Counters that allow 100 requests per minute and user',
          right: true,
          why: 'Two counters of 100 are a limit of 200. A shared count (Redis) keeps the word.',
        },
        {
          id: 'uploads',
          text: 'Pictures that users upload into `./uploads`',
          right: true,
          why: 'The disk of the one is not the disk of the other. They belong into an object store, or on a shared one.',
        },
        {
          id: 'settings',
          text: 'Settings read from the environment at the start',
          why: 'They are the same everywhere and never change. Each may have its copy.',
        },
        {
          id: 'pool',
          text: 'The pool of connections to the database',
          why: 'A connection is a thing of one process. The twin opens its own (and the database must have room for both).',
        },
        {
          id: 'templates',
          text: 'Compiled templates',
          why: 'A cache of things that never change is never stale. The twin compiles them once more.',
        },
      ],
      see: { demo: 'sessions-in-redis' },
    },
    {
      id: 'too-many-connections',
      kind: 'short',
      ask: 'A cluster has a primary and 8 workers. Each worker opens a pool of 10 connections to the database, the primary opens none. How many connections must the database have room for?',
      accept: ['80', 'eighty', '80 connections', '8 * 10', '8 x 10', '8 * 10 = 80'],
      why: 'A pool belongs to a process, so it is multiplied like everything else. PostgreSQL allows 100 by default: a second machine of this kind, and the database says no.',
      wrong: [
        { answers: ['10', 'ten'], why: 'That is the pool of one worker. Eight processes have eight pools.' },
        { answers: ['90', 'ninety'], why: 'The primary deals out connections of visitors. It never asks the database.' },
        { answers: ['8', 'eight'], why: 'One per worker would be a pool of one. Each has a pool of ten.' },
        { answers: ['18'], why: 'Not plus: times. Each of the eight has ten.' },
        { answers: ['1', 'one'], why: 'Workers share a port, but no connections to somebody else.' },
      ],
      see: { demo: 'nightly-report' },
    },
    {
      id: 'number-of-the-new-one',
      kind: 'short',
      ask: 'Workers 1 to 4 are running. Worker 2 crashes, and the `exit` listener forks another. Which `worker.id` does the new one have?',
      accept: ['5', 'five', 'worker 5'],
      why: 'No number is given twice. So "only worker 1 sends the report" works until worker 1 crashes, and then nobody sends it.',
      wrong: [
        { answers: ['2', 'two', 'worker 2'], why: 'The replacement does not inherit the number, nor anything else of the dead one.' },
        { answers: ['4', 'four', 'worker 4'], why: 'Number 4 is alive and keeps its number. There is no moving up.' },
        { answers: ['1', 'one', 'worker 1'], why: 'Number 1 is alive, and numbers are not used twice anyway.' },
        { answers: ['0', 'zero'], why: 'The numbers begin with 1 and only grow.' },
        { answers: ['6', 'six'], why: 'The primary has no number. Four were forked, this is the fifth.' },
      ],
      see: { demo: 'restart' },
    },
  ],
})
