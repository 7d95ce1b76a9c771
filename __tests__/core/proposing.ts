import { checkProposal } from '../../src/core/proposal.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Agent } from '../../src/generated/types.js'
import { agent, now, registry, root, snapshotOf } from './support.js'

export const hero = (id: string): Agent => agent(id, { status: 'hall_of_fame' })
export const config = { max_active_agents: 3, unique_human_names: true }
export const ada = agent('a', { human_name: 'Ada' })
const bob = agent('b', { human_name: 'Bob' })

/** Where the pull request began. */
export const base = registry({
  config,
  metadata: { system_lead: 'h' },
  hallOfFame: [hero('h')],
  agents: [ada, bob, agent('i', { status: 'inactive' }), agent('e', { status: 'eliminated' }), hero('h')],
})

/** Path to new content; null removes the file. */
export type Edits = Record<string, unknown>

export function edited(snapshot: Snapshot, edits: Edits): Snapshot {
  const files = new Map([...snapshot.files, ...snapshotOf(edits).files])
  for (const [path, content] of Object.entries(edits)) if (content === null) files.delete(path)
  return new Snapshot(files, { root })
}

const only = (snapshot: Snapshot, paths: string[]): Snapshot['files'] =>
  new Map([...snapshot.files].filter(([path]) => paths.includes(path)))

/** The result for a pull request that edits `start`, while the base branch has become `current`. */
export function result(edits: Edits, current: Snapshot, start: Snapshot) {
  const paths = Object.keys(edits)
  return checkProposal(current, { before: only(start, paths), after: only(edited(start, edits), paths) }, now)
}

/** Its findings as `severity code file:line:column message`, the file below the root. */
export const check = (edits: Edits, current = base, start = base): string[] =>
  result(edits, current, start).findings.map(
    ({ severity, code, file, line, column, message }) =>
      `${severity} ${code} ${file.replace(`${root}/`, '')}:${line}:${column} ${message}`,
  )
