import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProgress } from '../../../src/io/progress/store.ts'
import { buildWriter, header, startWriter, stepEntry, stepLine, tempFolder } from './helpers.ts'

const names = async (progress: ReturnType<typeof openProgress>): Promise<readonly unknown[]> =>
  (await progress.history()).map((entry) => entry.type === 'step' && entry.step)

test('a folder that cannot be made: the entries stay with this process, and are saved as soon as they can be', async () => {
  using root = tempFolder()
  const file = join(root.path, 'file')
  writeFileSync(file, 'in the way')
  const folder = join(file, 'data')
  const progress = openProgress({ folder })
  const failure = { saved: false, reason: `${folder} is not a folder, or lies in something that is none` }
  expect(await progress.append(stepEntry('s1'))).toEqual(failure)
  expect(await progress.append(stepEntry('s2'))).toEqual(failure)
  expect(await names(progress)).toEqual(['s1', 's2'])

  rmSync(file)
  expect(await progress.append(stepEntry('s3'))).toEqual({ saved: true })
  expect(await names(progress)).toEqual(['s1', 's2', 's3'])
  expect(await names(openProgress({ folder }))).toEqual(['s1', 's2', 's3'])
})

test.runIf(existsSync('/proc/self'))('a folder the system refuses is said in one sentence', async () => {
  const progress = openProgress({ folder: '/proc/node-concepts' })
  expect(await progress.append(stepEntry('s1'))).toEqual({ saved: false, reason: 'the folder /proc/node-concepts cannot be made' })
  expect(await names(progress)).toEqual(['s1'])
})

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('without the permission, everything is left as it is', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  chmodSync(root.path, 0o755)
  const nobody = '65534'
  const folder = join(root.path, 'data')
  mkdirSync(folder)
  const path = join(folder, 'progress.jsonl')
  const reason = `not saved: ${path} cannot be written to, by its permissions`
  expect(await startWriter(writer, folder, 'a', '1', nobody).lines).toEqual(['ready', reason])
  writeFileSync(path, header + stepLine('s1'), { mode: 0o600 })
  expect(await startWriter(writer, folder, 'a', '1', nobody).lines).toEqual(['ready', reason])
  expect(await names(openProgress({ folder }))).toEqual(['s1'])
  expect(readdirSync(folder)).toEqual(['progress.jsonl'])
})

test.runIf(isRoot && process.platform === 'linux')(
  'on a full disk nothing acknowledged is lost, and it goes on when there is room',
  async (context) => {
    using root = tempFolder()
    const disk = join(root.path, 'disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      context.skip('mounting is not allowed here')
    }
    try {
      const ballast = join(disk, 'ballast')
      writeFileSync(ballast, Buffer.alloc(40 * 1024))
      const folder = join(disk, 'data')
      const progress = openProgress({ folder })
      const acknowledged: string[] = []
      const refused: string[] = []
      for (let number = 0; refused.length < 5 && number < 1000; number++) {
        const saved = await progress.append(stepEntry(`s${number}`))
        ;(saved.saved ? acknowledged : refused).push(`s${number}`)
        if (!saved.saved) expect(saved.reason).toBe(`there is no space left for ${progress.path}`)
      }
      expect(acknowledged.length).toBeGreaterThan(20)
      expect(refused).toHaveLength(5)
      expect(await names(progress)).toEqual([...acknowledged, ...refused])
      expect(await names(openProgress({ folder }))).toEqual(acknowledged)

      rmSync(ballast)
      expect(await progress.append(stepEntry('last'))).toEqual({ saved: true })
      expect(await names(openProgress({ folder }))).toEqual([...acknowledged, ...refused, 'last'])
    } finally {
      execFileSync('umount', [disk])
    }
  },
)
