import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { promisify } from 'node:util'

const rounds = 400_000

const big = promisify(pbkdf2)('secret', 'salt', rounds, 64, 'sha512')
setTimeout(() => console.log('timer'), 0)
console.log('first asked')

const bigHash = await big
console.log(`pbkdf2: ${bigHash.length} bytes`)

const hash = pbkdf2Sync('secret', 'salt', 1_000, 64, 'sha512')
console.log(`pbkdf2Sync: ${hash.length} bytes`)
console.log('end of the file')
