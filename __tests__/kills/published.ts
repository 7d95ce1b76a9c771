import { createHmac } from 'node:crypto'
import type { KeptBlob } from '../simulation/history.js'
import type { Answer } from './writer.js'
import { registryRoot } from './calls.js'

interface PublishedText {
  readonly repository: string
  readonly branch: string
  readonly root: string
  readonly request: { readonly id: string; readonly time: string }
}

/** What an intent says, by a reader of its own; null for what is none. */
export function readPublishedText(text: string): PublishedText | null {
  try {
    const value = JSON.parse(text.split('\n')[0] ?? '') as Partial<PublishedText> | null
    return value?.request === undefined ? null : (value as PublishedText)
  } catch {
    return null
  }
}

const signatureOf = (line: string, key: string): string =>
  `hmac-sha256 ${createHmac('sha256', key).update(line).digest('hex')}`

/** The registry as it is here, and as it is in the simulation, whose rules know but that one. */
const isHere = ({ repository, branch, root }: PublishedText): boolean =>
  /^127\.0\.0\.1:\d+\/registry$/.test(repository) && branch === 'main' && root === registryRoot
const there = { repository: 'memory', branch: 'main', root: '' }

/** A text about this registry, as it would be about the simulation's, signed by the same key; any other as it is. */
export function toModelBlob(
  kept: KeptBlob,
  keys: readonly (readonly [string, readonly string[]])[],
): KeptBlob {
  const [line = '', signature = ''] = kept.text.split('\n')
  const value = readPublishedText(kept.text)
  if (value === null || !isHere(value)) return kept
  const key = keys.flatMap(([, known]) => known).find((known) => signatureOf(line, known) === signature)
  if (key === undefined && signature !== '') return kept
  const moved = JSON.stringify({ ...value, ...there })
  return { ...kept, text: `${moved}\n${key === undefined ? '' : signatureOf(moved, key)}\n` }
}

/** An answer whose words name files as the simulation's registry has them. */
export function toModelAnswer(answer: Answer | null): Answer | null {
  const { refusal } = answer?.outcome ?? {}
  if (answer === null || refusal === null || refusal === undefined) return answer
  const message = refusal.message.replaceAll(`${registryRoot}/`, '')
  return { ...answer, outcome: { ...answer.outcome, refusal: { ...refusal, message } } }
}
