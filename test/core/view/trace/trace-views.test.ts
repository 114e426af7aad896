import { expect, test } from 'vitest'
import { asciiSymbols, plainTheme } from '../../../../src/core/theme.ts'
import { gradeNext, nextQuestion } from '../../../../src/core/trace/next-question.ts'
import type { Alternative, Step, Trace } from '../../../../src/core/trace/trace.ts'
import { renderTracePage } from '../../../../src/core/view/trace-page/page.ts'
import { stepOfLine } from '../../../../src/core/view/trace/columns.ts'
import { renderTraceLanes } from '../../../../src/core/view/trace/lanes.ts'
import { renderTraceList } from '../../../../src/core/view/trace/list.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'
import { renderChanged, renderState } from '../../../../src/core/view/trace/state.ts'

const at = (line: number) => ({ file: 'a.cjs', line, column: 1 })
const empty = { nextTick: [], microtask: [], timers: [], poll: [], check: [], more: {} }

function step(n: number, text: string, more: Partial<Step>): Step {
  return {
    n,
    lane: '1-0',
    stream: 'stdout',
    line: n,
    text,
    ms: n,
    phase: 'main',
    turn: 0,
    orderGuaranteed: true,
    orderWhy: 'a rule',
    why: '',
    at: at(n),
    cause: [],
    stack: [{ name: 'f', ...at(n) }],
    resource: null,
    run: n,
    setUpAfter: 0,
    queues: empty,
    ...more,
  }
}

const steps: readonly Step[] = [
  step(1, 'main', {
    orderGuaranteed: null,
    run: 0,
    queues: { ...empty, nextTick: [{ api: 'process.nextTick', ...at(2) }], more: { timers: 3 } },
  }),
  step(2, 'tick', { phase: 'nextTick', resource: 'TickObject', cause: [{ api: 'process.nextTick', ...at(2) }] }),
  step(3, 'hourglass ⏳ 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字', {
    phase: 'timers',
    resource: 'Timeout',
    lateMs: 2.4,
    cause: [{ api: 'setTimeout', delay: 1, ...at(3) }],
  }),
  step(4, 'now', {
    phase: 'check',
    turn: 1,
    resource: 'Immediate',
    orderGuaranteed: false,
    orderWhy: 'the clock decided',
    cause: [{ api: 'setImmediate', ...at(4) }],
  }),
  step(5, '</script><b>&"', {
    phase: 'microtask',
    turn: 1,
    stream: 'stderr',
    after: 'an immediate',
    cause: [{ api: 'Promise.then', ...at(5) }],
  }),
]

const trace: Trace = {
  target: 'a.cjs',
  file: 'a.cjs',
  node: 'v24.0.0',
  module: 'commonjs',
  exit: { code: 0, signal: null, cut: false },
  faithful: true,
  comparison: { outcomes: [], varies: false, said: 'Plain node printed the same.' },
  lanes: [{ id: '1-0', kind: 'main', pid: 1, threadId: 0, complete: true, dropped: 0, droppedOutputs: 0 }],
  steps,
  outside: { stdout: 0, stderr: 0 },
}

const theme = plainTheme()
const ascii = plainTheme(asciiSymbols)
const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf))

test('lanes have a column for each phase in use, and a dot where a line ran', () => {
  const drawn = renderTraceLanes(trace, { theme, width: 80 })
  expect(drawn).toContain('turn  main tick micr timr chck')
  expect(drawn).toMatch(/^ {2}0 {4}● {4}· {4}· {4}· {4}· {4}main +main script$/m)
  expect(drawn).toMatch(/^ {7}· {4}● +· .* tick +nextTick :2$/m)
  expect(drawn).toMatch(/^ {2}1 ≈ .* now +setImmediate :4$/m)
  expect(drawn).toContain('setTimeout 1 ms :3, 2.4 ms')
  expect(drawn).toContain('≈ The order against the line above was not guaranteed')
  expect(widest(drawn)).toBeLessThanOrEqual(80)
})

test('without Unicode everything but what the program printed is ASCII', () => {
  const drawn = renderTraceLanes({ ...trace, steps: steps.filter(({ n }) => n !== 3) }, { theme: ascii, width: 80 })
  expect(drawn).toMatch(/^[\u0020-\u007e\n]*$/)
  expect(drawn).toMatch(/^ {2}1 ~ /m)
})

test.each([40, 60])('at %i columns lanes become the list', (width) => {
  const drawn = renderTraceLanes(trace, { theme, width })
  expect(drawn).toBe(renderTraceList(trace, { theme, width }))
  expect(widest(drawn)).toBeLessThanOrEqual(width)
})

test('the list says in words what the lanes show', () => {
  const drawn = renderTraceList(trace, { theme, width: 80 })
  expect(drawn).toContain(
    '2. tick\n   ran in: nextTick queue\n   because: nextTick line 2\n   printed at line 2, 2.0 ms after the first line',
  )
  expect(drawn).toContain('turn 1 of the event loop\n  ≈ order not guaranteed: the clock decided\n4. now')
  expect(drawn).toContain('(on stderr)\n   ran in: microtask queue, drained after an immediate')
})

