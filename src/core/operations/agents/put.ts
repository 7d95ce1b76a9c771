import { refuse } from '../../decision.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { checkIdentifier, findIdIgnoringCase } from '../find-agent.js'
import type { AgentResult } from '../results.js'

/** Adds or replaces the whole record of one agent. */
export const put = decision({
  name: 'put',
  order: 3,
  summary: 'Add or replace the whole record of one agent',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config', 'hall-of-fame'],
  parameters: {
    agent: {
      kind: 'json',
      description: 'Record of the agent, a JSON object.',
      key: 'agent',
      schema: { $ref: 'agent.schema.json' },
      inputs: [],
      commandLine: 'text-or-file',
      placeholder: 'JSON|FILE|-',
    },
  },
  required: ['agent'],
  refusals: ['agent-exists', 'capacity-reached', 'name-taken'],
  faces: ['cli', 'library', 'apply'],
  example: `agent-registry put --agent '{"id":"ada","specialization":"reviewer","status":"active","spawned_at":"2026-01-31T12:00:00Z"}'`,
  version: 1,
  decide(snapshot, { agent }) {
    checkIdentifier(agent.id)
    const same = findIdIgnoringCase(snapshot, agent.id)
    if (same !== undefined && same !== agent.id && snapshot.agent(agent.id) === null) {
      return refuse(
        'agent-exists',
        `the agent "${same}" exists, and its id differs only in case from "${agent.id}"`,
      )
    }
    const result: AgentResult = { agent }
    return new ChangeBuilder(snapshot).put('agent', agent).build(result, `put ${describeAgent(agent)}`)
  },
})
