import type { Ambiguity, Collection, Evidence, UnknownAgent } from '../../generated/types.js'
import type { Snapshot } from '../records/snapshot.js'
import { parseTimestamp } from '../timestamp.js'
import { attribute } from './attribution.js'
import type { CollectedWork } from './work.js'

/** Entries that are told of evidence credited to nobody, and numbers of each: the result ends up in a commit for good. */
const unmatchedLimits = { entries: 50, numbers: 20 } as const

/** Anybody may write markers that name nobody, any number of them: a few tell enough, and the rest is counted. */
function limitUnmatched(
  ambiguous: readonly Ambiguity[],
  unknown: readonly UnknownAgent[],
): Pick<Collection, 'ambiguous' | 'unknown' | 'omitted'> {
  const first = <Entry extends UnknownAgent>(entries: readonly Entry[]): Entry[] =>
    entries
      .slice(0, unmatchedLimits.entries)
      .map((entry) => ({ ...entry, numbers: entry.numbers.slice(0, unmatchedLimits.numbers) }))
  const told = { ambiguous: first(ambiguous), unknown: first(unknown) }
  const left = ambiguous.length + unknown.length - told.ambiguous.length - told.unknown.length
  return { ...told, omitted: left }
}

/** Credits the work that a host found to the agents of a registry: metrics, and what they rest on. */
export function toEvidence({ work, since, until, requests }: CollectedWork, snapshot: Snapshot): Evidence {
  const index = { agents: snapshot.agents(), strict: snapshot.config.strict_pr_attribution }
  const { metrics, ambiguous, unknown } = attribute(work, index, parseTimestamp(since))
  return { metrics, collection: { since, until, requests, ...limitUnmatched(ambiguous, unknown) } }
}
