import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execa, type Options } from 'execa'

/**
 * Packs the package and installs it in the ways people do: globally, by npx, and in a project that has other versions of the packages it uses;
 * each time in a folder whose name has blanks and letters of other alphabets. What it prints must be what it prints here, and what it weighs must
 * stay within its limits. Needs the npm registry (or its cache).
 *   tsx scripts/installed.ts
 */
const root = resolve(import.meta.dirname, '..')
const most = { packages: 110, megabytes: 15, scripts: 0 }
const work = join(await mkdtemp(join(tmpdir(), 'node-concepts-installed-')), 'my projects', 'größe 日本')
const env = {
  NODE_CONCEPTS_HOME: join(work, 'data'),
  npm_config_prefer_offline: 'true',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
}
/** A demo that prints what only one thread's order decides, and one that a package of ours decides. */
const demos = ['event-loop/tick-immediate', 'express-middleware/checkpoints'] as const
let failed = false

function say(what: string, fine: boolean, more = ''): void {
  console.log(`${fine ? '✔' : '✘'} ${what}${more === '' ? '' : `: ${more}`}`)
  failed ||= !fine
}

try {
  await mkdir(work, { recursive: true })
  const { stdout } = await execa('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root })
  const tarball = join(work, stdout.trim().split('\n').at(-1) ?? '')
  const wanted = await Promise.all(demos.map((demo) => printed(process.execPath, [join(root, 'dist/bin/node-concepts.cjs'), 'run', demo])))
  say(
    'the build runs its demos',
    wanted.every((one) => !one.startsWith('exit code')),
  )

  const expectSame = async (way: string, file: string, args: readonly string[], options: Options): Promise<void> => {
    for (const [index, demo] of demos.entries())
      say(`${way}: ${demo} prints what it prints here`, (await printed(file, [...args, 'run', demo], options)) === wanted[index])
  }

  const global = join(work, 'global')
  await execa('npm', ['install', '--global', '--prefix', global, tarball], { env })
  const command = process.platform === 'win32' ? join(global, 'node-concepts.cmd') : join(global, 'bin/node-concepts')
  await expectSame('installed globally', command, [], { cwd: work })

  const empty = join(work, 'empty')
  await mkdir(empty)
  await expectSame('by npx, in an empty folder', 'npx', ['--yes', '--package', tarball, '--', 'node-concepts'], { cwd: empty })
  say('by npx nothing is put into the folder', (await readdir(empty)).length === 0)

  const project = join(work, 'project')
  await mkdir(project)
  // Older ones of what it needs itself, and of what is bundled with it.
  const others = { commander: '2.20.3', chalk: '2.4.2', express: '4.22.3', jsonwebtoken: '8.5.1' }
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'project', type: 'module', dependencies: others }))
  await execa('npm', ['install', tarball], { cwd: project, env })
  await expectSame('as a dependency, beside other versions', 'npx', ['--no-install', 'node-concepts'], { cwd: project })
  const kept = await Promise.all(Object.keys(others).map((name) => versionOf(join(project, 'node_modules', name))))
  say('the versions of the project are left alone', kept.join() === Object.values(others).join(), kept.join(', '))

  const alone = join(work, 'alone')
  await mkdir(alone)
  await writeFile(join(alone, 'package.json'), '{}')
  await execa('npm', ['install', tarball], { cwd: alone, env })
  const lock = JSON.parse(await readFile(join(alone, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).length
  const megabytes = (await blocksOf(join(alone, 'node_modules'))) / 2 ** 20
  say(`at most ${most.packages} packages`, packages.length <= most.packages, String(packages.length))
  say(`at most ${most.megabytes} MB on the disk`, megabytes <= most.megabytes, megabytes.toFixed(1))
  say('no install script', scripts === most.scripts, String(scripts))

  // Nothing heavy is there, and no server: what needs it must say so, and all else must run.
  const cli = join(alone, 'node_modules/node-concepts/dist/bin/node-concepts.cjs')
  const bare = { cwd: alone, env: { ...env, NODE_CONCEPTS_STAND_INS: '1' }, reject: false }
  const checked = await execa(process.execPath, [cli, 'check', '--times', '1', '--only', 'scaling/'], bare)
  say('without heavy packages a lesson keeps its promises', checked.exitCode === 0, checked.stdout.split('\n').at(-1))
  for (const demo of ['scaling/pm2-cluster', 'scaling/sessions-in-redis'])
    say(`${demo} says what it needs`, checked.stdout.includes(`not run: ${demo}: it needs`))
} finally {
  await rm(resolve(work, '../..'), { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0

async function printed(file: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { stdout, exitCode, stderr } = await execa(file, args, { ...options, env, reject: false, stdin: 'ignore' })
  return exitCode === 0 ? String(stdout) : `exit code ${String(exitCode)}: ${String(stderr)}`
}

async function versionOf(folder: string): Promise<string> {
  return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}

/** Bytes that files take on the disk, which is more than they hold. */
async function blocksOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const { blocks } = await stat(join(entry.parentPath, entry.name)).catch(() => ({ blocks: 0 }))
    bytes += (blocks ?? 0) * 512
  }
  return bytes
}
