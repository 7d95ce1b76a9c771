// Made by `npm run generate` from schemas/. Do not edit.

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
 * What names the agent.
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
 * Promoted agents, each as it was when promoted, oldest first: hall_of_fame.json.
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
 * One autonomous agent: agents/<id>.json. Fields not named here are kept as they are.
 */
export interface Agent {
  /**
   * Identifier; equal to the stem of the file name.
   */
  id: string
  /**
   * Display name, often with an emoji.
   */
  name?: string | null
  /**
   * Name of the agent among people; unique among agents not eliminated where config says so.
   */
  human_name?: string | null
  /**
   * Kind of work that the agent does.
   */
  specialization: string
  /**
   * Place in the life cycle. Only active agents count against the limit.
   */
  status: 'active' | 'inactive' | 'eliminated' | 'hall_of_fame'
  /**
   * When the agent was created (ISO 8601; without an offset it is UTC).
   */
  spawned_at: string
  /**
   * Short description of the character.
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
  contributions?: unknown[]
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
   * When the agent left its active place.
   */
  deactivated_at?: string | null
  /**
   * How the agent came to be.
   */
  spawn_method?: string | null
  /**
   * Agent from which this one was derived.
   */
  parent_agent_id?: string | null
  /**
   * Account under which the agent works on GitHub.
   */
  github_login?: string | null
  [k: string]: unknown
}
/**
 * Character of an agent, each from 0 to 100.
 */
export interface Traits {
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
}
/**
 * What an agent has done, as of its last evaluation.
 */
export interface AgentMetrics {
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
   * Weighted mean of all components, 0 to 1.
   */
  overall_score?: number
  /**
   * Creativity, 0 to 1.
   */
  creativity_score?: number
  [k: string]: unknown
}
/**
 * Create the files of a registry that are missing.
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
   * How many agents to make from one description.
   */
  count?: number
  /**
   * Names to take, first free first, for agents without a human name.
   *
   * @minItems 1
   */
  name_pool?: string[]
  /**
   * Add as many agents as fit instead of none.
   */
  allow_fewer?: boolean
  /**
   * Refuse while `spawn_interval_hours` of the config have not passed.
   */
  enforce_interval?: boolean
}
/**
 * Agent to create; what is left out is filled in.
 */
export interface NewAgent {
  /**
   * Identifier; generated when left out.
   */
  id?: string
  /**
   * Kind of work that the agent does.
   */
  specialization: string
  /**
   * Name among people; taken from the name pool when left out.
   */
  human_name?: string | null
  /**
   * A new agent is active.
   */
  status?: 'active'
  [k: string]: unknown
}
/**
 * Add or replace one agent record whole.
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
 * Let an active agent leave its place.
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
   * Why, for the record.
   */
  reason?: string
}
/**
 * Let an inactive agent retake an active place.
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
 * Score and settle all active agents in one change.
 */
export interface Evaluate {
  /**
   * Name of the operation.
   */
  operation: 'evaluate'
  metrics?: Metrics
  /**
   * Begin of the evidence to collect.
   */
  since?: string
  /**
   * Refuse while fewer hours have passed since the last evaluation.
   */
  min_interval_hours?: number
}
/**
 * Evidence for an evaluation: agent id to counts. Agents not named are scored on the metrics they have.
 */
export interface Metrics {
  [k: string]: AgentEvidence
}
/**
 * Counts for one agent since the evidence begins.
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
   * Creativity, 0 to 1; without it the traits decide.
   */
  creativity_score?: number | null
  /**
   * What the counts rest on, where they were collected.
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
   * The counts that it is part of.
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
   * Begin of the evidence to collect.
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
   * Promote below the threshold too.
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
   * Why, for the record.
   */
  reason?: string
  /**
   * Eliminate a protected agent too.
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
   * Only agents of this specialization.
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
 * Read the policy, defaults filled in.
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
 * Read what the registry did last.
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
 * Carry out several operations in one change, all or nothing.
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
 * Clear what writers that were killed left beside the branch.
 */
export interface Sweep {
  /**
   * Name of the operation.
   */
  operation: 'sweep'
}
/**
 * Policy of a registry: config.json. A missing key has its default; keys not named here are kept.
 */
