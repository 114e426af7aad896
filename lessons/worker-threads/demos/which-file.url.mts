import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

mkdirSync('app')
writeFileSync('worker.mjs', "console.log('worker.mjs')")
writeFileSync('app/worker.mjs', "console.log('app/worker.mjs')")
writeFileSync('app/main.mjs', `
  import { Worker } from 'node:worker_threads'

  const file = new URL('./worker.mjs', import.meta.url)
  const worker = new Worker(file)
  worker.on('error', (error) => console.log(error.code))
`)

await import(pathToFileURL(resolve('app/main.mjs')).href)
