import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../../src/core/progress.ts'
import { UserError } from '../../../src/errors.ts'
import { openProgress } from '../../../src/io/progress/store.ts'
import { header, readAll, stepEntry, stepLine, tempFolder } from './helpers.ts'

const steps = (entries: readonly Entry[]): readonly string[] => entries.map((entry) => (entry.type === 'step' ? entry.step : entry.type))
const now = (): Date => new Date('2026-03-01T10:00:00.000Z')

test('nothing is touched before there is something to keep', async () => {
  using root = tempFolder()
  const folder = join(root.path, 'data')
  const progress = openProgress({ folder })
  expect(progress.path).toBe(join(folder, 'progress.jsonl'))
  expect(await readAll(progress)).toEqual({ entries: [], notices: [] })
  expect(existsSync(folder)).toBe(false)
})

test('what is appended is read again, byte for byte as documented', async () => {
  using root = tempFolder()
  const folder = join(root.path, 'deep', 'data')
  const progress = openProgress({ folder, now })
  expect(await progress.append(stepEntry('s1'))).toEqual({ saved: true })
  const attempt = {
    type: 'attempt',
    lesson: 'x',
    demo: 'd',
    grade: 'partly',
    score: 0.5,
    confidence: 'guess',
    answer: 'a\n"ü" 😀\u2028',
  } as const
  expect(await progress.append(attempt)).toEqual({ saved: true })
  expect(readFileSync(progress.path, 'utf8')).toBe(
    header + stepLine('s1') + `${JSON.stringify({ at: '2026-03-01T10:00:00.000Z', ...attempt })}\n`,
  )
  const { entries, notices } = await readAll(openProgress({ folder }))
  expect(entries).toEqual([
    { at: '2026-03-01T10:00:00.000Z', ...stepEntry('s1') },
    { at: '2026-03-01T10:00:00.000Z', ...attempt },
  ])
  expect(notices).toEqual([])
})

test.skipIf(process.platform === 'win32')('only the learner can read it', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: join(root.path, 'data') })
  await progress.append(stepEntry('s1'))
  expect(statSync(progress.path).mode & 0o777).toBe(0o600)
  expect(statSync(join(root.path, 'data')).mode & 0o777).toBe(0o700)
})

test('an entry that could not be read again is a bug, and is not written', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  await expect(progress.append({ type: 'step', lesson: 'x', step: '' })).rejects.toThrow(TypeError)
  expect(readdirSync(root.path)).toEqual([])
})

test('damaged lines are passed over, copied aside and told once', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  const bad = ['{"at":"2026-', '\u0000\u0000\u0000', '{"type":"step","lesson":"x"}', '42']
  writeFileSync(progress.path, header + stepLine('s1') + `${bad.join('\n')}\n` + stepLine('s2'))
  const before = readFileSync(progress.path)

  const first = await readAll(progress)
  expect(steps(first.entries)).toEqual(['s1', 's2'])
  const aside = join(root.path, 'progress-damaged.jsonl')
  expect(first.notices).toEqual([`Your progress file has 4 damaged lines, copied to ${aside}. Everything else was read.`])
  const kept = readFileSync(aside, 'utf8').trimEnd().split('\n')
  expect(kept.map((line) => (JSON.parse(line) as { line: string }).line)).toEqual(bad)
  expect(readFileSync(progress.path)).toEqual(before)

  expect((await openProgress({ folder: root.path }).read()).notices).toEqual([])
  appendFileSync(progress.path, 'more\n')
  const third = await readAll(openProgress({ folder: root.path }))
  expect(third.notices).toEqual([`Your progress file has 1 damaged line, copied to ${aside}. Everything else was read.`])
  expect(steps(third.entries)).toEqual(['s1', 's2'])
})

test('a text that is not UTF-8 is damage, not a silently changed answer', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  const [start = '', end = ''] = stepLine('s@1').split('@')
  writeFileSync(progress.path, Buffer.concat([Buffer.from(header + stepLine('ü') + start), Buffer.from([0xc3, 0x28]), Buffer.from(end)]))
  const { entries, notices } = await readAll(progress)
  expect(steps(entries)).toEqual(['ü'])
  expect(notices).toHaveLength(1)
})

test('a file cut at any byte loses only the line that was cut, and the next entry is whole', async () => {
  const parts = [header, header + stepLine('s1'), header + stepLine('s1') + stepLine('s2')]
  const whole = Buffer.from(parts[2] ?? '')
  for (let length = 0; length <= whole.length; length++) {
    using root = tempFolder()
    const progress = openProgress({ folder: root.path })
    writeFileSync(progress.path, whole.subarray(0, length))
    expect(await progress.append(stepEntry('new'))).toEqual({ saved: true })
    const { entries, notices } = await readAll(openProgress({ folder: root.path }))
    // A line that lacks nothing but its end is whole.
    const complete = parts.filter((part) => part.length - 1 <= length).length
    const between = length === 0 || parts.some((part) => part.length === length || part.length - 1 === length)
    expect(steps(entries), `cut at ${length}`).toEqual([...['s1', 's2'].slice(0, Math.max(0, complete - 1)), 'new'])
    expect(notices.length, `cut at ${length}`).toBe(between ? 0 : 1)
  }
})

