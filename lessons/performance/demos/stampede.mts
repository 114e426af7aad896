import { setTimeout as sleep } from 'node:timers/promises'

let queries = 0
async function findUser(id: string) {
  queries++
  await sleep(50)
  return { id, name: 'Ann' }
}
type User = Awaited<ReturnType<typeof findUser>>

const users = new Map<string, User>()
async function cacheTheUser(id: string) {
  const known = users.get(id)
  if (known !== undefined) return known
  const user = await findUser(id)
  users.set(id, user)
  return user
}

const promises = new Map<string, Promise<User>>()
function cacheThePromise(id: string) {
  const known = promises.get(id)
  if (known !== undefined) return known
  const user = findUser(id)
  promises.set(id, user)
  return user
}

for (const getUser of [cacheTheUser, cacheThePromise]) {
  queries = 0
  await Promise.all(Array.from({ length: 10 }, () => getUser('1')))
  await getUser('1')
  console.log(`${getUser.name}: ${queries}`)
}
