import type { Contract, ContractRule, NodeRange } from '../../contract.ts'

/** True when a version (`v22.12.0`) is in a range; `from: '22'` means 22.0.0. */
export function inRange(version: string, { from, before }: NodeRange): boolean {
  return (from === undefined || compareVersions(version, from) >= 0) && (before === undefined || compareVersions(version, before) < 0)
}

/** What a contract says for a version of Node. One that no case covers is an author’s fault (`check` says so); it is taken as exact. */
export function ruleFor(contract: Contract, version: string): ContractRule {
  if (contract.kind !== 'byNode') return contract
  return contract.cases.find(({ node }) => node === undefined || inRange(version, node))?.contract ?? { kind: 'exact' }
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)]
  for (let part = 0; part < 3; part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const partsOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number)
