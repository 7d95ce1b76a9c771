import { intentNamespace } from '../../../src/store/intent-refs.js'
import type { StoreLocation } from '../../../src/store/open.js'
import type { Intents, Store } from '../../../src/store/store.js'
import { startTestServer, type TestServer } from '../../support/http-server.js'
import { atEnd, createRemote, git, runGit } from '../../support/repository.js'
import { makeCommit, open, pointBranch, root } from './harness.js'

export const namespace = intentNamespace('main', root)
export const name = (index: number): string => index.toString(16).padStart(32, '0')

export interface Scene {
  readonly repository: string
  readonly head: string
  readonly server: TestServer
  /** A store as a process opens it; closed after the test file. */
  readonly writer: (location?: Partial<StoreLocation>) => Promise<Store>
}

export const ways: [string, Partial<StoreLocation>][] = [
  ['spoken to directly', {}],
  ['left to git’s command', { transport: 'git' }],
]

export async function startScene(
  way: Partial<StoreLocation> = {},
  { keepAlive } = { keepAlive: true },
): Promise<Scene> {
  const repository = await createRemote()
  const head = await makeCommit(repository, { parents: [], files: { 'config.json': '1\n' } })
  await pointBranch(repository, head)
  const server = await startTestServer({ repository, keepAlive })
  const writer = async (location: Partial<StoreLocation> = {}): Promise<Store> => {
    const store = await open({ remote: server.remote(), ...way, ...location })
    atEnd(() => store.close())
    return store
  }
  return { repository, head, server, writer }
}

export function intentsOf({ intents }: Store): Intents {
  if (intents === null) throw new Error('a store that does not combine')
  return intents
}

/** Leaves a ref as anybody can who may push; gives the id of what it names. */
export async function leave(repository: string, ref: string, content: string | Buffer): Promise<string> {
  const blob = (await runGit(repository, ['hash-object', '-w', '--stdin'], content)).toString().trim()
  await git(repository, 'update-ref', ref, blob)
  return blob
}

/** Leaves many at once. */
export async function leaveMany(repository: string, texts: readonly string[]): Promise<string[]> {
  const stream = texts.map(
    (text, index) => `blob\nmark :${index + 1}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  )
  const marks = texts.map((_, index) => `get-mark :${index + 1}\n`)
  const output = await runGit(
    repository,
    ['fast-import', '--quiet', '--done'],
    [...stream, ...marks, 'done\n'].join(''),
  )
  const blobs = output.toString().trim().split('\n')
  const updates = blobs.map((blob, index) => `create ${namespace}${name(index)} ${blob}\n`)
  await runGit(repository, ['update-ref', '--stdin'], updates.join(''))
  return blobs
}

export const shown = async (store: Store): Promise<Record<string, string>> =>
  Object.fromEntries((await store.read()).intents ?? [])

export const textOf = async (store: Store, blob: string): Promise<string | null | undefined> =>
  (await intentsOf(store).texts([blob])).get(blob)

/** Other writers' commits on top of another; gives the last. */
export async function advance(repository: string, from: string, count: number): Promise<string> {
  let head = from
  for (let index = 0; index < count; index += 1)
    head = await makeCommit(repository, { parents: [head], files: { 'agents/a.json': `${index}\n` } })
  await pointBranch(repository, head)
  return head
}
