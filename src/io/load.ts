/** Keeps processor cores busy until it is stopped, as a browser or a build beside us would. */
export async function keepBusy(cores: number): Promise<() => Promise<void>> {
  const { execa } = await import('execa')
  // Each ends by itself when its standard input closes: nothing stays busy if we are killed.
  const program =
    "process.stdin.resume().on('end', () => process.exit()); (function spin() { const until = Date.now() + 50; while (Date.now() < until); setImmediate(spin) })()"
  const started = Array.from({ length: cores }, () =>
    execa(process.execPath, ['-e', program], { stdin: 'pipe', stdout: 'ignore', stderr: 'ignore', reject: false }),
  )
  return async () => {
    for (const { stdin } of started) stdin.end()
    await Promise.all(started)
  }
}
