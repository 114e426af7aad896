import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'

class Cake {
  slices = 8
  cut() {
    this.slices--
  }
}
const { port1, port2 } = new MessageChannel()

function post(name: string, value: unknown): void {
  try {
    port1.postMessage(value)
    const { message } = receiveMessageOnPort(port2)!
    console.log(`${name} arrives as ${message.constructor.name}`)
  } catch (error) {
    console.log(`${name}: ${(error as Error).name}`)
  }
}

post('Map', new Map([['tea', 2]]))
post('TypeError', new TypeError('too hot'))
post('Cake', new Cake())
post('Buffer', Buffer.from('soup'))
post('function', () => 'soup')
port1.close()
