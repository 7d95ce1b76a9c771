// Made by `npm run generate` from the definitions of the operations. Do not edit.

import type { Outcome } from '../commit/outcome.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { CallOptions } from './options.js'

/** What an operation is given: its command without the name. */
export type Input<Name extends OperationName> = Omit<CommandOf<Name>, 'operation'>

/** For an operation that is given nothing. */
export type NoInput = Readonly<Record<string, never>>

/**
 * The operations of a registry as functions. None throws: a fault is the outcome `failed`, or `unknown` where a push was
 * left unanswered.
 */
export interface Registry {
  /**
   * Create the missing files of a registry.
   * Result: the paths that were created.
   * Refusals: `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly init: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'init'>>
  /**
   * Add agents, all or none.
   * Result: the agents, and the active agents against the limit.
   * Refusals: `too-soon`, `agent-exists`, `capacity-reached`, `names-exhausted`, `name-taken`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly spawn: (input?: Input<'spawn'>, call?: CallOptions) => Promise<Outcome<'spawn'>>
  /**
   * Add or replace the whole record of one agent.
   * Result: the agent.
   * Refusals: `agent-exists`, `capacity-reached`, `name-taken`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly put: (input: Input<'put'>, call?: CallOptions) => Promise<Outcome<'put'>>
  /**
   * Change fields of one agent by a JSON merge patch.
   * Result: the agent.
   * Refusals: `unknown-agent`, `name-taken`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly update: (input: Input<'update'>, call?: CallOptions) => Promise<Outcome<'update'>>
  /**
   * Deactivate an agent, which frees its place.
   * Result: the agent.
   * Refusals: `unknown-agent`, `not-active`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly deactivate: (input: Input<'deactivate'>, call?: CallOptions) => Promise<Outcome<'deactivate'>>
  /**
   * Reactivate an inactive agent, if a place is free.
   * Result: the agent.
   * Refusals: `unknown-agent`, `not-inactive`, `capacity-reached`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly reactivate: (input: Input<'reactivate'>, call?: CallOptions) => Promise<Outcome<'reactivate'>>
  /**
   * Score all active agents, and promote or eliminate them by their scores.
   * Result: scores and verdict of each agent, with the rule that decided.
   * Refusals: `too-soon`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly evaluate: (input?: Input<'evaluate'>, call?: CallOptions) => Promise<Outcome<'evaluate'>>
  /**
   * Collect the metrics of agents from GitHub, for an evaluation.
   * Result: metrics by agent, with the issues and pull requests behind them.
   */
  readonly collect: (input?: Input<'collect'>, call?: CallOptions) => Promise<Outcome<'collect'>>
  /**
   * Take an agent into the hall of fame.
   * Result: the agent.
   * Refusals: `unknown-agent`, `already-promoted`, `not-active`, `below-threshold`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly promote: (input: Input<'promote'>, call?: CallOptions) => Promise<Outcome<'promote'>>
  /**
   * Eliminate an agent; its file stays.
   * Result: the agent.
   * Refusals: `unknown-agent`, `already-eliminated`, `already-promoted`, `protected`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly eliminate: (input: Input<'eliminate'>, call?: CallOptions) => Promise<Outcome<'eliminate'>>
  /**
   * Count active agents against the limit.
   * Result: active agents, limit and free places.
   */
  readonly capacity: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'capacity'>>
  /**
   * List agents.
   * Result: the agents and their number.
   */
  readonly list: (input?: Input<'list'>, call?: CallOptions) => Promise<Outcome<'list'>>
  /**
   * Read one agent.
   * Result: the agent.
   * Refusals: `unknown-agent`.
   */
  readonly get: (input: Input<'get'>, call?: CallOptions) => Promise<Outcome<'get'>>
  /**
   * Read the policy, with all defaults.
   * Result: the config.
   */
  readonly config: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'config'>>
  /**
   * Change the policy by a JSON merge patch.
   * Result: the config.
   * Refusals: `capacity-reached`, `name-taken`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly configure: (input: Input<'configure'>, call?: CallOptions) => Promise<Outcome<'configure'>>
  /**
   * Read version, last spawn, last evaluation and system lead.
   * Result: the metadata.
   */
  readonly metadata: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'metadata'>>
  /**
   * Read the promoted agents.
   * Result: the agents and their number.
   */
  readonly hallOfFame: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'hall-of-fame'>>
  /**
   * Carry out several operations in one change, all or none.
   * Result: the result of each operation.
   * Refusals: `too-soon`, `agent-exists`, `capacity-reached`, `names-exhausted`, `name-taken`, `unknown-agent`, `not-active`, `not-inactive`, `already-promoted`, `below-threshold`, `already-eliminated`, `protected`, `limit-exceeded`, `rule-broken`, `request-id-reused`.
   */
  readonly apply: (input: Input<'apply'>, call?: CallOptions) => Promise<Outcome<'apply'>>
  /**
   * Check every record and the rules across records.
   * Result: the findings, each with file, line and column.
   */
  readonly validate: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'validate'>>
  /**
   * Delete the intents of killed writers.
   * Result: the deleted intents, and the number of intents that writers may wait for.
   */
  readonly sweep: (input?: NoInput, call?: CallOptions) => Promise<Outcome<'sweep'>>
}
