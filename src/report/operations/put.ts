import { describeAgent } from '../../core/operations/describe-agent.js'
import { listAgentIds, buildAgentTable } from '../on-agent.js'
import { report } from '../operation-report.js'

export const put = report<'put'>({
  sentence: ({ agent }) => `Wrote ${describeAgent(agent)}.`,
  tables: buildAgentTable,
  facets: { agents: listAgentIds },
})
