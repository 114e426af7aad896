const a = async () => Promise.resolve('return promise')
const b = async () => await Promise.resolve('return await')
const c = async () => 'return value'

a().then((text) => console.log(text))
b().then((text) => console.log(text))
c().then((text) => console.log(text))

Promise.resolve()
  .then(() => console.log('turn 1'))
  .then(() => console.log('turn 2'))
  .then(() => console.log('turn 3'))
