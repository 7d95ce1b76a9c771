import { schema as published } from '@octokit/graphql-schema'
import {
  buildSchema,
  defaultFieldResolver,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import type { Answer } from './answer.js'
import { UnsupportedError } from './connection.js'
import { queryRoot } from './graphql-root.js'
import type { Viewing } from './graphql-items.js'
import { measureQuery } from './query-limits.js'
import type { RateLimit } from './rate-limit.js'

export interface GraphQLRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

let built: GraphQLSchema | undefined

/** GitHub's own; built once, for it takes a while. */
const schema = (): GraphQLSchema => (built ??= buildSchema(published.idl, { assumeValidSDL: true }))

/** Reads a request's body; null if it is none. */
export function parseRequest(body: string): GraphQLRequest | null {
  try {
    const request = JSON.parse(body) as Partial<GraphQLRequest> | null
    return typeof request?.query === 'string' ? { ...request, query: request.query } : null
  } catch {
    return null
  }
}

export function operationName({ query, operationName: chosen }: GraphQLRequest): string | undefined {
  return chosen ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1]
}

/**
 * Answers as GitHub does: 200 even with errors. What could not be answered for a defect of the query or a gap of the
 * emulator is told to `fault`, too.
 */
export async function answerGraphQL(
  request: GraphQLRequest,
  viewing: Viewing,
  rateLimit: RateLimit,
  fault: (message: string) => void,
): Promise<Answer> {
  const report = (errors: readonly GraphQLError[]): Answer => {
    for (const error of errors) fault(`GraphQL query ${operationName(request) ?? ''}: ${error.message}`)
    return errorAnswer(errors)
  }
  const { query, variables } = request
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    return report([error as GraphQLError])
  }
  const invalid = validate(schema(), document)
  if (invalid.length > 0) return report(invalid)
  const mutation = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== OperationTypeNode.QUERY,
  )
  if (mutation) return report([new GraphQLError('The emulator has no mutations')])

  try {
    const cost = measureQuery(document, variables ?? {})
    const result = await execute({
      schema: schema(),
      document,
      rootValue: queryRoot(viewing, cost, rateLimit),
      variableValues: variables ?? {},
      operationName: request.operationName,
      fieldResolver,
    })
    const errors = result.errors ?? []
    // Without data, the variables did not fit. An error that GitHub would not give is a gap of the emulator.
    const ours = errors.filter(({ extensions }) => result.data === undefined || !('type' in extensions))
    report(ours)
    return errors.length === 0
      ? { status: 200, body: { data: result.data } }
      : errorAnswer(errors, result.data)
  } catch (error) {
    return errorAnswer([error as GraphQLError])
  }
}

/** Null for a nullable field that nobody wrote would pass for data. */
const fieldResolver: GraphQLFieldResolver<object, unknown> = (source, parameters, context, info) => {
  if (!(info.fieldName in source))
    throw new UnsupportedError(`The emulator has no field ${info.parentType.name}.${info.fieldName}`)
  return defaultFieldResolver(source, parameters, context, info)
}

/** GitHub puts an error's type beside its message. */
function errorAnswer(errors: readonly GraphQLError[], data?: unknown): Answer {
  const shown = errors.map(({ message, path, locations, extensions }) => ({
    ...(typeof extensions['type'] === 'string' ? { type: extensions['type'] } : {}),
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    message,
  }))
  return { status: 200, body: { ...(data === undefined ? {} : { data }), errors: shown } }
}
