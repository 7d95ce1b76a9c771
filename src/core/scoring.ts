import type { Agent, AgentEvidence } from '../generated/types.js'
import type { FullConfig } from './records/snapshot.js'

export const componentNames = [
  'code_quality',
  'issue_resolution',
  'pr_success',
  'peer_review',
  'creativity',
] as const
export type ComponentName = (typeof componentNames)[number]
/** Component scores, each from 0 to 1. */
export type Components = Record<ComponentName, number>

/** The counts that a score rests on. */
export interface WorkCounts {
  readonly issues_assigned: number
  readonly issues_resolved: number
  readonly prs_opened: number
  readonly prs_merged: number
  readonly reviews_given: number
}

export interface Score {
  readonly components: Components
  /** Weighted mean of the components that config weighs, 0 to 1. */
  readonly overall: number
  readonly evidence: WorkCounts
}

/** Reviews, and resolved issues where none was assigned, that make a full score. */
const fullScoreCount = 5
/** Merging five of six pull requests is as good as it gets: someone has to try the sixth. */
const mergeShareFactor = 1.2

/** Six digits hide the noise of floating point, which would otherwise decide at a threshold and show in every diff. */
export const rounded = (score: number): number => Math.round(score * 1e6) / 1e6

function measured(agent: Agent, given: AgentEvidence): Score {
  const {
    issues_assigned: assigned,
    issues_resolved: resolved,
    prs_opened: opened,
    prs_merged: merged,
    reviews_given: reviews,
  } = given
  const share = resolved > 0 ? Math.min(1, resolved / fullScoreCount) : 0
  const components = {
    code_quality: opened > 0 ? Math.min(1, (mergeShareFactor * merged) / opened) : 0.5,
    issue_resolution: assigned > 0 ? Math.min(1, resolved / assigned) : share,
    pr_success: opened > 0 ? Math.min(1, merged / opened) : 0,
    peer_review: Math.min(1, reviews / fullScoreCount),
    creativity:
      given.creativity_score ??
      (agent.traits?.creativity === undefined ? 0.5 : agent.traits.creativity / 100),
  }
  const evidence = {
    issues_assigned: assigned,
    issues_resolved: resolved,
    prs_opened: opened,
    prs_merged: merged,
    reviews_given: reviews,
  }
  return { components, overall: 0, evidence }
}

/** An agent without fresh evidence: its record knows what was resolved and merged, not what was assigned or opened. */
function remembered(agent: Agent): Score {
  const metrics = agent.metrics ?? {}
  const merged = metrics.prs_merged ?? 0
  const evidence = {
    issues_assigned: 0,
    issues_resolved: metrics.issues_resolved ?? 0,
    prs_opened: merged,
    prs_merged: merged,
    reviews_given: metrics.reviews_given ?? 0,
    creativity_score: metrics.creativity_score ?? null,
  }
  const score = measured(agent, evidence)
  const codeQuality = metrics.code_quality_score ?? score.components.code_quality
  return { ...score, components: { ...score.components, code_quality: codeQuality } }
}

/** Weighted mean; 0 where config weighs nothing. */
function overall(components: Components, weights: FullConfig['metrics_weight']): number {
  const largest = Math.max(...componentNames.map((name) => weights[name] ?? 0))
  if (largest === 0) return 0
  // Relative to the largest, weights near the ends of the number range neither overflow nor vanish in the sums.
  const weighed = componentNames.map((name) => ({
    weight: (weights[name] ?? 0) / largest,
    score: components[name],
  }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.reduce((sum, { weight, score }) => sum + weight * score, 0) / total
}

/**
 * Scores one agent.
 * @param given fresh evidence; without it the agent is scored on the metrics of its record
 */
export function score(agent: Agent, given: AgentEvidence | undefined, config: FullConfig): Score {
  const { components, evidence } = given === undefined ? remembered(agent) : measured(agent, given)
  const tidy = Object.fromEntries(
    componentNames.map((name) => [name, rounded(components[name])]),
  ) as Components
  return { components: tidy, overall: rounded(overall(components, config.metrics_weight)), evidence }
}

export type Verdict = 'kept' | 'promoted' | 'eliminated'
/** The rule that decided. */
export type SettlingRule =
  'protected' | 'grace-period' | 'promotion-threshold' | 'elimination-threshold' | 'between-thresholds'

/**
 * Settles one agent by its score; the rules stand in order of precedence. A score raised in the grace period ends the
 * chain: a raise is neither a merit nor a fault.
 * @param age hours since the agent was spawned
 */
export function settle(
  agent: Agent,
  overallScore: number,
  age: number,
  config: FullConfig,
): { verdict: Verdict; rule: SettlingRule; score: number } {
  const kept = (rule: SettlingRule, score = overallScore) => ({ verdict: 'kept', rule, score }) as const
  if (config.protected_specializations.includes(agent.specialization)) return kept('protected')
  const minimum = config.new_agent_minimum_score
  if (age < config.new_agent_grace_period_hours && overallScore < minimum)
    return kept('grace-period', minimum)
  if (overallScore >= config.promotion_threshold) {
    return { verdict: 'promoted', rule: 'promotion-threshold', score: overallScore }
  }
  if (overallScore < config.elimination_threshold) {
    return { verdict: 'eliminated', rule: 'elimination-threshold', score: overallScore }
  }
  return kept('between-thresholds')
}
