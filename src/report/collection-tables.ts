import type { Basis, Collection, Credit, Metrics } from '../generated/types.js'
import type { Cell, Column, Table } from './types.js'

type Count = Credit['counts'][number]

/** How a table names what credits work to an agent. */
const basisWords: Readonly<Record<Basis, string>> = {
  marker: 'marker',
  label: 'label',
  trailer: 'commit trailer',
  specialization: 'specialization',
  link: 'link',
  login: 'login',
}

const formatNumbers = (numbers: readonly number[]): string => numbers.map((number) => `#${number}`).join(', ')

/** Lists the numbers that count, grouped by basis: `#3, #5 by label; #7 by login`. */
function citeNumbers(credits: readonly Credit[], counts: readonly Count[]): string {
  const groups = new Map<Basis, number[]>()
  for (const { number, counts: own, by } of credits) {
    if (own.some((count) => counts.includes(count))) groups.set(by, [...(groups.get(by) ?? []), number])
  }
  return [...groups].map(([by, numbers]) => `${formatNumbers(numbers)} by ${basisWords[by]}`).join('; ')
}

const createColumn = (title: string, neverTruncate = false): Column =>
  neverTruncate ? { title, neverTruncate } : { title }

/** Shows the issues and pull requests behind the counts of each agent. Agents without any have no row. */
export function buildCreditsTable(
  agents: readonly { readonly id: string; readonly credits: readonly Credit[] }[],
  linkName: (id: string) => Cell,
): Table {
  const rows = agents
    .filter(({ credits }) => credits.length > 0)
    .map(({ id, credits }) => [
      linkName(id),
      citeNumbers(credits, ['issues_assigned', 'issues_resolved']),
      citeNumbers(credits, ['prs_opened', 'prs_merged']),
      citeNumbers(credits, ['reviews_given']),
    ])
  const columns = [
    createColumn('Agent', true),
    createColumn('Issues'),
    createColumn('Pull requests'),
    createColumn('Reviews'),
  ]
  return { title: 'Evidence', columns, rows }
}

/** Shows the evidence that was found and credited to nobody. */
export function buildUnmatchedEvidenceTable({ ambiguous, unknown, omitted }: Collection): Table {
  const several = ambiguous.map(({ by, value, agents, numbers }) => [
    `${basisWords[by]} ${value}`,
    agents.length === 0 ? 'no active agent fits' : `fits ${agents.join(', ')}`,
    formatNumbers(numbers),
  ])
  const none = unknown.map(({ by, value, numbers }) => [
    `${basisWords[by]} ${value}`,
    'no agent has this id',
    formatNumbers(numbers),
  ])
  const more = omitted === 0 ? [] : [[`… and ${omitted} more`, '', '']]
  const columns = [createColumn('Evidence'), createColumn('Why'), createColumn('Where')]
  return { title: 'Evidence credited to nobody', columns, rows: [...several, ...none, ...more] }
}

/** Shows the counts of each agent, as they were collected. */
export function buildMetricsTable(metrics: Metrics, linkName: (id: string) => Cell): Table {
  const right = 'right' as const
  const columns = [
    createColumn('Agent', true),
    ...['Assigned', 'Resolved', 'Opened', 'Merged', 'Reviews'].map((title) => ({ title, align: right })),
  ]
  const rows = Object.entries(metrics).map(([id, counts]) => [
    linkName(id),
    String(counts.issues_assigned),
    String(counts.issues_resolved),
    String(counts.prs_opened),
    String(counts.prs_merged),
    String(counts.reviews_given),
  ])
  return {
    title: 'Metrics (issues assigned and resolved, pull requests opened and merged, reviews)',
    columns,
    rows,
  }
}
