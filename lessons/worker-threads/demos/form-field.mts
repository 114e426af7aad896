const form = new FormData()
form.set('image', new Blob(['pixels']), 'cake.png')
form.set('operations', JSON.stringify({ resize: { width: 10 } }))
const request = new Request('http://localhost/process-image', {
  method: 'POST',
  body: form,
})

// The server's side:
const body = await request.formData()
const operations: any = body.get('operations')

if (operations.resize) console.log(`width ${operations.resize.width}`)
else console.log('no resize asked for')
console.log('200 OK')
