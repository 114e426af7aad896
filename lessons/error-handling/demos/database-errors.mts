import mongoose from 'mongoose'

class AppError extends Error {
  statusCode: number
  constructor(message: string, statusCode: number) {
    super(message)
    this.statusCode = statusCode
  }
}
function handleDBErrors(err: any) {
  if (err.name === 'ValidationError') {
    const errors = Object.values<Error>(err.errors).map((e) => e.message)
    return new AppError(`Invalid input: ${errors.join('. ')}`, 400)
  }
  if (err.code === 11000) {
    const field = Object.keys(err.keyValue)[0]
    return new AppError(`${field} already exists`, 409)
  }
  if (err.name === 'CastError')
    return new AppError(`Invalid ${err.path}: ${err.value}`, 400)
  return err
}
const show = (err: unknown) => {
  const { statusCode, message } = handleDBErrors(err)
  console.log(`${statusCode} ${message}`)
}

await mongoose.connect(process.env['MONGO_URL']!)
const User = mongoose.model('User', new mongoose.Schema({
  email: { type: String, required: [true, 'no email'], unique: true },
  age: { type: Number, min: [18, 'too young'] },
}))
await User.init()
await User.create({ email: 'ann' })

await User.create({ age: 7 }).catch(show)
await User.create({ email: 'ann' }).catch(show)
await User.findById('seven').catch(show)
await mongoose.disconnect()
