import { expect, test } from 'vitest'
import { toAscii } from '../../../../src/core/view/prose/diagram.ts'

test('every character keeps its place', () => {
  const drawing = '┌──────┐   ╭┈┈╮\n│ poll │──▶│ … │ ● ✔ ≈\n╰──────╯ ↓ █▒╲╱╳\n日本'
  const ascii = toAscii(drawing)
  expect(ascii).toBe('+------+   +--+\n| poll |-->| . | * + ~\n+------+ v ##\\/x\n日本')
  expect(ascii).toHaveLength(drawing.length)
})
