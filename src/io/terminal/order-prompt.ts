import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useRef, useState } from '@inquirer/core'
import type { OrderAnswer, OrderQuestion, Reply } from '../../core/terminal.ts'
import { ascii, drawFrame, keysOf, padMark, type Item, type KeyHelp } from './frame.ts'
import { moveCursor, moveTile, placesFor, placeTile, sameOrder, startOrder, toggleNever, type OrderState } from './order-state.ts'
import { actionOf, useFrame, useKeys, type Drawing, type Key } from './prompt-hooks.ts'

/** Digits typed this soon after each other make one number. */
const sameNumberMs = 700

/** Puts tiles in order: move the cursor, grab a tile and move it, or type the place it belongs to. */
export const orderPrompt = createPrompt<Reply<OrderAnswer>, Drawing & OrderQuestion>((config, done) => {
  const { message, tiles, actions = [], whole = false, theme, window } = config
  const frame = useFrame(config)
  const [state, setState] = useState(() =>
    startOrder(
      tiles.map(({ id }) => id),
      config.start,
    ),
  )
  const [past, setPast] = useState<readonly OrderState[]>([])
  const typed = useRef<{ readonly digits: string; readonly at: number; readonly before: OrderState } | undefined>(undefined)
  const answer: OrderAnswer = { order: state.order, never: state.never }

  const { help } = useKeys(config, (key) => {
    const action = actionOf(actions, key)
    const step = stepOf(key)
    if (step !== 0) {
      const carry = state.grabbed || key.shift || key.ctrl || key.meta === true
      change(carry ? moveTile(state, step) : moveCursor(state, step))
    } else if (isEnterKey(key)) {
      if (state.grabbed) letGo()
      else done({ value: answer })
    } else if (isSpaceKey(key)) setState({ ...state, grabbed: !state.grabbed })
    else if (key.name === 'escape') letGo()
    else if (key.ctrl || key.meta === true) return
    else if (/^\d$/.test(key.name)) typeDigit(key.name)
    else if (key.name === 'u') undo()
    else if (['n', 'delete', 'backspace'].includes(key.name)) change(toggleNever(state))
    else if (action !== undefined) done({ action: action.id, soFar: answer })
  })

  function change(next: OrderState, before: OrderState = state): void {
    if (whole && next.never.length > 0) return
    if (!sameOrder(next, state)) setPast([...past, before])
    setState(next)
  }

  function letGo(): void {
    setState({ ...state, grabbed: false })
  }

  /** 1 and then 2 is 12, where there are so many places and both come quickly; undone as one. */
  function typeDigit(digit: string): void {
    const now = Date.now()
    const last = typed.current
    if (last !== undefined && now - last.at < sameNumberMs && Number(last.digits + digit) <= placesFor(last.before)) {
      typed.current = undefined
      setPast(sameOrder(last.before, state) ? [...past, last.before] : past)
      setState(placeTile(last.before, Number(last.digits + digit)))
      return
    }
    typed.current = digit === '0' ? undefined : { digits: digit, at: now, before: state }
    change(placeTile(state, Number(digit)))
  }

  function undo(): void {
    const before = past.at(-1)
    if (before === undefined) return
    setPast(past.slice(0, -1))
    setState({ ...before, grabbed: false })
  }

  const keys: KeyHelp = [
    ['↑↓', state.grabbed ? 'move the tile' : 'move'],
    ['space', state.grabbed ? 'let go' : 'grab'],
    [tiles.length === 1 ? '1' : `1-${tiles.length}`, 'put there'],
    ...(whole ? [] : [['n', 'never prints'] as const]),
    ['u', 'undo'],
    ['enter', state.grabbed ? 'let go' : 'done'],
    ...keysOf(actions),
  ]
  return frame(drawFrame({ message, ...drawTiles(config, state), keys: ascii(keys, theme), help }, window(), theme))
})

function stepOf(key: Key): 1 | -1 | 0 {
  const letter = key.ctrl || key.meta === true ? '' : key.name
  if (isUpKey(key) || letter === 'k') return -1
  return isDownKey(key) || letter === 'j' ? 1 : 0
}

function drawTiles(
  { tiles, whole = false, theme, window }: Drawing & OrderQuestion,
  { order, never, cursor, grabbed }: OrderState,
): { readonly items: readonly Item[]; readonly cursor: number } {
  const { symbols } = theme
  const textOf = (id: string): string => tiles.find((tile) => tile.id === id)?.text ?? id
  const width = String(tiles.length).length
  const tile = (id: string, index: number, label: string): Item => {
    const here = index === cursor
    const mark = here ? theme.accent(grabbed ? symbols.grip : symbols.pointer) : ' '
    return {
      mark: `${mark} ${padMark(label, width + 1)} `,
      text: textOf(id),
      style: here ? (text) => theme.accent(grabbed ? theme.bold(text) : text) : (text) => text,
    }
  }
  const dashes = symbols.line.repeat(window().columns < 24 ? 1 : 2)
  const line: Item = { mark: '  ', text: `${dashes} never prints ${dashes}`, style: theme.dim }
  return {
    items: [
      ...order.map((id, index) => tile(id, index, `${index + 1}.`)),
      ...(whole ? [] : [line]),
      ...never.map((id, index) => tile(id, order.length + index, '-')),
    ],
    cursor: cursor < order.length ? cursor : cursor + 1,
  }
}
