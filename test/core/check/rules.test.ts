import { expect, test } from 'vitest'
import { checkDemos } from '../../../src/core/check/check-demos.ts'
import { checkProse } from '../../../src/core/check/check-prose.ts'
import { checkQuestions } from '../../../src/core/check/check-questions.ts'
import { checkRuns, type CheckedRun } from '../../../src/core/check/check-runs.ts'
import type { Problem } from '../../../src/core/check/problem.ts'
import { all, answered, any, before, chose, never, printed, saidDepends, value } from '../../../src/core/condition.ts'
import { exact, measured, oneOf, partialOrder, unordered } from '../../../src/core/contract.ts'
import type { Demo, Lesson, LessonEntry } from '../../../src/core/lesson.ts'
import type { LineQuestion, OrderingQuestion, Question, ShortQuestion, SingleQuestion } from '../../../src/core/quiz/question.ts'
import { choice, lines, number, order, text } from '../../../src/core/prediction.ts'

const goodDemo: Demo = {
  id: 'good',
  title: 'Good',
  file: 'good.mts',
  teaches: 'Something.',
  prediction: order(),
  contract: exact(before('a', 'b')),
  hint: 'Think.',
  why: [{ line: /./, text: 'Because.' }],
  misconceptions: [{ when: before('b', 'a'), say: 'No.' }],
}
const goodQuestion: SingleQuestion = {
  id: 'good',
  ask: 'Which?',
  choices: [
    { id: 'a', text: 'A', right: true, why: 'Yes.' },
    { id: 'b', text: 'B', why: 'No.' },
  ],
  see: { demo: 'good' },
}
const goodProse = ['Explanation', 'Analogy', 'Key ideas', 'Common but wrong', 'Recap', 'Read more']
  .map((title) => `## ${title}\n\nText.\n`)
  .join('\n')
const entryOf = (demos: number): LessonEntry => ({
  id: 'x',
  title: 'X',
  summary: 'X.',
  minutes: 1,
  demos,
  load: () => Promise.reject(new Error('not loaded here')),
})
const rulesOf = (problems: readonly Problem[]): readonly string[] => problems.map((problem) => problem.rule)
const lessonOf = (more: Partial<Lesson>): Lesson => ({ demos: [goodDemo], questions: [goodQuestion], ...more })

test('a lesson that keeps every rule has no problem', () => {
  expect(checkProse(entryOf(1), goodProse, new Set())).toEqual([])
  expect(checkDemos(entryOf(1), lessonOf({}), ['good.mts'])).toEqual([])
  expect(checkQuestions(entryOf(1), lessonOf({}), ['Explanation'])).toEqual([])
})

test.each([
  ['prose-missing', undefined],
  ['section-missing', goodProse.replace('## Recap', '## Recpa')],
  ['section-empty', goodProse.replace('## Recap\n\nText.', '## Recap\n')],
  ['section-twice', `${goodProse}\n## Recap\n\nAgain.\n`],
  ['dead-link', `${goodProse}\nSee [this](./nowhere.md).`],
  ['dead-link', `${goodProse}\nSee [this](<./no where.md>).`],
  ['dead-link', `${goodProse}\nSee [this](#nowhere).`],
  ['dead-link', `${goodProse}\nSee [this][there].\n\n[there]: ./nowhere.md\n`],
])('prose: %s', (rule, prose) => {
  expect(rulesOf(checkProse(entryOf(1), prose, new Set(['lesson.md'])))).toEqual([rule])
})

test('links to the web, to an anchor, to a file or folder that is there and inside code are no dead links', () => {
  const links = [
    '[web](https://nodejs.org) [anchor](#key-ideas) [inner](#why-not) [file](./demos/good.mts) [folder](demos/) [blank](a%20b.md)',
    '[other](../y/lesson.md#recap) [defined][there] `[code](nowhere)`\n\n[there]: <a b.md>\n\n```md\n[fence](nowhere)\n```\n',
  ].join(' ')
  const files = new Set(['demos/good.mts', 'a b.md', '../y/lesson.md'])
  expect(checkProse(entryOf(1), `${goodProse}\n### Why not?\n\n${links}`, files)).toEqual([])
})

const pick = (ids: readonly string[]): Demo['prediction'] =>
  choice({
    ask: '?',
    choices: ids.map((id, index) => ({ id, text: `${id} ${index}`, holds: index === 0 ? printed('a') : printed('c'), why: 'Why.' })),
  })

