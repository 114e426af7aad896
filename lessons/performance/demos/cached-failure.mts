let databaseIsUp = false
async function findUser(id: string) {
  console.log('query')
  if (!databaseIsUp) throw new Error('no connection')
  return `Ann (${id})`
}

const cache = new Map<string, Promise<string>>()
function getUser(id: string) {
  const known = cache.get(id)
  if (known !== undefined) return known
  const user = findUser(id)
  cache.set(id, user)
  return user
}
async function visit(when: string) {
  try {
    console.log(`${when}: ${await getUser('1')}`)
  } catch (error) {
    console.log(`${when}: ${(error as Error).message}`)
  }
}

await visit('database down')
databaseIsUp = true
await visit('database up')
cache.delete('1')
await visit('entry deleted')
