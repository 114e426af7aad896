import { expect, test } from 'vitest'
import { plainTheme, unicodeSymbols } from '../../../../src/core/theme.ts'
import { sentence } from '../../../../src/core/view/text/inline-code.ts'

const theme = { ...plainTheme(unicodeSymbols), code: (text: string) => `<${text}>` }

test.each([
  ['use `once`, not `on`', 'use <once>, not <on>'],
  ['``log(`${error}`)`` is text', '<log(`${error}`)> is text'],
  ['a lone ` stays', 'a lone ` stays'],
  ['\u001B[31mred\u001B[0m `code`', 'red <code>'],
])('%j becomes %j', (text, shown) => {
  expect(sentence(text, theme)).toBe(shown)
})
