import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPty, type PtyScreen } from '../helpers/pty.ts'

const home = mkdtempSync(join(tmpdir(), 'node-concepts-learn-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Reads on to the first demo; every screen of prose is one key. */
async function toFirstDemo(screen: PtyScreen): Promise<void> {
  for (let step = 1; step <= 3; step++) {
    await screen.see(new RegExp(`step ${step} of`))
    await screen.see('enter continue')
    screen.press('s')
    // `skip` is offered while a section has more to show; otherwise enter goes on.
    if (step > 1) screen.press('enter')
  }
}

test('from the menu into a lesson: predict wrongly, see the run, be told why; come back after Ctrl-C to the same step', async () => {
  {
    using screen = openPty(['learn'], { env: { NODE_CONCEPTS_HOME: home } })
    await screen.see('m the menu')
    screen.press('m')
    await screen.see('What do you want to learn?')
    screen.press('event')
    await screen.see(/event \(\d+ of \d+\)/)
    screen.press('enter')
    await toFirstDemo(screen)
    await screen.see('In which order do these lines print?')
    await screen.see('first: got soup')
    expect(screen.text()).toContain('g give up')
    screen.press('h')
    await screen.see('Hint:')
    screen.press('g')
    await screen.see('node read-twice.cjs')
    await screen.see('exit code 0')
    await screen.see('enter continue')
    screen.press('enter')
    await screen.see('Demo 2 of')
    await screen.see('it depends')
    screen.press('ctrl-c')
    expect((await screen.ended).exitCode).toBe(130)
    expect(screen.history()).toContain('Your answers are kept')
    expect(screen.cursorIsVisible()).toBe(true)
  }
  using again = openPty(['learn', 'event-loop'], { env: { NODE_CONCEPTS_HOME: home } })
  await again.see('Demo 2 of')
  again.press('q')
  expect((await again.ended).exitCode).toBe(0)
})

test.each([
  [90, 30],
  [40, 20],
  [20, 12],
])('an ordering prompt fits into %d columns and %d rows, and its tiles can be moved', async (columns, rows) => {
  using screen = openPty(['predict', 'event-loop/race'], { columns, rows })
  await screen.see('never prints')
  await screen.see('quit')
  const before = screen.history()
  const first = /❯ 1\. (\w+)/.exec(before)?.[1]
  screen.press('space', 'down', 'space')
  await screen.see(new RegExp(`❯ 2\\. ${first ?? 'nothing'}`))
  screen.press('u')
  await screen.see(new RegExp(`❯ 1\\. ${first ?? 'nothing'}`))
  screen.press('enter')
  await screen.see(/sure/)
  screen.press('enter')
  await screen.see('exit code 0')
  await screen.see('quit')
  for (const line of screen.history().split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
  screen.press('q')
  expect((await screen.ended).exitCode).toBe(0)
})

test('a window that changes its size in the middle of a prompt shows the whole prompt again', async () => {
  using screen = openPty(['predict', 'event-loop/commonjs-order'])
  await screen.see('q quit')
  screen.resize(44, 24)
  await screen.see(/never prints[^]*q quit\s*$/)
  screen.press('down', 'space', 'up', 'enter', 'enter')
  await screen.see('How sure are you?')
  screen.press('g')
  await screen.see('exit code 0')
  await screen.see('q quit')
  screen.press('q')
  expect((await screen.ended).exitCode).toBe(0)
})

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('%s in a prompt gives the terminal back', async (signal) => {
  using screen = openPty(['learn'])
  await screen.see('m the menu')
  screen.press('m')
  await screen.see('esc quit')
  screen.kill(signal)
  expect((await screen.ended).exitCode).toBe(130)
  expect(screen.cursorIsVisible()).toBe(true)
})

test('"it depends" on a race is right, and the distribution of 20 runs is drawn', async () => {
  using screen = openPty(['predict', 'event-loop/race'])
  await screen.see('d it depends')
  screen.press('d')
  await screen.see('How sure')
  screen.press('enter')
  await screen.see(/Right/)
  await screen.see(/of 20/)
  await screen.see('q quit')
  screen.press('q')
  expect((await screen.ended).exitCode).toBe(0)
})

test('a quiz answers every choice, right or wrong', async () => {
  using screen = openPty(['quiz', 'event-loop', '--seed', '4'])
  await screen.see('Question 1 of')
  await screen.see('q quit')
  screen.press('1')
  await screen.see('I am sure')
  screen.press('g')
  await screen.see(/Right\.|Not this one\./)
  // A guess waits until its explanation is read.
  await screen.see('enter continue')
  screen.press('enter')
  await screen.see('Question 2 of')
  screen.press('q')
  expect((await screen.ended).exitCode).toBe(0)
})

test('NO_COLOR writes no colours', async () => {
  using screen = openPty(['predict', 'event-loop/race'], { env: { NO_COLOR: '1' } })
  await screen.see('q quit')
  expect(screen.raw()).not.toMatch(/\u001B\[[\d;]*m/)
  screen.press('q')
  await screen.ended
  expect(screen.raw()).not.toMatch(/\u001B\[[\d;]*m/)
})

test('TERM=dumb is taken in plain mode', async () => {
  using screen = openPty(['predict', 'event-loop/race'], { env: { TERM: 'dumb' } })
  await screen.see('Type the numbers in the order they print')
  screen.press('1 2\r')
  await screen.see('How sure')
  screen.press('\r')
  await screen.see('exit code 0')
  await screen.see('q: quit')
  screen.press('q\r')
  expect((await screen.ended).exitCode).toBe(0)
  expect(screen.raw()).not.toContain('\u001B')
})