export interface Config {
  /**
   * Hours that must pass between spawns that ask for the interval to be enforced.
   */
  spawn_interval_hours?: number
  /**
   * Most agents that may be active at once.
   */
  max_active_agents?: number
  /**
   * Agents whose overall score is below this are eliminated at an evaluation.
   */
  elimination_threshold?: number
  /**
   * Agents whose overall score reaches this enter the hall of fame at an evaluation.
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
   * Specializations whose agents are never settled by an evaluation nor eliminated without force.
   */
  protected_specializations?: string[]
  metrics_weight?: MetricsWeight
  /**
   * Hours after its creation in which a weak agent is raised to the minimum score instead of being settled.
   */
  new_agent_grace_period_hours?: number
  /**
   * Score to which an agent in its grace period is raised.
   */
  new_agent_minimum_score?: number
  /**
   * Credit only explicit evidence when metrics are collected.
   */
  strict_pr_attribution?: boolean
  /**
   * Hours that collected metrics go back at least; further where the last evaluation was earlier.
   */
  metrics_window_hours?: number
  /**
   * Refuse a human name that another agent, not eliminated, already has.
   */
  unique_human_names?: boolean
  [k: string]: unknown
}
/**
 * Weight of each component of the overall score; a component left out does not count.
 */
export interface MetricsWeight {
  /**
   * Share of merged pull requests, scaled by 1.2.
   */
  code_quality?: number
  /**
   * Share of assigned issues closed.
   */
  issue_resolution?: number
  /**
   * Share of pull requests merged.
   */
  pr_success?: number
  /**
   * Reviews given, five make a full score.
   */
  peer_review?: number
  /**
   * Creativity given with the metrics, else from the traits.
   */
  creativity?: number
  [k: string]: unknown
}
/**
 * What a host knows of the work of agents: it is collected for an evaluation, and nobody asks for it in a command.
 */
export interface Evidence {
  metrics: Metrics
  collection: Collection
}
/**
 * How collected metrics came about.
 */
export interface Collection {
  /**
   * Begin of the evidence.
   */
  since: string
  /**
   * End of the evidence, by the clock of the host.
   */
  until: string
  /**
   * Requests to the API.
   */
  requests: number
  /**
   * Evidence that fits several agents, or none, and was credited to nobody.
   */
  ambiguous: Ambiguity[]
  /**
   * Evidence for agents that do not exist.
   */
  unknown: UnknownAgent[]
  /**
   * Further such evidence that is not listed.
   */
  omitted: number
}
/**
 * Evidence that does not tell one agent.
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
   * Agents that it could mean.
   */
  agents: string[]
  /**
   * Numbers of the issues and pull requests.
   */
  numbers: number[]
}
/**
 * Evidence for an agent that does not exist.
 */
export interface UnknownAgent {
  /**
   * What the evidence is.
   */
  by: 'marker' | 'label' | 'trailer' | 'specialization' | 'link' | 'login'
  /**
   * The id that is named.
   */
  value: string
  /**
   * Numbers of the issues and pull requests.
   */
  numbers: number[]
}
/**
 * A request that waits for one of the writers to land it: the first line of a blob below refs/agent-registry/. The second line signs the bytes of the first, or is empty.
 */
export interface PublishedIntent {
  /**
   * Version of how writers combine. Every version has this field and `deadline`.
   */
  protocol: 2
  /**
   * Version of what operations decide: writers that decide differently leave one another's intents alone.
   */
  decisions: 1
  /**
   * Repository of the registry, the same for all ways to it, such as github.com/owner/name.
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
   * Drawn for each publication, so that no two are the same blob.
   */
  nonce: string
  request: PublishedRequest
  /**
   * Commit of the state that its writer decided on; null where the branch did not exist.
   */
  base: string | null
  /**
   * When its writer gives up, milliseconds since 1970.
   */
  deadline: number
}
/**
 * The operation as its writer froze it: whoever lands it decides with this and nothing of its own.
 */
export interface PublishedRequest {
  /**
   * Id of the request; the name of the intent's ref is its hash.
   */
  id: string
  /**
   * How the request came by its id.
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
   * Source of drawn values.
   */
  seed: string
  /**
   * Who asks, for the record; a claim, not a proof.
   */
  actor: string
  author: Author
}
/**
 * Author of the commit; a claim, not a proof.
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
 * What the registry did last: metadata.json. Keys not named here are kept.
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
