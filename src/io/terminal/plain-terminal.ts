import type { Action, ChooseQuestion, LineQuestion, Reply, Terminal } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { UserError } from '../../errors.ts'
import { createLineReader } from './line-reader.ts'
import { listActions, readAction, readOption, readTiles, type Taken } from './plain-answers.ts'

export interface PlainTerminalOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number }
  readonly theme: Theme
  readonly signal?: AbortSignal
}

/** Somebody who does not know the answers asks for a hint sooner; an endless stream of rubbish would go on for ever. */
const mostProblems = 1000

interface Asking<T> {
  readonly message?: string
  readonly actions: readonly Action[]
  /** How to answer. */
  readonly how: string
  readonly read: (line: string) => Taken<T>
  /** Any text is an answer: actions need a colon. */
  readonly anyText?: boolean
}

/** Numbered choices and one answer per line; nothing is ever redrawn. For screen readers, pipes and scripts. */
export function createPlainTerminal({ input, output, theme, signal }: PlainTerminalOptions): Terminal {
  const reader = createLineReader(input, signal)
  const columns = (): number => output.columns || 80
  const print = (text = ''): void => void output.write(`${text}\n`)
  const say = (text: string, hanging = ''): void => print(wrap(text, Math.min(88, columns()), { hanging }))
  const numbered = (texts: readonly string[]): void =>
    texts.forEach((text, index) => say(`${index + 1}. ${text}`, ' '.repeat(`${index + 1}. `.length)))

  /** Asks until a line can be taken. */
  async function ask<T>({ actions, how, read, anyText = false }: Asking<T>): Promise<Reply<T>> {
    const help = [how, listActions(actions)].filter((part) => part !== '').join(' ')
    if (help !== '') say(theme.dim(help))
    for (let problems = 0; problems < mostProblems; problems++) {
      output.write('> ')
      const line = (await reader.next()).trim()
      // What is typed by a pipe is not echoed; the transcript would be unreadable without line ends.
      if (!isTerminal(input)) print(line)
      const action = readAction(actions, line)
      if (action !== undefined && !(anyText && !line.startsWith(':'))) return { action: action.id }
      const taken = read(line)
      if ('value' in taken) return taken
      say(taken.problem)
    }
    throw new UserError(`None of ${mostProblems} lines in a row was an answer.`, { hint: 'What is typed into this program?' })
  }

  async function choose({ message, options, actions = [] }: ChooseQuestion, searched = false): Promise<Reply<string>> {
    say(theme.bold(message))
    numbered(options.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)))
    const how = `Type a number from 1 to ${options.length}${searched ? ', or words to search for' : ''}.`
    return ask({ actions, how, read: (line) => readOption(options, line, searched) })
  }

  return {
    plain: true,
    theme,
    columns,
    rows: () => output.rows || 24,
    print,
    write: (text) => void output.write(text),
    async act(actions) {
      const keys = actions.map(({ key }) => (key === 'enter' ? 'an empty line' : key)).join(', ')
      const reply = await ask<never>({ actions, how: '', read: () => ({ problem: `Type one of: ${keys}.` }) })
      return 'action' in reply ? reply.action : ''
    },
    choose: (question) => choose(question),
    search: (question) => choose(question, true),
    async pick({ message, options, actions = [] }) {
      say(theme.bold(message))
      numbered(options.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)))
      const how = 'Type the numbers of all that fit, for example 1 3, or none.'
      const reply = await ask({ actions, how, read: (line) => readTiles(options, line) })
      return 'action' in reply ? reply : { value: options.map(({ id }) => id).filter((id) => reply.value.includes(id)) }
    },
    async order({ message, tiles, actions = [], whole = false }) {
      say(theme.bold(message))
      numbered(tiles.map(({ text }) => text))
      const how = whole
        ? 'Type the numbers in their order, for example 2 1 3.'
        : 'Type the numbers in the order they print, for example 2 1 3. Leave out what never prints.'
      const read = (line: string): Taken<readonly string[]> => {
        const taken = readTiles(tiles, line)
        const few = whole && 'value' in taken && taken.value.length < tiles.length
        return few ? { problem: `Type all ${tiles.length} numbers, each once.` } : taken
      }
      const reply = await ask({ actions, how, read })
      if ('action' in reply) return { action: reply.action }
      return { value: { order: reply.value, never: tiles.map(({ id }) => id).filter((id) => !reply.value.includes(id)) } }
    },
    line: (question) => askLine(question),
    busy(text) {
      print(theme.dim(`${text} ${theme.symbols.unicode ? '…' : '...'}`))
      return { say: () => undefined, stop: () => undefined }
    },
    close: () => reader.close(),
  }

  function askLine({ message, actions = [], validate }: LineQuestion): Promise<Reply<string>> {
    say(theme.bold(message))
    // Where not every text is an answer, a key needs no colon.
    const anyText = validate === undefined
    const [first] = actions
    return ask({
      actions,
      how: anyText && first !== undefined ? `After a colon a key is a key, for example :${first.key}` : '',
      anyText,
      read: (line) => {
        const problem = validate?.(line)
        return problem === undefined ? { value: line } : { problem }
      },
    })
  }
}

const isTerminal = (input: NodeJS.ReadableStream): boolean => 'isTTY' in input && input.isTTY === true
