// Made by `npm run generate` from schemas/. Do not edit.

/**
 * Traits of the agent's character, each from 0 to 100.
 */
export type Traits = {
  /**
   * Readiness to try the unusual.
   */
  creativity?: number
  /**
   * Care before a change.
   */
  caution?: number
  /**
   * Preference for quick results.
   */
  speed?: number
  [k: string]: unknown
} | null
/**
 * Work and scores of the agent at its last evaluation.
 */
export type AgentMetrics = {
  /**
   * Issues closed.
   */
  issues_resolved?: number
  /**
   * Pull requests merged.
   */
  prs_merged?: number
  /**
   * Reviews written for others.
   */
  reviews_given?: number
  /**
   * Code quality, 0 to 1.
   */
  code_quality_score?: number
  /**
   * Weighted mean of the components, 0 to 1.
   */
  overall_score?: number
  /**
   * Creativity, 0 to 1.
   */
  creativity_score?: number
  [k: string]: unknown
} | null
/**
 * An operation and what it is given, frozen before the first attempt.
 */
export type Command =
  | Init
  | Spawn
  | Put
  | Update
  | Deactivate
  | Reactivate
  | Evaluate
  | Collect
  | Promote
  | Eliminate
  | Capacity
  | List
  | Get
  | ReadConfig
  | Configure
  | ReadMetadata
  | ReadHallOfFame
  | Apply
  | Validate
  | Sweep
/**
 * How the agent was found.
 */
export type Basis = 'marker' | 'label' | 'trailer' | 'specialization' | 'link' | 'login'
/**
 * One operation of an apply.
 */
export type Step =
  | Spawn
  | Put
  | Update
  | Deactivate
  | Reactivate
  | Evaluate
  | Promote
  | Eliminate
  | Capacity
  | List
  | Get
  | ReadConfig
  | Configure
  | ReadMetadata
  | ReadHallOfFame
/**
 * Promoted agents, each with its record at the promotion, the oldest first: hall_of_fame.json.
 */
export type HallOfFame = Agent[]

export interface Schemas {
  agent: Agent
  command: Command
  config: Config
  evidence: Evidence
  'hall-of-fame': HallOfFame
  intent: PublishedIntent
  metadata: Metadata
  metrics: Metrics
}
/**
 * One autonomous agent: agents/<id>.json. Other fields are kept.
 */
export interface Agent {
  /**
   * Identifier: the file name without .json.
   */
  id: string
  /**
   * Display name, often with an emoji.
   */
  name?: string | null
  /**
   * Name of the agent among people. Config may require names to be unique among agents that are not eliminated.
   */
  human_name?: string | null
  /**
   * Kind of work that the agent does.
   */
  specialization: string
  /**
   * Step of the life cycle. Only active agents count against the limit.
   */
  status: 'active' | 'inactive' | 'eliminated' | 'hall_of_fame'
  /**
   * When the agent was created (ISO 8601; UTC without an offset).
   */
  spawned_at: string
  /**
   * Short description of the agent's character.
   */
  personality?: string | null
  /**
   * Short description of how the agent writes.
   */
  communication_style?: string | null
  traits?: Traits
  metrics?: AgentMetrics
  /**
   * Work credited to the agent, in any form.
   */
  contributions?: unknown[] | null
  /**
   * When the agent entered the hall of fame.
   */
  promoted_at?: string | null
  /**
   * When the agent was eliminated.
   */
  eliminated_at?: string | null
  /**
   * Why the agent was eliminated.
   */
  elimination_reason?: string | null
  /**
   * When the agent was deactivated.
   */
  deactivated_at?: string | null
  /**
   * How the agent was created.
   */
  spawn_method?: string | null
  /**
   * Agent from which this one was derived.
   */
  parent_agent_id?: string | null
  /**
   * GitHub account of the agent.
   */
  github_login?: string | null
  [k: string]: unknown
}
/**
 * Create the missing files of a registry.
 */
export interface Init {
  /**
   * Name of the operation.
   */
  operation: 'init'
}
/**
 * Add agents, all or none.
 */
