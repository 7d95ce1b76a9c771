import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Answer } from './answer.js'

interface Operation {
  /** Null if it takes no body. */
  readonly request: object | null
  /** By status; null = without a body. */
  readonly responses: Readonly<Record<string, object | null>>
}

interface Description {
  readonly operations: Readonly<Record<string, Operation>>
  readonly schemas: Readonly<Record<string, object>>
}

const read = (): Description =>
  JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as Description

/** GitHub's word on what is valid; `operation` is `GET /repos/{owner}/{repo}`. */
export interface OpenApi {
  /** What is wrong with a request's body, or null. */
  readonly checkRequest: (operation: string, body: unknown) => string | null
  /** What is wrong with an answer, or null. A status that is not described must carry GitHub's basic error. */
  readonly checkAnswer: (operation: string, answer: Answer) => string | null
}

let shared: OpenApi | undefined

/** Compiled once, for it takes a while. */
export const openApi = (): OpenApi => (shared ??= compile(read()))

function compile({ operations, schemas }: Description): OpenApi {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
      uri: /^https?:\/\/[^\s{}]+$/,
      email: true,
      int64: true,
    },
    schemas: { ...schemas },
  })
  const validators = new Map<object, ValidateFunction>()
  const validate = (schema: object | null, value: unknown): string | null => {
    if (schema === null) return value === undefined ? null : 'has a body, but must have none'
    const validator = validators.get(schema) ?? ajv.compile(schema)
    validators.set(schema, validator)
    return validator(value) ? null : ajv.errorsText(validator.errors, { dataVar: 'body' })
  }
  const find = (operation: string): Operation => {
    const found = operations[operation]
    if (found === undefined) throw new Error(`openapi.json has no operation ${operation}`)
    return found
  }
  return {
    checkRequest: (operation, body) => {
      const { request } = find(operation)
      return request === null ? null : validate(request, body ?? {})
    },
    checkAnswer: (operation, { status, body }) => {
      const described = find(operation).responses[status]
      if (described === undefined && status < 400) return `has the status ${status}, which is not described`
      return validate(described === undefined ? { $ref: 'basic-error' } : described, body)
    },
  }
}
