import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { makeInert, makeJsonInert } from '../core/inert-text.js'
import { parseJson } from '../core/json/parse.js'
import { depthLimit } from '../core/json/problem.js'
import { stringifyJson } from '../core/json/stringify.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { Request } from './request.js'

/** What a commit of the registry says about itself to programs. */
export interface Trailers {
  readonly operation: string
  readonly request: string
  readonly digest: string
  /** Workflow run and attempt. */
  readonly run: string | null
  /** The first outcome's result. */
  readonly result: unknown
  /** Blob of the intent that the commit carries out; null where its writer pushed it alone. */
  readonly intent: string | null
  /** Operations of other writers in the same push. */
  readonly combined: number
}

/** What the commit of an intent says besides. */
export type CombinedTrailers = Pick<Trailers, 'combined'> & { readonly intent: string }

const prefix = 'Agent-Registry-'
/** Results up to this length stay readable in the log; longer ones are compressed. */
const plainResultLength = 2048
const compressedMark = 'deflate:'
/** Bound on a decompressed result: a hostile trailer must not fill the memory. */
const inflatedLimit = 64 * 1024 * 1024
/** Objects and arrays of a result that a record, which may be nested as deep as any, can stand in. */
const wrappedDepth = 8
const subjectLength = 120

// eslint-disable-next-line no-control-regex -- these are the very characters to remove
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** One line without control characters: a reason with line breaks could otherwise forge trailers. */
export const toOneLine = (text: string): string => text.replaceAll(controlCharacters, ' ').trim()

function formatSubject(text: string): string {
  const characters = Array.from(toOneLine(text))
  const shortened =
    characters.length <= subjectLength
      ? characters.join('')
      : `${characters.slice(0, subjectLength - 1).join('')}…`
  return makeInert(shortened)
}

/** Text of one line as it is, or as JSON where somebody would act on the text. */
export function formatTrailerText(text: string): string {
  const line = toOneLine(text)
  return line.startsWith('"') || makeInert(line) !== line ? makeJsonInert(JSON.stringify(line)) : line
}

function parseTrailerText(text: string): string {
  const parsed = text.startsWith('"') ? parseJson(text) : null
  return parsed?.ok === true && typeof parsed.value === 'string' ? parsed.value : text
}

function encodeResult(result: unknown): string {
  const text = makeJsonInert(stringifyJson(result))
  return text.length <= plainResultLength ? text : compressedMark + deflateRawSync(text).toString('base64')
}

/** @throws Error for text that was not compressed so */
function decompress(text: string): string {
  if (!text.startsWith(compressedMark)) return text
  const bytes = Buffer.from(text.slice(compressedMark.length), 'base64')
  return inflateRawSync(bytes, { maxOutputLength: inflatedLimit }).toString('utf8')
}

function decodeResult(text: string): unknown {
  try {
    const parsed = parseJson(decompress(text), depthLimit + wrappedDepth)
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

/** The message of the commit that carries a request: a line for people, trailers for programs. */
export function formatCommitMessage<Name extends OperationName>(
  request: Request<Name>,
  summary: string,
  result: Results[Name],
  attempt: number,
  combined: CombinedTrailers | null = null,
): string {
  const trailers: [string, string][] = [
    ['Operation', request.command.operation],
    ['Request', formatTrailerText(request.context.request_id)],
    ['Digest', request.digest],
    ['Attempt', String(attempt)],
    ['Actor', formatTrailerText(request.context.actor)],
    ['Result', encodeResult(result)],
  ]
  if (request.run !== null) trailers.push(['Run', formatTrailerText(request.run)])
  if (combined !== null) {
    trailers.push(['Intent', combined.intent], ['Combined', String(combined.combined)])
  }
  const lines = trailers.map(([key, value]) => `${prefix}${key}: ${value}`)
  return `registry: ${formatSubject(summary)}\n\n${lines.join('\n')}\n`
}

/**
 * Reads the trailers of a commit message; null where it carries none of ours. Only the last paragraph counts: text
 * further up is for people, and may quote anything.
 */
export function parseTrailers(message: string): Trailers | null {
  const paragraph =
    message
      .trimEnd()
      .split(/\n[ \t]*\n/)
      .at(-1) ?? ''
  const values = new Map<string, string>()
  for (const line of paragraph.split('\n')) {
    const end = line.indexOf(': ')
    // The first of two equal trailers counts: what others append must not replace it.
    if (!line.startsWith(prefix) || end < 0 || values.has(line.slice(prefix.length, end))) continue
    values.set(line.slice(prefix.length, end), line.slice(end + 2))
  }
  const [operation, request, digest] = [values.get('Operation'), values.get('Request'), values.get('Digest')]
  const run = values.get('Run')
  if (operation === undefined || request === undefined || digest === undefined) return null
  return {
    operation,
    request: parseTrailerText(request),
    digest,
    run: run === undefined ? null : parseTrailerText(run),
    result: decodeResult(values.get('Result') ?? 'null'),
    intent: values.get('Intent') ?? null,
    combined: Number(/^\d{1,9}$/.exec(values.get('Combined') ?? '')?.[0] ?? 0),
  }
}
