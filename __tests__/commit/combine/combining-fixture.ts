import type { OperationName } from '../../../src/core/operations/index.js'
import { Snapshot } from '../../../src/core/records/snapshot.js'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { IntentUpdate, RegistryAddress } from '../../../src/store/store.js'
import {
  decideInOrder,
  buildCommits,
  sortByPriority,
  type WaitingIntent,
} from '../../../src/commit/combine/batch.js'
import {
  encodeIntent,
  encodeTombstone,
  intentName,
  readIntent,
  type Intent,
} from '../../../src/commit/combine/intent.js'
import { parseTrailers, type Trailers } from '../../../src/commit/trailers.js'
import type { Combining } from '../../../src/commit/policy.js'
import { PendingIntents } from '../../../src/commit/combine/pending-intents.js'
import type { Request } from '../../../src/commit/request.js'
import { orderKey } from '../../../src/commit/combine/timing.js'
import { go } from '../faults.js'
import { InterceptedStore, type Interventions } from '../intercepted-store.js'
import { history, hour, moveBranch, requestFor, storeOn, today, VirtualEffects } from '../memory-fixture.js'

/** Combining as it is without a key, where nothing speaks against it. */
export const together: Combining = { keys: [], obstacle: () => Promise.resolve(null) }
export const signing = (...keys: string[]): Combining => ({ ...together, keys })

/** The registry of a store in memory. */
export const here: RegistryAddress = { repository: 'memory', branch: 'main', root: '' }
export const stranger = { name: 'Some Combiner', email: 'combiner@example.com' }

export interface Waits {
  readonly base?: string | null
  readonly deadline?: number
  readonly keys?: readonly string[]
  readonly where?: RegistryAddress
  /** Under the name of another request. */
  readonly name?: string
  readonly nonce?: string
}

export interface Ref {
  readonly name: string
  readonly blob: string
}

/** A request of a writer that published it and waits. */
export async function waits<Name extends OperationName>(
  remote: MemoryRemote,
  request: Request<Name>,
  { base = remote.head, deadline = today + hour, keys = [], where = here, name, nonce = 'n' }: Waits = {},
): Promise<Ref> {
  const intent: Intent = { request: { ...request }, base, deadline }
  const text = encodeIntent(intent, where, nonce, keys)
  return await placed(remote, name ?? intentName(request.context.request_id), text)
}

/** Any text at the place of an intent. */
export async function placed(remote: MemoryRemote, name: string, text: string): Promise<Ref> {
  const blob = await storeOn(remote).intents.writeBlob(text)
  remote.intents.set(name, blob)
  return { name, blob }
}

export const withdrawn = (remote: MemoryRemote, requestId: string): Promise<Ref> =>
  placed(remote, intentName(requestId), encodeTombstone(requestId, today + hour))

export const removed = ({ name, blob }: Ref): IntentUpdate => ({ name, from: blob, to: null })

/** What another writer does whose turn it is: all that waits is carried out. */
export async function combinedByAnother(
  remote: MemoryRemote,
  { keys = [], crashes = false, only }: { keys?: readonly string[]; crashes?: boolean; only?: string } = {},
): Promise<WaitingIntent[]> {
  const store = storeOn(remote)
  const state = await store.read()
  const clock = { effects: new VirtualEffects(), deadline: hour }
  const { waiting } = await new PendingIntents(store, store.intents, keys, clock).classify(state, null)
  const chosen = only === undefined ? waiting : waiting.filter(({ name }) => name === intentName(only))
  const combined = decideInOrder(new Snapshot(state.files), sortByPriority(chosen, today))
  const by = { committer: stranger, time: today, attempt: 1 }
  const commits = await store.commit(state, buildCommits(combined, by))
  // A server that falls between the branch and the intents leaves the latter where they are.
  const answer = await store.push(commits.at(-1) ?? '', state.commit, crashes ? [] : combined.map(removed))
  if (answer.kind !== 'accepted') throw new Error(`the other combiner failed: ${answer.reason}`)
  return combined
}

/** Ids whose intents come before another's under a head, or after it. */
export function idsBeside(
  own: string,
  head: string | null,
  side: 'before' | 'after',
  count: number,
): string[] {
  const mine = orderKey(head, intentName(own))
  const ids: string[] = []
  for (let index = 0; ids.length < count; index += 1) {
    const id = `${side}-${index}`
    if (orderKey(head, intentName(id)) < mine === (side === 'before')) ids.push(id)
  }
  return ids
}

/** A request of one operation as one of any: by its type it is none. */
export const anyOf = <Name extends OperationName>(request: Request<Name>): Request => ({ ...request })

/** Trailers of the commits that requests made, oldest first. */
export const landedOn = (remote: MemoryRemote): Trailers[] =>
  history(remote).flatMap((commit) => parseTrailers(remote.commits.get(commit)?.message ?? '') ?? [])
export const landedIds = (remote: MemoryRemote): string[] => landedOn(remote).map(({ request }) => request)

/** A request for one more agent, which costs no look into the past. */
export const asks = (requestId: string, time = today): Request<'spawn'> =>
  requestFor<'spawn'>(
    { operation: 'spawn', agent: { specialization: 'reviewer' } },
    { requestId, derived: true, run: '7.1', time },
  )

/** A store on which the first push loses to somebody, at which time something else may happen too. */
export function overtakenStore(
  remote: MemoryRemote,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  { push, ...others }: Interventions = {},
): InterceptedStore {
  return new InterceptedStore(storeOn(remote), {
    ...others,
    push: async (proceed, call) => {
      if (call > 1) return await (push ?? go)(proceed, call - 1)
      moveBranch(remote)
      await meanwhile()
      return await proceed()
    },
  })
}

/** The intents that were published through a store: what they say, by blob. */
export const publishedBy = (store: InterceptedStore): Map<string, Intent> =>
  new Map(
    store.moves.flat().flatMap(({ name, to }): [string, Intent][] => {
      const reading = to === null ? null : readIntent(store.kept.get(to) ?? '', name, here, [])
      return to !== null && reading?.kind === 'intent' ? [[to, reading.intent]] : []
    }),
  )
