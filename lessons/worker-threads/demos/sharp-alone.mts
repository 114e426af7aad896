import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'

const photo = await sharp({
  create: { width: 3000, height: 2000, channels: 3, background: 'tomato' },
}).png().toBuffer()

function shrink(width: number): Promise<Buffer> {
  return sharp(photo).rotate(5).resize(width).greyscale().png().toBuffer()
}

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
await wait(50)
const start = performance.now()
await Promise.all([shrink(600), shrink(400), shrink(200)])
const took = performance.now() - start
await wait(50)
delay.disable()

console.log(`sharp worked for ${Math.round(took)} ms`)
console.log(`main was late by ${Math.round(delay.max / 1e6)} ms`)
