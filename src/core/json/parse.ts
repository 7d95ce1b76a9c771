import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { ExactNumber, mayHoldExactNumbers, readNumber } from './exact-number.js'
import {
  depthLimit,
  findFirstProblem,
  findLineStarts,
  forbiddenKey,
  type JsonProblem,
  locateInLines,
  type Position,
} from './problem.js'
import type { JsonValue } from './value.js'

export type { JsonProblem }

export type ParsedJson = { ok: true; value: JsonValue } | { ok: false; problem: JsonProblem }

/**
 * Parses a text as strict JSON. Refuses values that are nested too deeply. Refuses the key `__proto__`: a copy of such a value
 * could change the prototype of another object. Of two equal keys the last counts, as in `JSON.parse`. Numbers keep their
 * decimal value: a number that no double represents is an `ExactNumber`.
 * @param maxDepth levels of nested objects and arrays
 */
export function parseJson(text: string, maxDepth = depthLimit): ParsedJson {
  const value = parseHarmless(text, maxDepth)
  if (value !== undefined) return { ok: true, value }
  const unexplained: JsonProblem = { code: 'malformed-json', message: 'not JSON', line: 1, column: 1 }
  return { ok: false, problem: findFirstProblem(text, { uniqueKeys: false, maxDepth }) ?? unexplained }
}

/**
 * Finds the first key that an object of the text has twice: `JSON.parse` keeps the last, other readers the first.
 * In a text that is not JSON, gives the first problem.
 */
export function findDuplicateKey(text: string): JsonProblem | null {
  return findFirstProblem(text, { uniqueKeys: true }) ?? null
}

interface AnalysedText {
  readonly text: string
  readonly problem: JsonProblem | undefined
  readonly root: Node | undefined
  readonly starts: readonly number[]
}

/** The text of the last call. Thousands of findings of one file may be located one after the other. */
let latestText: AnalysedText | undefined

function analyseText(text: string): AnalysedText {
  if (latestText?.text === text) {
    // An equal text that is another string would be compared character by character each time.
    latestText = { ...latestText, text }
    return latestText
  }
  const problem = findFirstProblem(text, { uniqueKeys: false })
  latestText = {
    text,
    problem,
    root: problem === undefined ? parseTree(text) : undefined,
    starts: findLineStarts(text),
  }
  return latestText
}

/**
 * Gives the position of the value at a path (keys as strings, array indexes as numbers), or of its nearest ancestor that
 * exists. In a text that `parseJson` refuses, gives the position of the problem.
 */
export function locateValue(text: string, path: (string | number)[]): Position {
  const { problem, root, starts } = analyseText(text)
  if (problem !== undefined) return { line: problem.line, column: problem.column }
  let offset = 0
  for (let length = 0; root !== undefined && length <= path.length; length++) {
    offset = findNodeAtLocation(root, path.slice(0, length))?.offset ?? offset
  }
  return locateInLines(starts, offset)
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

/** Parses a text that `JSON.parse` accepts, with numbers that `JSON.parse` would round. */
function parseWithExactNumbers(text: string, maxDepth: number): JsonValue | undefined {
  // `JSON.parse` drops the first of two equal keys: its value may be nested deep enough to overflow the stack here.
  if (findFirstProblem(text, { uniqueKeys: false, maxDepth }) !== undefined) return undefined
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

/** @param maxDepth the limit keeps nested values from overflowing the stack */
function isHarmless(value: JsonValue, maxDepth: number): boolean {
  // JSON has no Infinity: `1e999` could be read and not be written.
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return true
  if (maxDepth === 0 || Object.hasOwn(value, forbiddenKey)) return false
  for (const child of Object.values<JsonValue>(value)) if (!isHarmless(child, maxDepth - 1)) return false
  return true
}
