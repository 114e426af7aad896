function ring(name: string): void {
  console.log(`timer ${name}`)
  Promise.resolve().then(() => {
    console.log(`promise ${name}`)
    process.nextTick(() => console.log(`tick ${name}`))
  })
}

setTimeout(() => ring('A'), 0)
setTimeout(() => ring('B'), 0)
