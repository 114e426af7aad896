import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Action, Terminal } from '../../../src/core/terminal.ts'
import { plainTheme } from '../../../src/core/theme.ts'
import { EndOfInput, Interrupted, UserError } from '../../../src/errors.ts'
import { createPlainTerminal } from '../../../src/io/terminal/plain-terminal.ts'

const action = (id: string, key: string, label = id): Action => ({ id, key, label })
const foot = [action('hint', 'h'), action('quit', 'q')]
const options = (...texts: readonly string[]) => texts.map((text, index) => ({ id: `o${index + 1}`, text }))
const colours = options('red', 'green', 'blue')

interface Desk {
  readonly terminal: Terminal
  readonly input: PassThrough
  readonly ending: AbortController
  readonly said: () => string
}

/** A plain terminal whose input already holds these lines and is at its end after them. */
function sit(lines?: string, columns = 40): Desk {
  const input = new PassThrough()
  if (lines !== undefined) input.end(lines)
  let said = ''
  const output = Object.assign(new PassThrough(), { columns })
  output.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ending = new AbortController()
  return { terminal: createPlainTerminal({ input, output, theme: plainTheme(), signal: ending.signal }), input, ending, said: () => said }
}

test.each([
  ['2\n', { value: 'o2' }],
  ['o3\n', { value: 'o3' }],
  ['h\n', { action: 'hint' }],
  ['Q\n', { action: 'quit' }],
  ['quit\n', { action: 'quit' }],
  [':h\r\n', { action: 'hint' }],
  ['9\n0\n\nred\n1\n', { value: 'o1' }],
  ['3', { value: 'o3' }],
])('choose takes %j', async (lines, reply) => {
  const { terminal } = sit(lines)
  expect(await terminal.choose({ message: 'Which?', options: colours, actions: foot })).toEqual(reply)
})

test('choose says all it has to say in numbered lines, at 40 columns, and nothing by colour', async () => {
  const { terminal, said } = sit('x\n1\n')
  const long = [{ id: 'a', text: 'a text that is longer than forty columns, as they are' }, ...colours]
  await terminal.choose({ message: 'Which of these do you take?', options: long, actions: foot })
  expect(said()).toMatchInlineSnapshot(`
    "Which of these do you take?
    1. a text that is longer than forty
       columns, as they are
    2. red
    3. green
    4. blue
    Type a number from 1 to 4. (h: hint, q:
    quit)
    > x
    Type a number from 1 to 4.
    > 1
    "
  `)
})

test.each([
  ['3\n', { value: 'o3' }],
  ['lu\n', { value: 'o3' }],
  ['r\n2\n', { value: 'o2' }],
  ['zebra\n1\n', { value: 'o1' }],
  ['q\n', { action: 'quit' }],
])('search takes a number or words: %j', async (lines, reply) => {
  const { terminal } = sit(lines)
  expect(await terminal.search({ message: 'Which?', options: colours, actions: foot })).toEqual(reply)
})

test.each([
  ['2 1 3\n', ['o2', 'o1', 'o3'], []],
  ['2, 1\n', ['o2', 'o1'], ['o3']],
  ['o3 o1\n', ['o3', 'o1'], ['o2']],
  ['none\n', [], ['o1', 'o2', 'o3']],
  ['1 1\n7\n\n3,2,1\n', ['o3', 'o2', 'o1'], []],
])('order takes %j', async (lines, order, never) => {
  const { terminal } = sit(lines)
  expect(await terminal.order({ message: 'Order?', tiles: colours, actions: foot })).toEqual({ value: { order, never } })
})

test('where every tile has its place, nobody is told to leave one out', async () => {
  const { terminal, said } = sit('2 1 3\n')
  const reply = await terminal.order({ message: 'Order?', tiles: colours, actions: foot, whole: true })
  expect(reply).toEqual({ value: { order: ['o2', 'o1', 'o3'], never: [] } })
  expect(said()).toContain('Type the numbers in their order')
  expect(said()).not.toContain('never prints')
})

test.each([
  ['3 1\n', { value: ['o1', 'o3'] }],
  ['none\n', { value: [] }],
  ['h\n', { action: 'hint' }],
])('pick takes %j', async (lines, reply) => {
  const { terminal } = sit(lines)
  expect(await terminal.pick({ message: 'Which?', options: colours, actions: foot })).toEqual(reply)
})

