import { expect, test } from 'vitest'
import { moveCursor, moveTile, placeTile, startOrder, toggleNever, type OrderState } from '../../../src/io/terminal/order-state.ts'

/** `a>bc|d`: the cursor is before b; d never prints. */
function stateOf(drawing: string): OrderState {
  const [order = '', never = ''] = drawing.replace('>', '').split('|')
  const at = drawing.indexOf('>')
  return { order: order.split(''), never: never.split(''), cursor: at - (drawing.slice(0, at).includes('|') ? 1 : 0), grabbed: false }
}

function draw({ order, never, cursor }: OrderState): string {
  const mark = (ids: readonly string[], from: number): string => ids.map((id, index) => (from + index === cursor ? `>${id}` : id)).join('')
  return `${mark(order, 0)}|${mark(never, order.length)}`
}

test.each([
  ['>abc|', (state: OrderState) => moveCursor(state, 1), 'a>bc|'],
  ['>abc|d', (state: OrderState) => moveCursor(state, -1), 'abc|>d'],
  ['abc|>d', (state: OrderState) => moveCursor(state, 1), '>abc|d'],
  ['>abc|', (state: OrderState) => moveTile(state, 1), 'b>ac|'],
  ['>abc|', (state: OrderState) => moveTile(state, -1), '>abc|'],
  ['ab>c|', (state: OrderState) => moveTile(state, 1), 'ab|>c'],
  ['ab>c|d', (state: OrderState) => moveTile(state, 1), 'ab|>cd'],
  ['ab|>cd', (state: OrderState) => moveTile(state, 1), 'ab|d>c'],
  ['ab|d>c', (state: OrderState) => moveTile(state, 1), 'ab|d>c'],
  ['ab|>cd', (state: OrderState) => moveTile(state, -1), 'ab>c|d'],
  ['|>a', (state: OrderState) => moveTile(state, -1), '>a|'],
  ['>abcd|', (state: OrderState) => placeTile(state, 3), 'bc>ad|'],
  ['abc>d|', (state: OrderState) => placeTile(state, 1), '>dabc|'],
  ['>abcd|', (state: OrderState) => placeTile(state, 5), '>abcd|'],
  ['>abcd|', (state: OrderState) => placeTile(state, 0), '>abcd|'],
  ['ab|>cd', (state: OrderState) => placeTile(state, 3), 'ab>c|d'],
  ['ab|c>d', (state: OrderState) => placeTile(state, 1), '>dab|c'],
  ['a>bc|', (state: OrderState) => toggleNever(state), 'a>c|b'],
  ['ab>c|', (state: OrderState) => toggleNever(state), 'a>b|c'],
  ['>a|b', (state: OrderState) => toggleNever(state), '|>ba'],
  ['a|b>c', (state: OrderState) => toggleNever(state), 'a>c|b'],
])('%s becomes what it should', (before, change, after) => {
  expect(draw(change(stateOf(before)))).toBe(after)
})

test('an order goes on where it was left; tiles that are gone are dropped, new ones come last', () => {
  const state = startOrder(['a', 'b', 'c', 'd'], { order: ['c', 'x', 'a'], never: ['b'] })
  expect(draw(state)).toBe('>cad|b')
})
