import { expect } from '@jest/globals'
import type { OperationName } from '../../src/core/operations/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import { rules } from '../../src/core/rules.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import type { PushResult } from '../../src/store/store.js'
import { parseTrailers } from '../../src/commit/trailers.js'
import type { Outcome } from '../../src/commit/outcome.js'
import type { Request } from '../../src/commit/request.js'
import { InterceptedStore, type Intervention, type Method } from './intercepted-store.js'
import { explore, interleave, type Step } from './schedules.js'
import { carryOut, decidedAt, filesAt, history, storeOn } from './memory-fixture.js'

/** One call, and when it was: indexes into the heads that the branch has had. */
export interface Finished {
  readonly request: Request
  readonly outcome: Outcome
  readonly began: number
  readonly ended: number
}

export interface Ended {
  readonly remote: MemoryRemote
  /** Every head that the branch has had, oldest first. */
  readonly heads: readonly (string | null)[]
  readonly calls: readonly Finished[]
  /** Pushes, and answers to be confirmed, that came too late. */
  readonly lost: number
}

const everyStep: ReadonlySet<Method> = new Set<Method>([
  'read',
  'commit',
  'push',
  'stands',
  'relation',
  'log',
  'logSince',
])
/** The steps that meet the branch; the others look at commits, which never change, so their order is of no account. */
export const stepsOnBranch: ReadonlySet<Method> = new Set<Method>(['read', 'push', 'stands'])

interface RaceOptions {
  readonly steps?: ReadonlySet<Method>
  /** Happens to the very first push of the first call. */
  readonly firstPush?: Intervention<PushResult>
}

function noteHead(remote: MemoryRemote, heads: (string | null)[]): void {
  if (heads.at(-1) !== remote.head) heads.push(remote.head)
}

/**
 * Runs calls at once under every schedule of their steps: the beginning of a call, and each call of its store.
 * @param atEnd checks one end; what it throws comes with the schedule that led there
 * @returns the number of schedules
 */
export async function everyRace(
  makeRemote: () => MemoryRemote,
  makeRequests: () => readonly Request[],
  atEnd: (ended: Ended) => void,
  { steps = everyStep, firstPush = (proceed) => proceed() }: RaceOptions = {},
): Promise<number> {
  return await explore(async (choose) => {
    const remote = makeRemote()
    const heads = [remote.head]
    const calls: Finished[] = []
    let lost = 0
    const tasks = makeRequests().map((request, index) => async (step: Step) => {
      const store = new InterceptedStore(storeOn(remote), {
        async before(method) {
          noteHead(remote, heads)
          if (steps.has(method)) await step(method)
        },
        async push(proceed, call) {
          const answer = index === 0 && call === 1 ? await firstPush(proceed, call) : await proceed()
          if (answer.kind === 'rejected') lost += 1
          return answer
        },
        async stands(proceed) {
          const stands = await proceed()
          if (!stands) lost += 1
          return stands
        },
      })
      await step('begin')
      const began = heads.length - 1
      const outcome = await carryOut(store, request)
      noteHead(remote, heads)
      calls[index] = { request, outcome, began, ended: heads.length - 1 }
    })
    const trace = await interleave(tasks, choose)
    try {
      checkEnd({ remote, heads, calls, lost })
      atEnd({ remote, heads, calls, lost })
    } catch (error) {
      throw new Error(`in the schedule ${trace.join(' ')}`, { cause: error })
    }
  })
}

/** What holds at the end of every race, whatever was asked for. */
function checkEnd(ended: Ended): void {
  const { remote, heads, calls } = ended
  const chain = history(remote)
  const added = chain.slice(heads[0] === null ? 0 : chain.indexOf(heads[0] ?? '') + 1)

  // The branch only ever grew, one commit at a time.
  expect(heads).toEqual(heads[0] === null ? [null, ...added] : [heads[0], ...added])
  for (const commit of added) expect(remote.commits.get(commit)?.parents.length).toBeLessThanOrEqual(1)

  for (const commit of added) checkDecidedOnParent(ended, commit)
  for (const rule of rules)
    expect(rule.findViolations(new Snapshot(filesAt(remote, remote.head)))).toEqual([])

  // Exactly once: each commit is the outcome of a call, and each request that succeeded has one commit.
  const committed = calls.filter(({ outcome }) => outcome.outcome === 'committed')
  expect([...new Set(committed.map(({ outcome }) => outcome.commit))].sort()).toEqual([...added].sort())
  const requests = added.map((commit) => parseTrailers(messageOf(remote, commit))?.request)
  expect(requests).toEqual([...new Set(requests)])

  for (const call of calls) checkTrueOnce(ended, call)
}

const messageOf = (remote: MemoryRemote, commit: string): string => remote.commits.get(commit)?.message ?? ''

/** Decides the request of a commit again on the state below it: nothing else may have gone into it. */
function checkDecidedOnParent({ remote, calls }: Ended, commit: string): void {
  const { parents, message, files } = remote.commits.get(commit) ?? {
    parents: [],
    message: '',
    files: new Map(),
  }
  const trailers = parseTrailers(message)
  const owners = calls.filter(
    ({ outcome }) => outcome.outcome === 'committed' && outcome.request_id === trailers?.request,
  )
  const replays = owners.map(({ request, outcome }) => {
    const parent = parents[0] ?? null
    const decision = decidedAt(remote, parent, request, outcome.request_id)
    if (decision.kind !== 'change') return decision
    return {
      files: new Map(new Snapshot(filesAt(remote, parent)).with(decision.files).files),
      result: decision.result,
    }
  })
  expect(replays).toContainEqual({ files: new Map(files), result: trailers?.result })
  for (const { outcome } of owners) expect(outcome).toMatchObject({ commit, result: trailers?.result })
}

/** Whatever did not become a commit was true of a state that was the newest at some moment of the call. */
function checkTrueOnce({ remote, heads }: Ended, { request, outcome, began, ended }: Finished): void {
  if (outcome.outcome === 'committed') return
  if (outcome.refusal?.code === 'request-id-reused') {
    const first = parseTrailers(messageOf(remote, outcome.commit ?? ''))
    expect(first).toMatchObject({
      request: outcome.request_id,
      digest: expect.not.stringMatching(request.digest),
    })
    return
  }
  const states = heads.slice(began, ended + 1)
  const truths = states.map((commit) => {
    const decision = decidedAt<OperationName>(remote, commit, request)
    if (decision.kind === 'refusal') return { refusal: decision.code, message: decision.message, commit }
    return { [decision.kind]: decision.result, commit }
  })
  const { refusal, result, commit } = outcome
  const said =
    refusal === null
      ? { [outcome.outcome === 'unchanged' ? 'change' : 'answer']: result, commit }
      : { refusal: refusal.code, message: refusal.message, commit }
  expect(truths).toContainEqual(said)
}
