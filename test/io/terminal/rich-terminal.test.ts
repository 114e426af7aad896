import { expect, test } from 'vitest'
import type { Action, OrderAnswer, Terminal } from '../../../src/core/terminal.ts'
import { EndOfInput, Interrupted } from '../../../src/errors.ts'
import { createRichTerminal } from '../../../src/io/terminal/rich-terminal.ts'
import { createTheme } from '../../../src/io/terminal/theme.ts'
import { pasted } from '../../helpers/keys.ts'
import { createScreen, type Screen, type ScreenOptions } from '../../helpers/screen.ts'

interface Desk extends Disposable {
  readonly screen: Screen
  readonly terminal: Terminal
  readonly ending: AbortController
}

function sit(size: ScreenOptions = {}): Desk {
  const screen = createScreen(size)
  const ending = new AbortController()
  const theme = createTheme({ colourLevel: 1, unicode: true })
  const terminal = createRichTerminal({ input: screen.input, output: screen.output, theme, signal: ending.signal })
  return {
    screen,
    terminal,
    ending,
    [Symbol.dispose]() {
      terminal.close()
      screen[Symbol.dispose]()
    },
  }
}

const action = (id: string, key: string, label = id): Action => ({ id, key, label })
const quit = action('quit', 'q')
const foot = [action('hint', 'h'), action('depends', 'd', 'it depends'), action('give-up', 'g', 'give up'), action('back', 'b'), quit]
const options = (...texts: readonly string[]) => texts.map((text, index) => ({ id: `o${index + 1}`, text }))
const tiles = options('start', 'timeout fired after a while, and says so in many words', '👨‍👩‍👧 family 日本語', 'end')
const sizes = [
  [90, 30],
  [40, 20],
  [20, 12],
] as const

test.each(sizes)('act shows its keys at %d columns, takes one, and leaves nothing behind', async (columns, rows) => {
  using desk = sit({ columns, rows })
  const { screen, terminal } = desk
  terminal.print('The story.')
  const pressed = terminal.act([action('next', 'enter', 'continue'), ...foot])
  await screen.see('enter continue')
  await screen.see('q quit')
  expect(screen.inRawMode()).toBe(true)
  expect(screen.cursorIsVisible()).toBe(false)
  for (const line of screen.text().split('\n')) expect(line.length).toBeLessThan(columns)
  screen.press('x', 'down', 'enter')
  expect(await pressed).toBe('next')
  terminal.print('It goes on.')
  await screen.drawn()
  expect(screen.history()).toBe('The story.\nIt goes on.')
  expect(screen.inRawMode()).toBe(false)
  expect(screen.cursorIsVisible()).toBe(true)
})

test('choose takes a number, the cursor and enter, or an action; the answer stays as one line', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const question = { message: 'Which one?', options: options('red', 'green', 'blue'), actions: [quit], start: 'o2' }
  const first = terminal.choose(question)
  await screen.see('❯ 2. green')
  screen.press('j', 'enter')
  expect(await first).toEqual({ value: 'o3' })
  const second = terminal.choose(question)
  await screen.see('❯ 2. green')
  screen.press('1')
  expect(await second).toEqual({ value: 'o1' })
  const third = terminal.choose(question)
  await screen.see('❯ 2. green')
  screen.press('k', 'k', 'up')
  await screen.see('❯ 2. green')
  screen.press('q')
  expect(await third).toEqual({ action: 'quit' })
  await screen.drawn()
  expect(screen.history()).toBe('Which one? blue\nWhich one? red')
})

test('a long list is windowed around the cursor, long texts hang', async () => {
  using desk = sit({ columns: 40, rows: 10 })
  const { screen, terminal } = desk
  const many = Array.from({ length: 12 }, (_, index) => ({
    id: String(index),
    text: `Option ${index} has a text that is longer than a row`,
  }))
  const reply = terminal.choose({ message: 'Which one?', options: many, actions: [quit] })
  await screen.see('❯ Option 0 has a text that is longer\n  than a row')
  screen.press(...Array.from({ length: 7 }, () => 'down'))
  await screen.see(/❯ Option 7[^]*above, \d+ below/)
  expect(screen.text().split('\n').length).toBeLessThan(10)
  expect(screen.text()).toContain('Which one?')
  screen.press('enter')
  expect(await reply).toEqual({ value: '7' })
  await screen.drawn()
  expect(screen.history()).toBe('Which one? Option 7 has a text that is\n  longer than a row')
})

