import { spawn } from 'node:child_process'

const code = `
  const food = 'x'.repeat(500)
  const serve = (done) => process.stdout.write(food, done)
  process.send('I begin', () => serve(() => process.send('all is out')))
`
const kitchen = spawn(process.execPath, ['-e', code], {
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
})
kitchen.on('message', (text) => console.log(`kitchen: ${text}`))
kitchen.on('close', () => {
  console.log('closed')
  eat()
})
function eat() {
  const food: Buffer | null = kitchen.stdout?.read()
  console.log(food ? 'at last we eat' : 'nothing left to eat')
}
