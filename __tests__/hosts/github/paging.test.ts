import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { IssuePages, nextCursor, PullRequestPages } from '../../../src/hosts/github/paging.js'
import type { Connection, IssueNode, PullRequestNode } from '../../../src/hosts/github/queries.js'

/** Seconds since 1970 of the last update of each pull request, by number. */
type Times = Map<number, number>

/** A page as GitHub gives it: newest update first, after a place in what is there by then. */
function pageOf(times: Times, cursor: string | null, size: number): Connection<PullRequestNode> {
  const after = cursor === null ? null : (JSON.parse(cursor) as [number, number])
  const rest = [...times]
    .sort(([a, at], [b, bt]) => bt - at || b - a)
    .filter(([number, time]) => after === null || time < after[0] || (time === after[0] && number < after[1]))
  const shown = rest.slice(0, size)
  const last = shown.at(-1)
  return {
    nodes: shown.map(([number, time]) => ({
      number,
      updatedAt: new Date(time * 1000).toISOString(),
    })) as PullRequestNode[],
    pageInfo: {
      hasNextPage: rest.length > size,
      endCursor: last === undefined ? null : JSON.stringify([last[1], last[0]]),
    },
  }
}

/** Reads all pages; gives how many. @param between what happens after a page, by its number */
function read(times: Times, size: number, between: (page: number) => void = () => undefined) {
  const pages = new PullRequestPages(0)
  let count = 0
  while (!pages.done && count < 1000) {
    count += 1
    pages.take(pageOf(times, pages.cursor, size))
    between(count)
  }
  return { count, numbers: [...pages.pullRequests.keys()].sort((a, b) => a - b) }
}

const numbered = (length: number, timeOf: (number: number) => number): Times =>
  new Map(Array.from({ length }, (_, index) => [index + 1, timeOf(index + 1)]))

describe('pull requests, newest update first', () => {
  it.each([
    ['one page', 100, 1],
    ['two pages', 101, 4],
    ['three pages', 201, 6],
  ])('of one second on %s are read, and looked through once more', (_, length, count) => {
    const times = numbered(length, () => 5)
    expect(read(times, 100)).toEqual({ count, numbers: [...times.keys()] })
  })

  it('of different times on several pages are followed by a look at the first page', () => {
    expect(
      read(
        numbered(250, (number) => number),
        100,
      ).count,
    ).toBe(4)
  })

  it('are all read, whatever is updated between two pages', () => {
    const updates = fc.array(fc.array(fc.nat(60), { maxLength: 8 }), { maxLength: 30 })
    const starts = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(starts, updates, fc.integer({ min: 1, max: 12 }), (first, moves, size) => {
        const times = numbered(first.length, (number) => first[number - 1] ?? 0)
        let now = 10
        const { count, numbers } = read(times, size, (page) => {
          for (const number of moves[page - 1] ?? []) if (times.has(number)) times.set(number, (now += 1))
        })
        expect(count).toBeLessThan(1000)
        expect(numbers).toEqual([...times.keys()])
      }),
    )
  })
})

describe('a cursor', () => {
  it.each([
    ['null', { hasNextPage: true, endCursor: null }, 'a'],
    ['the same again', { hasNextPage: true, endCursor: 'a' }, 'a'],
  ])('that is %s ends the reading with an error', (_, pageInfo, previous) => {
    expect(() => nextCursor(pageInfo, previous)).toThrow('not where it begins')
    const issues = new IssuePages()
    const page = (endCursor: string | null): Connection<IssueNode> => ({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor },
    })
    issues.take(page(previous))
    expect(() => {
      issues.take(page(pageInfo.endCursor))
    }).toThrow('not where it begins')
  })
})
