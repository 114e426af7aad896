import { canConnect } from './can-connect.ts'

const standardPorts: Readonly<Record<string, number>> = { redis: 6379, mongodb: 27017 }

/** How long the learner's own server may take. It may be far away, but a demo is about to talk to it for seconds. */
const patienceMs = 3000

/**
 * What keeps the learner's own server from being used; undefined when it takes connections, or is addressed in a way that only its driver
 * understands (a socket file, `+srv`, several hosts). The address itself is not told: it may hold a password.
 */
export async function ownServerFault(address: string, scheme: string): Promise<string | undefined> {
  if (!new RegExp(`^${scheme}(s|\\+\\w+)?://`).test(address)) return `that is not an address that begins with ${scheme}://`
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, port } = new URL(address)
  if (protocol.includes('+') || hostname === '') return undefined
  const host = hostname.replace(/^\[|\]$/g, '')
  const number = port === '' ? (standardPorts[scheme] ?? 0) : Number(port)
  return (await canConnect(host, number, patienceMs)) ? undefined : `nothing answers at ${hostname}:${number}`
}
