import type { Agent } from '../../generated/types.js'

/** Names an agent for messages: the human name, where there is one, with the id. */
export const describeAgent = (agent: Agent): string =>
  typeof agent.human_name === 'string' && agent.human_name !== ''
    ? `${agent.human_name} (${agent.id})`
    : agent.id
