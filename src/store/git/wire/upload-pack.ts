import { isIntentName, maxIntentRefs } from '../../intent-refs.js'
import { says } from '../messages.js'
import type { RegistryRefs } from '../transport.js'
import { FallBackToGit, NoSuchObject, ServerFailed } from './errors.js'
import type { HttpClient } from './http-client.js'
import { delimiter, flush, lineOf, packet, packets, type Packet } from './packet-line.js'

const capabilities = [packet('agent=git/agent-registry\n'), packet('object-format=sha1\n')]

const request = (command: string, lines: readonly string[]): Buffer =>
  Buffer.concat([
    packet(`command=${command}\n`),
    ...capabilities,
    delimiter,
    ...lines.map((line) => packet(`${line}\n`)),
    flush,
  ])

/** Commits at which a server may say that history ends: no more than a wide history has branches. */
const maxShallowCommits = 65_536

const isId = (text: string): boolean => /^[0-9a-f]{40}$/.test(text)

/**
 * Asks for the head of a branch and for the intents beside it (gitprotocol-v2, `ls-refs`).
 * @param namespace of the intents; null where they are not asked for
 * @throws FallBackToGit, ConnectionLost
 */
export async function listRegistryRefs(
  client: HttpClient,
  branch: string,
  namespace: string | null,
): Promise<RegistryRefs> {
  const ref = `refs/heads/${branch}`
  let head: string | null = null
  const intents = new Map<string, string>()
  let isWhole = false
  const prefixes = [ref, ...(namespace === null ? [] : [namespace])].map((prefix) => `ref-prefix ${prefix}`)
  for await (const each of packets(client.post('git-upload-pack', request('ls-refs', prefixes)))) {
    if (each.kind === 'flush') isWhole = true
    if (each.kind !== 'data') continue
    const [id = '', name = ''] = lineOf(each.data).split(' ')
    if (!isId(id)) throw new FallBackToGit('the server does not speak version 2 of the protocol')
    // A prefix: `main` is one of `main-2` too.
    if (name === ref) head = id
    if (namespace === null || intents.size >= maxIntentRefs || !name.startsWith(namespace)) continue
    const intent = name.slice(namespace.length)
    if (isIntentName(intent)) intents.set(intent, id)
  }
  if (!isWhole) throw new FallBackToGit('the list of refs broke off')
  return { head, intents }
}

export interface PackRequest {
  readonly wants: readonly string[]
  /** The newest commit in the repository, whole but for its history; null for none. */
  readonly have: string | null
  /** Commits here whose parents are not. */
  readonly shallow: readonly string[]
  /** Commits of history to get; null for all that is new. */
  readonly depth: number | null
  /** What to leave out, such as `blob:none`. */
  readonly filter: string | null
  /** The server may send deltas against objects that it takes us to have. */
  readonly isThin: boolean
}

/** Where history ends after a fetch, and where it no longer does. */
export interface ShallowInfo {
  readonly shallow: string[]
  readonly unshallow: string[]
}

const linesOf = ({ wants, have, shallow, depth, filter, isThin }: PackRequest): string[] => [
  ...(isThin ? ['thin-pack'] : []),
  'ofs-delta',
  'no-progress',
  ...(depth === null ? [] : [`deepen ${depth}`]),
  ...(filter === null ? [] : [`filter ${filter}`]),
  ...shallow.map((id) => `shallow ${id}`),
  ...wants.map((id) => `want ${id}`),
  ...(have === null ? [] : [`have ${have}`]),
  'done',
]

/** Parts of the answer by their titles (gitprotocol-v2, `fetch`). */
async function* sections(all: AsyncIterable<Packet>): AsyncGenerator<{ title: string; data: Buffer }> {
  let title: string | null = null
  let isWhole = false
  // Read to its end: a connection that is left before cannot be used again.
  for await (const each of all) {
    if (isWhole) continue
    if (each.kind === 'flush') isWhole = true
    if (each.kind !== 'data') title = null
    else if (title === null) title = titleOf(lineOf(each.data))
    else yield { title, data: each.data }
  }
  if (!isWhole) throw new FallBackToGit('the pack broke off')
}

function titleOf(line: string): string {
  if (!line.startsWith('ERR ')) return line
  const words = line.slice('ERR '.length)
  if (says('object-not-there', words)) throw new NoSuchObject(words)
  throw new ServerFailed(`the server failed: ${words}`)
}

const bands = { data: 1, progress: 2, error: 3 } as const

/**
 * Fetches a pack.
 * @param receive takes the bytes of the pack as they come
 * @throws FallBackToGit, ConnectionLost
 */
export async function fetchPack(
  client: HttpClient,
  wanted: PackRequest,
  receive: (bytes: Buffer) => Promise<void>,
): Promise<ShallowInfo> {
  const info: ShallowInfo = { shallow: [], unshallow: [] }
  for await (const { title, data } of sections(
    packets(client.post('git-upload-pack', request('fetch', linesOf(wanted)))),
  )) {
    if (title === 'shallow-info') {
      const [kind, id = ''] = lineOf(data).split(' ')
      if (!isId(id)) throw new FallBackToGit('the server told no commit where history ends')
      if (kind === 'shallow') info.shallow.push(id)
      else info.unshallow.push(id)
      if (info.shallow.length + info.unshallow.length > maxShallowCommits)
        throw new ServerFailed('the server names too many commits where history ends')
    } else if (title === 'packfile') {
      const band = data[0]
      if (band === bands.data) await receive(data.subarray(1))
      else if (band !== bands.progress)
        throw new ServerFailed(`the server failed: ${lineOf(data.subarray(1))}`)
    } else {
      throw new FallBackToGit(`the server sent ${JSON.stringify(title.slice(0, 40))}`)
    }
  }
  return info
}
