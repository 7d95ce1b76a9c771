import { intentNamespace } from '../../src/store/intent-refs.js'
import { repositoryName } from '../../src/store/git/remote-url.js'
import { encodeIntent, intentName } from '../../src/commit/combine/intent.js'
import type { Request } from '../../src/commit/request.js'
import { git, runGit } from '../support/repository.js'
import { requestFor } from '../commit/memory-fixture.js'
import { agent, root } from './remote-fixture.js'

/** A ref of an intent, as anybody may leave it beside the branch. */
export interface Planted {
  readonly name: string
  readonly text: string
}

const namespace = intentNamespace('main', root)
export const refOf = ({ name }: Pick<Planted, 'name'>): string => namespace + name

export async function plant(repository: string, planted: readonly Planted[]): Promise<void> {
  const lines: string[] = []
  for (const { name, text } of planted) {
    const blob = (await runGit(repository, ['hash-object', '-w', '--stdin'], text)).toString().trim()
    lines.push(`create ${refOf({ name })} ${blob}\n`)
  }
  await runGit(repository, ['update-ref', '--stdin'], lines.join(''))
}

/** All refs below the namespace of agent registries. */
export async function plantedIn(repository: string): Promise<string[]> {
  const refs = await git(repository, 'for-each-ref', '--format=%(refname)', 'refs/agent-registry/')
  return refs.split('\n').filter((ref) => ref !== '')
}

interface Wish {
  readonly deadline?: number
  readonly keys?: readonly string[]
}

/** The request of a writer that waits for others to spawn an agent. */
export async function waiting(
  repository: string,
  remote: string,
  id: string,
  { deadline = Date.now() + 60_000, keys = [] }: Wish = {},
): Promise<Planted> {
  const options = { requestId: id, time: Date.now() }
  const request = requestFor<'spawn'>({ operation: 'spawn', agent }, options) as Request
  const place = { repository: repositoryName(remote), branch: 'main', root }
  const base = await git(repository, 'rev-parse', 'main')
  return { name: intentName(id), text: encodeIntent({ request, base, deadline }, place, 'nonce', keys) }
}

export const junk = (id: string): Planted => ({ name: intentName(id), text: `junk ${id}` })
