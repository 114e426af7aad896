/** The styles switched on at one place of a text: by attribute, the parameters that switched it on. */
export type OpenStyles = Map<string, string>

export const resetStyles = '\u001B[0m'

/** One colour sequence; the group holds its parameters. */
export const sgrPattern = /\u001B\[([\d;:]*)m/g

const attributes: readonly (readonly [name: string, on: readonly number[], off: number])[] = [
  ['bold', [1], 22],
  ['dim', [2], 22],
  ['italic', [3, 20], 23],
  ['underline', [4, 21], 24],
  ['blink', [5, 6], 25],
  ['inverse', [7], 27],
  ['hidden', [8], 28],
  ['strike', [9], 29],
  ['text', [30, 31, 32, 33, 34, 35, 36, 37, 38, 90, 91, 92, 93, 94, 95, 96, 97], 39],
  ['ground', [40, 41, 42, 43, 44, 45, 46, 47, 48, 100, 101, 102, 103, 104, 105, 106, 107], 49],
  ['frame', [51, 52], 54],
  ['overline', [53], 55],
  ['underline colour', [58], 59],
]

const switchedOn = new Map(attributes.flatMap(([name, on]) => on.map((code) => [code, name] as const)))

/** What the parameters of one colour sequence (`1;31`) change. */
export function applySgr(open: OpenStyles, parameters: string): void {
  const tokens = parameters.split(';')
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    const code = token === '' ? 0 : Number.parseInt(token, 10)
    if (code === 0) {
      open.clear()
    } else if ((code === 38 || code === 48 || code === 58) && !token.includes(':')) {
      const length = tokens[index + 1] === '5' ? 3 : tokens[index + 1] === '2' ? 5 : 1
      open.set(switchedOn.get(code) ?? '', tokens.slice(index, index + length).join(';'))
      index += length - 1
    } else if (token === '4:0') {
      open.delete('underline')
    } else {
      applyCode(open, code, token)
    }
  }
}

function applyCode(open: OpenStyles, code: number, token: string): void {
  const closed = attributes.filter(([, , off]) => off === code)
  for (const [name] of closed) open.delete(name)
  // Rare codes (fonts, ideograms) share one place: all that matters is that a reset follows.
  if (closed.length === 0) open.set(switchedOn.get(code) ?? 'other', token)
}

/** The sequence that switches these styles on; empty when there are none. */
export const openSgr = (open: OpenStyles): string => (open.size === 0 ? '' : `\u001B[${[...open.values()].join(';')}m`)

/** The text without colour sequences. Other control sequences stay: see `sanitise`. */
export const stripStyles = (text: string): string => text.replace(sgrPattern, '')
