import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const slowHash = promisify(pbkdf2)

async function race(hashes: number): Promise<void> {
  const jobs = Array.from({ length: hashes }, async () => {
    await slowHash('password', 'salt', 120_000, 64, 'sha512')
    return 'hash'
  })
  jobs.push(stat('.').then(() => 'stat'))
  const first = await Promise.race(jobs)
  console.log(`${hashes} hashes, 1 stat: first is ${first}`)
  await Promise.all(jobs)
}

await race(3)
await race(4)
