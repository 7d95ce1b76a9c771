import { isDeepStrictEqual } from 'node:util'
import type { Values } from './workflow.js'

/** The legs of an evaluated matrix, in the order of GitHub's documentation; throws where there are none. */
export function legsOf(matrix: unknown): Values[] {
  if (typeof matrix !== 'object' || matrix === null) throw new Error('the matrix is no object')
  const { include = [], exclude, ...vectors } = matrix as Record<string, unknown>
  if (exclude !== undefined) throw new Error('the runner does not know exclude')
  let legs: Values[] = [{}]
  for (const [name, values] of Object.entries(vectors)) {
    if (!Array.isArray(values) || values.length === 0) {
      throw new Error(`Matrix vector '${name}' does not contain any values`)
    }
    legs = legs.flatMap((leg) => values.map((value: unknown) => ({ ...leg, [name]: value })))
  }
  const names = Object.keys(vectors)
  const all = withIncluded(names.length === 0 ? [] : legs, include as Values[], names)
  if (all.length === 0) throw new Error('Matrix must define at least one vector')
  return all
}

/** Adds each object to the combinations that it contradicts in no vector, or else makes it one of its own. */
function withIncluded(legs: Values[], included: readonly Values[], vectors: readonly string[]): Values[] {
  const extended = [...legs]
  const extra: Values[] = []
  for (const addition of included) {
    const fits = legs.flatMap((leg, index) =>
      vectors.every((name) => !(name in addition) || isDeepStrictEqual(addition[name], leg[name]))
        ? [index]
        : [],
    )
    for (const index of fits) extended[index] = { ...extended[index], ...addition }
    if (fits.length === 0) extra.push(addition)
  }
  return [...extended, ...extra]
}
