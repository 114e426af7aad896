import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'what-and-which-order',
    ask: 'What is Express middleware, and in which order does it run? Give an example where the order is a security matter.',
    difficulty: 1,
    minutes: 3,
    tip: 2,
    rubric: [
      { id: 'function', point: 'A function `(req, res, next)` between the request and the response.', section: 'The pipeline' },
      {
        id: 'registration',
        point: 'It runs in the order of registration, top to bottom, routes included.',
        section: 'The pipeline',
        why: 'Not by the length of the path: whatever was registered first and matches goes first.',
      },
      { id: 'next-or-answer', point: 'It answers, or it calls `next()`; one of the two, once.', section: 'A list, and a finger' },
      {
        id: 'security',
        point: 'A route above the authentication (or the rate limiter) is not protected by it.',
        section: 'The pipeline',
      },
      {
        id: 'way-back',
        point: 'Code after `next()` runs on the way back, like the layers of an onion.',
        section: 'next() is a call',
      },
    ],
    followUps: [
      {
        ask: 'The body parser stands below the route. What is `req.body` there?',
        answer:
          '`undefined`. In Express 5 it is undefined below the parser as well, when the request has no body that the parser understands; Express 4 then had `{}`.',
      },
      {
        ask: 'Can I `await next()`?',
        answer:
          'You can, and it waits for nothing: in Express `next` returns undefined. Listen to `finish` on the response instead. (In Koa it works.)',
      },
    ],
    diagram: 'middleware-pipeline',
    prove: 'checkpoints',
    trap: '"In the order of the URL." The path only decides whether a layer takes part.',
  },
  {
    id: 'hangs-for-ever',
    ask: 'A request hangs for ever. No log, no error. Name your first suspect, and how you prove it.',
    difficulty: 1,
    tip: 2,
    rubric: [
      { id: 'no-next', point: 'A middleware that, on some path, neither called `next()` nor answered.', section: 'A list, and a finger' },
      {
        id: 'no-error',
        point: 'Nothing was thrown, and the end of the list was not reached: neither the error handler nor the 404 has a reason to run.',
        section: 'A list, and a finger',
      },
      {
        id: 'no-timeout',
        point: 'The server does not give up: `requestTimeout` covers only receiving the request.',
        section: 'A list, and a finger',
      },
      {
        id: 'prove',
        point: 'Log on entry and on `finish` of the response; the last layer that was entered is the one.',
        section: 'next() is a call',
      },
    ],
    followUps: [
      {
        ask: 'The opposite: `next()` is called after the answer was sent. What then?',
        answer:
          'The next layer runs as well, and its `res.send` fails with ERR_HTTP_HEADERS_SENT. `return next()` and `return res.json(…)` avoid both.',
      },
    ],
    prove: 'forgotten-next',
  },
  {
    id: 'error-handler-arity',
    ask: 'How does Express know an error handler from other middleware? Name two ways to break one by accident.',
    difficulty: 2,
    tip: 2,
    rubric: [
      { id: 'length', point: 'By `function.length === 4`: `(err, req, res, next)`.', section: 'The error handler' },
      {
        id: 'unused-next',
        point: 'Removing the unused `next` (a linter asks for it) makes it 3.',
        section: 'The error handler',
      },
      {
        id: 'default-or-rest',
        point: 'Default values and rest parameters change the length, too.',
        section: 'The error handler',
      },
      {
        id: 'what-then',
        point: 'Then it is ordinary middleware: `err` is the request, and `res.status` fails on every request that gets there.',
        section: 'The error handler',
      },
    ],
    followUps: [
      {
        ask: 'Where does it belong?',
        answer: 'Last, below the routes and the 404 handler. Errors only travel down.',
      },
      {
        ask: 'What if it is called after half the answer was sent?',
        answer: 'Look at `res.headersSent`, and if so `return next(err)`: Express closes the connection.',
      },
    ],
    prove: 'arity',
  },
  {
    id: 'kinds-of-next',
    ask: '`next()`, `next("route")`, `next("router")`, `next(err)`: what does each do?',
    difficulty: 2,
    tip: 2,
    rubric: [
      { id: 'next', point: '`next()`: the next handler or layer that matches.', section: 'Four kinds of next' },
      { id: 'route', point: '`next("route")`: skip the rest of this route’s handlers.', section: 'Four kinds of next' },
      { id: 'router', point: '`next("router")`: leave this router, go on behind it.', section: 'Four kinds of next' },
      { id: 'error', point: '`next(anything else)`: to the next error handler, past all ordinary ones.', section: 'Four kinds of next' },
    ],
    followUps: [
      {
        ask: '`next("rout")`: a typing error. What happens?',
        answer: 'It is an error with the value "rout": the client gets a 500.',
      },
      {
        ask: 'Does `next("route")` work in `app.use`?',
        answer:
          'There it is a plain `next()`. It is made for handlers of a route (`app.get` and the like), where there is a "rest of this route".',
      },
    ],
    prove: 'next-route',
  },
  {
    id: 'everybody-401',
    ask: 'Since the last deploy your authentication answers "401 Invalid token" to everybody. The tokens are fine. What could it be?',
    difficulty: 2,
    tip: 4,
    rubric: [
      {
        id: 'swallow',
        point: 'A `catch` around `verify` that swallows everything: a missing import or an unset secret is a 401, too.',
        section: 'A guard that tells you when it is ill',
      },
      { id: 'bearer', point: 'The prefix `Bearer ` is not cut off.', section: 'A guard that tells you when it is ill' },
      {
        id: 'only-token-errors',
        point: 'Catch only the errors of the token; pass all others to `next(err)`, for a 500 that somebody sees.',
        section: 'A guard that tells you when it is ill',
      },
      { id: 'log', point: 'Log the reason on the server; tell the client only 401.', section: 'A guard that tells you when it is ill' },
    ],
    followUps: [
      {
        ask: '401 or 403?',
        answer: '401: I do not know who you are. 403: I know, and you may not.',
      },
      {
        ask: 'Anything about `jwt.verify` itself?',
        answer: 'Name the algorithms you accept, and check what else you rely on: expiry, issuer, audience.',
      },
    ],
    prove: 'no-require',
  },
  {
    id: 'rate-limit-cluster',
    ask: 'A rate limit of 100 a minute, kept in memory, four cluster workers behind nginx. What really happens, and how do you mend it?',
    difficulty: 3,
    minutes: 4,
    tip: 3,
    rubric: [
      { id: 'per-process', point: 'One counter per process: up to 400 a minute.', section: 'A rate limiter, and its six holes' },
      {
        id: 'proxy-ip',
        point: 'Behind the proxy every `req.ip` is the proxy: all users share one bucket.',
        section: 'A rate limiter, and its six holes',
      },
      {
        id: 'trust-hops',
        point: '`trust proxy` set to the number of hops. `true` believes a header that anybody can send.',
        section: 'A rate limiter, and its six holes',
      },
      {
        id: 'shared-store',
        point: 'A shared store with an atomic increment and an expiry, such as Redis.',
        section: 'A shared counter',
      },
      {
        id: 'window',
        point: 'A fixed window lets nearly double the limit through around its edge; a sliding window does not.',
        section: 'A rate limiter, and its six holes',
      },
    ],
    followUps: [
      {
        ask: 'What do you answer to the one request too many?',
        answer: '429 with `Retry-After`, so that polite clients wait.',
      },
      {
        ask: 'Redis is down. Let everybody in, or nobody?',
        answer: 'Decide it beforehand: for a login nobody (or a small limit in memory), for reading everybody. And alert.',
      },
    ],
    prove: 'two-workers',
  },
  {
    id: 'object-as-map',
    ask: 'What is wrong with `const hits = {}`, keyed by the IP address from a header?',
    difficulty: 3,
    tip: 2,
    rubric: [
      {
        id: 'never-deleted',
        point: 'Entries are never removed: memory grows with every address.',
        section: 'A rate limiter, and its six holes',
      },
      {
        id: 'proto',
        point: 'The key `__proto__` finds `Object.prototype`: no limit for that client, and every object gets a `count`.',
        section: 'A rate limiter, and its six holes',
      },
      { id: 'map', point: 'A `Map` (or `Object.create(null)`) has no such key.', section: 'A rate limiter, and its six holes' },
      {
        id: 'bound',
        point: 'And a bound: an expiry, a least-recently-used limit, or a store that has both.',
        section: 'A rate limiter, and its six holes',
      },
    ],
    followUps: [
      {
        ask: 'Can an IP address really be `__proto__`?',
        answer:
          'The address of the socket cannot. With `trust proxy: true` it is taken from `X-Forwarded-For`, and there anybody can write anything.',
      },
    ],
    prove: 'proto-key',
  },
  {
    id: 'two-at-once',
    ask: '`validateUser`, `checkDuplicate`, `create`. Two equal requests come at the same moment. What is the result?',
    difficulty: 2,
    tip: 2,
    rubric: [
      { id: 'both-pass', point: 'Both pass the check, both create: two users with one address.', section: 'Check, then create' },
      {
        id: 'await',
        point: 'Every `await` is a place where the other request goes on; one thread does not prevent races.',
        section: 'Check, then create',
      },
      { id: 'unique', point: 'Only the database can decide it: a unique index.', section: 'Check, then create' },
      {
        id: 'map-409',
        point: 'Turn its duplicate-key error into a 409; keep the check only for the nicer message.',
        section: 'Check, then create',
      },
    ],
    followUps: [
      {
        ask: 'Would a lock in the process do?',
        answer: 'Until there are two processes. Then it locks nothing.',
      },
    ],
    prove: 'two-at-once',
  },
  {
    id: 'four-to-five',
    ask: 'What changed from Express 4 to 5 that breaks old tutorials? Name four things.',
    difficulty: 2,
    tip: 2,
    rubric: [
      {
        id: 'paths',
        point: 'Paths: `*` needs a name (`/{*rest}`), `?` and regular expressions in a string throw at start-up.',
        section: 'New paths in Express 5',
      },
      { id: 'body', point: '`req.body` is undefined when the parser found nothing; it was `{}`.', section: 'The body' },
      { id: 'promises', point: 'A rejected promise of a handler goes to the error handler by itself.', section: 'Async functions' },
      {
        id: 'query',
        point: 'The query parser is "simple" by default: `a[x]=1` makes no nested object.',
        section: 'New paths in Express 5',
      },
      { id: 'listen', point: 'The callback of `listen` gets the error, such as EADDRINUSE.', section: 'New paths in Express 5' },
    ],
    followUps: [
      {
        ask: 'In Express 4, what happens when an async handler rejects?',
        answer: 'Nobody catches it: an unhandled rejection, and since Node 15 the end of the process. The client gets no answer.',
      },
    ],
    prove: 'path-syntax',
  },
])
