import type { Agent } from '../../generated/types.js'

/** Describes an agent in messages: the human name, if there is one, with the id. */
export const describeAgent = (agent: Agent): string =>
  typeof agent.human_name === 'string' && agent.human_name !== ''
    ? `${agent.human_name} (${agent.id})`
    : agent.id
