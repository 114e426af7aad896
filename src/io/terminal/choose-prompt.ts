import { createPrompt, isDownKey, isEnterKey, isUpKey, useState } from '@inquirer/core'
import type { ChooseQuestion, Option, Reply } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { ascii, drawFrame, keysOf, type Item, type KeyHelp } from './frame.ts'
import { actionOf, useFrame, useKeys, type Drawing } from './prompt-hooks.ts'

/** One of several: arrows and enter, or its number. */
export const choosePrompt = createPrompt<Reply<string>, Drawing & ChooseQuestion>((config, done) => {
  const { message, options, actions = [], theme, window } = config
  const frame = useFrame(config)
  const start = options.findIndex(({ id }) => id === config.start)
  const [cursor, setCursor] = useState(Math.max(0, start))
  const { help } = useKeys(config, (key) => {
    const action = actionOf(actions, key)
    const option = options[isEnterKey(key) ? cursor : numberOf(key.name) - 1]
    if (isUpKey(key, ['vim'])) setCursor(step(cursor, -1, options.length))
    else if (isDownKey(key, ['vim'])) setCursor(step(cursor, 1, options.length))
    else if (option !== undefined) done({ value: option.id })
    else if (action !== undefined) done({ action: action.id })
  })
  const keys: KeyHelp = [['↑↓', 'move'], ['enter', 'choose'], ...numberKeys(options, 'choose'), ...keysOf(actions)]
  const items = drawOptions(options, cursor, theme)
  return frame(drawFrame({ message, items, cursor, keys: ascii(keys, theme), help }, window(), theme))
})

/** The next place in a list whose ends meet. */
export const step = (cursor: number, by: number, length: number): number => (length === 0 ? 0 : (cursor + by + length) % length)

/** 1 to 9, or 0 for any other key. */
export const numberOf = (name: string | undefined): number => (name !== undefined && /^[1-9]$/.test(name) ? Number(name) : 0)

/** More options than there are digits carry no numbers. */
export const areNumbered = (options: readonly Option[]): boolean => options.length > 0 && options.length < 10

export const numberKeys = (options: readonly Option[], does: string): KeyHelp =>
  areNumbered(options) ? [[options.length === 1 ? '1' : `1-${options.length}`, does]] : []

export function drawOptions(
  options: readonly Option[],
  cursor: number,
  theme: Theme,
  numbered: boolean = areNumbered(options),
): readonly Item[] {
  return options.map(({ text, note }, index) => {
    const here = index === cursor
    return {
      mark: `${here ? theme.accent(theme.symbols.pointer) : ' '} ${numbered ? `${index + 1}. ` : ''}`,
      text: note === undefined ? text : `${text}\n${theme.dim(note)}`,
      style: here ? theme.accent : (row) => row,
    }
  })
}
