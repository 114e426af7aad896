import { StringDecoder } from 'node:string_decoder'

const whole = Buffer.from('a€b')
const first = whole.subarray(0, 3)
const second = whole.subarray(3)

const decoder = new StringDecoder('utf8')
console.log(`[${decoder.write(first)}]`)
console.log(`[${decoder.write(second)}]`)
console.log(`[${decoder.write(second)}${decoder.end()}]`)

console.log(first.toString() + second.toString())
console.log(Buffer.concat([first, second]).toString())
