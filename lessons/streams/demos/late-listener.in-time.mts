import { Readable } from 'node:stream'

function listen(name: string, stream: Readable) {
  let got = ''
  stream.on('data', (chunk) => (got += chunk))
  stream.on('close', () => console.log(`${name} got "${got}"`))
}

const waiting = Readable.from(['a', 'b', 'c'])
const running = Readable.from(['a', 'b', 'c'])

running.resume()
listen('running', running)
running.on('end', () => {
  listen('waiting', waiting)
})
