import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'
import type { ListResult } from '../results.js'

const statuses = ['active', 'inactive', 'eliminated', 'hall_of_fame']

export const list = decision({
  name: 'list',
  order: 12,
  summary: 'List agents',
  result: 'the agents and their number',
  effect: 'read',
  reads: ['agent'],
  parameters: {
    status: {
      kind: 'text',
      description: 'Only agents with this status.',
      key: 'status',
      schema: { type: 'string', enum: statuses },
      inputs: ['status'],
      inputText: {
        status: 'only agents with this status: `active`, `inactive`, `eliminated` or `hall_of_fame`.',
      },
      commandLine: 'text',
      placeholder: 'STATUS',
      choices: statuses,
    },
    specialization: {
      kind: 'text',
      description: 'Only agents with this specialization.',
      key: 'specialization',
      schema: { type: 'string' },
      inputs: ['specialization'],
      commandLine: 'text',
      placeholder: 'NAME',
    },
    format: {
      kind: 'text',
      description: 'Format of the list.',
      key: null,
      inputs: ['format'],
      inputText: {
        format:
          'format of the output `result`: `json` (default), `ids` (one a line), `count` or `table` (text).',
      },
      commandLine: 'text',
      placeholder: 'FORMAT',
      choices: ['table', 'json', 'ids', 'count'],
    },
    at: revision,
  },
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry list --status active --format ids',
  version: 1,
  decide(snapshot, { status, specialization }) {
    const agents = snapshot
      .agents()
      .filter((agent) => status === undefined || agent.status === status)
      .filter((agent) => specialization === undefined || agent.specialization === specialization)
    const result: ListResult = { agents, count: agents.length }
    return answer(result)
  },
})
