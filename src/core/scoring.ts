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

/** The counts behind a score. */
export interface WorkCounts {
  readonly issues_assigned: number
  readonly issues_resolved: number
  readonly prs_opened: number
  readonly prs_merged: number
  readonly reviews_given: number
}

export interface Score {
  readonly components: Components
  /** Mean of the components by the weights of config, 0 to 1. */
  readonly overall: number
  readonly evidence: WorkCounts
}

/** Number of reviews that makes a full score. The same for resolved issues where none was assigned. */
const fullScoreCount = 5
/** Five merged of six opened pull requests make a full score: an agent should dare to try the sixth. */
const mergeShareFactor = 1.2

/** Rounds to six digits: the noise of floating point would otherwise decide at a threshold and show in every diff. */
export const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6

function scoreEvidence(agent: Agent, given: AgentEvidence): Score {
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

/** Scores an agent without evidence. Its record has counts of resolved and merged work, not of assigned or opened work. */
function scoreRecord(agent: Agent): Score {
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
  const score = scoreEvidence(agent, evidence)
  const codeQuality = metrics.code_quality_score ?? score.components.code_quality
  return { ...score, components: { ...score.components, code_quality: codeQuality } }
}

/** Gives the weighted mean; 0 where all weights are 0. */
function averageComponents(components: Components, weights: FullConfig['metrics_weight']): number {
  const largest = Math.max(...componentNames.map((name) => weights[name] ?? 0))
  if (largest === 0) return 0
  // Dividing by the largest weight keeps sums of very large or very small weights from overflow and underflow.
  const weighed = componentNames.map((name) => ({
    weight: (weights[name] ?? 0) / largest,
    score: components[name],
  }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.reduce((sum, { weight, score }) => sum + weight * score, 0) / total
}

/**
 * Scores one agent.
 * @param given evidence; without it the agent is scored on the metrics of its record
 */
export function scoreAgent(agent: Agent, given: AgentEvidence | undefined, config: FullConfig): Score {
  const { components, evidence } = given === undefined ? scoreRecord(agent) : scoreEvidence(agent, given)
  const tidy = Object.fromEntries(
    componentNames.map((name) => [name, roundScore(components[name])]),
  ) as Components
  return {
    components: tidy,
    overall: roundScore(averageComponents(components, config.metrics_weight)),
    evidence,
  }
}

export type Verdict = 'kept' | 'promoted' | 'eliminated'
/** The rule that decided. */
export type SettlingRule =
  'protected' | 'grace-period' | 'promotion-threshold' | 'elimination-threshold' | 'between-thresholds'

/**
 * Decides whether an agent is kept, promoted or eliminated, by rules in order of precedence. A score that the grace period
 * raises to the minimum can neither promote nor eliminate.
 * @param ageHours time since the agent was spawned
 */
export function judgeScore(
  agent: Agent,
  overallScore: number,
  ageHours: number,
  config: FullConfig,
): { verdict: Verdict; rule: SettlingRule; score: number } {
  const keep = (rule: SettlingRule, score = overallScore) => ({ verdict: 'kept', rule, score }) as const
  if (config.protected_specializations.includes(agent.specialization)) return keep('protected')
  const minimum = config.new_agent_minimum_score
  if (ageHours < config.new_agent_grace_period_hours && overallScore < minimum)
    return keep('grace-period', minimum)
  if (overallScore >= config.promotion_threshold) {
    return { verdict: 'promoted', rule: 'promotion-threshold', score: overallScore }
  }
  if (overallScore < config.elimination_threshold) {
    return { verdict: 'eliminated', rule: 'elimination-threshold', score: overallScore }
  }
  return keep('between-thresholds')
}
