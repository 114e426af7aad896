import { defineInterview } from '../../src/index.ts'

export default defineInterview([
  {
    id: 'cluster-or-threads',
    ask: 'Cluster or worker threads? Say what each is for, and when you need neither.',
    difficulty: 1,
    minutes: 3,
    tip: 3,
    rubric: [
      {
        id: 'cluster',
        point: 'Cluster: several processes behind one port. More requests at a time, and a crash takes down only one.',
        section: 'Up or out',
      },
      {
        id: 'threads',
        point: 'Worker threads: heavy JavaScript inside one process, so that its event loop stays free.',
        section: 'Work that computes',
      },
      {
        id: 'memory',
        point: 'Nothing in memory is common to cluster workers; threads can share a SharedArrayBuffer.',
        section: 'Nothing is shared',
      },
      {
        id: 'neither',
        point: 'Waiting (queries, requests) needs neither: one loop can wait for thousands at a time.',
        section: 'One thread is plenty, until it is not',
        why: 'If the database is slow, eight processes wait for it as long as one does.',
      },
    ],
    followUps: [
      {
        ask: 'Can you use both?',
        answer:
          'Yes: processes for the requests, a small pool of threads in each for the heavy part. Count them together against the cores.',
      },
      {
        ask: 'What do they cost?',
        answer:
          'A process some 50 MB and a start of about 100 ms, a thread about 10 MB and tens of milliseconds. Measure your own: your modules are most of it.',
      },
    ],
    diagram: 'cluster',
    prove: 'threads-or-processes',
    trap: '"Threads are for scaling a web server." They make no port faster. They take work off one loop.',
  },
  {
    id: 'how-cluster-shares',
    ask: 'How does cluster hand out the work, and why can it be uneven?',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'round-robin',
        point: 'The primary accepts and hands connections to the workers in turn (on Windows the system decides).',
        section: 'One port, many workers',
      },
      {
        id: 'connections',
        point: 'It deals out connections, not requests: a keep-alive client stays with its worker.',
        section: 'One port, many workers',
      },
      {
        id: 'long-lived',
        point: 'WebSockets and HTTP/2 stay for hours: a new worker gets hardly any of them.',
        section: 'One port, many workers',
      },
      {
        id: 'mend',
        point: 'A load balancer that deals out requests, or connections with a limited life.',
        section: 'The load balancer',
      },
    ],
    followUps: [
      {
        ask: 'Does the primary become a bottleneck?',
        answer: 'It only accepts and hands on sockets; requests do not pass through it. It should do nothing else.',
      },
    ],
    diagram: 'cluster',
    prove: 'take-turns',
  },
  {
    id: 'how-many',
    ask: 'How many workers do you start in a container, and which number do you ask for?',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'available',
        point: '`os.availableParallelism()`, not `os.cpus().length`: it respects which cores the process may use.',
        section: 'The cluster module',
      },
      {
        id: 'quota',
        point: 'A CPU quota of the container is seen only by newer releases: set the number yourself, by the environment.',
        section: 'The cluster module',
      },
      {
        id: 'one-per-pod',
        point: 'In Kubernetes often one process per pod: the platform restarts and multiplies.',
        section: 'PM2',
      },
      { id: 'memory', point: 'Memory limits the number too: workers times heap must fit.', section: 'The cluster module' },
    ],
    followUps: [
      {
        ask: 'More workers than cores: what happens?',
        answer: 'For computing they take turns and each request gets slower. For waiting they were not needed.',
      },
    ],
    prove: 'how-many-workers',
  },
  {
    id: 'restart-on-exit',
    ask: '`cluster.on("exit", () => cluster.fork())`: what is missing?',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'back-off',
        point: 'A pause and a limit: a worker that fails at start is forked without end.',
        section: 'When one dies',
        why: 'Measured: 38 forks in three seconds from two workers, and not one of them served anybody.',
      },
      { id: 'on-purpose', point: '`exitedAfterDisconnect`: whoever was stopped on purpose is not replaced.', section: 'When one dies' },
      { id: 'log', point: 'A log line with code and signal: otherwise nobody ever learns that it crashes.', section: 'When one dies' },
      { id: 'shutdown', point: 'On SIGTERM the primary must stop forking, and end its workers.', section: 'When one dies' },
    ],
    followUps: [
      {
        ask: '`worker.kill()`: is that graceful?',
        answer: 'No, it sends SIGTERM, and without a handler that cuts requests. `worker.disconnect()` lets them end.',
      },
    ],
    prove: 'fork-loop',
  },
  {
    id: 'logged-out',
    ask: 'Since you run two instances, users are logged out at random. Why? Give three ways out and what each costs.',
    difficulty: 2,
    tip: 3,
    rubric: [
      {
        id: 'in-memory',
        point: 'The session is in the memory of one process; the next request goes to the other.',
        section: 'Sessions that survive',
      },
      { id: 'store', point: 'A shared store (Redis): one more thing to run, one more trip per request.', section: 'Sessions that survive' },
      { id: 'sticky', point: 'Sticky sessions: uneven, and a restart still loses them.', section: 'The load balancer' },
      { id: 'token', point: 'A signed cookie or token: nothing to store, but size, and hard to revoke.', section: 'Sessions that survive' },
    ],
    followUps: [
      {
        ask: 'What else breaks with the second instance?',
        answer: 'Everything kept in variables: caches, rate limits, locks, timers that should run once, uploads on the local disk.',
      },
      {
        ask: 'The same question, for a job every night?',
        answer: 'Each instance runs it. Give it to one (a scheduler outside), or take a lock in the database first.',
      },
    ],
    prove: 'sessions-in-memory',
  },
  {
    id: 'why-pm2',
    ask: 'What does PM2 give you that `node server.js` does not? When would you leave it out?',
    difficulty: 1,
    tip: 5,
    rubric: [
      { id: 'restart', point: 'Restarts after a crash, with a limit and growing pauses if you set them.', section: 'PM2' },
      {
        id: 'cluster',
        point: 'Cluster mode over n cores, and a reload one by one (your program must end in order on SIGINT).',
        section: 'PM2',
      },
      { id: 'operations', point: 'Logs, a memory limit that restarts, a start with the system.', section: 'PM2' },
      {
        id: 'leave-out',
        point: 'In containers the platform does all of that: there, plain `node`. On one server, systemd is an alternative.',
        section: 'PM2',
      },
    ],
    followUps: [
      {
        ask: 'What is wrong with `max_memory_restart` as a cure for a leak?',
        answer: 'It is a bandage: it hides the leak and drops what was in memory. Fine for the night, not for the year.',
      },
    ],
    prove: 'pm2-cluster',
    trap: 'Saying "PM2 makes it faster". It starts more of the same; what that brings depends on the work.',
  },
  {
    id: 'pm2-surprises',
    ask: 'Name three surprises of PM2 in production.',
    difficulty: 3,
    tip: 5,
    rubric: [
      { id: 'sigint', point: 'Stop and reload send SIGINT, not SIGTERM, and SIGKILL after 1.6 seconds.', section: 'PM2' },
      { id: 'rejections', point: 'It listens to unhandled rejections: they are logged, and the process stays "online".', section: 'PM2' },
      {
        id: 'config-name',
        point: 'The ecosystem file must be `.cjs` in a package of ES modules, and be named so that PM2 knows it.',
        section: 'PM2',
      },
      { id: 'max', point: '`instances: "max"` counts all cores of the machine, whatever the container may use.', section: 'PM2' },
    ],
    followUps: [
      {
        ask: '1.6 seconds are too short for your requests. What do you do?',
        answer:
          'Set `kill_timeout`, handle SIGINT, and use `wait_ready` with `process.send("ready")` so that a reload waits for the new one.',
      },
    ],
    prove: 'pm2-signals',
  },
  {
    id: 'rolling-restart',
    ask: 'Deploy a new version without losing a request. Which steps?',
    difficulty: 3,
    minutes: 3,
    tip: 3,
    rubric: [
      {
        id: 'start-new',
        point: 'Start the new one, and wait until it says that it is ready, not only that it runs.',
        section: 'Restarting without a gap',
      },
      { id: 'stop-routing', point: 'Stop sending to the old one: readiness off, or `disconnect`.', section: 'Restarting without a gap' },
      {
        id: 'drain',
        point: 'Let running requests end, and close keep-alive connections with `Connection: close`.',
        section: 'Restarting without a gap',
      },
      {
        id: 'deadline',
        point: 'After a deadline end it anyway; one after the other, never all at once.',
        section: 'Restarting without a gap',
      },
      {
        id: 'compatible',
        point: 'Both versions run side by side for a while: database and messages must suit both.',
        section: 'Restarting without a gap',
      },
    ],
    followUps: [
      {
        ask: 'Why is "online" not "ready"?',
        answer:
          'The process has started; its modules may still load and its database connection may still fail. Only its own message or health check knows.',
      },
    ],
    diagram: 'cluster',
    prove: 'rolling-restart',
  },
])
