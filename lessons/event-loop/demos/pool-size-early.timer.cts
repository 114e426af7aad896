process.env.UV_THREADPOOL_SIZE = '1'

const crypto = require('node:crypto') as typeof import('node:crypto')
const fs = require('node:fs') as typeof import('node:fs')

crypto.pbkdf2('password', 'salt', 200_000, 64, 'sha512', () => {
  console.log('slow hash')
})
fs.stat('.', () => console.log('quick stat'))
setTimeout(() => console.log('quick timer'), 1)
