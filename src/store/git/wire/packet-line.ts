import { FallBackToGit } from './errors.js'

/** One packet of git's wire protocol (gitprotocol-common): data, or one of the marks that have no data. */
export type Packet =
  { readonly kind: 'data'; readonly data: Buffer } | { readonly kind: 'flush' | 'delimiter' | 'response-end' }

const marks = ['flush', 'delimiter', 'response-end'] as const
const lengthDigits = 4
/** Bytes that a packet may have, with its length (gitprotocol-common). */
const longest = 65_520

export const flush = Buffer.from('0000')
export const delimiter = Buffer.from('0001')

export function packet(content: string | Buffer): Buffer {
  const data = Buffer.from(content)
  const length = (data.length + lengthDigits).toString(16).padStart(lengthDigits, '0')
  return Buffer.concat([Buffer.from(length), data])
}

/** Takes bytes apart into whole packets; gives the bytes after the last whole one. */
function split(bytes: Buffer): { readonly whole: Packet[]; readonly rest: Buffer } {
  const whole: Packet[] = []
  let taken = 0
  while (bytes.length - taken >= lengthDigits) {
    const digits = bytes.toString('latin1', taken, taken + lengthDigits)
    if (!/^[0-9a-f]{4}$/i.test(digits)) throw new FallBackToGit('the server sent no packet line')
    const length = Number.parseInt(digits, 16)
    const mark = marks[length]
    if (mark === undefined && (length < lengthDigits || length > longest))
      throw new FallBackToGit('the server sent a packet line of an impossible length')
    const end = taken + Math.max(length, lengthDigits)
    if (bytes.length < end) break
    whole.push(
      mark === undefined ? { kind: 'data', data: bytes.subarray(taken + lengthDigits, end) } : { kind: mark },
    )
    taken = end
  }
  return { whole, rest: bytes.subarray(taken) }
}

const endedWithin = (): FallBackToGit => new FallBackToGit('the connection ended within a packet line')

/**
 * Takes a stream apart into packets.
 * @throws FallBackToGit for anything but packets, and for a stream that ends within one
 */
export async function* packets(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Packet> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    const next = split(rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]))
    rest = next.rest
    yield* next.whole
  }
  if (rest.length > 0) throw endedWithin()
}

/**
 * Takes bytes apart into packets.
 * @throws FallBackToGit as `packets` does
 */
export function packetsIn(bytes: Buffer): Packet[] {
  const { whole, rest } = split(bytes)
  if (rest.length > 0) throw endedWithin()
  return whole
}

/** The text of a line, which git ends with a line feed more often than not. */
export const lineOf = (data: Buffer): string => data.toString('utf8').replace(/\n$/, '')
