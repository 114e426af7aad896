class With extends Error {
  constructor(message: string) {
    super(message)
    Error.captureStackTrace(this, this.constructor)
  }
}
class Without extends Error {}

function plain() {
  return new Error('plain function')
}
function hidden() {
  const error = new Error('hidden function')
  Error.captureStackTrace(error, hidden)
  return error
}

function order() {
  return [new With('with'), new Without('without'), plain(), hidden()]
}
for (const { message, stack } of order()) {
  const firstFrame = stack!.split('\n')[1]!
  const [, name] = /at (?:new )?(\w+)/.exec(firstFrame)!
  console.log(`${message}: made in ${name}`)
}
