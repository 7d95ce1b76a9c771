import { zeroId } from '../git-objects.js'
import { serverWords } from '../messages.js'
import type { PushReport, RefResult, RefUpdate } from '../transport.js'
import { ConnectionLost, FallBackToGit } from './errors.js'
import { KeptWords } from '../command/kept-words.js'
import type { HttpClient } from './http-client.js'
import { flush, lineOf, packet, packets, packetsIn } from './packet-line.js'

const bands = { report: 1, words: 2 } as const
/** Bytes of a report: a line for each ref, and why it was refused. */
const maxReportBytes = 1024 * 1024
/** Bytes of all that a server says to a push, such as what a hook prints. */
const maxAnswerBytes = 64 * 1024 * 1024

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
  const answer = new PushAnswer()
  try {
    for await (const each of packets(
      client.post('git-receive-pack', body, () => {
        answer.begin()
      }),
    ))
      if (each.kind === 'data') answer.add(each.data)
    return readReport(answer.report(), updates, answer.words(redact), redact)
  } catch (error) {
    if (error instanceof ConnectionLost || !answer.hasBegun) throw error
    // The server may have done what it began to answer, whatever is wrong with the answer.
    throw new ConnectionLost(error instanceof Error ? error.message : String(error))
  }
}

/** What a server answers to a push, as much of it as is of use. */
class PushAnswer {
  hasBegun = false
  #bytes = 0
  #reportBytes = 0
  readonly #report: Buffer[] = []
  readonly #words = new KeptWords()

  begin(): void {
    this.hasBegun = true
  }

  /** @throws ConnectionLost for more than a server has to say of a few refs */
  add(data: Buffer): void {
    const content = data.subarray(1)
    this.#bytes += data.length
    if (data[0] !== bands.report) this.#words.add(Buffer.from(content))
    else {
      this.#reportBytes += content.length
      this.#report.push(Buffer.from(content))
    }
    if (this.#bytes > maxAnswerBytes || this.#reportBytes > maxReportBytes)
      throw new ConnectionLost('the answer of the server has no end')
  }

  report(): Buffer {
    return Buffer.concat(this.#report)
  }

  words(redact: (text: string) => string): string {
    return this.#words.text(redact)
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
  const accepted = new Set(lines)
  const refused = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, ref, reason] = /^ng (\S+) (.*)$/s.exec(line) ?? []
      return ref === undefined || reason === undefined ? [] : [[ref, redact(reason)]]
    }),
  )
  const resultOf = (update: RefUpdate): RefResult => {
    const { ref } = update
    if (fault !== 'ok') return { kind: 'rejected', reason: redact(`unpacker error: ${fault}`) }
    if (accepted.has(`ok ${ref}`)) return { kind: 'moved' }
    const reason = refused.get(ref)
    if (reason === undefined) return { kind: 'unknown', reason: `the server reported nothing of ${ref}` }
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
