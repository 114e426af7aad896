import { spawn } from 'node:child_process'
import { flat, type Learner } from './learner.ts'

/** More prompts than any lesson has. */
const mostPrompts = 400

/** Takes `node …` through a pipe, line by line, to its end, and returns all that was printed. */
export async function walkPlain(args: readonly string[], env: NodeJS.ProcessEnv, learner: Learner): Promise<string> {
  const child = spawn(process.execPath, [...args, '--plain'], { env })
  let [output, seen, prompts] = ['', 0, 0]
  const queue: string[] = []
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (!output.endsWith('\n> ')) return
    const shown = output.slice(seen)
    seen = output.length
    if (++prompts > mostPrompts) child.stdin.end()
    else void next(shown).then((line) => child.stdin.write(`${line}\n`))
  })
  child.stderr.pipe(process.stderr)
  await new Promise((done) => child.on('close', done))
  return output

  async function next(shown: string): Promise<string> {
    if (queue.length === 0) queue.push(...(await lines(shown)))
    return queue.shift() ?? ''
  }

  async function lines(shown: string): Promise<readonly string[]> {
    const wish = await learner(shown)
    if (wish.kind === 'on') return ['']
    if (wish.kind === 'typed') return wish.lines
    const left = [...shown.matchAll(/^(\d+)\. (.*(?:\n {2,}\S.*)*)/gm)].map(([, number = '', text = '']) => ({ number, text: flat(text) }))
    const numbers = (wish.kind === 'one' ? [wish.text] : wish.texts).flatMap((text) => {
      const index = left.findIndex((one) => one.text === text)
      return index < 0 ? [] : left.splice(index, 1).map(({ number }) => number)
    })
    return [numbers.length === 0 ? (wish.kind === 'some' ? 'none' : '1') : numbers.join(' ')]
  }
}

/** Somebody who always takes the first thing offered, and leaves an order as it is: wrong nearly everywhere. */
export const takesTheFirst: Learner = (shown) => {
  if (/Type the numbers in their order/.test(shown)) {
    const offered = [...shown.matchAll(/^\d+\. (.*(?:\n {2,}\S.*)*)/gm)].map(([, text = '']) => flat(text))
    return Promise.resolve({ kind: 'order', texts: offered })
  }
  const typed = /Type (the numbers|numbers|a number|a word)/.test(shown) || (shown.includes('h: hint') && !/^Line \d/m.test(shown))
  return Promise.resolve(typed ? { kind: 'typed', lines: ['1'] } : { kind: 'on' })
}
