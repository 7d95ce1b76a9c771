import { createHmac } from 'node:crypto'
import type { JsonObject } from '../../../src/core/json/value.js'
import type { Command } from '../../../src/generated/types.js'
import type { OperationName } from '../../../src/core/operations/index.js'
import type { RegistryAddress } from '../../../src/store/store.js'
import {
  encodeIntent,
  intentName,
  readIntent,
  type Intent,
  type IntentReading,
} from '../../../src/commit/combine/intent.js'
import { digestOf, type Request } from '../../../src/commit/request.js'
import { hour, today } from '../memory-fixture.js'
import { updateWith } from '../requests.js'

export const place: RegistryAddress = {
  repository: 'octo/agents',
  branch: 'main',
  root: '.github/agent-system',
}
export const deadline = today + hour
export const key = 'a secret of the repository'
export const id = 'request-1'
export const name = intentName(id)

export const intentFor = <Name extends OperationName>(request: Request<Name>): Intent => ({
  // Spread: one operation's request is by its type not one of any operation's.
  request: { ...request },
  base: 'c0ffee'.padEnd(40, '0'),
  deadline,
})

/** What everything else here is made of: a sound intent, and its text. */
export const intent = intentFor(updateWith('a note', { requestId: id, run: '7.1' }))
export const textOf = (one: Intent = intent, keys: readonly string[] = []): string =>
  encodeIntent(one, place, 'nonce', keys)

export const read = (text: string, keys: readonly string[] = []): IntentReading =>
  readIntent(text, name, place, keys)

export interface Content extends JsonObject {
  request: JsonObject
}

/** What the sound intent's first line says, to be changed. */
export const content = (): Content => JSON.parse(textOf()) as Content

export const unsigned = (line: string): string => `${line}\n\n`
export const signed = (line: string, secret = key): string =>
  `${line}\nhmac-sha256 ${createHmac('sha256', secret).update(line).digest('hex')}\n`

export const foreign = (why: string, until: number | null = deadline) => ({
  kind: 'foreign',
  why,
  deadline: until,
})

export const withFields = (fields: object): string => unsigned(JSON.stringify({ ...content(), ...fields }))
export const withRequest = (fields: object): string =>
  withFields({ request: { ...content().request, ...fields } })
/** Sound in all but the command: what a hostile writer would compute, is computed. */
export const withCommand = (command: unknown): string =>
  withRequest({ command, digest: digestOf(command as Command) })
export const without = (field: string): string => withFields({ [field]: undefined })
export const replaced = (from: string | RegExp, to: string): string => {
  const text = textOf().replace(from, to)
  if (text === textOf()) throw new Error(`nothing to replace: ${String(from)}`)
  return text
}

/** How evidence was collected. */
export function collection() {
  const [since, until] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z']
  return { since, until, requests: 0, ambiguous: [], unknown: [], omitted: 0 }
}
