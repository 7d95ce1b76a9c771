import type { Command } from '../../src/generated/types.js'
import type { FileChanges } from '../support/repository.js'
import type { Random } from '../simulation/random.js'

/** Where the registry is in its repository. */
export const registryRoot = '.github/agent-system'

/** An operation as the command line is told, and the command that this comes to. */
export interface Call {
  readonly args: readonly string[]
  readonly command: Command
}

/** Agents that calls are about at one time: new ones come as others are eliminated or promoted for good. */
const choice = 6
const idOf = (index: number): string => `a${index}`

/** What the calls of one moment draw from. */
interface Draw {
  readonly random: Random
  /** The first agent of those that they are about. */
  readonly first: number
}

const agentOf = ({ random, first }: Draw): string => idOf(first + random.below(choice))
const nameOf = ({ random, first }: Draw): string => `Name ${first + random.below(choice)}`

/** Few places and few names, so that what is decided depends on what came before. */
export function registryFiles(): FileChanges {
  const config = { max_active_agents: 12, unique_human_names: true, promotion_threshold: 0.6 }
  const agent = (id: string) => ({
    id,
    specialization: 'writer',
    status: 'active',
    spawned_at: '2026-01-01T00:00:00.000Z',
    metrics: { overall_score: 0.5 },
  })
  const files = Array.from({ length: 5 }, (_, index) => idOf(index)).map(
    (id) => [`${registryRoot}/agents/${id}.json`, agent(id)] as const,
  )
  const all = [[`${registryRoot}/config.json`, config] as const, ...files]
  return {
    'README.md': 'A repository that holds a registry.\n',
    ...Object.fromEntries(all.map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`])),
  }
}

const withId = (operation: 'deactivate' | 'reactivate' | 'eliminate', draw: Draw): Call => {
  const id = agentOf(draw)
  return { args: [operation, id], command: { operation, id } }
}

function spawn(draw: Draw): Call {
  const { random } = draw
  const agent = {
    specialization: 'reviewer',
    ...(random.chance(0.7) ? { id: agentOf(draw) } : {}),
    ...(random.chance(0.3) ? { human_name: nameOf(draw) } : {}),
  }
  return { args: ['spawn', '--agent', JSON.stringify(agent)], command: { operation: 'spawn', agent } }
}

function update(draw: Draw): Call {
  const { random } = draw
  const id = agentOf(draw)
  const patch = random.chance(0.3) ? { human_name: nameOf(draw) } : { note: `note ${random.below(1000)}` }
  return {
    args: ['update', id, '--patch', JSON.stringify(patch)],
    command: { operation: 'update', id, patch },
  }
}

function promote(draw: Draw): Call {
  const id = agentOf(draw)
  return { args: ['promote', id, '--force'], command: { operation: 'promote', id, force: true } }
}

/** Agents with ids that nobody can guess stay active for ever: the limit rises with their number. */
function configure({ random, first }: Draw): Call {
  const patch = { max_active_agents: 9 + random.below(8) + first }
  return { args: ['configure', '--patch', JSON.stringify(patch)], command: { operation: 'configure', patch } }
}

const draws: readonly [(draw: Draw) => Call, ...((draw: Draw) => Call)[]] = [
  spawn,
  spawn,
  spawn,
  spawn,
  update,
  update,
  update,
  update,
  (draw) => withId('deactivate', draw),
  (draw) => withId('reactivate', draw),
  (draw) => withId('eliminate', draw),
  promote,
  configure,
  () => ({ args: ['capacity'], command: { operation: 'capacity' } }),
]

/** @param index how many calls were made before */
export const drawCall = (random: Random, index: number): Call =>
  random.pick(draws)({ random, first: Math.floor(index / 24) })
