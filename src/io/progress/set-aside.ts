import { existsSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A free name beside the journal for what is kept of it. */
export function keptName(path: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  let kept = join(dirname(path), `progress-kept-${stamp}.jsonl`)
  for (let count = 2; existsSync(kept); count++) kept = join(dirname(path), `progress-kept-${stamp}-${count}.jsonl`)
  return kept
}

/** Renames what stands in the journal's place, whatever it is, and returns its new path. Throws the system's error. */
export function setAside(path: string, now: Date): string {
  const kept = keptName(path, now)
  renameSync(path, kept)
  return kept
}
