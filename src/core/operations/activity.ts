import type { Agent, Deactivate, Reactivate } from '../../generated/types.js'
import { refuse, type Context, type Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import { mergePatch } from '../json/merge-patch.js'
import type { JsonObject } from '../json/value.js'
import { countActive } from '../rules.js'
import type { Snapshot } from '../records/snapshot.js'
import { display, existingAgent, isRefusal } from './existing-agent.js'
import type { AgentResult } from './put.js'

/** Frees an active place; repeated, it has nothing to do. Refusals: `unknown-agent`, `not-active`. */
export function deactivate(
  snapshot: Snapshot,
  { id, reason }: Deactivate,
  context: Context,
): Decision<AgentResult> {
  const agent = existingAgent(snapshot, id)
  if (isRefusal(agent)) return agent
  if (agent.status === 'inactive') return new Draft(snapshot).change({ agent }, '')
  if (agent.status !== 'active')
    return refuse('not-active', `${display(agent)} has the status ${agent.status}`)
  const inactive: Agent = {
    ...agent,
    status: 'inactive',
    deactivated_at: context.time,
    ...(reason === undefined ? {} : { deactivation_reason: reason }),
  }
  return new Draft(snapshot).agent(inactive).change({ agent: inactive }, `deactivate ${display(agent)}`)
}

/**
 * Retakes an active place; repeated, it has nothing to do. Refusals: `unknown-agent`, `not-inactive`,
 * `capacity-reached`.
 */
export function reactivate(snapshot: Snapshot, { id }: Reactivate): Decision<AgentResult> {
  const agent = existingAgent(snapshot, id)
  if (isRefusal(agent)) return agent
  if (agent.status === 'active') return new Draft(snapshot).change({ agent }, '')
  if (agent.status !== 'inactive')
    return refuse('not-inactive', `${display(agent)} has the status ${agent.status}`)
  const active = countActive(snapshot.agents())
  const max = snapshot.config.max_active_agents
  if (active >= max)
    return refuse('capacity-reached', `${active} of ${max} agents are active: no room for one more`)
  const activity = { status: 'active', deactivated_at: null, deactivation_reason: null }
  const reactivated = mergePatch(agent as JsonObject, activity) as Agent
  return new Draft(snapshot).agent(reactivated).change({ agent: reactivated }, `reactivate ${display(agent)}`)
}
