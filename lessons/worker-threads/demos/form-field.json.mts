const order = { image: 'cake.png', operations: { resize: { width: 10 } } }
const request = new Request('http://localhost/process-image', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(order),
})

// The server's side:
const body: any = await request.json()
const operations = body.operations

if (operations.resize) console.log(`width ${operations.resize.width}`)
else console.log('no resize asked for')
console.log('200 OK')
