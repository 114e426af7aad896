import type { OrderAnswer } from '../../core/terminal.ts'

/** The ordering prompt's state: tiles in their places, a line below which are those that never print. Pure, so that undo is a list. */
export interface OrderState extends OrderAnswer {
  /** Which tile the cursor is on: places in `order`, then in `never`. */
  readonly cursor: number
  readonly grabbed: boolean
}

const size = ({ order, never }: OrderState): number => order.length + never.length

/** Every tile once: where it was left, new ones at the end. */
export function startOrder(ids: readonly string[], start: OrderAnswer = { order: ids, never: [] }): OrderState {
  const never = start.never.filter((id) => ids.includes(id))
  const order = start.order.filter((id) => ids.includes(id) && !never.includes(id))
  const added = ids.filter((id) => !order.includes(id) && !never.includes(id))
  return { order: [...order, ...added], never, cursor: 0, grabbed: false }
}

export const sameOrder = (one: OrderAnswer, other: OrderAnswer): boolean =>
  one.order.join('\n') === other.order.join('\n') && one.never.join('\n') === other.never.join('\n')

/** Moves the cursor, round the ends. */
export const moveCursor = (state: OrderState, step: 1 | -1): OrderState =>
  size(state) === 0 ? state : { ...state, cursor: (state.cursor + step + size(state)) % size(state) }

/** Moves the tile at the cursor one place, over the line too; at an end it stays. */
export function moveTile(state: OrderState, step: 1 | -1): OrderState {
  const { order, never, cursor } = state
  // Over the line the tile keeps its place in the whole list: only the line moves.
  if (step > 0 && cursor === order.length - 1) return { ...state, order: order.slice(0, -1), never: [...order.slice(-1), ...never] }
  if (step < 0 && cursor === order.length && never.length > 0)
    return { ...state, order: [...order, ...never.slice(0, 1)], never: never.slice(1) }
  const next = cursor + step
  if (next < 0 || next >= size(state)) return state
  const all = [...order, ...never]
  ;[all[cursor], all[next]] = [all[next] ?? '', all[cursor] ?? '']
  return { ...state, order: all.slice(0, order.length), never: all.slice(order.length), cursor: next }
}

/** Puts the tile at the cursor on a place, counted from 1. The same state if there is no such place. */
export function placeTile(state: OrderState, position: number): OrderState {
  const places = placesFor(state)
  const all = [...state.order, ...state.never]
  const [tile] = all.splice(state.cursor, 1)
  if (tile === undefined || position < 1 || position > places) return state
  all.splice(position - 1, 0, tile)
  return { ...state, order: all.slice(0, places), never: all.slice(places), cursor: position - 1 }
}

/** How many places the tile at the cursor can be put on. */
export const placesFor = ({ order, cursor }: OrderState): number => (cursor < order.length ? order.length : order.length + 1)

/** Over the line and back: never prints, or prints last. The cursor stays above the line when more tiles may have to follow. */
export function toggleNever(state: OrderState): OrderState {
  const { order, never, cursor } = state
  const tile = [...order, ...never][cursor]
  if (tile === undefined) return state
  const printed = cursor < order.length
  return printed
    ? {
        order: order.filter((id) => id !== tile),
        never: [...never, tile],
        grabbed: false,
        cursor: Math.max(0, Math.min(cursor, order.length - 2)),
      }
    : { order: [...order, tile], never: never.filter((id) => id !== tile), grabbed: false, cursor: order.length }
}
