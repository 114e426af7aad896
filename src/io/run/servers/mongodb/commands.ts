import type { MongoDocument } from './message.ts'

/** The commands that drivers need to connect, insert, find, count, update and delete; in memory, with unique indexes. */
export function createCommands(): (command: MongoDocument) => MongoDocument {
  const collections = new Map<string, MongoDocument[]>()
  const uniqueFields = new Map<string, Set<string>>()

  const documentsOf = (name: string): MongoDocument[] => {
    const known = collections.get(name)
    if (known !== undefined) return known
    const made: MongoDocument[] = []
    collections.set(name, made)
    return made
  }

  function insert(name: string, documents: readonly MongoDocument[], ordered: boolean): MongoDocument {
    const writeErrors: MongoDocument[] = []
    let inserted = 0
    for (const [index, document] of documents.entries()) {
      const field = ['_id', ...(uniqueFields.get(name) ?? [])].find((one) =>
        documentsOf(name).some((other) => sameKey(other[one], document[one])),
      )
      if (field === undefined) {
        documentsOf(name).push(document)
        inserted++
      } else {
        writeErrors.push(duplicateKey(name, index, field, document[field]))
        if (ordered) break
      }
    }
    return writeErrors.length === 0 ? { n: inserted, ok: 1 } : { n: inserted, writeErrors, ok: 1 }
  }

  function update(name: string, updates: readonly Update[]): MongoDocument {
    let changed = 0
    for (const { q, u, multi } of updates) {
      const found = documentsOf(name).filter((document) => matches(document, q))
      for (const document of multi === true ? found : found.slice(0, 1)) {
        Object.assign(document, u.$set ?? {})
        for (const [field, amount] of Object.entries(u.$inc ?? {})) document[field] = Number(document[field] ?? 0) + Number(amount)
        changed++
      }
    }
    return { n: changed, nModified: changed, ok: 1 }
  }

  function remove(name: string, deletes: readonly Delete[]): MongoDocument {
    const before = documentsOf(name)
    let kept = before
    for (const { q, limit } of deletes) {
      const found = kept.filter((document) => matches(document, q)).slice(0, limit === 1 ? 1 : undefined)
      kept = kept.filter((document) => !found.includes(document))
    }
    collections.set(name, kept)
    return { n: before.length - kept.length, ok: 1 }
  }

  return (command) => {
    const [operation = ''] = Object.keys(command)
    const name = `${String(command['$db'])}.${String(command[operation])}`
    const found = (filter: unknown): MongoDocument[] =>
      documentsOf(name).filter((document) => matches(document, (filter ?? {}) as MongoDocument))
    switch (operation.toLowerCase()) {
      case 'hello':
      case 'ismaster':
        return hello()
      case 'ping':
      case 'endsessions':
      case 'killcursors':
        return { ok: 1 }
      case 'buildinfo':
        return { version: '8.0.0', versionArray: [8, 0, 0, 0], ok: 1 }
      case 'create':
        documentsOf(name)
        return { ok: 1 }
      case 'createindexes':
        for (const { unique, key } of (command['indexes'] ?? []) as readonly Index[]) {
          if (unique !== true) continue
          const fields = uniqueFields.get(name) ?? new Set()
          uniqueFields.set(name, fields.add(Object.keys(key)[0] ?? '_id'))
        }
        return { numIndexesBefore: 1, numIndexesAfter: 2, ok: 1 }
      case 'insert':
        return insert(name, command['documents'] as readonly MongoDocument[], command['ordered'] !== false)
      case 'find': {
        const all = found(command['filter'])
        const limit = Number(command['limit'] ?? 0)
        return { cursor: { id: 0n, ns: name, firstBatch: limit > 0 ? all.slice(0, limit) : all }, ok: 1 }
      }
      case 'count':
        return { n: found(command['query']).length, ok: 1 }
      case 'aggregate': {
        // countDocuments is an aggregation of this form; there is no other here.
        const [stage] = (command['pipeline'] ?? []) as readonly MongoDocument[]
        return { cursor: { id: 0n, ns: name, firstBatch: [{ _id: 1, n: found(stage?.['$match']).length }] }, ok: 1 }
      }
      case 'update':
        return update(name, command['updates'] as readonly Update[])
      case 'delete':
        return remove(name, command['deletes'] as readonly Delete[])
      case 'drop':
        collections.delete(name)
        return { ok: 1 }
      case 'dropdatabase':
        collections.clear()
        return { ok: 1 }
      default:
        return { ok: 0, code: 59, codeName: 'CommandNotFound', errmsg: `no such command: '${operation}'` }
    }
  }
}

interface Update {
  readonly q: MongoDocument
  readonly u: { readonly $set?: MongoDocument; readonly $inc?: MongoDocument }
  readonly multi?: boolean
}

interface Delete {
  readonly q: MongoDocument
  readonly limit?: number
}

interface Index {
  readonly key: MongoDocument
  readonly unique?: boolean
}

function hello(): MongoDocument {
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: 1,
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
    ok: 1,
  }
}

function duplicateKey(name: string, index: number, field: string, value: unknown): MongoDocument {
  return {
    index,
    code: 11_000,
    keyPattern: { [field]: 1 },
    keyValue: { [field]: value },
    errmsg: `E11000 duplicate key error collection: ${name} index: ${field}_1 dup key: { ${field}: ${JSON.stringify(value)} }`,
  }
}

/** Equality and $in: the filters that are needed. */
function matches(document: MongoDocument, filter: MongoDocument): boolean {
  return Object.entries(filter).every(([field, wanted]) => {
    const among = typeof wanted === 'object' && wanted !== null && '$in' in wanted ? (wanted.$in as readonly unknown[]) : [wanted]
    return among.some((one) => sameKey(one, document[field]))
  })
}

function sameKey(left: unknown, right: unknown): boolean {
  return keyOf(left) === keyOf(right)
}

/** An ObjectId becomes its hexadecimal text. */
function keyOf(value: unknown): string {
  return JSON.stringify(value ?? null)
}
