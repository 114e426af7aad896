setTimeout(() => console.log('timer A'), 30).unref()
setTimeout(() => console.log('timer B'), 90)
setInterval(() => console.log('interval'), 60_000).unref()

process.on('beforeExit', () => console.log('beforeExit'))
process.on('exit', (code) => console.log(`exit code ${code}`))
