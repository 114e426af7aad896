import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const upstream = `
upstream nodejs_backend {
    least_conn;
    server 127.0.0.1:3000;
    server 127.0.0.1:3001;
}`
const server = `
server {
    listen 8080;
    location / {
        proxy_pass http://nodejs_backend;
    }
}`
// So that nginx writes nothing outside this folder.
const here = `access_log off; client_body_temp_path body;
  proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;`

test('no http', `events {} ${server}`)
test('events inside', `http { ${here} events {} ${upstream} ${server} }`)
test('upstream last', `events {} http { ${here} ${server} ${upstream} }`)

/** `nginx -t` reads a configuration and starts nothing. */
function test(label: string, configuration: string) {
  writeFileSync('my.conf', `pid nginx.pid; ${configuration}`)
  const folder = process.cwd()
  const options = ['-t', '-p', folder, '-c', 'my.conf', '-e', 'stderr']
  const { status, stderr } = spawnSync('nginx', options, { encoding: 'utf8' })
  const problem = /\[emerg\] \d+#\d+: (.+?) in /.exec(stderr)?.[1]
  console.log(`${label}: ${status === 0 ? 'ok' : (problem ?? stderr)}`)
}
