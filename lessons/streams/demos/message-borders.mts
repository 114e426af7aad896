import * as net from 'node:net'

const server = net.createServer(async (socket) => {
  socket.setEncoding('utf8')
  let chunks = 0
  for await (const chunk of socket) chunks++
  console.log(`chunks: ${chunks}`)
  server.close()
})

server.listen(0, () => {
  const { port } = server.address() as net.AddressInfo
  const client = net.connect(port)
  client.write('soup')
  client.write('tea')
  client.end('cake')
})
