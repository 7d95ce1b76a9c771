import type { History } from './history.js'
import type { HistoryQueries } from './history-queries.js'

/** What one push by a writer brought to the branch. */
export interface RecordedPush {
  /** The head that it took the place of, and the one that it made. */
  readonly before: string | null
  readonly head: string
  readonly since: number
  /** Oldest first; where the head was not built on the one before it, the head alone. */
  readonly commits: readonly string[]
}

export function findPushes(queries: HistoryQueries, { heads }: History): RecordedPush[] {
  return heads.flatMap(({ commit: head, since, foreign }, index) => {
    const before = heads[index - 1]
    if (head === null || foreign !== null || before === undefined) return []
    return [{ before: before.commit, head, since, commits: commitsBroughtBy(queries, before.commit, head) }]
  })
}

function commitsBroughtBy(queries: HistoryQueries, before: string | null, head: string): readonly string[] {
  const chain = queries.chain(head)
  const end = before === null ? chain.length : chain.indexOf(before)
  return end <= 0 ? [head] : chain.slice(0, end).reverse()
}
