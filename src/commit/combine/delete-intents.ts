import type { Intents } from '../../store/store.js'
import type { Clock } from '../clock.js'
import { withRetry } from '../retry.js'
import type { Log } from '../policy.js'

/** Refs of one push: servers may bound them. */
const refsAtOnce = 64
/** Refusals after which the rest is left for another time. */
const refusalLimit = 64

/** The ref of an intent as it was seen. */
export interface IntentRef {
  readonly name: string
  readonly blob: string
}

export interface DeletedIntents<Ref extends IntentRef> {
  readonly cleared: readonly Ref[]
  /** How many the server would not delete, or was not asked to after too many refusals. */
  readonly left: number
}

/** Items in groups of at most so many. */
export const splitIntoGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

/**
 * Deletes refs of intents, each only if it is as it was seen: what was published in its place meanwhile stays.
 * @throws StoreError
 */
export async function deleteIntents<Ref extends IntentRef>(
  intents: Intents,
  refs: readonly Ref[],
  clock: Clock,
  log: Log,
): Promise<DeletedIntents<Ref>> {
  const cleared: Ref[] = []
  let refused = 0
  const queue = splitIntoGroups(refs, refsAtOnce)
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const moves = group.map(({ name, blob }) => ({ name, from: blob, to: null }))
    const answer = await withRetry(clock, () => intents.updateRefs(moves))
    if (answer.kind === 'accepted') {
      cleared.push(...group)
      log.progress(`cleared ${cleared.length} of ${refs.length} intents`)
      continue
    }
    // One that is gone makes the server refuse the others with it: its writer, or another sweep, was quicker.
    const { there, gone } = await listAgain(intents, group, clock)
    if (answer.kind === 'unknown') cleared.push(...gone)
    const [only] = there
    if (gone.length > 0) queue.unshift(...splitIntoGroups(there, refsAtOnce))
    else if (there.length > 1) queue.unshift(...splitIntoGroups(there, Math.ceil(there.length / 2)))
    else if (only !== undefined) {
      refused += 1
      log.info(`the intent ${only.name} was not deleted: ${answer.reason}`)
      if (refused >= refusalLimit) break
    }
  }
  return { cleared, left: refused + queue.flat().length }
}

async function listAgain<Ref extends IntentRef>(
  intents: Intents,
  group: readonly Ref[],
  clock: Clock,
): Promise<{ there: Ref[]; gone: Ref[] }> {
  const { intents: seen } = await withRetry(clock, () => intents.listRefs())
  const isThere = ({ name, blob }: Ref): boolean => seen?.get(name) === blob
  return { there: group.filter(isThere), gone: group.filter((ref) => !isThere(ref)) }
}