export interface Spawn {
  /**
   * Name of the operation.
   */
  operation: 'spawn'
  agent?: NewAgent
  /**
   * Several agents to add, instead of `agent`.
   *
   * @minItems 1
   */
  agents?: NewAgent[]
  /**
   * Number of agents to make from one description.
   */
  count?: number
  /**
   * Human names. Agents without a human name take the first free names.
   *
   * @minItems 1
   */
  name_pool?: string[]
  /**
   * Add as many agents as fit, instead of none.
   */
  allow_fewer?: boolean
  /**
   * Refuse if fewer than `spawn_interval_hours` of the config have passed since the last spawn.
   */
  enforce_interval?: boolean
}
/**
 * Agent to create; missing fields get defaults.
 */
export interface NewAgent {
  /**
   * Identifier. Default: generated.
   */
  id?: string
  /**
   * Kind of work that the agent does.
   */
  specialization: string
  /**
   * Name of the agent among people. Default: a name of the name pool.
   */
  human_name?: string | null
  /**
   * A new agent is active.
   */
  status?: 'active'
  [k: string]: unknown
}
/**
 * Add or replace the whole record of one agent.
 */
export interface Put {
  /**
   * Name of the operation.
   */
  operation: 'put'
  agent: Agent
}
/**
 * Change fields of one agent by a JSON merge patch.
 */
export interface Update {
  /**
   * Name of the operation.
   */
  operation: 'update'
  /**
   * Id of the agent.
   */
  id: string
  /**
   * JSON merge patch (RFC 7396): keys replace, null removes.
   */
  patch: {
    [k: string]: unknown
  }
}
/**
 * Deactivate an agent, which frees its place.
 */
export interface Deactivate {
  /**
   * Name of the operation.
   */
  operation: 'deactivate'
  /**
   * Id of the agent.
   */
  id: string
  /**
   * Reason, kept in the record.
   */
  reason?: string
}
/**
 * Reactivate an inactive agent, if a place is free.
 */
export interface Reactivate {
  /**
   * Name of the operation.
   */
  operation: 'reactivate'
  /**
   * Id of the agent.
   */
  id: string
}
/**
 * Score all active agents, and promote or eliminate them by their scores.
 */
export interface Evaluate {
  /**
   * Name of the operation.
   */
  operation: 'evaluate'
  metrics?: Metrics
  /**
   * Start of the time for which evidence is collected.
   */
  since?: string
  /**
   * Refuse if fewer hours have passed since the last evaluation.
   */
  min_interval_hours?: number
}
/**
 * Evidence for an evaluation: agent id to counts. Other agents are scored on the metrics of their records.
 */
export interface Metrics {
  [k: string]: AgentEvidence
}
/**
 * Counts for one agent, in the time of the evidence.
 */
export interface AgentEvidence {
  /**
   * Issues assigned to the agent.
   */
  issues_assigned: number
  /**
   * Issues closed by the agent.
   */
  issues_resolved: number
  /**
   * Pull requests opened.
   */
  prs_opened: number
  /**
   * Pull requests merged.
   */
  prs_merged: number
  /**
   * Reviews written for others.
   */
  reviews_given: number
  /**
   * Creativity, 0 to 1. Default: from the traits.
   */
  creativity_score?: number | null
  /**
   * Issues and pull requests behind collected counts.
   */
  credits?: Credit[]
  [k: string]: unknown
}
/**
 * One issue or pull request that counts for the agent.
 */
export interface Credit {
  /**
   * Number of the issue or pull request.
   */
  number: number
  /**
   * The counts that include the issue or pull request.
   */
  counts: ('issues_assigned' | 'issues_resolved' | 'prs_opened' | 'prs_merged' | 'reviews_given')[]
  by: Basis
}
/**
 * Collect the metrics of agents from GitHub, for an evaluation.
 */
export interface Collect {
  /**
   * Name of the operation.
   */
  operation: 'collect'
  /**
   * Start of the time for which evidence is collected.
   */
  since?: string
}
/**
 * Take an agent into the hall of fame.
 */
export interface Promote {
  /**
   * Name of the operation.
   */
  operation: 'promote'
  /**
   * Id of the agent.
   */
  id: string
  /**
   * Promote the agent even if its score is below the threshold.
   */
  force?: boolean
}
/**
 * Eliminate an agent; its file stays.
 */
