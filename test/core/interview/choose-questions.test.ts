import { expect, test } from 'vitest'
import { chooseQuestions, difficultyAt } from '../../../src/core/interview/choose-questions.ts'
import { questionKey, type Difficulty, type PooledQuestion } from '../../../src/core/interview.ts'
import type { Mark } from '../../../src/core/interview/mark.ts'
import { seededRandom } from '../../../src/core/random.ts'

const ask = (lesson: string, id: string, difficulty: Difficulty): PooledQuestion => ({
  lesson,
  id,
  ask: '?',
  difficulty,
  rubric: [],
  followUps: [],
})
const pool = ['a', 'b', 'c'].flatMap((lesson) =>
  ([1, 2, 3] as const).flatMap((difficulty) => ['x', 'y'].map((name) => ask(lesson, `${name}${difficulty}`, difficulty))),
)
const choose = (count: number, marks: Readonly<Record<string, Mark>> = {}, seed = 7): readonly PooledQuestion[] =>
  chooseQuestions(pool, { count, random: seededRandom(seed), lastMark: (question) => marks[questionKey(question)] })
const mark = (said: number, missed: number): Mark => ({
  said: Array.from({ length: said }, (_, index) => `s${index}`),
  missed: Array.from({ length: missed }, (_, index) => `m${index}`),
})

test.each([
  [1, [2]],
  [2, [2, 3]],
  [3, [1, 2, 3]],
  [6, [1, 2, 2, 2, 3, 3]],
])('%d questions want the difficulties %j', (count, wanted) => {
  expect(Array.from({ length: count }, (_, slot) => difficultyAt(slot, count))).toEqual(wanted)
})

test('easy ones come first, the lessons take turns, nothing is asked twice', () => {
  for (let seed = 0; seed < 50; seed++) {
    const chosen = choose(6, {}, seed)
    expect(new Set(chosen.map(questionKey)).size).toBe(6)
    const difficulties = chosen.map(({ difficulty }) => difficulty)
    expect(difficulties).toEqual([...difficulties].sort((left, right) => left - right))
    for (const lesson of ['a', 'b', 'c']) expect(chosen.filter((one) => one.lesson === lesson)).toHaveLength(2)
  }
})

test('the seed decides, and seeds differ', () => {
  expect(choose(4, {}, 3)).toEqual(choose(4, {}, 3))
  expect(new Set(Array.from({ length: 20 }, (_, seed) => choose(4, {}, seed).map(questionKey).join())).size).toBeGreaterThan(5)
})

test('more than there are is all there are', () => {
  expect(choose(100)).toHaveLength(pool.length)
  expect(chooseQuestions([], { count: 3, random: seededRandom(1), lastMark: () => undefined })).toEqual([])
})

test('what is new or went badly comes before what went well, and that before what was perfect', () => {
  const perfect = Object.fromEntries(pool.map((question) => [questionKey(question), mark(4, 0)]))
  for (let seed = 0; seed < 20; seed++) {
    const { 'b/x2': _, ...neverAsked } = perfect
    expect(choose(1, neverAsked, seed).map(questionKey)).toEqual(['b/x2'])
    expect(choose(1, { ...perfect, 'c/y3': mark(2, 2) }, seed).map(questionKey)).toEqual(['c/y3'])
    const [first, second] = [mark(3, 1), mark(1, 3)]
    const chosen = choose(2, { ...perfect, 'a/x1': first, 'a/x2': second }, seed)
    expect(chosen.map(questionKey)).toEqual(['a/x1', 'a/x2'])
    expect(choose(1, { ...perfect, 'a/x1': first, 'a/x2': second }, seed).map(questionKey)).toEqual(['a/x2'])
  }
})
