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
  exited,
  lines,
  never,
  not,
  number,
  oneOf,
  order,
  printed,
  saidDepends,
  text,
  value,
} from '../../src/index.ts'

export default defineLesson({
  demos: [
    {
      id: 'checkpoints',
      title: 'Log, security, gate',
      file: 'checkpoints.mts',
      teaches: 'Middleware runs in the order in which it was registered, and only as far as the function that answers.',
      prediction: order({ distractors: ['duty-free shop'] }),
      contract: exact(all(before('log: GET /gate', 'security'), before('security', 'gate'), never('duty-free shop'))),
      hint: 'Go down the file and ask at each function: does it call `next()`? If not, nothing below it runs.',
      why: [
        { line: 'log: GET /gate', text: 'Registered first, so it runs first. It prints and passes the request on.' },
        { line: 'security', text: 'Registered second. It ran because the logger called `next()`.' },
        { line: 'gate', text: 'Method and path fit, so the route handler runs. It answers and does not call `next()`.' },
        { line: /^passenger/, text: 'The answer travels over the network, so the client sees it when the handlers are done.' },
      ],
      misconceptions: [
        {
          when: printed('duty-free shop'),
          say: 'The shop is registered behind the gate. It would run only if the gate called `next()`, and the gate answers instead.',
        },
        {
          when: before('gate', 'security'),
          say: 'A route is not served before the middleware above it. One list, from top to bottom: `use` and `get` stand in it side by side.',
        },
        {
          when: before('security', 'log: GET /gate'),
          say: 'Express does not sort middleware. The order of the calls of `app.use` is the order in which they run.',
        },
        {
          when: before(/^passenger/, 'gate'),
          say: 'The client can only read what the handler has sent, and the handler prints before it sends.',
        },
        {
          when: saidDepends(),
          say: 'One request, one list, no waiting anywhere. The network decides when the passenger reads, not in which order the handlers run.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'shop-first',
          file: 'checkpoints.shop-first.mts',
          prediction: order({ distractors: ['security'] }),
          contract: exact(all(before('duty-free shop', 'log: GET /gate'), before('log: GET /gate', 'gate'), never('security'))),
          why: [
            { line: 'duty-free shop', text: 'Registered first this time, so nobody gets past it. It prints and passes the request on.' },
            { line: 'log: GET /gate', text: 'Registered second. It ran because the shop called `next()`.' },
            { line: 'gate', text: 'Method and path fit, so the route handler runs. It answers and does not call `next()`.' },
            { line: /^passenger/, text: 'The answer travels over the network, so the client sees it when the handlers are done.' },
          ],
          misconceptions: [
            {
              when: printed('security'),
              say: 'However important it sounds: it is registered behind the gate. The gate answers, and the request never gets there.',
            },
            {
              when: before('log: GET /gate', 'duty-free shop'),
              say: 'A logger has no right of way. The order of the calls of `app.use` is the order in which they run.',
            },
            {
              when: before(/^passenger/, 'gate'),
              say: 'The client can only read what the handler has sent, and the handler prints before it sends.',
            },
            {
              when: saidDepends(),
              say: 'One request, one list, no waiting anywhere. The network decides when the passenger reads, not in which order the handlers run.',
            },
          ],
        },
      ],
    },
    {
      id: 'way-back',
      title: 'The way in and the way back',
      file: 'way-back.mts',
      teaches:
        '`next()` is an ordinary call that returns: what stands above it runs on the way in, what stands below it on the way back, in reverse order.',
      prediction: order(),
      contract: exact(
        all(
          before('passport: in', 'security: in'),
          before('gate', 'security: out'),
          before('security: out', 'passport: out'),
          before('passport: out', 'answer is out'),
        ),
      ),
      hint: 'Read `next()` as "call the next function here". Where does the program go when that function has returned?',
      why: [
        { line: 'passport: in', text: 'The first middleware. What stands above its `next()` runs on the way in.' },
        { line: 'security: in', text: '`next()` called the second middleware, on the stack of the first.' },
        {
          line: 'gate',
          text: '`res.send` hands the answer to the socket and returns at once. It does not end the function, so this line prints.',
        },
        {
          line: 'security: out',
          text: 'The handler has returned, so the `next()` that called it returns as well. The innermost one first.',
        },
        { line: 'passport: out', text: 'Now the outermost `next()` returns. In, in, gate, out, out: the layers of an onion.' },
        {
          line: 'answer is out',
          text: '`finish` is emitted when the answer has been handed to the system: an event of a later turn, after all synchronous code.',
        },
      ],
      misconceptions: [
        {
          when: before('passport: out', 'security: out'),
          say: 'The way back is the way in, reversed. Passport called security, so it must wait until security has returned.',
        },
        {
          when: any(before('passport: out', 'gate'), before('security: out', 'gate')),
          say: '`next()` does not put the rest of the line off until later. It calls the next function now and returns when that one has returned.',
        },
        {
          when: before('answer is out', 'passport: out'),
          say: '`res.send` does not wait for the network. All three functions return before `finish` is emitted.',
        },
        {
          when: saidDepends(),
          say: 'Everything up to the last way back is one synchronous run, and `finish` is an event that cannot interrupt it.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [{ id: 'security-first', rename: { passport: 'security', security: 'passport', Passport: 'Security' } }],
    },
    {
      id: 'forgotten-next',
      title: 'Nobody says go on',
      file: 'forgotten-next.mts',
      teaches: 'A middleware that neither answers nor calls `next()` is no error: the client waits until it gives up by itself.',
      prediction: choice({
        ask: 'The second passenger has no seat. What does the request for `/` end with?',
        choices: [
          {
            id: 'not-found',
            text: 'with a 404, because no handler answered',
            holds: printed(/^\/: 404/),
            why: 'The 404 comes from the end of the list. The request never gets there: it is stuck in the first middleware.',
          },
          {
            id: 'error',
            text: 'with a 500, from the error handler',
            holds: printed(/^\/: 500/),
            why: 'The error handler needs an error: something thrown, or `next(err)`. Returning without a word is neither.',
          },
          {
            id: 'welcome',
            text: 'with a 200: at the end of a function Express goes on',
            holds: printed(/^\/: 200/),
            why: 'Express cannot know that you are done: you may answer later, from a callback. So it waits for `next()` or for an answer.',
          },
          {
            id: 'gives-up',
            text: 'with no answer at all: the passenger gives up',
            holds: printed('/: AbortError'),
            why: 'Right: nothing is left that could answer. Only the patience of the client ends this request.',
          },
        ],
      }),
      contract: exact(all(printed('/?seat=7A: 200 welcome on board'), printed('/: AbortError'))),
      hint: 'A function may answer much later, from a timer or a database. So what can Express conclude from a plain `return`?',
      why: [
        { line: '/?seat=7A: 200 welcome on board', text: 'With a seat the middleware calls `next()`, and the route answers.' },
        {
          line: '/: AbortError',
          text: 'No `next()` and no answer. Express does nothing, and has no timeout for this. After a second the client cancelled its request.',
        },
      ],
      misconceptions: [
        {
          when: chose('not-found'),
          say: 'No answer and not found are different things. 404 is an answer, given by the last layer of Express.',
        },
        {
          when: chose('error'),
          say: 'No error, no error handler. And no timeout of the server either: `server.requestTimeout` limits how long a client may take to send its request, and this one is complete.',
        },
        { when: chose('welcome'), say: 'There are frameworks that go on when a function returns. Express is not one of them.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'later',
          file: 'forgotten-next.later.mts',
          rename: {
            'Nobody says go on': 'Who says go on?',
            'A middleware that neither answers nor calls `next()` is no error: the client waits until it gives up by itself.':
              'A middleware that has returned without a word may still call `next()` later: Express waits for that, and goes on from there.',
          },
          prediction: choice({
            ask: 'The second passenger has no seat. What does the request for `/` end with this time?',
            choices: [
              {
                id: 'not-found',
                text: 'with a 404, because no handler answered',
                holds: printed(/^\/: 404/),
                why: 'The 404 comes from the end of the list. The request waits in the first middleware, and then goes on to the route.',
              },
              {
                id: 'error',
                text: 'with a 500, because `next` is called when the middleware has returned',
                holds: printed(/^\/: 500/),
                why: '`next` belongs to the request, not to the call of the middleware. It may be called at any time, as long as nobody has answered.',
              },
              {
                id: 'welcome',
                text: 'with a 200, a little later',
                holds: printed(/^\/: 200/),
                why: 'Right: the timer calls `next`, and the request goes on to the route as if nothing had happened.',
              },
              {
                id: 'gives-up',
                text: 'with no answer at all: the passenger gives up',
                holds: printed('/: TimeoutError'),
                why: 'It would be so if nobody ever called `next`. Here a timer does, long before the patience is at an end.',
              },
            ],
          }),
          contract: exact(all(printed('/?seat=7A: 200 welcome on board'), printed('/: 200 welcome on board'))),
          hint: 'What is given to the timer? And what can Express conclude from a plain `return`?',
          why: [
            { line: '/?seat=7A: 200 welcome on board', text: 'With a seat the middleware calls `next()`, and the route answers.' },
            {
              line: '/: 200 welcome on board',
              text: 'The middleware returns, and Express waits. After 200 ms the timer calls `next` itself, without an argument: no error, on to the route.',
            },
          ],
          misconceptions: [
            {
              when: chose('gives-up'),
              say: 'As last time? Then the timer only ended the patience of the client. This one is given `next`: somebody does say go on.',
            },
            {
              when: chose('error'),
              say: 'Every middleware that asks a database calls `next` after it has returned. An error comes from `next(err)`, and a timer calls its function with nothing.',
            },
            { when: chose('not-found'), say: 'The route for `/` is there, and the request does get to it.' },
          ],
        },
      ],
    },
    {
      id: 'use-or-get',
      title: 'A stretch of road, or one door',
      file: 'use-or-get.mts',
      teaches: '`app.use(path)` fits the path and everything below it; `app.get(path)` fits that path only.',
      prediction: lines({
        ask: 'Which of these lines are printed?',
        distractors: ['get: /lounge/bar', 'use: /lounges', 'get: /lounges'],
      }),
      contract: exact(all(printed('use: /lounge/bar'), never('get: /lounge/bar'), never(/lounges/), printed('get: /LOUNGE/'))),
      hint: '`use` compares the beginning of the path, but whole parts between slashes. `get` compares all of it.',
      why: [
        { line: 'use: /lounge', text: 'The path itself fits `use`.' },
        { line: 'get: /lounge', text: '`use` called `next()`, and the route fits exactly.' },
        { line: 'use: /LOUNGE/', text: 'By default neither capital letters nor a slash at the end make a difference.' },
        { line: 'get: /LOUNGE/', text: 'The same holds for routes: not case sensitive, not strict about the last slash.' },
        { line: 'use: /lounge/bar', text: '`use` fits everything below its path as well.' },
      ],
      misconceptions: [
        { when: printed('get: /lounge/bar'), say: 'A route must fit to its end. `/lounge/bar` is another path than `/lounge`.' },
        {
          when: any(printed('use: /lounges'), printed('get: /lounges')),
          say: 'The beginning must end at a slash. `/lounges` begins with the same letters, but is another part of the path.',
        },
        {
          when: not(printed('use: /LOUNGE/')),
          say: 'Express is lenient here: `/LOUNGE/` and `/lounge` are one path, unless you enable `case sensitive routing` or `strict routing`.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [{ id: 'museum', rename: { lounge: 'museum', LOUNGE: 'MUSEUM', lounges: 'museums', bar: 'cafe' } }],
    },
    {
      id: 'after-the-gate',
      title: 'The guard behind the gate',
      file: 'after-the-gate.mts',
      teaches: 'A guard protects only the routes registered below it, whatever its path says. In the notes the rate limiter comes last.',
      prediction: lines({
        ask: 'Four requests to each path. Which lines are printed?',
        distractors: ['/api/flights: 200 200 429 429', '/api/meals: 429 429 429 429', '/api/meals: 200 200 200 200'],
      }),
      contract: exact(all(printed('/api/flights: 200 200 200 200'), printed('/api/meals: 200 200 429 429'))),
      hint: 'Both paths begin with `/api`. For which of them does the request ever come to the guard?',
      why: [
        {
          line: '/api/flights: 200 200 200 200',
          text: 'This route stands above the guard and answers. The request never comes to the guard: not limited, not even counted.',
        },
        {
          line: '/api/meals: 200 200 429 429',
          text: 'This route stands below the guard. The guard counts four requests and lets two of them go on.',
        },
      ],
      misconceptions: [
        {
          when: printed('/api/flights: 200 200 429 429'),
          say: '`app.use("/api", …)` is not a rule for all of `/api`. It is an entry in the list, at the place where you write it.',
        },
        {
          when: printed('/api/meals: 429 429 429 429'),
          say: 'The requests to the flights were not counted: they were answered before they came to the guard. So the meals begin at zero.',
        },
        {
          when: printed('/api/meals: 200 200 200 200'),
          say: 'This one does pass the guard: it is registered below it and begins with `/api`.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'three',
          rename: {
            'count <= 2': 'count <= 3',
            atMostTwo: 'atMostThree',
            '200 200 429 429': '200 200 200 429',
            'lets two of them': 'lets three of them',
          },
        },
      ],
    },
    {
      id: 'x-ray',
      title: 'Five kinds, one list',
      file: 'x-ray.mts',
      teaches:
        'Application, built-in, third-party, router and error-handling middleware are the same thing: functions in one list of layers.',
      prediction: number({
        ask: 'How many layers stand in the list of `app` itself (the last line)?',
        value: 'layers',
      }),
      contract: exact(all(value('layers', '=', 6), printed('onError (4)'), printed('router'), printed('    lounge'))),
      values: { layers: { pattern: /^layers of app: (\d+)$/ } },
      hint: 'Each function given to `use` is one layer. A whole route is one. A mounted router is one.',
      why: [
        { line: 'logger', text: 'Application-level: `app.use(function)`. One layer, named after its function.' },
        {
          line: 'jsonParser',
          text: 'Built-in: `express.json()` returns an ordinary middleware. A third-party one, such as `compression()`, would stand here just like it.',
        },
        { line: 'urlencodedParser', text: 'The second function of the same `app.use` call: a layer of its own.' },
        { line: 'route /protected', text: 'A route is one layer of the app. The functions of the route stand in a list of its own.' },
        { line: '    passport', text: 'The first function of the route: middleware for this route only.' },
        { line: '    show', text: 'The last function of the route, the handler.' },
        { line: 'router', text: 'Router-level: the mounted router is one layer, however much it contains.' },
        { line: '    lounge', text: "Stands in the router's list, and so runs only when a request enters the router." },
        { line: '    route /users', text: "One layer of the router's list." },
        { line: '    route /users/:id', text: "The next layer of the router's list." },
        { line: '        show', text: 'The function of that route.' },
        {
          line: 'onError (4)',
          text: 'Error-handling: nothing marks it but its four parameters. Its `length` is 4.',
        },
        { line: /^layers of app/, text: 'logger, jsonParser, urlencodedParser, the route, the router, onError.' },
      ],
      misconceptions: [
        { when: answered('=', 5), say: 'Did you count `app.use(json, urlencoded)` once? Each function given to `use` is a layer.' },
        {
          when: all(answered('>=', 7), answered('<=', 9)),
          say: "What stands in a route or a router is not in the app's list. The app sees one layer for each, and looks inside when it fits.",
        },
        {
          when: answered('>=', 10),
          say: 'You counted all that is printed. The list is a tree: what is indented stands in the list of a route or a router.',
        },
        {
          when: answered('<=', 4),
          say: 'Every `use` and every `get` adds to the same list: routes, routers and error handlers stand in it, too.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'logged-twice',
          rename: {
            'app.use(logger)': 'app.use(logger, logger)',
            'One layer, named after its function.':
              'One layer for each function given, named after it. Given twice, it stands there twice.',
            'logger, jsonParser, urlencodedParser, the route': 'logger, logger again, jsonParser, urlencodedParser, the route',
          },
          contract: exact(all(value('layers', '=', 7), printed('onError (4)'), printed('router'), printed('    lounge'))),
          misconceptions: [
            {
              when: all(answered('>=', 5), answered('<=', 6)),
              say: 'Did you count a `use` with two functions once, or the same function once? Each function given to `use` is a layer, every time.',
            },
            {
              when: all(answered('>=', 8), answered('<=', 10)),
              say: "What stands in a route or a router is not in the app's list. The app sees one layer for each, and looks inside when it fits.",
            },
            {
              when: answered('>=', 11),
              say: 'You counted all that is printed. The list is a tree: what is indented stands in the list of a route or a router.',
            },
            {
              when: answered('<=', 4),
              say: 'Every `use` and every `get` adds to the same list: routes, routers and error handlers stand in it, too.',
            },
          ],
        },
      ],
    },
    {
      id: 'orphan-router',
      title: 'A desk in no terminal',
      file: 'orphan-router.mts',
      teaches:
        'A router does nothing until somebody mounts it with `use` (the notes never do); a mounted one sees every request that comes to its place.',
      prediction: lines({
        ask: 'A request for `/oslo`, then one for `/tokyo`. Which lines are printed?',
        distractors: ['/tokyo: overseas desk', '/tokyo: 200', '/oslo: overseas desk'],
      }),
      contract: exact(all(printed('/tokyo: domestic desk'), printed('/tokyo: 404'), never(/overseas/))),
      hint: 'Look for the line that ties each router to the app.',
      why: [
        { line: '/oslo: entrance', text: 'Application-level middleware: runs for every request.' },
        { line: '/oslo: domestic desk', text: 'The router is mounted, so its own middleware runs when a request enters it.' },
        { line: '/oslo: 200', text: 'A route of the mounted router answers.' },
        { line: '/tokyo: entrance', text: 'Application-level middleware: runs for every request.' },
        {
          line: '/tokyo: domestic desk',
          text: 'Mounted without a path, the router is entered by every request. Its middleware runs first, then no route of it fits, and the request leaves it.',
        },
        {
          line: '/tokyo: 404',
          text: '`overseas` was made and filled, but never mounted with `app.use`. No layer of the app leads to it, and nobody warns.',
        },
      ],
      misconceptions: [
        {
          when: any(printed('/tokyo: overseas desk'), printed('/tokyo: 200'), printed('/oslo: overseas desk')),
          say: '`express.Router()` registers itself nowhere. Without `app.use(overseas)` it is a list that nobody reads. The router of the notes is such an orphan.',
        },
        {
          when: not(printed('/tokyo: domestic desk')),
          say: "`router.use` is not limited to the router's own routes. It runs for whatever enters the router, also for what the router cannot answer.",
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'overseas',
          rename: { 'app.use(domestic)': 'app.use(overseas)' },
          prediction: lines({
            ask: 'A request for `/oslo`, then one for `/tokyo`. Which lines are printed?',
            distractors: ['/oslo: domestic desk', '/oslo: 200', '/tokyo: domestic desk'],
          }),
          contract: exact(all(printed('/oslo: overseas desk'), printed('/oslo: 404'), printed('/tokyo: 200'), never(/domestic/))),
          why: [
            { line: '/oslo: entrance', text: 'Application-level middleware: runs for every request.' },
            {
              line: '/oslo: overseas desk',
              text: 'Mounted without a path, the router is entered by every request. Its middleware runs first, then no route of it fits, and the request leaves it.',
            },
            {
              line: '/oslo: 404',
              text: '`domestic` was made and filled, but never mounted with `app.use`. No layer of the app leads to it, and nobody warns.',
            },
            { line: '/tokyo: entrance', text: 'Application-level middleware: runs for every request.' },
            { line: '/tokyo: overseas desk', text: 'The router is mounted, so its own middleware runs when a request enters it.' },
            { line: '/tokyo: 200', text: 'A route of the mounted router answers.' },
          ],
          misconceptions: [
            {
              when: any(printed('/oslo: domestic desk'), printed('/oslo: 200'), printed('/tokyo: domestic desk')),
              say: '`express.Router()` registers itself nowhere. Without `app.use(domestic)` it is a list that nobody reads. The router of the notes is such an orphan.',
            },
            {
              when: not(printed('/oslo: overseas desk')),
              say: "`router.use` is not limited to the router's own routes. It runs for whatever enters the router, also for what the router cannot answer.",
            },
          ],
        },
      ],
    },
    {
      id: 'cut-address',
      title: 'Three addresses of one request',
      file: 'cut-address.mts',
      teaches:
        'Inside a mount `req.url` lacks the mount path, `req.baseUrl` is that path, and `req.originalUrl` is what the client asked for.',
      prediction: lines({
        ask: 'A request for `/api/health?deep=1`. Which lines are printed?',
        distractors: ['url: /api/health?deep=1', 'baseUrl: /', 'originalUrl: /health?deep=1', 'route sees: /health?deep=1'],
      }),
      contract: exact(all(printed('url: /health?deep=1'), printed('route sees: /api/health?deep=1'))),
      hint: 'A router does not know where it will be mounted. So what does Express show it?',
      why: [
        {
          line: 'url: /health?deep=1',
          text: 'While the request is inside the mount, the mount path is cut off. So a router works under any path.',
        },
        { line: 'baseUrl: /api', text: 'The part that was cut off.' },
        {
          line: 'originalUrl: /api/health?deep=1',
          text: 'What the client asked for. It never changes: this is the one to log.',
        },
        {
          line: 'route sees: /api/health?deep=1',
          text: 'The router had nothing that fits and the request left it. Outside, `req.url` is whole again, and a route of the app answers.',
        },
      ],
      misconceptions: [
        {
          when: printed('url: /api/health?deep=1'),
          say: "This is why a logger in a router should not print `req.url`: inside a mount it is the shortened one. The notes' logger works only because it stands at the top.",
        },
        { when: printed('baseUrl: /'), say: '`baseUrl` is the path at which the router is mounted, without a slash at the end.' },
        { when: printed('originalUrl: /health?deep=1'), say: '`originalUrl` is the original: it is never cut.' },
        {
          when: printed('route sees: /health?deep=1'),
          say: 'The cut is undone when the request leaves the router. The next layer of the app sees the full path.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'deeper',
          rename: { "app.use('/api', api)": "app.use('/api/health', api)" },
          prediction: lines({
            ask: 'A request for `/api/health?deep=1`. Which lines are printed?',
            distractors: ['url: /health?deep=1', 'url: ?deep=1', 'baseUrl: /api', 'originalUrl: /?deep=1', 'route sees: /?deep=1'],
          }),
          contract: exact(all(printed('url: /?deep=1'), printed('baseUrl: /api/health'), printed('route sees: /api/health?deep=1'))),
          hint: 'What is cut off is the mount path, all of it. And what is left of a path when all of it is cut off?',
          why: [
            {
              line: 'url: /?deep=1',
              text: 'The mount path is the whole path this time. What is left is `/`, with the query: an address always begins with a slash.',
            },
            { line: 'baseUrl: /api/health', text: 'The part that was cut off, however many slashes it has.' },
            { line: 'originalUrl: /api/health?deep=1', text: 'What the client asked for. It never changes: this is the one to log.' },
            {
              line: 'route sees: /api/health?deep=1',
              text: 'The router had nothing that fits and the request left it. Outside, `req.url` is whole again, and a route of the app answers.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('url: /health?deep=1'), printed('baseUrl: /api')),
              say: 'Look where the router is mounted this time. The whole mount path is cut off, not its first part.',
            },
            { when: printed('url: ?deep=1'), say: 'Express puts a slash back, so that a route for `/` inside the router can fit.' },
            { when: printed('originalUrl: /?deep=1'), say: '`originalUrl` is the original: it is never cut.' },
            {
              when: printed('route sees: /?deep=1'),
              say: 'The cut is undone when the request leaves the router. The next layer of the app sees the full path.',
            },
          ],
        },
      ],
    },
    {
      id: 'third-party',
      title: 'Somebody else’s middleware',
      file: 'third-party.mts',
      teaches:
        'Third-party middleware obeys the same rule: it works for what is registered below it. `compression` wraps `res`, so that it acts when the handler sends.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['/above: gzip', '/below: plain', '/short: gzip'],
      }),
      contract: exact(all(printed('/above: plain'), printed('/below: gzip'), printed('/short: plain'))),
      hint: 'Where in the list does it stand? And would you wrap a letter of five characters in a box?',
      why: [
        { line: '/above: plain', text: 'This route answered before the request came to `compression`.' },
        {
          line: '/below: gzip',
          text: '`compression` replaced `res.write` and `res.end` by its own and called `next()`. When the handler sent its text, it went through gzip.',
        },
        {
          line: '/short: plain',
          text: 'It passed `compression` as well. But below 1 KB (its `threshold`) it sends the answer as it is: there is next to nothing to gain.',
        },
      ],
      misconceptions: [
        {
          when: printed('/above: gzip'),
          say: 'It cannot change an answer that was sent before it had a turn. Install it above the routes.',
        },
        {
          when: printed('/below: plain'),
          say: 'A middleware can change an answer that is written after it: it replaces methods of `res` before it calls `next()`.',
        },
        {
          when: printed('/short: gzip'),
          say: 'Being installed is not all: short answers, images, and answers marked `no-transform` stay as they are.',
        },
      ],
      needs: { packages: ['express', 'compression'] },
      variants: [
        {
          id: 'no-threshold',
          rename: { 'compression())': 'compression({ threshold: 0 }))' },
          prediction: lines({
            ask: 'Which lines are printed?',
            distractors: ['/above: gzip', '/below: plain', '/short: plain'],
          }),
          contract: exact(all(printed('/above: plain'), printed('/below: gzip'), printed('/short: gzip'))),
          hint: 'Where in the list does it stand? And from which length on was it told to work?',
          why: [
            { line: '/above: plain', text: 'This route answered before the request came to `compression`.' },
            {
              line: '/below: gzip',
              text: '`compression` replaced `res.write` and `res.end` by its own and called `next()`. When the handler sent its text, it went through gzip.',
            },
            {
              line: '/short: gzip',
              text: 'With `threshold: 0` nothing is too short. Five characters become twenty-odd bytes: gzip has a header and a trailer. That is what the default of 1 KB is for.',
            },
          ],
          misconceptions: [
            {
              when: printed('/above: gzip'),
              say: 'It cannot change an answer that was sent before it had a turn. Install it above the routes.',
            },
            {
              when: printed('/below: plain'),
              say: 'A middleware can change an answer that is written after it: it replaces methods of `res` before it calls `next()`.',
            },
            { when: printed('/short: plain'), say: 'By default, yes: below 1 KB. Here the threshold is 0.' },
          ],
        },
      ],
    },
    {
      id: 'await-next',
      title: 'The stopwatch that stops too early',
      file: 'await-next.mts',
      teaches:
        'In Express `next()` returns undefined, so `await next()` waits for nothing; to be told when the answer is out, listen to `finish`.',
      prediction: order(),
      contract: exact(
        all(
          before('gate: opens', 'stopwatch: stop'),
          before('stopwatch: stop', 'gate: closes'),
          before('gate: closes', 'stopwatch: finish'),
        ),
      ),
      hint: 'What does `next()` return when the handler below it is an async function? Look for a promise that somebody passes on.',
      why: [
        { line: 'stopwatch: start', text: 'The middleware runs up to its first `await`.' },
        {
          line: 'gate: opens',
          text: '`next()` is called before the `await` does anything. It runs the handler, up to the handler’s first `await`.',
        },
        {
          line: 'stopwatch: stop',
          text: 'Express keeps the promise of the handler for itself, to catch errors. `next()` returned undefined, and `await undefined` waits for one microtask.',
        },
        { line: 'gate: closes', text: '50 ms later the handler goes on and answers.' },
        {
          line: 'stopwatch: finish',
          text: '`finish` comes when the answer was handed to the system. This is where to measure how long a request took.',
        },
      ],
      misconceptions: [
        {
          when: before('gate: closes', 'stopwatch: stop'),
          say: 'That is Koa. There `next()` returns the promise of everything below. Express 4 and 5 return undefined.',
        },
        {
          when: before('stopwatch: stop', 'gate: opens'),
          say: '`await next()` calls `next()` first, and that calls the handler at once. Only then there is something to wait for.',
        },
        {
          when: before('stopwatch: finish', 'gate: closes'),
          say: 'The handler sends after `gate: closes`. Before that there is no answer that could be finished.',
        },
        {
          when: saidDepends(),
          say: 'How long the gate stays open depends on the clock. But a microtask always comes before a timer of 50 ms.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'listens',
          rename: {
            'The stopwatch that stops too early': 'A stopwatch with a listener',
            '  await next()': "  next()\n  await once(res, 'finish')",
            'In Express `next()` returns undefined, so `await next()` waits for nothing; to be told when the answer is out, listen to `finish`.':
              'In Express `next()` returns undefined; who wants to wait for the answer waits for `finish`.',
          },
          contract: exact(
            all(
              before('gate: opens', 'gate: closes'),
              before('gate: closes', 'stopwatch: finish'),
              before('stopwatch: finish', 'stopwatch: stop'),
            ),
          ),
          hint: 'What does the `await` wait for this time? And who listens to the same event, and asked first?',
          why: [
            { line: 'stopwatch: start', text: 'The middleware runs up to its first `await`.' },
            {
              line: 'gate: opens',
              text: '`next()` runs the handler, up to the handler’s first `await`, and returns undefined. This time nobody cares.',
            },
            { line: 'gate: closes', text: '50 ms later the handler goes on and answers.' },
            {
              line: 'stopwatch: finish',
              text: 'The answer was handed to the system. This listener was added first, so it is called first.',
            },
            {
              line: 'stopwatch: stop',
              text: '`once` has resolved its promise, and the middleware goes on a microtask later. So a stopwatch of this kind measures the right thing.',
            },
          ],
          misconceptions: [
            {
              when: before('stopwatch: stop', 'gate: closes'),
              say: 'That was `await next()`. Here the `await` has a promise of its own, and it is kept at `finish`, after the answer.',
            },
            {
              when: all(before('stopwatch: stop', 'stopwatch: finish'), before('gate: closes', 'stopwatch: stop')),
              say: 'Both wait for the same event. The listener runs during the event, what stands behind an `await` runs a microtask later.',
            },
            {
              when: before('stopwatch: finish', 'gate: closes'),
              say: 'The handler sends after `gate: closes`. Before that there is no answer that could be finished.',
            },
            {
              when: saidDepends(),
              say: 'How long the gate stays open depends on the clock. The order does not: `finish` needs an answer, and `stop` needs `finish`.',
            },
          ],
        },
      ],
    },
    {
      id: 'leave-router',
      title: 'The onion has a gap',
      file: 'leave-router.mts',
      teaches:
        'When the last layer of a router calls `next()`, the app goes on in a later turn: the ways back are over before the next layer runs.',
      prediction: order(),
      contract: exact(all(before('terminal: out', 'entrance: out'), before('entrance: out', 'gate'))),
      hint: 'Inside one list `next()` calls the next function directly. What is left to call in the list of the router, when its only function calls `next()`?',
      why: [
        { line: 'entrance: in', text: 'The first layer of the app.' },
        { line: 'terminal: in', text: 'The router is the second layer. Its first (and last) function runs on the same stack.' },
        {
          line: 'terminal: out',
          text: "The router's list is at its end: nothing is left there that could be called. Express leaves the router with `setImmediate`, so this `next()` returns at once.",
        },
        { line: 'entrance: out', text: 'And so does the outer one. Nothing has been answered yet.' },
        { line: 'gate', text: 'A turn of the event loop later, the app goes on with its third layer.' },
      ],
      misconceptions: [
        {
          when: before('gate', 'terminal: out'),
          say: 'A perfect onion, and right within one list. But from the end of a list Express goes on with `setImmediate`. (With one more layer in the router, say a route for another path, it would go on at once.) Never rely on "after `next()` the answer is sent".',
        },
        {
          when: all(before('terminal: out', 'gate'), before('gate', 'entrance: out')),
          say: 'The gate cannot slip in between the two: `setImmediate` waits until all running code has returned, the terminal and the entrance that called it.',
        },
        {
          when: before('entrance: out', 'terminal: out'),
          say: 'The entrance called the terminal, so it cannot return before the terminal has returned.',
        },
        {
          when: saidDepends(),
          say: 'It does not depend on speed: `setImmediate` never runs before the code that is running now has ended.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'gate-inside',
          rename: {
            'The onion has a gap': 'The onion once more',
            "app.get('/'": "terminal.get('/'",
            'When the last layer of a router calls `next()`, the app goes on in a later turn: the ways back are over before the next layer runs.':
              'As long as a request stays inside a router, `next()` is a plain call, and the ways back are in order; the gap is only where the list of the router ends.',
          },
          contract: exact(all(before('gate', 'terminal: out'), before('terminal: out', 'entrance: out'))),
          hint: 'In which list does the gate stand this time? Inside one list `next()` calls the next function directly.',
          why: [
            { line: 'entrance: in', text: 'The first layer of the app.' },
            { line: 'terminal: in', text: 'The router is the second layer. Its first function runs on the same stack.' },
            { line: 'gate', text: 'The gate stands in the list of the router, so `next()` calls it at once, and it answers.' },
            { line: 'terminal: out', text: 'The gate has returned, and so does the `next()` that called it.' },
            { line: 'entrance: out', text: 'The request never left the router, so there is no gap: a whole onion.' },
          ],
          misconceptions: [
            {
              when: before('entrance: out', 'gate'),
              say: 'The gap is at the end of the list of a router. This gate is inside, and there `next()` is a plain call.',
            },
            {
              when: before('terminal: out', 'gate'),
              say: '`next()` calls the gate and returns when the gate has returned: both are in one list.',
            },
            {
              when: before('entrance: out', 'terminal: out'),
              say: 'The entrance called the terminal, so it cannot return before the terminal has returned.',
            },
            { when: saidDepends(), say: 'It is one synchronous run from the entrance to the gate and back.' },
          ],
        },
      ],
    },
    {
      id: 'next-route',
      title: 'First class: next("route")',
      file: 'next-route.mts',
      teaches: "`next('route')` skips what is left of this route and goes on with the next route that fits.",
      prediction: order({ distractors: ['wait in line', 'wait some more'] }),
      contract: exact(all(before('class: first', 'find seat'), never('wait in line'), never('wait some more'))),
      hint: 'There are two routes for `/board`. Which functions belong to the first?',
      why: [
        { line: 'check ticket', text: 'The first function of the first route.' },
        { line: 'class: first', text: 'The second function of the same route.' },
        { line: 'find seat', text: "`next('route')` left the first route. The list goes on, and the second route for the same path fits." },
      ],
      misconceptions: [
        {
          when: all(printed('wait some more'), never('wait in line')),
          say: "`next('route')` does not skip one function. It skips all that are left in this route.",
        },
        {
          when: printed('wait in line'),
          say: "You passed on the ordinary way. The word `'route'` makes the difference: out of this route.",
        },
        {
          when: never('find seat'),
          say: 'Two routes may have the same path. When the first lets go of the request, the second gets it.',
        },
        {
          when: saidDepends(),
          say: 'The path depends on the class, and this passenger travels first class. For one request nothing is left to chance.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'economy',
          rename: {
            'class=first': 'class=economy',
            'First class: next("route")': 'Economy class',
          },
          prediction: order({ distractors: ['class: first'] }),
          contract: exact(
            all(before('class: economy', 'wait in line'), before('wait in line', 'wait some more'), before('wait some more', 'find seat')),
          ),
          hint: 'Which `next` is called for this passenger? And what comes behind the last function of a route?',
          why: [
            { line: 'check ticket', text: 'The first function of the first route.' },
            { line: 'class: economy', text: 'The second function of the same route. Not first class, so it calls a bare `next()`.' },
            { line: 'wait in line', text: 'A bare `next()` goes on with the next function of the same route.' },
            { line: 'wait some more', text: 'And the next. Such is economy class.' },
            {
              line: 'find seat',
              text: 'The route is at its end and nobody has answered. The list of the app goes on, and the second route for the same path fits.',
            },
          ],
          misconceptions: [
            {
              when: not(printed('wait in line')),
              say: "That is first class: `next('route')`. This passenger gets a bare `next()`, and waits in line.",
            },
            {
              when: never('find seat'),
              say: 'Two routes may have the same path. When the first is at its end without an answer, the second gets the request.',
            },
            { when: printed('class: first'), say: 'Look at the address that is fetched, in the last lines.' },
            { when: saidDepends(), say: 'The path depends on the class, and the class stands in the address.' },
          ],
        },
      ],
    },
    {
      id: 'next-word',
      title: 'Two words, and all the others',
      file: 'next-word.mts',
      teaches: "`next('route')` leaves the route, `next('router')` leaves the router; any other value, even the word 'done', is an error.",
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['route: same route', 'router: next route', 'done: same route', 'done: behind the router'],
      }),
      contract: exact(
        all(printed('route: next route'), printed('router: behind the router'), printed('done: error handler, err is a string')),
      ),
      hint: 'The parameter of `next` is called `err`. Two strings are exceptions.',
      why: [
        { line: 'route: next route', text: "`'route'`: out of this route. The next route of the same router fits." },
        {
          line: 'router: behind the router',
          text: "`'router'`: out of the whole router, past its second route. The app goes on below it.",
        },
        {
          line: 'done: error handler, err is a string',
          text: 'Any other truthy value is an error. Express skips everything up to a function with four parameters.',
        },
      ],
      misconceptions: [
        { when: printed('route: same route'), say: "Only a bare `next()` stays in the route. `'route'` leaves it." },
        { when: printed('router: next route'), say: "The second route is in the same router, and `'router'` leaves all of it." },
        {
          when: any(printed('done: same route'), printed('done: behind the router')),
          say: "In other libraries `done('…')` passes a result on. In Express what you pass to `next` is an error, whatever its type.",
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'capital',
          rename: {
            "['route', 'router', 'done']": "['Router', 'router', 'next']",
            "even the word 'done', is an error": "even the word 'next' or 'Router', is an error",
          },
          prediction: lines({
            ask: 'Which lines are printed?',
            distractors: ['Router: behind the router', 'Router: next route', 'router: next route', 'next: next route', 'next: same route'],
          }),
          contract: exact(
            all(
              printed('Router: error handler, err is a string'),
              printed('router: behind the router'),
              printed('next: error handler, err is a string'),
            ),
          ),
          hint: 'The parameter of `next` is called `err`. Two strings are exceptions, compared letter by letter.',
          why: [
            {
              line: 'Router: error handler, err is a string',
              text: 'A capital letter makes it another word. Paths are compared without regard to case, these two words are not.',
            },
            {
              line: 'router: behind the router',
              text: "`'router'`: out of the whole router, past its second route. The app goes on below it.",
            },
            {
              line: 'next: error handler, err is a string',
              text: 'It sounds like going on. Any truthy value but the two words is an error.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('Router: behind the router'), printed('Router: next route')),
              say: 'Express compares with `===`. A typing error in this word is a failed request.',
            },
            { when: printed('router: next route'), say: "The second route is in the same router, and `'router'` leaves all of it." },
            {
              when: any(printed('next: next route'), printed('next: same route')),
              say: 'To go on, call `next()` with nothing at all. What you pass is an error.',
            },
          ],
        },
      ],
    },
    {
      id: 'next-in-try',
      title: 'A net around next()',
      file: 'next-in-try.mts',
      teaches: 'Errors from below do not come back through `next()`: Express catches them and takes them to the error handlers.',
      prediction: order({ distractors: ['security: caught it'] }),
      contract: exact(
        all(before('gate', 'error desk: no plane'), before('error desk: no plane', 'security: out'), never('security: caught it')),
      ),
      hint: 'The gate throws. Who calls the gate: your middleware, or Express in between?',
      why: [
        { line: 'security: in', text: 'The way in.' },
        { line: 'gate', text: 'The handler starts, and throws.' },
        {
          line: 'error desk: no plane',
          text: 'Express calls each handler in a `try` of its own. It caught the error, and went on down the list with it, to a function with four parameters.',
        },
        { line: 'security: out', text: '`next()` returned as if nothing had happened. The way back is walked, error or not.' },
      ],
      misconceptions: [
        {
          when: printed('security: caught it'),
          say: "`next()` never throws what happened below. So the `try` around `next()` in the notes' auth middleware does no harm here, but no good either: call `next()` outside it.",
        },
        {
          when: never('security: out'),
          say: 'No error passed this function. For it, `next()` was a call that returned.',
        },
        {
          when: before('security: out', 'error desk: no plane'),
          say: 'The error handler runs inside the same call of `next()`: gate, error desk, and then the way back.',
        },
        { when: saidDepends(), say: 'All of this is one synchronous run, from the entrance to the error desk and back.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'async-gate',
          rename: {
            "app.get('/', () => {": "app.get('/', async () => {",
            'Errors from below do not come back through `next()`: Express catches them and takes them to the error handlers.':
              'Errors from below do not come back through `next()`: an async handler rejects when `next()` has long returned, and Express takes the rejection to the error handlers.',
          },
          contract: exact(
            all(before('gate', 'security: out'), before('security: out', 'error desk: no plane'), never('security: caught it')),
          ),
          hint: 'What does an async function give back when it throws? And who looks at that, and when?',
          why: [
            { line: 'security: in', text: 'The way in.' },
            { line: 'gate', text: 'An async function begins at once, like any other. Its throw makes a rejected promise, nothing else.' },
            { line: 'security: out', text: '`next()` returned as if nothing had happened. So far nobody has looked at the promise.' },
            {
              line: 'error desk: no plane',
              text: 'Express 5 had put a handler on the promise. It runs as a microtask, when the whole way back has been walked, and calls `next(error)`.',
            },
          ],
          misconceptions: [
            {
              when: printed('security: caught it'),
              say: 'A rejected promise throws nothing. And even a synchronous throw is caught by Express, before it could come up here.',
            },
            {
              when: before('error desk: no plane', 'security: out'),
              say: 'Without the word `async` it was so. A rejection is noticed in a microtask, and microtasks wait until all of this has returned.',
            },
            { when: never('security: out'), say: 'No error passed this function. For it, `next()` was a call that returned.' },
            { when: saidDepends(), say: 'A microtask never runs before the code that is running now has ended.' },
          ],
        },
      ],
    },
    {
      id: 'arity',
      title: 'The fourth parameter',
      file: 'arity.mts',
      teaches:
        'A function is an error handler when its `length` is 4. With three parameters it is ordinary middleware, and its `err` is the request.',
      prediction: choice({
        ask: '`onError` has three parameters. What do the two paths answer?',
        choices: [
          {
            id: 'works',
            text: '/broken: 503 by onError; /unknown: 404',
            holds: all(printed(/^\/broken: 503/), printed(/^\/unknown: 404/)),
            why: 'It looks like an error handler to you. Express does not read names: it counts parameters, and three make an ordinary middleware.',
          },
          {
            id: 'ignored',
            text: '/broken: 500 by Express itself; /unknown: 404',
            holds: all(printed(/^\/broken: 500/), printed(/^\/unknown: 404/)),
            why: 'Half right: it is skipped for errors. But it is not out of the list. As ordinary middleware it runs for every request that gets so far.',
          },
          {
            id: 'both-500',
            text: 'both: 500 by Express itself, for different reasons',
            holds: all(printed(/^\/broken: 500/), printed(/^\/unknown: 500/)),
            why: 'Right: skipped where it is needed, called where it is not.',
          },
          {
            id: 'both-503',
            text: 'both: 503 by onError, which stands last',
            holds: all(printed(/^\/broken: 503/), printed(/^\/unknown: 503/)),
            why: 'It runs for `/unknown`, yes. But it is called as (req, res, next): its `res` is `next`, and `next.status` does not exist.',
          },
        ],
      }),
      contract: exact(all(printed('/broken: 500 Error: engine failure'), printed('/unknown: 500 TypeError: res.status is not a function'))),
      hint: 'What does Express pass to a function of three parameters?',
      why: [
        {
          line: '/broken: 500 Error: engine failure',
          text: 'With an error on its way, Express skips everything that has not exactly four parameters. Nothing is left but its built-in handler, with its page.',
        },
        {
          line: '/unknown: 500 TypeError: res.status is not a function',
          text: 'No route fits, so the request comes down to `onError`: called as (req, res, next). What it calls `res` is `next`. A 404 has become a 500.',
        },
      ],
      misconceptions: [
        {
          when: chose('works'),
          say: 'Default values and rest parameters break it, too: `(err, req, res, next = null)` has length 3, `(...all)` has 0. Keep four plain parameters, and tell the linter to allow an unused one.',
        },
        {
          when: chose('ignored'),
          say: 'Skipped for errors does not mean gone: from now on every unknown address is reported as a failure of your server.',
        },
        { when: chose('both-503'), say: 'Names do not count. The position does: first the request, second the response, third `next`.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'four',
          rename: {
            'The linter said that the fourth parameter, next, is not used.': 'The linter said that the fourth parameter is not used.',
            'res: Response) =>': 'res: Response, _: unknown) =>',
            'With three parameters it is ordinary middleware, and its `err` is the request.':
              'All parameters count, used or not, whatever they are called.',
          },
          prediction: choice({
            ask: '`onError` has a fourth parameter called `_`, and never uses it. What do the two paths answer?',
            choices: [
              {
                id: 'works',
                text: '/broken: 503 by onError; /unknown: 404',
                holds: all(printed(/^\/broken: 503/), printed(/^\/unknown: 404/)),
                why: 'Right: four parameters make an error handler. It is called for errors, and passed over by everything else.',
              },
              {
                id: 'ignored',
                text: '/broken: 500 by Express itself; /unknown: 404',
                holds: all(printed(/^\/broken: 500/), printed(/^\/unknown: 404/)),
                why: 'Express reads no names: `_` counts like `next`. The function has the length 4, so the error finds it.',
              },
              {
                id: 'both-500',
                text: 'both: 500 by Express itself, for different reasons',
                holds: all(printed(/^\/broken: 500/), printed(/^\/unknown: 500/)),
                why: 'That happens with three parameters. Count again: here are four.',
              },
              {
                id: 'both-503',
                text: 'both: 503 by onError, which stands last',
                holds: all(printed(/^\/broken: 503/), printed(/^\/unknown: 503/)),
                why: 'An unknown address is no error to Express, and without an error an error handler is passed over.',
              },
            ],
          }),
          contract: exact(all(printed('/broken: 503 sorry: engine failure'), printed('/unknown: 404 Cannot GET /unknown'))),
          hint: 'Count the parameters. What is the `length` of the function?',
          why: [
            {
              line: '/broken: 503 sorry: engine failure',
              text: 'Four parameters: Express calls it with the error in front. That `next` is called `_` and is not used does not matter.',
            },
            {
              line: '/unknown: 404 Cannot GET /unknown',
              text: 'No route fits, and no error is on its way: error handlers are passed over, and at the end of the list Express says 404.',
            },
          ],
          misconceptions: [
            {
              when: any(chose('ignored'), chose('both-500')),
              say: 'Names are for people. Express asks for `onError.length`, and it is 4.',
            },
            {
              when: chose('both-503'),
              say: 'A 404 is what is left when nobody answered. To make an error of it, register a middleware that calls `next(new Error(…))`.',
            },
          ],
        },
      ],
    },
    {
      id: 'double-send',
      title: 'Refused, and let in',
      file: 'double-send.mts',
      teaches: '`res.send` does not return from your function: without `return` the request goes on, and the second answer throws.',
      prediction: order({ distractors: ['vault: sent', 'visitor: 200', 'visitor: 500'] }),
      contract: exact(all(before('vault: opened', 'error desk: ERR_HTTP_HEADERS_SENT'), printed('visitor: 401'), never('vault: sent'))),
      hint: 'Which line runs after `res.status(401).send(…)`? And can one request have two answers?',
      why: [
        {
          line: 'vault: opened',
          text: 'The middleware answered 401 and then called `next()` all the same. The handler runs for a visitor who was refused.',
        },
        {
          line: 'error desk: ERR_HTTP_HEADERS_SENT',
          text: 'The second `send` wants to set headers, and they are gone already. It throws, and Express takes the error to the error handler.',
        },
        {
          line: 'visitor: 401',
          text: 'The first answer is the one that counts. The visitor does not notice that the vault was opened. That is what makes it dangerous.',
        },
      ],
      misconceptions: [
        {
          when: never('vault: opened'),
          say: '`res.send` is an ordinary call. It sends, it returns, and the next line runs: `next()`. Write `return` in front, or use `else`.',
        },
        { when: printed('vault: sent'), say: 'The second `send` throws, so the line below it does not run.' },
        {
          when: any(before('visitor: 401', 'vault: opened'), before('visitor: 401', 'error desk: ERR_HTTP_HEADERS_SENT')),
          say: '`send` only hands the 401 to the system. Guard, vault and error desk are one synchronous run, and whoever reads the answer hears of it afterwards.',
        },
        { when: printed('visitor: 200'), say: 'The status line of the first answer has left. Nothing can call it back.' },
        {
          when: printed('visitor: 500'),
          say: 'The error handler comes too late to say anything to the visitor: one request, one answer. It should check `res.headersSent`, as this one checks `writableEnded`.',
        },
        { when: saidDepends(), say: 'The first answer has left before the handler runs. No race: the second one throws every time.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'asks-later',
          rename: {
            "  if (!req.headers.authorization) res.status(401).send('No token')\n  next()":
              "  next()\n  if (!req.headers.authorization) res.status(401).send('No token')",
            'Refused, and let in': 'Let in, and refused',
            '`res.send` does not return from your function: without `return` the request goes on, and the second answer throws.':
              'Whoever calls `next()` has let the request in: what stands below runs on the way back, and an answer there is the second one, and throws.',
          },
          prediction: order({ distractors: ['visitor: 401', 'visitor: 500'] }),
          contract: exact(
            all(
              before('vault: opened', 'vault: sent'),
              before('vault: sent', 'error desk: ERR_HTTP_HEADERS_SENT'),
              printed('visitor: 200'),
            ),
          ),
          hint: 'What has happened below by the time `next()` returns? And can one request have two answers?',
          why: [
            { line: 'vault: opened', text: 'The guard calls `next()` first and asks afterwards. The handler runs for whoever comes.' },
            { line: 'vault: sent', text: 'This is the first answer this time, so nothing throws here.' },
            {
              line: 'error desk: ERR_HTTP_HEADERS_SENT',
              text: '`next()` has returned, and now the guard wants to refuse. The second `send` throws, and Express takes the error to the error handler.',
            },
            {
              line: 'visitor: 200',
              text: 'The first answer is the one that counts: the crown jewels are out of the house. The 401 exists in the log only.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('visitor: 401'), never('vault: opened')),
              say: 'That is the order in which the guard thinks, not the order of the lines. `next()` comes first, and it runs all that is below.',
            },
            {
              when: before('error desk: ERR_HTTP_HEADERS_SENT', 'vault: sent'),
              say: 'The handler is a call inside of `next()`. It runs to its end before the guard goes on.',
            },
            { when: never('vault: sent'), say: 'The first answer of a request never throws. And this time the vault sends the first.' },
            {
              when: printed('visitor: 500'),
              say: 'The error handler comes too late to say anything to the visitor: one request, one answer.',
            },
            { when: saidDepends(), say: 'It is one synchronous run: guard, vault, and back to the guard. No race.' },
          ],
        },
      ],
    },
    {
      id: 'mixed-up',
      title: 'Whose bag is this?',
      file: 'mixed-up.mts',
      teaches:
        'Middleware is one function for all requests: what belongs to a request must be kept on `req` or `res.locals`, never in a variable of the module.',
      prediction: choice({
        ask: 'While Ann waits for her bag, Bob comes and is served. What do they read?',
        choices: [
          {
            id: 'own-names',
            text: 'Bob: "Bob, Bob"; Ann: "Ann, Ann"',
            holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Ann, Ann')),
            why: 'So it would be if the middleware had variables per request. But `passenger` is one variable, and Bob came later.',
          },
          {
            id: 'ann-mixed',
            text: 'Bob: "Bob, Bob"; Ann: "Bob, Ann"',
            holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Bob, Ann')),
            why: 'Right: the variable of the module is shared by all requests, `res.locals` belongs to one.',
          },
          {
            id: 'ann-bob',
            text: 'Bob: "Bob, Bob"; Ann: "Bob, Bob"',
            holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Bob, Bob')),
            why: 'The first word, yes. But every request has a `res` of its own, and with it its own `res.locals`.',
          },
          {
            id: 'bob-mixed',
            text: 'Bob: "Ann, Bob"; Ann: "Ann, Ann"',
            holds: all(printed('Bob reads: Ann, Bob'), printed('Ann reads: Ann, Ann')),
            why: 'The middleware runs for Bob as well, and overwrites the variable. The one who waited reads the wrong name.',
          },
        ],
      }),
      contract: exact(all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Bob, Ann'))),
      hint: 'How many variables called `passenger` are there? How many `res` objects?',
      why: [
        { line: 'Bob reads: Bob, Bob', text: 'Bob is served without an `await` in between: nobody could overwrite the variable.' },
        {
          line: 'Ann reads: Bob, Ann',
          text: 'While Ann’s handler waited, Bob’s request wrote to the only `passenger` there is. `res.locals` is hers, and kept her name.',
        },
      ],
      misconceptions: [
        {
          when: chose('own-names'),
          say: 'In a test with one visitor at a time it does work. In production Ann reads what is meant for Bob.',
        },
        {
          when: chose('ann-bob'),
          say: 'If `res.locals` were shared, it would be of no use. It is an object that is made anew for each request.',
        },
        { when: chose('bob-mixed'), say: 'The last to write wins, and Bob wrote last.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'noted',
          rename: {
            "  if (passenger === 'Ann') {": "  const mine = passenger\n  if (mine === 'Ann') {",
            '`${passenger}, $': '`${mine}, $',
            'must be kept on `req` or `res.locals`, never in a variable of the module.':
              'must be kept in the function, on `req` or on `res.locals`. A variable of the module is right only until the first `await`.',
          },
          prediction: choice({
            ask: 'While Ann waits for her bag, Bob comes and is served. What do they read?',
            choices: [
              {
                id: 'own-names',
                text: 'Bob: "Bob, Bob"; Ann: "Ann, Ann"',
                holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Ann, Ann')),
                why: 'Right: `mine` belongs to one call of the handler. It was filled before the `await`, when the shared variable still said Ann.',
              },
              {
                id: 'ann-mixed',
                text: 'Bob: "Bob, Bob"; Ann: "Bob, Ann"',
                holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Bob, Ann')),
                why: 'So it would be if the handler read `passenger` after its `await`. It reads it before, into a constant of its own.',
              },
              {
                id: 'ann-bob',
                text: 'Bob: "Bob, Bob"; Ann: "Bob, Bob"',
                holds: all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Bob, Bob')),
                why: 'Every call has its own `mine`, and every request its own `res.locals`. Bob has access to neither of hers.',
              },
              {
                id: 'bob-mixed',
                text: 'Bob: "Ann, Bob"; Ann: "Ann, Ann"',
                holds: all(printed('Bob reads: Ann, Bob'), printed('Ann reads: Ann, Ann')),
                why: 'The middleware runs for Bob as well and writes `passenger` anew, right before his handler reads it.',
              },
            ],
          }),
          contract: exact(all(printed('Bob reads: Bob, Bob'), printed('Ann reads: Ann, Ann'))),
          hint: 'How many constants called `mine` are there, and when is each of them filled?',
          why: [
            { line: 'Bob reads: Bob, Bob', text: 'The middleware wrote Bob, and the handler read it in the same run.' },
            {
              line: 'Ann reads: Ann, Ann',
              text: 'Her handler had noted her name before it waited. It works, but by a hair: one `await` in between (a session, a token), and the note is wrong. `res.locals` has no such trap.',
            },
          ],
          misconceptions: [
            {
              when: chose('ann-mixed'),
              say: 'Bob does overwrite `passenger` while Ann waits. But her handler does not look at it any more.',
            },
            { when: chose('ann-bob'), say: 'A `const` inside of a function is made anew in each call. Nobody else can write it.' },
            { when: chose('bob-mixed'), say: 'The last to write wins, and Bob wrote last, just before he was served.' },
          ],
        },
      ],
    },
    {
      id: 'no-body',
      title: 'A form without a form',
      file: 'no-body.mts',
      teaches: 'When no parser found a body, `req.body` is `{}` in Express 4 and undefined in Express 5: read it with `req.body?.email`.',
      prediction: choice({
        ask: 'A POST without a body, in Express 4 and in Express 5. Which codes?',
        choices: [
          {
            id: 'both-400',
            text: 'Express 4: 400, Express 5: 400',
            holds: all(printed('express4: 400'), printed('express: 400')),
            why: 'That is what the author meant. It needs `req.body` to be an object, and in Express 5 it is undefined.',
          },
          {
            id: 'five-500',
            text: 'Express 4: 400, Express 5: 500',
            holds: all(printed('express4: 400'), printed('express: 500')),
            why: 'Right: `{}.email` is undefined and gives 400; `undefined.email` throws and gives 500.',
          },
          {
            id: 'four-500',
            text: 'Express 4: 500, Express 5: 400',
            holds: all(printed('express4: 500'), printed('express: 400')),
            why: 'The other way round. Express 5 dropped the empty object that Express 4 puts there.',
          },
          {
            id: 'both-500',
            text: 'Express 4: 500, Express 5: 500',
            holds: all(printed('express4: 500'), printed('express: 500')),
            why: 'In Express 4 `express.json()` sets `req.body` to `{}` when there is nothing to parse. So nothing throws there.',
          },
        ],
      }),
      contract: exact(all(printed('express4: 400'), printed('express: 500'))),
      hint: 'A POST may come without a body, and then `express.json()` has nothing to parse. What does it leave in `req.body`?',
      why: [
        { line: 'express4: 400', text: 'The parser of Express 4 leaves `{}`. It has no `email`, so the validation answers.' },
        {
          line: 'express: 500',
          text: 'Express 5 leaves undefined. Reading `.email` of it throws a TypeError, and a mistake of the client looks like a failure of the server.',
        },
      ],
      misconceptions: [
        {
          when: chose('both-400'),
          say: 'This is the validation of the notes, word for word. It breaks on the way to Express 5, and only for requests that tests forget.',
        },
        { when: chose('four-500'), say: 'Before any parser ran it is undefined in both versions. After `express.json()` they differ.' },
        { when: chose('both-500'), say: 'Installing the parser was enough in Express 4. In Express 5 the body must really be there.' },
      ],
      needs: { packages: ['express', 'express4'] },
      variants: [
        {
          id: 'asks-first',
          rename: {
            '!req.body.email': '!req.body?.email',
            'A form without a form': 'A form without a form, and a question mark',
          },
          prediction: choice({
            ask: 'A POST without a body, in Express 4 and in Express 5. Which codes?',
            choices: [
              {
                id: 'both-400',
                text: 'Express 4: 400, Express 5: 400',
                holds: all(printed('express4: 400'), printed('express: 400')),
                why: 'Right: `?.` gives undefined where there is no body, and an empty object has no `email` either. In both versions it is the mistake of the client.',
              },
              {
                id: 'five-500',
                text: 'Express 4: 400, Express 5: 500',
                holds: all(printed('express4: 400'), printed('express: 500')),
                why: 'With `req.body.email`, yes. Look at the question mark.',
              },
              {
                id: 'four-500',
                text: 'Express 4: 500, Express 5: 400',
                holds: all(printed('express4: 500'), printed('express: 400')),
                why: 'In Express 4 `req.body` is an empty object here. Nothing can throw.',
              },
              {
                id: 'both-500',
                text: 'Express 4: 500, Express 5: 500',
                holds: all(printed('express4: 500'), printed('express: 500')),
                why: 'A missing body is neither an error to the parser nor to `?.`. Nothing throws in either version.',
              },
            ],
          }),
          contract: exact(all(printed('express4: 400'), printed('express: 400'))),
          hint: 'In one version `req.body` is an empty object, in the other it is undefined. What does `?.` make of either?',
          why: [
            { line: 'express4: 400', text: 'The parser of Express 4 leaves `{}`. It has no `email`, so the validation answers.' },
            {
              line: 'express: 400',
              text: 'Express 5 leaves undefined, and `undefined?.email` is undefined: no TypeError, and the validation answers.',
            },
          ],
          misconceptions: [
            { when: chose('five-500'), say: 'One character makes the difference: `req.body?.email` works in both versions.' },
            { when: chose('four-500'), say: 'In Express 4 the parser sets `req.body` to `{}`, so even without `?.` it is a 400.' },
            { when: chose('both-500'), say: 'No body is no broken body. The parser says nothing about it, and `?.` throws nothing.' },
          ],
        },
      ],
    },
    {
      id: 'wrong-label',
      title: 'Three suitcases with the same content',
      file: 'wrong-label.mts',
      teaches: '`express.json()` looks at the `content-type`, not at the content, and serves only the routes below it.',
      prediction: text({ ask: 'What does it print? Three lines, each a number and a type.' }),
      contract: exact(all(printed('1 object'), printed('2 undefined'), printed('3 undefined'))),
      hint: 'How does `express.json()` know that a body is JSON, without having read it? And which route stands above it?',
      why: [
        { line: '1 object', text: 'Labelled `application/json`, and the parser stands above the route: parsed.' },
        {
          line: '2 undefined',
          text: '`fetch` labels a string `text/plain`. `express.json()` leaves other types alone, so nobody parsed this one.',
        },
        { line: '3 undefined', text: 'The right label, but this route stands above the parser. Nobody has read the body yet.' },
      ],
      misconceptions: [
        {
          when: printed('2 object'),
          say: 'The most common reason for an empty `req.body` in real life: a client that forgot the header. The parser goes by the label alone.',
        },
        {
          when: printed('2 string'),
          say: 'For strings there is `express.text()`. Without a parser for its type, a body is not read at all.',
        },
        { when: printed('3 object'), say: 'The parser is an entry in the list like any other. Routes above it see no body.' },
        {
          when: any(printed('3 string'), printed('1 string')),
          say: '`express.json()` gives you the parsed value; without a parser there is nothing at all. A string it never is.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'any-label',
          rename: {
            'express.json())': "express.json({ type: '*/*' }))",
            '`express.json()` looks at the `content-type`, not at the content, and serves only the routes below it.':
              '`express.json({ type })` says which content-types are parsed as JSON; it still serves only the routes below it.',
          },
          contract: exact(all(printed('1 object'), printed('2 object'), printed('3 undefined'))),
          hint: 'Which labels does this parser accept? And which route stands above it?',
          why: [
            { line: '1 object', text: 'Labelled `application/json`, and the parser stands above the route: parsed.' },
            {
              line: '2 object',
              text: '`fetch` labels a string `text/plain`. With `type: "*/*"` this parser takes any label, and the content is JSON: parsed. (A body that is no JSON would be a 400 now.)',
            },
            {
              line: '3 undefined',
              text: 'The option does not help here: this route stands above the parser. Nobody has read the body yet.',
            },
          ],
          misconceptions: [
            {
              when: printed('2 undefined'),
              say: 'By default, yes. Here the parser was told to take every type: look at its options.',
            },
            { when: printed('2 string'), say: '`express.json()` never gives you the text. It parses it, or leaves it alone.' },
            { when: printed('3 object'), say: 'The parser is an entry in the list like any other. Routes above it see no body.' },
            {
              when: any(printed('3 string'), printed('1 string')),
              say: '`express.json()` gives you the parsed value; without a parser there is nothing at all. A string it never is.',
            },
          ],
        },
      ],
    },
    {
      id: 'form-fields',
      title: 'A bag with a weight',
      file: 'form-fields.mts',
      teaches:
        '`urlencoded({ extended: true })` makes objects of names like `bag[kg]`; the default of Express 5, `false`, keeps them as plain names.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['/default: name and bag', '/extended: name and bag[kg]', '/default: name'],
      }),
      contract: exact(all(printed('/default: name and bag[kg]'), printed('/extended: name and bag'))),
      hint: 'To one of the two a bracket is a letter like any other, to the other it says "inside of". Which of them would you have to ask for?',
      why: [
        {
          line: '/default: name and bag[kg]',
          text: 'Not extended: a flat list of names and texts. Brackets are letters like any other. (In Express 4 the default was `true`, with a warning.)',
        },
        {
          line: '/extended: name and bag',
          text: 'Extended: `bag` is an object, `{ kg: "23" }`. The 23 stays a text: a form knows no numbers.',
        },
      ],
      misconceptions: [
        {
          when: printed('/default: name and bag'),
          say: 'That was the default of Express 4. In Express 5 you must ask for it, as the notes do.',
        },
        { when: printed('/extended: name and bag[kg]'), say: 'Extended means that brackets build objects and arrays.' },
        { when: printed('/default: name'), say: 'Nothing is dropped. A name with brackets is still a name.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'two-measures',
          rename: { 'name=Ann&bag[kg]=23': 'bag[kg]=23&bag[cm]=55' },
          prediction: lines({
            ask: 'Which lines are printed?',
            distractors: ['/default: bag', '/extended: bag[kg] and bag[cm]', '/extended: bag and bag'],
          }),
          contract: exact(all(printed('/default: bag[kg] and bag[cm]'), printed('/extended: bag'))),
          why: [
            {
              line: '/default: bag[kg] and bag[cm]',
              text: 'Not extended: a flat list of names and texts. Brackets are letters like any other, so these are two names.',
            },
            { line: '/extended: bag', text: 'Extended: one object, `{ kg: "23", cm: "55" }`. Both fields went into the same bag.' },
          ],
          misconceptions: [
            {
              when: printed('/default: bag'),
              say: 'That was the default of Express 4. In Express 5 you must ask for it, as the notes do.',
            },
            { when: printed('/extended: bag[kg] and bag[cm]'), say: 'Extended means that brackets build objects and arrays.' },
            {
              when: printed('/extended: bag and bag'),
              say: 'An object has each key once. The second field is added to the bag that is there.',
            },
          ],
        },
      ],
    },
    {
      id: 'suitcase',
      title: 'A form with a photo',
      file: 'suitcase.mts',
      teaches:
        'A form with a file comes as `multipart/form-data`, which no parser of Express reads. Multer does: files by name, every other field as text, and no limit unless you set one.',
      prediction: lines({
        ask: 'A form sends the text field `bag` and the file `photo`. Which lines are printed?',
        distractors: ['/form 6: bag string, photo none', '/multer 6: bag object, photo 6', '/multer 60: bag string, photo 10'],
      }),
      contract: exact(
        all(
          printed('/form 6: bag undefined, photo none'),
          printed('/multer 6: bag string, photo 6'),
          printed('/multer 60: LIMIT_FILE_SIZE'),
        ),
      ),
      hint: 'Which content types does `urlencoded` open? And who would have called `JSON.parse`?',
      why: [
        {
          line: '/form 6: bag undefined, photo none',
          text: '`urlencoded` opens `application/x-www-form-urlencoded` only. A form with a file says `multipart/form-data`, so nobody opened it: no body, no error.',
        },
        {
          line: '/multer 6: bag string, photo 6',
          text: 'Multer opened it: the file is in `req.file`, the text field in `req.body`. `{"kg":23}` looks like an object and is a text until you parse and check it.',
        },
        {
          line: '/multer 60: LIMIT_FILE_SIZE',
          text: 'At the eleventh byte multer gives up with a `MulterError`, and the error handler answers. Without `limits` it would have taken all that comes, into memory here.',
        },
      ],
      misconceptions: [
        {
          when: printed('/form 6: bag string, photo none'),
          say: 'The text field travels inside the same multipart body as the file. Whoever does not open the body finds neither.',
        },
        {
          when: printed('/multer 6: bag object, photo 6'),
          say: 'A form knows texts and files, nothing else. `req.body.bag.kg` is undefined here, and no error tells you.',
        },
        {
          when: printed('/multer 60: bag string, photo 10'),
          say: 'A cut photo is of no use to anybody. Too large is an error, not a shorter file.',
        },
      ],
      needs: { packages: ['express', 'multer'] },
      variants: [{ id: 'passport', rename: { bag: 'pass', kg: 'number', photo: 'scan', 'ann.png': 'ann.pdf' } }],
    },
    {
      id: 'body-errors',
      title: 'Whose fault was it?',
      file: 'body-errors.mts',
      teaches:
        'An error handler should honour `err.status` (parsers set 400 and 413), hide the message of its own failures, and check `headersSent`.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['cut off: 500 Something went wrong', 'huge: 400 entity.parse.failed', 'a number: 400 entity.parse.failed'],
      }),
      contract: exact(
        all(
          printed('cut off: 400 entity.parse.failed'),
          printed('huge: 413 entity.too.large'),
          printed('a number: 500 Something went wrong'),
        ),
      ),
      hint: 'Three of the requests end in the error handler. Which of the errors come from the parser, and which from our own code?',
      why: [
        { line: 'good: 201 hello ann@air.example', text: 'Parsed, and the handler answers.' },
        {
          line: 'cut off: 400 entity.parse.failed',
          text: 'The parser called `next(err)` with `status: 400`. The handler never ran. It is the fault of the client, and the answer says so.',
        },
        {
          line: 'huge: 413 entity.too.large',
          text: 'More than the limit (100 bytes here, 100 KB by default). The parser refuses with 413, before it has parsed anything.',
        },
        {
          line: 'a number: 500 Something went wrong',
          text: 'Perfect JSON, but `email` is a number and has no `toLowerCase`: a TypeError of our own code, without a status. Its message stays in the house.',
        },
      ],
      misconceptions: [
        {
          when: printed('cut off: 500 Something went wrong'),
          say: 'A handler that treats every error as 500 does that. The errors of the parsers carry a `status`, and this one reads it.',
        },
        {
          when: printed('huge: 400 entity.parse.failed'),
          say: 'The size is checked first: the `content-length` is enough to refuse it.',
        },
        {
          when: printed('a number: 400 entity.parse.failed'),
          say: 'To the parser a number is as good as a text. Whether the value makes sense is for your own validation to say.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'tiny-limit',
          rename: { 'limit: 100': 'limit: 20' },
          prediction: lines({
            ask: 'The limit is 20 bytes. Which lines are printed?',
            distractors: [
              'good: 201 hello ann@air.example',
              'cut off: 413 entity.too.large',
              'huge: 400 entity.parse.failed',
              'a number: 413 entity.too.large',
            ],
          }),
          contract: exact(
            all(
              printed('good: 413 entity.too.large'),
              printed('cut off: 400 entity.parse.failed'),
              printed('huge: 413 entity.too.large'),
              printed('a number: 500 Something went wrong'),
            ),
          ),
          hint: 'All four end in the error handler. Count the bytes first: what is too long is not even looked at.',
          why: [
            {
              line: 'good: 413 entity.too.large',
              text: 'Flawless JSON of 27 bytes, and the limit is 20. Refused by its length, before anybody has read how good it is.',
            },
            {
              line: 'cut off: 400 entity.parse.failed',
              text: '13 bytes fit. The parser reads them, and finds half a text: the fault of the client.',
            },
            { line: 'huge: 413 entity.too.large', text: 'More than 200 bytes. Refused with 413 as well.' },
            {
              line: 'a number: 500 Something went wrong',
              text: '11 bytes of perfect JSON, but `email` is a number and has no `toLowerCase`: a TypeError of our own code, without a status.',
            },
          ],
          misconceptions: [
            {
              when: printed('good: 201 hello ann@air.example'),
              say: 'Count: `{"email":"Ann@Air.example"}` has more than 20 characters. The default limit of 100 KB bites in just the same way, when somebody pastes a picture.',
            },
            {
              when: any(printed('cut off: 413 entity.too.large'), printed('a number: 413 entity.too.large')),
              say: 'These two are shorter than 20 bytes. The limit lets them pass, and what comes then is another matter.',
            },
            {
              when: printed('huge: 400 entity.parse.failed'),
              say: 'The size is checked first: the `content-length` is enough to refuse it.',
            },
          ],
        },
      ],
    },
    {
      id: 'no-require',
      title: 'The officer who never saw a passport',
      file: 'no-require.cts',
      teaches:
        'A `catch` around everything turns a bug of yours into "Invalid token": the notes never `require` jsonwebtoken, and nobody finds out.',
      prediction: choice({
        ask: 'Ann shows a valid token. `jwt` was declared to TypeScript, but never required, as in the notes. What does she get?',
        choices: [
          {
            id: 'in',
            text: '200 hello Ann',
            holds: printed('200 hello Ann'),
            why: 'The token is fine. But the variable `jwt` does not exist at run time: `declare` is a promise to the compiler and leaves no code.',
          },
          {
            id: 'invalid',
            text: '401 Invalid token',
            holds: printed('401 Invalid token'),
            why: 'Right: the ReferenceError lands in the same `catch` as a forged token, and is told the same.',
          },
          {
            id: 'error',
            text: '500, with a ReferenceError',
            holds: printed(/^500/),
            why: 'So it would be without the `catch`: Express would take the error to its error handler. Here the middleware caught it first.',
          },
          {
            id: 'crash',
            text: 'nothing: the program does not even start',
            holds: not(exited(0)),
            why: 'A missing variable is noticed when the line runs, not when the file is loaded. The line runs at the first request.',
          },
        ],
      }),
      contract: exact(printed('401 Invalid token')),
      hint: 'What does the line `jwt.verify(…)` throw here? And who catches it?',
      why: [
        {
          line: '401 Invalid token',
          text: '`jwt` is not defined: a ReferenceError, thrown inside the `try`. The `catch` asks for no name, logs nothing, and blames the passenger. All of them.',
        },
      ],
      misconceptions: [
        { when: chose('in'), say: 'No token in the world gets in here, and the answer sends you looking for the fault in the token.' },
        {
          when: chose('error'),
          say: 'Catch only what you expect: `if (error instanceof jwt.JsonWebTokenError)` is a 401, everything else goes to `next(error)`. An expired token counts: its class extends that one.',
        },
        {
          when: chose('crash'),
          say: 'TypeScript would have told you, had nobody written `declare`. In plain JavaScript nothing does. The same trap: a JWT_SECRET that is not set.',
        },
      ],
      needs: { packages: ['express', 'jsonwebtoken'] },
      variants: [
        {
          id: 'by-name',
          file: 'no-require.by-name.cts',
          rename: {
            'A `catch` around everything turns a bug of yours into "Invalid token": the notes never `require` jsonwebtoken, and nobody finds out.':
              'A `catch` that takes only what it expects, and gives the rest to `next`, lets a bug of yours look like one: a 500, and not "Invalid token".',
          },
          prediction: choice({
            ask: 'Ann shows a valid token. `jwt` was declared to TypeScript, but never required. What does she get this time?',
            choices: [
              {
                id: 'in',
                text: '200 hello Ann',
                holds: printed('200 hello Ann'),
                why: 'The token is fine. But the variable `jwt` does not exist at run time: `declare` is a promise to the compiler and leaves no code.',
              },
              {
                id: 'invalid',
                text: '401 Invalid token',
                holds: printed('401 Invalid token'),
                why: 'The `catch` asks for the name first. What was thrown is called ReferenceError, so the line with 401 is not reached.',
              },
              {
                id: 'error',
                text: '500 ReferenceError',
                holds: printed('500 ReferenceError'),
                why: 'Right: it is no JsonWebTokenError, so it goes to `next`, and Express calls the error handler.',
              },
              {
                id: 'type-error',
                text: '500 TypeError',
                holds: printed('500 TypeError'),
                why: 'A TypeError would say that `jwt` is undefined. It is not even that: nobody has made such a variable.',
              },
            ],
          }),
          contract: exact(printed('500 ReferenceError')),
          hint: 'What does the line `jwt.verify(…)` throw here? And what does the `catch` do with an error of that name?',
          why: [
            {
              line: '500 ReferenceError',
              text: '`jwt` is not defined: a ReferenceError. It is thrown inside the `try`, but the `catch` wants only a JsonWebTokenError and passes everything else on. So the bug is found at the first request, and nobody looks for it in the token.',
            },
          ],
          misconceptions: [
            {
              when: chose('invalid'),
              say: 'As last time? Then the `catch` took everything. One line tells a bad token from a bad program. (An expired token is a TokenExpiredError: to ask for the class, with `instanceof`, covers both.)',
            },
            { when: chose('in'), say: 'No token in the world gets in here. But this time the answer says whose fault it is.' },
            {
              when: chose('type-error'),
              say: 'To read a property of `undefined` is a TypeError; to use a name that was never declared is a ReferenceError. `declare` declares it to the compiler only.',
            },
          ],
        },
      ],
    },
    {
      id: 'bearer',
      title: 'The envelope around the pass',
      file: 'bearer.mts',
      teaches:
        'Clients send `Authorization: Bearer <token>`: the word must be taken off before the token is verified, and the notes do not.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['bare token: 401', 'Bearer token: 200', 'log: jwt expired'],
      }),
      contract: exact(all(printed('bare token: 200'), printed('log: invalid token'), printed('Bearer token: 401'))),
      hint: 'What exactly does `verify` get in the second round?',
      why: [
        {
          line: 'bare token: 200',
          text: 'The header is nothing but the token, and the token is right. Only a client written for this very server sends it so.',
        },
        {
          line: 'log: invalid token',
          text: '`verify` got "Bearer eyJ…": with the word and the blank in front it is not a JWT at all.',
        },
        { line: 'Bearer token: 401', text: 'So the way in which practically all clients do it is refused, with a perfectly good token.' },
      ],
      misconceptions: [
        {
          when: printed('Bearer token: 200'),
          say: '`jsonwebtoken` knows nothing of HTTP headers. Take the word off: `header.replace(/^Bearer /i, "")`.',
        },
        {
          when: printed('bare token: 401'),
          say: 'The word "Bearer" is a convention of HTTP, not a part of the token. `verify` wants the bare one.',
        },
        {
          when: printed('log: jwt expired'),
          say: 'The token is fresh, and it has no time limit at all: nobody gave `expiresIn` to `sign`.',
        },
      ],
      needs: { packages: ['express', 'jsonwebtoken'] },
      variants: [
        {
          id: 'second-word',
          rename: {
            'req.headers.authorization!, SECRET': "req.headers.authorization!.split(' ')[1]!, SECRET",
            'the word must be taken off before the token is verified, and the notes do not.':
              'whoever takes the second word gets the token from them, and nothing from a client that leaves the word away.',
          },
          prediction: lines({
            ask: 'Which lines are printed?',
            distractors: ['bare token: 200', 'Bearer token: 401', 'log: invalid token'],
          }),
          contract: exact(all(printed('log: jwt must be provided'), printed('bare token: 401'), printed('Bearer token: 200'))),
          hint: 'What is the second word of each header?',
          why: [
            {
              line: 'log: jwt must be provided',
              text: 'A header of one word has no second one: `verify` got undefined, and says so.',
            },
            {
              line: 'bare token: 401',
              text: 'So the client that sends nothing but the token is refused. By the standard that is right: the scheme belongs in front.',
            },
            { line: 'Bearer token: 200', text: 'The second word is the bare token, and the token is right.' },
          ],
          misconceptions: [
            {
              when: printed('bare token: 200'),
              say: 'A token has dots, but no blank. `split(" ")` makes one word of it, and `[1]` is undefined.',
            },
            { when: printed('Bearer token: 401'), say: 'The word is taken off this time: `split(" ")[1]` is what comes behind the blank.' },
            {
              when: printed('log: invalid token'),
              say: '"Invalid" is said of a text that is no token. Here there was no text at all.',
            },
          ],
        },
      ],
    },
    {
      id: 'boarding-pass',
      title: 'Four boarding passes',
      file: 'boarding-pass.mts',
      teaches:
        'The auth middleware of the notes, put right: `Bearer` taken off, algorithms named, the user kept in `res.locals`, `next()` outside of `try`.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: [
          'right: 401 invalid token',
          'expired: 200 welcome Ann',
          'home-made: 200 welcome Ann',
          'none: 401 jwt must be provided',
        ],
      }),
      contract: exact(
        all(
          printed('none: 401 No token provided'),
          printed('right: 200 welcome Ann'),
          printed('expired: 401 jwt expired'),
          printed('home-made: 401 invalid signature'),
        ),
      ),
      hint: 'Two things are checked: the signature, with the secret, and the time.',
      why: [
        { line: 'none: 401 No token provided', text: 'No header, no token. The middleware answers before it verifies anything.' },
        {
          line: 'right: 200 welcome Ann',
          text: 'Signature and time are fine. The middleware notes the user in `res.locals` and lets the request go on to the handler of this route.',
        },
        {
          line: 'expired: 401 jwt expired',
          text: 'Well signed, but `exp` lies one second in the past. `verify` looks at the clock by itself.',
        },
        {
          line: 'home-made: 401 invalid signature',
          text: 'Anybody can write `{ sub: "Ann" }` into a token, and anybody can read it: it is not encrypted. To sign it one needs the secret.',
        },
      ],
      misconceptions: [
        { when: printed('right: 401 invalid token'), say: 'The word Bearer is taken off here, so `verify` gets the bare token.' },
        {
          when: printed('expired: 200 welcome Ann'),
          say: '`verify` checks `exp` unless you tell it not to. (`decode` checks nothing at all: never use it to let somebody in.)',
        },
        {
          when: printed('home-made: 200 welcome Ann'),
          say: 'The name in it is right, the signature is not. The signature is the only proof.',
        },
        {
          when: printed('none: 401 jwt must be provided'),
          say: '`verify` would say that, but the middleware has answered and returned before.',
        },
      ],
      needs: { packages: ['express', 'jsonwebtoken'] },
      variants: [
        {
          id: 'four-more',
          file: 'boarding-pass.four-more.mts',
          rename: {
            'The auth middleware of the notes, put right: `Bearer` taken off, algorithms named, the user kept in `res.locals`, `next()` outside of `try`.':
              '`verify` looks at three things: the signature, over the header and the claims; the algorithm, if you name those you allow; and the clock, with as much tolerance as you give.',
          },
          prediction: lines({
            ask: 'Four other passes. The clocks of two machines may differ, so `clockTolerance` is 60 seconds. Which lines are printed?',
            distractors: ['expired: 401 jwt expired', 'early: 200 welcome Ann', 'HS512: 200 welcome Ann', 'promoted: 200 welcome pilot'],
          }),
          contract: exact(
            all(
              printed('expired: 200 welcome Ann'),
              printed('early: 401 jwt not active'),
              printed('HS512: 401 invalid algorithm'),
              printed('promoted: 401 invalid signature'),
            ),
          ),
          hint: 'Times are in seconds. Which passes are off by less than the tolerance? And what does a signature sign?',
          why: [
            {
              line: 'expired: 200 welcome Ann',
              text: 'It ended one second ago, and 60 seconds are tolerated. Tolerance is a longer life for every token.',
            },
            {
              line: 'early: 401 jwt not active',
              text: '`notBefore` is an hour ahead (the claim is called `nbf`). A minute of tolerance does not help.',
            },
            {
              line: 'HS512: 401 invalid algorithm',
              text: 'Well signed, with the right secret. But the list allows HS256 only: the server decides by which algorithm it verifies, not the token.',
            },
            {
              line: 'promoted: 401 invalid signature',
              text: 'The claims were changed and the signature was kept. It was made over the old claims, so it does not fit the new ones.',
            },
          ],
          misconceptions: [
            {
              when: printed('expired: 401 jwt expired'),
              say: 'Without the tolerance, yes: one second is enough. Here `verify` grants sixty.',
            },
            {
              when: printed('early: 200 welcome Ann'),
              say: '`verify` looks at `nbf` as it looks at `exp`, by itself. An hour is more than the tolerance.',
            },
            {
              when: printed('HS512: 200 welcome Ann'),
              say: 'A stronger algorithm is still another one. Whoever verifies must name what is allowed, or a token could choose for itself.',
            },
            {
              when: printed('promoted: 200 welcome pilot'),
              say: 'Anybody can read the claims of a token, and write others. The signature covers them, and only the secret makes a new one.',
            },
          ],
        },
      ],
    },
    {
      id: 'signup-chain',
      title: 'Validate, check, create',
      file: 'signup-chain.mts',
      teaches: 'A route takes several functions, also as an array. Each of them may end the request, and those behind it never run.',
      prediction: order({ distractors: ['Ann: create', 'Bob: check duplicate'] }),
      contract: exact(
        all(
          before('Ann: validate', 'Ann: check duplicate'),
          before('Ann: 409', 'Bob: validate'),
          never('Ann: create'),
          never('Bob: check duplicate'),
        ),
      ),
      hint: 'Ann has an account already. Bob forgot his e-mail address.',
      why: [
        { line: 'Ann: validate', text: 'The first function of the array. Ann has an e-mail address, so it calls `next()`.' },
        { line: 'Ann: check duplicate', text: 'The second. This address is known, so it answers 409.' },
        { line: 'Ann: 409', text: 'No `next()`, so `create` did not run.' },
        { line: 'Bob: validate', text: 'A new request starts at the beginning.' },
        { line: 'Bob: 400', text: 'No address: the first checkpoint answers, and the second does not hear of it.' },
      ],
      misconceptions: [
        { when: printed('Ann: create'), say: 'A function that answers and does not call `next()` is the last one for this request.' },
        {
          when: printed('Bob: check duplicate'),
          say: 'If any check fails, the passenger does not proceed. Cheap checks stand in front for that reason.',
        },
        {
          when: before('Bob: validate', 'Ann: 409'),
          say: 'The client awaits its first answer before it sends the second request. (Two at once are another demo.)',
        },
        {
          when: before('Ann: check duplicate', 'Ann: validate'),
          say: 'The functions of a route run in the order of the array.',
        },
        {
          when: saidDepends(),
          say: 'The checks depend on the data, and the data is fixed. The second request begins when the first has been answered.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'duplicate-first',
          rename: {
            '[validateUser, checkDuplicate]': '[checkDuplicate, validateUser]',
            'Validate, check, create': 'Check, validate, create',
          },
          prediction: order({ distractors: ['Ann: create', 'Ann: validate', 'Bob: create'] }),
          contract: exact(
            all(
              before('Ann: check duplicate', 'Ann: 409'),
              before('Ann: 409', 'Bob: check duplicate'),
              before('Bob: check duplicate', 'Bob: validate'),
              never('Ann: validate'),
              never('Bob: create'),
            ),
          ),
          why: [
            { line: 'Ann: check duplicate', text: 'The first function of the array this time. The address is known, so it answers 409.' },
            { line: 'Ann: 409', text: 'No `next()`, so neither `validateUser` nor `create` ran.' },
            {
              line: 'Bob: check duplicate',
              text: 'A new request starts at the beginning. `undefined` is nobody’s address, so it goes on. In a real program that was a question to the database, for nothing.',
            },
            { line: 'Bob: validate', text: 'The second function. No address, so it answers.' },
            { line: 'Bob: 400', text: 'The answer is the same as with the checks the other way round. It only cost more.' },
          ],
          misconceptions: [
            {
              when: any(printed('Ann: create'), printed('Ann: validate')),
              say: 'A function that answers and does not call `next()` is the last one for this request.',
            },
            { when: printed('Bob: create'), say: 'Without an address `validateUser` answers 400, and that is the end for Bob.' },
            {
              when: before('Bob: validate', 'Bob: check duplicate'),
              say: 'The functions of a route run in the order of the array, not in the order in which they are declared.',
            },
            {
              when: before('Bob: check duplicate', 'Ann: 409'),
              say: 'The client awaits its first answer before it sends the second request.',
            },
            {
              when: saidDepends(),
              say: 'The checks depend on the data, and the data is fixed. The second request begins when the first has been answered.',
            },
          ],
        },
      ],
    },
    {
      id: 'extra-field',
      title: 'Promoted by form',
      file: 'extra-field.mts',
      teaches: '`create(req.body)` stores every field a client invents (mass assignment); pick the fields you expect, by name.',
      prediction: choice({
        ask: 'Eve adds `role: "pilot"` to her sign-up. Which role does she get on the two paths?',
        choices: [
          {
            id: 'pilot-once',
            text: '/users: pilot, /careful: passenger',
            holds: all(printed('/users: pilot'), printed('/careful: passenger')),
            why: 'Right: one path takes what comes, the other takes what it expects.',
          },
          {
            id: 'never',
            text: '/users: passenger, /careful: passenger',
            holds: all(printed('/users: passenger'), printed('/careful: passenger')),
            why: 'The default holds only as long as nobody overwrites it, and `create(req.body)` lets the client do so.',
          },
          {
            id: 'always',
            text: '/users: pilot, /careful: pilot',
            holds: all(printed('/users: pilot'), printed('/careful: pilot')),
            why: 'The second path builds a new object with one field. The role that Eve sent is left behind.',
          },
        ],
      }),
      contract: exact(all(printed('/users: pilot'), printed('/careful: passenger'))),
      hint: 'Follow the field `role` from the body of the request to the new user.',
      why: [
        {
          line: '/users: pilot',
          text: 'The whole body goes into the user. What Eve sends comes after the defaults and wins. This is the `User.create(req.body)` of the notes.',
        },
        { line: '/careful: passenger', text: 'Only `email` is taken from the body, so the default role stands.' },
      ],
      misconceptions: [
        {
          when: chose('never'),
          say: 'A form on a page is no fence. Anybody can send any JSON. A database schema helps only against fields it does not know, and `role` it does know.',
        },
        { when: chose('always'), say: 'Naming the fields is the whole cure: `const { email } = req.body`.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'role-last',
          rename: {
            'Promoted by form': 'Promoted by form?',
            'new User(), fields)': "new User(), fields, { role: 'passenger' })",
            '`create(req.body)` stores every field a client invents (mass assignment); pick the fields you expect, by name.':
              'Of two fields with one name the last wins: a default that is set after the body holds, but only for the fields you thought of. Pick the fields you expect, by name.',
          },
          prediction: choice({
            ask: 'Eve adds `role: "pilot"` to her sign-up. Which role does she get on the two paths?',
            choices: [
              {
                id: 'pilot-once',
                text: '/users: pilot, /careful: passenger',
                holds: all(printed('/users: pilot'), printed('/careful: passenger')),
                why: 'The body does go into the user, but something is assigned after it: look at the last argument of `Object.assign`.',
              },
              {
                id: 'never',
                text: '/users: passenger, /careful: passenger',
                holds: all(printed('/users: passenger'), printed('/careful: passenger')),
                why: 'Right: the role is assigned last, so what Eve sent is overwritten.',
              },
              {
                id: 'always',
                text: '/users: pilot, /careful: pilot',
                holds: all(printed('/users: pilot'), printed('/careful: pilot')),
                why: 'The second path takes only `email` from the body, so it never sees a pilot.',
              },
            ],
          }),
          contract: exact(all(printed('/users: passenger'), printed('/careful: passenger'))),
          hint: '`Object.assign` works from left to right. Who comes last?',
          why: [
            {
              line: '/users: passenger',
              text: 'The body made Eve a pilot, and the last argument a passenger again. It helps against `role`. Against the next field (`verified`, `miles`) it does not.',
            },
            { line: '/careful: passenger', text: 'Only `email` is taken from the body, so there was nothing to overwrite.' },
          ],
          misconceptions: [
            { when: chose('pilot-once'), say: 'With the default in front it is so. Here it comes behind: what is assigned last stays.' },
            { when: chose('always'), say: 'Naming the fields is the whole cure: `const { email } = req.body`.' },
          ],
        },
      ],
    },
    {
      id: 'two-at-once',
      title: 'Twice Bob',
      file: 'two-at-once.mts',
      teaches: 'Check, then create is a race: between the two lies an `await`, and there another request may pass.',
      prediction: choice({
        ask: 'Two sign-ups for the same name arrive together. Which codes, and how many users?',
        choices: [
          {
            id: 'one-wins',
            text: '201 and 409, one user',
            holds: printed('codes: 201 and 409'),
            why: 'That is what the check is for. But when each of them checks, the other has not been stored yet.',
          },
          {
            id: 'both-in',
            text: '201 and 201, two users',
            holds: printed('codes: 201 and 201'),
            why: 'Right: both have checked before either of them is stored.',
          },
          {
            id: 'both-out',
            text: '409 and 409, no user',
            holds: printed('codes: 409 and 409'),
            why: 'A check finds only what is stored, and nothing was stored before the first 201.',
          },
        ],
      }),
      contract: exact(all(printed('codes: 201 and 201'), printed('users: /users/bob and /users/bob'))),
      hint: 'Play it with two fingers. At every `await` one finger stops, and the other may move.',
      why: [
        {
          line: 'codes: 201 and 201',
          text: 'Both requests waited for the database in `checkDuplicate`. Both looked at an empty list, and both went on.',
        },
        { line: 'users: /users/bob and /users/bob', text: 'The list has Bob twice, and no error anywhere.' },
      ],
      misconceptions: [
        {
          when: chose('one-wins'),
          say: '"Node has one thread, so there are no races": one thread means that no two lines run at the same moment. At every `await` the thread serves somebody else.',
        },
        { when: chose('both-out'), say: 'The two requests do not see each other, only what is stored. And there is nothing.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'one-wait-less',
          rename: {
            'async (req, res) => {\n  await roundTrip()\n  users.push': 'async (req, res) => {\n  users.push',
            'Check, then create is a race: between the two lies an `await`, and there another request may pass.':
              'Check, then create is a race only if something is awaited between the two. Here nothing is: `next()` is a plain call, and the list is in this process.',
          },
          prediction: choice({
            ask: 'Two sign-ups for the same name arrive together. `create` does not wait this time. Which codes, and how many users?',
            choices: [
              {
                id: 'one-wins',
                text: '201 and 409, one user',
                holds: printed('codes: 201 and 409'),
                why: 'Right: the first one goes from the check to the `push` without letting go of the thread. The second one checks after that.',
              },
              {
                id: 'both-in',
                text: '201 and 201, two users',
                holds: printed('codes: 201 and 201'),
                why: 'For that both would have to check before one of them stores. Between the check and the `push` there is no `await`, so nobody gets in between.',
              },
              {
                id: 'both-out',
                text: '409 and 409, no user',
                holds: printed('codes: 409 and 409'),
                why: 'A check finds only what is stored, and nothing was stored before the first 201.',
              },
            ],
          }),
          contract: exact(all(printed('codes: 201 and 409'), printed('users: /users/bob'))),
          hint: 'Play it with two fingers. A finger stops only at an `await`. Is there one between `includes` and `push`?',
          why: [
            {
              line: 'codes: 201 and 409',
              text: 'Both waited in `checkDuplicate`. Then one went on: looked, called `next()`, and `create` ran at once and stored. When the other one looked, Bob was there.',
            },
            {
              line: 'users: /users/bob',
              text: 'One Bob. With several processes, or a database instead of a list, it would be two again: then only a unique index helps.',
            },
          ],
          misconceptions: [
            {
              when: chose('both-in'),
              say: 'As last time? Then `create` waited before it stored, and in that gap the other one looked. One `await` less, and the gap is closed.',
            },
            {
              when: chose('both-out'),
              say: 'The two requests do not see each other, only what is stored. And the first one finds nothing.',
            },
          ],
        },
      ],
    },
    {
      id: 'one-step',
      title: 'Look and write in one step',
      file: 'one-step.mts',
      teaches: 'Checking and storing in one step, as a unique index does, lets exactly one through; which one is not decided by your code.',
      prediction: choice({
        ask: 'Two sign-ups for the same name again. Which codes?',
        mayDepend: true,
        choices: [
          {
            id: 'first',
            text: 'first: 201, second: 409',
            holds: all(printed('first sign-up: 201'), printed('second sign-up: 409')),
            why: 'The usual outcome. But the two requests travel over two connections, and nothing promises that the first is read first.',
          },
          {
            id: 'second',
            text: 'first: 409, second: 201',
            holds: all(printed('first sign-up: 409'), printed('second sign-up: 201')),
            why: 'Possible, if seldom: the second connection may be read first.',
          },
          {
            id: 'both',
            text: 'both: 201',
            holds: all(printed('first sign-up: 201'), printed('second sign-up: 201')),
            why: 'Between `has` and `add` there is no `await`. Nobody can come in between.',
          },
        ],
      }),
      contract: oneOf(['first sign-up: 201', 'second sign-up: 409'], ['first sign-up: 409', 'second sign-up: 201']),
      hint: 'Is there an `await` between the look and the write? And who decides which request is read first?',
      why: [
        {
          line: /: 201$/,
          text: 'This one came first to the two lines that look and write. No `await` lies between them, so they are one step.',
        },
        {
          line: /: 409$/,
          text: 'It looked when the other had written, and got the error of the database. The error handler makes a 409 of it.',
        },
      ],
      misconceptions: [
        {
          when: chose('both'),
          say: 'Both do wait for the database first. But what counts is that looking and writing happen after that wait, together.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'two-steps',
          rename: {
            'Look and write in one step': 'Look and write in one step?',
            '  // What a unique index does, inside the database.\n': '',
            "throw new Error('duplicate key')\n  users.add": "throw new Error('duplicate key')\n  await roundTrip()\n  users.add",
            'Checking and storing in one step, as a unique index does, lets exactly one through; which one is not decided by your code.':
              'Checking and storing with an `await` between them are two steps, however near to each other they stand: both get through.',
          },
          prediction: choice({
            ask: 'Two sign-ups for the same name again. Which codes?',
            mayDepend: true,
            choices: [
              {
                id: 'first',
                text: 'first: 201, second: 409',
                holds: all(printed('first sign-up: 201'), printed('second sign-up: 409')),
                why: 'For that the first one would have to store before the second one looks. It looks, and then waits for the database once more.',
              },
              {
                id: 'second',
                text: 'first: 409, second: 201',
                holds: all(printed('first sign-up: 409'), printed('second sign-up: 201')),
                why: 'The second one may be read first, but that changes nothing: whoever looks first has not stored when the other one looks.',
              },
              {
                id: 'both',
                text: 'both: 201',
                holds: all(printed('first sign-up: 201'), printed('second sign-up: 201')),
                why: 'Right: both look into an empty set, both wait, both store. A Set has every name once, but it does not complain.',
              },
            ],
          }),
          contract: exact(all(printed('first sign-up: 201'), printed('second sign-up: 201'))),
          hint: 'Is there an `await` between the look and the write? Then who may come in between?',
          why: [
            {
              line: 'first sign-up: 201',
              text: 'It looked, found nothing, and waited for the database. While it waited, the other one looked.',
            },
            {
              line: 'second sign-up: 201',
              text: 'It found nothing either. Nobody threw "duplicate key", so nobody was told that the name is taken.',
            },
          ],
          misconceptions: [
            {
              when: any(chose('first'), chose('second')),
              say: 'As last time? Then `has` and `add` stood side by side. Now an `await` lies between them, and one step has become two.',
            },
            {
              when: saidDepends(),
              say: 'Which request is read first does depend on the network. But in either order both look before one of them stores, so both get a 201.',
            },
          ],
        },
      ],
    },
    {
      id: 'path-syntax',
      title: 'Paths of Express 5',
      file: 'path-syntax.mts',
      teaches:
        'Express 5 knows neither `?` nor a bare `*` in a path: they throw at start-up. Write `{/:id}` for an optional part, and give a wildcard a name.',
      prediction: lines({
        ask: 'Which lines are printed?',
        distractors: ['/bags/:id?: {"id":"7"}', '/bags{/:id}: TypeError', '/maps/*file: {"file":"a/b.png"}', '/maps/*: {"0":"a/b.png"}'],
      }),
      contract: exact(
        all(
          printed('/bags/:id?: TypeError'),
          printed('/maps/*: TypeError'),
          printed('/bags{/:id}: {}'),
          printed('/maps/*file: {"file":["a","b.png"]}'),
        ),
      ),
      hint: 'Two of the four paths are from Express 4. A wildcard can stretch over several parts: what would hold several parts?',
      why: [
        {
          line: '/bags/:id?: TypeError',
          text: 'The `?` of Express 4. It throws while the route is registered, so the server does not even start.',
        },
        { line: '/maps/*: TypeError', text: 'A wildcard needs a name in Express 5: `*file`.' },
        { line: '/bags{/:id}: {}', text: 'Braces make a part optional. For `/bags` there is no id.' },
        { line: '/bags{/:id}: {"id":"7"}', text: 'The same route, with the optional part.' },
        { line: '/maps/*file: {"file":["a","b.png"]}', text: 'A wildcard is an array now: one entry for each part of the path.' },
      ],
      misconceptions: [
        {
          when: any(printed('/bags/:id?: {"id":"7"}'), printed('/maps/*: {"0":"a/b.png"}')),
          say: 'In Express 4, yes. Express 5 took a new version of `path-to-regexp`, in which `?`, `+`, a bare `*` and regular expressions in a path are errors.',
        },
        { when: printed('/bags{/:id}: TypeError'), say: 'Braces are the new way to say optional.' },
        { when: printed('/maps/*file: {"file":"a/b.png"}'), say: 'Almost: the parts come as an array. `join("/")` makes a path of them.' },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'four-more',
          rename: {
            "['/bags/:id?', '/bags{/:id}', '/maps/*', '/maps/*file']":
              "[\n  '/gates/:id(\\\\d+)',\n  '/seats/:row-:seat',\n  '/bags{/:id}/labels',\n  '/maps/*file',\n]",
            "['/bags', '/bags/7', '/maps/a/b.png']": "['/seats/7-A', '/bags/labels', '/maps/b.png']",
            'Express 5 knows neither `?` nor a bare `*` in a path: they throw at start-up. Write `{/:id}` for an optional part, and give a wildcard a name.':
              'Express 5 knows no regular expressions in a path: they throw at start-up. Two parameters may share a part, braces may stand in the middle, and a wildcard is an array even of one.',
          },
          prediction: lines({
            ask: 'Four other paths. Which lines are printed?',
            distractors: [
              '/seats/:row-:seat: TypeError',
              '/seats/:row-:seat: {"row":"7-A"}',
              '/bags{/:id}/labels: {"id":"labels"}',
              '/maps/*file: {"file":"b.png"}',
            ],
          }),
          contract: exact(
            all(
              printed('/gates/:id(\\d+): TypeError'),
              printed('/seats/:row-:seat: {"row":"7","seat":"A"}'),
              printed('/bags{/:id}/labels: {}'),
              printed('/maps/*file: {"file":["b.png"]}'),
            ),
          ),
          hint: 'One of the four paths is from Express 4. And does a wildcard know how many parts it will get?',
          why: [
            {
              line: '/gates/:id(\\d+): TypeError',
              text: 'A regular expression in a path, as in Express 4. It throws while the route is registered. Check the parameter in the handler instead.',
            },
            {
              line: '/seats/:row-:seat: {"row":"7","seat":"A"}',
              text: 'A hyphen cannot belong to the name of a parameter, so the first one ends there, and two parameters share one part of the path.',
            },
            {
              line: '/bags{/:id}/labels: {}',
              text: 'What stands in braces may be missing, in the middle as well. `/bags/labels` fits without it, so there is no id.',
            },
            {
              line: '/maps/*file: {"file":["b.png"]}',
              text: 'One part, and still an array: the type does not depend on the address that somebody asks for.',
            },
          ],
          misconceptions: [
            {
              when: printed('/seats/:row-:seat: TypeError'),
              say: 'What Express 5 refuses are `?`, `+`, a bare `*` and the like. A hyphen is plain text.',
            },
            {
              when: printed('/seats/:row-:seat: {"row":"7-A"}'),
              say: 'The name of a parameter looks like that of a JavaScript variable. With `-` plain text begins, and then the next parameter.',
            },
            {
              when: printed('/bags{/:id}/labels: {"id":"labels"}'),
              say: 'The path must end with `/labels`. If `labels` were the id, its own end would be missing.',
            },
            {
              when: printed('/maps/*file: {"file":"b.png"}'),
              say: 'A wildcard is always an array, also of one part. `join("/")` makes a path of it.',
            },
          ],
        },
      ],
    },
    {
      id: 'async-errors',
      title: 'An async gate that throws',
      file: 'async-errors.mts',
      teaches: 'Express 5 takes a rejected promise of a handler to the error handlers; Express 4 does not see it, and the process ends.',
      prediction: lines({
        ask: 'The handler is async and throws. Which lines are printed?',
        distractors: ['express4: 500', 'express4: exit code 0', 'express: exit code 1'],
      }),
      contract: exact(
        all(printed('express4: exit code 1'), never(/^express4: 500/), printed('express: 500'), printed('express: exit code 0')),
      ),
      hint: 'An async function never throws. It returns a promise that rejects. Who looks at what a handler returns?',
      why: [
        {
          line: 'express4: exit code 1',
          text: 'Express 4 drops what the handler returns. Nobody handles the rejection, and an unhandled rejection ends a Node process with code 1. The client got no answer.',
        },
        {
          line: 'express: 500',
          text: 'Express 5 waits for the promise and calls `next(error)` when it rejects. The error handler answers.',
        },
        { line: 'express: exit code 0', text: 'No crash: the server was closed, and the process ended by itself.' },
      ],
      misconceptions: [
        {
          when: printed('express4: 500'),
          say: 'Express 4 catches what a handler throws. An async function returns a rejected promise instead, and Express 4 does not look at it. Hence all the `asyncHandler` wrappers.',
        },
        {
          when: printed('express4: exit code 0'),
          say: 'Since Node 15 an unhandled rejection ends the process like an uncaught exception.',
        },
        {
          when: printed('express: exit code 1'),
          say: 'Express 5 handles the promise, so the rejection is not unhandled. (A promise that the handler starts and does not return or await is still lost, in both.)',
        },
      ],
      needs: { packages: ['express', 'express4'] },
      variants: [
        {
          id: 'plain-throw',
          rename: {
            'An async gate that throws': 'A gate that throws',
            "app.get('/', async () => {": "app.get('/', () => {",
            'Express 5 takes a rejected promise of a handler to the error handlers; Express 4 does not see it, and the process ends.':
              'What a handler throws before it returns is caught by Express 4 and 5 alike. They differ only in what they do with a promise.',
          },
          prediction: lines({
            ask: 'The handler throws, and it is not async. Which lines are printed?',
            distractors: ['express4: exit code 1', 'express: exit code 1'],
          }),
          contract: exact(
            all(printed('express4: 500'), printed('express4: exit code 0'), printed('express: 500'), printed('express: exit code 0')),
          ),
          hint: 'Is it thrown while Express has the handler on the stack, or after the handler has returned?',
          why: [
            {
              line: 'express4: 500',
              text: 'Express 4 calls every handler inside a `try`. Nothing async here, so the error is thrown right there, and the error handler answers.',
            },
            { line: 'express4: exit code 0', text: 'The error was caught. The server was closed, and the process ended by itself.' },
            { line: 'express: 500', text: 'Express 5 has the same `try`, and looks at promises besides. This time the `try` is enough.' },
            { line: 'express: exit code 0', text: 'No crash here either.' },
          ],
          misconceptions: [
            {
              when: printed('express4: exit code 1'),
              say: 'That was the async handler: it returns a rejected promise, which Express 4 does not look at. A plain throw it has always caught.',
            },
            {
              when: all(never('express4: 500'), not(saidDepends())),
              say: 'Without `async` the error does not hide in a promise. It goes up the stack, and there Express waits with a `catch`, in both versions.',
            },
            {
              when: printed('express: exit code 1'),
              say: 'An error handler was called and has answered. Nothing is left uncaught that could end the process.',
            },
          ],
        },
        {
          id: 'timer',
          rename: {
            'An async gate that throws': 'A gate that throws later',
            "app.get('/', async () => {\n    throw new Error('no plane')\n  })":
              "app.get('/', async () => {\n    setTimeout(() => {\n      throw new Error('no plane')\n    }, 10)\n  })",
            'Express 5 takes a rejected promise of a handler to the error handlers; Express 4 does not see it, and the process ends.':
              'Express 5 sees what a handler throws and what its promise rejects with. What a callback throws later it does not see, no more than Express 4: the process ends.',
          },
          prediction: lines({
            ask: 'The handler is async, and a timer in it throws. Which lines are printed?',
            distractors: ['express4: 500', 'express4: exit code 0', 'express: 500', 'express: exit code 0'],
          }),
          contract: exact(all(printed('express4: exit code 1'), printed('express: exit code 1'), never(/: 500$/))),
          hint: 'When the timer fires, what has become of the promise that the handler returned?',
          why: [
            {
              line: 'express4: exit code 1',
              text: 'The timer throws on an empty stack: an uncaught exception. Express 4 could not have caught it.',
            },
            {
              line: 'express: exit code 1',
              text: 'Express 5 had the promise of the handler, and it was fulfilled long before the timer fired. Nobody links the two, so it is an uncaught exception here as well, and the client gets no answer.',
            },
          ],
          misconceptions: [
            {
              when: any(printed('express: 500'), printed('express: exit code 0')),
              say: 'As last time? Then the error was thrown in the async function itself, and its promise rejected. A timer throws outside of it: wait for a promise (`await wait(10)`) and throw after that.',
            },
            {
              when: any(printed('express4: 500'), printed('express4: exit code 0')),
              say: 'Express 4 catches what is thrown while the handler runs. The timer comes later.',
            },
          ],
        },
      ],
    },
    {
      id: 'window-edge',
      title: 'Ten a minute, in two seconds',
      file: 'window-edge.mts',
      teaches: 'A fixed window allows nearly twice the limit around its edge: the rest of the old window and all of the new one.',
      prediction: number({
        ask: 'The limit is 10 a minute. Somebody comes once at second 0, 20 times at 59, and 20 times at 61. How many of those 40 are let in?',
        value: 'let in',
      }),
      contract: exact(value('let in', '=', 19)),
      values: { 'let in': { pattern: /^let in within two seconds: (\d+)$/ } },
      hint: 'When does the window end: a minute after the first visit, or does it move along with the visitor?',
      why: [
        {
          line: /^let in within two seconds/,
          text: 'The window opened at second 0, with one visit. At 59 nine places are left. At 61 the window is over, a new one opens, and ten get in: 9 + 10.',
        },
      ],
      misconceptions: [
        {
          when: all(answered('>=', 9), answered('<=', 11)),
          say: '"Ten a minute" sounds as if no minute could ever see more than ten. A fixed window promises that only for its own minutes, and these 2 seconds lie in two of them.',
        },
        {
          when: answered('=', 20),
          say: 'Close. But the visit at second 0 opened the first window and used one of its places.',
        },
        {
          when: answered('=', 40),
          say: 'The limiter does count: in each window all but ten are refused.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'eight',
          rename: {
            'limit(10, 60_000)': 'limit(8, 60_000)',
            'The limit is 10': 'The limit is 8',
            'Ten a minute': 'Eight a minute',
            'nine places are left': 'seven places are left',
            'ten get in: 9 + 10': 'eight get in: 7 + 8',
          },
          contract: exact(value('let in', '=', 15)),
          misconceptions: [
            {
              when: all(answered('>=', 7), answered('<=', 9)),
              say: '"Eight a minute" sounds as if no minute could ever see more than eight. A fixed window promises that only for its own minutes, and these 2 seconds lie in two of them.',
            },
            {
              when: answered('=', 16),
              say: 'Close. But the visit at second 0 opened the first window and used one of its places.',
            },
            {
              when: answered('=', 19),
              say: 'That is the answer for a limit of ten. Here it is eight: look at the line with `limit(`.',
            },
            {
              when: answered('=', 40),
              say: 'The limiter does count: in each window all but eight are refused.',
            },
          ],
        },
      ],
    },
    {
      id: 'memory-grows',
      title: 'A guest book without end',
      file: 'memory-grows.mts',
      teaches:
        'The limiter of the notes replaces an old entry when that visitor comes again, and never deletes one: memory grows with every new address.',
      prediction: number({
        ask: '10 new visitors a minute for 24 hours, and none comes back. How many entries are there an hour later?',
        value: 'entries',
      }),
      contract: exact(value('entries', '=', 14400)),
      values: { entries: { pattern: /^entries an hour after the last visit: (\d+)$/ } },
      hint: 'Look for the line that deletes an entry.',
      why: [
        {
          line: /^entries an hour/,
          text: '10 × 60 × 24. An expired entry is only noticed when the same address comes again, and then it is replaced. Nobody ever deletes one.',
        },
      ],
      misconceptions: [
        { when: answered('=', 0), say: 'Expired is not deleted. Nothing looks at an entry unless its visitor returns.' },
        {
          when: answered('=', 10),
          say: 'So it would be if each window threw the last one away. It does not.',
        },
        {
          when: all(answered('>', 10), answered('<', 14400)),
          say: 'Count the minutes of a day, times ten. There is no moment at which any of them is removed.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'every-hour',
          rename: { '`visitor ${minute}-${i}`': '`visitor ${minute % 60}-${i}`', 'None of them comes back.': 'They come back every hour.' },
          prediction: number({
            ask: '10 visitors a minute for 24 hours. Each of them comes back after an hour, and again. How many entries are there an hour after the last visit?',
            value: 'entries',
          }),
          contract: exact(value('entries', '=', 600)),
          hint: 'How many different addresses are there? And what happens to an old entry when its visitor comes again?',
          why: [
            {
              line: /^entries an hour/,
              text: '10 × 60 different visitors. Whoever comes again replaces an entry of his own, so the Map stops growing after an hour. But it does not shrink either: all of them have expired, and all are there.',
            },
          ],
          misconceptions: [
            { when: answered('=', 0), say: 'Expired is not deleted. Nothing looks at an entry unless its visitor returns.' },
            { when: answered('=', 10), say: 'So it would be if each window threw the last one away. It does not.' },
            {
              when: answered('=', 14400),
              say: 'That many visits there were. But an old entry is replaced, not added to: entries are counted by address.',
            },
          ],
        },
      ],
    },
    {
      id: 'behind-proxy',
      title: 'Everybody comes from next door',
      file: 'behind-proxy.mts',
      teaches: 'Behind a proxy that says nothing about the visitor, `req.ip` is the proxy: all visitors share one limit.',
      prediction: lines({
        ask: 'Two visits are allowed for each address. Ann comes twice through the proxy, then Bob twice. Which lines are printed?',
        distractors: ['Bob: 200', 'Ann: 429', 'addresses seen: Ann,Bob'],
      }),
      contract: exact(
        all(printed('Ann: 200'), never('Ann: 429'), printed('Bob: 429'), never('Bob: 200'), printed('addresses seen: 127.0.0.1')),
      ),
      hint: 'Who opens the connection to the server: Bob, or the proxy?',
      why: [
        { line: 'Ann: 200', text: 'The first two visits from the address of the proxy.' },
        { line: 'Bob: 429', text: 'Visits three and four, from the same address. Bob has done nothing, and is refused.' },
        {
          line: 'addresses seen: 127.0.0.1',
          text: '`req.ip` is the other end of the connection, and that is the proxy. The nginx configuration of the notes sends no `X-Forwarded-For` either.',
        },
      ],
      misconceptions: [
        {
          when: printed('Bob: 200'),
          say: '`req.ip` is not the visitor. It is whoever opened the connection to this server, and behind a proxy that is always the proxy.',
        },
        { when: printed('Ann: 429'), say: 'Ann came first, and twice is allowed. It is the next one who pays.' },
        {
          when: printed('addresses seen: Ann,Bob'),
          say: 'Names are known to nobody here. The limiter knows addresses, and it saw a single one.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'in-turn',
          rename: { "['Ann', 'Ann', 'Bob', 'Bob']": "['Ann', 'Bob', 'Ann']" },
          prediction: lines({
            ask: 'Two visits are allowed for each address. Ann comes through the proxy, then Bob, then Ann again. Which lines are printed?',
            distractors: ['Bob: 429', 'addresses seen: Ann,Bob', 'addresses seen: 127.0.0.1,127.0.0.1'],
          }),
          contract: exact(
            all(printed('Ann: 200'), printed('Bob: 200'), printed('Ann: 429'), never('Bob: 429'), printed('addresses seen: 127.0.0.1')),
          ),
          why: [
            { line: 'Ann: 200', text: 'The first visit from the address of the proxy.' },
            { line: 'Bob: 200', text: 'The second visit from the same address. That makes two, and the limit is reached.' },
            { line: 'Ann: 429', text: 'The third visit. It is her second, but nobody counts the visits of Ann.' },
            {
              line: 'addresses seen: 127.0.0.1',
              text: '`req.ip` is the other end of the connection, and that is the proxy. The Map has one key.',
            },
          ],
          misconceptions: [
            {
              when: all(never('Ann: 429'), not(saidDepends())),
              say: '`req.ip` is not the visitor, but whoever opened the connection: the proxy. Ann is refused for her own visit and for that of Bob.',
            },
            {
              when: any(printed('Bob: 429'), all(never('Bob: 200'), not(saidDepends()))),
              say: 'Last time Ann had used up both visits before Bob came. This time he is second, and two are allowed. It is the third who pays.',
            },
            {
              when: printed('addresses seen: Ann,Bob'),
              say: 'Names are known to nobody here. The limiter knows addresses, and it saw a single one.',
            },
            {
              when: printed('addresses seen: 127.0.0.1,127.0.0.1'),
              say: 'A Map has each key once. Two visitors with one address are one key.',
            },
          ],
        },
      ],
    },
    {
      id: 'trust-proxy',
      title: 'Whom do you believe?',
      file: 'trust-proxy.mts',
      teaches:
        '`trust proxy` says how much of `X-Forwarded-For` to believe: `true` believes what the visitor invented, a number of hops does not.',
      prediction: lines({
        ask: 'The visitor really came from 203.0.113.9. Which lines are printed?',
        distractors: ['false: 203.0.113.9', 'true: 203.0.113.9', '1: 6.6.6.6', '1: 127.0.0.1'],
      }),
      contract: exact(all(printed('false: 127.0.0.1'), printed('true: 6.6.6.6'), printed('1: 203.0.113.9'))),
      hint: 'The list is written from left to right: who added the last entry, and who the first?',
      why: [
        { line: 'false: 127.0.0.1', text: 'The default: the header is ignored. `req.ip` is the other end of the connection.' },
        {
          line: 'true: 6.6.6.6',
          text: 'Everybody is believed, so the leftmost entry counts. That is the one the visitor made up. A new one for each request, and no limit ever bites.',
        },
        {
          line: '1: 203.0.113.9',
          text: 'One proxy is trusted: the last entry, which that proxy added itself, counts. What stands to the left of it may be a lie.',
        },
      ],
      misconceptions: [
        {
          when: printed('false: 203.0.113.9'),
          say: 'Without `trust proxy` Express does not look at the header at all. That is the safe default, since anybody can send one.',
        },
        {
          when: printed('true: 203.0.113.9'),
          say: '`true` reads like "yes, I have a proxy". It means "believe everybody in the list", and so the visitor, too.',
        },
        {
          when: any(printed('1: 6.6.6.6'), printed('1: 127.0.0.1')),
          say: 'Count from the right: the connection comes from hop 1, which is trusted. What it says is the last entry, and there the trust ends.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'two-hops',
          rename: { '[false, true, 1]': '[1, 2, false]', 'a number of hops does not': 'and so does a number of hops that is one too high' },
          prediction: lines({
            ask: 'There is one proxy, and the visitor really came from 203.0.113.9. Which lines are printed?',
            distractors: ['1: 6.6.6.6', '2: 203.0.113.9', '2: 127.0.0.1', 'false: 203.0.113.9'],
          }),
          contract: exact(all(printed('1: 203.0.113.9'), printed('2: 6.6.6.6'), printed('false: 127.0.0.1'))),
          hint: 'Count from the end of the connection: hop 1 is whoever opened it. How many of them tell the truth?',
          why: [
            {
              line: '1: 203.0.113.9',
              text: 'One proxy is trusted: the last entry, which that proxy added itself, counts.',
            },
            {
              line: '2: 6.6.6.6',
              text: 'Two are trusted, and there is only one. So the visitor is taken for a proxy, and what he wrote is believed. One hop too many is as bad as `true`.',
            },
            { line: 'false: 127.0.0.1', text: 'The default: the header is ignored. `req.ip` is the other end of the connection.' },
          ],
          misconceptions: [
            {
              when: any(printed('2: 203.0.113.9'), printed('2: 127.0.0.1')),
              say: 'Hop 1 is the proxy, hop 2 the address it wrote down: the visitor. If he is trusted, too, his own entry counts.',
            },
            { when: printed('1: 6.6.6.6'), say: 'With 1 the trust ends at the proxy. What stands left of its entry may be a lie.' },
            {
              when: printed('false: 203.0.113.9'),
              say: 'Without `trust proxy` Express does not look at the header at all.',
            },
          ],
        },
      ],
    },
    {
      id: 'proto-key',
      title: 'A visitor called __proto__',
      file: 'proto-key.mts',
      teaches:
        'A plain `{}` with keys from outside is no dictionary: `__proto__` switches this limiter off and leaves a mark on every object.',
      prediction: choice({
        ask: 'Two visits are allowed. What do the four visits of `__proto__` get, and what is `count` of a new object?',
        choices: [
          {
            id: 'like-others',
            text: '200 200 429 429, and undefined',
            holds: all(printed('__proto__: 200 200 429 429'), printed('a new object: count is undefined')),
            why: 'So it is with a `Map`. In a plain object the key `__proto__` is taken: it leads to `Object.prototype`.',
          },
          {
            id: 'polluted',
            text: '200 200 200 200, and NaN',
            holds: all(printed('__proto__: 200 200 200 200'), printed('a new object: count is NaN')),
            why: 'Right: the limiter counts on `Object.prototype`, and counting up from undefined gives NaN, for every object in the program.',
          },
          {
            id: 'no-entry',
            text: '200 200 200 200, and undefined',
            holds: all(printed('__proto__: 200 200 200 200'), printed('a new object: count is undefined')),
            why: 'The limiter is off, yes. But `entry.count++` wrote somewhere: to the prototype of all objects.',
          },
          {
            id: 'crash',
            text: '500 500 500 500, and undefined',
            holds: printed('__proto__: 500 500 500 500'),
            why: 'Nothing throws. Reading `visits.__proto__` and writing a property to what comes back are both legal.',
          },
        ],
      }),
      contract: exact(
        all(printed('203.0.113.9: 200 200 429 429'), printed('__proto__: 200 200 200 200'), printed('a new object: count is NaN')),
      ),
      hint: 'What is `({})["__proto__"]`? It is not undefined.',
      why: [
        { line: '203.0.113.9: 200 200 429 429', text: 'An ordinary address: two visits, then the limit.' },
        {
          line: '__proto__: 200 200 200 200',
          text: '`visits["__proto__"]` is `Object.prototype`, so an entry seems to exist. `now > undefined` is false, `undefined >= 2` is false, and so is `NaN >= 2`: let in, for ever.',
        },
        {
          line: 'a new object: count is NaN',
          text: '`entry.count++` wrote `undefined + 1` to `Object.prototype`. Every object in the process inherits it: prototype pollution. A `Map` has no such key.',
        },
      ],
      misconceptions: [
        {
          when: chose('like-others'),
          say: 'The notes use `const rateLimit = {}`. It is safe only as long as no client can choose the key, and with `trust proxy: true` it can.',
        },
        {
          when: chose('no-entry'),
          say: '`entry.count++` had to write somewhere. `entry` was `Object.prototype`, and every object inherits from that.',
        },
        {
          when: chose('crash'),
          say: 'An error would be the kinder outcome. Here nothing is logged, and something else breaks, far away and later.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'no-prototype',
          rename: {
            'resetTime: number }> = {}': 'resetTime: number }> =\n  Object.create(null)',
            'A plain `{}` with keys from outside is no dictionary: `__proto__` switches this limiter off and leaves a mark on every object.':
              'An object without a prototype (`Object.create(null)`), or better a `Map`, is a dictionary: there `__proto__` is a key like any other.',
          },
          prediction: choice({
            ask: 'Two visits are allowed. What do the four visits of `__proto__` get, and what is `count` of a new object?',
            choices: [
              {
                id: 'like-others',
                text: '200 200 429 429, and undefined',
                holds: all(printed('__proto__: 200 200 429 429'), printed('a new object: count is undefined')),
                why: 'Right: this object inherits nothing, so `__proto__` means nothing special to it.',
              },
              {
                id: 'polluted',
                text: '200 200 200 200, and NaN',
                holds: all(printed('__proto__: 200 200 200 200'), printed('a new object: count is NaN')),
                why: 'That is the plain `{}`. Its `__proto__` is inherited from `Object.prototype`, and this object inherits nothing.',
              },
              {
                id: 'no-entry',
                text: '200 200 200 200, and undefined',
                holds: all(printed('__proto__: 200 200 200 200'), printed('a new object: count is undefined')),
                why: 'For that the entry would have to get lost. It is an ordinary property here, and stays.',
              },
              {
                id: 'crash',
                text: '500 500 500 500, and undefined',
                holds: printed('__proto__: 500 500 500 500'),
                why: 'An object without a prototype lacks methods such as `toString`. Nobody calls one here.',
              },
            ],
          }),
          contract: exact(
            all(
              printed('203.0.113.9: 200 200 429 429'),
              printed('__proto__: 200 200 429 429'),
              printed('a new object: count is undefined'),
            ),
          ),
          hint: 'What is `Object.create(null)["__proto__"]`?',
          why: [
            { line: '203.0.113.9: 200 200 429 429', text: 'An ordinary address: two visits, then the limit.' },
            {
              line: '__proto__: 200 200 429 429',
              text: 'No prototype, no inherited `__proto__`: the first look finds undefined, and the write makes a property of that name. Counted like everybody.',
            },
            {
              line: 'a new object: count is undefined',
              text: 'Nothing was written to `Object.prototype`. The rest of the program is as it was.',
            },
          ],
          misconceptions: [
            {
              when: any(chose('polluted'), chose('no-entry')),
              say: '`__proto__` is no magic word of the language; it is an accessor that objects inherit from `Object.prototype`. Who does not inherit from it does not have it.',
            },
            { when: chose('crash'), say: 'Reading and writing properties needs no prototype.' },
          ],
        },
      ],
    },
    {
      id: 'two-workers',
      title: 'Five visits, twice',
      file: 'two-workers.mts',
      teaches: 'Each worker of a cluster has its own memory: a limit that is counted in memory is multiplied by the number of workers.',
      prediction: number({
        ask: 'The limit is 5 for each address. One visitor comes 20 times, to 2 workers in turn. How many visits are let in?',
        value: 'let in',
      }),
      contract: exact(value('let in', '=', 10)),
      values: { 'let in': { pattern: /^let in: (\d+)$/ } },
      hint: 'Two processes run this file. How many Maps called `visits` are there?',
      why: [
        {
          line: /^let in/,
          text: 'Each worker got 10 of the 20 connections in turn, counted them in a Map of its own, and let 5 in.',
        },
      ],
      misconceptions: [
        {
          when: answered('=', 5),
          say: 'Workers share a port, not their memory. Neither of them knows what the other has counted.',
        },
        { when: answered('=', 20), say: 'Each worker does count, and refuses from its sixth visit on.' },
        {
          when: answered('=', 15),
          say: 'The main process forks and hands out connections. It serves nobody, so it counts nobody: there are two counters, not three.',
        },
      ],
      needs: { packages: ['express'] },
      variants: [
        {
          id: 'twelve',
          rename: {
            'count > 5': 'count > 12',
            'Five visits, twice': 'Twelve visits, twice',
          },
          prediction: number({
            ask: 'The limit is 12 for each address. One visitor comes 20 times, to 2 workers in turn. How many visits are let in?',
            value: 'let in',
          }),
          contract: exact(value('let in', '=', 20)),
          hint: 'Two processes run this file. How far does each of them get with counting?',
          why: [
            {
              line: /^let in/,
              text: 'Each worker got 10 of the 20 connections and counted to 10. The limit of 12 was never reached: the app would let in 24.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 12),
              say: 'Workers share a port, not their memory. Neither of them knows what the other has counted, and neither got as far as 12.',
            },
            {
              when: answered('=', 24),
              say: 'Two workers would let in 24, true. But only 20 came.',
            },
            {
              when: answered('=', 10),
              say: 'As last time? Each worker lets in 10 now, for the limit is above that. And there are two of them.',
            },
          ],
        },
      ],
    },
    {
      id: 'one-counter',
      title: 'One counter for all',
      file: 'one-counter.mts',
      teaches:
        'A counter in Redis is shared by all workers: `INCR` adds and reads in one step, and the key deletes itself when the window is over.',
      prediction: number({
        ask: 'The same again, counted in Redis. How many of the 20 visits are let in?',
        value: 'let in',
      }),
      contract: exact(value('let in', '=', 5)),
      values: { 'let in': { pattern: /^let in: (\d+)$/ } },
      hint: 'How many counters are there now, and can two workers read the same number from it?',
      why: [
        {
          line: /^let in/,
          text: 'There is one key, whichever worker asks. `INCR` adds one and gives back the result in one step, so no two visits get the same number: 1 to 5 are let in, 6 to 20 are not. `SET … NX EX 60` comes first, so the key is born with its end. (The parent is in the name of the key so that each run counts from zero. Your servers would leave it away.)',
        },
      ],
      misconceptions: [
        { when: answered('=', 10), say: 'That was with a Map in each worker. Now both ask the same server.' },
        { when: answered('=', 20), say: 'Redis counts to 20, but from the sixth visit on the middleware answers 429.' },
        {
          when: answered('=', 6),
          say: 'The sixth gets the number 6 from `INCR`, and 6 is more than 5.',
        },
      ],
      needs: { packages: ['express', 'redis'], servers: ['redis'] },
      variants: [
        {
          id: 'own-key',
          rename: {
            '    // Both workers have the same parent, and another run has another one.\n': '',
            'process.ppid': 'process.pid',
            'One counter for all': 'Counted in Redis',
            'A counter in Redis is shared by all workers: `INCR` adds and reads in one step, and the key deletes itself when the window is over.':
              'What is shared in Redis is what has the same key: a key that names the process is a counter of that process alone.',
          },
          prediction: number({
            ask: 'The limit is 5, and the visits are counted in Redis. How many of the 20 visits, to 2 workers in turn, are let in?',
            value: 'let in',
          }),
          contract: exact(value('let in', '=', 10)),
          hint: 'One Redis for both workers. But look at the key: what does each of them put into it?',
          why: [
            {
              line: /^let in/,
              text: 'The key has the `pid` of the worker in it, so each worker counts under a name of its own: two counters, and each lets in 5. It is the Map in each process again, only further away.',
            },
          ],
          misconceptions: [
            {
              when: answered('=', 5),
              say: 'As last time? Then the key held `ppid`, the parent, which both workers have in common. Redis shares what has the same name, and these names differ.',
            },
            { when: answered('=', 20), say: 'Both counters count to 10, but from its sixth visit on each worker answers 429.' },
            {
              when: any(answered('=', 6), answered('=', 12)),
              say: 'The sixth gets the number 6 from `INCR`, and 6 is more than 5.',
            },
          ],
        },
      ],
    },
  ],
  questions: [
    {
      id: 'waits-for-ever',
      ask: 'Which of these leaves the client without any answer?',
      choices: [
        {
          id: 'silent',
          text: 'A middleware returns, without an answer and without `next()`',
          right: true,
          why: 'Express cannot know that nothing more will come. It waits, and so does the client.',
        },
        {
          id: 'no-route',
          text: 'No route fits the path',
          why: 'Then the request comes to the end of the list, where Express answers 404.',
        },
        {
          id: 'throws',
          text: 'A handler throws, and there is no error handler',
          why: 'Express has a built-in error handler at the end. It answers 500.',
        },
        {
          id: 'string',
          text: "A middleware calls `next('stop')`",
          why: 'A value other than the two special words is an error, and errors get an answer: 500 by default.',
        },
      ],
      see: { demo: 'forgotten-next' },
    },
    {
      id: 'measure-time',
      ask: 'You want to log how long each request took, also with async handlers. Where do you take the second time?',
      choices: [
        {
          id: 'finish',
          text: "In `res.on('finish', …)`, set by the first middleware",
          right: true,
          why: 'It fires when the answer has been handed to the system, whoever sent it and however late. (`close` also fires for clients who left early.)',
        },
        {
          id: 'below',
          text: 'Below `next()` in the first middleware',
          why: 'With an async handler `next()` comes back at its first `await`, long before the answer.',
        },
        {
          id: 'await',
          text: 'After `await next()` in the first middleware',
          why: '`next()` returns undefined. Awaiting that takes a microtask, and no longer.',
        },
        {
          id: 'last',
          text: 'In a middleware registered as the last one',
          why: 'Requests that were answered never get there. It would see only those nobody wanted.',
        },
      ],
      see: { demo: 'await-next' },
    },
    {
      id: 'mount-path',
      ask: "For which path does `app.use('/api', check)` NOT call `check`?",
      choices: [
        {
          id: 'other-word',
          text: '`/api-docs`',
          right: true,
          why: 'The beginning must be whole parts of the path. `api-docs` is another part than `api`.',
        },
        {
          id: 'below',
          text: '`/api/v1/users`',
          why: '`use` fits everything below its path.',
        },
        {
          id: 'capitals',
          text: '`/API`',
          why: 'Unless you enable `case sensitive routing`, capital letters make no difference.',
        },
        {
          id: 'query',
          text: '`/api?page=2`',
          why: 'The query string is not part of the path that is compared.',
        },
      ],
      see: { demo: 'use-or-get' },
    },
    {
      id: 'which-handler',
      ask: 'The handler of `/` throws. Which of the functions run after it?',
      code: "app.use(errorA) // (err, req, res, next)\napp.get('/', () => { throw new Error('no') })\napp.use(plain) // (req, res, next)\napp.use(errorB) // (err, req, res, next)",
      choices: [
        {
          id: 'b',
          text: '`errorB` only',
          right: true,
          why: 'The finger goes down from the place of the error, and stops at functions of four parameters only.',
        },
        {
          id: 'a',
          text: '`errorA` only',
          why: 'It stands above. The request passed it on the way down, without an error, so it was skipped. Nothing goes back up.',
        },
        {
          id: 'plain-b',
          text: '`plain`, then `errorB`',
          why: 'Ordinary middleware is skipped while an error is on its way.',
        },
        {
          id: 'a-b',
          text: '`errorA`, then `errorB`',
          why: 'Errors travel down only. `errorA` is above the place where it happened.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'counts-as-error-handler',
      ask: 'Which function does Express take for an error handler?',
      choices: [
        {
          id: 'four',
          text: '`(problem, request, response, _next) => { … }`',
          right: true,
          why: 'Four plain parameters. The names are free, and the fourth need not be used.',
        },
        {
          id: 'default',
          text: '`(err, req, res, next = noop) => { … }`',
          why: 'Parameters from the first default value on are not counted: its length is 3.',
        },
        {
          id: 'rest',
          text: '`(...args) => { const [err, req, res, next] = args }`',
          why: 'Rest parameters are not counted: its length is 0.',
        },
        {
          id: 'three',
          text: '`(err, req, res) => { … }`',
          why: 'Three parameters are an ordinary middleware. Its `err` is the request.',
        },
      ],
      see: { demo: 'arity' },
    },
    {
      id: 'stack-for-all',
      ask: 'An app without an error handler of its own runs with NODE_ENV=staging, and a handler throws. What does the client see?',
      choices: [
        {
          id: 'stack',
          text: 'A page with the message and the stack',
          right: true,
          why: "Express's built-in handler hides them in one case only: NODE_ENV is exactly `production`. Unset, test or staging, it shows file names and lines.",
        },
        {
          id: 'plain',
          text: 'A page that says "Internal Server Error"',
          why: 'So it would be with NODE_ENV=production. Every other value, and none at all, shows the stack.',
        },
        {
          id: 'message',
          text: 'A page with the message, without the stack',
          why: 'It is all or nothing: the stack, which begins with the message, or the name of the status.',
        },
        {
          id: 'nothing',
          text: 'Nothing: the process has ended',
          why: 'Express catches what a handler throws. The process lives on.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'missing-body',
      ask: 'An Express 5 app should answer 400 to a POST without a body, and answers 500. Which change mends it?',
      code: "app.use(express.json())\napp.post('/users', (req, res) => {\n  if (!req.body.email) return void res.sendStatus(400)\n  res.sendStatus(201)\n})",
      choices: [
        {
          id: 'chain',
          text: 'Write `req.body?.email`',
          right: true,
          why: 'There is no body, so `req.body` is undefined. `?.` turns that into undefined instead of a TypeError, and the check does its work.',
        },
        {
          id: 'urlencoded',
          text: 'Add `express.urlencoded({ extended: true })`',
          why: 'A second parser finds no body either.',
        },
        {
          id: 'order',
          text: 'Move `express.json()` below the route',
          why: 'Then no body is parsed at all, not even when there is one.',
        },
        {
          id: 'async',
          text: 'Make the handler async',
          why: 'The TypeError becomes a rejection, and Express 5 makes the same 500 of it.',
        },
      ],
      see: { demo: 'no-body' },
    },
    {
      id: 'timer-error',
      ask: 'In Express 5 this route is called. What happens?',
      code: "app.get('/', (req, res) => {\n  setTimeout(() => {\n    throw new Error('late')\n  }, 10)\n})\napp.use(onError) // four parameters",
      choices: [
        {
          id: 'ends',
          text: 'The process ends with an uncaught exception',
          right: true,
          why: 'When the timer fires, the handler has returned long ago. Nobody is on the stack who could catch it, neither Express 4 nor 5.',
        },
        {
          id: 'handler',
          text: '`onError` answers',
          why: 'Express 5 watches the promise that a handler returns. This one returns none, and the error happens in a timer.',
        },
        {
          id: 'hangs',
          text: 'The client waits, and the server goes on serving others',
          why: 'The client gets no answer, right. But an uncaught exception ends the whole process, for all clients.',
        },
        {
          id: 'builtin',
          text: 'Express answers 500 with its own page',
          why: 'To answer, Express would have to learn of the error. It does not.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'secret-missing',
      ask: 'JWT_SECRET is not set on the new server. With the auth middleware of the notes, what do users with good tokens get?',
      choices: [
        {
          id: 'invalid',
          text: '401 "Invalid token", all of them',
          right: true,
          why: '`verify` throws "secret or public key must be provided", and the `catch` makes of it what it makes of everything. Check the secret at start-up.',
        },
        {
          id: 'in',
          text: 'They get in: without a secret nothing is checked',
          why: 'jsonwebtoken refuses to verify a signed token without a secret. It fails on the safe side.',
        },
        {
          id: 'error',
          text: '500, so that the monitoring raises an alarm',
          why: 'That would be better. But the `catch` asks for nothing and answers 401.',
        },
        {
          id: 'start',
          text: 'Nothing: the server does not start',
          why: 'An environment variable that is missing is just undefined. Only a check of yours can stop the start.',
        },
      ],
      see: { demo: 'no-require' },
    },
    {
      id: 'signature-proves',
      ask: 'What does a valid signature of a JWT tell the server?',
      choices: [
        {
          id: 'unchanged',
          text: 'That its maker had the secret, and nobody changed it since',
          right: true,
          why: 'That is all, and it is enough: whoever signed it vouches for its content.',
        },
        {
          id: 'secret',
          text: 'That nobody but the two of you could read the content',
          why: 'The content is only encoded (base64url). Anybody who has the token can read it.',
        },
        {
          id: 'owner',
          text: 'That the sender is the very person it was made for',
          why: 'Whoever holds a token can show it, a thief, too. Hence the short lives of tokens.',
        },
        {
          id: 'fresh',
          text: 'That the user has not logged out since',
          why: 'A token is valid until its `exp`, whatever happens meanwhile. To call it back you need a list on the server.',
        },
      ],
      see: { demo: 'boarding-pass' },
    },
    {
      id: 'cure-for-two',
      ask: 'Several server processes must never store the same e-mail address twice. What makes sure of it?',
      choices: [
        {
          id: 'index',
          text: 'A unique index in the database, and a 409 for its error',
          right: true,
          why: 'The database looks and writes in one step, for everybody who asks it.',
        },
        {
          id: 'check',
          text: 'A `findOne` right before the `create`',
          why: 'However close, between the two lies an `await`, and there somebody else may pass.',
        },
        {
          id: 'set',
          text: 'A Set of addresses that are being stored, in a variable of the module',
          why: 'It works within one process. Another process has another Set.',
        },
        {
          id: 'sync',
          text: 'Nothing more: Node runs one line at a time',
          why: 'One line at a time, but not one request at a time. And here are several processes.',
        },
      ],
      see: { demo: 'one-step' },
    },
    {
      id: 'module-level',
      ask: 'Which of these may live in a variable of the module, shared by all requests?',
      choices: [
        {
          id: 'pool',
          text: 'The connection pool of the database',
          right: true,
          why: 'It belongs to the process, not to a request. Shared is just what it should be.',
        },
        {
          id: 'user',
          text: 'The user whom the auth middleware found',
          why: 'While one handler awaits, the next request writes its own user there. Use `res.locals`.',
        },
        {
          id: 'start',
          text: 'The time at which the request began',
          why: 'Requests overlap, and each has its own beginning. Keep it on `res.locals`, or in the closure of the middleware call.',
        },
        {
          id: 'language',
          text: 'The language of the visitor, for the error messages',
          why: 'It is another visitor a moment later. Then Ann reads her error in the language of Bob.',
        },
      ],
      see: { demo: 'mixed-up' },
    },
    {
      id: 'two-proxies',
      ask: 'Requests come through a CDN, then your nginx, then Express. Both append to `X-Forwarded-For`. What should `trust proxy` be?',
      choices: [
        {
          id: 'two',
          text: '`2`',
          right: true,
          why: 'nginx opened the connection (1), and its entry names the CDN (2). The entry before that, written by the CDN, is the visitor.',
        },
        {
          id: 'one',
          text: '`1`',
          why: 'Then only nginx is believed, and `req.ip` is what nginx saw: the CDN.',
        },
        {
          id: 'true',
          text: '`true`',
          why: 'Then the leftmost entry counts, and a visitor can write that one.',
        },
        {
          id: 'false',
          text: '`false`',
          why: 'Then the header is ignored and `req.ip` is nginx, for everybody.',
        },
      ],
      see: { demo: 'trust-proxy' },
    },
    {
      id: 'four-workers',
      ask: 'A limiter allows 100 visits a minute, counted in a Map. The app runs in a cluster of 4 workers. How many visits of one address can get through in a window?',
      choices: [
        {
          id: 'four-hundred',
          text: 'Up to 400',
          right: true,
          why: 'Four processes, four Maps, 100 in each.',
        },
        {
          id: 'hundred',
          text: '100',
          why: 'For that the workers would have to share the Map. They share a port, no memory.',
        },
        {
          id: 'twenty-five',
          text: '25: each worker gets a quarter',
          why: 'Nobody divides the limit. Each worker has the whole of it.',
        },
        {
          id: 'five-hundred',
          text: '500: the main process counts, too',
          why: 'The main process only hands out the connections. No middleware runs there.',
        },
      ],
      see: { demo: 'two-workers' },
    },
    {
      id: 'incr-then-expire',
      ask: 'A limiter does `INCR key`, and when the result is 1, `EXPIRE key 60`. What can go wrong?',
      choices: [
        {
          id: 'immortal',
          text: 'Your process dies between the two, and the key never ends',
          right: true,
          why: 'Its counter only grows. Once over the limit, this visitor is refused for ever. Set the end first, or both in one transaction.',
        },
        {
          id: 'same-number',
          text: 'Two workers get the same number from `INCR`',
          why: '`INCR` adds and reads in one step. No two callers get the same number.',
        },
        {
          id: 'sliding',
          text: 'Each visit pushes the end back, so the window never closes',
          why: 'The end is set at the first visit only. Later visits leave it alone.',
        },
        {
          id: 'memory',
          text: 'Redis keeps all expired keys, and its memory fills',
          why: 'Redis deletes expired keys by itself. That is one of the reasons to take it.',
        },
      ],
      see: { section: 'Explanation' },
    },
    {
      id: 'catch-all',
      ask: 'In Express 5, which path fits every address, `/` included?',
      choices: [
        {
          id: 'braces',
          text: '`/{*rest}`',
          right: true,
          why: 'A named wildcard, made optional by the braces. So it fits `/` as well.',
        },
        {
          id: 'star',
          text: '`*`',
          why: 'It throws at start-up: a wildcard needs a name in Express 5.',
        },
        {
          id: 'named',
          text: '`/*rest`',
          why: 'It wants at least one part after the slash. `/` itself does not fit.',
        },
        {
          id: 'regexp',
          text: '`/(.*)`',
          why: 'Parentheses with patterns were taken out of paths. It throws at start-up.',
        },
      ],
      see: { demo: 'path-syntax' },
    },
    {
      id: 'order-of-a-good-app',
      kind: 'order',
      ask: 'Bring these registrations into an order in which each can do its work, and nobody works for nothing.',
      items: [
        { id: 'logger', text: 'the logger, for all requests' },
        { id: 'limiter', text: 'the rate limiter for `/api`' },
        { id: 'json', text: '`express.json()`' },
        { id: 'routes', text: 'the routes below `/api`' },
        { id: 'missing', text: 'a middleware that answers 404' },
        { id: 'errors', text: 'the error handler' },
      ],
      why: 'Log all, refuse before you read, read before you route, and catch what falls through. The parser comes below the limiter: a refused request need not be parsed.',
      wrong: [
        {
          first: 'limiter',
          second: 'logger',
          why: 'A logger below the limiter does not see the requests that were refused, and those are the interesting ones.',
        },
        { first: 'json', second: 'limiter', why: 'Then the server reads and parses the body of a request which it refuses afterwards.' },
        { first: 'routes', second: 'json', why: 'The routes would find no `req.body`.' },
        { first: 'routes', second: 'limiter', why: 'What answers above the limiter is never limited.' },
        { first: 'missing', second: 'routes', why: 'It answers everything, so the routes below it are never reached.' },
        { first: 'errors', second: 'missing', why: 'Errors travel down. The error handler stands last, so that nothing fails below it.' },
      ],
      see: { demo: 'after-the-gate' },
    },
    {
      id: 'which-line-hangs',
      kind: 'line',
      ask: 'Some clients of this middleware wait for ever. Which line is to blame?',
      code: 'const auth = async (req, res, next) => {\n  const token = req.headers.authorization\n  if (!token) return res.sendStatus(401)\n  const user = await find(token)\n  if (!user) return\n  res.locals.user = user\n  next()\n}',
      lines: [
        { line: 3, why: 'This one answers, and then returns. Its clients get their 401.' },
        {
          line: 4,
          why: 'If `find` rejects, Express 5 takes the error to the error handler, which answers. (In Express 4 it would be the process that ends.)',
        },
        {
          line: 5,
          right: true,
          why: 'It returns without an answer and without `next()`. A client with an unknown token waits until it gives up.',
        },
        { line: 7, why: 'With a user the request goes on, as it should.' },
      ],
      see: { demo: 'forgotten-next' },
    },
    {
      id: 'come-from-the-client',
      kind: 'several',
      ask: 'Behind one proxy, with `trust proxy` set to `true`: which of these can a visitor choose freely?',
      choices: [
        {
          id: 'ip',
          text: '`req.ip`',
          right: true,
          why: 'With `true` it is the leftmost entry of `X-Forwarded-For`, and the visitor wrote that one.',
        },
        {
          id: 'body',
          text: 'the fields in `req.body`',
          right: true,
          why: 'Any field, of any type. Hence: check the values, and pick the fields by name.',
        },
        {
          id: 'type',
          text: 'the content-type by which the parser goes',
          right: true,
          why: 'It is a header, and clients write their headers.',
        },
        {
          id: 'user',
          text: '`sub` in a token that was verified',
          why: 'He can write what he likes into a token of his own, but without the secret it has no valid signature.',
        },
        {
          id: 'locals',
          text: '`res.locals`',
          why: 'It is an object on the server, made for this request. Only your own code writes there.',
        },
      ],
      see: { demo: 'trust-proxy' },
    },
    {
      id: 'twice-next',
      kind: 'run',
      ask: 'The heart of a router in a dozen lines, without Express: a list, and one finger for each request. The guard calls `next()` twice. What is printed?',
      code: "const stack = [\n  (next) => {\n    console.log('guard')\n    next()\n    next()\n  },\n  () => console.log('gate'),\n  () => console.log('not found'),\n]\nlet finger = 0\nconst next = () => stack[finger++]?.(next)\n\nnext()\nconsole.log('home')",
      choices: [
        {
          id: 'goes-on',
          text: 'guard, gate, not found, home',
          holds: all(before('guard', 'gate'), before('gate', 'not found'), before('not found', 'home')),
          why: 'Right: the finger only moves forward. The second `next()` goes on behind the gate, and so a request that was served meets the 404 as well. In Express a 404 handler of your own then throws `ERR_HTTP_HEADERS_SENT`.',
        },
        {
          id: 'gate-twice',
          text: 'guard, gate, gate, home',
          holds: count('gate', '>', 1),
          why: 'It would be so if every function had a place of its own to go on from. There is one `finger`, and the first call has moved it past the gate.',
        },
        {
          id: 'ignored',
          text: 'guard, gate, home: a second `next()` does nothing',
          holds: all(before('gate', 'home'), never('not found'), count('gate', '=', 1)),
          why: 'A promise can be settled once. `next` is a plain function: each call takes one more step down the list.',
        },
        {
          id: 'later',
          text: 'guard, home, gate, not found',
          holds: before('home', 'gate'),
          why: '`next()` is a call, not a note for later. Nothing here waits, so `home` comes when all of them have returned.',
        },
        {
          id: 'endless',
          text: 'guard, again and again, until the stack is full',
          holds: count('guard', '>', 1),
          why: '`next` does not begin at the top: `finger++` has moved on before the function is called.',
        },
      ],
      see: { demo: 'double-send' },
    },
    {
      id: 'too-late-for-a-status',
      kind: 'short',
      ask: 'An error handler is about to send a 500. Which property of `res` tells it that the first bytes of an answer have left already, so that no status can be set any more?',
      accept: ['headersSent', 'res.headersSent', 'response.headersSent'],
      why: '`res.headersSent` is true as soon as status and headers have gone out. Then all that is left is `next(err)`: the last handler of Express cuts the connection.',
      wrong: [
        {
          answers: ['writableEnded', 'res.writableEnded', 'finished', 'res.finished', 'writableFinished', 'res.writableFinished'],
          why: 'That says that the answer is complete. But in the middle of a long answer it is false, and for a status it is too late all the same.',
        },
        {
          answers: ['statusCode', 'res.statusCode', 'status', 'res.status'],
          why: '`statusCode` is 200 before anybody has sent anything. It does not tell whether it has left the house.',
        },
        {
          answers: ['sent', 'res.sent', 'reply.sent'],
          why: 'That is what it is called in Fastify. Express uses the name of `node:http`.',
        },
        {
          answers: ['locals', 'res.locals', 'destroyed', 'res.destroyed', 'closed', 'res.closed'],
          why: 'It says nothing about what has been sent. Think of the part of an answer that always leaves first.',
        },
      ],
      see: { demo: 'body-errors' },
    },
    {
      id: 'a-guard-that-waits',
      kind: 'run',
      ask: 'The heart of a router once more. This time the guard looks something up before it lets you in. What is printed?',
      code: "const stack = [\n  async (next) => {\n    console.log('guard')\n    await null\n    next()\n    console.log('guard goes home')\n  },\n  () => console.log('gate'),\n]\nlet finger = 0\nconst next = () => stack[finger++]?.(next)\n\nnext()\nconsole.log('logger')",
      choices: [
        {
          id: 'logger-first',
          text: 'guard, logger, gate, guard goes home',
          holds: all(before('guard', 'logger'), before('logger', 'gate'), before('gate', 'guard goes home')),
          why: 'Right: up to its first `await` the guard runs inside of `next()`. There the call returns, and the one who called goes on. Hence: what stands behind `next()` is no place to log the status of an answer. Listen to `finish`.',
        },
        {
          id: 'onion',
          text: 'guard, gate, guard goes home, logger',
          holds: before('guard goes home', 'logger'),
          why: 'A whole onion, as long as nobody waits. One `await` anywhere below, and `next()` returns before the work is done.',
        },
        {
          id: 'home-first',
          text: 'guard, logger, guard goes home, gate',
          holds: all(before('logger', 'guard goes home'), before('guard goes home', 'gate')),
          why: 'After the `await` `next()` is a plain call again: the gate opens inside of it, before the guard goes home.',
        },
        {
          id: 'gate-at-once',
          text: 'guard, gate, logger, guard goes home',
          holds: all(before('gate', 'logger'), before('logger', 'guard goes home')),
          why: '`next()` stands behind the `await`, so the gate waits, too. Even if there is nothing to wait for: `await null` takes a microtask.',
        },
        {
          id: 'starts-later',
          text: 'logger, guard, gate, guard goes home',
          holds: before('logger', 'guard'),
          why: 'An async function begins at once, like any other. It is its first `await` that lets go.',
        },
      ],
      see: { demo: 'await-next' },
    },
  ],
})
