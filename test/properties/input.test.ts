import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDemos } from '../../src/core/check/check-demos.ts'
import { checkQuestions } from '../../src/core/check/check-questions.ts'
import { lessonFaults } from '../../src/core/check/lesson-schema.ts'
import { choice, number, order, text } from '../../src/core/prediction.ts'
import { exact } from '../../src/core/contract.ts'
import { printed } from '../../src/core/condition.ts'
import { gradePrediction } from '../../src/core/grade/grade-prediction.ts'
import { makeQuestion } from '../../src/core/grade/question/make-question.ts'
import { parseAnswer } from '../../src/core/grade/question/parse-answer.ts'
import { outputLines } from '../../src/core/grade/output-lines.ts'
import type { Demo, Lesson, LessonEntry } from '../../src/core/lesson.ts'
import type { Prediction } from '../../src/core/prediction.ts'
import { gradeAnswer } from '../../src/core/quiz/grade.ts'
import { optionsOf } from '../../src/core/quiz/options.ts'
import { parseChoice } from '../../src/core/quiz/parse.ts'
import type { Question } from '../../src/core/quiz/question.ts'
import { seededRandom } from '../../src/core/random.ts'
import { learnEntries, nothingLearned } from '../../src/core/learned.ts'
import { parseJournal } from '../../src/io/progress/parse-journal.ts'
import { parseLine } from '../../src/io/progress/parse-entry.ts'
import { sanitise, createSanitiser } from '../../src/core/view/text/sanitise.ts'
import { widthOf } from '../../src/core/view/text/width.ts'
import { wrap } from '../../src/core/view/text/wrap.ts'
import eventLoop from '../../lessons/event-loop/lesson.ts'

/** So many cases each; ten thousands in all. */
const many = { numRuns: 4000 }

