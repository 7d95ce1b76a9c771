import { Broken, type HttpClient } from './client.js'
import { NotCovered } from './not-covered.js'
import { flush, lineOf, packet, packets } from './packet-line.js'

export interface RefUpdate {
  readonly ref: string
  /** What the ref must be; null for a ref that must not exist. */
  readonly from: string | null
  readonly to: string
}

/** What the server made of a push. */
export interface PushReport {
  /** Why a ref was refused; null where it was moved. */
  readonly refusal: string | null
  /** What the server, or a hook of it, said meanwhile. */
  readonly words: string
}

const zeroes = '0'.repeat(40)
const bands = { report: 1, words: 2 } as const

/**
 * Moves a ref from one value to another (gitprotocol-pack). The server itself compares: no listing of its refs is needed.
 * @param pack the objects that the new value needs
 * @throws NotCovered where the server did not take the request; Broken where its answer is lost
 */
export async function sendPack(
  client: HttpClient,
  { ref, from, to }: RefUpdate,
  pack: Buffer,
): Promise<PushReport> {
  const capabilities = 'report-status side-band-64k object-format=sha1 agent=git/agent-registry'
  const body = Buffer.concat([packet(`${from ?? zeroes} ${to} ${ref}\0 ${capabilities}`), flush, pack])
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
  } catch (error) {
    // What the server began to answer, it may have done.
    throw error instanceof NotCovered && progress.hasBegun ? new Broken(error.message) : error
  }
  return { refusal: await refusalIn(report, ref), words }
}

/** A stream that tells when its first bytes come. */
async function* noticed(stream: AsyncIterable<Uint8Array>, begin: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    begin()
    yield chunk
  }
}

/** Reads the report, which is packets within packets. */
async function refusalIn(report: readonly Buffer[], ref: string): Promise<string | null> {
  const lines: string[] = []
  const stream = (async function* () {
    yield await Promise.resolve(Buffer.concat(report))
  })()
  for await (const each of packets(stream)) if (each.kind === 'data') lines.push(lineOf(each.data))
  const [unpacked] = lines
  if (unpacked !== 'unpack ok') {
    if (unpacked?.startsWith('unpack ') === true) return `unpacker error: ${unpacked.slice('unpack '.length)}`
    throw new Broken('the server reported nothing')
  }
  if (lines.includes(`ok ${ref}`)) return null
  const refused = lines.find((line) => line.startsWith(`ng ${ref} `))
  if (refused !== undefined) return refused.slice(`ng ${ref} `.length)
  throw new Broken('the server reported nothing of the branch')
}
