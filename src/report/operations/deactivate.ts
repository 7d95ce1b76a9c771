import { describeAgent } from '../../core/operations/describe-agent.js'
import { listAgentIds, buildAgentTable } from '../on-agent.js'
import { report } from '../operation-report.js'

export const deactivate = report<'deactivate'>({
  sentence: ({ agent }) => `Deactivated ${describeAgent(agent)}.`,
  tables: buildAgentTable,
  facets: { agents: listAgentIds },
})
