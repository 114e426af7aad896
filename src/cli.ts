import { processContext, type Context } from './context.ts'
import { EndOfInput, Interrupted, UserError } from './errors.ts'
import { plainCall } from './plain-call.ts'
import { version } from './version.ts'

/** argv (without node and script) → exit code. Ends nothing itself; everything it started is over when it resolves. */
export async function main(argv: readonly string[]): Promise<number> {
  const ending = new AbortController()
  const stopListening = listenForTheEnd(ending)
  try {
    const code = await runCommand(
      argv,
      processContext(ending.signal, (error) => ending.abort(error.message)),
    )
    // A write to a file that failed says so after the command that wrote has gone on.
    if (!process.stdout.isTTY) await new Promise<void>((resolve) => setImmediate(resolve))
    return ending.signal.reason instanceof OutputFailed ? sayOutputFailed(ending.signal.reason) : code
  } finally {
    stopListening()
    // Node aborts, and may leave a core file, when it cannot set the terminal right at its end: then the signal is the better end.
    if (terminalIsGone()) process.kill(process.pid, 'SIGHUP')
  }
}

/** Whether there was a terminal, and its window was closed since. */
function terminalIsGone(): boolean {
  const terminals = [process.stdout, process.stderr].filter(({ isTTY }) => isTTY)
  if (terminals.length === 0 || process.platform === 'win32') return false
  const { isatty } = process.getBuiltinModule('node:tty')
  return terminals.some(({ fd }) => !isatty(fd))
}

/** The same with a given world. */
export async function runCommand(argv: readonly string[], context: Context): Promise<number> {
  try {
    const exitCode = await (plainCall(argv, context) ?? parse(argv, context))
    return context.signal.aborted ? endedCode(context) : exitCode
  } catch (error) {
    return await reportError(error, context, argv.includes('--json'))
  }
}

async function parse(argv: readonly string[], context: Context): Promise<number> {
  return (await import('./command-line.ts')).parseCommandLine(argv, context)
}

/** What an error means to the shell, after saying it to the learner. */
async function reportError(error: unknown, context: Context, json: boolean): Promise<number> {
  if (error instanceof Interrupted || context.signal.aborted) return endedCode(context)
  if (error instanceof EndOfInput) return 0
  if (error instanceof UserError) {
    const said = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`
    context.stderr.write(`${context.stderr.isTTY ? await fitted(said, context) : said}\n`)
    if (json) context.stdout.write(`${JSON.stringify({ schemaVersion: 1, error: { message: error.message, hint: error.hint ?? null } })}\n`)
    return error.code
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  context.stderr.write(`This is a fault of node-concepts ${version}, not yours. Please report it with these lines:\n${stack}\n`)
  return 1
}

/** A terminal would break a line in the middle of a word. Paths and names that are piped stay whole. */
async function fitted(text: string, { stderr }: Context): Promise<string> {
  const { wrap } = await import('./core/view/text/wrap.ts')
  return wrap(text, stderr.columns || 80)
}

/** A reader that closed the pipe has all it wanted: no failure. Everything else that ends us is an interruption. */
function endedCode(context: Context): number {
  return context.signal.reason === 'closed output' ? 0 : 130
}

/** What was printed did not arrive: a full disk behind `>`, mostly. */
class OutputFailed extends Error {
  override readonly name = 'OutputFailed'
}

/** Whoever redirected the output, of a backup say, must not take it for whole. */
function sayOutputFailed({ message }: OutputFailed): number {
  process.stderr.write(`The output could not be written: ${message}.\n`)
  return 1
}

/** Ctrl-C, Ctrl-\\, a polite kill, a closed terminal and a closed pipe all end the program through one signal. */
function listenForTheEnd(ending: AbortController): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
  const onSignal = (name: NodeJS.Signals): void => ending.abort(name)
  const onOutputError = (error: NodeJS.ErrnoException): void => {
    ending.abort(error.code === 'EPIPE' ? 'closed output' : new OutputFailed(error.message.replace(/, write$/, ''), { cause: error }))
  }
  for (const name of signals) process.on(name, onSignal)
  process.stdout.on('error', onOutputError)
  process.stderr.on('error', () => undefined)
  return () => {
    for (const name of signals) process.off(name, onSignal)
  }
}
