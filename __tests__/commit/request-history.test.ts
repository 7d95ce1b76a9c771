import { describe, expect, it } from '@jest/globals'
import type { LoggedCommit } from '../../src/store/store.js'
import type { OperationName } from '../../src/core/operations/index.js'
import { requestsSince } from '../../src/commit/request-history.js'
import { formatCommitMessage } from '../../src/commit/trailers.js'
import { asks } from './combine/combining-fixture.js'

const messageOf = (id: string): string =>
  formatCommitMessage<OperationName>({ ...asks(id) }, 'spawn', { results: [] }, 1)

/** A chain of so many commits, newest first, the oldest `c1`; counts what was read of it. */
class Chain {
  read = 0
  readonly #length: number
  readonly #without: ReadonlySet<number>

  constructor(length: number, without: readonly number[] = []) {
    this.#length = length
    this.#without = new Set(without)
  }

  async *commits(): AsyncIterable<LoggedCommit> {
    for (let index = this.#length; index > 0; index -= 1) {
      this.read += 1
      const message = this.#without.has(index) ? 'by hand\n' : messageOf(`r${index}`)
      yield await Promise.resolve({ commit: `c${index}`, message })
    }
  }
}

describe('what a branch received since the bases of intents', () => {
  it('is told for each base, newest first, with a gap for a commit by hand', async () => {
    const chain = new Chain(5, [4])
    const { after, requests } = await requestsSince(chain.commits(), new Set(['c2', 'c5', 'c3']))
    expect(Object.fromEntries(after)).toEqual({ c5: 0, c3: 2, c2: 3 })
    expect(requests).toEqual(['r5', null, 'r3'])
  })

  it('is read no further than to the last of them', async () => {
    const chain = new Chain(50)
    await requestsSince(chain.commits(), new Set(['c48', 'c49']))
    expect(chain.read).toBe(3)
  })

  it('is not read at all where there is none', async () => {
    const chain = new Chain(50)
    expect(await requestsSince(chain.commits(), new Set())).toEqual({ after: new Map(), requests: [] })
    expect(chain.read).toBe(0)
  })

  it('does not tell of a base that is not in the chain', async () => {
    const { after } = await requestsSince(new Chain(3).commits(), new Set(['c3', 'elsewhere']))
    expect([...after.keys()]).toEqual(['c3'])
  })

  it('is read for 1,024 commits: a base further back is out of sight', async () => {
    const [length, last] = [1100, 1100 - 1024]
    const chain = new Chain(length)
    const { after } = await requestsSince(chain.commits(), new Set([`c${last}`, `c${last - 1}`]))
    expect([...after]).toEqual([[`c${last}`, 1024]])
    expect(chain.read).toBe(1025)
  })
})
