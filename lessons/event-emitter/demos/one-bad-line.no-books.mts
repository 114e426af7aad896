import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

writeFileSync('shop.mjs', `
  console.log('shop opens')
  const order = { id: '123', items: [...books] }
  console.log('order', order.id)
`)

try {
  await import(pathToFileURL('shop.mjs').href)
} catch (error) {
  console.log((error as Error).name)
}
