import type { Entry } from '../../../src/core/progress.ts'
import type { ProgressStore } from '../../../src/io/progress/store.ts'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { NewEntry } from '../../../src/io/progress/store.ts'

export interface TempFolder extends Disposable {
  readonly path: string
}

/** An empty folder, gone at the end of the test. */
export function tempFolder(): TempFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'progress-test-')))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** An entry that is told apart by its step. */
export const stepEntry = (step: string): NewEntry => ({ type: 'step', lesson: 'event-loop', step })

export const header = '{"format":1,"kind":"node-concepts progress"}\n'

/** A line of the journal, as it stands in the file. */
export const stepLine = (step: string): string =>
  `${JSON.stringify({ at: '2026-03-01T10:00:00.000Z', type: 'step', lesson: 'event-loop', step })}\n`

/**
 * Builds a program of its own that appends `count` entries named `<name>-<number>` to the journal of a folder and prints each name when the
 * entry is acknowledged. It is built once, since a child that first had to learn TypeScript would start ten times slower.
 */
export async function buildWriter(folder: string): Promise<string> {
  const source = join(import.meta.dirname, '../../../src/io/progress/store.ts')
  const entry = join(folder, 'writer.ts')
  writeFileSync(entry, writerSource(source))
  const bundle = await rolldown({ input: entry, platform: 'node' })
  const file = join(folder, 'writer.mjs')
  await bundle.write({ file, format: 'esm' })
  await bundle.close()
  return file
}

const writerSource = (store: string): string => `
import { writeSync } from 'node:fs'
import { openProgress } from ${JSON.stringify(store)}
const [folder, name, count, user] = process.argv.slice(2)
if (user) process.setuid(Number(user))
const progress = openProgress({ folder })
writeSync(1, 'ready\\n')
for (let number = 0; number < Number(count); number++) {
  const saved = await progress.append({ type: 'step', lesson: 'event-loop', step: name + '-' + number })
  writeSync(1, (saved.saved ? name + '-' + number : 'not saved: ' + saved.reason) + '\\n')
}
`

export interface Writer {
  readonly child: ChildProcess
  /** Resolves when so many lines have been printed. */
  readonly printed: (count: number) => Promise<void>
  /** All lines, when it has ended. */
  readonly lines: Promise<readonly string[]>
}

export function startWriter(file: string, ...args: readonly string[]): Writer {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const lineCount = (): number => text.split('\n').length - 1
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part: string) => (text += part))
  const lines = new Promise<readonly string[]>((resolve) => child.on('close', () => resolve(text.split('\n').slice(0, -1))))
  return {
    child,
    lines,
    printed: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lineCount() >= count) resolve()
        }
        child.stdout.on('data', look)
        child.on('close', () => resolve())
        look()
      }),
  }
}

/** Every entry, and what is told. */
export async function readAll(
  progress: ProgressStore,
): Promise<{ readonly entries: readonly Entry[]; readonly notices: readonly string[] }> {
  const entries = await progress.history()
  return { entries, notices: (await progress.read()).notices }
}
