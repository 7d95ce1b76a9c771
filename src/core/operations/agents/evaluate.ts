import type { Agent, AgentMetrics, Collection, Credit, Metrics } from '../../../generated/types.js'
import { refuse, type Context } from '../../decision.js'
import { InputError } from '../../errors.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import type { Snapshot } from '../../records/snapshot.js'
import {
  scoreAgent,
  judgeScore,
  type Components,
  type SettlingRule,
  type Verdict,
  type WorkCounts,
} from '../../scoring.js'
import { countHoursBetween } from '../../timestamp.js'
import { decision } from '../definition.js'
import { eliminateAgent } from '../eliminate-agent.js'
import { mebibyte, since as sinceParameter } from '../parameters.js'
import { addEntries, chooseLead, promoteAgent } from '../promote-agent.js'

export interface EvaluatedAgent {
  readonly id: string
  readonly old_score: number | null
  readonly new_score: number
  readonly components: Components
  readonly evidence: WorkCounts
  /** Whether the counts are from evidence, and not from the record of the agent. */
  readonly measured: boolean
  /** The issues and pull requests behind the counts, if they were collected. */
  readonly credits: readonly Credit[]
  readonly verdict: Verdict
  readonly rule: SettlingRule
}

export interface EvaluateResult {
  readonly agents: EvaluatedAgent[]
  readonly promoted: string[]
  readonly eliminated: string[]
  readonly system_lead: string | null
  /** How the metrics were collected; null where they were given or missing. */
  readonly collection: Collection | null
  /** Ids in the metrics that were not evaluated, and why. */
  readonly ignored: { readonly id: string; readonly reason: 'unknown-agent' | 'not-active' }[]
}

interface SettledAgent {
  readonly report: EvaluatedAgent
  readonly agent: Agent
}

/** Scores one agent. Decides whether it is kept, promoted or eliminated. */
function settleAgent(agent: Agent, metrics: Metrics, snapshot: Snapshot, context: Context): SettledAgent {
  const { config } = snapshot
  const given = Object.hasOwn(metrics, agent.id) ? metrics[agent.id] : undefined
  const { components, overall, evidence } = scoreAgent(agent, given, config)
  const {
    verdict,
    rule,
    score: newScore,
  } = judgeScore(agent, overall, countHoursBetween(agent.spawned_at, context.time), config)
  // Without evidence only the score is new: no counts are invented.
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
    promoted: promoteAgent(scored, context.time),
    eliminated: eliminateAgent(scored, context.time, reason),
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

/** Lists the ids in the metrics that were not evaluated. */
function listIgnored(snapshot: Snapshot, metrics: Metrics): EvaluateResult['ignored'] {
  return Object.keys(metrics).flatMap((id) => {
    const status = snapshot.agent(id)?.status
    if (status === 'active') return []
    return [{ id, reason: status === undefined ? ('unknown-agent' as const) : ('not-active' as const) }]
  })
}

/**
 * Scores all active agents, and promotes or eliminates some, in one change. `too-soon` keeps the second of two evaluations
 * at once from judging all agents again.
 * @throws InputError for `since` without a collection
 */
export const evaluate = decision({
  name: 'evaluate',
  order: 7,
  summary: 'Score all active agents, and promote or eliminate them by their scores',
  result: 'scores and verdict of each agent, with the rule that decided',
  effect: 'write',
  reads: ['agent', 'config', 'metadata', 'hall-of-fame'],
  parameters: {
    metrics: {
      kind: 'json',
      description:
        'JSON file with the evidence: agent id to counts. Other agents are scored on their records. Default: evidence is collected from GitHub.',
      key: 'metrics',
      schema: { $ref: 'metrics.schema.json' },
      inputs: ['metrics-file'],
      inputText: {
        'metrics-file':
          "JSON file with the evidence: agent id to `issues_assigned`, `issues_resolved`, `prs_opened`, `prs_merged`, `reviews_given` and optionally `creativity_score`. Other agents are scored on their records. Default: evidence is collected from the issues, pull requests and reviews of the workflow's repository.",
      },
      commandLine: 'file',
      placeholder: 'FILE|-',
      maxBytes: 32 * mebibyte,
    },
    since: { ...sinceParameter, excludes: { metrics: 'given metrics are not collected' } },
    'min-interval-hours': {
      kind: 'number',
      description: 'Refuse if fewer hours have passed since the last evaluation.',
      key: 'min_interval_hours',
      schema: { type: 'number', minimum: 0 },
      inputs: ['min-interval-hours'],
      commandLine: 'text',
      placeholder: 'N',
    },
  },
  refusals: ['too-soon'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry evaluate --metrics metrics.json --min-interval-hours 20',
  evidence: 'optional',
  version: 1,
  freesPlaces: true,
  onRerun: 'again',
  decide(snapshot, command, context, evidence) {
    const { min_interval_hours: interval = 0, since } = command
    // Metrics that were given are not collected.
    const collected = command.metrics === undefined ? evidence : null
    const metrics = command.metrics ?? collected?.metrics ?? {}
    const last = snapshot.metadata.last_evaluation
    if (interval > 0 && last !== null && countHoursBetween(last, context.time) < interval) {
      return refuse(
        'too-soon',
        `the last evaluation was at ${last}, less than ${interval} hours before ${context.time}`,
      )
    }
    if (since !== undefined && collected === null) {
      throw new InputError(
        'since: metrics are collected only from a GitHub server; give the metrics as a file instead',
      )
    }

    const active = snapshot.agents().filter(({ status }) => status === 'active')
    const all = active.map((agent) => settleAgent(agent, metrics, snapshot, context))
    const entries = all.map(({ agent }) => agent).filter(({ status }) => status === 'hall_of_fame')
    const hallOfFame = addEntries(snapshot.hallOfFame, entries)
    const lead = chooseLead(hallOfFame)

    const builder = new ChangeBuilder(snapshot).putMetadata({
      last_evaluation: context.time,
      system_lead: lead,
    })
    if (entries.length > 0) builder.put('hall-of-fame', hallOfFame)
    for (const { agent } of all) builder.put('agent', agent)
    const listIdsWith = (verdict: Verdict): string[] =>
      all.filter(({ report }) => report.verdict === verdict).map(({ report }) => report.id)
    const result: EvaluateResult = {
      agents: all.map(({ report }) => report),
      promoted: listIdsWith('promoted'),
      eliminated: listIdsWith('eliminated'),
      system_lead: lead,
      collection: collected?.collection ?? null,
      ignored: listIgnored(snapshot, metrics),
    }
    const { promoted: up, eliminated: out } = result
    return builder.build(
      result,
      `evaluate ${all.length} agent${all.length === 1 ? '' : 's'}: ${up.length} promoted, ${out.length} eliminated`,
    )
  },
})
