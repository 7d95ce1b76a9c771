import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId, revision } from '../parameters.js'
import type { AgentResult } from '../results.js'

export const get = decision({
  name: 'get',
  order: 13,
  summary: 'Read one agent',
  result: 'the agent',
  effect: 'read',
  reads: ['agent'],
  parameters: { id: agentId, at: revision },
  required: ['id'],
  refusals: ['unknown-agent'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry get ada --at HEAD~1',
  version: 1,
  decide(snapshot, { id }) {
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    const result: AgentResult = { agent }
    return answer(result)
  },
})
