import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { processContext } from '../src/context.ts'
import { decide } from '../src/core/condition.ts'
import { evidenceOf } from '../src/core/grade/evidence.ts'
import { outputLines } from '../src/core/grade/output-lines.ts'
import type { Demo } from '../src/core/lesson.ts'
import type { Question } from '../src/core/quiz/question.ts'
import { loadPack, openLesson, type LoadedLesson } from '../src/io/packs.ts'
import { evidenceOfRun, runQuestion } from '../src/steps/ask-question.ts'
import { prepare } from '../src/steps/prepare.ts'
import { runDemo } from '../src/steps/run-demo.ts'

/**
 * Walks whole lessons in plain mode, as a learner who knows everything (by running each demo first) and as one who always takes the first thing
 * offered. Each must come to the last screen, with every demo run.
 *   tsx scripts/walk.ts [--only streams] [--how right|first]
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, how: { type: 'string' } } })
const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/bin/node-concepts.cjs')
const context = processContext(new AbortController().signal)
const loaded = await loadPack(join(root, 'lessons'))
/** More prompts than any lesson has. */
const mostPrompts = 900
let failed = false
/** The demo that is asked about, and the lines of a typed answer that are still to come. */
let demo: Demo | undefined
let typed: string[] = []

for (const entry of loaded.pack.lessons.filter(({ id }) => values.only === undefined || id === values.only)) {
  const lesson = await openLesson(loaded, entry)
  for (const how of values.how === undefined ? ['right', 'first'] : [values.how]) {
    const output = await walk(lesson, how === 'right' ? (shown) => knowing(lesson, shown) : (shown) => Promise.resolve(firstThing(shown)))
    const found = /Predictions: (\d+) of (\d+) right[^\n]*/.exec(output)
    const skipped = output.match(/Not run, not counted[^\n]*/g) ?? []
    const ok = found !== null && output.includes(`That was "${entry.title}"`)
    failed ||= !ok
    console.log(`${ok ? 'walked ' : 'STOPPED'}  ${entry.id.padEnd(20)} ${how.padEnd(6)} ${found?.[0] ?? output.slice(-400)}`)
    for (const line of skipped) console.log(`         ${line}`)
  }
}
process.exitCode = failed ? 1 : 0

async function walk(lesson: LoadedLesson, answer: (shown: string) => Promise<string>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'node-concepts-walk-'))
  const child = spawn(process.execPath, [cli, 'learn', lesson.entry.id, '--plain'], {
    cwd: home,
    env: { ...process.env, NODE_CONCEPTS_HOME: join(home, 'data') },
  })
  let [output, seen, prompts] = ['', 0, 0]
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (!output.endsWith('\n> ')) return
    const shown = output.slice(seen)
    seen = output.length
    if (++prompts > mostPrompts) child.stdin.end()
    else void answer(shown).then((line) => child.stdin.write(`${line}\n`))
  })
  child.stderr.pipe(process.stderr)
  await new Promise((done) => child.on('close', done))
  await rm(home, { recursive: true, force: true })
  return output
}

function firstThing(shown: string): string {
  if (/Type (the numbers|numbers|a number)/.test(shown)) return '1'
  return shown.includes('h: hint') && !/^Line \d/m.test(shown) ? '5' : ''
}

/** The right answer to what is asked; elsewhere, on. */
async function knowing(lesson: LoadedLesson, shown: string): Promise<string> {
  const title = /Demo \d+ of \d+: ([^\n]+(?:\n[^\n]+)?)/.exec(shown)?.[1]
  if (title !== undefined) demo = lesson.demos.find((one) => title.replaceAll('\n', ' ').startsWith(one.title)) ?? demo
  const options = [...shown.matchAll(/^(\d+)\. (.*(?:\n {2,}\S.*)*)/gm)].map(([, number = '', text = '']) => ({ number, text: flat(text) }))
  if (/^Line \d+/m.test(shown)) return typed.shift() ?? ''
  if (shown.includes('h: hint') && demo !== undefined) return answerDemo(lesson, demo, shown, options)
  const question = lesson.questions.find(({ ask }) => flat(shown).includes(flat(ask)))
  if (question !== undefined && /Type |any number|> $/.test(shown) && /s: skip/.test(shown))
    return answerQuestion(lesson, question, options)
  return ''
}

interface Offered {
  readonly number: string
  readonly text: string
}

async function answerDemo(lesson: LoadedLesson, one: Demo, shown: string, options: readonly Offered[]): Promise<string> {
  const prepared = await prepare(context, lesson, one)
  try {
    const run = await runDemo({ context, demo: one, prepared })
    const lines = outputLines(run.stdout)
    const evidence = evidenceOf(run, one)
    switch (one.prediction.kind) {
      case 'choice': {
        const right = one.prediction.choices.find((choice) => decide(choice.holds, evidence))
        return numberOf(options, right?.text ?? '') ?? 'd'
      }
      case 'number':
        return String(evidence.values[one.prediction.value] ?? 0)
      case 'order':
      case 'lines': {
        const left = [...options]
        const numbers = lines.flatMap((line) => {
          const index = left.findIndex(({ text }) => text === flat(line))
          return index < 0 ? [] : left.splice(index, 1).map(({ number }) => number)
        })
        return numbers.join(' ')
      }
      case 'text':
        typed = [...lines.slice(1), '']
        return lines[0] ?? shown.slice(0, 0)
    }
  } finally {
    await prepared.dispose()
  }
}

async function answerQuestion(lesson: LoadedLesson, question: Question, options: readonly Offered[]): Promise<string> {
  switch (question.kind) {
    case 'short':
      return question.accept[0] ?? ''
    case 'order':
      return question.items.flatMap(({ text }) => numberOf(options, text) ?? []).join(' ')
    case 'line':
      return options[question.lines.findIndex(({ right }) => right === true)]?.number ?? '1'
    case 'run': {
      const evidence = evidenceOfRun(await runQuestion(context, lesson, question))
      return numberOf(options, question.choices.find(({ holds }) => decide(holds, evidence))?.text ?? '') ?? '1'
    }
    default: {
      const right = question.choices.filter((choice) => choice.right === true)
      return right.flatMap(({ text }) => numberOf(options, text) ?? []).join(' ')
    }
  }
}

function numberOf(options: readonly Offered[], text: string): string | undefined {
  return options.find((option) => option.text === flat(text))?.number
}

/** Without what wrapping and highlighting do to a text. */
function flat(text: string): string {
  return text.replaceAll(/[`\s]+/g, ' ').trim()
}
