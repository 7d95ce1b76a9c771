import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { PushResult, State } from '../../../src/store/store.js'
import { UnknownOutcomeError } from '../../../src/commit/errors.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import type { Request } from '../../../src/commit/request.js'
import { anyOf, asks, landedIds, overtakenStore, together, waits } from './combining-fixture.js'
import { denied, go, lostBefore, network, refused, throwing, thrownBy, waitedOut } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import { carryOut, requestFor, smallWorld, storeOn } from '../memory-fixture.js'

const combining = together
const name = intentName('own')

/** A writer that loses its push while something else takes the place of its intent. */
async function outdone(
  request: Request,
  occupy: (remote: MemoryRemote) => Promise<unknown>,
  others?: Interventions,
) {
  const remote = smallWorld()
  const lines: string[] = []
  const store = overtakenStore(remote, () => occupy(remote), others)
  const outcome = await carryOut(store, request, { combining, lines })
  return { remote, store, outcome, said: lines.filter((line) => line.startsWith('writers are not combined')) }
}

describe('where writers cannot be combined', () => {
  const without = 'writers are not combined: '

  it.each<[string, Interventions, string]>([
    ['no place for intents, for good', { move: refused(denied) }, 'the server refuses the refs of intents'],
    ['no place for intents, time and again', { move: refused() }, 'the server refuses the refs of intents'],
    ['no right to such refs', { move: throwing(denied) }, 'the server refuses the refs of intents'],
    ['no moving of refs together', { obstacle: () => Promise.resolve('no atomic push') }, 'no atomic push'],
  ])(
    '%s: each pushes for itself, the intent is gone, and it is said once',
    async (_, interventions, reason) => {
      const remote = smallWorld()
      const {
        outcome,
        said,
        store,
        remote: after,
      } = await outdone(anyOf(asks('own')), () => Promise.resolve(), interventions)
      expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
      expect(said).toEqual([without + reason])
      expect([landedIds(after), after.intents.size]).toEqual([['own'], 0])
      expect(store.calls.keep).toBe(1)
      expect(remote.intents.size).toBe(0)
    },
  )

  it('a server that moves refs one by one, and says so only when asked to: withdrawn, and pushed alone', async () => {
    const remote = smallWorld()
    const lines: string[] = []
    let isKnown = false
    const store: InterceptedStore = overtakenStore(remote, undefined, {
      obstacle: () => Promise.resolve(isKnown ? 'no atomic push' : null),
      push: (proceed, call) => {
        if (store.pushes.at(-1)?.moves.length === 0) return proceed()
        isKnown = true
        return refused()(proceed, call)
      },
    })
    const outcome = await carryOut(store, asks('own'), { combining, lines })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
    expect([landedIds(remote), remote.intents.size]).toEqual([['own'], 0])
    expect(store.pushes.at(-1)?.moves).toEqual([])
    expect(lines.filter((line) => line.startsWith(without))).toEqual([`${without}no atomic push`])
  })

  it('an obstacle of the host: asked once, when it comes to that, before anything is published', async () => {
    const remote = smallWorld()
    const lines: string[] = []
    let asked = 0
    const obstacle = (): Promise<string> => {
      asked += 1
      return Promise.resolve('main is protected')
    }
    const store = overtakenStore(remote, undefined, { push: inTurn(refused(), refused(), refused()) })
    const outcome = await carryOut(store, asks('own'), { combining: { keys: [], obstacle }, lines })
    expect(outcome).toMatchObject({ outcome: 'committed' })
    expect(asked).toBe(1)
    expect(store.calls).toMatchObject({ keep: 0, move: 0, look: 0 })
    expect(lines.filter((line) => line.startsWith(without))).toEqual([`${without}main is protected`])
    await carryOut(storeOn(remote), asks('alone'), { combining: { keys: [], obstacle } })
    expect(asked).toBe(1)
  })

  it('as in the plain loop of before: every call of it, though others wait', async () => {
    const remote = smallWorld()
    await waits(remote, asks('other'))
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(refused(), lostBefore),
    })
    const obstacle = () => Promise.resolve('no')
    const outcome = await carryOut(store, asks('own'), { combining: { keys: [], obstacle } })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, attempts: 1 })
    expect(store.calls).toMatchObject({ push: 3, keep: 0, move: 0 })
    expect([...remote.intents.keys()]).toEqual([intentName('other')])
  })

  const agents = Array.from({ length: 40 }, () => ({ specialization: 'reviewer', notes: 'x'.repeat(8000) }))

  it.each<[string, Request]>([
    ['too large', anyOf(requestFor<'spawn'>({ operation: 'spawn', agents }, { requestId: 'own' }))],
    ['of an author that git would not write', { ...asks('own'), author: { name: '<>', email: '' } }],
  ])('a request that is %s: never published, pushed by its own writer', async (_, request) => {
    const { remote, store, outcome, said } = await outdone(request, () => Promise.resolve())
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
    expect(store.calls).toMatchObject({ keep: 0, move: 0 })
    expect(said).toEqual([`${without}the request is too large, or too unusual, to be published`])
    expect(remote.intents.size).toBe(0)
  })

  it('a publish that arrived though it was refused, and then the way fails: nobody may do it later', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, {
      move: inTurn<PushResult>(async (proceed, call) => {
        await proceed()
        return await refused()(proceed, call)
      }),
      read: inTurn<State>(go, throwing(denied)),
    })
    const thrown = await thrownBy(carryOut(store, asks('own'), { combining }))
    expect(thrown instanceof UnknownOutcomeError || !remote.intents.has(name)).toBe(true)
  })

  it('the way to the server fails while it publishes: an error, and no second intent', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, { move: throwing(network) })
    await expect(carryOut(store, asks('own'), { combining })).rejects.toMatchObject(waitedOut)
    expect(store.calls).toMatchObject({ keep: 1, push: 1 })
  })
})
