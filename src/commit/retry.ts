import { StoreError } from '../store/errors.js'
import type { Clock } from './clock.js'
import { retryPause } from './policy.js'

/** Tries of what fails for a reason that nobody knows. */
const briefRetryLimit = 5
/** A pause that is worth a line in the log, milliseconds. */
const noticeablePauseMs = 1000

/** When half of the time that is left now will have passed: for so long an outage is waited through. */
function outageLimit({ effects, deadline }: Clock): number {
  const now = effects.now()
  return now + (deadline - now) / 2
}

/** @returns whether an outage that begins now has been waited through for long enough */
export function startPatience(clock: Clock): () => boolean {
  const limit = outageLimit(clock)
  return () => clock.effects.now() >= limit
}

/**
 * Repeats what failed for a passing reason. An outage is waited through for half of the time that is left when it begins,
 * with pauses that grow to some seconds.
 * @throws StoreError of the last try, with the number of tries and the time that they took
 */
export async function withRetry<Value>(clock: Clock, action: () => Promise<Value>): Promise<Value> {
  const { effects } = clock
  const begun = effects.now()
  let limit: number | null = null
  for (let tries = 1; ; tries += 1) {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      const now = effects.now()
      limit ??= outageLimit(clock)
      const left = limit - now
      const isLast = {
        never: true,
        briefly: tries >= briefRetryLimit || left <= 0,
        patiently: left <= 0 || error.retryAfterMs > left,
      }[error.retry]
      if (isLast) throw tries === 1 ? error : describeTries(error, tries, now - begun)
      const pauseMs = Math.min(left, retryPause(effects, tries, error.retryAfterMs))
      if (pauseMs >= noticeablePauseMs)
        clock.onRetry?.(`${error.message}; the next try is in ${Math.round(pauseMs / 1000)} s`)
      await effects.sleep(pauseMs)
    }
  }
}

/** The same error, with how often and for how long it was tried where that says how long the outage was. */
function describeTries(error: StoreError, tries: number, milliseconds: number): StoreError {
  if (error.code !== 'network' && error.code !== 'rate-limited') return error
  const seconds = (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)
  return new StoreError(error.code, `${error.message}; tried ${tries} times in ${seconds} s`)
}
