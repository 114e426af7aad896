/** Stands in for @inquirer/external-editor in the bundle; see build.ts. */
export function editAsync(): never {
  throw new Error('The editor prompt is not part of this bundle.')
}
