// 100 ms stand for a minute.
const minute = 100
let name = 'Ann'
const cache = new Map<string, string>()
let timer: NodeJS.Timeout | undefined

function visit(when: string) {
  const known = cache.get('1')
  console.log(`${when}: ${known ?? 'ask the database'}`)
  if (known !== undefined) return
  cache.set('1', name)
  timer = setTimeout(() => cache.delete('1'), 5 * minute).unref()
}
function marry() {
  name = 'Ann Lee'
  cache.delete('1')
  clearTimeout(timer)
}

visit('0 min')
setTimeout(() => visit('2 min'), 2 * minute)
setTimeout(marry, 3 * minute)
setTimeout(() => visit('4 min'), 4 * minute)
setTimeout(() => visit('6 min'), 6 * minute)
setTimeout(() => visit('7 min'), 7 * minute)
