import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'
import { openPty } from '../helpers/pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-interview-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Kept {
  readonly type: string
  readonly question: string
  readonly said: readonly string[]
  readonly missed: readonly string[]
  readonly typed?: string
  readonly left: readonly string[]
}
const kept = (home: string): readonly Kept[] =>
  readFileSync(join(home, 'progress.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept)
    .filter(({ type }) => type === 'interview')

test('a robot takes a whole interview through a pipe: it answers in writing, ticks, is asked back, has it proved, and is told what is weak', async () => {
  const home = join(folder, 'robot')
  let written = 0
  let proved = false
  const { code, stdout, stderr } = await runCli(['interview', '--lesson', 'event-loop', '--questions', '3', '--seed', '1', '--clock'], {
    env: { NODE_CONCEPTS_HOME: home },
    answer: (shown) => {
      if (shown.includes('a: answer in writing')) return written++ === 0 ? 'a' : ''
      if (shown.includes('Your answer (an empty line ends it)')) return 'The loop goes round.'
      if (/^Line 2/m.test(shown)) return 'And round.'
      if (shown.includes('Tick every point')) return '1 2'
      if (shown.includes('p: prove it') && !proved) {
        proved = true
        return 'p'
      }
      return ''
    },
  })
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('Question 3 of 3')
  expect(stdout).toMatch(/It took you \d:\d\d of about \d:00\./)
  expect(stdout).toMatch(/2 of [345] points\./)
  expect(stdout).toContain('The interviewer asks back:')
  expect(stdout).toContain('A good answer:')
  expect(stdout).toMatch(/── node [\w-]+\.[cm]js ─/)
  expect(stdout).toContain('It shows:')
  expect(stdout).toMatch(/The interview: 6 of \d+ points\./)
  expect(stdout).toContain('Weak points, and what mends them')
  expect(stdout).toContain('node-concepts learn event-loop')
  expect(stdout).not.toContain('\u001B')
  for (const line of stdout.split('\n').filter((one) => !/https?:|─{10}/.test(one))) expect(line.length).toBeLessThanOrEqual(88)
  const entries = kept(home)
  expect(entries.map(({ left }) => left.length)).toEqual([2, 1, 0])
  expect(entries[0]?.typed).toBe('The loop goes round.\nAnd round.')
  for (const { said, missed } of entries) {
    expect(said).toHaveLength(2)
    expect(missed.length).toBeGreaterThan(0)
  }
}, 60_000)

test('an interview that was left goes on with the questions that were left, and sums up all', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'left') }
  const one = '\nnone\ns\n'
  const first = await runCli(['interview', '--questions', '3', '--seed', '2'], { env, input: `${one}\n` })
  expect(first.code).toBe(0)
  expect(first.stdout).toContain(`Your answers are kept in ${join(folder, 'left', 'progress.jsonl')}`)
  const [answered] = kept(env.NODE_CONCEPTS_HOME)
  expect(answered?.left).toHaveLength(2)

  const second = await runCli(['interview'], { env, input: `1\n${one}\n${one}\n` })
  expect(second.stdout).toContain('You left an interview: 1 answered, 2 to come')
  expect(second.stdout).toContain('Question 2 of 3')
  expect(second.stdout).not.toContain('Question 1 of 3')
  expect(second.stdout).toMatch(/The interview: 0 of \d+ points\./)
  const all = kept(env.NODE_CONCEPTS_HOME)
  expect(all.map(({ left }) => left.length)).toEqual([2, 1, 0])
  expect(new Set(all.map(({ question }) => question)).size).toBe(3)

  const third = await runCli(['interview'], { env, input: 'q\n' })
  expect(third.stdout).not.toContain('You left an interview')
  expect(third.stdout).toContain('Question 1 of 6')
  expect(third.stdout).toContain('No question was answered')
})

test('an interview whose last questions were skipped is over', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'skipped to the end') }
  await runCli(['interview', '--questions', '2', '--seed', '1'], { env, input: '\nnone\ns\n\ns\n' })
  const { stdout } = await runCli(['interview'], { env, input: 'q\n' })
  expect(stdout).not.toContain('You left an interview')
})

test('a new one can be begun instead, and what is skipped is not kept', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'new') }
  await runCli(['interview', '--questions', '2', '--seed', '1'], { env, input: '\nnone\n' })
  const { stdout } = await runCli(['interview'], { env, input: '2\ns\ns\nq\n' })
  expect(stdout).toContain('Question 3 of 6')
  expect(kept(env.NODE_CONCEPTS_HOME).filter(({ said, missed }) => said.length + missed.length > 0)).toHaveLength(1)
})

test('--json lists the questions with their rubrics, all or so many', async () => {
  const all = await runCli(['interview', '--json'])
  const document = JSON.parse(all.stdout) as { schemaVersion: number; questions: readonly { id: string; lesson: string }[] }
  expect(document.schemaVersion).toBe(1)
  expect(document.questions.length).toBeGreaterThan(50)
  expect(document.questions[0]).toMatchObject({
    id: expect.any(String),
    ask: expect.any(String),
    difficulty: expect.any(Number),
    lesson: expect.any(String),
    rubric: expect.arrayContaining([expect.objectContaining({ id: expect.any(String), point: expect.any(String) })]),
  })
  const args = ['interview', '--json', '--lesson', 'streams', '--questions', '3']
  const some = await runCli(args)
  const { questions } = JSON.parse(some.stdout) as typeof document
  expect(questions.map(({ lesson }) => lesson)).toEqual(['streams', 'streams', 'streams'])
  expect((await runCli(args)).stdout).toBe(some.stdout)
})

