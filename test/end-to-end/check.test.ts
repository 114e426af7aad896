import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const prose = ['Explanation', 'Analogy', 'Key ideas', 'Common but wrong', 'Recap', 'Read more']
  .map((title) => `## ${title}\n\nText.\n`)
  .join('\n')

/** A pack of one lesson with one demo, as an author writes it without a build. */
function makePack(name: string, program: string, demo: object = {}): string {
  const pack = join(folder, name)
  mkdirSync(join(pack, 'greeting', 'demos'), { recursive: true })
  writeFileSync(join(pack, 'greeting', 'lesson.md'), prose)
  writeFileSync(join(pack, 'greeting', 'demos', 'hello.mts'), program)
  const lesson = {
    demos: [
      {
        id: 'hello',
        title: 'Hello',
        file: 'hello.mts',
        teaches: 'Order.',
        prediction: { kind: 'order' },
        contract: { kind: 'exact' },
        hint: 'Read.',
        why: [
          { line: 'hello', text: 'First.' },
          { line: 'world', text: 'Second.' },
        ],
        misconceptions: [{ when: { is: 'saidDepends' }, say: 'No.' }],
        ...demo,
      },
    ],
    questions: [],
  }
  const entry = `{ id: 'greeting', title: 'Greeting', summary: 'Hello.', minutes: 1, demos: 1, load: async () => ({ default: ${JSON.stringify(lesson)} }) }`
  writeFileSync(join(pack, 'index.mjs'), `export default { name: 'mine', format: 1, lessons: [${entry}] }\n`)
  return pack
}

test('a pack that keeps the rules passes', async () => {
  const { code, stdout } = await runCli(['check', makePack('good', "console.log('hello' as string)\nconsole.log('world')\n")])
  expect(stdout).toContain('✔ mine: 1 demo, 3 runs each')
  expect(code).toBe(0)
})

test.each([
  ['syntax', "enum Greeting { hello }\nconsole.log('hello', Greeting.hello)\n", 'cannot-be-run'],
  ['flaky', "console.log(['hello', 'world'][Date.now() % 2])\nconsole.log(process.pid)\n", 'contract-broken'],
  ['unexplained', "console.log('hello')\nconsole.log('welt')\n", 'line-without-why'],
  ['loud', "console.log('hello')\nconsole.log('world')\nconsole.error('!')\n", 'writes-stderr'],
  ['crash', "console.log('hello')\nconsole.log('world')\nprocess.exit(3)\n", 'wrong-exit-code'],
  [
    'orphan',
    "import { spawn } from 'node:child_process'\nconsole.log('hello')\nconsole.log('world')\nspawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true, stdio: 'ignore' }).unref()\n",
    'leaves-process',
  ],
  [
    'untidy',
    "import { homedir } from 'node:os'\nimport { writeFileSync } from 'node:fs'\nconsole.log('hello')\nconsole.log('world')\nwriteFileSync(`${homedir()}/left-by-a-test`, '')\n",
    'leaves-file',
  ],
])('a pack with a fault fails and says which: %s', async (name, program, rule) => {
  const { code, stdout } = await runCli(['check', makePack(name, program), '--json', '--times', '4'])
  const found = JSON.parse(stdout) as { ok: boolean; problems: readonly { rule: string; message: string }[] }
  expect(found.ok).toBe(false)
  expect(found.problems.map((problem) => problem.rule)).toContain(rule)
  expect(code).toBe(1)
})

test('a demo that cannot be run here is named, and no problem', async () => {
  const { code, stdout } = await runCli([
    'check',
    makePack('needy', "console.log('hello')\nconsole.log('world')\n", { needs: { cores: 4096 } }),
  ])
  expect(stdout).toMatch(/not run: greeting\/hello: it needs 4096 processor cores/)
  expect(code).toBe(0)
})

test('types are checked with the TypeScript and the tsconfig.json of the pack, and what it leaves out is named', async () => {
  const pack = makePack('typed', "const word: number = 'hello'\nconsole.log(word)\nconsole.log('world')\n")
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(pack, 'node_modules'))
  const rulesWith = async (include: string): Promise<readonly string[]> => {
    writeFileSync(
      join(pack, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: 'nodenext', types: ['node'] }, include: [include] }),
    )
    const { stdout } = await runCli(['check', pack, '--json', '--times', '1'])
    return (JSON.parse(stdout) as { problems: readonly { rule: string }[] }).problems.map(({ rule }) => rule)
  }
  expect(await rulesWith('**/demos/*')).toEqual(['type-error'])
  // "No inputs were found" is an error without a place.
  expect(await rulesWith('elsewhere/*')).toEqual(['type-error', 'not-type-checked'])
})

test('a name that no demo begins with is an error, not a check of nothing', async () => {
  const { code, stdout, stderr } = await runCli([
    'check',
    makePack('only', "console.log('hello')\nconsole.log('world')\n"),
    '--only',
    'greting/',
  ])
  expect(stdout).toBe('')
  expect(stderr).toContain('Did you mean "greeting/"?')
  expect(code).toBe(2)
})

test('a folder that is no pack is said in one sentence', async () => {
  const { code, stderr } = await runCli(['check', folder])
  expect(stderr).toContain('There is no lesson pack in')
  expect(code).toBe(1)
})
