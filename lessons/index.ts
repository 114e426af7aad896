import { definePack } from '../src/index.ts'

export default definePack({
  name: 'node-concepts',
  format: 1,
  lessons: [
    {
      id: 'event-loop',
      title: 'Async I/O and the event loop',
      summary: 'One thread, a loop, and the order in which your callbacks really run.',
      minutes: 75,
      demos: 29,
      load: () => import('./event-loop/lesson.ts'),
    },
    {
      id: 'worker-threads',
      title: 'Worker threads',
      summary: 'JavaScript in parallel: what is copied, moved or shared, what it costs, and when not to.',
      minutes: 80,
      demos: 36,
      load: () => import('./worker-threads/lesson.ts'),
    },
    {
      id: 'streams',
      title: 'Streams',
      summary: 'Data in chunks: who sets the pace, what waits in memory, and who cleans up.',
      minutes: 60,
      demos: 31,
      load: () => import('./streams/lesson.ts'),
    },
    {
      id: 'buffer',
      title: 'Buffers',
      summary: 'Bytes, encodings, windows and copies, the pool, and an upload that fits in memory.',
      minutes: 50,
      demos: 26,
      load: () => import('./buffer/lesson.ts'),
    },
    {
      id: 'event-emitter',
      title: 'The EventEmitter',
      summary: 'A list of functions and a plain call: order, errors, leaks, and who may emit.',
      minutes: 50,
      demos: 28,
      load: () => import('./event-emitter/lesson.ts'),
    },
    {
      id: 'express-middleware',
      title: 'Express middleware',
      summary: 'A list of functions and one call, next(): order, errors, bodies, tokens, limits, and what goes wrong.',
      minutes: 90,
      demos: 37,
      load: () => import('./express-middleware/lesson.ts'),
    },
  ],
  placement: [
    { lesson: 'event-loop', question: 'await-a-value' },
    { lesson: 'event-emitter', question: 'once-recursion' },
    { lesson: 'streams', question: 'false-means' },
  ],
  extras: [
    { id: 'redis', what: 'the Redis client and its session store', packages: { redis: '6.3.1', 'connect-redis': '9.0.0' }, megabytes: 17 },
    { id: 'mongodb', what: 'the MongoDB driver and mongoose', packages: { mongodb: '7.8.0', mongoose: '9.12.1' }, megabytes: 22 },
    { id: 'multer', what: 'file uploads for Express', packages: { multer: '2.5.0' }, megabytes: 1 },
    { id: 'pm2', what: 'the PM2 process manager', packages: { pm2: '7.0.4' }, megabytes: 26 },
    { id: 'sharp', what: 'the image library sharp', packages: { sharp: '0.35.5' }, megabytes: 20 },
  ],
})
