import { checkInterruption } from '../interruption.js'
import type { PushResult } from '../store.js'
import { toPushResult, whyNotAtomic } from './push-result.js'
import type { RemoteRepository } from './remote-repository.js'
import type { GitTransport, RefUpdate } from './transport.js'

/** Pushes to a remote, and remembers what the pushes showed of the server. */
export class RemotePushes {
  readonly #transport: GitTransport
  readonly #repository: RemoteRepository
  /** Why several refs do not move in one step, as a push has shown. */
  #whyNotAtomic: string | null = null

  constructor(transport: GitTransport, repository: RemoteRepository) {
    this.#transport = transport
    this.#repository = repository
  }

  /** Why several refs cannot be moved in one step; null where they can, as far as is known. */
  async whyNotAtomic(): Promise<string | null> {
    return this.#whyNotAtomic ?? (await this.#transport.whyNotAtomic())
  }

  /** Moves refs under lease, all or none. */
  async push(updates: readonly RefUpdate[]): Promise<PushResult> {
    const { settings } = await this.#repository.open()
    const { branch, url } = this.#repository.options
    const signal = settings.signal()
    checkInterruption(signal)
    try {
      const report = await this.#transport.push(updates)
      const result = toPushResult(report, branch, url)
      this.#whyNotAtomic = whyNotAtomic(report) ?? this.#whyNotAtomic
      return result
    } catch (error) {
      // The push may have been sent.
      if (signal.aborted) return { kind: 'unknown', reason: 'interrupted' }
      throw error
    }
  }
}
