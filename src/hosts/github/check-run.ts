import type { Finding } from '../../core/records/findings.js'
import { StoreError } from '../../store/errors.js'
import type { Limits } from '../../commit/policy.js'
import { Client } from './client.js'
import type { Workplace } from './collect.js'

export interface Check {
  readonly name: string
  /** Commit that it is shown at. */
  readonly head: string
  readonly passed: boolean
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly findings: readonly Finding[]
}

/** Annotations that one request may carry. */
const perRequest = 50
/** Annotations in all: ten requests, of the eighty a minute that GitHub lets anybody create things with. */
export const annotationLimit = 500
/** Characters of a summary; GitHub refuses more. */
const summaryLimit = 65_535
const lengths = { title: 255, message: 8000 } as const

const clippedTo = (text: string, length: number): string => text.slice(0, length).toWellFormed()

const annotation = ({ file, line, column, severity, code, message, help }: Finding) => ({
  path: file,
  start_line: line,
  end_line: line,
  start_column: column,
  end_column: column,
  annotation_level: severity === 'error' ? ('failure' as const) : ('warning' as const),
  title: clippedTo(code, lengths.title),
  message: clippedTo(`${message}. ${help}`, lengths.message),
})

/** Errors first: they are what must not be cut off. */
const bySeverity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))

/**
 * Shows a check at a commit, with findings at their lines.
 * @returns false where the token may not make checks
 * @throws StoreError
 */
export async function publishCheck(workplace: Workplace, check: Check, limits: Limits): Promise<boolean> {
  const client = new Client(workplace, limits)
  const [owner = '', repo = ''] = workplace.repository.split('/')
  const annotations = bySeverity(check.findings).slice(0, annotationLimit).map(annotation)
  const output = {
    title: clippedTo(check.title, lengths.title),
    summary: clippedTo(check.summary, summaryLimit),
  }
  const batch = (start: number) => ({ ...output, annotations: annotations.slice(start, start + perRequest) })
  try {
    const { data } = await client.rest((octokit) =>
      octokit.rest.checks.create({
        owner,
        repo,
        name: check.name,
        head_sha: check.head,
        status: 'completed',
        conclusion: check.passed ? 'success' : 'failure',
        output: batch(0),
        // Of an answer that is lost a repetition would make a second check.
        request: { retries: 0 },
      }),
    )
    for (let start = perRequest; start < annotations.length; start += perRequest) {
      await client.rest((octokit) =>
        octokit.rest.checks.update({ owner, repo, check_run_id: data.id, output: batch(start) }),
      )
    }
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'denied') return false
    throw error
  }
}
