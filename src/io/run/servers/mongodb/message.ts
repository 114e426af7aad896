/** The part of the `bson` package that is needed; it comes with the MongoDB driver. */
export interface Bson {
  serialize(document: object): Uint8Array
  deserialize(bytes: Uint8Array): MongoDocument
}

export type MongoDocument = Record<string, unknown>

const opReply = 1
const opQuery = 2004
const opMessage = 2013
const headerBytes = 16

export interface MongoMessage {
  readonly requestId: number
  readonly operation: number
  readonly command: MongoDocument
}

/** The first whole message in what has arrived, and where the next one begins; undefined while it is not complete. */
export function takeMessage(arrived: Buffer): { readonly bytes: Buffer; readonly end: number } | undefined {
  if (arrived.length < 4) return undefined
  const end = arrived.readInt32LE(0)
  return arrived.length < end ? undefined : { bytes: arrived.subarray(0, end), end }
}

/** Reads OP_MSG, and the OP_QUERY with which drivers say hello. */
export function parseMessage(bytes: Buffer, bson: Bson): MongoMessage {
  const requestId = bytes.readInt32LE(4)
  const operation = bytes.readInt32LE(12)
  // OP_QUERY: flags, the collection's name with its zero, two numbers, the document.
  if (operation === opQuery) return { requestId, operation, command: bson.deserialize(bytes.subarray(bytes.indexOf(0, 20) + 9)) }
  const hasChecksum = (bytes.readUInt32LE(headerBytes) & 1) === 1
  return { requestId, operation, command: readSections(bytes, bytes.length - (hasChecksum ? 4 : 0), bson) }
}

/** Kind 0 is the command itself; kind 1 is a list of documents that belongs into it under a name. */
function readSections(bytes: Buffer, end: number, bson: Bson): MongoDocument {
  let command: MongoDocument = {}
  const lists: MongoDocument = {}
  for (let at = headerBytes + 4; at < end;) {
    const kind = bytes[at++]
    const sectionEnd = at + bytes.readInt32LE(at)
    if (kind === 0) {
      command = bson.deserialize(bytes.subarray(at, sectionEnd))
    } else {
      const nameEnd = bytes.indexOf(0, at + 4)
      const documents: MongoDocument[] = []
      for (let start = nameEnd + 1; start < sectionEnd; start += bytes.readInt32LE(start))
        documents.push(bson.deserialize(bytes.subarray(start, start + bytes.readInt32LE(start))))
      lists[bytes.toString('utf8', at + 4, nameEnd)] = documents
    }
    at = sectionEnd
  }
  return { ...command, ...lists }
}

/** The answer to a message, in the form it was asked in. */
export function encodeAnswer({ requestId, operation }: MongoMessage, answer: MongoDocument, bson: Bson): Buffer {
  const document = bson.serialize(answer)
  const isReply = operation === opQuery
  const head = Buffer.alloc(headerBytes + (isReply ? 20 : 5))
  head.writeInt32LE(head.length + document.length, 0)
  head.writeInt32LE(requestId, 8)
  head.writeInt32LE(isReply ? opReply : opMessage, 12)
  // The number of documents.
  if (isReply) head.writeInt32LE(1, headerBytes + 16)
  return Buffer.concat([head, document])
}
