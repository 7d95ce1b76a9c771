import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GitSettings } from '../command/process.js'
import { Broken, HttpClient, type HttpRemote } from './http-client.js'
import { NoSuchObject, NotCovered } from './errors.js'
import { startIndexing } from './packs.js'
import { pushCapabilities, sendPack, type PushReport, type RefUpdate } from './receive-pack.js'
import { fetchPack, registryRefs, type RegistryRefs, type ShallowInfo } from './upload-pack.js'

export interface DirectFetch {
  /** Commits or blobs, by id. */
  readonly wants: readonly string[]
  /** The newest commit that is here; null for none. */
  readonly have: string | null
  readonly depth: number | null
  readonly filter: string | null
  /** Bytes of a pack that are too many. */
  readonly byteLimit: number
}

/**
 * Speaks git's protocol to a remote over HTTP(S) without git's command: one request for a head, one for a pack, one for a
 * push, where the command makes two and three. Packs are made and read by git.
 */
export class DirectTransport {
  readonly #client: HttpClient
  readonly #redact: (text: string) => string

  constructor(remote: HttpRemote) {
    this.#client = new HttpClient(remote)
    this.#redact = remote.redact
  }

  /**
   * @param namespace of the intents; null where they are not asked for
   * @throws NotCovered
   */
  async refs(branch: string, namespace: string | null): Promise<RegistryRefs> {
    return await this.#reading(() => registryRefs(this.#client, branch, namespace))
  }

  /**
   * Whether the server moves several refs in one step, all or none.
   * @throws NotCovered
   */
  async isAtomic(): Promise<boolean> {
    return (await this.#reading(() => pushCapabilities(this.#client))).includes('atomic')
  }

  /**
   * Brings objects into a repository.
   * @returns whether they were within the limit
   * @throws NotCovered, StoreError; NoSuchObject where the server has not all of them
   */
  async fetch(
    settings: GitSettings,
    { wants, have, depth, filter, byteLimit }: DirectFetch,
  ): Promise<boolean> {
    const shallow = await shallowCommits(settings)
    const indexing = startIndexing(settings, filter !== null)
    let received = 0
    const receive = async (bytes: Buffer): Promise<void> => {
      received += bytes.length
      if (received > byteLimit) throw new TooMuch()
      await indexing.receive(bytes)
    }
    try {
      const haves = have === null ? [] : [have]
      const request = { wants, haves, shallow, depth, filter }
      const info = await this.#reading(() => fetchPack(this.#client, request, receive))
      await indexing.finish()
      await keepShallow(settings, shallow, info)
      return true
    } catch (error) {
      indexing.abandon()
      if (error instanceof TooMuch) return false
      throw error
    }
  }

  /**
   * Moves refs, all or none; the server compares.
   * @param pack what the server needs for it; without a byte where it is only told to delete
   * @throws NotCovered where nothing was taken; Broken where the answer is lost; StoreError
   */
  async push(updates: readonly RefUpdate[], pack: Buffer): Promise<PushReport> {
    const { refusals, words } = await sendPack(this.#client, updates, pack)
    const redacted = [...refusals].map(
      ([ref, refusal]) => [ref, refusal === null ? null : this.#redact(refusal)] as const,
    )
    return { refusals: new Map(redacted), words: this.#redact(words) }
  }

  /** A reading that broke off can be begun again, by git. */
  async #reading<Value>(action: () => Promise<Value>): Promise<Value> {
    try {
      return await action()
    } catch (error) {
      if (error instanceof NoSuchObject) throw error
      if (error instanceof Broken || error instanceof NotCovered)
        throw new NotCovered(this.#redact(error.message))
      throw error
    }
  }
}

class TooMuch extends Error {}

const shallowFile = ({ gitDirectory }: GitSettings): string => join(gitDirectory ?? '.', 'shallow')

async function shallowCommits(settings: GitSettings): Promise<string[]> {
  const text = await readFile(shallowFile(settings), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}

/** Where history ends is in a file of the repository, which git keeps by itself when it fetches. */
async function keepShallow(
  settings: GitSettings,
  before: readonly string[],
  info: ShallowInfo,
): Promise<void> {
  const { shallow, unshallow } = info
  if (shallow.length + unshallow.length === 0) return
  const now = new Set([...before, ...shallow].filter((id) => !unshallow.includes(id)))
  await writeFile(shallowFile(settings), [...now].map((id) => `${id}\n`).join(''))
}
