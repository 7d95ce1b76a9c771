import { describeAgent } from '../../core/operations/describe-agent.js'
import { agentIds, agentTable } from '../on-agent.js'
import { report } from '../operation-report.js'
import { endSentence } from '../wording.js'

export const eliminate = report<'eliminate'>({
  sentence: ({ agent }) =>
    `Eliminated ${describeAgent(agent)}: ${endSentence(agent.elimination_reason ?? 'no reason given')}`,
  tables: agentTable,
  facets: { agents: agentIds, eliminated: agentIds },
})
