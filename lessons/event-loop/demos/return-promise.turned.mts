Promise.resolve()
  .then(() => console.log('turn 1'))
  .then(() => console.log('turn 2'))
  .then(() => console.log('turn 3'))

const a = async () => Promise.resolve('return promise')
const b = () => Promise.resolve('not async')
const c = async () => {
  await null
  return 'return value after await'
}

a().then((text) => console.log(text))
b().then((text) => console.log(text))
c().then((text) => console.log(text))
