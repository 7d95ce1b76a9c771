import type { Agent, HallOfFame, Promote } from '../../generated/types.js'
import { refuse, type Context, type Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import type { Snapshot } from '../records/snapshot.js'
import { display, existingAgent, isRefusal } from './existing-agent.js'
import type { AgentResult } from './put.js'

/** An agent as it enters the hall of fame. */
export const promoted = (agent: Agent, time: string): Agent => ({
  ...agent,
  status: 'hall_of_fame',
  promoted_at: time,
})

/** An entry is replaced where one was left behind by hand. */
export const withEntries = (hallOfFame: HallOfFame, entries: readonly Agent[]): HallOfFame => [
  ...hallOfFame.filter(({ id }) => !entries.some((entry) => entry.id === id)),
  ...entries,
]

/** The best overall score leads; of equals, the one promoted first. Null for an empty hall of fame. */
export function leadOf(hallOfFame: HallOfFame): string | null {
  const scoreOf = (agent: Agent): number => agent.metrics?.overall_score ?? 0
  const [first, ...others] = hallOfFame
  if (first === undefined) return null
  return others.reduce((best, agent) => (scoreOf(agent) > scoreOf(best) ? agent : best), first).id
}

/**
 * Takes an agent into the hall of fame, which frees its active place. Refusals, first match: `unknown-agent`,
 * `already-promoted`, `not-active`, `below-threshold` (unless forced).
 */
export function promote(snapshot: Snapshot, { id, force }: Promote, context: Context): Decision<AgentResult> {
  const agent = existingAgent(snapshot, id)
  if (isRefusal(agent)) return agent
  if (agent.status === 'hall_of_fame')
    return refuse('already-promoted', `${display(agent)} is in the hall of fame`)
  if (agent.status !== 'active')
    return refuse('not-active', `${display(agent)} has the status ${agent.status}`)
  const overall = agent.metrics?.overall_score ?? 0
  const threshold = snapshot.config.promotion_threshold
  if (overall < threshold && force !== true) {
    return refuse(
      'below-threshold',
      `${display(agent)} scores ${overall}, and the promotion threshold is ${threshold}`,
    )
  }
  const entry = promoted(agent, context.time)
  const hallOfFame = withEntries(snapshot.hallOfFame, [entry])
  return new Draft(snapshot)
    .agent(entry)
    .hallOfFame(hallOfFame)
    .metadata({ system_lead: leadOf(hallOfFame) })
    .change({ agent: entry }, `promote ${display(agent)} to the hall of fame`)
}
