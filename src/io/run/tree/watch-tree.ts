import { linuxTree } from './linux-tree.ts'
import type { ProcessTree, RunMark } from './process-tree.ts'
import { psTree } from './ps-tree.ts'
import { windowsTree } from './windows-tree.ts'

/** The tree that grows from a root just started. The root leads a process group and a session of its own, except on Windows. */
export function watchTree(root: number, mark: RunMark, platform: NodeJS.Platform = process.platform): ProcessTree {
  if (platform === 'linux') return linuxTree(root, mark)
  if (platform === 'win32') return windowsTree(root)
  return psTree(root, mark, platform)
}
