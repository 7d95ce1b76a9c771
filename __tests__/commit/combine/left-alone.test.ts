import { describe, expect, it } from '@jest/globals'
import { MemoryRemote } from '../../../src/store/memory.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import { asks, here, landedIds, placed, together, waits, withdrawn } from './combining-fixture.js'
import { carryOut, registryFiles, remoteWith, requestFor, storeOn, today } from '../memory-fixture.js'

const combining = together
const world = (max = 500): MemoryRemote =>
  remoteWith(registryFiles({ max_active_agents: max, protected_specializations: [] }, { ada: {}, bob: {} }))

const eliminates = (id: string, requestId: string, time = today) =>
  requestFor<'eliminate'>(
    { operation: 'eliminate', id, reason: 'x' },
    { requestId, derived: true, run: '7.1', time },
  )

describe('what a combiner leaves alone', () => {
  it.each<[string, (remote: MemoryRemote) => Promise<unknown>]>([
    ['has expired', (remote) => waits(remote, asks('bad'), { deadline: today })],
    [
      'is for another registry',
      (remote) => waits(remote, asks('bad'), { where: { ...here, branch: 'dev' } }),
    ],
    ['is signed with whatever key', (remote) => waits(remote, asks('bad'), { keys: ['whatever'] })],
    ['has a base out of sight', (remote) => waits(remote, asks('bad'), { base: 'd'.repeat(40) })],
    ['is under the name of another', (remote) => waits(remote, asks('bad'), { name: intentName('x') })],
    ['is withdrawn', (remote) => withdrawn(remote, 'bad')],
    ['is junk', (remote) => placed(remote, intentName('bad'), 'junk')],
    ['would be refused', (remote) => waits(remote, eliminates('nobody', 'bad', today - 99))],
    [
      'cannot be decided',
      (remote) =>
        waits(
          remote,
          requestFor(
            { operation: 'update', id: 'ada', patch: { specialization: 7 } },
            { requestId: 'bad', time: today - 99 },
          ),
        ),
    ],
    [
      'has nothing to do',
      (remote) =>
        waits(
          remote,
          requestFor(
            { operation: 'update', id: 'ada', patch: { specialization: 'reviewer' } },
            { requestId: 'bad', time: today - 99 },
          ),
        ),
    ],
  ])('is what %s; the others land without it', async (_, place) => {
    const remote = world()
    await place(remote)
    const left = new Map(remote.intents)
    await waits(remote, asks('good', today - 1))
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(landedIds(remote)).toEqual(['good', 'own'])
    expect(outcome).toMatchObject({ combined: 1, attempts: 1 })
    expect(new Map(remote.intents)).toEqual(left)
  })

  it('is what has expired by its own clock only when it combines', async () => {
    const remote = world()
    await waits(remote, asks('brief', today - 1), { deadline: today + 3 })
    await carryOut(storeOn(remote), asks('own'), { combining })
    expect(landedIds(remote)).toEqual(['own'])
  })
})
