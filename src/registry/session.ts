import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../core/errors.js'
import { interruption } from '../store/interruption.js'
import { openStore, type OpenedStore } from '../store/open.js'
import { timeLimit } from '../store/time-limit.js'
import { withRetry, type Clock } from '../commit/push-and-verify.js'
import { defaultPolicy, silent, type Effects, type Limits } from '../commit/policy.js'
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

/**
 * Total time of one operation, milliseconds.
 * @throws InputError for no time at all, or for what is no number
 */
export function timeoutOf({ timeoutSeconds }: Pick<RegistryOptions, 'timeoutSeconds'>): number {
  if (timeoutSeconds === undefined) return defaultPolicy.timeout
  if (timeoutSeconds > 0) return timeoutSeconds * 1000
  throw new InputError('timeout-seconds must be a number above 0')
}

/**
 * Lets work take the time of one operation.
 * @throws InputError for no time at all
 */
export async function withinLimits<Result>(
  options: Pick<RegistryOptions, 'timeoutSeconds' | 'signal' | 'log'>,
  work: (limits: Limits) => Promise<Result>,
): Promise<Result> {
  const timeout = timeoutOf(options)
  const limit = timeLimit(timeout, options.signal)
  const end = performance.now() + timeout
  try {
    return await work({
      signal: limit.signal,
      remaining: () => end - performance.now(),
      log: options.log ?? silent,
    })
  } finally {
    limit.release()
  }
}

/** A registry that is open for one operation. */
export interface Session {
  readonly opened: OpenedStore
  readonly clock: Clock
  readonly limits: Limits
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What an operation needs of the branch that it opens. */
export interface Opening {
  /** The branch may be missing, and come to be by this operation. */
  readonly createBranch: boolean
  /** Intents beside the branch are seen. */
  readonly combine: boolean
}

/**
 * Opens the registry that the options mean, lets one operation use it, and closes it.
 * @throws InputError, StoreError
 */
export function inSession<Result>(
  options: RegistryOptions,
  opening: Opening,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return withinLimits(options, async (limits) => {
    const { signal, log } = limits
    const effects = realEffects(signal)
    const onRetry = (text: string): void => {
      log.info(text)
    }
    const clock = { effects, deadline: effects.now() + limits.remaining(), onRetry }
    const onProgress = (text: string): void => {
      log.progress(text)
    }
    const onInfo = (text: string): void => {
      log.info(text)
    }
    const location = { ...options, ...opening, signal: () => signal, onInfo, onProgress }
    const opened = await withRetry(clock, () => openStore(location))
    try {
      return await work({ opened, clock, limits })
    } finally {
      await opened.store.close().catch((error: unknown) => {
        log.notice(`temporary files could not be removed: ${messageOf(error)}`)
      })
    }
  })
}
