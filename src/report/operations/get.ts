import { describeAgent } from '../../core/operations/describe-agent.js'
import { buildFieldsTable } from '../fields-table.js'
import { listAgentIds } from '../on-agent.js'
import { report } from '../operation-report.js'

export const get = report<'get'>({
  sentence: ({ agent }) => `${describeAgent(agent)} is ${agent.status.replaceAll('_', ' ')}.`,
  tables: ({ agent }) => buildFieldsTable(agent),
  facets: { agents: listAgentIds },
})
