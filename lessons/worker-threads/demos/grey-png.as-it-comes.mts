import { once } from 'node:events'
import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'
import { PNG } from 'pngjs'

function makeGrey(file: Buffer): Buffer {
  const image = PNG.sync.read(file)
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const grey = (data[at]! + data[at + 1]! + data[at + 2]!) / 3
    data.fill(grey, at, at + 3)
  }
  return PNG.sync.write(image)
}

async function show(name: string, job: () => unknown): Promise<void> {
  try {
    const file = (await job()) as Uint8Array
    const [red, green, blue] = PNG.sync.read(Buffer.from(file)).data
    console.log(`${name}: pixel ${red} ${green} ${blue}`)
  } catch (error) {
    console.log(`${name}: ${(error as Error).name}`)
  }
}

if (isMainThread) {
  const photo = new PNG({ width: 150, height: 100 })
  photo.data.fill(Buffer.from([200, 100, 0, 255]))
  const file = PNG.sync.write(photo)
  await show('on main', () => makeGrey(file))
  await show('in a worker', async () => {
    const options = { workerData: file }
    const worker = new Worker(new URL(import.meta.url), options)
    return (await once(worker, 'message'))[0]
  })
} else parentPort!.postMessage(makeGrey(workerData))
