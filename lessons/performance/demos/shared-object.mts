interface User {
  name: string
  password?: string
}
const database = new Map([['1', '{ "name": "Ann", "password": "cat" }']])
const cache = new Map<string, User>()

async function getCachedUser(id: string): Promise<User> {
  const known = cache.get(id)
  if (known !== undefined) return known
  const user: User = JSON.parse(database.get(id)!)
  cache.set(id, user)
  return user
}
async function profilePage() {
  const user = await getCachedUser('1')
  delete user.password // nobody may see it
  return JSON.stringify(user)
}
async function login(password: string) {
  const user = await getCachedUser('1')
  return user.password === password ? 'welcome' : 'wrong password'
}

console.log('login:', await login('cat'))
console.log('profile:', await profilePage())
console.log('next login:', await login('cat'))
cache.clear()
console.log('cache emptied:', await login('cat'))
