const net = require('node:net') as typeof import('node:net')

// Paused, so that no read is under way when the socket is destroyed.
const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  server.close()
  setTimeout(() => console.log('timeout'), 0)
  setImmediate(() => console.log('immediate'))
  socket.on('close', () => console.log('socket closed'))
  socket.destroy()
  Promise.resolve().then(() => console.log('promise'))
  process.nextTick(() => console.log('tick'))
  console.log('connection')
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address() as import('node:net').AddressInfo
  net.connect(address.port, '127.0.0.1').resume()
})
