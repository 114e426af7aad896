import type { Context } from '../context.ts'
import type { Terminal } from '../core/terminal.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../io/terminal/theme.ts'

/** The rich terminal for a person at a screen; the plain one when asked for, or when there is no terminal. */
export async function openTerminal(context: Context): Promise<Terminal> {
  const { stdin: input, stdout: output, env, platform, signal } = context
  const theme = createTheme({ colourLevel: detectColour(env, output.isTTY), unicode: detectUnicode(env, platform) })
  if (isPlain(context)) {
    const { createPlainTerminal } = await import('../io/terminal/plain-terminal.ts')
    return createPlainTerminal({ input, output, theme, signal })
  }
  const { createRichTerminal } = await import('../io/terminal/rich-terminal.ts')
  return createRichTerminal({ input, output, theme, signal })
}

export function isPlain({ plain, stdin, stdout, env }: Context): boolean {
  return plain || !stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb'
}
