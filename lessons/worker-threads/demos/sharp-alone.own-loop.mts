import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'

function makeGrey(pixels: Buffer): void {
  for (let at = 0; at < pixels.length; at += 3) {
    const grey = (pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 3
    pixels.fill(grey, at, at + 3)
  }
}

async function worstDelay<T>(name: string, job: () => T) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await wait(50)
  const result = await job()
  await wait(50)
  delay.disable()
  console.log(`${name}: ${Math.round(delay.max / 1e6)} ms`)
  return result
}

const photo = await sharp({
  create: { width: 2400, height: 1600, channels: 3, background: 'tomato' },
}).png().toBuffer()

const pixels = await worstDelay('sharp', () => {
  return sharp(photo).rotate(5).raw().toBuffer()
})
await worstDelay('our own loop', () => makeGrey(pixels))