test('pick ticks with space, numbers and a; an action keeps what was ticked', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const question = { message: 'Which lines print?', options: options('one', 'two', 'three'), actions: [action('hint', 'h')] }
  const first = terminal.pick(question)
  await screen.see('❯ [ ] 1. one')
  screen.press('space', '3', 'h')
  expect(await first).toEqual({ action: 'hint', soFar: ['o1', 'o3'] })
  const second = terminal.pick({ ...question, picked: ['o1', 'o3'] })
  await screen.see(/\[✔\] 1[^]*\[ \] 2[^]*\[✔\] 3/)
  screen.press('a', '2', 'enter')
  expect(await second).toEqual({ value: ['o1', 'o3'] })
  await screen.see('Which lines print? one; three')
  const third = terminal.pick(question)
  await screen.see('[ ] 1. one')
  screen.press('a', 'a', 'enter')
  expect(await third).toEqual({ value: [] })
  await screen.see('Which lines print? none')
})

test.each([
  [90, 30],
  [40, 20],
  [20, 14],
])('search at %d columns narrows by words in any order, in text and note', async (columns, rows) => {
  using desk = sit({ columns, rows })
  const { screen, terminal } = desk
  const lessons = [
    { id: 'event-loop', text: 'The event loop', note: 'Who waits for whom' },
    { id: 'streams', text: 'Streams', note: 'Data in pieces' },
    { id: 'timers', text: 'Timers', note: 'Loops and waits' },
  ]
  const reply = terminal.search({ message: 'Learn?', options: lessons, actions: [quit], placeholder: 'type' })
  await screen.see('esc quit')
  screen.type('WAIT loop')
  await screen.see(/\(2\s+of\s+3\)/)
  expect(screen.text()).not.toContain('Streams')
  screen.press('escape')
  await screen.see('Streams')
  screen.type('q')
  await screen.see('Nothing matches.')
  screen.press('enter', 'backspace')
  await screen.see('Streams')
  screen.press('down', 'enter')
  expect(await reply).toEqual({ value: 'streams' })
})

test('search leaves by esc; a pasted line end opens nothing', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const reply = terminal.search({ message: 'Learn?', options: options('alpha', 'beta'), actions: [quit] })
  await screen.see('esc quit')
  screen.type(pasted('be\rta\r\n'))
  await screen.see('Learn? be ta')
  await screen.see('(1 of 2)')
  screen.press('escape')
  await screen.see('esc quit')
  screen.press('escape')
  expect(await reply).toEqual({ action: 'quit' })
})

test.each(sizes)('order at %d by %d: grab, move, undo, put by number, never', async (columns, rows) => {
  using desk = sit({ columns, rows })
  const { screen, terminal } = desk
  const reply = terminal.order({ message: 'In which order?', tiles, actions: foot })
  await screen.see('❯ 1. start')
  await screen.see('q quit')
  screen.press('space')
  await screen.see('↕ 1. start')
  screen.press('down')
  await screen.see('↕ 2. start')
  screen.press('enter')
  await screen.see('❯ 2. start')
  screen.press('4')
  await screen.see('❯ 4. start')
  screen.press('u', 'u', 'u')
  await screen.see('❯ 1. start')
  screen.press('n')
  await screen.see(/❯ 1\. timeout/)
  screen.press('up')
  await screen.see('❯ -  start')
  expect(screen.text()).toContain('never prints')
  screen.press('up', 'shift-up', 'alt-up', 'ctrl-down')
  await screen.see('❯ 2. end')
  expect(screen.text().split('\n').length).toBeLessThanOrEqual(rows)
  screen.press('enter')
  expect(await reply).toEqual({ value: { order: ['o2', 'o4', 'o3'], never: ['o1'] } })
  await screen.drawn()
  expect(screen.history()).toMatch(/^In which order\?\s+timeout/)
  expect(screen.history().split('\n').length).toBeLessThanOrEqual(3)
})

