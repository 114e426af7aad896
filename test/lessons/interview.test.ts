import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import pack from '../../lessons/index.ts'
import { questionKey, type PooledQuestion } from '../../src/core/interview.ts'
import { asciiSymbols, plainTheme } from '../../src/core/theme.ts'
import { diagramsIn, renderDiagram } from '../../src/core/view/prose/diagram.ts'
import { widthOf } from '../../src/core/view/text/width.ts'
import type { InterviewQuestion } from '../../src/index.ts'

const folder = resolve(import.meta.dirname, '../../lessons')
const lessons = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'interview.ts')))
const questions: PooledQuestion[] = []
for (const lesson of lessons) {
  const { default: own } = (await import(join(folder, lesson, 'interview.ts'))) as { readonly default: readonly InterviewQuestion[] }
  questions.push(...own.map((question) => ({ ...question, lesson })))
}

const countIn = (id: string): number => questions.filter(({ lesson }) => lesson === id).length

test('every lesson has an interview, and the menu knows it', () => {
  expect(pack.lessons.map(({ id, interview }) => [id, interview?.questions])).toEqual(pack.lessons.map(({ id }) => [id, countIn(id)]))
})

test('there are enough questions, in every lesson, on every tip, of every difficulty', () => {
  expect(questions.length).toBeGreaterThanOrEqual(65)
  expect(lessons.filter((id) => countIn(id) < 5)).toEqual([])
  expect(new Set(questions.map(({ tip }) => tip).filter((tip) => tip !== undefined))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
  for (const difficulty of [1, 2, 3]) expect(questions.filter((one) => one.difficulty === difficulty).length).toBeGreaterThanOrEqual(10)
})

test('points can be ticked on a narrow screen', () => {
  const lengthOf = ({ rubric }: PooledQuestion): number => rubric.map(({ point }) => point).join('').length
  expect(questions.filter((question) => lengthOf(question) > 520).map(questionKey)).toEqual([])
})

test.each(pack.lessons.map(({ id }) => id))('the drawings of %s fit into 40 columns, and have an ASCII form', (id) => {
  const drawings = [...diagramsIn(readFileSync(join(folder, id, 'lesson.md'), 'utf8'))]
  for (const [, drawing] of drawings) {
    expect(renderDiagram(drawing, { theme: plainTheme(asciiSymbols), width: 40 })).toMatch(/^[\n\u0020-\u007E]+$/)
    expect(drawing.split('\n').filter((row) => widthOf(row) > 38)).toEqual([])
  }
  expect(drawings.map(([name]) => name)).toEqual([...new Set(drawings.map(([name]) => name))])
})

test.each(['event-loop-phases', 'call-stack-and-queues', 'thread-pool', 'stream-pipeline', 'cluster', 'worker-pool'])(
  'there is a drawing of %s',
  (name) => {
    const all = pack.lessons.flatMap(({ id }) => [...diagramsIn(readFileSync(join(folder, id, 'lesson.md'), 'utf8')).keys()])
    expect(all).toContain(name)
  },
)
