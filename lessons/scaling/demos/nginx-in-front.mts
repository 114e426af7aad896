import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import * as http from 'node:http'
import { setTimeout } from 'node:timers/promises'

const server = http.createServer(({ headers }, response) => {
  console.log('host:', headers.host)
  console.log('connection:', headers.connection)
  console.log('x-forwarded-for:', headers['x-forwarded-for'])
  response.end()
})
const backend = await listen(server)
// nginx knows no port 0: look for a free one, and give it back.
const probe = http.createServer()
const port = await listen(probe)
await new Promise((closed) => probe.close(closed))

writeFileSync('my.conf', `
daemon off; pid nginx.pid; events {}
http {
  access_log off; client_body_temp_path body; proxy_temp_path proxy;
  fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  upstream nodejs_backend { least_conn; server 127.0.0.1:${backend}; }
  server {
    listen 127.0.0.1:${port};
    server_name api.example.com;
    location / {
      proxy_pass http://nodejs_backend;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection 'upgrade';
      proxy_set_header Host $host;
      proxy_cache_bypass $http_upgrade;
    }
  }
}`)
const options = ['-p', process.cwd(), '-c', 'my.conf', '-e', 'stderr']
const nginx = spawn('nginx', options, { stdio: 'ignore' })
const ask = () => fetch(`http://127.0.0.1:${port}/`)
while (!(await ask().catch(() => undefined))) await setTimeout(20)
nginx.kill()
await once(nginx, 'exit')
server.close().closeAllConnections()

async function listen(server: http.Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as { port: number }).port
}
