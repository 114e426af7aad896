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
  ],
})
