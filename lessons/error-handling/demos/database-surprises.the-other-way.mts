import mongoose from 'mongoose'

function statusOf(err: any) {
  if (err.name === 'ValidationError') return 400
  if (err.code === 11000) {
    console.log(`taken: ${Object.keys(err.keyValue)[0]}`)
    return 409
  }
  if (err.name === 'CastError') return 400
  return 500
}
async function attempt(what: string, query: PromiseLike<unknown>) {
  try {
    await query
    console.log(`${what}: done`)
  } catch (err) {
    try {
      console.log(`${what}: ${statusOf(err)} for ${(err as Error).name}`)
    } catch {
      console.log(`${what}: the mapper itself failed`)
    }
  }
}

await mongoose.connect(process.env['MONGO_URL']!)
const User = mongoose.model('User', new mongoose.Schema({
  email: { type: String, unique: true },
  age: { type: Number, min: 18 },
}))
await User.init()
await User.create({ email: 'ann', age: 20 })

const runValidators = true
await attempt('text as age', User.find({ age: 'old' as never }))
await attempt('create', User.create([{ email: 'ann' }]))
await attempt('age -5', User.updateOne({}, { age: -5 }, { runValidators }))
await mongoose.disconnect()
