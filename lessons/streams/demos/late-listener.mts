import { Readable } from 'node:stream'

function listenLate(name: string, stream: Readable) {
  let got = ''
  stream.on('data', (chunk) => (got += chunk))
  stream.on('close', () => console.log(`${name} got "${got}"`))
}

const waiting = Readable.from(['a', 'b', 'c'])
const running = Readable.from(['a', 'b', 'c'])

running.resume()
running.on('end', () => {
  listenLate('running', running)
  listenLate('waiting', waiting)
})
