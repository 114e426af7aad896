import { emitKeypressEvents, type Interface } from 'node:readline'
import type { Busy, Option, Terminal } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { EndOfInput, Interrupted } from '../../errors.ts'
import { ellipsis, type Window } from './frame.ts'
import type { Key } from './prompt-hooks.ts'
import type * as prompts from './prompts.ts'
import { createPromptOutput } from './prompt-output.ts'
import { startSpinner } from './spinner.ts'

export interface RichTerminalOptions {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly theme: Theme
  /** Ends the prompt at hand with `Interrupted`. */
  readonly signal: AbortSignal
}

/** Esc alone and the start of an arrow key look the same until so much time has passed. Node's own 500 ms feel broken. */
const escapeAfterMs = 100
/** What was answered stays on the screen in no more rows than this. */
const keptRows = 3

const showCursor = '\u001B[?25h'
/** Pasted text comes marked as such, so that a line end in it answers nothing. */
const pasteMarks = { on: '\u001B[?2004h', off: '\u001B[?2004l' }

/** The terminal of a person at a screen: Inquirer prompts whose keys are always shown. */
export function createRichTerminal({ input, output, theme, signal }: RichTerminalOptions): Terminal {
  const window = (): Window => ({ columns: output.columns || 80, rows: output.rows || 24 })
  const print = (text = ''): void => void output.write(`${text}\n`)
  let leavePrompt: (() => void) | undefined
  let busy: Busy | undefined
  let listening = false
  let closed = false
  // Typed together with an answer, or while the next prompt is made ready, it would be nobody's.
  let interrupted = false
  const onKey = (_text: string | undefined, { ctrl, name }: Key): void => {
    if (ctrl && name === 'c') interrupted = true
  }

  const drawing = {
    theme,
    window,
    write: (text: string) => void output.write(text),
    onResize: (listener: () => void) => {
      output.on('resize', listener)
      return () => void output.off('resize', listener)
    },
    suspend: (resumed: () => void) => {
      restore(input, output)
      process.once('SIGCONT', () => {
        if (leavePrompt === undefined) return
        input.setRawMode(true)
        output.write(pasteMarks.on)
        resumed()
      })
      process.kill(process.pid, 'SIGTSTP')
    },
  }

  /** Loads the prompts, and has one ask. Inquirer's ways to end become ours. */
  async function ask<T, Config>(
    choose: (loaded: typeof prompts) => (config: Config, context: object) => Promise<T>,
    config: Omit<Config, keyof typeof drawing | 'onEnd'>,
  ): Promise<T> {
    const prompt = choose(await import('./prompts.ts'))
    if (closed || interrupted || signal.aborted) throw new Interrupted('interrupted')
    if (input.readableEnded || input.destroyed) throw new EndOfInput('the input ended')
    if (!listening) {
      emitKeypressEvents(input, { escapeCodeTimeout: escapeAfterMs } as unknown as Interface)
      input.on('keypress', onKey)
    }
    listening = true
    const ending = new AbortController()
    let why: Error = new Interrupted('interrupted')
    const interrupt = (): void => ending.abort()
    const end = (): void => {
      why = new EndOfInput('the input ended')
      ending.abort()
    }
    leavePrompt = interrupt
    signal.addEventListener('abort', interrupt)
    input.on('end', end).on('close', end).on('error', end)
    output.write(pasteMarks.on)
    try {
      const whole = { ...drawing, onEnd: end, ...config } as Config
      return await prompt(whole, { input, output: createPromptOutput(output), signal: ending.signal, clearPromptOnDone: true })
    } catch (error) {
      if (!(error instanceof Error) || !['ExitPromptError', 'AbortPromptError'].includes(error.name)) throw error
      throw why
    } finally {
      leavePrompt = undefined
      signal.removeEventListener('abort', interrupt)
      input.off('end', end).off('close', end).off('error', end)
      restore(input, output)
    }
  }

  /** What was asked and answered stays on the screen, short enough not to push the story away. */
  function keep(message: string, answer: string): void {
    const rows = wrap(`${theme.dim(message)} ${theme.accent(answer)}`, window().columns - 2, { hanging: '  ' }).split('\n')
    const kept = rows.length > keptRows ? [...rows.slice(0, keptRows - 1), `${rows[keptRows - 1] ?? ''}${ellipsis(theme)}`] : rows
    print(kept.join('\n'))
  }

  const textOf = (options: readonly Option[], id: string): string => options.find((option) => option.id === id)?.text ?? id

  return {
    plain: false,
    theme,
    columns: () => window().columns,
    rows: () => window().rows,
    print,
    write: (text) => void output.write(text),
    act: (actions, clock) => ask(({ actPrompt }) => actPrompt, { actions, clock }),
    async choose(question) {
      const reply = await ask(({ choosePrompt }) => choosePrompt, question)
      if ('value' in reply) keep(question.message, textOf(question.options, reply.value))
      return reply
    },
    async search(question) {
      const reply = await ask(({ searchPrompt }) => searchPrompt, question)
      if ('value' in reply) keep(question.message, textOf(question.options, reply.value))
      return reply
    },
    async pick(question) {
      const reply = await ask(({ pickPrompt }) => pickPrompt, question)
      // Sentences among them: their full stops would stand before the next one's semicolon.
      const ticked = 'value' in reply ? reply.value.map((id) => textOf(question.options, id).replace(/\.$/, '')) : []
      if ('value' in reply) keep(question.message, ticked.join('; ') || 'none')
      return reply
    },
    async order(question) {
      const reply = await ask(({ orderPrompt }) => orderPrompt, question)
      if ('value' in reply) {
        const printed = reply.value.order.map((id) => textOf(question.tiles, id)).join(` ${theme.symbols.arrow} `) || 'nothing'
        const never = reply.value.never.map((id) => textOf(question.tiles, id)).join(', ')
        keep(question.message, never === '' ? printed : `${printed}; never: ${never}`)
      }
      return reply
    },
    async line(question) {
      const reply = await ask(({ linePrompt }) => linePrompt, question)
      if ('value' in reply) keep(question.message, reply.value)
      return reply
    },
    busy(text) {
      busy?.stop()
      busy = startSpinner(text, output, theme)
      return busy
    },
    close() {
      closed = true
      busy?.stop()
      leavePrompt?.()
      restore(input, output)
      input.pause()
    },
  }
}

/** Whatever was going on: the cursor is visible, and the shell gets its line editing back. */
function restore(input: NodeJS.ReadStream, output: NodeJS.WriteStream): void {
  if (output.writable) output.write(`${pasteMarks.off}${showCursor}`)
  if (input.isTTY && !input.destroyed) input.setRawMode(false)
}
