import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { lineStarts, type Position, positionIn } from './position.js'
import { firstProblem, FORBIDDEN_KEY, type JsonProblem, MAX_DEPTH } from './problem.js'
import type { JsonValue } from './value.js'

export type { JsonProblem }

export type ParsedJson = { ok: true; value: JsonValue } | { ok: false; problem: JsonProblem }

/**
 * Parses a text as strict JSON. Refuses values nested too deeply, and the key `__proto__`, with which a value could
 * change the prototype of an object it is copied to. Of two equal keys the last one counts, as in `JSON.parse`.
 */
export function parseJson(text: string): ParsedJson {
  const value = parseHarmless(text)
  if (value !== undefined) return { ok: true, value }
  const unexplained: JsonProblem = { code: 'malformed-json', message: 'not JSON', line: 1, column: 1 }
  return { ok: false, problem: firstProblem(text, { uniqueKeys: false }) ?? unexplained }
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

function parseHarmless(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    return isHarmless(value, 0) ? value : undefined
  } catch {
    return undefined
  }
}

/** @param depth of `value`: bounds the recursion, so that no nesting can overflow the stack */
function isHarmless(value: JsonValue, depth: number): boolean {
  // JSON has no Infinity: `1e999` could be read and never be written.
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth >= MAX_DEPTH || Object.hasOwn(value, FORBIDDEN_KEY)) return false
  for (const child of Object.values(value)) if (!isHarmless(child, depth + 1)) return false
  return true
}
