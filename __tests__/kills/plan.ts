import type { Random } from '../simulation/random.js'
import { killPoints, type KillPoint } from './bare-repository.js'
import type { Step } from './steps.js'
import type { Death } from './writer.js'

/** When in a request its writer is killed: git never sees it, sees it later, or has done it and nobody hears of it. */
const killMoments = ['before', 'late', 'after'] as const
const cutMoments = ['before', 'during', 'after'] as const

/** What befalls a request. */
export type InjectedFault =
  | { readonly kind: 'kill'; readonly moment: (typeof killMoments)[number]; readonly death: Death }
  /** The connection breaks; the writer lives. */
  | { readonly kind: 'cut'; readonly moment: (typeof cutMoments)[number] }
  /** The server dies: where git moves the refs, or anywhere. */
  | { readonly kind: 'crash'; readonly at: KillPoint | 'anywhere' }
  /** The branch moves, the intents do not, and nobody hears of it. */
  | { readonly kind: 'tear' }
  /** Somebody's lock lies on one of the refs for a while. */
  | { readonly kind: 'lock' }

/** How much befalls the writers of one round. */
export interface FaultProfile {
  readonly name: string
  /** Chances at each request. */
  readonly kill: number
  readonly cut: number
  readonly lock: number
  /** Most crashes of the server. */
  readonly crashes: number
  /** Chance of a writer to be killed at a random moment. */
  readonly anytime: number
  /** Keys of the writers that combine, newest first: each writer has one of these lists. */
  readonly keys: readonly [readonly string[], ...(readonly string[])[]]
}

const [oldKey, newKey] = ['the key of last week', 'the key of this week']

export const faultProfiles: readonly [FaultProfile, ...FaultProfile[]] = [
  { name: 'kills', kill: 0.02, cut: 0, lock: 0, crashes: 0, anytime: 0.25, keys: [[]] },
  { name: 'cuts', kill: 0.02, cut: 0.04, lock: 0.1, crashes: 0, anytime: 0.2, keys: [[]] },
  {
    name: 'crashes',
    ...{ kill: 0.02, cut: 0, lock: 0, crashes: 3, anytime: 0.2 },
    keys: [
      [newKey, oldKey],
      [newKey, oldKey],
      [oldKey, newKey],
    ],
  },
]

const pushSteps: ReadonlySet<Step> = new Set([
  'direct push',
  'publish',
  'combined push',
  'refusal',
  'withdrawal',
  'tombstone',
])

export const isPush = (step: Step): boolean => pushSteps.has(step)

/** Kills at one step below which it is aimed at. */
const wantedPerPoint = 10

/** Draws what befalls each request, so that every step is met. */
export class Plan {
  /** How often what happened: `kill fetch before`, `crash prepared`, ... */
  readonly counts = new Map<string, number>()
  readonly #random: Random
  #profile: FaultProfile = faultProfiles[0]
  #crashes = 0

  constructor(random: Random) {
    this.#random = random
  }

  get kills(): number {
    return this.sum('kill ')
  }

  sum(beginning: string): number {
    const counts = [...this.counts].filter(([what]) => what.startsWith(beginning))
    return counts.reduce((sum, [, count]) => sum + count, 0)
  }

  begin(profile: FaultProfile): void {
    this.#profile = profile
    this.#crashes = profile.crashes
  }

  /** Keys of a writer of this round; null for one that does not combine. */
  keys(): readonly string[] | null {
    return this.#random.chance(0.1) ? null : this.#random.pick(this.#profile.keys)
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  /** Milliseconds after which a writer is killed wherever it is; null for one that is not. */
  anytime(): number | null {
    return this.#random.chance(this.#profile.anytime) ? this.#random.between(0, 2000) : null
  }

  draw(step: Step): InjectedFault | null {
    const random = this.#random
    const profile = this.#profile
    // There are fewer pushes than other requests, and more that can go wrong with them.
    const weight = isPush(step) ? 4 : 1
    if (step === 'combined push' && random.chance(profile.cut * weight)) return { kind: 'tear' }
    if (isPush(step) && this.#crashes > 0 && random.chance(0.15)) {
      this.#crashes -= 1
      return { kind: 'crash', at: random.pick([...killPoints, ...killPoints, 'anywhere']) }
    }
    const isRare = profile.kill > 0 && this.sum(`kill ${step} `) < wantedPerPoint
    if (random.chance((isRare ? 0.08 : profile.kill) * weight)) {
      const moment = this.#leastMet(step)
      return { kind: 'kill', moment, death: random.chance(0.3) ? 'with its children' : 'alone' }
    }
    if (random.chance(profile.cut * weight)) return { kind: 'cut', moment: random.pick(cutMoments) }
    if (isPush(step) && random.chance(profile.lock)) return { kind: 'lock' }
    return null
  }

  /** The moment at which fewest were killed at a step: none is left to luck. */
  #leastMet(step: Step): (typeof killMoments)[number] {
    const moments = isPush(step) ? killMoments : (['before', 'after'] as const)
    const kills = (moment: string): number => this.counts.get(`kill ${step} ${moment}`) ?? 0
    return moments.reduce((least, moment) => (kills(moment) < kills(least) ? moment : least))
  }
}
