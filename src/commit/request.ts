import { createHash } from 'node:crypto'
import type { Context } from '../core/decision.js'
import { InputError } from '../core/errors.js'
import { ExactNumber } from '../core/json/exact-number.js'
import { stringifyJson } from '../core/json/stringify.js'
import { readOperations, type CommandOf, type OperationName } from '../core/operations/index.js'
import type { Evidence } from '../generated/types.js'
import type { Person } from '../store/store.js'
import { renewRequestId, type RequestId } from './request-id.js'

/**
 * How a request came by its id. A `minted` one cannot have been seen before. A `given` one is the caller's promise that
 * equal ids mean the same request. A `derived` one is computed from a workflow's step: a re-run has it again, and so may,
 * by accident, another step of the same run.
 */
export type RequestOrigin = 'minted' | 'given' | 'derived'

/** An operation frozen before its first attempt: no retry sees another clock, seed or actor. */
export interface Request<Name extends OperationName = OperationName> {
  readonly command: CommandOf<Name>
  /** What was collected for the command. It is beside the command, because nobody asked for it; null where nothing was. */
  readonly evidence: Evidence | null
  readonly context: Context
  /** SHA-256 of the command, hexadecimal: equal for equal commands whatever the order of their keys. */
  readonly digest: string
  readonly origin: RequestOrigin
  /** Workflow run and attempt, `<run id>.<attempt>`. */
  readonly run: string | null
  readonly author: Person
  readonly committer: Person
}

/** @throws InputError for a value that JSON has not */
function canonical(value: unknown): unknown {
  if (typeof value === 'bigint')
    throw new InputError(`JSON has no bigint: give new ExactNumber('${value}') instead of ${value}n`)
  // Equal numbers may be spelled differently.
  if (value instanceof ExactNumber) return new ExactNumber(value.decimal)
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(sorted.map(([key, inner]) => [key, canonical(inner)]))
}

/** SHA-256 of a command, hexadecimal. */
export const digestOf = (command: CommandOf<OperationName>): string =>
  createHash('sha256')
    .update(stringifyJson(canonical(command)))
    .digest('hex')

export interface RequestOptions {
  readonly id: RequestId
  readonly origin: RequestOrigin
  readonly run?: string
  readonly actor: string
  readonly author: Person
  readonly committer: Person
  /** Milliseconds since 1970. */
  readonly time: number
}

/** Freezes a command into a request. */
export function newRequest<Name extends OperationName>(
  command: CommandOf<Name>,
  { id, origin, run, actor, author, committer, time }: RequestOptions,
): Request<Name> {
  return {
    command,
    evidence: null,
    context: { time: new Date(time).toISOString(), seed: id, actor, request_id: id },
    digest: digestOf(command),
    origin,
    run: run ?? null,
    author,
    committer,
  }
}

/**
 * The same request under an id of its own, for one whose derived id turned out to be another step's.
 * @param nonce text that no other process has
 */
export const withFreshId = <Name extends OperationName>(
  request: Request<Name>,
  nonce: string,
): Request<Name> => ({
  ...request,
  origin: 'minted',
  context: { ...request.context, request_id: renewRequestId(request.context.request_id, nonce) },
})

/** Whether the id may be another step's of the same run, without having been looked for. */
export const mayCollide = (request: Pick<Request, 'command' | 'origin' | 'run'>): boolean =>
  request.origin === 'derived' && !readOperations.has(request.command.operation) && !mayBeRepeated(request)

/** Whether the request may have been carried out before this process began. */
export function mayBeRepeated({
  command,
  origin,
  run,
}: Pick<Request, 'command' | 'origin' | 'run'>): boolean {
  if (readOperations.has(command.operation)) return false
  if (origin === 'given') return true
  // A first attempt of a run has no earlier one to repeat, so the usual case asks the server nothing more.
  return origin === 'derived' && run?.endsWith('.1') !== true
}
