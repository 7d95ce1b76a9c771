import type { Results } from '../core/operations/index.js'
import type { Agent } from '../generated/types.js'
import { evaluationTables } from '../report/evaluation-tables.js'
import type { Table } from '../report/types.js'
import { writeSentence } from '../report/read-report.js'
import { formatCount } from '../report/wording.js'
import { formatTable } from '../report/table.js'
import type { Style } from '../report/formats/text.js'
import type { Outcome } from '../commit/outcome.js'
import type { Check, Inspection } from './verify-repository.js'

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** Rows of a table that are shown. */
const rowLimit = 30

function tableOf({ columns, rows }: Table, { colors, width }: Style): string[] {
  const [head = '', ...lines] = formatTable({ columns, rows: rows.slice(0, rowLimit) }, width - 2)
  const hidden = rows.length - rowLimit
  return indented([colors.dim(head), ...lines, ...(hidden > 0 ? [colors.dim(`… and ${hidden} more`)] : [])])
}

/** @param remote as the writers use it */
export const opening = (writers: number, limit: number, remote: string, { colors }: Style): string[] => [
  colors.bold(
    `${formatCount(writers, 'writer')} for ${formatCount(limit, 'place')}, all at once, without a lock`,
  ),
  colors.dim(
    remote.startsWith('http')
      ? `at ${remote}, a new repository with a git server of its own`
      : `in ${remote}, a new repository; this git has no http-backend to serve it with`,
  ),
  '',
]

/** How the race ended: what became of every writer. */
interface Score {
  readonly outcomes: readonly Outcome[]
  readonly lost: number
}

function scoreSentence({ outcomes, lost }: Score): string {
  const of = (kind: Outcome['outcome']): Outcome[] => outcomes.filter(({ outcome }) => outcome === kind)
  const [landed, refused] = [of('committed').length, of('refused')]
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
  /** Null where nobody counted them. */
  readonly pushes: number | null
}

/** The race in two lines. */
export function ending(
  score: Score,
  { seconds, pushes }: Effort,
  good: boolean,
  { colors }: Style,
): string[] {
  const attempts = score.outcomes.reduce((sum, outcome) => sum + outcome.attempts, 0)
  const most = Math.max(...score.outcomes.map((outcome) => outcome.attempts))
  const sentence = scoreSentence(score)
  const facts = [
    `${seconds.toFixed(1)} s`,
    formatCount(attempts, 'attempt'),
    ...(pushes === null ? [] : [pushes === 1 ? '1 push sent' : `${pushes} pushes sent`]),
  ]
  const again = `A writer that loses the race decides again, on what the others wrote: here up to ${most} times.`
  return [
    good ? colors.green(colors.bold(`✔ ${sentence}`)) : colors.red(colors.bold(`✘ ${sentence}`)),
    ...indented([colors.dim(facts.join(', ')), ...(most > 1 ? [colors.dim(again)] : [])]),
  ]
}

/** Who was settled by the evaluation, and by which rule. */
export function settlement(result: Results['evaluate'], agents: readonly Agent[], style: Style): string[] {
  const names = new Map(agents.map(({ id, human_name: name }) => [id, name ?? id]))
  const evaluated = new Map(result.agents.map((agent) => [agent.id, agent]))
  const settled = agents
    .map(({ id }) => evaluated.get(id))
    .filter((agent) => agent !== undefined)
    .filter((agent) => agent.verdict !== 'kept')
  const [verdicts] = evaluationTables(
    { ...result, agents: settled, ignored: [] },
    (id) => names.get(id) ?? id,
  )
  const title = `${writeSentence('evaluate', result)} One commit, with made-up evidence.`
  return ['', style.colors.bold(title), ...(verdicts === undefined ? [] : tableOf(verdicts, style))]
}

export function roll(agents: readonly Agent[], style: Style): string[] {
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
  return ['', style.colors.bold('The agents'), ...tableOf({ columns, rows }, style)]
}

/** @param log as git prints it */
export const historyLines = (log: string, { colors }: Style): string[] => [
  '',
  colors.bold('The newest commits'),
  ...indented(
    log
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  ),
]

function checkLines({ claim, problems }: Check, { colors }: Style): string[] {
  if (problems.length === 0) return [`${colors.green('✔')} ${claim}`]
  return [`${colors.red('✘')} not so: ${claim}`, ...indented(problems.map((problem) => colors.red(problem)))]
}

export const verdict = ({ checks }: Pick<Inspection, 'checks'>, style: Style): string[] => [
  '',
  style.colors.bold('Read again from the repository, with git alone'),
  ...indented(checks.flatMap((check) => checkLines(check, style))),
]

export const nextStep = ({ colors }: Style): string[] => [
  '',
  colors.bold('Next: put this into a job with `permissions: contents: write`; README.md has the rest'),
  ...indented([
    '- uses: agent-registry/agent-registry@v1',
    '  with:',
    '    operation: spawn',
    `    agent: '{"specialization":"reviewer"}'`,
    '    name-pool: Ada, Grace, Alan',
  ]),
]
