/** A run that can stand still for a while. */
export interface Pausable {
  readonly pause: () => void
  readonly resume: (pausedMs: number) => void
}

const running = new Set<Pausable>()
/** Once we were stopped, a timer is due only after we go on; where Ctrl-Z stops nobody (no shell to go on from), soon. */
const resumeAfterMs = 20

/**
 * Ctrl-Z stops this process, but not the program: that has a session of its own, and would go on with nobody to look at its limits.
 * So it stands still as long as we do. Until the returned function is called.
 */
export function pauseWithUs(run: Pausable): () => void {
  if (process.platform === 'win32') return () => undefined
  if (running.size === 0) process.on('SIGTSTP', stopAll)
  running.add(run)
  return () => {
    running.delete(run)
    if (running.size === 0) process.off('SIGTSTP', stopAll)
  }
}

function stopAll(): void {
  const since = performance.now()
  const paused = [...running]
  for (const run of paused) run.pause()
  process.off('SIGTSTP', stopAll)
  process.kill(process.pid, 'SIGTSTP')
  setTimeout(() => {
    if (running.size > 0) process.on('SIGTSTP', stopAll)
    for (const run of paused) if (running.has(run)) run.resume(performance.now() - since)
  }, resumeAfterMs)
}
