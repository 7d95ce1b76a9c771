import { type Answer, invalid, refusal } from './answer.js'
import { optionalTimestamp, timestamp } from './hosted.js'
import { pageUrl, paged, type RestCall, repositoryUrl } from './rest-call.js'
import type { AnnotationData, CheckRunData } from './types.js'

interface CheckRunChanges {
  readonly name?: string
  readonly head_sha?: string
  readonly details_url?: string
  readonly external_id?: string
  readonly status?: CheckRunData['status']
  readonly started_at?: string
  readonly conclusion?: string
  readonly completed_at?: string
  readonly output?: {
    readonly title?: string
    readonly summary?: string
    readonly text?: string
    readonly annotations?: readonly AnnotationData[]
  }
}

export async function createCheckRun(call: RestCall): Promise<Answer> {
  const { objects, state, now } = call.hosted
  const changes = call.body as CheckRunChanges
  const sha = changes.head_sha ?? ''
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await objects.resolve(sha) : null
  if (commit?.type !== 'commit') return invalid(`No commit found for SHA: ${sha}`)
  const problem = problemOf(changes)
  if (problem !== null) return invalid(problem)
  const run: CheckRunData = {
    ...{ id: state.checkRuns.length + 1, name: '', headSha: sha, status: 'queued', conclusion: null },
    ...{ startedAt: timestamp(now()), completedAt: null, externalId: null, detailsUrl: null },
    ...{ title: null, summary: null, text: null, annotations: [] },
  }
  apply(call, run, changes)
  state.checkRuns.push(run)
  return { status: 201, body: checkRunJson(call, run) }
}

const wanted = ({ hosted, parameters }: RestCall): CheckRunData | undefined =>
  hosted.state.checkRuns.find(({ id }) => `${id}` === parameters['check_run_id'])

export function updateCheckRun(call: RestCall): Answer {
  const run = wanted(call)
  if (run === undefined) return refusal(404, 'Not Found')
  const changes = (call.body ?? {}) as CheckRunChanges
  const problem = problemOf(changes)
  if (problem !== null) return invalid(problem)
  apply(call, run, changes)
  return { status: 200, body: checkRunJson(call, run) }
}

export function getCheckRun(call: RestCall): Answer {
  const run = wanted(call)
  return run === undefined ? refusal(404, 'Not Found') : { status: 200, body: checkRunJson(call, run) }
}

export function listAnnotations(call: RestCall): Answer {
  const run = wanted(call)
  if (run === undefined) return refusal(404, 'Not Found')
  return paged(call, run.annotations, (annotation) => ({
    ...{ start_column: null, end_column: null, title: null, raw_details: null },
    ...annotation,
    blob_href: `${pageUrl(call)}/blob/${run.headSha}/${encodeURIComponent(annotation.path)}`,
  }))
}

/** What GitHub documents in words only; the numbers of annotations and of characters are in its description. */
function problemOf({ status, conclusion, output }: CheckRunChanges): string | null {
  if (status === 'completed' && conclusion === undefined) return 'A completed check run needs a conclusion.'
  for (const { path, title, message, raw_details, ...place } of output?.annotations ?? []) {
    if ((title ?? '').length > 255) return `${path}: an annotation's title has at most 255 characters.`
    if ([message, raw_details ?? ''].some((text) => Buffer.byteLength(text) > 65_536))
      return `${path}: an annotation's message and details have at most 64 KB.`
    const columns = place.start_column != null || place.end_column != null
    if (columns && place.start_line !== place.end_line)
      return `${path}: only an annotation of one line may have columns.`
  }
  return null
}

/** Title, summary and text are replaced; annotations are added to those that are there. */
function apply({ hosted }: RestCall, run: CheckRunData, changes: CheckRunChanges): void {
  const { output } = changes
  run.name = changes.name ?? run.name
  run.detailsUrl = changes.details_url ?? run.detailsUrl
  run.externalId = changes.external_id ?? run.externalId
  run.startedAt = changes.started_at ?? run.startedAt
  run.status = changes.status ?? run.status
  if (changes.conclusion !== undefined) {
    run.conclusion = changes.conclusion
    run.status = 'completed'
    run.completedAt = changes.completed_at ?? timestamp(hosted.now())
  }
  run.title = output?.title ?? run.title
  run.summary = output?.summary ?? run.summary
  run.text = output?.text ?? run.text
  run.annotations.push(...(output?.annotations ?? []))
}

function checkRunJson(call: RestCall, run: CheckRunData): object {
  const url = `${repositoryUrl(call)}/check-runs/${run.id}`
  return {
    ...{ id: run.id, node_id: `CR_${run.id}`, name: run.name, head_sha: run.headSha },
    ...{ status: run.status, conclusion: run.conclusion, external_id: run.externalId },
    ...{ started_at: optionalTimestamp(run.startedAt), completed_at: optionalTimestamp(run.completedAt) },
    ...{ url, html_url: `${pageUrl(call)}/runs/${run.id}`, details_url: run.detailsUrl },
    ...{ check_suite: { id: 1 }, app: null, pull_requests: [] },
    output: {
      ...{ title: run.title, summary: run.summary, text: run.text },
      ...{ annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    },
  }
}
