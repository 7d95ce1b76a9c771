import type { Agent, Get, HallOfFame, List } from '../../generated/types.js'
import { answer, type Decision } from '../decision.js'
import { countActive } from '../rules.js'
import type { FullConfig, FullMetadata, Snapshot } from '../records/snapshot.js'
import { existingAgent, isRefusal } from './existing-agent.js'
import type { AgentResult } from './put.js'

export interface CapacityResult {
  readonly active: number
  readonly max: number
  /** Free places, never below 0. */
  readonly available: number
  readonly has_capacity: boolean
}

export interface ListResult {
  readonly agents: Agent[]
  readonly count: number
}

/** Refuses with an error where any record is unreadable: an undercount would overshoot the limit. */
export function capacity(snapshot: Snapshot): Decision<CapacityResult> {
  const active = countActive(snapshot.agents())
  const max = snapshot.config.max_active_agents
  const available = Math.max(0, max - active)
  return answer({ active, max, available, has_capacity: available > 0 })
}

export function list(snapshot: Snapshot, { status, specialization }: List): Decision<ListResult> {
  const agents = snapshot
    .agents()
    .filter((agent) => status === undefined || agent.status === status)
    .filter((agent) => specialization === undefined || agent.specialization === specialization)
  return answer({ agents, count: agents.length })
}

/** Refusal: `unknown-agent`. */
export function get(snapshot: Snapshot, { id }: Get): Decision<AgentResult> {
  const agent = existingAgent(snapshot, id)
  return isRefusal(agent) ? agent : answer({ agent })
}

export const readConfig = (snapshot: Snapshot): Decision<{ config: FullConfig }> =>
  answer({ config: snapshot.config })

export const readMetadata = (snapshot: Snapshot): Decision<{ metadata: FullMetadata }> =>
  answer({ metadata: snapshot.metadata })

export const readHallOfFame = (snapshot: Snapshot): Decision<{ agents: HallOfFame; count: number }> =>
  answer({ agents: snapshot.hallOfFame, count: snapshot.hallOfFame.length })
