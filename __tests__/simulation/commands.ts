import type { Command, Evidence, Spawn } from '../../src/generated/types.js'
import { hour, registryFiles, today, type AgentFixture } from '../commit/memory-fixture.js'
import type { FaultProfile } from './fault-profiles.js'
import { NumberedRemote } from './numbered-remote.js'
import type { Random } from './random.js'

const ids = ['ada', 'bob', 'cleo', 'dora'] as const
const names = ['Ada', 'Bob', 'Cleo', 'Dora', 'Eve', 'Finn'] as const

/**
 * A registry to begin with: small, so that its limits are met often; or none at all.
 */
export function drawRemote(random: Random, { scarcity, crowded }: FaultProfile): NumberedRemote {
  const remote = new NumberedRemote()
  if (random.chance(0.08)) return remote
  const isScarce = random.chance(scarcity)
  const room = crowded && random.chance(0.7) ? 16 : 5
  const config = {
    max_active_agents: isScarce ? 1 + random.below(2) : 2 + random.below(room),
    unique_human_names: random.chance(0.7),
    spawn_interval_hours: random.pick([0, 0, 1, 3]),
    new_agent_grace_period_hours: random.pick([1, 48]),
    protected_specializations: random.chance(0.3) ? ['reviewer'] : [],
    promotion_threshold: random.pick([0.6, 0.9]),
    elimination_threshold: random.pick([0.1, 0.4]),
  }
  const agents: Record<string, AgentFixture> = {}
  for (const [index, id] of ids.entries()) {
    if (!random.chance(0.8) || Object.keys(agents).length >= config.max_active_agents) continue
    agents[id] = {
      status: random.pick(['active', 'active', 'inactive', 'eliminated']),
      human_name: random.chance(0.7) ? (names[index] ?? '') : '',
      metrics: { overall_score: random.below(100) / 100 },
      spawned_at: new Date(today - 1000 * hour).toISOString(),
    }
  }
  const files = registryFiles(config, agents)
  remote.head = remote.add({ parents: [], message: 'Initial commit\n', time: today - 24 * hour, files })
  return remote
}

function drawSpawn(random: Random): Spawn {
  const agent = {
    specialization: random.pick(['reviewer', 'writer']),
    ...(random.chance(0.25) ? { id: random.pick([...ids, 'ADA', 'eve', 'finn']) } : {}),
    ...(random.chance(0.2) ? { human_name: random.pick(names) } : {}),
  }
  return {
    operation: 'spawn',
    agent,
    ...('id' in agent ? {} : { count: random.pick([1, 1, 2, 3]) }),
    ...(random.chance(0.4) ? { name_pool: names.slice(random.below(4)) } : {}),
    ...(random.chance(0.3) ? { allow_fewer: true } : {}),
    ...(random.chance(0.3) ? { enforce_interval: true } : {}),
  }
}

function drawMetrics(random: Random) {
  const evidence = () => ({
    issues_assigned: 4,
    issues_resolved: random.below(5),
    prs_opened: 4,
    prs_merged: random.below(5),
    reviews_given: random.below(6),
  })
  return Object.fromEntries(ids.filter(() => random.chance(0.5)).map((id) => [id, evidence()]))
}

/** What a host has for an evaluation without metrics; null for every other command, and where there is no host. */
export function drawEvidence(random: Random, command: Command): Evidence | null {
  if (command.operation !== 'evaluate' || command.metrics !== undefined) return null
  const { since } = command
  if (since === undefined && random.chance(0.5)) return null
  const until = new Date(today).toISOString()
  const collection = { since: since ?? until, until, requests: 0, ambiguous: [], unknown: [], omitted: 0 }
  return { metrics: drawMetrics(random), collection }
}

type Draw = (random: Random) => Command

const update: Draw = (random) => ({
  operation: 'update',
  id: random.pick(ids),
  patch: random.pick([{ note: `note ${random.below(3)}` }, { human_name: random.pick(names) }]),
})

/** The first ones are drawn more often. */
const draws: readonly [Draw, ...Draw[]] = [
  drawSpawn,
  drawSpawn,
  drawSpawn,
  update,
  update,
  (random) => ({
    operation: 'evaluate',
    ...random.pick([{}, { since: '2026-05-01T00:00:00Z' }, { metrics: drawMetrics(random) }]),
    ...(random.chance(0.6) ? { min_interval_hours: 1 } : {}),
  }),
  (random) => ({ operation: 'eliminate', id: random.pick(ids), reason: 'no longer needed' }),
  (random) => ({ operation: 'promote', id: random.pick(ids), force: random.chance(0.7) }),
  (random) => ({ operation: 'deactivate', id: random.pick(ids) }),
  (random) => ({ operation: 'reactivate', id: random.pick(ids) }),
  (random) => ({ operation: 'configure', patch: { max_active_agents: 1 + random.below(6) } }),
  () => ({ operation: 'capacity' }),
  () => ({ operation: 'init' }),
  () => ({ operation: 'list' }),
  (random) => ({
    operation: 'apply',
    operations: [
      { operation: 'deactivate', id: random.pick(ids) },
      { operation: 'spawn', agent: { specialization: 'writer' } },
      { operation: 'capacity' },
    ],
  }),
]

/** What most can have, however many ask. */
const welcome: readonly [Draw, ...Draw[]] = [
  () => ({ operation: 'spawn', agent: { specialization: 'writer' } }),
  (random) => ({ operation: 'update', id: random.pick(ids), patch: { note: `note ${random.below(1000)}` } }),
  (random) => ({ operation: 'configure', patch: { max_active_agents: 3 + random.below(20) } }),
]

export function drawCommand(random: Random, { scarcity, crowded }: FaultProfile): Command {
  if (random.chance(scarcity * 0.85)) return drawSpawn(random)
  return crowded && random.chance(0.6) ? random.pick(welcome)(random) : random.pick(draws)(random)
}
