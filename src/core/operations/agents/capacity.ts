import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'

export interface CapacityResult {
  readonly active: number
  readonly max: number
  /** Free places, never below 0. */
  readonly available: number
  readonly has_capacity: boolean
}

/** Counts active agents. An unreadable record is an error: an undercount would overshoot the limit. */
export const capacity = decision({
  name: 'capacity',
  order: 11,
  summary: 'Count active agents against the limit',
  result: 'active agents, limit and free places',
  effect: 'read',
  reads: ['agent', 'config'],
  parameters: {
    at: revision,
    slots: {
      kind: 'integer',
      description: 'Largest number of free places in the output `slots`.',
      key: null,
      inputs: ['count'],
      commandLine: null,
    },
  },
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry capacity',
  version: 1,
  decide(snapshot) {
    const active = snapshot.countWithStatus('agent', 'active')
    const max = snapshot.config.max_active_agents
    const available = Math.max(0, max - active)
    const result: CapacityResult = { active, max, available, has_capacity: available > 0 }
    return answer(result)
  },
})
