import { InputError } from '../core/errors.js'
import { interruption } from '../store/interruption.js'

/** Lets one call at a time work, in the order in which the calls came. */
export class CallQueue {
  /** Settles when the call that came last has ended, and all before it. */
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  /**
   * Waits for the turn of a call, and lets it work.
   * @param signal ends the waiting
   * @throws StoreError `interrupted` where the signal aborts before the turn comes
   * @throws InputError after `close`
   */
  async run<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new InputError('the session is closed; open another one')
    const before = this.#last
    const result = waitFor(before, signal).then(work)
    // Those before may still work where this call gave up its turn.
    this.#last = Promise.allSettled([before, result])
    return await result
  }

  /** Takes no further call, and lets the calls that came before end. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#last
  }
}

/** @throws StoreError `interrupted` where the signal aborts first */
function waitFor(turn: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(interruption(signal))
    }
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave)
    void turn.then(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    })
  })
}
