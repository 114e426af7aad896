import { expect, test } from 'vitest'
import { checkQuestionRuns } from '../../../src/core/check/check-question-runs.ts'
import { printed } from '../../../src/core/condition.ts'
import { gradeAnswer } from '../../../src/core/quiz/grade.ts'
import { optionsOf } from '../../../src/core/quiz/options.ts'
import { parseChoice } from '../../../src/core/quiz/parse.ts'
import type {
  LineQuestion,
  OrderingQuestion,
  Question,
  RunQuestion,
  SeveralQuestion,
  ShortQuestion,
  SingleQuestion,
} from '../../../src/core/quiz/question.ts'
import { seededRandom } from '../../../src/core/random.ts'
import type { Run } from '../../../src/core/run.ts'

const asked = { ask: 'What?', see: { demo: 'd' } }
const single: SingleQuestion = {
  ...asked,
  id: 'single',
  choices: [
    { id: 'tick', text: 'tick', right: true, why: 'It is.' },
    { id: 'timer', text: 'timer', why: 'It waits.' },
    { id: 'io', text: 'io', right: false, why: 'It is slow.' },
  ],
}
const several: SeveralQuestion = {
  ...asked,
  id: 'several',
  kind: 'several',
  choices: [
    { id: 'a', text: 'A', right: true, why: 'A is.' },
    { id: 'b', text: 'B', right: true, why: 'B is.' },
    { id: 'c', text: 'C', why: 'C is not.' },
  ],
}
const short: ShortQuestion = {
  ...asked,
  id: 'short',
  kind: 'short',
  accept: ['setImmediate', 'set immediate'],
  why: 'It is the check phase.',
  wrong: [{ answers: ['setTimeout', 'a timer'], why: 'Timers come later.' }],
}
const ordering: OrderingQuestion = {
  ...asked,
  id: 'ordering',
  kind: 'order',
  items: [
    { id: 'timers', text: 'timers' },
    { id: 'poll', text: 'poll' },
    { id: 'check', text: 'check' },
  ],
  why: 'That is the loop.',
  wrong: [
    { first: 'poll', second: 'timers', why: 'Timers first.' },
    { first: 'check', second: 'poll', why: 'Poll first.' },
  ],
}
const line: LineQuestion = {
  ...asked,
  id: 'line',
  kind: 'line',
  code: 'const a = 1\n  a = 2\nconsole.log(a)',
  lines: [
    { line: 2, right: true, why: 'A constant.' },
    { line: 3, why: 'Never reached.' },
  ],
}
const runs: RunQuestion = {
  ...asked,
  id: 'run',
  kind: 'run',
  code: "console.log('b')",
  choices: [
    { id: 'a', text: 'a', holds: printed('a'), why: 'No a here.' },
    { id: 'b', text: 'b', holds: printed('b'), why: 'It prints b.' },
  ],
}

test.each<[Question, string, boolean, string]>([
  [single, 'tick', true, 'It is.'],
  [single, 'timer', false, 'It waits.'],
  [single, 'ghost', false, ''],
  [several, 'a+b', true, 'A: A is.\n\nB: B is.'],
  [several, 'b+a', true, 'A: A is.\n\nB: B is.'],
  [several, 'a', false, 'B: B is.'],
  [several, 'a+b+c', false, 'C: C is not.'],
  [several, '', false, 'A: A is.\n\nB: B is.'],
  [short, 'setImmediate', true, 'It is the check phase.'],
  [short, ' `SetImmediate()`. ', true, 'It is the check phase.'],
  [short, 'set  immediate', true, 'It is the check phase.'],
  [short, 'A timer', false, 'Timers come later.'],
  [short, 'nextTick', false, ''],
  [ordering, 'timers+poll+check', true, 'That is the loop.'],
  [ordering, 'poll+timers+check', false, 'Timers first.'],
  [ordering, 'check+poll+timers', false, 'Timers first.\n\nPoll first.'],
  [ordering, 'timers+poll', false, ''],
  [line, '2', true, 'A constant.'],
  [line, '3', false, 'Never reached.'],
])('$0.id: %j as "%s" is right: %s', (question, chosen, right, why) => {
  expect(gradeAnswer(question, chosen)).toMatchObject({ right, why, chosen })
})

test('a run decides a question about a program', () => {
  const evidence = { lines: ['b'], values: {}, exitCode: 0 }
  expect(gradeAnswer(runs, 'b', evidence)).toMatchObject({ right: true })
  expect(gradeAnswer(runs, 'a', evidence)).toMatchObject({ right: false, why: 'No a here.', correctText: 'b', correctWhy: 'It prints b.' })
  expect(() => gradeAnswer(runs, 'a')).toThrow('graded by a run')
})

test('the right answer is always told', () => {
  for (const question of [single, several, short, ordering, line]) expect(gradeAnswer(question, 'something else').correctText).not.toBe('')
})

test('what is offered is shuffled by the seed; an order is never right already, lines of code stay where they are', () => {
  const orders = Array.from({ length: 60 }, (_, seed) => optionsOf(single, seededRandom(seed)).map(({ id }) => id))
  expect(new Set(orders.map((order) => order.join())).size).toBe(6)
  const items = Array.from({ length: 60 }, (_, seed) =>
    optionsOf(ordering, seededRandom(seed))
      .map(({ id }) => id)
      .join('+'),
  )
  expect(items).not.toContain('timers+poll+check')
  expect(new Set(items).size).toBeGreaterThan(3)
  expect(optionsOf(line, seededRandom(1)).map(({ text }) => text)).toEqual(['line 2: a = 2', 'line 3: console.log(a)'])
  expect(optionsOf(short, seededRandom(1))).toEqual([])
})

test.each<[Question, string, object]>([
  [single, 'tick', { chosen: 'tick' }],
  [several, 'c+a', { chosen: 'a+c' }],
  [several, '1+2', { chosen: expect.stringMatching(/^[abc]\+[abc]$/) as string }],
  [ordering, 'check + timers + poll', { chosen: 'check+timers+poll' }],
  [ordering, 'check+timers', { problem: 'The order needs all 3 of them.' }],
  [ordering, 'check+timers+check', { problem: 'A choice stands twice in the answer.' }],
  [line, '3', { chosen: '3' }],
  [line, '1', { chosen: '2' }],
  [short, ' drain ', { chosen: 'drain' }],
  [short, '  ', { problem: 'The answer is empty.' }],
  [single, 'tik', { problem: 'The question "single" has no choice "tik".', hint: 'Did you mean "tick"?' }],
])('$0.id typed as "%s"', (question, typed, parsed) => {
  const options = [...optionsOf(question, seededRandom(1))].sort((a, b) => a.id.localeCompare(b.id))
  expect(parseChoice(question, options, typed)).toMatchObject(parsed)
})

test.each<[Partial<Run>, string | undefined]>([
  [{ stdout: 'b\n' }, undefined],
  [{ stdout: 'c\n' }, 'no-true-choice'],
  [{ stdout: 'a\nb\n' }, 'more-than-one-true'],
  [{ stdout: 'b\n', status: 'timed-out' }, 'never-ends'],
  [{ stdout: '', status: 'not-run' }, undefined],
])('check runs the program of a question: %j', (run, rule) => {
  const whole: Run = { status: 'ok', exitCode: 0, signal: null, durationMs: 1, stdout: '', stderr: '', truncated: false, ...run }
  expect(checkQuestionRuns('x', runs, [whole, whole])[0]?.rule).toBe(rule)
})
