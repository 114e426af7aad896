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
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  return execFileSync(process.execPath, args, { stdio: [...stdio] }).toString()
}

if (process.argv[2] === 'work') {
  countPrimes(40_000)
} else {
  node('--prof', fileURLToPath(import.meta.url), 'work')
  const [log] = readdirSync('.')
  console.log(`a new file: ${log}`)

  const text = node('--prof-process', log!)
  for (const title of ['[JavaScript]', '[Summary]', '[Bottom up']) {
    console.log(`${title}: ${text.includes(title)}`)
  }
  const [, mine] = /JS: \W(\w+) file:/.exec(text)!
  console.log(`top of the list: ${mine}`)
}
