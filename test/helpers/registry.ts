import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { execa } from 'execa'

export interface Registry extends AsyncDisposable {
  readonly url: string
}

/** A registry on loopback with one package, `greeting` 1.2.3, which exports "hello". */
export async function openRegistry(folder: string): Promise<Registry> {
  const source = join(folder, 'greeting')
  mkdirSync(source)
  const manifest = { name: 'greeting', version: '1.2.3', main: 'index.js' }
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(source, 'index.js'), 'module.exports = "hello"')
  await execa('npm', ['pack', '--silent'], { cwd: source })
  const tarball = readFileSync(join(source, readdirSync(source).find((name) => name.endsWith('.tgz')) ?? ''))
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) return response.end(tarball)
    const dist = {
      tarball: `${url}greeting.tgz`,
      integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      shasum: createHash('sha1').update(tarball).digest('hex'),
    }
    return response.end(
      JSON.stringify({ name: 'greeting', 'dist-tags': { latest: '1.2.3' }, versions: { '1.2.3': { ...manifest, dist } } }),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
