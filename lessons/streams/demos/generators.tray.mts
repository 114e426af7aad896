import { pipeline } from 'node:stream/promises'

async function* cook() {
  for (const dish of ['soup', 'tea']) {
    console.log(`cook ${dish}`)
    yield dish
  }
}
async function* season(dishes: AsyncIterable<string>) {
  const tray: string[] = []
  for await (const dish of dishes) tray.push(dish)
  for (const dish of tray) {
    console.log(`season ${dish}`)
    yield `hot ${dish}`
  }
}
async function eat(dishes: AsyncIterable<string>) {
  for await (const dish of dishes) console.log(`eat ${dish}`)
}

await pipeline(cook, season, eat)
console.log('bill')
