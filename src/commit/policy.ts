/** Bounds of one operation. */
export interface CommitPolicy {
  /** Times the operation is decided. */
  readonly maxAttempts: number
  /** Total time, milliseconds. */
  readonly timeout: number
  /** How far back a repeated request is looked for, milliseconds. */
  readonly lookBack: number
}

export const defaultPolicy: CommitPolicy = {
  maxAttempts: 50,
  timeout: 300_000,
  // A run can be repeated for 30 days; five more for a clock or a queue that is behind.
  lookBack: 35 * 24 * 3_600_000,
}

/** How a process combines with other writers. */
export interface Combining {
  /** Secrets that sign intents, newest first: the first signs, each is accepted. Without any, intents are unsigned. */
  readonly keys: readonly string[]
  /** Asked once, when it comes to that: why writers are not to be combined here; null where nothing speaks against it. */
  readonly obstacle: () => Promise<string | null>
}

/** The world outside, as the loop meets it: tests put a scheduler in its place. */
export interface Effects {
  /** Monotonic milliseconds; never compared with another machine's. */
  now(): number
  /** Milliseconds since 1970. */
  date(): number
  sleep(milliseconds: number): Promise<void>
  /** From 0 to below 1. */
  random(): number
}

const fourDigits = (random: number): string =>
  Math.floor(random * 0x10000)
    .toString(16)
    .padStart(4, '0')

/** Text of 64 bits that no other process has. */
export const drawNonce = (effects: Effects): string =>
  Array.from({ length: 4 }, () => fourDigits(effects.random())).join('')

export interface Log {
  /** One line about what happens, such as a lost push. */
  info(message: string): void
  /** Something the user should know, such as a checkout that was left behind. */
  notice(message: string): void
  /** Long work: replaces the line before it on a terminal. */
  progress(message: string): void
}

/** What is left to work that is part of an operation. */
export interface Limits {
  /** Aborts with the operation. */
  readonly signal: AbortSignal
  /** Milliseconds until the operation is out of time; negative once it is. */
  readonly remaining: () => number
  readonly log: Log
}

export const silent: Log = { info: () => undefined, notice: () => undefined, progress: () => undefined }

/** Bound of the first pause, milliseconds, where the server answers at once. */
const firstPause = 100
const longestPause = 8000
/**
 * Of how many pushes the first pause has the length, at most. Measured with 24 writers on two cores, whose every attempt
 * costs a third of a second: with 4 they make 80 attempts together, with 2 a hundred, with a fixed 100 ms 140.
 */
const pushesPerPause = 4

/**
 * Exponential backoff with full jitter: anything from nothing to the bound, which doubles with every try. Writers that
 * lost together would otherwise come back together.
 * @param tries from 1
 * @param pushTime how long the server took for the last push, milliseconds: a slow one needs longer pauses
 */
export function pause(effects: Effects, tries: number, pushTime = 0): Promise<void> {
  const first = Math.max(firstPause, pushesPerPause * pushTime)
  return effects.sleep(effects.random() * pauseBound(first, tries))
}

const pauseBound = (first: number, tries: number): number =>
  Math.min(longestPause, first * 2 ** Math.min(tries - 1, 16))

/**
 * Length of the pause in an outage, milliseconds: growing, never nothing, and not before the server wants to be asked.
 * @param tries from 1
 */
export function retryPause(effects: Effects, tries: number, retryAfterMs: number): number {
  const random = effects.random()
  return Math.max(((1 + random) / 2) * pauseBound(firstPause, tries), retryAfterMs * (1 + random / 10))
}
