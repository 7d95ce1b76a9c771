import { addressOf } from '../../src/core/records/files.js'
import { firstNewViolation } from '../../src/core/rules.js'
import type { Request } from '../../src/commit/request.js'
import type { History, Invocation } from './history.js'
import { sameResult, type Past } from './history-queries.js'
import { pushesOf, type Pushed } from './pushes.js'
import type { Carried } from './trailers.js'

/** A commit that a push by a writer brought to the branch. */
interface Landed {
  readonly commit: string
  readonly since: number
}

/** Whether a request may go under an id: its own, or one minted anew for another step's. */
export const mayBeCalled = ({ origin, context }: Request, id: string): boolean =>
  id === context.request_id || (origin === 'derived' && id.startsWith(`${context.request_id}.`))

/** A push brings commits each on top of the one before, the first on the very head that it takes the place of. */
function* brokenChain(past: Past, { before, head, commits }: Pushed): Iterable<string> {
  let parent = before
  for (const commit of commits) {
    const { parents } = past.commit(commit)
    if (parents.length > 1 || (parents[0] ?? null) !== parent) {
      yield `${past.name(head)} was pushed over the head ${past.name(before)}, on which it was not built`
      return
    }
    parent = commit
  }
}

/** Every commit is its request, decided on its parent and on nothing else. */
function* wronglyDecided(
  past: Past,
  { commit }: Landed,
  candidates: readonly Invocation[],
  carried: Carried,
) {
  const { parents, files } = past.commit(commit)
  const parent = parents[0] ?? null
  const before = past.snapshot(parent)
  const differences = candidates.map(({ request }): string | null => {
    const decision = past.decision(parent, request, carried.request)
    if (decision.kind !== 'change') return `the model says ${decision.kind}`
    const expected = before.with(decision.files).files
    if (expected.size !== files.size || [...expected].some(([path, text]) => files.get(path) !== text))
      return 'its files differ'
    return sameResult(decision.result, carried.result) ? null : 'its result differs'
  })
  if (!differences.includes(null))
    yield `${past.name(commit)} is not what its request is decided to be on ${past.name(parent)}: ${differences.join(', ')}`
}

/** Another attempt, with another clock, must make the very same records. */
function* timelyRecords(past: Past, { commit }: Landed, candidates: readonly Invocation[], carried: Carried) {
  const parent = past.commit(commit).parents[0] ?? null
  const made = (request: Request): string | null => {
    const decision = past.decision(parent, request, carried.request)
    if (decision.kind !== 'change') return null
    const fresh = [...decision.files.keys()].filter(
      (path) => addressOf(path)?.kind.name === 'agent' && !past.snapshot(parent).files.has(path),
    )
    return fresh.join()
  }
  for (const { request } of candidates) {
    const time = new Date(Date.parse(request.context.time) + 1).toISOString()
    const [now, later] = [made(request), made({ ...request, context: { ...request.context, time } })]
    if (now !== null && later !== null && now !== later)
      yield `the ids of the records in ${past.name(commit)} depend on the time of its request`
  }
}

/**
 * Two steps of one run that have, by accident, one id: a first attempt does not look for an earlier one, so each may land
 * under it. They are two requests, of two writers; or of one, on top of a copy by hand of the other's.
 */
function areTwoSteps(past: Past, one: string, other: string, candidates: readonly Invocation[]): boolean {
  const [first, second] = [past.commit(one).writers, past.commit(other).writers]
  const [run, same] = [past.carried(one)?.run, past.carried(other)?.run]
  return (
    run?.endsWith('.1') === true &&
    run === same &&
    candidates.every(({ request: { origin } }) => origin === 'derived') &&
    second.length > 0 &&
    !first.some((writer) => second.includes(writer))
  )
}

function* landedTwice(
  past: Past,
  { commit }: Landed,
  candidates: readonly Invocation[],
  { request }: Carried,
) {
  const [, ...below] = past.chain(commit)
  const earlier = below.find(
    (other) => past.carried(other)?.request === request && !areTwoSteps(past, other, commit, candidates),
  )
  if (earlier !== undefined)
    yield `request ${request} is carried out twice, in ${past.name(earlier)} and on it in ${past.name(commit)}`
}

/** Under two ids the change of one call would be made twice, and each id be there once. */
function* calledOnce(past: Past, { commit }: Landed): Iterable<string> {
  const [writer, ...others] = past.commit(commit).writers
  const [, ...below] = past.chain(commit)
  const earlier = below.find((other) => past.commit(other).writers.join() === writer)
  if (earlier !== undefined && others.length === 0)
    yield `one call of ${writer} is carried out twice, in ${past.name(earlier)} and on it in ${past.name(commit)}`
}

function* worsenedRule(past: Past, { commit }: Landed): Iterable<string> {
  const { parents, files } = past.commit(commit)
  const [before, after] = [past.snapshot(parents[0] ?? null), past.snapshot(commit)]
  const paths = new Set([...before.files.keys(), ...files.keys()])
  const changed = [...paths].filter((path) => before.files.get(path) !== files.get(path))
  const worse = firstNewViolation(before, after, new Set(changed))
  if (worse !== null)
    yield `${past.name(commit)} breaks a rule across records: ${worse.violation.finding().message}`
}

/** What is wrong with the commits that writers brought to the branch, whoever learnt of it. */
export function* commitFaults(past: Past, history: History): Iterable<string> {
  const pushes = pushesOf(past, history)
  for (const pushed of pushes) yield* brokenChain(past, pushed)
  for (const landed of pushes.flatMap(({ commits, since }) => commits.map((commit) => ({ commit, since })))) {
    const { commit, since } = landed
    yield* worsenedRule(past, landed)
    yield* calledOnce(past, landed)
    const carried = past.carried(commit)
    const { writers } = past.commit(commit)
    const candidates = history.invocations.filter(
      ({ writer, request, called, dryRun }) =>
        carried?.digest === request.digest &&
        carried.run === request.run &&
        !dryRun &&
        called <= since &&
        mayBeCalled(request, carried.request) &&
        (carried.intent === null || history.beside === undefined || writers.includes(writer)),
    )
    if (carried === null || candidates.length === 0) {
      yield `${past.name(commit)} carries out a request that nobody had called`
      continue
    }
    yield* wronglyDecided(past, landed, candidates, carried)
    yield* timelyRecords(past, landed, candidates, carried)
    yield* landedTwice(past, landed, candidates, carried)
  }
}
