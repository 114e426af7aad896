async function cook(): Promise<void> {
  console.log('cook: begins')
  await chop()
  console.log('cook: goes on')
}

async function chop(): Promise<void> {
  console.log('chop: begins')
  await null
  console.log('chop: goes on')
}

console.log('main: begins')
cook().then(() => console.log('cook: done'))
Promise.resolve().then(() => console.log('other promise'))
console.log('main: ends')
