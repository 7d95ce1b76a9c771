import { createHash, createHmac } from 'node:crypto'
import type { Request } from '../../src/commit/request.js'

/** The text of an intent as the format describes it, by a writer of its own: the shipped one is under test. */
export interface ForgedIntent {
  readonly protocol: number
  readonly decisions: number
  readonly repository: string
  readonly branch: string
  readonly root: string
  readonly nonce: string
  readonly request: Readonly<Record<string, unknown>>
  readonly base: string | null
  readonly deadline: number
}

export const intentNameOf = (requestId: string): string =>
  createHash('sha256').update(requestId).digest('hex').slice(0, 32)

/** What a writer would publish for a request. */
export function forgeIntent(
  request: Request,
  base: string | null,
  deadline: number,
  nonce: string,
): ForgedIntent {
  const { command, evidence, context, digest, origin, run, author } = request
  const { request_id: id, time, seed, actor } = context
  return {
    ...{ protocol: 2, decisions: 1, repository: 'memory', branch: 'main', root: '', nonce },
    request: { id, origin, run, digest, command, evidence, time, seed, actor, author },
    base,
    deadline,
  }
}

/** @param key what signs it; unsigned without one */
export function formatForgedIntent(intent: ForgedIntent, key?: string): string {
  const line = JSON.stringify(intent)
  const signature =
    key === undefined ? '' : `hmac-sha256 ${createHmac('sha256', key).update(line).digest('hex')}`
  return `${line}\n${signature}\n`
}
