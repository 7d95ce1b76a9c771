import type { Agent } from '../../../generated/types.js'
import { count, identifier, share, textOrNull, timestamp, timestampOrNull } from '../field-schemas.js'
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
export const normalizeName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The name that an agent takes from others; null for an eliminated agent. Old records say "null" for no name. */
export function getTakenName({ status, human_name: humanName }: Agent): string | null {
  if (status === 'eliminated' || typeof humanName !== 'string') return null
  const name = normalizeName(humanName)
  return name === '' || name === 'null' ? null : name
}

export const agent = recordKind({
  name: 'agent',
  summary: 'one agent each: identity, traits, metrics and status',
  location: {
    folder: 'agents',
    strayFile: {
      message: 'this file is not the record of an agent',
      help: 'Remove it; agents/ holds one <id>.json for each agent.',
    },
  },
  schema: {
    title: 'Agent',
    description: 'One autonomous agent: agents/<id>.json. Other fields are kept.',
    type: 'object',
    additionalProperties: true,
    required: ['id', 'specialization', 'status', 'spawned_at'],
    properties: {
      id: { description: 'Identifier: the file name without .json.', ...identifier },
      name: { description: 'Display name, often with an emoji.', ...textOrNull },
      human_name: {
        description:
          'Name of the agent among people. Config may require names to be unique among agents that are not eliminated.',
        ...textOrNull,
      },
      specialization: { description: 'Kind of work that the agent does.', type: 'string', minLength: 1 },
      status: {
        description: 'Step of the life cycle. Only active agents count against the limit.',
        type: 'string',
        enum: Object.keys(lifecycle.transitions),
      },
      spawned_at: {
        description: 'When the agent was created (ISO 8601; UTC without an offset).',
        ...timestamp,
      },
      personality: { description: "Short description of the agent's character.", ...textOrNull },
      communication_style: { description: 'Short description of how the agent writes.', ...textOrNull },
      traits: {
        title: 'Traits',
        description: "Traits of the agent's character, each from 0 to 100.",
        type: ['object', 'null'],
        additionalProperties: true,
        properties: {
          creativity: {
            description: 'Readiness to try the unusual.',
            type: 'number',
            minimum: 0,
            maximum: 100,
          },
          caution: { description: 'Care before a change.', type: 'number', minimum: 0, maximum: 100 },
          speed: { description: 'Preference for quick results.', type: 'number', minimum: 0, maximum: 100 },
        },
      },
      metrics: {
        title: 'Agent metrics',
        description: 'Work and scores of the agent at its last evaluation.',
        type: ['object', 'null'],
        additionalProperties: true,
        properties: {
          issues_resolved: { description: 'Issues closed.', ...count },
          prs_merged: { description: 'Pull requests merged.', ...count },
          reviews_given: { description: 'Reviews written for others.', ...count },
          code_quality_score: { description: 'Code quality, 0 to 1.', ...share },
          overall_score: { description: 'Weighted mean of the components, 0 to 1.', ...share },
          creativity_score: { description: 'Creativity, 0 to 1.', ...share },
        },
      },
      contributions: { description: 'Work credited to the agent, in any form.', type: ['array', 'null'] },
      promoted_at: { description: 'When the agent entered the hall of fame.', ...timestampOrNull },
      eliminated_at: { description: 'When the agent was eliminated.', ...timestampOrNull },
      elimination_reason: { description: 'Why the agent was eliminated.', ...textOrNull },
      deactivated_at: { description: 'When the agent was deactivated.', ...timestampOrNull },
      spawn_method: { description: 'How the agent was created.', ...textOrNull },
      parent_agent_id: { description: 'Agent from which this one was derived.', ...textOrNull },
      github_login: { description: 'GitHub account of the agent.', ...textOrNull },
    },
  },
  immutable: [
    { field: 'id', reason: 'an id never changes' },
    { field: 'spawned_at', reason: 'the time of creation never changes' },
  ],
  pastTimes: ['spawned_at', 'promoted_at', 'eliminated_at', 'deactivated_at'],
  lifecycle,
  lookups: { takenName: { getKey: getTakenName } },
  removal: {
    code: 'agent-removed',
    severity: 'warning',
    message: 'the file of an agent is removed',
    help: 'Eliminate the agent instead: it frees its place and its name, and the file stays.',
  },
})
