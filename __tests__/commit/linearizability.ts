import { expect } from '@jest/globals'
import type { OperationName } from '../../src/core/operations/index.js'
import type { Agent, Command, Spawn } from '../../src/generated/types.js'
import { MemoryRemote } from '../../src/store/memory.js'
import type { Request } from '../../src/commit/request.js'
import type { Ended } from './interleaving.js'
import {
  history,
  record,
  registryFiles,
  remoteWith,
  requestFor,
  today,
  type AgentFixture,
  type RequestFixture,
} from './memory-fixture.js'

const world =
  (config: Record<string, unknown>, agents: Record<string, AgentFixture> = {}) =>
  (): MemoryRemote =>
    remoteWith(registryFiles(config, agents))

const reviewer = { specialization: 'reviewer' }
const two = { ada: { human_name: 'Ada' }, bob: { human_name: 'Bob', metrics: { overall_score: 0.9 } } }
const onePlace = { max_active_agents: 3, unique_human_names: true }
const roomy = { max_active_agents: 50, unique_human_names: true }
const strict = {
  ...onePlace,
  elimination_threshold: 0.6,
  promotion_threshold: 1,
  new_agent_grace_period_hours: 1,
}

export interface Pair {
  readonly title: string
  readonly remote: () => MemoryRemote
  readonly requests: () => Request[]
  /** Every end that is allowed, and each of them must be met. */
  readonly ends: readonly string[]
  readonly atEnd?: (ended: Ended) => void
}

const ask = (command: Command, options: RequestFixture = {}): Request =>
  requestFor<OperationName>(command, options)

const spawn = (
  fields: Omit<Spawn, 'operation'> = { agent: reviewer },
  options: RequestFixture = {},
): Request => ask({ operation: 'spawn', ...fields }, options)

const agentIds = ({ remote }: Ended): string[] =>
  [...(remote.commits.get(remote.head ?? '')?.files.keys() ?? [])].filter((path) =>
    path.startsWith('agents/'),
  )

const nameOf = ({ outcome }: Ended['calls'][number]): unknown => {
  const agents: Agent[] =
    outcome.result !== null && 'agents' in outcome.result ? (outcome.result.agents as Agent[]) : []
  return agents[0]?.human_name
}

