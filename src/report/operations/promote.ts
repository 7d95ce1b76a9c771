import { describeAgent } from '../../core/operations/describe-agent.js'
import { listAgentIds, buildAgentTable } from '../on-agent.js'
import { report } from '../operation-report.js'

export const promote = report<'promote'>({
  sentence: ({ agent }) => `Promoted ${describeAgent(agent)} to the hall of fame.`,
  tables: buildAgentTable,
  facets: { agents: listAgentIds, promoted: listAgentIds },
})