/** Text as it comes: words, control characters, wide characters, halves of surrogate pairs, numbers, ids. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '1',
    '0',
    '-1',
    '1e999',
    'NaN',
    'depends',
    't1',
    't1,t2,t3',
    'a',
    'a+b',
    '__proto__',
    'constructor',
    '\u0000',
    '\uD800',
  ),
)

const demoOf = (prediction: Prediction): Demo => ({
  id: 'd',
  title: 'D',
  file: 'd.mts',
  teaches: 'x',
  prediction,
  contract: exact(),
  hint: 'x',
  why: [{ line: /./, text: 'x' }],
  misconceptions: [],
  values: { n: { pattern: /(\d+)/ } },
})

const choices = ['a', 'b', '__proto__'].map((id) => ({ id, text: id, holds: printed(id), why: 'x' }))
const predictions: readonly Prediction[] = [
  order({ distractors: ['never'] }),
  choice({ ask: '?', choices }),
  number({ ask: '?', value: 'n' }),
  text(),
]

test('whatever is typed as an answer is taken or refused in a sentence, and what is taken is graded', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...predictions),
      anyText,
      anyText,
      fc.array(anyText, { maxLength: 6 }),
      (prediction, typed, stdout, lines) => {
        const demo = demoOf(prediction)
        const question = makeQuestion(demo, ['one', 'two', ...lines], seededRandom(1), 'v20.20.2')
        const parsed = parseAnswer(question, typed)
        if ('problem' in parsed) {
          expect(parsed.problem).toMatch(/\.$/)
          return
        }
        const run = { status: 'ok', exitCode: 0, signal: null, durationMs: 1, stdout, stderr: '', truncated: false } as const
        const graded = gradePrediction({ demo, answer: parsed.answer, run, nodeVersion: 'v20.20.2' })
        expect(graded.score).toBeGreaterThanOrEqual(0)
        expect(graded.score).toBeLessThanOrEqual(1)
        expect(['right', 'possible', 'partly', 'wrong', 'not-run']).toContain(graded.grade)
      },
    ),
    many,
  )
})

const asked = { id: 'q', ask: '?', see: { demo: 'd' } }
const questions: readonly Question[] = [
  {
    ...asked,
    choices: [
      { id: 'a', text: 'A', right: true, why: 'x' },
      { id: 'b', text: 'B', why: 'x' },
    ],
  },
  {
    ...asked,
    kind: 'several',
    choices: [
      { id: 'a', text: 'A', right: true, why: 'x' },
      { id: 'b', text: 'B', right: true, why: 'x' },
    ],
  },
  { ...asked, kind: 'short', accept: ['drain'], why: 'x', wrong: [{ answers: ['finish'], why: 'x' }] },
  {
    ...asked,
    kind: 'order',
    items: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    why: 'x',
    wrong: [{ first: 'b', second: 'a', why: 'x' }],
  },
  {
    ...asked,
    kind: 'line',
    code: 'a\nb',
    lines: [
      { line: 1, right: true, why: 'x' },
      { line: 2, why: 'x' },
    ],
  },
]

test('whatever is typed as an answer to a question is taken or refused, and the right answer is always told', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questions), anyText, fc.integer(), (question, typed, seed) => {
      const parsed = parseChoice(question, optionsOf(question, seededRandom(seed)), typed)
      const chosen = 'chosen' in parsed ? parsed.chosen : typed
      const graded = gradeAnswer(question, chosen)
      expect(graded.correctText).not.toBe('')
      if (graded.right) expect('chosen' in parsed || question.kind === 'several' || question.kind === 'short').toBe(true)
    }),
    many,
  )
})

const entry = fc.record({
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  type: fc.constantFrom('attempt', 'answer', 'step', 'done', 'reset', 'interview', 'recall', 'unheard-of'),
  lesson: anyText,
  demo: anyText,
  question: anyText,
  choice: anyText,
  answer: anyText,
  point: anyText,
  step: anyText,
  said: fc.array(anyText, { maxLength: 3 }),
  missed: fc.array(anyText, { maxLength: 3 }),
  right: fc.boolean(),
  grade: fc.constantFrom('right', 'possible', 'partly', 'wrong', 'not-run', 'great'),
  score: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double()),
  confidence: fc.constantFrom('sure', 'guess', undefined, 'maybe'),
})

test('a line of the journal is an entry, unknown, or damaged; what is an entry can be folded', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        anyText,
        entry.map((one) => JSON.stringify(one)),
      ),
      (line) => {
        const parsed = parseLine(line)
        expect(['entry', 'header', 'unknown', 'damaged']).toContain(parsed.kind)
        if (parsed.kind === 'entry') expect(learnEntries(nothingLearned, [parsed.entry]).lastAt).toBe(parsed.entry.at)
      },
    ),
    many,
  )
})

test('no whole entry is lost among any rubbish', () => {
  const good = '{"at":"2026-03-01T10:00:00.000Z","type":"done","lesson":"x"}'
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(good), fc.uint8Array({ maxLength: 40 })), { maxLength: 12 }), (parts) => {
      const rubbish = parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.map((byte) => (byte === 10 ? 11 : byte))),
      )
      const bytes = Buffer.concat(rubbish.flatMap((part) => [part, Buffer.from('\n')]))
      const goods = parts.filter((part) => part === good).length
      expect(parseJournal(bytes).entries.length).toBeGreaterThanOrEqual(goods)
    }),
    many,
  )
})

test('a journal cut at any byte keeps every line before the cut', () => {
  const lines = [
    '{"format":1,"kind":"node-concepts progress"}',
    ...Array.from({ length: 5 }, (_, index) =>
      JSON.stringify({ at: '2026-03-01T10:00:00.000Z', type: 'step', lesson: 'ü😀', step: `s${index}` }),
    ),
  ]
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  for (let cut = 0; cut <= bytes.length; cut++) {
    const { entries, damaged } = parseJournal(bytes.subarray(0, cut))
    const whole = bytes.subarray(0, cut).toString('latin1').split('\n').length - 1
    expect(entries.length).toBeGreaterThanOrEqual(Math.max(0, whole - 1))
    expect(damaged.length).toBeLessThanOrEqual(1)
  }
})

test('what a program prints is harmless when it is shown, however it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), (printedText, cut) => {
      const shown = sanitise(printedText)
      // Only colours and line ends are left of all that a terminal obeys.
      // oxlint-disable-next-line no-control-regex -- That is what is looked for.
      expect(shown.replaceAll(/\u001B\[[\d;:]*m/g, '')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
      const pieces = createSanitiser()
      expect(pieces.push(printedText.slice(0, cut)) + pieces.push(printedText.slice(cut)) + pieces.end()).toBe(shown)
      expect(() => outputLines(printedText)).not.toThrow()
    }),
    many,
  )
})

test('no wrapped line is wider than there is room for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 4, max: 90 }), (long, width) => {
      const plain = sanitise(long)
      for (const line of wrap(plain, width, { cutAddresses: true }).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
    }),
    many,
  )
})

const rubbish = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.string(),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.object({ maxDepth: 1 }),
)

/** Every place of a lesson's data, as a path. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [path]
  return [path, ...Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]))]
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value)) return value.map((one: unknown, index) => (String(index) === name ? replaced(one, rest, by) : one))
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, by) }
}

test('a lesson with anything wrong anywhere is refused with the place, or passes the rules without an error', () => {
  const lesson: Lesson = { demos: eventLoop.demos.slice(0, 6), questions: eventLoop.questions.slice(0, 3) }
  const paths = pathsOf(lesson)
  const entryOf = { id: 'x', title: 'X', summary: 'x', minutes: 1, demos: 6 } as LessonEntry
  fc.assert(
    fc.property(fc.constantFrom(...paths), rubbish, (path, by) => {
      const broken = replaced(lesson, path, by)
      const faults = lessonFaults(broken)
      for (const fault of faults) expect(fault).toMatch(/^[\w.]+|^the default export: /)
      if (faults.length > 0) return
      checkDemos(entryOf, broken as Lesson, [])
      checkQuestions(entryOf, broken as Lesson, [])
    }),
    { numRuns: 3000 },
  )
})
