import { EventEmitter } from 'node:events'

let warnings = 0
process.on('warning', () => warnings++)
process.on('exit', () => console.log(`warnings: ${warnings}`))

const shop = new EventEmitter()
function listen(event: string, times: number): void {
  for (let n = 1; n <= times; n++) shop.on(event, () => {})
}

listen('open', 10)
listen('order', 15)
listen('order', 15)
listen('close', 50)
