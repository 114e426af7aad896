import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'

class TooHot extends Error {}
class Menu extends Map<string, number> {
  cheapest() {
    return Math.min(...this.values())
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

post('Date', new Date(0))
post('Menu', new Menu([['tea', 2]]))
post('TooHot', new TooHot())
post('Float64Array', new Float64Array(2))
post('promise', Promise.resolve('soup'))
port1.close()
