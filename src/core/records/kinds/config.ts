import { isObject, type JsonValue } from '../../json/value.js'
import { componentNames } from '../../scoring.js'
import { amount, count, share } from '../field-schemas.js'
import { recordKind, type RecordProblem } from '../kind.js'

function hasOnlyZeroWeights(config: JsonValue): boolean {
  const weights = isObject(config) ? config['metrics_weight'] : undefined
  return isObject(weights) && componentNames.every((name) => (weights[name] ?? 0) === 0)
}

const noWeight: RecordProblem = {
  code: 'no-weight',
  field: 'metrics_weight',
  message: 'metrics_weight gives no component a weight, so every agent would score 0',
  help: 'Give at least one component a weight above 0.',
}

export const config = recordKind({
  name: 'config',
  summary: 'the policy: limits, thresholds, weights, protected specializations',
  location: { file: 'config.json' },
  schema: {
    title: 'Config',
    description: 'Policy of a registry: config.json. A missing key has its default. Other keys are kept.',
    type: 'object',
    additionalProperties: true,
    properties: {
      spawn_interval_hours: {
        description: 'Hours that must pass between two spawns, where a spawn enforces the interval.',
        ...amount,
        default: 3,
      },
      max_active_agents: { description: 'Largest number of active agents.', ...count, default: 50 },
      elimination_threshold: {
        description: 'An evaluation eliminates agents whose overall score is below this value.',
        ...share,
        default: 0.3,
      },
      promotion_threshold: {
        description: 'An evaluation promotes agents whose overall score is at least this value.',
        ...share,
        default: 0.65,
      },
      spawn_mode: {
        description: 'How a spawner chooses the next specialization.',
        type: 'string',
        enum: ['new', 'existing', 'mixed'],
        default: 'mixed',
      },
      new_agent_probability: {
        description: 'Chance that a spawner in mixed mode invents a specialization.',
        ...share,
        default: 0.5,
      },
      protected_specializations: {
        description:
          'Specializations whose agents an evaluation neither promotes nor eliminates, and which need force to be eliminated.',
        type: 'array',
        items: { type: 'string' },
        default: [],
      },
      metrics_weight: {
        title: 'Metrics weight',
        description: 'Weight of each component of the overall score. A missing component does not count.',
        type: 'object',
        additionalProperties: true,
        properties: {
          code_quality: { description: 'Share of merged pull requests, scaled by 1.2.', ...amount },
          issue_resolution: { description: 'Share of assigned issues that were closed.', ...amount },
          pr_success: { description: 'Share of pull requests that were merged.', ...amount },
          peer_review: { description: 'Number of reviews; five make a full score.', ...amount },
          creativity: {
            description: 'Creativity from the metrics, or otherwise from the traits.',
            ...amount,
          },
        },
        default: {
          code_quality: 0.3,
          issue_resolution: 0.2,
          pr_success: 0.2,
          peer_review: 0.15,
          creativity: 0.15,
        },
      },
      new_agent_grace_period_hours: {
        description:
          'Hours after its creation in which a weak agent is raised to the minimum score instead of being eliminated.',
        ...amount,
        default: 48,
      },
      new_agent_minimum_score: {
        description: 'Minimum score of an agent in its grace period.',
        ...share,
        default: 0.4,
      },
      strict_pr_attribution: {
        description: 'Credit only explicit evidence when metrics are collected.',
        type: 'boolean',
        default: false,
      },
      metrics_window_hours: {
        description:
          'Smallest number of hours for which metrics are collected. They always go back to the last evaluation.',
        type: 'number',
        minimum: 0,
        maximum: 87600,
        default: 168,
      },
      unique_human_names: {
        description: 'Refuse a human name of another agent that is not eliminated.',
        type: 'boolean',
        default: false,
      },
    },
  },
  check: (record) => (hasOnlyZeroWeights(record) ? noWeight : null),
})
