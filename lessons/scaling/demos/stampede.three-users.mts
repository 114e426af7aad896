import { setTimeout } from 'node:timers/promises'
import NodeCache from 'node-cache'

const cache = new NodeCache({ stdTTL: 600 })
let queries = 0
const users = {
  async findById(id: string) {
    queries++
    await setTimeout(20)
    return { id, name: 'Ann' }
  },
}
async function getUser(id: string) {
  if (cache.has(id)) return cache.get(id)
  const user = await users.findById(id)
  cache.set(id, user)
  return user
}

const asking = new Map<string, Promise<unknown>>()
async function getOnce(id: string) {
  if (cache.has(id)) return cache.get(id)
  let user = asking.get(id)
  if (user === undefined) {
    user = getUser(id).finally(() => asking.delete(id))
    asking.set(id, user)
  }
  return user
}

const ids = ['7', '8', '9', '7', '8', '9', '7', '8', '9', '7', '8', '9']
for (const get of [getUser, getOnce]) {
  queries = 0
  cache.flushAll()
  await Promise.all(ids.map((id) => get(id)))
  console.log(`${get.name}: ${queries} queries`)
}
