import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OperationName } from '../core/operations/index.js'
import { interruption } from '../store/interruption.js'
import { openStore, type OpenedStore } from '../store/open.js'
import { toFailedOutcome, type ErrorCode, type Outcome } from '../commit/outcome.js'
import type { Clock } from '../commit/clock.js'
import { withRetry } from '../commit/retry.js'
import { silent, type Effects, type Limits } from '../commit/policy.js'
import { CallQueue } from './call-queue.js'
import { joinSignals, withinLimits } from './limits.js'
import type { RegistryOptions } from './options.js'

const realEffects = (signal: AbortSignal): Effects => ({
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds) => {
    try {
      await sleep(milliseconds, undefined, { signal })
    } catch {
      throw interruption(signal)
    }
  },
})

/** A registry that is open for one call. */
export interface OpenRegistry {
  readonly opened: OpenedStore
  readonly clock: Clock
  readonly limits: Limits
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What a call needs of the branch that it works on. */
export interface Opening {
  /** The branch may be missing, and come to be by this call. */
  readonly createBranch: boolean
  /** Intents beside the branch are seen. */
  readonly combine: boolean
}

/** One call of a session. */
export interface SessionCall<Name extends OperationName> {
  readonly operation: Name
  readonly requestId: string
  readonly opening: Opening
  /** Total time, from when the turn of the call comes. Default: that of the registry. */
  readonly timeoutSeconds?: number | undefined
  /** Ends this call early, also while it waits for its turn. */
  readonly signal?: AbortSignal | undefined
}

interface KeptStore {
  readonly opened: OpenedStore
  readonly opening: Opening
  /** Calls that it served. */
  calls: number
}

/** Each fetch adds a pack, and each change a text to those that are remembered: after so many calls a store is opened anew. */
export const maxCallsPerStore = 500

/** Failures that tell nothing about the store. */
const harmlessCodes: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'bad-input',
  'corrupt-registry',
  'contention',
])

/** Whether what the store keeps may be broken, or behind in a way that it cannot catch up with. */
const isFault = ({ outcome, error }: Outcome): boolean =>
  outcome === 'unknown' || (outcome === 'failed' && !harmlessCodes.has(error?.code))

/**
 * Whether a failure may come from what was kept: the branch was replaced or deleted since the call before, or the system
 * cleared its temporary folder. A failed call has written nothing, so it can be made again.
 */
const mayBeStale = ({ outcome, error, attempts }: Outcome): boolean =>
  outcome === 'failed' && (error?.code === 'git-failed' || (error?.code === 'rewound' && attempts === 0))

/** Keeps the store of a registry open from call to call, and lets one call at a time use it. */
export class StoreSession {
  readonly options: RegistryOptions
  readonly #queue = new CallQueue()
  #kept: KeptStore | null = null
  /** The signal of the call that is under way, or was last. */
  #signal = new AbortController().signal

  /** Nothing is opened before the first call. */
  constructor(options: RegistryOptions) {
    this.options = options
  }

  /**
   * Lets a call use the registry when its turn comes. It never throws: a fault is the outcome of the call, and the next call
   * gets a store that is opened anew.
   */
  async run<Name extends OperationName>(
    call: SessionCall<Name>,
    work: (registry: OpenRegistry) => Promise<Outcome<Name>>,
  ): Promise<Outcome<Name>> {
    const { timeoutSeconds = this.options.timeoutSeconds, operation, requestId } = call
    const { signal, release } = joinSignals([this.options.signal, call.signal])
    const options = { signal, ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }) }
    const log = this.options.log ?? silent
    try {
      return await this.#queue.run(signal, () =>
        withinLimits({ ...options, log }, (limits) => this.#runWithin(limits, call, work)),
      )
    } catch (error) {
      return toFailedOutcome(operation, requestId, 0, error)
    } finally {
      release()
    }
  }

  /** Lets the calls that were made before end, and removes what is temporary. Calls that are made later fail. */
  async close(): Promise<void> {
    await this.#queue.close()
    await this.#discard()
  }

  async #runWithin<Name extends OperationName>(
    limits: Limits,
    call: SessionCall<Name>,
    work: (registry: OpenRegistry) => Promise<Outcome<Name>>,
  ): Promise<Outcome<Name>> {
    this.#signal = limits.signal
    await this.#discardUnfit(call.opening)
    const isKept = this.#kept !== null
    const outcome = await this.#attempt(limits, call, work)
    return isKept && mayBeStale(outcome) ? await this.#attempt(limits, call, work) : outcome
  }

  async #attempt<Name extends OperationName>(
    limits: Limits,
    { operation, requestId, opening }: SessionCall<Name>,
    work: (registry: OpenRegistry) => Promise<Outcome<Name>>,
  ): Promise<Outcome<Name>> {
    const effects = realEffects(limits.signal)
    const onRetry = (text: string): void => {
      limits.log.info(text)
    }
    const clock = { effects, deadline: effects.now() + limits.remaining(), onRetry }
    let outcome: Outcome<Name>
    try {
      this.#kept ??= { opened: await withRetry(clock, () => this.#open(opening)), opening, calls: 0 }
      this.#kept.calls += 1
      outcome = await work({ opened: this.#kept.opened, clock, limits })
    } catch (error) {
      outcome = toFailedOutcome(operation, requestId, 0, error)
    }
    if (isFault(outcome)) await this.#discard()
    return outcome
  }

  #open(opening: Opening): Promise<OpenedStore> {
    const { directory, trustDirectory, workspace, remote, branch, root } = this.options
    const { repositorySize, transport, token, tokenUser, log = silent } = this.options
    const { openStore: open = openStore } = this.options
    return open({
      ...{ directory, trustDirectory, workspace, remote, branch, root },
      ...{ token, tokenUser, repositorySize, transport },
      ...opening,
      signal: () => this.#signal,
      onInfo: (text) => {
        log.info(text)
      },
      onProgress: (text) => {
        log.progress(text)
      },
    })
  }

  /** A store that combines serves calls that do not; whether it may create the branch is part of what it answers. */
  async #discardUnfit({ combine, createBranch }: Opening): Promise<void> {
    if (this.#kept === null) return
    const { opening, calls } = this.#kept
    const isFit = opening.createBranch === createBranch && (opening.combine || !combine)
    if (!isFit || calls >= maxCallsPerStore) await this.#discard()
  }

  async #discard(): Promise<void> {
    const kept = this.#kept
    this.#kept = null
    await kept?.opened.store.close().catch((error: unknown) => {
      this.options.log?.notice(`temporary files could not be removed: ${messageOf(error)}`)
    })
  }
}

/** One call of a session that is opened for it and closed after it. It never throws. */
export async function runOnce<Name extends OperationName>(
  options: RegistryOptions,
  call: SessionCall<Name>,
  work: (registry: OpenRegistry) => Promise<Outcome<Name>>,
): Promise<Outcome<Name>> {
  const session = new StoreSession(options)
  try {
    return await session.run(call, work)
  } finally {
    await session.close()
  }
}
