import type { EvaluatedAgent, EvaluateResult } from '../core/operations/agents/evaluate.js'
import type { ComponentName, SettlingRule, Verdict } from '../core/scoring.js'
import { buildCreditsTable, buildUnmatchedEvidenceTable } from './collection-tables.js'
import type { Cell, Table } from './types.js'

const ruleWords: Readonly<Record<SettlingRule, string>> = {
  protected: 'protected specialization: never settled',
  'grace-period': 'new: raised to the minimum score',
  'promotion-threshold': 'reached the promotion threshold',
  'elimination-threshold': 'below the elimination threshold',
  'between-thresholds': 'between the thresholds',
}

/** Verdicts in the order in which people look for them. */
const order: readonly Verdict[] = ['promoted', 'eliminated', 'kept']

const formatScore = (value: number): string => value.toFixed(3)

function formatScoreChange({ old_score: old, new_score: next }: EvaluatedAgent): string {
  if (old === null) return `new → ${formatScore(next)}`
  const arrow = next > old ? '▲' : next < old ? '▼' : '='
  return `${formatScore(old)} → ${formatScore(next)} ${arrow}`
}

/** Shows components with the counts behind them. Without evidence the record of the agent gives the code quality itself. */
function formatComponents({ components, evidence, measured }: EvaluatedAgent): string[] {
  const {
    issues_assigned: assigned,
    issues_resolved: resolved,
    prs_opened: opened,
    prs_merged: merged,
    reviews_given: reviews,
  } = evidence
  const formatComponent = (name: ComponentName, counts: string): string =>
    `${components[name].toFixed(2)} (${counts})`
  return [
    formatComponent('code_quality', measured ? `${merged}/${opened}` : 'record'),
    formatComponent('issue_resolution', `${resolved}/${assigned}`),
    formatComponent('pr_success', `${merged}/${opened}`),
    formatComponent('peer_review', String(reviews)),
    components.creativity.toFixed(2),
  ]
}

/**
 * Explains each verdict: scores and the rule that decided, then the components with the counts behind them.
 * @param linkName gives the cell that names the agent with an id
 */
export function buildEvaluationTables(result: EvaluateResult, linkName: (id: string) => Cell): Table[] {
  const agents = [...result.agents].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const verdicts = agents.map((agent) => [
    linkName(agent.id),
    formatScoreChange(agent),
    agent.verdict,
    ruleWords[agent.rule],
  ])
  const components = agents.map((agent) => [linkName(agent.id), ...formatComponents(agent)])
  const ignored = result.ignored.map(({ id, reason }) => [
    id,
    reason === 'unknown-agent' ? 'no agent has this id' : 'the agent is not active',
  ])
  const tables: Table[] = [
    {
      title: 'Verdicts',
      columns: [
        { title: 'Agent', neverTruncate: true },
        { title: 'Score' },
        { title: 'Verdict' },
        { title: 'Why' },
      ],
      rows: verdicts,
    },
    {
      title: 'Components (issues closed/assigned, pull requests merged/opened, reviews given)',
      columns: [
        { title: 'Agent', neverTruncate: true },
        { title: 'Code quality' },
        { title: 'Issues' },
        { title: 'Pull requests' },
        { title: 'Reviews' },
        { title: 'Creativity' },
      ],
      rows: components,
    },
    buildCreditsTable(agents, linkName),
    ...(result.collection === null ? [] : [buildUnmatchedEvidenceTable(result.collection)]),
    {
      title: 'Metrics that were not used',
      columns: [{ title: 'Id' }, { title: 'Why' }],
      rows: ignored,
    },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}
