import { expect, test } from 'vitest'
import { gradeQuestion, shuffledChoices } from '../../../../src/core/grade/question/grade-question.ts'
import type { Question } from '../../../../src/core/lesson.ts'
import { seededRandom } from '../../../../src/core/random.ts'

const question: Question = {
  id: 'first',
  ask: 'Which is first?',
  choices: [
    { id: 'tick', text: 'tick', right: true, why: 'It is.' },
    { id: 'timer', text: 'timer', why: 'It waits.' },
    { id: 'io', text: 'io', right: false, why: 'It is slow.' },
  ],
  see: { demo: 'order' },
}

test.each([
  ['tick', true, 'It is.'],
  ['timer', false, 'It waits.'],
  ['io', false, 'It is slow.'],
  ['ghost', false, ''],
])('%s is right: %s', (chosen, right, why) => {
  expect(gradeQuestion(question, chosen)).toEqual({ id: 'first', right, chosen, correct: 'tick', why })
})

test('choices are shuffled by the seed, and all of them are there', () => {
  const orders = Array.from({ length: 60 }, (_, seed) => shuffledChoices(question, seededRandom(seed)).map(({ id }) => id))
  expect(new Set(orders.map((order) => order.join())).size).toBe(6)
  for (const order of orders) expect(order.toSorted()).toEqual(['io', 'tick', 'timer'])
  expect(shuffledChoices(question, seededRandom(4))).toEqual(shuffledChoices(question, seededRandom(4)))
})
