import { windowStart } from '../core/evidence/window-start.js'
import type { CollectedWork } from '../core/evidence/work.js'
import type { Limits } from '../commit/policy.js'
import type { Collector } from './options.js'

/** Finds the work in a repository. @param beginAt gives the begin for a clock that is ahead of this machine's by so much */
export type CollectWork = (beginAt: (aheadMs: number) => number, limits: Limits) => Promise<CollectedWork>

/** Makes evidence of the work that a host finds: it is credited to the agents of the registry. */
export const evidenceFrom =
  (collectWork: CollectWork): Collector =>
  async (snapshot, since, limits) => {
    const beginAt = (ahead: number): number => windowStart(snapshot, since, { now: Date.now(), ahead })
    // Loaded here: a parser of Markdown would be a good part of the time of most operations.
    const { toEvidence } = await import(/* webpackChunkName: "evidence" */ '../core/evidence/to-evidence.js')
    return toEvidence(await collectWork(beginAt, limits), snapshot)
  }
