import { loadedKinds } from '../../commit/load-kinds.js'
import { withRetry } from '../../commit/retry.js'
import { toOutcome } from '../../commit/outcome.js'
import { InputError } from '../../core/errors.js'
import { kindsToLoad } from '../../core/kinds-to-load.js'
import { Snapshot } from '../../core/records/snapshot.js'
import type { Procedure } from '../procedure.js'

/**
 * Collects the metrics of the agents on the newest state, and decides nothing.
 * @throws InputError where there is no host to collect from
 */
export const collect: Procedure<'collect'> = async ({
  registry: {
    opened: { store, root },
    clock,
    limits,
  },
  command,
  call,
  requestId,
}) => {
  if (call.collect === undefined) {
    throw new InputError(
      'there is no host here to collect metrics from; the registry must be on a GitHub server',
    )
  }
  const state = await withRetry(clock, () => store.read({ kinds: kindsToLoad([command]) }))
  const snapshot = new Snapshot(state.files, { root, kinds: loadedKinds(state) })
  const result = await call.collect(snapshot, command.since, limits)
  return toOutcome('collect', requestId, 1, { kind: 'answered', commit: state.commit, result })
}
