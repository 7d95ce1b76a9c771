import { StoreError } from '../errors.js'
import type { LoggedCommit, Relation } from '../store.js'
import type { GitObject, ObjectSource } from './command/objects.js'

export interface CommitObject {
  /** Id of its tree. */
  readonly tree: string
  readonly parents: readonly string[]
  /** Committer's date, seconds since 1970. */
  readonly committed: number
  readonly message: string
}

type FoundCommit = CommitObject & { readonly id: string }

/** Reads a commit as it is stored: its parents are named even where they were not fetched. Null where it is not here. */
export async function readCommit(reader: ObjectSource, name: string): Promise<FoundCommit | null> {
  return commitOf(await reader.read(name))
}

function commitOf(object: GitObject | null): FoundCommit | null {
  if (object?.type !== 'commit' || object.content === null) return null
  const text = object.content.toString('utf8')
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1] ?? ''
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '')
  const committed = Number(/^committer .* (\d+) [+-]\d{4}$/m.exec(head)?.[1] ?? 0)
  return { id: object.id, tree, parents, committed, message: end < 0 ? '' : text.slice(end + 2) }
}

/** Commits of a chain that are asked for at once: to wait for each before the next takes longer than to read it. */
const runLength = 16

/** A commit and those before it by first parents, as many as are here and asked for at once. */
async function readRun(reader: ObjectSource, name: string): Promise<FoundCommit[]> {
  const names = Array.from({ length: runLength }, (_, back) => (back === 0 ? name : `${name}~${back}`))
  const objects = await reader.readAll(names, () => Number.POSITIVE_INFINITY)
  const run: FoundCommit[] = []
  for (const object of objects) {
    const commit = commitOf(object)
    const next = run.at(-1)?.parents[0]
    // What a user grafts is not what the branch holds.
    if (commit === null || (run.length > 0 && commit.id !== next)) break
    run.push(commit)
  }
  return run
}

/** Brings older history here, where there is any; called where a chain leaves what was fetched. */
export type Deepen = () => Promise<void>

const cannotDeepen: Deepen = () => Promise.resolve()

/** The first-parent chain from `head` to where it ends or leaves what can be had. */
async function* firstParents(
  reader: ObjectSource,
  head: string,
  deepen = cannotDeepen,
): AsyncGenerator<LoggedCommit & { committed: number }> {
  for (let id: string | undefined = head; id !== undefined;) {
    let run = await readRun(reader, id)
    if (run.length === 0) {
      await deepen()
      run = await readRun(reader, id)
    }
    if (run.length === 0) return
    for (const { id: commit, message, committed } of run) yield { commit, message, committed }
    id = run.at(-1)?.parents[0]
  }
}

/** The first-parent chain from `head`, newest first, before `until`. */
export async function* firstParentsUntil(
  reader: ObjectSource,
  head: string,
  until: string | null,
): AsyncGenerator<LoggedCommit> {
  for await (const { commit, message } of firstParents(reader, head)) {
    if (commit === until) return
    yield { commit, message }
  }
}

/** Older commits in a row that end the search for newer ones: one that was dated back does not hide those before it. */
export const olderLimit = 64

/** Of the first-parent chain from `head`, the commits that are not older than `since` (milliseconds since 1970). */
export async function* firstParentsSince(
  reader: ObjectSource,
  head: string,
  since: number,
  deepen = cannotDeepen,
): AsyncGenerator<LoggedCommit> {
  let older = 0
  for await (const { commit, message, committed } of firstParents(reader, head, deepen)) {
    older = committed * 1000 < since ? older + 1 : 0
    if (older === 0) yield { commit, message }
    else if (older >= olderLimit) return
  }
}

/** Commits walked to find one in another's history. */
const walkLimit = 50_000

/** First parents that are walked before any others: nearly always it is one of them. */
const straightLimit = 1024

async function contains(reader: ObjectSource, head: string, wanted: string): Promise<boolean> {
  let walked = 0
  for await (const { commit } of firstParents(reader, head)) {
    if (commit === wanted) return true
    walked += 1
    if (walked === straightLimit) break
  }
  const seen = new Set([head])
  // A set keeps the order of insertion, so this loop visits what it adds: breadth first.
  for (const id of seen) {
    if (id === wanted) return true
    if (seen.size > walkLimit) return false
    const commit = await readCommit(reader, id)
    for (const parent of commit?.parents ?? []) seen.add(parent)
  }
  return false
}

/** How `commit` stands to `base`, as far as both histories are here. */
export async function relationOf(
  reader: ObjectSource,
  base: string | null,
  commit: string | null,
): Promise<Relation> {
  if (base === commit) return 'same'
  if (base === null) return 'descendant'
  if (commit === null) return 'unrelated'
  if (await contains(reader, commit, base)) return 'descendant'
  return (await contains(reader, base, commit)) ? 'ancestor' : 'unrelated'
}

/** The commit that a revision names. @throws StoreError */
export async function resolveRevision(reader: ObjectSource, revision: string): Promise<string> {
  const commit = /^[^-\s][^\s]*$/.test(revision) ? await readCommit(reader, `${revision}^{commit}`) : null
  if (commit === null)
    throw new StoreError('unknown-revision', `no commit is known as ${JSON.stringify(revision)}`)
  return commit.id
}
