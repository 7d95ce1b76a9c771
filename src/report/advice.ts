import type { RefusalCode } from '../core/decision.js'

/** What to do about each refusal. */
export const advice: Readonly<Record<RefusalCode, string>> = {
  'agent-exists': 'Choose another id, or leave the id out to have one generated.',
  'unknown-agent': 'Look the id up with the operation list; ids are sensitive to case.',
  'capacity-reached':
    'Eliminate, promote or deactivate an agent, raise max_active_agents with configure, or spawn with allow-fewer.',
  'name-taken': 'Choose another human name, or give a name-pool of which the first free name is taken.',
  'names-exhausted': 'Add names to the name-pool, or spawn with allow-fewer.',
  'too-soon': 'Run it again later, or without the interval.',
  protected: 'Set force, or take the specialization out of protected_specializations.',
  'below-threshold': 'Set force, or wait for an evaluation with a better score.',
  'not-active':
    'Only active agents can do this: see get for the status, and reactivate for an inactive agent.',
  'not-inactive': 'Only an agent that was deactivated can be reactivated.',
  'already-promoted': 'Nothing is left to do: the hall of fame is for good.',
  'already-eliminated': 'Nothing is left to do: the agent is eliminated.',
  'request-id-reused': 'Give every request an id of its own; the same id only repeats the same request.',
  'limit-exceeded': 'Take out of the record what does not belong into it.',
  'rule-broken': 'Run validate for the state of the registry, and change what the message names first.',
}
