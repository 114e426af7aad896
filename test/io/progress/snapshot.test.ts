import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { learnEntries, nothingLearned, type Learned } from '../../../src/core/learned.ts'
import type { Entry } from '../../../src/core/progress.ts'
import { openProgress } from '../../../src/io/progress/store.ts'
import { header, tempFolder } from './helpers.ts'

const entry = (index: number, more: Partial<Entry> = {}): Entry =>
  ({
    at: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
    type: 'answer',
    lesson: `lesson-${index % 7}`,
    question: `q${index % 31}`,
    choice: 'a',
    right: index % 3 > 0,
    ...more,
  }) as Entry

const lines = (entries: readonly Entry[]): string => entries.map((one) => `${JSON.stringify(one)}\n`).join('')
const many = Array.from({ length: 1500 }, (_, index) => entry(index))

async function readAndKeep(folder: string): Promise<Learned> {
  const progress = openProgress({ folder })
  const { learned } = await progress.read()
  progress.keep(learned)
  return learned
}

test('with a snapshot the same is read, and only what came after is read anew', async () => {
  using root = tempFolder()
  const [journal, snapshot] = [join(root.path, 'progress.jsonl'), join(root.path, 'progress-snapshot.json')]
  writeFileSync(journal, header + lines(many))
  expect(await readAndKeep(root.path)).toEqual(learnEntries(nothingLearned, many))
  const { bytes } = JSON.parse(readFileSync(snapshot, 'utf8')) as { bytes: number }
  expect(bytes).toBe(statSync(journal).size)
  const more = [entry(2000), entry(2001)]
  appendFileSync(journal, lines(more))
  expect(await readAndKeep(root.path)).toEqual(learnEntries(nothingLearned, [...many, ...more]))
  // So little is not worth writing it anew.
  expect((JSON.parse(readFileSync(snapshot, 'utf8')) as { bytes: number }).bytes).toBe(bytes)
})

test.each([
  ['another journal in its place', (journal: string) => writeFileSync(journal, header + lines(many.toReversed().slice(0, 900)))],
  ['a shorter one', (journal: string) => writeFileSync(journal, header + lines(many.slice(0, 10)))],
  ['a damaged snapshot', (journal: string) => writeFileSync(join(journal, '..', 'progress-snapshot.json'), '{"version":1')],
  [
    'a snapshot of another version',
    (journal: string) => writeFileSync(join(journal, '..', 'progress-snapshot.json'), '{"version":99,"bytes":1}'),
  ],
])('%s: everything is read from the start', async (_, change) => {
  using root = tempFolder()
  const journal = join(root.path, 'progress.jsonl')
  writeFileSync(journal, header + lines(many))
  await readAndKeep(root.path)
  change(journal)
  const progress = openProgress({ folder: root.path })
  const entries = [...(await progress.history())].sort((a, b) => (a.at < b.at ? -1 : 1))
  expect((await progress.read()).learned).toEqual(learnEntries(nothingLearned, entries))
})

test('entries of an earlier time, as from another machine, find their place', async () => {
  using root = tempFolder()
  const journal = join(root.path, 'progress.jsonl')
  writeFileSync(journal, header + lines(many))
  await readAndKeep(root.path)
  const early = entry(3, { lesson: 'lesson-0', question: 'q0', right: false })
  appendFileSync(journal, lines([early]))
  const sorted = [...many, early].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  expect(await readAndKeep(root.path)).toEqual(learnEntries(nothingLearned, sorted))
  // The new snapshot holds them all, in order.
  expect(await readAndKeep(root.path)).toEqual(learnEntries(nothingLearned, sorted))
})

test('a small journal needs no snapshot', async () => {
  using root = tempFolder()
  writeFileSync(join(root.path, 'progress.jsonl'), header + lines(many.slice(0, 20)))
  await readAndKeep(root.path)
  expect(existsSync(join(root.path, 'progress-snapshot.json'))).toBe(false)
})
