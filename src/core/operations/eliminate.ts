import type { Agent, Eliminate } from '../../generated/types.js'
import { refuse, type Context, type Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import type { Snapshot } from '../records/snapshot.js'
import { display, existingAgent, isRefusal } from './existing-agent.js'
import type { AgentResult } from './put.js'

/** An agent as it leaves; its file stays. */
export const eliminated = (agent: Agent, time: string, reason: string): Agent => ({
  ...agent,
  status: 'eliminated',
  eliminated_at: time,
  elimination_reason: reason,
})

/**
 * Eliminates an agent, active or inactive. Refusals, first match: `unknown-agent`, `already-eliminated`,
 * `already-promoted`, `protected` (unless forced).
 */
export function eliminate(
  snapshot: Snapshot,
  { id, reason, force }: Eliminate,
  context: Context,
): Decision<AgentResult> {
  const agent = existingAgent(snapshot, id)
  if (isRefusal(agent)) return agent
  if (agent.status === 'eliminated') {
    return refuse(
      'already-eliminated',
      `${display(agent)} was eliminated at ${agent.eliminated_at ?? 'an unknown time'}`,
    )
  }
  if (agent.status === 'hall_of_fame')
    return refuse('already-promoted', `${display(agent)} is in the hall of fame`)
  if (force !== true && snapshot.config.protected_specializations.includes(agent.specialization)) {
    return refuse(
      'protected',
      `${display(agent)} has the protected specialization "${agent.specialization}"; force overrides`,
    )
  }
  const gone = eliminated(agent, context.time, reason ?? 'no reason given')
  return new Draft(snapshot).agent(gone).change({ agent: gone }, `eliminate ${display(agent)}`)
}
