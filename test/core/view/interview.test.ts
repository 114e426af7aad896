import { expect, test } from 'vitest'
import type { PooledQuestion } from '../../../src/core/interview.ts'
import { summarise } from '../../../src/core/interview/summary.ts'
import { asciiSymbols, plainTheme } from '../../../src/core/theme.ts'
import { renderAsked, renderMark, renderSummary, type InterviewView } from '../../../src/core/view/interview.ts'

const question: PooledQuestion = {
  lesson: 'streams',
  id: 'q',
  ask: 'What does `write` return, and what do you do about it when it is false?',
  difficulty: 2,
  rubric: [
    { id: 'a', point: 'false once the queue is full', section: 'Backpressure' },
    { id: 'b', point: 'wait for `drain`', why: 'The queue is empty then.', section: 'Backpressure' },
    { id: 'c', point: 'pipeline does it', section: 'The mark' },
  ],
  followUps: [],
  prove: 'event-loop/backlog',
  trap: 'Say "it throws".',
}
const view = (width: number, symbols?: typeof asciiSymbols): InterviewView => ({
  theme: plainTheme(symbols),
  width,
  titleOf: (lesson) => lesson.toUpperCase(),
})

test('a question says where it belongs and what is expected', () => {
  expect(renderAsked(question, 2, 6, view(80))).toBe(
    'Question 2 of 6\nSTREAMS │ medium │ about 2 min │ 3 points\n\nWhat does `write` return, and what do you do about it when it is false?',
  )
})

test('what was missed is explained, what was said is not; each heading stands once', () => {
  expect(renderMark(question, { said: ['a'], missed: ['b', 'c'] }, view(80))).toBe(
    [
      '1 of 3 points.',
      '✔ false once the queue is full',
      '✘ wait for `drain`',
      '    The queue is empty then.',
      '✘ pipeline does it',
      'Read up: STREAMS, "Backpressure", "The mark"',
      '',
      'Trap: Say "it throws".',
    ].join('\n'),
  )
  expect(renderMark(question, { said: ['a', 'b', 'c'], missed: [] }, view(80))).not.toMatch(/Read up|empty then/)
})

test('a summary names the weak points, the lesson and the demo that mend them', () => {
  const other = { ...question, lesson: 'buffer', id: 'r' }
  const text = renderSummary(
    summarise([
      { question, said: ['a'] },
      { question: other, said: ['a', 'b', 'c'] },
    ]),
    view(80),
  )
  expect(text).toContain('The interview: 4 of 6 points.')
  expect(text).toMatch(/STREAMS {2}1 of 3 .*█\nBUFFER {3}3 of 3 .*█/)
  expect(text).toContain('✘ wait for `drain`')
  expect(text).toContain('  Read: STREAMS, "Backpressure", "The mark"\n  node-concepts predict event-loop/backlog\n')
  expect(text).toMatch(/Lessons to take:\n {2}node-concepts learn streams$/)
  expect(text).not.toContain('learn buffer')
})

test('a summary without a weak point says so', () => {
  expect(renderSummary(summarise([{ question, said: ['a', 'b', 'c'] }]), view(80))).toMatch(/3 of 3 points\.\nNothing was missing/)
})

test.each([40, 24])('nothing is wider than %d columns, and ASCII is enough', (width) => {
  const narrow = view(width, asciiSymbols)
  const text = [
    renderAsked(question, 1, 1, narrow),
    renderMark(question, { said: ['a'], missed: ['b', 'c'] }, narrow),
    renderSummary(summarise([{ question, said: ['a'] }]), narrow),
  ].join('\n')
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  expect(text).toMatch(/^[\n\u0020-\u007E]*$/)
})
