import type { Command } from '../../src/generated/types.js'
import { digestOf, type Request } from '../../src/commit/request.js'
import type {
  IntentRefs,
  Fault,
  HistoricCommit,
  History,
  Invocation,
  KeptBlob,
} from '../simulation/history.js'
import { readTrailers, type CarriedTrailers } from '../simulation/trailers.js'
import { runGit } from '../support/repository.js'
import type { BareRepository } from './bare-repository.js'
import { registryRoot } from './calls.js'
import { reconstructRefs, type Push, type ServerCrash } from './reconstruct-history.js'
import { toModelBlob, toModelAnswer, readPublishedText } from './published.js'
import { isIntent } from './steps.js'
import type { Answer } from './writer.js'

/** What the harness knows of a call. Its writer's name is the local part of its author's address. */
export interface KillCall {
  readonly writer: string
  readonly command: Command
  /** Null where the process has minted it. */
  readonly requestId: string | null
  readonly called: number
  readonly answer: Answer | null
  readonly timeout: number
  readonly maxAttempts: number
  /** Null for a writer that does not combine. */
  readonly keys: readonly string[] | null
}

/** What the harness saw of it all. */
export interface CampaignEvidence {
  readonly bare: BareRepository
  readonly calls: readonly KillCall[]
  readonly faults: readonly Fault[]
  readonly pushes: readonly Push[]
  readonly crashes: readonly ServerCrash[]
}

export const authorOf = (writer: string) => ({ name: `Writer ${writer}`, email: `${writer}@example.com` })

interface RealCommit extends HistoricCommit {
  readonly commit: string
  readonly carried: CarriedTrailers | null
}

const isId = (text: string | undefined): text is string => text !== undefined && !/^0+$/.test(text)

async function textsOf(repository: string, ids: readonly string[]): Promise<Map<string, string>> {
  const input = ids.map((id) => `${id}\n`).join('')
  const batch = await runGit(repository, ['cat-file', '--batch'], input)
  let position = 0
  const found = ids.map((id): [string, string] | null => {
    const start = batch.indexOf('\n', position) + 1
    const [, kind, size] = batch.toString('latin1', position, start).split(' ')
    position = start
    // What came with a push that was refused is not kept.
    if (kind !== 'blob') return null
    const end = start + Number(size)
    position = end + 1
    return [id, batch.toString('utf8', start, end)]
  })
  return new Map(found.filter((pair) => pair !== null))
}

/** The first-parent chain of the branch, oldest first, each commit with the registry's files. */
async function commitsOf(repository: string): Promise<RealCommit[]> {
  const format = '--format=%x01%H%x00%P%x00%ae%x00%B%x00'
  const options = [
    '--reverse',
    '--first-parent',
    '-m',
    '--root',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-z',
  ]
  const text = (await runGit(repository, ['log', ...options, format, 'main'])).toString()
  const records = text.split('\u0001').slice(1)
  const changes = records.map((record) => record.split('\0'))
  const ids = changes.flatMap((fields) => fields.map((field) => /^\n?:\d+ \d+ \w+ (\w+) /.exec(field)?.[1]))
  const texts = await textsOf(repository, [...new Set(ids.filter(isId))])
  let files = new Map<string, string>()
  return changes.map(([commit = '', parents = '', email = '', message = '', ...rest]) => {
    files = new Map(files)
    for (const [index, field] of rest.entries()) {
      const blob = /^\n?:\d+ \d+ \w+ (\w+) /.exec(field)?.[1]
      const path = rest[index + 1] ?? ''
      if (blob === undefined || !path.startsWith(`${registryRoot}/`)) continue
      const name = path.slice(registryRoot.length + 1)
      if (isId(blob)) files.set(name, texts.get(blob) ?? '')
      else files.delete(name)
    }
    const own = readTrailers(message)
    // The author is whose change it is; who landed it for others is the committer.
    const writers = own === null ? [] : [email.split('@')[0] ?? '']
    return { commit, parents: parents.split(' ').filter(Boolean), message, files, writers, carried: own }
  })
}

