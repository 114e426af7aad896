import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { promisify } from 'node:util'

const job = ['secret', 'salt', 300_000, 64, 'sha512'] as const

async function syncInside() {
  return pbkdf2Sync(...job)
}
const callback = promisify(pbkdf2)

async function watch(name: string, hash: () => Promise<Buffer>) {
  const timer = new Promise<void>((done) => {
    setTimeout(() => {
      console.log(`${name}: timer`)
      done()
    }, 0)
  })
  const work = hash().then(() => console.log(`${name}: hash`))
  console.log(`${name}: called`)
  await Promise.all([timer, work])
}

await watch('Sync in async', syncInside)
await watch('pbkdf2', () => callback(...job))
