import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

async function worstDelay(name: string, job: () => unknown) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await wait(50)
  await job()
  await wait(50)
  delay.disable()
  console.log(`${name}: ${Math.round(delay.max / 1e6)} ms`)
}

const recipe = ['secret', 'salt', 400_000, 64, 'sha512'] as const
await worstDelay('pbkdf2Sync', () => pbkdf2Sync(...recipe))
await worstDelay('pbkdf2', () => promisify(pbkdf2)(...recipe))
