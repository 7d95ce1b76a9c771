import { decide } from '../../src/core/decide.js'
import type { Decision } from '../../src/core/decision.js'
import type { Files } from '../../src/core/records/files.js'
import type { CommandOf, OperationName, Results } from '../../src/core/operations/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import { MemoryRemote, MemoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { commitRequest } from '../../src/commit/loop.js'
import type { CollectEvidence, CommitOptions } from '../../src/commit/options.js'
import type { Outcome } from '../../src/commit/outcome.js'
import {
  defaultPolicy,
  silent,
  type Combining,
  type Effects,
  type CommitPolicy,
} from '../../src/commit/policy.js'
import { newRequest, type Request, type RequestOptions } from '../../src/commit/request.js'
import { parseRequestId, randomRequestId } from '../../src/commit/request-id.js'

/** When the tests take place, milliseconds since 1970. */
export const today = Date.UTC(2026, 5, 1, 12)
export const hour = 3_600_000

/** A clock that moves only by sleeping, and a fixed draw: the same calls give the same run. */
export class VirtualEffects implements Effects {
  elapsed = 0
  now(): number {
    return this.elapsed
  }
  date(): number {
    return today + Math.floor(this.elapsed)
  }
  sleep(milliseconds: number): Promise<void> {
    this.elapsed += milliseconds
    return Promise.resolve()
  }
  random(): number {
    return 0.5
  }
}

const person = { name: 'Test Writer', email: 'writer@example.com' }

/** What tests say of a request: its id, where it is not minted, and whether that was derived from a step. */
export interface RequestFixture extends Partial<Omit<RequestOptions, 'id' | 'origin'>> {
  readonly requestId?: string
  readonly derived?: boolean
}

/** A request that is minted unless an id is given. */
export function requestFor<Name extends OperationName>(
  command: CommandOf<Name>,
  { requestId, derived = false, ...options }: RequestFixture = {},
): Request<Name> {
  return newRequest<Name>(command, {
    id: requestId === undefined ? randomRequestId() : parseRequestId(requestId),
    origin: requestId === undefined ? 'minted' : derived ? 'derived' : 'given',
    actor: 'tester',
    author: person,
    committer: person,
    time: today,
    ...options,
  })
}

export interface CallOptions {
  readonly policy?: Partial<CommitPolicy>
  readonly effects?: Effects
  readonly lines?: string[]
  readonly dryRun?: boolean
  readonly combining?: Combining | null
  readonly collectEvidence?: CollectEvidence
}

export function transactOptions({
  policy,
  effects,
  lines,
  dryRun,
  combining = null,
  collectEvidence,
}: CallOptions = {}): CommitOptions {
  return {
    policy: { ...defaultPolicy, ...policy },
    effects: effects ?? new VirtualEffects(),
    log: lines === undefined ? silent : { ...silent, info: (line) => lines.push(line) },
    root: '',
    dryRun: dryRun ?? false,
    collectEvidence,
    combining,
  }
}

/** Carries out one request as one process does. */
export const carryOut = <Name extends OperationName>(
  store: Store,
  request: Request<Name>,
  options: CallOptions = {},
): Promise<Outcome<Name>> => commitRequest(store, request, transactOptions(options))

export interface AgentFixture {
  readonly status?: string
  readonly human_name?: string
  readonly specialization?: string
  readonly metrics?: { readonly overall_score: number }
  readonly [field: string]: unknown
}

/** The files of a registry: config as given, agents by id. */
export function registryFiles(
  config: Record<string, unknown>,
  agents: Readonly<Record<string, AgentFixture>> = {},
): Map<string, string> {
  const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  const records = Object.entries(agents).map(([id, fields]): [string, string] => [
    `agents/${id}.json`,
    text({
      id,
      specialization: 'reviewer',
      status: 'active',
      spawned_at: new Date(today - 1000 * hour).toISOString(),
      ...fields,
    }),
  ])
  return new Map([['config.json', text(config)], ...records])
}

/** A remote with one commit, made by no request. */
export function remoteWith(files: Files): MemoryRemote {
  const remote = new MemoryRemote()
  remote.head = remote.add({ parents: [], message: 'Initial commit\n', time: today - 24 * hour, files })
  return remote
}

/** The usual world: two agents, room for many. */
export const smallWorld = (): MemoryRemote =>
  remoteWith(registryFiles({ max_active_agents: 50 }, { ada: { human_name: 'Ada' }, bob: {} }))

export const storeOn = (remote: MemoryRemote): MemoryStore => new MemoryStore(remote)

/** A commit by another writer, which becomes the head. */
export function moveBranch(
  remote: MemoryRemote,
  {
    parents,
    files,
    message = 'by hand\n',
  }: { parents?: string[]; files?: Record<string, string>; message?: string } = {},
): string {
  const from = parents ?? (remote.head === null ? [] : [remote.head])
  const [first] = from
  const before = first === undefined ? [] : (remote.commits.get(first)?.files ?? [])
  const all = new Map([...before, ...Object.entries(files ?? { 'notes.txt': `${remote.commits.size}\n` })])
  remote.head = remote.add({ parents: from, message, time: today, files: all })
  return remote.head
}

/** A call that another writer is ahead of. */
export const overtaken =
  (remote: MemoryRemote) =>
  <Value>(proceed: () => Promise<Value>): Promise<Value> => {
    moveBranch(remote)
    return proceed()
  }

/** First-parent chain of the branch, oldest first. */
export const history = (remote: MemoryRemote): string[] =>
  remote.head === null ? [] : remote.chain(remote.head).reverse()

export const filesAt = (remote: MemoryRemote, commit: string | null): Files =>
  (commit === null ? undefined : remote.commits.get(commit)?.files) ?? new Map()

/** One file of the newest state, parsed. */
export function record(remote: MemoryRemote, path: string): unknown {
  const text = filesAt(remote, remote.head).get(path)
  return typeof text === 'string' ? JSON.parse(text) : undefined
}

/** What a request is decided to be at a commit, whatever the loop made of it. */
export const decidedAt = <Name extends OperationName>(
  remote: MemoryRemote,
  commit: string | null,
  { command, context, evidence }: Request<Name>,
  requestId = context.request_id,
): Decision<Results[Name]> =>
  decide<Name>(
    new Snapshot(filesAt(remote, commit)),
    command,
    { ...context, request_id: requestId },
    evidence,
  )
