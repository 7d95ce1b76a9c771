import { getKind } from '../core/records/files.js'
import type { RecordKind } from '../core/records/kind.js'
import { recordKinds, type KindName } from '../core/records/kinds/index.js'
import type { State, Store } from '../store/store.js'
import type { Clock } from './clock.js'
import { withRetry } from './retry.js'

/** Names of the kinds of record that a state holds, for the snapshot of it. */
export const loadedKinds = ({ kinds = recordKinds }: Pick<State, 'kinds'>): KindName[] =>
  kinds.map(({ name }) => getKind(name).name)

/**
 * The same head with further kinds of record, where some of them were not loaded yet. Kinds that were loaded stay, so that
 * the next decision on a newer state finds them too.
 * @throws StoreError
 */
export async function loadKinds(
  store: Store,
  state: State,
  wanted: readonly RecordKind[],
  clock: Clock,
): Promise<State> {
  const { commit, intents } = state
  const loaded: readonly RecordKind[] = state.kinds ?? recordKinds
  if (wanted.every((kind) => loaded.includes(kind))) return state
  const kinds = recordKinds.filter((kind) => loaded.includes(kind) || wanted.includes(kind))
  // The head that was listed is read, not a newer one: what waits was sorted for this head.
  const refs = { commit, ...(intents === undefined ? {} : { intents }) }
  const { files } = await withRetry(clock, () => store.read({ refs, kinds }))
  return { ...state, files, kinds }
}
