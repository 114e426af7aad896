import { expect, test } from 'vitest'
import type { Graded, GradedLine } from '../../../../src/core/graded.ts'
import { asciiSymbols, plainTheme } from '../../../../src/core/theme.ts'
import { renderComparison } from '../../../../src/core/view/comparison/comparison.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'

const theme = plainTheme()

const lines: readonly GradedLine[] = [
  { line: 1, yours: 'sync', actual: 'sync', right: true, why: 'It is on the stack.' },
  { line: 2, yours: 'nextTick', actual: 'promise', right: false, why: 'A module body is itself a microtask, so `microtasks` go on.' },
  { line: 3, yours: 'promise', actual: 'nextTick', right: false, why: 'Ticks come when that queue is empty.' },
  { line: 4, yours: 'never printed 日本語', actual: null, right: false, why: 'It never prints.' },
]

const [first, second] = lines as readonly [GradedLine, GradedLine]

const order: Graded = {
  kind: 'order',
  grade: 'partly',
  score: 0.5,
  yours: 'sync\nnextTick\npromise',
  actual: 'sync\npromise\nnextTick',
  lines,
  misconceptions: ['`nextTick` comes first in CommonJS, and inside callbacks.'],
  verdict: '2 lines swapped: lines 2 and 3',
  values: {},
}

test('two columns, then the reasons of what was wrong', () => {
  expect(renderComparison(order, { theme, width: 88 })).toMatchInlineSnapshot(`
    "✔✘ Partly right. 2 lines swapped: lines 2 and 3

         You predicted        │ Node printed
    ✔ 1  sync                 │ sync
    ✘ 2  nextTick             │ promise
    ✘ 3  promise              │ nextTick
    ✘ 4  never printed 日本語 │ (nothing)

    About your idea: \`nextTick\` comes first in CommonJS, and inside callbacks.

    ✘ 2  promise
      A module body is itself a microtask, so \`microtasks\` go on.

    ✘ 3  nextTick
      Ticks come when that queue is empty.

    ✘ 4  never printed 日本語
      It never prints."
  `)
})

test('stacked where it is narrow, in ASCII', () => {
  expect(renderComparison(order, { theme: plainTheme(asciiSymbols), width: 40 })).toMatchInlineSnapshot(`
    "+x Partly right. 2 lines swapped: lines
      2 and 3

    + 1  sync
    x 2  you:  nextTick
         node: promise
    x 3  you:  promise
         node: nextTick
    x 4  you:  never printed 日本語
         node: (nothing)

    About your idea: \`nextTick\` comes first
      in CommonJS, and inside callbacks.

    x 2  promise
      A module body is itself a microtask,
      so \`microtasks\` go on.

    x 3  nextTick
      Ticks come when that queue is empty.

    x 4  never printed 日本語
      It never prints."
  `)
})

test('all: the reasons of what was right come last', () => {
  const drawn = renderComparison(order, { theme, width: 60, all: true })
  expect(drawn.endsWith('✘ 4  never printed 日本語\n  It never prints.\n\n✔ 1  sync\n  It is on the stack.')).toBe(true)
})

test('one reason of several lines is given once', () => {
  const same = lines.map((line) => ({ ...line, right: false, why: 'Because.' }))
  const drawn = renderComparison(
    { ...order, lines: [...same, { ...first, why: 'Because.', right: false, line: 5 }], misconceptions: [] },
    { theme, width: 60 },
  )
  expect(drawn.match(/Because\./g)).toHaveLength(1)
  expect(drawn).toContain('✘ 1, 2, 3 … 5  sync …\n  Because.')
})

test('a possible order is not called wrong', () => {
  const drawn = renderComparison(
    { ...order, grade: 'possible', verdict: 'this order is possible, too', misconceptions: [] },
    { theme, width: 60 },
  )
  expect(drawn).toContain('≈ Possible. This order is possible, too')
  expect(drawn).toContain('≈ 2  nextTick')
  expect(drawn).not.toContain('✘')
})

