import type { Agent } from '../../generated/types.js'
import { refuse, type Refusal } from '../decision.js'
import { InputError } from '../errors.js'
import { findIdentifierProblem } from '../records/identifier.js'
import type { Snapshot } from '../records/snapshot.js'

/** @throws InputError where the text can never be an id */
export function checkIdentifier(id: string): void {
  const problem = findIdentifierProblem(id)
  if (problem !== null)
    throw new InputError(`the id ${JSON.stringify(id.slice(0, 140))} is not allowed: ${problem}`)
}

/** Finds an id of the registry that is the same except for case; undefined where there is none. */
export const findIdIgnoringCase = (snapshot: Snapshot, id: string): string | undefined =>
  snapshot.idsIgnoringCase('agent', id)[0]

/**
 * Finds the agent with an id, or gives the refusal `unknown-agent`.
 * @throws InputError where the text can never be an id
 */
export function findAgent(snapshot: Snapshot, id: string): Agent | Refusal {
  checkIdentifier(id)
  const agent = snapshot.agent(id)
  if (agent !== null) return agent
  const similar = findIdIgnoringCase(snapshot, id)
  const hint = similar === undefined ? 'see `list` for all ids' : `did you mean "${similar}"?`
  return refuse('unknown-agent', `no agent has the id "${id}"; ${hint}`)
}

/** A record may have any field, even `"kind": "refusal"`, but every record has a specialization. */
export const isRefusal = (value: Agent | Refusal): value is Refusal => !('specialization' in value)
