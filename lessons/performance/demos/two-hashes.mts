import { pbkdf2, pbkdf2Sync } from 'node:crypto'

const rounds = 200_000

pbkdf2('secret', 'salt', rounds, 64, 'sha512', (error, hash) => {
  if (error) throw error
  console.log(`pbkdf2: ${hash.length} bytes`)
})
setTimeout(() => console.log('timer'), 0)
console.log('first asked')

const hash = pbkdf2Sync('secret', 'salt', 1_000, 64, 'sha512')
console.log(`pbkdf2Sync: ${hash.length} bytes`)
console.log('end of the file')
