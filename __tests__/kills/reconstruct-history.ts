import type { Fault, Head, RefChange } from '../simulation/history.js'
import type { BareRepository, Transaction } from './bare-repository.js'
import { isIntent, type Move, type Step } from './steps.js'

/** A push that came to the server, whatever became of it. */
export interface Push {
  readonly writer: string
  readonly step: Step
  readonly moves: readonly Move[]
  readonly arrived: number
  /** Only its branch was moved. */
  isTorn: boolean
  /** When git was killed at it, milliseconds since 1970; null where it was not. */
  killed: number | null
}

/** The refs of intents as a server left them that died. */
export interface ServerCrash {
  readonly at: number
  readonly intents: ReadonlyMap<string, string>
}

/** What the branch and the refs beside it became, and when. */
export interface ReconstructedRefs {
  readonly heads: readonly [Head, ...Head[]]
  readonly refs: readonly RefChange[]
  readonly faults: readonly Fault[]
}

interface Change extends RefChange {
  readonly ref: string
  readonly from: string | null
  /** Whether it came with a move of the branch, whose time is known. */
  readonly isAnchored: boolean
}

/** Between two events that nothing tells apart. */
const moment = 0.001

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)
const branchOf = (moves: readonly Move[]): string | null =>
  moves.find(({ ref, from, to }) => ref === 'refs/heads/main' && from !== to)?.to ?? null

/** Heads in their order, all at different times: where the time of one is not known, just before the next. */
function assignTimes(
  heads: readonly string[],
  transactions: readonly Transaction[],
  pushes: readonly Push[],
): [Head, ...Head[]] {
  const times = new Map<string | null, number>()
  for (const { moves, killed } of pushes) if (killed !== null) times.set(branchOf(moves), killed)
  for (const { moves, at } of transactions) times.set(branchOf(moves), at)
  const all: Head[] = []
  let next = Date.now()
  for (const [index, commit] of [...heads.entries()].reverse()) {
    // No hook saw the first commit, and nobody called before it was there.
    const known = times.get(commit) ?? (index === 0 ? 0 : next)
    const since = Math.min(known, next - moment)
    all.unshift({ commit, since, foreign: index === 0 ? 'the beginning' : null })
    next = since
  }
  const [first, ...rest] = all
  if (first === undefined) throw new Error('the branch never had a head')
  return [first, ...rest]
}

/** What a server had done when it died, and no hook lived to tell. */
function findUnreportedChanges(
  { at, intents }: ServerCrash,
  changes: readonly Change[],
  pushes: readonly Push[],
  since: ReadonlyMap<string, number>,
): Change[] {
  const known = new Map<string, string | null>()
  for (const change of sortChanges(changes)) if (change.at <= at) known.set(change.ref, change.blob)
  const refs = new Set([...known.keys(), ...intents.keys()])
  return [...refs].flatMap((ref): Change[] => {
    const [from, blob] = [known.get(ref) ?? null, intents.get(ref) ?? null]
    if (from === blob) return []
    const push = pushes.find(
      ({ killed, moves }) =>
        killed !== null &&
        Math.abs(killed - at) < 1000 &&
        moves.some((move) => move.ref === ref && move.to === blob),
    )
    const head = since.get(branchOf(push?.moves ?? []) ?? '')
    const by = push?.writer ?? null
    return [{ at: head ?? at, name: nameOf(ref), blob, by, ref, from, isAnchored: head !== undefined }]
  })
}

/** Changes of each ref each on top of the one before: a hook may write late of what another hook's push is built on. */
function sortChanges(changes: readonly Change[]): Change[] {
  const ordered: Change[] = []
  for (const ref of new Set(changes.map((change) => change.ref))) {
    const left = changes.filter((change) => change.ref === ref).sort((one, other) => one.at - other.at)
    const chain: Change[] = []
    for (let state: string | null = null; left.length > 0; state = chain.at(-1)?.blob ?? null) {
      const index = left.findIndex(({ from }) => from === state)
      chain.push(...left.splice(Math.max(0, index), 1))
    }
    let next = Infinity
    for (const change of chain.reverse()) {
      const at: number = change.isAnchored ? change.at : Math.min(change.at, next - moment)
      ordered.push({ ...change, at })
      next = at
    }
  }
  return ordered.sort((one, other) => one.at - other.at)
}

/** Puts together what git wrote down, and what it could not. */
export async function reconstructRefs(
  bare: BareRepository,
  pushes: readonly Push[],
  crashes: readonly ServerCrash[],
): Promise<ReconstructedRefs> {
  const transactions = await bare.transactions()
  const heads = assignTimes(await bare.heads(), transactions, pushes)
  const since = new Map(heads.map((head) => [head.commit ?? '', head.since]))
  let changes = transactions.flatMap(({ at, by, moves }) => {
    const head = since.get(branchOf(moves) ?? '')
    return moves
      .filter(({ ref }) => isIntent(ref))
      .map(({ ref, from, to }): Change => {
        const times = { at: head ?? at, isAnchored: head !== undefined }
        return { ...times, name: nameOf(ref), blob: to, by: by === '' ? null : by, ref, from }
      })
  })
  for (const crash of crashes) changes = [...changes, ...findUnreportedChanges(crash, changes, pushes, since)]
  const fallen = pushes.flatMap(({ moves, isTorn, killed }): Fault[] => {
    const at = since.get(branchOf(moves) ?? '')
    return at === undefined || !(isTorn || killed !== null)
      ? []
      : [{ at, writer: 'the server', kind: 'fell between refs' }]
  })
  const refs = sortChanges(changes).map(({ at, name, blob, by }) => ({ at, name, blob, by }))
  return { heads, refs, faults: fallen }
}
