import type { AgentResult } from '../core/operations/results.js'
import { buildAgentsTable } from './agents-table.js'
import type { ResultSource } from './operation-report.js'
import type { Table } from './types.js'

/** The table for a result that is one agent. */
export const buildAgentTable = ({ agent }: AgentResult, _: unknown, source: ResultSource): Table[] =>
  buildAgentsTable([agent], source)

/** The ids in a result that is one agent. */
export const listAgentIds = ({ agent }: AgentResult): string[] => [agent.id]
