import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CommandOf, OperationName } from '../../../src/core/operations/index.js'
import { Snapshot } from '../../../src/core/records/snapshot.js'
import {
  decideInOrder,
  buildCommits,
  sortByPriority,
  getPriority,
  selectBatch,
  type WaitingIntent,
} from '../../../src/commit/combine/batch.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import { parseTrailers } from '../../../src/commit/trailers.js'
import type { Request } from '../../../src/commit/request.js'
import { asks, stranger } from './combining-fixture.js'
import { hour, registryFiles, requestFor, today } from '../memory-fixture.js'

/** A request that waits, as it was read from a ref. */
const waiting = <Name extends OperationName>(request: Request<Name>): WaitingIntent => ({
  name: intentName(request.context.request_id),
  blob: `blob of ${request.context.request_id}`,
  intent: { request: { ...request }, base: null, deadline: today + hour },
})

const idsOf = (list: readonly WaitingIntent[]): string[] =>
  list.map(({ intent }) => intent.request.context.request_id)

const asking = <Name extends OperationName>(command: CommandOf<Name>, requestId: string, time = today) =>
  waiting(requestFor<Name>(command, { requestId, time }))

const eliminates = (id: string, requestId: string): WaitingIntent =>
  asking<'eliminate'>({ operation: 'eliminate', id, reason: 'done' }, requestId)

describe('how early a request is decided', () => {
  const command = (operation: string): Request['command'] => ({ operation }) as Request['command']
  const aged = (operation: string, age: number): number => {
    const { context } = asks('any', today - age)
    return getPriority({ ...asks('any'), command: command(operation), context }, today)
  }

  it.each(['configure', 'eliminate', 'deactivate', 'promote', 'evaluate'])('%s may free places', (name) => {
    expect(aged(name, 0)).toBe(1)
  })

  it.each(['init', 'spawn', 'put', 'update', 'reactivate', 'apply'])('%s comes after those', (name) => {
    expect(aged(name, 0)).toBe(0)
  })

  it.each([
    [29_999, 0],
    [30_000, 1],
    [60_000, 2],
    [299_999, 9],
    [300_000, 10],
    [35 * 24 * hour, 10],
  ])('one that is %i ms old has risen by %i', (age, priority) => {
    expect(aged('spawn', age)).toBe(priority)
    expect(aged('configure', age)).toBe(priority + 1)
  })

  it('one from the future is as new as can be: a clock that is ahead wins nothing and loses nothing', () => {
    expect(aged('spawn', -hour)).toBe(0)
  })
})

describe('the order of requests', () => {
  const old = waiting(asks('z-old', today - 70_000))
  const freeing = eliminates('bob', 'y-freeing')
  const early = waiting(asks('x-early', today - 2))
  const [first, second] = [waiting(asks('a-same', today - 1)), waiting(asks('b-same', today - 1))]
  const expected = ['z-old', 'y-freeing', 'x-early', 'a-same', 'b-same']

  it('is by priority, then by time, then by id, however they are listed', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([old, freeing, early, first, second], { minLength: 5, maxLength: 5 }),
        (list) => {
          expect(idsOf(sortByPriority(list, today))).toEqual(expected)
        },
      ),
    )
  })

  it('compares times, not their spelling, and ids byte by byte', () => {
    const ids = ['a', 'B', '~', 'Z'].map((id) => waiting(asks(id)))
    expect(idsOf(sortByPriority(ids, today))).toEqual(['B', 'Z', 'a', '~'])
  })
})

describe('the requests of one push', () => {
  const ordered = Array.from({ length: 100 }, (_, index) => waiting(asks(`r${index + 100}`)))
  const nameAt = (index: number): string => ordered[index]?.name ?? ''

  it.each([
    ['the first of them, with its own among them', 3, ordered.slice(0, 64)],
    [
      'its own at the end of them, though many are before it',
      99,
      [...ordered.slice(0, 63), ...ordered.slice(99)],
    ],
  ])('are %s', (_, own, expected) => {
    expect(selectBatch(ordered, nameAt(own), 64)).toEqual(expected)
  })

  it('are its own alone where it is to be alone', () => {
    expect(idsOf(selectBatch(ordered, nameAt(50), 1))).toEqual(['r150'])
  })

  it('are all, where there are few', () => {
    expect(selectBatch(ordered.slice(0, 5), nameAt(0), 64)).toEqual(ordered.slice(0, 5))
  })
})

