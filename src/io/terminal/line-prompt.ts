import { createPrompt, isEnterKey, useEffect, useState } from '@inquirer/core'
import type { LineQuestion, Reply } from '../../core/terminal.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { drawFoot, keysOf, type KeyHelp } from './frame.ts'
import { actionOf, retype, useFrame, useText, type Drawing } from './prompt-hooks.ts'

/** One typed line. Letters are text, so the actions are behind esc. */
export const linePrompt = createPrompt<Reply<string>, Drawing & LineQuestion>((config, done) => {
  const { actions = [], theme, window, validate } = config
  const frame = useFrame(config)
  const [text, setText] = useState(config.start ?? '')
  const [problem, setProblem] = useState('')
  const [choosing, setChoosing] = useState(false)
  const [, setBegun] = useState(false)
  useEffect((readline) => {
    if (text !== '') readline.write(text)
    // Drawn once more, so that the cursor is where readline has it.
    setBegun(true)
  }, [])
  useText(config, text, (key, line) => {
    if (choosing) {
      retype(line, text)
      const action = actionOf(actions, key)
      if (action !== undefined) done({ action: action.id, soFar: text })
      else if (key.name === 'escape' || isEnterKey(key)) setChoosing(false)
    } else if (isEnterKey(key)) {
      retype(line, text)
      const wrong = validate?.(text)
      if (wrong === undefined) done({ value: text })
      else setProblem(wrong)
    } else if (key.name === 'escape') setChoosing(actions.length > 0)
    else {
      if (line.line !== text) setProblem('')
      setText(line.line)
    }
  })

  const { columns, rows } = window()
  const keys: KeyHelp = choosing
    ? [...keysOf(actions), ['esc', 'type on']]
    : [
        ['enter', 'answer'],
        ...(actions.length > 0 ? [['esc', actions.length === 1 ? (actions[0]?.label ?? '') : 'other keys'] as const] : []),
      ]
  const foot = drawFoot(keys, { columns, rows }, theme)
  const wrong = problem === '' ? [] : wrap(theme.wrong(problem), columns - 1).split('\n')
  const room = Math.max(1, rows - 2 - foot.length - wrong.length)
  const title = wrap(theme.bold(config.message), columns - 1)
    .split('\n')
    .slice(0, room)
  return frame([...title, `${theme.accent(theme.symbols.pointer)} ${text}`, ...wrong, ...foot], title.length)
})
