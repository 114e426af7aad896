import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'operational-or-programmer',
    ask: 'Operational and programmer errors: define them, give two examples of each, and the right reaction.',
    difficulty: 1,
    minutes: 3,
    tip: 4,
    rubric: [
      {
        id: 'operational',
        point: 'Operational: expected trouble of a correct program, such as a timeout, bad input, a full disk.',
        section: 'Two kinds of trouble',
      },
      {
        id: 'programmer',
        point: 'Programmer: a bug, such as a TypeError, a wrong argument, a forgotten `await`.',
        section: 'Two kinds of trouble',
      },
      {
        id: 'handle',
        point: 'Operational: answer with the right status, log it, retry where that makes sense, go on.',
        section: 'Two kinds of trouble',
      },
      {
        id: 'stop',
        point: 'Programmer: log it fully, a plain 500, and let the process end in order and be restarted.',
        section: 'Two kinds of trouble',
        why: 'The program is in a state that nobody thought of. Going on spreads it into the data.',
      },
    ],
    followUps: [
      {
        ask: 'A user is not found: which kind?',
        answer: 'Operational, and often no error at all: a 404 is an answer. The same lookup for an id that must exist is a bug.',
      },
      {
        ask: 'Is `isOperational = true` on your own class enough to tell them apart?',
        answer:
          'Only if everything that comes from libraries is translated as well. Otherwise the body parser’s 400 becomes "Something went wrong".',
      },
    ],
    prove: 'atm',
  },
  {
    id: 'where-try-reaches',
    ask: 'Which errors does a `try`/`catch` around a call not catch?',
    difficulty: 1,
    tip: 4,
    rubric: [
      {
        id: 'callbacks',
        point: 'What is thrown in a callback later (timer, I/O): the `try` has been left by then.',
        section: 'What a try can reach',
      },
      { id: 'no-await', point: 'The rejection of a promise that is not awaited.', section: 'What a try can reach' },
      {
        id: 'events',
        point: '`error` events of streams and other emitters, when they are emitted later.',
        section: 'What a try can reach',
      },
      { id: 'return', point: '`return promise` in a `try` is not covered; `return await promise` is.', section: 'What a try can reach' },
    ],
    followUps: [
      {
        ask: 'How do you get an error out of a callback API?',
        answer: 'Its first argument, `err`. Or wrap it once with `util.promisify`, or use the promise version, and `await`.',
      },
    ],
    prove: 'reach',
  },
  {
    id: 'async-handler',
    ask: 'Do you still need `asyncHandler` in Express 5? And what does it not catch, in any version?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'not-in-five',
        point: 'No: Express 5 passes a rejected promise on to `next` by itself.',
        section: 'The way of an error through Express',
      },
      {
        id: 'in-four',
        point: 'In Express 4, yes: otherwise it is an unhandled rejection, and the process ends.',
        section: 'The way of an error through Express',
      },
      {
        id: 'not-awaited',
        point: 'Not caught: the rejection of a promise that was neither returned nor awaited.',
        section: 'The way of an error through Express',
      },
      {
        id: 'later',
        point: 'Not caught: what is thrown in timers, callbacks and event listeners.',
        section: 'The way of an error through Express',
      },
    ],
    followUps: [
      {
        ask: '`res.send` has gone out, then the handler rejects. And now?',
        answer: 'The error handler runs with `headersSent` true. It can only log, and hand on to Express, which closes the connection.',
      },
    ],
    prove: 'wrapper-misses',
  },
  {
    id: 'unhandled-rejection',
    ask: 'What does Node do with an unhandled rejection? How can that be changed, and should it be?',
    difficulty: 2,
    tip: 4,
    rubric: [
      { id: 'ends', point: 'Since Node 15 it is raised as an uncaught exception: exit code 1.', section: 'The process' },
      {
        id: 'when',
        point: 'It counts as unhandled when the microtasks are done and nobody has caught it; a `catch` added in a timer is too late.',
        section: 'Promises',
      },
      {
        id: 'listener',
        point: 'A listener for `unhandledRejection` (or `--unhandled-rejections=warn`) keeps the process alive.',
        section: 'The process',
      },
      {
        id: 'should-not',
        point: 'Only logging leaves a process in an unknown state: log, close, exit with a code, let it be restarted.',
        section: 'The process',
      },
    ],
    followUps: [
      {
        ask: 'Under PM2?',
        answer:
          'PM2 has a listener of its own: the rejection is logged and the process stays "online", broken or not. Add your own that exits.',
      },
      {
        ask: '`Promise.all` of three, and two reject. Is the second one unhandled?',
        answer: 'No. `Promise.all` has attached itself to all of them. Two promises that you await one after the other are another matter.',
      },
    ],
    prove: 'late-catch',
  },
  {
    id: 'after-uncaught',
    ask: 'Why not simply log an `uncaughtException` and go on?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'anywhere',
        point: 'The code was left at an arbitrary line: a transaction, a lock or a response may be half done.',
        section: 'Two kinds of trouble',
      },
      { id: 'leaks', point: 'Requests that nobody will answer, connections that nobody gives back.', section: 'Two kinds of trouble' },
      { id: 'orderly', point: 'Use it to log and to end in order, with a deadline.', section: 'The process' },
      { id: 'code', point: 'End with a code that is not 0, so that the supervisor restarts.', section: 'The process' },
    ],
    followUps: [
      {
        ask: 'And if the listener itself throws?',
        answer: 'The process ends at once, with exit code 7.',
      },
      {
        ask: '`uncaughtExceptionMonitor`: when?',
        answer: 'To report it and still let Node end the process with its own stack and code.',
      },
    ],
    prove: 'half-done',
  },
  {
    id: 'graceful-shutdown',
    ask: 'Write a graceful shutdown, step by step. What does `server.close()` do, and what not?',
    difficulty: 3,
    minutes: 4,
    tip: 4,
    rubric: [
      {
        id: 'close',
        point: '`close()` takes no new connections, closes the idle ones (since Node 19) and waits for the busy ones.',
        section: 'Closing in order',
      },
      {
        id: 'keep-alive',
        point: 'A connection that was busy may stay open for the keep-alive time after its answer.',
        section: 'Closing in order',
        why: '`Connection: close` in the answers while shutting down, or `closeIdleConnections()` now and then, ends them.',
      },
      { id: 'deadline', point: 'A deadline: an `unref`ed timer, then `closeAllConnections()` and exit.', section: 'Closing in order' },
      { id: 'others', point: 'Then close what else is open: database pool, timers, queues.', section: 'Closing in order' },
      { id: 'signals', point: 'On SIGTERM and on SIGINT (Ctrl-C, PM2).', section: 'Closing in order' },
    ],
    followUps: [
      {
        ask: 'In Kubernetes clients see refused connections while you shut down. Why?',
        answer:
          'You stop listening before every proxy knows that you are gone. Fail the readiness check first, wait a few seconds, then close.',
      },
      {
        ask: 'And WebSockets?',
        answer:
          '`close()` waits for them, but after the upgrade neither it nor `closeAllConnections()` ends one: close them yourself, with a code that tells clients to come back.',
      },
    ],
    prove: 'sigterm',
  },
  {
    id: 'html-404',
    ask: 'Your API has a JSON handler for unknown routes, and clients get HTML. Give two reasons.',
    difficulty: 2,
    tip: 2,
    rubric: [
      {
        id: 'below',
        point: 'The 404 handler stands below the error handler: its error finds only the built-in one, which sends HTML.',
        section: 'The way of an error through Express',
      },
      {
        id: 'does-not-fit',
        point: 'Its method or path does not fit: `app.get` hears no POST, `/*rest` misses `/`. `app.use` without a path fits all.',
        section: 'Common but wrong',
        why: '`app.all("*")` is no suspect: with it Express 5 does not even start.',
      },
      {
        id: 'right-order',
        point: 'Right: routes, then `app.use(notFound)`, then `app.use(errorHandler)`.',
        section: 'The way of an error through Express',
      },
      {
        id: 'leak',
        point: 'The built-in handler shows message and stack unless NODE_ENV is exactly `production`.',
        section: 'The central handler',
      },
    ],
    followUps: [
      {
        ask: 'Does a 404 have to be an error at all?',
        answer: 'No: `app.use((req, res) => res.status(404).json(…))` is enough. As an error it gets the same shape as all others.',
      },
    ],
    prove: 'not-found-order',
  },
  {
    id: 'stringify-an-error',
    ask: 'Your log shows `{"error":{}}`. Why, and what do you do?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'not-enumerable',
        point: '`message` and `stack` are not enumerable, so `JSON.stringify` leaves them out.',
        section: 'An error class worth having',
      },
      { id: 'name', point: '`name` is on the prototype, so it is missing as well.', section: 'An error class worth having' },
      {
        id: 'explicit',
        point: 'Write them out yourself, `cause` included, or use a logger that does.',
        section: 'An error class worth having',
      },
      {
        id: 'not-to-client',
        point: 'Never send the stack to the client: paths, versions, secrets in messages.',
        section: 'The central handler',
      },
    ],
    followUps: [
      {
        ask: 'You catch an error and throw a better one. How do you keep the first?',
        answer: '`throw new Error("cannot load the order", { cause: error })`. Your own class must pass the options on to `super`.',
      },
    ],
    prove: 'error-to-json',
  },
  {
    id: 'database-errors',
    ask: 'Map database errors to HTTP: validation, duplicate key, malformed id. Where are the traps?',
    difficulty: 3,
    tip: 4,
    rubric: [
      { id: 'map', point: 'Validation 400, duplicate key 409, malformed id 400 (or 404).', section: 'Errors of a database' },
      {
        id: 'by-code',
        point: 'Recognise them by code or class (11000, 23505), never by the text of the message.',
        section: 'Errors of a database',
      },
      {
        id: 'shapes',
        point: 'The same code comes in several shapes: a bulk write has no `keyValue`, so the mapper itself can crash.',
        section: 'Errors of a database',
      },
      {
        id: 'rest-500',
        point: 'Whatever you do not know stays a 500, and the driver’s message stays on the server.',
        section: 'Errors of a database',
      },
    ],
    followUps: [
      {
        ask: 'The database is not reachable. 500?',
        answer: '503 with `Retry-After` is more honest: the request was right, the service is not able to answer now.',
      },
    ],
    prove: 'database-surprises',
  },
])