test('what is left out, cut off or not to be trusted is said', () => {
  const said = renderTraceList(
    {
      ...trace,
      faithful: false,
      comparison: { ...trace.comparison, said: 'It differs.' },
      exit: { code: null, signal: 'SIGKILL', cut: true, reason: 'stopped: it ran longer than 3 seconds' },
      outside: { stdout: 2, stderr: 0 },
      lanes: trace.lanes.map((lane) => ({ ...lane, dropped: 7, droppedOutputs: 1 })),
    },
    { theme, width: 200 },
  )
  for (const sentence of [
    '✘ It differs.',
    'It was cut off (stopped: it ran longer than 3 seconds)',
    '2 more lines',
    '7 more events',
    '1 more output',
  ])
    expect(said).toContain(sentence)
  expect(renderTraceLanes({ ...trace, steps: [] }, { theme, width: 80 })).toContain('It printed nothing')
})

test('it can begin at a line of the output', () => {
  expect(stepOfLine(steps, 3)).toBe(2)
  expect(stepOfLine(steps, 99)).toBe(0)
  const drawn = renderTraceLanes(trace, { theme, width: 80, from: 3 })
  expect(drawn).toContain('(3 lines before these)')
  expect(drawn).not.toContain('nextTick :2')
})

test('the state marks the line and draws every queue', () => {
  const drawn = renderState(steps[0] as Step, trace, 'one\ntwo\nthree\n', { theme, width: 40, around: 1 })
  expect(drawn).toBe(
    '❯ 1  one\n  2  two\n\ncall stack  f :1\nnextTick    nextTick :2\nmicrotasks  empty\ntimers      3 others\npoll        empty\ncheck       empty',
  )
})

const other = (n: number, more: Partial<Alternative> = {}): Alternative => ({
  n,
  orderGuaranteed: true,
  orderWhy: 'a rule',
  ready: true,
  ...more,
})

function question(index: number, instead: readonly Alternative[]) {
  const asked = nextQuestion({ ...trace, steps: steps.map((one, at) => (at === index ? { ...one, instead } : one)) }, index)
  if (asked === undefined) throw new Error('nothing was asked')
  const idOf = (text: string): string => asked.options.find((option) => option.text.includes(text))?.id ?? 'none'
  return {
    texts: asked.options.map(({ text }) => text),
    answer: (text: string) => gradeNext(text === 'depends' ? text : idOf(text), asked),
  }
}

test('what runs next is asked among what had been set up', () => {
  expect(nextQuestion(trace, 1)).toBeUndefined()
  expect(question(1, [other(3), other(4), other(5)]).texts).toEqual([
    'nextTick queue: nextTick line 2',
    'microtask queue: .then() line 5',
    'timers phase: setTimeout 1 ms line 3',
    'check phase (setImmediate): setImmediate line 4',
  ])
})

test('each wrong answer is told why it had to wait', () => {
  const { answer } = question(1, [other(3), other(5)])
  expect(answer('nextTick')).toEqual({
    grade: 'right',
    said: 'Right. The nextTick queue and the microtasks are emptied before the event loop goes on.',
  })
  expect(answer('.then()').said).toBe(
    'It was nextTick queue: nextTick line 2. The nextTick queue is emptied first, then the microtask queue.',
  )
  expect(answer('setTimeout')).toMatchObject({ grade: 'wrong' })
  expect(answer('depends')).toMatchObject({ grade: 'wrong', said: expect.stringContaining('nothing is left to chance') as string })
  expect(question(2, [other(5, { ready: false })]).answer('.then()').said).toContain('The promise of .then() line 5 was not settled yet')
})

test('what nothing guarantees is never called wrong, and "it depends" is right', () => {
  const { answer } = question(2, [other(4, { orderGuaranteed: false, orderWhy: 'the clock decided' })])
  expect(answer('setImmediate')).toEqual({
    grade: 'possible',
    said: 'It could have been; this time it was timers phase: setTimeout 1 ms line 3. The clock decided.',
  })
  expect(answer('depends').grade).toBe('right')
  expect(answer('setTimeout')).toEqual({ grade: 'right', said: 'Right, this time; nothing guarantees it. The clock decided.' })
})

test('what was queued since is told by the queues that changed', () => {
  const now = { ...empty, check: [{ api: 'Promise.then', ...at(4) }] }
  expect(renderChanged(now, empty, trace, { theme, width: 60 })).toBe('check       .then() :4')
  expect(renderChanged(now, undefined, trace, { theme, width: 60 }).split('\n')).toHaveLength(5)
})

test('how it ended is said: by an error nobody caught, by process.exit', () => {
  const ended = (exit: Partial<Trace['exit']>): string =>
    renderTraceList({ ...trace, exit: { ...trace.exit, ...exit } }, { theme, width: 200 })
  expect(ended({ code: 1, uncaught: 'Error: boom' })).toContain('✘ An error that nobody caught ended it: Error: boom')
  expect(ended({ code: 3, exitedAt: at(7) })).toContain('process.exit(3) at line 7')
})

test('the page holds the trace, lets nothing out and takes nothing from elsewhere', () => {
  const page = renderTracePage(trace, 'const x = "<b>" // &\n', { script: 'go()', style: 'b{}', scriptHash: 'AAA', styleHash: 'BBB' })
  expect(page).toContain("default-src 'none'; script-src 'sha256-AAA'; style-src 'sha256-BBB'")
  expect(page).toContain('const x = &quot;&lt;b&gt;&quot; // &amp;')
  expect(page).not.toMatch(/https?:|src=|unsafe-inline|@import|url\(/)
  const data = /<script type="application\/json" id="trace">(.*?)<\/script>/.exec(page)?.[1] ?? ''
  expect((JSON.parse(data) as Trace).steps).toEqual(steps)
  expect(page.match(/<tr id="S/g)?.length).toBe(5)
})
