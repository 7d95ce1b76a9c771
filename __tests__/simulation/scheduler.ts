import { setImmediate as allSettled } from 'node:timers/promises'

interface Event {
  readonly time: number
  readonly happen: () => void
}

/** Shortest time between two events, milliseconds: no two happen at once, so that each order is plain. */
const tick = 0.001

/** Virtual time: events happen one by one, each after all that the one before it set off has come to rest. */
export class Scheduler {
  #now = 0
  readonly #events: Event[] = []

  get now(): number {
    return this.#now
  }

  after(delay: number, happen: () => void): void {
    const event = { time: this.#now + delay, happen }
    const index = this.#events.findLastIndex(({ time }) => time <= event.time)
    this.#events.splice(index + 1, 0, event)
  }

  /** Lets everything happen that is to happen. */
  async run(): Promise<void> {
    for (let event = this.#events.shift(); event !== undefined; event = this.#events.shift()) {
      this.#now = Math.max(this.#now + tick, event.time)
      event.happen()
      await allSettled()
    }
  }
}
