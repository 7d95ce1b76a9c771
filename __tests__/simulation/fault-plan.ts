import type { FaultProfile } from './fault-profiles.js'
import type { Random } from './random.js'

/** What may become of any request to move refs. */
export type MoveFault =
  | 'refused-unseen'
  | 'refused-for-good'
  | 'landed-but-refused'
  | 'lost-before'
  | 'lost-after'
  | 'late'
  | 'duplicate'
  | 'server-error'
  | 'denied'
export type PushFault = MoveFault | 'crash'
export type ReadFault = 'torn' | 'server-error' | 'lagging' | 'denied'
export type LookFault = 'torn' | 'server-error'

/** The rarer ones end a call, and little is learnt after it. */
const moveFaults: readonly [MoveFault, ...MoveFault[]] = [
  'refused-unseen',
  'refused-unseen',
  'landed-but-refused',
  'lost-before',
  'lost-before',
  'lost-after',
  'lost-after',
  'late',
  'late',
  'duplicate',
  'duplicate',
  'server-error',
]

export class FaultPlan {
  readonly faultProfile: FaultProfile
  readonly #random: Random

  constructor(faultProfile: FaultProfile, random: Random) {
    this.faultProfile = faultProfile
    this.#random = random
  }

  /** @param refs that the push moves: a server may be killed between one and the next */
  push(refs: number): PushFault | null {
    if (!this.#random.chance(this.faultProfile.push)) return null
    return refs > 1 && this.#random.chance(0.25) ? 'crash' : this.#moveFault()
  }

  move(): MoveFault | null {
    return this.#random.chance(this.faultProfile.move) ? this.#moveFault() : null
  }

  #moveFault(): MoveFault {
    if (this.#random.chance(0.05)) return this.#random.pick(['refused-for-good', 'denied'])
    const fault = this.#random.pick(moveFaults)
    return fault === 'landed-but-refused' && !this.faultProfile.misreports ? 'refused-unseen' : fault
  }

  read(): ReadFault | null {
    if (!this.#random.chance(this.faultProfile.read)) return null
    if (this.#random.chance(0.02)) return 'denied'
    if (this.faultProfile.replicas !== 'current' && this.#random.chance(0.9)) return 'lagging'
    return this.#random.pick(['torn', 'server-error'])
  }

  look(): LookFault | null {
    return this.#random.chance(this.faultProfile.look) ? this.#random.pick(['torn', 'server-error']) : null
  }

  /** Whether the disk of a writer is full. */
  disk(): boolean {
    return this.#random.chance(this.faultProfile.look / 50)
  }
}
