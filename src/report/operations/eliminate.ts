import { describeAgent } from '../../core/operations/describe-agent.js'
import { listAgentIds, buildAgentTable } from '../on-agent.js'
import { report } from '../operation-report.js'
import { endSentence } from '../wording.js'

export const eliminate = report<'eliminate'>({
  sentence: ({ agent }) =>
    `Eliminated ${describeAgent(agent)}: ${endSentence(agent.elimination_reason ?? 'no reason given')}`,
  tables: buildAgentTable,
  facets: { agents: listAgentIds, eliminated: listAgentIds },
})
