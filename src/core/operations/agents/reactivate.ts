import type { Agent } from '../../../generated/types.js'
import { refuse } from '../../decision.js'
import { mergePatch } from '../../json/merge-patch.js'
import type { JsonObject } from '../../json/value.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { agent as agentKind } from '../../records/kinds/agent.js'
import { mayBecome } from '../../records/lifecycle.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId } from '../parameters.js'
import type { AgentResult } from '../results.js'

/** Takes a place for an inactive agent. Leaves an active agent unchanged. */
export const reactivate = decision({
  name: 'reactivate',
  order: 6,
  summary: 'Reactivate an inactive agent, if a place is free',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config'],
  parameters: { id: agentId },
  required: ['id'],
  refusals: ['unknown-agent', 'not-inactive', 'capacity-reached'],
  faces: ['cli', 'library', 'apply'],
  example: 'agent-registry reactivate ada',
  version: 1,
  decide(snapshot, { id }) {
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    const same: AgentResult = { agent }
    if (agent.status === 'active') return new ChangeBuilder(snapshot).build(same, '')
    if (!mayBecome(agentKind, agent.status, 'active'))
      return refuse('not-inactive', `${describeAgent(agent)} has the status ${agent.status}`)
    const active = snapshot.countWithStatus('agent', 'active')
    const max = snapshot.config.max_active_agents
    if (active >= max)
      return refuse('capacity-reached', `${active} of ${max} agents are active: no room for one more`)
    const activity = { status: 'active', deactivated_at: null, deactivation_reason: null }
    const reactivated = mergePatch(agent as JsonObject, activity) as Agent
    const result: AgentResult = { agent: reactivated }
    return new ChangeBuilder(snapshot)
      .put('agent', reactivated)
      .build(result, `reactivate ${describeAgent(agent)}`)
  },
})
