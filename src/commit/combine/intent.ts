import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { parseJson } from '../../core/json/parse.js'
import { stringifyJson } from '../../core/json/stringify.js'
import { isObject, type JsonObject, type JsonValue } from '../../core/json/value.js'
import { readOperations } from '../../core/operations/index.js'
import { schemaProblems } from '../../core/records/schema.js'
import type { PublishedIntent } from '../../generated/types.js'
import type { RegistryAddress } from '../../store/store.js'
import { digestOf, type Request } from '../request.js'

/** Most bytes that an intent's text may have. */
export const maxIntentBytes = 256 * 1024

/** Version of how writers combine, and of what operations decide: who differs in either is left alone. */
const protocol = 2
const decisions = 1

/** Most operations of an apply, and agents of a spawn, as the schema of commands has it. */
const maxListLength = 1000

/** A request that waits for one of the writers to land it. */
export interface Intent {
  /** Its committer is the author until the writer that lands it takes the place. */
  readonly request: Request
  /** Commit of the state that its writer decided on; null where the branch did not exist. */
  readonly base: string | null
  /** When its writer gives up, milliseconds since 1970. */
  readonly deadline: number
}

export type ForeignReason =
  'unreadable' | 'version' | 'signature' | 'registry' | 'name' | 'invalid' | 'digest'

/** What the text of an intent's ref says. */
export type IntentReading =
  | { readonly kind: 'intent'; readonly intent: Intent }
  /** It is given up, and nothing may be published in its place before the deadline. */
  | { readonly kind: 'withdrawn'; readonly deadline: number }
  /** Not for us: the deadline as its envelope claims it, in any version; null where nothing of ours wrote it. */
  | { readonly kind: 'foreign'; readonly why: ForeignReason; readonly deadline: number | null }

/** The line that signs another. */
const signatureOf = (line: string, key: string): string =>
  `hmac-sha256 ${createHmac('sha256', key).update(line).digest('hex')}`

/** Name of a request's ref, 32 hexadecimal digits: ids themselves make illegal and overlong names. */
export const intentName = (requestId: string): string =>
  createHash('sha256').update(requestId).digest('hex').slice(0, 32)

/**
 * The text that publishes an intent. One that `readIntent` does not give back, for being too large or for a name of its
 * author that git could not write, is not to be published.
 * @param nonce drawn anew for each publication: two of one intent must not be one blob, or a lease on one would hold for the other
 * @param keys newest first: the first signs; unsigned without any
 */
export function encodeIntent(
  { request, base, deadline }: Intent,
  { repository, branch, root }: RegistryAddress,
  nonce: string,
  keys: readonly string[],
): string {
  const { command, evidence, context, digest, origin, run, author } = request
  const { request_id: id, time, seed, actor } = context
  const { name, email } = author
  const published: PublishedIntent = {
    ...{ protocol, decisions, repository, branch, root, nonce },
    request: { id, origin, run, digest, command, evidence, time, seed, actor, author: { name, email } },
    base,
    deadline,
  }
  const line = stringifyJson(published)
  const [key] = keys
  return `${line}\n${key === undefined ? '' : signatureOf(line, key)}\n`
}

/**
 * The text that withdraws a request, so that its publication, should it still be on its way, finds the place taken.
 * @param deadline when it may be cleared away, milliseconds since 1970
 */
export const encodeTombstone = (requestId: string, deadline: number): string =>
  `${JSON.stringify({ protocol, withdrawn: requestId, deadline })}\n\n`

/** What every version says, and the two lines that it was read from. */
interface Envelope {
  readonly line: string
  readonly signature: string
  readonly value: JsonObject
  readonly deadline: number
}

function parseEnvelope(text: string): Envelope | null {
  if (Buffer.byteLength(text) > maxIntentBytes) return null
  const [, line, signature] = /^([^\n]+)\n([^\n]*)\n$/.exec(text) ?? []
  if (line === undefined || signature === undefined) return null
  // Refuses the key `__proto__`, and what is nested too deeply to be walked through.
  const parsed = parseJson(line)
  if (!parsed.ok || !isObject(parsed.value)) return null
  const { value } = parsed
  const { protocol: version, deadline } = value
  return Number.isSafeInteger(version) && typeof deadline === 'number' && Number.isSafeInteger(deadline)
    ? { line, signature, value, deadline }
    : null
}

