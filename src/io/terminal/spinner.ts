import type { Busy } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'

/** Anything quicker than this needs no spinner. */
const spinnerAfterMs = 300

/** A spinner that shows only when something really takes a while, and never where nobody sees it; loaded only then. */
export function startSpinner(text: string, stream: NodeJS.WriteStream, theme: Theme): Busy {
  let now = text
  let spinner: { text: string; stop(): unknown } | undefined
  let stopped = !stream.isTTY
  const show = async (): Promise<void> => {
    const { default: ora } = await import('ora')
    const frames = theme.symbols.unicode ? 'dots' : 'line'
    if (!stopped) spinner = ora({ text: now, stream, discardStdin: false, isEnabled: true, spinner: frames, color: false }).start()
  }
  const timer = stopped ? undefined : setTimeout(() => void show(), spinnerAfterMs)
  return {
    say(next) {
      now = next
      if (spinner !== undefined) spinner.text = next
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      spinner?.stop()
    },
  }
}
