import { MongoClient } from 'mongodb'

const url = process.env['MONGO_URL']!

async function attempt(line: string, run: () => Promise<unknown>) {
  try {
    await run()
    console.log(`${line}: works`)
  } catch (error) {
    console.log(`${line}: ${(error as Error).name}`)
  }
}

// As the options of today's types do not know the old names:
const connect = async (options: object = {}) => {
  const client = await MongoClient.connect(url, options)
  await client.close()
}
await attempt('poolSize', () => connect({ poolSize: 10 }))
await attempt('useNewUrlParser', () => connect({ useNewUrlParser: true }))
await attempt('maxPoolSize', () => connect({ maxPoolSize: 10 }))

const client: any = await MongoClient.connect(url)
const users = () => client.collection('users').find().toArray()
await attempt('client.collection', users)
const today = () => client.db().collection('users').find().toArray()
await attempt('client.db().collection', today)
await client.close()
