import { spawn } from 'node:child_process'

const code = `
  const food = 'x'.repeat(500)
  const serve = (done) => process.stdout.write(food, done)
  process.send('I begin', () => serve(() => process.send('all is out')))
`
const kitchen = spawn(process.execPath, ['-e', code], {
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
})
kitchen.on('close', () => console.log('closed'))
kitchen.on('message', (text) => {
  console.log(`kitchen: ${text}`)
  if (text === 'all is out') setTimeout(eat, 1000)
})
function eat() {
  console.log('a second later, we begin to eat')
  kitchen.stdout?.resume()
}
