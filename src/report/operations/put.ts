import { describeAgent } from '../../core/operations/describe-agent.js'
import { agentIds, agentTable } from '../on-agent.js'
import { report } from '../operation-report.js'

export const put = report<'put'>({
  sentence: ({ agent }) => `Wrote ${describeAgent(agent)}.`,
  tables: agentTable,
  facets: { agents: agentIds },
})
