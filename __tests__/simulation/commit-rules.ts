import { parseRecordPath } from '../../src/core/records/files.js'
import { findNewViolation } from '../../src/core/rules.js'
import type { Request } from '../../src/commit/request.js'
import type { History, Invocation } from './history.js'
import { isSameResult, type HistoryQueries } from './history-queries.js'
import { findPushes, type RecordedPush } from './pushes.js'
import type { CarriedTrailers } from './trailers.js'

/** A commit that a push by a writer brought to the branch. */
interface LandedRequest {
  readonly commit: string
  readonly since: number
}

/** Whether a request may go under an id: its own, or one minted anew for another step's. */
export const mayBeCalled = ({ origin, context }: Request, id: string): boolean =>
  id === context.request_id || (origin === 'derived' && id.startsWith(`${context.request_id}.`))

/** A push brings commits each on top of the one before, the first on the very head that it takes the place of. */
function* brokenChain(queries: HistoryQueries, { before, head, commits }: RecordedPush): Iterable<string> {
  let parent = before
  for (const commit of commits) {
    const { parents } = queries.commit(commit)
    if (parents.length > 1 || (parents[0] ?? null) !== parent) {
      yield `${queries.name(head)} was pushed over the head ${queries.name(before)}, on which it was not built`
      return
    }
    parent = commit
  }
}

/** Every commit is its request, decided on its parent and on nothing else. */
function* wronglyDecided(
  queries: HistoryQueries,
  { commit }: LandedRequest,
  candidates: readonly Invocation[],
  carried: CarriedTrailers,
) {
  const { parents, files } = queries.commit(commit)
  const parent = parents[0] ?? null
  const before = queries.snapshot(parent)
  const differences = candidates.map(({ request }): string | null => {
    const decision = queries.decision(parent, request, carried.request)
    if (decision.kind !== 'change') return `the model says ${decision.kind}`
    const expected = before.with(decision.files).files
    if (expected.size !== files.size || [...expected].some(([path, text]) => files.get(path) !== text))
      return 'its files differ'
    return isSameResult(decision.result, carried.result) ? null : 'its result differs'
  })
  if (!differences.includes(null))
    yield `${queries.name(commit)} is not what its request is decided to be on ${queries.name(parent)}: ${differences.join(', ')}`
}

/** Another attempt, with another clock, must make the very same records. */
function* timelyRecords(
  queries: HistoryQueries,
  { commit }: LandedRequest,
  candidates: readonly Invocation[],
  carried: CarriedTrailers,
) {
  const parent = queries.commit(commit).parents[0] ?? null
  const made = (request: Request): string | null => {
    const decision = queries.decision(parent, request, carried.request)
    if (decision.kind !== 'change') return null
    const fresh = [...decision.files.keys()].filter(
      (path) => parseRecordPath(path)?.kind.name === 'agent' && !queries.snapshot(parent).files.has(path),
    )
    return fresh.join()
  }
  for (const { request } of candidates) {
    const time = new Date(Date.parse(request.context.time) + 1).toISOString()
    const [now, later] = [made(request), made({ ...request, context: { ...request.context, time } })]
    if (now !== null && later !== null && now !== later)
      yield `the ids of the records in ${queries.name(commit)} depend on the time of its request`
  }
}

/**
 * Two steps of one run that have, by accident, one id: a first attempt does not look for an earlier one, so each may land
 * under it. They are two requests, of two writers; or of one, on top of a copy by hand of the other's.
 */
function areTwoSteps(
  queries: HistoryQueries,
  one: string,
  other: string,
  candidates: readonly Invocation[],
): boolean {
  const [first, second] = [queries.commit(one).writers, queries.commit(other).writers]
  const [run, same] = [queries.carried(one)?.run, queries.carried(other)?.run]
  return (
    run?.endsWith('.1') === true &&
    run === same &&
    candidates.every(({ request: { origin } }) => origin === 'derived') &&
    second.length > 0 &&
    !first.some((writer) => second.includes(writer))
  )
}

function* landedTwice(
  queries: HistoryQueries,
  { commit }: LandedRequest,
  candidates: readonly Invocation[],
  { request }: CarriedTrailers,
) {
  const [, ...below] = queries.chain(commit)
  const earlier = below.find(
    (other) =>
      queries.carried(other)?.request === request && !areTwoSteps(queries, other, commit, candidates),
  )
  if (earlier !== undefined)
    yield `request ${request} is carried out twice, in ${queries.name(earlier)} and on it in ${queries.name(commit)}`
}

/** Under two ids the change of one call would be made twice, and each id be there once. */
function* calledOnce(queries: HistoryQueries, { commit }: LandedRequest): Iterable<string> {
  const [writer, ...others] = queries.commit(commit).writers
  const [, ...below] = queries.chain(commit)
  const earlier = below.find((other) => queries.commit(other).writers.join() === writer)
  if (earlier !== undefined && others.length === 0)
    yield `one call of ${writer} is carried out twice, in ${queries.name(earlier)} and on it in ${queries.name(commit)}`
}

function* worsenedRule(queries: HistoryQueries, { commit }: LandedRequest): Iterable<string> {
  const { parents, files } = queries.commit(commit)
  const [before, after] = [queries.snapshot(parents[0] ?? null), queries.snapshot(commit)]
  const paths = new Set([...before.files.keys(), ...files.keys()])
  const changed = [...paths].filter((path) => before.files.get(path) !== files.get(path))
  const worse = findNewViolation(before, after, new Set(changed))
  if (worse !== null)
    yield `${queries.name(commit)} breaks a rule across records: ${worse.violation.toFinding().message}`
}

/** What is wrong with the commits that writers brought to the branch, whoever learnt of it. */
export function* findCommitViolations(queries: HistoryQueries, history: History): Iterable<string> {
  const pushes = findPushes(queries, history)
  for (const pushed of pushes) yield* brokenChain(queries, pushed)
  for (const landed of pushes.flatMap(({ commits, since }) => commits.map((commit) => ({ commit, since })))) {
    const { commit, since } = landed
    yield* worsenedRule(queries, landed)
    yield* calledOnce(queries, landed)
    const carried = queries.carried(commit)
    const { writers } = queries.commit(commit)
    const candidates = history.invocations.filter(
      ({ writer, request, called, dryRun }) =>
        carried?.digest === request.digest &&
        carried.run === request.run &&
        !dryRun &&
        called <= since &&
        mayBeCalled(request, carried.request) &&
        (carried.intent === null || history.intentRefs === undefined || writers.includes(writer)),
    )
    if (carried === null || candidates.length === 0) {
      yield `${queries.name(commit)} carries out a request that nobody had called`
      continue
    }
    yield* wronglyDecided(queries, landed, candidates, carried)
    yield* timelyRecords(queries, landed, candidates, carried)
    yield* landedTwice(queries, landed, candidates, carried)
  }
}