describe('deciding them together', () => {
  const snapshot = new Snapshot(
    registryFiles({ max_active_agents: 2, protected_specializations: [] }, { ada: {}, bob: {} }),
  )

  it('decides each on what those before it made: who frees a place lets the next one in, and one only', () => {
    const list = [eliminates('bob', 'frees'), waiting(asks('takes')), waiting(asks('is-too-late'))]
    expect(idsOf(decideInOrder(snapshot, list))).toEqual(['frees', 'takes'])
    expect(idsOf(decideInOrder(snapshot, list.toReversed()))).toEqual(['frees'])
  })

  it('leaves alone who has nothing to do, is refused or cannot be decided; the others land', () => {
    const list = [
      asking<'update'>(
        { operation: 'update', id: 'ada', patch: { specialization: 'reviewer' } },
        'nothing-to-do',
      ),
      asking<'update'>({ operation: 'update', id: 'nobody', patch: { note: 'x' } }, 'refused'),
      asking<'update'>({ operation: 'update', id: 'ada', patch: { specialization: 7 } }, 'impossible'),
      asking<'update'>({ operation: 'update', id: 'ada', patch: { note: 'x' } }, 'sound'),
    ]
    expect(idsOf(decideInOrder(snapshot, list))).toEqual(['sound'])
  })

  it('leaves alone what only reads', () => {
    expect(decideInOrder(snapshot, [asking<'get'>({ operation: 'get', id: 'ada' }, 'reads')])).toEqual([])
  })

  it('leaves those alone that need a record which is unreadable; the others land', () => {
    const corrupt = new Snapshot(new Map([...snapshot.files, ['agents/bob.json', '{']]))
    const list = [
      waiting(asks('needs-all')),
      asking<'update'>({ operation: 'update', id: 'ada', patch: { note: 'x' } }, 'needs-one'),
    ]
    expect(idsOf(decideInOrder(corrupt, list))).toEqual(['needs-one'])
  })

  it('takes time, seed, actor and id from the request', () => {
    const request = requestFor<'spawn'>(
      { operation: 'spawn', agent: { specialization: 'reviewer' } },
      { requestId: 'frozen', time: today - 5 * hour, actor: 'somebody' },
    )
    const roomy = new Snapshot(registryFiles({ max_active_agents: 9 }))
    const [combined] = decideInOrder(roomy, [waiting(request)])
    expect(combined?.change.result).toMatchObject({
      agents: [{ spawned_at: new Date(today - 5 * hour).toISOString() }],
    })
    expect(decideInOrder(roomy, [waiting(request)])).toEqual([combined])
  })
})

describe('the commits of one push', () => {
  const roomy = new Snapshot(registryFiles({ max_active_agents: 9 }))
  const author = { name: 'Its Writer', email: 'its@example.com' }
  const requests = ['one', 'two', 'three'].map((requestId) =>
    requestFor<'spawn'>(
      { operation: 'spawn', agent: { specialization: 'reviewer' } },
      { requestId, author, actor: `actor of ${requestId}`, run: '7.2', time: today - hour },
    ),
  )
  const combined = decideInOrder(roomy, requests.map(waiting))
  const commits = buildCommits(combined, { committer: stranger, time: today, attempt: 4 })

  it('are one for each request, by its writer, put there by who combines, when it does', () => {
    expect(commits).toHaveLength(3)
    for (const commit of commits) expect(commit).toMatchObject({ author, committer: stranger, time: today })
    expect(
      commits.map(({ changes }) => [...changes.keys()].filter((path) => path.startsWith('agents/'))),
    ).toEqual(
      combined.map(({ change }) => [...change.files.keys()].filter((path) => path.startsWith('agents/'))),
    )
  })

  it('say what each request said, which intent it was, and how many others came with it', () => {
    expect(commits.map(({ message }) => parseTrailers(message))).toEqual(
      requests.map((request, index) => ({
        operation: 'spawn',
        request: request.context.request_id,
        digest: request.digest,
        run: '7.2',
        result: combined[index]?.change.result,
        intent: `blob of ${request.context.request_id}`,
        combined: 2,
      })),
    )
    for (const [index, { message }] of commits.entries()) {
      expect(message).toContain(`\nAgent-Registry-Actor: actor of ${requests[index]?.context.request_id}\n`)
      expect(message).toContain('\nAgent-Registry-Attempt: 4\n')
      expect(message).toContain('\nAgent-Registry-Combined: 2\n')
    }
  })
})
