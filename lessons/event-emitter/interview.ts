import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'emit-is-a-call',
    ask: 'Is `emit` asynchronous? Describe exactly what it does.',
    difficulty: 1,
    rubric: [
      {
        id: 'synchronous',
        point: 'No: it calls the listeners right there, one after the other, and then returns.',
        section: 'emit is a function call',
      },
      { id: 'order', point: 'In the order of the list; `prependListener` goes to its front.', section: 'Who is called, and when' },
      {
        id: 'returns',
        point: 'It returns whether there was a listener. What listeners return, promises included, is ignored.',
        section: 'emit is a function call',
      },
      {
        id: 'snapshot',
        point: 'It walks a copy of the list: adding and removing counts from the next emit.',
        section: 'Who is called, and when',
      },
    ],
    followUps: [
      {
        ask: 'So a slow listener makes `emit` slow?',
        answer: 'Yes, and with it whoever emitted. Put slow work off, or on a queue.',
      },
      {
        ask: 'Has it anything to do with the event loop?',
        answer: 'Nothing. The loop may cause an emit (a socket has data), but emitting is a function call.',
      },
    ],
    prove: 'order-service',
    trap: '"Events are asynchronous, so the listener runs later." It runs before the next line.',
  },
  {
    id: 'error-event',
    ask: 'What is special about the event named `error`?',
    difficulty: 1,
    tip: 4,
    rubric: [
      { id: 'throws', point: 'With no listener, `emit("error", e)` throws the error at the emit.', section: 'The name error' },
      {
        id: 'fatal-if-uncaught',
        point: 'From a callback no `try` of yours is on the stack, so the process ends.',
        section: 'The name error',
      },
      {
        id: 'listen',
        point: 'So every stream, socket, server and child process needs an `error` listener.',
        section: 'The name error',
      },
      {
        id: 'monitor',
        point: '`errorMonitor` sees the error without counting as a listener: good for logging.',
        section: 'The name error',
      },
    ],
    followUps: [
      {
        ask: 'A `try` around `fs.createReadStream(missing)`: does it help?',
        answer: 'No. The error comes later, from a callback. Listen to `error`, or use `pipeline`.',
      },
      {
        ask: 'And an EventTarget?',
        answer: 'It has no such rule: an `error` event there is an event like any other.',
      },
    ],
    prove: 'error-event',
  },
  {
    id: 'async-listener',
    ask: 'A listener is an `async` function, and it throws. Who notices?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'nobody-waits',
        point: '`emit` ignores the promise: it neither waits nor catches.',
        section: 'When a listener fails',
      },
      {
        id: 'unhandled',
        point: 'It is an unhandled rejection: by default the process ends.',
        section: 'When a listener fails',
      },
      {
        id: 'not-the-try',
        point: 'Neither a `try` around `emit` nor the `error` listeners see it.',
        section: 'When a listener fails',
      },
      {
        id: 'capture',
        point: 'Catch inside the listener, or set `captureRejections: true`, which sends it to `error`.',
        section: 'When a listener fails',
      },
    ],
    followUps: [
      {
        ask: 'And one that is not async and throws?',
        answer: 'Its error comes out of `emit`, in the face of whoever emitted, and the listeners after it are not called.',
      },
      {
        ask: 'You need to know when all listeners are done. How?',
        answer: 'An emitter is the wrong tool: keep a list of functions and `await Promise.allSettled(list.map((f) => f(event)))`.',
      },
    ],
    prove: 'async-rejection',
  },
  {
    id: 'listener-leak',
    ask: '"MaxListenersExceededWarning: Possible EventEmitter memory leak detected." What does it mean, and what do you do?',
    difficulty: 2,
    tip: 10,
    rubric: [
      {
        id: 'eleven',
        point: 'More than ten listeners for one event on one emitter. Nothing was refused.',
        section: 'Listeners cost memory',
      },
      {
        id: 'usual-cause',
        point: 'Usually a listener added per request or per call to something that lives long, and never removed.',
        section: 'Listeners cost memory',
      },
      {
        id: 'keeps-alive',
        point: 'Each listener keeps alive everything it uses, for as long as the emitter lives.',
        section: 'Listeners cost memory',
      },
      {
        id: 'same-function',
        point: '`off` needs the very same function: keep it in a variable. Or use `once`, which takes itself off.',
        section: 'Listeners cost memory',
      },
      {
        id: 'not-just-raise',
        point: '`setMaxListeners` only if that many are right; otherwise it switches off the smoke alarm.',
      },
    ],
    followUps: [
      {
        ask: 'How do you find the place?',
        answer: '`node --trace-warnings` prints the stack of the call that added one too many.',
      },
      {
        ask: '`emitter.off("x", this.handle.bind(this))` does not remove it. Why?',
        answer: 'Every `bind` makes a new function, and `off` says nothing when it finds none.',
      },
    ],
    prove: 'forgotten-listener',
  },
  {
    id: 'missed-event',
    ask: 'A class emits `ready` in its constructor. No listener ever gets it. Why, and what are the ways out?',
    difficulty: 2,
    rubric: [
      {
        id: 'nobody-yet',
        point: 'The constructor runs before anybody can have the object, let alone subscribe.',
        section: 'emit is a function call',
      },
      { id: 'no-memory', point: 'An emitter remembers nothing: an event without a listener is gone.', section: 'emit is a function call' },
      {
        id: 'next-tick',
        point: '`process.nextTick(() => this.emit("ready"))` lets the caller subscribe first.',
        section: 'emit is a function call',
      },
      {
        id: 'promise',
        point: 'For something that happens once, a promise is better: late askers still get the answer.',
      },
    ],
    followUps: [
      {
        ask: 'Sometimes emitting in the call, sometimes later: what is that called?',
        answer: 'Zalgo. Callers cannot know whether their next line runs before or after the listener. Be synchronous always, or never.',
      },
    ],
    prove: 'constructor-emit',
  },
  {
    id: 'await-events',
    ask: '`await once(emitter, "a")`, then `await once(emitter, "b")`. It hangs now and then. Why?',
    difficulty: 3,
    rubric: [
      {
        id: 'gap',
        point: 'Between the two awaits nobody listens; if `b` comes right after `a`, it is missed.',
        section: 'Events and await',
      },
      {
        id: 'make-before',
        point: 'Make both promises before the first `await`.',
        section: 'Events and await',
      },
      {
        id: 'on',
        point: 'For a series of events: `for await (… of on(emitter, name))`, which keeps what comes meanwhile.',
        section: 'Events and await',
      },
      {
        id: 'error',
        point: '`once` rejects if `error` comes first, and both take a signal so that nothing waits for ever.',
        section: 'Events and await',
      },
    ],
    followUps: [
      {
        ask: '`on` keeps what comes while I am busy. What is the catch?',
        answer: 'It keeps it in memory, without a limit by default. An emitter has no backpressure; a stream has.',
      },
    ],
    prove: 'two-events',
  },
  {
    id: 'hand-it-out',
    ask: 'A service has a private emitter and exposes `on: emitter.on.bind(emitter)`. What can a caller do with it that you did not mean?',
    difficulty: 3,
    rubric: [
      {
        id: 'returns-emitter',
        point: '`on` returns the emitter: `service.on(…).emit("paid")` forges events, `removeAllListeners` silences others.',
        section: 'Handing out an emitter',
      },
      {
        id: 'this',
        point: 'A listener gets the emitter as `this`, too.',
        section: 'Handing out an emitter',
      },
      {
        id: 'no-off',
        point: 'There is no way to unsubscribe, so it also leaks.',
        section: 'Handing out an emitter',
      },
      {
        id: 'unsubscribe',
        point: 'Better: a `subscribe` that wraps the listener and returns a function that unsubscribes.',
        section: 'Handing out an emitter',
      },
    ],
    followUps: [
      {
        ask: 'One listener changes the object in the event. Who is affected?',
        answer: 'Everybody after it, and the service itself: all get the same object. Pass on a copy, or freeze it.',
      },
      {
        ask: 'One listener throws inside `placeOrder`. Was the order placed?',
        answer: 'That depends on the line where you emit. Emit last, and do not let a listener undo or hide your own result.',
      },
    ],
    prove: 'tampering',
  },
])
