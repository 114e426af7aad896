/**
 * Standard input, so that it outlives its terminal: when the window is closed, reading it and leaving raw mode fail,
 * and readline throws that where nobody can catch it. `onError` hears of it once, instead.
 */
export function openStandardInput(onError: (error: Error) => void): NodeJS.ReadStream {
  const { stdin } = process
  if (opened.has(stdin)) return stdin
  opened.add(stdin)
  stdin.on('error', onError)
  if (stdin.isTTY) {
    const { isatty } = process.getBuiltinModule('node:tty')
    const setRawMode = stdin.setRawMode.bind(stdin)
    stdin.setRawMode = (mode) => (isatty(stdin.fd) ? setRawMode(mode) : stdin)
  }
  return stdin
}

const opened = new WeakSet<NodeJS.ReadStream>()