test.each([
  ['\n', 'next'],
  ['x\n:q\n', 'quit'],
  ['next\n', 'next'],
])('act takes %j', async (lines, id) => {
  const { terminal, said } = sit(lines)
  expect(await terminal.act([action('next', 'enter', 'continue'), ...foot])).toBe(id)
  expect(said()).toContain('empty line: continue')
})

test('where any text is an answer, a key needs a colon, and that is said', async () => {
  const { terminal, said } = sit('h\nquit\n:h\n')
  const question = { message: 'Line 1', actions: foot }
  expect(await terminal.line(question)).toEqual({ value: 'h' })
  expect(await terminal.line(question)).toEqual({ value: 'quit' })
  expect(await terminal.line(question)).toEqual({ action: 'hint' })
  expect(said()).toMatch(/for\sexample :h/)
})

test('a line that cannot be taken is answered by one sentence and asked for again', async () => {
  const { terminal, said } = sit('many\n5\nh\n')
  const validate = (line: string): string | undefined => (/^\d+$/.test(line) ? undefined : 'Type digits.')
  expect(await terminal.line({ message: 'How many?', actions: foot, validate })).toEqual({ value: '5' })
  expect(said().match(/Type digits\./g)).toHaveLength(1)
  expect(await terminal.line({ message: 'How many?', actions: foot, validate })).toEqual({ action: 'hint' })
})

test('lines come in pieces, many at once, and cut inside a character; none is lost between two questions', async () => {
  const { terminal, input } = sit()
  const bytes = Buffer.from('één\ntwo\nthree\nlast')
  const answers: string[] = []
  const reading = (async () => {
    for (let count = 0; count < 4; count++) {
      const reply = await terminal.line({ message: 'Next?' })
      answers.push('value' in reply ? reply.value : reply.action)
    }
  })()
  input.write(bytes.subarray(0, 1))
  input.write(bytes.subarray(1, 2))
  input.write(bytes.subarray(2, 13))
  input.end(bytes.subarray(13))
  await reading
  expect(answers).toEqual(['één', 'two', 'three', 'last'])
  await expect(terminal.line({ message: 'Next?' })).rejects.toBeInstanceOf(EndOfInput)
})

const ends: readonly [string, (desk: Desk) => unknown, typeof EndOfInput | typeof Interrupted][] = [
  ['the input ends', ({ input }) => input.end(), EndOfInput],
  ['the input is destroyed', ({ input }) => input.destroy(), EndOfInput],
  ['a signal comes', ({ ending }) => ending.abort(), Interrupted],
  ['it is closed', ({ terminal }) => terminal.close(), Interrupted],
]

test.each(ends)('a question fails when %s, and so does the next', async (_, end, error) => {
  const desk = sit()
  const failed = desk.terminal.choose({ message: 'Which?', options: colours }).catch((reason: unknown) => reason)
  await new Promise(setImmediate)
  end(desk)
  expect(await failed).toBeInstanceOf(error)
  await expect(desk.terminal.act(foot)).rejects.toBeInstanceOf(error)
})

test('an input that was over before the first question is at its end', async () => {
  const desk = sit()
  desk.input.end()
  desk.input.resume()
  await once(desk.input, 'end')
  await expect(desk.terminal.act(foot)).rejects.toBeInstanceOf(EndOfInput)
})

test('endless rubbish ends', async () => {
  const { terminal } = sit('y\n'.repeat(2000))
  await expect(terminal.choose({ message: 'Which?', options: colours })).rejects.toBeInstanceOf(UserError)
})

test('a pipe that stays open does not keep the program alive', async () => {
  const source = (file: string): string => JSON.stringify(resolve(import.meta.dirname, '../../../src', file))
  const program = `
    import { createPlainTerminal } from ${source('io/terminal/plain-terminal.ts')}
    import { plainTheme } from ${source('core/theme.ts')}
    const terminal = createPlainTerminal({ input: process.stdin, output: process.stdout, theme: plainTheme() })
    console.log(JSON.stringify(await terminal.line({ message: 'Name?' })))
    terminal.close()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: resolve(import.meta.dirname, '../../..'),
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer): void => {
    said += chunk.toString()
    if (said.endsWith('> ')) child.stdin.write('Ada\nmore than was asked for\n')
  })
  const [code] = (await once(child, 'exit')) as [number]
  expect(said).toContain('{"value":"Ada"}')
  expect(code).toBe(0)
  child.stdin.destroy()
})