test('lines that were picked', () => {
  const picked: Graded = {
    ...order,
    kind: 'lines',
    misconceptions: [],
    verdict: 'one too many',
    lines: [
      { line: 1, yours: 'close', actual: 'close', right: true },
      { line: 2, yours: 'error', actual: null, right: false, why: 'Nobody emits it.' },
      { line: 3, yours: null, actual: 'end', right: false },
    ],
  }
  expect(renderComparison(picked, { theme, width: 60 })).toMatchInlineSnapshot(`
    "✔✘ Partly right. One too many

      Line   You predicted  Node
    ✔ close  printed        printed
    ✘ error  printed        not printed
    ✘ end    not printed    printed

    ✘ error
      Nobody emits it."
  `)
  expect(renderComparison(picked, { theme, width: 40 })).toMatchInlineSnapshot(`
    "✔✘ Partly right. One too many

    ✔ close
      both: printed
    ✘ error
      you: printed, node: not printed
    ✘ end
      you: not printed, node: printed

    ✘ error
      Nobody emits it."
  `)
})

test('choices and numbers', () => {
  const choice: Graded = {
    ...order,
    kind: 'choice',
    grade: 'wrong',
    lines: [],
    misconceptions: [],
    yours: 'The `timer` fires first',
    actual: 'Either can be first',
    verdict: '',
    explanation: 'A timer of 0 ms is a timer of 1 ms.',
  }
  expect(renderComparison(choice, { theme, width: 60 })).toMatchInlineSnapshot(`
    "✘ Not this time

    You predicted  The \`timer\` fires first
    What is true   Either can be first

    A timer of 0 ms is a timer of 1 ms."
  `)
  expect(renderComparison({ ...choice, kind: 'number', yours: '3', actual: '5', verdict: '2 too few' }, { theme, width: 30 }))
    .toMatchInlineSnapshot(`
    "✘ Not this time. 2 too few

    You predicted
      3
    Node printed
      5

    A timer of 0 ms is a timer of
    1 ms."
  `)
})

/** The rows of a grade that is not about lines. */
const printed = lines.filter(({ actual }) => actual !== null).map((line): GradedLine => ({ ...line, yours: null, right: true }))

test('"it depends" stands beside the whole output', () => {
  const depends = { ...order, grade: 'wrong', yours: 'it depends', verdict: 'the order is certain', misconceptions: [] } as const
  expect(renderComparison({ ...depends, lines: printed }, { theme, width: 60 })).toMatchInlineSnapshot(`
    "✘ Not this time. The order is certain

    You predicted  it depends
    Node printed   sync
                   promise
                   nextTick

    1  sync
      It is on the stack.

    2  promise
      A module body is itself a microtask, so \`microtasks\` go
      on.

    3  nextTick
      Ticks come when that queue is empty."
  `)
})

test('"it depends", when it is right, is explained only on demand', () => {
  const depends = { ...order, grade: 'right', yours: 'it depends', verdict: 'It depends.', misconceptions: [], lines: printed } as const
  expect(renderComparison(depends, { theme, width: 60 })).toMatch(/nextTick$/)
  expect(renderComparison(depends, { theme, width: 60, all: true })).toContain('\n\n1  sync\n  It is on the stack.')
})

test('"it depends" to a choice stands beside the output, a choice beside the true one', () => {
  const choice = { ...order, kind: 'choice', grade: 'wrong', verdict: 'No.', misconceptions: [], lines: printed } as const
  expect(renderComparison({ ...choice, yours: 'it depends' }, { theme, width: 60 })).toContain(
    'Node printed   sync\n               promise',
  )
  const statement = renderComparison(
    { ...choice, yours: 'ticks first', actual: 'promises first', explanation: 'So.' },
    { theme, width: 60 },
  )
  expect(statement).toMatch(/What is true   promises first\n\nSo\.$/)
})

