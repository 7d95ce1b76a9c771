import { performance } from 'node:perf_hooks'
import { InputError } from '../core/errors.js'
import { timeLimit } from '../store/time-limit.js'
import { defaultPolicy, silent, type Limits } from '../commit/policy.js'
import type { RegistryOptions } from './options.js'

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

/** A signal that aborts with the first of several others. */
export interface JoinedSignal {
  readonly signal: AbortSignal
  /** Forgets the others. */
  readonly release: () => void
}

/** Joins signals by hand: `AbortSignal.any` may forget its sources when memory is collected. */
export function joinSignals(sources: readonly (AbortSignal | undefined)[]): JoinedSignal {
  const controller = new AbortController()
  const joined = sources.flatMap((source) => {
    if (source === undefined) return []
    const interrupt = (): void => {
      controller.abort(source.reason)
    }
    if (source.aborted) interrupt()
    source.addEventListener('abort', interrupt)
    return [{ source, interrupt }]
  })
  const release = (): void => {
    for (const { source, interrupt } of joined) source.removeEventListener('abort', interrupt)
  }
  return { signal: controller.signal, release }
}
