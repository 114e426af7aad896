import type { Condition } from './condition.ts'

/** A range of Node versions: from this version on, and before that one. Either may be left out. `'22'` is 22.0.0. */
export interface NodeRange {
  readonly from?: string
  readonly before?: string
}

/** What outputs of a demo are possible. */
export type ContractRule =
  /** The same output on every run. `that` states what must hold of it, without storing it. */
  | { readonly kind: 'exact'; readonly that?: Condition }
  /** A race: one of these outputs, line by line. */
  | { readonly kind: 'oneOf'; readonly outcomes: readonly (readonly string[])[] }
  /** The same lines on every run, in any order. */
  | { readonly kind: 'unordered'; readonly that?: Condition }
  /** The same lines on every run; each first line comes before its second, the rest is free. */
  | { readonly kind: 'partialOrder'; readonly pairs: readonly (readonly [first: string, second: string])[] }
  /** Numbers differ from run to run; these relations between them hold. */
  | { readonly kind: 'measured'; readonly relations: readonly Condition[] }

export interface ContractCase {
  /** No range: every Node that no earlier case covers. */
  readonly node?: NodeRange
  readonly contract: ContractRule
}

export type Contract = ContractRule | { readonly kind: 'byNode'; readonly cases: readonly ContractCase[] }

export const exact = (that?: Condition): ContractRule => (that === undefined ? { kind: 'exact' } : { kind: 'exact', that })
export const oneOf = (...outcomes: readonly (readonly string[])[]): ContractRule => ({ kind: 'oneOf', outcomes })
export const unordered = (that?: Condition): ContractRule => (that === undefined ? { kind: 'unordered' } : { kind: 'unordered', that })
export const partialOrder = (...pairs: readonly (readonly [string, string])[]): ContractRule => ({ kind: 'partialOrder', pairs })
export const measured = (...relations: readonly Condition[]): ContractRule => ({ kind: 'measured', relations })
/** The first case whose range contains the running Node counts. */
export const byNode = (...cases: readonly ContractCase[]): Contract => ({ kind: 'byNode', cases })
