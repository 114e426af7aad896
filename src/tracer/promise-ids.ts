import { define } from './node.ts'

let hidden = false
let ownId: symbol | undefined

/**
 * While hooks are on, Node gives every promise two properties with its ids, and `console.log(promise)` prints them. With these setters to
 * inherit they get them unseen. Node asks for the first as an own property; the other is kept in a private field, which costs less. The
 * symbols are learned from the first promise: to ask Node for them would use up an id.
 */
export function hideIds(promise: object): void {
  if (hidden) return
  for (const symbol of Object.getOwnPropertySymbols(promise)) {
    const name = symbol.description
    if (name !== 'async_id_symbol' && name !== 'trigger_async_id_symbol') continue
    define(promise, symbol, { enumerable: false })
    if (name === 'async_id_symbol') ownId = symbol
    void define(Promise.prototype, symbol, name === 'async_id_symbol' ? ownProperty(symbol) : triggerProperty)
    hidden = true
  }
}

/** In a flood of promises what this costs would tell: the promises to come show the id they own. */
export function hideNoMoreIds(): void {
  if (ownId !== undefined) Reflect.deleteProperty(Promise.prototype, ownId)
}

function ownProperty(symbol: symbol): PropertyDescriptor {
  const own = { value: undefined as unknown, writable: true, configurable: true, enumerable: false }
  return {
    configurable: true,
    set(this: object, value: unknown) {
      own.value = value
      define(this, symbol, own)
    },
  }
}

/** A constructor that returns what it is given: a class that extends it can add private fields to any object. */
const Given = function (object: object): object {
  return object
} as unknown as new (object: object) => object

class Trigger extends Given {
  #id: unknown
  static read(object: object): unknown {
    return #id in object ? object.#id : undefined
  }
  static write(object: object, id: unknown): void {
    ;(#id in object ? object : new Trigger(object)).#id = id
  }
}

const { read, write } = Trigger
const triggerProperty: PropertyDescriptor = {
  configurable: true,
  get(this: object) {
    return read(this)
  },
  set(this: object, value: unknown) {
    write(this, value)
  },
}
