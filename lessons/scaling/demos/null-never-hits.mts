import NodeCache from 'node-cache'

const cache = new NodeCache({ stdTTL: 600 })
let queries = 0
const users = {
  findById: async (id: string) => {
    queries++
    return id === '7' ? { id, name: 'Ann' } : null // Nobody else is here.
  },
}
async function getUser(id: string) {
  const cached = cache.get(`user:${id}`)
  if (cached) return cached

  const user = await users.findById(id)
  cache.set(`user:${id}`, user)
  return user
}

for (let i = 0; i < 5; i++) await getUser('7')
console.log('queries for Ann:', queries)

queries = 0
for (let i = 0; i < 5; i++) await getUser('99')
console.log('queries for nobody:', queries)
console.log('nobody is in the cache:', cache.has('user:99'))
