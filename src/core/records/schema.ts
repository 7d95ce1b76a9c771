import type { ErrorObject } from 'ajv'
import validators from '../../generated/validators.cjs'
import { looksLikeTimestamp, timestampPattern } from '../timestamp.js'
import { ExactNumber } from '../json/exact-number.js'
import { holdsExactNumber, roundNumbers, type JsonValue } from '../json/value.js'
import { quote } from '../quote.js'

export type SchemaName = keyof typeof validators

/** A problem of a value by its schema. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[]
  /** Begins with the field: `traits.creativity must be at most 100`. */
  readonly message: string
}

/** Largest number of problems of one value: hostile input could produce millions. */
const problemLimit = 20

function parseErrorPath(error: ErrorObject): (string | number)[] {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return steps.map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step))
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Gets the part of a value at a path; undefined where there is none. */
const getPart = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (outer, step) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, step) : undefined),
    value,
  )

const formatValues = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ')

/** @param found the value that breaks the schema */
function describeExpectation(error: ErrorObject, found: unknown): string {
  const params = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'required':
      return `lacks the field ${quote(String(params['missingProperty']))}`
    case 'additionalProperties':
      return `has the unknown field ${quote(String(params['additionalProperty']))}`
    case 'type': {
      const types = [params['type']].flat().map(String)
      if (found instanceof ExactNumber && types.some((type) => type === 'number' || type === 'integer'))
        return `has too many digits: write ${found.valueOf()}, not ${shorten(found.text)}`
      return `must be ${types.join(' or ')}`
    }
    case 'enum':
      return `must be one of ${formatValues(params['allowedValues'] as unknown[])}`
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`
    case 'minimum':
      return `must be at least ${String(params['limit'])}`
    case 'maximum':
      return `must be at most ${String(params['limit'])}`
    case 'minLength':
    case 'minItems':
      return 'must not be empty'
    case 'maxItems':
      return `must have at most ${String(params['limit'])} entries`
    case 'discriminator':
      return 'is not an operation that is allowed here'
    case 'pattern':
      if (error.propertyName !== undefined)
        return `has the key ${quote(error.propertyName)}, which is not an allowed identifier`
      if (params['pattern'] !== timestampPattern) return 'is not an allowed identifier'
      return typeof found === 'string' && looksLikeTimestamp(found)
        ? `must be a time that exists, which ${found} does not`
        : 'must be an ISO 8601 timestamp such as "2026-01-31T12:00:00Z"'
    default:
      return error.message ?? 'is not valid'
  }
}

/** Writes a path for people: `agent.traits.creativity`, `[2].id`, `metrics["agent-1"]`. */
export function formatField(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^\w+$/.test(step)) return `[${quote(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')
}

function listErrors(name: SchemaName, value: unknown): { path: (string | number)[]; error: ErrorObject }[] {
  const validate = validators[name]
  if (validate(value)) return []
  return (validate.errors ?? []).map((error) => ({ path: parseErrorPath(error), error }))
}

/** Checks a list entry by entry, up to the limit: the errors of millions of bad entries would fill the memory. */
function listEntryErrors(name: SchemaName, entries: readonly unknown[]): ReturnType<typeof listErrors> {
  const all: ReturnType<typeof listErrors> = []
  for (const [index, entry] of entries.entries()) {
    all.push(...listErrors(name, entry).map(({ path, error }) => ({ path: [index, ...path], error })))
    if (all.length >= problemLimit) break
  }
  return all
}

/**
 * Finds the first problems of a value by a schema of `schemas/`. Empty where the value is valid. A double must represent each
 * number that the schema describes.
 * @param entrySchema the schema of each entry where the value is a list; null for other values
 */
export function schemaProblems(
  name: SchemaName,
  value: unknown,
  entrySchema: SchemaName | null = null,
): SchemaProblem[] {
  const findErrors = (part: unknown): ReturnType<typeof listErrors> =>
    entrySchema !== null && Array.isArray(part) ? listEntryErrors(entrySchema, part) : listErrors(name, part)
  const found = findErrors(value)
  // The validator takes an ExactNumber for an object, so it must accept the nearest double too.
  const errors =
    found.length === 0 && holdsExactNumber(value) ? findErrors(roundNumbers(value as JsonValue)) : found
  return errors
    .filter(({ error: { keyword } }) => !['oneOf', 'anyOf', 'propertyNames'].includes(keyword))
    .slice(0, problemLimit)
    .map(({ path, error }) => {
      const field = formatField(path)
      return {
        path,
        message: `${field === '' ? 'the value' : field} ${describeExpectation(error, getPart(value, path))}`,
      }
    })
}