test.each(sizes)(
  'order at %d by %d: no row is wider than the window, the frame no higher, wherever the cursor is',
  async (columns, rows) => {
    using desk = sit({ columns, rows })
    const { screen, terminal } = desk
    const many = Array.from({ length: 14 }, (_, index) => ({
      id: `t${index}`,
      text: `tile ${index} 日本語 🎉 ${'and more '.repeat(index)}`,
    }))
    const reply = terminal.order({ message: 'In which order do all these lines print?', tiles: many, actions: foot })
    await screen.see('❯ 1.')
    for (let place = 2; place <= 14; place++) {
      screen.press('down')
      await screen.see(new RegExp(`❯ ${place}\\.`))
      expect(screen.history()).toBe(screen.text())
      expect(screen.text()).toMatch(/^In which/)
    }
    screen.press('1', '2')
    await screen.see('❯ 12. tile 13')
    screen.press('u')
    await screen.see('❯ 14. tile 13')
    screen.press('q')
    const left = await reply
    expect('action' in left && left.soFar?.order).toEqual(many.map(({ id }) => id))
  },
)

test('where every tile has its place, nothing can be put aside', async () => {
  using desk = sit({ columns: 60, rows: 20 })
  const { screen, terminal } = desk
  const reply = terminal.order({ message: 'In which order?', tiles, actions: foot, whole: true })
  await screen.see('❯ 1. start')
  screen.press('n', 'up', 'alt-down')
  await screen.see('❯ 4.')
  expect(screen.text()).not.toContain('never')
  screen.press('enter')
  expect(await reply).toMatchObject({ value: { never: [] } })
})

test('order goes on where it was left', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const start: OrderAnswer = { order: ['o4', 'o1', 'o3'], never: ['o2'] }
  const reply = terminal.order({ message: 'In which order?', tiles, actions: foot, start })
  await screen.see('❯ 1. end')
  screen.press('h')
  expect(await reply).toEqual({ action: 'hint', soFar: start })
})

test('where the window is too low for words, ? tells what the keys do', async () => {
  using desk = sit({ columns: 20, rows: 12 })
  const { screen, terminal } = desk
  const reply = terminal.order({ message: 'In which order?', tiles, actions: foot })
  await screen.see('? keys')
  expect(screen.text()).not.toContain('grab')
  screen.press('?')
  await screen.see('space grab')
  await screen.see('g give up')
  screen.press('down')
  await screen.see(/❯ 2\. timeout/)
  screen.press('g')
  expect(await reply).toMatchObject({ action: 'give-up' })
})

test.each([
  ['a window above the last row', 1],
  ['a window that has scrolled', 40],
])('order is drawn cleanly when the window changes its size in the middle: %s', async (_, story) => {
  using desk = sit()
  const { screen, terminal } = desk
  for (let line = 1; line <= story; line++) terminal.print(`story ${line}`)
  const reply = terminal.order({ message: 'In which order do these lines print?', tiles, actions: foot })
  await screen.see('q quit')
  for (const [columns, rows] of [
    [60, 30],
    [44, 24],
    [100, 30],
    [44, 30],
  ] as const) {
    await screen.resize(columns, rows)
    screen.press('down')
    await screen.see(/❯ \d\. (timeout|👨|end|start)/)
    await screen.drawn()
    expect(screen.history().match(/In which order/g)).toHaveLength(1)
    expect(screen.history().match(/q quit/g)).toHaveLength(1)
    expect(screen.history()).toContain(`story ${story}\nIn which`)
  }
  screen.press('enter')
  await reply
  expect(screen.history().match(/story \d+/g)).toHaveLength(story)
})

test('line validates, edits in the middle, and keeps its keys behind esc', async () => {
  using desk = sit({ columns: 40, rows: 20 })
  const { screen, terminal } = desk
  const validate = (line: string): string | undefined => (/^\d+$/.test(line) ? undefined : 'Type digits.')
  const question = { message: 'How many?', actions: foot, validate }
  const first = terminal.line(question)
  await screen.see('esc other keys')
  screen.type('1x')
  screen.press('enter')
  await screen.see('Type digits.')
  screen.press('left', 'delete')
  await screen.see(/❯ 1\n/)
  screen.press('escape')
  await screen.see('h hint')
  screen.press('h')
  expect(await first).toEqual({ action: 'hint', soFar: '1' })
  const second = terminal.line({ ...question, start: '1' })
  await screen.see('❯ 1')
  screen.press('left', '4', 'enter')
  expect(await second).toEqual({ value: '41' })
  await screen.see('How many? 41')
})

