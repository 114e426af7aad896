import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'four-ways',
    ask: '`exec`, `execFile`, `spawn`, `fork`: choose one for (a) `git rev-parse HEAD`, (b) a video conversion of an hour, (c) `ls | wc -l` on Linux, (d) a Node script you talk to.',
    difficulty: 1,
    minutes: 3,
    tip: 8,
    rubric: [
      {
        id: 'exec-file',
        point: '(a) `execFile`: no shell, the output comes collected.',
        section: 'Four functions, one idea',
      },
      {
        id: 'spawn',
        point: '(b) `spawn`: the output comes as streams, while it runs, of any size.',
        section: 'Four functions, one idea',
      },
      {
        id: 'exec',
        point: '(c) `exec`: it starts a shell, which the pipe needs. Never with text from outside.',
        section: 'Four functions, one idea',
      },
      {
        id: 'fork',
        point: '(d) `fork`: `spawn` of Node with a channel for messages.',
        section: 'Four functions, one idea',
      },
    ],
    followUps: [
      {
        ask: 'What is the limit of `exec` and `execFile`?',
        answer: '`maxBuffer`: 1 MiB of output by default. One byte more, and the child is ended with an error.',
      },
      {
        ask: 'Which of them block?',
        answer: 'Only the `…Sync` ones. They stop the event loop until the child has ended: fine in a script, not in a server.',
      },
    ],
    prove: 'four-ways',
  },
  {
    id: 'injection',
    ask: '`exec("convert " + file + " out.png")`, where `file` comes from a form. What can happen, and what is the cure?',
    difficulty: 2,
    tip: 8,
    rubric: [
      {
        id: 'shell',
        point: '`exec` hands the line to a shell: `a.png; rm -rf .` is two commands.',
        section: 'What the shell does',
      },
      {
        id: 'quotes',
        point: 'Quotes do not help: the name can close them, and in a POSIX shell `$(…)` works inside double quotes.',
        section: 'What the shell does',
      },
      {
        id: 'exec-file',
        point: 'Cure: `execFile("convert", [file, "out.png"])`, an array and no shell.',
        section: 'What the shell does',
      },
      {
        id: 'dash',
        point: 'What is left: a name that begins with `-` is taken for an option. Put `--` or `./` before it.',
        section: 'What the shell does',
      },
    ],
    followUps: [
      {
        ask: '`spawn("convert", [file], { shell: true })`: safe, as it is an array?',
        answer: 'No. With a shell the array is only joined with blanks. Node 24 and later warn about it: DEP0190.',
      },
    ],
    prove: 'injection',
    trap: '"I escape the quotes." A list of dangerous characters is always one character short.',
  },
  {
    id: 'exit-or-close',
    ask: 'The events `exit` and `close` of a child process: what is the difference, and which one do you wait for?',
    difficulty: 2,
    tip: 8,
    rubric: [
      { id: 'exit', point: '`exit`: the process has ended. Output may still be on its way.', section: 'How it ends' },
      { id: 'close', point: '`close`: it has ended and its streams are closed. All output is there.', section: 'How it ends' },
      {
        id: 'wait-close',
        point: 'Wait for `close` when you want the output.',
        section: 'How it ends',
        why: 'A grandchild that inherited the pipe keeps it open: `close` can come long after `exit`.',
      },
      {
        id: 'code-or-signal',
        point: 'Both tell code and signal: ended by a signal, the code is null.',
        section: 'How it ends',
      },
    ],
    followUps: [
      {
        ask: 'The program does not exist. Which events come?',
        answer: '`error` with ENOENT, then `close`, and no `exit`. Without an `error` listener your own process ends.',
      },
      {
        ask: '`if (code !== 0) fail()`: right for a killed child?',
        answer:
          'Yes: null is not 0. But `if (code) fail()` would take it for a success. Which of the two it was, a bad code or a signal, tells the second argument.',
      },
    ],
    prove: 'exit-or-close',
  },
  {
    id: 'fork-hangs',
    ask: 'A parent forks a worker, gets its answer and prints it. Then the program does not end. Why?',
    difficulty: 2,
    tip: 8,
    rubric: [
      {
        id: 'channel',
        point: 'The message channel is open. That keeps the parent alive, and the child as long as it listens for messages.',
        section: 'fork and its intercom',
      },
      {
        id: 'disconnect',
        point: '`child.disconnect()` in the parent, or `process.disconnect()` in the child, closes it.',
        section: 'fork and its intercom',
      },
      {
        id: 'exit',
        point: 'Or the child ends itself when it is done; but `process.exit` right after `send` can lose the message.',
        section: 'fork and its intercom',
        why: '`send` is asynchronous: exit in its callback, or disconnect and let the process run out.',
      },
    ],
    followUps: [
      {
        ask: 'What happens to the child when the parent is killed?',
        answer:
          'It lives on as an orphan, unless it ends itself when the channel closes: `process.once("disconnect", () => process.exit())`.',
      },
      {
        ask: 'You send a Date and a Map. What arrives?',
        answer: 'A string and `{}`: messages are JSON by default. With `serialization: "advanced"` both keep their type.',
      },
    ],
    prove: 'who-hangs-up',
  },
  {
    id: 'thread-or-process',
    ask: 'For heavy work: worker thread or child process? Give reasons for both.',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'thread-cheap',
        point: 'A thread starts faster, needs less memory, and can share or move memory.',
        section: 'A process of its own',
      },
      {
        id: 'process-isolates',
        point: 'A process isolates: a crash, a leak or an abort of native code ends only the child.',
        section: 'A process of its own',
      },
      {
        id: 'other-programs',
        point: 'A process can be any program, and can have another Node, other flags, another user.',
        section: 'A process of its own',
      },
      {
        id: 'no-sandbox',
        point: 'Neither is a sandbox: both have your files, your network, and (by default) your environment.',
        section: 'A process of its own',
      },
    ],
    followUps: [
      {
        ask: 'And for a plug-in written by strangers?',
        answer: 'Neither alone. Another user, a container or a virtual machine, without secrets in its environment, with limits.',
      },
    ],
    prove: 'scaling/threads-or-processes',
  },
  {
    id: 'child-stands-still',
    ask: 'You `spawn` a program that prints a lot. After a while it stands still and uses no processor time. What is wrong?',
    difficulty: 3,
    tip: 8,
    rubric: [
      { id: 'pipe-full', point: 'Nobody reads its output: the pipe is full, and its next write waits.', section: 'The belt: three pipes' },
      {
        id: 'stderr-too',
        point: '`stderr` is a pipe too. Reading only `stdout` is half of it.',
        section: 'The belt: three pipes',
      },
      {
        id: 'consume',
        point: 'Read both, or say with `stdio` where they go: `inherit`, `ignore`, a file.',
        section: 'The belt: three pipes',
      },
      {
        id: 'backpressure',
        point: 'It is backpressure across processes, working as it should.',
        section: 'The belt: three pipes',
      },
    ],
    followUps: [
      {
        ask: 'You do not need the output. `resume()` or `ignore`?',
        answer: '`ignore`: then nobody has to copy bytes to throw them away.',
      },
      {
        ask: 'How long until it stands still?',
        answer:
          'Until the pipe is full, often about 64 KiB, and differently on each system. So it works in the test and not with real data.',
      },
    ],
    prove: 'unread-belt',
  },
  {
    id: 'stop-a-child',
    ask: 'How do you stop a child process for certain, with all that it has started, on Linux and on Windows?',
    difficulty: 3,
    minutes: 3,
    tip: 8,
    rubric: [
      {
        id: 'polite',
        point: '`child.kill()` sends SIGTERM: a request that the child may handle or ignore.',
        section: 'Ending it earlier',
      },
      {
        id: 'deadline',
        point: 'Then, after a deadline, SIGKILL, which nobody can ignore.',
        section: 'Ending it earlier',
      },
      {
        id: 'tree',
        point: 'It hits only this one process. With a shell between, that is the shell, and the program lives on.',
        section: 'Ending it earlier',
      },
      {
        id: 'group',
        point: 'For the tree: `detached: true` makes a group, `process.kill(-pid)` reaches it; on Windows `taskkill /T /F`.',
        section: 'Ending it earlier',
      },
    ],
    followUps: [
      {
        ask: 'And on Windows, SIGTERM?',
        answer: 'There are no such signals: `kill` ends the process at once, without its handler.',
      },
      {
        ask: '`child.killed` is true. Has it ended?',
        answer: 'No. It only says that a signal was sent. Wait for `exit`.',
      },
    ],
    prove: 'kill-the-shell',
  },
])
