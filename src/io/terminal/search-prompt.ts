import { createPrompt, isDownKey, isEnterKey, isUpKey, useState } from '@inquirer/core'
import type { Option, Reply, SearchQuestion } from '../../core/terminal.ts'
import { graphemesOf } from '../../core/view/text/width.ts'
import { drawOptions, step } from './choose-prompt.ts'
import { ascii, drawFrame, keysOf, type Item, type KeyHelp } from './frame.ts'
import { matchingOptions } from './matching-options.ts'
import { actionOf, retype, useFrame, useText, type Drawing, type Key, type Typed } from './prompt-hooks.ts'

/** One of many, narrowed by typing. Letters are for searching, so leaving is on esc. */
export const searchPrompt = createPrompt<Reply<string>, Drawing & SearchQuestion>((config, done) => {
  const { options, actions = [], theme, window, placeholder = '' } = config
  const frame = useFrame(config)
  const [filter, setFilter] = useState('')
  const [at, setAt] = useState(0)
  const [cursor, setCursor] = useState(Math.max(0, indexOf(options, config.start)))
  const [choosing, setChoosing] = useState(false)
  const matches = matchingOptions(options, filter)
  const only = actions.length === 1 ? actions[0] : undefined

  useText(config, filter, (key, line) => {
    if (choosing) chooseAction(key, line)
    else if (isEnterKey(key)) {
      // Enter ends readline's line; what was typed is put back.
      retype(line, filter)
      const option = matches[cursor]
      if (option !== undefined) done({ value: option.id })
    } else if (isUpKey(key) || isDownKey(key)) {
      retype(line, filter)
      setCursor(step(cursor, isUpKey(key) ? -1 : 1, matches.length))
    } else if (key.name === 'pageup') setCursor(Math.max(0, cursor - 10))
    else if (key.name === 'pagedown') setCursor(Math.max(0, Math.min(matches.length - 1, cursor + 10)))
    else if (key.name === 'escape') leave(line)
    else search(line)
  })

  function search(line: Typed): void {
    // A new search starts at its best match; a cleared one where the learner was not looking for anything.
    if (line.line !== filter) setCursor(0)
    setFilter(line.line)
    setAt(line.cursor ?? line.line.length)
  }

  function leave(line: Typed): void {
    if (filter !== '') {
      retype(line, '')
      setFilter('')
      setAt(0)
      setCursor(0)
    } else if (only !== undefined) done({ action: only.id })
    else setChoosing(actions.length > 0)
  }

  function chooseAction(key: Key, line: Typed): void {
    retype(line, filter)
    const action = actionOf(actions, key)
    if (action === undefined) setChoosing(false)
    else done({ action: action.id })
  }

  const count = filter === '' ? placeholder : `(${matches.length} of ${options.length})`
  const message = `${config.message} ${drawTyped(filter, at, theme.underline)}${theme.dim(count)}`
  const esc = filter === '' ? (actions.length > 1 ? 'other keys' : (only?.label ?? '')) : 'clear'
  const keys: KeyHelp = choosing
    ? [...keysOf(actions), ['esc', 'search on']]
    : [['↑↓', 'move'], ['enter', 'open'], ...(esc === '' ? [] : [['esc', esc] as const])]
  const empty: Item = { mark: '  ', text: 'Nothing matches.', style: theme.dim }
  const items = matches.length > 0 ? drawOptions(matches, cursor, theme, false) : [empty]
  const drawn = { message, items, cursor: matches.length > 0 ? cursor : 0, keys: ascii(keys, theme), help: false }
  return frame(drawFrame(drawn, window(), theme))
})

const indexOf = (options: readonly Option[], id: string | undefined): number => options.findIndex((option) => option.id === id)

/** What was typed, the character at the cursor underlined: the real cursor is hidden elsewhere. */
function drawTyped(text: string, at: number, underline: (text: string) => string): string {
  if (text === '') return ''
  const [here = ' ', ...rest] = graphemesOf(text.slice(at))
  return `${text.slice(0, at)}${underline(here)}${rest.join('')}${at < text.length ? ' ' : ''}`
}
