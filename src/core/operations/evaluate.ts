import type { Agent, AgentMetrics, Collection, Credit, Evaluate, Metrics } from '../../generated/types.js'
import { refuse, type Context, type Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import { InputError } from '../errors.js'
import { score, settle, type Components, type Evidence, type SettlingRule, type Verdict } from '../scoring.js'
import type { Snapshot } from '../records/snapshot.js'
import { hoursBetween } from '../timestamp.js'
import { eliminated } from './eliminate.js'
import { leadOf, promoted, withEntries } from './hall-of-fame.js'

export interface EvaluatedAgent {
  readonly id: string
  readonly old_score: number | null
  readonly new_score: number
  readonly components: Components
  readonly evidence: Evidence
  /** Whether the evidence is from the metrics given, or from the record of the agent. */
  readonly measured: boolean
  /** The issues and pull requests behind the evidence, where it was collected. */
  readonly credits: readonly Credit[]
  readonly verdict: Verdict
  readonly rule: SettlingRule
}

export interface EvaluateResult {
  readonly agents: EvaluatedAgent[]
  readonly promoted: string[]
  readonly eliminated: string[]
  readonly system_lead: string | null
  /** How the metrics were collected; null where they were given, or where there are none. */
  readonly collection: Collection | null
  /** Ids in the metrics that were not evaluated, and why. */
  readonly ignored: { readonly id: string; readonly reason: 'unknown-agent' | 'not-active' }[]
}

interface Settled {
  readonly report: EvaluatedAgent
  readonly agent: Agent
}

function settled(agent: Agent, metrics: Metrics, snapshot: Snapshot, context: Context): Settled {
  const { config } = snapshot
  const given = Object.hasOwn(metrics, agent.id) ? metrics[agent.id] : undefined
  const { components, overall, evidence } = score(agent, given, config)
  const {
    verdict,
    rule,
    score: newScore,
  } = settle(agent, overall, hoursBetween(agent.spawned_at, context.time), config)
  // Without evidence nothing was learnt but the score: what the record lacks is not made up.
  const learnt: AgentMetrics =
    given === undefined
      ? {}
      : {
          issues_resolved: evidence.issues_resolved,
          prs_merged: evidence.prs_merged,
          reviews_given: evidence.reviews_given,
          code_quality_score: components.code_quality,
          creativity_score: components.creativity,
        }
  const scored: Agent = { ...agent, metrics: { ...agent.metrics, ...learnt, overall_score: newScore } }
  const reason = `overall score ${newScore} is below the elimination threshold ${config.elimination_threshold}`
  const next = {
    kept: scored,
    promoted: promoted(scored, context.time),
    eliminated: eliminated(scored, context.time, reason),
  }
  const report = {
    id: agent.id,
    old_score: agent.metrics?.overall_score ?? null,
    new_score: newScore,
    components,
    evidence,
    measured: given !== undefined,
    credits: given?.credits ?? [],
    verdict,
    rule,
  }
  return { report, agent: next[verdict] }
}

function ignored(snapshot: Snapshot, metrics: Metrics): EvaluateResult['ignored'] {
  return Object.keys(metrics).flatMap((id) => {
    const status = snapshot.agent(id)?.status
    if (status === 'active') return []
    return [{ id, reason: status === undefined ? ('unknown-agent' as const) : ('not-active' as const) }]
  })
}

/**
 * Scores and settles all active agents in one change. Refusal: `too-soon` where `min_interval_hours` have not passed
 * since the last evaluation, so that of two evaluations at once the second settles nothing again.
 * @throws InputError for the begin of a collection that never took place
 */
export function evaluate(snapshot: Snapshot, command: Evaluate, context: Context): Decision<EvaluateResult> {
  const { metrics = {}, min_interval_hours: interval = 0, since, collection } = command
  const last = snapshot.metadata.last_evaluation
  if (interval > 0 && last !== null && hoursBetween(last, context.time) < interval) {
    return refuse(
      'too-soon',
      `the last evaluation was at ${last}, less than ${interval} hours before ${context.time}`,
    )
  }
  if (since !== undefined && collection === undefined) {
    throw new InputError(
      'since: metrics are collected only where the registry is on a GitHub server; give them as a file',
    )
  }

  const active = snapshot.agents().filter(({ status }) => status === 'active')
  const all = active.map((agent) => settled(agent, metrics, snapshot, context))
  const entries = all.map(({ agent }) => agent).filter(({ status }) => status === 'hall_of_fame')
  const hallOfFame = withEntries(snapshot.hallOfFame, entries)
  const lead = leadOf(hallOfFame)

  const draft = new Draft(snapshot).metadata({ last_evaluation: context.time, system_lead: lead })
  if (entries.length > 0) draft.hallOfFame(hallOfFame)
  for (const { agent } of all) draft.agent(agent)
  const idsWith = (verdict: Verdict): string[] =>
    all.filter(({ report }) => report.verdict === verdict).map(({ report }) => report.id)
  const result: EvaluateResult = {
    agents: all.map(({ report }) => report),
    promoted: idsWith('promoted'),
    eliminated: idsWith('eliminated'),
    system_lead: lead,
    collection: collection ?? null,
    ignored: ignored(snapshot, metrics),
  }
  const { promoted: up, eliminated: out } = result
  return draft.change(
    result,
    `evaluate ${all.length} agent${all.length === 1 ? '' : 's'}: ${up.length} promoted, ${out.length} eliminated`,
  )
}
