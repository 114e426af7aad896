function withdraw(balance: number, amount: number) {
  if (amount > balance) throw new Error('not enough money')
  console.log('count the notes')
  return balance - amount
}

try {
  console.log('card in')
  withdraw(100, 500)
  console.log('take your money')
} catch (error) {
  console.log((error as Error).message)
} finally {
  console.log('card out')
}
console.log('next customer')
