process.on('uncaughtException', (error) => {
  console.log(`logged: ${error.message}`)
})

const accounts = { ann: 100, bob: 100 }
function transfer(amount: number, receipt?: { print(): void }) {
  accounts.ann -= amount
  receipt!.print()
  accounts.bob += amount
}

setTimeout(() => transfer(30, { print: () => console.log('receipt') }))
setTimeout(() => transfer(50), 10)
setTimeout(() => {
  console.log(`money in the bank: ${accounts.ann + accounts.bob}`)
}, 20)
