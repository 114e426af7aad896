import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processContext, type Context } from '../../../src/context.ts'
import type { Demo, Needs } from '../../../src/core/lesson.ts'
import type { LoadedLesson } from '../../../src/io/packs.ts'
import { getReady } from '../../../src/steps/run/get-ready.ts'
import { runDemo } from '../../../src/steps/run/run-demo.ts'
import { tempRoot } from '../../io/run/helpers.ts'
import { openRegistry } from '../../helpers/registry.ts'

/** A lesson with one demo, whose pack has one extra. */
function lessonOf(folder: string, program: string, needs: Needs): { readonly lesson: LoadedLesson; readonly demo: Demo } {
  const demos = join(folder, 'pack', 'greeting', 'demos')
  mkdirSync(demos, { recursive: true })
  writeFileSync(join(demos, 'hello.mts'), program)
  const demo = { id: 'hello', file: 'hello.mts', needs } as unknown as Demo
  const lesson = {
    entry: { id: 'greeting' },
    folder: join(folder, 'pack', 'greeting'),
    extras: [{ id: 'greeting', what: 'a greeting', packages: { greeting: '1.2.3' }, megabytes: 1 }],
  } as unknown as LoadedLesson
  return { lesson, demo }
}

function contextIn(folder: string, env: NodeJS.ProcessEnv = {}): Context {
  const context = processContext(new AbortController().signal)
  return { ...context, env: { ...process.env, NODE_CONCEPTS_HOME: join(folder, 'data'), npm_config_cache: join(folder, 'cache'), ...env } }
}

const imports = "import greeting from 'greeting'\nconsole.log(greeting as string)\n"

test('what was not fetched makes a demo "not run"; fetching it makes it run, also without the registry', async () => {
  using root = tempRoot()
  const { lesson, demo } = lessonOf(root.path, imports, { packages: ['greeting'] })
  const offline = contextIn(root.path, { npm_config_registry: 'http://127.0.0.1:9/' })
  const before = await getReady({ context: offline, lesson, demo })
  expect(await runDemo({ context: offline, demo, prepared: before })).toMatchObject({
    status: 'not-run',
    reason: 'it needs a greeting (1 MB), which was not fetched yet (node-concepts run --fetch does it)',
  })
  await before.dispose()
  await expect(getReady({ context: offline, lesson, demo, fetch: true })).rejects.toThrow(
    'A greeting could not be fetched: the npm registry cannot be reached.',
  )
  {
    await using registry = await openRegistry(root.path)
    const online = contextIn(root.path, { npm_config_registry: registry.url })
    await (await getReady({ context: online, lesson, demo, fetch: true })).dispose()
  }
  const after = await getReady({ context: offline, lesson, demo })
  expect(await runDemo({ context: offline, demo, prepared: after })).toMatchObject({ status: 'ok', stdout: 'hello\n' })
  await after.dispose()
}, 60_000)

test('a server is there while the demo runs, and only then', async () => {
  using root = tempRoot()
  const program = `import { connect } from 'node:net'
console.log(process.env['REDIS_URL'])
const { port, hostname } = new URL(process.env['REDIS_URL'] ?? '')
const socket = connect(Number(port), hostname, () => socket.write('PING\\r\\n'))
socket.on('data', (data: Buffer) => { console.log(String(data).trim()); socket.end() })
`
  const { lesson, demo } = lessonOf(root.path, program, { servers: ['redis'] })
  const context = contextIn(root.path, { NODE_CONCEPTS_STAND_INS: '1', REDIS_URL: 'redis://production.example' })
  const prepared = await getReady({ context, lesson, demo })
  const told: string[] = []
  const run = await runDemo({ context, demo, prepared, onServers: (servers) => servers.forEach(({ label }) => told.push(label)) })
  await prepared.dispose()
  expect(run).toMatchObject({ status: 'ok', servers: [{ name: 'redis', kind: 'stand-in' }] })
  expect(run.stdout).toMatch(/^redis:\/\/127\.0\.0\.1:\d+\n\+PONG\n$/)
  expect(told).toEqual([expect.stringContaining('stand-in')])
  await expect(fetch(run.stdout.split('\n')[0]?.replace('redis', 'http') ?? '')).rejects.toThrow('fetch failed')
})

test('a program that is missing is named', async () => {
  using root = tempRoot()
  const { lesson, demo } = lessonOf(root.path, 'console.log(1)\n', { programs: ['no-such-program'] })
  const context = contextIn(root.path)
  const prepared = await getReady({ context, lesson, demo })
  expect(await runDemo({ context, demo, prepared })).toMatchObject({
    status: 'not-run',
    reason: 'it needs no-such-program, which is not installed here',
  })
  await prepared.dispose()
})
