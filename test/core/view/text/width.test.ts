import fastStringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { unicodeSymbols } from '../../../../src/core/theme.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'

test.each([
  ...Object.values(unicodeSymbols).filter((symbol) => typeof symbol === 'string'),
  '',
  'plain',
  '❯ 1. café …',
  '日本語',
  '✔\uFE0F',
  '👩‍👩‍👧 family',
  'e\u0301',
  '\u001B[1mbold\u001B[22m',
  'a\tb',
])('%j is as wide as the tables say', (text) => {
  expect(widthOf(text)).toBe(fastStringWidth(text))
})
