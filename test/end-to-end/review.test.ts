import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPty } from '../helpers/pty.ts'
import { runCli } from '../helpers/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const header = '{"format":1,"kind":"node-concepts progress"}\n'
const hours = (ago: number): string => new Date(Date.now() - ago * 3_600_000).toISOString()
const attempt = (ago: number, demo: string, grade = 'right'): object => ({
  at: hours(ago),
  type: 'attempt',
  lesson: 'event-loop',
  demo,
  grade,
  score: grade === 'right' ? 1 : 0,
  confidence: 'sure',
  answer: '',
})
const answer = (ago: number, question: string, right: boolean): object => ({
  at: hours(ago),
  type: 'answer',
  lesson: 'event-loop',
  question,
  choice: 'x',
  right,
  confidence: 'sure',
})

/** A home whose journal holds these entries. */
function homeWith(name: string, entries: readonly object[]): Record<string, string> {
  const home = join(folder, name)
  mkdirSync(home)
  writeFileSync(join(home, 'progress.jsonl'), header + entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return { NODE_CONCEPTS_HOME: home }
}

const journalOf = (env: Record<string, string>): string => readFileSync(join(env['NODE_CONCEPTS_HOME'] ?? '', 'progress.jsonl'), 'utf8')

/** Somebody who always takes the first thing offered. */
function firstThing(shown: string): string {
  if (/Type the numbers in their order/.test(shown)) return [...shown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number).join(' ')
  if (/Type (the numbers|a number)/.test(shown)) return '1'
  return shown.includes('h: hint') && !/^Line \d/m.test(shown) ? '5' : ''
}

test('before anything was learned it says how to begin', async () => {
  const { code, stdout } = await runCli(['review'])
  expect(stdout).toContain('Nothing to review yet')
  expect(code).toBe(0)
})

test('when nothing is due it says until when', async () => {
  const env = homeWith('later', [attempt(0.1, 'race'), attempt(0, 'race')])
  const { stdout } = await runCli(['review'], { env })
  expect(stdout).toMatch(/Nothing is due\. The next card comes back (on \w+day|tomorrow|in \d+ days)\./)
})

test('a card whose demo was taken out of its lesson is not said to be due for ever', async () => {
  const env = homeWith('gone', [attempt(30, 'a-demo-that-is-gone', 'wrong')])
  expect((await runCli(['progress'], { env })).stdout).toContain('1 card is due')
  expect((await runCli(['review'], { env })).stdout).toContain('Nothing is due.')
  expect((await runCli(['progress'], { env })).stdout).not.toContain('is due')
})

test('what is due is asked, demos by a run of their own and questions; the journal says it was a review', async () => {
  const env = homeWith('due', [attempt(30, 'race'), attempt(29, 'a-demo-that-is-gone'), answer(28, 'await-a-value', false)])
  const { code, stdout, stderr } = await runCli(['review'], { env, answer: firstThing })
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('Card 1 of 2')
  expect(stdout).toContain('exit code 0')
  expect(stdout).toMatch(/Reviewed 2 of 2: \d known\./)
  const [gone, ...added] = journalOf(env)
    .trim()
    .split('\n')
    .slice(4)
    .map((line) => JSON.parse(line) as { type: string; review?: boolean })
  expect(gone?.type).toBe('gone')
  expect(added.length).toBeGreaterThanOrEqual(2)
  expect(added.every(({ review }) => review === true)).toBe(true)
}, 60_000)

test('a session stops at its limit, and a day at its ration', async () => {
  const demos = ['race', 'tick-immediate', 'wait-or-work']
  const env = homeWith(
    'limit',
    demos.map((demo) => attempt(30, demo)),
  )
  const { stdout } = await runCli(['review', '--limit', '1'], { env, answer: firstThing })
  expect(stdout).toContain('Card 1 of 1')
  expect(stdout).toMatch(/[23] are still due; they keep their place\./)
  const today = Array.from({ length: 20 }, (_, index) => ({ ...answer(0, `q${index}`, true), review: true }))
  const spent = await runCli(['review'], { env: homeWith('ration', [attempt(30, 'race'), ...today]) })
  expect(spent.stdout).toContain("That was today's ration of 20.")
}, 60_000)

test('back goes to the card before', async () => {
  const env = homeWith('back', [answer(30, 'await-a-value', true), answer(28, 'idle-server', true)])
  const { stdout } = await runCli(['review'], { env, input: 's\nb\ns\nq\n' })
  expect([...stdout.matchAll(/Card (\d) of 2/g)].map(([, number]) => number)).toEqual(['1', '2', '1', '2'])
})

test('what was skipped was not reviewed', async () => {
  const env = homeWith('skipped', [attempt(30, 'race'), answer(28, 'await-a-value', false)])
  const { stdout } = await runCli(['review'], { env, answer: () => 's' })
  expect(stdout).toContain('Reviewed 0 of 2: 0 known.')
  expect(stdout).toContain('2 are still due; they keep their place.')
}, 60_000)

test('--json tells what is due, how strong each lesson is, and when the next card comes back', async () => {
  const env = homeWith('json', [attempt(30, 'race'), attempt(0, 'tick-immediate')])
  const { stdout } = await runCli(['review', '--json'], { env })
  const found = JSON.parse(stdout) as {
    schemaVersion: number
    due: readonly { id: string; recall: number }[]
    next: string
    lessons: readonly { id: string; cards: number; strength: number | null }[]
  }
  expect(found.schemaVersion).toBe(1)
  expect(found.due.map(({ id }) => id)).toEqual(['event-loop/demo:race'])
  expect(Date.parse(found.next)).toBeGreaterThan(Date.now())
  const [first, second] = found.lessons
  expect(first).toMatchObject({ id: 'event-loop', cards: 2 })
  expect(first?.strength).toBeGreaterThan(0.8)
  expect(second).toMatchObject({ cards: 0, strength: null })
})

test('the menu offers the review when something is due', async () => {
  const env = homeWith('menu', [attempt(30, 'race')])
  using screen = openPty(['learn'], { env })
  await screen.see('1 card due')
  screen.press('enter')
  await screen.see('Card 1 of 1')
  screen.press('ctrl-c')
  expect((await screen.ended).exitCode).toBe(130)
}, 30_000)

test('the first start asks where to begin, and leads into a demo', async () => {
  using screen = openPty(['learn'], { env: { NODE_CONCEPTS_HOME: join(folder, 'first') } })
  await screen.see('find where to begin (3 questions)')
  screen.press('enter')
  await screen.see('Question 1 of 3')
  await screen.see('I do not know')
  screen.press('5')
  // Why, and time to read it.
  await screen.see('one, three, two')
  await screen.see('enter to its first program')
  screen.press('enter')
  await screen.see('Demo 1 of')
  screen.press('ctrl-c')
  expect((await screen.ended).exitCode).toBe(130)
}, 30_000)

test('progress shows figures, at 40 columns too, and as JSON', async () => {
  const env = homeWith('figures', [attempt(30, 'race'), attempt(29, 'tick-immediate', 'wrong'), answer(28.95, 'await-a-value', true)])
  const { stdout } = await runCli(['progress', '--json'], { env })
  const figures = JSON.parse(stdout) as { lessons: readonly object[]; calibration: object; attempts: number; minutes: number; due: number }
  expect(figures.lessons[0]).toMatchObject({
    id: 'event-loop',
    status: 'started',
    demos: { right: 1, seen: 2 },
    quiz: { right: 1, answered: 1 },
  })
  expect(figures).toMatchObject({ attempts: 3, minutes: 3, calibration: { sure: { right: 2, total: 3, share: 0.667 } } })
  using screen = openPty(['progress'], { env, columns: 40, rows: 40 })
  expect((await screen.ended).exitCode).toBe(0)
  expect(screen.history()).toContain('1 of')
  expect(screen.history()).toContain('at the first try')
})

test('two machines become one: nothing lost, nothing twice', async () => {
  const shared = [attempt(30, 'race'), attempt(30, 'race')]
  const here = homeWith('here', [...shared, attempt(3, 'tick-immediate')])
  const there = homeWith('there', [...shared, attempt(20, 'wait-or-work'), { at: hours(2), type: 'from-the-future', lesson: 'x' }])
  const file = join(folder, 'there.jsonl')
  expect((await runCli(['progress', 'export', file], { env: there })).code).toBe(0)
  const first = await runCli(['progress', 'import', file], { env: here })
  expect(first.stdout).toBe('Added 2 entries; 2 were there already.\n')
  const merged = journalOf(here)
  expect(merged.match(/"demo":"race"/g)).toHaveLength(2)
  expect(merged).toContain('from-the-future')
  const again = await runCli(['progress', 'import', file], { env: here })
  expect(again.stdout).toBe('Added 0 entries; 4 were there already.\n')
  expect(journalOf(here)).toBe(merged)
  const refused = await runCli(['progress', 'export', file], { env: there })
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') as string })
})

test.each([
  ['a file that is not there', undefined, 'is not there'],
  ['a file of something else', 'hello\nworld\n', 'is no progress file'],
  ['a newer format', '{"format":7,"kind":"node-concepts progress"}\n', 'newer node-concepts (format 7)'],
])('importing %s is refused, and nothing is changed', async (name, text, said) => {
  const env = homeWith(`refuses ${name}`, [attempt(1, 'race')])
  const before = journalOf(env)
  const file = join(folder, `${name}.jsonl`)
  if (text !== undefined) writeFileSync(file, text)
  const { code, stderr } = await runCli(['progress', 'import', file], { env })
  expect(stderr).toContain(said)
  expect(code).toBe(1)
  expect(journalOf(env)).toBe(before)
})

test('a reset asks, keeps a copy, and makes one lesson or everything new', async () => {
  const env = homeWith('reset', [attempt(30, 'race'), { ...attempt(29, 'drain'), lesson: 'streams' }])
  const unasked = await runCli(['progress', 'reset'], { env })
  expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') as string })
  const one = await runCli(['progress', 'reset', 'event-loop', '--yes'], { env })
  const kept = /kept as (.*)\n/.exec(one.stdout)?.[1] ?? ''
  expect(readFileSync(kept, 'utf8')).toContain('"demo":"race"')
  const statuses = JSON.parse((await runCli(['list', '--json'], { env })).stdout) as { lessons: readonly { id: string; status: string }[] }
  expect(statuses.lessons.filter(({ status }) => status !== 'new').map(({ id }) => id)).toEqual(['streams'])
  const all = await runCli(['progress', 'reset', '--yes'], { env })
  expect(all.stdout).toContain('Everything is new again')
  expect((await runCli(['review'], { env })).stdout).toContain('Nothing to review yet')
})
