const database = new Map([['1', 'Ann']])
const User = {
  async findById(id: string) {
    console.log(`query for ${id}`)
    return database.get(id)
  },
}
const cache = new Map<string, string | undefined>()

async function getCachedUser(id: string) {
  if (cache.has(id)) {
    return cache.get(id)
  }
  const user = await User.findById(id)
  cache.set(id, user)
  setTimeout(() => cache.delete(id), 5 * 60 * 1000).unref()
  return user
}

console.log('first visit:', await getCachedUser('1'))
console.log('second visit:', await getCachedUser('1'))

console.log('before sign-up:', await getCachedUser('2'))
database.set('2', 'Bob')
console.log('after sign-up:', await getCachedUser('2'))
