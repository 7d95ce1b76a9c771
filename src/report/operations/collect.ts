import { buildCreditsTable, buildUnmatchedEvidenceTable, buildMetricsTable } from '../collection-tables.js'
import { linkAgent } from '../links.js'
import { report } from '../operation-report.js'
import type { Cell } from '../types.js'
import { formatCount } from '../wording.js'

export const collect = report<'collect'>({
  sentence({ metrics, collection }) {
    const numbers = Object.values(metrics).flatMap(({ credits = [] }) => credits.map(({ number }) => number))
    const items = formatCount(new Set(numbers).size, 'issue or pull request', 'issues and pull requests')
    const agents = formatCount(Object.keys(metrics).length, 'agent')
    return `Collected metrics of ${agents} since ${collection.since}: ${items} credited, in ${formatCount(collection.requests, 'request')}.`
  },
  tables({ metrics, collection }, _, { commit, linkBase }) {
    const linkName = (id: string): Cell => linkAgent(id, id, commit, linkBase)
    const credits = Object.entries(metrics).map(([id, counts]) => ({ id, credits: counts.credits ?? [] }))
    const all = [
      buildMetricsTable(metrics, linkName),
      buildCreditsTable(credits, linkName),
      buildUnmatchedEvidenceTable(collection),
    ]
    return all.filter(({ rows }) => rows.length > 0)
  },
  facets: { metrics: ({ metrics }) => metrics },
})
