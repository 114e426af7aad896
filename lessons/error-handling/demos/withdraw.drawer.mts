function withdraw(balance: number, amount: number) {
  try {
    if (amount > balance) throw new Error('not enough money')
    console.log('count the notes')
    return balance - amount
  } finally {
    console.log('close the drawer')
  }
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
