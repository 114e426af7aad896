const hi = Buffer.from('Tea')
const json = JSON.stringify([hi])
console.log(json)

const [copy] = JSON.parse(json)
console.log(Buffer.isBuffer(copy), copy.data.length)
console.log(String(copy))

const revived = Buffer.from(copy)
console.log(revived === hi, revived.equals(hi))
console.log(String(revived))
