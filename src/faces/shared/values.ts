import { InputError } from '../../core/errors.js'
import { maxNumberLength, readNumber as readExactly } from '../../core/json/exact-number.js'
import { findDuplicateKey, parseJson } from '../../core/json/parse.js'
import { quote } from '../../core/quote.js'
import type { JsonValue } from '../../core/json/value.js'
import type { ValueKind } from '../../core/operations/definition.js'

/** The text of an input, before anything is read out of it. */
export interface RawInput {
  readonly text: string
  /** How messages call the input: `agent`, `--agent`, `agent-file (new.json)`. */
  readonly label: string
}

const wrong = ({ text, label }: RawInput, expected: string): InputError =>
  new InputError(`${label}: must be ${expected}, not ${quote(text)}`)

/** The spellings of YAML 1.2's core schema. */
function readBoolean(given: RawInput): boolean {
  if (/^(true|True|TRUE)$/.test(given.text)) return true
  if (/^(false|False|FALSE)$/.test(given.text)) return false
  throw wrong(given, 'true or false')
}

function readInteger(given: RawInput): number {
  const value = Number(given.text)
  if (/^-?(0|[1-9]\d*)$/.test(given.text) && Number.isSafeInteger(value)) return value
  throw wrong(given, 'a whole number such as 3')
}

/** Numbers as JSON writes them: no `0x10`, no `1_000`, no `Infinity`. */
function readNumber(given: RawInput): number {
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(given.text)
  if (!isNumber || given.text.length > maxNumberLength || !Number.isFinite(Number(given.text)))
    throw wrong(given, 'a number such as 1.5')
  const value = readExactly(given.text)
  if (typeof value === 'number') return value
  throw wrong(given, `a number with fewer digits, such as ${value.valueOf()}`)
}

function readJson({ text, label }: RawInput): JsonValue {
  const parsed = parseJson(text)
  // Of two equal keys JSON.parse keeps the last one silently, but one of the two was a mistake.
  const problem = parsed.ok ? findDuplicateKey(text) : parsed.problem
  if (problem !== null) {
    throw new InputError(`${label}: line ${problem.line}, column ${problem.column}: ${problem.message}`)
  }
  if (parsed.ok) return parsed.value
  throw new InputError(`${label}: not JSON`)
}

function readList(given: RawInput): JsonValue {
  if (given.text.trimStart().startsWith('[')) return readJson(given)
  const items = given.text.split(/[,\r\n]/).map((item) => item.trim())
  return items.filter((item) => item !== '')
}

/**
 * Reads the value that a text stands for.
 * @throws InputError naming the input
 */
export function readValue(kind: ValueKind, given: RawInput): JsonValue {
  switch (kind) {
    case 'text':
      return given.text
    case 'integer':
      return readInteger(given)
    case 'number':
      return readNumber(given)
    case 'boolean':
      return readBoolean(given)
    case 'json':
      return readJson(given)
    case 'list':
      return readList(given)
  }
}