test('a half written line at the end is told before anything is appended, too', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  writeFileSync(progress.path, header + stepLine('s1') + stepLine('s2').slice(0, 30))
  const { entries, notices } = await readAll(progress)
  expect(steps(entries)).toEqual(['s1'])
  expect(notices).toHaveLength(1)
})

test('a line that another terminal is about to end is no damage', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  const line = stepLine('s2')
  writeFileSync(progress.path, header + stepLine('s1') + line.slice(0, 30))
  const reading = readAll(progress)
  appendFileSync(progress.path, line.slice(30))
  const { entries, notices } = await reading
  expect(steps(entries)).toEqual(['s1', 's2'])
  expect(notices).toEqual([])
})

test('types of a newer version, a second header, CRLF, blank lines and a byte order mark are no damage', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  writeFileSync(progress.path, `\uFEFF${header}${stepLine('s1').trimEnd()}\r\n\r\n${header}{"type":"review","card":3}\n${stepLine('s2')}`)
  const { entries, notices } = await readAll(progress)
  expect(steps(entries)).toEqual(['s1', 's2'])
  expect(notices).toEqual([])
})

test.each([
  ['binary rubbish', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0x0a, 0xfe, 0x0a])],
  ['another text', Buffer.from('hello\nworld\n')],
  ['nothing but NUL', Buffer.alloc(4096)],
])('a file of %s is kept as it is under another name', async (_, bytes) => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path, now })
  writeFileSync(progress.path, bytes)
  const { entries, notices } = await readAll(progress)
  expect(entries).toEqual([])
  const kept = join(root.path, 'progress-kept-2026-03-01T10-00-00-000Z.jsonl')
  expect(notices).toEqual([
    `Your progress file held nothing that node-concepts has written. It is kept as ${kept}, and a new one is begun.`,
  ])
  expect(readFileSync(kept)).toEqual(bytes)
  expect(await progress.append(stepEntry('s1'))).toEqual({ saved: true })
  expect(readFileSync(progress.path, 'utf8')).toBe(header + stepLine('s1'))
})

test('two things kept at the same moment do not overwrite each other', async () => {
  using root = tempFolder()
  for (const text of ['one\n', 'two\n']) {
    const progress = openProgress({ folder: root.path, now })
    writeFileSync(progress.path, text)
    await progress.read()
  }
  expect(readdirSync(root.path).map((name) => readFileSync(join(root.path, name), 'utf8'))).toEqual(['two\n', 'one\n'])
})

test.each(['read', 'append'] as const)('a folder in its place is kept under another name by %s', async (first) => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path, now })
  mkdirSync(join(progress.path, 'inner'), { recursive: true })
  if (first === 'append') expect(await progress.append(stepEntry('s1'))).toEqual({ saved: true })
  const { notices } = await progress.read()
  const kept = join(root.path, 'progress-kept-2026-03-01T10-00-00-000Z.jsonl')
  expect(notices).toEqual([`Where your progress should be there was something that is no file. It is kept as ${kept}.`])
  expect(existsSync(join(kept, 'inner'))).toBe(true)
  expect(await progress.append(stepEntry('s2'))).toEqual({ saved: true })
  expect(await progress.read()).toMatchObject({ notices: [] })
})

test('a newer format is neither read nor written', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  const text = `{"format":2,"kind":"node-concepts progress","${'x'.repeat(1000)}":1}\n{"a":1}\nrubbish\n`
  writeFileSync(progress.path, text)
  const error = await progress.read().catch((error: unknown) => error)
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({
    message: `Your progress was written by a newer node-concepts (format 2): ${progress.path}`,
    hint: expect.stringContaining('Update node-concepts') as string,
    code: 1,
  })
  expect(await progress.append(stepEntry('s1'))).toEqual({
    saved: false,
    reason: `${progress.path} was written by a newer node-concepts (format 2)`,
  })
  expect(readFileSync(progress.path, 'utf8')).toBe(text)
  expect(readdirSync(root.path)).toEqual(['progress.jsonl'])
})

test('100,000 lines are read in a fraction of a second', async () => {
  using root = tempFolder()
  const progress = openProgress({ folder: root.path })
  const attempt = {
    type: 'attempt',
    lesson: 'event-loop',
    demo: 'race',
    grade: 'right',
    score: 1,
    confidence: 'sure',
    answer: 'a\nb\nc\nd',
  }
  writeFileSync(progress.path, header + `${JSON.stringify({ at: now().toISOString(), ...attempt })}\n`.repeat(100_000))
  const before = process.cpuUsage()
  const { entries } = await readAll(progress)
  const { user, system } = process.cpuUsage(before)
  expect(entries).toHaveLength(100_000)
  // Quadratic time would be minutes; the processor's time, because the machine may be busy.
  expect((user + system) / 1000).toBeLessThan(1000)
})
