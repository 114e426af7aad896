import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const slowHash = promisify(pbkdf2)

async function hash(): Promise<string> {
  await slowHash('password', 'salt', 120_000, 64, 'sha512')
  return 'hash'
}

async function race(name: string, jobs: Promise<string>[]): Promise<void> {
  console.log(`${name}: first is ${await Promise.race(jobs)}`)
  await Promise.all(jobs)
}

const quickStat = stat('.').then(() => 'stat')
await race('1 stat, 4 hashes', [quickStat, hash(), hash(), hash(), hash()])

const hashes = [hash(), hash(), hash(), hash()]
await race('4 hashes, 1 timer', [...hashes, setTimeout(1, 'timer')])
