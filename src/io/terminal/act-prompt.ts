import { createPrompt, useEffect, useRef, useState } from '@inquirer/core'
import type { Action } from '../../core/terminal.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { drawFoot, keysOf } from './frame.ts'
import { actionOf, useFrame, useKeys, type Drawing } from './prompt-hooks.ts'

interface ActConfig extends Drawing {
  readonly actions: readonly Action[]
  /** A line above the keys, drawn anew every second. */
  readonly clock: (() => string) | undefined
}

/** Waits for one of some keys; nothing of it stays on the screen. */
export const actPrompt = createPrompt<string, ActConfig>((config, done) => {
  const { actions, clock, theme, window } = config
  const frame = useFrame(config)
  const seconds = useRef(0)
  const [, setSeconds] = useState(0)
  useEffect(() => {
    if (clock === undefined) return
    const timer = setInterval(() => setSeconds(++seconds.current), 1000)
    return () => clearInterval(timer)
  }, [])
  useKeys(config, (key) => {
    const action = actionOf(actions, key)
    if (action !== undefined) done(action.id)
  })
  const said = clock === undefined ? [] : wrap(clock(), window().columns - 1).split('\n')
  return frame([...said, ...drawFoot(keysOf(actions), window(), theme)])
})
