type Queue = (callback: () => void) => void

function spin(name: string, queue: Queue): void {
  let rounds = 0
  setTimeout(() => console.log(`${name}: timer after ${rounds}`), 0)

  const again = (): void => {
    rounds++
    if (rounds < 10_000) queue(again)
  }
  again()
}

spin('queueMicrotask', queueMicrotask)
setTimeout(() => spin('nextTick', process.nextTick), 100)
