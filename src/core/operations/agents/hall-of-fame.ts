import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'
import type { ListResult } from '../results.js'

export const hallOfFame = decision({
  name: 'hall-of-fame',
  title: 'Read hall of fame',
  order: 17,
  summary: 'Read the promoted agents',
  result: 'the agents and their number',
  effect: 'read',
  reads: ['hall-of-fame'],
  parameters: { at: revision },
  faces: ['cli', 'library', 'apply'],
  example: 'agent-registry hall-of-fame',
  version: 1,
  decide(snapshot) {
    const agents = snapshot.hallOfFame
    const result: ListResult = { agents, count: agents.length }
    return answer(result)
  },
})
