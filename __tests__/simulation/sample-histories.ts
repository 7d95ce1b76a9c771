import { decide } from '../../src/core/decide.js'
import type { Files } from '../../src/core/records/files.js'
import type { OperationName } from '../../src/core/operations/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Command } from '../../src/generated/types.js'
import { formatCommitMessage, type CombinedTrailers } from '../../src/commit/trailers.js'
import type { Outcome } from '../../src/commit/outcome.js'
import type { Request } from '../../src/commit/request.js'
import { registryFiles, requestFor, today, type RequestFixture } from '../commit/memory-fixture.js'
import type { Fault, Head, HistoricCommit, History, Invocation } from './history.js'
import { HistoryQueries } from './history-queries.js'

/** Room for three agents, of which two are there. */
const files = registryFiles(
  { max_active_agents: 3, unique_human_names: true },
  { ada: { human_name: 'Ada' }, bob: {} },
)

export const makeRequest = (command: Command, requestId: string, options: RequestFixture = {}): Request =>
  requestFor<OperationName>(command, { requestId, time: today, ...options })

export const makeNoteRequest = (text: string, id: string, options: RequestFixture = {}): Request =>
  makeRequest({ operation: 'update', id: 'ada', patch: { note: text } }, id, options)

export const makeSpawnRequest = (id: string, options: RequestFixture = {}): Request =>
  makeRequest({ operation: 'spawn', agent: { specialization: 'reviewer' } }, id, options)

export const inStepOf = (run: string): RequestFixture => ({ derived: true, run })

/** A history by hand: its commits are called by name, the first one `c0`. */
export class SampleHistory {
  readonly commits = new Map<string, HistoricCommit>([
    ['c0', { parents: [], message: 'Begin\n', files, writers: [] }],
  ])
  readonly heads: [Head, ...Head[]] = [{ commit: 'c0', since: 0, foreign: 'the beginning' }]
  readonly invocations: Invocation[] = []
  readonly faults: Fault[] = []

  history(): History {
    return this
  }

  filesOf(commit: string): Files {
    return this.commits.get(commit)?.files ?? new Map()
  }

  messageOf(commit: string): string {
    return this.commits.get(commit)?.message ?? ''
  }

  /** The commit that carries out a request on a parent; `but` is what is odd about it. */
  commit(
    name: string,
    parent: string,
    writer: string,
    request: Request,
    but: Partial<HistoricCommit> = {},
    combined: CombinedTrailers | null = null,
  ) {
    const before = new Snapshot(this.filesOf(parent))
    const decision = decide<OperationName>(before, request.command, request.context)
    if (decision.kind !== 'change') throw new Error(`${name} would be a ${decision.kind}`)
    const message = formatCommitMessage(request, decision.summary, decision.result, 1, combined)
    const after = before.with(decision.files).files
    this.commits.set(name, { parents: [parent], message, files: after, writers: [writer], ...but })
    return decision.result
  }

  /** A commit by somebody else. */
  foreign(name: string, parents: string[], message = 'By hand\n', changes: [string, string][] = []): void {
    const merged = new Map([...this.filesOf(parents[0] ?? ''), ...changes])
    this.commits.set(name, { parents, message, files: merged, writers: [] })
  }

  head(commit: string, since: number, foreign: string | null = null): void {
    this.heads.push({ commit, since, foreign })
  }

  /** A call and what it was told; null for no answer. */
  call(
    writer: string,
    request: Request,
    [called, at]: readonly [number, number],
    told: Partial<Outcome> | null,
    but: Partial<Invocation> = {},
  ): void {
    const outcome: Outcome = {
      operation: request.command.operation,
      outcome: 'committed',
      request_id: request.context.request_id,
      commit: null,
      attempts: 1,
      combined: 0,
      landed_by: null,
      result: null,
      refusal: null,
      error: null,
      ...told,
    }
    const policy = { maxAttempts: 50, timeout: 300_000 }
    const answer = told === null ? null : { at, outcome }
    this.invocations.push({ writer, request, dryRun: false, policy, called, answer, ...but })
  }

  /** A change as it should be: called, landed half-way, acknowledged. */
  change(
    name: string,
    parent: string,
    writer: string,
    request: Request,
    [called, at]: readonly [number, number],
  ) {
    const result = this.commit(name, parent, writer, request)
    this.head(name, (called + at) / 2)
    this.call(writer, request, [called, at], { commit: name, result })
    return result
  }
}

export const capacityRequest = makeRequest({ operation: 'capacity' }, 'how-many')
export const promoteRequest = makeRequest({ operation: 'promote', id: 'nobody' }, 'up')

/** What a request comes to on a commit, told as an outcome. */
export function outcomeOn(history: SampleHistory, commit: string, request: Request): Partial<Outcome> {
  const verdict = new HistoryQueries(history).decision(commit, request)
  if (verdict.kind === 'refusal')
    return { outcome: 'refused', commit, refusal: { code: verdict.code, message: verdict.message } }
  if (verdict.kind === 'fault') throw new Error(verdict.message)
  return { outcome: verdict.kind === 'answer' ? 'answered' : 'unchanged', commit, result: verdict.result }
}

export const failedOutcome = (
  code: 'contention' | 'denied' | 'network' | 'rejected' | 'internal',
): Partial<Outcome> => ({
  outcome: 'failed',
  error: { code, message: 'nothing was written' },
})
export const unknownOutcome: Partial<Outcome> = {
  outcome: 'unknown',
  error: { code: 'unknown-outcome', message: 'the answer was lost' },
}