test.each<[string, Partial<Demo>]>([
  ['bad-id', { id: 'Not Kebab' }],
  ['bad-extension', { file: 'good.ts' }],
  ['file-missing', { file: 'gone.mts' }],
  ['text-missing', { hint: ' ' }],
  ['no-misconception', { misconceptions: [] }],
  ['misconception-silent', { misconceptions: [{ when: saidDepends(), say: '' }] }],
  ['no-why', { why: [] }],
  ['why-empty', { why: [{ line: 'a', text: '' }] }],
  ['no-distractors', { prediction: lines({ distractors: [] }) }],
  ['too-few-choices', { prediction: pick(['only']) }],
  ['duplicate-id', { prediction: pick(['same', 'same']) }],
  [
    'choice-without-why',
    {
      prediction: choice({
        ask: '?',
        choices: [
          { id: 'a', text: 'A', holds: printed('a'), why: '' },
          { id: 'b', text: 'B', holds: printed('b'), why: 'B.' },
        ],
      }),
    },
  ],
  ['value-unknown', { prediction: number({ ask: '?', value: 'nothing' }) }],
  ['value-unknown', { contract: exact(value('nothing', '>', 1)) }],
  [
    'value-unknown',
    {
      why: [
        { line: /./, text: 'x' },
        { value: 'nothing', text: 'x' },
      ],
    },
  ],
  ['choice-unknown', { misconceptions: [{ when: chose('nothing'), say: 'No.' }] }],
  ['ask-missing', { prediction: number({ ask: ' ', value: 'n' }), values: { n: { pattern: /n (\d+)/ } } }],
  ['same-tile', { prediction: order({ distractors: ['x', 'x'] }) }],
  [
    'same-choice',
    { prediction: choice({ ask: '?', choices: ['a', 'b'].map((id) => ({ id, text: 'A', holds: printed(id), why: 'Why.' })) }) },
  ],
  ['bad-id', { prediction: pick(['depends', 'other']) }],
  ['bad-id', { prediction: pick(['1', 'other']) }],
  ['misconception-never', { prediction: pick(['a', 'b']), misconceptions: [{ when: saidDepends(), say: 'No.' }] }],
  ['misconception-never', { prediction: pick(['a', 'b']), misconceptions: [{ when: printed('a'), say: 'No.' }] }],
  ['misconception-never', { prediction: text(), misconceptions: [{ when: saidDepends(), say: 'No.' }] }],
  ['misconception-never', { misconceptions: [{ when: answered('>', 1), say: 'No.' }] }],
  ['misconception-never', { misconceptions: [{ when: all(before('b', 'a'), chose('a')), say: 'No.' }] }],
  ['misconception-never', { misconceptions: [{ when: value('n', '>', 1), say: 'No.' }], values: { n: { pattern: /n (\d+)/ } } }],
  ['condition-misplaced', { contract: exact(saidDepends()) }],
  ['contract-empty', { contract: oneOf() }],
  ['contract-empty', { contract: partialOrder() }],
  ['outcome-twice', { contract: oneOf(['a'], ['a']) }],
])('demo: %s', (rule, more) => {
  const found = rulesOf(checkDemos(entryOf(1), lessonOf({ demos: [{ ...goodDemo, ...more }] }), ['good.mts']))
  expect(found).toContain(rule)
})

test('demo: ids, files and numbers of the whole lesson', () => {
  expect(rulesOf(checkDemos(entryOf(3), lessonOf({}), ['good.mts']))).toEqual(['demo-count'])
  expect(rulesOf(checkDemos(entryOf(2), lessonOf({ demos: [goodDemo, goodDemo] }), ['good.mts']))).toEqual(['duplicate-id'])
  expect(rulesOf(checkDemos(entryOf(1), lessonOf({}), ['good.mts', 'good.worker.mts', 'forgotten.mts']))).toEqual(['unused-file'])
})

test.each<[string, Partial<SingleQuestion>]>([
  ['ask-missing', { ask: '' }],
  ['too-few-choices', { choices: [{ id: 'a', text: 'A', right: true, why: 'Yes.' }] }],
  ['no-right-choice', { choices: goodQuestion.choices.map(({ id, text, why }) => ({ id, text, why })) }],
  ['more-than-one-right', { choices: goodQuestion.choices.map((one) => ({ ...one, right: true })) }],
  ['duplicate-id', { choices: goodQuestion.choices.map((one) => ({ ...one, id: 'a' })) }],
  ['same-choice', { choices: goodQuestion.choices.map((one) => ({ ...one, text: 'A' })) }],
  ['choice-without-why', { choices: goodQuestion.choices.map((one) => ({ ...one, why: '' })) }],
  ['all-of-the-above', { choices: [...goodQuestion.choices, { id: 'c', text: 'All of the above', why: 'No.' }] }],
  ['see-unknown', { see: { demo: 'gone' } }],
  ['see-unknown', { see: { section: 'Gone' } }],
])('question: %s', (rule, more) => {
  expect(rulesOf(checkQuestions(entryOf(1), lessonOf({ questions: [{ ...goodQuestion, ...more }] }), ['Explanation']))).toContain(rule)
})

