import { describeAgent } from '../../core/operations/describe-agent.js'
import { agentIds, agentTable } from '../on-agent.js'
import { report } from '../operation-report.js'

export const promote = report<'promote'>({
  sentence: ({ agent }) => `Promoted ${describeAgent(agent)} to the hall of fame.`,
  tables: agentTable,
  facets: { agents: agentIds, promoted: agentIds },
})
