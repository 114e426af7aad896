/** Stands in for node:child_process inside commander in the bundle; see build.ts. */
export function spawn(): never {
  throw new Error('This bundle has no sub-commands in files of their own.')
}

export default { spawn }