/** When a request was made, by what its result tells of it; null for one whose result does not depend on it. */
export function timeIn(command: Command, result: unknown): string | null {
  const { agents: [first] = [], agent } = result as { agents?: Stamps[]; agent?: Stamps }
  const stamped = { spawn: first?.spawned_at, eliminate: agent?.eliminated_at, promote: agent?.promoted_at }
  const { operation } = command
  if (operation === 'deactivate') return agent?.deactivated_at ?? null
  return operation in stamped ? (stamped[operation as keyof typeof stamped] ?? null) : null
}

type Stamps = Partial<Record<'spawned_at' | 'eliminated_at' | 'promoted_at' | 'deactivated_at', string>>

function invocationOf(
  call: KillCall,
  commits: readonly RealCommit[],
  published: ReadonlyMap<string, KeptBlob>,
): Invocation {
  const own = commits.find(({ writers }) => writers.includes(call.writer))?.carried ?? null
  const text = [...published.values()].find(({ writers }) => writers.includes(call.writer))?.text ?? ''
  const { id: asked = null, time: askedAt = null } = readPublishedText(text)?.request ?? {}
  const id =
    call.requestId ?? call.answer?.outcome.request_id ?? own?.request ?? asked ?? `unknown of ${call.writer}`
  const landedAt = own === null ? null : timeIn(call.command, own.result)
  const time = askedAt ?? landedAt ?? new Date(call.called).toISOString()
  const person = authorOf(call.writer)
  const request: Request = {
    command: call.command,
    evidence: null,
    context: { time, seed: id, actor: person.name, request_id: id },
    digest: digestOf(call.command),
    origin: call.requestId === null ? 'minted' : 'given',
    run: null,
    author: person,
    committer: person,
  }
  const { writer, called, timeout, maxAttempts } = call
  const policy = { maxAttempts, timeout }
  return { writer, request, dryRun: false, policy, called, answer: toModelAnswer(call.answer) }
}

/** Texts that writers published, as far as the server has kept them. */
async function publishedBy({ bare, pushes }: CampaignEvidence): Promise<Map<string, KeptBlob>> {
  const writers = new Map<string, Set<string>>()
  for (const { moves, writer } of pushes) {
    for (const { ref, to } of moves)
      if (isIntent(ref) && to !== null) writers.set(to, (writers.get(to) ?? new Set()).add(writer))
  }
  const texts = await textsOf(bare.path, [...writers.keys()])
  return new Map([...texts].map(([blob, text]) => [blob, { text, writers: [...(writers.get(blob) ?? [])] }]))
}

/** Whoever pushed a head had built it, with all commits since the one that it expected. */
function builtBy({ pushes }: CampaignEvidence, commits: readonly RealCommit[]): IntentRefs['builds'] {
  const order = commits.map(({ commit }) => commit)
  return pushes.flatMap(({ writer, moves, arrived: at }) =>
    moves
      .filter(({ ref, from, to }) => !isIntent(ref) && from !== to)
      .flatMap(({ from, to }) => {
        const [first, last] = [order.indexOf(from ?? ''), order.indexOf(to ?? '')]
        return order.slice(first + 1, last + 1).map((commit) => ({ commit, writer, at, date: at }))
      }),
  )
}

/** Writes the history of a real branch as the checker of the simulation reads it. */
export async function buildHistory(witnessed: CampaignEvidence): Promise<History> {
  const { bare, calls, faults, pushes, crashes } = witnessed
  const commits = await commitsOf(bare.path)
  const published = await publishedBy(witnessed)
  const told = await reconstructRefs(bare, pushes, crashes)
  const keys = calls.flatMap((call) => (call.keys === null ? [] : [[call.writer, call.keys] as const]))
  return {
    invocations: calls.map((call) => invocationOf(call, commits, published)),
    heads: told.heads,
    commits: new Map(commits.map((commit) => [commit.commit, commit])),
    faults: [...faults, ...told.faults],
    intentRefs: {
      blobs: new Map([...published].map(([blob, kept]) => [blob, toModelBlob(kept, keys)])),
      refs: told.refs,
      builds: builtBy(witnessed, commits),
      keys: new Map(keys),
    },
  }
}
