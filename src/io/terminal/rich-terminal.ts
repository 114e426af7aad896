import type { Busy, Option, Terminal } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { Interrupted } from '../../errors.ts'
import type { Window } from './frame.ts'

export interface RichTerminalOptions {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly theme: Theme
  readonly signal: AbortSignal
}

/** Anything quicker than this needs no spinner. */
const spinnerAfterMs = 300

/** The terminal of a person at a screen: Inquirer prompts whose keys are always shown. */
export function createRichTerminal({ input, output, theme, signal }: RichTerminalOptions): Terminal {
  const window = (): Window => ({ columns: output.columns || 80, rows: output.rows || 24 })
  const print = (text = ''): void => void output.write(`${text}\n`)
  const onResize = (listener: () => void): (() => void) => {
    output.on('resize', listener)
    return () => void output.off('resize', listener)
  }
  const drawing = { theme, window, onResize }

  async function ask<T, Config extends object>(prompt: (config: Config, context: object) => Promise<T>, config: Config): Promise<T> {
    if (signal.aborted) throw new Interrupted('interrupted')
    try {
      return await prompt(config, { input, output, signal, clearPromptOnDone: true })
    } catch (error) {
      if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
        throw new Interrupted('interrupted', { cause: error })
      throw error
    } finally {
      restore(input, output)
    }
  }

  /** What was asked and answered stays on the screen as one line. */
  const keep = (message: string, answer: string): void =>
    print(wrap(`${theme.dim(message)} ${theme.accent(answer)}`, window().columns, { hanging: '  ' }))
  const textOf = (options: readonly Option[], id: string): string => options.find((option) => option.id === id)?.text ?? id

  return {
    plain: false,
    theme,
    columns: () => window().columns,
    rows: () => window().rows,
    print,
    write: (text) => void output.write(text),
    async act(actions) {
      const { actPrompt } = await import('./prompts.ts')
      return ask(actPrompt, { ...drawing, actions })
    },
    async choose(question) {
      const { choosePrompt } = await import('./prompts.ts')
      const reply = await ask(choosePrompt, { ...drawing, ...question })
      if ('value' in reply) keep(question.message, textOf(question.options, reply.value))
      return reply
    },
    async search(question) {
      const { searchPrompt } = await import('./prompts.ts')
      const reply = await ask(searchPrompt, { ...drawing, ...question })
      if ('value' in reply) keep(question.message, textOf(question.options, reply.value))
      return reply
    },
    async pick(question) {
      const { pickPrompt } = await import('./prompts.ts')
      const reply = await ask(pickPrompt, { ...drawing, ...question })
      if ('value' in reply)
        keep(question.message, reply.value.length === 0 ? 'none' : reply.value.map((id) => textOf(question.options, id)).join(', '))
      return reply
    },
    async order(question) {
      const { orderPrompt } = await import('./order-prompt.ts')
      return ask(orderPrompt, { ...drawing, ...question })
    },
    async line(question) {
      const { linePrompt } = await import('./prompts.ts')
      const reply = await ask(linePrompt, { ...drawing, ...question })
      if ('value' in reply) keep(question.message, reply.value)
      return reply
    },
    busy: (text) => spin(text, output),
    close: () => restore(input, output),
  }
}

/** The spinner is loaded only when something really takes a while. */
function spin(text: string, stream: NodeJS.WriteStream): Busy {
  let now = text
  let spinner: { text: string; stop(): unknown } | undefined
  let stopped = false
  const start = async (): Promise<void> => {
    const { default: ora } = await import('ora')
    if (!stopped) spinner = ora({ text: now, stream, discardStdin: false }).start()
  }
  const timer = setTimeout(() => void start(), spinnerAfterMs)
  return {
    say(next) {
      now = next
      if (spinner !== undefined) spinner.text = next
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      spinner?.stop()
    },
  }
}

/** Whatever was going on: the cursor is visible, and the shell gets its line editing back. */
function restore(input: NodeJS.ReadStream, output: NodeJS.WriteStream): void {
  if (output.writable) output.write('\u001B[?25h')
  if (input.isTTY) input.setRawMode(false)
}
