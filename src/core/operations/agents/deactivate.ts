import type { Agent } from '../../../generated/types.js'
import { refuse } from '../../decision.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { agent as agentKind } from '../../records/kinds/agent.js'
import { mayBecome } from '../../records/lifecycle.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId, reason } from '../parameters.js'
import type { AgentResult } from '../results.js'

/** Frees the place of an agent. Leaves an inactive agent unchanged. */
export const deactivate = decision({
  name: 'deactivate',
  order: 5,
  summary: 'Deactivate an agent, which frees its place',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config'],
  parameters: { id: agentId, reason },
  required: ['id'],
  refusals: ['unknown-agent', 'not-active'],
  faces: ['cli', 'library', 'apply'],
  example: `agent-registry deactivate ada --reason 'on leave'`,
  version: 1,
  freesPlaces: true,
  decide(snapshot, { id, reason: why }, context) {
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    const same: AgentResult = { agent }
    if (agent.status === 'inactive') return new ChangeBuilder(snapshot).build(same, '')
    if (!mayBecome(agentKind, agent.status, 'inactive'))
      return refuse('not-active', `${describeAgent(agent)} has the status ${agent.status}`)
    const inactive: Agent = {
      ...agent,
      status: 'inactive',
      deactivated_at: context.time,
      ...(why === undefined ? {} : { deactivation_reason: why }),
    }
    const result: AgentResult = { agent: inactive }
    return new ChangeBuilder(snapshot)
      .put('agent', inactive)
      .build(result, `deactivate ${describeAgent(agent)}`)
  },
})
