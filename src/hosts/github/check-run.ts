import { stripControlCharacters } from '../../core/inert-text.js'
import type { Finding } from '../../core/records/findings.js'
import { StoreError } from '../../store/errors.js'
import type { Limits } from '../../commit/policy.js'
import type { Check } from '../host.js'
import { Client } from './client.js'
import type { SourceRepository } from './collect.js'

/** Annotations that one request may carry. */
const annotationsPerRequest = 50
/** Annotations in all: ten requests, of the eighty a minute that GitHub lets anybody create things with. */
export const annotationLimit = 500
/** Characters of a summary; GitHub refuses more. */
const summaryLimit = 65_535
const lengths = { title: 255, message: 8000 } as const

/** Names in a record and paths in a repository can have any character, also those that reorder a line or break it. */
const clipText = (text: string, length: number): string => stripControlCharacters(text.slice(0, length))

const toAnnotation = ({ file, line, column, severity, code, message, help }: Finding) => ({
  path: stripControlCharacters(file),
  start_line: line,
  end_line: line,
  start_column: column,
  end_column: column,
  annotation_level: severity === 'error' ? ('failure' as const) : ('warning' as const),
  title: clipText(code, lengths.title),
  message: clipText(`${message}. ${help}`, lengths.message),
})

/** Errors first: they are what must not be cut off. */
const errorsFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))

/**
 * Shows a check at a commit, with findings at their lines.
 * @returns false where the token may not make checks
 * @throws StoreError
 */
export async function publishCheck(source: SourceRepository, check: Check, limits: Limits): Promise<boolean> {
  const client = new Client(source, limits)
  const [owner = '', repo = ''] = source.repository.split('/')
  const annotations = errorsFirst(check.findings).slice(0, annotationLimit).map(toAnnotation)
  const output = {
    title: clipText(check.title, lengths.title),
    summary: check.summary.slice(0, summaryLimit).toWellFormed(),
  }
  const batch = (start: number) => ({
    ...output,
    annotations: annotations.slice(start, start + annotationsPerRequest),
  })
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
    for (let start = annotationsPerRequest; start < annotations.length; start += annotationsPerRequest) {
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