export interface Eliminate {
  /**
   * Name of the operation.
   */
  operation: 'eliminate'
  /**
   * Id of the agent.
   */
  id: string
  /**
   * Reason, kept in the record.
   */
  reason?: string
  /**
   * Eliminate the agent even if it is protected.
   */
  force?: boolean
}
/**
 * Count active agents against the limit.
 */
export interface Capacity {
  /**
   * Name of the operation.
   */
  operation: 'capacity'
}
/**
 * List agents.
 */
export interface List {
  /**
   * Name of the operation.
   */
  operation: 'list'
  /**
   * Only agents with this status.
   */
  status?: 'active' | 'inactive' | 'eliminated' | 'hall_of_fame'
  /**
   * Only agents with this specialization.
   */
  specialization?: string
}
/**
 * Read one agent.
 */
export interface Get {
  /**
   * Name of the operation.
   */
  operation: 'get'
  /**
   * Id of the agent.
   */
  id: string
}
/**
 * Read the policy, with all defaults.
 */
export interface ReadConfig {
  /**
   * Name of the operation.
   */
  operation: 'config'
}
/**
 * Change the policy by a JSON merge patch.
 */
export interface Configure {
  /**
   * Name of the operation.
   */
  operation: 'configure'
  /**
   * JSON merge patch (RFC 7396): keys replace, null removes.
   */
  patch: {
    [k: string]: unknown
  }
}
/**
 * Read version, last spawn, last evaluation and system lead.
 */
export interface ReadMetadata {
  /**
   * Name of the operation.
   */
  operation: 'metadata'
}
/**
 * Read the promoted agents.
 */
export interface ReadHallOfFame {
  /**
   * Name of the operation.
   */
  operation: 'hall-of-fame'
}
/**
 * Carry out several operations in one change, all or none.
 */
export interface Apply {
  /**
   * Name of the operation.
   */
  operation: 'apply'
  /**
   * The operations, in order.
   *
   * @minItems 1
   */
  operations: Step[]
}
/**
 * Check every record and the rules across records.
 */
export interface Validate {
  /**
   * Name of the operation.
   */
  operation: 'validate'
}
/**
 * Delete the intents of killed writers.
 */
export interface Sweep {
  /**
   * Name of the operation.
   */
  operation: 'sweep'
}
/**
 * Policy of a registry: config.json. A missing key has its default. Other keys are kept.
 */
export interface Config {
  /**
   * Hours that must pass between two spawns, where a spawn enforces the interval.
   */
  spawn_interval_hours?: number
  /**
   * Largest number of active agents.
   */
  max_active_agents?: number
  /**
   * An evaluation eliminates agents whose overall score is below this value.
   */
  elimination_threshold?: number
  /**
   * An evaluation promotes agents whose overall score is at least this value.
   */
  promotion_threshold?: number
  /**
   * How a spawner chooses the next specialization.
   */
  spawn_mode?: 'new' | 'existing' | 'mixed'
  /**
   * Chance that a spawner in mixed mode invents a specialization.
   */
  new_agent_probability?: number
  /**
   * Specializations whose agents an evaluation neither promotes nor eliminates, and which need force to be eliminated.
   */
  protected_specializations?: string[]
  metrics_weight?: MetricsWeight
  /**
   * Hours after its creation in which a weak agent is raised to the minimum score instead of being eliminated.
   */
  new_agent_grace_period_hours?: number
  /**
   * Minimum score of an agent in its grace period.
   */
  new_agent_minimum_score?: number
  /**
   * Credit only explicit evidence when metrics are collected.
   */
  strict_pr_attribution?: boolean
  /**
   * Smallest number of hours for which metrics are collected. They always go back to the last evaluation.
   */
  metrics_window_hours?: number
  /**
   * Refuse a human name of another agent that is not eliminated.
   */
  unique_human_names?: boolean
  [k: string]: unknown
}
/**
 * Weight of each component of the overall score. A missing component does not count.
 */
