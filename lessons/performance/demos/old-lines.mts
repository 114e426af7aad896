import { type Db, MongoClient, type MongoClientOptions } from 'mongodb'

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
await attempt('poolSize', () => connect({ poolSize: 10 }))
await attempt('useNewUrlParser', () => connect({ useNewUrlParser: true }))
await attempt('maxPoolSize', () => connect({ maxPoolSize: 10 }))

const client = await MongoClient.connect(url)
const db = client as unknown as Db // what the notes take it for
await attempt('db.collection', async () =>
  db.collection('users').find().toArray())
await attempt('client.db().collection', async () =>
  client.db().collection('users').find().toArray())
await client.close()
