import { expect, test } from 'vitest'
import { lessonProgress, type Entry, type Grade } from '../../src/core/progress.ts'

let second = 0
const at = (): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString()
const attempt = (demo: string, grade: Grade, lesson = 'loop'): Entry => ({
  type: 'attempt',
  at: at(),
  lesson,
  demo,
  grade,
  score: 0,
  answer: '',
})
const answer = (question: string, right: boolean): Entry => ({ type: 'answer', at: at(), lesson: 'loop', question, choice: 'a', right })
const step = (name: string, lesson = 'loop'): Entry => ({ type: 'step', at: at(), lesson, step: name })
const done = (): Entry => ({ type: 'done', at: at(), lesson: 'loop' })

test('a lesson nobody touched is new', () => {
  expect(lessonProgress([], 'loop')).toEqual({ status: 'new', demos: {}, questions: {}, interview: {} })
  expect(lessonProgress([step('a', 'streams'), attempt('b', 'right', 'streams')], 'loop').status).toBe('new')
})

test('the last step is where it resumes; an entry of any kind starts it', () => {
  expect(lessonProgress([step('explanation'), step('demo:a')], 'loop')).toMatchObject({ status: 'started', step: 'demo:a' })
  for (const entry of [attempt('a', 'wrong'), answer('q', false)])
    expect(lessonProgress([entry], 'loop')).toMatchObject({ status: 'started', lastAt: entry.at })
})

test('done stays done, and has no step until it is begun once more', () => {
  const finished = [step('a'), attempt('d', 'right'), done()]
  expect(lessonProgress(finished, 'loop')).not.toHaveProperty('step')
  expect(lessonProgress([...finished, attempt('d', 'wrong')], 'loop').status).toBe('done')
  expect(lessonProgress([...finished, attempt('d', 'wrong')], 'loop')).not.toHaveProperty('step')
  expect(lessonProgress([...finished, step('b')], 'loop')).toMatchObject({ status: 'done', step: 'b' })
  expect(lessonProgress([...finished, step('b'), done()], 'loop')).not.toHaveProperty('step')
})

test.each<readonly [readonly Grade[], boolean, number, Grade]>([
  [['right'], true, 1, 'right'],
  [['possible'], true, 1, 'possible'],
  [['partly', 'right'], false, 2, 'right'],
  [['wrong', 'right', 'right'], false, 3, 'right'],
  [['right', 'wrong'], true, 2, 'wrong'],
  [['not-run', 'right', 'not-run'], true, 1, 'right'],
  [['not-run', 'wrong', 'not-run', 'right'], false, 2, 'right'],
])('of the attempts %j the first was right: %s, and %d count', (grades, firstRight, attempts, latest) => {
  const { demos } = lessonProgress(
    grades.map((grade) => attempt('d', grade)),
    'loop',
  )
  expect(demos['d']).toMatchObject({ firstRight, attempts, latest: { grade: latest } })
})

test('what was not run is not counted, and says only that somebody was there', () => {
  const entry = attempt('d', 'not-run')
  expect(lessonProgress([entry], 'loop')).toEqual({ status: 'started', demos: {}, questions: {}, interview: {}, lastAt: entry.at })
})

test('of the answers to a question the latest is kept, the others by their own id', () => {
  const entries = [answer('q', false), answer('p', false), answer('q', true)]
  expect(lessonProgress(entries, 'loop').questions).toEqual({ q: entries[2], p: entries[1] })
})

test('a demo may be named like what every object has', () => {
  const { demos } = lessonProgress([attempt('constructor', 'wrong'), attempt('constructor', 'right')], 'loop')
  expect(demos['constructor']).toMatchObject({ firstRight: false, attempts: 2 })
})

test('nothing that was given is changed', () => {
  const entries: readonly Entry[] = Object.freeze([step('a'), attempt('d', 'right'), done()].map((entry) => Object.freeze(entry)))
  expect(lessonProgress(entries, 'loop')).toEqual(lessonProgress(entries, 'loop'))
})
