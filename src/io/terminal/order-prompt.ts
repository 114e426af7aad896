import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useRef, useState } from '@inquirer/core'
import type { OrderAnswer, OrderQuestion, Reply } from '../../core/terminal.ts'
import { drawFoot, drawItems, heightOf, keysOf, padMark, type Item, type KeyHelp } from './frame.ts'
import { move, place, toggleNever, type OrderState } from './order-state.ts'
import { actionOf, ascii, drawMessage, useRedrawOnResize, type Drawing, type Key } from './prompts.ts'

/** Digits typed this soon after each other make one number. */
const sameNumberMs = 700

/** Puts tiles in order: move the cursor, grab a tile and move it, or type the place it belongs to. */
export const orderPrompt = createPrompt<Reply<OrderAnswer>, Drawing & OrderQuestion>((config, done) => {
  const { tiles, actions = [], theme, window } = config
  const start: OrderState = {
    order: config.start?.order ?? tiles.map(({ id }) => id),
    never: config.start?.never ?? [],
    cursor: 0,
    grabbed: false,
  }
  useRedrawOnResize(config)
  const [state, setState] = useState(start)
  const [past, setPast] = useState<readonly OrderState[]>([])
  const typed = useRef<{ readonly digits: string; readonly at: number; readonly before: OrderState } | undefined>(undefined)
  const change = (next: OrderState): void => {
    if (next.order !== state.order || next.never !== state.never) setPast([...past, state])
    setState(next)
  }
  useKeypress((key: Key, line) => {
    line.clearLine(0)
    const carry = state.grabbed || key.shift || key.meta === true || key.ctrl
    if (isEnterKey(key)) {
      if (state.grabbed) setState({ ...state, grabbed: false })
      else done({ value: { order: state.order, never: state.never } })
    } else if (isSpaceKey(key)) setState({ ...state, grabbed: !state.grabbed })
    else if (isUpKey(key) || key.name === 'k') change(move(state, -1, carry))
    else if (isDownKey(key) || key.name === 'j') change(move(state, 1, carry))
    else if (/^\d$/.test(key.name)) typeDigit(key.name)
    else if (key.name === 'u') undo()
    else if (key.name === 'n' || key.name === 'delete') change(toggleNever(state))
    else {
      const action = actionOf(actions, key)
      if (action !== undefined) done({ action: action.id, soFar: { order: state.order, never: state.never } })
    }
  })

  /** 1 and then 2 is 12, when there are so many tiles and both come quickly. */
  function typeDigit(digit: string): void {
    const now = Date.now()
    const last = typed.current
    const joined = last !== undefined && now - last.at < sameNumberMs ? last.digits + digit : digit
    const base = joined.length > 1 && last !== undefined ? last.before : state
    const next = place(base, Number(joined))
    if (next === base && joined.length > 1) return
    typed.current = { digits: joined, at: now, before: base }
    change(next)
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
    [`1-${state.order.length}`, 'put there'],
    ['n', 'never prints'],
    ['u', 'undo'],
    ['enter', state.grabbed ? 'let go' : 'done'],
    ...keysOf(actions),
  ]
  const message = drawMessage(config.message, config)
  const foot = drawFoot(ascii(keys, theme), window(), theme)
  const height = window().rows - heightOf(message) - heightOf(foot) - 2
  const { items, cursor } = drawTiles(config, state)
  return [`${message}\n${drawItems(items, cursor, height, window(), theme)}`, foot]
})

function drawTiles(
  { tiles, theme }: Drawing & OrderQuestion,
  { order, never, cursor, grabbed }: OrderState,
): { readonly items: readonly Item[]; readonly cursor: number } {
  const { symbols } = theme
  const textOf = (id: string): string => tiles.find((tile) => tile.id === id)?.text ?? id
  const markOf = (here: boolean): string => (here ? theme.accent(grabbed ? symbols.grip : symbols.pointer) : ' ')
  const width = String(order.length).length
  const tile = (id: string, index: number, label: string): Item => {
    const here = index === cursor
    return {
      mark: `${markOf(here)} ${padMark(label, width + 1)} `,
      text: textOf(id),
      style: here ? (text) => theme.accent(grabbed ? theme.bold(text) : text) : (text) => text,
    }
  }
  const printing = order.map((id, index) => tile(id, index, `${index + 1}.`))
  const line: Item = { mark: '  ', text: `${symbols.line.repeat(2)} never prints ${symbols.line.repeat(2)}`, style: theme.dim }
  const silent = never.map((id, index) => tile(id, order.length + index, '-'))
  return { items: [...printing, line, ...silent], cursor: cursor < order.length ? cursor : cursor + 1 }
}
