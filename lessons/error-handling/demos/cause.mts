class AppError extends Error {
  statusCode: number

  constructor(message: string, statusCode: number, options?: ErrorOptions) {
    super(message, options)
    this.statusCode = statusCode
  }
}
class OldError extends Error {
  constructor(message: string, _options?: ErrorOptions) {
    super(message)
  }
}

const socket = new Error('connection refused')
const query = new AppError('cannot load account', 503, { cause: socket })
const rule = new OldError('cannot check balance', { cause: query })
const answer = new AppError('cannot pay out', 503, { cause: rule })

for (let error: unknown = answer; error; error = (error as Error).cause) {
  console.log((error as Error).message)
}
