import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'
import { PNG } from 'pngjs'

function makeGrey(file: Uint8Array): Uint8Array {
  const image = PNG.sync.read(Buffer.from(file))
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const grey = (data[at]! + data[at + 1]! + data[at + 2]!) / 3
    data.fill(grey, at, at + 3)
  }
  return PNG.sync.write(image)
}

async function worstDelay(name: string, job: () => unknown) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await wait(50)
  const file = (await job()) as Uint8Array
  await wait(50)
  delay.disable()
  const [red, green, blue] = PNG.sync.read(Buffer.from(file)).data
  console.log(`${name}: pixel ${red} ${green} ${blue}`)
  console.log(`${name}: ${Math.round(delay.max / 1e6)} ms`)
}

if (isMainThread) {
  const photo = new PNG({ width: 1500, height: 1000 })
  photo.data.fill(Buffer.from([200, 100, 0, 255]))
  const file = PNG.sync.write(photo)
  await worstDelay('on main', () => makeGrey(file))
  await worstDelay('in a worker', async () => {
    const options = { workerData: file }
    const worker = new Worker(new URL(import.meta.url), options)
    return (await once(worker, 'message'))[0]
  })
} else parentPort!.postMessage(makeGrey(workerData))
