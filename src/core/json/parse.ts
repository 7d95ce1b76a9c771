import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { type Position, positionAt } from './position.js'
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

/**
 * The position of the value at a path (keys as strings, array indexes as numbers), or of its nearest ancestor that
 * exists. In a text that `parseJson` refuses, the position of the problem.
 */
export function positionOf(text: string, path: (string | number)[]): Position {
  const problem = firstProblem(text, { uniqueKeys: false })
  if (problem !== undefined) return { line: problem.line, column: problem.column }
  const root = parseTree(text)
  let offset = 0
  for (let length = 0; root !== undefined && length <= path.length; length++) {
    offset = findNodeAtLocation(root, path.slice(0, length))?.offset ?? offset
  }
  return positionAt(text, offset)
}

function parseHarmless(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    return isHarmless(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Goes level by level instead of recursing, so that no depth can overflow the stack. */
function isHarmless(root: JsonValue): boolean {
  let level: object[] = [[root]]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false
    const next: object[] = []
    for (const container of level) {
      if (Object.hasOwn(container, FORBIDDEN_KEY)) return false
      for (const child of Object.values(container)) {
        if (isContainer(child)) next.push(child)
        // JSON has no Infinity: `1e999` could be read and never be written.
        else if (typeof child === 'number' && !Number.isFinite(child)) return false
      }
    }
    level = next
  }
  return true
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
