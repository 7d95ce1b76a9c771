import type { Agent } from '../../../generated/types.js'
import { recordKind } from '../kind.js'
import type { Lifecycle } from '../lifecycle.js'

const lifecycle: Lifecycle<Agent['status']> = {
  field: 'status',
  transitions: {
    active: ['inactive', 'eliminated', 'hall_of_fame'],
    inactive: ['active', 'eliminated'],
    eliminated: [],
    hall_of_fame: [],
  },
  changedBy: 'use promote, eliminate, deactivate or reactivate',
}

/** Names are the same to people whatever their case, form and spacing. */
export const comparableName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The name that an agent takes from others; null for an eliminated agent. Old records say "null" for no name. */
export function takenName({ status, human_name: humanName }: Agent): string | null {
  if (status === 'eliminated' || typeof humanName !== 'string') return null
  const name = comparableName(humanName)
  return name === '' || name === 'null' ? null : name
}

/** One agent: identity, traits, metrics and status. */
export const agent = recordKind({
  name: 'agent',
  location: {
    folder: 'agents',
    strayFile: {
      message: 'this file is not the record of an agent',
      help: 'Remove it; agents/ holds one <id>.json for each agent.',
    },
  },
  schema: 'agent',
  immutable: [
    { field: 'id', reason: 'an id never changes' },
    { field: 'spawned_at', reason: 'the time of creation never changes' },
  ],
  lifecycle,
  lookups: { takenName: { keyOf: takenName } },
  removal: {
    code: 'agent-removed',
    severity: 'warning',
    message: 'the file of an agent is removed',
    help: 'Eliminate the agent instead: it frees its place and its name, and the file stays.',
  },
})
