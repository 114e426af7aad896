const hi = Buffer.from('Hi')
const json = JSON.stringify(hi)
console.log(json)

const copy = Buffer.from(JSON.parse(json))
console.log(copy.toString())
console.log(copy.equals(hi), copy === hi)

const list = JSON.stringify({ note: Buffer.from('Ho') })
console.log(String(JSON.parse(list).note))
