import type { Random } from './random.js'

export type PushFault =
  | 'refused-unseen'
  | 'refused-for-good'
  | 'landed-but-refused'
  | 'lost-before'
  | 'lost-after'
  | 'late'
  | 'duplicate'
  | 'server-error'
  | 'denied'
export type ReadFault = 'torn' | 'server-error' | 'lagging' | 'denied'
export type LookFault = 'torn' | 'server-error'

/** How replicas show the branch: always current, behind but never going back, or anyhow. */
export type Replicas = 'current' | 'monotonic' | 'erratic'

/** How likely each kind of trouble is in one history. */
export interface Climate {
  readonly name: string
  /** That a push, a read or a look at commits goes wrong. */
  readonly push: number
  readonly read: number
  readonly look: number
  readonly replicas: Replicas
  /**
   * Whether a push may be called refused that has landed, as where a proxy repeats it. A loop that is told so finds out
   * by reading; it does not promise to where reading fails, or shows what was before.
   */
  readonly misreports: boolean
  /** That a writer is killed in mid-call. */
  readonly death: number
  /** Most things that people do to the branch. */
  readonly people: number
}

const calm = {
  push: 0,
  read: 0,
  look: 0,
  replicas: 'current',
  misreports: false,
  death: 0,
  people: 0,
} as const

/** Calm ones show that nothing fails without a cause; stormy ones have everything at once. */
export const climates: readonly [Climate, ...Climate[]] = [
  { ...calm, name: 'calm' },
  { ...calm, name: 'lossy', push: 0.4, misreports: true, death: 0.1 },
  { ...calm, name: 'torn', push: 0.1, read: 0.3, look: 0.2, death: 0.2 },
  { ...calm, name: 'lagging', read: 0.5, replicas: 'monotonic' },
  { ...calm, name: 'erratic', read: 0.5, push: 0.1, replicas: 'erratic' },
  { ...calm, name: 'populated', people: 8 },
  {
    name: 'stormy',
    push: 0.3,
    read: 0.3,
    look: 0.05,
    replicas: 'erratic',
    misreports: false,
    death: 0.15,
    people: 6,
  },
]

/** The rarer ones end a call, and little is learnt after it. */
const pushFaults: readonly [PushFault, ...PushFault[]] = [
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
  readonly climate: Climate
  readonly #random: Random

  constructor(climate: Climate, random: Random) {
    this.climate = climate
    this.#random = random
  }

  push(): PushFault | null {
    if (!this.#random.chance(this.climate.push)) return null
    if (this.#random.chance(0.05)) return this.#random.pick(['refused-for-good', 'denied'])
    const fault = this.#random.pick(pushFaults)
    return fault === 'landed-but-refused' && !this.climate.misreports ? 'refused-unseen' : fault
  }

  read(): ReadFault | null {
    if (!this.#random.chance(this.climate.read)) return null
    if (this.#random.chance(0.02)) return 'denied'
    if (this.climate.replicas !== 'current' && this.#random.chance(0.9)) return 'lagging'
    return this.#random.pick(['torn', 'server-error'])
  }

  look(): LookFault | null {
    return this.#random.chance(this.climate.look) ? this.#random.pick(['torn', 'server-error']) : null
  }

  /** Whether the disk of a writer is full. */
  disk(): boolean {
    return this.#random.chance(this.climate.look / 50)
  }
}
