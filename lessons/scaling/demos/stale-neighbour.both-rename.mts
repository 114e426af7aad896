import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import NodeCache from 'node-cache'

interface Order { rename?: string }

if (process.argv[2] === 'server') {
  const cache = new NodeCache({ stdTTL: 600 })
  process.on('message', ({ rename }: Order) => {
    if (rename !== undefined) {
      fs.writeFileSync('database.txt', rename)
      cache.del('name') // So that nobody gets the old one.
    }
    if (!cache.has('name')) {
      cache.set('name', fs.readFileSync('database.txt', 'utf8'))
    }
    process.send!(cache.get('name'))
  })
} else {
  fs.writeFileSync('database.txt', 'Bob')
  const self = fileURLToPath(import.meta.url)
  const [a, b] = [fork(self, ['server']), fork(self, ['server'])]

  console.log('a says', await tell(a, {}))
  console.log('b says', await tell(b, { rename: 'Rob' }))
  console.log('a says', await tell(a, { rename: 'Robert' }))
  console.log('b says', await tell(b, {}))
  a.disconnect()
  b.disconnect()
}

async function tell(server: ChildProcess, order: Order) {
  server.send(order)
  const [name] = await once(server, 'message')
  return name
}
