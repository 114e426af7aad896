import express from 'express'

for (const env of ['development', 'production', 'Production', undefined]) {
  if (env === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = env

  const ours = process.env['NODE_ENV'] === 'development' ? 'shows' : 'hides'
  const theirs = express().get('env') === 'production' ? 'hides' : 'shows'
  console.log(`${env}: our handler ${ours}, Express ${theirs}`)
}
