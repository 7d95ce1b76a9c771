import { buildAgentsTable } from '../agents-table.js'
import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const hallOfFame = report<'hall-of-fame'>({
  sentence: ({ count }) => `${formatCount(count, 'agent')} in the hall of fame.`,
  tables: ({ agents }, _, source) => buildAgentsTable(agents, source),
  facets: { agents: ({ agents }) => agents.map(({ id }) => id) },
})
