import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { intentLimit, intentNamespace, intentSize, isIntentName } from '../intent-refs.js'
import { NoSuchObject } from './wire/errors.js'
import type { DirectTransport } from './wire/wire-transport.js'
import type { RefUpdate } from './wire/receive-pack.js'
import type { IntentUpdate, Intents, RefsSnapshot, PushResult, RegistryAddress } from '../store.js'
import type { ObjectReader } from './command/objects.js'
import type { GitSettings } from './command/process.js'
import type { Remote } from './remote.js'
import { repositoryName } from './remote-url.js'
import { textOf } from './tree.js'

/** Where git's command brings the refs of intents, in the private repository. */
const privateNamespace = 'refs/agent-registry/intents/'
/** Blobs that are asked for in one request. */
const requestLimit = 4096
/** Bytes of a pack of intents that are too many. */
const packLimit = 2 * 1024 * 1024
/** Requests that one call makes, so that blobs of any size, left there by anybody, take a bounded time. */
const requestsPerCall = 64
/** Files that are open at once. */
const openLimit = 256

/** Intents as refs of blobs beside the branch. */
export class RemoteIntents implements Intents {
  readonly address: RegistryAddress
  /** Prefix of their refs. */
  readonly namespace: string
  /** As they were when the branch was read last. */
  shown: ReadonlyMap<string, string> = new Map()
  #isFetched = true
  readonly listRefs: () => Promise<RefsSnapshot>
  readonly #remote: Remote

  constructor(remote: Remote, look: () => Promise<RefsSnapshot>) {
    this.listRefs = look
    const { url, branch, root } = remote.options
    this.#remote = remote
    this.address = { repository: repositoryName(url), branch, root }
    this.namespace = intentNamespace(branch, root)
  }

  /** False once they held more bytes than git's command is to fetch: they are left out from then on. */
  get isFetched(): boolean {
    return this.#isFetched
  }

  leaveOut(): void {
    this.#isFetched = false
    this.shown = new Map()
  }

  /** For git's command. */
  get refspec(): string {
    return `+${this.namespace}*:${privateNamespace}*`
  }

  async whyNotAtomic(): Promise<string | null> {
    const remote = this.#remote
    if (!this.#isFetched)
      return 'the refs of intents hold more than 32 MiB; delete those that are not of agent-registry'
    if (remote.obstacle === undefined) {
      const isAtomic = await remote.directly((direct) => direct.isAtomic())
      // git's command says so itself, when several refs are pushed.
      remote.obstacle = isAtomic?.value === false ? 'the server does not move several refs in one step' : null
    }
    return remote.obstacle
  }

  async texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { settings, repository } = await this.#remote.open()
    const texts = await readTexts(repository.reader, blobs)
    for (const blob of blobs) {
      const kept = this.#remote.kept(blob)
      if (kept !== undefined) texts.set(blob, kept.toString('utf8'))
    }
    const missing = [...new Set(blobs)].filter((blob) => !texts.has(blob))
    if (missing.length > 0) {
      await this.#remote.directly((direct) => fetchTexts(direct, settings, missing))
      for (const [blob, text] of await readTexts(repository.reader, missing)) texts.set(blob, text)
    }
    return new Map(blobs.map((blob) => [blob, texts.get(blob) ?? null]))
  }

  writeBlob(text: string): Promise<string> {
    return Promise.resolve(this.#remote.keep(Buffer.from(text)))
  }

  updateRefs(moves: readonly IntentUpdate[]): Promise<PushResult> {
    return this.#remote.push(this.updates(moves))
  }

  updates(moves: readonly IntentUpdate[]): RefUpdate[] {
    return moves.map(({ name, from, to }) => ({ ref: this.namespace + name, from, to }))
  }

  /** Takes what git's command brought here; without a process, and without the ids of what the server deleted. */
  async showFetched({ gitDirectory }: GitSettings): Promise<void> {
    const folder = join(gitDirectory ?? '.', privateNamespace)
    const names = (await readdir(folder).catch(() => [])).filter(isIntentName).sort().slice(0, intentLimit)
    const shown = new Map<string, string>()
    for (let start = 0; start < names.length; start += openLimit) {
      const some = names.slice(start, start + openLimit)
      const ids = await Promise.all(some.map((name) => readFile(join(folder, name), 'latin1')))
      some.forEach((name, index) => shown.set(name, (ids[index] ?? '').trim()))
    }
    this.shown = shown
  }
}

/** Those that are here. */
async function readTexts(
  reader: ObjectReader,
  blobs: readonly string[],
): Promise<Map<string, string | null>> {
  const objects = await reader.readAll(blobs, () => intentSize)
  const texts = new Map<string, string | null>()
  for (const object of objects) {
    if (object === null) continue
    const text = object.type === 'blob' ? textOf(object.content) : null
    texts.set(object.id, typeof text === 'string' ? text : null)
  }
  return texts
}

/** Brings blobs here, as many at once as go. One that is too large alone, or that the server has no more, is left out. */
async function fetchTexts(
  direct: DirectTransport,
  settings: GitSettings,
  missing: readonly string[],
): Promise<void> {
  const batches: (readonly string[])[] = [missing]
  for (let requests = 0; requests < requestsPerCall; requests += 1) {
    const batch = batches.pop()
    if (batch === undefined) return
    if (batch.length <= requestLimit && (await fetchBatch(direct, settings, batch))) continue
    if (batch.length === 1) continue
    const half = Math.ceil(Math.min(batch.length, 2 * requestLimit) / 2)
    batches.push(batch.slice(half), batch.slice(0, half))
  }
}

async function fetchBatch(
  direct: DirectTransport,
  settings: GitSettings,
  wants: readonly string[],
): Promise<boolean> {
  try {
    return await direct.fetch(settings, {
      wants,
      have: null,
      depth: null,
      filter: null,
      byteLimit: packLimit,
    })
  } catch (error) {
    if (error instanceof NoSuchObject) return false
    throw error
  }
}
