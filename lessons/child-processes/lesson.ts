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
      id: 'first-order',
      title: 'Ordering from across the street',
      file: 'first-order.mts',
      teaches:
        '`spawn` starts another process and returns at once; its output comes later, as `data` events, and `close` comes when all is over.',
      prediction: order({ distractors: ['got ordered'] }),
      contract: exact(
        all(lineAt(1, 'ordered'), lineAt(2, 'next guest, please'), lineAt(3, 'got soup'), lineAt(4, 'closed, code 0'), count(/./, '=', 4)),
      ),
      hint: 'Does the restaurant stand still while the other kitchen cooks?',
      why: [
        { line: 'ordered', text: '`spawn` asks the system for a new process and returns. It waits for nothing.' },
        { line: 'next guest, please', text: 'Still the same run of the main file. No event can come before it has ended.' },
        {
          line: 'got soup',
          text: 'The child has started a Node of its own, evaluated `"soup"`, and printed it into a pipe. What comes out of the pipe is a `data` event here.',
        },
        { line: 'closed, code 0', text: 'The child has exited, and its pipes are empty and closed. 0 means: it went well.' },
      ],
      misconceptions: [
        {
          when: any(
            before('got soup', 'next guest, please'),
            before('closed, code 0', 'next guest, please'),
            before('got soup', 'ordered'),
          ),
          say: '`spawn` does not wait for the child. Its events come through the event loop, so after the running code.',
        },
        { when: before('closed, code 0', 'got soup'), say: '`close` waits until the last byte of the child’s output has been delivered.' },
        { when: before('next guest, please', 'ordered'), say: 'These two are plain statements of the main file, one after the other.' },
        {
          when: printed('got ordered'),
          say: 'The listener hears what the child prints. "ordered" is printed by this process, straight to its own output.',
        },
        {
          when: saidDepends(),
          say: 'How long the child takes differs each time. But it is never heard before the running code has ended, and `close` never comes before the data.',
        },
      ],
      variants: [
        {
          id: 'patient',
          file: 'first-order.patient.mts',
          prediction: order({ distractors: ['got ordered', 'closed, code 0'] }),
          contract: exact(
            all(
              lineAt(1, 'ordered'),
              lineAt(2, 'got soup'),
              lineAt(3, 'closed, code 3'),
              lineAt(4, 'next guest, please'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'This restaurant has an `await`. Which guest does that hold up, and until when?',
          why: [
            { line: 'ordered', text: '`spawn` asks the system for a new process and returns. It waits for nothing.' },
            { line: 'got soup', text: 'The main file stands at its `await`, and meanwhile the event loop turns: the `data` event comes.' },
            {
              line: 'closed, code 3',
              text: 'The child named its code by `process.exitCode` and ended by itself. This listener was added first, so it prints before the `await` goes on.',
            },
            {
              line: 'next guest, please',
              text: 'The promise of `once(kitchen, "close")` is fulfilled. Only this file has waited: timers and requests would have been served.',
            },
          ],
          misconceptions: [
            {
              when: any(before('next guest, please', 'got soup'), before('next guest, please', 'closed, code 3')),
              say: 'That is the order without the `await`. Here the last line waits until the child is closed.',
            },
            {
              when: before('closed, code 3', 'got soup'),
              say: '`close` waits until the last byte of the child’s output has been delivered.',
            },
            {
              when: before('got soup', 'ordered'),
              say: '`spawn` does not wait for the child. Its events come through the event loop, so after the running code.',
            },
            { when: printed('closed, code 0'), say: '`process.exitCode = 3` is what the child ends with, though nothing went wrong.' },
            { when: printed('got ordered'), say: 'The listener hears what the child prints. "ordered" is printed by this process.' },
            {
              when: saidDepends(),
              say: 'How long the child takes differs each time. But output always comes before `close`, and `close` before the code behind the `await`.',
            },
          ],
        },
      ],
    },
    {
      id: 'four-ways',
      title: 'exec, execFile, spawn, fork',
      file: 'four-ways.mts',
      teaches:
        '`exec` and `execFile` hand you the whole output as one string, `spawn` a stream of Buffers, `fork` messages that are JavaScript values.',
      prediction: lines({
        ask: 'What do you get from each of the four? Which of these lines print?',
        distractors: ['exec: Buffer', 'execFile: Buffer', 'spawn: String', 'fork: String', 'fork: Buffer'],
      }),
      contract: exact(all(lineAt(1, 'exec: String'), lineAt(2, 'execFile: String'), lineAt(3, 'spawn: Buffer'), lineAt(4, 'fork: Object'))),
      hint: 'Two of them collect, one lets it stream, and one has an intercom. What comes out of a stream without an encoding?',
      why: [
        { line: 'exec: String', text: '`exec` collects everything the command prints and decodes it as UTF-8: one string, at the end.' },
        { line: 'execFile: String', text: 'The same box at the end. The difference is that no shell reads the command.' },
        { line: 'spawn: Buffer', text: 'The child’s `stdout` is a Readable stream. Without an encoding its chunks are Buffers.' },
        {
          line: 'fork: Object',
          text: '`fork` starts another Node with a channel for messages. `process.send({ … })` there is a `message` event with an object here.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('exec: Buffer'), printed('execFile: Buffer')),
          say: 'Both decode for you: `encoding` is utf8 unless you say otherwise. (With `encoding: "buffer"` you would get Buffers.)',
        },
        {
          when: printed('spawn: String'),
          say: '`spawn` gives you the raw stream. `child.stdout.setEncoding("utf8")` would turn its chunks into strings.',
        },
        {
          when: any(printed('fork: String'), printed('fork: Buffer')),
          say: 'On the way the object is text, but that is Node’s business. The `message` event gives you an object again.',
        },
        {
          when: all(not(saidDepends()), any(never(/^exec: /), never(/^execFile: /), never(/^spawn: /), never(/^fork: /))),
          say: 'All four calls are made, one after the other, and each prints what it got.',
        },
        { when: saidDepends(), say: 'What each function hands you is fixed. The `await`s put the four in a row, too.' },
      ],
      variants: [
        {
          id: 'options',
          rename: {
            'as one string, `spawn` a stream of Buffers': 'as one string (or one Buffer), `spawn` a stream of Buffers (or of strings)',
          },
          file: 'four-ways.options.mts',
          prediction: lines({
            ask: 'What do you get from each of the four this time? Which of these lines print?',
            distractors: ['exec: Buffer', 'execFile: String', 'spawn: Buffer', 'fork: String', 'fork: Object'],
          }),
          contract: exact(
            all(lineAt(1, 'exec: String'), lineAt(2, 'execFile: Buffer'), lineAt(3, 'spawn: String'), lineAt(4, 'fork: Array')),
          ),
          hint: 'Two of the four were told what to do with bytes. And what does the kitchen send?',
          why: [
            { line: 'exec: String', text: 'Nothing was said about bytes, so it decodes: utf8 is the default.' },
            {
              line: 'execFile: Buffer',
              text: '`encoding: "buffer"` means: leave the bytes alone. Needed for images and archives, which are no text.',
            },
            {
              line: 'spawn: String',
              text: '`setEncoding` makes the stream decode, and a character that is cut in two by a chunk is put together again.',
            },
            { line: 'fork: Array', text: 'A message is a value, and JSON knows arrays. What was sent as an array arrives as one.' },
          ],
          misconceptions: [
            { when: printed('exec: Buffer'), say: 'Only `execFile` was given the option. `exec` decodes as usual.' },
            { when: printed('execFile: String'), say: 'It would, without the option. `encoding: "buffer"` turns decoding off.' },
            { when: printed('spawn: Buffer'), say: 'Without `setEncoding` yes. With it the chunks are strings.' },
            {
              when: any(printed('fork: String'), printed('fork: Object')),
              say: 'The kitchen sends an array, and an array comes out: not its text, not an object with numbers for names.',
            },
            {
              when: all(not(saidDepends()), any(never(/^exec: /), never(/^execFile: /), never(/^spawn: /), never(/^fork: /))),
              say: 'All four calls are made, one after the other, and each prints what it got.',
            },
            { when: saidDepends(), say: 'What each function hands you is fixed by its options. The `await`s put the four in a row, too.' },
          ],
        },
      ],
    },
    {
      id: 'one-string',
      title: 'One string, or a list?',
      file: 'one-string.mts',
      teaches:
        '`spawn` and `execFile` take the program and a list of arguments. Only `exec` takes a command line, because a shell splits it.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['spawn, one string: code 0', 'spawn, one string: code 127', 'spawn, a list: ENOENT', 'exec, one string: ENOENT'],
      }),
      contract: exact(
        all(
          lineAt(1, 'spawn, one string: ENOENT'),
          lineAt(2, 'spawn, a list: code 0'),
          lineAt(3, 'exec, one string: code 0'),
          count(/./, '=', 3),
        ),
      ),
      hint: 'Who would cut "node --version" into two words? And if nobody does: what is the program’s name?',
      why: [
        {
          line: 'spawn, one string: ENOENT',
          text: 'Nobody splits the string. The system looks for a program whose name is the whole of it, blank and `--version` included. ENOENT: no such file.',
        },
        {
          line: 'spawn, a list: code 0',
          text: 'The program, and its arguments one by one. Nothing has to be split, so blanks in them do no harm.',
        },
        {
          line: 'exec, one string: code 0',
          text: '`exec` hands the line to a shell, and splitting lines into words is a shell’s trade. That is why a path with blanks needs quotes here.',
        },
      ],
      misconceptions: [
        {
          when: printed('spawn, one string: code 0'),
          say: '`spawn` does not look into the string. Without a shell there is nobody to split it at the blank.',
        },
        {
          when: printed('spawn, one string: code 127'),
          say: '127 is what a shell answers when it finds no such command. There is no shell here, so the system’s error comes: ENOENT.',
        },
        { when: printed('spawn, a list: ENOENT'), say: 'Program and arguments apart is exactly what `spawn` wants.' },
        {
          when: printed('exec, one string: ENOENT'),
          say: 'For `exec` the string is a command line. The shell splits it, takes off the quotes, and finds Node.',
        },
        {
          when: all(not(saidDepends()), any(never(/^spawn, one/), never(/^spawn, a/), never(/^exec/))),
          say: 'Each of the three ends in some way, and each end is printed: as an error or as an exit code.',
        },
        { when: saidDepends(), say: 'The three are awaited one after the other, and how each reads its arguments is fixed.' },
      ],
      variants: [
        {
          id: 'other-calls',
          rename: { 'Only `exec` takes a command line': 'Only `exec`, or `shell: true`, takes a command line' },
          file: 'one-string.other.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'spawn, with a shell: ENOENT',
              'spawn, without: code 0',
              'execFile, one string: code 0',
              'execFile, a list: ENOENT',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'spawn, with a shell: code 0'),
              lineAt(2, 'spawn, without: ENOENT'),
              lineAt(3, 'execFile, one string: ENOENT'),
              lineAt(4, 'execFile, a list: code 0'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Who would cut the string at the blank, and take off the quotes? Ask that for each of the four.',
          why: [
            {
              line: 'spawn, with a shell: code 0',
              text: 'A shell reads the line, takes off the quotes and cuts at the blank. `spawn` with `shell: true` is `exec` without the box.',
            },
            {
              line: 'spawn, without: ENOENT',
              text: 'The same string, and nobody to read it. The system looks for a file whose name begins with a quote.',
            },
            {
              line: 'execFile, one string: ENOENT',
              text: '`execFile` takes the name of a file, as it says. The blank and `--version` would have to be part of that name.',
            },
            { line: 'execFile, a list: code 0', text: 'The program, and its arguments one by one: nothing to split, nothing to quote.' },
          ],
          misconceptions: [
            {
              when: printed('spawn, with a shell: ENOENT'),
              say: 'The shell is found, and the shell finds Node. Splitting lines is what it is there for.',
            },
            { when: printed('spawn, without: code 0'), say: 'Without a shell nobody splits the string, and nobody takes off its quotes.' },
            {
              when: printed('execFile, one string: code 0'),
              say: '`exec` has a shell, `execFile` has none. That is the difference between the two.',
            },
            { when: printed('execFile, a list: ENOENT'), say: 'Program and arguments apart is exactly what `execFile` wants.' },
            {
              when: all(
                not(saidDepends()),
                any(never(/^spawn, with a/), never(/^spawn, without/), never(/^execFile, one/), never(/^execFile, a/)),
              ),
              say: 'Each of the four ends in some way, and each end is printed: as an error or as an exit code.',
            },
            { when: saidDepends(), say: 'The four are awaited one after the other, and how each reads its arguments is fixed.' },
          ],
        },
      ],
    },
    {
      id: 'shell-words',
      title: 'What only a shell understands',
      file: 'shell-words.mts',
      teaches: '`*`, `$NAME`, `~`, `|`, `>` and `&&` mean something to a shell only. Without a shell they are ordinary characters.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['exec: *.txt $GUEST', 'exec: *.txt Ann', 'execFile: soup.txt stew.txt Ann', 'execFile: *.txt Ann'],
      }),
      contract: exact(all(lineAt(1, 'exec: soup.txt stew.txt Ann'), lineAt(2, 'execFile: *.txt $GUEST'))),
      needs: { platforms: ['linux', 'darwin'] },
      hint: '`echo` prints its arguments. Who turns `*.txt` into file names: `echo`, or somebody before it?',
      why: [
        {
          line: 'exec: soup.txt stew.txt Ann',
          text: 'The shell replaces `*.txt` with the names that fit and `$GUEST` with the variable. `echo` gets the result and never sees the star.',
        },
        {
          line: 'execFile: *.txt $GUEST',
          text: 'No shell, no replacing. `echo` gets the star and the dollar as they are, and prints them.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('execFile: soup.txt stew.txt Ann'), printed('execFile: *.txt Ann')),
          say: 'Neither the system nor `echo` knows stars and dollars. The shell does, and `execFile` starts none. Use `fs.glob` (since Node 22) or list the names yourself.',
        },
        {
          when: any(printed('exec: *.txt $GUEST'), printed('exec: *.txt Ann')),
          say: '`exec` always has a shell in between, and a POSIX shell replaces both the pattern and the variable before `echo` runs.',
        },
        { when: all(not(saidDepends()), any(never(/^exec:/), never(/^execFile:/))), say: 'Both commands run, and each prints one line.' },
        {
          when: saidDepends(),
          say: 'The folder holds exactly two files, the shell sorts the names, and the two calls come one after the other.',
        },
      ],
      variants: [
        {
          id: 'quoted',
          file: 'shell-words.quoted.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'exec: soup.txt stew.txt Ann',
              'exec: *.txt $GUEST',
              'exec: "*.txt Ann"',
              'execFile: *.txt $GUEST',
              'execFile: *.txt Ann',
            ],
          }),
          contract: exact(all(lineAt(1, 'exec: *.txt Ann'), lineAt(2, 'execFile: "*.txt" $GUEST'))),
          hint: 'Double quotes: what do they protect from a shell, and what not? And who takes them off where there is no shell?',
          why: [
            {
              line: 'exec: *.txt Ann',
              text: 'Between double quotes a star is a star, but `$GUEST` is still replaced. (Single quotes protect both.) The quotes themselves are the shell’s, and it takes them off.',
            },
            {
              line: 'execFile: "*.txt" $GUEST',
              text: 'No shell: stars, dollars and quotes are characters like others, and `echo` gets all of them. Put quotes into an argument of `execFile`, and quotes arrive.',
            },
          ],
          misconceptions: [
            { when: printed('exec: soup.txt stew.txt Ann'), say: 'File names are filled in only where the star is not quoted.' },
            {
              when: printed('exec: *.txt $GUEST'),
              say: 'Double quotes do not protect a dollar. That is why `"$(…)"` is no safe place for foreign text, either.',
            },
            { when: printed('exec: "*.txt Ann"'), say: 'The quotes are read by the shell and taken off. `echo` never sees them.' },
            {
              when: any(printed('execFile: *.txt $GUEST'), printed('execFile: *.txt Ann')),
              say: 'Quotes are words of the shell’s language, as the star is. Nobody speaks it here, so nobody takes them off.',
            },
            {
              when: all(not(saidDepends()), any(never(/^exec:/), never(/^execFile:/))),
              say: 'Both commands run, and each prints one line.',
            },
            { when: saidDepends(), say: 'The rules for quotes are the same in every POSIX shell.' },
          ],
        },
      ],
    },
    {
      id: 'what-is-an-error',
      title: 'What counts as an error?',
      file: 'what-is-an-error.mts',
      teaches:
        'For `exec` and `execFile` an error is an exit code other than 0, not a word on stderr. And an error does not mean an empty stdout.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: [
          'warns: error 1, stdout "soup"',
          'warns: error 1, stdout ""',
          'fails: no error, stdout "soup"',
          'fails: error 2, stdout ""',
        ],
      }),
      contract: exact(all(lineAt(1, 'warns: no error, stdout "soup"'), lineAt(2, 'fails: error 2, stdout "soup"'), count(/./, '=', 2))),
      hint: 'stderr is a second exit for text, no more. How does a process say that it failed?',
      why: [
        {
          line: 'warns: no error, stdout "soup"',
          text: 'It wrote to stderr and ended with 0. stderr is for everything that is not the result: warnings, progress bars, questions. `error` is null.',
        },
        {
          line: 'fails: error 2, stdout "soup"',
          text: 'Exit code 2 makes an `error`, with the number in `error.code`. What was printed before is all there: do not throw it away unseen.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('warns: error 1, stdout "soup"'), printed('warns: error 1, stdout ""')),
          say: 'Text on stderr is no failure. `git` and `ffmpeg` write their progress there. Only the exit code tells.',
        },
        {
          when: printed('fails: no error, stdout "soup"'),
          say: 'An exit code other than 0 always becomes an `error`, even when the output looks fine. `grep` exits with 1 when it finds nothing.',
        },
        {
          when: printed('fails: error 2, stdout ""'),
          say: 'The output was collected before the exit code was known. The callback gets both.',
        },
        { when: all(not(saidDepends()), any(never(/^warns/), never(/^fails/))), say: 'Both children end, so the callback runs twice.' },
        { when: saidDepends(), say: 'Each child is awaited, prints the same, and ends with the same code each time.' },
      ],
      variants: [
        {
          id: 'other-two',
          file: 'what-is-an-error.other.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: [
              'warns: no error, stdout "soup"',
              'warns: error 1, stdout ""',
              'fails: no error, stdout "soup"',
              'fails: error 1, stdout ""',
              'fails: error undefined, stdout "soup"',
            ],
          }),
          contract: exact(all(lineAt(1, 'warns: no error, stdout ""'), lineAt(2, 'fails: error 1, stdout "soup"'), count(/./, '=', 2))),
          hint: 'Two outputs, one exit code. Which of them makes an `error`? And which number does a throw leave behind?',
          why: [
            {
              line: 'warns: no error, stdout ""',
              text: 'The soup went to stderr, so stdout is empty. No error: an empty result is a result, and the code is 0.',
            },
            {
              line: 'fails: error 1, stdout "soup"',
              text: 'An error that nobody catches ends the child with 1. What it had printed before is all there.',
            },
          ],
          misconceptions: [
            {
              when: printed('warns: no error, stdout "soup"'),
              say: '`console.error` writes to stderr. That is the third argument of the callback.',
            },
            {
              when: printed('warns: error 1, stdout ""'),
              say: 'Neither text on stderr nor an empty stdout is a failure. Only the exit code tells.',
            },
            {
              when: printed('fails: no error, stdout "soup"'),
              say: 'The child died of an uncaught error. That is exit code 1, and so an `error`.',
            },
            { when: printed('fails: error 1, stdout ""'), say: 'The soup was printed before the throw. A failure does not take it back.' },
            {
              when: printed('fails: error undefined, stdout "soup"'),
              say: 'The `Error` of the child stays there. Yours is made from the exit code, and `error.code` holds it: 1.',
            },
            { when: all(not(saidDepends()), any(never(/^warns/), never(/^fails/))), say: 'Both children end, so the callback runs twice.' },
            { when: saidDepends(), say: 'Each child is awaited, prints the same, and ends with the same code each time.' },
          ],
        },
      ],
    },
    {
      id: 'list-files',
      title: 'ls, with all its endings',
      file: 'list-files.mts',
      teaches:
        'A child can give a result and complain in the same run: read both streams to the end, then look at the exit code, and listen for `error` as well.',
      prediction: lines({
        ask: 'One file exists, the other does not. Which of these lines print?',
        distractors: ['stdout: empty', 'stderr: empty', 'exit code: zero', 'spawn ls ENOENT'],
      }),
      contract: exact(
        all(
          lineAt(1, 'exec: menu.txt'),
          lineAt(2, 'stdout: menu.txt'),
          lineAt(3, 'stderr: a complaint'),
          lineAt(4, 'exit code: not zero'),
          count(/./, '=', 4),
        ),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'What would you see in a terminal? And which part of it goes to which of the two outputs?',
      why: [
        { line: 'exec: menu.txt', text: 'A small output, wanted in one piece: `exec` fits. Look at `error` first, then at `stdout`.' },
        { line: 'stdout: menu.txt', text: 'The file that is there is listed. One missing name does not stop `ls`.' },
        {
          line: 'stderr: a complaint',
          text: 'The file that is not there is complained about, on the other output. The words differ between systems.',
        },
        {
          line: 'exit code: not zero',
          text: 'And the exit code says that something was wrong: 2 with the `ls` of Linux, 1 with that of macOS.',
        },
      ],
      misconceptions: [
        { when: printed('stdout: empty'), say: '`ls` lists what it can. A failure of one part does not take back the other.' },
        { when: printed('stderr: empty'), say: '`ls` does say that a file is missing, and complaints go to stderr.' },
        { when: printed('exit code: zero'), say: '0 means that all went well. `ls` tells you by its code that a name was wrong.' },
        {
          when: printed('spawn ls ENOENT'),
          say: 'ENOENT of `spawn` would mean that there is no program `ls`. Here the program runs; a file it looks for is missing.',
        },
        {
          when: all(not(saidDepends()), any(never('exec: menu.txt'), never(/^stdout/), never(/^stderr/), never(/^exit code/))),
          say: '`exec` succeeds and starts the second part, and `close` then prints three lines, whatever they say.',
        },
        { when: saidDepends(), say: 'The texts are collected and printed at `close`, so the timing of the two outputs does not matter.' },
      ],
      variants: [
        {
          id: 'both-there',
          file: 'list-files.both-there.mts',
          prediction: lines({
            ask: '`menu.txt` and `wine.txt` exist, `no-such.txt` does not. Which of these lines print?',
            distractors: [
              'exec: menu.txt, no error',
              'exec: nothing, an error',
              'stderr: a complaint',
              'exit code: not zero',
              'spawn ls ENOENT',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'exec: menu.txt, an error'),
              lineAt(2, 'stdout: menu.txt, wine.txt'),
              lineAt(3, 'stderr: empty'),
              lineAt(4, 'exit code: zero'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'This time the missing file is in the first call. What does `exec` hand over when a command prints something and then ends with a code other than 0?',
          why: [
            {
              line: 'exec: menu.txt, an error',
              text: 'The exit code was not 0, so there is an error. What was printed until then comes all the same: an error does not empty the box.',
            },
            { line: 'stdout: menu.txt, wine.txt', text: 'Both files are there, both are listed.' },
            { line: 'stderr: empty', text: 'Nothing is missing, so `ls` has nothing to complain about.' },
            { line: 'exit code: zero', text: 'All went well. 0 is the only code that says so.' },
          ],
          misconceptions: [
            {
              when: printed('exec: menu.txt, no error'),
              say: 'Something was printed, but `exec` judges by the exit code, and with a missing name `ls` does not end with 0.',
            },
            {
              when: printed('exec: nothing, an error'),
              say: 'An error and a result can come together: `stdout` holds what was printed before the end. Often it is worth a look.',
            },
            {
              when: any(printed('stderr: a complaint'), printed('exit code: not zero')),
              say: 'That was so with a missing file. `spawn` is given two names this time, and both exist.',
            },
            {
              when: printed('spawn ls ENOENT'),
              say: 'ENOENT of `spawn` would mean that there is no program `ls`. A missing file is the business of `ls`, not of `spawn`.',
            },
            {
              when: all(not(saidDepends()), any(never(/^exec/), never(/^stdout/), never(/^stderr/), never(/^exit code/))),
              say: '`exec` prints one line, whatever came of it, and `close` then prints three.',
            },
            {
              when: saidDepends(),
              say: 'The texts are collected and printed at the end, so the timing of the two outputs does not matter.',
            },
          ],
        },
      ],
    },
    {
      id: 'feed',
      title: 'Something for stdin',
      file: 'feed.mts',
      teaches: 'Write to `child.stdin` to feed a child, and call `end()`: a child that reads to the end waits for it, for ever if need be.',
      prediction: order({ distractors: ['got SOUP', 'got STEW'] }),
      contract: exact(
        all(
          lineAt(1, 'two orders written'),
          lineAt(2, 'half a second later'),
          lineAt(3, 'got SOUP STEW'),
          lineAt(4, 'closed'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'When does the kitchen print: at each order, or at the `end`? And who tells it that the end has come?',
      why: [
        { line: 'two orders written', text: '`write` puts the text into a pipe and returns. The child may not even have started.' },
        {
          line: 'half a second later',
          text: 'The kitchen has long had both orders. But as long as the pipe is open there could be a third, so it waits.',
        },
        { line: 'got SOUP STEW', text: '`end()` closes the pipe. Now the kitchen’s `stdin` emits `end`, and it serves.' },
        { line: 'closed', text: 'Nothing is left for the child to wait for. It exits, and its pipes close.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never('got SOUP STEW'), never('closed'))),
          say: '`end()` sets the kitchen free: it prints what it has, has nothing left to wait for, and ends.',
        },
        {
          when: any(before('got SOUP STEW', 'half a second later'), before('closed', 'half a second later')),
          say: 'The kitchen answers at the `end` of its input. Nobody has ended it yet: forgetting `stdin.end()` is the usual reason for a child that hangs.',
        },
        {
          when: any(printed('got SOUP'), printed('got STEW')),
          say: 'The orders are collected, and one line is printed at the end. Two writes are not two answers.',
        },
        {
          when: before('half a second later', 'two orders written'),
          say: '`write` does not wait. The line behind it is printed at once, the timer half a second later.',
        },
        { when: before('closed', 'got SOUP STEW'), say: '`close` comes after the last output of the child.' },
        {
          when: before('got SOUP STEW', 'two orders written'),
          say: 'Nothing of the child can be heard before the running code has ended.',
        },
        {
          when: saidDepends(),
          say: 'The child cannot answer before `end()`, and that is called in the timer. All the rest follows from that.',
        },
      ],
      variants: [
        {
          id: 'late-tea',
          rename: { 'kitchen.stdin.end()': "kitchen.stdin.end(' tea')", 'SOUP STEW': 'SOUP STEW TEA' },
          prediction: order({ distractors: ['got SOUP STEW', 'got TEA'] }),
          misconceptions: [
            {
              when: printed('got SOUP STEW'),
              say: '`end(text)` is a `write` and an `end` in one. The pipe was open until then, so the tea is still in time.',
            },
            {
              when: printed('got TEA'),
              say: 'The orders are collected, and one line is printed at the end. The tea is the last of three.',
            },
            {
              when: all(not(saidDepends()), any(never(/^got/), never('closed'))),
              say: '`end()` sets the kitchen free: it prints what it has, has nothing left to wait for, and ends.',
            },
            {
              when: any(before(/^got/, 'half a second later'), before('closed', 'half a second later')),
              say: 'The kitchen answers at the `end` of its input. Nobody has ended it yet.',
            },
            {
              when: before('half a second later', 'two orders written'),
              say: '`write` does not wait. The line behind it is printed at once.',
            },
            { when: before('closed', 'got SOUP STEW TEA'), say: '`close` comes after the last output of the child.' },
            {
              when: saidDepends(),
              say: 'The child cannot answer before `end()`, and that is called in the timer. All the rest follows from that.',
            },
          ],
        },
      ],
    },
    {
      id: 'where-it-goes',
      title: 'Whose output is it?',
      file: 'where-it-goes.mts',
      teaches:
        '`stdio` decides where the child’s output goes: `pipe` to your program, `inherit` to where yours goes, `ignore` nowhere. Only a pipe gives you something to read.',
      prediction: order({ distractors: ['pipe: soup', 'ignore: soup', 'inherit: we got bytes'] }),
      contract: exact(
        all(
          lineAt(1, 'pipe: we got bytes'),
          lineAt(2, 'inherit: soup'),
          lineAt(3, 'inherit: we got null'),
          lineAt(4, 'ignore: we got null'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'The children print, too. Which of them prints where you can see it?',
      why: [
        { line: 'pipe: we got bytes', text: 'The output went through a pipe into our program. We got it and did not print it.' },
        { line: 'inherit: soup', text: 'The child shares our stdout and writes to it itself, while `spawnSync` waits.' },
        { line: 'inherit: we got null', text: 'What the child wrote itself never came through our hands.' },
        { line: 'ignore: we got null', text: 'The child’s stdout leads to /dev/null (on Windows: NUL). Its soup is gone.' },
      ],
      misconceptions: [
        {
          when: before('inherit: soup', 'pipe: we got bytes'),
          say: 'The child with `inherit` is started only when the one with `pipe` has ended and our line about it is out.',
        },
        {
          when: all(not(saidDepends()), any(never('pipe: we got bytes'), never('inherit: we got null'), never('ignore: we got null'))),
          say: 'The last statement of the loop prints a line for each of the three, whatever the child did.',
        },
        {
          when: printed('pipe: soup'),
          say: 'With `pipe` the text comes to us, and stays with us unless we print it. It does not show up by itself.',
        },
        { when: printed('ignore: soup'), say: '`ignore` means that nobody will ever see it.' },
        {
          when: all(not(saidDepends()), any(printed('inherit: we got bytes'), never('inherit: soup'))),
          say: '`inherit` lends the child our own stdout. It prints there directly, and for us there is no stream and no bytes: null.',
        },
        {
          when: before('inherit: we got null', 'inherit: soup'),
          say: '`spawnSync` returns after the child has ended. So the child’s line is there before ours.',
        },
        {
          when: any(before('ignore: we got null', 'inherit: we got null'), before('inherit: we got null', 'pipe: we got bytes')),
          say: 'The loop takes them in the order of the list and waits for each.',
        },
        { when: saidDepends(), say: '`spawnSync` waits for each child, so nothing overlaps.' },
      ],
      variants: [
        {
          id: 'reversed',
          rename: { "['pipe', 'inherit', 'ignore']": "['ignore', 'inherit', 'pipe']" },
          contract: exact(
            all(
              lineAt(1, 'ignore: we got null'),
              lineAt(2, 'inherit: soup'),
              lineAt(3, 'inherit: we got null'),
              lineAt(4, 'pipe: we got bytes'),
              count(/./, '=', 4),
            ),
          ),
          misconceptions: [
            {
              when: before('pipe: we got bytes', 'inherit: soup'),
              say: 'Look at the list again: `pipe` comes last this time, and `spawnSync` waits for each.',
            },
            { when: printed('pipe: soup'), say: 'With `pipe` the text comes to us, and stays with us unless we print it.' },
            { when: printed('ignore: soup'), say: '`ignore` means that nobody will ever see it.' },
            {
              when: all(not(saidDepends()), any(printed('inherit: we got bytes'), never('inherit: soup'))),
              say: '`inherit` lends the child our own stdout. It prints there directly, and for us there is no stream and no bytes: null.',
            },
            {
              when: before('inherit: we got null', 'inherit: soup'),
              say: '`spawnSync` returns after the child has ended. So the child’s line is there before ours.',
            },
            {
              when: any(before('inherit: we got null', 'ignore: we got null'), before('inherit: soup', 'ignore: we got null')),
              say: 'The child that is ignored comes first, and our line about it, too.',
            },
            {
              when: all(before('inherit: soup', 'pipe: we got bytes'), before('pipe: we got bytes', 'inherit: we got null')),
              say: 'The loop is not done with a child before our line about it is out. The next child is not even started by then.',
            },
            {
              when: all(not(saidDepends()), any(never('ignore: we got null'), never('inherit: we got null'), never('pipe: we got bytes'))),
              say: 'The last statement of the loop prints a line for each of the three, whatever the child did.',
            },
            { when: saidDepends(), say: '`spawnSync` waits for each child, so nothing overlaps.' },
          ],
        },
      ],
    },
    {
      id: 'chunks',
      title: 'One box, or a conveyor belt',
      file: 'chunks.mts',
      teaches:
        'The same output is one string for `execFile` and many chunks for `spawn`. Where a chunk ends means nothing: it can be in the middle of a line or a character.',
      prediction: choice({
        ask: 'The child prints 500,000 characters with one call of `write`. How often does the `data` listener run?',
        mayDepend: true,
        choices: [
          {
            id: 'once',
            text: 'Once: one write, one data event',
            holds: value('plates', '=', 1),
            why: 'A pipe carries bytes and knows nothing of your writes. You get what is there when Node looks, 64 KiB at a time at most.',
          },
          {
            id: 'several',
            text: 'Several times, between 2 and 1000',
            holds: all(value('plates', '>', 1), value('plates', '<', 1000)),
            why: 'Each read takes what is in the pipe, up to 64 KiB. How many reads that makes depends on who is quicker, so the number differs from run to run.',
          },
          {
            id: 'each',
            text: '500,000 times: once per character',
            holds: value('plates', '>=', 1000),
            why: 'Chunks are as large as what has arrived. It would be very slow to hand over single bytes.',
          },
          {
            id: 'never',
            text: 'Never: it is more than a pipe can hold',
            holds: not(value('plates', '>=', 1)),
            why: 'The pipe need not hold it all. It is emptied while the child fills it: that is the whole point of a stream.',
          },
        ],
      }),
      contract: measured(value('box', '=', 500_000), value('bytes', '=', 500_000), value('plates', '>=', 5), value('plates', '<', 1000)),
      values: {
        box: { pattern: /^execFile: 1 callback, (\d+)/, label: 'execFile, characters in one string' },
        plates: { pattern: /^spawn: (\d+) data/, label: 'spawn, data events' },
        bytes: { pattern: /events, (\d+) bytes/, label: 'spawn, bytes' },
      },
      hint: 'How large is a chunk of a stream, about?',
      why: [
        {
          value: 'box',
          text: 'Everything was kept until the end and came as one string. (The limit is `maxBuffer`: 1 MiB unless you say more.)',
        },
        { value: 'plates', text: 'As many as there were reads. The next run may have some more or less.' },
        { value: 'bytes', text: 'Added up they are the same: nothing is lost and nothing comes twice.' },
      ],
      misconceptions: [
        { when: saidDepends(), say: 'The exact number does depend. But it is always more than one: a read brings 64 KiB at most.' },
      ],
      variants: [
        {
          id: 'small',
          rename: {
            '500_000': '500',
            '500,000': '500',
            'many chunks for `spawn`. Where a chunk ends means nothing: it can be in the middle of a line or a character.':
              'comes in chunks for `spawn`: one when it is small, many when it is not. Code that takes a chunk for the whole passes every small test.',
          },
          prediction: choice({
            ask: 'The child prints 500 characters with one call of `write`. How often does the `data` listener run?',
            mayDepend: true,
            choices: [
              {
                id: 'once',
                text: 'Once',
                holds: value('plates', '=', 1),
                why: 'One small write, one read: 500 bytes are in the pipe at once and fit into one chunk of 64 KiB. That is why code that takes a chunk for the whole output passes every small test.',
              },
              {
                id: 'several',
                text: 'Several times, between 2 and 250',
                holds: all(value('plates', '>', 1), value('plates', '<=', 250)),
                why: 'That is so for output that does not fit into one read, or is written bit by bit. These few bytes are put into the pipe in one go and taken out in one go.',
              },
              {
                id: 'each',
                text: '500 times: once per character',
                holds: value('plates', '>', 250),
                why: 'Chunks are as large as what has arrived. It would be very slow to hand over single bytes.',
              },
              {
                id: 'never',
                text: 'Never: so little does not fill a chunk',
                holds: not(value('plates', '>=', 1)),
                why: 'Nobody waits for a chunk to be full. What is there is handed over.',
              },
            ],
          }),
          contract: measured(value('box', '=', 500), value('bytes', '=', 500), value('plates', '=', 1)),
          hint: 'How much fits into one read, about? And into how many pieces did the child cut these 500 bytes?',
          why: [
            { value: 'box', text: 'Everything was kept until the end and came as one string.' },
            { value: 'plates', text: 'The bytes were written in one go, and a read takes what is there, up to 64 KiB.' },
            { value: 'bytes', text: 'The same bytes as in the box.' },
          ],
          misconceptions: [
            {
              when: chose('several'),
              say: 'As last time, when there were 500,000? How often depends on how much there is: a read takes up to 64 KiB.',
            },
            {
              when: saidDepends(),
              say: 'With much output it does. So little, written in one go, comes in one read. (Two writes could come as one chunk or as two.)',
            },
          ],
        },
      ],
    },
    {
      id: 'full-box',
      title: 'More than fits in the box',
      file: 'full-box.mts',
      teaches:
        'When a child prints more than `maxBuffer` (1 MiB by default), `exec` and `execFile` end it, give you an error, and the part that fitted.',
      prediction: order({
        ask: 'The child prints 5000 characters and would then stay open. In which order do these lines print?',
        distractors: ['error: none', 'in the box: 5000', 'ended by: null'],
      }),
      contract: exact(
        all(
          lineAt(1, 'ended by: SIGTERM'),
          lineAt(2, 'error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER'),
          lineAt(3, 'in the box: 1000'),
          count(/./, '=', 3),
        ),
      ),
      hint: 'The callback comes when everything is over. Something has to end this child.',
      why: [
        {
          line: 'ended by: SIGTERM',
          text: 'The first character too many, and Node ends the child: SIGTERM, or what `killSignal` says. Without that it would be open for ever.',
        },
        {
          line: 'error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER',
          text: 'The callback waits for `close` and says what happened. It is loud, so a result is never cut without a word.',
        },
        { line: 'in the box: 1000', text: 'What fitted is still handed over.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never(/^error/), never(/^in the box/))),
          say: 'The callback is called in any case, with an error and with what has been collected.',
        },
        {
          when: printed('error: none'),
          say: 'Node does not cut silently: whoever looks at `error` knows. Whoever does not look has a part of the output and no idea.',
        },
        {
          when: printed('in the box: 5000'),
          say: '`maxBuffer` is a hard limit. For output of unknown size use `spawn`, which keeps nothing.',
        },
        {
          when: all(not(saidDepends()), any(printed('ended by: null'), never('ended by: SIGTERM'))),
          say: 'The child has an interval and would never end by itself. The program ends because Node has killed it.',
        },
        {
          when: any(
            before('error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER', 'ended by: SIGTERM'),
            before('in the box: 1000', 'ended by: SIGTERM'),
          ),
          say: 'The callback of `execFile` is called at `close`, and `exit` comes before `close`.',
        },
        {
          when: before('in the box: 1000', 'error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER'),
          say: 'Both are printed by the same callback, the error first.',
        },
        { when: saidDepends(), say: 'When the limit is hit may differ by milliseconds. What follows from it does not.' },
      ],
      variants: [
        {
          id: 'fits',
          rename: { 'More than fits in the box': 'Just what fits in the box' },
          file: 'full-box.fits.mts',
          prediction: order({
            ask: 'The child prints 1000 characters, and stays open for a moment. In which order do these lines print?',
            distractors: ['ended by: SIGTERM', 'error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER', 'in the box: 999'],
          }),
          contract: exact(all(lineAt(1, 'ended by: null'), lineAt(2, 'error: none'), lineAt(3, 'in the box: 1000'), count(/./, '=', 3))),
          hint: 'Is a box of 1000 with 1000 in it too full?',
          why: [
            {
              line: 'ended by: null',
              text: 'No signal: the limit is what may be in the box, and one character more would be too many. The child ended by itself.',
            },
            { line: 'error: none', text: 'Exit code 0 and nothing cut off: `error` is null.' },
            { line: 'in the box: 1000', text: 'Everything the child had to say.' },
          ],
          misconceptions: [
            { when: printed('ended by: SIGTERM'), say: 'Node ends the child when more comes than fits. 1000 do fit into 1000.' },
            {
              when: printed('error: ERR_CHILD_PROCESS_STDIO_MAXBUFFER'),
              say: 'That needs one character more. At the limit is not above it.',
            },
            { when: printed('in the box: 999'), say: 'The limit is inclusive, and no end mark is kept in the box, as C would.' },
            {
              when: any(before('error: none', 'ended by: null'), before('in the box: 1000', 'ended by: null')),
              say: 'The callback of `execFile` is called at `close`, and `exit` comes before `close`.',
            },
            { when: before('in the box: 1000', 'error: none'), say: 'Both are printed by the same callback, the error first.' },
            { when: saidDepends(), say: 'In how many pieces the output comes is chance. How much it is, is not.' },
          ],
        },
      ],
    },
    {
      id: 'bell',
      title: 'Who hears the bell?',
      file: 'bell.mts',
      teaches:
        '`spawnSync`, `execSync` and `execFileSync` stop your whole program until the child has ended: no timer, no request, nothing.',
      prediction: number({
        ask: 'A bell rings every 10 ms. How often does it ring while `spawnSync` waits half a second for its child?',
        value: 'sync',
      }),
      contract: measured(value('sync', '=', 0), value('free', '>=', 5)),
      values: {
        sync: { pattern: /^rings during spawnSync: (\d+)/, label: 'rings during spawnSync' },
        free: { pattern: /^rings during spawn: (\d+)/, label: 'rings during spawn' },
      },
      hint: 'The child is another process. But who has to count the rings, and what is that thread doing?',
      why: [
        {
          value: 'sync',
          text: 'The one thread that runs your JavaScript stands in `spawnSync` and waits. A timer that is due must wait as well. Fine in a script, never in a server.',
        },
        {
          value: 'free',
          text: '`spawn` returns at once. While the child runs, the event loop turns and the bell rings: about 50 times on an idle machine.',
        },
      ],
      misconceptions: [
        {
          when: answered('>=', 10),
          say: 'That would be so if only the child were busy. But Sync means that the event loop of the parent stands still, and timers with it.',
        },
        {
          when: all(answered('>', 0), answered('<', 10)),
          say: 'Not a single time: the interval cannot even fire once between two statements of the main file.',
        },
        { when: answered('<', 0), say: 'Bells do not ring less often than never.' },
      ],
      variants: [
        {
          id: 'awaited',
          file: 'bell.awaited.mts',
          prediction: number({
            ask: 'A bell rings every 10 ms. How often, about, does it ring while the program awaits a child that takes half a second?',
            value: 'awaited',
            tolerance: { factor: 3 },
          }),
          contract: measured(value('awaited', '>=', 5), value('sync', '=', 0)),
          values: {
            awaited: { pattern: /^rings during await: (\d+)/, label: 'rings during await' },
            sync: { pattern: /^rings during execFileSync: (\d+)/, label: 'rings during execFileSync' },
          },
          hint: '`await` holds something up. Is it the thread, or only this function?',
          why: [
            {
              value: 'awaited',
              text: '`await` only parks this code. The event loop turns, and the bell rings: some 50 times, more when the child is slow to start, fewer where timers are coarse.',
            },
            {
              value: 'sync',
              text: 'Same child, same half second. But `execFileSync` holds the thread, and with it every timer.',
            },
          ],
          misconceptions: [
            {
              when: all(answered('>=', 0), answered('<', 2)),
              say: 'That is `spawnSync`. `execFile` without Sync returns at once, and `await` lets the event loop go on: it stops this code, not the process.',
            },
            {
              when: all(answered('>=', 2), answered('<', 17)),
              say: 'Nothing holds the bell up: half a second holds 50 times 10 ms.',
            },
            {
              when: answered('>', 170),
              say: 'The child takes half a second, and a little to start. That is some 50 times 10 ms.',
            },
            { when: answered('<', 0), say: 'Bells do not ring less often than never.' },
          ],
        },
      ],
    },
    {
      id: 'no-such-kitchen',
      title: 'No such kitchen',
      file: 'no-such-kitchen.mts',
      teaches:
        'A program that cannot be started does not make `spawn` throw: it returns a child without a pid, and an `error` event follows.',
      prediction: order({ distractors: ['spawn threw', 'spawn event', 'exit event'] }),
      contract: exact(
        all(
          lineAt(1, 'spawn returned, pid undefined'),
          lineAt(2, 'main file ends'),
          lineAt(3, 'error event: ENOENT'),
          lineAt(4, 'close event'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'Somebody who never came can neither start nor leave. But the hatch was already open.',
      why: [
        {
          line: 'spawn returned, pid undefined',
          text: 'You get a ChildProcess in any case, so that you can add listeners. Without a process there is no pid.',
        },
        { line: 'main file ends', text: 'Nothing was thrown. What went wrong is told later.' },
        {
          line: 'error event: ENOENT',
          text: 'ENOENT: there is no such program on the PATH. EACCES would mean: it is there, and may not be run.',
        },
        {
          line: 'close event',
          text: 'The pipes that were made for the child are closed. `exit` never comes: nothing has run that could exit.',
        },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('error event: ENOENT')),
          say: 'A missing program is not passed over in silence: `error` is emitted, with ENOENT.',
        },
        {
          when: all(not(saidDepends()), never('close event')),
          say: 'Pipes were made before the start failed, and they are closed again. So `close` comes even without a process.',
        },
        {
          when: printed('spawn threw'),
          say: 'Wrong types throw (`spawn(5)`). A missing program comes as an `error` event, and a `try` around `spawn` does not catch it.',
        },
        { when: printed('spawn event'), say: '`spawn` is emitted when the child has really been started. It was not.' },
        { when: printed('exit event'), say: 'Only a process can exit. `exit` may or may not follow an `error`; here nothing ever ran.' },
        {
          when: any(
            before('error event: ENOENT', 'main file ends'),
            before('close event', 'main file ends'),
            before('error event: ENOENT', 'spawn returned, pid undefined'),
          ),
          say: 'Node knows it at once, and tells it a tick later: so you have time to add the listener.',
        },
        { when: before('close event', 'error event: ENOENT'), say: '`close` is the last event of a child, here as always.' },
        {
          when: before('main file ends', 'spawn returned, pid undefined'),
          say: 'The main file runs from top to bottom, and the `try` block comes first.',
        },
        { when: saidDepends(), say: 'No process is running that could be quick or slow.' },
      ],
      variants: [
        {
          id: 'unset',
          rename: {
            'No such kitchen': 'No kitchen at all',
            'and an `error` event follows.': 'and an `error` event follows. Only a wrong argument throws, an empty name for instance.',
          },
          file: 'no-such-kitchen.unset.mts',
          prediction: order({
            ask: 'The variable NO_SUCH_KITCHEN is not set. In which order do these lines print?',
            distractors: ['spawn returned, pid undefined', 'error event: ENOENT', 'close event'],
          }),
          contract: exact(all(lineAt(1, 'spawn threw'), lineAt(2, 'main file ends'), count(/./, '=', 2))),
          hint: 'What does `spawn` get here: the name of a program that is not there, or no name?',
          why: [
            {
              line: 'spawn threw',
              text: 'An empty string cannot be the name of a program, so nobody even looks for it: ERR_INVALID_ARG_VALUE, thrown at once. A name from the environment needs both, a `try` and an `error` listener.',
            },
            { line: 'main file ends', text: 'The error was caught, and the file goes on.' },
          ],
          misconceptions: [
            {
              when: any(printed('spawn returned, pid undefined'), printed('error event: ENOENT')),
              say: 'ENOENT is for a name that nothing answers to. An empty name is a mistake in the call, and that throws.',
            },
            { when: printed('close event'), say: '`spawn` threw before it returned anything. There is no child whose events could come.' },
            {
              when: before('main file ends', 'spawn threw'),
              say: 'It is thrown inside the call, so the `catch` runs before the last line.',
            },
            {
              when: all(not(saidDepends()), never('main file ends')),
              say: 'The error is caught, and whoever catches an error goes on.',
            },
            { when: saidDepends(), say: 'The check of an argument depends on the argument only.' },
          ],
        },
      ],
    },
    {
      id: 'nobody-listens',
      title: 'ls, without a safety net',
      file: 'nobody-listens.mts',
      teaches:
        'A child without an `error` listener takes your whole program down when its program is missing, however many other listeners there are.',
      prediction: order({ distractors: ['closed', '100 ms later', 'we exit with 0'] }),
      contract: exact(all(lineAt(1, 'main file ends'), lineAt(2, 'we exit with 1'), count(/./, '=', 2), exited(1))),
      writesStderr: true,
      exitCode: 1,
      hint: 'A ChildProcess is an EventEmitter. What does an EventEmitter do with an `error` event that nobody listens to?',
      why: [
        { line: 'main file ends', text: '`spawn` returned without a complaint. The error is still to come.' },
        {
          line: 'we exit with 1',
          text: '`error` without a listener is thrown, and nobody can catch it: the process dies. On a Windows without an `ls` this is what `spawn("ls")` does.',
        },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('main file ends')),
          say: '`spawn` does not throw, so the main file runs to its last line.',
        },
        {
          when: printed('closed'),
          say: '`close` would come after `error`. But nobody took the error, so the process does not live to see it.',
        },
        { when: printed('100 ms later'), say: 'An uncaught error ends the process at once. Timers do not count.' },
        { when: printed('we exit with 0'), say: 'A process that dies of an uncaught error exits with 1.' },
        { when: before('we exit with 1', 'main file ends'), say: '`spawn` does not throw. The error is emitted after the main file.' },
        {
          when: all(not(saidDepends()), never('we exit with 1')),
          say: 'The process ends in any case, and `exit` of `process` is emitted even when an uncaught error ends it.',
        },
        { when: saidDepends(), say: 'There is no program of that name on any machine, and the rest follows.' },
      ],
      variants: [
        {
          id: 'listened',
          rename: { 'ls, without a safety net': 'ls, with a safety net' },
          file: 'nobody-listens.listened.mts',
          prediction: order({ distractors: ['Output: undefined', 'we exit with 1'] }),
          contract: exact(
            all(
              lineAt(1, 'main file ends'),
              lineAt(2, 'we heard ENOENT'),
              lineAt(3, 'closed'),
              lineAt(4, '100 ms later'),
              lineAt(5, 'we exit with 0'),
              count(/./, '=', 5),
              exited(0),
            ),
          ),
          exitCode: 0,
          hint: 'Somebody listens for `error` this time. What is left of the catastrophe?',
          why: [
            { line: 'main file ends', text: '`spawn` returned without a complaint. The error is still to come.' },
            { line: 'we heard ENOENT', text: 'An `error` event with a listener is an event like others. Nothing is thrown.' },
            { line: 'closed', text: 'The pipes that were made for the child are closed: `close` comes even where no process ever was.' },
            { line: '100 ms later', text: 'The program lives on, and its timers with it.' },
            {
              line: 'we exit with 0',
              text: 'One listener, and the same missing program costs nothing. Nobody has set a code, and nothing was left uncaught: 0.',
            },
          ],
          misconceptions: [
            { when: printed('we exit with 1'), say: '1 is for an error that nobody takes. Somebody did.' },
            { when: printed('Output: undefined'), say: 'No process, no output: `data` is never emitted.' },
            {
              when: all(not(saidDepends()), any(never('closed'), never('100 ms later'))),
              say: 'After a heard `error` life goes on: `close` follows, and whatever it starts.',
            },
            { when: before('we heard ENOENT', 'main file ends'), say: 'Node tells it a tick later, when the running code has ended.' },
            { when: before('closed', 'we heard ENOENT'), say: '`close` is the last event of a child, here as always.' },
            {
              when: before('100 ms later', 'closed'),
              say: 'The timer is set in the listener for `close`, one line below "closed". It cannot ring before it was set.',
            },
            {
              when: any(
                before('we exit with 0', '100 ms later'),
                before('we exit with 0', 'closed'),
                before('we exit with 0', 'we heard ENOENT'),
              ),
              say: 'The `exit` event of `process` is the very last one: it comes when no event and no timer is left to wait for.',
            },
            { when: saidDepends(), say: 'There is no program of that name on any machine, and each line follows from the one before.' },
          ],
        },
      ],
    },
    {
      id: 'exit-codes',
      title: 'Five ways to go home',
      file: 'exit-codes.mts',
      teaches:
        'A child ends with a code or by a signal; the other of the two is null. Code 1: uncaught error. Code 13: a top-level `await` that nothing can settle.',
      prediction: lines({
        ask: 'Each line: name, code, signal. Which of these lines print?',
        distractors: ['throws: 0, null', 'waits: 0, null', 'killed: 1, SIGTERM', 'killed: 143, null', 'exitCode: 0, null'],
      }),
      contract: exact(
        all(
          lineAt(1, 'ends: 0, null'),
          lineAt(2, 'exitCode: 7, null'),
          lineAt(3, 'throws: 1, null'),
          lineAt(4, 'waits: 13, null'),
          lineAt(5, 'killed: null, SIGTERM'),
          count(/./, '=', 5),
        ),
      ),
      hint: 'A process that is killed has no time to choose a number. And a promise alone keeps no process alive.',
      why: [
        { line: 'ends: 0, null', text: 'Nothing left to do, nothing went wrong: 0.' },
        {
          line: 'exitCode: 7, null',
          text: '`process.exitCode` says what the code will be when the process ends by itself. It ends nothing.',
        },
        { line: 'throws: 1, null', text: 'An uncaught error: the stack goes to stderr, the code is 1.' },
        {
          line: 'waits: 13, null',
          text: 'Nothing keeps the event loop going, so Node ends, although the module is not done. That is code 13.',
        },
        {
          line: 'killed: null, SIGTERM',
          text: '`kill()` sends SIGTERM. The child ended by it and returned no code. So `code === 0` is the test for success, never `!code`.',
        },
      ],
      misconceptions: [
        { when: printed('throws: 0, null'), say: 'An uncaught error is no good end. Node exits with 1.' },
        {
          when: printed('waits: 0, null'),
          say: 'It would be 0 for a pending promise anywhere else. A module that stops at a top-level `await` has not finished, and Node says so with 13.',
        },
        {
          when: printed('killed: 1, SIGTERM'),
          say: 'Code and signal exclude each other. A process that is killed does not get to name a code: null.',
        },
        {
          when: printed('killed: 143, null'),
          say: '143 = 128 + 15 is how a shell writes SIGTERM. Without a shell in between you get the signal’s name itself.',
        },
        { when: printed('exitCode: 0, null'), say: '`process.exitCode` is taken when the process ends by itself.' },
        {
          when: all(
            not(saidDepends()),
            any(
              never('ends: 0, null'),
              all(never('exitCode: 7, null'), never('exitCode: 0, null')),
              all(never('throws: 1, null'), never('throws: 0, null')),
              all(never('waits: 13, null'), never('waits: 0, null')),
              never(/^killed/),
            ),
          ),
          say: 'All five end, one after the other, and each end is one line.',
        },
        { when: saidDepends(), say: 'The parent waits for each, and kills only a child that is known to be running.' },
      ],
      variants: [
        {
          id: 'other-five',
          file: 'exit-codes.other.mts',
          prediction: lines({
            ask: 'Each line: name, code, signal. Which of these lines print?',
            distractors: ['exitCode: 0, null', 'exit(0): 7, null', 'rejects: 0, null', 'waits: 13, null', 'killed: 137, null'],
          }),
          contract: exact(
            all(
              lineAt(1, 'exitCode: 7, null'),
              lineAt(2, 'exit(0): 0, null'),
              lineAt(3, 'rejects: 1, null'),
              lineAt(4, 'waits: 0, null'),
              lineAt(5, 'killed: null, SIGKILL'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'Who has the last word, `exitCode` or the argument of `exit`? And is the promise of the fourth one settled by somebody?',
          why: [
            { line: 'exitCode: 7, null', text: '`process.exit()` without a number takes what `process.exitCode` says.' },
            {
              line: 'exit(0): 0, null',
              text: 'With a number it takes the number. Somewhere deep in a library, that turns a failure into a success.',
            },
            {
              line: 'rejects: 1, null',
              text: 'A rejection that nobody handles is an uncaught error: the stack goes to stderr, the code is 1.',
            },
            {
              line: 'waits: 0, null',
              text: 'A timer will settle this promise, and a timer keeps the process alive. So the module is done in the end.',
            },
            { line: 'killed: null, SIGKILL', text: 'Ended by a signal, and the one that was sent: no code.' },
          ],
          misconceptions: [
            {
              when: printed('exitCode: 0, null'),
              say: 'Without an argument `process.exit()` does not mean 0. It means: what `process.exitCode` says.',
            },
            {
              when: printed('exit(0): 7, null'),
              say: 'The argument of `process.exit` is the last word. It overwrites `process.exitCode`.',
            },
            {
              when: printed('rejects: 0, null'),
              say: 'So it was up to Node 14, with a warning. Since Node 15 an unhandled rejection ends the process with 1.',
            },
            {
              when: printed('waits: 13, null'),
              say: '13 is for a promise that nothing can settle any more. Here a timer does, 10 ms later.',
            },
            {
              when: printed('killed: 137, null'),
              say: '137 = 128 + 9 is how a shell writes SIGKILL. Without a shell in between you get the name of the signal.',
            },
            {
              when: all(
                not(saidDepends()),
                any(never(/^exitCode/), never(/^exit\(0\)/), never(/^rejects/), never(/^waits/), never(/^killed/)),
              ),
              say: 'All five end, one after the other, and each end is one line.',
            },
            { when: saidDepends(), say: 'The parent waits for each, and kills only a child that is known to be running.' },
          ],
        },
      ],
    },
    {
      id: 'own-world',
      title: 'What a child can break',
      file: 'own-world.mts',
      teaches:
        'A child has its own memory and a copy of the environment, and when it crashes you live on. But it has the same files, network and rights as you: it is no prison.',
      prediction: lines({
        ask: 'The kitchen changes three things and burns down. Which of these lines print?',
        distractors: ['variable: stew', 'environment: Bob', 'file: soup', 'kitchen: exit code 0'],
      }),
      contract: exact(
        all(
          lineAt(1, 'kitchen: exit code 1'),
          lineAt(2, 'variable: soup'),
          lineAt(3, 'environment: Ann'),
          lineAt(4, 'file: stew'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'Which of the three lies in the memory of a process, and which one outside?',
      why: [
        { line: 'kitchen: exit code 1', text: 'The child died of an uncaught error. For us that is a number: nothing is thrown here.' },
        { line: 'variable: soup', text: 'The child has its own memory and ran the file anew. Its `globalThis` is not ours.' },
        { line: 'environment: Ann', text: 'A child gets a copy of the environment when it starts. Changes never come back.' },
        { line: 'file: stew', text: 'There is one disk. The child runs as the same user and may do what you may do.' },
      ],
      misconceptions: [
        {
          when: printed('variable: stew'),
          say: 'No variable is shared between processes. What the other one should know has to be sent: by arguments, environment, pipe, file or message.',
        },
        {
          when: printed('environment: Bob'),
          say: 'The environment is copied once, at the start, downwards. That is why no program can `cd` or `export` for your shell.',
        },
        {
          when: printed('file: soup'),
          say: 'A child isolates memory and crashes. It is no sandbox: it reads, writes and deletes your files with your rights.',
        },
        { when: printed('kitchen: exit code 0'), say: 'It throws at the end, and nobody catches it: exit code 1.' },
        {
          when: all(not(saidDepends()), any(never(/^kitchen/), never(/^variable/), never(/^environment/), never(/^file/))),
          say: 'The error ends the child only. The parent goes on and prints all its four lines.',
        },
        { when: saidDepends(), say: '`spawnSync` waits until the child has ended, so everything it does is done.' },
      ],
      variants: [
        {
          id: 'other-order',
          file: 'own-world.order.mts',
          prediction: lines({
            ask: 'The kitchen is given an environment of its own, and this time it does not burn. Which of these lines print?',
            distractors: ['kitchen: exit code 4', 'kitchen: exit code 1', 'variable: stew', 'file: soup', 'environment: Bob'],
          }),
          contract: exact(
            all(
              lineAt(1, 'kitchen: exit code 5'),
              lineAt(2, 'variable: undefined'),
              lineAt(3, 'file: stew'),
              lineAt(4, 'environment: Ann'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Whose guest does the kitchen see? And when do we look into the file: before or after we write?',
          why: [
            { line: 'kitchen: exit code 5', text: 'The child saw the environment it was given: Bob. Ann is our guest, not its.' },
            { line: 'variable: undefined', text: 'We never set it. The child did, in its own memory, and that went with it.' },
            { line: 'file: stew', text: 'There is one disk. The child wrote while we waited, and we read before we write ourselves.' },
            { line: 'environment: Ann', text: '`env` is for the child. Ours stays as it is.' },
          ],
          misconceptions: [
            { when: printed('kitchen: exit code 4'), say: '`env` replaces what the child would inherit: Ann is not in it.' },
            { when: printed('kitchen: exit code 1'), say: 'Nothing is thrown this time. `process.exitCode` names the code.' },
            { when: printed('variable: stew'), say: 'No variable is shared between processes, not even one on `globalThis`.' },
            { when: printed('file: soup'), say: 'We write it one line later. What we read is what the child has left.' },
            { when: printed('environment: Bob'), say: '`env` is the environment of the child. Nothing of it comes back to us.' },
            {
              when: all(not(saidDepends()), any(never(/^kitchen/), never(/^variable/), never(/^file/), never(/^environment/))),
              say: 'The parent prints all its four lines, whatever the child did.',
            },
            { when: saidDepends(), say: '`spawnSync` waits until the child has ended, so everything it does is done.' },
          ],
        },
      ],
    },
    {
      id: 'environment',
      title: 'What goes into the parcel',
      file: 'environment.mts',
      teaches:
        'A child inherits the environment. With the `env` option it gets exactly that object, and nothing of yours is added: spread `process.env` to add a name.',
      prediction: text({ ask: 'What does this print? Three lines, each "… at …".' }),
      contract: exact(all(lineAt(1, 'Ann at undefined'), lineAt(2, 'undefined at 5'), lineAt(3, 'Ann at 5'), count(/./, '=', 3))),
      hint: 'Is `env` added to the environment, or is it the environment?',
      why: [
        { line: 'Ann at undefined', text: 'No `env`: the child gets a copy of ours, so GUEST is there and TABLE is not.' },
        {
          line: 'undefined at 5',
          text: '`env` is the whole environment of the child. GUEST is not in it, and neither is PATH. (Windows adds a handful of names it cannot do without, PATH among them.)',
        },
        { line: 'Ann at 5', text: 'A copy of ours with one name more: this is how you add.' },
      ],
      misconceptions: [
        {
          when: lineAt(2, /^Ann at 5$/i),
          say: '`env` replaces, it does not add. Whoever forgets that loses PATH as well on Linux and macOS, and wonders why programs are not found any more.',
        },
        {
          when: lineAt(1, /^undefined/i),
          say: 'Without the option the environment is inherited, with the changes made to `process.env` until now.',
        },
        { when: lineAt(3, /^undefined/i), say: 'The spread copies every name of ours into the new object, GUEST among them.' },
        {
          when: any(lineAt(2, /undefined$/i), lineAt(3, /undefined$/i)),
          say: 'TABLE is in `env`, so the child has it. Keep in mind that it is the string `5` there.',
        },
        {
          when: printed(/null/i),
          say: 'A name that is not there is `undefined`, as in any object.',
        },
        { when: printed(/at *$/), say: 'Added to a string, `undefined` becomes the word "undefined", not nothing.' },
      ],
      variants: [
        {
          id: 'other-order',
          file: 'environment.other.mts',
          contract: exact(
            all(lineAt(1, 'Bob at undefined'), lineAt(2, 'Ann at 5'), lineAt(3, 'undefined at undefined'), count(/./, '=', 3)),
          ),
          hint: 'In an object literal the last one wins. And what could the text of `undefined` be, in an environment?',
          why: [
            { line: 'Bob at undefined', text: '`env` is the whole environment of the child: one name, and it is Bob.' },
            {
              line: 'Ann at 5',
              text: 'The spread comes after Bob and brings our GUEST, so Ann wins. Put what is yours behind the spread.',
            },
            {
              line: 'undefined at undefined',
              text: 'A name with the value undefined is left out: that is how to keep one variable from a child, and hand over the rest. TABLE was never there.',
            },
          ],
          misconceptions: [
            { when: lineAt(1, /^Ann/i), say: '`env` takes the place of our environment, and in it the guest is Bob.' },
            { when: lineAt(2, /^Bob/i), say: 'The spread comes after Bob and overwrites him: in an object literal the last one wins.' },
            {
              when: lineAt(3, /^Ann/i),
              say: '`GUEST: undefined` comes after the spread, so it overwrites Ann; and a name that is undefined is not passed.',
            },
            { when: lineAt(2, /undefined$/i), say: 'TABLE is in `env`, so the child has it.' },
            {
              when: any(lineAt(1, /5$/), lineAt(3, /5$/)),
              say: 'TABLE was given to one child only, and what one child has, the next one does not.',
            },
            { when: printed(/null/i), say: 'A name that is not there is `undefined`, as in any object.' },
          ],
        },
      ],
    },
    {
      id: 'injection',
      title: 'A guest with a trick',
      file: 'injection.mts',
      teaches:
        'Whatever you glue into a command line for `exec` is read by a shell. `execFile` and `spawn` pass each argument as it is: use them for foreign text.',
      prediction: lines({
        ask: 'The program that is called prints its first argument. Which of these lines print?',
        distractors: ['exec: soup && echo HACKED', 'execFile: soup / HACKED', 'spawn: soup / HACKED', 'execFile: soup'],
      }),
      contract: exact(
        all(
          lineAt(1, 'exec: soup / HACKED'),
          lineAt(2, 'execFile: soup && echo HACKED'),
          lineAt(3, 'spawn: soup && echo HACKED'),
          count(/./, '=', 3),
        ),
      ),
      hint: 'Which of the three sends the text past somebody who knows what `&&` means?',
      why: [
        {
          line: 'exec: soup / HACKED',
          text: 'The shell saw two commands and ran both. Instead of `echo` the guest could have typed anything, and it would have run with your rights.',
        },
        {
          line: 'execFile: soup && echo HACKED',
          text: 'The list goes to the program word for word. `&&` is two characters of an argument here.',
        },
        { line: 'spawn: soup && echo HACKED', text: 'The same: no shell, nobody to trick.' },
      ],
      misconceptions: [
        {
          when: printed('exec: soup && echo HACKED'),
          say: '`exec` cannot know which part of the string is yours and which is the guest’s. For the shell it is one line, with a `&&` in it.',
        },
        {
          when: any(printed('execFile: soup / HACKED'), printed('spawn: soup / HACKED')),
          say: 'Without `shell: true` no shell is started, so nobody reads the `&&`. (With it, they are as open as `exec`.)',
        },
        { when: printed('execFile: soup'), say: 'An argument is not cut at blanks, nor at `&&`. It arrives whole.' },
        {
          when: all(not(saidDepends()), any(never(/^exec:/), never(/^execFile:/), never(/^spawn:/))),
          say: 'All three calls succeed, the tricked one as well: that is what makes it dangerous.',
        },
        {
          when: saidDepends(),
          say: 'Who reads the text is decided by the function you call, the same way each time. It works on Windows, too.',
        },
      ],
      variants: [
        {
          id: 'or-else',
          rename: { '&&': '||' },
          prediction: lines({
            ask: 'The program that is called prints its first argument. Which of these lines print?',
            distractors: ['exec: soup / HACKED', 'exec: soup || echo HACKED', 'execFile: soup', 'spawn: soup / HACKED'],
          }),
          contract: exact(
            all(
              lineAt(1, 'exec: soup'),
              lineAt(2, 'execFile: soup || echo HACKED'),
              lineAt(3, 'spawn: soup || echo HACKED'),
              count(/./, '=', 3),
            ),
          ),
          hint: '`&&` means "and if that went well", `||` means "and if that failed". Who reads it, and did it fail?',
          why: [
            {
              line: 'exec: soup',
              text: 'The shell read two commands again, but ran the second one only if the first had failed. It had not. You were lucky, not safe: the guest only needs another character.',
            },
            {
              line: 'execFile: soup || echo HACKED',
              text: 'The list goes to the program word for word. `||` is two characters of an argument here.',
            },
            { line: 'spawn: soup || echo HACKED', text: 'The same: no shell, nobody to trick.' },
          ],
          misconceptions: [
            {
              when: printed('exec: soup / HACKED'),
              say: 'The shell does read the `||`. But it means "or else", and the first command went well.',
            },
            {
              when: printed('exec: soup || echo HACKED'),
              say: 'The text stops at the `||` for the shell. That nothing bad was printed does not mean that it was taken as text.',
            },
            { when: printed('execFile: soup'), say: 'An argument is not cut at blanks, nor at `||`. It arrives whole.' },
            { when: printed('spawn: soup / HACKED'), say: 'Without `shell: true` no shell is started, so nobody reads the `||`.' },
            {
              when: all(not(saidDepends()), any(never(/^exec:/), never(/^execFile:/), never(/^spawn:/))),
              say: 'All three calls succeed, and each prints one line.',
            },
            {
              when: saidDepends(),
              say: 'Whether the second command runs depends on how the first one ends, and printing a word ends well.',
            },
          ],
        },
      ],
    },
    {
      id: 'quotes',
      title: 'Then put it in quotes?',
      file: 'quotes.mts',
      teaches: 'Quotes around foreign text are no protection: the attacker closes them. Do not quote, leave the shell out.',
      prediction: lines({
        ask: 'Now the text is in double quotes. Which of these lines print?',
        distractors: ['two words: hacked', 'first attack: hacked', 'second attack: safe'],
      }),
      contract: exact(
        all(lineAt(1, 'two words: safe'), lineAt(2, 'first attack: safe'), lineAt(3, 'second attack: hacked'), count(/./, '=', 3)),
      ),
      hint: 'Write down the command line of the second attack, and look which quote closes which.',
      why: [
        { line: 'two words: safe', text: 'Quotes keep the two words together. That is what they are for.' },
        { line: 'first attack: safe', text: 'Between quotes `&&` is text. This attacker was not very good.' },
        {
          line: 'second attack: hacked',
          text: 'The first quote of the guest closes yours. What follows is outside: `&& echo HACKED`. The last one opens a pair with yours, so that all looks well.',
        },
      ],
      misconceptions: [
        {
          when: printed('second attack: safe'),
          say: 'Quotes in the text end your quotes. And in a POSIX shell `$(…)` works even within them. There is always one more case.',
        },
        { when: printed('first attack: hacked'), say: 'Inside double quotes `&&` has no meaning. It takes a quote to get out.' },
        { when: printed('two words: hacked'), say: 'Nothing in `hot soup` means anything to a shell but the blank, and that is quoted.' },
        {
          when: all(not(saidDepends()), any(never(/^two/), never(/^first/), never(/^second/))),
          say: 'Each order is tried, and for each one line says how it went.',
        },
        { when: saidDepends(), say: 'A shell’s rules for quotes leave nothing to chance.' },
      ],
      variants: [
        {
          id: 'other-attacks',
          file: 'quotes.other.mts',
          prediction: lines({
            ask: 'The text is in double quotes. Which of these lines print?',
            distractors: ['first attack: hacked', 'second attack: hacked', 'third attack: safe'],
          }),
          contract: exact(
            all(lineAt(1, 'first attack: safe'), lineAt(2, 'second attack: safe'), lineAt(3, 'third attack: hacked'), count(/./, '=', 3)),
          ),
          hint: 'Write down the three command lines. Which attack gets out of the quotes? And of those, which second command is really run?',
          why: [
            { line: 'first attack: safe', text: 'Between quotes `|` is text.' },
            {
              line: 'second attack: safe',
              text: 'It did get out of the quotes. But `||` runs the second command only if the first one fails, and it did not. Luck, no protection.',
            },
            {
              line: 'third attack: hacked',
              text: 'Out of the quotes, and `|` starts both commands, whatever becomes of the first. In place of `echo` think of anything.',
            },
          ],
          misconceptions: [
            { when: printed('first attack: hacked'), say: 'Inside double quotes `|` has no meaning. It takes a quote to get out.' },
            {
              when: printed('second attack: hacked'),
              say: 'Out of the quotes it is. But "or else" waits for a failure, and the first command prints its word and ends with 0.',
            },
            {
              when: printed('third attack: safe'),
              say: 'The first quote of the guest closes yours. What follows is a pipe, and a pipe starts both its ends.',
            },
            {
              when: all(not(saidDepends()), any(never(/^first/), never(/^second/), never(/^third/))),
              say: 'Each order is tried, and for each one line says how it went.',
            },
            { when: saidDepends(), say: 'A shell’s rules for quotes leave nothing to chance.' },
          ],
        },
      ],
    },
    {
      id: 'shell-true',
      title: 'A list, and shell: true',
      file: 'shell-true.mts',
      teaches:
        '`shell: true` glues program and arguments together with blanks and gives the line to a shell. Nothing is escaped. Since Node 24 that is warning DEP0190.',
      prediction: choice({
        ask: 'The text is an argument in a list, and `shell` is true. What happens on the Node you run?',
        choices: [
          {
            id: 'safe',
            text: 'One line, "soup && echo HACKED": it is one argument',
            holds: printed('printed: soup && echo HACKED'),
            why: 'It was one argument in your list. With `shell: true` the list is joined to one line before anybody reads it, and the border of the argument is lost.',
          },
          {
            id: 'silent',
            text: 'HACKED is printed, and nobody warns',
            holds: all(printed('printed: HACKED'), never(/^warning/)),
            why: 'The list is joined with blanks, and the shell sees two commands. So it is on Node 20 and 22; since Node 24 there is at least a warning: DEP0190.',
          },
          {
            id: 'warned',
            text: 'HACKED is printed, and Node warns: DEP0190',
            holds: all(printed('printed: HACKED'), printed('warning: DEP0190')),
            why: 'The list is joined with blanks, and the shell sees two commands. Since Node 24 a warning says so, once and after the fact. Older versions say nothing.',
          },
          {
            id: 'refused',
            text: 'Nothing is printed: Node refuses the call',
            holds: all(never(/^printed/), never(/^warning/)),
            why: 'A deprecation warns at most, it forbids nothing. Nothing at all stops the command.',
          },
        ],
      }),
      contract: byNode(
        { node: { before: '24' }, contract: exact(all(lineAt(1, 'printed: soup'), lineAt(2, 'printed: HACKED'), count(/./, '=', 2))) },
        {
          contract: exact(all(lineAt(1, 'printed: soup'), lineAt(2, 'printed: HACKED'), lineAt(3, 'warning: DEP0190'), count(/./, '=', 3))),
        },
      ),
      writesStderr: true,
      hint: 'What does the shell get to read? Then the question is how old your Node is: `node --version`.',
      why: [
        { line: 'printed: soup', text: 'The shell read `echo soup`, up to the `&&`.' },
        {
          line: 'printed: HACKED',
          text: 'And then the second command. The list did not help, because it was joined to one line: `echo soup && echo HACKED`.',
        },
        {
          line: 'warning: DEP0190',
          text: 'Since Node 24: arguments together with `shell: true` are deprecated. The warning comes after the running code, so too late for this order.',
        },
      ],
      misconceptions: [
        {
          when: chose('safe'),
          say: 'Without `shell` you would be right. The option turns `spawn` and `execFile` into `exec` with the seams hidden.',
        },
      ],
      variants: [
        {
          id: 'no-shell',
          rename: {
            'A list, and shell: true': 'A list, and a nasty guest',
            '`shell: true` glues program and arguments together with blanks and gives the line to a shell. Nothing is escaped. Since Node 24 that is warning DEP0190.':
              'Without a shell each element of the list arrives as one argument, and `&&` is two characters in it. Do not say `shell: true`, and it stays so.',
          },
          file: 'shell-true.no-shell.mts',
          prediction: choice({
            ask: 'The child prints its first argument. What happens on the Node you run?',
            choices: [
              {
                id: 'safe',
                text: 'One line, "soup && echo HACKED": it is one argument',
                holds: printed('printed: soup && echo HACKED'),
                why: 'There is no `shell` among the options. The list goes to the program as it is, and nobody reads a command into it.',
              },
              {
                id: 'silent',
                text: 'HACKED is printed, and nobody warns',
                holds: all(printed('printed: HACKED'), never(/^warning/)),
                why: 'For that a shell would have to read the text. Without `shell: true` there is none.',
              },
              {
                id: 'warned',
                text: 'HACKED is printed, and Node warns: DEP0190',
                holds: all(printed('printed: HACKED'), printed('warning: DEP0190')),
                why: 'The warning is about a list next to `shell: true`. A list alone is just how it should be.',
              },
              {
                id: 'refused',
                text: 'Nothing is printed: Node refuses the call',
                holds: all(never(/^printed/), never(/^warning/)),
                why: '`&&` is not forbidden. Where no shell reads it, it is text like any other.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'printed: soup && echo HACKED'), count(/./, '=', 1))),
          hint: 'Look at the options. Who reads the text before the child gets it?',
          why: [
            {
              line: 'printed: soup && echo HACKED',
              text: 'The border of the argument holds: what the guest has written arrives in one piece, as text.',
            },
          ],
          misconceptions: [
            {
              when: any(chose('silent'), chose('warned')),
              say: 'As last time? Then `shell: true` had glued the list together. Here the option is missing, and with it the shell.',
            },
          ],
        },
        {
          id: 'one-line',
          rename: {
            'A list, and shell: true': 'One line, and shell: true',
            '`shell: true` glues program and arguments together with blanks and gives the line to a shell. Nothing is escaped. Since Node 24 that is warning DEP0190.':
              'Since Node 24 there is a warning for a list next to `shell: true`. Glue the text into the line yourself, and it is just as dangerous: but nobody warns.',
          },
          file: 'shell-true.one-line.mts',
          prediction: choice({
            ask: 'No list this time: the text is put into one line, and `shell` is true. What happens on the Node you run?',
            choices: [
              {
                id: 'safe',
                text: 'One line, "soup && echo HACKED": it is one text',
                holds: printed('printed: soup && echo HACKED'),
                why: 'For the shell it is a line of two commands. It cannot know which part of it came from the guest.',
              },
              {
                id: 'silent',
                text: 'HACKED is printed, and nobody warns',
                holds: all(printed('printed: HACKED'), never(/^warning/)),
                why: 'The shell sees two commands. And no Node warns: a line for a shell is what `shell: true` is for, and whose words are in it Node cannot see.',
              },
              {
                id: 'warned',
                text: 'HACKED is printed, and Node warns: DEP0190',
                holds: all(printed('printed: HACKED'), printed('warning: DEP0190')),
                why: 'DEP0190 is about a list of arguments next to `shell: true`. Here is no list, so there is no warning, and no more safety either.',
              },
              {
                id: 'refused',
                text: 'Nothing is printed: Node refuses the call',
                holds: all(never(/^printed/), never(/^warning/)),
                why: 'A command line for a shell is allowed, whatever is in it.',
              },
            ],
          }),
          contract: exact(all(lineAt(1, 'printed: soup'), lineAt(2, 'printed: HACKED'), count(/./, '=', 2))),
          hint: 'What does the shell get to read? And what exactly is the warning about: the shell, or the list?',
          why: [
            { line: 'printed: soup', text: 'The shell read `echo soup`, up to the `&&`.' },
            {
              line: 'printed: HACKED',
              text: 'And then the second command. You glued the line together yourself this time, so nobody warns you.',
            },
          ],
          misconceptions: [
            {
              when: chose('warned'),
              say: 'No warning does not mean no danger. The line is the same that Node would have made of the list.',
            },
          ],
        },
      ],
    },
    {
      id: 'intercom',
      title: 'Who has an intercom?',
      file: 'intercom.mts',
      teaches:
        '`process.send` exists only in a child with an IPC channel: `fork` always makes one, `spawn` only when `stdio` contains `ipc`.',
      prediction: text({ ask: 'Each child prints the type of its `process.send`. Three lines, "name: type".' }),
      contract: exact(
        all(lineAt(1, 'fork: function'), lineAt(2, 'spawn: undefined'), lineAt(3, 'spawn + ipc: function'), count(/./, '=', 3)),
      ),
      hint: '`fork` is a `spawn` of Node with one thing more in its `stdio`.',
      why: [
        { line: 'fork: function', text: '`fork` adds the channel by itself. Its stdio is inherited, so the child prints here directly.' },
        {
          line: 'spawn: undefined',
          text: 'No channel, no `send`. That is why `process.send(…)` in a file you started by hand is a TypeError.',
        },
        {
          line: 'spawn + ipc: function',
          text: 'One more entry in `stdio`, and there is a channel. The child must be a Node, too: other programs would first have to learn how to speak into it.',
        },
      ],
      misconceptions: [
        {
          when: printed(/^spawn: function/i),
          say: 'A Node started by `spawn` is an ordinary process with three pipes. It would not know whom to send to.',
        },
        {
          when: printed(/^spawn \+ ipc: undefined/i),
          say: '`ipc` in `stdio` is all that `fork` does, too. It works with `spawn` as well.',
        },
        { when: printed(/^fork: undefined/i), say: 'That is what `fork` is for: the channel comes with it.' },
        { when: printed(/: object/i), say: 'Where it exists it is a method: `process.send(message)`.' },
        { when: printed(/no channel|null/i), say: '`typeof` a property that is not there is `undefined`.' },
      ],
      variants: [
        {
          id: 'connected',
          rename: { 'typeof process.send': 'process.connected' },
          prediction: text({ ask: 'Each child prints its `process.connected`. Three lines, "name: value".' }),
          contract: exact(all(lineAt(1, 'fork: true'), lineAt(2, 'spawn: undefined'), lineAt(3, 'spawn + ipc: true'), count(/./, '=', 3))),
          hint: 'Like `process.send`, it is only there where there is a channel.',
          why: [
            { line: 'fork: true', text: '`fork` adds the channel by itself, and nobody has hung up yet.' },
            { line: 'spawn: undefined', text: 'Not false: without a channel there is no such property at all, and no `send` either.' },
            { line: 'spawn + ipc: true', text: 'One more entry in `stdio`, and there is a channel.' },
          ],
          misconceptions: [
            {
              when: printed(/^spawn: false/i),
              say: 'false is what it becomes after `disconnect()`. Where there never was a channel, there is no such property: undefined. In an `if` both count as no.',
            },
            {
              when: printed(/^spawn: true/i),
              say: 'A Node started by `spawn` is an ordinary process with three pipes. It is connected to nobody.',
            },
            {
              when: printed(/^spawn \+ ipc: (undefined|false)/i),
              say: '`ipc` in `stdio` is all that `fork` does, too. It works with `spawn` as well.',
            },
            { when: printed(/^fork: (undefined|false)/i), say: 'That is what `fork` is for: the channel comes with it.' },
            { when: printed(/: (function|boolean)/i), say: 'The value is printed this time, not its type.' },
          ],
        },
      ],
    },
    {
      id: 'which-file',
      title: 'fork a file, but which?',
      file: 'which-file.mts',
      teaches:
        'A relative path in `fork` is looked up from the current folder, not from the file that calls it. And a missing file is no `error` event: Node starts and exits with 1.',
      prediction: order({ distractors: ['bare name: exit code 0', 'bare name: error event', 'full path: exit code 1'] }),
      contract: exact(all(lineAt(1, 'bare name: exit code 1'), lineAt(2, 'full path: exit code 0'), count(/./, '=', 2))),
      hint: 'What does `fork` really start: the file, or Node?',
      why: [
        {
          line: 'bare name: exit code 1',
          text: 'Looked up in the folder the program was started in, and there is no such file there. Node itself could be started, so no `error` event: it says "Cannot find module" on stderr and exits with 1.',
        },
        {
          line: 'full path: exit code 0',
          text: 'The file was found. `import.meta.filename`, or `new URL("./worker.mjs", import.meta.url)`, work from any folder.',
        },
      ],
      misconceptions: [
        {
          when: printed('bare name: exit code 0'),
          say: '`fork` is not `import`: it knows nothing of the calling file. The path goes to a new Node, as if you had typed it in the current folder.',
        },
        {
          when: printed('bare name: error event'),
          say: '`error` is for a program that cannot be started. The program is Node, and it starts very well. It just does not find its file.',
        },
        { when: printed('full path: exit code 1'), say: 'The same file, and an absolute path: this one is found.' },
        {
          when: before('full path: exit code 0', 'bare name: exit code 1'),
          say: 'The first run is awaited before the second begins.',
        },
        {
          when: all(not(saidDepends()), any(never(/^bare name/), never(/^full path/))),
          say: 'Both children end, and each end prints one line.',
        },
        { when: saidDepends(), say: 'It would depend on the current folder, and that is always a fresh one here.' },
      ],
      variants: [
        {
          id: 'cwd',
          rename: { 'from the current folder, not': 'from the current folder of the child, not' },
          file: 'which-file.cwd.mts',
          prediction: order({ distractors: ['bare name: exit code 1', 'bare name: error event', 'full path: exit code 1'] }),
          contract: exact(all(lineAt(1, 'bare name: exit code 0'), lineAt(2, 'full path: exit code 0'), count(/./, '=', 2))),
          hint: 'One option is new: `cwd`. Whose folder does it set, and who looks the file up?',
          why: [
            {
              line: 'bare name: exit code 0',
              text: 'The new Node looks the file up, and it is in the folder that `cwd` names: the one of this file. But the child works in that folder in everything else as well, so a relative path in the child means another file than in the parent.',
            },
            { line: 'full path: exit code 0', text: 'A full path means the same from every folder. No option needed.' },
          ],
          misconceptions: [
            {
              when: printed('bare name: exit code 1'),
              say: 'Without `cwd` you would be right. The file is looked up by the child, in the folder of the child.',
            },
            {
              when: printed('bare name: error event'),
              say: '`error` is for a program that cannot be started, or a `cwd` that does not exist. Both are there.',
            },
            { when: printed('full path: exit code 1'), say: 'An absolute path is found from everywhere.' },
            { when: before('full path: exit code 0', 'bare name: exit code 0'), say: 'The first run is awaited before the second begins.' },
            {
              when: all(not(saidDepends()), any(never(/^bare name/), never(/^full path/))),
              say: 'Both children end, and each end prints one line.',
            },
            { when: saidDepends(), say: 'It would depend on the folder we are in, but `cwd` sets the folder of the child.' },
          ],
        },
      ],
    },
    {
      id: 'who-hangs-up',
      title: 'The fork that never ends',
      file: 'who-hangs-up.mts',
      teaches:
        'An open IPC channel with a `message` listener keeps both processes alive. After the last message somebody has to call `disconnect()`.',
      prediction: order({ distractors: ['a second later: gone', 'child exits with null'] }),
      contract: exact(
        all(
          lineAt(1, 'Result: { result: 6 }'),
          lineAt(2, 'a second later: still there'),
          lineAt(3, 'child exits with 0'),
          count(/./, '=', 3),
        ),
      ),
      hint: 'How should the child know that no second message will come?',
      why: [
        { line: 'Result: { result: 6 }', text: 'The message went to the child, was added up, and came back.' },
        {
          line: 'a second later: still there',
          text: 'It listens for messages, and the channel is open. So its event loop has something to wait for, and so has ours. Without the next line both would wait for ever.',
        },
        {
          line: 'child exits with 0',
          text: '`disconnect()` hangs up. Nothing is left to wait for, so the child ends by itself, and then we do.',
        },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('Result: { result: 6 }')),
          say: 'The message goes to the child, is added up there, and the sum comes back. It is the end that fails, not the work.',
        },
        {
          when: any(printed('a second later: gone'), before('child exits with 0', 'a second later: still there')),
          say: 'The work is done, but the line is open: a `message` listener keeps the process alive as a server’s port does. Most examples of `fork` leave out the last line, and never end.',
        },
        { when: printed('child exits with null'), say: 'Nobody kills it. It ends by itself, so there is a code: 0.' },
        {
          when: any(before('a second later: still there', 'Result: { result: 6 }'), before('child exits with 0', 'Result: { result: 6 }')),
          say: 'The timer is set when the result has come, and the child is let go after that.',
        },
        {
          when: all(not(saidDepends()), never('child exits with 0'), never('child exits with null')),
          say: 'After `disconnect()` the child has nothing to wait for, and it ends.',
        },
        { when: saidDepends(), say: 'How long a sum takes does not matter. The child waits however long it is.' },
      ],
      variants: [
        {
          id: 'fifteen',
          rename: { '[1, 2, 3]': '[4, 5, 6]', 'result: 6': 'result: 15' },
        },
      ],
    },
    {
      id: 'listen-once',
      title: 'One word makes it end',
      file: 'listen-once.mts',
      teaches:
        'In the child only a `message` (or `disconnect`) listener keeps the channel alive. With `once` the listener is gone after the first message, and the child may end.',
      prediction: choice({
        ask: 'Nobody calls `disconnect()`. The child listens with `once` instead of `on`. What happens?',
        mayDepend: true,
        choices: [
          {
            id: 'hangs',
            text: 'Both wait, until patience ends after 5 seconds',
            holds: printed('nobody went home'),
            why: 'That is what `on` would do. In the child the channel counts only while somebody listens to it.',
          },
          {
            id: 'ends',
            text: 'The result comes, then the child ends with 0',
            holds: all(printed('Result: { result: 6 }'), printed('child ends: 0, null')),
            why: 'After the one message there is no listener any more. So the channel no longer keeps the child alive, it ends, and the parent has nothing left to wait for either.',
          },
          {
            id: 'lost',
            text: 'The child ends without sending a result',
            holds: all(never(/^Result/), never('nobody went home')),
            why: 'The listener is taken away, then called. It does its work, and a message that is on its way is sent before the process ends.',
          },
          {
            id: 'error',
            text: 'The child ends with an error: its channel is still open',
            holds: all(printed('Result: { result: 6 }'), printed(/^child ends: [1-9n]/), never('nobody went home')),
            why: 'An open channel is no fault. When the process ends, the system closes it.',
          },
        ],
      }),
      contract: exact(all(lineAt(1, 'Result: { result: 6 }'), lineAt(2, 'child ends: 0, null'), count(/./, '=', 2))),
      hint: 'What was it in the last demo that kept the child waiting: the channel, or the listener on it?',
      why: [
        { line: 'Result: { result: 6 }', text: 'One message in, one message out.' },
        {
          line: 'child ends: 0, null',
          text: 'No listener, so the channel does not count, so nothing is left: a normal end. The parent follows.',
        },
      ],
      misconceptions: [
        {
          when: chose('hangs'),
          say: 'Your rule "an open channel keeps alive" is right for the parent. In the child it holds only as long as somebody listens.',
        },
        { when: saidDepends(), say: 'There is no race: the child cannot end before its message has come.' },
      ],
      variants: [
        {
          id: 'sixty',
          rename: { '[1, 2, 3]': '[10, 20, 30]', 'result: 6': 'result: 60' },
        },
      ],
    },
    {
      id: 'early-messages',
      title: 'Orders before opening time',
      file: 'early-messages.mts',
      teaches: 'Messages are not lost when the child is not up yet, or does not listen yet: they wait, and keep their order.',
      prediction: order({ distractors: ['exit: null'] }),
      contract: exact(
        all(
          lineAt(1, 'two orders sent'),
          lineAt(2, 'cook: I am up'),
          lineAt(3, 'cook: got soup'),
          lineAt(4, 'cook: got stew'),
          lineAt(5, 'exit: 0'),
          count(/./, '=', 5),
        ),
      ),
      hint: 'The orders are sent when the cook is still asleep. Is there a letter box?',
      why: [
        {
          line: 'two orders sent',
          text: '`send` puts a message on its way and returns. It does not wait for an answer, nor for the child to be up.',
        },
        {
          line: 'cook: I am up',
          text: 'The first thing the child sends, 300 ms after it has started. The orders have been lying there for a while.',
        },
        {
          line: 'cook: got soup',
          text: 'Messages that come before there is a listener are kept. When the first one is added, they are delivered.',
        },
        { line: 'cook: got stew', text: 'In the order in which they were sent.' },
        { line: 'exit: 0', text: 'The parent hangs up after the last answer, and the child ends.' },
      ],
      misconceptions: [
        {
          when: any(before('cook: got soup', 'cook: I am up'), before('cook: got stew', 'cook: I am up')),
          say: 'A cook who does not listen yet cannot answer. The messages wait until the listener is there.',
        },
        {
          when: any(
            before('cook: I am up', 'two orders sent'),
            before('cook: got soup', 'two orders sent'),
            before('cook: got stew', 'two orders sent'),
          ),
          say: '`send` does not wait for the other side. The running code comes to its end first.',
        },
        { when: before('cook: got stew', 'cook: got soup'), say: 'One channel, one direction: messages never overtake each other.' },
        {
          when: any(before('exit: 0', 'cook: got stew'), before('exit: 0', 'cook: got soup')),
          say: 'The parent hangs up when the answer to the second order has come. Only then can the child end.',
        },
        { when: printed('exit: null'), say: 'Null would mean: ended by a signal. The child ends by itself, with 0.' },
        {
          when: all(not(saidDepends()), any(never('cook: got soup'), never('cook: got stew'))),
          say: 'Nothing is lost: unlike an EventEmitter, the channel keeps messages for its first listener.',
        },
        { when: saidDepends(), say: 'Each answer needs the listener, the listener comes after the pause, and messages keep their order.' },
      ],
      variants: [
        {
          id: 'once',
          rename: {
            'they wait, and keep their order.':
              'they wait for the first listener. With `once` there is none for the second one, and that is lost.',
          },
          file: 'early-messages.once.mts',
          prediction: order({ distractors: ['cook: got stew', 'exit: null'] }),
          contract: exact(
            all(
              lineAt(1, 'two orders sent'),
              lineAt(2, 'cook: I am up'),
              lineAt(3, 'cook: got soup'),
              lineAt(4, 'exit: 0'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Both orders lie in the letter box when the cook comes. For how many of them does he listen?',
          why: [
            { line: 'two orders sent', text: '`send` puts a message on its way and returns. It does not wait for the child to be up.' },
            {
              line: 'cook: I am up',
              text: 'The first thing the child sends, 300 ms after it has started. The orders have been lying there for a while.',
            },
            { line: 'cook: got soup', text: 'Kept for the first listener, and delivered when it is there.' },
            {
              line: 'exit: 0',
              text: '`once` took its listener away, so the stew was delivered to nobody, without an error. And a channel nobody listens to does not keep a child alive.',
            },
          ],
          misconceptions: [
            {
              when: printed('cook: got stew'),
              say: 'Messages wait for a first listener. They do not wait for a second one: once somebody has listened, what comes is emitted, heard or not.',
            },
            {
              when: all(not(saidDepends()), never('cook: got soup')),
              say: 'An emitter would have lost it. The channel keeps what comes early until the first listener is there, and this one gets the soup.',
            },
            {
              when: before('cook: got soup', 'cook: I am up'),
              say: 'A cook who does not listen yet cannot answer. The messages wait until the listener is there.',
            },
            {
              when: any(before('cook: I am up', 'two orders sent'), before('cook: got soup', 'two orders sent')),
              say: '`send` does not wait for the other side. The running code comes to its end first.',
            },
            {
              when: before('exit: 0', 'cook: got soup'),
              say: 'The answer is sent before the process ends, and it is heard before `exit`.',
            },
            { when: printed('exit: null'), say: 'Null would mean: ended by a signal. The child ends by itself, with 0.' },
            {
              when: all(not(saidDepends()), never(/^exit/)),
              say: 'Nobody disconnects, and still it ends: in the child the channel counts only while somebody listens.',
            },
            { when: saidDepends(), say: 'Both messages are there long before the listener is. One order, on every run.' },
          ],
        },
      ],
    },
    {
      id: 'retyped',
      title: 'Retyped on the way',
      file: 'retyped.mts',
      teaches:
        'Messages are JSON by default: a Date arrives as a string, a Map as an empty object, NaN as null. `serialization: "advanced"` copies real types.',
      prediction: lines({
        ask: 'What arrives in the kitchen? Which of these lines print?',
        distractors: [
          'json, Date: Date',
          'json, Map: Map',
          'json, Map: Array',
          'json, NaN: Number',
          'advanced, Date: String',
          'advanced, Map: Object',
        ],
      }),
      contract: exact(
        all(
          lineAt(1, 'json, Date: String'),
          lineAt(2, 'json, Map: Object'),
          lineAt(3, 'json, NaN: null'),
          lineAt(4, 'advanced, Date: Date'),
          lineAt(5, 'advanced, Map: Map'),
          lineAt(6, 'advanced, NaN: Number'),
          count(/./, '=', 6),
        ),
      ),
      hint: 'For the first half think of `JSON.parse(JSON.stringify(order))`, for the second of `structuredClone(order)`.',
      why: [
        { line: 'json, Date: String', text: 'A Date has a `toJSON` that gives a string. Nobody turns it back.' },
        { line: 'json, Map: Object', text: 'JSON does not look into a Map: it becomes `{}`, with nothing in it.' },
        { line: 'json, NaN: null', text: 'JSON has no NaN and no Infinity, so it writes null.' },
        { line: 'advanced, Date: Date', text: 'The structured clone of V8 knows dates.' },
        { line: 'advanced, Map: Map', text: 'And Maps, with all that is in them.' },
        { line: 'advanced, NaN: Number', text: 'And every number.' },
      ],
      misconceptions: [
        {
          when: any(printed('json, Date: Date'), printed('json, Map: Map'), printed('json, NaN: Number')),
          say: 'Nothing is passed as it is: two processes share no memory. By default each message is written as JSON and read again.',
        },
        {
          when: printed('json, Map: Array'),
          say: 'That would be `[...map]`, which you can do yourself before sending. JSON on its own makes `{}` of a Map.',
        },
        {
          when: any(printed('advanced, Date: String'), printed('advanced, Map: Object')),
          say: '`advanced` uses the structured clone, which keeps Date, Map, Set, RegExp, Error, BigInt, typed arrays and Buffers. It costs some time.',
        },
        {
          when: all(
            not(saidDepends()),
            any(
              never(/^json, Date/),
              never(/^json, Map/),
              never(/^json, NaN/),
              never(/^advanced, Date/),
              never(/^advanced, Map/),
              never(/^advanced, NaN/),
            ),
          ),
          say: 'Each of the two kitchens answers with three types, so six lines print.',
        },
        { when: saidDepends(), say: 'Both formats have fixed rules, and each answer is awaited.' },
      ],
      variants: [
        {
          id: 'other-types',
          file: 'retyped.other.mts',
          prediction: lines({
            ask: 'What arrives in the kitchen? Which of these lines print?',
            distractors: [
              'json, Uint8Array: Uint8Array',
              'json, Uint8Array: Array',
              'json, Error: Error',
              'json, Error: String',
              'advanced, Uint8Array: Object',
              'advanced, Error: Object',
            ],
          }),
          contract: exact(
            all(
              lineAt(1, 'json, Uint8Array: Object'),
              lineAt(2, 'json, Error: Object'),
              lineAt(3, 'json, number: Number'),
              lineAt(4, 'advanced, Uint8Array: Uint8Array'),
              lineAt(5, 'advanced, Error: Error'),
              lineAt(6, 'advanced, number: Number'),
              count(/./, '=', 6),
            ),
          ),
          why: [
            {
              line: 'json, Uint8Array: Object',
              text: '`{"0":9}`: each byte becomes a name and a number. Several times as large, and no array of any kind.',
            },
            {
              line: 'json, Error: Object',
              text: '`{}`. The message and the stack of an error are not enumerable, so JSON does not see them: send `error.message` yourself.',
            },
            { line: 'json, number: Number', text: 'Ordinary numbers are JSON’s own.' },
            { line: 'advanced, Uint8Array: Uint8Array', text: 'Bytes stay bytes.' },
            { line: 'advanced, Error: Error', text: 'With its message and its stack. (A class of your own would become a plain Error.)' },
            { line: 'advanced, number: Number', text: 'And every number, NaN and Infinity included.' },
          ],
          misconceptions: [
            {
              when: any(printed('json, Uint8Array: Uint8Array'), printed('json, Error: Error')),
              say: 'Nothing is passed as it is. By default each message is written as JSON and read again.',
            },
            {
              when: printed('json, Uint8Array: Array'),
              say: 'JSON writes `[…]` for real arrays only. A typed array is an object with numbered names to it.',
            },
            {
              when: printed('json, Error: String'),
              say: 'An Error has no `toJSON`, as a Date has. It becomes `{}`, and the reason is lost.',
            },
            {
              when: any(printed('advanced, Uint8Array: Object'), printed('advanced, Error: Object')),
              say: '`advanced` uses the structured clone, which keeps typed arrays, Buffers and errors.',
            },
            {
              when: all(
                not(saidDepends()),
                any(
                  never(/^json, U/),
                  never(/^json, E/),
                  never(/^json, n/),
                  never(/^advanced, U/),
                  never(/^advanced, E/),
                  never(/^advanced, n/),
                ),
              ),
              say: 'Each of the two kitchens answers with three types, so six lines print.',
            },
            { when: saidDepends(), say: 'Both formats have fixed rules, and each answer is awaited.' },
          ],
        },
      ],
    },
    {
      id: 'cannot-go',
      title: 'What cannot be sent',
      file: 'cannot-go.mts',
      teaches:
        'Each format refuses something, by throwing from `send`: JSON a BigInt, the advanced one a function. JSON does not even refuse a function: it leaves it out.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['json, function: refused', 'json, BigInt: sent', 'advanced, function: sent', 'advanced, BigInt: refused'],
      }),
      contract: exact(
        all(
          lineAt(1, 'json, function: sent'),
          lineAt(2, 'json, BigInt: refused'),
          lineAt(3, 'advanced, function: refused'),
          lineAt(4, 'advanced, BigInt: sent'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'Again: `JSON.stringify` for the one, `structuredClone` for the other. Which of them throws, and for what?',
      why: [
        {
          line: 'json, function: sent',
          text: 'Sent, but without the function: `{"dish":"soup"}` is all that arrives. No error, no warning.',
        },
        { line: 'json, BigInt: refused', text: '`JSON.stringify` throws a TypeError for a BigInt, and so does `send`.' },
        {
          line: 'advanced, function: refused',
          text: 'A function carries its scope, which cannot be copied. `send` throws, and nothing of the message is sent.',
        },
        { line: 'advanced, BigInt: sent', text: 'The structured clone knows BigInt.' },
      ],
      misconceptions: [
        {
          when: printed('json, function: refused'),
          say: 'It would be better. But `JSON.stringify` leaves functions out without a word, and the kitchen never learns that there was one.',
        },
        { when: printed('json, BigInt: sent'), say: 'JSON has no BigInt, and instead of losing digits `JSON.stringify` throws.' },
        {
          when: printed('advanced, function: sent'),
          say: 'No format can send a function: it lives in the memory of its process, together with all it refers to.',
        },
        {
          when: printed('advanced, BigInt: refused'),
          say: 'The structured clone has no trouble with BigInt. What it refuses is what lives in one process only: functions, symbols, promises.',
        },
        {
          when: all(not(saidDepends()), any(never(/^json, f/), never(/^json, B/), never(/^advanced, f/), never(/^advanced, B/))),
          say: 'Four messages, and each is sent or refused: one line each.',
        },
        { when: saidDepends(), say: 'The message is written before it leaves, within `send`. The child has no part in it.' },
      ],
      variants: [
        {
          id: 'circle-and-symbol',
          rename: {
            'JSON a BigInt, the advanced one a function. JSON does not even refuse a function: it leaves it out.':
              'JSON an object that contains itself, the advanced one a symbol. JSON does not even refuse a symbol: it leaves it out.',
          },
          file: 'cannot-go.other.mts',
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: ['json, circle: sent', 'json, symbol: refused', 'advanced, circle: refused', 'advanced, symbol: sent'],
          }),
          contract: exact(
            all(
              lineAt(1, 'json, circle: refused'),
              lineAt(2, 'json, symbol: sent'),
              lineAt(3, 'advanced, circle: sent'),
              lineAt(4, 'advanced, symbol: refused'),
              count(/./, '=', 4),
            ),
          ),
          why: [
            {
              line: 'json, circle: refused',
              text: 'As text the order would never end. `JSON.stringify` throws a TypeError, and so does `send`.',
            },
            {
              line: 'json, symbol: sent',
              text: 'Sent, but without the dish: a property whose value is a symbol is left out. `{}` arrives.',
            },
            {
              line: 'advanced, circle: sent',
              text: 'The structured clone remembers what it has seen already, so the copy contains itself as well.',
            },
            {
              line: 'advanced, symbol: refused',
              text: 'A symbol is equal to itself and to nothing else. In another process there is no such self, so `send` throws.',
            },
          ],
          misconceptions: [
            {
              when: printed('json, circle: sent'),
              say: 'JSON can write a tree. An object within itself is none, and `JSON.stringify` throws.',
            },
            {
              when: printed('json, symbol: refused'),
              say: 'It would be better. But `JSON.stringify` leaves symbols out as it does functions, without a word.',
            },
            { when: printed('advanced, circle: refused'), say: 'Circles are no trouble for the structured clone.' },
            { when: printed('advanced, symbol: sent'), say: 'What makes a symbol is that there is only one. So it cannot be copied.' },
            {
              when: all(not(saidDepends()), any(never(/^json, c/), never(/^json, s/), never(/^advanced, c/), never(/^advanced, s/))),
              say: 'Four messages, and each is sent or refused: one line each.',
            },
            { when: saidDepends(), say: 'The message is written before it leaves, within `send`. The child has no part in it.' },
          ],
        },
      ],
    },
    {
      id: 'two-pipes',
      title: 'Two outputs, one order?',
      file: 'two-pipes.mts',
      teaches: 'stdout and stderr are two pipes. Each keeps its order; between the two there is none.',
      prediction: order(),
      contract: partialOrder(['out 1', 'out 2'], ['err 1', 'err 2']),
      hint: 'Two hatches, one waiter. Can he tell which plate was put down first?',
      why: [
        { line: 'out 1', text: 'First of its pipe. Whether anything of the other comes before it is up to chance.' },
        { line: 'out 2', text: 'After "out 1", always: one pipe keeps its order.' },
        { line: 'err 1', text: 'Written second. But it lies in another pipe, and it counts when the parent looks into that one.' },
        { line: 'err 2', text: 'After "err 1", always.' },
      ],
      misconceptions: [
        { when: before('out 2', 'out 1'), say: 'Within one pipe nothing overtakes: "out 1" comes before "out 2".' },
        { when: before('err 2', 'err 1'), say: 'Within one pipe nothing overtakes: "err 1" comes before "err 2".' },
      ],
      variants: [
        {
          id: 'one-file',
          rename: { 'between the two there is none.': 'between the two there is none, unless both lead to one and the same file.' },
          file: 'two-pipes.one-file.mts',
          contract: exact(all(lineAt(1, 'out 1'), lineAt(2, 'err 1'), lineAt(3, 'out 2'), lineAt(4, 'err 2'), count(/./, '=', 4))),
          hint: 'How many hatches are there this time, and who puts the lines in a row?',
          why: [
            { line: 'out 1', text: 'Both outputs of the child lead to one file, and what is written to a file is written at once.' },
            { line: 'err 1', text: 'Through the other output, and behind the first line: the file is opened for appending.' },
            { line: 'out 2', text: 'The order of the file is the order of the statements.' },
            { line: 'err 2', text: 'That is what `2>&1` does in a shell: mixed in the right order, and never to be told apart again.' },
          ],
          misconceptions: [
            {
              when: before('out 2', 'err 1'),
              say: 'That happens with two pipes. Here both write to one file, each line at the moment it is said.',
            },
            {
              when: before('err 1', 'out 1'),
              say: 'stderr is not quicker than stdout. "out 1" is the first statement, and a file is written at once.',
            },
            { when: before('err 2', 'out 2'), say: '"err 2" is the last statement of the child, and so the last line of the file.' },
            {
              when: saidDepends(),
              say: 'With two pipes it would, for you look into one and then into the other. Here nobody looks: the child writes, one line after the other, to one place.',
            },
          ],
        },
      ],
    },
    {
      id: 'unread-belt',
      title: 'Nobody takes the plates',
      file: 'unread-belt.mts',
      teaches:
        'A pipe holds little. A child that writes more than fits waits until the parent reads: an unread stdout or stderr stops it for ever.',
      prediction: order({
        ask: 'The kitchen writes 5 MB, and for a second nobody reads. In which order do these lines print?',
      }),
      contract: exact(
        all(
          lineAt(1, 'kitchen: I begin'),
          lineAt(2, 'a second later, we begin to eat'),
          lineAt(3, 'kitchen: all is out'),
          lineAt(4, 'closed'),
          count(/./, '=', 4),
        ),
      ),
      hint: 'How many plates fit on a belt whose end nobody clears?',
      why: [
        { line: 'kitchen: I begin', text: 'A message over the IPC channel, which is not the pipe that will be blocked.' },
        {
          line: 'a second later, we begin to eat',
          text: 'The pipe and the stream’s buffer hold a few hundred KB together at most. They are full, so the child stands still. It is backpressure, between processes.',
        },
        {
          line: 'kitchen: all is out',
          text: '`resume()` reads and throws away. Now there is room, and the last bytes can leave the child.',
        },
        { line: 'closed', text: 'The child has ended, and everything it wrote has been read.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never('kitchen: all is out'), never('closed'))),
          say: 'Blocked is not dead. As soon as somebody reads, there is room, the child goes on, and ends as usual.',
        },
        {
          when: before('kitchen: all is out', 'a second later, we begin to eat'),
          say: 'The system does not keep 5 MB for you. A pipe holds some 64 KB to a few hundred KB, then writing waits. If you need no output, say `stdio: "ignore"`.',
        },
        {
          when: before('closed', 'a second later, we begin to eat'),
          say: '`close` needs the end of the child, and the child cannot end before it is rid of its 5 MB.',
        },
        {
          when: before('closed', 'kitchen: all is out'),
          say: '`close` waits for the IPC channel, too. So the last message comes before it.',
        },
        {
          when: any(before('kitchen: all is out', 'kitchen: I begin'), before('a second later, we begin to eat', 'kitchen: I begin')),
          say: '"I begin" is the very first thing the child sends, and it starts the second.',
        },
        { when: saidDepends(), say: '5 MB are much more than any pipe holds, so the child cannot be done before we read.' },
      ],
      variants: [
        {
          id: 'small',
          rename: {
            'stops it for ever.': 'stops it for ever. What does fit stops nobody, and is thrown away when the child has ended unread.',
          },
          file: 'unread-belt.small.mts',
          prediction: order({
            ask: 'The kitchen writes 500 characters, and nobody reads. In which order do these lines print?',
            distractors: ['at last we eat'],
          }),
          contract: exact(
            all(
              lineAt(1, 'kitchen: I begin'),
              lineAt(2, 'kitchen: all is out'),
              lineAt(3, 'closed'),
              lineAt(4, 'nothing left to eat'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'Do 500 characters fit on the belt? And who clears it when the kitchen has closed?',
          why: [
            { line: 'kitchen: I begin', text: 'A message over the IPC channel.' },
            { line: 'kitchen: all is out', text: '500 characters fit into the pipe, so the child is rid of them and does not wait.' },
            { line: 'closed', text: 'Nothing holds the child. And `close` does not wait for a reader who never came: see the next line.' },
            {
              line: 'nothing left to eat',
              text: 'When a child has ended and nobody reads its output, Node empties the pipe into nowhere, so that `close` can come. Listen from the start, or it is gone.',
            },
          ],
          misconceptions: [
            {
              when: printed('at last we eat'),
              say: 'Whoever has not begun to read when the child ends gets nothing: Node clears the belt itself, so that `close` can come.',
            },
            {
              when: all(not(saidDepends()), never('closed')),
              say: 'So it is with 5 MB, which keep the child from ending. 500 characters fit, and the child ends.',
            },
            {
              when: before('closed', 'kitchen: all is out'),
              say: '`close` waits for the IPC channel, too. So the last message comes before it.',
            },
            { when: before('kitchen: all is out', 'kitchen: I begin'), say: '"I begin" is the very first thing the child sends.' },
            { when: before('nothing left to eat', 'closed'), say: 'We try to eat in the listener for `close`, one line below "closed".' },
            { when: saidDepends(), say: 'No pipe is smaller than 500 characters, so the child never waits.' },
          ],
        },
      ],
    },
    {
      id: 'in-a-hurry',
      title: 'Out of the door too quickly',
      file: 'in-a-hurry.mts',
      teaches: '`process.exit()` throws away what has not left the process yet. Set `process.exitCode` and let the program end by itself.',
      prediction: choice({
        ask: 'Both children write 5 MB and then end, each in its own way. What arrives?',
        mayDepend: true,
        choices: [
          {
            id: 'both',
            text: 'Everything, from both',
            holds: count(/: everything,/, '=', 2),
            why: 'The write was called before the exit, but it was not done: on a pipe, what does not fit at once waits in the child, and `exit()` does not wait for it.',
          },
          {
            id: 'exit',
            text: 'Everything with `exitCode`, only a part with `exit()`',
            holds: all(printed(/^process\.exitCode = 3: everything/), printed(/^process\.exit\(3\): a part/)),
            why: 'A process that ends by itself writes all it has to write first. `exit()` leaves at once, and what still waited in its memory is lost.',
          },
          {
            id: 'neither',
            text: 'Only a part, from both',
            holds: count(/: a part,/, '=', 2),
            why: 'Setting `exitCode` ends nothing. The pending write keeps the process alive until all has left it.',
          },
          {
            id: 'code',
            text: 'Everything with `exit()`, only a part with `exitCode`',
            holds: all(printed(/^process\.exitCode = 3: a part/), printed(/^process\.exit\(3\): everything/)),
            why: 'The other way round. `exit()` does not finish anything: it leaves.',
          },
        ],
      }),
      contract: exact(
        all(lineAt(1, 'process.exitCode = 3: everything, code 3'), lineAt(2, 'process.exit(3): a part, code 3'), count(/./, '=', 2)),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: '5 MB do not fit into the pipe at once. Where is the rest when the next statement runs?',
      why: [
        {
          line: 'process.exitCode = 3: everything, code 3',
          text: 'The code is noted. The process ends when nothing is left to do, and the write is something to do.',
        },
        {
          line: 'process.exit(3): a part, code 3',
          text: 'The code looks the same, so nobody notices. On Windows writes to a pipe wait until they are done, and all would arrive.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'To a file, and to a terminal on Linux, it would be true: they are written at once. Then you pipe the same program into another one, and the end is missing.',
        },
        { when: saidDepends(), say: 'How large the part is does depend. But it is never everything: 5 MB do not fit at once.' },
      ],
      variants: [
        {
          id: 'a-bite',
          rename: { '5_000_000': '500', '5 MB': '500 characters' },
          contract: exact(
            all(
              lineAt(1, 'process.exitCode = 3: everything, code 3'),
              lineAt(2, 'process.exit(3): everything, code 3'),
              count(/./, '=', 2),
            ),
          ),
          hint: '500 characters and an empty pipe. Is there a rest that has to wait?',
          prediction: choice({
            ask: 'Both children write 500 characters and then end, each in its own way. What arrives?',
            mayDepend: true,
            choices: [
              {
                id: 'both',
                text: 'Everything, from both',
                holds: count(/: everything,/, '=', 2),
                why: 'It fits into the pipe, so it has left the child before the next statement runs. That is why this mistake passes every test with small data, and fails with the first large one.',
              },
              {
                id: 'exit',
                text: 'Everything with `exitCode`, only a part with `exit()`',
                holds: all(printed(/^process\.exitCode = 3: everything/), printed(/^process\.exit\(3\): a part/)),
                why: 'So it is with 5 MB. `exit()` drops what still waits in the child, and of 500 characters nothing waits: the pipe takes them at once.',
              },
              {
                id: 'neither',
                text: 'Only a part, from both',
                holds: count(/: a part,/, '=', 2),
                why: 'Setting `exitCode` ends nothing, so there everything arrives in any case.',
              },
              {
                id: 'code',
                text: 'Everything with `exit()`, only a part with `exitCode`',
                holds: all(printed(/^process\.exitCode = 3: a part/), printed(/^process\.exit\(3\): everything/)),
                why: 'With `exitCode` a process ends by itself, and that it does only when all is written.',
              },
            ],
          }),
          why: [
            { line: 'process.exitCode = 3: everything, code 3', text: 'The process ends when nothing is left to do, whatever the amount.' },
            {
              line: 'process.exit(3): everything, code 3',
              text: 'Small enough to be out already. It works here, on this system, with this amount; with 5 MB the end would be missing.',
            },
          ],
          misconceptions: [
            {
              when: chose('exit'),
              say: 'The rule is right: do not count on `exit()`. But what it loses is only what has not left the process yet.',
            },
            { when: any(chose('neither'), chose('code')), say: 'A process that ends by itself has always written everything.' },
            { when: saidDepends(), say: 'On a pipe that is empty, 500 characters always fit at once.' },
          ],
        },
      ],
    },
    {
      id: 'exit-or-close',
      title: 'Gone, but the hatch is open',
      file: 'exit-or-close.mts',
      teaches:
        '`exit`: the process has ended. `close`: it has ended, and nobody holds the other end of its pipes any more. A grandchild can keep them open.',
      prediction: order({ distractors: ['exit: null'] }),
      contract: exact(all(lineAt(1, 'exit: 0'), lineAt(2, 'data: last plate'), lineAt(3, 'close: 0'), count(/./, '=', 3))),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'The dishwasher inherited the hatch from the cook. When does it begin to work, and when is the hatch shut?',
      why: [
        {
          line: 'exit: 0',
          text: 'The cook started a dishwasher and went home. The process is over, the pipe is not: the dishwasher has it, too.',
        },
        {
          line: 'data: last plate',
          text: 'Output after the exit, from a process we did not start. Whoever thinks that all is there at `exit` misses it.',
        },
        { line: 'close: 0', text: 'The last holder of the pipe has gone. Now nothing more can come. The code is still the cook’s.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never('exit: 0'), never('close: 0'))),
          say: 'A child that was started emits both, `exit` and, sooner or later, `close`.',
        },
        {
          when: any(before('close: 0', 'data: last plate'), before('data: last plate', 'exit: 0')),
          say: 'Our end of the cook’s stdin is closed when the cook has exited, and the dishwasher waits for that. So its plate comes between `exit` and `close`.',
        },
        {
          when: before('close: 0', 'exit: 0'),
          say: '`close` needs both: the end of the process and the end of its pipes. So it never comes before `exit`.',
        },
        { when: printed('exit: null'), say: 'The cook leaves by `process.exit(0)`. Null would mean that a signal ended it.' },
        {
          when: all(not(saidDepends()), never('data: last plate')),
          say: 'The dishwasher shares the cook’s stdout (`inherit`), and that is a pipe to us. It outlives the cook.',
        },
        { when: saidDepends(), say: 'The dishwasher waits for the exit, and `close` waits for the dishwasher. That leaves one order.' },
      ],
      variants: [
        {
          id: 'no-hatch',
          rename: { 'Gone, but the hatch is open': 'Gone. And the hatch?' },
          file: 'exit-or-close.no-hatch.mts',
          prediction: order({ distractors: ['data: last plate', 'exit: null'] }),
          contract: exact(all(lineAt(1, 'exit: 0'), lineAt(2, 'close: 0'), lineAt(3, 'street: quiet'), count(/./, '=', 3))),
          hint: 'Look at what the cook hands on to the dishwasher. Who holds the hatch when the cook has gone?',
          why: [
            { line: 'exit: 0', text: 'The cook started a dishwasher and went home.' },
            {
              line: 'close: 0',
              text: 'The dishwasher has the cook’s stdin, but not its outputs. So with the cook the last holder of these pipes is gone, and `close` waits for nobody, not for the dishwasher either.',
            },
            { line: 'street: quiet', text: 'A timer that was set when the hatch was shut.' },
          ],
          misconceptions: [
            {
              when: printed('data: last plate'),
              say: 'That needs the cook’s stdout. This dishwasher was given `ignore` for it: it prints, and nobody will ever read it.',
            },
            {
              when: before('close: 0', 'exit: 0'),
              say: '`close` needs both: the end of the process and the end of its pipes. So it never comes before `exit`.',
            },
            {
              when: any(before('street: quiet', 'close: 0'), before('street: quiet', 'exit: 0')),
              say: 'The timer is set in the `close` listener. It cannot ring before it is set.',
            },
            { when: printed('exit: null'), say: 'The cook leaves by `process.exit(0)`. Null would mean that a signal ended it.' },
            {
              when: all(not(saidDepends()), any(never('exit: 0'), never('close: 0'), never('street: quiet'))),
              say: 'A child that was started emits `exit` and `close`, and the `close` listener sets the timer.',
            },
            { when: saidDepends(), say: 'How long the dishwasher works does not matter: it holds nothing that `close` waits for.' },
          ],
        },
      ],
    },
    {
      id: 'deadline',
      title: 'After 200 ms we stop waiting',
      file: 'deadline.mts',
      teaches:
        'With `timeout` the child gets a signal when time is up. Each function tells it in its own way: `spawnSync` by ETIMEDOUT, `execFile` by an error with a signal, `spawn` only by its `close`.',
      prediction: lines({
        ask: 'Which of these lines print?',
        distractors: ['spawnSync: undefined', 'execFile: ETIMEDOUT, undefined', 'spawn: AbortError', 'spawn: 0, null'],
      }),
      contract: exact(
        all(lineAt(1, 'spawnSync: ETIMEDOUT'), lineAt(2, 'execFile: null, SIGTERM'), lineAt(3, 'spawn: null, SIGTERM'), count(/./, '=', 3)),
      ),
      hint: 'All three children are ended by SIGTERM. Which function has which way to say something?',
      why: [
        {
          line: 'spawnSync: ETIMEDOUT',
          text: 'The Sync functions wait themselves, so they know that it was the time. `error.code` says it.',
        },
        {
          line: 'execFile: null, SIGTERM',
          text: 'An error with `killed: true` and a signal. That it was the timeout is not said: another program could have sent the signal.',
        },
        { line: 'spawn: null, SIGTERM', text: 'No `error` event at all: for `spawn` it is an ordinary end by a signal.' },
      ],
      misconceptions: [
        { when: printed('spawnSync: undefined'), say: '`spawnSync` does not throw, but it does tell: `error` is set when the time is up.' },
        {
          when: printed('execFile: ETIMEDOUT, undefined'),
          say: 'It would be nice. Only the Sync functions say ETIMEDOUT. Here you see no more than the signal.',
        },
        {
          when: printed('spawn: AbortError'),
          say: 'That comes with `signal: AbortSignal.timeout(200)`, which does emit an `error`. The `timeout` option only sends a signal.',
        },
        { when: printed('spawn: 0, null'), say: 'The child did not end by itself, so there is no code.' },
        {
          when: all(not(saidDepends()), any(never(/^spawnSync/), never(/^execFile/), never(/^spawn:/))),
          say: 'None of the three waits for ever: that is what the timeout is for.',
        },
        { when: saidDepends(), say: 'The children would run for ever, so all three run into the time limit.' },
      ],
      variants: [
        {
          id: 'no-mercy',
          rename: {
            'const timeout = 200': "const timeout = 200\nconst killSignal = 'SIGKILL'",
            '{ timeout }': '{ timeout, killSignal }',
            SIGTERM: 'SIGKILL',
          },
          prediction: lines({
            ask: 'Which of these lines print?',
            distractors: ['spawnSync: SIGKILL', 'execFile: null, SIGTERM', 'execFile: 137, undefined', 'spawn: null, SIGTERM'],
          }),
          misconceptions: [
            {
              when: any(printed('execFile: null, SIGTERM'), printed('spawn: null, SIGTERM')),
              say: '`killSignal` says which signal is sent when time is up. SIGTERM is only the default.',
            },
            {
              when: printed('spawnSync: SIGKILL'),
              say: 'The signal is in `signal` of the result. In `error.code` a Sync function says why: ETIMEDOUT.',
            },
            {
              when: printed('execFile: 137, undefined'),
              say: '137 is what a shell makes of SIGKILL. `execFile` has none: no code, and the name of the signal.',
            },
            {
              when: all(not(saidDepends()), any(never(/^spawnSync/), never(/^execFile/), never(/^spawn:/))),
              say: 'None of the three waits for ever: that is what the timeout is for.',
            },
            { when: saidDepends(), say: 'The children would run for ever, so all three run into the time limit.' },
          ],
        },
      ],
    },
    {
      id: 'abort',
      title: 'Cancelling an order',
      file: 'abort.mts',
      teaches:
        '`abort()` kills the child and emits `error` (AbortError) right away, inside the call. `exit` and `close` follow when the child has really gone.',
      prediction: order({ distractors: ['exit: null'] }),
      contract: exact(
        all(
          lineAt(1, 'spawn'),
          lineAt(2, 'error: AbortError'),
          lineAt(3, 'abort() returned'),
          lineAt(4, 'exit: SIGTERM'),
          lineAt(5, 'close'),
          count(/./, '=', 5),
        ),
      ),
      hint: '`abort()` dispatches an event, and events are plain calls. What can it do at once, and what needs the other process?',
      why: [
        { line: 'spawn', text: 'The child has been started.' },
        {
          line: 'error: AbortError',
          text: '`abort()` calls its listeners before it returns. One of them is Node’s: it sends SIGTERM and emits `error`. Without a listener of yours that would be an uncaught error.',
        },
        { line: 'abort() returned', text: 'All listeners have been called.' },
        { line: 'exit: SIGTERM', text: 'The signal has reached the child, the system has ended it, and the event loop hears of it.' },
        { line: 'close', text: 'The pipes are closed. The last event.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('error: AbortError')),
          say: 'Aborting is told as an `error`. Without a listener it would end your program.',
        },
        {
          when: all(not(saidDepends()), any(never('exit: SIGTERM'), never('close'))),
          say: 'The child really ends, and then `exit` and `close` come as for any other.',
        },
        {
          when: before('abort() returned', 'error: AbortError'),
          say: 'The `error` event comes inside `abort()`: dispatching an event is calling functions, one after the other.',
        },
        {
          when: any(before('exit: SIGTERM', 'abort() returned'), before('exit: SIGTERM', 'error: AbortError')),
          say: 'A process needs a moment to end, and we hear of it in a later turn of the loop. Cancelling is asking, and `exit` is the answer.',
        },
        {
          when: any(before('error: AbortError', 'spawn'), before('abort() returned', 'spawn')),
          say: 'We abort in the `spawn` listener, so "spawn" is the first line.',
        },
        { when: before('close', 'exit: SIGTERM'), say: '`close` comes after `exit`, here as always.' },
        { when: printed('exit: null'), say: 'A signal ended the child: `abort()` sends SIGTERM unless `killSignal` says otherwise.' },
        {
          when: before('close', 'abort() returned'),
          say: 'The child has only just been sent the signal. Its pipes close when it is gone.',
        },
        {
          when: saidDepends(),
          say: 'The first three lines are one stack of calls. The other two wait for the child, and always in this order.',
        },
      ],
      variants: [
        {
          id: 'at-once',
          file: 'abort.at-once.mts',
          prediction: order({ distractors: ['exit: null'] }),
          contract: exact(
            all(
              lineAt(1, 'error: AbortError'),
              lineAt(2, 'abort() returned'),
              lineAt(3, 'spawn'),
              lineAt(4, 'exit: SIGTERM'),
              lineAt(5, 'close'),
              count(/./, '=', 5),
            ),
          ),
          hint: 'The order is cancelled in the same breath. Which events are calls, and which have to wait for the running code?',
          why: [
            {
              line: 'error: AbortError',
              text: '`abort()` calls its listeners before it returns. Node’s own sends SIGTERM and emits `error`, all within the call.',
            },
            { line: 'abort() returned', text: 'The last line of the main file.' },
            {
              line: 'spawn',
              text: 'The process was started when `spawn()` returned; the event says so a tick later. That it has been killed meanwhile does not unmake it.',
            },
            { line: 'exit: SIGTERM', text: 'The system has ended the child, and the event loop hears of it.' },
            { line: 'close', text: 'The pipes are closed. The last event.' },
          ],
          misconceptions: [
            {
              when: any(before('spawn', 'error: AbortError'), before('spawn', 'abort() returned')),
              say: '`spawn` is an event that Node emits after the running code. `abort()` is part of the running code, and its `error` comes within it.',
            },
            {
              when: all(not(saidDepends()), never('spawn')),
              say: 'The process did start, so `spawn` is emitted, even though its end is sealed by then.',
            },
            {
              when: all(not(saidDepends()), any(never(/^exit/), never('close'))),
              say: 'There is a process, and the signal ends it. So `exit` and `close` come as for any other child.',
            },
            {
              when: before('abort() returned', 'error: AbortError'),
              say: 'The `error` event comes inside `abort()`: dispatching an event is calling functions.',
            },
            {
              when: any(before('exit: SIGTERM', 'spawn'), before('exit: SIGTERM', 'abort() returned')),
              say: 'A process needs a moment to end, and we hear of it in a later turn of the loop.',
            },
            { when: before('close', 'exit: SIGTERM'), say: '`close` comes after `exit`, here as always.' },
            { when: printed('exit: null'), say: 'A signal ended the child: `abort()` sends SIGTERM unless `killSignal` says otherwise.' },
            { when: saidDepends(), say: 'Two calls, then a tick, then the other process: each comes after the one before.' },
          ],
        },
      ],
    },
    {
      id: 'polite-kill',
      title: 'A request, not an axe',
      file: 'polite-kill.mts',
      teaches:
        '`kill()` sends a signal, SIGTERM by default, and a child may handle it and stay. `killed` only says that a signal was sent. SIGKILL cannot be refused.',
      prediction: order({ distractors: ['exit: SIGTERM', 'killed: false'] }),
      contract: exact(
        all(
          lineAt(1, 'cook: ready'),
          lineAt(2, 'killed: true'),
          lineAt(3, 'cook: one moment'),
          lineAt(4, 'exit: SIGKILL'),
          count(/./, '=', 4),
        ),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'The cook has a listener for SIGTERM. What does `killed` know of that?',
      why: [
        { line: 'cook: ready', text: 'The child is up, and its signal listener is in place.' },
        { line: 'killed: true', text: 'The signal has been sent. Whether it has any effect nobody knows yet.' },
        {
          line: 'cook: one moment',
          text: 'A handled SIGTERM is an event like others: the child lives. A good server uses that time to finish its requests.',
        },
        { line: 'exit: SIGKILL', text: 'SIGKILL never reaches the child’s code. The system ends it. There is no cleaning up, either.' },
      ],
      misconceptions: [
        { when: all(not(saidDepends()), never(/^exit/)), say: 'SIGKILL cannot be handled. So this child ends, too, and `exit` tells.' },
        {
          when: printed('exit: SIGTERM'),
          say: 'Without a listener it would end so. With one the child decides itself, and this one stays.',
        },
        {
          when: printed('killed: false'),
          say: '`killed` does not wait to see. It is true as soon as a signal has been sent. Whether the child is gone only `exit` tells.',
        },
        {
          when: before('cook: one moment', 'killed: true'),
          say: '`kill()` returns at once, and the next line prints. The answer of the child needs a turn of the event loop.',
        },
        {
          when: any(before('killed: true', 'cook: ready'), before('cook: one moment', 'cook: ready')),
          say: 'The signal is sent when the cook has said "ready", not before.',
        },
        {
          when: any(before('exit: SIGKILL', 'cook: one moment'), all(not(saidDepends()), never('cook: one moment'))),
          say: 'The SIGKILL is sent as an answer to "one moment". And that message comes, since the child survives the SIGTERM.',
        },
        { when: before('exit: SIGKILL', 'killed: true'), say: 'The exit is told by the event loop, after the code that is running.' },
        { when: saidDepends(), say: 'Every step waits for a message of the one before.' },
      ],
      variants: [
        {
          id: 'no-listener',
          file: 'polite-kill.no-listener.mts',
          prediction: order({ distractors: ['cook: tidying up', 'exit: SIGKILL', 'exit: null', 'killed: false'] }),
          contract: exact(all(lineAt(1, 'cook: ready'), lineAt(2, 'killed: true'), lineAt(3, 'exit: SIGTERM'), count(/./, '=', 3))),
          hint: 'This cook listens for `exit`, not for SIGTERM. Is that a difference?',
          why: [
            { line: 'cook: ready', text: 'The child is up, and its `exit` listener is in place.' },
            { line: 'killed: true', text: 'The signal has been sent.' },
            {
              line: 'exit: SIGTERM',
              text: 'Nobody handles SIGTERM, so the system ends the child at once: no JavaScript runs any more, not even its `exit` listener. To tidy up, listen for SIGTERM, and then call `process.exit` yourself.',
            },
          ],
          misconceptions: [
            {
              when: printed('cook: tidying up'),
              say: 'The `exit` of `process` is emitted when Node ends the process. A signal that nobody handles does not ask Node.',
            },
            {
              when: all(not(saidDepends()), never(/^exit/)),
              say: 'SIGTERM is a request only where somebody listens for it. Nobody does here, so the system ends the child, and `exit` tells.',
            },
            { when: printed('exit: SIGKILL'), say: '`kill()` without a name sends SIGTERM, and this child has nothing against it.' },
            { when: printed('exit: null'), say: 'It was ended by a signal, so the signal has a name, and the code is null.' },
            { when: printed('killed: false'), say: '`killed` is true as soon as a signal has been sent.' },
            { when: before('exit: SIGTERM', 'killed: true'), say: 'The exit is told by the event loop, after the code that is running.' },
            { when: before('killed: true', 'cook: ready'), say: 'The signal is sent when the cook has said "ready", not before.' },
            { when: saidDepends(), say: 'Every step waits for the one before.' },
          ],
        },
      ],
    },
    {
      id: 'shell-codes',
      title: 'What the shell makes of it',
      file: 'shell-codes.mts',
      teaches:
        'With a shell in between you hear the shell’s words: 128 + the signal’s number for a killed command, 127 for one it did not find. And exit codes have only 8 bits.',
      prediction: number({
        ask: 'SIGKILL has the number 9. With a shell in between: which exit code do you see when the command is killed by it?',
        value: 'killed',
      }),
      contract: exact(
        all(
          lineAt(1, 'killed, seen directly: null, SIGKILL'),
          lineAt(2, 'killed, seen through a shell: 137'),
          lineAt(3, 'no such command: 127'),
          lineAt(4, 'exit 256: 0'),
          count(/./, '=', 4),
        ),
      ),
      values: { killed: { pattern: /^killed, seen through a shell: (\d+)$/ } },
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'The shell itself was not killed. It ends with a number that says: a signal, and which one. Its signals start at 128.',
      why: [
        { line: 'killed, seen directly: null, SIGKILL', text: 'No shell: no code, and the name of the signal.' },
        {
          line: 'killed, seen through a shell: 137',
          text: '128 + 9. The shell was not killed, so it has a code, and it packs the signal into it. Containers report 137 in the same way.',
        },
        {
          line: 'no such command: 127',
          text: 'The shell could be started, so there is no ENOENT. It found no such command and said so with 127. (On Windows it is 1.)',
        },
        {
          line: 'exit 256: 0',
          text: 'Only 8 bits arrive, and 256 is 0 in 8 bits. So a failure looks like success: stay between 0 and 255.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 9),
          say: 'Then a program that calls `exit(9)` would look the same. The shell adds 128 to tell the two apart.',
        },
        { when: answered('=', 0), say: '0 means success. A killed command is none.' },
        {
          when: answered('=', 1),
          say: '1 is what a program chooses for "failed". This one had no time to choose; the shell writes 128 + 9.',
        },
        { when: answered('=', 128), say: '128 is where signals begin. Add the number of this one.' },
        { when: answered('=', 143), say: '143 is 128 + 15: SIGTERM. SIGKILL is 9.' },
        { when: answered('=', 127), say: '127 is "command not found". A signal is 128 plus its number.' },
        {
          when: all(
            answered('!=', 0),
            answered('!=', 1),
            answered('!=', 9),
            answered('!=', 127),
            answered('!=', 128),
            answered('!=', 137),
            answered('!=', 143),
          ),
          say: 'A shell reports a command ended by a signal as 128 plus the number of the signal.',
        },
      ],
      variants: [
        {
          id: 'sigterm',
          rename: { SIGKILL: 'SIGTERM', '256': '300' },
          prediction: number({
            ask: 'SIGTERM has the number 15. With a shell in between: which exit code do you see when the command is killed by it?',
            value: 'killed',
          }),
          contract: exact(
            all(
              lineAt(1, 'killed, seen directly: null, SIGTERM'),
              lineAt(2, 'killed, seen through a shell: 143'),
              lineAt(3, 'no such command: 127'),
              lineAt(4, 'exit 300: 44'),
              count(/./, '=', 4),
            ),
          ),
          why: [
            { line: 'killed, seen directly: null, SIGTERM', text: 'No shell: no code, and the name of the signal.' },
            {
              line: 'killed, seen through a shell: 143',
              text: '128 + 15. The shell was not killed, so it has a code, and it packs the signal into it. 143 in the log of a container: somebody asked it to stop, and it did.',
            },
            {
              line: 'no such command: 127',
              text: 'The shell could be started, so there is no ENOENT. It found no such command and said so with 127.',
            },
            { line: 'exit 300: 44', text: 'Only 8 bits arrive, and of 300 that leaves 300 - 256 = 44.' },
          ],
          misconceptions: [
            {
              when: answered('=', 15),
              say: 'Then a program that calls `exit(15)` would look the same. The shell adds 128 to tell the two apart.',
            },
            { when: answered('=', 0), say: '0 means success. A killed command is none, however politely it was asked.' },
            { when: answered('=', 1), say: '1 is what a program chooses for "failed". This one had no time to choose.' },
            { when: answered('=', 128), say: '128 is where signals begin. Add the number of this one.' },
            { when: answered('=', 137), say: '137 is 128 + 9: SIGKILL. SIGTERM is 15.' },
            { when: answered('=', 127), say: '127 is "command not found". A signal is 128 plus its number.' },
            {
              when: all(
                answered('!=', 0),
                answered('!=', 1),
                answered('!=', 15),
                answered('!=', 127),
                answered('!=', 128),
                answered('!=', 137),
                answered('!=', 143),
              ),
              say: 'A shell reports a command ended by a signal as 128 plus the number of the signal.',
            },
          ],
        },
      ],
    },
    {
      id: 'kill-the-shell',
      title: 'You killed the operator',
      file: 'kill-the-shell.mts',
      teaches: '`kill()` ends one process: the one you started. With `exec` that is the shell, and the command it started can live on.',
      prediction: order({ distractors: ['data: done', 'exit: null'] }),
      contract: exact(
        all(
          lineAt(1, 'data: cooking'),
          lineAt(2, 'exit: SIGTERM'),
          lineAt(3, 'data: still cooking'),
          lineAt(4, 'close'),
          count(/./, '=', 4),
        ),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'Three processes: we, the shell, the cook. Whose pid has `shell`?',
      why: [
        { line: 'data: cooking', text: 'The shell has started the cook, and the cook’s output comes through the shell’s pipe.' },
        { line: 'exit: SIGTERM', text: 'The shell is dead. Nobody told the cook.' },
        {
          line: 'data: still cooking',
          text: 'The cook lives, and still holds the pipe. A `timeout` of `exec` hits the shell in the same way. (For a single command some shells step aside and become the command. Do not count on it.)',
        },
        { line: 'close', text: 'Only now is the last holder of the pipe gone. This cook ends by itself; a real one may run for hours.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), any(never('exit: SIGTERM'), never('close'))),
          say: 'The shell does die: `exit`. And when the cook has gone as well, the pipe is closed: `close`.',
        },
        {
          when: printed('data: done'),
          say: '`echo done` would be the shell’s next command. A dead shell runs no next command.',
        },
        {
          when: all(not(saidDepends()), never('data: still cooking')),
          say: 'A signal goes to one process, not to its children. Leave the shell out (`execFile`), or start a group (`detached`) and kill that.',
        },
        {
          when: any(before('data: still cooking', 'exit: SIGTERM'), before('close', 'data: still cooking')),
          say: 'The cook says it when our end of stdin closes, which Node does at the exit of the shell. And `close` waits for the cook.',
        },
        { when: printed('exit: null'), say: 'The shell itself was ended by our SIGTERM, so the signal is named.' },
        {
          when: any(before('exit: SIGTERM', 'data: cooking'), before('close', 'exit: SIGTERM')),
          say: 'We kill when we hear "cooking"; then comes `exit`; and `close` is last.',
        },
        { when: saidDepends(), say: 'Each step is the answer to the one before, across three processes.' },
      ],
      variants: [
        {
          id: 'group',
          rename: {
            'You killed the operator': 'You hang up on the operator',
            '`kill()` ends one process: the one you started. With `exec` that is the shell, and the command it started can live on.':
              'To reach the shell and all that it has started, give it a group of its own (`detached: true`) and signal the group: `process.kill(-pid)`.',
          },
          file: 'kill-the-shell.group.mts',
          prediction: order({ distractors: ['data: still cooking', 'data: done', 'exit: null'] }),
          contract: exact(all(lineAt(1, 'data: cooking'), lineAt(2, 'exit: SIGTERM'), lineAt(3, 'close'), count(/./, '=', 3))),
          hint: 'Mind the minus before the pid, and `detached`. Who belongs to the shell’s group?',
          why: [
            { line: 'data: cooking', text: 'The shell has started the cook, and the cook’s output comes through the shell’s pipe.' },
            { line: 'exit: SIGTERM', text: 'A negative pid means the whole group. The shell is dead, and so is the cook.' },
            {
              line: 'close',
              text: 'Nobody holds the pipe any more. The cook had no time to say a word: without a listener SIGTERM ends a Node at once.',
            },
          ],
          misconceptions: [
            {
              when: printed('data: still cooking'),
              say: 'It would be so with `shell.kill()`. Here the signal went to the group: `detached` made the shell its leader, and the cook was born into it.',
            },
            { when: printed('data: done'), say: '`echo done` would be the shell’s next command. A dead shell runs no next command.' },
            {
              when: printed('exit: null'),
              say: 'The shell was ended by SIGTERM, which `process.kill` sends unless you name another. So the signal is named.',
            },
            {
              when: any(before('exit: SIGTERM', 'data: cooking'), before('close', 'exit: SIGTERM'), before('close', 'data: cooking')),
              say: 'We kill when we hear "cooking"; then comes `exit`; and `close` is last.',
            },
            {
              when: all(not(saidDepends()), any(never('data: cooking'), never('exit: SIGTERM'), never('close'))),
              say: 'We hear the cook before we kill, and a child that was started emits `exit` and `close`.',
            },
            { when: saidDepends(), say: 'Each step is the answer to the one before, and the signal reaches both at once.' },
          ],
        },
      ],
    },
    {
      id: 'orphan',
      title: 'The orphan',
      file: 'orphan.mts',
      teaches:
        'On Linux and macOS a child does not die with its parent: it is adopted and lives on. If you want it otherwise, you have to see to it yourself.',
      prediction: order({ distractors: ['cook: alive, new boss: false'] }),
      contract: exact(
        all(lineAt(1, 'cook: ready'), lineAt(2, 'boss: SIGKILL'), lineAt(3, 'cook: alive, new boss: true'), count(/./, '=', 3)),
      ),
      needs: { platforms: ['linux', 'darwin'] },
      hint: 'The boss is killed without a chance to do anything. Who would tell the cook to stop?',
      why: [
        { line: 'cook: ready', text: 'Three processes are up: we, the boss, and the boss’s cook.' },
        { line: 'boss: SIGKILL', text: 'The boss is dead. SIGKILL leaves no time to end its children.' },
        {
          line: 'cook: alive, new boss: true',
          text: 'The cook is an orphan now: the system has given it another parent, usually process 1. It would live on; here it ends because its stdin has.',
        },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never(/^cook: alive/)),
          say: 'Nothing in a POSIX system ties a child’s life to its parent’s. (A child that ends with its parent was told so: by a closed pipe, a closed IPC channel, or Ctrl+C, which goes to all of them.)',
        },
        {
          when: printed('cook: alive, new boss: false'),
          say: 'A process always has a parent that is alive. When it dies, the system finds another at once.',
        },
        {
          when: before('cook: alive, new boss: true', 'boss: SIGKILL'),
          say: 'The cook speaks when its stdin has been closed, and Node closes that when it has heard of the end of the boss.',
        },
        {
          when: any(before('boss: SIGKILL', 'cook: ready'), before('cook: alive, new boss: true', 'cook: ready')),
          say: 'The boss is killed when "ready" has been heard.',
        },
        { when: saidDepends(), say: 'Every step waits for the one before.' },
      ],
      variants: [
        {
          id: 'tidy-boss',
          rename: {
            'The orphan': 'The last order of the boss',
            'If you want it otherwise, you have to see to it yourself.':
              'A parent that is asked to go (SIGTERM) can end its children first.',
          },
          file: 'orphan.tidy-boss.mts',
          prediction: order({ distractors: ['cook: alive, new boss: true', 'boss: SIGTERM'] }),
          contract: exact(all(lineAt(1, 'cook: ready'), lineAt(2, 'cook: SIGTERM'), lineAt(3, 'boss: 0'), count(/./, '=', 3))),
          hint: 'This boss is asked, not shot, and has a listener. What does it do, and what is left for it to do after that?',
          why: [
            { line: 'cook: ready', text: 'Three processes are up: we, the boss, and the boss’s cook.' },
            {
              line: 'cook: SIGTERM',
              text: 'The boss has a listener for SIGTERM, so the signal does not end it. It passes the signal on, and hears of the end of its cook.',
            },
            { line: 'boss: 0', text: 'No child is left, nothing else is open: the boss ends by itself, with code 0. Nobody is orphaned.' },
          ],
          misconceptions: [
            {
              when: printed('cook: alive, new boss: true'),
              say: 'That was the boss that was killed by SIGKILL, which no listener hears. This one hears SIGTERM, and ends its cook before it goes.',
            },
            {
              when: printed('boss: SIGTERM'),
              say: 'A listener for SIGTERM takes the place of dying. The boss ends because it has nothing left to do, so with a code: 0.',
            },
            {
              when: before('boss: 0', 'cook: SIGTERM'),
              say: 'A running child keeps its parent alive: the boss hears of the end of its cook first. And we print at `close`, when all of its output is here.',
            },
            {
              when: any(before('boss: 0', 'cook: ready'), before('cook: SIGTERM', 'cook: ready')),
              say: 'We send the signal when "ready" has been heard.',
            },
            {
              when: all(not(saidDepends()), any(never('cook: ready'), never('cook: SIGTERM'), never(/^boss/))),
              say: 'The cook says that it is ready, the boss tells how its cook ended, and we tell how the boss ended.',
            },
            { when: saidDepends(), say: 'Every step waits for the one before.' },
          ],
        },
      ],
    },
    {
      id: 'let-go',
      title: 'Closing before the cook is done',
      file: 'let-go.mts',
      teaches:
        'A running child keeps its parent alive. `unref()` lets the parent end without it; `detached` gives the child a group of its own (on Windows: a console of its own).',
      prediction: order({ distractors: ['shop: the cook has gone'] }),
      contract: exact(all(lineAt(1, 'shop: closed'), lineAt(2, 'cook: done'), lineAt(3, 'street: quiet'), count(/./, '=', 3))),
      hint: 'What is the shop waiting for, after `unref()`? And what is the cook waiting for?',
      why: [
        {
          line: 'shop: closed',
          text: 'The child does not count any more, and nothing else is left. So the shop’s event loop is empty, and it ends.',
        },
        {
          line: 'cook: done',
          text: 'The end of the shop has cut the pipe to the cook’s stdin, and the cook ends by itself. It still writes to the pipe it has inherited.',
        },
        { line: 'street: quiet', text: '`spawnSync` waits until the pipe has no holder any more: the shop and the cook.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('shop: closed')),
          say: 'With `unref()` the shop does not wait, so it ends, and says so in its `exit` listener.',
        },
        {
          when: printed('shop: the cook has gone'),
          say: 'The shop is gone first. Nobody is left who could hear the `exit` of the cook: that is the price of `unref()`.',
        },
        {
          when: before('cook: done', 'shop: closed'),
          say: 'Without `unref()` the shop would wait for the cook, and the cook for the shop, for ever. With it the shop leaves first.',
        },
        {
          when: any(before('street: quiet', 'cook: done'), before('street: quiet', 'shop: closed')),
          say: '`spawnSync` collects the output until every holder of the pipe is gone. The cook is one.',
        },
        {
          when: all(not(saidDepends()), never('cook: done')),
          say: 'The cook does not die with the shop. It hears the end of its input, says its line and goes.',
        },
        { when: saidDepends(), say: 'The cook cannot be done before the shop is closed, because it waits for just that.' },
      ],
      variants: [
        {
          id: 'held',
          rename: { 'Closing before the cook is done': 'Closing time' },
          file: 'let-go.held.mts',
          prediction: order(),
          contract: exact(
            all(
              lineAt(1, 'cook: done'),
              lineAt(2, 'shop: the cook has gone'),
              lineAt(3, 'shop: closed'),
              lineAt(4, 'street: quiet'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'One line is missing, and another has come in its place. What keeps the shop open now, and what is the cook waiting for?',
          why: [
            { line: 'cook: done', text: '`end()` shuts the pipe to the cook’s stdin. That is what it has been waiting for.' },
            {
              line: 'shop: the cook has gone',
              text: 'There is no `unref()`, so the child counts: the shop stays open, and is there to hear the `exit`. (`detached` alone lets nobody go.)',
            },
            { line: 'shop: closed', text: 'No child is left, the event loop is empty, the shop ends.' },
            { line: 'street: quiet', text: '`spawnSync` comes back when the shop has ended and its output has no holder any more.' },
          ],
          misconceptions: [
            {
              when: any(before('shop: closed', 'cook: done'), before('shop: closed', 'shop: the cook has gone')),
              say: 'That is the shop with `unref()`. Without it a running child keeps its parent alive, `detached` or not.',
            },
            {
              when: all(not(saidDepends()), never('shop: the cook has gone')),
              say: 'Only who leaves first misses the `exit` of its child. This shop waits, so it hears it.',
            },
            {
              when: before('shop: the cook has gone', 'cook: done'),
              say: 'The cook says its line before it ends, and `exit` comes after the end.',
            },
            {
              when: any(
                before('street: quiet', 'cook: done'),
                before('street: quiet', 'shop: closed'),
                before('street: quiet', 'shop: the cook has gone'),
              ),
              say: '`spawnSync` waits for the end of the shop, and the shop for the end of the cook.',
            },
            {
              when: all(not(saidDepends()), any(never('cook: done'), never('shop: closed'), never('street: quiet'))),
              say: 'All three come to their end: the cook hears the end of its input, the shop the end of its cook, the street the end of the shop.',
            },
            { when: saidDepends(), say: 'Each of them waits for the one before.' },
          ],
        },
      ],
    },
    {
      id: 'zombie',
      title: 'Dead, but still on the list',
      file: 'zombie.mts',
      teaches:
        'A child that has ended stays in the process list as a zombie (Z) until its parent has asked for the exit code. Node does that in its event loop.',
      prediction: order({ distractors: ['while we are busy: not in the list', 'after the event: Z'] }),
      contract: exact(
        all(lineAt(1, 'while we are busy: Z'), lineAt(2, 'exit event'), lineAt(3, 'after the event: not in the list'), count(/./, '=', 3)),
      ),
      needs: { platforms: ['linux', 'darwin'], programs: ['ps'] },
      hint: 'Somebody has to keep the exit code until the parent asks for it. And this parent is busy.',
      why: [
        {
          line: 'while we are busy: Z',
          text: 'The cook has ended: no memory, no files, only an entry with its exit code. It waits for a signature of the parent, and the parent is in a loop.',
        },
        { line: 'exit event', text: 'The loop is over, the event loop turns, Node fetches the exit code and emits `exit`.' },
        { line: 'after the event: not in the list', text: 'The code has been fetched, so the system can forget the entry.' },
      ],
      misconceptions: [
        {
          when: all(not(saidDepends()), never('exit event')),
          say: 'Once the loop is over, the event loop turns again, and the event that has been waiting comes.',
        },
        {
          when: printed('while we are busy: not in the list'),
          say: 'The system cannot throw the entry away: the parent may still ask how it ended. Until then it is a zombie.',
        },
        { when: printed('after the event: Z'), say: '`exit` is emitted because the code was fetched, and with that the zombie is gone.' },
        {
          when: any(before('exit event', 'while we are busy: Z'), before('after the event: not in the list', 'while we are busy: Z')),
          say: 'An event needs the event loop, and that stands still while the `while` loop runs.',
        },
        { when: before('after the event: not in the list', 'exit event'), say: 'Both are printed by the same listener, in this order.' },
        { when: saidDepends(), say: 'The loop goes on until the cook is a zombie, and only then can the event come.' },
      ],
      variants: [
        {
          id: 'killed',
          rename: {
            'Node does that in its event loop.': 'Node does that in its event loop. A signal changes nothing: it is dead already.',
          },
          file: 'zombie.killed.mts',
          prediction: order({
            distractors: ['signal sent: false', 'after the signal: not in the list', 'exit event: SIGKILL', 'after the event: Z'],
          }),
          contract: exact(
            all(
              lineAt(1, 'signal sent: true'),
              lineAt(2, 'after the signal: Z'),
              lineAt(3, 'exit event: 0'),
              lineAt(4, 'after the event: not in the list'),
              count(/./, '=', 4),
            ),
          ),
          hint: 'How did the cook end, and when? What can a signal still change about that?',
          why: [
            {
              line: 'signal sent: true',
              text: 'There is still an entry with this pid, so the system takes the signal and reports no error. True means no more than that: it was sent.',
            },
            {
              line: 'after the signal: Z',
              text: 'There is nothing left that could be killed. A zombie goes only when its parent asks for the exit code, and this parent is busy.',
            },
            {
              line: 'exit event: 0',
              text: 'The event loop turns, Node fetches the code. It is the one that the cook ended with, long before the signal: 0.',
            },
            { line: 'after the event: not in the list', text: 'The code has been fetched, so the system can forget the entry.' },
          ],
          misconceptions: [
            {
              when: printed('signal sent: false'),
              say: '`kill()` is false when there is nobody with that pid any more. A zombie still has its pid.',
            },
            {
              when: printed('after the signal: not in the list'),
              say: 'SIGKILL ends what runs. A zombie does not run, it waits for its parent to ask how it ended.',
            },
            {
              when: printed('exit event: SIGKILL'),
              say: 'The cook had ended by itself before, and its code was kept. A signal after death does not rewrite it.',
            },
            {
              when: printed('after the event: Z'),
              say: '`exit` is emitted because the code was fetched, and with that the zombie is gone.',
            },
            {
              when: any(before('exit event: 0', 'signal sent: true'), before('exit event: 0', 'after the signal: Z')),
              say: 'An event needs the event loop, and that stands still until the main file has run to its end.',
            },
            {
              when: any(
                before('after the signal: Z', 'signal sent: true'),
                before('after the event: not in the list', 'exit event: 0'),
                before('after the event: not in the list', 'signal sent: true'),
                before('after the event: not in the list', 'after the signal: Z'),
              ),
              say: 'First the two lines of the main file, then the two of the listener, each in the order in which they are written.',
            },
            {
              when: all(not(saidDepends()), any(never(/^signal/), never(/^after the signal/), never(/^exit/), never(/^after the event/))),
              say: 'The main file prints two lines and the `exit` listener two.',
            },
            { when: saidDepends(), say: 'The loop goes on until the cook is a zombie. From then on nothing is left to chance.' },
          ],
        },
      ],
    },
    {
      id: 'cost',
      title: 'What a kitchen costs',
      file: 'cost.mts',
      teaches:
        'Starting a Node costs tens of milliseconds (and tens of MB); a message to one that is open well under one, usually. So keep a few children and send them many orders.',
      prediction: choice({
        ask: 'Opening the kitchen and getting the first answer: how long, compared to each further order?',
        choices: [
          {
            id: 'same',
            text: 'About as long, less than three times',
            holds: not(value('open', '>=', { value: 'each', times: 3 })),
            why: 'A whole Node has to start before the first answer. A further order is two short trips through a pipe.',
          },
          {
            id: 'longer',
            text: 'Much longer, more than three times',
            holds: value('open', '>=', { value: 'each', times: 3 }),
            why: 'On an idle machine it is about a hundred times as long. A `fork` per request is the wrong plan: open once, send often.',
          },
        ],
      }),
      contract: measured(value('open', '>=', { value: 'each', times: 3 }), value('each', '>', 0)),
      values: {
        open: { pattern: /^open and first order: ([\d.]+)/, unit: 'ms', label: 'open and first order' },
        each: { pattern: /^each further order: ([\d.]+)/, unit: 'ms', label: 'each further order' },
      },
      hint: 'What has to happen in the child before it can read its first message?',
      why: [
        {
          value: 'open',
          text: 'A new process, a new V8, Node’s own start, your file: 30 to 50 ms on a quick machine, more on a busy one.',
        },
        { value: 'each', text: 'Written as JSON, through the channel, read, and the same back.' },
      ],
      misconceptions: [
        {
          when: chose('same'),
          say: 'It is often thought that the message is the expensive part. For large objects it can be; for "next" it is next to nothing.',
        },
      ],
      variants: [
        {
          id: 'large-order',
          rename: {
            'a message to one that is open well under one, usually. So keep a few children and send them many orders.':
              'a small message to one that is open well under one. A large message can cost more than a Node: it is written and read as JSON, on both sides. So keep a few children, and send them little.',
          },
          file: 'cost.large-order.mts',
          prediction: choice({
            ask: 'What takes longer: opening the kitchen (with one tiny order), or sending 400,000 dishes to the open kitchen and getting them back?',
            choices: [
              {
                id: 'opening',
                text: 'Opening: a whole Node has to start',
                holds: not(value('large', '>', { value: 'open' })),
                why: 'Starting a Node is tens of milliseconds of work. This order is text of 12 MB, which is made and read twice: many times as much.',
              },
              {
                id: 'order',
                text: 'The large order',
                holds: value('large', '>', { value: 'open' }),
                why: 'Each side makes 12 MB of JSON and parses 12 MB of JSON, and a pipe carries it there and back. The channel is no shared memory: every byte has its price.',
              },
            ],
          }),
          contract: measured(value('large', '>', { value: 'open' }), value('open', '>', 0)),
          values: {
            open: { pattern: /^open and first order: ([\d.]+)/, unit: 'ms', label: 'open and first order' },
            large: { pattern: /^one large order: ([\d.]+)/, unit: 'ms', label: 'one large order' },
          },
          hint: 'How does a message get into another process? What has to be done with 400,000 objects on the way?',
          why: [
            { value: 'open', text: 'A new process, a new V8, Node’s own start, your file, and one word there and back.' },
            {
              value: 'large',
              text: 'Written as JSON, through the channel, parsed, and the same back. Meanwhile both event loops stand still for long stretches. Better: send the name of a file, or only what is needed.',
            },
          ],
          misconceptions: [
            {
              when: chose('opening'),
              say: 'That holds for an order of one word. The price of a message grows with what is in it, that of a Node does not.',
            },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'which-one',
      ask: 'You convert a film with `ffmpeg`. The file name comes from a user, and `ffmpeg` prints progress for an hour. Which call fits?',
      choices: [
        {
          id: 'exec',
          text: '`exec("ffmpeg -i " + name + " out.mp4")`',
          why: 'A shell would read the user’s text, and the output is collected up to `maxBuffer`, then the child is killed.',
        },
        {
          id: 'execfile',
          text: '`execFile("ffmpeg", ["-i", name, "out.mp4"])`',
          why: 'No shell, that is right. But an hour of progress is collected, and above 1 MiB the child is killed. And you see none of it before the end.',
        },
        {
          id: 'spawn',
          text: '`spawn("ffmpeg", ["-i", name, "out.mp4"])`',
          right: true,
          why: 'No shell, so the name is only a name, and the progress comes as a stream, as long as it likes.',
        },
        {
          id: 'fork',
          text: '`fork("ffmpeg", ["-i", name, "out.mp4"])`',
          why: '`fork` runs a JavaScript file in another Node. `ffmpeg` is none.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'dash-name',
      ask: 'The user’s text is passed with `execFile("git", ["log", branch])`. No shell. What can still go wrong?',
      choices: [
        {
          id: 'nothing',
          text: 'Nothing: without a shell any text is safe to pass',
          why: 'Safe from the shell. But `git` itself reads its arguments, too.',
        },
        {
          id: 'option',
          text: '`git` reads a text that begins with `-` as an option',
          right: true,
          why: 'The shell is not the only one who finds a meaning in text. `--output=file` is an option to `git log`. Check the text, and put `--end-of-options` (or `--`) before it where the program knows it.',
        },
        {
          id: 'blank',
          text: 'A text with a blank becomes two arguments',
          why: 'That would be a shell’s work. Each element of the list arrives as one argument.',
        },
        { id: 'semicolon', text: 'A `;` starts a second command', why: 'Only for a shell. For `git` it is a character like others.' },
      ],
      see: { demo: 'injection' },
    },
    {
      id: 'rename-result',
      ask: 'A child writes its result to stdout. You collect it in `data` events. When is it complete?',
      choices: [
        {
          id: 'exit',
          text: 'At `exit`',
          why: 'The process has ended, but data may still be in the pipe, and a grandchild may still add to it.',
        },
        {
          id: 'close',
          text: 'At `close`',
          right: true,
          why: 'The process has ended and its pipes are closed: nothing can follow. With `for await` over `child.stdout` you know it at the end of the loop.',
        },
        { id: 'data', text: 'At the first `data` event', why: 'That is one chunk. It may be all there is, or the first of many.' },
        { id: 'disconnect', text: 'At `disconnect`', why: 'That concerns the IPC channel. stdout is another pipe.' },
      ],
      see: { demo: 'exit-or-close' },
    },
    {
      id: 'success-test',
      ask: 'Which test tells that a child was successful?',
      code: "child.on('close', (code, signal) => {\n  if (…) console.log('well done')\n})",
      choices: [
        {
          id: 'not-code',
          text: '`!code`',
          why: 'A child that was killed has the code null, and `!null` is true: a crash would count as success.',
        },
        {
          id: 'zero',
          text: '`code === 0`',
          right: true,
          why: 'Only a process that ended by itself and said 0. Null (a signal) and all other numbers fail.',
        },
        { id: 'null', text: '`code === null`', why: 'Null means that a signal ended it.' },
        {
          id: 'signal',
          text: '`signal === null`',
          why: 'That says only that no signal ended it. `process.exit(1)` passes this test, too.',
        },
      ],
      see: { demo: 'exit-codes' },
    },
    {
      id: 'hanging-child',
      ask: '`spawn("sort")` hangs: no output, no end. The code writes two lines to `child.stdin` and listens to `stdout` and `close`. What is missing?',
      choices: [
        {
          id: 'newline',
          text: 'A newline at the end of the second line',
          why: '`sort` takes a last line without one. But it cannot know that the line is the last.',
        },
        {
          id: 'end',
          text: '`child.stdin.end()`',
          right: true,
          why: '`sort` has to see the end of its input before it can print the first line. As long as the pipe is open, there may be more.',
        },
        { id: 'resume', text: '`child.stdout.resume()`', why: 'The `data` listener has set the stream going already.' },
        { id: 'ref', text: '`child.ref()`', why: 'That is about keeping the parent alive. It is alive: it waits.' },
      ],
      see: { demo: 'feed' },
    },
    {
      id: 'noisy-child',
      ask: 'A child works for a while and then stands still, using no processor time. You started it with default options and listen to `exit` only. It logs a lot. Why does it stand still?',
      choices: [
        {
          id: 'pipe',
          text: 'A pipe is full, since nobody reads it',
          right: true,
          why: 'By default stdout and stderr are pipes, and a pipe must be emptied. Read it, or `resume()` it, or start the child with `stdio: "ignore"` or `"inherit"`.',
        },
        {
          id: 'buffer',
          text: 'It has reached `maxBuffer`',
          why: '`spawn` has none. And where there is one, the child is killed instead of standing still.',
        },
        {
          id: 'loop',
          text: 'The event loop of the parent is blocked',
          why: 'The child has its own. It would not notice, unless it waits for a pipe.',
        },
        { id: 'zombie', text: 'It has become a zombie', why: 'A zombie has ended. This one would gladly go on.' },
      ],
      see: { demo: 'unread-belt' },
    },
    {
      id: 'empty-map',
      ask: 'A forked worker gets `{ seats: new Set([1, 2]), at: new Date() }` by `send`, with default options. What is `seats` there?',
      choices: [
        { id: 'set', text: 'A Set with 1 and 2', why: 'With `serialization: "advanced"` it would be.' },
        { id: 'array', text: '`[1, 2]`', why: 'Nobody turns a Set into an array, unless you write `[...set]`.' },
        {
          id: 'object',
          text: '`{}`',
          right: true,
          why: 'JSON writes the own enumerable properties of an object, and a Set has none. Neither side gets an error. `at` is a string, by the way.',
        },
        { id: 'throws', text: '`send` throws', why: 'JSON throws for BigInt and for circles. A Set it just does not see into.' },
      ],
      see: { demo: 'retyped' },
    },
    {
      id: 'script-hangs',
      ask: 'A script forks a worker, sends a job, prints the result, and does not end. Three of these changes let it end. Which one does not?',
      choices: [
        {
          id: 'disconnect',
          text: 'Parent: `child.disconnect()` after the result',
          why: 'That works: the channel is closed, and both can end.',
        },
        { id: 'process', text: 'Worker: `process.disconnect()` after sending', why: 'That works, too: either side can hang up.' },
        {
          id: 'once',
          text: 'Worker: `process.once("message", …)`',
          why: 'That works: without a listener the channel does not keep the worker alive.',
        },
        {
          id: 'null',
          text: 'Parent: `child.removeAllListeners("message")`',
          right: true,
          why: 'The worker still listens, so it lives; and a living child keeps its parent alive, whoever listens.',
        },
      ],
      see: { demo: 'who-hangs-up' },
    },
    {
      id: 'crash-isolation',
      ask: 'You run a plugin of a stranger in a forked child. What does that protect you from?',
      choices: [
        {
          id: 'crash',
          text: 'From its crashes, leaks and endless loops',
          right: true,
          why: 'They hit the child’s own process and event loop. You can watch it, kill it and start another.',
        },
        {
          id: 'files',
          text: 'From reading your files',
          why: 'It runs as your user. Whatever you can read, it can. For that take a container or another user. (The permission model of Node is a seat belt, no wall against malicious code.)',
        },
        {
          id: 'secrets',
          text: 'From seeing the secrets in your environment',
          why: 'It gets a copy of all of it, unless you pass an `env` of your own.',
        },
        { id: 'network', text: 'From opening connections', why: 'It has the same network as you.' },
      ],
      see: { demo: 'own-world' },
    },
    {
      id: 'timeout-exec',
      ask: '`exec("node report.js | gzip > out.gz", { timeout: 5000 })` on Linux: after 5 seconds the callback has an error, but `report.js` goes on. Why?',
      choices: [
        {
          id: 'late',
          text: 'It is still cleaning up and will end in a moment',
          why: 'It never got a signal, so it does not know that it should end.',
        },
        {
          id: 'shell',
          text: 'The signal went to the shell only',
          right: true,
          why: '`exec` knows one process: the shell. Its children are orphans now. Without a shell (`execFile`, `spawn`) the signal hits the program itself; a group (`detached`, then `process.kill(-child.pid)`) hits them all.',
        },
        { id: 'sigterm', text: 'A pipe protects a process from signals', why: 'Signals and pipes have nothing to do with each other.' },
        { id: 'buffer', text: '`timeout` counts only while nothing is printed', why: 'It counts from the start, whatever is printed.' },
      ],
      see: { demo: 'kill-the-shell' },
    },
    {
      id: 'sync-where',
      ask: 'Where is `execFileSync("git", ["rev-parse", "HEAD"])` a good choice?',
      choices: [
        {
          id: 'request',
          text: 'In a request handler, since it takes only 5 ms',
          why: '5 ms in which nobody else is served, and under load much more. Ask once, at the start, and keep the answer.',
        },
        {
          id: 'script',
          text: 'In a build script, or once while a server starts',
          right: true,
          why: 'Nobody waits meanwhile, and the code stays simple: no callback, and it throws when the exit code is not 0.',
        },
        {
          id: 'timer',
          text: 'In a timer, so that no request waits for it',
          why: 'A timer’s callback runs on the same thread. Every request that comes meanwhile waits.',
        },
        {
          id: 'promise',
          text: 'Anywhere, when wrapped in a promise',
          why: 'A promise does not move work away. The thread stands still as before.',
        },
      ],
      see: { demo: 'bell' },
    },
    {
      id: 'env-path',
      ask: '`spawn("node", ["worker.js"], { env: { LEVEL: "5" } })` fails on Linux where `spawn("node", ["worker.js"])` works. What is a likely reason?',
      choices: [
        { id: 'type', text: '`env` values must be numbers', why: 'They are strings, always.' },
        {
          id: 'path',
          text: 'The PATH is missing',
          right: true,
          why: '`env` replaces the whole environment, so programs are not looked for where they were before. Write `{ ...process.env, LEVEL: "5" }`, and for Node itself use `process.execPath`.',
        },
        { id: 'shell', text: '`env` needs `shell: true`', why: 'Every process has an environment, shell or not.' },
        { id: 'cwd', text: '`env` also resets the current folder', why: 'The folder is another thing: `cwd`.' },
      ],
      see: { demo: 'environment' },
    },
    {
      id: 'no-listener',
      ask: '`try { spawn("imagemagick-convert") } catch { useFallback() }`: the program is not installed. What happens?',
      choices: [
        {
          id: 'caught',
          text: '`useFallback` is called',
          why: '`spawn` does not throw for a missing program, so there is nothing to catch.',
        },
        {
          id: 'crash',
          text: 'An uncaught error ends the whole process',
          right: true,
          why: 'The error comes as an event, after the `try` is over. `child.on("error", useFallback)` would hear it.',
        },
        { id: 'code', text: '`exit` with code 127', why: '127 is a shell’s word. Without a process there is no exit.' },
        {
          id: 'silent',
          text: 'Nothing: the child does not run, and that is all',
          why: 'An `error` event without a listener is never silent.',
        },
      ],
      see: { demo: 'nobody-listens' },
    },
    {
      id: 'child-or-thread',
      ask: 'A server with 8 cores must compute hashes of images in pure JavaScript, 200 per second, 20 ms each. What fits best?',
      choices: [
        { id: 'fork-each', text: '`fork` one child per hash', why: 'Starting a Node costs more than the hash, in time and in memory.' },
        {
          id: 'pool',
          text: 'Six worker threads or children that stay, with many jobs each',
          right: true,
          why: 'Start once, send often. Threads are cheaper and can share memory; children stay apart even when one crashes.',
        },
        {
          id: 'exec',
          text: '`exec("node hash.js")` per image, with a large `maxBuffer`',
          why: 'A shell and a Node per image: even more starts.',
        },
        {
          id: 'async',
          text: 'An `async` function around the computation',
          why: 'It still runs on the one thread: 200 × 20 ms are 4 seconds of work per second.',
        },
      ],
      see: { demo: 'cost' },
    },
    {
      id: 'exit-with-output',
      ask: 'A child prints a large JSON and then calls `process.exit(0)`. The parent sometimes gets half of it. What is the best cure?',
      choices: [
        {
          id: 'timeout',
          text: 'Call `process.exit` in a timer, a second later',
          why: 'A second may do on your machine, and not on a busy one. Sleeping and hoping is no cure.',
        },
        {
          id: 'exitcode',
          text: 'Set `process.exitCode`, and let it end by itself',
          right: true,
          why: 'A process that ends by itself writes everything first. If something keeps it alive, close that.',
        },
        {
          id: 'maxbuffer',
          text: 'A larger `maxBuffer` in the parent',
          why: 'Too much output for `maxBuffer` gives an error, never a quiet half. The bytes are lost in the child.',
        },
        { id: 'sync', text: 'Use `spawnSync` in the parent', why: 'The bytes are lost in the child, before the parent could read them.' },
      ],
      see: { demo: 'in-a-hurry' },
    },
    {
      id: 'sync-and-missing',
      kind: 'run',
      ask: 'There is no such program. What does `spawnSync` do about it?',
      code: "import { spawnSync } from 'node:child_process'\n\ntry {\n  const { status, error } = spawnSync('no-such-kitchen', ['--open'])\n  console.log(`status ${status}, ${error?.code}`)\n} catch (error) {\n  console.log(`caught ${error.code}`)\n}",
      choices: [
        {
          id: 'told',
          text: '`status null, ENOENT`',
          holds: printed('status null, ENOENT'),
          why: '`spawnSync` puts what went wrong into its result and throws nothing. Whoever looks at `status` only, with `!status`, takes null for success.',
        },
        {
          id: 'thrown',
          text: '`caught ENOENT`',
          holds: printed('caught ENOENT'),
          why: '`execFileSync` and `execSync` throw. `spawnSync` hands you a result, with the error in it.',
        },
        {
          id: 'shell-word',
          text: '`status 127, undefined`',
          holds: printed('status 127, undefined'),
          why: '127 is the word of a shell for "command not found". No shell was asked.',
        },
        {
          id: 'one',
          text: '`status 1, ENOENT`',
          holds: printed('status 1, ENOENT'),
          why: 'A status is what a process ends with. Here none ever began: null.',
        },
        {
          id: 'uncaught',
          text: 'Nothing: an `error` event without a listener ends the process',
          holds: not(printed(/^(status|caught)/)),
          why: 'That is `spawn`. The Sync functions return no ChildProcess, so there is nobody to emit events.',
        },
      ],
      see: { demo: 'no-such-kitchen' },
    },
    {
      id: 'soup-and-three',
      kind: 'run',
      ask: 'The child prints its soup and ends with 3. What is printed here?',
      code: "import { execFileSync } from 'node:child_process'\n\nconst code = \"console.log('soup'); process.exitCode = 3\"\ntry {\n  const soup = execFileSync(process.execPath, ['-e', code])\n  console.log(`served ${String(soup).trim()}`)\n} catch (error) {\n  console.log(`caught ${error.status}, ${String(error.stdout).trim()}`)\n}",
      choices: [
        {
          id: 'both',
          text: '`caught 3, soup`',
          holds: printed('caught 3, soup'),
          why: 'Any code but 0 is thrown, and the error brings along what had been printed. It is the same news as in the callback of `execFile`, in another envelope.',
        },
        {
          id: 'served',
          text: '`served soup`',
          holds: printed('served soup'),
          why: 'The output is fine, the code is not, and the code decides. `spawnSync` would have handed you both without throwing.',
        },
        {
          id: 'lost',
          text: '`caught 3, undefined`',
          holds: printed('caught 3, undefined'),
          why: 'The soup is not thrown away: the error has `stdout` and `stderr`, as Buffers.',
        },
        {
          id: 'no-code',
          text: '`caught undefined, soup`',
          holds: printed('caught undefined, soup'),
          why: 'The exit code is in the error as well: in `status`, as in the result of `spawnSync`. (`error.code` is for things like ENOENT here.)',
        },
        {
          id: 'we-too',
          text: 'Nothing: we end with 3, too',
          holds: not(printed(/^(served|caught)/)),
          why: 'A child’s code is a number for its parent. What becomes of the parent is its own business.',
        },
      ],
      see: { demo: 'what-is-an-error' },
    },
    {
      id: 'open-window',
      kind: 'line',
      ask: '`name` comes from a guest, and `run` is a promisified `execFile`, `runShell` a promisified `exec`. Through which line can the guest run commands?',
      code: "const photo = join('photos', basename(name))\nawait run('identify', ['--', photo])\nawait runShell(`convert \"${photo}\" small.png`)\nawait run('rm', ['-f', '--', 'small.png'])\nconsole.log(`done with ${name}`)",
      lines: [
        {
          line: 1,
          why: '`basename` cuts off folders, so nobody climbs out of `photos`. What else is in the name it does not care about, but here the name only becomes a string.',
        },
        { line: 2, why: 'A list and no shell: whatever the name is, it is one argument. And `--` keeps it from being read as an option.' },
        {
          line: 3,
          right: true,
          why: 'A shell reads this line. A file called `x"; rm -rf ~; "` closes the quotes. `basename` cuts at slashes only, and there is none in it.',
        },
        { line: 4, why: 'Deleting looks dangerous, but every word of it is ours.' },
        { line: 5, why: 'A shell never sees it. In a terminal an odd name may look odd, no more.' },
      ],
      see: { demo: 'quotes' },
    },
    {
      id: 'waits-for-ever',
      kind: 'line',
      ask: '`sort` reads its input to the end and prints it sorted. On which line does this program wait for ever?',
      code: "const sort = spawn('sort')\nsort.stdin.write('tea\\nsoup\\n')\nconst [first] = await once(sort.stdout, 'data')\nsort.stdin.end()\nconst [code] = await once(sort, 'close')\nconsole.log(`${first} (code ${code})`)",
      lines: [
        { line: 1, why: '`spawn` returns at once, whatever the child does.' },
        { line: 2, why: 'A few bytes fit into the pipe. And even a full pipe does not make `write` wait: it returns false.' },
        {
          line: 3,
          right: true,
          why: 'We wait for `sort`, and `sort` waits for the end of its input, which comes one line below. Two polite people at a door. Swap lines 3 and 4.',
        },
        { line: 4, why: 'This is the line that would set everybody free. It is never reached.' },
        { line: 5, why: 'It would be done as soon as `sort` has ended. But the program does not get here.' },
      ],
      see: { demo: 'feed' },
    },
    {
      id: 'life-of-a-child',
      kind: 'order',
      ask: 'A child is started with `spawn`, works for a second, prints nothing and ends. In which order do these things happen in the parent?',
      items: [
        { id: 'returned', text: '`spawn()` returns, and the child has a pid' },
        { id: 'file-ends', text: 'The main file runs to its last line' },
        { id: 'spawn', text: 'The `spawn` event' },
        { id: 'exit', text: 'The `exit` event' },
        { id: 'close', text: 'The `close` event' },
      ],
      why: 'The process is there when `spawn()` returns, and all the rest is news of it, and news waits for the end of the running code. `exit` says that the process is gone, `close` that its pipes are, too.',
      wrong: [
        {
          first: 'file-ends',
          second: 'returned',
          why: '`spawn()` is a call in the main file. It starts the process and returns, and then the file goes on.',
        },
        {
          first: 'spawn',
          second: 'file-ends',
          why: '`spawn` is an event, and events wait for the running code, so that you can still add a listener.',
        },
        { first: 'spawn', second: 'returned', why: 'The event comes after the call, or nobody could ever listen to it.' },
        {
          first: 'exit',
          second: 'spawn',
          why: 'A child is not reported as gone before it was reported as started: `spawn` is the first event.',
        },
        {
          first: 'exit',
          second: 'file-ends',
          why: 'Even the end of a very quick child is told by an event, and events wait for the end of the main file.',
        },
        { first: 'close', second: 'exit', why: '`close` is the last event: the process has ended, and its pipes are closed.' },
      ],
      see: { demo: 'exit-or-close' },
    },
    {
      id: 'what-it-inherits',
      kind: 'several',
      ask: 'You call `spawn("tool")` without any options. What does the child get from you?',
      choices: [
        {
          id: 'env',
          text: 'A copy of your environment, with your secrets in it',
          right: true,
          why: 'Unless `env` says otherwise, everything in `process.env` at that moment.',
        },
        {
          id: 'cwd',
          text: 'Your current folder',
          right: true,
          why: 'Unless `cwd` says otherwise. It is not the folder of your file.',
        },
        {
          id: 'rights',
          text: 'Your rights to files and network',
          right: true,
          why: 'It runs as the same user. A child is no sandbox.',
        },
        {
          id: 'terminal',
          text: 'Your stdout, so that you see what it prints',
          why: 'By default `spawn` makes three pipes to you. With `stdio: "inherit"` it would print where you print.',
        },
        {
          id: 'channel',
          text: 'A channel for `process.send`',
          why: '`fork` makes one, or `"ipc"` in `stdio`. A plain `spawn` has none.',
        },
        {
          id: 'end',
          text: 'Your end: if you die, so does the child',
          why: 'On Linux and macOS it lives on with another parent. Ctrl+C in a terminal reaches both, and that makes it look otherwise.',
        },
      ],
      see: { demo: 'own-world' },
    },
    {
      id: 'ctrl-c-code',
      kind: 'short',
      ask: 'In bash you stop a running program with Ctrl+C, and it dies of that: SIGINT, number 2. Which number does `echo $?` print then?',
      accept: ['130', '128 + 2', '128+2', '128 + 2 = 130'],
      why: '128 plus the number of the signal. Seen by Node, without a shell, it would be the code null and the signal SIGINT.',
      wrong: [
        { answers: ['2'], why: 'Then nobody could tell it from `exit 2`. A shell adds 128 for a signal.' },
        { answers: ['128'], why: 'That is where the signals begin. Add the number of this one.' },
        { answers: ['0'], why: '0 is success. The program did not come to its end.' },
        { answers: ['1'], why: 'So a program says that it failed. This one had no time to say anything; the shell speaks for it.' },
        { answers: ['137'], why: 'That is 128 + 9, SIGKILL. Ctrl+C is gentler: 2.' },
        { answers: ['143'], why: 'That is 128 + 15, SIGTERM. Ctrl+C sends SIGINT: 2.' },
        { answers: ['127'], why: 'That means that the command was not found. Yours was running.' },
        { answers: ['null', 'SIGINT'], why: 'So Node would tell it. A shell has only a number to say it with.' },
      ],
      see: { demo: 'shell-codes' },
    },
    {
      id: 'the-same-node',
      kind: 'short',
      ask: 'Your program starts another Node with `spawn(…, ["job.mjs"])`. What do you write in place of the dots, so that it is the very Node you run on, whatever is on the PATH?',
      accept: ['process.execPath', 'execPath', 'process.argv[0]', 'argv[0]'],
      why: '`process.execPath` is the full path of the Node that runs you. "node" is whatever the PATH finds first: perhaps another version, perhaps none.',
      wrong: [
        {
          answers: ['node', 'node.exe'],
          why: 'That one the PATH decides: it may be another version, or none at all in a service with a short PATH.',
        },
        {
          answers: ['process.argv0', 'argv0'],
          why: 'That is the name you were called by, usually just "node", so the PATH decides again.',
        },
        {
          answers: ['process.argv[1]', 'argv[1]', '__filename', 'import.meta.filename', 'import.meta.url'],
          why: 'That is your file. What is to be started is the program that runs it.',
        },
        { answers: ['process.version', 'process.versions.node'], why: 'That tells which version you run on, not where it lies.' },
        { answers: ['/usr/bin/node', '/usr/local/bin/node'], why: 'On your machine, perhaps. Elsewhere it lies elsewhere.' },
        { answers: ['npx', 'npx node', 'which node', 'env node', '/usr/bin/env node'], why: 'All of these look along the PATH, too.' },
        { answers: ['fork'], why: '`fork` does take the same Node by itself, but it is another function. What does it pass to `spawn`?' },
      ],
      see: { demo: 'environment' },
    },
  ],
})
