import { refuse } from '../../decision.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { agent as agentKind } from '../../records/kinds/agent.js'
import { mayBecome } from '../../records/lifecycle.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { eliminateAgent } from '../eliminate-agent.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId, force, reason } from '../parameters.js'
import type { AgentResult } from '../results.js'

/** Eliminates an agent, active or inactive. */
export const eliminate = decision({
  name: 'eliminate',
  order: 10,
  summary: 'Eliminate an agent; its file stays',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config'],
  parameters: {
    id: agentId,
    reason,
    force: {
      ...force,
      description: 'Eliminate the agent even if it is protected.',
      inputText: { force: 'even if the agent is protected.' },
    },
  },
  required: ['id'],
  refusals: ['unknown-agent', 'already-eliminated', 'already-promoted', 'protected'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: `agent-registry eliminate ada --reason 'no work for a month'`,
  version: 1,
  freesPlaces: true,
  decide(snapshot, { id, reason: why, force: isForced }, context) {
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    if (agent.status === 'eliminated') {
      return refuse(
        'already-eliminated',
        `${describeAgent(agent)} was eliminated at ${agent.eliminated_at ?? 'an unknown time'}`,
      )
    }
    if (!mayBecome(agentKind, agent.status, 'eliminated'))
      return refuse('already-promoted', `${describeAgent(agent)} is in the hall of fame`)
    if (isForced !== true && snapshot.config.protected_specializations.includes(agent.specialization)) {
      return refuse(
        'protected',
        `${describeAgent(agent)} has the protected specialization "${agent.specialization}"; use force to override`,
      )
    }
    const eliminated = eliminateAgent(agent, context.time, why ?? 'no reason given')
    const result: AgentResult = { agent: eliminated }
    return new ChangeBuilder(snapshot)
      .put('agent', eliminated)
      .build(result, `eliminate ${describeAgent(agent)}`)
  },
})
