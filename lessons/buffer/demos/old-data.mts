// Two thousand secrets, used and forgotten.
for (let i = 0; i < 2_000; i++) {
  Buffer.allocUnsafe(64).fill('SECRET')
}

let found = 0
for (let i = 0; i < 2_000; i++) {
  if (Buffer.allocUnsafe(64).includes('SECRET')) found++
}
console.log(found > 0 ? 'old secrets found' : 'nothing found')
