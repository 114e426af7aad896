const array = [1, 2, 3]
const typed = Uint8Array.from(array)
const buffer = Buffer.from(array)

array.slice(0, 1)[0] = 9
typed.subarray(0, 1)[0] = 9
Buffer.from(buffer.slice(0, 1))[0] = 9

console.log(`array ${array[0]}`)
console.log(`typed ${typed[0]}`)
console.log(`buffer ${buffer[0]}`)
