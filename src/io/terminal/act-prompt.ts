import { createPrompt } from '@inquirer/core'
import type { Action } from '../../core/terminal.ts'
import { drawFoot, keysOf } from './frame.ts'
import { actionOf, useFrame, useKeys, type Drawing } from './prompt-hooks.ts'

/** Waits for one of some keys; nothing of it stays on the screen. */
export const actPrompt = createPrompt<string, Drawing & { readonly actions: readonly Action[] }>((config, done) => {
  const { actions, theme, window } = config
  const frame = useFrame(config)
  useKeys(config, (key) => {
    const action = actionOf(actions, key)
    if (action !== undefined) done(action.id)
  })
  return frame(drawFoot(keysOf(actions), window(), theme))
})
