import type { Agent, HallOfFame } from '../../generated/types.js'

/** Gives the record of an agent that enters the hall of fame. */
export const promoteAgent = (agent: Agent, time: string): Agent => ({
  ...agent,
  status: 'hall_of_fame',
  promoted_at: time,
})

/** Adds entries to the hall of fame. An entry that somebody left behind by hand is replaced. */
export const addEntries = (hallOfFame: HallOfFame, entries: readonly Agent[]): HallOfFame => [
  ...hallOfFame.filter(({ id }) => !entries.some((entry) => entry.id === id)),
  ...entries,
]

/** Chooses the system lead: the best overall score, and of equal scores the earliest promotion. Null without any entry. */
export function chooseLead(hallOfFame: HallOfFame): string | null {
  const scoreOf = (agent: Agent): number => agent.metrics?.overall_score ?? 0
  const [first, ...others] = hallOfFame
  if (first === undefined) return null
  return others.reduce((best, agent) => (scoreOf(agent) > scoreOf(best) ? agent : best), first).id
}
