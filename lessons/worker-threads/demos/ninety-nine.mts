let calls = 0

function fibonacci(n: number): number {
  calls++
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)
}

function countCalls(n: number): number {
  calls = 0
  fibonacci(n)
  console.log(`fibonacci(${n}): ${calls} calls`)
  return calls
}

const twenty = countCalls(20)
const thirty = countCalls(30)
console.log(`30 against 20: ${Math.round(thirty / twenty)} times`)
