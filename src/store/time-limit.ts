export interface TimeLimit {
  readonly signal: AbortSignal
  /** Forgets the time and the caller's signal. */
  readonly release: () => void
}

/** Longest time that a timer can wait, milliseconds; a longer one would be over at once. */
const longest = 2 ** 31 - 1

/**
 * A signal that aborts at the end of its time, with a `TimeoutError`, or with the caller's. Made by hand:
 * `AbortSignal.any` may forget its sources, timeouts first, when memory is collected.
 */
export function timeLimit(milliseconds: number, given: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController()
  const timeOut = (): void => {
    controller.abort(new DOMException('out of time', 'TimeoutError'))
  }
  const interrupt = (): void => {
    controller.abort(given?.reason)
  }
  const timer = setTimeout(timeOut, Math.min(Math.ceil(milliseconds), longest))
  if (given?.aborted === true) interrupt()
  given?.addEventListener('abort', interrupt)
  const release = (): void => {
    clearTimeout(timer)
    given?.removeEventListener('abort', interrupt)
  }
  return { signal: controller.signal, release }
}
