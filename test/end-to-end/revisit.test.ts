import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-revisit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function finished(name: string): { readonly NODE_CONCEPTS_HOME: string } {
  const home = join(folder, name)
  mkdirSync(home)
  const at = '2026-01-01T10:00:00.000Z'
  const lines = [
    { format: 1, kind: 'node-concepts progress' },
    { at, type: 'attempt', lesson: 'buffer', demo: 'wrap', grade: 'right', score: 1, confidence: 'sure', answer: '' },
    { at, type: 'done', lesson: 'buffer' },
  ]
  writeFileSync(join(home, 'progress.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return { NODE_CONCEPTS_HOME: home }
}

test('of a finished lesson, what is not right yet can be predicted alone', async () => {
  const { stdout, code } = await runCli(['learn', 'buffer'], { env: finished('open'), input: '1\n:b\n:s\n:q\n' })
  const [, open = '0'] = /1\. Predict what is not right yet \((\d+)\)/.exec(stdout) ?? []
  expect(Number(open)).toBeGreaterThan(0)
  const places = [...stdout.matchAll(/Once more (\d+) of (\d+): (.*)/g)].map(([, place, of]) => `${place} of ${of}`)
  expect(places).toEqual([`1 of ${open}`, `1 of ${open}`, `2 of ${open}`])
  expect(stdout).not.toContain('Once more 1 of 1:')
  expect(code).toBe(0)
})

test('only the quiz is only the quiz: the lesson stays finished', async () => {
  const env = finished('quiz')
  const { stdout } = await runCli(['learn', 'buffer'], { env, input: '2\ns\nq\n' })
  expect(stdout).toContain('Question 2 of')
  expect(stdout).not.toMatch(/step \d+ of/)
  expect(readFileSync(join(env.NODE_CONCEPTS_HOME, 'progress.jsonl'), 'utf8')).not.toContain('"type":"step"')
})
