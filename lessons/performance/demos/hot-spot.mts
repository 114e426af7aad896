import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

function removeDoubles(names: string[]) {
  const kept: string[] = []
  for (const name of names) {
    if (!kept.includes(name)) kept.push(name)
  }
  return kept
}
function sortBackwards(names: string[]) {
  return names.sort((a, b) => (a < b ? 1 : -1))
}
function copyDeep(names: string[]) {
  return JSON.parse(JSON.stringify(names)) as string[]
}
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[]
  samples: number[] // which node was running, about every ms
}
if (process.argv[2] === 'work') {
  const names = Array.from({ length: 4000 }, (_, i) => `person ${i}`)
  for (let i = 0; i < 8; i++) copyDeep(sortBackwards(removeDoubles(names)))
} else {
  const self = fileURLToPath(import.meta.url)
  const flags = ['--cpu-prof', '--cpu-prof-name=work.cpuprofile']
  execFileSync(process.execPath, [...flags, self, 'work'])

  const json = readFileSync('work.cpuprofile', 'utf8')
  const { nodes, samples }: Profile = JSON.parse(json)
  const mine = nodes.filter(({ callFrame }) => callFrame.url === import.meta.url)
  const counts = new Map<string, number>()
  for (const { id, callFrame } of mine) {
    const seen = samples.filter((sample) => sample === id).length
    const name = callFrame.functionName || '(the file itself)'
    counts.set(name, (counts.get(name) ?? 0) + seen)
  }
  const all = [...counts.values()].reduce((a, b) => a + b)
  const [[name, most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]]
  console.log(`most samples: ${name}`)
  console.log(`its share: ${((most / all) * 100).toFixed()} %`)
}
