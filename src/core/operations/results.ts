import type { Agent } from '../../generated/types.js'

/** The result of an operation on one agent: its record afterwards. */
export interface AgentResult {
  readonly agent: Agent
}

/** The result of an operation that lists agents. */
export interface ListResult {
  readonly agents: Agent[]
  readonly count: number
}
