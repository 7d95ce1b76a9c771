import type { Agent, HallOfFame } from '../../generated/types.js'

/** Gives the record of an agent that enters the hall of fame. */
export const promoteAgent = (agent: Agent, time: string): Agent => ({
  ...agent,
  status: 'hall_of_fame',
  promoted_at: time,
})

/** Adds entries to the hall of fame. Replaces an older entry with the same id. */
export const addEntries = (hallOfFame: HallOfFame, entries: readonly Agent[]): HallOfFame => [
  ...hallOfFame.filter(({ id }) => !entries.some((entry) => entry.id === id)),
  ...entries,
]

/** Chooses the system lead: the best overall score; of equal scores, the earliest promotion. Null without an entry. */
export function chooseLead(hallOfFame: HallOfFame): string | null {
  const getScore = (agent: Agent): number => agent.metrics?.overall_score ?? 0
  const [first, ...others] = hallOfFame
  if (first === undefined) return null
  return others.reduce((best, agent) => (getScore(agent) > getScore(best) ? agent : best), first).id
}
