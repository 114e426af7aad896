import { isEnterKey, useEffect, useKeypress, useRef, useState, type KeypressEvent } from '@inquirer/core'
import type { Action } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { widthOf } from '../../core/view/text/width.ts'
import type { Window } from './frame.ts'

/** What every prompt is drawn with. */
export interface Drawing {
  readonly theme: Theme
  readonly window: () => Window
  /** Calls the listener when the window's size has changed, until the returned function is called. */
  readonly onResize: (listener: () => void) => () => void
  /** Writes between two frames. */
  readonly write: (text: string) => void
  /** There will be no more keys: Ctrl-D, or the input is at its end. */
  readonly onEnd: () => void
  /** Stops the process as Ctrl-Z does everywhere; calls back when it goes on. */
  readonly suspend: (resumed: () => void) => void
}

/** A key press as Inquirer reports it; `sequence` tells capitals and other characters apart. */
export type Key = KeypressEvent & { readonly sequence?: string; readonly meta?: boolean }

/** The part of readline's interface that text prompts need. */
export interface Typed {
  readonly line: string
  /** Where the cursor is in it; Inquirer's type leaves it out. */
  readonly cursor?: number
  write(text: string): void
  clearLine(direction: 0): void
}

const hideCursor = '\u001B[?25l'

/** The action whose key was pressed, if any. */
export function actionOf(actions: readonly Action[] | undefined, key: Key): Action | undefined {
  if (key.ctrl || key.meta === true) return undefined
  return actions?.find((action) => (action.key === 'enter' ? isEnterKey(key) : action.key === key.name || action.key === key.sequence))
}

/** Keys as commands. Pasted text is none. The help can be asked for with `?`, and goes with the next key. */
export function useKeys(drawing: Drawing, press: (key: Key) => void): { readonly help: boolean } {
  const [help, setHelp] = useState(false)
  usePresses(drawing, (key, line, pasted) => {
    line.clearLine(0)
    if (pasted) return
    setHelp(key.sequence === '?' && !help)
    if (key.sequence !== '?') press(key)
  })
  return { help }
}

/** Keys as text. A pasted line end comes as a blank: it must not answer. */
export function useText(drawing: Drawing, text: string, press: (key: Key, line: Typed) => void): void {
  usePresses(drawing, (key, line, pasted) => {
    if (pasted && isEnterKey(key)) retype(line, text === '' || text.endsWith(' ') ? text : `${text} `)
    press(pasted ? { name: '', ctrl: false, shift: false } : key, line)
  })
}

/** Has readline's line be this text, whatever it was. */
export function retype(line: Typed, text: string): void {
  line.clearLine(0)
  line.write(text)
}

function usePresses({ onEnd }: Drawing, press: (key: Key, line: Typed, pasted: boolean) => void): void {
  const pasting = useRef(false)
  useEffect((readline) => {
    readline.on('close', onEnd)
    return () => readline.removeListener('close', onEnd)
  }, [])
  useKeypress((key: Key, line) => {
    if (key.name === 'paste-start') pasting.current = true
    else if (key.name === 'paste-end') pasting.current = false
    else press(key, line, pasting.current)
  })
}

/**
 * Hands a frame's rows to Inquirer, and draws them anew on resize and after Ctrl-Z. The cursor is shown on row `at`; if nothing is said it
 * is hidden on an empty row below the last. There it stays below the frame whether a terminal counts rows that it breaks on resize by where
 * they are (VTE, kitty) or all of them (xterm.js, and so VS Code), and nothing of the old frame is left behind.
 */
export function useFrame(drawing: Drawing): (rows: readonly string[], at?: number) => [string, string] {
  const drawn = useRef<{ readonly rows: readonly string[]; readonly at: number }>({ rows: [], at: 0 })
  const turn = useRef(0)
  const [, setTurn] = useState(0)
  useEffect((readline) => {
    const redraw = (): void => setTurn(++turn.current)
    const stopListening = drawing.onResize(() => {
      const { rows, at } = drawn.current
      const { columns } = drawing.window()
      const above = rows.slice(0, at).reduce((sum, row) => sum + Math.max(1, Math.ceil(widthOf(row) / columns)), 0)
      const inside = Math.floor(widthOf(rows[at] ?? '') / columns)
      drawing.write(`${up(above + inside)}\r\u001B[J${makeRoom(rows.length, at)}`)
      redraw()
    })
    const onSuspend = (): void => {
      const { rows, at } = drawn.current
      drawing.write(`${'\n'.repeat(rows.length - at)}\r`)
      drawing.suspend(() => {
        drawing.write(makeRoom(drawn.current.rows.length, drawn.current.at))
        redraw()
      })
    }
    readline.on('SIGTSTP', onSuspend)
    return () => {
      stopListening()
      readline.removeListener('SIGTSTP', onSuspend)
    }
  }, [])
  return (rows, at) => {
    const hidden = at === undefined
    // Inquirer takes an empty last row for a full one and adds another.
    const all = hidden ? [...rows, `${hideCursor} `] : rows
    const last = at ?? rows.length
    drawn.current = { rows: all, at: last }
    return [all.slice(0, last + 1).join('\n'), all.slice(last + 1).join('\n')]
  }
}

const up = (rows: number): string => (rows > 0 ? `\u001B[${rows}A` : '')

/** Blank rows for a frame as high as the last, and the cursor where Inquirer believes it to be. */
const makeRoom = (height: number, at: number): string => '\n'.repeat(Math.max(0, height - 1)) + up(height - 1 - at)
