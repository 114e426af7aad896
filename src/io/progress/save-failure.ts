/** Why an entry could not be saved, to follow "Not saved: ". */
export function saveFailure(error: unknown, path: string, folder: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `there is no space left for ${path}`
    case 'EACCES':
    case 'EPERM':
      return `${path} cannot be written to, by its permissions`
    case 'EROFS':
      return `${path} is on a read-only disk`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${folder} is not a folder, or lies in something that is none`
    case 'ENOENT':
      return `the folder ${folder} cannot be made`
    default:
      return `${path} could not be written (${code ?? message})`
  }
}
