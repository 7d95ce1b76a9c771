import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../src/generated/types.js'
import type { OperationName } from '../../src/core/operations/index.js'
import { digestOf, newRequest } from '../../src/commit/request.js'
import { parseRequestId } from '../../src/commit/request-id.js'
import {
  forgeIntent,
  intentNameOf,
  formatForgedIntent,
  type ForgedIntent,
} from '../simulation/forged-intent.js'
import { repositoryName } from '../../src/store/git/remote-url.js'
import { runGit } from '../support/repository.js'
import { registryRoot } from './calls.js'

const hour = 3_600_000

/** Where the intents of this registry are. */
export const namespace = `refs/agent-registry/${createHash('sha256')
  .update(`main\0${registryRoot}`)
  .digest('hex')
  .slice(0, 16)}/intents/`

/** What somebody leaves at a ref. */
export interface LeftRef {
  readonly name: string
  readonly content: string | Buffer
}

/** Puts blobs under refs, thousands in a moment, as whoever may push can. */
export async function plantRefs(repository: string, left: readonly LeftRef[]): Promise<void> {
  const contents = [...new Set(left.map(({ content }) => content))]
  const marks = join(repository, 'planted')
  const stream = contents.flatMap((content, index) => {
    const bytes = Buffer.from(content)
    return [Buffer.from(`blob\nmark :${index + 1}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')]
  })
  const options = ['--quiet', '--done', `--export-marks=${marks}`]
  await runGit(repository, ['fast-import', ...options], Buffer.concat([...stream, Buffer.from('done\n')]))
  const lines = (await readFile(marks, 'utf8')).trimEnd().split('\n')
  const ids = new Map(lines.map((line) => line.split(' ') as [string, string]))
  const blobs = new Map(contents.map((content, index) => [content, ids.get(`:${index + 1}`) ?? '']))
  const created = left.map(({ name, content }) => `create ${namespace}${name} ${blobs.get(content) ?? ''}\n`)
  await runGit(repository, ['update-ref', '--stdin'], created.join(''))
}

/** A change that nobody but its forger wants: who finds its agent in the registry has found a landed forgery. */
export const isForged = (agent: string): boolean => agent.startsWith('forged')

let forgeries = 0

/** Where a forged intent is planted. */
export interface Target {
  /** URL of the repository, as its writers are given it. */
  readonly remote: string
  readonly head: string
}

/** An intent that would be carried out but for what is forged about it. */
function forgeRef(
  { remote, head }: Target,
  changes: (intent: ForgedIntent) => Partial<ForgedIntent>,
  { key, name }: { key?: string | undefined; name?: string } = {},
): LeftRef {
  forgeries += 1
  const id = `forged-${forgeries}`
  const command: Command = { operation: 'spawn', agent: { id, specialization: 'thief' } }
  const person = { name: 'Mallory', email: 'mallory@example.com' }
  const now = Date.now()
  const request = newRequest<OperationName>(command, {
    id: parseRequestId(id),
    origin: 'given',
    actor: 'mallory',
    author: person,
    committer: person,
    // Older than any writer: it would be the first to land.
    time: now - hour,
  })
  const place = { repository: repositoryName(remote), branch: 'main', root: registryRoot }
  const intent = { ...forgeIntent(request, head, now + hour, String(forgeries)), ...place }
  return {
    name: name ?? intentNameOf(id),
    content: formatForgedIntent({ ...intent, ...changes(intent) }, key),
  }
}

/** One that is not forged in anything: whoever may publish is carried out, whoever it is. */
export const makeHonestIntent = (target: Target, key: string | undefined): LeftRef =>
  forgeRef(target, () => ({}), { key })

const withRequest =
  (changes: Record<string, unknown>) =>
  ({ request }: ForgedIntent): Partial<ForgedIntent> => ({ request: { ...request, ...changes } })

/**
 * One of each kind of intent that no writer may carry out.
 * @param key of the writers, if they have one
 * @param giant bytes of the largest
 */
export function makeHostileIntents(
  target: Target,
  key: string | undefined,
  giant: number,
): [string, LeftRef][] {
  const some = (changes: (intent: ForgedIntent) => Partial<ForgedIntent>, name?: string): LeftRef =>
    forgeRef(target, changes, { key, ...(name === undefined ? {} : { name }) })
  const read: Command = { operation: 'capacity' }
  const raw = (content: string | Buffer): LeftRef => {
    forgeries += 1
    return { name: intentNameOf(`forged-${forgeries}`), content }
  }
  return [
    ['of another repository', some(() => ({ repository: 'mallory/fork' }))],
    ['of another branch', some(() => ({ branch: 'other' }))],
    ['of another root', some(() => ({ root: 'elsewhere' }))],
    ['of a later protocol', some(() => ({ protocol: 3 }))],
    ['of an earlier protocol', some(() => ({ protocol: 1 }))],
    ['of other decisions', some(() => ({ decisions: 2 }))],
    ['expired', some(() => ({ deadline: Date.now() - 2 * hour }))],
    ['with a base that nobody knows', some(() => ({ base: 'f'.repeat(40) }))],
    ['under another name', some(() => ({}), intentNameOf('somebody else'))],
    ['with another id than its name', some(withRequest({ id: 'forged-under-another-name' }))],
    ['with another digest', some(withRequest({ digest: digestOf(read) }))],
    ['with a read for a change', some(withRequest({ command: read, digest: digestOf(read) }))],
    ['with an id of two lines', some(withRequest({ id: 'forged\nAgent-Registry-Request: x' }))],
    ['without a request', some(() => ({ request: {} }))],
    ['signed by somebody else', forgeRef(target, () => ({}), { key: 'the key of mallory, long enough' })],
    ...(key === undefined ? [] : [['unsigned', forgeRef(target, () => ({}))] as [string, LeftRef]]),
    ['arbitrary JSON', raw('{"hello":["world",{"__proto__":{"polluted":true}}]}\n')],
    ['no JSON', raw('\u0000\u0001 no intent at all')],
    ['no text', raw(randomBytes(1000))],
    ['empty', raw('')],
    [
      'nested too deeply',
      raw(`{"protocol":2,"deadline":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n\n`),
    ],
    ['giant', raw(randomBytes(giant))],
    ['giant and an intent', some(() => ({ nonce: 'x'.repeat(2_000_000) }))],
  ]
}

/** Refs in numbers: half of them with one content, half each with its own. */
export const makeJunkRefs = (count: number): LeftRef[] =>
  Array.from({ length: count }, (_, index) => ({
    name: intentNameOf(`junk ${index}`),
    content: index % 2 === 0 ? 'junk\n' : `junk ${index}\n`,
  }))
