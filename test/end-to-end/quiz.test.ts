import { mkdtempSync, openSync, closeSync, existsSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'
import { cli, openPty } from '../helpers/pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-quiz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Listed {
  readonly questions: readonly { readonly choices: readonly { readonly id: string }[] }[]
}

test('a quiz that was left goes on with the rest, and the wrong ones of both parts come once more', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'rounds') }
  const { questions } = JSON.parse((await runCli(['quiz', 'streams', '--json', '--seed', '1'], { env })).stdout) as Listed
  const all = questions.length
  expect(questions.slice(0, 2).map(({ choices: [first] }) => first?.id)).toEqual(['ignore', 'no'])
  // Wrong, sure, read; then right and sure, which goes on at once.
  const left = await runCli(['quiz', 'streams', '--seed', '1'], { env, input: '1\n\n\n1\n\n' })
  expect(left.stdout).toMatch(/Not this one\.[^]*Right\.[^]*The input ended/)
  expect(left.stdout).toContain('Go on with: node-concepts quiz streams')

  const second = await runCli(['quiz', 'streams', '--seed', '1'], { env, input: 's\n'.repeat(all) })
  expect(second.stdout).toContain(`2 of ${all} answered before; on with the rest.`)
  expect(second.stdout).toContain(`Question 3 of ${all}`)
  expect(second.stdout).toContain(`Quiz: 1 of ${all} right, ${all - 2} skipped.`)
  expect(second.stdout).toMatch(/Once more 1 of 1[^]*What is the right reaction/)
}, 30_000)

test('while it is asked how sure one is, the answer can be changed', async () => {
  using screen = openPty(['quiz', 'event-loop', '--seed', '4'])
  await screen.see('Question 1 of')
  await screen.see('q quit')
  screen.press('1')
  await screen.see('change the answer')
  screen.press('b')
  await screen.see(/How sure are you\?[^]*enter choose/)
  screen.press('2')
  await screen.see(/How sure are you\?[^]*How sure are you\?[^]*it is a guess/)
  screen.press('g')
  await screen.see(/Right\.|Not this one\./)
  await screen.see('enter continue')
  screen.press('ctrl-c')
  expect((await screen.ended).exitCode).toBe(130)
})

test('what was not known can be looked up: a demo that is still new is predicted', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'look-up') }
  const guessed = '1\ng\nl\ns\n\nq\n'
  const { stdout } = await runCli(['quiz', 'streams', '--seed', '1'], { env, input: guessed })
  expect(stdout).toMatch(/l: predict "/)
  expect(stdout).toMatch(/\.m?ts │ ES module/)
  expect(stdout).toContain('Left after 1 of')
})

test('an order needs all its numbers', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'order') }
  const { stdout } = await runCli(['quiz', 'streams', '--seed', '1'], {
    env,
    answer: (shown) => (/Type the numbers in their order/.test(shown) ? '1' : /Type all \d+ numbers/.test(shown) ? 'q' : 's'),
  })
  expect(stdout).toMatch(/Type all \d+ numbers, each once\./)
})

test('graded answers say what would have been right, and where it is taught', async () => {
  const { stdout } = await runCli(['quiz', 'streams', '--answers', 'false-means=again'])
  expect(stdout).toContain('Right is: Wait for `drain`')
  expect(stdout).toMatch(/0 of 1 right, \d+ not answered\./)
  const json = JSON.parse((await runCli(['quiz', 'streams', '--answers', 'false-means=again', '--json'])).stdout) as {
    answers: readonly { see: object }[]
  }
  expect(json.answers[0]?.see).toEqual({ demo: 'write-says-false' })
})

test.skipIf(!existsSync('/dev/full'))('output that did not arrive is a failure: a backup on a full disk is none', async () => {
  const env = { ...process.env, NODE_CONCEPTS_HOME: join(folder, 'full') }
  await runCli(['quiz', 'streams', '--answers', '1'], { env })
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [cli, 'progress', 'export'], {
    env,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect(stderr).toContain('The output could not be written: ENOSPC')
  expect(status).toBe(1)
})
