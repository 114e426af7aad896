import { define } from './node.ts'

let hidden = false

/**
 * While hooks are on, Node gives every promise two properties with its ids, and `console.log(promise)` prints them. Kept in private fields
 * instead, where nobody sees them; defining them as not enumerable would cost several times as much. The symbols are learned from the first
 * promise: to ask Node for them would use up an id.
 */
export function hideIds(promise: object): void {
  if (hidden) return
  for (const symbol of Object.getOwnPropertySymbols(promise)) {
    const property = properties[symbol.description ?? '']
    if (property === undefined) continue
    define(promise, symbol, { enumerable: false })
    void define(Promise.prototype, symbol, property)
    hidden = true
  }
}

/** A constructor that returns what it is given: a class that extends it can add private fields to any object. */
const Given = function (object: object): object {
  return object
} as unknown as new (object: object) => object

class Ids extends Given {
  #id: unknown
  #trigger: unknown
  static id(object: object): unknown {
    return #id in object ? object.#id : undefined
  }
  static trigger(object: object): unknown {
    return #id in object ? object.#trigger : undefined
  }
  static setId(object: object, id: unknown): void {
    ;(#id in object ? object : new Ids(object)).#id = id
  }
  static setTrigger(object: object, trigger: unknown): void {
    ;(#id in object ? object : new Ids(object)).#trigger = trigger
  }
}

const { id, trigger, setId, setTrigger } = Ids
const properties: Readonly<Record<string, PropertyDescriptor>> = {
  async_id_symbol: {
    configurable: true,
    get(this: object) {
      return id(this)
    },
    set(this: object, value: unknown) {
      setId(this, value)
    },
  },
  trigger_async_id_symbol: {
    configurable: true,
    get(this: object) {
      return trigger(this)
    },
    set(this: object, value: unknown) {
      setTrigger(this, value)
    },
  },
}