/** Without keys only what is unsigned counts, with keys only what one of them signed. */
function isSigned({ line, signature }: Envelope, keys: readonly string[]): boolean {
  if (keys.length === 0) return signature === ''
  const given = Buffer.from(signature)
  return keys.some((key) => {
    const expected = Buffer.from(signatureOf(line, key))
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

/**
 * Whether the lists of a command are within their limit. The validator, which goes on to the last entry and copies the
 * errors so far at each, would be kept busy by one hostile text for most of a minute.
 */
function hasShortLists(command: JsonValue | undefined): boolean {
  if (!isObject(command)) return true
  const isShort = (list: JsonValue | undefined): boolean =>
    !Array.isArray(list) || list.length <= maxListLength
  const { operations, agents } = command
  if (!isShort(operations) || !isShort(agents)) return false
  return !Array.isArray(operations) || operations.every((step) => !isObject(step) || isShort(step['agents']))
}

/** Whether a time is one that a clock can show: the 31st of February has the shape of a date. */
const isTime = (time: string): boolean => new Date(time).toJSON() === time

/** The content, where `encodeIntent` could have written it. */
function parseContent({ line, value }: Envelope): PublishedIntent | null {
  // One text for one meaning: of two equal keys one reader would take the first, and another the last.
  if (stringifyJson(value) !== line) return null
  const { request } = value
  if (!isObject(request) || !hasShortLists(request['command'])) return null
  if (schemaProblems('intent', value).length > 0) return null
  // The schema has just been found to hold; a parsed value has no type of its own.
  const content = value as unknown as PublishedIntent
  const { command, time } = content.request
  return !readOperations.has(command.operation) && isTime(time) ? content : null
}

function toIntent({ request, base, deadline }: PublishedIntent): Intent {
  const { id, time, seed, actor, command, evidence, digest, origin, run, author } = request
  const context = { time, seed, actor, request_id: id }
  return {
    request: { command, evidence, context, digest, origin, run, author, committer: author },
    base,
    deadline,
  }
}

function readTombstone(text: string, name: string, { signature, value, deadline }: Envelope): IntentReading {
  const foreign = (why: ForeignReason): IntentReading => ({ kind: 'foreign', why, deadline })
  const { protocol: version, withdrawn } = value
  if (signature !== '') return foreign('signature')
  if (version !== protocol) return foreign('version')
  if (typeof withdrawn !== 'string' || text !== encodeTombstone(withdrawn, deadline))
    return foreign('invalid')
  return name === intentName(withdrawn) ? { kind: 'withdrawn', deadline } : foreign('name')
}

/**
 * Reads what anybody may have written to the ref of an intent. It never throws: what is not one is `foreign`.
 * @param name the ref's own name, below the namespace
 * @param place the registry that the reader is about to write
 * @param keys each of them is accepted; without any only unsigned intents are
 */
export function readIntent(
  text: string,
  name: string,
  place: RegistryAddress,
  keys: readonly string[],
): IntentReading {
  const envelope = parseEnvelope(text)
  if (envelope === null) return { kind: 'foreign', why: 'unreadable', deadline: null }
  const { value, deadline } = envelope
  if (Object.hasOwn(value, 'withdrawn')) return readTombstone(text, name, envelope)
  const foreign = (why: ForeignReason): IntentReading => ({ kind: 'foreign', why, deadline })
  // Nothing more than the envelope is looked at before it is known who wrote it.
  if (!isSigned(envelope, keys)) return foreign('signature')
  if (value['protocol'] !== protocol || value['decisions'] !== decisions) return foreign('version')
  // An intent that was copied from another registry, or from a fork, is none here.
  const { repository, branch, root } = value
  if (repository !== place.repository || branch !== place.branch || root !== place.root)
    return foreign('registry')
  const content = parseContent(envelope)
  if (content === null) return foreign('invalid')
  const { id, digest, command } = content.request
  if (name !== intentName(id)) return foreign('name')
  if (digest !== digestOf(command)) return foreign('digest')
  return { kind: 'intent', intent: toIntent(content) }
}
