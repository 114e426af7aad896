/** The ordering prompt's state: tiles in their places, a line below which are those that never print. Pure, so that undo is a list. */
export interface OrderState {
  readonly order: readonly string[]
  readonly never: readonly string[]
  /** Which tile the cursor is on: places in `order`, then in `never`. */
  readonly cursor: number
  readonly grabbed: boolean
}

const size = ({ order, never }: OrderState): number => order.length + never.length

/** Moves the cursor; a grabbed tile goes with it. */
export function move(state: OrderState, step: 1 | -1, carry: boolean = state.grabbed): OrderState {
  if (!carry) return { ...state, cursor: (state.cursor + step + size(state)) % size(state) }
  const { order, never, cursor } = state
  if (step > 0 && cursor === order.length - 1) {
    // Over the line: it never prints. The cursor stays at the same place in the whole list.
    return { ...state, order: order.slice(0, -1), never: [...order.slice(-1), ...never] }
  }
  if (step < 0 && cursor === order.length && never.length > 0) {
    return { ...state, order: [...order, ...never.slice(0, 1)], never: never.slice(1) }
  }
  const next = cursor + step
  if (next < 0 || next >= size(state)) return state
  const all = [...order, ...never]
  ;[all[cursor], all[next]] = [all[next] ?? '', all[cursor] ?? '']
  return { ...state, order: all.slice(0, order.length), never: all.slice(order.length), cursor: next }
}

/** Puts the tile at the cursor on a place, counted from 1. */
export function place(state: OrderState, position: number): OrderState {
  const all = [...state.order, ...state.never]
  const [tile] = all.splice(state.cursor, 1)
  const places = state.cursor < state.order.length ? state.order.length : state.order.length + 1
  if (tile === undefined || position < 1 || position > places) return state
  all.splice(position - 1, 0, tile)
  return { ...state, order: all.slice(0, places), never: all.slice(places), cursor: position - 1 }
}

/** Over the line and back: never prints, or prints last. */
export function toggleNever(state: OrderState): OrderState {
  const { order, never, cursor } = state
  const tile = [...order, ...never][cursor]
  if (tile === undefined) return state
  if (cursor < order.length)
    return {
      ...state,
      order: order.filter((id) => id !== tile),
      never: [...never, tile],
      grabbed: false,
      cursor: Math.min(cursor, size(state) - 1),
    }
  return { ...state, order: [...order, tile], never: never.filter((id) => id !== tile), grabbed: false }
}
