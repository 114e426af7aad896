import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

function removeDoubles(names: string[]) {
  return [...new Set(names)]
}
function sortBackwards(names: string[]) {
  return names.sort((a, b) => (a < b ? 1 : -1))
}
function measureThem(names: string[]) {
  let lengths: Record<string, number> = {}
  for (const name of names) {
    lengths = { ...lengths, [name]: name.length }
  }
  return lengths
}
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[]
  samples: number[] // the node that was running, about once per ms
}
if (process.argv[2] === 'work') {
  const names = Array.from({ length: 2000 }, (_, i) => `person ${i}`)
  measureThem(sortBackwards(removeDoubles(names)))
} else {
  const flags = ['--cpu-prof', '--cpu-prof-name=work.cpuprofile']
  const self = fileURLToPath(import.meta.url)
  execFileSync(process.execPath, [...flags, self, 'work'])
  const json = readFileSync('work.cpuprofile', 'utf8')
  const { nodes, samples }: Profile = JSON.parse(json)
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const counts: Record<string, number> = {}
  for (const id of samples) {
    const { functionName, url } = frames.get(id)!
    if (url !== import.meta.url) continue // Node's own code
    counts[functionName] = (counts[functionName] ?? 0) + 1
  }
  const ranking = Object.entries(counts).sort((a, b) => b[1] - a[1])
  console.log(`most samples: ${ranking[0]![0]}`)
}
