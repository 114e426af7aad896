import mongoose from 'mongoose'

// One connection: the queries take turns on it.
await mongoose.connect(process.env['MONGO_URL']!, { maxPoolSize: 1 })
const schema = new mongoose.Schema({ email: { type: String, unique: true } })
const User = mongoose.model('User', schema)
await User.init()

async function register(who: string, email: string) {
  const exists = await User.findOne({ email })
  console.log(`${who}: ${exists ? 'taken' : 'free'}`)
  if (exists) return
  try {
    await User.create({ email })
    console.log(`${who}: registered`)
  } catch (err) {
    console.log(`${who}: ${(err as { code: number }).code}`)
  }
}

await Promise.all([register('first', 'ann'), register('second', 'ann')])
await register('third', 'ann')
await mongoose.disconnect()
