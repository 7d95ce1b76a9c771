import { agentKeys } from '../../generated/defaults.js'
import { InputError } from '../errors.js'
import type { Finding } from './findings.js'
import { agentIdOf, configPath, hallOfFamePath, metadataPath, type Unreadable } from './files.js'
import { identifierProblem } from './identifier.js'
import { editJson, printJson } from '../json/edit.js'
import { findDuplicateKey, parseJson, positionOf, type JsonProblem } from '../json/parse.js'
import { FORBIDDEN_KEY, MAX_DEPTH } from '../json/problem.js'
import { isObject, type JsonObject, type JsonValue } from '../json/value.js'
import { componentNames } from '../scoring.js'
import { schemaProblems, type SchemaName } from './schema.js'

/** A record, or what is wrong with its file. */
export type Decoded =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const unreadableHelp: Record<Unreadable['unreadable'], string> = {
  symlink: 'Links are never followed; replace it by a file.',
  submodule: 'A submodule cannot be a record; remove it.',
  folder: 'A folder cannot be a record; remove it.',
  'not-utf8': 'Save the file as UTF-8.',
  'not-a-record': 'Remove it; the registry keeps records only.',
  'too-large': 'Remove what does not belong into a record.',
}

function schemaOf(path: string): SchemaName | null {
  if (path === configPath) return 'config'
  if (path === metadataPath) return 'metadata'
  if (path === hallOfFamePath) return 'hallOfFame'
  return agentIdOf(path) === null ? null : 'agent'
}

const fail = (finding: Omit<Finding, 'severity'>): Decoded => ({
  ok: false,
  findings: [{ severity: 'error', ...finding }],
})

const jsonFinding = (file: string, problem: JsonProblem): Omit<Finding, 'severity'> => ({
  file,
  ...problem,
  help: 'Correct the file by hand, or restore an earlier version of it.',
})

function identityFinding(id: string, value: JsonObject): { field: string; message: string } | null {
  const problem = identifierProblem(id)
  if (problem !== null) return { field: '', message: `the file name is no id: ${problem}` }
  if (value['id'] === id) return null
  return { field: 'id', message: `the id ${JSON.stringify(value['id'])} differs from the file name "${id}"` }
}

function weighsNothing(config: JsonValue): boolean {
  const weights = isObject(config) ? config['metrics_weight'] : undefined
  return isObject(weights) && componentNames.every((name) => (weights[name] ?? 0) === 0)
}

/**
 * Reads one record.
 * @param path below the root
 * @param file the path as messages give it
 */
export function decode(path: string, file: string, content: string | Unreadable): Decoded {
  const at = { file, line: 1, column: 1 }
  if (typeof content !== 'string') {
    const kind = content.unreadable
    return fail({
      ...at,
      code: 'unreadable',
      message: `the record is unreadable (${kind})`,
      help: unreadableHelp[kind],
    })
  }
  const parsed = parseJson(content)
  if (!parsed.ok) return fail(jsonFinding(file, parsed.problem))
  const schema = schemaOf(path)
  if (schema === null) return { ok: true, value: parsed.value }
  const problems = schemaProblems(schema, parsed.value)
  if (problems.length > 0) {
    const findings = problems.map(({ path: field, message }): Finding => ({
      code: 'schema',
      severity: 'error',
      file,
      ...positionOf(content, [...field]),
      message,
      help: 'Correct the field; `schemas/` describes every field.',
    }))
    return { ok: false, findings }
  }
  if (path === configPath && weighsNothing(parsed.value)) {
    return fail({
      file,
      code: 'no-weight',
      ...positionOf(content, ['metrics_weight']),
      message: 'metrics_weight weighs no component, so every agent would score 0',
      help: 'Give at least one component a weight above 0.',
    })
  }
  const id = agentIdOf(path)
  const identity = id === null || !isObject(parsed.value) ? null : identityFinding(id, parsed.value)
  if (identity === null) return { ok: true, value: parsed.value }
  return fail({
    file,
    code: 'id-mismatch',
    ...positionOf(content, [identity.field]),
    message: identity.message,
    help: 'Name the file after the id of its agent.',
  })
}

/** The finding for a key that stands twice in one object of a readable file; null where none does. */
export function duplicateKey(file: string, text: string): Finding | null {
  const problem = findDuplicateKey(text)
  return problem === null ? null : { severity: 'error', ...jsonFinding(file, problem) }
}

/** Puts the fields that the schema names first, in its order; others follow as they came. */
export function inSchemaOrder(agent: JsonObject): JsonObject {
  const known = agentKeys.filter((key) => Object.hasOwn(agent, key)).map((key) => [key, agent[key]] as const)
  const other = Object.entries(agent).filter(([key]) => !agentKeys.includes(key))
  return Object.fromEntries([...known, ...other]) as JsonObject
}

/** Why a text that holds a value would be refused when it is read; null where it would not. Overflows no stack. */
function unwritable(root: JsonValue): string | null {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    const next: JsonValue[] = []
    for (const value of level) {
      if (typeof value === 'number' && !Number.isFinite(value)) return `JSON has no number ${value}`
      if (typeof value !== 'object' || value === null) continue
      if (depth === MAX_DEPTH) return `nested more than ${MAX_DEPTH} levels deep`
      if (Object.hasOwn(value, FORBIDDEN_KEY)) return `the key "${FORBIDDEN_KEY}" is not allowed`
      for (const child of Object.values<JsonValue>(value)) next.push(child)
    }
    level = next
  }
  return null
}

/**
 * Writes a record: into the text of the existing file, of which only what differs is touched, or as a new file.
 * @param file the path as messages give it
 * @param existing JSON in which no key stands twice in one object
 * @throws InputError where the value could not be read again
 */
export function encode(file: string, existing: string | undefined, value: JsonValue): string {
  const problem = unwritable(value)
  if (problem !== null) throw new InputError(`${file}: ${problem}`)
  return existing === undefined ? printJson(value) : editJson(existing, value)
}
