import { expect, test } from 'vitest'
import { asciiSymbols, plainTheme } from '../../../../src/core/theme.ts'
import { diagramsIn, renderDiagram, toAscii } from '../../../../src/core/view/prose/diagram.ts'

test('every character keeps its place', () => {
  const drawing = '┌──────┐   ╭┈┈╮\n│ poll │──▶│ … │ ● ✔ ≈\n╰──────╯ ↓ █▒╲╱╳\n日本'
  const ascii = toAscii(drawing)
  expect(ascii).toBe('+------+   +--+\n| poll |-->| . | * + ~\n+------+ v ##\\/x\n日本')
  expect(ascii).toHaveLength(drawing.length)
})

test('drawings are found by their name, those without one are not', () => {
  const markdown =
    '```diagram\nno name\n```\n\n```diagram two-words\n┌─┐\n└─┘\n```\n\n````diagram four\n```\n````\n\n```ts\n```diagram no\n```\n'
  expect([...diagramsIn(markdown)]).toEqual([
    ['two-words', '┌─┐\n└─┘'],
    ['four', '```'],
  ])
  expect([...diagramsIn('```diagram crlf\r\na\r\nb\r\n```\r\n')]).toEqual([['crlf', 'a\nb']])
})

test('a drawing is set in where there is room', () => {
  expect(renderDiagram('┌┐ \n\n└┘', { theme: plainTheme(), width: 4 })).toBe('  ┌┐\n\n  └┘')
  expect(renderDiagram('┌┐', { theme: plainTheme(asciiSymbols), width: 3 })).toBe('++')
})
