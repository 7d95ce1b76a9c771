import { createHash, randomUUID } from 'node:crypto'
import { InputError } from '../core/errors.js'

declare const brand: unique symbol

/** Id of a request, as a commit's trailer and the text of an intent can carry it. Equal ids mean the same request. */
export type RequestId = string & { readonly [brand]: true }

/** Most characters of an id. */
const maxLength = 200

const isRequestId = (text: string): text is RequestId => text.length <= maxLength && /^[!-~]+$/.test(text)

/**
 * Takes a text for the id of a request. The id is on a line of the commit message: a line break could add another trailer.
 * @param label what the message calls the text, such as the name of an input
 * @throws InputError
 */
export function parseRequestId(text: string, label = 'request id'): RequestId {
  if (isRequestId(text)) return text
  throw new InputError(`${label}: must be 1 to ${maxLength} printable ASCII characters, without spaces`)
}

/** An id that no other request has. */
export const randomRequestId = (): RequestId => parseRequestId(randomUUID())

/** 32 hexadecimal digits that tell some texts from all others. */
export const hashTexts = (texts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)

/**
 * The id of a request of a workflow's run: the same texts give the same id, so a job that is run again repeats its request.
 * @throws InputError for the id of a run that is not one
 */
export const deriveRequestId = (runId: string, texts: readonly (string | undefined)[]): RequestId =>
  parseRequestId(`run-${runId}-${hashTexts(texts)}`)

/**
 * An id of its own for a request whose derived id turned out to be another step's. It begins with as much of the old id as
 * there is room for.
 * @param nonce text that no other process has
 */
export function renewRequestId(id: string, nonce: string): RequestId {
  const suffix = `.${nonce}`
  return parseRequestId(id.slice(0, maxLength - suffix.length) + suffix)
}