export const pairs: readonly Pair[] = [
  {
    title: 'two spawns into one free place: one gets it',
    remote: world(onePlace, two),
    requests: () => [spawn(), spawn()],
    ends: ['committed, capacity-reached', 'capacity-reached, committed'],
  },
  {
    title: 'two spawns of up to two into three free places: three in all',
    remote: world({ max_active_agents: 5 }, two),
    requests: () => [
      spawn({ agent: reviewer, count: 2, allow_fewer: true }),
      spawn({ agent: reviewer, count: 2, allow_fewer: true }),
    ],
    ends: ['committed, committed'],
    atEnd: (ended) => {
      expect(agentIds(ended)).toHaveLength(5)
    },
  },
  {
    title: 'two spawns from one pool with one free name: one gets it',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: reviewer, name_pool: ['Ada', 'Cleo'] }),
      spawn({ agent: reviewer, name_pool: ['Bob', 'Cleo'] }),
    ],
    ends: ['committed, names-exhausted', 'names-exhausted, committed'],
  },
  {
    title: 'two spawns from one pool with two free names: the later one takes the second',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: reviewer, name_pool: ['Ada', 'Cleo', 'Dora'] }),
      spawn({ agent: reviewer, name_pool: ['Ada', 'Cleo', 'Dora'] }),
    ],
    ends: ['committed, committed'],
    atEnd: ({ calls }) => {
      expect(calls.map(nameOf).sort()).toEqual(['Cleo', 'Dora'])
    },
  },
  {
    title: 'two spawns of one id: one gets it',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: { id: 'eve', ...reviewer } }),
      spawn({ agent: { id: 'EVE', ...reviewer } }),
    ],
    ends: ['committed, agent-exists', 'agent-exists, committed'],
  },
  {
    title: 'two spawns, each of which wants the interval kept: one is too soon',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: reviewer, enforce_interval: true }, { time: today }),
      spawn({ agent: reviewer, enforce_interval: true }, { time: today + 1 }),
    ],
    ends: ['committed, too-soon', 'too-soon, committed'],
  },
  {
    title: 'two first spawns of a branch that does not exist: one makes it, both land',
    remote: () => new MemoryRemote(),
    requests: () => [spawn(), spawn()],
    ends: ['committed, committed'],
    atEnd: (ended) => {
      expect(agentIds(ended)).toHaveLength(2)
    },
  },
  {
    title: 'two inits of a branch that does not exist: one makes it, the other finds it made',
    remote: () => new MemoryRemote(),
    requests: () => [ask({ operation: 'init' }), ask({ operation: 'init' })],
    ends: ['committed, unchanged', 'unchanged, committed'],
  },
  {
    title: 'a spawn into a full registry and an evaluation that eliminates: the spawn lands behind it only',
    remote: world({ ...strict, max_active_agents: 2 }, two),
    requests: () => [spawn(), ask({ operation: 'evaluate' })],
    ends: ['committed, committed', 'capacity-reached, committed'],
  },
  {
    title: 'a spawn and an evaluation: both land, and the evaluation settles whom it finds',
    remote: world(roomy, two),
    requests: () => [spawn(), ask({ operation: 'evaluate' })],
    ends: ['committed, committed'],
  },
  {
    title: 'two evaluations with an interval: one is too soon',
    remote: world(roomy, two),
    requests: () => [
      ask({ operation: 'evaluate', min_interval_hours: 12 }, { time: today }),
      ask({ operation: 'evaluate', min_interval_hours: 12 }, { time: today + 500 }),
    ],
    ends: ['committed, too-soon', 'too-soon, committed'],
  },
  {
    title: 'two updates of one agent: both land, the second merged onto the first',
    remote: world(roomy, two),
    requests: () => [
      ask({ operation: 'update', id: 'ada', patch: { traits: { caution: 1 }, note: 'A' } }),
      ask({ operation: 'update', id: 'ada', patch: { traits: { speed: 2 }, hint: 'B' } }),
    ],
    ends: ['committed, committed'],
    atEnd: ({ remote }) => {
      const merged = { human_name: 'Ada', traits: { caution: 1, speed: 2 }, note: 'A', hint: 'B' }
      expect(record(remote, 'agents/ada.json')).toMatchObject(merged)
    },
  },
  {
    title: 'two equal updates: one changes, the other finds it changed',
    remote: world(roomy, two),
    requests: () => [
      ask({ operation: 'update', id: 'ada', patch: { note: 'A' } }),
      ask({ operation: 'update', id: 'ada', patch: { note: 'A' } }),
    ],
    ends: ['committed, unchanged', 'unchanged, committed'],
  },
  {
    title: 'an update to a name and a spawn from a pool of that name: one gets it',
    remote: world(roomy, two),
    requests: () => [
      ask({ operation: 'update', id: 'ada', patch: { human_name: 'Cleo' } }),
      spawn({ agent: reviewer, name_pool: ['Cleo'] }),
    ],
    ends: ['committed, names-exhausted', 'name-taken, committed'],
  },
  {
    title: 'a promotion and an elimination of one agent: one gets it',
    remote: world(roomy, two),
    requests: () => [
      ask({ operation: 'promote', id: 'bob' }),
      ask({ operation: 'eliminate', id: 'bob', reason: 'why not' }),
    ],
    ends: ['committed, already-promoted', 'not-active, committed'],
  },
  {
    title: 'a spawn into a full registry and a promotion: the spawn lands behind it only',
    remote: world({ max_active_agents: 2 }, two),
    requests: () => [spawn(), ask({ operation: 'promote', id: 'bob' })],
    ends: ['committed, committed', 'capacity-reached, committed'],
  },
  {
    title: 'a lowered limit and a spawn: never both',
    remote: world(onePlace, two),
    requests: () => [spawn(), ask({ operation: 'configure', patch: { max_active_agents: 2 } })],
    ends: ['committed, capacity-reached', 'capacity-reached, committed'],
  },
  {
    title: 'a batch and a spawn into its place: the batch lands whole or not at all',
    remote: world(onePlace, two),
    requests: () => [
      spawn(),
      ask({
        operation: 'apply',
        operations: [
          { operation: 'update', id: 'ada', patch: { note: 'batch' } },
          { operation: 'spawn', agent: reviewer },
        ],
      }),
    ],
    ends: ['committed, capacity-reached', 'capacity-reached, committed'],
    atEnd: ({ remote, calls }) => {
      const landed = calls[1]?.outcome.outcome === 'committed'
      expect(record(remote, 'agents/ada.json')).toEqual(
        landed ? expect.objectContaining({ note: 'batch' }) : expect.not.objectContaining({ note: 'batch' }),
      )
    },
  },
  {
    title: 'a read beside a change: it is before or after, never between',
    remote: world(roomy, two),
    requests: () => [ask({ operation: 'list' }), spawn({ agent: reviewer, count: 2 })],
    ends: ['answered, committed'],
    atEnd: ({ calls }) => {
      expect([2, 4]).toContain((calls[0]?.outcome.result as { count: number }).count)
    },
  },
  {
    title: 'one given id twice: one change, and both hear of it',
    remote: world(onePlace, two),
    requests: () => [
      spawn({ agent: reviewer }, { requestId: 'nightly', time: today }),
      spawn({ agent: reviewer }, { requestId: 'nightly', time: today + 7 }),
    ],
    ends: ['committed, committed'],
    atEnd: ({ remote, calls: [first, second] }) => {
      expect(history(remote)).toHaveLength(2)
      expect(first?.outcome.commit).toBe(second?.outcome.commit)
      expect(first?.outcome.result).toEqual(second?.outcome.result)
    },
  },
  {
    title: 'one given id for two commands: one change, and the other is told',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: reviewer }, { requestId: 'nightly' }),
      ask({ operation: 'update', id: 'ada', patch: { note: 'A' } }, { requestId: 'nightly' }),
    ],
    ends: ['committed, request-id-reused', 'request-id-reused, committed'],
  },
  {
    title: 'one derived id of one attempt in two processes: an accident, and both are carried out',
    remote: world(roomy, two),
    requests: () => [
      spawn({ agent: reviewer }, { requestId: 'step', derived: true, run: '7.1', time: today }),
      spawn({ agent: reviewer }, { requestId: 'step', derived: true, run: '7.1', time: today + 7 }),
    ],
    ends: ['committed, committed'],
    atEnd: (ended) => {
      expect(agentIds(ended)).toHaveLength(4)
    },
  },
]
