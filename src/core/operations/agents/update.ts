import type { Agent } from '../../../generated/types.js'
import { InputError } from '../../errors.js'
import { mergePatch } from '../../json/merge-patch.js'
import type { JsonObject } from '../../json/value.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { agent as agentKind } from '../../records/kinds/agent.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { findAgent, isRefusal } from '../find-agent.js'
import { agentId, patch } from '../parameters.js'
import type { AgentResult } from '../results.js'

const { immutable, lifecycle } = agentKind
/** A patch does not follow the life cycle, so it must not touch the status either. */
const unpatchable =
  lifecycle === null ? immutable : [...immutable, { field: lifecycle.field, reason: lifecycle.changedBy }]

/** Changes fields of one agent. @throws InputError for a patch that touches an immutable field */
export const update = decision({
  name: 'update',
  order: 4,
  summary: 'Change fields of one agent by a JSON merge patch',
  result: 'the agent',
  effect: 'write',
  reads: ['agent', 'config'],
  parameters: { id: agentId, patch },
  required: ['id', 'patch'],
  refusals: ['unknown-agent', 'name-taken'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: `agent-registry update ada --patch '{"traits":{"caution":80},"personality":null}'`,
  version: 1,
  decide(snapshot, { id, patch: changes }) {
    for (const { field, reason } of unpatchable)
      if (Object.hasOwn(changes, field)) throw new InputError(`a patch must not change ${field}: ${reason}`)
    const agent = findAgent(snapshot, id)
    if (isRefusal(agent)) return agent
    const updated = mergePatch(agent as unknown as JsonObject, changes as JsonObject) as unknown as Agent
    const result: AgentResult = { agent: updated }
    return new ChangeBuilder(snapshot).put('agent', updated).build(result, `update ${describeAgent(agent)}`)
  },
})
