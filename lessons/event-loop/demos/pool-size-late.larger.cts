const crypto = require('node:crypto') as typeof import('node:crypto')
const fs = require('node:fs') as typeof import('node:fs')

let hashes = 0

fs.stat('.', () => {
  console.log('first stat')
  process.env.UV_THREADPOOL_SIZE = '8'

  for (const password of ['soup', 'tea', 'cake', 'bun']) {
    crypto.pbkdf2(password, 'salt', 50_000, 64, 'sha512', () => {
      if (++hashes === 1) console.log('first of 4 hashes')
    })
  }
  fs.stat('.', () => console.log('quick stat'))
})
