import { intentNamespace, maxIntentBytes } from '../intent-refs.js'
import { decodeText } from '../record-files.js'
import type { IntentUpdate, Intents, PushResult, RefsSnapshot, RegistryAddress } from '../store.js'
import type { ObjectReader } from './command/objects.js'
import type { RemotePushes } from './remote-pushes.js'
import type { RemoteRepository } from './remote-repository.js'
import { repositoryName } from './remote-url.js'
import type { GitTransport, RefUpdate } from './transport.js'

/** Intents as refs of blobs beside the branch: their texts, and the moves of their refs. */
export class RemoteIntents implements Intents {
  readonly address: RegistryAddress
  readonly listRefs: () => Promise<RefsSnapshot>
  readonly #namespace: string
  readonly #transport: GitTransport
  readonly #repository: RemoteRepository
  readonly #pushes: RemotePushes

  constructor(
    transport: GitTransport,
    repository: RemoteRepository,
    pushes: RemotePushes,
    listRefs: () => Promise<RefsSnapshot>,
  ) {
    const { url, branch, root } = repository.options
    this.address = { repository: repositoryName(url), branch, root }
    this.listRefs = listRefs
    this.#namespace = intentNamespace(branch, root)
    this.#transport = transport
    this.#repository = repository
    this.#pushes = pushes
  }

  whyNotAtomic(): Promise<string | null> {
    return this.#pushes.whyNotAtomic()
  }

  async texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { objects } = await this.#repository.open()
    const texts = await readTexts(objects.own, blobs)
    for (const blob of blobs) {
      const pending = this.#repository.pendingBlob(blob)
      if (pending !== undefined) texts.set(blob, pending.toString('utf8'))
    }
    const missing = [...new Set(blobs)].filter((blob) => !texts.has(blob))
    if (missing.length > 0) {
      await this.#transport.fetchIntents(missing)
      for (const [blob, text] of await readTexts(objects.own, missing)) texts.set(blob, text)
    }
    return new Map(blobs.map((blob) => [blob, texts.get(blob) ?? null]))
  }

  writeBlob(text: string): Promise<string> {
    return Promise.resolve(this.#repository.addPendingBlob(Buffer.from(text)))
  }

  updateRefs(updates: readonly IntentUpdate[]): Promise<PushResult> {
    return this.#pushes.push(this.toRefUpdates(updates))
  }

  toRefUpdates(updates: readonly IntentUpdate[]): RefUpdate[] {
    return updates.map(({ name, from, to }) => ({ ref: this.#namespace + name, from, to }))
  }
}

/** Reads the texts of the blobs that are in the repository. */
async function readTexts(
  reader: ObjectReader,
  blobs: readonly string[],
): Promise<Map<string, string | null>> {
  const objects = await reader.readAll(blobs, () => maxIntentBytes)
  const texts = new Map<string, string | null>()
  for (const object of objects) {
    if (object === null) continue
    const text = object.type === 'blob' ? decodeText(object.content) : null
    texts.set(object.id, typeof text === 'string' ? text : null)
  }
  return texts
}
