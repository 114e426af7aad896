import { delimiter, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { installNodes } from './nodes.ts'

/**
 * Proves on every supported Node that the lessons keep their contracts and that a run shows what plain node prints:
 *   tsx scripts/all-nodes.ts [--times 3] [--fidelity 5 [--only ordering]] [--suite] [--under-load]
 * `--times 0` leaves the lessons out, `--fidelity 0` the comparison; `--suite` runs the project's tests on each Node as well.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '3' },
    fidelity: { type: 'string', default: '5' },
    only: { type: 'string' },
    suite: { type: 'boolean', default: false },
    'under-load': { type: 'boolean', default: false },
  },
})
const root = resolve(import.meta.dirname, '..')
const cli = resolve(root, 'dist/bin/node-concepts.cjs')
const nodes = await installNodes()
let failed = false

for (const node of values.suite ? nodes : []) {
  console.log(node)
  const { exitCode } = await execa(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'], {
    cwd: root,
    env: { PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: 'inherit',
    reject: false,
  })
  failed ||= exitCode !== 0
}
for (const node of Number(values.times) > 0 ? nodes : []) {
  const { exitCode } = await execa(node, [cli, 'check', '--times', values.times, ...(values['under-load'] ? ['--under-load'] : [])], {
    cwd: root,
    stdio: 'inherit',
    reject: false,
  })
  failed ||= exitCode !== 0
}
if (Number(values.fidelity) > 0) {
  const { exitCode } = await execa(
    'tsx',
    [
      'scripts/fidelity.ts',
      '--nodes',
      nodes.join(','),
      '--times',
      values.fidelity,
      ...(values.only === undefined ? [] : ['--only', values.only]),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      reject: false,
      preferLocal: true,
    },
  )
  failed ||= exitCode !== 0
}
process.exitCode = failed ? 1 : 0
