import { spawn } from 'node:child_process'

if (process.argv[2] === 'kitchen') {
  let orders = ''
  process.stdin.on('data', (data) => (orders += data))
  process.stdin.on('end', () => console.log(orders.toUpperCase()))
} else {
  const args = [import.meta.filename, 'kitchen']
  const kitchen = spawn(process.execPath, args)
  kitchen.stdout.on('data', (data) => console.log(`got ${data}`.trim()))
  kitchen.on('close', () => console.log('closed'))

  kitchen.stdin.write('soup ')
  kitchen.stdin.write('stew')
  console.log('two orders written')
  setTimeout(() => {
    console.log('half a second later')
    kitchen.stdin.end()
  }, 500)
}
