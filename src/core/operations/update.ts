import type { Agent, Update } from '../../generated/types.js'
import type { Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import { InputError } from '../errors.js'
import { mergePatch } from '../json/merge-patch.js'
import type { JsonObject } from '../json/value.js'
import type { Snapshot } from '../records/snapshot.js'
import { display, existingAgent, isRefusal } from './existing-agent.js'
import type { AgentResult } from './put.js'

const immutable: Record<string, string> = {
  id: 'an id never changes',
  spawned_at: 'the time of creation never changes',
  status: 'use promote, eliminate, deactivate or reactivate',
}

/** Changes fields of one agent. Refusal: `unknown-agent`. */
export function update(snapshot: Snapshot, { id, patch }: Update): Decision<AgentResult> {
  for (const [field, reason] of Object.entries(immutable)) {
    if (Object.hasOwn(patch, field)) throw new InputError(`a patch must not touch ${field}: ${reason}`)
  }
  const agent = existingAgent(snapshot, id)
  if (isRefusal(agent)) return agent
  const updated = mergePatch(agent as unknown as JsonObject, patch as JsonObject) as unknown as Agent
  return new Draft(snapshot).agent(updated).change({ agent: updated }, `update ${display(agent)}`)
}
