import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
  type KeypressEvent,
} from '@inquirer/core'
import type { Action, ChooseQuestion, LineQuestion, Option, Reply, SearchQuestion } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { drawFoot, drawItems, heightOf, keysOf, type Item, type KeyHelp, type Window } from './frame.ts'

/** What every prompt is drawn with. */
export interface Drawing {
  readonly theme: Theme
  readonly window: () => Window
  /** Calls the listener when the window's size has changed, until the returned function is called. */
  readonly onResize: (listener: () => void) => () => void
}

/** Draws a prompt anew for the window's new size. */
export function useRedrawOnResize({ onResize }: Drawing): void {
  const [, setTurn] = useState(0)
  const turn = useRef(0)
  useEffect(() => onResize(() => setTurn(++turn.current)), [])
}

/** A key press as Inquirer reports it; `sequence` tells capitals and other characters apart. */
export type Key = KeypressEvent & { readonly sequence?: string; readonly meta?: boolean; readonly shift?: boolean }

/** The action whose key was pressed, if any. */
export function actionOf(actions: readonly Action[] | undefined, key: Key): Action | undefined {
  if (key.ctrl || key.meta === true) return undefined
  return actions?.find((action) => (action.key === 'enter' ? isEnterKey(key) : action.key === key.name))
}

export function drawMessage(message: string, { theme, window }: Drawing): string {
  return wrap(theme.bold(message), window().columns - 1)
}

/** Waits for one of some keys; nothing of it stays on the screen. */
export const actPrompt = createPrompt<string, Drawing & { readonly actions: readonly Action[] }>((config, done) => {
  const { actions, theme, window } = config
  useRedrawOnResize(config)
  useKeypress((key, line) => {
    line.clearLine(0)
    const action = actionOf(actions, key)
    if (action !== undefined) done(action.id)
  })
  return drawFoot(keysOf(actions), window(), theme)
})

export type ChooseConfig = Drawing & ChooseQuestion

/** One of several: arrows and enter, or its number. */
export const choosePrompt = createPrompt<Reply<string>, ChooseConfig>((config, done) => {
  const { options, actions = [], theme, window } = config
  useRedrawOnResize(config)
  const [cursor, setCursor] = useState(
    Math.max(
      0,
      options.findIndex(({ id }) => id === config.start),
    ),
  )
  useKeypress((key, line) => {
    line.clearLine(0)
    const number = Number(key.name)
    const pick = (option: Option | undefined): void => option && done({ value: option.id })
    if (isEnterKey(key)) pick(options[cursor])
    else if (isUpKey(key, ['vim'])) setCursor((cursor + options.length - 1) % options.length)
    else if (isDownKey(key, ['vim'])) setCursor((cursor + 1) % options.length)
    else if (number >= 1 && number <= options.length) pick(options[number - 1])
    else {
      const action = actionOf(actions, key)
      if (action !== undefined) done({ action: action.id })
    }
  })
  const keys: KeyHelp = [
    ['↑↓', 'move'],
    ['enter', 'choose'],
    ...(options.length < 10 ? [[`1-${options.length}`, 'choose'] as const] : []),
    ...keysOf(actions),
  ]
  return drawList(config, optionItems(options, cursor, theme), cursor, ascii(keys, theme), window())
})

/** Any number of options: space ticks, enter confirms. */
export const pickPrompt = createPrompt<Reply<readonly string[]>, ChooseConfig>((config, done) => {
  const { options, actions = [], theme, window } = config
  useRedrawOnResize(config)
  const [cursor, setCursor] = useState(0)
  const [picked, setPicked] = useState<readonly string[]>([])
  const toggle = (index: number): void => {
    const id = options[index]?.id
    if (id === undefined) return
    setCursor(index)
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  }
  useKeypress((key, line) => {
    line.clearLine(0)
    const number = Number(key.name)
    if (isEnterKey(key)) done({ value: options.map(({ id }) => id).filter((id) => picked.includes(id)) })
    else if (isSpaceKey(key)) toggle(cursor)
    else if (isUpKey(key, ['vim'])) setCursor((cursor + options.length - 1) % options.length)
    else if (isDownKey(key, ['vim'])) setCursor((cursor + 1) % options.length)
    else if (number >= 1 && number <= options.length) toggle(number - 1)
    else {
      const action = actionOf(actions, key)
      if (action !== undefined) done({ action: action.id })
    }
  })
  const items = options.map(({ id, text }, index): Item => {
    const here = index === cursor
    return {
      mark: `${here ? theme.accent(theme.symbols.pointer) : ' '} ${picked.includes(id) ? `[${theme.right(theme.symbols.unicode ? '✔' : 'x')}]` : '[ ]'} `,
      text,
      style: here ? theme.accent : plain,
    }
  })
  return drawList(config, items, cursor, ascii([['↑↓', 'move'], ['space', 'tick'], ['enter', 'done'], ...keysOf(actions)], theme), window())
})

