import { createRequire } from 'node:module'
import { MongoClient, MongoBulkWriteError, MongoServerError } from 'mongodb'
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bson } from '../../../../src/io/run/servers/mongodb/message.ts'
import { createMongodbStandIn } from '../../../../src/io/run/servers/mongodb/mongodb-stand-in.ts'
import { provideServer, type ProvidedServer } from '../../../../src/io/run/servers/provide-server.ts'

let server: ProvidedServer | undefined
const url = (): string => server?.url ?? ''

beforeAll(async () => {
  const bson = createRequire(createRequire(import.meta.url).resolve('mongodb'))('bson') as Bson
  const provided = await provideServer('mongodb', { env: {}, findProgram: () => undefined, standIn: () => createMongodbStandIn(bson) })
  if ('reason' in provided) throw new Error(provided.reason)
  server = provided
})
afterAll(() => server?.stop())

test('the real driver inserts, finds, counts, updates and deletes', async () => {
  const client = await new MongoClient(url()).connect()
  try {
    const users = client.db('shop').collection<{ name: string; age: number }>('users')
    const { insertedId } = await users.insertOne({ name: 'Ada', age: 36 })
    await users.insertMany([
      { name: 'Bob', age: 20 },
      { name: 'Cem', age: 20 },
    ])
    expect(await users.findOne({ _id: insertedId })).toMatchObject({ name: 'Ada', age: 36 })
    expect(await users.find({ age: 20 }).toArray()).toHaveLength(2)
    expect(await users.find({ age: 20 }).limit(1).toArray()).toHaveLength(1)
    expect(await users.find({ name: { $in: ['Ada', 'Cem', 'Zoe'] } }).toArray()).toHaveLength(2)
    expect(await users.countDocuments({ age: 20 })).toBe(2)
    expect(await users.countDocuments({ age: 99 })).toBe(0)
    expect(await users.updateOne({ age: 20 }, { $set: { age: 21 }, $inc: { visits: 1 } })).toMatchObject({ modifiedCount: 1 })
    expect(await users.updateMany({}, { $set: { seen: true } })).toMatchObject({ modifiedCount: 3 })
    expect(await users.deleteOne({ seen: true })).toMatchObject({ deletedCount: 1 })
    expect(await users.deleteMany({})).toMatchObject({ deletedCount: 2 })
    await expect(client.db('shop').command({ nosuch: 1 })).rejects.toThrow("no such command: 'nosuch'")
  } finally {
    await client.close()
  }
})

test('a unique index makes the errors of the real one', async () => {
  const client = await new MongoClient(url()).connect()
  try {
    const users = client.db('shop').collection('unique')
    await users.createIndex({ email: 1 }, { unique: true })
    await users.insertOne({ email: 'a@b.c' })
    const single: unknown = await users.insertOne({ email: 'a@b.c' }).catch((error: unknown) => error)
    expect(single).toBeInstanceOf(MongoServerError)
    expect(single).toMatchObject({ code: 11_000, keyValue: { email: 'a@b.c' } })
    const bulk: unknown = await users.insertMany([{ email: 'x' }, { email: 'a@b.c' }, { email: 'y' }]).catch((error: unknown) => error)
    expect(bulk).toBeInstanceOf(MongoBulkWriteError)
    // Ordered, as is the default: it stops at the first error.
    expect(await users.countDocuments({})).toBe(2)
  } finally {
    await client.close()
  }
})

test('mongoose makes its models on it', async () => {
  const connection = await mongoose.createConnection(`${url()}/models`).asPromise()
  try {
    const User = connection.model('User', new mongoose.Schema({ email: { type: String, required: true, unique: true } }))
    await User.init()
    await User.create({ email: 'a@b.c' })
    await expect(User.create({ email: 'a@b.c' })).rejects.toMatchObject({ code: 11_000 })
    await expect(User.create({})).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(User.findById('not an id')).rejects.toMatchObject({ name: 'CastError' })
    expect(await User.findOne({ email: 'a@b.c' })).toMatchObject({ email: 'a@b.c' })
  } finally {
    await connection.close()
  }
})
