const hi = Buffer.from('Hi')
const json = JSON.stringify(hi)
console.log(json)

const copy = Buffer.from(JSON.parse(json))
console.log(copy.toString())
console.log(copy.equals(hi), copy === hi)

const order = JSON.parse(JSON.stringify({ note: hi }))
console.log(String(order.note))
