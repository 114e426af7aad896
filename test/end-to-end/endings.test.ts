import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'
import { cli, openPty, type PtyScreen } from '../helpers/pty.ts'
import { isAlive, tempRoot, type TempRoot } from '../io/run/helpers.ts'

const header = '{"format":1,"kind":"node-concepts progress"}\n'
const kept = {
  at: '2026-01-01T10:00:00.000Z',
  type: 'attempt',
  lesson: 'event-loop',
  demo: 'race',
  grade: 'wrong',
  score: 0,
  answer: '',
} as const

interface Step {
  readonly args: readonly string[]
  /** Goes to where it ends. */
  readonly go: (screen: PtyScreen) => Promise<void>
}

const see =
  (text: string | RegExp): Step['go'] =>
  async (screen) => {
    await screen.see(text)
  }

const steps: Readonly<Record<string, Step>> = {
  'the menu': { args: ['learn'], go: see('esc quit') },
  'a section': { args: ['learn', 'streams'], go: see('q quit') },
  'the ordering prompt': { args: ['predict', 'event-loop/race'], go: see('never prints') },
  'sure or guess': {
    args: ['predict', 'event-loop/race'],
    go: async (screen) => {
      await screen.see('never prints')
      await screen.see('q quit')
      screen.press('down', 'space', 'up', 'enter', 'enter')
      await screen.see('How sure are you?')
    },
  },
  'a running program': { args: ['run', 'waits.cjs'], go: see('started') },
  'the comparison': {
    args: ['predict', 'event-loop/race'],
    go: async (screen) => {
      await screen.see('g give up')
      screen.press('g')
      await screen.see('enter continue')
    },
  },
  'a quiz question': { args: ['quiz', 'streams'], go: see('s skip') },
  'a review': { args: ['review'], go: see('never prints') },
  'an interview': { args: ['interview', '--seed', '1'], go: see(/quit/) },
}

/** The program as a shell starts it; when it is over the shell tells how the terminal was left. */
function start(root: TempRoot, args: readonly string[]): PtyScreen {
  const home = join(root.path, 'data')
  mkdirSync(home)
  writeFileSync(join(home, 'progress.jsonl'), `${header}${JSON.stringify(kept)}\n`)
  writeFileSync(join(root.path, 'waits.cjs'), "console.log('started'); setInterval(() => {}, 1000)")
  const script =
    'trap : INT HUP; "$@"; code=$?; echo $code > code; echo "code $code"; stty -a | tr ";" "\\n" | grep -o -E "(^| )-?(icanon|echo)( |$)" | tr -d "\\n"; echo " over"; sleep 0.3'
  return openPty([], {
    command: ['sh', '-c', script, 'sh', process.execPath, cli, ...args],
    cwd: root.path,
    env: { NODE_CONCEPTS_HOME: home, TMPDIR: root.path },
  })
}

/** The program itself, under the shell. */
function pidOf(screen: PtyScreen): number {
  const children = readFileSync(`/proc/${screen.pid}/task/${screen.pid}/children`, 'utf8').trim().split(' ')
  return Number(children[0])
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return true
    await wait(50)
  }
  return holds()
}

const journal = (root: TempRoot): string => readFileSync(join(root.path, 'data/progress.jsonl'), 'utf8')
const runFolders = (root: TempRoot): readonly string[] => readdirSync(root.path).filter((name) => name.startsWith('node-concepts-'))

/** /proc tells what is left. */
const elsewhere = process.platform !== 'linux'
const soft = ['ctrl-c', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
const softCases = Object.keys(steps).flatMap((name) => soft.map((ending) => [ending, name] as const))

test.skipIf(elsewhere).each(softCases)('%s at %s: the shell gets its terminal back, nothing is lost or left', async (ending, name) => {
  using root = tempRoot()
  const { args, go } = steps[name] ?? { args: [], go: see('') }
  using screen = start(root, args)
  await go(screen)
  if (ending === 'ctrl-c') screen.press('ctrl-c')
  else process.kill(pidOf(screen), ending)
  await screen.see(' over')
  await screen.ended
  expect(screen.history()).toContain('code 130')
  expect(screen.history()).toMatch(/ ?icanon\s+echo\s+over/)
  expect(screen.cursorIsVisible()).toBe(true)
  expect(journal(root)).toContain(JSON.stringify(kept))
  expect(root.processes().filter((pid) => pid !== screen.pid && isAlive(pid))).toEqual([])
  expect(runFolders(root)).toEqual([])
})

test.skipIf(elsewhere).each(Object.keys(steps))('the window is closed at %s: nothing is lost or left', async (name) => {
  using root = tempRoot()
  const { args, go } = steps[name] ?? { args: [], go: see('') }
  using screen = start(root, args)
  await go(screen)
  const pid = pidOf(screen)
  screen.closeTerminal()
  expect(await until(() => !isAlive(pid))).toBe(true)
  // Of the signal: not of an error on the way, nor of Node's own abort over a terminal that is gone.
  expect(await until(() => existsSync(join(root.path, 'code')))).toBe(true)
  expect(readFileSync(join(root.path, 'code'), 'utf8')).toBe('129\n')
  expect(await until(() => root.processes().filter(isAlive).length === 0)).toBe(true)
  expect(journal(root)).toContain(JSON.stringify(kept))
  expect(runFolders(root)).toEqual([])
})

test.skipIf(elsewhere).each(Object.keys(steps))(
  'SIGKILL at %s: nothing is lost, and the next start clears away what was left',
  async (name) => {
    using root = tempRoot()
    const { args, go } = steps[name] ?? { args: [], go: see('') }
    using screen = start(root, args)
    await go(screen)
    process.kill(pidOf(screen), 'SIGKILL')
    await screen.see(' over')
    await screen.ended
    const env = { NODE_CONCEPTS_HOME: join(root.path, 'data'), TMPDIR: root.path }
    const next = await runCli(['run', 'event-loop/tick-immediate'], { env })
    expect(next.code).toBe(0)
    expect(root.processes().filter((pid) => pid !== screen.pid && isAlive(pid))).toEqual([])
    expect(runFolders(root)).toEqual([])
    expect(journal(root)).toContain(JSON.stringify(kept))
    expect((await runCli(['list'], { env })).stdout).toContain('1 of')
  },
)

/** `T` is stopped. */
const stateOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .slice(0, 1)

test.skipIf(elsewhere)('Ctrl-Z stops the program that runs, too, with nobody to look at its limits; fg has both go on', async () => {
  using root = tempRoot()
  writeFileSync(join(root.path, 'tells.cjs'), 'console.log(`program ${process.pid} runs`); setInterval(() => {}, 1000)')
  const script = 'set -m; "$@"; echo "job stopped"; read line; fg; echo "all over"'
  using screen = openPty([], {
    command: ['sh', '-c', script, 'sh', process.execPath, cli, 'run', 'tells.cjs'],
    cwd: root.path,
    env: { NODE_CONCEPTS_HOME: join(root.path, 'data'), TMPDIR: root.path },
  })
  await screen.see(/program \d+ runs/)
  const pid = Number(/program (\d+) runs/.exec(screen.history())?.[1])
  expect(stateOf(pid)).not.toBe('T')
  screen.press('ctrl-z')
  await screen.see('job stopped')
  expect(await until(() => stateOf(pid) === 'T')).toBe(true)
  screen.press('enter')
  expect(await until(() => stateOf(pid) !== 'T')).toBe(true)
  screen.press('ctrl-c')
  await screen.see('all over')
  expect(isAlive(pid)).toBe(false)
  expect(runFolders(root)).toEqual([])
})