test('a pasted line end does not answer, and pasted keys press nothing', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const line = terminal.line({ message: 'Your words?' })
  await screen.see('enter answer')
  screen.type(pasted('one\rtwo\r'))
  await screen.see('❯ one two')
  screen.press('!', 'enter')
  expect(await line).toEqual({ value: 'one two !' })
  const act = terminal.act([action('next', 'enter', 'continue'), quit])
  await screen.see('q quit')
  screen.type(pasted('q\rq'))
  screen.press('enter')
  expect(await act).toBe('next')
})

const prompts = [
  ['act', (terminal: Terminal) => terminal.act(foot)],
  ['choose', (terminal: Terminal) => terminal.choose({ message: 'Which?', options: tiles, actions: foot })],
  ['pick', (terminal: Terminal) => terminal.pick({ message: 'Which?', options: tiles, actions: foot })],
  ['search', (terminal: Terminal) => terminal.search({ message: 'Which?', options: tiles, actions: [quit] })],
  ['order', (terminal: Terminal) => terminal.order({ message: 'Which?', tiles, actions: foot })],
  ['line', (terminal: Terminal) => terminal.line({ message: 'Which?' })],
] as const

test.each(prompts)(
  '%s: Ctrl-C, a signal and close interrupt; Ctrl-D and a closed input end; the terminal is given back',
  async (_, ask) => {
    for (const [end, error] of [
      [({ screen }: Desk) => screen.press('ctrl-c'), Interrupted],
      [({ ending }: Desk) => ending.abort(), Interrupted],
      [({ terminal }: Desk) => terminal.close(), Interrupted],
      [({ screen }: Desk) => screen.press('ctrl-d'), EndOfInput],
      [({ screen }: Desk) => screen.endInput(), EndOfInput],
    ] as const) {
      using desk = sit()
      const asked: Promise<unknown> = ask(desk.terminal)
      const failed = asked.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      await desk.screen.see(/quit|enter answer/)
      expect(desk.screen.inRawMode()).toBe(true)
      end(desk)
      expect(await failed).toBeInstanceOf(error)
      await desk.screen.drawn()
      expect(desk.screen.text()).toBe('')
      expect(desk.screen.inRawMode()).toBe(false)
      expect(desk.screen.cursorIsVisible()).toBe(true)
      expect(desk.screen.raw().lastIndexOf('\u001B[?2004l')).toBeGreaterThan(desk.screen.raw().lastIndexOf('\u001B[?2004h'))
    }
  },
)

test('nothing is asked any more after the end', async () => {
  using desk = sit()
  desk.screen.input.destroy()
  await expect(desk.terminal.act(foot)).rejects.toBeInstanceOf(EndOfInput)
  desk.terminal.close()
  desk.terminal.close()
  await expect(desk.terminal.act(foot)).rejects.toBeInstanceOf(Interrupted)
})

test('a frame is one write', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  const reply = terminal.order({ message: 'In which order?', tiles, actions: foot })
  await screen.see('q quit')
  const before = screen.writes()
  screen.press('down')
  await screen.see(/❯ 2\./)
  expect(screen.writes() - before).toBe(1)
  screen.press('q')
  await reply
})

test('something quick shows no spinner, something slow does, and close stops it', async () => {
  using desk = sit()
  const { screen, terminal } = desk
  terminal.busy('Quick').stop()
  const before = screen.writes()
  const busy = terminal.busy('Running')
  expect(screen.writes()).toBe(before)
  await screen.see(/\S Running/)
  busy.say('Still running')
  await screen.see('Still running')
  terminal.close()
  await screen.drawn()
  expect(screen.text()).toBe('')
  expect(screen.raw()).not.toContain('Quick')
  expect(screen.cursorIsVisible()).toBe(true)
})
