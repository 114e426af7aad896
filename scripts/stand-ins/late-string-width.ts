/** Stands in for fast-string-width in the bundle: the same, loaded when it is called; see build.ts. */
declare const require: (file: string) => { readonly default: (text: string) => number }

let widthOf: ((text: string) => number) | undefined

export default function stringWidth(text: string): number {
  widthOf ??= require('./string-width.cjs').default
  return widthOf(text)
}
