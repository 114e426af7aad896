setTimeout(() => console.log('timer A'), 30)
setTimeout(() => console.log('timer B'), 60_000).unref()
setInterval(() => console.log('interval'), 60_000).unref()

process.on('beforeExit', () => console.log('beforeExit'))
process.on('exit', (code) => console.log(`exit code ${code}`))
