import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

function isPrime(n: number) {
  for (let i = 2; i < n; i++) if (n % i === 0) return false
  return true
}
function countPrimes(limit: number) {
  let count = 0
  for (let n = 2; n < limit; n++) if (isPrime(n)) count++
  return count
}
function node(...args: string[]) {
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
if (process.argv[2] === 'work') {
  countPrimes(40_000)
} else {
  node('--prof', fileURLToPath(import.meta.url), 'work')
  const [log] = readdirSync('.')
  console.log(`new file: ${log}`)

  const text = node('--prof-process', log!)
  const titles = ['[JavaScript]', '[Summary]', '[Bottom up (heavy) profile]']
  for (const title of titles.filter((one) => text.includes(one))) {
    console.log(`section: ${title}`)
  }
  const [, name] = /JS: \W(\w+) file:/.exec(text)!
  console.log(`top of [JavaScript]: ${name}`)
}