const asked = { id: 'q', ask: 'What?', see: { demo: 'good' } }
const short: ShortQuestion = { ...asked, kind: 'short', accept: ['drain'], why: 'Yes.', wrong: [{ answers: ['finish'], why: 'No.' }] }
const ordering: OrderingQuestion = {
  ...asked,
  kind: 'order',
  items: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
  why: 'Yes.',
  wrong: [{ first: 'b', second: 'a', why: 'No.' }],
}
const line: LineQuestion = {
  ...asked,
  kind: 'line',
  code: 'one()\ntwo()',
  lines: [
    { line: 1, right: true, why: 'Yes.' },
    { line: 2, why: 'No.' },
  ],
}

test.each<[string, Question]>([
  ['no-right-choice', { ...short, accept: [] }],
  ['why-missing', { ...short, why: '' }],
  ['no-wrong-answer', { ...short, wrong: [] }],
  ['why-missing', { ...short, wrong: [{ answers: [], why: 'No.' }] }],
  ['right-and-wrong', { ...short, wrong: [{ answers: ['drain'], why: 'No.' }] }],
  ['item-unknown', { ...ordering, wrong: [...ordering.wrong, { first: 'c', second: 'a', why: 'No.' }] }],
  ['right-and-wrong', { ...ordering, wrong: [...ordering.wrong, { first: 'a', second: 'b', why: 'No.' }] }],
  ['why-missing', { ...ordering, wrong: [{ first: 'b', second: 'a', why: '' }] }],
  ['item-unexplained', { ...ordering, wrong: [] }],
  ['too-few-choices', { ...ordering, items: [] }],
  ['line-missing', { ...line, lines: [...line.lines, { line: 9, why: 'No.' }] }],
  ['no-right-choice', { ...line, lines: line.lines.map(({ line, why }) => ({ line, why })) }],
  ['choice-without-why', { ...line, lines: [...line.lines, { line: 3, why: '' }] }],
  ['no-right-choice', { ...asked, kind: 'several', choices: [{ id: 'a', text: 'A', why: 'No.' }] }],
  ['bad-id', { ...asked, kind: 'several', choices: [{ id: 'a+b', text: 'A', right: true, why: 'No.' }] }],
  ['too-few-choices', { ...asked, kind: 'run', code: '1', choices: [] }],
])('question: %s', (rule, question) => {
  expect(rulesOf(checkQuestions(entryOf(1), lessonOf({ questions: [question] }), ['Explanation']))).toContain(rule)
})

test('questions of every kind pass when they keep the rules', () => {
  expect(rulesOf(checkQuestions(entryOf(1), lessonOf({ questions: [short, { ...ordering, id: 'o' }, { ...line, id: 'l' }] }), []))).toEqual(
    [],
  )
})

test('question: two of one name', () => {
  expect(rulesOf(checkQuestions(entryOf(1), lessonOf({ questions: [goodQuestion, goodQuestion] }), []))).toEqual(['duplicate-id'])
})

const ran = (stdout: string, more: Partial<CheckedRun> = {}): CheckedRun => ({
  status: 'ok',
  exitCode: 0,
  signal: null,
  durationMs: 50,
  stdout,
  stderr: '',
  truncated: false,
  leftovers: 0,
  ...more,
})
const either = (holds: [string, string]): Demo['prediction'] =>
  choice({ ask: '?', choices: holds.map((line, index) => ({ id: `${index}`, text: line, holds: printed(line), why: 'Why.' })) })

