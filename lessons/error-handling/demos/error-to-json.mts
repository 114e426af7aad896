class AppError extends Error {
  statusCode: number
  isOperational = true

  constructor(message: string, statusCode: number) {
    super(message)
    this.statusCode = statusCode
  }
}

const error = new AppError('User not found', 404)
console.log(JSON.stringify(error))
