import { zeroId } from '../git-objects.js'
import { serverWords } from '../messages.js'
import type { PushReport, RefResult, RefUpdate } from '../transport.js'
import { ConnectionLost, FallBackToGit } from './errors.js'
import type { HttpClient } from './http-client.js'
import { flush, lineOf, packet, packets, packetsIn } from './packet-line.js'

const bands = { report: 1, words: 2 } as const

/**
 * Moves refs from one value to another, all or none where the server knows how to (gitprotocol-pack). The server itself
 * compares: no listing of its refs is needed.
 * @param pack the objects that the new values need; empty where refs are only deleted
 * @param redact removes secrets from what the server says
 * @throws FallBackToGit where the server did not take the request; ConnectionLost where its answer is lost
 */
export async function sendPack(
  client: HttpClient,
  updates: readonly RefUpdate[],
  pack: Buffer,
  redact: (text: string) => string,
): Promise<Pick<PushReport, 'results' | 'words'>> {
  const atomic = updates.length > 1 ? ' atomic' : ''
  const capabilities = `report-status side-band-64k${atomic} object-format=sha1 agent=git/agent-registry`
  const commands = updates.map(({ ref, from, to }, index) =>
    packet(`${from ?? zeroId} ${to ?? zeroId} ${ref}${index === 0 ? `\0 ${capabilities}` : ''}`),
  )
  const body = Buffer.concat([...commands, flush, pack])
  const report: Buffer[] = []
  let words = ''
  const answer = { hasBegun: false }
  const onBegin = (): void => {
    answer.hasBegun = true
  }
  try {
    for await (const each of packets(client.post('git-receive-pack', body, onBegin))) {
      if (each.kind !== 'data') continue
      const content = each.data.subarray(1)
      if (each.data[0] === bands.report) report.push(Buffer.from(content))
      else words += content.toString('utf8')
    }
    return readReport(Buffer.concat(report), updates, redact(words), redact)
  } catch (error) {
    // The server may have done what it began to answer.
    throw error instanceof FallBackToGit && answer.hasBegun ? new ConnectionLost(error.message) : error
  }
}

/** Reads the server's report, which is packets within packets. */
function readReport(
  report: Buffer,
  updates: readonly RefUpdate[],
  words: string,
  redact: (text: string) => string,
): Pick<PushReport, 'results' | 'words'> {
  const lines = packetsIn(report).flatMap((each) => (each.kind === 'data' ? [lineOf(each.data)] : []))
  const [unpacked] = lines
  if (unpacked?.startsWith('unpack ') !== true) throw new ConnectionLost('the server reported nothing')
  const fault = unpacked.slice('unpack '.length)
  const resultOf = (update: RefUpdate): RefResult => {
    const { ref } = update
    if (fault !== 'ok') return { kind: 'rejected', reason: redact(`unpacker error: ${fault}`) }
    if (lines.includes(`ok ${ref}`)) return { kind: 'moved' }
    const refused = lines.find((line) => line.startsWith(`ng ${ref} `))
    if (refused === undefined) return { kind: 'unknown', reason: `the server reported nothing of ${ref}` }
    const reason = redact(refused.slice(`ng ${ref} `.length))
    const isThere = updates.length === 1 && isAlreadyThere(update, `${reason} ${words}`)
    return isThere ? { kind: 'unchanged' } : { kind: 'rejected', reason }
  }
  return {
    results: new Map(updates.map((update) => [update.ref, resultOf(update)])),
    words: serverWords(words.split(/[\r\n]+/)),
  }
}

/** A branch that has the commit already needs no push, as git's command sees by itself. */
const isAlreadyThere = ({ ref, to }: RefUpdate, words: string): boolean =>
  ref.startsWith('refs/heads/') && words.includes(`is at ${String(to)} but expected`)

/**
 * What the server can do when it is pushed to: it is asked no more than that.
 * @throws FallBackToGit, ConnectionLost
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
  throw new FallBackToGit('the server does not say what it can do')
}