export interface MetricsWeight {
  /**
   * Share of merged pull requests, scaled by 1.2.
   */
  code_quality?: number
  /**
   * Share of assigned issues that were closed.
   */
  issue_resolution?: number
  /**
   * Share of pull requests that were merged.
   */
  pr_success?: number
  /**
   * Number of reviews; five make a full score.
   */
  peer_review?: number
  /**
   * Creativity from the metrics, or otherwise from the traits.
   */
  creativity?: number
  [k: string]: unknown
}
/**
 * Work of the agents, as a host knows it. Collected for an evaluation; not part of the command.
 */
export interface Evidence {
  metrics: Metrics
  collection: Collection
}
/**
 * How metrics were collected.
 */
export interface Collection {
  /**
   * Start of the collected time.
   */
  since: string
  /**
   * End of the collected time, by the clock of the host.
   */
  until: string
  /**
   * Requests to the API.
   */
  requests: number
  /**
   * Evidence that matches several agents, or none, and was credited to nobody.
   */
  ambiguous: Ambiguity[]
  /**
   * Evidence that names agents which do not exist.
   */
  unknown: UnknownAgent[]
  /**
   * Number of further entries, which are not listed.
   */
  omitted: number
}
/**
 * Evidence that does not identify one agent.
 */
export interface Ambiguity {
  /**
   * What the evidence is.
   */
  by: 'marker' | 'label' | 'trailer' | 'specialization' | 'link' | 'login'
  /**
   * The specialization or login.
   */
  value: string
  /**
   * Agents that the evidence could mean.
   */
  agents: string[]
  /**
   * Numbers of the issues and pull requests.
   */
  numbers: number[]
}
/**
 * Evidence that names an agent which does not exist.
 */
export interface UnknownAgent {
  /**
   * What the evidence is.
   */
  by: 'marker' | 'label' | 'trailer' | 'specialization' | 'link' | 'login'
  /**
   * The id of the agent.
   */
  value: string
  /**
   * Numbers of the issues and pull requests.
   */
  numbers: number[]
}
/**
 * A request that waits for any writer to carry it out: the first line of a blob below refs/agent-registry/. The second line signs the bytes of the first line, or is empty.
 */
export interface PublishedIntent {
  /**
   * Version of the rules by which writers combine. Every version has this field and `deadline`.
   */
  protocol: 2
  /**
   * Version of the rules by which operations decide. Writers of another version leave the intent alone.
   */
  decisions: 1
  /**
   * Repository of the registry, such as github.com/owner/name; the same for all URLs of the repository.
   */
  repository: string
  /**
   * Branch of the registry.
   */
  branch: string
  /**
   * Folder of the registry in the repository.
   */
  root: string
  /**
   * Random text, so that no two intents are the same blob.
   */
  nonce: string
  request: PublishedRequest
  /**
   * Head that the writer decided on; null where the branch did not exist.
   */
  base: string | null
  /**
   * When the writer gives up, in milliseconds since 1970.
   */
  deadline: number
}
/**
 * The request as its writer froze it. A combiner decides with these values, not with its own.
 */
export interface PublishedRequest {
  /**
   * Id of the request. The name of the intent's ref is the hash of this id.
   */
  id: string
  /**
   * Source of the id.
   */
  origin: 'minted' | 'given' | 'derived'
  /**
   * Workflow run and attempt.
   */
  run: string | null
  /**
   * SHA-256 of the command.
   */
  digest: string
  command: Command
  /**
   * What was collected for the command; null where nothing was.
   */
  evidence: null | Evidence
  /**
   * When the request was made (ISO 8601, UTC, with milliseconds).
   */
  time: string
  /**
   * Drawn values follow from the seed.
   */
  seed: string
  /**
   * Who asks: a claim, not a proof.
   */
  actor: string
  author: Author
}
/**
 * Author of the commit: a claim, not a proof.
 */
export interface Author {
  /**
   * Name, as git writes it.
   */
  name: string
  /**
   * Address, as git writes it.
   */
  email: string
}
/**
 * Version, last spawn, last evaluation and system lead: metadata.json. Other keys are kept.
 */
export interface Metadata {
  /**
   * Version of the file layout.
   */
  version?: string
  /**
   * When an agent was last spawned.
   */
  last_spawn?: string | null
  /**
   * When agents were last evaluated.
   */
  last_evaluation?: string | null
  /**
   * Id of the best agent in the hall of fame.
   */
  system_lead?: string | null
  [k: string]: unknown
}
