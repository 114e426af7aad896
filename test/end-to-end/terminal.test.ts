import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whoKnows } from '../../scripts/robot/learner.ts'
import { pressesEnter, walkTerminal } from '../../scripts/robot/walk-terminal.ts'
import { processContext } from '../../src/context.ts'
import { loadPack, openLesson } from '../../src/io/packs.ts'
import { runCli } from '../helpers/cli.ts'
import { pasted } from '../helpers/keys.ts'
import { openPty, type PtyScreen } from '../helpers/pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Somebody with two cards that are due. */
function begun(name: string): Record<string, string> {
  const home = join(folder, name)
  mkdirSync(home)
  const entries = [
    { at: '2026-01-01T10:00:00.000Z', type: 'attempt', lesson: 'event-loop', demo: 'race', grade: 'wrong', score: 0, answer: '' },
    { at: '2026-01-01T10:01:00.000Z', type: 'answer', lesson: 'event-loop', question: 'race-word', choice: 'x', right: false },
  ]
  const lines = ['{"format":1,"kind":"node-concepts progress"}', ...entries.map((entry) => JSON.stringify(entry)), '']
  writeFileSync(join(home, 'progress.jsonl'), lines.join('\n'))
  return { NODE_CONCEPTS_HOME: home }
}

function expectToFit(screen: PtyScreen, columns: number): void {
  for (const line of screen.history().split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
}

async function leave(screen: PtyScreen): Promise<void> {
  screen.press('ctrl-c')
  expect((await screen.ended).exitCode).toBe(130)
  expect(screen.cursorIsVisible()).toBe(true)
}

test.concurrent.each([true, false])(
  'a whole lesson with the keys of a person, knowing everything: %s',
  async (knows) => {
    const root = resolve(import.meta.dirname, '../..')
    const loaded = await loadPack(join(root, 'lessons'))
    const entry = loaded.pack.lessons.find(({ id }) => id === 'buffer')
    if (entry === undefined) throw new Error('There is no such lesson.')
    const learner = whoKnows(processContext(new AbortController().signal), await openLesson(loaded, entry))
    using screen = openPty(['learn', 'buffer'], { columns: 100, rows: 70 })
    const shown = await walkTerminal(screen, knows ? learner : pressesEnter)
    expect(shown).toContain(`That was "${entry.title}"`)
    const [, right, all] = /Predictions: (\d+) of (\d+) right/.exec(shown) ?? []
    expect(Number(all)).toBe(entry.demos)
    if (knows) expect(right).toBe(all)
    else expect(Number(right)).toBeLessThan(Number(all) / 2)
  },
  180_000,
)

test.each([
  [['predict', 'event-loop/race'], 'q quit'],
  [['quiz', 'streams'], 'q quit'],
  [['interview', '--seed', '1'], /quit/],
  [['progress'], 'in all'],
  [['trace', 'event-loop/race'], 'immediate'],
  [['doctor'], 'Node'],
] as const)('%j uses the sixteen colours of the terminal only, and no background: it can be read on a light one', async (args, wanted) => {
  using screen = openPty(args, { env: { ...begun(`light-${args[0]}`), COLORTERM: 'truecolor' } })
  await screen.see(wanted)
  screen.press('ctrl-c')
  await screen.ended
  // oxlint-disable-next-line no-control-regex -- that is what it is about
  const codes = [...screen.raw().matchAll(/\u001B\[([\d;]*)m/g)].flatMap(([, all = '']) => all.split(';'))
  expect(codes.length).toBeGreaterThan(0)
  // Neither black nor white, which are the background of somebody.
  const fine = /^(|0|1|2|3|4|22|23|24|3[1-6]|39)$/
  expect(codes.filter((code) => !fine.test(code))).toEqual([])
})

test('ctrl-c that was typed together with an answer ends it all the same', async () => {
  using screen = openPty(['quiz', 'streams'])
  await screen.see('q quit')
  screen.press('enter', 'enter', 'ctrl-c')
  expect((await screen.ended).exitCode).toBe(130)
  expect(screen.cursorIsVisible()).toBe(true)
})

test('what is pasted into a typed answer is its lines, and answers nothing else', async () => {
  using screen = openPty(['predict', 'buffer/wrap'])
  await screen.see('enter answer')
  screen.press(pasted('one\ntwo\nthree'))
  await screen.see('one')
  await screen.drawn()
  expect(screen.history()).not.toContain('How sure')
  await leave(screen)
})

test('wide characters in a typed answer keep their places at 40 columns', async () => {
  using screen = openPty(['predict', 'buffer/wrap'], { columns: 40, rows: 24 })
  await screen.see('enter answer')
  screen.press('日本語 👩‍👩‍👧 ½')
  await screen.see(/❯ 日本語/)
  screen.press('backspace', 'backspace', 'x')
  await screen.see(/日本語.*x\s*$/m)
  expectToFit(screen, 40)
  await leave(screen)
})

test('ACCESSIBLE=1: in a terminal, too, nothing is redrawn and answers are lines', async () => {
  using screen = openPty(['predict', 'event-loop/race'], { env: { ACCESSIBLE: '1' } })
  await screen.see('Type the numbers in the order they print')
  screen.press('1 2\r')
  await screen.see('How sure')
  screen.press('\r')
  await screen.see(/exit code 0/)
  // No cursor is moved, and nothing erased.
  // oxlint-disable-next-line no-control-regex -- that is what it is about
  expect(screen.raw()).not.toMatch(/\u001B\[\d*[A-HJKST]/)
  screen.press('q\r')
  expect((await screen.ended).exitCode).toBe(0)
})

test.each([40, 20])('an interview fits into %d columns', async (columns) => {
  using screen = openPty(['interview', '--seed', '1', '--questions', '1'], { columns, rows: columns === 40 ? 24 : 16 })
  await screen.see('quit')
  screen.press('enter')
  await screen.see(/tick/i)
  screen.press('space', 'enter')
  await screen.see(/continue|quit|proof|prove/)
  expectToFit(screen, columns)
  await leave(screen)
})

test.each([40, 20])('a review fits into %d columns, and into a window that grows in the middle of it', async (columns) => {
  using screen = openPty(['review', '--seed', '1'], { columns, rows: columns === 40 ? 24 : 16, env: begun(`review-${columns}`) })
  await screen.see(/quit/)
  expectToFit(screen, columns)
  screen.resize(80, 24)
  await screen.see(/never prints[^]*q quit\s*$/)
  screen.press('enter')
  await screen.see('How sure are you?')
  screen.press('g')
  await screen.see('exit code 0')
  await leave(screen)
})

test.each([['list'], ['help'], ['predict', 'buffer/']] as const)(
  '%s %s: no word is broken at the edge of a narrow terminal',
  async (...args) => {
    const env = { LANG: 'C' }
    const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
    const { stdout, stderr } = await runCli(args, { env })
    using screen = openPty(args, { columns: 40, rows: 70, env })
    await screen.ended
    expect(words(screen.history())).toEqual(words(stdout + stderr))
    expect(screen.history()).toMatch(/^[\n\r -~]*$/)
  },
)

test('an editor that changed nothing, or returned before it was closed, is noticed', async () => {
  using screen = openPty(['run', 'event-loop/read-twice', '--edit'], { columns: 120, env: { VISUAL: '', EDITOR: 'true' } })
  await screen.see(/Your copy: .*read-twice\.cts/)
  await screen.see('Nothing was changed in it yet')
  await screen.see('second: got soup')
  expect((await screen.ended).exitCode).toBe(0)
})
