import { buildEvaluationTables } from '../evaluation-tables.js'
import { linkAgent } from '../links.js'
import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const evaluate = report<'evaluate'>({
  sentence({ agents, promoted, eliminated }) {
    const kept = agents.length - promoted.length - eliminated.length
    const verdicts = `${promoted.length} promoted, ${eliminated.length} eliminated, ${kept} kept`
    return `Evaluated ${formatCount(agents.length, 'agent')}: ${verdicts}.`
  },
  tables: (result, _, { commit, linkBase }) =>
    buildEvaluationTables(result, (id) => linkAgent(id, id, commit, linkBase)),
  facets: {
    agents: ({ agents }) => agents.map(({ id }) => id),
    promoted: ({ promoted }) => promoted,
    eliminated: ({ eliminated }) => eliminated,
    lead: ({ system_lead: lead }) => lead,
  },
})
