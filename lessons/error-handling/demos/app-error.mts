class AppError extends Error {
  statusCode: number
  isOperational: boolean

  constructor(message: string, statusCode: number) {
    super(message)
    this.statusCode = statusCode
    this.isOperational = true
    Error.captureStackTrace(this, this.constructor)
  }
}

const error = new AppError('User not found', 404)
console.log(error.name)
console.log(String(error))
console.log(error instanceof AppError)
