import type {
  FetchRequest,
  GitTransport,
  ListedRefs,
  PushReport,
  RefUpdate,
  RegistryRefs,
} from './transport.js'
import { FallBackToGit } from './wire/errors.js'

/** Tries the wire client, and leaves to git's command what the wire client does not cover. */
export class FallbackTransport implements GitTransport {
  /** Null once a request showed that the rest is for git's command. */
  #wire: GitTransport | null
  readonly #command: GitTransport
  readonly #onInfo: (text: string) => void

  /** @param onInfo hears what is left to git's command, and why */
  constructor(wire: GitTransport, command: GitTransport, onInfo: (text: string) => void) {
    this.#wire = wire
    this.#command = command
    this.#onInfo = onInfo
  }

  listRefs(base: FetchRequest['base']): Promise<ListedRefs> {
    return this.#attempt((transport) => transport.listRefs(base))
  }

  fetch(request: FetchRequest): Promise<RegistryRefs> {
    return this.#attempt((transport) => transport.fetch(request))
  }

  fetchObjects(ids: readonly string[]): Promise<void> {
    return this.#attempt((transport) => transport.fetchObjects(ids))
  }

  fetchTrees(ids: readonly string[]): Promise<void> {
    return this.#attempt((transport) => transport.fetchTrees(ids))
  }

  fetchIntents(blobs: readonly string[]): Promise<void> {
    return this.#attempt((transport) => transport.fetchIntents(blobs))
  }

  push(updates: readonly RefUpdate[]): Promise<PushReport> {
    return this.#attempt((transport) => transport.push(updates))
  }

  whyNotAtomic(): Promise<string | null> {
    return this.#attempt((transport) => transport.whyNotAtomic())
  }

  async #attempt<Value>(request: (transport: GitTransport) => Promise<Value>): Promise<Value> {
    if (this.#wire === null) return await request(this.#command)
    try {
      return await request(this.#wire)
    } catch (error) {
      if (!(error instanceof FallBackToGit)) throw error
      const value = await request(this.#command)
      // Where git's command fails too, it was not the wire client's fault.
      this.#wire = null
      this.#onInfo(`the rest is left to git's command: ${error.message}`)
      return value
    }
  }
}
