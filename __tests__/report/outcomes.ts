import type { OperationName, Results } from '../../src/core/operations/index.js'
import type { Agent } from '../../src/generated/types.js'
import type { Outcome } from '../../src/commit/outcome.js'

export const commit = '0123456789abcdef0123456789abcdef01234567'

export const agent = (id: string, fields: Partial<Agent> = {}): Agent => ({
  id,
  specialization: 'reviewer',
  status: 'active',
  spawned_at: '2026-01-31T12:00:00Z',
  ...fields,
})

/** An outcome of an operation that was answered. */
export const outcomeOf = <Name extends OperationName>(
  operation: Name,
  result: Results[Name] | null,
  changes: Partial<Outcome<Name>> = {},
): Outcome<Name> => ({
  operation,
  outcome: 'answered',
  request_id: 'request-1',
  commit,
  attempts: 1,
  combined: 0,
  landed_by: null,
  result,
  refusal: null,
  error: null,
  ...changes,
})

const components = {
  code_quality: 0.96,
  issue_resolution: 0.75,
  pr_success: 0.8,
  peer_review: 0.6,
  creativity: 0.17,
}
const evidence = { issues_assigned: 4, issues_resolved: 3, prs_opened: 5, prs_merged: 4, reviews_given: 3 }

export const evaluation: Results['evaluate'] = {
  agents: [
    {
      id: 'kept',
      old_score: 0.5,
      new_score: 0.5,
      components,
      evidence: { ...evidence, prs_opened: 4 },
      measured: false,
      credits: [],
      verdict: 'kept',
      rule: 'between-thresholds',
    },
    {
      id: 'out',
      old_score: 0.4,
      new_score: 0.2,
      components,
      evidence,
      measured: true,
      credits: [],
      verdict: 'eliminated',
      rule: 'elimination-threshold',
    },
    {
      id: 'star',
      old_score: null,
      new_score: 0.7142,
      components,
      evidence,
      measured: true,
      credits: [],
      verdict: 'promoted',
      rule: 'promotion-threshold',
    },
  ],
  promoted: ['star'],
  eliminated: ['out'],
  system_lead: 'star',
  collection: null,
  ignored: [
    { id: 'ghost', reason: 'unknown-agent' },
    { id: 'old', reason: 'not-active' },
  ],
}

/** Addresses at a forge that no host of this project knows. */
export const links = {
  commit: (commit: string) => `https://forge.example/o/r/-/commit/${commit}`,
  file: (path: string, commit: string, line?: number) =>
    `https://forge.example/o/r/-/blob/${commit}/${path}${line === undefined ? '' : `#line=${line}`}`,
}