test.each<[string, Partial<Demo>, readonly CheckedRun[]]>([
  ['contract-broken', {}, [ran('a\nb\n'), ran('a\nc\nb\n')]],
  ['contract-broken', {}, [ran('b\na\n')]],
  ['contract-broken', { contract: oneOf(['a', 'b']) }, [ran('b\na\n')]],
  ['contract-broken', { contract: unordered() }, [ran('a\nb\n'), ran('a\nc\n')]],
  ['contract-broken', { contract: measured(value('n', '>', 5)), values: { n: { pattern: /n (\d+)/ } } }, [ran('n 3\nb\n')]],
  ['never-ends', {}, [ran('a\nb\n', { status: 'timed-out', exitCode: null, reason: 'it ran longer than 10 s' })]],
  ['wrong-exit-code', {}, [ran('a\nb\n', { status: 'failed', exitCode: 1 })]],
  ['writes-stderr', {}, [ran('a\nb\n', { stderr: 'Warning: careful\n' })]],
  ['leaves-process', {}, [ran('a\nb\n', { leftovers: 1 })]],
  ['too-slow', {}, [ran('a\nb\n', { durationMs: 9000 })]],
  ['line-without-why', { why: [{ line: 'a', text: 'A.' }] }, [ran('a\nb\n')]],
  ['value-missing', { values: { n: { pattern: /n (\d+)/ } } }, [ran('a\nb\n')]],
  ['value-without-why', { contract: measured(value('n', '>', 1)), values: { n: { pattern: /n (\d+)/ } } }, [ran('n 3\nb\n')]],
  ['no-true-choice', { prediction: either(['x', 'y']) }, [ran('a\nb\n')]],
  ['more-than-one-true', { prediction: either(['a', 'b']) }, [ran('a\nb\n')]],
  ['too-few-tiles', {}, [ran('a\n')]],
  ['too-few-tiles', { prediction: text() }, [ran('')]],
  ['distractor-prints', { prediction: order({ distractors: ['b'] }) }, [ran('a\nb\n')]],
  ['misconception-never', { misconceptions: [{ when: before('b', 'typo'), say: 'No.' }] }, [ran('a\nb\n')]],
  [
    'misconception-never',
    { prediction: lines({ distractors: ['c'] }), misconceptions: [{ when: any(printed('d'), printed(/^e/)), say: 'No.' }] },
    [ran('a\nb\n')],
  ],
  ['why-never', { why: [...goodDemo.why, { line: 'typo', text: 'T.' }] }, [ran('a\nb\n')]],
  ['empty-tile', { prediction: order({ distractors: [' '] }) }, [ran('a\nb\n')]],
])('run: %s', (rule, more, runs) => {
  expect(rulesOf(checkRuns('x', { ...goodDemo, ...more }, runs, 'v20.20.2').problems)).toContain(rule)
})

test('run: words about a distractor, about what one outcome prints, or about what is missing can be said', () => {
  const why = [...goodDemo.why, { line: 'c', text: 'It does not print.' }]
  const misconceptions = [
    { when: before('c', 'a'), say: 'No.' },
    { when: never('a'), say: 'No.' },
  ]
  const demo: Demo = { ...goodDemo, prediction: order({ distractors: ['c'] }), why, misconceptions }
  expect(checkRuns('x', demo, [ran('a\nb\n')], 'v20.20.2').problems).toEqual([])
  const race: Demo = { ...goodDemo, contract: oneOf(['a', 'b'], ['c']), misconceptions: [{ when: before('c', 'b'), say: 'No.' }] }
  expect(checkRuns('x', race, [ran('a\nb\n')], 'v20.20.2').problems).toEqual([])
})

test('run: of a crash the error is told, and nothing that only follows from it', () => {
  const stderr = "file:///x.mjs:1\nrequire('fs')\n^\n\nReferenceError: require is not defined\n    at file:///x.mjs:1:1\n"
  const { problems } = checkRuns('x', { ...goodDemo, contract: exact() }, [ran('', { status: 'failed', exitCode: 1, stderr })], 'v20.20.2')
  expect(problems).toEqual([
    {
      lesson: 'x',
      where: 'demo good',
      rule: 'wrong-exit-code',
      message: 'It ended with exit code 1, not with exit code 0: ReferenceError: require is not defined. Say exitCode when that is meant.',
    },
  ])
})

test('run: what keeps its contract has no problem, what could not be run is named', () => {
  expect(checkRuns('x', goodDemo, [ran('a\nb\n'), ran('a\nb\n')], 'v20.20.2')).toEqual({
    summary: { id: 'x/good', contract: 'exact', runs: 2, outcomes: [{ stdout: 'a\nb\n', count: 2 }], holds: true },
    problems: [],
  })
  expect(checkRuns('x', goodDemo, [ran('', { status: 'not-run', exitCode: null, reason: 'it needs 4 cores' })], 'v20.20.2')).toMatchObject({
    problems: [],
    notRun: 'it needs 4 cores',
  })
})
