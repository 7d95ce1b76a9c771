import type { CommitOptions } from './options.js'
import type { Effects } from './policy.js'

/** The time of one call. */
export interface Clock {
  readonly effects: Effects
  /** Monotonic milliseconds. */
  readonly deadline: number
  /** Hears why there is a pause before the next try, and how long it is. */
  readonly onRetry?: ((message: string) => void) | undefined
}

/** The clock of a request whose time begins now. */
export const createClock = ({ effects, policy, log }: CommitOptions): Clock => ({
  effects,
  deadline: effects.now() + policy.timeout,
  onRetry: (message) => {
    log.info(message)
  },
})
