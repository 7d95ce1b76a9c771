import type { Results } from '../core/operations/index.js'
import type { Agent } from '../generated/types.js'
import { buildEvaluationTables } from '../report/evaluation-tables.js'
import type { Table } from '../report/types.js'
import { writeSentence } from '../report/read-report.js'
import { formatCount } from '../report/wording.js'
import { formatTable } from '../report/table.js'
import type { Style } from '../report/formats/text.js'
import type { Outcome } from '../commit/outcome.js'
import type { Claim, Verification } from './verify-repository.js'

const indentLines = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** Largest number of rows of a table. */
const rowLimit = 30

function formatTableLines({ columns, rows }: Table, { colors, width }: Style): string[] {
  const [head = '', ...lines] = formatTable({ columns, rows: rows.slice(0, rowLimit) }, width - 2)
  const hidden = rows.length - rowLimit
  return indentLines([
    colors.dim(head),
    ...lines,
    ...(hidden > 0 ? [colors.dim(`… and ${hidden} more`)] : []),
  ])
}

/** @param remote URL or path that the writers use */
export const formatOpening = (
  writers: number,
  limit: number,
  remote: string,
  { colors }: Style,
): string[] => [
  colors.bold(
    `${formatCount(writers, 'writer')} for ${formatCount(limit, 'place')}, all at once, without a lock`,
  ),
  colors.dim(
    remote.startsWith('http')
      ? `at ${remote}, a new repository on a git server of the demo`
      : `in ${remote}, a new repository; without a server, because this git has no http-backend`,
  ),
  '',
]

/** The outcomes of all writers. */
interface RaceScore {
  readonly outcomes: readonly Outcome[]
  readonly lost: number
}

function formatScore({ outcomes, lost }: RaceScore): string {
  const filterByOutcome = (kind: Outcome['outcome']): Outcome[] =>
    outcomes.filter(({ outcome }) => outcome === kind)
  const [landed, refused] = [filterByOutcome('committed').length, filterByOutcome('refused')]
  const failed = outcomes.length - landed - refused.length
  const codes = [...new Set(refused.map(({ refusal }) => refusal?.code ?? ''))].join(', ')
  return [
    `${landed - lost} landed`,
    `${refused.length} refused${codes === '' ? '' : ` (${codes})`}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${lost} lost`,
  ].join(', ')
}

export interface Effort {
  readonly seconds: number
  /** Null where nothing counted them. */
  readonly pushes: number | null
}

/** Formats the race in two lines. */
export function formatEnding(
  score: RaceScore,
  { seconds, pushes }: Effort,
  good: boolean,
  { colors }: Style,
): string[] {
  const attempts = score.outcomes.reduce((sum, outcome) => sum + outcome.attempts, 0)
  const most = Math.max(...score.outcomes.map((outcome) => outcome.attempts))
  const sentence = formatScore(score)
  const facts = [
    `${seconds.toFixed(1)} s`,
    formatCount(attempts, 'attempt'),
    ...(pushes === null ? [] : [pushes === 1 ? '1 push sent' : `${pushes} pushes sent`]),
  ]
  const again = `A writer that loses the race decides again, on the new state: here up to ${most} times.`
  return [
    good ? colors.green(colors.bold(`✔ ${sentence}`)) : colors.red(colors.bold(`✘ ${sentence}`)),
    ...indentLines([colors.dim(facts.join(', ')), ...(most > 1 ? [colors.dim(again)] : [])]),
  ]
}

/** Formats the promoted and eliminated agents, each with the rule that decided. */
export function formatEvaluation(
  result: Results['evaluate'],
  agents: readonly Agent[],
  style: Style,
): string[] {
  const names = new Map(agents.map(({ id, human_name: name }) => [id, name ?? id]))
  const evaluated = new Map(result.agents.map((agent) => [agent.id, agent]))
  const settled = agents
    .map(({ id }) => evaluated.get(id))
    .filter((agent) => agent !== undefined)
    .filter((agent) => agent.verdict !== 'kept')
  const [verdicts] = buildEvaluationTables(
    { ...result, agents: settled, ignored: [] },
    (id) => names.get(id) ?? id,
  )
  const title = `${writeSentence('evaluate', result)} One commit, with made-up evidence.`
  return ['', style.colors.bold(title), ...(verdicts === undefined ? [] : formatTableLines(verdicts, style))]
}

export function formatAgents(agents: readonly Agent[], style: Style): string[] {
  if (agents.length === 0) return []
  const columns = [
    { title: 'Name' },
    { title: 'Specialization' },
    { title: 'Status' },
    { title: 'Score', align: 'right' as const },
    { title: 'Id' },
  ]
  const rows = agents.map(({ human_name: name, specialization, status, metrics, id }) => [
    name ?? '',
    specialization,
    status.replaceAll('_', ' '),
    metrics?.overall_score?.toFixed(3) ?? '',
    id,
  ])
  return ['', style.colors.bold('The agents'), ...formatTableLines({ columns, rows }, style)]
}

/** @param log output of `git log` */
export const formatHistory = (log: string, { colors }: Style): string[] => [
  '',
  colors.bold('The newest commits'),
  ...indentLines(
    log
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  ),
]

function formatClaim({ statement, problems }: Claim, { colors }: Style): string[] {
  if (problems.length === 0) return [`${colors.green('✔')} ${statement}`]
  return [
    `${colors.red('✘')} not true: ${statement}`,
    ...indentLines(problems.map((problem) => colors.red(problem))),
  ]
}

export const formatClaims = ({ checks }: Pick<Verification, 'checks'>, style: Style): string[] => [
  '',
  style.colors.bold('Checked in the repository, with git alone'),
  ...indentLines(checks.flatMap((check) => formatClaim(check, style))),
]

export const formatNextStep = ({ colors }: Style): string[] => [
  '',
  colors.bold('Next: put this step into a job with `permissions: contents: write`. README.md tells more'),
  ...indentLines([
    '- uses: agent-registry/agent-registry@v1',
    '  with:',
    '    operation: spawn',
    `    agent: '{"specialization":"reviewer"}'`,
    '    name-pool: Ada, Grace, Alan',
  ]),
]
