import { describeAgent } from '../../core/operations/describe-agent.js'
import type { Agent } from '../../generated/types.js'
import { buildAgentsTable } from '../agents-table.js'
import { formatValue } from '../fields-table.js'
import { listAgentIds } from '../on-agent.js'
import { report } from '../operation-report.js'
import type { Table } from '../types.js'

function buildPatchTable(agent: Agent, patch: object): Table {
  const rows = Object.keys(patch).map((key) => [
    key,
    Object.hasOwn(agent, key) ? formatValue(agent[key]) : '(removed)',
  ])
  return { title: 'What changed', columns: [{ title: 'Field' }, { title: 'New value' }], rows }
}

export const update = report<'update'>({
  sentence: ({ agent }) => `Updated ${describeAgent(agent)}.`,
  tables: ({ agent }, command, source) => [
    ...buildAgentsTable([agent], source),
    ...(command === undefined ? [] : [buildPatchTable(agent, command.patch)]),
  ],
  facets: { agents: listAgentIds },
})
