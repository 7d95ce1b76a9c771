// Made by `npm run generate` from schemas/. Do not edit.

/** Order of the fields in a new file of the kind agent. */
export const agentKeys: readonly string[] = [
  'id',
  'name',
  'human_name',
  'specialization',
  'status',
  'spawned_at',
  'personality',
  'communication_style',
  'traits',
  'metrics',
  'contributions',
  'promoted_at',
  'eliminated_at',
  'elimination_reason',
  'deactivated_at',
  'spawn_method',
  'parent_agent_id',
  'github_login',
]
export const configDefaults = {
  spawn_interval_hours: 3,
  max_active_agents: 50,
  elimination_threshold: 0.3,
  promotion_threshold: 0.65,
  spawn_mode: 'mixed',
  new_agent_probability: 0.5,
  protected_specializations: [],
  metrics_weight: {
    code_quality: 0.3,
    issue_resolution: 0.2,
    pr_success: 0.2,
    peer_review: 0.15,
    creativity: 0.15,
  },
  new_agent_grace_period_hours: 48,
  new_agent_minimum_score: 0.4,
  strict_pr_attribution: false,
  metrics_window_hours: 168,
  unique_human_names: false,
} as const
export const metadataDefaults = { version: '2.0.0' } as const
