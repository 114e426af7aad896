import type { Reply } from './reply.ts'

interface Entry {
  readonly value: string
  /** Milliseconds since 1970; Infinity: never. */
  readonly expiresAt: number
}

/** One connection's protocol version, which HELLO changes. */
export interface Connection {
  version: number
}

const ok: Reply = { ok: 'OK' }
const notInteger: Reply = { error: 'ERR value is not an integer or out of range' }
const syntaxError: Reply = { error: 'ERR syntax error' }
const isInteger = (text: string | undefined): text is string => text !== undefined && /^-?\d+$/.test(text)
const wrongArity = (command: string): Reply => ({ error: `ERR wrong number of arguments for '${command.toLowerCase()}' command` })

/** The string commands of Redis, in memory, with its expiry and its error texts. */
export function createCommands(now: () => number = Date.now): (words: readonly string[], connection: Connection) => Reply {
  const entries = new Map<string, Entry>()

  /** Like Redis, it removes what has expired when somebody asks for it. */
  function find(key: string): Entry | undefined {
    const entry = entries.get(key)
    if (entry === undefined || entry.expiresAt > now()) return entry
    entries.delete(key)
    return undefined
  }

  const keys = (): string[] => [...entries.keys()].filter((key) => find(key) !== undefined)

  function set([key = '', value = '', ...options]: readonly string[]): Reply {
    const old = find(key)
    const asked = new Set<string>()
    let expiresAt = Infinity
    for (let index = 0; index < options.length; index++) {
      const option = (options[index] ?? '').toUpperCase()
      const expiry = expiries[option]
      if (expiry === undefined && !['NX', 'XX', 'GET', 'KEEPTTL'].includes(option)) return syntaxError
      asked.add(option)
      if (expiry === undefined) continue
      const amount = options[++index]
      if (!isInteger(amount)) return notInteger
      if (Number(amount) <= 0) return { error: "ERR invalid expire time in 'set' command" }
      expiresAt = expiry(Number(amount), now())
    }
    if (asked.has('NX') && asked.has('XX')) return syntaxError
    const before = asked.has('GET') ? (old?.value ?? null) : undefined
    if ((asked.has('NX') && old !== undefined) || (asked.has('XX') && old === undefined)) return before ?? null
    entries.set(key, { value, expiresAt: asked.has('KEEPTTL') && old !== undefined ? old.expiresAt : expiresAt })
    return before === undefined ? ok : before
  }

  function add(key: string, amount: number): Reply {
    const old = find(key)
    if (old !== undefined && !isInteger(old.value)) return notInteger
    const value = Number(old?.value ?? 0) + amount
    entries.set(key, { value: String(value), expiresAt: old?.expiresAt ?? Infinity })
    return value
  }

  function expire(key: string, milliseconds: number): Reply {
    const entry = find(key)
    if (entry === undefined) return 0
    if (milliseconds <= 0) entries.delete(key)
    else entries.set(key, { ...entry, expiresAt: now() + milliseconds })
    return 1
  }

  function timeLeft(key: string, unit: number): Reply {
    const entry = find(key)
    if (entry === undefined) return -2
    return entry.expiresAt === Infinity ? -1 : Math.round((entry.expiresAt - now()) / unit)
  }

  return (words, connection) => {
    const [name = '', ...rest] = words
    const [key = '', second] = rest
    const command = name.toUpperCase()
    switch (command) {
      case 'PING':
        return rest.length === 0 ? { ok: 'PONG' } : key
      case 'ECHO':
        return rest.length === 1 ? key : wrongArity(command)
      case 'HELLO':
        if (rest.length > 0 && key !== '2' && key !== '3') return { error: 'NOPROTO unsupported protocol version' }
        if (rest.length > 0) connection.version = Number(key)
        return { pairs: hello(connection) }
      case 'CLIENT':
      case 'SELECT':
      case 'QUIT':
        return ok
      case 'COMMAND':
        return []
      case 'INFO':
        return '# Server\r\nredis_version:7.0.0\r\nserver_name:stand-in\r\n'
      case 'GET':
        return rest.length === 1 ? (find(key)?.value ?? null) : wrongArity(command)
      case 'SET':
        return rest.length >= 2 ? set(rest) : wrongArity(command)
      case 'SETEX':
        return rest.length === 3 ? set([key, rest[2] ?? '', 'EX', second ?? '']) : wrongArity(command)
      case 'MGET':
        return rest.map((one) => find(one)?.value ?? null)
      case 'DEL':
        return rest.filter((one) => find(one) !== undefined && entries.delete(one)).length
      case 'EXISTS':
        return rest.filter((one) => find(one) !== undefined).length
      case 'TYPE':
        return { ok: find(key) === undefined ? 'none' : 'string' }
      case 'TTL':
        return timeLeft(key, 1000)
      case 'PTTL':
        return timeLeft(key, 1)
      case 'EXPIRE':
        return isInteger(second) ? expire(key, Number(second) * 1000) : notInteger
      case 'PEXPIRE':
        return isInteger(second) ? expire(key, Number(second)) : notInteger
      case 'PERSIST': {
        const entry = find(key)
        if (entry === undefined || entry.expiresAt === Infinity) return 0
        entries.set(key, { ...entry, expiresAt: Infinity })
        return 1
      }
      case 'INCR':
        return add(key, 1)
      case 'DECR':
        return add(key, -1)
      case 'INCRBY':
        return isInteger(second) ? add(key, Number(second)) : notInteger
      case 'KEYS':
        return keys().filter((one) => glob(key).test(one))
      case 'SCAN': {
        const match = rest.findIndex((word) => word.toUpperCase() === 'MATCH')
        return ['0', match < 0 ? keys() : keys().filter((one) => glob(rest[match + 1] ?? '*').test(one))]
      }
      case 'DBSIZE':
        return keys().length
      case 'FLUSHALL':
      case 'FLUSHDB':
        entries.clear()
        return ok
      default:
        return { error: `ERR unknown command '${name}', with args beginning with: ${rest.map((word) => `'${word}' `).join('')}` }
    }
  }
}

const expiries: Readonly<Record<string, (amount: number, now: number) => number>> = {
  EX: (amount, now) => now + amount * 1000,
  PX: (amount, now) => now + amount,
  EXAT: (amount) => amount * 1000,
  PXAT: (amount) => amount,
}

function hello({ version }: Connection): readonly (readonly [string, Reply])[] {
  return [
    ['server', 'stand-in'],
    ['version', '7.0.0'],
    ['proto', version],
    ['id', 1],
    ['mode', 'standalone'],
    ['role', 'master'],
    ['modules', []],
  ]
}

/** Redis's patterns: * for anything, ? for one character. */
function glob(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+^${}()|\\[\]]/g, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
