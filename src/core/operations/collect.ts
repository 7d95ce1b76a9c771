import type { Collect, Collection, Metrics } from '../../generated/types.js'
import { answer, type Decision } from '../decision.js'
import { InputError } from '../errors.js'
import type { Snapshot } from '../records/snapshot.js'

export interface CollectResult {
  readonly metrics: Metrics
  readonly collection: Collection
}

/**
 * Gives the metrics that were collected for this command before it came here: what a host knows is no part of the state.
 * @throws InputError where there was no host to collect from
 */
export function collect(_: Snapshot, { metrics, collection }: Collect): Decision<CollectResult> {
  if (metrics !== undefined && collection !== undefined) return answer({ metrics, collection })
  throw new InputError(
    'there is no host here to collect metrics from; the registry must be on a GitHub server',
  )
}
