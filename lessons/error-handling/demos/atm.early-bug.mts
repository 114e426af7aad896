import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

class AppError extends Error {}

if (process.argv[2] === 'machine') {
  let balance = 100
  const notes = [{ value: 50 }, { value: 20 }]
  function withdraw(amount: number) {
    if (amount > balance) throw new AppError('not enough money')
    const note = notes.find(({ value }) => amount % value === 0)
    const count = amount / note!.value
    balance -= amount
    return `${count} notes, ${balance} left`
  }
  process.on('message', (amount: number) => {
    try {
      process.send!(withdraw(amount))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      process.send!(error.message)
    }
  })
  process.on('uncaughtException', () => {
    process.send!('out of order', () => process.exit(1))
  })
} else {
  const start = () => fork(fileURLToPath(import.meta.url), ['machine'])
  let machine = start()
  const ask = async (who: string, amount: number) => {
    machine.send(amount)
    const [answer] = await once(machine, 'message')
    console.log(`${who}: ${answer}`)
  }
  await ask('Ann', 35)
  const [code] = await once(machine, 'exit')
  console.log(`machine ended with ${code}, next one starts`)
  machine = start()
  await ask('Bob', 500)
  await ask('Cleo', 60)
  await ask('Dan', 60)
  machine.disconnect()
}
