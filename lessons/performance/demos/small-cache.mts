const limit = 3
const cache = new Map<string, string>()

function get(key: string) {
  const value = cache.get(key)
  if (value !== undefined) {
    cache.delete(key)
    cache.set(key, value)
  }
  return value
}
function set(key: string, value: string) {
  cache.delete(key)
  cache.set(key, value)
  if (cache.size > limit) {
    const oldest = cache.keys().next().value!
    cache.delete(oldest)
    console.log(`${oldest} goes`)
  }
}

for (const name of ['Ann', 'Bob', 'Cyn']) set(name, 'a user')
get('Ann')
set('Dan', 'a user')
get('Cyn')
set('Eve', 'a user')
set('Fay', 'a user')
for (const name of cache.keys()) console.log(`${name} stays`)