test.each([
  [['--lesson', 'streem'], 1, 'There is no lesson "streem"'],
  [['--questions', '0'], 2, 'whole number from 1 to 100'],
] as const)('interview %j: one sentence and exit code %d', async (args, code, message) => {
  const result = await runCli(['interview', ...args])
  expect(result.code).toBe(code)
  expect(result.stderr).toContain(message)
})

test.each([
  [90, 30],
  [40, 20],
])('at a screen of %d columns and %d rows: a running clock, ticks, follow-up; Ctrl-C keeps what was ticked', async (columns, rows) => {
  const home = join(folder, `screen-${columns}`)
  const env = { NODE_CONCEPTS_HOME: home }
  {
    using screen = openPty(['interview', '--lesson', 'event-loop', '--questions', '2', '--seed', '5', '--clock'], { columns, rows, env })
    await screen.see(/0:0[1-9] of about/)
    await screen.see(/skip · q quit/)
    screen.press('enter')
    await screen.see(/\[ \] 1\./)
    screen.press('1', 'down', 'space')
    await screen.see(/❯ \[✔\] 2\./)
    screen.press('enter')
    await screen.see(/2 of [345] points\./)
    await screen.see('show the answer')
    screen.press('enter')
    await screen.see('A good answer:')
    screen.press('ctrl-c')
    expect((await screen.ended).exitCode).toBe(130)
    expect(screen.cursorIsVisible()).toBe(true)
    expect(screen.history()).toContain('Your answers are kept')
    for (const line of screen.history().split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
  }
  expect(kept(home)).toHaveLength(1)
  using again = openPty(['interview'], { columns, rows, env })
  await again.see('You left an interview: 1 answered, 1 to')
  again.press('1')
  await again.see('Question 2 of 2')
  await again.see(/skip · q quit/)
  again.press('q')
  await again.see(/The interview: 2 of [345] points\./)
  expect((await again.ended).exitCode).toBe(0)
})

test('without colours nothing is coloured, and the drawing is there', async () => {
  using screen = openPty(['interview', '--lesson', 'event-loop', '--questions', '9', '--seed', '1'], {
    env: { NO_COLOR: '1', NODE_CONCEPTS_HOME: join(folder, 'grey') },
  })
  await screen.see('skip · q quit')
  expect(screen.history()).toMatch(/Draw the call stack|Question 1 of 9/)
  screen.press('q')
  expect((await screen.ended).exitCode).toBe(0)
  expect(screen.raw()).not.toMatch(/\u001B\[[\d;]*m/)
})

test('where there is only ASCII, the drawing is in ASCII', async () => {
  const { stdout } = await runCli(['interview', '--lesson', 'event-loop', '--questions', '9', '--seed', '1'], {
    env: { LANG: 'C', LC_ALL: 'C', TERM: 'dumb', NODE_CONCEPTS_HOME: join(folder, 'ascii') },
    input: '\nnone\ns\n\n'.repeat(9),
  })
  expect(stdout).toContain('As a drawing:')
  expect(stdout).toMatch(/\+-+\+/)
  expect(stdout).not.toMatch(/[\u2500-\u257F]/)
})

const quiz = {
  id: 'greet',
  ask: 'Which is a greeting?',
  choices: [
    { id: 'hello', text: 'Hello', right: true, why: 'It greets.' },
    { id: 'bye', text: 'Bye', why: 'It parts.' },
  ],
  see: { section: 'Recap' },
}

/** A pack of one lesson with a question and no demo, whose interview is loaded by this code. */
function makePack(name: string, load: string): string {
  const pack = join(folder, name)
  mkdirSync(join(pack, 'greeting'), { recursive: true })
  const sections = ['Explanation', 'Analogy', 'Key ideas', 'Common but wrong', 'Recap', 'Read more']
  const prose = sections.map((title) => `## ${title}\n\nText.\n`).join('\n')
  writeFileSync(join(pack, 'greeting', 'lesson.md'), `${prose}\n\`\`\`diagram loop\n─▶\n\`\`\`\n`)
  const card =
    "id: 'greeting', title: 'Greeting', summary: 'Hello.', minutes: 1, demos: 0, load: async () => ({ default: { demos: [], questions: [quiz] } })"
  writeFileSync(
    join(pack, 'index.mjs'),
    `const quiz = ${JSON.stringify(quiz)}\nexport default { name: 'mine', format: 1, lessons: [{ ${card}, interview: { questions: 1, load: async () => { ${load} } } }] }\n`,
  )
  return pack
}
const question = {
  id: 'why',
  ask: 'Why?',
  difficulty: 1,
  rubric: ['a', 'b', 'c'].map((id) => ({ id, point: id, section: 'Recap' })),
  followUps: [{ ask: 'And?', answer: 'So.' }],
  diagram: 'loop',
}
const returning = (more: object): string => `return { default: [${JSON.stringify({ ...question, ...more })}] }`

test.each([
  ['good', returning({}), []],
  ['no-demo', returning({ prove: 'gone' }), ['prove-unknown']],
  ['no-drawing', returning({ diagram: 'lop' }), ['diagram-unknown']],
  ['broken', "throw new Error('no')", ['interview-does-not-load']],
])('check looks at the interview of a pack: %s', async (name, load, rules) => {
  const { stdout, code } = await runCli(['check', makePack(name, load), '--json'])
  const { problems } = JSON.parse(stdout) as { problems: readonly { rule: string }[] }
  expect(problems.map(({ rule }) => rule)).toEqual(rules)
  expect(code).toBe(rules.length === 0 ? 0 : 1)
})
