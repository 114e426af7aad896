import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Two settings that every descendant of a Linux process inherits, through fork, exec, a new session and a cleared environment: how soon
 * the kernel ends it when memory runs out, and what of it would go into a core dump. Neither changes what a program prints. An odd pair
 * of them is how a process is known that has thrown away everything else. That memory is taken from a demo first is welcome.
 */
export interface Brand {
  readonly outOfMemoryScore: number
  readonly coreDumpFilter: number
}

const mostOutOfMemoryScore = 1000
/** Browsers and desktops set up to 300. */
const usualOutOfMemoryScores = 500
const coreDumpFilters = 128

/** Brands a process that has just been started. Undefined where the system does not let us. */
export function brandProcess(pid: number): Brand | undefined {
  const ours = readBrand('self')
  if (ours === undefined || ours.outOfMemoryScore >= mostOutOfMemoryScore) return undefined
  // It may only be raised.
  const least = Math.max(ours.outOfMemoryScore + 1, usualOutOfMemoryScores)
  const outOfMemoryScore = least + Math.floor(Math.random() * (mostOutOfMemoryScore - least + 1))
  const coreDumpFilter = (ours.coreDumpFilter + 1 + Math.floor(Math.random() * (coreDumpFilters - 1))) % coreDumpFilters
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, String(outOfMemoryScore))
    writeFileSync(`/proc/${pid}/coredump_filter`, `0x${coreDumpFilter.toString(16)}`)
    return { outOfMemoryScore, coreDumpFilter }
  } catch {
    return undefined
  }
}

export function hasBrand(pid: number, brand: Brand): boolean {
  const found = readBrand(pid)
  return found?.outOfMemoryScore === brand.outOfMemoryScore && found.coreDumpFilter === brand.coreDumpFilter
}

function readBrand(pid: number | 'self'): Brand | undefined {
  try {
    return {
      outOfMemoryScore: Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8')),
      coreDumpFilter: Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16),
    }
  } catch {
    return undefined
  }
}
