import { describeAgent } from '../../core/operations/describe-agent.js'
import { fieldsTable } from '../fields-table.js'
import { agentIds } from '../on-agent.js'
import { report } from '../operation-report.js'

export const get = report<'get'>({
  sentence: ({ agent }) => `${describeAgent(agent)} is ${agent.status.replaceAll('_', ' ')}.`,
  tables: ({ agent }) => fieldsTable(agent),
  facets: { agents: agentIds },
})
