import type {
  Action,
  Busy,
  ChooseQuestion,
  LineQuestion,
  OrderAnswer,
  OrderQuestion,
  Reply,
  SearchQuestion,
  Terminal,
} from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { createLineReader } from './line-reader.ts'

export interface PlainTerminalOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number }
  readonly theme: Theme
  readonly signal?: AbortSignal
}

/** Numbered choices and one answer per line; nothing is ever redrawn. For screen readers, pipes and scripts. */
export function createPlainTerminal({ input, output, theme, signal }: PlainTerminalOptions): Terminal {
  const reader = createLineReader(input, signal)
  const columns = (): number => output.columns || 80
  const print = (text = ''): void => void output.write(`${text}\n`)
  const say = (text: string, hanging = ''): void => print(wrap(text, Math.min(88, columns()), { hanging }))

  /** Asks until a line can be taken. `read` gives the value, or a sentence that says what is wrong. */
  async function ask<T>(
    actions: readonly Action[],
    how: string,
    read: (line: string) => { readonly value: T } | { readonly problem: string },
  ): Promise<Reply<T>> {
    say(theme.dim([how, listed(actions)].filter((part) => part !== '').join(' ')))
    for (;;) {
      output.write('> ')
      const line = (await reader.next()).trim()
      // What is typed by a pipe is not echoed; the transcript would be unreadable without line ends.
      if (!isTerminal(input)) print(line)
      const action = actions.find(
        ({ id, key }) => line.toLowerCase() === key || line.toLowerCase() === id || (key === 'enter' && line === ''),
      )
      if (action !== undefined) return { action: action.id }
      const taken = read(line)
      if ('value' in taken) return taken
      say(taken.problem)
    }
  }

  const numbered = (texts: readonly string[]): void =>
    texts.forEach((text, index) => say(`${index + 1}. ${text}`, ' '.repeat(`${index + 1}. `.length)))

  const readOption =
    ({ options }: ChooseQuestion) =>
    (line: string): { readonly value: string } | { readonly problem: string } => {
      const option = options[Number(line) - 1] ?? options.find(({ id }) => id === line)
      return option === undefined ? { problem: `Type a number from 1 to ${options.length}.` } : { value: option.id }
    }

  async function choose(question: ChooseQuestion): Promise<Reply<string>> {
    say(theme.bold(question.message))
    numbered(question.options.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)))
    return ask(question.actions ?? [], `Type a number from 1 to ${question.options.length}.`, readOption(question))
  }

  return {
    plain: true,
    theme,
    columns,
    rows: () => output.rows || 24,
    print,
    write: (text) => void output.write(text),
    async act(actions) {
      const reply = await ask<never>(actions, '', () => ({
        problem: `Type one of: ${actions.map(({ key }) => (key === 'enter' ? 'an empty line' : key)).join(', ')}.`,
      }))
      return 'action' in reply ? reply.action : ''
    },
    choose,
    search: (question: SearchQuestion) => choose(question),
    async pick({ message, options, actions = [] }) {
      say(theme.bold(message))
      numbered(options.map(({ text }) => text))
      return ask(actions, 'Type the numbers of all that fit, for example 1 3.', (line) => {
        const ids = readTiles(options, line)
        return typeof ids === 'string' ? { problem: ids } : { value: ids }
      })
    },
    async order({ message, tiles, actions = [] }: OrderQuestion): Promise<Reply<OrderAnswer>> {
      say(theme.bold(message))
      numbered(tiles.map(({ text }) => text))
      return ask(actions, 'Type the numbers in the order they print, for example 2 1 3. Leave out what never prints.', (line) => {
        const ids = readTiles(tiles, line)
        if (typeof ids === 'string') return { problem: ids }
        return { value: { order: ids, never: tiles.map(({ id }) => id).filter((id) => !ids.includes(id)) } }
      })
    },
    async line({ message, actions = [], validate }: LineQuestion) {
      say(theme.bold(message))
      return ask(actions, '', (line) => {
        const problem = validate?.(line)
        return problem === undefined ? { value: line } : { problem }
      })
    },
    busy(text): Busy {
      print(theme.dim(`${text} …`))
      return { say: () => undefined, stop: () => undefined }
    },
    close: () => reader.close(),
  }
}

function listed(actions: readonly Action[]): string {
  if (actions.length === 0) return ''
  return `(${actions.map(({ key, label }) => (key === 'enter' ? `empty line: ${label}` : `${key}: ${label}`)).join(', ')})`
}

/** Ids of the tiles named by number or id, joined by blanks or commas; or what is wrong, as a sentence. */
function readTiles(tiles: readonly { readonly id: string }[], line: string): readonly string[] | string {
  const parts = line.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length === 0) return `Type numbers from 1 to ${tiles.length}, with blanks between them.`
  const ids: string[] = []
  for (const part of parts) {
    const id = tiles.find((tile) => tile.id === part)?.id ?? (/^\d+$/.test(part) ? tiles[Number(part) - 1]?.id : undefined)
    if (id === undefined) return `"${part}" is none of the numbers from 1 to ${tiles.length}.`
    if (ids.includes(id)) return `${part} stands twice; each number can be used once.`
    ids.push(id)
  }
  return ids
}

const isTerminal = (input: NodeJS.ReadableStream): boolean => 'isTTY' in input && input.isTTY === true
