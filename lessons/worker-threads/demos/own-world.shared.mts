import {
  isMainThread, parentPort, SHARE_ENV, Worker, workerData,
} from 'node:worker_threads'

if (isMainThread) {
  process.env.DISH = 'soup'
  Object.assign(globalThis, { cook: 'Ada' })
  const worker = new Worker(new URL(import.meta.url), {
    env: SHARE_ENV,
    workerData: process.pid,
  })
  worker.on('message', (line) => console.log(`worker: ${line}`))
  worker.on('exit', () => console.log(`main: DISH=${process.env.DISH}`))
} else {
  const say = (line: string) => parentPort!.postMessage(line)
  say(process.pid === workerData ? 'same pid' : 'another pid')
  say('cook' in globalThis ? 'knows the cook' : 'knows no cook')
  say(`DISH=${process.env.DISH}`)
  process.env.DISH = 'cake'
  try {
    process.chdir('..')
    say('moved to another folder')
  } catch {
    say('may not leave the folder')
  }
}
