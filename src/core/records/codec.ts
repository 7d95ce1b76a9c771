import { agentKeys } from '../../generated/defaults.js'
import { InputError } from '../errors.js'
import type { Finding } from './findings.js'
import type { RecordAddress, Unreadable } from './files.js'
import { findIdentifierProblem } from './identifier.js'
import type { RecordProblem } from './kind.js'
import { editJson, printJson } from '../json/edit.js'
import { ExactNumber, mayHoldExactNumbers } from '../json/exact-number.js'
import { findDuplicateKey, parseJson, locateValue, type JsonProblem } from '../json/parse.js'
import { depthLimit, forbiddenKey } from '../json/problem.js'
import { isObject, roundNumbers, type JsonObject, type JsonValue } from '../json/value.js'
import { schemaProblems } from './schema.js'

/** A record, or the findings of its file. */
export type Decoded =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const unreadableHelp: Record<Unreadable['unreadable'], string> = {
  symlink: 'Replace the link by a file; links are never followed.',
  submodule: 'A submodule cannot be a record; remove the submodule.',
  folder: 'A folder cannot be a record; remove the folder.',
  'not-utf8': 'Save the file as UTF-8.',
  'not-a-record': 'Remove the file; the registry keeps records only.',
  'too-large': 'Remove the parts that do not belong in a record.',
}

const fail = (finding: Omit<Finding, 'severity'>): Decoded => ({
  ok: false,
  findings: [{ severity: 'error', ...finding }],
})

const toJsonFinding = (file: string, problem: JsonProblem): Omit<Finding, 'severity'> => ({
  file,
  ...problem,
  help: 'Correct the file by hand, or restore an earlier version of it.',
})

/** Checks that the file name is the id of the record, in the folder of a kind. */
function findIdentityProblem({ kind, id }: RecordAddress, value: JsonValue): RecordProblem | null {
  if ('file' in kind.location || !isObject(value)) return null
  const problem = findIdentifierProblem(id)
  const help = `Name the file after the id of its ${kind.name}.`
  if (problem !== null)
    return { code: 'id-mismatch', field: '', message: `the file name is not an id: ${problem}`, help }
  if (value['id'] === id) return null
  const message = `the id ${JSON.stringify(value['id'])} differs from the file name "${id}"`
  return { code: 'id-mismatch', field: 'id', message, help }
}

/**
 * Reads one record.
 * @param file the path as messages give it
 */
export function decode(address: RecordAddress, file: string, content: string | Unreadable): Decoded {
  if (typeof content !== 'string') {
    const reason = content.unreadable
    const message = `the record is unreadable (${reason})`
    return fail({ file, line: 1, column: 1, code: 'unreadable', message, help: unreadableHelp[reason] })
  }
  const parsed = parseJson(content)
  if (!parsed.ok) return fail(toJsonFinding(file, parsed.problem))
  const { value } = parsed
  // Decisions count with the nearest double, so the double is what the schema is about. The digits stay in the record.
  const counted = mayHoldExactNumbers(content) ? roundNumbers(value) : value
  const problems = schemaProblems(address.kind.name, counted, address.kind.entrySchema)
  if (problems.length > 0) {
    const findings = problems.map(({ path: field, message }): Finding => ({
      code: 'schema',
      severity: 'error',
      file,
      ...locateValue(content, [...field]),
      message,
      help: 'Correct the field; `schemas/` describes every field.',
    }))
    return { ok: false, findings }
  }
  const problem = address.kind.check(value) ?? findIdentityProblem(address, value)
  if (problem === null) return { ok: true, value }
  const { code, field, message, help } = problem
  return fail({ file, code, ...locateValue(content, [field]), message, help })
}

/** Finds the first key that one object of a readable file has twice; null where there is none. */
export function checkDuplicateKeys(file: string, text: string): Finding | null {
  const problem = findDuplicateKey(text)
  return problem === null ? null : { severity: 'error', ...toJsonFinding(file, problem) }
}

/** Puts the fields of the schema first, in the order of the schema. Other fields follow in their own order. */
export function orderBySchema(agent: JsonObject): JsonObject {
  const known = agentKeys.filter((key) => Object.hasOwn(agent, key)).map((key) => [key, agent[key]] as const)
  const other = Object.entries(agent).filter(([key]) => !agentKeys.includes(key))
  return Object.fromEntries([...known, ...other]) as JsonObject
}

/** Says why the text of a value would be refused by a reader; null where it would not. Safe for any depth of nesting. */
function findUnwritable(root: JsonValue): string | null {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    const next: JsonValue[] = []
    for (const value of level) {
      if (typeof value === 'number' && !Number.isFinite(value)) return `JSON has no number ${value}`
      if (typeof value !== 'object' || value === null || value instanceof ExactNumber) continue
      if (depth === depthLimit) return `nested more than ${depthLimit} levels deep`
      if (Object.hasOwn(value, forbiddenKey)) return `the key "${forbiddenKey}" is not allowed`
      for (const child of Object.values<JsonValue>(value)) next.push(child)
    }
    level = next
  }
  return null
}

/**
 * Writes a record as a new file, or into the text of the existing file. Parts with the same value keep their text.
 * @param file the path as messages give it
 * @param existing JSON without an object that has a key twice
 * @throws InputError where the value could not be read again
 */
export function encode(file: string, existing: string | undefined, value: JsonValue): string {
  const problem = findUnwritable(value)
  if (problem !== null) throw new InputError(`${file}: ${problem}`)
  return existing === undefined ? printJson(value) : editJson(existing, value)
}
