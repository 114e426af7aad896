import { MongoClient, type MongoClientOptions } from 'mongodb'

const url = process.env['MONGO_URL']!

async function attempt(line: string, run: () => Promise<unknown>) {
  try {
    await run()
    console.log(`${line}: works`)
  } catch (error) {
    console.log(`${line}: ${(error as Error).name}`)
  }
}
async function connect(old: object) {
  const options: MongoClientOptions = old
  const client = await MongoClient.connect(url, options)
  await client.close()
}
await attempt('useUnifiedTopology', () =>
  connect({ useUnifiedTopology: true }))
await attempt('minPoolSize', () => connect({ minPoolSize: 1 }))
await attempt('keepAlive', () => connect({ keepAlive: true }))

const client = new MongoClient(url) // and nobody calls connect()
const users = client.db().collection('users')
await attempt('find', () => users.find().toArray())
const old = users as unknown as { insert(user: object): Promise<unknown> }
await attempt('insert', async () => old.insert({ name: 'Ann' }))
await client.close()
