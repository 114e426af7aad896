import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openPty } from '../../helpers/pty.ts'

const source = (file: string): string => JSON.stringify(resolve(import.meta.dirname, '../../../src', file))

/** A program of one ordering prompt, as a person would start it. */
const program = `
  import { createRichTerminal } from ${source('io/terminal/rich-terminal.ts')}
  import { createTheme } from ${source('io/terminal/theme.ts')}
  const { stdin: input, stdout: output } = process
  const terminal = createRichTerminal({ input, output, theme: createTheme({ colourLevel: 1, unicode: true }), signal: new AbortController().signal })
  terminal.print('story')
  const tiles = ['one', 'two', 'three'].map((text) => ({ id: text, text }))
  const reply = await terminal.order({ message: 'In which order do these lines print?', tiles, actions: [{ id: 'quit', key: 'q', label: 'quit' }] })
  console.log(reply.value.order.join())
  terminal.close()`

test('a real terminal: keys, a resize, Ctrl-Z and back, an answer, and the shell gets its terminal back', async () => {
  using screen = openPty([], {
    command: [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', program],
    cwd: resolve(import.meta.dirname, '../../..'),
    columns: 80,
  })
  await screen.see('q quit')
  screen.press('space', 'down')
  await screen.see('↕ 2. one')
  screen.resize(40, 20)
  await screen.see(/↕ 2\. one[^]*let go · q quit$/)
  screen.press('ctrl-z')
  await screen.see(/^story\nIn which[^]*q quit/)
  screen.kill('SIGCONT')
  screen.press('down')
  await screen.see('↕ 3. one')
  screen.press('enter', 'enter')
  await screen.see('two,three,one')
  expect((await screen.ended).exitCode).toBe(0)
  expect(screen.cursorIsVisible()).toBe(true)
})