/** One of many, narrowed by typing. Letters are for searching, so leaving is on esc. */
export const searchPrompt = createPrompt<Reply<string>, Drawing & SearchQuestion>((config, done) => {
  const { options, actions = [], theme, window, placeholder = '' } = config
  useRedrawOnResize(config)
  const [filter, setFilter] = useState('')
  const [cursor, setCursor] = useState(0)
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches = options.filter(({ id, text, note = '' }) => words.every((word) => `${id} ${text} ${note}`.toLowerCase().includes(word)))
  const quit = actions[0]
  useKeypress((key, line) => {
    const option = matches[cursor]
    if (isEnterKey(key)) {
      // Enter ends readline's line; what was typed is put back.
      line.write(filter)
      if (option !== undefined) done({ value: option.id })
    } else if (isUpKey(key)) setCursor(matches.length === 0 ? 0 : (cursor + matches.length - 1) % matches.length)
    else if (isDownKey(key)) setCursor(matches.length === 0 ? 0 : (cursor + 1) % matches.length)
    else if (key.name === 'escape') {
      line.clearLine(0)
      if (filter === '' && quit !== undefined) done({ action: quit.id })
      setFilter('')
      setCursor(0)
    } else {
      if (line.line !== filter) setCursor(0)
      setFilter(line.line)
    }
  })
  const found = filter === '' ? theme.dim(placeholder) : `${filter} ${theme.dim(`(${matches.length} of ${options.length})`)}`
  const keys: KeyHelp = [
    ['↑↓', 'move'],
    ['enter', 'open'],
    ['esc', filter === '' && quit !== undefined ? quit.label : 'clear the search'],
  ]
  const items = optionItems(matches, cursor, theme, false)
  const empty: Item = { mark: '  ', text: 'Nothing matches.', style: theme.dim }
  const message = `${config.message} ${found}`
  return drawList({ ...config, message }, items.length > 0 ? items : [empty], items.length > 0 ? cursor : 0, ascii(keys, theme), window())
})

/** One typed line. Letters are text, so the actions are behind esc. */
export const linePrompt = createPrompt<Reply<string>, Drawing & LineQuestion>((config, done) => {
  const { actions = [], theme, window, validate } = config
  useRedrawOnResize(config)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [choosing, setChoosing] = useState(false)
  useKeypress((key, line) => {
    if (choosing) {
      line.clearLine(0)
      line.write(text)
      const action = actionOf(actions, key)
      if (action !== undefined) done({ action: action.id })
      else if (key.name === 'escape' || isEnterKey(key)) setChoosing(false)
    } else if (isEnterKey(key)) {
      const wrong = validate?.(text)
      if (wrong === undefined) done({ value: text })
      else {
        line.write(text)
        setProblem(wrong)
      }
    } else if (key.name === 'escape' && actions.length > 0) setChoosing(true)
    else {
      if (isBackspaceKey(key) || line.line !== text) setProblem('')
      setText(line.line)
    }
  })
  const foot = choosing
    ? drawFoot([...keysOf(actions), ['esc', 'type on']], window(), theme)
    : drawFoot([['enter', 'answer'], ...(actions.length > 0 ? [['esc', 'hint, skip, back, quit'] as const] : [])], window(), theme)
  return [
    `${drawMessage(config.message, config)}\n${theme.accent(theme.symbols.pointer)} ${text}`,
    `${problem === '' ? '' : `${theme.wrong(problem)}\n`}${foot}`,
  ]
})

const plain = (text: string): string => text

function optionItems(options: readonly Option[], cursor: number, theme: Theme, numbered = true): readonly Item[] {
  return options.map(({ text, note }, index) => {
    const here = index === cursor
    const number = numbered && options.length < 10 ? `${index + 1}. ` : ''
    return {
      mark: `${here ? theme.accent(theme.symbols.pointer) : ' '} ${number}`,
      text: note === undefined ? text : `${text}\n${note}`,
      style: here ? theme.accent : plain,
    }
  })
}

function drawList(
  config: Drawing & { readonly message: string },
  items: readonly Item[],
  cursor: number,
  keys: KeyHelp,
  window: Window,
): [string, string] {
  const message = drawMessage(config.message, config)
  const foot = drawFoot(keys, window, config.theme)
  const height = window.rows - heightOf(message) - heightOf(foot) - 2
  return [`${message}\n${drawItems(items, cursor, height, window, config.theme)}`, foot]
}

export const ascii = (keys: KeyHelp, theme: Theme): KeyHelp =>
  theme.symbols.unicode ? keys : keys.map(([key, does]) => [key.replace('↑↓', 'arrows'), does] as const)
