import { describeAgent } from '../../core/operations/describe-agent.js'
import { buildAgentsTable } from '../agents-table.js'
import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const spawn = report<'spawn'>({
  sentence({ agents, active, max }, command) {
    const [first] = agents
    const who =
      agents.length === 1 && first !== undefined ? describeAgent(first) : formatCount(agents.length, 'agent')
    const wanted = (command?.agents?.length ?? 1) * (command?.count ?? 1)
    const fewer = command !== undefined && wanted > agents.length ? `, of ${wanted} asked for` : ''
    return `Spawned ${who}${fewer}; ${active} of ${max} agents are active.`
  },
  tables: ({ agents }, _, source) => buildAgentsTable(agents, source),
  facets: {
    agents: ({ agents }) => agents.map(({ id }) => id),
    capacity: ({ active, max, available }) => ({ active, max, available }),
  },
})
