import { getActiveResourcesInfo } from 'node:process'

const cache = new Map<string, object>()
async function getCachedUser(id: string) {
  if (cache.has(id)) return cache.get(id)
  const user = { id } // as if from a database
  cache.set(id, user)
  setTimeout(() => cache.delete(id), 5 * 60 * 1000)
  return user
}

const count = () => {
  const timers = getActiveResourcesInfo().filter((one) => one === 'Timeout')
  return `${cache.size} entries, ${timers.length} timers`
}
for (let i = 0; i < 10_000; i++) await getCachedUser(`bot-${i}`)
console.log(`after the bots: ${count()}`)
cache.clear()
console.log(`after clear(): ${count()}`)
process.exit() // else it would go on for five minutes
