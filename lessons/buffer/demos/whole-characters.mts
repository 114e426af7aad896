const small = Buffer.alloc(4)

console.log(small.write('ab€'))
console.log(small)
console.log(Buffer.from('ab€').copy(small))
console.log(small)
console.log('ab€!'.indexOf('!'), Buffer.from('ab€!').indexOf('!'))
