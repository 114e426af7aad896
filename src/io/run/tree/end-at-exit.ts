/** What to do for every run under way should this process exit under it: a bug, or an exit nobody waited for. */
const running = new Set<() => void>()
let listening = false

/** Calls `end`, which must be synchronous, if this process exits before the returned function is called. */
export function endAtExit(end: () => void): () => void {
  if (!listening) process.on('exit', endAll)
  listening = true
  running.add(end)
  return () => void running.delete(end)
}

function endAll(): void {
  for (const end of running) end()
}
