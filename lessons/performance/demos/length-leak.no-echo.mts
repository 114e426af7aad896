import { once } from 'node:events'
import * as http from 'node:http'
import compression from 'compression'
import express from 'express'

const app = express()
app.use(compression({ threshold: 0 }))
app.get('/search', (request, response) => {
  response.type('html').send(`
    <h1>Nothing found</h1>
    <input type="hidden" value="csrf_token=k7f3q9z2">`)
})
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }

// What somebody sees who cannot read a byte, but count them.
async function countBytes(guess: string) {
  const path = `/search?q=${guess}`
  const headers = { 'accept-encoding': 'gzip' }
  const request = http.get({ host: '127.0.0.1', port, path, headers })
  const [response] = await once(request, 'response')
  let bytes = 0
  for await (const chunk of response) bytes += chunk.length
  return { guess, bytes }
}
const guesses = ['k7f31mbn', 'k7f3q9z2', 'w4v81mbn']
const sizes = await Promise.all(
  guesses.map((guess) => countBytes(`csrf_token=${guess}`)),
)
sizes.sort((a, b) => b.bytes - a.bytes) // the longest first
for (const { guess } of sizes) console.log(guess)
server.close()
http.globalAgent.destroy()
