import type { AgentResult } from '../core/operations/results.js'
import { agentsTable } from './agents-table.js'
import type { Source } from './operation-report.js'
import type { Table } from './types.js'

/** The table for a result that is one agent. */
export const agentTable = ({ agent }: AgentResult, _: unknown, source: Source): Table[] =>
  agentsTable([agent], source)

/** The ids in a result that is one agent. */
export const agentIds = ({ agent }: AgentResult): string[] => [agent.id]
