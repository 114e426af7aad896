import { spawn } from 'node:child_process'

const order = new AbortController()
const args = ['-e', 'setInterval(() => {}, 1000)']
const kitchen = spawn(process.execPath, args, { signal: order.signal })

kitchen.on('error', (error) => console.log(`error: ${error.name}`))
kitchen.on('exit', (_, signal) => console.log(`exit: ${signal}`))
kitchen.on('close', () => console.log('close'))
kitchen.on('spawn', () => console.log('spawn'))
order.abort()
console.log('abort() returned')
