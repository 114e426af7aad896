import type { Context } from '../context.ts'

export async function doctor(_options: { readonly json?: boolean }, _context: Context): Promise<number> {
  return 0
}
