interface Entry {
  readonly user: Promise<string>
  readonly until: number
}
const lifetime = 5
const cache = new Map<string, Entry>()
const queries: number[] = []

async function findUser(id: string, now: number) {
  queries.push(now)
  return `user ${id}`
}
function getUser(id: string, now: number) {
  const known = cache.get(id)
  if (known !== undefined && known.until > now) return known.user
  const entry = { user: findUser(id, now), until: now + lifetime }
  cache.set(id, entry)
  entry.user.catch(() => {
    if (cache.get(id) === entry) cache.delete(id)
  })
  return entry.user
}
// The time is a parameter here: minutes instead of Date.now().
for (const now of [0, 4, 5, 9, 10]) {
  await Promise.all([getUser('1', now), getUser('1', now)])
}
console.log(`queries at: ${queries.join(' ')}`)
