import { expect, test } from 'vitest'
import { checkPack, type OpenedLesson, type PackSurroundings } from '../../../src/core/check/check-pack.ts'
import { printed } from '../../../src/core/condition.ts'
import { exact } from '../../../src/core/contract.ts'
import type { Demo, LessonEntry, Pack } from '../../../src/core/lesson.ts'
import { order } from '../../../src/core/prediction.ts'

const entry: LessonEntry = { id: 'x', title: 'X', summary: 'About x.', minutes: 1, demos: 1 }
const demo: Demo = {
  id: 'good',
  title: 'Good',
  file: 'good.mts',
  teaches: 'Something.',
  prediction: order(),
  contract: exact(),
  hint: 'Think.',
  why: [{ line: 'a', text: 'Because.' }],
  misconceptions: [{ when: printed('b'), say: 'No.' }],
  needs: { packages: ['here', 'heavy'] },
}
const heavy = { id: 'heavy', what: 'something heavy', packages: { heavy: '1.0.0' }, megabytes: 9 }
const pack: Pack = { name: 'mine', format: 1, lessons: [entry], extras: [heavy] }
const lesson: OpenedLesson = { entry, demos: [demo], questions: [] }
const around: PackSurroundings = { lessonFolders: ['x'], isInstalled: (name) => name === 'here' }

const problemsOf = (more: Partial<Pack>, lessons: readonly OpenedLesson[] = [lesson], surroundings = around): readonly string[] =>
  checkPack({ ...pack, ...more }, lessons, surroundings).map(({ rule }) => rule)

test('a pack that keeps the rules has no problem', () => {
  expect(problemsOf({})).toEqual([])
})

test.each<[string, Partial<Pack>]>([
  ['text-missing', { name: ' ' }],
  ['duplicate-id', { lessons: [entry, entry] }],
  ['bad-id', { lessons: [entry, { ...entry, id: 'Not Kebab' }] }],
  ['text-missing', { lessons: [{ ...entry, title: '' }] }],
  ['text-missing', { lessons: [{ ...entry, summary: ' ' }] }],
  ['bad-minutes', { lessons: [{ ...entry, minutes: 0 }] }],
  ['placement-unknown', { placement: [{ lesson: 'gone', question: 'q' }] }],
  ['placement-unknown', { placement: [{ lesson: 'x', question: 'gone' }] }],
  ['duplicate-id', { extras: [heavy, heavy] }],
  ['unused-extra', { extras: [heavy, { ...heavy, id: 'idle', packages: { idle: '1.0.0' } }] }],
  ['package-unknown', { extras: [] }],
])('pack: %s', (rule, more) => {
  expect(problemsOf(more)).toEqual([rule])
})

test('pack: lessons that are not there, not listed or empty', () => {
  expect(problemsOf({ lessons: [], extras: [] }, [], { ...around, lessonFolders: [] })).toEqual(['pack-empty'])
  expect(problemsOf({}, [lesson], { ...around, lessonFolders: ['x', 'forgotten'] })).toEqual(['unused-lesson'])
  expect(problemsOf({ extras: [] }, [{ ...lesson, demos: [] }])).toEqual(['lesson-empty'])
})
