import { spawn } from 'node:child_process'

try {
  const kitchen = spawn(process.env.NO_SUCH_KITCHEN ?? '')
  console.log(`spawn returned, pid ${kitchen.pid}`)
  kitchen.on('error', (error: NodeJS.ErrnoException) => {
    console.log(`error event: ${error.code}`)
  })
  kitchen.on('spawn', () => console.log('spawn event'))
  kitchen.on('exit', () => console.log('exit event'))
  kitchen.on('close', () => console.log('close event'))
} catch {
  console.log('spawn threw')
}
console.log('main file ends')
