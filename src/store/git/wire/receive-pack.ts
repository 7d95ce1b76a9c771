import { Broken, type HttpClient } from './http-client.js'
import { NotCovered } from './errors.js'
import { flush, lineOf, packet, packets } from './packet-line.js'

/**
 * A step of a ref under lease. git's server (2.39) deletes without one where it does not have the object that `from` names
 * ("allowing deletion of corrupt ref"): whoever deletes must name what the server showed.
 */
export interface RefUpdate {
  readonly ref: string
  /** What the ref must be; null for a ref that must not exist. */
  readonly from: string | null
  /** Null deletes the ref. */
  readonly to: string | null
}

/** What the server made of a push. */
export interface PushReport {
  /** By ref, why it was refused; null where it was moved. */
  readonly refusals: ReadonlyMap<string, string | null>
  /** What the server, or a hook of it, said meanwhile. */
  readonly words: string
}

const zeroes = '0'.repeat(40)
const bands = { report: 1, words: 2 } as const

/**
 * Moves refs from one value to another, all or none where the server knows how to (gitprotocol-pack). The server itself
 * compares: no listing of its refs is needed.
 * @param pack the objects that the new values need; empty where refs are only deleted
 * @throws NotCovered where the server did not take the request; Broken where its answer is lost
 */
export async function sendPack(
  client: HttpClient,
  updates: readonly RefUpdate[],
  pack: Buffer,
): Promise<PushReport> {
  const atomic = updates.length > 1 ? ' atomic' : ''
  const capabilities = `report-status side-band-64k${atomic} object-format=sha1 agent=git/agent-registry`
  const commands = updates.map(({ ref, from, to }, index) =>
    packet(`${from ?? zeroes} ${to ?? zeroes} ${ref}${index === 0 ? `\0 ${capabilities}` : ''}`),
  )
  const body = Buffer.concat([...commands, flush, pack])
  const report: Buffer[] = []
  let words = ''
  const progress = { hasBegun: false }
  const answer = noticed(client.post('git-receive-pack', body), () => {
    progress.hasBegun = true
  })
  try {
    for await (const each of packets(answer)) {
      if (each.kind !== 'data') continue
      const content = each.data.subarray(1)
      if (each.data[0] === bands.report) report.push(Buffer.from(content))
      else words += content.toString('utf8')
    }
    return { refusals: await refusalsIn(report, updates), words }
  } catch (error) {
    // What the server began to answer, it may have done.
    throw error instanceof NotCovered && progress.hasBegun ? new Broken(error.message) : error
  }
}

/** A stream that tells when its first bytes come. */
async function* noticed(stream: AsyncIterable<Uint8Array>, begin: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    begin()
    yield chunk
  }
}

/** Reads the report, which is packets within packets. */
async function refusalsIn(
  report: readonly Buffer[],
  updates: readonly RefUpdate[],
): Promise<ReadonlyMap<string, string | null>> {
  const lines: string[] = []
  const stream = (async function* () {
    yield await Promise.resolve(Buffer.concat(report))
  })()
  for await (const each of packets(stream)) if (each.kind === 'data') lines.push(lineOf(each.data))
  const [unpacked] = lines
  if (unpacked?.startsWith('unpack ') !== true) throw new Broken('the server reported nothing')
  const fault = unpacked.slice('unpack '.length)
  return new Map(
    updates.map(({ ref }) => [ref, fault === 'ok' ? refusalOf(lines, ref) : `unpacker error: ${fault}`]),
  )
}

function refusalOf(lines: readonly string[], ref: string): string | null {
  if (lines.includes(`ok ${ref}`)) return null
  const refused = lines.find((line) => line.startsWith(`ng ${ref} `))
  if (refused !== undefined) return refused.slice(`ng ${ref} `.length)
  throw new Broken(`the server reported nothing of ${ref}`)
}

/**
 * What the server can do when it is pushed to: it is asked no more than that.
 * @throws NotCovered, Broken
 */
export async function pushCapabilities(client: HttpClient): Promise<readonly string[]> {
  for await (const each of packets(client.advertisement('git-receive-pack'))) {
    if (each.kind !== 'data') continue
    const line = lineOf(each.data)
    if (line.startsWith('# service=')) continue
    const [, capabilities] = line.split('\0')
    if (capabilities === undefined) break
    return capabilities.trim().split(' ')
  }
  throw new NotCovered('the server does not say what it can do')
}
