const crypto = require('node:crypto') as typeof import('node:crypto')
const fs = require('node:fs') as typeof import('node:fs')

fs.stat('.', () => {
  console.log('first stat')
  process.env.UV_THREADPOOL_SIZE = '1'

  crypto.pbkdf2('password', 'salt', 200_000, 64, 'sha512', () => {
    console.log('slow hash')
  })
  fs.stat('.', () => console.log('quick stat'))
})
