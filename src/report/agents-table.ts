import type { Agent } from '../generated/types.js'
import { linkAgent } from './links.js'
import type { ResultSource } from './operation-report.js'
import type { Column, Table } from './types.js'

const getName = ({ human_name: human, name }: Agent): string => human ?? name ?? ''

function formatScore({ metrics }: Agent): string {
  const score = metrics?.overall_score
  return score === undefined ? '' : score.toFixed(3)
}

/** One row for each agent; no table without any. */
export function buildAgentsTable(agents: readonly Agent[], { commit, linkBase }: ResultSource): Table[] {
  if (agents.length === 0) return []
  const columns: Column[] = [
    { title: 'Id', neverTruncate: true },
    { title: 'Name' },
    { title: 'Specialization' },
    { title: 'Status' },
    { title: 'Score', align: 'right' },
    { title: 'Spawned' },
  ]
  const rows = agents.map((agent) => [
    linkAgent(agent.id, agent.id, commit, linkBase),
    getName(agent),
    agent.specialization,
    agent.status.replaceAll('_', ' '),
    formatScore(agent),
    agent.spawned_at.slice(0, 'yyyy-mm-dd'.length),
  ])
  return [{ columns, rows }]
}
