import { spawnSync } from 'node:child_process'
import type { ProcessTree } from './process-tree.ts'

/**
 * A process tree on Windows. The system ends a Node program's children that were not detached together with it; so only a root that still
 * runs is ended. Nothing is done after its end: Windows gives a pid away again at once.
 */
export function windowsTree(root: number): ProcessTree {
  return {
    look: () => undefined,
    note: () => Promise.resolve(),
    send: () => undefined,
    kill() {
      spawnSync('taskkill', ['/PID', String(root), '/T', '/F'], { windowsHide: true, stdio: 'ignore' })
    },
    sweep: () => Promise.resolve(0),
  }
}
