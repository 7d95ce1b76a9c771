import { setTimeout as sleep } from 'node:timers/promises'

/** Lets those that come through together, so many at once: who reads the same head has to push against the others. */
export class StartBarrier {
  readonly #width: number
  readonly #patience: number
  #waiting: (() => void)[] = []

  /** @param patience milliseconds after which the others are not waited for */
  constructor(width: number, patience: number) {
    this.#width = width
    this.#patience = patience
  }

  async pass(): Promise<void> {
    const opened = new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#waiting.length >= this.#width) this.#open()
    else if (this.#waiting.length === 1) this.#openLater(this.#waiting)
    await opened
  }

  #openLater(group: readonly (() => void)[]): void {
    void sleep(this.#patience).then(() => {
      if (this.#waiting === group) this.#open()
    })
  }

  #open(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting = []
  }
}
