import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { ExactNumber, mayHoldExactNumbers, readNumber } from './exact-number.js'
import { lineStarts, type Position, positionIn } from './position.js'
import { firstProblem, FORBIDDEN_KEY, type JsonProblem, MAX_DEPTH } from './problem.js'
import type { JsonValue } from './value.js'

export type { JsonProblem }

export type ParsedJson = { ok: true; value: JsonValue } | { ok: false; problem: JsonProblem }

/**
 * Parses a text as strict JSON. Refuses values nested too deeply, and the key `__proto__`, with which a value could
 * change the prototype of an object it is copied to. Of two equal keys the last one counts, as in `JSON.parse`. Numbers
 * keep their decimal value: what no double stands for is an `ExactNumber`.
 * @param maxDepth how many objects and arrays may stand inside one another
 */
export function parseJson(text: string, maxDepth = MAX_DEPTH): ParsedJson {
  const value = parseHarmless(text, maxDepth)
  if (value !== undefined) return { ok: true, value }
  const unexplained: JsonProblem = { code: 'malformed-json', message: 'not JSON', line: 1, column: 1 }
  return { ok: false, problem: firstProblem(text, { uniqueKeys: false, maxDepth }) ?? unexplained }
}

/**
 * Finds the first key that an object of the text has twice: `JSON.parse` keeps the last of the two, other readers the
 * first. A text that cannot be read to its end is answered with the problem that stopped the search.
 */
export function findDuplicateKey(text: string): JsonProblem | null {
  return firstProblem(text, { uniqueKeys: true }) ?? null
}

interface Located {
  readonly text: string
  readonly problem: JsonProblem | undefined
  readonly root: Node | undefined
  readonly starts: readonly number[]
}

/** The text that was asked about last. Findings of one file come one after the other, and may be thousands. */
let latest: Located | undefined

function located(text: string): Located {
  if (latest?.text === text) {
    // An equal text that is another string would be compared character by character each time.
    latest = { ...latest, text }
    return latest
  }
  const problem = firstProblem(text, { uniqueKeys: false })
  latest = {
    text,
    problem,
    root: problem === undefined ? parseTree(text) : undefined,
    starts: lineStarts(text),
  }
  return latest
}

/**
 * The position of the value at a path (keys as strings, array indexes as numbers), or of its nearest ancestor that
 * exists. In a text that `parseJson` refuses, the position of the problem.
 */
export function positionOf(text: string, path: (string | number)[]): Position {
  const { problem, root, starts } = located(text)
  if (problem !== undefined) return { line: problem.line, column: problem.column }
  let offset = 0
  for (let length = 0; root !== undefined && length <= path.length; length++) {
    offset = findNodeAtLocation(root, path.slice(0, length))?.offset ?? offset
  }
  return positionIn(starts, offset)
}

function parseHarmless(text: string, maxDepth: number): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    if (!isHarmless(value, maxDepth)) return undefined
    return mayHoldExactNumbers(text) ? parseWithExactNumbers(text, maxDepth) : value
  } catch {
    return undefined
  }
}

/** Parses a text that `JSON.parse` has accepted, but would round numbers of. */
function parseWithExactNumbers(text: string, maxDepth: number): JsonValue | undefined {
  // A value that `JSON.parse` dropped for an equal key may be nested deep enough to overflow the stack here.
  if (firstProblem(text, { uniqueKeys: false, maxDepth }) !== undefined) return undefined
  const root = parseTree(text)
  return root === undefined ? undefined : toExactValue(text, root)
}

function toExactValue(text: string, node: Node): JsonValue {
  const { type, offset, length, children = [] } = node
  switch (type) {
    case 'object':
      return Object.fromEntries(
        children.flatMap(({ children: [key, inner] = [] }) =>
          key === undefined || inner === undefined
            ? []
            : [[String(key.value), toExactValue(text, inner)] as const],
        ),
      )
    case 'array':
      return children.map((child): JsonValue => toExactValue(text, child))
    case 'number':
      return readNumber(text.slice(offset, offset + length))
    default:
      return node.value as null | boolean | string
  }
}

/** @param maxDepth bounds the recursion, so that no nesting can overflow the stack */
function isHarmless(value: JsonValue, maxDepth: number): boolean {
  // JSON has no Infinity: `1e999` could be read and never be written.
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return true
  if (maxDepth === 0 || Object.hasOwn(value, FORBIDDEN_KEY)) return false
  for (const child of Object.values<JsonValue>(value)) if (!isHarmless(child, maxDepth - 1)) return false
  return true
}
