/** How replicas show the branch: always current, behind but never going back, or anyhow. */
export type Replicas = 'current' | 'monotonic' | 'erratic'

/** How likely each kind of trouble is in one history. */
export interface FaultProfile {
  readonly name: string
  /** That a push, a move of refs beside the branch, a read or a look at commits goes wrong. */
  readonly push: number
  readonly move: number
  readonly read: number
  readonly look: number
  readonly replicas: Replicas
  /**
   * Whether a push may be called refused that has landed, as where a proxy repeats it. A loop that is told so finds out
   * by reading; it does not promise to where reading fails, or shows what was before.
   */
  readonly misreports: boolean
  /** That a writer is killed in mid-call, and before which of its first steps. */
  readonly death: number
  readonly lifetime: number
  /** Most things that people do to the branch, and that strangers do to the refs beside it. */
  readonly people: number
  readonly strangers: number
  /** That a history has a server with limits of its own, or with a hook that refuses what some writers want. */
  readonly server: number
  readonly poison: number
  /** Most refs that are left locked. */
  readonly locks: number
  /** Whether all writers come at once. */
  readonly crowded: boolean
  /** That the registry has next to no places, and writers want little else. */
  readonly scarcity: number
}

const noFaults = {
  push: 0,
  move: 0,
  read: 0,
  look: 0,
  replicas: 'current',
  misreports: false,
  death: 0,
  lifetime: 16,
  people: 0,
  strangers: 0,
  server: 0,
  poison: 0,
  locks: 0,
  crowded: false,
  scarcity: 0,
} as const

/** Calm ones show that nothing fails without a cause; stormy ones have everything at once. */
export const faultProfiles: readonly [FaultProfile, ...FaultProfile[]] = [
  { ...noFaults, name: 'calm' },
  { ...noFaults, name: 'lossy', push: 0.4, move: 0.3, misreports: true, death: 0.1 },
  { ...noFaults, name: 'torn', push: 0.1, move: 0.1, read: 0.3, look: 0.2, death: 0.2 },
  { ...noFaults, name: 'lagging', read: 0.5, replicas: 'monotonic' },
  { ...noFaults, name: 'erratic', read: 0.5, push: 0.1, move: 0.1, replicas: 'erratic' },
  { ...noFaults, name: 'populated', people: 8 },
  { ...noFaults, name: 'shifting', people: 8, read: 0.5, push: 0.3, replicas: 'erratic' },
  { ...noFaults, name: 'crowded', crowded: true },
  { ...noFaults, name: 'scarce', crowded: true, scarcity: 1, push: 0.05, move: 0.05 },
  { ...noFaults, name: 'restless', crowded: true, people: 12, push: 0.1, move: 0.1 },
  { ...noFaults, name: 'mumbling', crowded: true, move: 0.5, push: 0.2, misreports: true },
  { ...noFaults, name: 'hostile', crowded: true, strangers: 12, push: 0.05 },
  { ...noFaults, name: 'poisoned', crowded: true, poison: 1, scarcity: 0.2, death: 0.15, lifetime: 30 },
  { ...noFaults, name: 'limited', crowded: true, server: 1, locks: 4 },
  { ...noFaults, name: 'dying', crowded: true, death: 0.7, lifetime: 40, push: 0.05 },
  {
    name: 'stormy',
    push: 0.3,
    move: 0.2,
    read: 0.3,
    look: 0.05,
    replicas: 'erratic',
    misreports: false,
    death: 0.15,
    lifetime: 30,
    people: 6,
    strangers: 4,
    server: 0.2,
    poison: 0.1,
    locks: 2,
    crowded: false,
    scarcity: 0.2,
  },
]
