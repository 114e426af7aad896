import { applySgr, resetStyles } from './sgr.ts'
import type { OpenStyles } from './sgr.ts'
import { widthOf } from './width.ts'

export interface SanitiseOptions {
  /** Columns between tab stops. Default 8. */
  readonly tabs?: number
}

export interface Sanitiser {
  /** The harmless text of what came so far and was not returned yet. Bytes are UTF-8, cut anywhere. */
  push(chunk: string | Uint8Array): string
  /** What was held back, and the end of styles left open. The sanitiser is not used any further. */
  end(): string
}

type State = 'text' | 'return' | 'escape' | 'charset' | 'csi' | 'string'

/** Longer than any real colour sequence; keeps memory bounded. */
const longestParameters = 100

const special = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/gu
const stringEnd = /[\u0007\n\u0018\u001A\u001B\u009C]/g
const stringStarts = ']PX^_'
const eightBitStringStarts = '\u0090\u0098\u009D\u009E\u009F'

/**
 * Makes what a program printed harmless to show. Colour sequences stay, closed at the end of each line; every other control
 * sequence goes. Tabs become blanks, CRLF a line end, any other control character becomes visible (`^G`, `<U+202E>`).
 */
export function sanitise(text: string, options: SanitiseOptions = {}): string {
  const sanitiser = createSanitiser(options)
  return sanitiser.push(text) + sanitiser.end()
}

/** `sanitise` for output that comes in pieces, cut anywhere, even inside a sequence or a character. */
export function createSanitiser({ tabs = 8 }: SanitiseOptions = {}): Sanitiser {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const open: OpenStyles = new Map()
  let state: State = 'text'
  let parameters = ''
  let held = ''
  let out = ''
  /** Columns of the line up to the last tab, and the text after it. */
  let column = 0
  let sinceTab = ''

  function show(text: string): void {
    out += text
    sinceTab += text
  }

  function endLine(): void {
    out += open.size === 0 ? '\n' : `${resetStyles}\n`
    open.clear()
    column = 0
    sinceTab = ''
  }

  function tab(): void {
    column += widthOf(sinceTab)
    sinceTab = ''
    const blanks = tabs - (column % tabs)
    column += blanks
    out += ' '.repeat(blanks)
  }

  function takeSpecial(character: string): void {
    if (character === '\n') endLine()
    else if (character === '\t') tab()
    else if (character === '\r') state = 'return'
    else if (character === '\u001B') state = 'escape'
    else if (character === '\u009B') startCsi()
    else if (eightBitStringStarts.includes(character)) state = 'string'
    else show(visibleForm(character))
  }

  function startCsi(): void {
    state = 'csi'
    parameters = ''
  }

  function endCsi(final: string): void {
    state = 'text'
    if (final !== 'm' || parameters.length > longestParameters || !/^[\d;:]*$/.test(parameters)) return
    applySgr(open, parameters)
    out += `\u001B[${parameters}m`
  }

  /** Takes one character of an escape sequence. False: it does not belong to it. */
  function takeEscape(character: string): boolean {
    if (state === 'escape' && character === '\u001B') return true
    if (state === 'escape' && character === '[') {
      startCsi()
      return true
    }
    if (state === 'escape' && stringStarts.includes(character)) {
      state = 'string'
      return true
    }
    if (character >= ' ' && character <= '/') {
      state = 'charset'
      return true
    }
    state = 'text'
    return character >= '0' && character <= '~'
  }

  function takeCsi(character: string): boolean {
    if (character >= ' ' && character <= '?') {
      if (parameters.length <= longestParameters) parameters += character
      return true
    }
    if (character >= '@' && character <= '~') {
      endCsi(character)
      return true
    }
    state = 'text'
    return false
  }

  function take(text: string): void {
    let at = 0
    while (at < text.length) {
      if (state === 'text') {
        special.lastIndex = at
        // Every match is one code unit long; `test` makes no object for each of them.
        const end = special.test(text) ? special.lastIndex - 1 : text.length
        if (end > at) show(text.slice(at, end))
        at = end + 1
        if (end < text.length) takeSpecial(text.charAt(end))
      } else if (state === 'string') {
        stringEnd.lastIndex = at
        const found = stringEnd.exec(text)
        at = found === null ? text.length : found.index
        if (found === null) continue
        // A line end stops a sequence that was never ended, so that it cannot swallow the rest of the output.
        state = found[0] === '\u001B' ? 'escape' : 'text'
        if (found[0] !== '\n') at += 1
      } else if (state === 'return') {
        if (text[at] !== '\n') show('^M')
        state = 'text'
      } else if (state === 'csi') {
        if (takeCsi(text.charAt(at))) at += 1
      } else if (takeEscape(text.charAt(at))) {
        at += 1
      }
    }
  }

  function flush(): string {
    const flushed = out
    out = ''
    return flushed
  }

  return {
    push(chunk) {
      const text = held + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
      const last = text.charCodeAt(text.length - 1)
      const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
      held = text.slice(cut)
      take(text.slice(0, cut))
      return flush()
    },
    end() {
      take(held + decoder.decode())
      if (state === 'return') show('^M')
      if (open.size > 0) out += resetStyles
      return flush()
    },
  }
}

function visibleForm(character: string): string {
  const code = character.charCodeAt(0)
  if (code === 0x7f) return '^?'
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