test('predicting that nothing prints is a prediction', () => {
  const nothing = {
    ...order,
    kind: 'lines',
    yours: '',
    lines: [{ line: 1, yours: null, actual: 'end', right: false }],
    misconceptions: [],
  } as const
  expect(renderComparison(nothing, { theme, width: 60 })).toContain('✘ end   not printed    printed')
})

test('given up: what is true, and no judgement', () => {
  const drawn = renderComparison({ ...order, grade: 'wrong' }, { theme, width: 60, gaveUp: true })
  expect(drawn.startsWith('Node printed  sync\n              promise\n')).toBe(true)
  expect(drawn).toContain('1  sync\n  It is on the stack.')
  expect(drawn).not.toMatch(/[✔✘]|About your idea/)
})

test('not run is nothing but its reason', () => {
  expect(renderComparison({ ...order, grade: 'not-run', verdict: 'no port is free' }, { theme, width: 60 })).toBe(
    '• Not run, not counted. No port is free',
  )
  const said = { ...order, grade: 'not-run', verdict: 'Not run, not counted: no port is free.' } as const
  expect(renderComparison(said, { theme, width: 60 })).toBe('• Not run, not counted. No port is free.')
})

test('of long outputs only the wrong lines and their neighbours', () => {
  const many = Array.from({ length: 100 }, (_, index): GradedLine => {
    const actual = `line ${index + 1}`
    return { line: index + 1, yours: index === 49 ? 'other' : actual, actual, right: index !== 49 }
  })
  expect(renderComparison({ ...order, lines: many, misconceptions: [] }, { theme, width: 60 })).toMatchInlineSnapshot(`
    "✔✘ Partly right. 2 lines swapped: lines 2 and 3

           You predicted │ Node printed
           … 48 right lines left out
    ✔  49  line 49       │ line 49
    ✘  50  other         │ line 50
    ✔  51  line 51       │ line 51
           … 49 right lines left out"
  `)
})

test('of many wrong lines the first ones, and how many there are', () => {
  const many = Array.from({ length: 1000 }, (_, index): GradedLine => ({ line: index + 1, yours: 'a', actual: 'b', right: false }))
  const drawn = renderComparison({ ...order, lines: many, misconceptions: [] }, { theme, width: 60 })
  expect(drawn.split('\n').length).toBeLessThan(40)
  expect(drawn).toMatch(/… 9\d\d lines left out, 9\d\d of them not right$/)
})

test('texts that quote a program are harmless', () => {
  const evil = 'say "\u001B]0;title\u0007\u001B[2J\u001B[31mx"'
  const graded = { ...order, verdict: evil, misconceptions: [evil], explanation: evil, yours: evil, actual: evil }
  for (const kind of ['order', 'choice', 'number'] as const) {
    const whys = [{ line: 1, yours: evil, actual: evil, right: false, why: evil }]
    expect(renderComparison({ ...graded, kind, lines: whys }, { theme, width: 60 })).not.toMatch(/\u001B(?!\[(?:31|0)m)|\u0007/)
  }
})

test('what a program printed is harmless, and not endless', () => {
  const line = { line: 1, yours: '', actual: `a\u001B[2J${'x'.repeat(100_000)}`, right: false }
  const drawn = renderComparison({ ...order, lines: [line], misconceptions: [] }, { theme, width: 60 })
  expect(drawn).toContain('(empty line)')
  expect(drawn).toContain('more characters')
  expect(drawn).not.toContain('\u001B')
  expect(drawn.length).toBeLessThan(4000)
})

test.each([88, 60, 56, 55, 40, 20])('no line is wider than %i columns', (width) => {
  for (const kind of ['order', 'lines', 'choice', 'number', 'text'] as const) {
    for (const gaveUp of [true, false]) {
      const long = {
        ...order,
        kind,
        yours: 'a long answer that wraps somewhere',
        lines: [...lines, { ...second, line: 5, actual: '日本語 '.repeat(20) }],
      }
      const drawn = renderComparison(long, { theme, width, all: true, gaveUp })
      expect(drawn.split('\n').filter((line) => widthOf(line) > width || line !== line.trimEnd())).toEqual([])
    }
  }
})
