import type { Agent } from '../../generated/types.js'

/** Gives the record of an eliminated agent. */
export const eliminateAgent = (agent: Agent, time: string, reason: string): Agent => ({
  ...agent,
  status: 'eliminated',
  eliminated_at: time,
  elimination_reason: reason,
})
