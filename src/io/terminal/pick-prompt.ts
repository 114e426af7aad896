import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useState } from '@inquirer/core'
import type { PickQuestion, Reply } from '../../core/terminal.ts'
import { areNumbered, numberKeys, numberOf, step } from './choose-prompt.ts'
import { ascii, drawFrame, keysOf, type Item, type KeyHelp } from './frame.ts'
import { actionOf, useFrame, useKeys, type Drawing } from './prompt-hooks.ts'

/** Any number of options: space ticks, enter confirms. The answer is in the order of the options. */
export const pickPrompt = createPrompt<Reply<readonly string[]>, Drawing & PickQuestion>((config, done) => {
  const { message, options, actions = [], theme, window } = config
  const frame = useFrame(config)
  const [cursor, setCursor] = useState(0)
  const [picked, setPicked] = useState<readonly string[]>(config.picked ?? [])
  const ids = options.map(({ id }) => id)
  const answer = ids.filter((id) => picked.includes(id))
  const hasAll = !actions.some(({ key }) => key === 'a')

  const { help } = useKeys(config, (key) => {
    const action = actionOf(actions, key)
    const number = numberOf(key.name)
    if (isEnterKey(key)) done({ value: answer })
    else if (isSpaceKey(key)) toggle(cursor)
    else if (isUpKey(key, ['vim'])) setCursor(step(cursor, -1, options.length))
    else if (isDownKey(key, ['vim'])) setCursor(step(cursor, 1, options.length))
    else if (number > 0) toggle(number - 1)
    else if (hasAll && key.name === 'a') setPicked(answer.length === ids.length ? [] : ids)
    else if (action !== undefined) done({ action: action.id, soFar: answer })
  })

  function toggle(index: number): void {
    const id = ids[index]
    if (id === undefined) return
    setCursor(index)
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  }

  const tick = theme.symbols.unicode ? '✔' : 'x'
  const items = options.map(({ id, text, note }, index): Item => {
    const here = index === cursor
    const number = areNumbered(options) ? ` ${index + 1}.` : ''
    return {
      mark: `${here ? theme.accent(theme.symbols.pointer) : ' '} ${picked.includes(id) ? `[${theme.right(tick)}]` : '[ ]'}${number} `,
      text: note === undefined ? text : `${text}\n${theme.dim(note)}`,
      style: here ? theme.accent : (row) => row,
    }
  })
  const keys: KeyHelp = [
    ['↑↓', 'move'],
    ['space', 'tick'],
    ...numberKeys(options, 'tick'),
    ...(hasAll ? [['a', 'all'] as const] : []),
    ['enter', 'done'],
    ...keysOf(actions),
  ]
  return frame(drawFrame({ message, items, cursor, keys: ascii(keys, theme), help }, window(), theme))
})
