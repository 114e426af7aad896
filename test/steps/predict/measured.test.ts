import { expect, test } from 'vitest'
import { exact, measured, type Contract } from '../../../src/core/contract.ts'
import type { Demo } from '../../../src/core/lesson.ts'
import { number } from '../../../src/core/prediction.ts'
import { plainTheme } from '../../../src/core/theme.ts'
import { barsOf } from '../../../src/steps/predict/measured.ts'

const pattern = /(\d+)/
const demoOf = (contract: Contract, values: NonNullable<Demo['values']>): Demo => ({
  id: 'demo',
  title: 'Demo',
  file: 'demo.mts',
  teaches: 'Something.',
  prediction: number({ ask: 'How many?', value: 'here' }),
  contract,
  hint: 'Think.',
  why: [],
  misconceptions: [],
  values,
})
const draw = (demo: Demo, values: Readonly<Record<string, number>>): string => barsOf(demo, values, plainTheme(), 40)
const both = { here: { pattern, unit: 'ms' }, there: { pattern, unit: 'ms', label: 'over there' } }

test('what was measured is drawn, by unit; what has nothing to be compared with is left out', () => {
  const demo = demoOf(measured(), { busy: { pattern, unit: '%' }, ...both, idle: { pattern, unit: '%' }, memory: { pattern, unit: 'MB' } })
  expect(draw(demo, { busy: 100, here: 600, there: 300, idle: 50, memory: 12 })).toMatchInlineSnapshot(`
    "busy  100 %  ███████████████████████████
    idle   50 %  ██████████████

    here        600 ms  ████████████████████
    over there  300 ms  ██████████"
  `)
  expect(draw(demo, { here: 600, memory: 12 })).toBe('')
})

test('an exact demo measures nothing', () => {
  expect(draw(demoOf(measured(), both), { here: 2, there: 1 })).not.toBe('')
  expect(draw(demoOf(exact(), both), { here: 2, there: 1 })).toBe('')
})
