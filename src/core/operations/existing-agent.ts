import type { Agent } from '../../generated/types.js'
import { refuse, type Refusal } from '../decision.js'
import { InputError } from '../errors.js'
import { identifierProblem } from '../records/identifier.js'
import type { Snapshot } from '../records/snapshot.js'

/** @throws InputError where the text can be no id at all */
export function checkIdentifier(id: string): void {
  const problem = identifierProblem(id)
  if (problem !== null)
    throw new InputError(`the id ${JSON.stringify(id.slice(0, 140))} is not allowed: ${problem}`)
}

/** An id of the registry that equals the given one but for case; undefined where there is none. */
export const sameIdIgnoringCase = (snapshot: Snapshot, id: string): string | undefined =>
  snapshot.agentIds().find((other) => other.toLowerCase() === id.toLowerCase())

/** The agent with this id, or the refusal that says there is none. */
export function existingAgent(snapshot: Snapshot, id: string): Agent | Refusal {
  checkIdentifier(id)
  const agent = snapshot.agent(id)
  if (agent !== null) return agent
  const similar = sameIdIgnoringCase(snapshot, id)
  const hint = similar === undefined ? 'see `list` for all ids' : `did you mean "${similar}"?`
  return refuse('unknown-agent', `no agent has the id "${id}"; ${hint}`)
}

/** A record may hold any field, even `"kind": "refusal"`, but never lacks its specialization. */
export const isRefusal = (value: Agent | Refusal): value is Refusal => !('specialization' in value)

/** How messages call an agent. */
export const display = (agent: Agent): string =>
  typeof agent.human_name === 'string' && agent.human_name !== ''
    ? `${agent.human_name} (${agent.id})`
    : agent.id
