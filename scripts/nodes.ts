import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { execa } from 'execa'

/** Every Node.js line that is supported, one version each: what learners have, oldest first. */
export const versions = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'] as const

const folder = resolve(import.meta.dirname, '../.nodes')

/** The binaries of all supported Node versions, installed from npm's `node` package into .nodes/ when missing. */
export async function installNodes(): Promise<readonly string[]> {
  const missing = versions.filter((version) => !existsSync(binary(version)))
  if (missing.length > 0) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    console.error(`Installing Node ${missing.join(', ')} from npm …`)
    await execa(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', ...versions.map((version) => `${alias(version)}@npm:node@${version}`)],
      { cwd: folder },
    )
  }
  return versions.map(binary)
}

const alias = (version: string): string => `node-${version}`

function binary(version: string): string {
  return join(folder, 'node_modules', alias(version), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}
