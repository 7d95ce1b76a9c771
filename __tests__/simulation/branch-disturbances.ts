import type { Files, Unreadable } from '../../src/core/records/files.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import { formatCommitMessage } from '../../src/commit/trailers.js'
import { mayBeRepeated, type Request } from '../../src/commit/request.js'
import { today } from '../commit/memory-fixture.js'
import type { Random } from './random.js'

/** The branch as somebody finds it who does not keep the protocol. */
interface DisturbanceScene {
  readonly remote: MemoryRemote
  readonly head: string
  /** Heads that the branch has had. */
  readonly seen: readonly string[]
  readonly random: Random
  /** What writers are about to ask for, or have asked for. */
  readonly requests: readonly Request[]
}

/** What somebody does to the branch: gives the new head; null where there is nothing to do it with. */
type BranchDisturbance = (found: DisturbanceScene) => string | null

const filesOf = ({ remote }: DisturbanceScene, commit: string): Files =>
  remote.commits.get(commit)?.files ?? new Map()

function commitFiles(
  found: DisturbanceScene,
  parents: readonly string[],
  message: string,
  changes: Iterable<[string, string | Unreadable]> = [['notes.txt', `${found.remote.commits.size}\n`]],
  time = today,
): string {
  const [first = found.head] = parents
  const files = new Map([...filesOf(found, first), ...changes])
  return found.remote.add({ parents, message, time, files })
}

/** One of the last commits before the head. */
function pickAncestor({ remote, head, random }: DisturbanceScene): string | null {
  return random.pick(remote.chain(head).slice(1, 4)) ?? null
}

/** The message of the commit that would carry out one of the requests: an id that may have been used before. */
function pickMessage({ requests, random }: DisturbanceScene): string | null {
  const request = random.pick(requests.filter(mayBeRepeated))
  return request === undefined ? null : formatCommitMessage(request, 'as if', { results: [] }, 1)
}

const editFile =
  (
    path: string,
    edit: (record: Record<string, unknown>, random: Random) => Record<string, unknown>,
  ): BranchDisturbance =>
  (found) => {
    const text = filesOf(found, found.head).get(path)
    if (typeof text !== 'string' || !text.startsWith('{')) return null
    let record: Record<string, unknown>
    try {
      record = JSON.parse(text) as Record<string, unknown>
    } catch {
      return null
    }
    const after = `${JSON.stringify(edit(record, found.random), null, 2)}\n`
    return commitFiles(found, [found.head], 'Edit by hand\n', [[path, after]])
  }

/** By the names under which histories allow them. */
export const branchDisturbances: Readonly<Record<string, BranchDisturbance>> = {
  rewind: pickAncestor,
  fork: (found) => {
    const base = pickAncestor(found)
    return base === null ? null : commitFiles(found, [base], 'Another line\n')
  },
  merge: (found) => {
    const side = commitFiles(found, [pickAncestor(found) ?? found.head], 'On a side branch\n')
    return commitFiles(found, [found.head, side], 'Merge side\n')
  },
  'merge the wrong way round': (found) => {
    const base = pickAncestor(found)
    if (base === null) return null
    const side = commitFiles(found, [base], 'On a side branch\n')
    return commitFiles(found, [side, found.head], 'Merge main\n', filesOf(found, found.head))
  },
  'merge a request': (found) => {
    const message = pickMessage(found)
    if (message === null) return null
    const side = commitFiles(found, [pickAncestor(found) ?? found.head], message)
    return commitFiles(found, [found.head, side], 'Merge side\n')
  },
  'quote a request': (found) => {
    const message = pickMessage(found)
    if (message === null) return null
    return commitFiles(found, [found.head], `Notes\n\n${message}\nIt never came about.\n`)
  },
  'cherry-pick': (found) => {
    const { remote, head, seen, random } = found
    // To pick a commit of the branch itself would change nothing.
    const commit = random.pick(seen.filter((one) => !remote.chain(head).includes(one)))
    if (commit === undefined) return null
    const message = remote.commits.get(commit)?.message.trimEnd() ?? ''
    return commitFiles(found, [head], `${message}\n(cherry picked from commit ${commit})\n`)
  },
  revert: (found) => {
    const [parent] = found.remote.commits.get(found.head)?.parents ?? []
    if (parent === undefined) return null
    const subject = found.remote.commits.get(found.head)?.message.split('\n')[0] ?? ''
    const message = `Revert "${subject}"\n\nThis reverts commit ${found.head}.\n`
    return found.remote.add({ parents: [found.head], message, time: today, files: filesOf(found, parent) })
  },
  'commit dated back': (found) => commitFiles(found, [found.head], 'By an old clock\n', undefined, 0),
  commit: (found) => commitFiles(found, [found.head], 'By hand\n'),
  'edit config': editFile('config.json', (config, random) => ({
    ...config,
    max_active_agents: 1 + random.below(8),
  })),
  'edit an agent': editFile('agents/ada.json', (agent, random) => ({
    ...agent,
    human_name: random.pick(['Ada', 'Bob', 'Cleo']),
    status: random.pick(['active', 'eliminated']),
  })),
  'corrupt an agent': (found) =>
    commitFiles(found, [found.head], 'A conflict left behind\n', [['agents/bob.json', '<<<<<<< HEAD\n']]),
  'repair an agent': (found) => {
    if (filesOf(found, found.head).get('agents/bob.json') !== '<<<<<<< HEAD\n') return null
    const agent = {
      id: 'bob',
      specialization: 'writer',
      status: 'active',
      spawned_at: '2026-01-01T00:00:00Z',
    }
    return commitFiles(found, [found.head], 'Repair\n', [['agents/bob.json', `${JSON.stringify(agent)}\n`]])
  },
}
