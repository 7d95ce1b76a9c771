import { describe, expect, it } from '@jest/globals'
import type { Evaluate, Evidence } from '../../src/generated/types.js'
import type { Snapshot } from '../../src/core/records/snapshot.js'
import { StoreError } from '../../src/store/errors.js'
import type { PushResult } from '../../src/store/store.js'
import { digestOf } from '../../src/commit/request.js'
import {
  asks,
  combinedByAnother,
  idsBeside,
  landedOn,
  overtakenStore,
  publishedBy,
  together,
  waits,
} from './combine/combining-fixture.js'
import { times } from './faults.js'
import { InterceptedStore, inTurn } from './intercepted-store.js'
import {
  carryOut,
  moveBranch,
  overtaken,
  registryFiles,
  remoteWith,
  requestFor,
  smallWorld,
  storeOn,
  today,
} from './memory-fixture.js'

const since = '2026-05-01T00:00:00Z'
const work = { issues_assigned: 4, issues_resolved: 3, prs_opened: 5, prs_merged: 4, reviews_given: 2 }
const collection = { since, until: since, requests: 3, ambiguous: [], unknown: [], omitted: 0 }
const evidence: Evidence = { metrics: { ada: work }, collection }

const evaluation = (fields: Partial<Evaluate> = {}) =>
  requestFor<'evaluate'>({ operation: 'evaluate', ...fields }, { requestId: 'nightly' })

/** A host that says something else at each question. */
function startHost() {
  const asked: (readonly string[])[] = []
  const collectEvidence = (snapshot: Snapshot): Promise<Evidence> => {
    asked.push(snapshot.agentIds())
    return Promise.resolve(asked.length === 1 ? evidence : { ...evidence, metrics: {} })
  }
  return { asked, collectEvidence }
}

const lastEvaluated = (time: number): Record<string, string> => ({
  'metadata.json': JSON.stringify({ last_evaluation: new Date(time).toISOString() }),
})

/** A registry that was evaluated a minute ago. */
const evaluatedWorld = () =>
  remoteWith(new Map([...registryFiles({}, { ada: {} }), ...Object.entries(lastEvaluated(today - 60_000))]))

describe('evidence', () => {
  it.each([{}, { since }])('is what is decided on, and no part of the command %j', async (fields) => {
    const remote = smallWorld()
    const request = evaluation(fields)
    const { outcome, result } = await carryOut(storeOn(remote), request, startHost())
    expect(outcome).toBe('committed')
    expect(result).toMatchObject({ collection, agents: [{ id: 'ada', evidence: work }, { id: 'bob' }] })
    expect(landedOn(remote).map(({ digest }) => digest)).toEqual([digestOf(request.command)])
  })

  it('is collected once, however often the race is lost', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(...times<PushResult>(3, overtaken(remote))),
    })
    const host = startHost()
    const { outcome, attempts, result } = await carryOut(store, evaluation(), host)
    expect([outcome, attempts, host.asked]).toEqual(['committed', 4, [['ada', 'bob']]])
    expect(result?.collection).toEqual(collection)
    expect(result?.agents[0]?.measured).toBe(true)
  })

  it.each([{}, { since }])('is not collected for what is refused without it: %j', async (fields) => {
    const host = startHost()
    const request = evaluation({ min_interval_hours: 1, ...fields })
    const { outcome, refusal } = await carryOut(storeOn(evaluatedWorld()), request, host)
    expect([outcome, refusal?.code, host.asked]).toEqual(['refused', 'too-soon', []])
  })

  it('is collected when the branch, moving on, takes back the refusal', async () => {
    const remote = evaluatedWorld()
    const store = new InterceptedStore(storeOn(remote), {
      stands: inTurn((proceed) => {
        moveBranch(remote, { files: lastEvaluated(0) })
        return proceed()
      }),
    })
    const host = startHost()
    const { outcome, attempts } = await carryOut(store, evaluation({ min_interval_hours: 1 }), host)
    expect([outcome, attempts, host.asked]).toEqual(['committed', 2, [['ada']]])
  })

  it('is not collected for a registry that cannot be decided on', async () => {
    const host = startHost()
    const remote = remoteWith(new Map([['agents/ada.json', '{']]))
    await expect(carryOut(storeOn(remote), evaluation(), host)).rejects.toThrow('agents/ada.json')
    expect(host.asked).toEqual([])
  })

  it('is collected for a dry run too', async () => {
    const remote = smallWorld()
    const { outcome, result } = await carryOut(storeOn(remote), evaluation(), {
      ...startHost(),
      dryRun: true,
    })
    expect([outcome, result?.collection, landedOn(remote)]).toEqual(['answered', collection, []])
  })

  it('that cannot be collected fails the call, and nothing is written', async () => {
    const remote = smallWorld()
    const down = new StoreError('rate-limited', 'asks to wait')
    const collectEvidence = () => Promise.reject(down)
    await expect(carryOut(storeOn(remote), evaluation(), { collectEvidence })).rejects.toBe(down)
    expect(landedOn(remote)).toEqual([])
  })

  it('is not collected anew for a request that was carried out before', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), evaluation(), startHost())
    const host = startHost()
    const again = await carryOut(storeOn(remote), evaluation(), host)
    expect(again).toMatchObject({ outcome: 'committed', commit: first.commit, result: first.result })
    expect(host.asked).toEqual([])
  })
})

describe('evidence of a request that waits', () => {
  const request = requestFor<'evaluate'>(
    { operation: 'evaluate', since },
    { requestId: 'own', derived: true, run: '7.1' },
  )

  it('is published beside the command', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote)
    await carryOut(store, request, { ...startHost(), combining: together })
    const [published] = publishedBy(store).values()
    expect(published?.request).toMatchObject({ command: request.command, evidence, digest: request.digest })
  })

  it('is what another writer decides on', async () => {
    const remote = smallWorld()
    const [other = ''] = idsBeside('own', remote.head, 'before', 1)
    await waits(remote, asks(other))
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn(async (proceed) => {
        await combinedByAnother(remote)
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, request, { ...startHost(), combining: together })
    expect(outcome).toMatchObject({ landed_by: 'other', result: { collection } })
    expect(outcome.result?.agents[0]).toMatchObject({ id: 'ada', evidence: work })
  })
})
