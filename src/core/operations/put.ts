import type { Agent, Put } from '../../generated/types.js'
import { refuse, type Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import type { Snapshot } from '../records/snapshot.js'
import { checkIdentifier, display, sameIdIgnoringCase } from './existing-agent.js'

export interface AgentResult {
  readonly agent: Agent
}

/** Adds or replaces one record whole. Refusal: `agent-exists` where another id differs only in case. */
export function put(snapshot: Snapshot, { agent }: Put): Decision<AgentResult> {
  checkIdentifier(agent.id)
  const same = sameIdIgnoringCase(snapshot, agent.id)
  if (same !== undefined && same !== agent.id && snapshot.agent(agent.id) === null) {
    return refuse(
      'agent-exists',
      `an agent with the id "${same}" is already there, and the two differ only in case`,
    )
  }
  return new Draft(snapshot).agent(agent).change({ agent }, `put ${display(agent)}`)
}
