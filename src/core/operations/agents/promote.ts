import { refuse } from '../../decision.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { agent as agentKind } from '../../records/kinds/agent.js'
import { mayBecome } from '../../records/lifecycle.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId, force } from '../parameters.js'
import { addEntries, chooseLead, promoteAgent } from '../promote-agent.js'
import type { AgentResult } from '../results.js'

/** Takes an agent into the hall of fame, which frees its place. */
export const promote = decision({
  name: 'promote',
  order: 9,
  summary: 'Take an agent into the hall of fame',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config', 'metadata', 'hall-of-fame'],
  parameters: {
    id: agentId,
    force: {
      ...force,
      description: 'Promote the agent even if its score is below the threshold.',
      inputText: { force: 'even if the score is below the threshold.' },
    },
  },
  required: ['id'],
  refusals: ['unknown-agent', 'already-promoted', 'not-active', 'below-threshold'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry promote ada',
  version: 1,
  freesPlaces: true,
  decide(snapshot, { id, force: isForced }, context) {
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    if (agent.status === 'hall_of_fame')
      return refuse('already-promoted', `${describeAgent(agent)} is in the hall of fame`)
    if (!mayBecome(agentKind, agent.status, 'hall_of_fame'))
      return refuse('not-active', `${describeAgent(agent)} has the status ${agent.status}`)
    const overall = agent.metrics?.overall_score ?? 0
    const threshold = snapshot.config.promotion_threshold
    if (overall < threshold && isForced !== true) {
      return refuse(
        'below-threshold',
        `${describeAgent(agent)} scores ${overall}, and the promotion threshold is ${threshold}`,
      )
    }
    const entry = promoteAgent(agent, context.time)
    const hallOfFame = addEntries(snapshot.hallOfFame, [entry])
    const result: AgentResult = { agent: entry }
    return new ChangeBuilder(snapshot)
      .put('agent', entry)
      .put('hall-of-fame', hallOfFame)
      .putMetadata({ system_lead: chooseLead(hallOfFame) })
      .build(result, `promote ${describeAgent(agent)} to the hall of fame`)
  },
})
