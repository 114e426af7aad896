import { expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'

const demo = 'express-middleware/one-counter'
const standIns = { NODE_CONCEPTS_STAND_INS: '1' }
const told = 'Redis: a stand-in that speaks its protocol (NODE_CONCEPTS_STAND_INS asks for it)\n'

test.each([
  ['once', ['run', demo]],
  ['many times', ['run', demo, '--times', '2']],
  ['traced', ['trace', demo]],
])('%s: the learner is told which server it is, and what the program prints stays alone', async (_, args) => {
  const { stdout, stderr, code } = await runCli(args, { env: standIns })
  expect(stderr).toContain(told)
  expect(stdout).not.toContain('stand-in')
  expect(code).toBe(0)
})

test("a server of one's own that does not answer is the reason, at once; nothing is said of a contract", async () => {
  const env = { NODE_CONCEPTS_REDIS_URL: 'redis://127.0.0.1:1' }
  const reason = 'it would use your Redis (NODE_CONCEPTS_REDIS_URL), but nothing answers at 127.0.0.1:1'
  const { stdout, code } = await runCli(['run', demo, '--json'], { env })
  const document = JSON.parse(stdout) as { runs: readonly object[] }
  expect(document.runs).toMatchObject([{ status: 'not-run', reason }])
  expect(document).not.toHaveProperty('contract')
  expect(code).toBe(1)
  const graded = await runCli(['predict', demo, '--answer', '1', '--json'], { env })
  expect(JSON.parse(graded.stdout)).toMatchObject({ grade: 'not-run', score: 0 })
})
