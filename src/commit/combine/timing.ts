import { createHash } from 'node:crypto'

/*
 * Whose turn it is to combine. All times are multiples of U, the time that one's own last request to the server took, and
 * by one's own monotonic clock: writers need not agree on the time, only on the order that the head gives them.
 */

/** Before the first look: time for others to publish, and as much again by chance. */
const gathering = 0.2
const spread = 0.4
/** From the first look to the second: a combiner needs to read the intents, and a push. */
const secondLook = 2.4
/** From then on, growing. */
const laterLook = 1.5
const growth = 1.5
const longestPause = 6
/** Without a movement of the head for so long, the next in the order combines. */
const patience = 5
const patienceByRank = 3
/** Counted at most: intents that are never carried out, however many, must not keep the others waiting for ever. */
const rankLimit = 8
/** A request cannot be taken to be faster, milliseconds: writers on one machine would look without end. */
const shortestUnit = 10

/** Place of an intent in the order that a head gives, from 0 to below 1. Nobody can choose to be first under every head. */
export function orderKey(head: string | null, name: string): number {
  const digest = createHash('sha256')
    .update(`${head ?? ''}\0${name}`)
    .digest()
  return digest.readUIntBE(0, 6) / 2 ** 48
}

/** How many of the other intents come before one's own under this head. */
export function countAhead(own: string, others: Iterable<string>, head: string | null): number {
  const mine = orderKey(head, own)
  let rank = 0
  for (const name of others) if (name !== own && orderKey(head, name) < mine) rank += 1
  return rank
}

/** Times of one writer that waits, milliseconds. */
export class CombinerTiming {
  readonly #unit: number

  /** @param unit time of one request */
  constructor(unit: number) {
    this.#unit = Math.max(unit, shortestUnit)
  }

  /** From publishing to the first look. */
  firstPoll(random: number): number {
    return this.#unit * (gathering + spread * random)
  }

  /** From one look at an unmoved head to the next. @param looks made at this head so far, from 1 */
  nextPoll(looks: number, random: number): number {
    const pause = looks === 1 ? secondLook : Math.min(longestPause, laterLook * growth ** (looks - 2))
    return this.#unit * pause * (0.9 + 0.2 * random)
  }

  /** From when the head moved last to when a writer of this rank combines though others come before it. */
  waitForRank(rank: number): number {
    return rank === 0 ? 0 : this.#unit * (patience + patienceByRank * Math.min(rank, rankLimit))
  }

  /** Left at the end of an operation to withdraw its intent. */
  get withdrawalTime(): number {
    return 20 * this.#unit
  }
}
