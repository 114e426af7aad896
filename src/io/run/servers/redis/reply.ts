/** What a Redis server answers, before it is written in the protocol's form. */
export type Reply =
  | string
  | number
  | null
  | readonly Reply[]
  | { readonly ok: string }
  | { readonly error: string }
  | { readonly pairs: readonly (readonly [string, Reply])[] }

/** A reply in RESP, version 2 or 3. */
export function encodeReply(reply: Reply, version: number): string {
  if (reply === null) return version === 3 ? '_\r\n' : '$-1\r\n'
  if (typeof reply === 'number') return `:${reply}\r\n`
  if (typeof reply === 'string') return `$${Buffer.byteLength(reply)}\r\n${reply}\r\n`
  if ('ok' in reply) return `+${reply.ok}\r\n`
  if ('error' in reply) return `-${reply.error}\r\n`
  if ('pairs' in reply) {
    const start = version === 3 ? `%${reply.pairs.length}` : `*${reply.pairs.length * 2}`
    return `${start}\r\n${reply.pairs.map(([name, value]) => encodeReply(name, version) + encodeReply(value, version)).join('')}`
  }
  return `*${reply.length}\r\n${reply.map((one) => encodeReply(one, version)).join('')}`
}
